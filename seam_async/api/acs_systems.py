# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.systems`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.acs_systems import GET, LIST, LIST_COMPATIBLE_CREDENTIAL_MANAGER_ACS_SYSTEMS, REPORT_DEVICES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.acs_system import AcsSystem
    from seam_async.resources.params import AcsEncoderParams, AcsEntranceParams


class AcsSystems(Namespace):
    """Look at the connected access control systems."""

    async def get(
        self,
        *,
        acs_system_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsSystem:
        """Return one access control system.

        Args:
            acs_system_id: ID of the access system.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsSystem`.

        See https://docs.seam.co/api/acs/systems/get
        """
        call = self._call(GET, {"acs_system_id": acs_system_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_compatible_credential_manager_acs_systems(
        self,
        *,
        acs_system_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsSystem]:
        """List the credential managers that can issue credentials for an access control system.

        Their ids serve as `credential_manager_acs_system_id` in `acs.credentials.create`.

        Args:
            acs_system_id: ID of the access system.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsSystem]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/systems/list_compatible_credential_manager_acs_systems
        """
        return self._list(
            LIST_COMPATIBLE_CREDENTIAL_MANAGER_ACS_SYSTEMS, {"acs_system_id": acs_system_id}, extra_params
        )

    async def report_devices(
        self,
        *,
        acs_system_id: str,
        acs_encoders: Sequence[AcsEncoderParams] | None = None,
        acs_entrances: Sequence[AcsEntranceParams] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Report which encoders and entrances an access control system has.

        So far there are fields for Hotek systems only.

        Args:
            acs_system_id: ID of the access system.
            acs_encoders: Encoders that are there now or have gone.
            acs_entrances: Entrances that are there now or have gone.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/systems/report_devices
        """
        call = self._call(
            REPORT_DEVICES,
            {"acs_system_id": acs_system_id, "acs_encoders": acs_encoders, "acs_entrances": acs_entrances},
            extra_params,
        )
        del acs_encoders, acs_entrances, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        search: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsSystem]:
        """List access control systems.

        Without filters you get all that are connected to the workspace.

        Args:
            connected_account_id: Only systems of this connected account.
            customer_key: Your own key for the customer.
            search: Text to look for in `name` and `acs_system_id`; a part is enough.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsSystem]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/systems/list
        """
        return self._list(
            LIST,
            {"connected_account_id": connected_account_id, "customer_key": customer_key, "search": search},
            extra_params,
        )
