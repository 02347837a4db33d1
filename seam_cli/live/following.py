"""Follows the events of a workspace, for `events tail` and `listen`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from seam_cli import index
from seam_cli.exits import UsageError, all_of, naming
from seam_cli.parameter_options import complete_list
from seam_cli.settings import Settings
from seam_cli.suggest import did_you_mean

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async import AsyncSeam

DEFAULT_INTERVAL = 2.0
"""Seconds between two requests: short, since a person waits for the events."""


def following_options() -> list[click.Option]:
    """Return the options that choose events."""
    return [
        click.Option(
            ["--event-types"],
            multiple=True,
            metavar="TYPE,...",
            help="Only these.",
            shell_complete=complete_list(index.event_types),
        ),
        click.Option(["--device"], multiple=True, metavar="NAME", help="Only of these devices."),
        click.Option(["--device-id", "device_ids"], multiple=True, metavar="ID,...", help="The same by id."),
        click.Option(["--since"], metavar="WHEN", help="From then on, such as '1h ago'; otherwise from now on."),
        click.Option(
            ["--poll-interval"], metavar="SECONDS", default=str(DEFAULT_INTERVAL), help="Between two requests (2)."
        ),
        click.Option(["--limit"], type=click.IntRange(1), metavar="NUMBER", help="End after so many events."),
        click.Option(["--time-zone"], metavar="ZONE", help="Zone of a date that names none, or local."),
    ]


def check_types(given: tuple[str, ...]) -> list[str]:
    """Return types of events, each checked for misspellings.

    Raises:
        UsageError: A type is unknown, and similar to a known one, as `lock.*` is.
    """
    types = [name.strip() for text in given for name in text.split(",") if name.strip()]
    known = set(index.event_types())

    def check(name: str) -> str:
        if name not in known and (near := did_you_mean(name, known)):
            message = f"--event-types: there is no {name}{near}"
            raise UsageError(message)
        return name

    return all_of(*(partial(check, name) for name in types))


class Following(NamedTuple):
    """The events to follow."""

    event_types: list[str]
    device_ids: list[str]
    devices: tuple[str, ...]
    """Names of devices whose ids are still to be looked up."""
    since: datetime | None
    poll_interval: float
    limit: int | None

    def arguments(self) -> dict[str, Any]:
        """Return the arguments of `events.stream` without devices; None stands for its default."""
        return {
            "since": self.since,
            "event_types": self.event_types or None,
            "poll_interval": self.poll_interval,
        }


def read_following(
    settings: Settings,
    *,
    event_types: tuple[str, ...],
    device: tuple[str, ...],
    device_ids: tuple[str, ...],
    since: str | None,
    poll_interval: str,
    limit: int | None,
    time_zone: str | None,
) -> Following:
    """Read the options that choose events.

    Raises:
        UsageError: Some of them cannot be read; the message names all of these.
    """
    settings.time_zone = time_zone
    types: list[str] = []
    found: dict[str, Any] = {}
    all_of(
        lambda: types.extend(check_types(event_types)),
        lambda: found.update(since=moment(since, settings)),
        lambda: found.update(poll_interval=interval(poll_interval)),
    )
    ids = [one for text in device_ids for one in text.split(",") if one]
    return Following(event_types=types, device_ids=ids, devices=device, limit=limit, **found)


async def follow(seam: AsyncSeam, wanted: Following) -> AsyncGenerator[Any]:
    """Iterate over events as they happen, each once, in the order of their times."""
    from seam_cli.names import device_ids

    ids = wanted.device_ids + await device_ids(seam, wanted.devices)
    events = seam.events.stream(device_ids=ids or None, **wanted.arguments())
    count = 0
    async for event in events:
        yield event
        count += 1
        if count == wanted.limit:
            return


def moment(since: str | None, settings: Settings) -> Any:
    """Return the moment of `--since`; None if it is not given.

    Raises:
        UsageError: It cannot be read.
    """
    if since is None:
        return None
    from seam_cli.values.dates import read_moment

    with naming("--since"):
        return read_moment(since, settings.zone)


def interval(text: str) -> float:
    """Return the seconds of `--poll-interval`.

    Raises:
        UsageError: They are out of range.
    """
    try:
        seconds = float(text.removesuffix("s"))
    except ValueError:
        seconds = 0.0
    if not 0.05 <= seconds <= 3600:
        message = f"--poll-interval is a number of seconds from 0.05 to 3600, not {text!r}"
        raise UsageError(message)
    return seconds
