"""What guests get in a night: door codes or access grants. How they are drawn, how they change, and what is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Any, Protocol

import attrs
from nights.virtual_server import RENAMED

from seam_async.jobs import GuestCode, GuestGrant, Job, Ledger, access_codes_job, access_grants_job
from seam_async.testing import FakeSeam

Item = Any
Thing = Mapping[str, Any]

_NUMBER = re.compile(r"Guest Nr\. (\d+)")


class Stays(Protocol):
    """One kind of thing that guests get."""

    create: str
    """Path of the call that makes one."""

    resource: str
    """What the fake calls them."""

    def draw(self, number: int, arrival: datetime) -> Item:
        """Draw a guest."""
        ...

    def edit(self, item: Item) -> Item:
        """Return the same guest, whose stay now reads otherwise."""
        ...

    def job(self, ledger: Ledger, *, confirm: bool) -> Job[Any]:
        """Make the job."""
        ...

    def key(self, thing: Thing) -> str:
        """Return whose thing this is."""
        ...

    def is_fenced(self, item: Item) -> bool:
        """Return whether the API refuses a second, however the item reads."""
        ...

    def is_moved(self, item: Item, thing: Thing) -> bool:
        """Return whether a thing is where its guest no longer is, and cannot follow."""
        ...

    def check(self, item: Item, thing: Thing) -> None:
        """Check that a thing is what its guest is to have."""
        ...

    def is_ready(self, thing: Thing) -> bool:
        """Return whether a thing is on its lock."""
        ...

    def is_jammed(self, thing: Thing) -> bool:
        """Return whether a thing did not get onto its lock."""
        ...


@attrs.define
class Codes:
    """Door codes; some with PINs of their own."""

    doors: list[str]
    pins: float
    random: Random
    fake: FakeSeam
    moves: bool
    rounds: bool
    create: str = "/access_codes/create"
    resource: str = "access_code"

    def draw(self, number: int, arrival: datetime) -> GuestCode:
        return GuestCode(
            key=f"booking-{number}",
            device_id=self.random.choice(self.doors),
            name=f"Guest Nr. {number}",
            starts_at=arrival,
            ends_at=arrival + timedelta(days=60 + number),
            code=f"{20000 + number}" if self.random.random() < self.pins else None,
        )

    def edit(self, item: GuestCode) -> GuestCode:
        changes: dict[str, Callable[[], Any]] = {
            "ends_at": lambda: item.ends_at and item.ends_at + timedelta(days=1),
            "name": lambda: f"{item.name.partition(',')[0]}, {self.random.randrange(1000)}",
            "code": lambda: item.code and f"{self.random.randrange(3, 9)}{item.code[1:]}",
            "device_id": lambda: self.random.choice(self.doors) if self.moves else item.device_id,
        }
        chosen = self.random.sample(list(changes), self.random.choice([1, 1, 2]))
        return attrs.evolve(item, **{name: changes[name]() for name in chosen})

    def job(self, ledger: Ledger, *, confirm: bool) -> Job[GuestCode]:
        rounding = self.random.choice([None, "1h", "1d"]) if self.rounds else None
        options = {} if rounding is None else {"max_time_rounding": rounding}
        return access_codes_job("night", ledger, confirm=confirm, confirm_timeout=120, options=options)

    def key(self, thing: Thing) -> str:
        return _key_of(thing["name"])

    def is_fenced(self, item: GuestCode) -> bool:
        return item.code is not None

    def is_moved(self, item: GuestCode, thing: Thing) -> bool:
        return bool(thing["device_id"] != item.device_id)

    def check(self, item: GuestCode, thing: Thing) -> None:
        name = thing["name"].removesuffix(RENAMED)
        assert (thing["device_id"], name) == (item.device_id, item.name), f"{item.key} has {thing}"
        assert item.code in (None, thing["code"]), f"{item.key} has the digits {thing['code']}, not {item.code}"
        ends_at = datetime.fromisoformat(thing["ends_at"])
        assert item.ends_at == ends_at, f"{item.key} ends at {ends_at}, not {item.ends_at}"

    def is_ready(self, thing: Thing) -> bool:
        return bool(thing["status"] == "set" or thing["is_scheduled_on_device"])

    def is_jammed(self, thing: Thing) -> bool:
        return bool(thing["errors"])


@attrs.define
class Grants:
    """Access grants, each with a code on one or two doors."""

    doors: list[str]
    random: Random
    fake: FakeSeam
    moves: bool
    create: str = "/access_grants/create"
    resource: str = "access_grant"

    def draw(self, number: int, arrival: datetime) -> GuestGrant:
        name = f"Guest Nr. {number}"
        return GuestGrant(
            key=f"booking-{number}",
            starts_at=arrival,
            ends_at=arrival + timedelta(days=60 + number),
            requested_access_methods=[{"mode": "code"}],
            device_ids=self._some_doors(),
            user_identity={"full_name": name},
            name=name if self.random.random() < 0.8 else None,
        )

    def _some_doors(self) -> list[str]:
        return self.random.sample(self.doors, min(len(self.doors), self.random.choice([1, 1, 2])))

    def edit(self, item: GuestGrant) -> GuestGrant:
        changes: dict[str, Callable[[], Any]] = {
            "ends_at": lambda: item.ends_at and item.ends_at + timedelta(days=1),
            "name": lambda: item.name and f"{item.name.partition(',')[0]}, {self.random.randrange(1000)}",
            "device_ids": lambda: self._some_doors() if self.moves else item.device_ids,
        }
        chosen = self.random.sample(list(changes), self.random.choice([1, 1, 2]))
        return attrs.evolve(item, **{name: changes[name]() for name in chosen})

    def job(self, ledger: Ledger, *, confirm: bool) -> Job[GuestGrant]:
        return access_grants_job("night", ledger, confirm=confirm, confirm_timeout=120)

    def key(self, thing: Thing) -> str:
        return str(thing["access_grant_key"])

    def is_fenced(self, item: GuestGrant) -> bool:
        return True

    def is_moved(self, item: GuestGrant, thing: Thing) -> bool:
        return self._doors(thing) != set(item.device_ids)

    def check(self, item: GuestGrant, thing: Thing) -> None:
        assert self._doors(thing) == set(item.device_ids), f"{item.key} has {thing}"
        assert item.name in (None, thing["name"]), f"{item.key} is named {thing['name']}"
        ends_at = datetime.fromisoformat(thing["ends_at"])
        assert item.ends_at == ends_at, f"{item.key} ends at {ends_at}, not {item.ends_at}"

    def _doors(self, thing: Thing) -> set[str]:
        grant = self.fake._workspace.get(self.resource, thing["access_grant_id"])
        return set(grant["_device_ids"])

    def is_ready(self, thing: Thing) -> bool:
        methods = [self.fake._workspace.get("access_method", one) for one in thing["access_method_ids"]]
        return all(method["is_issued"] for method in methods)

    def is_jammed(self, thing: Thing) -> bool:
        return not self.is_ready(thing)


def _key_of(name: str) -> str:
    found = _NUMBER.match(name)
    assert found is not None, name
    return f"booking-{found[1]}"
