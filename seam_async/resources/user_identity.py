# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of user identity and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import PlainWarning
from seam_async.resources.unknown import UnknownError, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime


@resource
class IssueWithAcsUserError(Resource):
    """What is wrong with the users in access systems that belong to the person.

    - `issue_with_acs_user`: A user in an access system that belongs to this identity has a problem.
    """

    error_code: Literal["issue_with_acs_user"]
    """Code naming the kind of error, for programs to decide on."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_id: str
    """ID of the access system user who has the issue."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


AnyUserIdentityError = Union[
    IssueWithAcsUserError,
    UnknownError,
]
"""What is wrong with the users in access systems that belong to the person."""
read_any_user_identity_error = Variants(
    "error_code",
    {
        "issue_with_acs_user": IssueWithAcsUserError,
    },
    UnknownError,
)


AnyUserIdentityWarning = Union[
    PlainWarning[Literal["being_deleted", "acs_user_profile_does_not_match_user_identity"]],
    UnknownWarning,
]
"""What is unusual about the identity."""
read_any_user_identity_warning = Variants(
    "warning_code",
    {
        "being_deleted": PlainWarning,
        "acs_user_profile_does_not_match_user_identity": PlainWarning,
    },
    UnknownWarning,
)


@resource
class UnmanagedUserIdentity(Resource):
    """A user identity that Seam does not manage for you; it has no key.

    See https://docs.seam.co/api/user_identities/unmanaged/object
    """

    acs_user_ids: list[str] = nested_list()
    """IDs of access system users."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    email_address: str | None
    """Email address of the person."""

    errors: list[AnyUserIdentityError] = nested_list(read_any_user_identity_error)
    """Problems that keep this from working as it should; empty if there are none."""

    full_name: str | None
    """First and last name of the person."""

    merged_user_identity_ids: list[str] = nested_list()
    """IDs of the user identities that are merged into this one and cease to exist. They go on leading to this one."""

    merged_user_identity_keys: list[str] = nested_list()
    """Keys of the user identities that are merged into this one and cease to exist. They go on leading to this one."""

    phone_number: str | None
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_identity_id: str
    """ID of the user identity."""

    warnings: list[AnyUserIdentityWarning] = nested_list(read_any_user_identity_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class UserIdentity(Resource):
    """A person of your application, across all access systems and phones.

    Set `user_identity_key` to your own id of the person to find them again. Ids of identities merged into this one
    still lead here.

    See https://docs.seam.co/api/user_identities/object
    """

    acs_user_ids: list[str] = nested_list()
    """IDs of access system users."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    email_address: str | None
    """Email address of the person."""

    errors: list[AnyUserIdentityError] = nested_list(read_any_user_identity_error)
    """Problems that keep this from working as it should; empty if there are none."""

    full_name: str | None
    """First and last name of the person."""

    merged_user_identity_ids: list[str] = nested_list()
    """IDs of the user identities that are merged into this one and cease to exist. They go on leading to this one."""

    merged_user_identity_keys: list[str] = nested_list()
    """Keys of the user identities that are merged into this one and cease to exist. They go on leading to this one."""

    phone_number: str | None
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_identity_id: str
    """ID of the user identity."""

    user_identity_key: str | None
    """Your own key for the user identity."""

    warnings: list[AnyUserIdentityWarning] = nested_list(read_any_user_identity_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
