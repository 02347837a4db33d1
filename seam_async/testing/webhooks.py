"""Delivers events to registered webhooks: real HTTP, real signatures, retries on the documented schedule."""

from __future__ import annotations

import asyncio
import base64
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from seam_async._wire.json_codec import dumps
from seam_async.testing._types import Json, Obj
from seam_async.testing.clock import Clock
from seam_async.testing.dates import iso
from seam_async.testing.ids import Ids
from seam_async.testing.store import Workspace, public

RETRY_SCHEDULE = (5.0, 300.0, 1800.0, 7200.0, 18000.0, 36000.0, 36000.0)
"""Seconds between a failed attempt and the next: https://docs.svix.com/retries"""

_TIMEOUT = 15.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of a delivery.

    Attributes:
        at: When, in the fake's time (ISO 8601).
        status: The HTTP status that came back, or None.
        error: Why nothing came back, or None.
        headers: The headers that were sent.
    """

    at: str
    status: int | None
    error: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def succeeded(self) -> bool:
        """Whether the receiver took the message: any 2xx."""
        return self.status is not None and 200 <= self.status < 300


@dataclass(slots=True)
class Delivery:
    """One event on its way to one webhook.

    Attributes:
        message_id: The ``svix-id``, the same in every attempt.
        webhook_id: Where it goes.
        url: The webhook's address.
        event: The event, as it is sent.
        attempts: What was tried so far.
    """

    message_id: str
    webhook_id: str
    url: str
    secret: str = field(repr=False)
    event: Json
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def delivered(self) -> bool:
        """Whether an attempt succeeded."""
        return any(attempt.succeeded for attempt in self.attempts)

    @property
    def given_up(self) -> bool:
        """Whether the whole schedule failed."""
        return not self.delivered and len(self.attempts) > len(RETRY_SCHEDULE)


class Webhooks:
    """Delivers events to each webhook one at a time, so that they arrive in the order in which they happened."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        self.clock = clock
        self.ids = ids
        self.deliveries: list[Delivery] = []
        self.kept: int | None = None
        self.listeners: list[Callable[[Delivery], None]] = []
        self._queues: dict[str, deque[tuple[Workspace, Delivery, float]]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._session: Any = None

    def secret(self) -> str:
        """Make a signing secret."""
        return "whsec_" + base64.b64encode(self.ids.random.randbytes(24)).decode()

    def send(self, workspace: Workspace, event: Obj) -> None:
        """Queue an event for each webhook of the workspace that wants its type."""
        for webhook in workspace.table("webhook").values():
            wanted = webhook.get("event_types") or ["*"]
            if "*" in wanted or event["event_type"] in wanted:
                self._send(workspace, webhook, public("event", event))

    def _send(self, workspace: Workspace, webhook: Obj, event: Json) -> Delivery:
        message_id = f"msg_{self.ids.random.getrandbits(96):024x}"
        delivery = Delivery(message_id, webhook["webhook_id"], webhook["url"], webhook["secret"], event)
        self.deliveries.append(delivery)
        if self.kept is not None and len(self.deliveries) > self.kept:
            del self.deliveries[: len(self.deliveries) - self.kept]
        self._enqueue(workspace, delivery, self.clock.timestamp())
        return delivery

    def send_again(self, workspace: Workspace, message_id: str) -> Delivery:
        """Deliver a message once more, under the same id, as Seam does on request.

        Raises:
            LookupError: There is no such message, or its webhook is gone.
        """
        for delivery in self.deliveries:
            if delivery.message_id == message_id:
                webhook = workspace.find("webhook", delivery.webhook_id)
                if webhook is None:
                    raise LookupError(f"the webhook of {message_id} is gone")
                delivery.url, delivery.secret = webhook["url"], webhook["secret"]
                self._enqueue(workspace, delivery, self.clock.timestamp())
                return delivery
        raise LookupError(f"no delivery has the message_id {message_id!r}")

    def discard(self) -> None:
        """Discard all deliveries, those in the queue included."""
        self.deliveries.clear()
        self._queues.clear()

    def attach(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to deliver, including what was queued before."""
        self._loop = loop
        for webhook_id in self._queues:
            self._start(webhook_id)

    async def settle(self) -> None:
        """Wait until every delivery that is due has been tried."""
        while busy := [worker for worker in self._workers.values() if not worker.done()]:
            await asyncio.gather(*busy)

    async def close(self) -> None:
        """Stop delivering."""
        for worker in self._workers.values():
            worker.cancel()
        await asyncio.gather(*self._workers.values(), return_exceptions=True)
        self._workers.clear()
        self._loop = None
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _enqueue(self, workspace: Workspace, delivery: Delivery, at: float) -> None:
        self._queues.setdefault(delivery.webhook_id, deque()).append((workspace, delivery, at))
        self._start(delivery.webhook_id)

    def _start(self, webhook_id: str) -> None:
        worker = self._workers.get(webhook_id)
        if self._loop is not None and (worker is None or worker.done()):
            self._workers[webhook_id] = self._loop.create_task(self._work(webhook_id))

    async def _work(self, webhook_id: str) -> None:
        while queue := self._queues.get(webhook_id):
            workspace, delivery, at = queue.popleft()
            # Deliver nothing to a webhook that was deleted meanwhile.
            if workspace.find("webhook", webhook_id) is None:
                continue
            attempt = await self._try(delivery, at)
            delivery.attempts.append(attempt)
            for listener in self.listeners:
                listener(delivery)
            if not attempt.succeeded and len(delivery.attempts) <= len(RETRY_SCHEDULE):
                self._retry(workspace, delivery, at + RETRY_SCHEDULE[len(delivery.attempts) - 1])

    def _retry(self, workspace: Workspace, delivery: Delivery, at: float) -> None:
        # A clock that was moved past that moment makes the retry due at once.
        if at <= self.clock.timestamp():
            self._queues.setdefault(delivery.webhook_id, deque()).append((workspace, delivery, at))
        else:
            self.clock.call_at(at, lambda: self._enqueue(workspace, delivery, at))

    async def _try(self, delivery: Delivery, at: float) -> Attempt:
        import aiohttp

        from seam_async.webhooks import SeamWebhook

        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=_TIMEOUT), cookie_jar=aiohttp.DummyCookieJar()
            )
        body = dumps(delivery.event)
        # Signed with the real time rather than the virtual: receivers refuse a timestamp that is minutes off.
        headers = SeamWebhook(delivery.secret).sign(body, message_id=delivery.message_id)
        headers["content-type"] = "application/json"
        try:
            async with self._session.post(delivery.url, data=body, headers=headers, allow_redirects=False) as response:
                await response.read()
                return Attempt(iso(at), response.status, headers=headers)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            return Attempt(iso(at), None, f"{type(error).__name__}: {error}", headers)
