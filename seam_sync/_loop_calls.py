"""Runs coroutines of a client in the loop thread, and waits for them in the caller's thread.

A callback and a lock rather than `anyio.from_thread.run`: that costs less, cancels the coroutine when the waiting
thread is interrupted, and lets the wait be cut into slices.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import warnings
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from seam_async._calls.deadline import ASKED_AT
from seam_async._callsite import users_call_site, users_stacklevel
from seam_async._clock import boottime
from seam_async._event_loop import running_loop
from seam_async.errors import SeamClosedError, SeamLoopError
from seam_sync._loop_thread import TOO_LATE, Client, Loop, LoopThread, process

P = ParamSpec("P")
T = TypeVar("T")

_SLICE_SECONDS = 0.1 if sys.platform == "win32" and sys.version_info < (3, 14) else 1.0
"""Seconds that a thread waits in one go. Ctrl-C interrupts a wait, except on Windows before Python 3.14."""
_CANCEL_SECONDS = 0.5
"""Seconds that an interrupted call waits for its cancelled request to end."""

_START_OPTIONS: Any = {"eager_start": True} if sys.version_info >= (3, 12) else {}
"""From Python 3.12 on, tasks start at once instead of in the next iteration of the loop."""

_IN_LOOP_THREAD = (
    "seam_sync was called in its own event loop thread, by a hook perhaps, and would wait for itself; "
    "hand the work to another thread"
)
_IN_FOREIGN_LOOP = (
    "seam_sync was called inside a running event loop, which stands still until the answer is there; "
    "in coroutines, use seam_async"
)
_NEVER_CLOSED = "a client of seam_sync was never closed, and has been forgotten: use `with`, or its close()"
_CLOSED = "the client was closed while a call was under way"


class _ThreadCall:
    """One coroutine, run in the loop thread while the calling thread waits."""

    __slots__ = (
        "_arguments",
        "_asked_at",
        "_done",
        "_function",
        "_is_interrupted",
        "_is_over",
        "_keywords",
        "_task",
        "error",
        "value",
    )

    def __init__(self, function: Callable[..., Awaitable[Any]], arguments: Any = (), keywords: Any = None) -> None:
        self._function, self._arguments, self._keywords = function, arguments, keywords or {}
        self._asked_at = boottime()
        self._done = threading.Lock()
        self._done.acquire()
        self._is_over = self._is_interrupted = False
        self._task: asyncio.Task[None] | None = None
        self.value: Any = None
        self.error: BaseException | None = None

    def run_in(self, thread: LoopThread) -> None:
        """Run the coroutine in the thread's loop and wait for its end; an interruption (Ctrl-C) cancels it."""
        try:
            has_ended = not thread.post(self._start, thread.loop)
            while not has_ended and not self._done.acquire(timeout=_SLICE_SECONDS):
                # Wake the loop again. `post` relied on another thread to wake it; a signal may have interrupted that
                # thread just before, and its handler may be making this very call: a deadlock.
                has_ended = not (thread.alive and thread.wake()) and not self._is_over
        except BaseException:
            self._is_interrupted = True
            if not self._is_over and thread.post(self._cancel):
                self._done.acquire(timeout=_CANCEL_SECONDS)
            raise
        if has_ended:
            self.error = asyncio.CancelledError()

    # -- in the loop thread ------------------------------------------------------------------------------------

    def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._is_interrupted:
            return  # the loop was busy meanwhile: nothing was sent, and no door may open after the interruption
        self._task = asyncio.Task(self._run(), loop=loop, **_START_OPTIONS)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
        else:  # interrupted before it began
            self._done.release()

    async def _run(self) -> None:
        # Count a door call's time from here on: a busy loop thread may start it too late.
        ASKED_AT.set((asyncio.current_task(), self._asked_at))
        try:
            self.value = await self._function(*self._arguments, **self._keywords)
        except BaseException as error:  # noqa: BLE001 - raised in the calling thread; here it would end the loop
            self.error = error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)
        self._is_over = True
        self._done.release()


class LoopCalls:
    """A client's calls into the loop thread. Keeps the thread alive from the first call until the client is closed.

    Args:
        client: The asynchronous client whose coroutines are run.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._made_at = users_call_site()
        self._thread: LoopThread | None = None
        self._closed = False

    def run(self, function: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a coroutine function in the loop thread and return its result.

        Raises:
            SeamClosedError: The client is closed.
            SeamLoopError: This is the loop thread itself, or the interpreter is shutting down.
        """
        call = _ThreadCall(function, args, kwargs)  # first: a door call's time counts from here
        del args, kwargs  # crash reporters collect the locals of this frame when the call fails
        if (running := running_loop()) is not None:
            _check_loop(running)
        thread = self._thread
        if thread is None or not thread.alive:
            thread = self._enter()
        call.run_in(thread)
        if call.error is None:
            return call.value  # type: ignore[no-any-return]
        error, call.error = call.error, None
        try:
            raise _map_error(error)
        finally:
            del error  # break the reference cycle error → traceback → frame → error

    def spawn(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Run a coroutine function in the loop thread without waiting for it; a no-op where there is no thread."""
        thread = self._thread
        if thread is not None and thread.alive:
            thread.post(thread.spawn, work)

    def close(self) -> None:
        """Close the client; closing the last client ends the loop thread. Closing twice is fine."""
        if isinstance(running_loop(), Loop):
            raise SeamLoopError(_IN_LOOP_THREAD)
        with process.lock:
            thread, self._thread, self._closed = self._thread, None, True
        if thread is not None and thread.alive:
            try:
                _ThreadCall(self._client.close).run_in(thread)
            finally:
                thread.leave(self._client)

    def _enter(self) -> LoopThread:
        with process.lock:
            if self._closed:
                message = "this client is closed; make a new one"
                raise SeamClosedError(message, may_have_acted=False)
            if self._thread is None or not self._thread.alive:
                self._thread = process.enter(self._client)
            return self._thread

    def __del__(self) -> None:
        """Close a client that is garbage-collected without `close`, and warn at the line that made it."""
        thread = getattr(self, "_thread", None)
        if thread is None or not thread.alive:
            return
        client = self._client

        async def drop() -> None:
            await client.close()
            thread.leave(client)

        # The garbage collector may run this in any thread, even one that holds `process.lock`: taking the lock, or
        # waiting for the loop, could deadlock.
        thread.post(thread.spawn, drop)
        warnings.warn_explicit(_NEVER_CLOSED, ResourceWarning, *self._made_at, source=self)


_foreign_loop_seen = False


def _check_loop(running: asyncio.AbstractEventLoop) -> None:
    """Refuse a call made inside our own event loop, and warn once about calls inside another."""
    global _foreign_loop_seen  # noqa: PLW0603
    if isinstance(running, Loop):
        raise SeamLoopError(_IN_LOOP_THREAD)
    if not _foreign_loop_seen and "ipykernel" not in sys.modules:  # a notebook's cells all run inside its loop
        warnings.warn(_IN_FOREIGN_LOOP, RuntimeWarning, stacklevel=users_stacklevel())
        _foreign_loop_seen = True


def _map_error(error: BaseException) -> BaseException:
    """Translate what a loop that is ending raises; return every other error unchanged."""
    if isinstance(error, asyncio.CancelledError):
        return SeamClosedError(_CLOSED, may_have_acted=True)
    if type(error) is RuntimeError and not threading.main_thread().is_alive():
        late = SeamLoopError(TOO_LATE)  # resolving a host name needs a thread, which can no longer be started
        late.__cause__ = error
        return late
    return error
