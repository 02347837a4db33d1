"""A client's hold on the loop thread, and the way of a call into that thread and back.

The crossing is a callback and a lock rather than `anyio.from_thread.run`: it costs less, takes the coroutine along
when it is interrupted, and its wait can be cut into slices.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
import warnings
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from seam_async._calls.call import ASKED_AT
from seam_async._options.options import _users_level
from seam_async.errors import SeamClosedError, SeamLoopError
from seam_sync._loop_thread import NEVER_CLOSED, TOO_LATE, Client, Loop, LoopThread, process

P = ParamSpec("P")
T = TypeVar("T")

_SLICE_SECONDS = 0.1 if sys.platform == "win32" and sys.version_info < (3, 14) else 1.0
"""How long a thread waits in one go. Ctrl-C interrupts that, except on Windows before Python 3.14."""
_CANCEL_SECONDS = 0.5
"""How long an interrupted call waits for its request to be gone."""

_EAGERLY: Any = {"eager_start": True} if sys.version_info >= (3, 12) else {}
"""Where Python can, a call begins at once, and not in the next turn of the loop."""

_IN_LOOP_THREAD = (
    "seam_sync was called in its own event loop thread, by a hook perhaps, and would wait for itself; "
    "hand the work to another thread"
)
_IN_FOREIGN_LOOP = (
    "seam_sync was called inside a running event loop, which stands still until the answer is there; "
    "in coroutines, use seam_async"
)
_CLOSED = "the client was closed while a call was under way"


class _Crossing:
    """A call on its way through the loop thread."""

    __slots__ = (
        "_arguments",
        "_asked_at",
        "_done",
        "_function",
        "_is_over",
        "_is_unwanted",
        "_keywords",
        "_task",
        "error",
        "value",
    )

    def __init__(self, function: Callable[..., Awaitable[Any]], arguments: Any = (), keywords: Any = None) -> None:
        self._function, self._arguments, self._keywords = function, arguments, keywords or {}
        self._asked_at = time.monotonic()
        self._done = threading.Lock()
        self._done.acquire()
        self._is_over = self._is_unwanted = False
        self._task: asyncio.Task[None] | None = None
        self.value: Any = None
        self.error: BaseException | None = None

    def make(self, thread: LoopThread) -> None:
        """Go there, wait, and come back. Interrupted, end the call."""
        try:
            gone = not thread.post(self._start, thread.loop)
            while not gone and not self._done.acquire(timeout=_SLICE_SECONDS):
                # Woken once more: whoever meant to do it for us may have been interrupted just before, by a signal's
                # handler that makes this very call.
                gone = not (thread.alive and thread.wake()) and not self._is_over
        except BaseException:
            self._is_unwanted = True
            if not self._is_over and thread.post(self._cancel):
                self._done.acquire(timeout=_CANCEL_SECONDS)
            raise
        if gone:
            self.error = asyncio.CancelledError()

    # -- in the loop thread ------------------------------------------------------------------------------------

    def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._is_unwanted:
            return  # interrupted while the loop was busy: a door that nobody waits at stays closed
        self._task = asyncio.Task(self._run(), loop=loop, **_EAGERLY)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
        else:  # it was interrupted before it began
            self._done.release()

    async def _run(self) -> None:
        # A busy loop thread may come to it late: too late for a door.
        ASKED_AT.set((asyncio.current_task(), self._asked_at))
        try:
            self.value = await self._function(*self._arguments, **self._keywords)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is the caller's, and not the loop's
            self.error = error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)
        self._is_over = True
        self._done.release()


class Lease:
    """A client's hold on the loop thread: from its first call until it is closed or forgotten."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._thread: LoopThread | None = None
        self._closed = False

    def run(self, function: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a coroutine function in the loop thread and give its result.

        Raises:
            SeamClosedError: The client is closed.
            SeamLoopError: This is the loop thread itself, or the interpreter is shutting down.
        """
        if (running := asyncio._get_running_loop()) is not None:
            _judge(running)
        crossing = _Crossing(function, args, kwargs)  # first of all, as the time of the call counts from here
        thread = self._thread
        if thread is None or not thread.alive:
            thread = self._enter()
        crossing.make(thread)
        if crossing.error is None:
            return crossing.value  # type: ignore[no-any-return]
        error, crossing.error = crossing.error, None
        try:
            raise _in_our_words(error)
        finally:
            del error  # its traceback holds this frame

    def peek(self, function: Callable[[], T]) -> T:
        """Call a quick function where the client's state lives, and give its result."""
        thread = self._thread
        if thread is None or not thread.alive or asyncio._get_running_loop() is thread.loop:
            return function()

        async def call() -> T:
            return function()

        crossing = _Crossing(call)
        crossing.make(thread)
        if crossing.error is not None:
            raise _in_our_words(crossing.error)
        return crossing.value  # type: ignore[no-any-return]

    def spawn(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Do something in the loop thread, if it is there, without waiting."""
        thread = self._thread
        if thread is not None and thread.alive:
            thread.post(thread.spawn, work)

    def close(self) -> None:
        """Close the client; the last one ends the loop thread. Closing twice is fine."""
        if isinstance(asyncio._get_running_loop(), Loop):
            raise SeamLoopError(_IN_LOOP_THREAD)
        with process.lock:
            thread, self._thread, self._closed = self._thread, None, True
        if thread is not None and thread.alive:
            try:
                _Crossing(self._client.close).make(thread)
            finally:
                thread.leave(self._client)

    def _enter(self) -> LoopThread:
        with process.lock:
            if self._closed:
                message = "this client is closed; make a new one"
                raise SeamClosedError(message)
            if self._thread is None or not self._thread.alive:
                self._thread = process.enter(self._client)
            return self._thread

    def __del__(self) -> None:
        thread = getattr(self, "_thread", None)
        if thread is None or not thread.alive:
            return
        client = self._client

        async def drop() -> None:
            await client.close()
            thread.leave(client)

        # Whatever thread this is, and whatever it was doing: no locks and no waiting here.
        thread.post(thread.spawn, drop)
        warnings.warn(NEVER_CLOSED, ResourceWarning, source=self, stacklevel=2)


_foreign_loop_seen = False


def _judge(running: asyncio.AbstractEventLoop) -> None:
    """Refuse a call from our own event loop, and warn once of one from another."""
    global _foreign_loop_seen  # noqa: PLW0603
    if isinstance(running, Loop):
        raise SeamLoopError(_IN_LOOP_THREAD)
    if not _foreign_loop_seen and "ipykernel" not in sys.modules:  # a notebook's cells all run inside its loop
        warnings.warn(_IN_FOREIGN_LOOP, RuntimeWarning, stacklevel=_users_level())
        _foreign_loop_seen = True


def _in_our_words(error: BaseException) -> BaseException:
    """Translate errors of the machinery; all others are the call's own."""
    if isinstance(error, asyncio.CancelledError):
        return SeamClosedError(_CLOSED, may_have_acted=True)
    if type(error) is RuntimeError and not threading.main_thread().is_alive():
        late = SeamLoopError(TOO_LATE)  # a name cannot be resolved without starting a thread
        late.__cause__ = error
        return late
    return error
