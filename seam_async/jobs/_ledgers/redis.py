"""A ledger in Redis, for processes on many machines. Needs the extra `redis`.

All keys of a ledger share a hash tag, so that one script can swap entries atomically in Redis Cluster too. Time is
Redis's own. What is kept per item is a few hundred bytes: its key, its state, digests and ids.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

import attrs

from seam_async._ratelimit.redis.source import RedisSource, Source
from seam_async._validation import shown
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._ledgers.ledger import (
    STATES,
    Entry,
    State,
    Swap,
    Swapped,
    Target,
    moment_of,
    name_of,
    wrong_target,
)
from seam_async.jobs._ledgers.redis_entry import entry_of, payload_of, text_of
from seam_async.jobs.errors import SeamJobLedgerError

SCHEMA = 1
"""Version of what is written. It stands in every key, so that an older version of this package finds nothing it cannot
read, and says so."""

CALL_SECONDS = 5.0
"""How long Redis may take for one answer. Then it counts as away."""

_TIMEOUTS = {"socket_timeout": CALL_SECONDS, "socket_connect_timeout": CALL_SECONDS}
_PASSING = ("OOM", "LOADING", "BUSY", "READONLY", "CLUSTERDOWN", "TRYAGAIN", "MASTERDOWN")
_ANSWERS = (Swapped.OK, Swapped.STALE, Swapped.HELD)
_EMPTIED = "the ledger in Redis was emptied while it was in use: what was made is no longer known"

logger = logging.getLogger("seam_async")


class RedisLedger:
    """A ledger in Redis, shared by processes on any number of machines.

    ```python
    job = access_codes_job("saturday", RedisLedger("redis://localhost:6379/0"))
    ```

    Redis must not evict keys (`maxmemory-policy noeviction`), and should write to its disk (`appendonly yes`): a ledger
    that is lost no longer knows what was made. One ledger belongs to one workspace.

    Args:
        source: A URL, a client of `redis.asyncio`, or a function that makes one.
        keep: How long a job is remembered after it was last worked on.
        namespace: Begins all keys in Redis. Workspaces that share one Redis need one each.

    Raises:
        SeamInvalidOptionsError: `source` cannot be used, or the package redis is missing.
        SeamInvalidParameterError: Another argument cannot be right.
    """

    def __init__(self, source: Source, keep: timedelta = timedelta(days=90), *, namespace: str = "seam") -> None:
        given: Any = keep  # checked, whatever the annotation says
        if not isinstance(given, timedelta) or given < timedelta(hours=1):
            message = f"keep must be a timedelta of an hour at least, not {shown(given)}"
            raise SeamInvalidParameterError(message, parameter="keep")
        name: Any = namespace
        if not isinstance(name, str) or not name or not name.isprintable() or set("{} ") & set(name):
            message = "namespace must be a text without braces and blanks"
            raise SeamInvalidParameterError(message, parameter="namespace")
        self._source = RedisSource(source, name="source", options=_TIMEOUTS)
        self._keep = int(keep.total_seconds())
        self._prefix = f"{{{namespace}:jobs}}"

    def __repr__(self) -> str:
        return f"RedisLedger({self._source!r})"

    def key(self, name: str) -> str:
        """Return the name of a key in Redis."""
        return f"{self._prefix}:v{SCHEMA}:{name}"

    @asynccontextmanager
    async def open(self, job: str, target: Target | None) -> AsyncGenerator[RedisSession]:
        """Open the ledger for a job; see `Ledger.open`."""
        session = RedisSession(self, job)
        await session.agree(target)
        yield session

    async def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        """Delete entries of a job, and return how many.

        Args:
            job: The job, or its name.
            keys: Only these.
            before: Only those that were not touched since this moment, which needs a time zone.
        """
        moment = moment_of(before)
        session = RedisSession(self, name_of(job))
        await session.agree(None)
        if keys is None:
            keys = [entry.key async for entry in session.entries()]
        chosen, count = list(dict.fromkeys(keys)), 0
        for begin in range(0, len(chosen), 500):
            until = "inf" if moment is None else int(moment * 1000)
            count += await session.evaluate("forget", until, *chosen[begin : begin + 500])
        return count

    async def close(self) -> None:
        """Close the connections of this event loop. They are made anew when they are needed."""
        await self._source.close()


class RedisSession:
    """A ledger in Redis, opened for one job."""

    secret: bytes = b""

    def __init__(self, ledger: RedisLedger, job: str) -> None:
        self._ledger = ledger
        self._job = job
        names = ("facts", f"items:{job}", f"busy:{job}", f"counts:{job}", f"touched:{job}", "things", "holders")
        self._keys = [ledger.key(name) for name in names]

    async def agree(self, target: Target | None) -> None:
        """Compare where the ledger's things live, note it if it is new, and take the secret of its digests.

        Raises:
            SeamJobLedgerError: It belongs elsewhere, cannot be kept safely, or was written by a newer version.
        """
        client = self._ledger._source.client()
        memory = await self._patient(client.info("memory"))
        policy = _first(memory).get("maxmemory_policy", "noeviction")
        if policy != "noeviction":
            message = (
                f"this Redis evicts keys (maxmemory-policy {policy}), and would forget what was made: use noeviction"
            )
            raise SeamJobLedgerError(message)
        newest = await self._patient(client.get(f"{self._ledger._prefix}:schema"))
        if newest is not None and int(newest) > SCHEMA:
            message = f"the ledger has version {int(newest)}, and this version of seam-async reads up to {SCHEMA}"
            raise SeamJobLedgerError(f"{message}: update it")
        await self._patient(client.set(f"{self._ledger._prefix}:schema", SCHEMA, ex=self._ledger._keep))
        wanted = {} if target is None else {name: value for name, value in attrs.asdict(target).items() if value}
        flat = [text for pair in {"secret": secrets.token_hex(32), **wanted}.items() for text in pair]
        found = [text_of(value) for value in await self.evaluate("agree", *flat)]
        facts = dict(zip(found[::2], found[1::2], strict=True))
        for name, value in wanted.items():
            if facts[name] != value:
                raise wrong_target(name, facts[name], value)
        self.secret = bytes.fromhex(facts["secret"])

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        """Return the entries of these keys; see `LedgerSession.read`."""
        now, values = await self.evaluate("read", *keys)
        return [entry_of(key, value, int(now)) for key, value in zip(keys, values, strict=True)]

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        """Carry out swaps; see `LedgerSession.swap`."""
        words: list[Any] = []
        for swap in swaps:
            entry = swap.entry
            if entry is None:
                words += [swap.key, swap.expected or "", "", "", "", 0, ""]
                continue
            thing = entry.thing_id or ""
            lease = int(swap.lease * 1000)
            words += [swap.key, swap.expected or "", entry.token, entry.state, thing, lease, payload_of(entry)]
        answers = await self.evaluate("swap", *words)
        if not answers:
            raise SeamJobLedgerError(_EMPTIED)
        return [_ANSWERS[int(answer)] for answer in answers]

    async def entries(self, states: Collection[State] | None = None) -> AsyncIterator[Entry]:
        """Iterate over the entries in these states; see `LedgerSession.entries`."""
        client, items = self._ledger._source.client(), self._keys[1]
        cursor: Any = 0
        given: set[str] = set()  # a scan may meet an entry twice while others are written
        while True:
            cursor, found = await self._patient(client.hscan(items, cursor, count=500))
            now, _ = await self.evaluate("read", "")
            for name, value in found.items():
                entry = entry_of(text_of(name), value, int(now))
                if entry is not None and (states is None or entry.state in states) and entry.key not in given:
                    given.add(entry.key)
                    yield entry
            if int(cursor) == 0:
                return

    async def counts(self) -> dict[State, int]:
        """Return how many entries are in each state; see `LedgerSession.counts`."""
        over, flat = await self.evaluate("counts")
        found = [text_of(value) for value in flat]
        counts = dict.fromkeys(STATES, 0)
        shown: Any = counts  # whatever states Redis names
        shown.update(zip(found[::2], map(int, found[1::2]), strict=True))
        counts["busy"] -= int(over)
        counts["unknown"] += int(over)
        return counts

    async def evaluate(self, script: str, *words: Any) -> Any:
        """Run one of the scripts."""
        client = self._ledger._source.client()
        arguments = [self._ledger._keep, script, *words]
        return await self._patient(client.eval(_lua(), len(self._keys), *self._keys, *arguments))

    async def _patient(self, call: Awaitable[Any]) -> Any:
        """Wait for Redis, but not for ever, and tell what goes wrong in our words, which show no URL."""
        from redis.exceptions import RedisError, ResponseError

        try:
            async with asyncio.timeout(2 * CALL_SECONDS):
                return await call
        except (TimeoutError, OSError) as error:
            raise SeamJobLedgerError(_away(error), is_away=True) from None
        except ResponseError as error:
            is_away = str(error).startswith(_PASSING)
            kind = str(error).partition(" ")[0]
            raise SeamJobLedgerError(f"Redis refuses what the ledger asks: {kind}", is_away=is_away) from None
        except RedisError as error:
            raise SeamJobLedgerError(_away(error), is_away=True) from None


_script: list[str] = []


def _lua() -> str:
    if not _script:
        _script.append(files("seam_async.jobs._ledgers").joinpath("ledger.lua").read_text(encoding="utf-8"))
    return _script[0]


def _away(error: BaseException) -> str:
    return f"the Redis of the ledger does not answer ({type(error).__name__})"


def _first(memory: Any) -> Any:
    """Return the first node's answer where a cluster gives one for each."""
    nested = next(iter(memory.values()), None) if memory else None
    return nested if isinstance(nested, dict) else memory
