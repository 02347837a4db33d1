# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.phones`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.phones import DEACTIVATE, GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.api.phones_simulate import PhonesSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.phone import Phone


class Phones(Namespace):
    """Look at and deactivate the phones that hold mobile keys."""

    @cached_property
    def simulate(self) -> PhonesSimulate:
        """Create phones in a sandbox."""
        from seam_async.api.phones_simulate import PhonesSimulate

        return PhonesSimulate(self._caller)

    async def deactivate(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Deactivate a phone, for example a lost one.

        Args:
            device_id: Device ID of the phone.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/phones/deactivate
        """
        call = self._call(DEACTIVATE, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Phone:
        """Return one phone.

        Args:
            device_id: Device ID of the phone.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Phone`.

        See https://docs.seam.co/api/phones/get
        """
        call = self._call(GET, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        acs_credential_id: str | None = None,
        owner_user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Phone]:
        """List phones.

        Args:
            acs_credential_id: Only phones that hold this credential.
            owner_user_identity_id: ID of the user identity that owns the phones.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Phone]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/phones/list
        """
        return self._list(
            LIST,
            {"acs_credential_id": acs_credential_id, "owner_user_identity_id": owner_user_identity_id},
            extra_params,
        )
