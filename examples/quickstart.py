"""The main job from end to end: find a lock, give a guest a code, wait until it works, open the door, tidy up.

    python examples/quickstart.py            # on a Seam in memory
    python examples/quickstart.py --watch    # the same, slowly, with the fake's page in your browser

Without a credential it runs on `FakeSeam`, over real HTTP. With SEAM_API_KEY set it talks to the real API and only
reads: it opens no door and changes no code.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import pprint
import webbrowser
from datetime import UTC, datetime, timedelta
from typing import Any

from seam_async import AsyncSeam, Device, SeamError, SeamHttpInvalidInputError
from seam_async.testing import FakeSeam

try:
    from rich.console import Console
except ImportError:  # without rich, plain text
    console = None
else:
    console = Console()

watched = asyncio.Event()
"""Set by `--watch`: then there is a pause between two steps."""


async def main(*, watch: bool) -> None:
    """Run on the real API, reading only, if there is a credential; else on a Seam in memory."""
    if os.environ.get("SEAM_API_KEY") or os.environ.get("SEAM_PERSONAL_ACCESS_TOKEN"):
        async with AsyncSeam() as seam:
            await show_devices(seam)
        print("\nThat was the real API, only read. Unset SEAM_API_KEY to see the rest on a Seam in memory.")
        return
    print("No SEAM_API_KEY is set, so this runs on a Seam in memory.")
    async with FakeSeam() as fake, fake.client() as seam:
        if watch:
            watched.set()
            print(f"Watch it at {fake.endpoint}")
            webbrowser.open(fake.endpoint)
        await host_a_guest(seam, await show_devices(seam))
        if watch:
            print(f"\nThe fake goes on at {fake.endpoint} until you press Ctrl-C.")
            await asyncio.Event().wait()


async def show_devices(seam: AsyncSeam) -> list[Device]:
    """List every device, page by page."""
    await step("Every device, whatever the number of pages", "async for device in seam.devices.list()")
    devices = [device async for device in seam.devices.list(limit=50)]
    show_table(
        ("name", "type", "state", "battery"),
        [
            (
                str(device.display_name),
                str(device.device_type),
                "online" if device.properties.online else "offline",
                battery(device.properties.battery_level),
            )
            for device in devices
        ],
    )
    return devices


async def host_a_guest(seam: AsyncSeam, devices: list[Device]) -> None:
    """Program a code for a stay, open the door, and delete the code."""
    lock = next(device for device in devices if device.can_program_online_access_codes and device.can_remotely_unlock)
    arrival = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=1)
    departure = arrival + timedelta(days=2)

    await step("A code for a guest", f"seam.access_codes.create(device_id={lock.device_id[:8]!r}…, name=…)")
    code = await seam.access_codes.create(
        device_id=lock.device_id, name="Ada Lovelace", starts_at=arrival, ends_at=departure
    )
    print(f"{code.code} opens {lock.display_name} from {in_words(arrival)} to {in_words(departure)}.")
    print("As it is now; Seam has it, the lock has yet to get it:")
    show(code.to_dict())

    await step("Wait until it is really on the lock", "seam.access_codes.wait_until_set(access_code_id=…)")
    code = await seam.access_codes.wait_until_set(access_code_id=code.access_code_id, timeout=60)
    where = "the lock has it, with its times" if code.is_scheduled_on_device else "the lock has it"
    print(f"Now {where}: tell the guest.")

    await step("Open the door, and know that it is open", "seam.locks.unlock_door(device_id=…)")
    attempt = await seam.locks.unlock_door(device_id=lock.device_id)
    print(f"{attempt.status} (action attempt {attempt.action_attempt_id[:8]}…)")

    await step("What an error says", 'seam.access_codes.create(device_id=…, code="12ab")')
    try:
        await seam.access_codes.create(device_id=lock.device_id, name="Ada Lovelace", code="12ab")
    except SeamHttpInvalidInputError as error:
        print(f"{type(error).__name__}: {error}")
        print(f"may_have_acted is {error.may_have_acted}: nothing was done, so another code may be tried.")

    await step("What happened at this door", "seam.events.list(device_id=…, since=…)")
    since = datetime.now(UTC) - timedelta(hours=1)
    events = [event async for event in seam.events.list(device_id=lock.device_id, since=since, limit=20)]
    for event in sorted(events, key=lambda event: event.occurred_at):
        print(f"  {in_words(event.occurred_at)}  {event.event_type}")

    await step("Tidy up", "seam.access_codes.delete(access_code_id=…)")
    await seam.access_codes.delete(access_code_id=code.access_code_id)
    print("The code is gone.")

    print(
        "\nNext: the same with your own locks (SEAM_API_KEY=… make quickstart only reads), the README's tour,\n"
        "and examples/, which has webhooks, FastAPI, a night's job and more."
    )


# -- printing -----------------------------------------------------------------------------------------------------


async def step(title: str, call: str) -> None:
    """Print the title of the next step, and its call."""
    await asyncio.sleep(3 if watched.is_set() else 0)
    if console is None:
        print(f"\n== {title}\n   {call}")
    else:
        console.print(f"\n[bold]{title}[/bold]  [dim]{call}[/dim]", highlight=False)


def show_table(names: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns."""
    if console is not None:
        from rich.table import Table

        table = Table(*names, box=None, pad_edge=False, header_style="bold")
        for row in rows:
            table.add_row(*row)
        console.print(table)
        return
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    for row in (names, *rows):
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())


def show(data: dict[str, Any]) -> None:
    """Print an object without its empty values."""
    shown = {name: value for name, value in data.items() if value not in (None, [], {})}
    if console is None:
        pprint.pp(shown, width=100)
    else:
        console.print(shown)


def battery(level: float | None) -> str:
    """Return the level of a battery in percent; nothing if it is unknown."""
    return "" if level is None else f"{level:.0%}"


def in_words(moment: datetime) -> str:
    """Return a moment in local time."""
    return f"{moment.astimezone():%a %d %b, %H:%M:%S}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="The main job of seam-async, end to end.")
    parser.add_argument("--watch", action="store_true", help="slowly, with the fake's page in a browser")
    try:
        asyncio.run(main(watch=parser.parse_args().watch))
    except SeamError as error:
        raise SystemExit(f"{type(error).__name__}: {error}") from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
