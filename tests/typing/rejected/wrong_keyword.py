"""Keywords that no method has, ones that are missing, and arguments without a name."""

from seam_async import AsyncSeam, RetryPolicy


async def calls(seam: AsyncSeam) -> None:
    await seam.devices.get(devise_id="d")  # mypy: call-arg, pyright: reportCallIssue
    await seam.devices.get("d")  # mypy: call-arg, pyright: reportCallIssue
    await seam.access_codes.create(code="1234")  # mypy: call-arg, pyright: reportCallIssue
    await seam.access_codes.unmanaged.list(devise_id="d")  # mypy: call-arg, pyright: reportCallIssue
    await seam.locks.unlock_door(devise_id="d")  # mypy: call-overload, pyright: reportCallIssue
    seam.with_options(retry=5)  # mypy: call-arg, pyright: reportCallIssue
    AsyncSeam("seam_key", time_out=5)  # mypy: call-arg, pyright: reportCallIssue
    RetryPolicy(5)  # mypy: call-arg, pyright: reportCallIssue
