"""What processes publish to each other: a subscription of one event loop, made again whenever it ends.

News only hastens what a process would learn when it next asks, so nothing waits for it and none of it must arrive.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from seam_async._ratelimit.redis.client import close_quietly, is_denial, make_subscriber, text

if TYPE_CHECKING:
    from seam_async._ratelimit.redis.link import Link

logger = logging.getLogger("seam_async")

AGAIN_AFTER = 1.0
"""Seconds from the end of a subscription to the next."""


class News:
    """Listens to the channels of a link's accounts."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._pubsub: Any = None  # while it is subscribed
        self._has_channels = asyncio.Event()

    async def listen(self) -> None:
        """Listen until cancelled."""
        link = self._link
        while True:
            try:
                await self._follow()
            except Exception as error:  # noqa: BLE001 - whatever Redis has, calls go on without it
                if is_denial(error):
                    link.warn_once("SUBSCRIBE is denied: pauses that other processes meet are not heard of")
                    return
                logger.debug("the limiter's subscription ended (%s)", link.source.reason(error))
            await link.clock.sleep(AGAIN_AFTER)

    async def subscribe(self, channel: str) -> None:
        """Listen to one more account."""
        self._has_channels.set()
        if self._pubsub is not None:
            with suppress(Exception):  # then the listener begins anew, with all channels
                await self._pubsub.subscribe(channel)

    async def unsubscribe(self, channel: str) -> None:
        """Listen to an account no longer."""
        if self._pubsub is not None:
            with suppress(Exception):
                await self._pubsub.unsubscribe(channel)

    async def _follow(self) -> None:
        """Subscribe to all accounts' channels, and handle messages until the connection ends."""
        accounts = self._link.accounts
        pubsub = make_subscriber(self._link.client)
        try:
            await self._has_channels.wait()
            subscribed: set[str] = set()
            while missing := accounts.keys() - subscribed:  # some may be added while Redis answers
                await pubsub.subscribe(*missing)
                subscribed |= missing
            self._pubsub = pubsub
            while True:
                message = await pubsub.get_message(timeout=30.0)
                account = accounts.get(text(message["channel"])) if message is not None else None
                if account is None or message is None:
                    continue
                if message["type"] == "subscribe":
                    account.sync()  # what was published before we listened
                elif message["type"] == "message":
                    account.hear(text(message["data"]))
        finally:
            self._pubsub = None
            await close_quietly(pubsub)
