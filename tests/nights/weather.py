"""What goes wrong in a night, drawn from its seed: spells of bad weather between client and server, and accidents."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

Kind = Literal[
    "refused", "lost before", "lost after", "cut", "html", "500", "500 after", "503", "429", "slow answer", "slow act"
]
KINDS: tuple[Kind, ...] = Kind.__args__  # type: ignore[attr-defined]

Accident = Literal["kill", "cancel", "close", "freeze", "suspend"]
ACCIDENTS: tuple[Accident, ...] = Accident.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Spell:
    """A while during which a share of the requests meets something."""

    begin: float
    end: float
    kind: Kind
    share: float


@dataclass(frozen=True)
class Mishap:
    """Something that happens to a process."""

    at: float
    process: int
    kind: Accident
    seconds: float


@dataclass
class Script:
    """A night. All times are seconds from its beginning."""

    seed: int
    doors: int
    guests: int
    pins: float
    """Share of the guests with PINs of their own."""
    confirm: bool
    concurrency: int
    processes: list[float]
    """When each process starts."""
    limits: Literal["none", "documented", "tight"]
    keeps_limits: bool
    total_timeout: float | None
    timeout: float
    code_delay: float
    spells: list[Spell]
    mishaps: list[Mishap]
    ledger_away: list[tuple[float, float]]
    ledger_trip: float
    """Seconds that a message to the ledger, or back, takes at most."""
    jams: float
    """Share of the doors that take no code."""
    until: float | None
    changes: bool
    """Whether some guests change their stay the next morning."""
    rounds: bool
    """Whether processes differ in how times may be rounded; see `ROUNDING`."""
    renames: float
    """Share of the codes that the server gives another name; see `RENAMING`."""
    is_rush: bool
    """Whether all processes start at once; see `RUSH`."""
    grants: bool
    """Whether guests get access grants, not door codes."""
    edits: list[float]
    """When the file with the guests is written anew."""
    moves: bool
    """Whether guests may be given other doors then."""
    shares_limiter: bool
    """Whether the processes share a limiter in Redis."""
    redis_away: list[tuple[float, float]]
    random: Random = field(repr=False)

    @property
    def freezes(self) -> int:
        return sum(mishap.kind == "freeze" for mishap in self.mishaps)


SALT = 547
"""Of what was added to the nights later: so that what a seed drew before, it draws still."""

RUSH_SALT = 549
"""Of which nights are a rush; see `SALT`."""

ROUNDING_SALT = 600
"""Of which nights have rounding; see `SALT`."""

ROUNDING = 0.3
"""Share of the nights in which processes differ in how times may be rounded."""

RENAMING_SALT = 700
"""Of which nights have a server that renames; see `SALT`."""

RENAMING = 0.3
"""Share of the nights without digits in which the server gives some codes another name."""

RUSH = 0.3
"""Share of the nights in which all processes start at once, with a ledger far away: between reading an entry and
claiming its item there is time for the others to do the same. No guest has digits then, so that the API refuses no
second code: only the ledger keeps the processes apart."""


def draw(seed: int) -> Script:
    """Draw a night."""
    random = Random(seed)
    length = random.choice([60.0, 300.0, 1800.0])
    pins = random.choice([1.0, 1.0, 0.0, 0.5])
    kinds: list[Kind] = list(KINDS)
    if pins < 1.0:
        kinds.remove("slow act")
    spells = []
    for _ in range(random.choice([0, 1, 2, 4, 8])):
        begin = random.uniform(0, length)
        spell = Spell(
            begin, begin + random.expovariate(3 / length), random.choice(kinds), random.choice([0.02, 0.2, 1])
        )
        spells.append(spell)
    processes = [0.0, *(random.uniform(0, length / 2) for _ in range(random.choice([0, 0, 1, 2])))]
    is_rush = Random(f"{seed} {RUSH_SALT}").random() < RUSH
    if is_rush:
        processes = [0.0 for _ in processes]
    accidents: list[Accident] = list(ACCIDENTS)
    mishaps = [
        Mishap(
            random.uniform(0, length), random.randrange(len(processes)), random.choice(accidents),
            random.choice([1.0, 20.0, 100.0]),
        )
        for _ in range(random.choice([0, 0, 1, 2, 5]))
    ]  # fmt: skip
    away = []
    for _ in range(random.choice([0, 0, 0, 1, 2])):
        begin = random.uniform(0, length)
        away.append((begin, begin + random.choice([0.5, 5.0, 60.0])))
    later = Random(f"{seed} {SALT}")
    grants = later.random() < 0.3
    edits = sorted(later.uniform(0, length) for _ in range(later.choice([0, 0, 1, 2, 4])))
    pins = 0.0 if is_rush else pins
    if edits or (pins < 1.0 and not grants):
        # No client can know of what the server does after the lease.
        spells = [replace(spell, kind="slow answer") if spell.kind == "slow act" else spell for spell in spells]
    shares_limiter = later.random() < (0.7 if len(processes) > 1 else 0.2)
    return Script(
        seed=seed,
        doors=random.choice([1, 3, 10]),
        guests=random.choice([1, 10, 40]),
        pins=pins,
        confirm=random.random() < 0.4,
        concurrency=random.choice([1, 5, 100]),
        processes=processes,
        limits=random.choice(["none", "documented", "tight"]),
        keeps_limits=(random.random() < 0.5) or (shares_limiter and later.random() < 0.5),
        total_timeout=random.choice([None, None, 5.0, 60.0]),
        timeout=random.choice([30.0, 10.0]),
        code_delay=random.choice([0.1, 5.0, 30.0]),
        spells=spells,
        mishaps=sorted(mishaps, key=lambda mishap: mishap.at),
        ledger_away=away,
        ledger_trip=0.5 if is_rush else 0.005,
        jams=random.choice([0.0, 0.0, 0.2]),
        until=random.uniform(0, length) if random.random() < 0.15 else None,
        changes=random.random() < 0.3,
        rounds=Random(f"{seed} {ROUNDING_SALT}").random() < ROUNDING,
        renames=0.3 if not (pins or grants) and Random(f"{seed} {RENAMING_SALT}").random() < RENAMING else 0.0,
        is_rush=is_rush,
        grants=grants,
        edits=edits,
        moves=later.random() < 0.5,
        shares_limiter=shares_limiter,
        redis_away=[
            (begin, begin + later.choice([0.2, 5.0, 60.0]))
            for begin in (later.uniform(0, length) for _ in range(later.choice([0, 0, 1, 2])))
        ],
        random=random,
    )
