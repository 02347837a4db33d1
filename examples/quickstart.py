"""The main job from end to end: find a lock, give a guest a code, open the door, tidy up.

    python examples/quickstart.py

Without a credential it runs on `FakeSeam`, a Seam in memory, over real HTTP. With SEAM_API_KEY set it talks to the real
API and only reads: it opens no door and changes no code.
"""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta

from seam_async import AsyncSeam, Device, SeamError
from seam_async.testing import FakeSeam


async def main() -> None:
    if os.environ.get("SEAM_API_KEY") or os.environ.get("SEAM_PERSONAL_ACCESS_TOKEN"):
        async with AsyncSeam() as seam:
            await show_devices(seam)
    else:
        print("No SEAM_API_KEY: using a Seam in memory.\n")
        async with FakeSeam() as fake, fake.client() as seam:
            await host_a_guest(seam, await show_devices(seam))


async def show_devices(seam: AsyncSeam) -> list[Device]:
    """List every device, page by page."""
    devices = [device async for device in seam.devices.list(limit=50)]
    print(f"{len(devices)} devices:")
    for device in devices:
        state = "online" if device.properties.online else "offline"
        print(f"  {device.display_name:<24} {device.device_type:<24} {state}")
    return devices


async def host_a_guest(seam: AsyncSeam, devices: list[Device]) -> None:
    """Program a code for a stay, open the door, and take the code away again."""
    lock = next(device for device in devices if device.can_program_online_access_codes and device.can_remotely_unlock)
    arrival = datetime.now(UTC) + timedelta(minutes=1)

    code = await seam.access_codes.create(
        device_id=lock.device_id, name="Ada Lovelace", starts_at=arrival, ends_at=arrival + timedelta(days=2)
    )
    print(f"\nCreated a {code.type} code on {lock.display_name}: {code.code}, from {code.starts_at} to {code.ends_at}")

    await seam.access_codes.update(access_code_id=code.access_code_id, name="Ada Lovelace (2 nights)")
    code = await seam.access_codes.get(access_code_id=code.access_code_id)
    print(f"Read back: {code!r}")

    attempt = await seam.locks.unlock_door(device_id=lock.device_id)
    print(f"\nUnlocked: {attempt!r}")

    print("\nWhat happened:")
    async for event in seam.events.list(device_id=lock.device_id, since=datetime.now(UTC) - timedelta(hours=1)):
        print(f"  {event.occurred_at:%H:%M:%S}  {event.event_type}")

    await seam.access_codes.delete(access_code_id=code.access_code_id)
    print("\nDeleted the code.")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except SeamError as error:
        raise SystemExit(f"{type(error).__name__}: {error}") from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
