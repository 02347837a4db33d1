# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.webhooks import CREATE, DELETE, GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.webhook import Webhook


class Webhooks(Namespace):
    """Manage the addresses to which events are delivered."""

    async def create(
        self,
        *,
        url: str,
        event_types: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Webhook:
        """Create a webhook, to which events are sent as they happen.

        The answer holds the secret that verifies deliveries.

        Args:
            url: Address to which events are posted.
            event_types: Types of event to send; all if left out.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Webhook`.

        See https://docs.seam.co/api/webhooks/create
        """
        call = self._call(CREATE, {"url": url, "event_types": event_types}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        webhook_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a webhook.

        Args:
            webhook_id: ID of the webhook.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/webhooks/delete
        """
        call = self._call(DELETE, {"webhook_id": webhook_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        webhook_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Webhook:
        """Return one webhook.

        Args:
            webhook_id: ID of the webhook.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Webhook`.

        See https://docs.seam.co/api/webhooks/get
        """
        call = self._call(GET, {"webhook_id": webhook_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        event_types: Sequence[str],
        webhook_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Choose anew which events a webhook gets.

        The list replaces the old one. The address cannot be changed.

        Args:
            event_types: All types of event to send from now on.
            webhook_id: ID of the webhook.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/webhooks/update
        """
        call = self._call(UPDATE, {"event_types": event_types, "webhook_id": webhook_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Webhook]:
        """List webhooks.

        Args:
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Webhook]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/webhooks/list
        """
        return self._list(LIST, {}, extra_params)
