"""Starts and stops a fake, in the running event loop or in a thread of its own, and makes clients for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from seam_async._event_loop import running_loop
from seam_async.testing._types import Json
from seam_async.testing.clock import Clock, Moved
from seam_async.testing.listening import Listener
from seam_async.testing.recording import RequestRecord, Requests, Wanted
from seam_async.testing.server import ApiServer
from seam_async.testing.thread import ServerThread
from seam_async.testing.tls import Tls
from seam_async.testing.world import World

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_async.testing.live_pages import LivePages
    from seam_sync import Seam


def _move_here(move: Callable[[], Moved]) -> Moved:
    return move()


class Running:
    """The part of `FakeSeam` that listens."""

    world: World
    clock: Clock
    requests: Requests
    api_key: str
    live: LivePages
    _thread: ServerThread
    _listener: Listener
    _server: ApiServer
    _tls: Tls | None
    _public_url: str | None
    _loop: asyncio.AbstractEventLoop | None
    _stop: asyncio.Event | None

    def start(self) -> Self:
        """Start in a thread of its own, from any code, a notebook's event loop included; block until it listens.

        Everything on the fake may be called from the outside then. From synchronous code, moving the clock waits for
        webhook deliveries too; from a coroutine, await it. Starting twice is harmless.

        Raises:
            OSError: The address or the port cannot be had.
        """
        if self._stop is None and not self._listener.is_open:

            async def serve(stop: asyncio.Event, ready: Callable[[], None]) -> None:
                async with self:
                    ready()
                    await stop.wait()

            self._stop = self._thread.start(serve)
            self.clock._call = self._move
        return self

    def stop(self) -> None:
        """Stop what `start` started; block until it has ended. Harmless otherwise. The state stays readable."""
        stop, self._stop = self._stop, None
        if stop is not None:
            self.clock._call = _move_here
            self._thread.stop(stop)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def open(self) -> Self:
        """Listen, in the running event loop. Called by ``async with``. Opening twice is harmless.

        Raises:
            OSError: The address or the port cannot be had.
        """
        if not self._listener.is_open:
            loop = asyncio.get_running_loop()
            self.clock._attach(loop, self.settle)
            try:
                await self._listener.open(self._server.web_server())
            except BaseException:
                self.clock._detach()
                raise
            self._loop = loop
            self.world.endpoint = self._public_url or self._listener.endpoint
            self.world.webhooks.attach(loop)
        return self

    async def close(self) -> None:
        """Stop listening and delivering. Closing twice is harmless; the state stays readable."""
        if self._stop is not None and not self._thread.is_here:
            self.stop()
        elif self._listener.is_open:
            self._loop = None
            self.clock._detach()
            self.live.close()
            await self.world.webhooks.close()
            await self._listener.close()

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _move(self, move: Callable[[], Moved]) -> Moved:
        """Move the clock in the fake's thread; for synchronous callers elsewhere, wait for deliveries as well."""
        moved = self._thread.call(move)
        self._thread.wait(self.world.webhooks.settle)
        return moved

    async def settle(self) -> None:
        """Wait until every webhook delivery that is due has been tried."""
        await self._thread.join(self.world.webhooks.settle)

    async def wait_for_requests(
        self,
        path: str = "*",
        *,
        count: int = 1,
        timeout: float = 5.0,
        method: str | None = None,
        status: int | None = None,
        executed: bool | None = None,
        match: Json | None = None,
    ) -> list[RequestRecord]:
        """Wait until so many requests that fit were answered; those that came before count too.

        Args:
            path: Their endpoint; ``*`` stands for anything.
            count: How many.
            timeout: Seconds to wait, of real time.
            method: Their HTTP method.
            status: The status they were answered with.
            executed: Whether they were carried out.
            match: Parameters that they have, such as ``{"device_id": ...}``.

        Raises:
            TimeoutError: They did not come.
            ValueError: Such requests cannot come: there is no such path, parameter or method.
        """
        wanted: Wanted = {"method": method, "status": status, "executed": executed, "match": match}
        deadline = time.monotonic() + timeout
        changed = self.requests.watch()
        try:
            while len(self.requests.answered(path, **wanted)) < count:
                remaining = deadline - time.monotonic()
                if remaining <= 0 or not await changed.wait(remaining):
                    raise TimeoutError(self.requests.missed(path, count, timeout, **wanted))
        finally:
            changed.close()
        return self.requests.answered(path, **wanted)

    # Clients.

    @property
    def endpoint(self) -> str:
        """The address, such as ``http://127.0.0.1:40123``.

        Raises:
            RuntimeError: The fake is not running.
        """
        if self._listener.port == 0:
            raise RuntimeError("FakeSeam is not running: use it in `async with FakeSeam() as fake:`, or start() it")
        return self._listener.endpoint

    @property
    def certificate(self) -> str | None:
        """The certificate that clients have to trust, PEM; None without TLS, or where files were given."""
        return None if self._tls is None else self._tls.authority

    def client(self, **options: Any) -> AsyncSeam:
        """Return a ready asynchronous client.

        Args:
            **options: As for `seam_async.AsyncSeam`; a credential among them replaces the API key.
        """
        from seam_async import AsyncSeam

        return AsyncSeam(**self._client_options(options))

    def sync_client(self, **options: Any) -> Seam:
        """Return a ready synchronous client.

        Its calls block, so the fake must not live in the same thread: see `running`.

        Args:
            **options: As for `seam_sync.Seam`; a credential among them replaces the API key.

        Raises:
            RuntimeError: The fake lives in this very event loop, which a blocking call would stop for ever.
        """
        from seam_sync import Seam

        if self._loop is not None and running_loop() is self._loop:
            raise RuntimeError("a blocking client would block this fake: use `with FakeSeam.running() as fake:`")

        return Seam(**self._client_options(options))

    def _client_options(self, options: Json) -> Json:
        given = {"api_key", "personal_access_token", "client_session_token"} & options.keys()
        key = {} if given else {"api_key": self.api_key}
        # The fake is on this machine: bypass a proxy of the environment, and trust the certificate that it made.
        own: Json = {"proxy": None, **({} if self._tls is None else {"ssl": self._tls.client})}
        if options.get("session") is None:
            options["aiohttp_options"] = {**own, **(options.get("aiohttp_options") or {})}
        # Ignore `SEAM_LIMITER`: the limits that other processes share are those of the real Seam.
        return {"endpoint": self.endpoint, "limiter": False, **key, **options}
