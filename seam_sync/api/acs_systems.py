# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.systems`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.acs_systems import AcsSystems as AsyncAcsSystems
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.acs_system import AcsSystem


class AcsSystems(Namespace):
    """Look at the connected access control systems."""

    _async: AsyncAcsSystems

    get = blocking(AsyncAcsSystems.get)

    def list_compatible_credential_manager_acs_systems(
        self,
        *,
        acs_system_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsSystem]:
        """List the credential managers that can issue credentials for an access control system.

        Their ids serve as `credential_manager_acs_system_id` in `acs.credentials.create`.

        Args:
            acs_system_id: ID of the access system.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsSystem]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/systems/list_compatible_credential_manager_acs_systems
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_compatible_credential_manager_acs_systems,
                    acs_system_id=acs_system_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    report_devices = blocking(AsyncAcsSystems.report_devices)

    def list(
        self,
        *,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        search: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsSystem]:
        """List access control systems.

        Without filters you get all that are connected to the workspace.

        Args:
            connected_account_id: Only systems of this connected account.
            customer_key: Your own key for the customer.
            search: Text to look for in `name` and `acs_system_id`; a part is enough.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsSystem]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/systems/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    search=search,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
