"""Takes in a newer OpenAPI document of Seam: a new `spec/seam-api.json`, and a report of what is different.

The path of a document: `public` leaves out what is undocumented, `schemas` and `document` read the rest as facts,
`tree` gives old and new facts a form in which everything has a name, `merge` joins the two, `report` tells what
happened, and `command` puts it all together.
"""

from codegen.refresh.command import refresh as refresh
