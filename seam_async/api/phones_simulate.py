# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.phones.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.phones_simulate import CREATE_SANDBOX_PHONE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.params import AssaAbloyMetadataParams, PhoneMetadataParams
    from seam_async.resources.phone import Phone


class PhonesSimulate(Namespace):
    """Create phones in a sandbox."""

    async def create_sandbox_phone(
        self,
        *,
        user_identity_id: str,
        assa_abloy_metadata: AssaAbloyMetadataParams | None = None,
        custom_sdk_installation_id: str | None = None,
        phone_metadata: PhoneMetadataParams | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Phone:
        """Create a phone in a sandbox.

        Args:
            user_identity_id: The person who has the phone.
            assa_abloy_metadata: ASSA ABLOY details of the simulated phone.
            custom_sdk_installation_id: ID of the installation of your mobile app on the simulated phone.
            phone_metadata: Details of the simulated phone.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Phone`.

        See https://docs.seam.co/api/phones/simulate/create_sandbox_phone
        """
        call = self._call(
            CREATE_SANDBOX_PHONE,
            {
                "user_identity_id": user_identity_id,
                "assa_abloy_metadata": assa_abloy_metadata,
                "custom_sdk_installation_id": custom_sdk_installation_id,
                "phone_metadata": phone_metadata,
            },
            extra_params,
        )
        del assa_abloy_metadata, phone_metadata, extra_params  # keep secrets out of crash reports
        return await call
