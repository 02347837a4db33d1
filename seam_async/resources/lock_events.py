# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of lock events and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import nested, resource
from seam_async._model.resource import Resource
from seam_async.resources.base_event import DeviceEvent

if TYPE_CHECKING:
    from seam_async.resources.aliases import AccessDeniedReasonCode, UnlockCause


@resource
class AccessDeniedReason(Resource):
    """Why the lock refused, as a code for programs and a sentence for people."""

    message: str
    """Explanation in words, for people to read."""

    reason_code: AccessDeniedReasonCode | str
    """Code naming why the lock refused, the same across all providers."""


@resource
class LockAccessDeniedEvent(DeviceEvent[str | None]):
    """A lock refused someone after one or more wrong attempts. `reason` tells why, where known.

    See https://docs.seam.co/api/locks/object
    """

    event_type: Literal["lock.access_denied"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str | None = None
    """ID of the access code that was refused, if one was used."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str | None = None
    """ID of the device."""

    reason: AccessDeniedReason | None = nested(AccessDeniedReason.from_dict, default=None)
    """Why the lock refused; left out if the provider does not say."""


@resource
class LockLockedEvent(DeviceEvent[str]):
    """A lock was locked. `method` tells how, and `access_code_id` by which code, where known.

    See https://docs.seam.co/api/locks/object
    """

    event_type: Literal["lock.locked"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str | None = None
    """ID of the access code that was used, if any."""

    access_code_is_managed: bool | None = None
    """Whether Seam manages the access code that was used. Present only together with `access_code_id`."""

    action_attempt_id: str | None = None
    """ID of the action attempt that locked the door, if Seam did it."""

    code: str | None = None
    """PIN code that was used to lock, if known."""

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

    is_via_bluetooth: bool | None = None
    """Whether the lock was operated over Bluetooth, as by the provider's app nearby."""

    is_via_nfc: bool | None = None
    """Whether the lock was operated by holding an NFC key or phone to it."""

    method: UnlockCause | str
    """How it was locked: `keycode` (with an access code), `card`, `mobile_key`, `manual` (by hand), `remote`,
    `automatic` or `unknown`.
    """


@resource
class LockUnlockedEvent(DeviceEvent[str | None]):
    """A lock was unlocked. `method` tells how, and `access_code_id` by which code, where known.

    See https://docs.seam.co/api/locks/object
    """

    event_type: Literal["lock.unlocked"]
    """Type of the event, such as `access_code.created`."""

    access_code_id: str | None = None
    """ID of the access code that was used, if any."""

    access_code_is_managed: bool | None = None
    """Whether Seam manages the access code that was used. Present only together with `access_code_id`."""

    action_attempt_id: str | None = None
    """ID of the action attempt that unlocked the door, if Seam did it."""

    code: str | None = None
    """PIN code that was used to unlock, if known."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str | None = None
    """ID of the device."""

    is_via_bluetooth: bool | None = None
    """Whether the lock was operated over Bluetooth, as by the provider's app nearby."""

    is_via_nfc: bool | None = None
    """Whether the lock was operated by holding an NFC key or phone to it."""

    method: UnlockCause | str
    """How it was unlocked: `keycode` (with an access code), `card`, `mobile_key`, `manual` (by hand), `remote`,
    `automatic` or `unknown`.
    """
