"""The event loop in a thread of its own: one for the process, shared by all clients, run by anyio.

It starts with the first call and stops after the last client, or at exit. Knows nothing of calls: see `_lease`.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from contextvars import Context, copy_context
from typing import TYPE_CHECKING, Any, Protocol

from seam_async._http.session import leave_pools_to_the_parent
from seam_async.errors import SeamLoopError

if sys.platform == "win32":
    from asyncio import ProactorEventLoop as EventLoop
else:
    from asyncio import SelectorEventLoop as EventLoop
if not TYPE_CHECKING:
    with suppress(ImportError):
        from uvloop import Loop as EventLoop  # a third less work for each call

_START_SECONDS = 30.0
_STOP_SECONDS = 2.0

NEVER_CLOSED = "a client of seam_sync was never closed: use `with`, or its close()"
GREEN = (
    "{} has replaced threads, and seam_sync needs a real one for its event loop: use workers that are threads or "
    "processes (gunicorn --worker-class gthread, celery --pool prefork or threads), or let it patch all but threads"
)
TOO_LATE = "the interpreter is shutting down: seam_sync can make no more calls"


class Client(Protocol):
    """What the thread is held for: a client of `seam_async`."""

    async def close(self) -> None:
        """Close its connections."""


class Loop(EventLoop):
    """An event loop that outlives a SystemExit in some task: that is the business of the task's own caller."""

    def run_forever(self) -> None:
        while True:
            with suppress(SystemExit, KeyboardInterrupt):
                return super().run_forever()


class LoopThread:
    """A thread with an event loop, and the clients that hold it."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop
        self._has_ended = False
        self._pid = os.getpid()
        self._clients: set[Client] = set()
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._posted: deque[tuple[Context, Callable[..., object], Any]] = deque()
        self._is_woken = False
        self._started: Future[None] = Future()
        self._thread = threading.Thread(target=self._main, name="seam_sync", daemon=True)
        try:
            self._thread.start()
        except RuntimeError as error:
            raise SeamLoopError(TOO_LATE) from error

    # -- from any thread ---------------------------------------------------------------------------------------

    @property
    def alive(self) -> bool:
        """Whether calls can be made; false in a forked child, too."""
        return not self._has_ended and self._pid == os.getpid()

    def post(self, function: Callable[..., object], *args: Any) -> bool:
        """Have the loop call something soon, in the context of this thread; false if it has ended."""
        # Waking the loop is a system call for which Python may switch threads. Where many post at once, one does it for
        # all: whoever finds it woken has posted before `_take` begins to look.
        self._posted.append((copy_context(), function, args))
        return self._is_woken or self.wake()

    def wake(self) -> bool:
        """Have the loop see what was posted; false if it has ended."""
        try:
            self._is_woken = True
            self.loop.call_soon_threadsafe(self._take)
        except RuntimeError:
            self._is_woken = False
            return False
        except BaseException:
            self._is_woken = False  # Ctrl-C, perhaps before anything was done: the next to post must not rely on it
            raise
        return True

    def leave(self, client: Client) -> None:
        """Strike a client off; after the last one the thread ends."""
        with process.lock:
            self._clients.discard(client)
            if self._clients or process.thread is not self:
                return
            process.thread = None
        self.stop()

    def stop(self) -> bool:
        """End the loop and, unless this is its own thread, wait for that. Tells whether clients were left."""
        were_left = bool(self._clients)
        self.post(self._stop.set)
        if threading.current_thread() is not self._thread:
            self._thread.join(_STOP_SECONDS)
        return were_left

    def enter(self, client: Client) -> None:
        """Wait until the thread runs, and hold it."""
        try:
            self._started.result(_START_SECONDS)
        except TimeoutError:
            message = "the event loop thread of seam_sync does not start; under uWSGI, set --enable-threads"
            raise SeamLoopError(message) from None
        self._clients.add(client)

    # -- in the thread -----------------------------------------------------------------------------------------

    def spawn(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Do something that nobody waits for."""

        async def quietly() -> None:
            with suppress(Exception):
                await work()

        task = self.loop.create_task(quietly())
        self._tasks.add(task)  # the loop alone would not keep it
        task.add_done_callback(self._tasks.discard)

    def _take(self) -> None:
        """Call what was posted."""
        self._is_woken = False
        posted = self._posted
        try:
            while posted:
                context, function, args = posted.popleft()
                context.run(function, *args)
        finally:
            if posted:
                self.loop.call_soon(self._take)

    def _main(self) -> None:
        import anyio

        try:
            anyio.run(self._serve, backend="asyncio", backend_options={"loop_factory": Loop})
        except BaseException as error:
            if not self._started.done():
                self._started.set_exception(error)
            elif threading.main_thread().is_alive():  # else asyncio may lack the threads to end its own properly
                raise
        finally:
            self._has_ended = True

    async def _serve(self) -> None:
        self.loop = asyncio.get_running_loop()
        self._started.set_result(None)
        await self._stop.wait()
        for client in list(self._clients):  # only at exit are there any; threads that still run may take theirs away
            with suppress(Exception):
                await client.close()


def _refuse_green_threads() -> None:
    """Where all threads are one, say so: the event loop would take it for good, or be taken for its own caller."""
    gevent, eventlet = sys.modules.get("gevent.monkey"), sys.modules.get("eventlet.patcher")
    if gevent is not None and gevent.is_module_patched("threading"):
        raise SeamLoopError(GREEN.format("gevent"))
    if eventlet is not None and eventlet.is_monkey_patched("thread"):
        raise SeamLoopError(GREEN.format("eventlet"))


class Process:
    """The thread of this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.thread: LoopThread | None = None
        self._is_over = False
        self._pid = os.getpid()
        self._inherited: list[LoopThread] = []

    def enter(self, client: Client) -> LoopThread:
        """Give the thread, started if need be, to a client. To be called under the lock."""
        if self._is_over:
            raise SeamLoopError(TOO_LATE)
        if self._pid != os.getpid():
            # uWSGI forks without Python's knowledge, unless it is told `--py-call-osafterfork`.
            leave_pools_to_the_parent()
            self.after_fork()
        thread = self.thread
        if thread is None or not thread.alive:
            _refuse_green_threads()
            thread = self.thread = LoopThread()
        thread.enter(client)
        return thread

    def after_fork(self) -> None:
        """In a forked child: the thread is not here, and its loop's sockets are the parent's."""
        self.lock = threading.Lock()
        self._pid = os.getpid()
        if self.thread is not None:
            self._inherited.append(self.thread)  # kept for good: its end would disturb the parent's loop
            self.thread = None

    def end(self) -> None:
        """At exit, when all other threads but daemons have ended."""
        with self.lock:
            self._is_over = True
            thread, self.thread = self.thread, None
        if thread is not None and thread.alive and thread.stop():
            warnings.warn(NEVER_CLOSED, ResourceWarning, stacklevel=1)


process = Process()
atexit.register(process.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=process.after_fork)
