# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs credential and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import PlainError, PlainWarning, RequestedCodeUnavailableWarning
from seam_async.resources.unknown import UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AccessMethodMode, AcsCredentialExternalType, CardFunctionType


@resource
class AcsCredentialAkilesMetadata(Resource):
    """What Akiles reports of the credential."""

    member_pin_id: str | None = None
    """ID of the member's PIN at Akiles."""


@resource
class AcsCredentialAssaAbloyVostioMetadata(Resource):
    """What ASSA ABLOY Vostio reports of the credential."""

    auto_join: bool | None = None
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    door_names: list[str] = nested_list(default=None)
    """Names of the Vostio doors that the credential opens."""

    endpoint_id: str | None = None
    """ID of the endpoint, the place where ASSA ABLOY keeps mobile keys on a phone."""

    key_id: str | None = None
    """ID of the key with the provider."""

    key_issuing_request_id: str | None = None
    """ID of the request by which Vostio issued the key."""

    override_guest_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the guest entrances at which the credential overrides earlier ones."""


@resource
class AcsCredentialVisionlineMetadata(Resource):
    """What Visionline reports of the credential."""

    auto_join: bool | None = None
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    card_function_type: CardFunctionType | str | None = None
    """Whom the Visionline card is for: `guest` or `staff`."""

    card_id: str | None = None
    """ID of the card in Visionline."""

    common_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the shared entrances that the Visionline credential opens."""

    credential_id: str | None = None
    """ID of the credential in Visionline."""

    guest_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the guest room entrances that the credential opens."""

    is_valid: bool | None = None
    """Whether the credential is valid."""

    joiner_acs_credential_ids: list[str] = nested_list(default=None)
    """IDs of the credentials that this one joins, so that they work side by side."""


AnyAcsCredentialWarning = Union[
    PlainWarning[
        Literal[
            "waiting_to_be_issued",
            "schedule_externally_modified",
            "schedule_modified",
            "being_deleted",
            "unknown_issue_with_acs_credential",
            "needs_to_be_reissued",
        ]
    ],
    RequestedCodeUnavailableWarning,
    UnknownWarning,
]
"""What is unusual about the credential, though it may still work."""
read_any_acs_credential_warning = Variants(
    "warning_code",
    {
        "waiting_to_be_issued": PlainWarning,
        "schedule_externally_modified": PlainWarning,
        "schedule_modified": PlainWarning,
        "being_deleted": PlainWarning,
        "unknown_issue_with_acs_credential": PlainWarning,
        "needs_to_be_reissued": PlainWarning,
        "requested_code_unavailable": RequestedCodeUnavailableWarning,
    },
    UnknownWarning,
)


@resource
class AcsCredential(Resource):
    """A card, code or mobile key by which a user of an access system opens entrances.

    For a card, `is_issued` tells whether it has been encoded yet. For giving a person access to a place, an access
    grant is usually the simpler tool.

    See https://docs.seam.co/api/acs/credentials/object
    """

    access_method: AccessMethodMode | str
    """How the credential opens doors: `code`, `card`, `mobile_key` or `cloud_key`."""

    acs_credential_id: str
    """ID of the credential."""

    acs_credential_pool_id: str | None = None
    """ID of the credential pool that the credential is part of."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_id: str | None = None
    """ID of the access system user."""

    akiles_metadata: AcsCredentialAkilesMetadata | None = nested(AcsCredentialAkilesMetadata.from_dict, default=None)
    """What Akiles reports of the credential."""

    assa_abloy_vostio_metadata: AcsCredentialAssaAbloyVostioMetadata | None = nested(
        AcsCredentialAssaAbloyVostioMetadata.from_dict, default=None
    )
    """What ASSA ABLOY Vostio reports of the credential."""

    card_number: str | None = None
    """Number that identifies the physical card."""

    code: str | None = None
    """PIN code, if the credential is a code."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    ends_at: str | None = None
    """When the credential stops being valid."""

    errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Problems that keep this from working as it should; empty if there are none."""

    external_type: AcsCredentialExternalType | str | None = None
    """Kind of resource in the provider's own terms, as a fixed value."""

    external_type_display_name: str | None = None
    """Kind of resource in the provider's own terms, as text to display."""

    is_issued: bool | None = None
    """Whether a card has been encoded with the credential."""

    is_latest_desired_state_synced_with_provider: bool | None = None
    """Whether the provider has everything that Seam holds of the credential."""

    is_managed: Literal[True]
    """Whether Seam manages the resource."""

    is_multi_phone_sync_credential: bool | None = None
    """Whether the credential is kept in sync on several phones of one user."""

    is_one_time_use: bool | None = None
    """Whether it becomes invalid after being used once."""

    issued_at: datetime | None = date_time(default=None)
    """When the card was encoded."""

    latest_desired_state_synced_with_provider_at: datetime | None = date_time(default=None)
    """When the provider last received what Seam holds of the credential."""

    parent_acs_credential_id: str | None = None
    """ID of the parent credential."""

    starts_at: str | None = None
    """When the credential becomes valid."""

    user_identity_id: str | None = None
    """ID of the user identity that holds the credential."""

    visionline_metadata: AcsCredentialVisionlineMetadata | None = nested(
        AcsCredentialVisionlineMetadata.from_dict, default=None
    )
    """What Visionline reports of the credential."""

    warnings: list[AnyAcsCredentialWarning] = nested_list(read_any_acs_credential_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
