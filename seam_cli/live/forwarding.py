"""Forwards events to an address on this machine as Seam's webhooks do: signed, and retried until accepted."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from seam_async.testing.webhooks import RETRY_SCHEDULE
from seam_cli.files import read_private, state_folder, write_private

if TYPE_CHECKING:
    import aiohttp

    from seam_async import SeamWebhook

TIMEOUT = 15.0
"""Seconds that a receiver has to answer, as with Seam."""

_FILE = "listen-secret"


def signing_secret() -> str:
    """Return the secret that signs messages. It is made once and kept, so that a configuration can hold it."""
    path = state_folder() / _FILE
    known = read_private(path)
    if known and known.strip():
        return known.strip()
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    write_private(path, secret + "\n")
    return secret


class Forwarder:
    """Delivers messages to one address, in order; a refused one is retried by Seam's schedule.

    Args:
        session: Sends the messages.
        url: The receiver.
        webhook: Signs the messages.
        say: Is called with a line about each attempt.
        schedule: Seconds between a refused attempt and the next.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        webhook: SeamWebhook,
        say: Callable[[str], None],
        schedule: tuple[float, ...] = RETRY_SCHEDULE,
    ) -> None:
        self._session = session
        self._url = url
        self._webhook = webhook
        self._say = say
        self._schedule = schedule
        self._retries: set[asyncio.Task[bool]] = set()

    async def deliver(self, event: dict[str, Any], message_id: str | None = None) -> bool:
        """Deliver an event; retry in the background if it is refused.

        Args:
            event: The event, as the API gives it.
            message_id: The id of its message; None derives it from the event's, so that a second delivery has the same.

        Returns:
            Whether the first attempt was accepted.
        """
        payload = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
        message_id = message_id or f"msg_{str(event.get('event_id', '')).replace('-', '')}"
        if await self._attempt(event, payload, message_id, ""):
            return True
        task = asyncio.create_task(self._again(event, payload, message_id))
        self._retries.add(task)
        task.add_done_callback(self._retries.discard)
        return False

    async def close(self) -> None:
        """Stop delivering; messages that were not accepted are dropped."""
        for task in list(self._retries):
            task.cancel()
        await asyncio.gather(*self._retries, return_exceptions=True)

    async def _again(self, event: dict[str, Any], payload: bytes, message_id: str) -> bool:
        for number, delay in enumerate(self._schedule, 2):
            await asyncio.sleep(delay)
            if await self._attempt(event, payload, message_id, f" (attempt {number})"):
                return True
        self._say(f"{event.get('event_type')}  {event.get('event_id')}  given up")
        return False

    async def _attempt(self, event: dict[str, Any], payload: bytes, message_id: str, note: str) -> bool:
        import aiohttp

        # Sign each attempt: receivers refuse signatures older than five minutes.
        headers = {"content-type": "application/json", **self._webhook.sign(payload, message_id=message_id)}
        try:
            async with self._session.post(
                self._url,
                data=payload,
                headers=headers,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=TIMEOUT),
            ) as response:
                outcome, taken = str(response.status), 200 <= response.status < 300
        except TimeoutError:
            outcome, taken = f"no answer within {TIMEOUT:.0f} s", False
        except aiohttp.ClientError as error:
            outcome, taken = str(getattr(error, "strerror", None) or type(error).__name__), False
        self._say(f"{event.get('event_type')}  {event.get('event_id')}  -> {outcome}{note}")
        return taken
