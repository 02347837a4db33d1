# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.action_attempts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._endpoint import Endpoint, attempt, many
from seam_async._namespace import Namespace
from seam_async.resources.action_attempt import read_action_attempt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._config import WaitOption
    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.action_attempt import ActionAttempt, SuccessActionAttempt

GET = Endpoint(
    path="/action_attempts/get",
    method="GET",
    result=attempt("action_attempt", read_action_attempt),
    required=("action_attempt_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/action_attempts/list",
    method="GET",
    result=many("action_attempts", read_action_attempt),
    lists=("action_attempt_ids",),
    repeatable=True,
    paginated=True,
)


class ActionAttempts(Namespace):
    """Follow actions that take a while, such as unlocking a door."""

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SuccessActionAttempt: ...

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt: ...

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt: ...

    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt:
        """Return the state of one action attempt.

        Args:
            action_attempt_id: ID of the action attempt.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/action_attempts/get
        """
        result: ActionAttempt = await self._act(
            GET, {"action_attempt_id": action_attempt_id}, wait_for_action_attempt, extra_params
        )
        return result

    def list(
        self,
        *,
        action_attempt_ids: Sequence[str] | None = None,
        device_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ActionAttempt]:
        """List action attempts, chosen by id or by device.

        Asks for many attempts in one request and does not wait for any of them.

        Args:
            action_attempt_ids: IDs of action attempts.
            device_id: Only attempts on this device.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ActionAttempt]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/action_attempts/list
        """
        return self._list(
            LIST,
            {
                "action_attempt_ids": action_attempt_ids,
                "device_id": device_id,
                "limit": limit,
                "page_cursor": page_cursor,
            },
            extra_params,
        )
