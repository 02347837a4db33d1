"""One exchange with Redis: what several accounts have to say goes there, and the answers come back to who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from seam_async._ratelimit.redis.account import Account, Message
from seam_async._ratelimit.redis.client import run_script, text
from seam_async._ratelimit.redis.script import limiter_script

if TYPE_CHECKING:
    from seam_async._ratelimit.redis.link import Link

Batch: TypeAlias = "tuple[Account, list[Message]]"

ANSWER_TIME = 0.4
"""Seconds that calls wait for Redis at most. After that it counts as gone."""
MOST_AT_ONCE = 500
"""Messages in one script call: more would keep Redis, and all its other users, for longer than some 20 ms."""


async def exchange(link: Link, batches: Sequence[Batch]) -> None:
    """Send each account's batch, and hand out the answers."""
    while batches:
        again: list[Batch] = []
        sent_at = link.clock.monotonic()
        link.round_trips += 1
        calls = [_arguments(link, account, batch) for account, batch in batches]
        replies = await run_script(link.client, limiter_script(), calls)
        received_at = link.clock.monotonic()
        for (account, batch), reply in zip(batches, replies, strict=True):
            account.epoch = text(reply[0])
            if reply[1] == -1:  # Redis has been emptied since we last spoke
                await replay(link, account)
                again.append((account, batch))
                continue
            if reply[1]:
                link.warn_once("PUBLISH is denied: a pause reaches other processes only when they ask")
            account.time.learn(reply[2] / 1e6, sent_at, received_at)
            answers = iter(reply[3:])
            for message in batch:
                if message.on_answer is not None:
                    message.on_answer(next(answers), sent_at)
        batches = again


async def replay(link: Link, account: Account) -> None:
    """Tell a Redis that may have lost them which places this process has, and what it knows."""
    messages = account.replays()
    for start in range(0, len(messages), MOST_AT_ONCE):
        async with asyncio.timeout(ANSWER_TIME):
            await exchange(link, [(account, messages[start : start + MOST_AT_ONCE])])


def _arguments(link: Link, account: Account, batch: list[Message]) -> list[Any]:
    now = link.clock.monotonic()
    messages = [
        words if happened_at is None else f"{words} {round((now - happened_at) * 1e6)}"
        for words, _, happened_at in batch
    ]
    return [1, account.base, account.epoch, link.process, " ".join(messages)]
