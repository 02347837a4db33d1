"""Time for tests on real sockets that the speed of the machine has no part in.

It stands still while anything is running or a message is on its way, and jumps to the next timer when everybody waits
for one. A server that takes 0.3 s takes exactly that, and a client that takes a second to send a request takes none.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import selectors
from collections.abc import Callable
from typing import Any

from _http.faulty_server import FaultyServer
from _http.helpers import REPLIES, clients_of
from virtual_time import TICK, VirtualClock

from seam_async import AsyncSeam

BEGAN = 1000.0
"""What the event loop's clock shows at the beginning."""


class _Still(selectors.DefaultSelector):
    """Waits for I/O as long as there is some to come, and never for a timer."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGAN
        self.expects_io: Callable[[], bool] = lambda: False

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is not None and (timeout <= 0 or not self.expects_io()):
            events = super().select(0)
            if not events and timeout > 0:
                self.now += timeout + TICK
            return events
        return super().select(None)


class MessageLoop(asyncio.SelectorEventLoop):
    """The loop. Server and clients must all be in it."""

    def __init__(self) -> None:
        self.still = _Still()
        super().__init__(self.still)

    def time(self) -> float:
        return self.still.now

    async def shutdown_default_executor(self, *timeout: Any) -> None:
        """Wait for threads in real time: jumping to the limit of this wait would end it at once."""
        self.still.expects_io = lambda: True
        await super().shutdown_default_executor(*timeout)


def elapsed() -> float:
    """Seconds since the beginning."""
    return asyncio.get_running_loop().time() - BEGAN


def in_message_time(test: Any) -> Any:
    """Run a test in such time. Its first two arguments are the fixtures `server` and `client`, in that time as well.

    Clients have ordinary clocks, which show it, and at the end hold nothing.
    """
    signature = inspect.signature(test)
    parameters = list(signature.parameters.values())[2:]

    async def main(given: dict[str, Any]) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, MessageLoop)
        loop.set_debug(enabled=False)  # slow with thousands of tasks
        made: list[AsyncSeam] = []

        def is_message_on_its_way() -> bool:
            """A request that has not come, or an answer to one that the server is not taking its time over."""
            sent = sum(seam._shared.stats.attempts for seam in made)
            waiting = sum(seam._shared.connection_queue.taken for seam in made)
            return sent > len(server.requests) or waiting > server.pausing

        async with FaultyServer(replies=REPLIES) as server, clients_of(server) as make:

            def client(**options: Any) -> AsyncSeam:
                made.append(make(clock=VirtualClock(), **options))
                return made[-1]

            loop.still.expects_io = is_message_on_its_way
            await test(server, client, **given)

    @functools.wraps(test)
    def runs(**given: Any) -> None:
        with asyncio.Runner(loop_factory=MessageLoop) as runner:
            runner.run(main(given))

    runs.in_message_time = True  # type: ignore[attr-defined]
    runs.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return runs
