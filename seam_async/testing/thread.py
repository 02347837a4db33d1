"""The thread of a fake Seam: only code that runs there touches its state."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from seam_async._event_loop import running_loop

T = TypeVar("T")


class ServerThread:
    """Runs calls that touch the state: in the caller's thread, or in the server's own once it has one."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self, serve: Callable[[asyncio.Event, Callable[[], None]], Coroutine[Any, Any, None]]) -> asyncio.Event:
        """Start a thread and run there from now on.

        Args:
            serve: Runs in the thread. It is given an event, at which it ends, and a function to call once it is ready.

        Returns:
            The event that ends it; see `stop`.
        """
        ready: Future[asyncio.Event] = Future()

        async def run() -> None:
            self._loop, stop = asyncio.get_running_loop(), asyncio.Event()
            await serve(stop, lambda: ready.set_result(stop))

        def live() -> None:
            try:
                asyncio.run(run())
            except BaseException as error:
                # `start` raises an error of the start; one that comes later is the thread's own.
                if ready.done():
                    raise
                ready.set_exception(error)

        self._thread = threading.Thread(target=live, name="FakeSeam", daemon=True)
        self._thread.start()
        try:
            return ready.result()
        except BaseException:
            self._loop = self._thread = None
            raise

    def stop(self, event: asyncio.Event) -> None:
        """End the thread, and run in the caller's thread again."""
        loop, thread, self._loop, self._thread = self._loop, self._thread, None, None
        if loop is not None and thread is not None and not loop.is_closed():
            loop.call_soon_threadsafe(event.set)
            thread.join()

    def call(self, function: Callable[[], T]) -> T:
        """Call a function in the thread of the state, and return its result."""

        async def call() -> T:
            return function()

        return function() if self.is_here else self._send(call())

    def wait(self, function: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a coroutine in the thread of the state and block until it ends; a no-op there, and in event loops."""
        if not self.is_here and running_loop() is None:
            self._send(function())

    async def join(self, function: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a coroutine in the thread of the state, and await its end in any event loop."""
        if self.is_here or self._loop is None:
            await function()
        else:
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(function(), self._loop))

    @property
    def is_here(self) -> bool:
        """Whether the running thread is that of the state."""
        return self._thread is None or threading.current_thread() is self._thread

    def _send(self, coroutine: Coroutine[Any, Any, T]) -> T:
        loop = self._loop
        if loop is None:
            coroutine.close()
            raise RuntimeError("the fake's thread has ended")
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()
