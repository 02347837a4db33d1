"""Values of another type than a parameter takes, and results taken for what they are not."""

from datetime import date, datetime

from seam_async import AsyncSeam, Device, UnlockDoorSuccessActionAttempt


async def arguments(seam: AsyncSeam) -> None:
    await seam.devices.get(device_id=5)  # mypy: arg-type, pyright: reportArgumentType
    await seam.devices.list(device_ids="d")  # mypy:, pyright:, a string is a sequence of strings: found when called
    await seam.devices.list(device_ids=5)  # mypy: arg-type, pyright: reportArgumentType
    await seam.devices.list(limit="5")  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.create(device_id="d", starts_at=date(2026, 1, 1))  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.create(device_id="d", is_one_time_use="yes")  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_grants.create(user_identity={"name": "Ada"}, requested_access_methods=[])  # mypy: arg-type, pyright: reportArgumentType


async def results(seam: AsyncSeam) -> None:
    device: Device = await seam.access_codes.get(access_code_id="c")  # mypy: assignment, pyright: reportAssignmentType
    text: str = device.created_at  # mypy: assignment, pyright: reportAssignmentType
    moment: datetime = device.created_at
    done: UnlockDoorSuccessActionAttempt = await seam.locks.unlock_door(device_id=text, wait_for_action_attempt=False)  # mypy: assignment, pyright: reportAssignmentType
    print(moment, done)
    for one in seam.devices.list():  # mypy: attr-defined, pyright: reportGeneralTypeIssues
        print(one)
    seam.devices.get(device_id="d")  # mypy: unused-coroutine, pyright: reportUnusedCoroutine
