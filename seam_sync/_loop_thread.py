"""The loop thread: one event loop in a thread of its own, shared by all clients of a process, run by anyio.

It starts with the first call and stops after the last client, or at exit. `_loop_calls` hands calls over to it.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from contextvars import Context, copy_context
from typing import TYPE_CHECKING, Any, Protocol

from seam_async._http.session import discard_inherited_sessions
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

GREEN_THREADS = (
    "{} has replaced threads, and seam_sync needs a real one for its event loop: use workers that are threads or "
    "processes (gunicorn --worker-class gthread, celery --pool prefork or threads), or let it patch all but threads"
)
TOO_LATE = "the interpreter is shutting down: seam_sync can make no more calls"


class Client(Protocol):
    """A client of `seam_async`. The thread is kept alive as long as there is one."""

    async def close(self) -> None:
        """Close its connections."""


class Loop(EventLoop):
    """An event loop that survives SystemExit and KeyboardInterrupt in a task: the task's caller raises them."""

    def run_forever(self) -> None:
        while True:
            with suppress(SystemExit, KeyboardInterrupt):
                return super().run_forever()


class LoopThread:
    """A thread with an event loop, and the clients that keep it alive."""

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
        """Whether calls can be made; false in a forked child, which has no such thread."""
        return not self._has_ended and self._pid == os.getpid()

    def post(self, function: Callable[..., object], *args: Any) -> bool:
        """Schedule a function in the loop, in this thread's context. Return false if the loop has ended."""
        # Waking the loop is a system call, at which Python may switch threads, so one thread does it for all that post
        # together. None is missed: who finds `_is_woken` set has posted before `_run_posted` clears it and reads.
        self._posted.append((copy_context(), function, args))
        return self._is_woken or self.wake()

    def wake(self) -> bool:
        """Wake the loop, so that it runs what was posted. Return false if it has ended."""
        try:
            self._is_woken = True
            self.loop.call_soon_threadsafe(self._run_posted)
        except RuntimeError:
            self._is_woken = False
            return False
        except BaseException:
            self._is_woken = False  # Ctrl-C may have come before the loop was woken: the next thread must wake it
            raise
        return True

    def leave(self, client: Client) -> None:
        """Release the thread for a client; without clients it ends."""
        with process.lock:
            self._clients.discard(client)
            if self._clients or process.thread is not self:
                return
            process.thread = None
        self.stop()

    def stop(self) -> None:
        """End the loop and, unless this is its own thread, wait for its end."""
        self.post(self._stop.set)
        if threading.current_thread() is not self._thread:
            self._thread.join(_STOP_SECONDS)

    def enter(self, client: Client) -> None:
        """Wait until the thread runs, and keep it alive for a client."""
        try:
            self._started.result(_START_SECONDS)
        except TimeoutError:
            message = "the event loop thread of seam_sync does not start; under uWSGI, set --enable-threads"
            raise SeamLoopError(message) from None
        self._clients.add(client)

    # -- in the thread -----------------------------------------------------------------------------------------

    def spawn(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Run a coroutine function in the background; its errors are dropped."""

        async def quietly() -> None:
            with suppress(Exception):
                await work()

        task = self.loop.create_task(quietly())
        self._tasks.add(task)  # the loop holds tasks weakly: without a reference one might be collected half done
        task.add_done_callback(self._tasks.discard)

    def _run_posted(self) -> None:
        """Run what was posted."""
        self._is_woken = False
        posted = self._posted
        try:
            while posted:
                context, function, args = posted.popleft()
                context.run(function, *args)
        finally:
            if posted:
                self.loop.call_soon(self._run_posted)

    def _main(self) -> None:
        import anyio

        try:
            anyio.run(self._serve, backend="asyncio", backend_options={"loop_factory": Loop})
        except BaseException as error:
            if not self._started.done():
                self._started.set_exception(error)
            elif threading.main_thread().is_alive():  # at exit asyncio fails to start the thread for its own shutdown
                raise
        finally:
            self._has_ended = True

    async def _serve(self) -> None:
        self.loop = asyncio.get_running_loop()
        self._started.set_result(None)
        await self._stop.wait()
        # Non-empty only at interpreter exit. Copied, because other threads may still unregister.
        for client in list(self._clients):
            with suppress(Exception):
                await client.close()


def _refuse_green_threads() -> None:
    """Refuse threads that were replaced by green ones: the loop would block the thread of its caller, a deadlock."""
    gevent, eventlet = sys.modules.get("gevent.monkey"), sys.modules.get("eventlet.patcher")
    if gevent is not None and gevent.is_module_patched("threading"):
        raise SeamLoopError(GREEN_THREADS.format("gevent"))
    if eventlet is not None and eventlet.is_monkey_patched("thread"):
        raise SeamLoopError(GREEN_THREADS.format("eventlet"))


class Process:
    """The loop thread of this process, started when the first client needs it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.thread: LoopThread | None = None
        self._is_over = False
        self._pid = os.getpid()
        self._inherited: list[LoopThread] = []

    def enter(self, client: Client) -> LoopThread:
        """Return the thread, started if there is none, kept alive for a client. Call it with the lock held."""
        if self._is_over:
            raise SeamLoopError(TOO_LATE)
        if self._pid != os.getpid():
            # uWSGI forks without running `os.register_at_fork`, unless started with `--py-call-osafterfork`.
            discard_inherited_sessions()
            self.after_fork()
        thread = self.thread
        if thread is None or not thread.alive:
            _refuse_green_threads()
            thread = self.thread = LoopThread()
        thread.enter(client)
        return thread

    def after_fork(self) -> None:
        """Forget the thread in a forked child: it runs in the parent alone, which goes on using its loop's sockets."""
        self.lock = threading.Lock()
        self._pid = os.getpid()
        if self.thread is not None:
            self._inherited.append(self.thread)  # never collected: closing its loop would unregister the parent's
            self.thread = None

    def end(self) -> None:
        """Stop the thread at exit, after all non-daemon threads have ended.

        Clients that are still open are closed in silence: a script may use one from its first line to its last.
        """
        with self.lock:
            self._is_over = True
            thread, self.thread = self.thread, None
        if thread is not None and thread.alive:
            thread.stop()


process = Process()
atexit.register(process.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=process.after_fork)
