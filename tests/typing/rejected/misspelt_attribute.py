"""Attributes that nothing has: of the client, of resources, of nested objects, of variants, of errors."""

from seam_async import AccessCode, AsyncSeam, AsyncSeamWithoutWorkspace, Device, SeamEvent, SeamHttpApiError


async def client(seam: AsyncSeam, bare: AsyncSeamWithoutWorkspace) -> None:
    await seam.lock.unlock_door(device_id="d")  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    await seam.locks.unlock(device_id="d")  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    await seam.acs.list()  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    await bare.devices.list()  # mypy: attr-defined, pyright: reportAttributeAccessIssue


def resources(device: Device, code: AccessCode, event: SeamEvent, failure: SeamHttpApiError) -> None:
    print(device.devise_id)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    print(device.properties.onlin)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    print(code.starts_at.year)  # mypy: union-attr, pyright: reportOptionalMemberAccess
    print(event.device_id)  # mypy: union-attr, pyright: reportAttributeAccessIssue
    if event.event_type == "space.created":
        print(event.space_id, event.device_id)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
    for error in code.errors:
        print(error.error_code, error.kode)  # mypy: union-attr, pyright: reportAttributeAccessIssue
    print(failure.status)  # mypy: attr-defined, pyright: reportAttributeAccessIssue
