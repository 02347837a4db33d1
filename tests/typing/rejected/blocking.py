"""What is wrong with the blocking package: waiting for what has come, and what only the other package has."""

import seam_sync
from seam_sync import Seam

seam_sync.AsyncSeam  # mypy: attr-defined, pyright: reportAttributeAccessIssue
seam_sync.Devcie  # mypy: attr-defined, pyright: reportAttributeAccessIssue


async def calls(seam: Seam) -> None:
    await seam.devices.get(device_id="d")  # mypy: misc, pyright: reportGeneralTypeIssues
    seam.devices.get(devise_id="d")  # mypy: call-arg, pyright: reportCallIssue
    seam.devices.get("d")  # mypy: call-arg, pyright: reportCallIssue
    seam.locks.unlock_door(devise_id="d")  # mypy: call-overload, pyright: reportCallIssue
    seam.access_codes.unmanaged.list(devise_id="d")  # mypy: call-arg, pyright: reportCallIssue
    Seam("seam_key", session=None)  # mypy: call-arg, pyright: reportCallIssue
    seam.devices.lst()  # mypy: attr-defined, pyright: reportAttributeAccessIssue
