"""Fetches things for the poller: many at once by the list endpoint, or one by one if that does not have them."""

from __future__ import annotations

import asyncio
import logging
import math
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

FIRST_TIMEOUT = 5.0
"""Timeout of one request of a poll, in seconds. Doubled after each that took longer, up to the client's `timeout`."""

MAX_TIMEOUT = 30.0
"""Seconds up to which it is doubled if the client has no `timeout`."""

CONCURRENCY = 10
"""Requests at once when things are fetched one by one."""

UNREADABLE_ANSWERS = 2
"""Unreadable answers in a row after which things are fetched one by one: the text of one may spoil the list for all."""

LIST_PAUSE = 60.0
"""Seconds after which the list is tried again."""

logger = logging.getLogger("seam_async")


def is_transient(error: SeamError) -> bool:
    """Return whether an error is transient: it says nothing about the thing, and the next request may succeed."""
    if isinstance(error, SeamHttpError):
        return error.status_code >= 500 or error.status_code in (408, 425, 429)
    return isinstance(error, (SeamConnectionError, SeamHttpInvalidResponseError))


def _is_refused_for_good(error: SeamError) -> bool:
    """Return whether the server never answers a list, or not with this credential.

    Any other refusal is taken for the fault of one id: some servers refuse a list in which one id is not found.
    """
    if not isinstance(error, SeamHttpError):
        return False
    if error.status_code == 404:
        return not str(getattr(error, "code", None)).endswith("s_not_found")
    return error.status_code in (401, 403, 405)


class BatchLookup:
    """Fetches things of one kind by id, for the shared poller.

    It reports an object, or the error with which the server refused it. After a transient error it reports nothing, and
    the next poll tries again.

    Args:
        caller: The view of the client that the first waiter belongs to; the polls are made with its options.
        list_endpoint: The endpoint that lists things by their ids; None if there is none.
        get_endpoint: The endpoint that gets one thing.
        name: The name of the id, such as `access_code_id`; the list takes it with an `s` at the end.
        any_404: Whether a 404 without Seam's error object, perhaps of a proxy, is reported as well.
        include: Which list of a batch to read, if `list_endpoint` returns a batch.
    """

    def __init__(
        self,
        caller: Caller,
        list_endpoint: Endpoint[Any] | None,
        get_endpoint: Endpoint[Any],
        name: str,
        *,
        any_404: bool = False,
        include: str | None = None,
    ) -> None:
        self._options = caller.options
        self._shared = caller.shared
        self._list_endpoint = list_endpoint
        self._get_endpoint = get_endpoint
        self._name = name
        self._any_404 = any_404
        self._include = include
        self._max_timeout = MAX_TIMEOUT if caller.options.timeout is None else caller.options.timeout
        self._timeout = FIRST_TIMEOUT
        self._caller = self._polling_caller()
        self._unreadable = {endpoint.path: 0 for endpoint in (list_endpoint, get_endpoint) if endpoint is not None}
        self._lists_again_at = -math.inf  # until this moment, things are fetched one by one
        self._list_answers = True  # whether the last list had any of its ids

    def _polling_caller(self) -> Caller:
        """Make the caller of the polls.

        A poll is one attempt, since the next poll repeats it. It goes to the head of the queue for a connection:
        thousands of calls may be in that queue, and waits are short.
        """
        options = attrs.evolve(
            self._options,
            timeout=min(self._timeout, self._max_timeout),
            total_timeout=None,
            retries=RetryPolicy(max_retries=0, repeat_rate_limited=False),
        )
        return Caller(self._shared, options, is_urgent=True)

    @property
    def is_batched(self) -> bool:
        """Whether one request fetches many things, so that early lookups are cheap."""
        return self._can_list() and self._list_answers

    def _can_list(self) -> bool:
        return self._list_endpoint is not None and self._shared.clock.monotonic() >= self._lists_again_at

    def rate_limit_delay(self, keys: Sequence[str]) -> float:
        """Return the seconds for which a pause after a 429 holds such a lookup back."""
        if len(keys) > 1 and self._list_endpoint is not None and self._can_list():
            scope = scope_of(self._caller.account, self._list_endpoint.path, {}, self._shared.codes)
        else:
            scope = scope_of(self._caller.account, self._get_endpoint.path, {self._name: keys[0]}, self._shared.codes)
        return self._shared.limiter.turn(scope).pause()

    async def __call__(self, keys: Sequence[str], report: Report[Any]) -> None:
        """Fetch the things with these ids and report each."""
        if len(keys) > 1 and self._list_endpoint is not None and self._can_list():
            keys = await self._list(self._list_endpoint, keys, report)
        if len(keys) == 1:
            await self._get(keys[0], report)
        elif keys:
            await self._get_each(keys, report)

    async def _list(self, endpoint: Endpoint[Any], keys: Sequence[str], report: Report[Any]) -> list[str]:
        """List things. Return the ids of those that must be fetched one by one."""
        left = dict.fromkeys(keys)
        params: dict[str, Any] = {f"{self._name}s": list(keys)}
        params.update({"limit": len(keys)} if self._include is None else {"include": [self._include]})
        while left:
            found, cursor = await self._page(endpoint, params)
            if found is None:
                return []  # a transient error: the next poll tries again
            seen = {getattr(item, self._name, None): item for item in found}
            listed = [key for key in left if key in seen]
            for key in listed:
                del left[key]
                report(key, seen[key])
            if not listed or cursor is None:
                break
            params = {**params, "page_cursor": cursor}
        self._list_answers = len(left) < len(keys)
        return list(left)

    async def _page(self, endpoint: Endpoint[Any], params: dict[str, Any]) -> tuple[list[Any] | None, str | None]:
        """Fetch one page of the list.

        Returns:
            The items and the next cursor. `(None, None)` after a transient error: try again at the next poll.
            `([], None)` if this list cannot answer for these ids: fetch them one by one.
        """
        decode = endpoint.result.decode

        def read(payload: Any, path: str) -> tuple[list[Any], str | None]:
            items = decode(payload, path)
            if self._include is not None:
                items = getattr(items, self._include)
            pagination = payload.get("pagination")
            cursor = pagination.get("next_page_cursor") if type(pagination) is dict else None
            return items, cursor if isinstance(cursor, str) else None

        try:
            page = await self._caller.call(endpoint, params, None, read)
        except SeamHttpInvalidResponseError as error:
            if not self._is_unreadable_again(error, endpoint):
                return None, None
            self._lists_again_at = self._shared.clock.monotonic() + LIST_PAUSE
            return [], None
        except SeamError as error:
            if self._is_transient(error):
                return None, None
            if _is_refused_for_good(error):
                self._list_endpoint = None
            return [], None
        self._unreadable[endpoint.path] = 0
        return page

    async def _get_each(self, keys: Sequence[str], report: Report[Any]) -> None:
        rest = iter(keys)
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(CONCURRENCY, len(keys))):
                    group.create_task(self._get_some(rest, report))
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None  # any of them ends all waits, and callers expect a single error

    async def _get_some(self, keys: Iterator[str], report: Report[Any]) -> None:
        for key in keys:
            await self._get(key, report)

    async def _get(self, key: str, report: Report[Any]) -> None:
        endpoint = self._get_endpoint
        try:
            found = await self._caller.call(endpoint, {self._name: key})
        except SeamHttpInvalidResponseError as error:
            self._is_unreadable_again(error, endpoint)
        except SeamError as error:
            is_foreign = isinstance(error, SeamHttpNotFoundError) and error.code is None and not self._any_404
            if not self._is_transient(error) and not is_foreign:
                report(key, error)
        else:
            self._unreadable[endpoint.path] = 0
            # Ignore a reply about another id (a broken cache).
            if getattr(found, self._name, key) in (key, None):
                report(key, found)

    def _is_unreadable_again(self, error: SeamHttpInvalidResponseError, endpoint: Endpoint[Any]) -> bool:
        """Return whether answers could not be read several times in a row. The first time, log it."""
        count = self._unreadable[endpoint.path] = self._unreadable[endpoint.path] + 1
        if count == UNREADABLE_ANSWERS:
            logger.warning("waiting by %s: answers cannot be read: %s", endpoint.path, error)
        return count >= UNREADABLE_ANSWERS

    def _is_transient(self, error: SeamError) -> bool:
        """Return whether an error is transient. After a timeout, double the timeout of the next polls.

        Raises:
            SeamError: The client cannot be used any more.
        """
        if isinstance(error, (SeamClosedError, SeamLoopError)):
            raise error
        if isinstance(error, SeamTimeoutError) and self._timeout < self._max_timeout:
            self._timeout *= 2
            self._caller = self._polling_caller()
        return is_transient(error)
