# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.access_codes_simulate import CREATE_UNMANAGED_ACCESS_CODE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.access_code import UnmanagedAccessCode


class AccessCodesSimulate(Namespace):
    """Make sandbox locks report codes that somebody else programmed."""

    async def create_unmanaged_access_code(
        self,
        *,
        code: str,
        device_id: str,
        name: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedAccessCode:
        """Make a sandbox lock report a code that was not created here.

        Args:
            code: The digits of the made-up code, 4 to 8 of them.
            device_id: ID of the device.
            name: Name by which people recognise it.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedAccessCode`.

        See https://docs.seam.co/api/access_codes/simulate/create_unmanaged_access_code
        """
        call = self._call(
            CREATE_UNMANAGED_ACCESS_CODE, {"code": code, "device_id": device_id, "name": name}, extra_params
        )
        del code, extra_params  # keep secrets out of crash reports
        return await call
