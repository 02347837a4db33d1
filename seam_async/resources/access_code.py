# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access code and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import (
    BridgeError,
    CodeValue,
    ConnectedAccountError,
    DeviceError,
    PlainMutation,
    UpdatingNameMutation,
    UpdatingTimeFrameMutation,
)
from seam_async.resources.unknown import UnknownError, UnknownMutation, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AccessCodeStatus, AccessCodeType, ChangeType, UnmanagedAccessCodeStatus


@resource
class AccessCodeDormakabaOracodeMetadata(Resource):
    """What dormakaba Oracode reports of the access code; null for other devices."""

    is_cancellable: bool | None = None
    """Whether the stay can be cancelled by way of dormakaba's API."""

    is_early_checkin_able: bool | None = None
    """Whether the guest of this stay may check in early."""

    is_extendable: bool | None = None
    """Whether the stay can be extended by way of dormakaba's API."""

    is_overridable: bool | None = None
    """Whether the code can still be overridden; not so once the allowed number is used up."""

    site_name: str | None = None
    """Name of the site in dormakaba Oracode."""

    stay_id: float | None = None
    """ID of the stay in dormakaba Oracode."""

    user_level_id: str | None = None
    """ID of the user level in dormakaba Oracode."""

    user_level_name: str | None = None
    """Name of the user level in dormakaba Oracode."""


@resource
class AccessCodeError(Resource):
    """An error of a door code itself: the code is not on the lock as it should be.

    - `access_code_inactive`: The code is on the device but switched off, so it does not open it.
    - `code_constraints_violated`: The device does not accept such a code; see its `code_constraints`. Seam does not
      retry until the code is changed.
    - `failed_to_delete`: The code is past its end but still works on the device. Seam goes on trying to delete it.
    - `failed_to_issue`: It was not ready when it should have started to work, often as a device is offline. Seam
      goes on trying.
    - `failed_to_remove_from_device`: The code could not be taken off the device and may still open it.
    - `failed_to_set_on_device`: The code could not be put on the device and does not open it.
    - `failed_to_update`: A change of the code could not be put on the device, which still has the old state. Seam
      goes on trying.
    - `no_space_for_access_code_on_device`: The device's memory for codes is full. Delete codes that are not needed.
    - `provider_issue`: The provider reports a problem of its own kind; read `message`.
    """

    error_code: Literal[
        "provider_issue",
        "failed_to_set_on_device",
        "failed_to_remove_from_device",
        "no_space_for_access_code_on_device",
        "access_code_inactive",
        "code_constraints_violated",
        "failed_to_issue",
        "failed_to_update",
        "failed_to_delete",
    ]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    is_access_code_error: Literal[True]
    """Marks errors that lie with the access code itself."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AccessCodeDuplicateCodeOnDeviceError(Resource):
    """What stops the code, its device or its account from working.

    - `duplicate_code_on_device`: The device already has the same code. Choose another or delete the one in the way.
    """

    error_code: Literal["duplicate_code_on_device"]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    is_access_code_error: Literal[True]
    """Marks errors that lie with the access code itself."""

    managed_access_code_id: str | None = None
    """ID of the access code, managed by Seam, that stands in the way, if known."""

    message: str
    """Explanation in words, for people to read."""

    unmanaged_access_code_id: str | None = None
    """ID of the access code, not managed by Seam, that stands in the way, if known."""


@resource
class ModifiedField(Resource):
    """A field that was changed outside Seam, with its value before and after."""

    field: str
    """Name of the field that changed, such as `code` or `ends_at`."""

    from_: str | None
    """What was there before the change."""

    to: str | None
    """What is there after the change."""


@resource
class AccessCodeConflictingExternalModificationError(Resource):
    """What stops the code, its device or its account from working.

    - `conflicting_external_modification`: The code on the device was changed or removed outside Seam. Seam will set
      it as it should be again.
    """

    error_code: Literal["conflicting_external_modification"]
    """Code naming the kind of error, for programs to decide on."""

    change_type: ChangeType | str | None = None
    """What was done outside Seam: `modified` if PIN or times were changed, `removed` if the code was deleted from the
    device.
    """

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    is_access_code_error: Literal[True]
    """Marks errors that lie with the access code itself."""

    message: str
    """Explanation in words, for people to read."""

    modified_fields: list[ModifiedField] = nested_list(ModifiedField.from_dict, default=None)
    """Fields that were changed outside Seam, with old and new value."""


AnyAccessCodeError = Union[
    AccessCodeError,
    AccessCodeDuplicateCodeOnDeviceError,
    AccessCodeConflictingExternalModificationError,
    ConnectedAccountError,
    DeviceError,
    BridgeError[Literal["bridge_disconnected"]],
    UnknownError,
]
"""What stops the code, its device or its account from working."""
read_any_access_code_error = Variants(
    "error_code",
    {
        "provider_issue": AccessCodeError,
        "failed_to_set_on_device": AccessCodeError,
        "failed_to_remove_from_device": AccessCodeError,
        "no_space_for_access_code_on_device": AccessCodeError,
        "access_code_inactive": AccessCodeError,
        "code_constraints_violated": AccessCodeError,
        "failed_to_issue": AccessCodeError,
        "failed_to_update": AccessCodeError,
        "failed_to_delete": AccessCodeError,
        "duplicate_code_on_device": AccessCodeDuplicateCodeOnDeviceError,
        "conflicting_external_modification": AccessCodeConflictingExternalModificationError,
        "account_disconnected": ConnectedAccountError,
        "salto_ks_subscription_limit_exceeded": ConnectedAccountError,
        "insufficient_permissions": ConnectedAccountError,
        "dormakaba_sites_disconnected": ConnectedAccountError,
        "device_offline": DeviceError,
        "device_removed": DeviceError,
        "hub_disconnected": DeviceError,
        "device_disconnected": DeviceError,
        "empty_backup_access_code_pool": DeviceError,
        "august_lock_not_authorized": DeviceError,
        "missing_device_credentials": DeviceError,
        "auxiliary_heat_running": DeviceError,
        "subscription_required": DeviceError,
        "bridge_disconnected": BridgeError,
    },
    UnknownError,
)


@resource
class AccessCodeDeferringCreationMutation(Resource):
    """Changes asked for that have not reached the device yet.

    - `deferring_creation`: It will be created on the device or in the access system later, when it is needed.
    """

    mutation_code: Literal["deferring_creation"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    scheduled_at: datetime = date_time()
    """When Seam will put the code on the device."""


@resource
class AccessCodeUpdatingCodeMutation(Resource):
    """Changes asked for that have not reached the device yet.

    - `updating_code`: The PIN is being changed on the device.
    """

    mutation_code: Literal["updating_code"]
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: CodeValue = nested(CodeValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: CodeValue = nested(CodeValue.from_dict)
    """What is there after the change."""


AnyAccessCodePendingMutation = Union[
    PlainMutation[Literal["creating", "deleting"]],
    AccessCodeDeferringCreationMutation,
    AccessCodeUpdatingCodeMutation,
    UpdatingNameMutation[Literal["updating_name"]],
    UpdatingTimeFrameMutation[Literal["updating_time_frame"]],
    UnknownMutation,
]
"""Changes asked for that have not reached the device yet."""
read_any_access_code_pending_mutation = Variants(
    "mutation_code",
    {
        "creating": PlainMutation,
        "deleting": PlainMutation,
        "deferring_creation": AccessCodeDeferringCreationMutation,
        "updating_code": AccessCodeUpdatingCodeMutation,
        "updating_name": UpdatingNameMutation,
        "updating_time_frame": UpdatingTimeFrameMutation,
    },
    UnknownMutation,
)


@resource
class AccessCodeWarning(Resource):
    """What is unusual about the code, though it may still work.

    - `being_deleted`: Deletion is under way; this will soon be gone.
    - `code_rotates_periodically`: The PIN is replaced from time to time. Fetch it just before every use.
    - `delay_in_issuing`: It is not ready yet although it is soon to start. Seam goes on trying, and the warning
      then goes away.
    - `delay_in_removing_from_device`: Taking the code off the device is slower than usual; it may still open it.
    - `delay_in_setting_on_device`: Putting the code on the device is slower than usual; it does not open it yet.
    - `igloo_algopin_must_be_used_within_24_hours`: The code is an igloo algoPIN, which lapses unless used within 24
      hours.
    - `management_transferred`: Another workspace manages this code now.
    - `third_party_integration_detected`: Other software also manages the device and may break its access codes.
    - `time_frame_adjusted_for_unknown_time_zone`: As the device's time zone is unknown, the code is valid up to an
      hour longer around a clock change. Set the time zone.
    - `unknown_issue_with_access_code`: Something unknown is wrong with the code.
    - `using_backup_access_code`: A backup code is in use in place of this code. Hand out the backup code.
    """

    warning_code: Literal[
        "code_rotates_periodically",
        "time_frame_adjusted_for_unknown_time_zone",
        "delay_in_setting_on_device",
        "delay_in_removing_from_device",
        "third_party_integration_detected",
        "igloo_algopin_must_be_used_within_24_hours",
        "management_transferred",
        "using_backup_access_code",
        "being_deleted",
        "unknown_issue_with_access_code",
        "delay_in_issuing",
    ]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AccessCodeExternalModificationInEffectWarning(Resource):
    """What is unusual about the code, though it may still work.

    - `external_modification_in_effect`: The code was changed outside Seam, and as that is allowed for it, the
      change stands.
    """

    warning_code: Literal["external_modification_in_effect"]
    """Code naming the kind of warning, for programs to decide on."""

    change_type: ChangeType | str | None = None
    """What was done outside Seam: `modified` if PIN or times were changed, `removed` if the code was deleted from the
    device.
    """

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    modified_fields: list[ModifiedField] = nested_list(ModifiedField.from_dict, default=None)
    """Fields that were changed outside Seam, with old and new value."""


AnyAccessCodeWarning = Union[
    AccessCodeWarning,
    AccessCodeExternalModificationInEffectWarning,
    UnknownWarning,
]
"""What is unusual about the code, though it may still work."""
read_any_access_code_warning = Variants(
    "warning_code",
    {
        "code_rotates_periodically": AccessCodeWarning,
        "time_frame_adjusted_for_unknown_time_zone": AccessCodeWarning,
        "delay_in_setting_on_device": AccessCodeWarning,
        "delay_in_removing_from_device": AccessCodeWarning,
        "third_party_integration_detected": AccessCodeWarning,
        "igloo_algopin_must_be_used_within_24_hours": AccessCodeWarning,
        "management_transferred": AccessCodeWarning,
        "using_backup_access_code": AccessCodeWarning,
        "being_deleted": AccessCodeWarning,
        "unknown_issue_with_access_code": AccessCodeWarning,
        "delay_in_issuing": AccessCodeWarning,
        "external_modification_in_effect": AccessCodeExternalModificationInEffectWarning,
    },
    UnknownWarning,
)


@resource
class AccessCode(Resource):
    """A PIN code that Seam manages on a lock or keypad.

    Both times null means it stays valid until deleted; with times it is `time_bound`. Creating one does not yet put
    it on the device: wait for `access_code.set_on_device`, and look at `errors`. For giving a person access to a
    place, an access grant is usually the simpler tool.

    See https://docs.seam.co/api/access_codes/object
    """

    access_code_id: str
    """ID of the access code."""

    code: str | None
    """PIN code to enter at the device."""

    common_code_key: str | None
    """Key shared by access codes that carry the same PIN code; null if this one stands alone."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    display_status: str
    """Present state, worded for people. The wording may change at any time, so do not compare it."""

    dormakaba_oracode_metadata: AccessCodeDormakabaOracodeMetadata | None = nested(
        AccessCodeDormakabaOracodeMetadata.from_dict, default=None
    )
    """What dormakaba Oracode reports of the access code; null for other devices."""

    ends_at: datetime | None = date_time(default=None)
    """When the code stops being valid; null for ongoing codes."""

    errors: list[AnyAccessCodeError] = nested_list(read_any_access_code_error)
    """Problems that keep this from working as it should; empty if there are none."""

    is_backup: bool | None = None
    """Whether it is a backup code."""

    is_backup_access_code_available: bool
    """Whether a backup code stands ready should this one fail or become known."""

    is_external_modification_allowed: bool
    """Whether the code may be changed outside Seam, such as in the provider's app."""

    is_managed: Literal[True]
    """Always true: Seam manages this access code."""

    is_offline_access_code: bool
    """Whether the code works on a lock that is not connected to the network."""

    is_one_time_use: bool
    """Whether it becomes invalid after being used once."""

    is_scheduled_on_device: bool | None = None
    """Whether the device itself keeps the schedule of the code."""

    is_waiting_for_code_assignment: bool | None = None
    """Whether the code still has to be given its digits."""

    name: str | None
    """Name of the access code in Seam; the provider's app or the lock may show it altered."""

    pending_mutations: list[AnyAccessCodePendingMutation] = nested_list(read_any_access_code_pending_mutation)
    """Changes that have been asked for and are not yet complete at the device or provider."""

    pulled_backup_access_code_id: str | None = None
    """ID of the backup code that was taken in place of this one."""

    starts_at: datetime | None = date_time(default=None)
    """When the code becomes valid; null for ongoing codes."""

    status: AccessCodeStatus | str
    """`set` when the code works on the device, `unset` when it does not, `setting` or `removing` in between, otherwise
    `unknown`. Deprecated.
    """

    type: AccessCodeType | str
    """`time_bound` for a code with start and end, `ongoing` for one that is valid until it is removed."""

    warnings: list[AnyAccessCodeWarning] = nested_list(read_any_access_code_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class UnmanagedAccessCode(Resource):
    """A PIN code found on a device that was not made through Seam.

    Seam can list it, and on some devices convert it to a managed code or delete it. Not every provider reports such
    codes.

    See https://docs.seam.co/api/access_codes/unmanaged/object
    """

    access_code_id: str
    """ID of the access code."""

    cannot_be_managed: Literal[True] | None = None
    """Always true where present: Seam is unable to take over this access code."""

    cannot_delete_unmanaged_access_code: Literal[True] | None = None
    """Always true where present: the code can be deleted in the maker's app only, not through Seam."""

    code: str | None
    """PIN code to enter at the device."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    display_status: str
    """Present state, worded for people. The wording may change at any time, so do not compare it."""

    dormakaba_oracode_metadata: AccessCodeDormakabaOracodeMetadata | None = nested(
        AccessCodeDormakabaOracodeMetadata.from_dict, default=None
    )
    """What dormakaba Oracode reports of the access code; null for other devices."""

    ends_at: datetime | None = date_time(default=None)
    """When the code stops being valid; null for ongoing codes."""

    errors: list[AnyAccessCodeError] = nested_list(read_any_access_code_error)
    """Problems that keep this from working as it should; empty if there are none."""

    is_managed: Literal[False]
    """Always false: Seam does not manage this access code."""

    name: str | None
    """Name of the access code."""

    starts_at: datetime | None = date_time(default=None)
    """When the code becomes valid; null for ongoing codes."""

    status: UnmanagedAccessCodeStatus | str
    """`set` when the code works on the device, `unset` when only the provider knows it. Deprecated."""

    type: AccessCodeType | str
    """`time_bound` for a code with start and end, `ongoing` for one that is valid until it is removed."""

    warnings: list[AnyAccessCodeWarning] = nested_list(read_any_access_code_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
