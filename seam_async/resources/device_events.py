# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of device events and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import DeviceEvent
from seam_async.resources.shared import PlainError, PlainWarning

if TYPE_CHECKING:
    from seam_async.resources.aliases import BatteryStatus, DisconnectedErrorCode


@resource
class DeviceAccessoryKeypadConnectedEvent(DeviceEvent[str]):
    """A separate keypad was connected to a device.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.accessory_keypad_connected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceAccessoryKeypadDisconnectedEvent(DeviceEvent[str]):
    """A separate keypad lost its connection to a device. Codes may not work until it is back.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.accessory_keypad_disconnected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class DeviceAddedEvent(DeviceEvent[str]):
    """A device came to Seam, for the first time or again after a removal.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.added"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceBatteryStatusChangedEvent(DeviceEvent[str]):
    """The battery of a device moved to another status. See `battery_status`.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.battery_status_changed"]
    """Type of the event, such as `access_code.created`."""

    battery_level: float
    """Charge of the battery, from 0 (empty) to 1 (full)."""

    battery_status: BatteryStatus | str
    """Charge of the battery in words: `critical`, `low`, `good` or `full`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceConnectedEvent(DeviceEvent[str]):
    """A device came online. Devices that never go online do not send this.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.connected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceConnectionBecameFlakyEvent(DeviceEvent[str]):
    """A device keeps losing its connection. Actions on it may fail or take long.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.connection_became_flaky"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class DeviceConnectionStabilizedEvent(DeviceEvent[str]):
    """A device with an unsteady connection is steady again.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.connection_stabilized"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceConvertedToUnmanagedEvent(DeviceEvent[str]):
    """A device became unmanaged. Seam no longer controls it.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.converted_to_unmanaged"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceDeletedEvent(DeviceEvent[str]):
    """A device was deleted from Seam.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.deleted"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    device_name: str | None = None
    """Last name of the deleted device; null if none was known."""


@resource
class DeviceDisconnectedEvent(DeviceEvent[str]):
    """A device went offline. `error_code` tells whether the account, the hub or the device is to blame.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.disconnected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""

    error_code: DisconnectedErrorCode | str
    """Code naming why the connection was lost, if known."""


@resource
class DeviceDoorbellRangEvent(DeviceEvent[str]):
    """Someone pressed the button of a doorbell. `media_ids` names recordings, if there are any.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.doorbell_rang"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    image_url: str | None = None
    """Address of a small picture of who rang."""

    media_ids: list[str] | None = nested_list(default=None, nullable=True)
    """IDs of the pictures and videos that go with the event."""

    video_url: str | None = None
    """Address of a short video of what set off the event."""


@resource
class DeviceErrorSubscriptionRequiredEvent(DeviceEvent[str]):
    """A device needs a paid plan of its maker before all its features work.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.error.subscription_required"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""


@resource
class DeviceErrorSubscriptionRequiredResolvedEvent(DeviceEvent[str]):
    """A device no longer lacks a paid plan of its maker.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.error.subscription_required.resolved"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceLowBatteryEvent(DeviceEvent[str]):
    """The battery of a device or of its keypad is low. Have it replaced or charged.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.low_battery"]
    """Type of the event, such as `access_code.created`."""

    accessory_keypad_battery_level: float | None = None
    """Charge of the keypad's battery, from 0 (empty) to 1 (full)."""

    battery_level: float
    """Charge of the battery when the event came, from 0 (empty) to 1 (full). Deprecated."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_battery_level: float | None = None
    """Charge of the device's own battery, from 0 (empty) to 1 (full)."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceNameChangedEvent(DeviceEvent[str]):
    """A device got another name. See `device_name`.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.name_changed"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    device_name: str
    """New name of the device."""


@resource
class DeviceRemovedEvent(DeviceEvent[str]):
    """A device vanished from its account, without Seam's doing.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.removed"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceSaltoPrivacyModeActivatedEvent(DeviceEvent[str]):
    """Privacy mode was switched on at a Salto lock. Most ways of opening it are blocked.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.salto.privacy_mode_activated"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceSaltoPrivacyModeDeactivatedEvent(DeviceEvent[str]):
    """Privacy mode was switched off at a Salto lock.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.salto.privacy_mode_deactivated"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceTamperedEvent(DeviceEvent[str]):
    """A device sensed that someone meddled with it, by moving or opening it for instance.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.tampered"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceThirdPartyIntegrationDetectedEvent(DeviceEvent[str]):
    """Other software that manages a device was found. It may undo what Seam does.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.third_party_integration_detected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceThirdPartyIntegrationNoLongerDetectedEvent(DeviceEvent[str]):
    """The other software that managed a device is gone.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["device.third_party_integration_no_longer_detected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceUnmanagedConnectedEvent(DeviceEvent[str]):
    """An unmanaged device came online.

    See https://docs.seam.co/api/devices/unmanaged/object
    """

    event_type: Literal["device.unmanaged.connected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceUnmanagedConvertedToManagedEvent(DeviceEvent[str]):
    """Seam now manages a device that was unmanaged before.

    See https://docs.seam.co/api/devices/unmanaged/object
    """

    event_type: Literal["device.unmanaged.converted_to_managed"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""


@resource
class DeviceUnmanagedDisconnectedEvent(DeviceEvent[str]):
    """An unmanaged device went offline. See `error_code` for where the connection broke.

    See https://docs.seam.co/api/devices/unmanaged/object
    """

    event_type: Literal["device.unmanaged.disconnected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the device."""

    device_id: str
    """ID of the device."""

    device_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the device."""

    error_code: DisconnectedErrorCode | str
    """Code naming why the connection was lost, if known."""
