# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access method and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import (
    AccessGrantPlaces,
    PlainError,
    PlainMutation,
    PlainWarning,
    RequestedCodeUnavailableWarning,
    UpdatingTimeFrameMutation,
)
from seam_async.resources.unknown import UnknownError, UnknownMutation, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AccessMethodMode


AnyAccessMethodError = Union[
    PlainError[Literal["failed_to_issue", "access_not_provisioned"]],
    UnknownError,
]
"""What keeps the access method from opening doors."""
read_any_access_method_error = Variants(
    "error_code",
    {
        "failed_to_issue": PlainError,
        "access_not_provisioned": PlainError,
    },
    UnknownError,
)


@resource
class AccessMethodPlacesMutation(Resource):
    """Changes of the access method that are still being carried out.

    - `provisioning_access`: The access method is being given access to more devices.
    - `revoking_access`: The access method is losing its access to some devices.
    """

    mutation_code: Literal["provisioning_access", "revoking_access"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AccessGrantPlaces = nested(AccessGrantPlaces.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AccessGrantPlaces = nested(AccessGrantPlaces.from_dict)
    """What is there after the change."""


AnyAccessMethodPendingMutation = Union[
    AccessMethodPlacesMutation,
    UpdatingTimeFrameMutation[Literal["updating_access_times"]],
    PlainMutation[Literal["waiting_for_access_on_acs_system"]],
    UnknownMutation,
]
"""Changes of the access method that are still being carried out."""
read_any_access_method_pending_mutation = Variants(
    "mutation_code",
    {
        "provisioning_access": AccessMethodPlacesMutation,
        "revoking_access": AccessMethodPlacesMutation,
        "updating_access_times": UpdatingTimeFrameMutation,
        "waiting_for_access_on_acs_system": PlainMutation,
    },
    UnknownMutation,
)


@resource
class AccessMethodPulledBackupAccessCodeWarning(Resource):
    """What is unusual about the access method, though it may still work.

    - `pulled_backup_access_code`: The intended code could not be set in time, so a backup code took its place. Hand
      out the new one.
    """

    warning_code: Literal["pulled_backup_access_code"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    original_access_method_id: str | None = None
    """ID of the access method that this backup was split off from."""


AnyAccessMethodWarning = Union[
    PlainWarning[
        Literal[
            "being_deleted",
            "updating_access_times",
            "delay_in_issuing",
            "user_identity_missing_email_address",
            "user_identity_missing_phone_number",
        ]
    ],
    AccessMethodPulledBackupAccessCodeWarning,
    RequestedCodeUnavailableWarning,
    UnknownWarning,
]
"""What is unusual about the access method, though it may still work."""
read_any_access_method_warning = Variants(
    "warning_code",
    {
        "being_deleted": PlainWarning,
        "updating_access_times": PlainWarning,
        "delay_in_issuing": PlainWarning,
        "user_identity_missing_email_address": PlainWarning,
        "user_identity_missing_phone_number": PlainWarning,
        "pulled_backup_access_code": AccessMethodPulledBackupAccessCodeWarning,
        "requested_code_unavailable": RequestedCodeUnavailableWarning,
    },
    UnknownWarning,
)


@resource
class AccessMethod(Resource):
    """One way in that belongs to an access grant: a PIN code, card, mobile key or cloud key.

    Hand it out once `is_issued` is true. A card may first have to be encoded or assigned. `display_status` is text
    for people and may be reworded at any time.

    See https://docs.seam.co/api/access_methods/object
    """

    access_method_id: str
    """ID of the access method."""

    client_session_token: str | None = None
    """Token of the client session that goes with the mobile key."""

    code: str | None = None
    """PIN code, if the access method is a code."""

    created_at: datetime = date_time()
    """When this was created."""

    customization_profile_id: str | None = None
    """ID of the customisation profile."""

    display_name: str
    """Name to show to people."""

    display_status: str
    """Present state, worded for people. The wording may change at any time, so do not compare it."""

    errors: list[AnyAccessMethodError] = nested_list(read_any_access_method_error)
    """Problems that keep this from working as it should; empty if there are none."""

    instant_key_url: str | None = None
    """Address that opens the Instant Key, to be passed on to the user."""

    is_assignment_required: bool | None = None
    """Whether an existing card must be assigned before it can be issued.

    Only for cards, where the access system knows such assignments.
    """

    is_encoding_required: bool | None = None
    """Whether a card must be put on an encoder to issue it, for the first time or again."""

    is_issued: bool
    """Whether it has been issued, so that it can be used."""

    is_ready_for_assignment: bool | None = None
    """Whether a card can now be assigned."""

    is_ready_for_encoding: bool | None = None
    """Whether a card can now be encoded."""

    issued_at: datetime | None = date_time()
    """When it was issued; for a card, when it was encoded."""

    mode: AccessMethodMode | str
    """How access is given: `code` (a PIN), `card`, `mobile_key` or `cloud_key`."""

    pending_mutations: list[AnyAccessMethodPendingMutation] = nested_list(read_any_access_method_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    warnings: list[AnyAccessMethodWarning] = nested_list(read_any_access_method_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class UnmanagedAccessMethod(Resource):
    """An access method that Seam does not manage for you.

    It has no client session, Instant Key or customisation profile.

    See https://docs.seam.co/api/access_methods/unmanaged/object
    """

    access_method_id: str
    """ID of the access method."""

    code: str | None = None
    """PIN code, if the access method is a code."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    display_status: str
    """Present state, worded for people. The wording may change at any time, so do not compare it."""

    errors: list[AnyAccessMethodError] = nested_list(read_any_access_method_error)
    """Problems that keep this from working as it should; empty if there are none."""

    is_assignment_required: bool | None = None
    """Whether an existing card must be assigned before it can be issued.

    Only for cards, where the access system knows such assignments.
    """

    is_encoding_required: bool | None = None
    """Whether a card must be put on an encoder to issue it, for the first time or again."""

    is_issued: bool
    """Whether it has been issued, so that it can be used."""

    is_ready_for_assignment: bool | None = None
    """Whether a card can now be assigned."""

    is_ready_for_encoding: bool | None = None
    """Whether a card can now be encoded."""

    issued_at: datetime | None = date_time()
    """When it was issued; for a card, when it was encoded."""

    mode: AccessMethodMode | str
    """How access is given: `code` (a PIN), `card`, `mobile_key` or `cloud_key`."""

    pending_mutations: list[AnyAccessMethodPendingMutation] = nested_list(read_any_access_method_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    warnings: list[AnyAccessMethodWarning] = nested_list(read_any_access_method_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
