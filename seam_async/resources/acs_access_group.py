# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs access group and what is nested in them."""

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
    UpdatingNameMutation,
    UpdatingTimeFrameMutation,
)
from seam_async.resources.unknown import UnknownError, UnknownMutation, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AccessGroupType, MembershipChange


AnyAcsAccessGroupError = Union[
    PlainError[Literal["failed_to_create_on_acs_system"]],
    UnknownError,
]
"""What keeps the group from existing in the access system."""
read_any_acs_access_group_error = Variants(
    "error_code",
    {
        "failed_to_create_on_acs_system": PlainError,
    },
    UnknownError,
)


@resource
class AcsAccessGroupUpdatingUserMembershipValue(Resource):
    """The member before the change; null for none."""

    acs_user_id: str | None
    """ID of the user who leaves the group, if any."""


@resource
class AcsAccessGroupUpdatingUserMembershipMutation(Resource):
    """Changes of the group that the access system does not have yet.

    - `updating_user_membership`: A user is being added to the group or removed from it in the access system.
    """

    mutation_code: Literal["updating_user_membership"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsAccessGroupUpdatingUserMembershipValue = nested(AcsAccessGroupUpdatingUserMembershipValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsAccessGroupUpdatingUserMembershipValue = nested(AcsAccessGroupUpdatingUserMembershipValue.from_dict)
    """What is there after the change."""


@resource
class AcsAccessGroupUpdatingEntranceMembershipValue(Resource):
    """The entrance before the change; null for none."""

    acs_entrance_id: str | None
    """ID of the entrance the group loses, if any."""


@resource
class AcsAccessGroupUpdatingEntranceMembershipMutation(Resource):
    """Changes of the group that the access system does not have yet.

    - `updating_entrance_membership`: An entrance is being added to the group or removed from it in the access
      system.
    """

    mutation_code: Literal["updating_entrance_membership"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AcsAccessGroupUpdatingEntranceMembershipValue = nested(
        AcsAccessGroupUpdatingEntranceMembershipValue.from_dict
    )
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AcsAccessGroupUpdatingEntranceMembershipValue = nested(AcsAccessGroupUpdatingEntranceMembershipValue.from_dict)
    """What is there after the change."""


@resource
class AcsAccessGroupDeferringUserMembershipUpdateMutation(Resource):
    """Changes of the group that the access system does not have yet.

    - `deferring_user_membership_update`: A user will join or leave the group at a set time.
    """

    mutation_code: Literal["deferring_user_membership_update"]
    """Code naming the kind of change that is under way."""

    acs_user_id: str
    """ID of the access system user."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    variant: MembershipChange | str
    """Whether the user is to be added or removed: `adding` or `removing`."""


AnyAcsAccessGroupPendingMutation = Union[
    PlainMutation[Literal["creating", "deleting", "deferring_deletion"]],
    UpdatingNameMutation[Literal["updating_group_information"]],
    UpdatingTimeFrameMutation[Literal["updating_access_schedule"]],
    AcsAccessGroupUpdatingUserMembershipMutation,
    AcsAccessGroupUpdatingEntranceMembershipMutation,
    AcsAccessGroupDeferringUserMembershipUpdateMutation,
    UnknownMutation,
]
"""Changes of the group that the access system does not have yet."""
read_any_acs_access_group_pending_mutation = Variants(
    "mutation_code",
    {
        "creating": PlainMutation,
        "deleting": PlainMutation,
        "deferring_deletion": PlainMutation,
        "updating_group_information": UpdatingNameMutation,
        "updating_access_schedule": UpdatingTimeFrameMutation,
        "updating_user_membership": AcsAccessGroupUpdatingUserMembershipMutation,
        "updating_entrance_membership": AcsAccessGroupUpdatingEntranceMembershipMutation,
        "deferring_user_membership_update": AcsAccessGroupDeferringUserMembershipUpdateMutation,
    },
    UnknownMutation,
)


AnyAcsAccessGroupWarning = Union[
    PlainWarning[Literal["unknown_issue_with_acs_access_group", "being_deleted"]],
    UnknownWarning,
]
"""What is unusual about the group, though it may still work."""
read_any_acs_access_group_warning = Variants(
    "warning_code",
    {
        "unknown_issue_with_acs_access_group": PlainWarning,
        "being_deleted": PlainWarning,
    },
    UnknownWarning,
)


@resource
class AcsAccessGroup(Resource):
    """A group in an access system whose users share entrances and often a schedule.

    Not every access system has groups.

    See https://docs.seam.co/api/acs/access_groups/object
    """

    access_group_type: AccessGroupType | str
    """Kind of access group, named after the access system it belongs to, such as `salto_ks_access_group`.

    Deprecated: use `external_type`.
    """

    access_group_type_display_name: str
    """Kind of access group, worded for people. Deprecated: use `external_type_display_name`."""

    access_schedule: AccessSchedule | None = nested(AccessSchedule.from_dict, default=None)
    """From when until when access lasts."""

    acs_access_group_id: str
    """ID of the access group."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name of the access group to show to people."""

    errors: list[AnyAcsAccessGroupError] = nested_list(read_any_acs_access_group_error)
    """Problems that keep this from working as it should; empty if there are none."""

    external_type: AccessGroupType | str
    """Kind of resource in the provider's own terms, as a fixed value."""

    external_type_display_name: str
    """Kind of resource in the provider's own terms, as text to display."""

    is_managed: Literal[True]
    """Whether Seam manages the resource."""

    name: str
    """Name of the access group."""

    pending_mutations: list[AnyAcsAccessGroupPendingMutation] = nested_list(read_any_acs_access_group_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    warnings: list[AnyAcsAccessGroupWarning] = nested_list(read_any_acs_access_group_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
