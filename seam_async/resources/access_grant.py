# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access grant and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import AccessGrantPlaces, PlainError, PlainWarning, TimeFrame
from seam_async.resources.unknown import UnknownError, UnknownMutation, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AccessMethodMode, TimeConstraintReason


@resource
class AccessGrantCannotCreateRequestedAccessMethodsError(Resource):
    """What keeps the grant from giving the access asked for.

    - `cannot_create_requested_access_methods`: Not every access method asked for could be made.
      `missing_device_ids` names the devices left without.
    """

    error_code: Literal["cannot_create_requested_access_methods"]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    missing_device_ids: list[str] = nested_list(default=None)
    """IDs of the devices on which access could not be set up."""


AnyAccessGrantError = Union[
    AccessGrantCannotCreateRequestedAccessMethodsError,
    PlainError[Literal["access_not_provisioned"]],
    UnknownError,
]
"""What keeps the grant from giving the access asked for."""
read_any_access_grant_error = Variants(
    "error_code",
    {
        "cannot_create_requested_access_methods": AccessGrantCannotCreateRequestedAccessMethodsError,
        "access_not_provisioned": PlainError,
    },
    UnknownError,
)


@resource
class AccessGrantNewPlaces(Resource):
    """The devices of the grant after the change, and the key that their codes are to share."""

    common_code_key: str | None = None
    """Key shared by access codes that carry one and the same PIN code on several devices."""

    device_ids: list[str] = nested_list()
    """IDs of the devices covered after the change."""


@resource
class AccessGrantUpdatingSpacesMutation(Resource):
    """Changes of the grant that are still being carried out.

    - `updating_spaces`: The spaces and devices of the grant are being changed.
    """

    mutation_code: Literal["updating_spaces"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: AccessGrantPlaces = nested(AccessGrantPlaces.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: AccessGrantNewPlaces = nested(AccessGrantNewPlaces.from_dict)
    """What is there after the change."""


@resource
class AccessGrantUpdatingAccessTimesMutation(Resource):
    """Changes of the grant that are still being carried out.

    - `updating_access_times`: The access times are being changed.
    """

    mutation_code: Literal["updating_access_times"]
    """Code naming the kind of change that is under way."""

    access_method_ids: list[str] = nested_list()
    """IDs of the access methods whose times are being changed."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: TimeFrame = nested(TimeFrame.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: TimeFrame = nested(TimeFrame.from_dict)
    """What is there after the change."""


AnyAccessGrantPendingMutation = Union[
    AccessGrantUpdatingSpacesMutation,
    AccessGrantUpdatingAccessTimesMutation,
    UnknownMutation,
]
"""Changes of the grant that are still being carried out."""
read_any_access_grant_pending_mutation = Variants(
    "mutation_code",
    {
        "updating_spaces": AccessGrantUpdatingSpacesMutation,
        "updating_access_times": AccessGrantUpdatingAccessTimesMutation,
    },
    UnknownMutation,
)


@resource
class AccessGrantRequestedAccessMethod(Resource):
    """One way in that was asked for, and the ids of the access methods made for it."""

    code: str | None = None
    """PIN code asked for, if the access method is a code."""

    created_access_method_ids: list[str] = nested_list()
    """IDs of the access methods that came of the request."""

    created_at: datetime = date_time()
    """When the access method was asked for."""

    display_name: str
    """Name to show to people."""

    instant_key_max_use_count: int | None = None
    """How many times the Instant Key may be used, 1 if left out. Only for the mode `mobile_key`."""

    mode: AccessMethodMode | str
    """How access is given: `code` (a PIN), `card`, `mobile_key` or `cloud_key`."""


@resource
class AccessGrantOverprovisionedAccessFailedDevice(Resource):
    """A device from which a code could not be withdrawn, and why."""

    device_id: str
    """ID of the device that still holds an access code Seam was unable to revoke."""

    error_code: Literal["offline_access_code_not_revocable"] | str
    """Code naming why the access code stayed on the device."""

    message: str
    """Why the access code stayed on the device, for people to read."""


@resource
class AccessGrantOverprovisionedAccessWarning(Resource):
    """How the access that is in effect differs from the access asked for.

    - `overprovisioned_access`: The grant still opens more than it should. Seam is removing the surplus;
      `failed_devices` tells where it cannot.
    """

    warning_code: Literal["overprovisioned_access"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    failed_devices: list[AccessGrantOverprovisionedAccessFailedDevice] = nested_list(
        AccessGrantOverprovisionedAccessFailedDevice.from_dict, default=None
    )
    """Devices from which an access code could not be withdrawn, each with the reason."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AccessGrantUpdatingAccessTimesWarning(Resource):
    """How the access that is in effect differs from the access asked for.

    - `updating_access_times`: The access times are being changed.
    """

    warning_code: Literal["updating_access_times"]
    """Code naming the kind of warning, for programs to decide on."""

    access_method_ids: list[str] = nested_list()
    """IDs of the access methods whose times are being changed."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AccessGrantRequestedCodeUnavailableWarning(Resource):
    """How the access that is in effect differs from the access asked for.

    - `requested_code_unavailable`: The PIN asked for could not be used, so another was assigned. Hand out that one.
    """

    warning_code: Literal["requested_code_unavailable"]
    """Code naming the kind of warning, for programs to decide on."""

    access_method_id: str | None = None
    """ID of the access method that could not get the PIN code asked for."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str | None = None
    """ID of the device."""

    message: str
    """Explanation in words, for people to read."""

    new_code: str
    """PIN that was given out in place of the desired one."""

    original_code: str
    """PIN that was asked for but could not be used."""


@resource
class AccessGrantDeviceDoesNotSupportAccessCodesWarning(Resource):
    """How the access that is in effect differs from the access asked for.

    - `device_does_not_support_access_codes`: One of the grant's devices, `device_id`, cannot have access codes and
      gets none.
    """

    warning_code: Literal["device_does_not_support_access_codes"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AccessGrantDeviceTimeConstraintsViolatedWarning(Resource):
    """How the access that is in effect differs from the access asked for.

    - `device_time_constraints_violated`: The device `device_id` cannot hold a code for the grant's times; `reason`
      tells why.
    """

    warning_code: Literal["device_time_constraints_violated"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    message: str
    """Explanation in words, for people to read."""

    reason: TimeConstraintReason | str
    """What the device cannot do: so long a time, these times of day, or access without an end."""


AnyAccessGrantWarning = Union[
    PlainWarning[Literal["being_deleted", "underprovisioned_access"]],
    AccessGrantOverprovisionedAccessWarning,
    AccessGrantUpdatingAccessTimesWarning,
    AccessGrantRequestedCodeUnavailableWarning,
    AccessGrantDeviceDoesNotSupportAccessCodesWarning,
    AccessGrantDeviceTimeConstraintsViolatedWarning,
    UnknownWarning,
]
"""How the access that is in effect differs from the access asked for."""
read_any_access_grant_warning = Variants(
    "warning_code",
    {
        "being_deleted": PlainWarning,
        "underprovisioned_access": PlainWarning,
        "overprovisioned_access": AccessGrantOverprovisionedAccessWarning,
        "updating_access_times": AccessGrantUpdatingAccessTimesWarning,
        "requested_code_unavailable": AccessGrantRequestedCodeUnavailableWarning,
        "device_does_not_support_access_codes": AccessGrantDeviceDoesNotSupportAccessCodesWarning,
        "device_time_constraints_violated": AccessGrantDeviceTimeConstraintsViolatedWarning,
    },
    UnknownWarning,
)


@resource
class AccessGrant(Resource):
    """Access of one person to spaces, entrances and devices, by one or more access methods.

    The methods are separate resources, named in `access_method_ids`; codes and mobile key links are there.
    `display_status` is text for people: never branch on it, use the times and `errors`.

    See https://docs.seam.co/api/access_grants/object
    """

    _wrapper = "access_grant"

    access_grant_id: str
    """ID of the access grant."""

    access_grant_key: str | None = None
    """Your own key for the access grant, unique in the workspace."""

    access_method_ids: list[str] = nested_list()
    """IDs of the access methods that the grant has led to."""

    client_session_token: str | None = None
    """Token of a client session for the mobile key; only present if the grant has one."""

    created_at: datetime = date_time()
    """When this was created."""

    customization_profile_id: str | None = None
    """ID of the customisation profile."""

    display_name: str
    """Name to show to people."""

    display_status: str
    """Present state, worded for people. The wording may change at any time, so do not compare it."""

    ends_at: datetime | None = date_time()
    """When the access ends; null if it has no end."""

    errors: list[AnyAccessGrantError] = nested_list(read_any_access_grant_error)
    """Problems that keep this from working as it should; empty if there are none."""

    instant_key_url: str | None = None
    """Address that opens the Instant Key. Only there if the grant's one access method is a mobile key."""

    location_ids: list[str] = nested_list()
    """IDs of the locations. Older name of `space_ids`. Deprecated: use `space_ids`."""

    name: str | None
    """Name of the access grant."""

    pending_mutations: list[AnyAccessGrantPendingMutation] = nested_list(read_any_access_grant_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    requested_access_methods: list[AccessGrantRequestedAccessMethod] = nested_list(
        AccessGrantRequestedAccessMethod.from_dict
    )
    """Ways of access that are asked for: PIN, card or mobile key."""

    reservation_key: str | None = None
    """Your own key for the reservation."""

    space_ids: list[str] = nested_list()
    """IDs of the spaces that the grant opens."""

    starts_at: datetime = date_time()
    """When the access starts."""

    user_identity_id: str
    """ID of the user identity that gets the access."""

    warnings: list[AnyAccessGrantWarning] = nested_list(read_any_access_grant_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class UnmanagedAccessGrant(Resource):
    """An access grant that Seam does not manage for you.

    It has no key, client session, Instant Key or customisation profile.

    See https://docs.seam.co/api/access_grants/unmanaged/object
    """

    access_grant_id: str
    """ID of the access grant."""

    access_method_ids: list[str] = nested_list()
    """IDs of the access methods that the grant has led to."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    ends_at: datetime | None = date_time()
    """When the access ends; null if it has no end."""

    errors: list[AnyAccessGrantError] = nested_list(read_any_access_grant_error)
    """Problems that keep this from working as it should; empty if there are none."""

    location_ids: list[str] = nested_list()
    """IDs of the locations. Older name of `space_ids`. Deprecated: use `space_ids`."""

    name: str | None
    """Name of the access grant."""

    pending_mutations: list[AnyAccessGrantPendingMutation] = nested_list(read_any_access_grant_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    requested_access_methods: list[AccessGrantRequestedAccessMethod] = nested_list(
        AccessGrantRequestedAccessMethod.from_dict
    )
    """Ways of access that are asked for: PIN, card or mobile key."""

    reservation_key: str | None = None
    """Your own key for the reservation."""

    space_ids: list[str] = nested_list()
    """IDs of the spaces that the grant opens."""

    starts_at: datetime = date_time()
    """When the access starts."""

    user_identity_id: str | None = None
    """ID of the user identity that gets the access."""

    warnings: list[AnyAccessGrantWarning] = nested_list(read_any_access_grant_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
