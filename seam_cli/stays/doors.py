"""The doors of stays: by id, by name, or by the listing that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import Any, NamedTuple

from seam_cli.exits import TextError, UsageError
from seam_cli.stays.sheet import Sheet
from seam_cli.suggest import did_you_mean
from seam_cli.values.zones import ZoneError, read_zone


class DoorError(TextError):
    """A door that is unknown or ambiguous; the message says why."""


class Door(NamedTuple):
    """A lock."""

    device_id: str
    name: str
    zone_name: str | None
    """Its time zone, as the API names it."""
    code_lengths: tuple[int, ...]
    """How many digits its codes may have; empty if that is unknown."""
    takes_codes: bool

    @property
    def zone(self) -> tzinfo | None:
        """Its time zone; None if it has none, or one that this machine does not know."""
        try:
            return read_zone(self.zone_name) if self.zone_name else None
        except ZoneError:
            return None


class Doors:
    """All locks of a workspace.

    Args:
        devices: The devices, as the API answers them.
        listings: The ids or names of the doors of each listing; None without a file of listings.
    """

    def __init__(self, devices: Iterable[Mapping[str, Any]], listings: Mapping[str, list[str]] | None = None) -> None:
        self._doors = {door.device_id: door for door in map(_door, devices)}
        self._by_name: dict[str, list[Door]] = defaultdict(list)
        for door in self._doors.values():
            self._by_name[door.name].append(door)
        self._listings = {name.casefold(): doors for name, doors in (listings or {}).items()}

    def named_by_listings(self) -> set[str]:
        """Return the ids of all doors that the listings name."""
        return {door.device_id for names in self._listings.values() for name in names for door in [self.find(name)]}

    def of_listing(self, listing: str) -> list[Door]:
        """Return the doors of a listing.

        Raises:
            DoorError: The file of listings does not have it, or one of its doors does not exist.
        """
        names = self._listings.get(listing.casefold())
        if names is None and not self._listings:
            # Without a file of listings: many owners give lock and listing the same name.
            return [self.find(listing)]
        if names is None:
            message = f"the listing {listing!r} is not in the file of listings{did_you_mean(listing, self._listings)}"
            raise DoorError(message)
        return [self.find(name) for name in names]

    def find(self, text: str) -> Door:
        """Return a door by its id or its name: exactly, else without case.

        Raises:
            DoorError: No door has that name, or several do.
        """
        if text in self._doors:
            return self._doors[text]
        hits = self._by_name.get(text) or [
            door for name, doors in self._by_name.items() if name.casefold() == text.casefold() for door in doors
        ]
        if len(hits) == 1:
            return hits[0]
        if hits:
            message = f"{len(hits)} devices are called {text!r}: {', '.join(door.device_id for door in hits)}"
            raise DoorError(message)
        message = f"no device is called {text!r}{did_you_mean(text, self._by_name)}"
        raise DoorError(message)


def read_listings(sheet: Sheet) -> dict[str, list[str]]:
    """Read the doors of listings: columns `listing` and `device` or `device_id`, a line for each pair.

    Raises:
        UsageError: A column is missing.
    """
    names = {column.lower(): column for column in sheet.columns}
    device = names.get("device_id") or names.get("device")
    if "listing" not in names or device is None:
        message = f"--listings: the columns are listing and device, not {', '.join(sheet.columns)}"
        raise UsageError(message)
    found: dict[str, list[str]] = defaultdict(list)
    for row in sheet.rows:
        listing, door = row.cells[names["listing"]], row.cells[device]
        if listing and door and door not in found[listing]:
            found[listing].append(door)
    return dict(found)


def _door(device: Mapping[str, Any]) -> Door:
    properties = device.get("properties") or {}
    lengths = properties.get("supported_code_lengths")
    return Door(
        device_id=str(device.get("device_id")),
        name=str(device.get("display_name") or ""),
        zone_name=(device.get("location") or {}).get("time_zone") or (device.get("location") or {}).get("timezone"),
        code_lengths=tuple(length for length in lengths if isinstance(length, int))
        if isinstance(lengths, list)
        else (),
        # Older servers leave it out, which must not refuse every door.
        takes_codes=bool(device.get("can_program_online_access_codes", True)),
    )
