"""`seam events tail`: prints events as they happen, a line each."""

from __future__ import annotations

import sys
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from seam_cli.hand_made import command
from seam_cli.live.following import Following, follow, following_options, read_following
from seam_cli.output.fields import mask_codes
from seam_cli.output.stdout import Stdout
from seam_cli.output.table import has_colour, shown
from seam_cli.running import run_async
from seam_cli.settings import Settings

if TYPE_CHECKING:
    from seam_async import AsyncSeam

_COMMON = {"event_id", "event_type", "workspace_id", "created_at", "occurred_at", "event_description"}


@command("tail", *following_options(), summary="Follow events as they happen.", output=True, python=True)
def tail(settings: Settings, **filters: Any) -> int:
    """Follow events until Ctrl-C: a line for people on a terminal, else one JSON object a line.

    It polls, and goes on after lost connections; neither a webhook nor a tunnel is needed.
    """
    wanted = read_following(settings, **filters)
    if settings.show_python:
        from seam_cli.live.programs import of_tail

        sys.stdout.write(of_tail(settings, wanted))
        return 0
    return run_async(lambda: _tail(settings, wanted))


async def _tail(settings: Settings, wanted: Following) -> int:
    from seam_cli.client import open_client
    from seam_cli.perform import writer_for

    stdout = Stdout()
    for_people = settings.output in {None, "table"} and not settings.fields and (stdout.is_terminal or settings.output)
    form = settings.output or ("table" if stdout.is_terminal else "jsonl")
    settings.output = form
    writer = writer_for(settings, stdout, ("occurred_at", "event_type", "device_id", "event_id"))
    async with open_client(settings) as seam:
        names = await _names(seam) if for_people else {}
        try:
            async with aclosing(follow(seam, wanted)) as events:
                async for event in events:
                    if for_people:
                        stdout.write(_line(event.to_dict(), names, show_codes=settings.show_codes))
                    else:
                        writer.items([event.to_dict()])
        finally:
            if not for_people:
                writer.end()
    return 0


async def _names(seam: AsyncSeam) -> dict[str, str]:
    """Return the names of devices by id."""
    from seam_cli.names import all_named

    devices = await all_named(seam, "device")
    return {device["device_id"]: device["display_name"] for device in devices if device.get("display_name")}


def _line(event: dict[str, Any], names: dict[str, str], *, show_codes: bool) -> str:
    """Return an event as a line: time, type, device and its other properties."""
    event = event if show_codes else mask_codes(event)
    at = shown(str(event.get("occurred_at") or event.get("created_at"))).removesuffix("Z")
    device = event.get("device_id")
    more = [
        f"{name}={shown(value)}"
        for name, value in event.items()
        if name not in _COMMON and name != "device_id" and not name.startswith("connected_account") and shown(value)
    ]
    kind = str(event.get("event_type"))
    kind = f"\x1b[1m{shown(kind)}\x1b[0m" if has_colour() else shown(kind)
    where = shown(names.get(device, device)) if isinstance(device, str) else ""
    return "  ".join(part for part in (at, kind, where, " ".join(more)) if part) + "\n"
