"""`FakeSeam`: a Seam in memory that answers on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypedDict, Unpack

from aiohttp import web

from seam_async.testing._types import Json
from seam_async.testing.api import Api
from seam_async.testing.auth import Credentials
from seam_async.testing.browser_pages import BrowserPages
from seam_async.testing.clock import Clock, Moved
from seam_async.testing.faults import Faults
from seam_async.testing.granting import follow_code
from seam_async.testing.ids import Ids
from seam_async.testing.limits import RateLimiter
from seam_async.testing.outcomes import Outcomes
from seam_async.testing.recording import Requests
from seam_async.testing.seed import Seeder
from seam_async.testing.server import ApiServer
from seam_async.testing.state import State
from seam_async.testing.store import Workspace
from seam_async.testing.thread import ServerThread
from seam_async.testing.webhooks import Delivery
from seam_async.testing.world import World

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_sync import Seam


_SHUTDOWN = 0.01
"""Seconds that what is under way has at the end. To aiohttp, 0 would be no limit."""


class Options(TypedDict, total=False):
    """The options of `FakeSeam`, for those who hand them on."""

    seed: bool
    clock: Clock | None
    random_seed: int | None
    action_delay: float
    code_delay: float
    host: str
    port: int


class FakeSeam(State):
    """A Seam in memory: a real HTTP server on loopback, with state that behaves like Seam's.

    Use it as ``async with FakeSeam() as fake:``, or from synchronous code as ``with FakeSeam.running() as fake:``.

    Args:
        seed: Begin with a furnished workspace: locks of several makers, a thermostat, noise sensors, an access
            system, spaces and people. Otherwise it is empty.
        clock: Virtual time. Default: a clock that follows the real one until it is advanced or frozen.
        random_seed: What ids, tokens and door codes are drawn from. The same seed gives the same ones in the same
            order; None gives new ones each time.
        action_delay: Seconds until a physical action has ended; 0 ends it before the answer.
        code_delay: Seconds until an access code is on, or off, a lock.
        host: The address to listen on.
        port: The port; 0 picks a free one.

    Attributes:
        clock: Moves time: ``fake.clock.advance(3600)``.
        faults: Scripts what goes wrong on the way: ``fake.faults.add("/locks/unlock_door", status=503, times=2)``.
        requests: Everything that arrived, and whether it was executed.
        api_key: A key of the workspace.
        personal_access_token: A token that works in every workspace.
        workspace_id: The workspace.
    """

    def __init__(
        self,
        *,
        seed: bool = True,
        clock: Clock | None = None,
        random_seed: int | None = 0,
        action_delay: float = 0.05,
        code_delay: float = 0.05,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.clock = clock if clock is not None else Clock()
        self.faults = Faults(random_seed)
        self.requests = Requests()
        self.world = World(self.clock, Ids(random_seed), action_delay, code_delay)
        self._credentials = Credentials(self.world)
        self.world.code_moved = partial(follow_code, self.world)
        self._api = Api(self.world, self._credentials)
        self._server = ApiServer(self._api, self.faults, self.requests, [BrowserPages(self.world)])
        self._workspace = self.world.create_workspace(name="Seaside Stays")
        self.workspace_id = self._workspace.id
        self.api_key = self._credentials.new_api_key(self.workspace_id)
        self.personal_access_token = self._credentials.new_personal_token()
        if seed:
            self.world.furnish = self._furnish
            self.world.fill(self._workspace)
        self._host, self._port = host, port
        self._runner: web.ServerRunner | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = ServerThread()

    def _furnish(self, workspace: Workspace) -> None:
        Seeder(self.world, workspace).everything()

    # Starting and stopping.

    async def start(self) -> Self:
        """Listen. Called by ``async with``."""
        if self._runner is None:
            runner = web.ServerRunner(self._server.web_server(), shutdown_timeout=_SHUTDOWN)
            loop = asyncio.get_running_loop()
            self.clock._attach(loop, self.settle)
            try:
                await runner.setup()
                await web.TCPSite(runner, self._host, self._port).start()
            except BaseException:
                self.clock._detach()
                await runner.cleanup()
                raise
            self._runner, self._loop, self._port = runner, loop, runner.addresses[0][1]
            self.world.endpoint = self.endpoint
            self.world.webhooks.attach(loop)
        return self

    async def close(self) -> None:
        """Stop listening and delivering. Closing twice is harmless; the state stays readable."""
        if self._runner is not None:
            runner, self._runner, self._loop = self._runner, None, None
            self.clock._detach()
            await self.world.webhooks.close()
            await runner.cleanup()

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @classmethod
    @contextmanager
    def running(cls, **options: Unpack[Options]) -> Generator[Self, None, None]:
        """Give a fake that runs in a thread of its own, for synchronous code.

        Everything on it may be called from the outside. From synchronous code, moving the clock waits for webhook
        deliveries too; from a coroutine, await it.

        Args:
            **options: As for `FakeSeam`.
        """
        fake = cls(**options)

        async def serve(stop: asyncio.Event, ready: Callable[[], None]) -> None:
            async with fake:
                ready()
                await stop.wait()

        stop = fake._thread.start(serve)
        fake.clock._call = fake._move
        try:
            yield fake
        finally:
            fake._thread.stop(stop)

    def _move(self, move: Callable[[], Moved]) -> Moved:
        """Move the clock where the state lives; from synchronous code outside, wait for deliveries too."""
        moved = self._thread.call(move)
        self._thread.wait(self.world.webhooks.settle)
        return moved

    async def settle(self) -> None:
        """Wait until every webhook delivery that is due has been tried."""
        await self._thread.join(self.world.webhooks.settle)

    # Clients.

    @property
    def endpoint(self) -> str:
        """The address, such as ``http://127.0.0.1:40123``.

        Raises:
            RuntimeError: The fake is not running.
        """
        if self._port == 0:
            raise RuntimeError("FakeSeam is not running: use it in `async with FakeSeam() as fake:`")
        return f"http://{self._host}:{self._port}"

    def client(self, **options: Any) -> AsyncSeam:
        """Give a ready asynchronous client.

        Args:
            **options: As for `seam_async.AsyncSeam`; a credential among them replaces the API key.
        """
        from seam_async import AsyncSeam

        return AsyncSeam(**self._client_options(options))

    def sync_client(self, **options: Any) -> Seam:
        """Give a ready synchronous client.

        Its calls block, so the fake must not live in the same thread: see `running`.

        Args:
            **options: As for `seam_sync.Seam`; a credential among them replaces the API key.

        Raises:
            RuntimeError: The fake lives in this very event loop, which a blocking call would stop for ever.
        """
        from seam_sync import Seam

        if self._loop is not None and asyncio._get_running_loop() is self._loop:
            raise RuntimeError("a blocking client would block this fake: use `with FakeSeam.running() as fake:`")

        return Seam(**self._client_options(options))

    def _client_options(self, options: Json) -> Json:
        given = {"api_key", "personal_access_token", "client_session_token"} & options.keys()
        return {"endpoint": self.endpoint, "limiter": False, **({} if given else {"api_key": self.api_key}), **options}

    # What is scripted, and what happened.

    @property
    def outcomes(self) -> Outcomes:
        """How actions end: ``fake.outcomes.add("UNLOCK_DOOR", error="jammed")``."""
        return self.world.outcomes

    @property
    def deliveries(self) -> list[Delivery]:
        """Every webhook delivery so far, with its attempts."""
        return self.world.webhooks.deliveries

    @property
    def publishable_key(self) -> str:
        """The workspace's publishable key."""
        return str(self._workspace.get("workspace", self.workspace_id)["publishable_key"])

    def new_api_key(self, workspace_id: str | None = None) -> str:
        """Give another API key, of this or another workspace."""
        return self._thread.call(lambda: self._credentials.new_api_key(workspace_id or self.workspace_id))

    def revoke(self, token: str) -> None:
        """Let an API key or a personal access token be refused from now on."""
        self._thread.call(lambda: self._credentials.revoke(token))

    def enforce_rate_limits(self, limits: Mapping[str, tuple[int, float]] | None = None) -> None:
        """Answer 429 above the limits, counted per device in the fake's time.

        Args:
            limits: Path to (calls, seconds). Default: the limits that Seam documents.
        """
        self._api.limiter = RateLimiter(self.clock, limits)

    def __repr__(self) -> str:
        return f"FakeSeam({f'endpoint={self.endpoint!r}' if self._port else 'not running'})"
