"""The ledger of stays: one for each workspace, unless another is named; and its entries for rows."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seam_cli.exits import CommandError
from seam_cli.files import state_folder

if TYPE_CHECKING:
    from seam_async.jobs import Entry, Ledger

JOBS = {"codes": "stays", "grants": "stays-grants"}
"""Names of the jobs in the ledger: the same for all plans, so that a plan finds what earlier ones have made."""

REDIS = ("redis://", "rediss://", "unix://")
"""Beginnings of URLs of a ledger in Redis."""
_PAGE = 500


def ledger_name(place: str | None, endpoint: str, workspace_id: str) -> str:
    """Return the path or URL of the ledger: what was named, else the workspace's own file in the state folder."""
    if place:
        return place if place.startswith(REDIS) else str(Path(place).absolute())
    digest = blake2b(f"{endpoint}\0{workspace_id}".encode(), digest_size=8).hexdigest()
    return str(state_folder() / f"stays-{digest}.ledger")


@asynccontextmanager
async def open_ledger(name: str) -> AsyncGenerator[Ledger]:
    """Open the ledger at a path or a Redis URL.

    Raises:
        CommandError: Its folder cannot be made, or the extra for Redis is missing.
    """
    if name.startswith(REDIS):
        if find_spec("redis") is None:
            message = 'a ledger in Redis needs an extra: pip install "seam-async[redis]"'
            raise CommandError(message)
        from seam_async.jobs import RedisLedger

        shared = RedisLedger(name)
        try:
            yield shared
        finally:
            await shared.close()
        return
    from seam_async.jobs import SqliteLedger

    try:
        Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make the folder of the ledger {name}: {error.strerror}"
        raise CommandError(message) from None
    yield SqliteLedger(name)


async def read_entries(ledger: Ledger, kind: str, keys: Sequence[str]) -> dict[str, Entry]:
    """Return the entries of keys; keys without an entry are left out."""
    found: dict[str, Entry] = {}
    async with ledger.open(JOBS[kind], None) as session:
        for start in range(0, len(keys), _PAGE):
            part = keys[start : start + _PAGE]
            entries = zip(part, await session.read(part), strict=True)
            found |= {key: entry for key, entry in entries if entry is not None}
    return found


async def all_entries(ledger: Ledger, kind: str) -> dict[str, Entry]:
    """Return all entries of stays by the id of the code or grant that was made."""
    found: dict[str, Any] = {}
    async with ledger.open(JOBS[kind], None) as session:
        async for entry in session.entries():
            if entry.thing_id is not None:
                found[entry.thing_id] = entry
    return found
