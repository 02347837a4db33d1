# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.action_attempts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.action_attempts import ActionAttempts as AsyncActionAttempts
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.action_attempt import ActionAttempt


class ActionAttempts(Namespace):
    """Follow actions that take a while, such as unlocking a door."""

    _async: AsyncActionAttempts

    wait = blocking(AsyncActionAttempts.wait)
    get = blocking(AsyncActionAttempts.get)

    def list(
        self,
        *,
        action_attempt_ids: Sequence[str] | None = None,
        device_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[ActionAttempt]:
        """List action attempts, chosen by id or by device.

        Asks for many attempts in one request and does not wait for any of them.

        Args:
            action_attempt_ids: IDs of action attempts.
            device_id: Only attempts on this device.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[ActionAttempt]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/action_attempts/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    action_attempt_ids=action_attempt_ids,
                    device_id=device_id,
                    limit=limit,
                    page_cursor=page_cursor,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
