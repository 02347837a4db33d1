# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.locks`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.locks import Locks as AsyncLocks
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.resources.aliases import LockDeviceType, LockManufacturer
    from seam_async.resources.device import Device
    from seam_sync.api.locks_simulate import LocksSimulate


class Locks(Namespace):
    """Lock and unlock doors and configure locks."""

    _async: AsyncLocks

    @cached_property
    def simulate(self) -> LocksSimulate:
        """Make a sandbox lock behave as if someone used its keypad."""
        from seam_sync.api.locks_simulate import LocksSimulate

        return LocksSimulate(self._calls, self._async.simulate)

    configure_auto_lock = blocking(AsyncLocks.configure_auto_lock)
    get = blocking(AsyncLocks.get)
    lock_door = blocking(AsyncLocks.lock_door)
    unlock_door = blocking(AsyncLocks.unlock_door)

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_type: LockDeviceType | None = None,
        device_types: Sequence[LockDeviceType] | None = None,
        manufacturer: LockManufacturer | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Device]:
        """List locks.

        This has no pages; `devices.list` has and takes more filters.

        Args:
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            device_type: Only locks of this type.
            device_types: Only locks of one of these types.
            manufacturer: Only locks of this manufacturer.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Device]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/locks/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    device_type=device_type,
                    device_types=device_types,
                    manufacturer=manufacturer,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
