"""Names that the package does not export."""

import seam_async
from seam_async import AsyncSeem  # mypy: attr-defined, pyright: reportAttributeAccessIssue
from seam_async import Devcie  # mypy: attr-defined, pyright: reportAttributeAccessIssue
from seam_async.errors import SeamHttpErorr  # mypy: attr-defined, pyright: reportAttributeAccessIssue
from seam_async.resources import AccesCode  # mypy: attr-defined, pyright: reportAttributeAccessIssue

print(seam_async.Devcie)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
print(seam_async.resources.Devcie)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
print(AsyncSeem, Devcie, SeamHttpErorr, AccesCode)
