"""The link between one event loop and one Redis: a writer, a subscription, and the fallback while Redis is away.

All that calls have to say in one turn of the event loop is sent as one script call for each account; what comes up
while that is under way goes with the next. So there is one command connection, however many calls wait. When Redis
does not answer, everybody who waits for it is told, goes on by what this process knows itself, and does not ask again
until it is back.
"""

from __future__ import annotations

import asyncio
import logging
import math
import weakref
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from secrets import token_hex
from typing import Any

from seam_async._clock import Clock, Timer
from seam_async._ratelimit.local import LocalLimiter
from seam_async._ratelimit.redis.account import Account
from seam_async._ratelimit.redis.exchange import ANSWER_TIME, MOST_AT_ONCE, Batch, exchange, replay
from seam_async._ratelimit.redis.news import News
from seam_async._ratelimit.redis.source import RedisSource

logger = logging.getLogger("seam_async")

PROBE_EVERY = 1.0
"""Seconds between two probes whether Redis is back ..."""
PROBE_SELDOM = 30.0
"""... and at most, where it was lost soon after it had come back, again and again: a key of ours is of another type."""
STEADY = 10.0
"""Seconds after which it is no longer soon."""
PROBE_TIME = 3.0
"""Seconds that a probe may take. Nobody waits for it, and connecting to a distant Redis takes many round trips."""
REPORT_DELAY = 0.1
"""Seconds that a report may wait for a batch to travel with."""
MOST_ACCOUNTS = 1_000
"""Accounts remembered; a server that serves many client sessions has one for each."""


class Link:
    """The connection of one event loop to one Redis, shared by all limiters that name it."""

    def __init__(self, source: RedisSource, clock: Clock, *, on_close: Callable[[], object]) -> None:
        self.clock = clock
        self.process = f"{token_hex(5)}:"
        """Names this process's places."""
        self.local = LocalLimiter(clock)
        """Knows this process's own calls, for when Redis does not answer."""
        self.is_down = False
        self.is_closed = False
        self.round_trips = self.granted = self.returned = self.fallbacks = 0
        self.source = source
        self.loop = asyncio.get_running_loop()
        self.client = source.client()
        self._on_close = on_close
        self._users: dict[int, weakref.ref[object]] = {}
        self.accounts: OrderedDict[str, Account] = OrderedDict()
        """By their base keys, those used last behind the others."""
        self._all_accounts: weakref.WeakSet[Account] = weakref.WeakSet()  # those too that calls alone still hold
        self._changed: dict[Account, None] = {}  # accounts with messages to send, in order
        self._due = asyncio.Event()
        self._since = 0.0  # when the oldest message that somebody waits for was written
        self._report_timer: Timer | None = None
        self._probe_delay = PROBE_EVERY
        self._back_since = -math.inf
        self._news = News(self)
        self._warned: set[str] = set()
        self._tasks = {self.loop.create_task(self._write()), self.loop.create_task(self._news.listen())}

    @property
    def counters(self) -> tuple[int, int, int, int]:
        """Round trips, places granted and returned, and how often Redis was gone."""
        return self.round_trips, self.granted, self.returned, self.fallbacks

    # -- what accounts need --------------------------------------------------------------------------------------------

    def account(self, base: str) -> Account:
        """Return what is known of an account; from now on, listen to its channel."""
        account = self.accounts.get(base)
        if account is None:
            account = self.accounts[base] = Account(base, self)
            self._all_accounts.add(account)
            account.sync()
            self._start(self._news.subscribe(base))
            if len(self.accounts) > MOST_ACCOUNTS:
                idle = next((name for name, old in self.accounts.items() if old.is_idle), None)
                if idle is not None:
                    del self.accounts[idle]
                    self._start(self._news.unsubscribe(idle))
        else:
            self.accounts.move_to_end(base)
        return account

    def wake(self, account: Account, *, soon: bool = True) -> None:
        """Have an account's messages sent with the next batch, or after `REPORT_DELAY` at the latest."""
        self._changed[account] = None
        if soon:
            if not self._due.is_set():
                self._since = self.clock.monotonic()
                self._due.set()
        elif self._report_timer is None:
            self._report_timer = self.clock.call_later(REPORT_DELAY, self._send_reports)

    def warn_once(self, what: str) -> None:
        """Log what concerns the user, the first time."""
        if what not in self._warned:
            self._warned.add(what)
            logger.warning("the limiter's Redis: %s", what)

    def _send_reports(self) -> None:
        self._report_timer = None
        if self._changed and not self._due.is_set():
            self._since = self.clock.monotonic()
            self._due.set()

    # -- life ----------------------------------------------------------------------------------------------------------

    def attach(self, user: object) -> None:
        """Stay open for this client, until it detaches or is garbage-collected."""
        key = id(user)

        def gone(_: object) -> None:
            with suppress(RuntimeError):  # the event loop has ended
                self.loop.call_soon_threadsafe(lambda: self._start(self._detach(key)))

        self._users[key] = weakref.ref(user, gone)

    async def detach(self, user: object) -> None:
        """Release a client that is closed; with the last one the connections are closed."""
        await self._detach(id(user))

    async def _detach(self, key: int) -> None:
        self._users.pop(key, None)
        if not self._users:
            await self.close()

    async def close(self) -> None:
        """Send the last messages, and close both connections. Closing twice is fine."""
        if self.is_closed:
            return
        self.is_closed = True
        self._on_close()
        try:
            tasks = self._tasks - {asyncio.current_task()}
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            if self._changed and not self.is_down:
                with suppress(Exception):
                    async with asyncio.timeout(ANSWER_TIME):
                        await exchange(self, self._collect())
        finally:
            self.is_down = True  # for calls that still are under way, even if closing was cancelled
            self._fail()
        await self.source.close()

    def _start(self, coroutine: Any) -> None:
        task = self.loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- commands ------------------------------------------------------------------------------------------------------

    async def _write(self) -> None:
        while True:
            await self._due.wait()
            self._due.clear()
            left = self._since + ANSWER_TIME - self.clock.monotonic()
            try:
                async with asyncio.timeout(max(0.0, left)):
                    await exchange(self, self._collect())
            except Exception as error:  # noqa: BLE001 - whatever Redis has, calls go on without it
                self._go_down(error)
                await self._come_back()

    def _collect(self) -> list[Batch]:
        batches = []
        rest: dict[Account, None] = {}
        for account in self._changed:
            batch, account.outbox = account.outbox[:MOST_AT_ONCE], account.outbox[MOST_AT_ONCE:]
            if batch:
                batches.append((account, batch))
            if account.outbox:
                rest[account] = None
        self._changed = rest
        if rest:
            self._since = self.clock.monotonic()  # they wait for their turn, not for a Redis that does not answer
            self._due.set()
        if self._report_timer is not None:
            self._report_timer.cancel()
            self._report_timer = None
        return batches

    # -- without Redis -------------------------------------------------------------------------------------------------

    def _go_down(self, error: Exception) -> None:
        self.is_down = True
        self.fallbacks += 1
        is_flapping = self.clock.monotonic() - self._back_since < STEADY
        self._probe_delay = min(2 * self._probe_delay, PROBE_SELDOM) if is_flapping else PROBE_EVERY
        logger.warning(
            "the limiter's Redis does not answer (%s): this process keeps limits by itself until it is back",
            self.source.reason(error),
        )
        self._changed.clear()
        self._due.clear()
        self._fail()

    def _fail(self) -> None:
        for account in list(self._all_accounts):
            account.fail()

    async def _come_back(self) -> None:
        while self.is_down:
            await self.clock.sleep(self._probe_delay)
            try:
                await self.source.close()
                self.client = self.source.client()
                await self._greet()
            except Exception as error:  # noqa: BLE001 - whatever Redis has, calls go on without it
                logger.debug("the limiter's Redis does not answer yet (%s)", self.source.reason(error))
            else:
                self.is_down = False
                self._back_since = self.clock.monotonic()
                for account in list(self._all_accounts):
                    if not account.is_synced:  # made while the others were greeted
                        account.sync()
                logger.warning("the limiter's Redis is back: limits are shared again")

    async def _greet(self) -> None:
        """Speak to a Redis that is back, for all accounts at once."""
        accounts = list(self.accounts.values())
        epochs = [account.epoch for account in accounts]
        async with asyncio.timeout(PROBE_TIME):
            await exchange(self, [(account, [account.sync_message()]) for account in accounts])
        for account, epoch in zip(accounts, epochs, strict=True):
            if account.epoch == epoch:  # else it has been told, in answer to not knowing us
                await replay(self, account)
