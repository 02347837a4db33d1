# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of webhook and what is nested in them."""

from __future__ import annotations

from seam_async._model.fields import nested_list, resource
from seam_async._model.resource import Resource


@resource
class Webhook(Resource):
    """A URL of yours to which Seam sends events.

    Verify each delivery with `secret` before trusting it.

    See https://docs.seam.co/api/webhooks/object
    """

    event_types: list[str] = nested_list(default=None)
    """Types of the events that are sent."""

    secret: str | None = None
    """Secret for checking that what arrives at the webhook comes from Seam."""

    url: str
    """Address that the events are sent to."""

    webhook_id: str
    """ID of the webhook."""
