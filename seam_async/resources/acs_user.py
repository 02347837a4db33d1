# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs user and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import (
    AccessSchedule,
    PlainError,
    PlainMutation,
    PlainWarning,
    UpdatingTimeFrameMutation,
)
from seam_async.resources.unknown import UnknownError, UnknownMutation, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AcsUserExternalType, MembershipChange


AnyAcsUserError = Union[
    PlainError[
        Literal[
            "deleted_externally",
            "salto_ks_subscription_limit_exceeded",
            "failed_to_create_on_acs_system",
            "failed_to_update_on_acs_system",
            "failed_to_delete_on_acs_system",
            "latch_conflict_with_resident_user",
        ]
    ],
    UnknownError,
]
"""What keeps the user from being managed in the access system."""
read_any_acs_user_error = Variants(
    "error_code",
    {
        "deleted_externally": PlainError,
        "salto_ks_subscription_limit_exceeded": PlainError,
        "failed_to_create_on_acs_system": PlainError,
        "failed_to_update_on_acs_system": PlainError,
        "failed_to_delete_on_acs_system": PlainError,
        "latch_conflict_with_resident_user": PlainError,
    },
    UnknownError,
)


@resource
class AcsUserDeferringCreationMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `deferring_creation`: It will be created on the device or in the access system later, when it is needed.
    """

    mutation_code: Literal["deferring_creation"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    scheduled_at: datetime | None = date_time(default=None)
    """When the user will be created, if that is fixed."""


@resource
class AcsUserUpdatingUserInformationValue(Resource):
    """The details of the user before the change."""

    email_address: str | None = None
    """Email address before the change."""

    full_name: str | None = None
    """Full name before the change."""

    phone_number: str | None = None
    """Phone number before the change."""


@resource
class AcsUserUpdatingUserInformationMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `updating_user_information`: Details of the user are being changed in the access system.
    """

    mutation_code: Literal["updating_user_information"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsUserUpdatingUserInformationValue = nested(AcsUserUpdatingUserInformationValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsUserUpdatingUserInformationValue = nested(AcsUserUpdatingUserInformationValue.from_dict)
    """What is there after the change."""


@resource
class AcsUserUpdatingSuspensionStateValue(Resource):
    """Whether the user was suspended before the change."""

    is_suspended: bool
    """Whether the user was suspended before the change."""


@resource
class AcsUserUpdatingSuspensionStateMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `updating_suspension_state`: The user is being suspended or reinstated in the access system.
    """

    mutation_code: Literal["updating_suspension_state"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsUserUpdatingSuspensionStateValue = nested(AcsUserUpdatingSuspensionStateValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsUserUpdatingSuspensionStateValue = nested(AcsUserUpdatingSuspensionStateValue.from_dict)
    """What is there after the change."""


@resource
class AcsUserUpdatingGroupMembershipValue(Resource):
    """The group before the change; null for none."""

    acs_access_group_id: str | None
    """ID of the access group the user leaves, if any."""


@resource
class AcsUserUpdatingGroupMembershipMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `updating_group_membership`: The user is being added to a group or removed from it in the access system.
    """

    mutation_code: Literal["updating_group_membership"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsUserUpdatingGroupMembershipValue = nested(AcsUserUpdatingGroupMembershipValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsUserUpdatingGroupMembershipValue = nested(AcsUserUpdatingGroupMembershipValue.from_dict)
    """What is there after the change."""


@resource
class AcsUserDeferringGroupMembershipUpdateMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `deferring_group_membership_update`: The user will join or leave a group at a set time.
    """

    mutation_code: Literal["deferring_group_membership_update"]
    """Code naming the kind of change that is under way."""

    acs_access_group_id: str
    """ID of the access group."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    variant: MembershipChange | str
    """Whether the user is to be added or removed: `adding` or `removing`."""


@resource
class AcsUserUpdatingCredentialAssignmentValue(Resource):
    """The credential before the change; null for none."""

    acs_credential_id: str | None
    """ID of the credential the user had, if any."""


@resource
class AcsUserUpdatingCredentialAssignmentMutation(Resource):
    """Changes of the user that the access system does not have yet.

    - `updating_credential_assignment`: A credential is being given to the user or taken from them in the access
      system.
    """

    mutation_code: Literal["updating_credential_assignment"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsUserUpdatingCredentialAssignmentValue = nested(AcsUserUpdatingCredentialAssignmentValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsUserUpdatingCredentialAssignmentValue = nested(AcsUserUpdatingCredentialAssignmentValue.from_dict)
    """What is there after the change."""


AnyAcsUserPendingMutation = Union[
    PlainMutation[Literal["creating", "deleting"]],
    AcsUserDeferringCreationMutation,
    AcsUserUpdatingUserInformationMutation,
    UpdatingTimeFrameMutation[Literal["updating_access_schedule"]],
    AcsUserUpdatingSuspensionStateMutation,
    AcsUserUpdatingGroupMembershipMutation,
    AcsUserDeferringGroupMembershipUpdateMutation,
    AcsUserUpdatingCredentialAssignmentMutation,
    UnknownMutation,
]
"""Changes of the user that the access system does not have yet."""
read_any_acs_user_pending_mutation = Variants(
    "mutation_code",
    {
        "creating": PlainMutation,
        "deleting": PlainMutation,
        "deferring_creation": AcsUserDeferringCreationMutation,
        "updating_user_information": AcsUserUpdatingUserInformationMutation,
        "updating_access_schedule": UpdatingTimeFrameMutation,
        "updating_suspension_state": AcsUserUpdatingSuspensionStateMutation,
        "updating_group_membership": AcsUserUpdatingGroupMembershipMutation,
        "deferring_group_membership_update": AcsUserDeferringGroupMembershipUpdateMutation,
        "updating_credential_assignment": AcsUserUpdatingCredentialAssignmentMutation,
    },
    UnknownMutation,
)


@resource
class AcsUserSaltoKsMetadata(Resource):
    """What Salto KS reports of the user."""

    is_subscribed: bool | None = None
    """Whether the user takes up one of the subscriptions of the Salto KS site.

    Without one the user cannot open doors.
    """


@resource
class AcsUserSaltoSpaceMetadata(Resource):
    """What Salto Space reports of the user."""

    audit_openings: bool | None = None
    """State of the AuditOpenings setting of a Salto Space user."""

    user_id: str | None = None
    """ID of the user in Salto Space."""


AnyAcsUserWarning = Union[
    PlainWarning[
        Literal[
            "being_deleted",
            "salto_ks_user_not_subscribed",
            "acs_user_inactive",
            "unknown_issue_with_acs_user",
            "latch_resident_user",
        ]
    ],
    UnknownWarning,
]
"""What may keep the user from getting in, or is unusual about them."""
read_any_acs_user_warning = Variants(
    "warning_code",
    {
        "being_deleted": PlainWarning,
        "salto_ks_user_not_subscribed": PlainWarning,
        "acs_user_inactive": PlainWarning,
        "unknown_issue_with_acs_user": PlainWarning,
        "latch_resident_user": PlainWarning,
    },
    UnknownWarning,
)


@resource
class AcsUser(Resource):
    """A person as known to one access system.

    The same person may be a user of several systems; a user identity ties these together.

    See https://docs.seam.co/api/acs/users/object
    """

    access_schedule: AccessSchedule | None = nested(AccessSchedule.from_dict, default=None)
    """From when until when access lasts."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_id: str
    """ID of the access system user."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    email: str | None = None
    """Email address of the user. Older name of `email_address`. Deprecated: use `email_address`."""

    email_address: str | None = None
    """Email address of the person."""

    errors: list[AnyAcsUserError] = nested_list(read_any_acs_user_error)
    """Problems that keep this from working as it should; empty if there are none."""

    external_type: AcsUserExternalType | str | None = None
    """Kind of resource in the provider's own terms, as a fixed value."""

    external_type_display_name: str | None = None
    """Kind of resource in the provider's own terms, as text to display."""

    full_name: str | None = None
    """First and last name of the person."""

    hid_acs_system_id: str | None = None
    """ID of the HID access system the user belongs to."""

    is_managed: Literal[True]
    """Whether Seam manages the resource."""

    is_suspended: bool | None = None
    """Whether the user is suspended, and so kept from using any access."""

    pending_mutations: list[AnyAcsUserPendingMutation] = nested_list(read_any_acs_user_pending_mutation, default=None)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    phone_number: str | None = None
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    salto_ks_metadata: AcsUserSaltoKsMetadata | None = nested(AcsUserSaltoKsMetadata.from_dict, default=None)
    """What Salto KS reports of the user."""

    salto_space_metadata: AcsUserSaltoSpaceMetadata | None = nested(AcsUserSaltoSpaceMetadata.from_dict, default=None)
    """What Salto Space reports of the user."""

    user_identity_email_address: str | None = None
    """Email address of the user identity."""

    user_identity_full_name: str | None = None
    """Full name of the user identity."""

    user_identity_id: str | None = None
    """ID of the user identity that stands for the same person."""

    user_identity_phone_number: str | None = None
    """Phone number of the user identity, in E.164 form such as `+15555550100`."""

    warnings: list[AnyAcsUserWarning] = nested_list(read_any_acs_user_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
