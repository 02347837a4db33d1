"""How a poll looks at things: all of them through the list endpoint, one by one where that does not answer for them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from seam_async._calls.caller import Caller
from seam_async._ratelimit.scopes import scope_of
from seam_async._retry.policy import RetryPolicy
from seam_async.errors import (
    SeamClosedError,
    SeamConnectionError,
    SeamError,
    SeamHttpError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamLoopError,
    SeamTimeoutError,
)

if TYPE_CHECKING:
    from seam_async._polling.poller import Report
    from seam_async._wire.endpoint import Endpoint

PATIENCE = 5.0
"""Seconds that one request of a poll may take; after each that took longer twice as many, up to the client's `timeout`.
"""

LONGEST = 30.0
"""Seconds that it may take in the end where the client has no `timeout`."""

AT_ONCE = 10
"""Requests at once where things are looked at one by one."""


def is_transient(error: SeamError) -> bool:
    """Tell whether an error says nothing about what was asked for, and may well be gone the next time."""
    if isinstance(error, SeamHttpError):
        return error.status_code >= 500 or error.status_code in (408, 425, 429)
    return isinstance(error, (SeamConnectionError, SeamHttpInvalidResponseError))


def _is_for_good(error: SeamError) -> bool:
    """Tell whether a list is never to be had, with this credential or at this server.

    Else one bad id has spoilt it for the others, as one that is not found does at some servers.
    """
    if not isinstance(error, SeamHttpError):
        return False
    if error.status_code == 404:
        return not str(getattr(error, "code", None)).endswith("s_not_found")
    return error.status_code in (401, 403, 405)


class BatchLookup:
    """Looks at things of one kind, by id.

    What it tells of one is the object, or the error with which the server definitely refused to show it. Whatever may
    pass is not told: the next look will see.

    Args:
        caller: The view of the client that the first waiter belongs to; the polls are made with its options.
        listing: The endpoint that lists; None where none does by id.
        getting: The endpoint that gets one.
        name: The name of the id, such as `access_code_id`; the listing takes it with an `s` at the end.
        any_404: Whether a 404 that is not in Seam's form, a proxy's perhaps, is to be told as well.
    """

    def __init__(
        self, caller: Caller, listing: Endpoint[Any] | None, getting: Endpoint[Any], name: str, *, any_404: bool = False
    ) -> None:
        self._options = caller.options
        self._shared = caller.shared
        self._listing = listing
        self._getting = getting
        self._name = name
        self._any_404 = any_404
        self._longest = LONGEST if caller.options.timeout is None else caller.options.timeout
        self._patience = PATIENCE
        self._caller = self._poller()

    def _poller(self) -> Caller:
        """Make what calls.

        A poll is one attempt: its repeat is the next poll. It does not stand in line for a connection either: the calls
        before it may be thousands, and those who wait have little time.
        """
        options = attrs.evolve(
            self._options,
            timeout=min(self._patience, self._longest),
            total_timeout=None,
            retries=RetryPolicy(max_retries=0, repeat_rate_limited=False),
        )
        return Caller(self._shared, options, is_urgent=True)

    async def __call__(self, keys: Sequence[str], tell: Report[Any]) -> None:
        """Look at the things with these ids."""
        if len(keys) > 1 and self._listing is not None:
            keys = await self._list(self._listing, keys, tell)
        if len(keys) == 1:
            await self._get(keys[0], tell)
        elif keys:
            await self._get_each(keys, tell)

    def held_for(self, keys: Sequence[str]) -> float:
        """Seconds for which a look at these is known to be held back, by a pause after a 429."""
        if len(keys) > 1 and self._listing is not None:
            scope = scope_of(self._caller.account, self._listing.path, {}, self._shared.codes)
        else:
            scope = scope_of(self._caller.account, self._getting.path, {self._name: keys[0]}, self._shared.codes)
        return self._shared.limiter.turn(scope).pause()

    async def _list(self, listing: Endpoint[Any], keys: Sequence[str], tell: Report[Any]) -> list[str]:
        """List things; give the ids of those that must be looked at one by one."""
        left = dict.fromkeys(keys)
        params: dict[str, Any] = {f"{self._name}s": list(keys), "limit": len(keys)}
        while left:
            found, cursor = await self._page(listing, params)
            if found is None:
                return []
            seen = {getattr(item, self._name, None): item for item in found}
            news = [key for key in left if key in seen]
            for key in news:
                del left[key]
                tell(key, seen[key])
            if not news or cursor is None:
                break
            params = {**params, "page_cursor": cursor}
        return list(left)

    async def _page(self, listing: Endpoint[Any], params: dict[str, Any]) -> tuple[list[Any] | None, str | None]:
        """Ask for one page; None where the list cannot be had just now, nothing in it where it never can."""
        decode = listing.result.decode

        def read(payload: Any, path: str) -> tuple[list[Any], str | None]:
            items = decode(payload, path)
            pagination = payload.get("pagination")
            cursor = pagination.get("next_page_cursor") if type(pagination) is dict else None
            return items, cursor if isinstance(cursor, str) else None

        try:
            answer = await self._caller.run(listing, params, None, read)
        except SeamError as error:
            if self._note(error):
                return None, None
            if _is_for_good(error):
                self._listing = None
            return [], None
        return answer

    async def _get_each(self, keys: Sequence[str], tell: Report[Any]) -> None:
        rest = iter(keys)
        async with asyncio.TaskGroup() as group:
            for _ in range(min(AT_ONCE, len(keys))):
                group.create_task(self._get_some(rest, tell))

    async def _get_some(self, keys: Iterator[str], tell: Report[Any]) -> None:
        for key in keys:
            await self._get(key, tell)

    async def _get(self, key: str, tell: Report[Any]) -> None:
        try:
            found = await self._caller.call(self._getting, {self._name: key})
        except SeamError as error:
            foreign = isinstance(error, SeamHttpNotFoundError) and error.code is None and not self._any_404
            if not self._note(error) and not foreign:
                tell(key, error)
        else:
            # What is about something else, from a broken cache perhaps, is no news of this.
            if getattr(found, self._name, key) in (key, None):
                tell(key, found)

    def _note(self, error: SeamError) -> bool:
        """Tell whether what went wrong may pass; have more patience next time if it was that.

        Raises:
            SeamError: The client cannot be used any more.
        """
        if isinstance(error, (SeamClosedError, SeamLoopError)):
            raise error
        if isinstance(error, SeamTimeoutError) and self._patience < self._longest:
            self._patience *= 2
            self._caller = self._poller()
        return is_transient(error)
