# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.webhooks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.webhooks import Webhooks as AsyncWebhooks
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.webhook import Webhook


class Webhooks(Namespace):
    """Manage the addresses to which events are delivered."""

    _async: AsyncWebhooks

    create = blocking(AsyncWebhooks.create)
    delete = blocking(AsyncWebhooks.delete)
    get = blocking(AsyncWebhooks.get)
    update = blocking(AsyncWebhooks.update)

    def list(
        self,
        *,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Webhook]:
        """List webhooks.

        Args:
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Webhook]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/webhooks/list
        """
        try:
            return Page.of(self._run(self._async.list, extra_params=extra_params), self._calls)
        finally:
            del extra_params  # keep secrets out of crash reports
