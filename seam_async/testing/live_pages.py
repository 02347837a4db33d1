"""Reports requests, events, deliveries and other changes to open pages, as they happen."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from aiohttp import web

from seam_async._wire.json_codec import dumps
from seam_async.testing._types import Obj
from seam_async.testing.answers import shown
from seam_async.testing.serializing import plain

if TYPE_CHECKING:
    from seam_async.testing.fake import FakeSeam
    from seam_async.testing.recording import RequestRecord
    from seam_async.testing.webhooks import Delivery

_HELD = 1000
_HEARTBEAT = 15.0


class LivePages:
    """Server-sent events for any number of pages. A page that does not keep up is told to reload everything.

    Args:
        fake: The fake that the pages show.
    """

    def __init__(self, fake: FakeSeam) -> None:
        self._queues: set[asyncio.Queue[tuple[str, bytes] | None]] = set()
        fake.world.listeners.append(self._event)
        fake.world.webhooks.listeners.append(self._delivery)
        fake.requests.listeners.append(self._request)
        fake.world.changed = fake.clock.moved = fake.faults.changed = fake.outcomes.changed = self.changed
        self._loop: asyncio.AbstractEventLoop | None = None

    def changed(self) -> None:
        """Report that objects, the clock, faults or outcomes may have changed."""
        self._tell("changed", None)

    def _event(self, event: Obj) -> None:
        if self._queues:
            self._tell("event", shown("event", event))

    def _request(self, record: RequestRecord) -> None:
        if self._queues:
            self._tell("request", plain(record))

    def _delivery(self, delivery: Delivery) -> None:
        if self._queues:
            self._tell("delivery", plain(delivery))

    def _tell(self, kind: str, value: Any) -> None:
        # Faults and outcomes may be scripted in any thread.
        if self._queues and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, (kind, dumps(value)))

    def _put(self, message: tuple[str, bytes]) -> None:
        for queue in self._queues:
            if queue.full():
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait(("behind", b"null"))
            queue.put_nowait(message)

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Send events to one page, until it disconnects or the fake closes."""
        response = web.StreamResponse(headers={"content-type": "text/event-stream", "cache-control": "no-store"})
        await response.prepare(request)
        self._loop = asyncio.get_running_loop()
        queue: asyncio.Queue[tuple[str, bytes] | None] = asyncio.Queue(_HELD)
        self._queues.add(queue)
        try:
            with suppress(ConnectionError):
                await response.write(b"retry: 1000\n\n")
                while True:
                    try:
                        message = await asyncio.wait_for(queue.get(), _HEARTBEAT)
                    except TimeoutError:
                        await response.write(b": still here\n\n")
                        continue
                    if message is None:
                        break
                    await response.write(b"event: " + message[0].encode() + b"\ndata: " + message[1] + b"\n\n")
        finally:
            self._queues.discard(queue)
        return response

    def close(self) -> None:
        """End every stream."""
        for queue in self._queues:
            while not queue.empty():
                queue.get_nowait()
            queue.put_nowait(None)
