# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.encoders.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.acs_encoders_simulate import (
    NEXT_CREDENTIAL_ENCODE_WILL_FAIL,
    NEXT_CREDENTIAL_ENCODE_WILL_SUCCEED,
    NEXT_CREDENTIAL_SCAN_WILL_FAIL,
    NEXT_CREDENTIAL_SCAN_WILL_SUCCEED,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from seam_async.resources.aliases import EncodeErrorCode, ScanErrorCode, ScanScenario


class AcsEncodersSimulate(Namespace):
    """Decide in a sandbox how the next card operation of an encoder ends."""

    async def next_credential_encode_will_fail(
        self,
        *,
        acs_encoder_id: str,
        acs_credential_id: str | None = None,
        error_code: EncodeErrorCode | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let the next card encoding in a sandbox fail.

        `acs_credential_id` goes only with the error codes `uncategorized_error` and `action_attempt_expired`.

        Args:
            acs_encoder_id: ID of the card encoder.
            acs_credential_id: Credential whose encoding fails; only with some error codes.
            error_code: The error that the next encoding ends with.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/encoders/simulate/next_credential_encode_will_fail
        """
        call = self._call(
            NEXT_CREDENTIAL_ENCODE_WILL_FAIL,
            {"acs_encoder_id": acs_encoder_id, "acs_credential_id": acs_credential_id, "error_code": error_code},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def next_credential_encode_will_succeed(
        self,
        *,
        acs_encoder_id: str,
        scenario: Literal["credential_is_issued"] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let the next card encoding in a sandbox succeed.

        Args:
            acs_encoder_id: ID of the card encoder.
            scenario: How the next encoding succeeds.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/encoders/simulate/next_credential_encode_will_succeed
        """
        call = self._call(
            NEXT_CREDENTIAL_ENCODE_WILL_SUCCEED, {"acs_encoder_id": acs_encoder_id, "scenario": scenario}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def next_credential_scan_will_fail(
        self,
        *,
        acs_encoder_id: str,
        acs_credential_id_on_seam: str | None = None,
        error_code: ScanErrorCode | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let the next card scan in a sandbox fail.

        `acs_credential_id_on_seam` goes only with the error codes `uncategorized_error` and
        `action_attempt_expired`.

        Args:
            acs_encoder_id: ID of the card encoder.
            acs_credential_id_on_seam: Known credential that the scan is about; only with some error codes.
            error_code: The error that the next scan ends with.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/encoders/simulate/next_credential_scan_will_fail
        """
        call = self._call(
            NEXT_CREDENTIAL_SCAN_WILL_FAIL,
            {
                "acs_encoder_id": acs_encoder_id,
                "acs_credential_id_on_seam": acs_credential_id_on_seam,
                "error_code": error_code,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def next_credential_scan_will_succeed(
        self,
        *,
        acs_encoder_id: str,
        acs_credential_id_on_seam: str | None = None,
        scenario: ScanScenario | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let the next card scan in a sandbox succeed.

        `scenario` decides what the scan finds on the card.

        Args:
            acs_encoder_id: ID of the card encoder.
            acs_credential_id_on_seam: Known credential that the card matches; not with the scenarios of an unknown
                or an empty card.
            scenario: What the next scan finds: a known credential, one that needs an update, an unknown one, or an
                empty card.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/encoders/simulate/next_credential_scan_will_succeed
        """
        call = self._call(
            NEXT_CREDENTIAL_SCAN_WILL_SUCCEED,
            {
                "acs_encoder_id": acs_encoder_id,
                "acs_credential_id_on_seam": acs_credential_id_on_seam,
                "scenario": scenario,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call
