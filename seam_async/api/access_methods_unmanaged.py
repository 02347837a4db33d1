# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_methods.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.access_methods_unmanaged import GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.access_method import UnmanagedAccessMethod


class AccessMethodsUnmanaged(Namespace):
    """Look at access methods that nobody manages yet."""

    async def get(
        self,
        *,
        access_method_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedAccessMethod:
        """Return one unmanaged access method.

        Args:
            access_method_id: ID of the access method.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedAccessMethod`.

        See https://docs.seam.co/api/access_methods/unmanaged/get
        """
        call = self._call(GET, {"access_method_id": access_method_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        access_grant_id: str,
        acs_entrance_id: str | None = None,
        device_id: str | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[UnmanagedAccessMethod]:
        """List the unmanaged access methods of an access grant.

        Args:
            access_grant_id: ID of the access grant.
            acs_entrance_id: ID of the entrance.
            device_id: ID of the device.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[UnmanagedAccessMethod]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/access_methods/unmanaged/list
        """
        return self._list(
            LIST,
            {
                "access_grant_id": access_grant_id,
                "acs_entrance_id": acs_entrance_id,
                "device_id": device_id,
                "space_id": space_id,
            },
            extra_params,
        )
