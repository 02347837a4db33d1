# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access code events and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from seam_async._model.fields import nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async.resources.base_event import DeviceEvent
from seam_async.resources.shared import CodeValue, NameValue, PlainError, PlainWarning

if TYPE_CHECKING:
    from seam_async.resources.aliases import RequestedMutationCode


@resource
class AccessCodeBackupAccessCodePulledEvent(DeviceEvent[str]):
    """A backup code was taken from the pool and put to use on a device. Give the guest the new code.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.backup_access_code_pulled"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code that the backup code stands in for."""

    backup_access_code_id: str
    """ID of the backup access code taken from the pool."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class ChangedProperty(Resource):
    """A property that changed, with its value before and after."""

    from_: str | None
    """What was there before the change."""

    property: str
    """Name of the property that changed, such as `code`."""

    to: str | None
    """What is there after the change."""


@resource
class AccessCodeChangedEvent(DeviceEvent[str]):
    """A property of an access code changed. `changed_properties` names which, where known.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.changed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    change_reason: str | None = None
    """Why the access code changed, worded for people."""

    changed_properties: list[ChangedProperty] = nested_list(ChangedProperty.from_dict, default=None)
    """Which properties of the access code changed, each with its old and new value."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeCodeChangedEvent(DeviceEvent[str]):
    """The PIN of an access code on the device changed. `from` and `to` hold the two values.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.code_changed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    description: str
    """What changed, and through whom."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    from_: CodeValue = nested(CodeValue.from_dict)
    """What was there before the change."""

    to: CodeValue = nested(CodeValue.from_dict)
    """What is there after the change."""


@resource
class AccessCodeCreatedEvent(DeviceEvent[str]):
    """An access code was created in Seam. It is not on the device yet.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.created"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeDelayInRemovingFromDeviceEvent(DeviceEvent[str]):
    """Taking an access code off a device is slower than usual. It may still open the lock.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.delay_in_removing_from_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access code."""

    access_code_id: str
    """ID of the access code."""

    access_code_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class AccessCodeDelayInSettingOnDeviceEvent(DeviceEvent[str]):
    """Putting an access code on a device is slower than usual. It does not work yet; Seam goes on trying.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.delay_in_setting_on_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access code."""

    access_code_id: str
    """ID of the access code."""

    access_code_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class AccessCodeDeletedEvent(DeviceEvent[str]):
    """An access code was deleted from Seam. If that was due to its account's deletion, the lock still has it.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.deleted"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    code: str | None
    """PIN code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeDeletedExternalToSeamEvent(DeviceEvent[str]):
    """Someone deleted an access code by other means than Seam. It may no longer open the lock.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.deleted_external_to_seam"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeFailedToRemoveFromDeviceEvent(DeviceEvent[str]):
    """An access code could not be taken off a device. It may still open the lock; see `access_code_errors`.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.failed_to_remove_from_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access code."""

    access_code_id: str
    """ID of the access code."""

    access_code_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class AccessCodeFailedToSetOnDeviceEvent(DeviceEvent[str]):
    """An access code could not be put on a device. It does not work; see `access_code_errors` for the reason.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.failed_to_set_on_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access code."""

    access_code_id: str
    """ID of the access code."""

    access_code_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class AccessCodeModifiedExternalToSeamEvent(DeviceEvent[str]):
    """Someone changed an access code by other means than Seam. Fetch the code again.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.modified_external_to_seam"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class RequestedMutation(Resource):
    """A change that was asked for; some kinds come with the values before and after."""

    from_: dict[str, Any] | None = None
    """What was there before the change."""

    mutation_code: RequestedMutationCode | str
    """Code naming the kind of change that is under way."""

    to: dict[str, Any] | None = None
    """What is there after the change."""


@resource
class AccessCodeMutationsRequestedEvent(DeviceEvent[str]):
    """Changes to an access code were asked for. They have not reached the device yet.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.mutations_requested"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    requested_mutations: list[RequestedMutation] = nested_list(RequestedMutation.from_dict)
    """Changes that were asked for, each with old and new value."""


@resource
class AccessCodeNameChangedEvent(DeviceEvent[str]):
    """The name of an access code on the device changed. `from` and `to` hold the two values.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.name_changed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    description: str
    """What changed, and through whom."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    from_: NameValue = nested(NameValue.from_dict)
    """What was there before the change."""

    to: NameValue = nested(NameValue.from_dict)
    """What is there after the change."""


@resource
class AccessCodeRemovedFromDeviceEvent(DeviceEvent[str]):
    """An access code is no longer on the device and cannot open it any more.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.removed_from_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeScheduledOnDeviceEvent(DeviceEvent[str]):
    """A device took over an access code and will switch it on by itself. It does not open the lock before then.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.scheduled_on_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    code: str
    """PIN code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeSetOnDeviceEvent(DeviceEvent[str]):
    """An access code is now on the device and works.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.set_on_device"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    code: str
    """PIN code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class ChangedTimeFrame(Resource):
    """The validity times before the change."""

    ends_at: str | None
    """End before the change."""

    starts_at: str | None
    """Start before the change."""


@resource
class AccessCodeTimeFrameChangedEvent(DeviceEvent[str]):
    """The validity times of an access code on the device changed. `from` and `to` hold both time frames.

    See https://docs.seam.co/api/access_codes/object
    """

    event_type: Literal["access_code.time_frame_changed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    description: str
    """What changed, and through whom."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    from_: ChangedTimeFrame = nested(ChangedTimeFrame.from_dict)
    """What was there before the change."""

    to: ChangedTimeFrame = nested(ChangedTimeFrame.from_dict)
    """What is there after the change."""


@resource
class AccessCodeUnmanagedConvertedToManagedEvent(DeviceEvent[str]):
    """Seam now manages an access code that was unmanaged before.

    See https://docs.seam.co/api/access_codes/unmanaged/object
    """

    event_type: Literal["access_code.unmanaged.converted_to_managed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeUnmanagedCreatedEvent(DeviceEvent[str]):
    """A code that was not made through Seam appeared on a device.

    See https://docs.seam.co/api/access_codes/unmanaged/object
    """

    event_type: Literal["access_code.unmanaged.created"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class AccessCodeUnmanagedFailedToConvertToManagedEvent(DeviceEvent[str]):
    """An unmanaged access code could not be made managed. See `access_code_errors` for the reason.

    See https://docs.seam.co/api/access_codes/unmanaged/object
    """

    event_type: Literal["access_code.unmanaged.failed_to_convert_to_managed"]
    """Type of the event, such as `access_code.created`."""

    access_code_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access code."""

    access_code_id: str
    """ID of the access code."""

    access_code_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class AccessCodeUnmanagedRemovedEvent(DeviceEvent[str]):
    """A code that was not made through Seam disappeared from a device.

    See https://docs.seam.co/api/access_codes/unmanaged/object
    """

    event_type: Literal["access_code.unmanaged.removed"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str
    """ID of the access code."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""
