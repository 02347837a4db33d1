"""Group commit: what many items want of the ledger at the same time goes into one transaction, in one round trip.

While one request is under way, further wishes are collected for the next. What fails because the ledger is away is
asked again for a while; until the ledger is back every claim waits, so that nothing is begun.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from seam_async._clock import Clock
from seam_async.jobs._ledgers.ledger import Entry, LedgerSession, State, Swap, Swapped
from seam_async.jobs.errors import SeamJobLedgerError

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds for which a ledger may be away before a run gives up."""

MOST = 500
"""Wishes in one request."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0

logger = logging.getLogger("seam_async")


class GroupCommit:
    """A ledger's session as the tasks of a run see it.

    Args:
        session: The session.
        clock: Where pauses come from.
        patience: Seconds for which the ledger may be away.
    """

    def __init__(self, session: LedgerSession, clock: Clock, patience: float = PATIENCE) -> None:
        self._session = session
        self._clock = clock
        self._patience = patience
        self._reads: list[tuple[str, asyncio.Future[Entry | None]]] = []
        self._swaps: list[tuple[Swap, asyncio.Future[Swapped]]] = []
        self._picks: list[tuple[Callable[[Entry], bool], asyncio.Future[list[Entry]]]] = []
        self._task: asyncio.Task[None] | None = None

    async def read(self, key: str) -> Entry | None:
        """Return the entry of a key.

        Raises:
            SeamJobLedgerError: The ledger was away for too long, or cannot be used.
        """
        return await self._ask(self._reads, key)

    async def swap(self, swap: Swap) -> Swapped:
        """Carry out a swap; see `read` for what it raises. It is carried out even if the caller is cancelled."""
        return await self._ask(self._swaps, swap)

    async def pick(self, concerns: Callable[[Entry], bool]) -> list[Entry]:
        """Go through all entries and return those that concern the caller; see `read` for what it raises."""
        return await self._ask(self._picks, concerns)

    async def counts(self) -> dict[State, int]:
        """Return how many entries are in each state; see `read` for what it raises."""
        return await self._patiently(self._session.counts)

    async def pause(self, seconds: float) -> None:
        """Return after this many seconds of the clock."""
        await self._clock.sleep(seconds)

    async def close(self) -> None:
        """Wait until everything that was asked is done."""
        while self._task is not None:
            await asyncio.wait([self._task])

    def _ask(self, wishes: list[tuple[Any, asyncio.Future[T]]], wish: Any) -> asyncio.Future[T]:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        wishes.append((wish, future))
        if self._task is None:
            self._task = asyncio.create_task(self._work(), name="seam ledger")
        return future

    async def _work(self) -> None:
        try:
            while self._reads or self._swaps or self._picks:
                # Swaps first: a claim, or a result, is worth more than a look at what is next.
                if self._swaps:
                    await self._carry_out(self._swaps, self._session.swap)
                elif self._reads:
                    await self._carry_out(self._reads, self._session.read)
                else:
                    await self._carry_out(self._picks, self._go_through)
        finally:
            self._task = None

    async def _go_through(self, wishes: Sequence[Callable[[Entry], bool]]) -> list[list[Entry]]:
        found: list[list[Entry]] = [[] for _ in wishes]
        async for entry in self._session.entries():
            for concerns, entries in zip(wishes, found, strict=True):
                if concerns(entry):
                    entries.append(entry)
        return found

    async def _carry_out(
        self,
        wishes: list[tuple[Any, asyncio.Future[T]]],
        ask: Callable[[Sequence[Any]], Awaitable[Sequence[T]]],
    ) -> None:
        batch, wishes[:MOST] = wishes[:MOST], []
        try:
            answers = await self._patiently(lambda: ask([wish for wish, _ in batch]))
        except BaseException as error:
            for _, future in batch:
                if not future.done():
                    if isinstance(error, Exception):
                        future.set_exception(error)
                    else:
                        future.cancel()
            if not isinstance(error, Exception):
                raise
            return
        for (_, future), answer in zip(batch, answers, strict=True):
            if not future.done():
                future.set_result(answer)

    async def _patiently(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask again while the ledger is away."""
        give_up_at = self._clock.monotonic() + self._patience
        pause = _FIRST_PAUSE
        while True:
            try:
                answer = await ask()
            except SeamJobLedgerError as error:
                if not error.is_away or self._clock.monotonic() + pause > give_up_at:
                    raise
                if pause == _FIRST_PAUSE:
                    logger.warning("the ledger of a job is away; nothing is begun until it is back")
            except Exception as error:
                message = f"the ledger cannot be used: {type(error).__name__}"
                raise SeamJobLedgerError(message) from error
            else:
                if pause > _FIRST_PAUSE:
                    logger.warning("the ledger of a job is back")
                return answer
            await self._clock.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
