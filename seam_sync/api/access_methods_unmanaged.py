# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_methods.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.access_methods_unmanaged import AccessMethodsUnmanaged as AsyncAccessMethodsUnmanaged
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.access_method import UnmanagedAccessMethod


class AccessMethodsUnmanaged(Namespace):
    """Look at access methods that nobody manages yet."""

    _async: AsyncAccessMethodsUnmanaged

    get = blocking(AsyncAccessMethodsUnmanaged.get)

    def list(
        self,
        *,
        access_grant_id: str,
        acs_entrance_id: str | None = None,
        device_id: str | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UnmanagedAccessMethod]:
        """List the unmanaged access methods of an access grant.

        Args:
            access_grant_id: ID of the access grant.
            acs_entrance_id: ID of the entrance.
            device_id: ID of the device.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UnmanagedAccessMethod]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/access_methods/unmanaged/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_grant_id=access_grant_id,
                    acs_entrance_id=acs_entrance_id,
                    device_id=device_id,
                    space_id=space_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
