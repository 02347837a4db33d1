"""Takes in a newer OpenAPI document of Seam: a new `spec/seam-api.json`, and a report of what is different.

What happens to a document: `public` removes its undocumented parts, `inline` names resources that it describes in
place, `schemas` and `document` read the rest as facts, `tree` gives old and new facts a form in which every node has a
name, `merge` joins the two, `report` lists the differences, and `command` runs all of these.
"""

from codegen.refresh.command import refresh as refresh
