"""`NULL` for parameters that the API does not let be null."""

from seam_async import NULL, AsyncSeam


async def calls(seam: AsyncSeam) -> None:
    await seam.devices.get(device_id=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.devices.update(device_id=NULL, name=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.create(device_id="d", name=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.create(device_id="d", starts_at=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.create(device_id="d", max_time_rounding=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.devices.list(device_ids=NULL)  # mypy: arg-type, pyright: reportArgumentType
    await seam.access_codes.delete(access_code_id=None)  # mypy: arg-type, pyright: reportArgumentType
