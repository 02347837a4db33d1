"""The clients: `Seam`, and `SeamWithoutWorkspace` for what needs no workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from seam_async._client_base import ClientBase
from seam_async._migration.advice import explains_options
from seam_async._options.credentials import check_token, check_workspace
from seam_async._retry.policy import RetryPolicy
from seam_async._traceback_frames import hides_arguments
from seam_async.client import AsyncSeam, AsyncSeamWithoutWorkspace
from seam_sync._loop_calls import LoopCalls
from seam_sync._namespace import Namespace
from seam_sync.api._index import Namespaces
from seam_sync.pagination import Page, Paginator

if TYPE_CHECKING:
    from seam_async._calls.stats import Stats
    from seam_async._options.limiter_option import LimiterOption
    from seam_async._options.options import ClientOptions, ViewOptions
    from seam_async._options.wait_option import WaitOption
    from seam_async._ratelimit.rate_limits import RateLimits
    from seam_async.hooks import Hooks
    from seam_async.resources import SeamEvent
    from seam_sync.api.workspaces import WorkspacesWithoutWorkspace

T = TypeVar("T")


class _Client(ClientBase):
    """What both clients have in common: an asynchronous client, and the calls into the thread that it lives in."""

    _async: Any
    _calls: LoopCalls

    def stats(self) -> Stats:
        """Return a snapshot of what this client and all its views have done: calls, retries, waits, connections."""
        snapshot: Stats = self._async.stats()
        return snapshot

    def close(self) -> None:
        """Close the client and its connections. Closing twice is fine; closing a view closes nothing."""
        if not self._is_view:
            self._calls.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    if not TYPE_CHECKING:  # type checkers shall refuse the wrong kind of `with`

        async def __aenter__(self) -> Self:
            name = type(self).__name__
            raise TypeError(f"use plain `with {name}(...)`; in coroutines, `async with` an AsyncSeam of seam_async")

        async def __aexit__(self, *_: object) -> None:
            """Complete what `async with` asks for, so that it calls `__aenter__`, whose error says what to write."""

    def __repr__(self) -> str:
        return repr(self._async).removeprefix("Async")


class Seam(_Client, Namespaces):
    """A blocking client of the Seam API, for scripts, notebooks, Django, Flask and Celery.

    ```python
    with Seam() as seam:
        seam.locks.unlock_door(device_id=device_id)
    ```

    Building one does no I/O. One client serves any number of threads; keep it for the life of the program. All calls
    run in one event loop thread, which starts with the first call of the process and ends with its last client; where
    uvloop is installed (`seam-async[uvloop]`), that takes it. Workers may be forked (gunicorn, uWSGI, Celery) before or
    after that. Where gevent or eventlet have replaced threads, calls raise `SeamLoopError`.

    Args:
        api_key: An API key; else `SEAM_API_KEY`.
        personal_access_token: A personal access token; else `SEAM_PERSONAL_ACCESS_TOKEN`.
        workspace_id: The workspace for a personal access token; else `SEAM_WORKSPACE_ID`.
        client_session_token: A client session token.
        endpoint: The server; else `SEAM_ENDPOINT`, else Seam's.
        wait_for_action_attempt: Whether methods that start an action wait for its success: a bool,
            `WaitForActionAttempt(timeout=5.0, polling_interval=0.5)` in seconds, or the same as a dict.
        timeout: Seconds for one attempt: connect (at most 10), send and read; None for no limit. Waiting for a free
            connection does not count.
        total_timeout: Seconds for a whole call: queue, rate-limit waits, attempts, backoff, action waiting. None for
            no limit.
        retries: What is repeated: a `RetryPolicy`, or a number of repeats; 0 switches all of them off.
        rate_limits: None reacts to 429 only; `RateLimits.documented()` or `.custom({...})` keep limits ahead of time.
        limiter: A Redis URL, or a `RedisLimiter`, to share limits with other processes; False for this process alone;
            None for what `SEAM_LIMITER` says.
        max_connections: How many connections at most, and so how many requests at once; further ones queue.
        hooks: Functions to be called, in the event loop thread, at the events of a call.
        aiohttp_options: For the session and connector that the client makes: `proxy`, `ssl`, `trace_configs` …

    Raises:
        SeamInvalidOptionsError: Something is missing, does not go together or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.

    See https://docs.seam.co/api/authentication
    """

    _async: AsyncSeam

    @explains_options
    def __init__(
        self,
        api_key: str | None = None,
        *,
        personal_access_token: str | None = None,
        workspace_id: str | None = None,
        client_session_token: str | None = None,
        endpoint: str | None = None,
        wait_for_action_attempt: WaitOption[bool] = True,
        timeout: float | None = 30.0,
        total_timeout: float | None = None,
        retries: RetryPolicy | int = RetryPolicy(),  # noqa: B008 - frozen
        rate_limits: RateLimits | None = None,
        limiter: LimiterOption = None,
        max_connections: int = 100,
        hooks: Hooks | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
    ) -> None:
        self._async = AsyncSeam(
            api_key,
            personal_access_token=personal_access_token,
            workspace_id=workspace_id,
            client_session_token=client_session_token,
            endpoint=endpoint,
            wait_for_action_attempt=wait_for_action_attempt,
            timeout=timeout,
            total_timeout=total_timeout,
            retries=retries,
            rate_limits=rate_limits,
            limiter=limiter,
            max_connections=max_connections,
            hooks=hooks,
            aiohttp_options=aiohttp_options,
        )
        self._calls = LoopCalls(self._async)

    @classmethod
    @hides_arguments
    def from_api_key(cls, api_key: str, **options: Unpack[ClientOptions]) -> Self:
        """Make a client with an API key; all further options as in the constructor."""
        return cls(check_token(api_key, "api_key"), **options)

    @classmethod
    @hides_arguments
    def from_personal_access_token(
        cls, personal_access_token: str, workspace_id: str, **options: Unpack[ClientOptions]
    ) -> Self:
        """Make a client with a personal access token and a workspace; all further options as in the constructor."""
        token = check_token(personal_access_token, "personal_access_token")
        return cls(personal_access_token=token, workspace_id=check_workspace(workspace_id), **options)

    @classmethod
    @hides_arguments
    def from_client_session_token(cls, client_session_token: str, **options: Unpack[ClientOptions]) -> Self:
        """Make a client with a client session token; all further options as in the constructor."""
        return cls(client_session_token=check_token(client_session_token, "client_session_token"), **options)

    @hides_arguments
    def with_options(self, **changes: Unpack[ViewOptions]) -> Self:
        """Return a view of this client with other options, on the same connections and limits.

        Views are cheap; this is the way to set something for one call:
        `seam.with_options(total_timeout=8).locks.unlock_door(...)`. Closing a view closes nothing. A view of a subclass
        is of that subclass, and has its attributes.

        Args:
            changes: Any options of the constructor but `aiohttp_options`, `limiter` and `max_connections`, which all
                views share.

        Raises:
            SeamInvalidOptionsError: Something does not go together or has an impossible value.
            SeamInvalidTokenError: The credential is of another kind.
        """
        view = self._new_view(Seam, (Namespace,))
        view._async = self._async.with_options(**changes)
        return view

    def request(self, path: str, body: Mapping[str, Any] | None = None, *, repeatable: bool = False) -> Any:
        """Call any path and return the decoded JSON: the way to an endpoint newer than this package.

        Args:
            path: The path, such as `/devices/get`.
            body: The parameters; `NULL` becomes null, `None` is left out.
            repeatable: Whether sending it twice does no harm, so that it may be repeated after a lost connection.

        Returns:
            The whole answer, decoded.

        Raises:
            SeamInvalidParameterError: The path or a value cannot be sent.
            SeamError: The call failed.
        """
        try:
            return self._calls.run(self._async.request, path, body, repeatable=repeatable)
        finally:
            del body  # crash reporters collect the locals of this frame when the call fails

    def feed(self, event: SeamEvent) -> None:
        """Hand over an event, from a webhook or a stream: every wait in this process that it answers ends at once.

        ```python
        seam.feed(webhook.verify(request.body, request.headers))
        ```

        Every wait for the action or the access code that the event names looks it up right away instead of at its next
        poll, whatever its client and thread. Returns at once; a no-op where nobody waits.

        Args:
            event: The event.

        Raises:
            SeamInvalidParameterError: That is no event.
        """
        self._async.feed(event)

    def create_paginator(
        self, request: Callable[..., Page[T]], params: Mapping[str, Any] | None = None, /
    ) -> Paginator[T]:
        """Make a paginator for a list method.

        Args:
            request: The method, such as `seam.connected_accounts.list`.
            params: Its arguments.

        Returns:
            A paginator with `first_page`, `next_page`, `flatten` and `flatten_to_list`.

        Raises:
            SeamInvalidParameterError: That is no method.
        """
        return Paginator(request, params)


class SeamWithoutWorkspace(_Client):
    """A blocking client for what a personal access token can do without a workspace: list and create workspaces.

    Args:
        personal_access_token: The token; else `SEAM_PERSONAL_ACCESS_TOKEN`.
        options: As for `Seam`, but for credentials.

    Raises:
        SeamInvalidOptionsError: Something is missing or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.
    """

    _async: AsyncSeamWithoutWorkspace

    @explains_options
    def __init__(self, personal_access_token: str | None = None, **options: Unpack[ClientOptions]) -> None:
        self._async = AsyncSeamWithoutWorkspace(personal_access_token, **options)
        self._calls = LoopCalls(self._async)

    @classmethod
    @hides_arguments
    def from_personal_access_token(cls, personal_access_token: str, **options: Unpack[ClientOptions]) -> Self:
        """Make a client with a personal access token; all further options as in the constructor."""
        return cls(check_token(personal_access_token, "personal_access_token"), **options)

    @cached_property
    def workspaces(self) -> WorkspacesWithoutWorkspace:
        """List and create workspaces."""
        from seam_sync.api.workspaces import WorkspacesWithoutWorkspace

        return WorkspacesWithoutWorkspace(self._calls, self._async.workspaces)

    def for_workspace(self, workspace_id: str) -> Seam:
        """Return a full client for one workspace, on the same connections. Closing it closes nothing."""
        view = object.__new__(Seam)
        view._async, view._calls, view._is_view = self._async.for_workspace(workspace_id), self._calls, True
        return view
