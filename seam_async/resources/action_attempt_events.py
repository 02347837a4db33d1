# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of action attempt events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import DeviceEvent


@resource
class ActionAttemptLockDoorFailedEvent(DeviceEvent[str | None]):
    """Locking a door did not work. Fetch the action attempt for the reason.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.lock_door.failed"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptLockDoorSucceededEvent(DeviceEvent[str | None]):
    """Locking a door worked.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.lock_door.succeeded"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptSimulateKeypadCodeEntryFailedEvent(DeviceEvent[str | None]):
    """Simulating the entry of a code on a sandbox keypad did not work.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.simulate_keypad_code_entry.failed"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptSimulateKeypadCodeEntrySucceededEvent(DeviceEvent[str | None]):
    """Simulating the entry of a code on a sandbox keypad worked.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.simulate_keypad_code_entry.succeeded"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptSimulateManualLockViaKeypadFailedEvent(DeviceEvent[str | None]):
    """Simulating a lock action at a sandbox keypad did not work.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.simulate_manual_lock_via_keypad.failed"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptSimulateManualLockViaKeypadSucceededEvent(DeviceEvent[str | None]):
    """Simulating a lock action at a sandbox keypad worked.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.simulate_manual_lock_via_keypad.succeeded"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptUnlockDoorFailedEvent(DeviceEvent[str | None]):
    """Unlocking a door did not work. Fetch the action attempt for the reason.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.unlock_door.failed"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""


@resource
class ActionAttemptUnlockDoorSucceededEvent(DeviceEvent[str | None]):
    """Unlocking a door worked.

    See https://docs.seam.co/api/action_attempts/object
    """

    event_type: Literal["action_attempt.unlock_door.succeeded"]
    """Type of the event, such as `access_code.created`."""

    action_attempt_id: str
    """ID of the action attempt."""

    action_type: str
    """What was attempted, such as `LOCK_DOOR`."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    device_id: str | None = None
    """ID of the device."""

    status: str
    """State of the action attempt."""
