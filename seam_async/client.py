"""The clients: `AsyncSeam`, and `AsyncSeamWithoutWorkspace` for what needs no workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from seam_async._calls.any_path import call_path
from seam_async._calls.caller import Caller
from seam_async._calls.namespace import Namespace
from seam_async._calls.shared import SharedState
from seam_async._client_base import ClientBase
from seam_async._http.transport import Transport
from seam_async._migration.advice import explains_options
from seam_async._options.credentials import check_token, check_workspace
from seam_async._options.limiter_option import read_limiter
from seam_async._options.options import (
    POOL_OPTIONS,
    ClientOptions,
    Options,
    change_options,
    check_max_connections,
    read_options,
)
from seam_async._retry.policy import RetryPolicy
from seam_async._traceback_frames import hides_arguments
from seam_async.api._index import OPENS_DOOR, Namespaces
from seam_async.pagination import Listing, Paginator

if TYPE_CHECKING:
    from types import TracebackType

    import aiohttp

    from seam_async._calls.stats import Stats
    from seam_async._options.limiter_option import LimiterOption
    from seam_async._options.options import ViewOptions
    from seam_async._options.wait_option import WaitOption
    from seam_async._ratelimit.rate_limits import RateLimits
    from seam_async.api.workspaces import WorkspacesWithoutWorkspace
    from seam_async.hooks import Hooks
    from seam_async.resources.events import SeamEvent


T = TypeVar("T")


class AsyncClientOptions(ClientOptions, total=False):
    """What an asynchronous client takes besides its credential."""

    session: aiohttp.ClientSession | None


class _Client(ClientBase):
    """What both clients have in common: options, on the state that all views of a client share."""

    _shared: SharedState
    _options: Options

    def _set_up(
        self,
        options: Options,
        *,
        limiter: LimiterOption = None,
        max_connections: int = 100,
        session: aiohttp.ClientSession | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
    ) -> None:
        connections = check_max_connections(max_connections)
        transport = Transport(
            max_connections=connections, session=session, aiohttp_options=aiohttp_options, endpoint=options.endpoint
        )
        self._options = options
        self._shared = SharedState(transport, max_connections=connections, limiter=read_limiter(limiter, os.environ))

    @cached_property
    def _caller(self) -> Caller:
        return Caller(self._shared, self._options)

    def stats(self) -> Stats:
        """Return a snapshot of what this client and all its views have done: calls, retries, waits, connections."""
        return self._shared.snapshot()

    async def close(self) -> None:
        """Close the client and its connections. Closing twice is fine; closing a view closes nothing."""
        if not self._is_view:
            await self._shared.close()

    async def aclose(self) -> None:
        """Close the client, as `close` does: `contextlib.aclosing` calls it by this name."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    if not TYPE_CHECKING:  # type checkers shall refuse the wrong kind of `with`

        def __enter__(self) -> Self:
            name = type(self).__name__
            raise TypeError(f"use `async with {name}(...)` inside a coroutine; for plain `with`, there is seam_sync")

        def __exit__(self, *_: object) -> None:
            """Complete what `with` asks for, so that it calls `__enter__`, whose error says what to write."""

    def __repr__(self) -> str:
        credentials = self._options.credentials
        return f"{type(self).__name__}(endpoint={self._options.endpoint!r}, {credentials.kind}={credentials.masked!r})"


class AsyncSeam(_Client, Namespaces):
    """A client of the Seam API for asyncio.

    ```python
    async with AsyncSeam() as seam:
        await seam.locks.unlock_door(device_id=device_id)
    ```

    Building one does no I/O and needs no event loop. One client serves any number of tasks of one event loop; keep
    it for the life of the program.

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
        hooks: Functions to be called at the events of a call.
        session: An `aiohttp.ClientSession` of your own; it is never closed by the client.
        aiohttp_options: For the session and connector that the client makes: `proxy`, `ssl`, `trace_configs` …

    Raises:
        SeamInvalidOptionsError: Something is missing, does not go together or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.

    See https://docs.seam.co/api/authentication
    """

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
        session: aiohttp.ClientSession | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
    ) -> None:
        options = read_options(
            api_key=api_key,
            personal_access_token=personal_access_token,
            workspace_id=workspace_id,
            client_session_token=client_session_token,
            endpoint=endpoint,
            wait_for_action_attempt=wait_for_action_attempt,
            timeout=timeout,
            total_timeout=total_timeout,
            retries=retries,
            rate_limits=rate_limits,
            hooks=hooks,
        )
        self._set_up(
            options,
            limiter=limiter,
            max_connections=max_connections,
            session=session,
            aiohttp_options=aiohttp_options,
        )

    @classmethod
    @hides_arguments
    def from_api_key(cls, api_key: str, **options: Unpack[AsyncClientOptions]) -> Self:
        """Make a client with an API key; all further options as in the constructor."""
        return cls(check_token(api_key, "api_key"), **options)

    @classmethod
    @hides_arguments
    def from_personal_access_token(
        cls, personal_access_token: str, workspace_id: str, **options: Unpack[AsyncClientOptions]
    ) -> Self:
        """Make a client with a personal access token and a workspace; all further options as in the constructor."""
        token = check_token(personal_access_token, "personal_access_token")
        return cls(personal_access_token=token, workspace_id=check_workspace(workspace_id), **options)

    @classmethod
    @hides_arguments
    def from_client_session_token(cls, client_session_token: str, **options: Unpack[AsyncClientOptions]) -> Self:
        """Make a client with a client session token; all further options as in the constructor."""
        return cls(client_session_token=check_token(client_session_token, "client_session_token"), **options)

    @hides_arguments
    def with_options(self, **changes: Unpack[ViewOptions]) -> Self:
        """Return a view of this client with other options, on the same connections and limits.

        Views are cheap; this is the way to set something for one call:
        `seam.with_options(total_timeout=8).locks.unlock_door(...)`. Closing a view closes nothing. A view of a subclass
        is of that subclass, and has its attributes.

        Args:
            changes: Any options of the constructor but `session`, `aiohttp_options`, `limiter` and `max_connections`,
                which all views share.

        Raises:
            SeamInvalidOptionsError: Something does not go together or has an impossible value.
            SeamInvalidTokenError: The credential is of another kind.
        """
        view = self._new_view(AsyncSeam, (Caller, Namespace))
        view._options = change_options(self._options, changes)
        return view

    async def request(self, path: str, body: Mapping[str, Any] | None = None, *, repeatable: bool = False) -> Any:
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
        call = call_path(self._caller, path, body, repeatable=repeatable, doors=OPENS_DOOR)
        del body  # crash reporters collect the locals of this frame when the call fails
        return await call

    def feed(self, event: SeamEvent) -> None:
        """Hand over an event, from a webhook or a stream: every wait in this process that it answers ends at once.

        ```python
        seam.feed(webhook.verify(await request.body(), request.headers))
        ```

        Every wait for the action or the access code that the event names looks it up right away instead of at its next
        poll, whatever its client and thread. Returns at once, may be called from any thread, and is a no-op where
        nobody waits.

        Args:
            event: The event.

        Raises:
            SeamInvalidParameterError: That is no event.
        """
        from seam_async._waits.feed import feed

        feed(event)

    def create_paginator(
        self, request: Callable[..., Listing[T]], params: Mapping[str, Any] | None = None, /
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


class AsyncSeamWithoutWorkspace(_Client):
    """A client for what a personal access token can do without a workspace: list and create workspaces.

    Args:
        personal_access_token: The token; else `SEAM_PERSONAL_ACCESS_TOKEN`.
        options: As for `AsyncSeam`, but for credentials.

    Raises:
        SeamInvalidOptionsError: Something is missing or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.
    """

    @explains_options
    def __init__(self, personal_access_token: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        pool: dict[str, Any] = {name: options.pop(name) for name in POOL_OPTIONS if name in options}  # type: ignore[misc]
        given = read_options(personal_access_token=personal_access_token, needs_workspace=False, **options)
        self._set_up(given, **pool)

    @classmethod
    @hides_arguments
    def from_personal_access_token(cls, personal_access_token: str, **options: Unpack[AsyncClientOptions]) -> Self:
        """Make a client with a personal access token; all further options as in the constructor."""
        return cls(check_token(personal_access_token, "personal_access_token"), **options)

    @cached_property
    def workspaces(self) -> WorkspacesWithoutWorkspace:
        """List and create workspaces."""
        from seam_async.api.workspaces import WorkspacesWithoutWorkspace

        return WorkspacesWithoutWorkspace(self._caller)

    def for_workspace(self, workspace_id: str) -> AsyncSeam:
        """Return a full client for one workspace, on the same connections. Closing it closes nothing."""
        view = object.__new__(AsyncSeam)
        view._shared = self._shared
        view._options = change_options(self._options, {"workspace_id": workspace_id})
        view._is_view = True
        return view
