# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of customer portal and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class CustomerPortal(Resource):
    """A hosted page where one of your customers manages their own devices and access.

    Open or embed `url`. It logs the customer in without asking, so treat it as a secret; it expires.

    See https://docs.seam.co/api/customers/object
    """

    created_at: datetime = date_time()
    """When this was created."""

    customer_key: str
    """Your own key for the customer."""

    expires_at: datetime = date_time()
    """When the address stops working."""

    url: str
    """Address that opens the portal."""

    workspace_id: str
    """ID of the workspace it belongs to."""
