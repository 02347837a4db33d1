# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of pagination and what is nested in them."""

from __future__ import annotations

from seam_async._model.fields import resource
from seam_async._model.resource import Resource


@resource
class Pagination(Resource):
    """Where a page of results stands and how to get the next one.

    Pass `next_page_cursor` as `page_cursor`, with the same filters as before, while `has_next_page` is true.
    """

    has_next_page: bool
    """Whether more results follow after this page."""

    next_page_cursor: str | None
    """Passed as `page_cursor`, this gets the next page; null on the last one."""

    next_page_url: str | None
    """Address of the next page."""
