"""Time zones: by name, as an offset or `local`; and local times that do not exist or are ambiguous."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from seam_cli.exits import TextError

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?")


class ZoneError(TextError):
    """A text that is no time zone."""


def read_zone(text: str) -> tzinfo:
    """Read a zone: `Europe/Berlin`, `+01:00`, `Z`, `UTC`, or `local` for the one of this machine.

    Raises:
        ZoneError: There is no such zone, or it is an abbreviation such as CET, which may leave out summer time.
    """
    word = text.strip().strip("[]")
    if word.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    if match := _OFFSET.fullmatch(word.upper()):
        sign = -1 if match[1] == "-" else 1
        offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        if offset <= timedelta(hours=14):
            return timezone(sign * offset)
    if word.lower() == "local":
        return local_zone()
    if "/" in word:
        try:
            return ZoneInfo(word)
        except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
            message = f"there is no time zone {word!r}{_near(word)}"
            raise ZoneError(message) from None
    message = f"{word!r} is no time zone: use a name such as Europe/Berlin, an offset such as +01:00, UTC or local"
    raise ZoneError(message)


def local_zone() -> tzinfo:
    """Return the zone of this machine; without daylight saving time if the system does not know its name."""
    import os
    from pathlib import Path

    name = os.environ.get("TZ", "").lstrip(":") or _name_of(Path("/etc/localtime"))
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        found = datetime.now().astimezone().tzinfo
        return found if found is not None else UTC


def _name_of(link: object) -> str:
    import os

    # /etc/localtime is a link to .../zoneinfo/Europe/Berlin on Linux and macOS.
    return os.path.realpath(str(link)).partition("zoneinfo/")[2]


def readings(naive: datetime, zone: tzinfo) -> list[datetime]:
    """Return the moments at which clocks in a zone show a local time: one, none (in spring) or two (in autumn)."""
    found: list[datetime] = []
    for fold in (0, 1):
        moment = naive.replace(tzinfo=zone, fold=fold)
        back = moment.astimezone(UTC).astimezone(zone)
        if back.replace(tzinfo=None, fold=0) == naive and moment.utcoffset() not in [one.utcoffset() for one in found]:
            found.append(moment)
    return found


def _near(word: str) -> str:
    from zoneinfo import available_timezones

    from seam_cli.suggest import did_you_mean

    return did_you_mean(word, available_timezones())
