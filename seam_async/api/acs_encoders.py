# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.encoders`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.acs_encoders import ENCODE_CREDENTIAL, GET, LIST, SCAN_CREDENTIAL, SCAN_TO_ASSIGN_CREDENTIAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.api.acs_encoders_simulate import AcsEncodersSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.acs_encoder import AcsEncoder
    from seam_async.resources.action_attempt import (
        EncodeCredentialActionAttempt,
        EncodeCredentialSuccessActionAttempt,
        ScanCredentialActionAttempt,
        ScanCredentialSuccessActionAttempt,
        ScanToAssignCredentialActionAttempt,
        ScanToAssignCredentialSuccessActionAttempt,
    )
    from seam_async.resources.params import SaltoKsMetadataParams


class AcsEncoders(ActionNamespace):
    """Write credentials to plastic cards and read cards back."""

    @cached_property
    def simulate(self) -> AcsEncodersSimulate:
        """Decide in a sandbox how the next card operation of an encoder ends."""
        from seam_async.api.acs_encoders_simulate import AcsEncodersSimulate

        return AcsEncodersSimulate(self._caller)

    @overload
    async def encode_credential(
        self,
        *,
        acs_encoder_id: str,
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialSuccessActionAttempt: ...

    @overload
    async def encode_credential(
        self,
        *,
        acs_encoder_id: str,
        wait_for_action_attempt: Literal[False],
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt: ...

    @overload
    async def encode_credential(
        self,
        *,
        acs_encoder_id: str,
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt: ...

    async def encode_credential(
        self,
        *,
        acs_encoder_id: str,
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt:
        """Write a credential or an access method to a plastic card.

        Give either `acs_credential_id` or `access_method_id`. The card has to lie on the encoder while the action
        runs.

        Args:
            acs_encoder_id: ID of the encoder on which the card lies.
            access_method_id: Access method to write, instead of `acs_credential_id`.
            acs_credential_id: Credential to write, instead of `access_method_id`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `EncodeCredentialSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/acs/encoders/encode_credential
        """
        call = self._act(
            ENCODE_CREDENTIAL,
            {
                "acs_encoder_id": acs_encoder_id,
                "access_method_id": access_method_id,
                "acs_credential_id": acs_credential_id,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: EncodeCredentialActionAttempt = await call
        return result

    async def get(
        self,
        *,
        acs_encoder_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsEncoder:
        """Return one card encoder.

        Args:
            acs_encoder_id: ID of the card encoder.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsEncoder`.

        See https://docs.seam.co/api/acs/encoders/get
        """
        call = self._call(GET, {"acs_encoder_id": acs_encoder_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def scan_credential(
        self,
        *,
        acs_encoder_id: str,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanCredentialSuccessActionAttempt: ...

    @overload
    async def scan_credential(
        self,
        *,
        acs_encoder_id: str,
        wait_for_action_attempt: Literal[False],
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanCredentialActionAttempt: ...

    @overload
    async def scan_credential(
        self,
        *,
        acs_encoder_id: str,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanCredentialActionAttempt: ...

    async def scan_credential(
        self,
        *,
        acs_encoder_id: str,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanCredentialActionAttempt:
        """Read the card that lies on an encoder.

        The result tells what the card holds and which known credential it matches, if any.

        Args:
            acs_encoder_id: ID of the encoder on which the card lies.
            salto_ks_metadata: Settings for Salto KS.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ScanCredentialSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/acs/encoders/scan_credential
        """
        call = self._act(
            SCAN_CREDENTIAL,
            {"acs_encoder_id": acs_encoder_id, "salto_ks_metadata": salto_ks_metadata},
            wait_for_action_attempt,
            extra_params,
        )
        del salto_ks_metadata, extra_params  # keep secrets out of crash reports
        result: ScanCredentialActionAttempt = await call
        return result

    @overload
    async def scan_to_assign_credential(
        self,
        *,
        acs_encoder_id: str,
        acs_user_id: str | None = None,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        user_identity_id: str | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanToAssignCredentialSuccessActionAttempt: ...

    @overload
    async def scan_to_assign_credential(
        self,
        *,
        acs_encoder_id: str,
        wait_for_action_attempt: Literal[False],
        acs_user_id: str | None = None,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanToAssignCredentialActionAttempt: ...

    @overload
    async def scan_to_assign_credential(
        self,
        *,
        acs_encoder_id: str,
        acs_user_id: str | None = None,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        user_identity_id: str | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanToAssignCredentialActionAttempt: ...

    async def scan_to_assign_credential(
        self,
        *,
        acs_encoder_id: str,
        acs_user_id: str | None = None,
        salto_ks_metadata: SaltoKsMetadataParams | None = None,
        user_identity_id: str | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ScanToAssignCredentialActionAttempt:
        """Read the card that lies on an encoder and assign it to a person.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_encoder_id: ID of the encoder on which the card lies.
            acs_user_id: User who gets the credential, instead of `user_identity_id`.
            salto_ks_metadata: Settings for Salto KS.
            user_identity_id: Person who gets the credential, instead of `acs_user_id`. A user is created in the
                system if there is none.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ScanToAssignCredentialSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/acs/encoders/scan_to_assign_credential
        """
        call = self._act(
            SCAN_TO_ASSIGN_CREDENTIAL,
            {
                "acs_encoder_id": acs_encoder_id,
                "acs_user_id": acs_user_id,
                "salto_ks_metadata": salto_ks_metadata,
                "user_identity_id": user_identity_id,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del salto_ks_metadata, extra_params  # keep secrets out of crash reports
        result: ScanToAssignCredentialActionAttempt = await call
        return result

    def list(
        self,
        *,
        acs_encoder_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEncoder]:
        """List card encoders.

        Args:
            acs_encoder_ids: IDs of card encoders.
            acs_system_id: ID of the access system.
            acs_system_ids: IDs of access systems.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEncoder]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/encoders/list
        """
        return self._list(
            LIST,
            {
                "acs_encoder_ids": acs_encoder_ids,
                "acs_system_id": acs_system_id,
                "acs_system_ids": acs_system_ids,
                "limit": limit,
                "page_cursor": page_cursor,
            },
            extra_params,
        )
