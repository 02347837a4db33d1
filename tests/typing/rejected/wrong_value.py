"""Values that an enumeration does not have."""

from seam_async import AsyncSeam


async def calls(seam: AsyncSeam) -> None:
    await seam.devices.list(device_type="augst_lock")  # mypy: arg-type, pyright: reportArgumentType
    await seam.devices.list(device_types=["august_lock", "augst_lock"])  # mypy: list-item, pyright: reportArgumentType
    await seam.events.list(event_type="lock.unlockd")  # mypy: arg-type, pyright: reportArgumentType
    await seam.connect_webviews.create(provider_category="stabel")  # mypy: arg-type, pyright: reportArgumentType
    event = await seam.events.get(event_id="e")
    if event.event_type == "lock.unlockd":  # mypy: comparison-overlap, pyright:
        print(event)
