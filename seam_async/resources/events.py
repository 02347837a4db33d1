# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""Which class reads which event; a family is loaded when one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union

from seam_async._model.unions import Variants, explain_from_dict, load
from seam_async.resources.base_event import UnknownEvent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seam_async.resources.access_code_events import (
        AccessCodeBackupAccessCodePulledEvent,
        AccessCodeChangedEvent,
        AccessCodeCodeChangedEvent,
        AccessCodeCreatedEvent,
        AccessCodeDelayInRemovingFromDeviceEvent,
        AccessCodeDelayInSettingOnDeviceEvent,
        AccessCodeDeletedEvent,
        AccessCodeDeletedExternalToSeamEvent,
        AccessCodeFailedToRemoveFromDeviceEvent,
        AccessCodeFailedToSetOnDeviceEvent,
        AccessCodeModifiedExternalToSeamEvent,
        AccessCodeMutationsRequestedEvent,
        AccessCodeNameChangedEvent,
        AccessCodeRemovedFromDeviceEvent,
        AccessCodeScheduledOnDeviceEvent,
        AccessCodeSetOnDeviceEvent,
        AccessCodeTimeFrameChangedEvent,
        AccessCodeUnmanagedConvertedToManagedEvent,
        AccessCodeUnmanagedCreatedEvent,
        AccessCodeUnmanagedFailedToConvertToManagedEvent,
        AccessCodeUnmanagedRemovedEvent,
    )
    from seam_async.resources.access_grant_events import (
        AccessGrantAccessGrantedToAllDoorsEvent,
        AccessGrantAccessGrantedToDoorEvent,
        AccessGrantAccessTimesChangedEvent,
        AccessGrantAccessToDoorLostEvent,
        AccessGrantCouldNotCreateRequestedAccessMethodsEvent,
        AccessGrantCreatedEvent,
        AccessGrantDeletedEvent,
    )
    from seam_async.resources.access_method_events import (
        AccessMethodCardEncodingRequiredEvent,
        AccessMethodCreatedEvent,
        AccessMethodDelayInIssuingEvent,
        AccessMethodDeletedEvent,
        AccessMethodFailedToIssueEvent,
        AccessMethodIssuedEvent,
        AccessMethodReissuedEvent,
        AccessMethodRevokedEvent,
    )
    from seam_async.resources.acs_access_group_events import AcsAccessGroupDeletedEvent
    from seam_async.resources.acs_credential_events import (
        AcsCredentialDeletedEvent,
        AcsCredentialInvalidatedEvent,
        AcsCredentialIssuedEvent,
        AcsCredentialReissuedEvent,
    )
    from seam_async.resources.acs_encoder_events import AcsEncoderAddedEvent, AcsEncoderRemovedEvent
    from seam_async.resources.acs_entrance_events import AcsEntranceAddedEvent, AcsEntranceRemovedEvent
    from seam_async.resources.acs_system_events import (
        AcsSystemAddedEvent,
        AcsSystemConnectedEvent,
        AcsSystemDisconnectedEvent,
    )
    from seam_async.resources.acs_user_events import AcsUserCreatedEvent, AcsUserDeletedEvent
    from seam_async.resources.action_attempt_events import (
        ActionAttemptLockDoorFailedEvent,
        ActionAttemptLockDoorSucceededEvent,
        ActionAttemptSimulateKeypadCodeEntryFailedEvent,
        ActionAttemptSimulateKeypadCodeEntrySucceededEvent,
        ActionAttemptSimulateManualLockViaKeypadFailedEvent,
        ActionAttemptSimulateManualLockViaKeypadSucceededEvent,
        ActionAttemptUnlockDoorFailedEvent,
        ActionAttemptUnlockDoorSucceededEvent,
    )
    from seam_async.resources.camera_events import CameraActivatedEvent
    from seam_async.resources.client_session_events import ClientSessionDeletedEvent
    from seam_async.resources.connect_webview_events import (
        ConnectWebviewLoginFailedEvent,
        ConnectWebviewLoginSucceededEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountCompletedFirstSyncAfterReconnectionEvent,
        ConnectedAccountCompletedFirstSyncEvent,
        ConnectedAccountConnectedEvent,
        ConnectedAccountCreatedEvent,
        ConnectedAccountDeletedEvent,
        ConnectedAccountDisconnectedEvent,
        ConnectedAccountReauthorizationRequestedEvent,
        ConnectedAccountSuccessfulLoginEvent,
    )
    from seam_async.resources.device_events import (
        DeviceAccessoryKeypadConnectedEvent,
        DeviceAccessoryKeypadDisconnectedEvent,
        DeviceAddedEvent,
        DeviceBatteryStatusChangedEvent,
        DeviceConnectedEvent,
        DeviceConnectionBecameFlakyEvent,
        DeviceConnectionStabilizedEvent,
        DeviceConvertedToUnmanagedEvent,
        DeviceDeletedEvent,
        DeviceDisconnectedEvent,
        DeviceDoorbellRangEvent,
        DeviceErrorSubscriptionRequiredEvent,
        DeviceErrorSubscriptionRequiredResolvedEvent,
        DeviceLowBatteryEvent,
        DeviceNameChangedEvent,
        DeviceRemovedEvent,
        DeviceSaltoPrivacyModeActivatedEvent,
        DeviceSaltoPrivacyModeDeactivatedEvent,
        DeviceTamperedEvent,
        DeviceThirdPartyIntegrationDetectedEvent,
        DeviceThirdPartyIntegrationNoLongerDetectedEvent,
        DeviceUnmanagedConnectedEvent,
        DeviceUnmanagedConvertedToManagedEvent,
        DeviceUnmanagedDisconnectedEvent,
    )
    from seam_async.resources.lock_events import LockAccessDeniedEvent, LockLockedEvent, LockUnlockedEvent
    from seam_async.resources.noise_sensor_events import NoiseSensorNoiseThresholdTriggeredEvent
    from seam_async.resources.phone_events import PhoneDeactivatedEvent
    from seam_async.resources.space_events import (
        SpaceCreatedEvent,
        SpaceDeletedEvent,
        SpaceDeviceMembershipChangedEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatClimatePresetActivatedEvent,
        ThermostatManuallyAdjustedEvent,
        ThermostatTemperatureChangedEvent,
        ThermostatTemperatureReachedSetPointEvent,
        ThermostatTemperatureThresholdExceededEvent,
        ThermostatTemperatureThresholdNoLongerExceededEvent,
    )

EVENT_CLASSES: dict[str, tuple[str, str]] = {
    "access_code.backup_access_code_pulled": (
        "seam_async.resources.access_code_events",
        "AccessCodeBackupAccessCodePulledEvent",
    ),
    "access_code.changed": ("seam_async.resources.access_code_events", "AccessCodeChangedEvent"),
    "access_code.code_changed": ("seam_async.resources.access_code_events", "AccessCodeCodeChangedEvent"),
    "access_code.created": ("seam_async.resources.access_code_events", "AccessCodeCreatedEvent"),
    "access_code.delay_in_removing_from_device": (
        "seam_async.resources.access_code_events",
        "AccessCodeDelayInRemovingFromDeviceEvent",
    ),
    "access_code.delay_in_setting_on_device": (
        "seam_async.resources.access_code_events",
        "AccessCodeDelayInSettingOnDeviceEvent",
    ),
    "access_code.deleted": ("seam_async.resources.access_code_events", "AccessCodeDeletedEvent"),
    "access_code.deleted_external_to_seam": (
        "seam_async.resources.access_code_events",
        "AccessCodeDeletedExternalToSeamEvent",
    ),
    "access_code.failed_to_remove_from_device": (
        "seam_async.resources.access_code_events",
        "AccessCodeFailedToRemoveFromDeviceEvent",
    ),
    "access_code.failed_to_set_on_device": (
        "seam_async.resources.access_code_events",
        "AccessCodeFailedToSetOnDeviceEvent",
    ),
    "access_code.modified_external_to_seam": (
        "seam_async.resources.access_code_events",
        "AccessCodeModifiedExternalToSeamEvent",
    ),
    "access_code.mutations_requested": ("seam_async.resources.access_code_events", "AccessCodeMutationsRequestedEvent"),
    "access_code.name_changed": ("seam_async.resources.access_code_events", "AccessCodeNameChangedEvent"),
    "access_code.removed_from_device": ("seam_async.resources.access_code_events", "AccessCodeRemovedFromDeviceEvent"),
    "access_code.scheduled_on_device": ("seam_async.resources.access_code_events", "AccessCodeScheduledOnDeviceEvent"),
    "access_code.set_on_device": ("seam_async.resources.access_code_events", "AccessCodeSetOnDeviceEvent"),
    "access_code.time_frame_changed": ("seam_async.resources.access_code_events", "AccessCodeTimeFrameChangedEvent"),
    "access_code.unmanaged.converted_to_managed": (
        "seam_async.resources.access_code_events",
        "AccessCodeUnmanagedConvertedToManagedEvent",
    ),
    "access_code.unmanaged.created": ("seam_async.resources.access_code_events", "AccessCodeUnmanagedCreatedEvent"),
    "access_code.unmanaged.failed_to_convert_to_managed": (
        "seam_async.resources.access_code_events",
        "AccessCodeUnmanagedFailedToConvertToManagedEvent",
    ),
    "access_code.unmanaged.removed": ("seam_async.resources.access_code_events", "AccessCodeUnmanagedRemovedEvent"),
    "access_grant.access_granted_to_all_doors": (
        "seam_async.resources.access_grant_events",
        "AccessGrantAccessGrantedToAllDoorsEvent",
    ),
    "access_grant.access_granted_to_door": (
        "seam_async.resources.access_grant_events",
        "AccessGrantAccessGrantedToDoorEvent",
    ),
    "access_grant.access_times_changed": (
        "seam_async.resources.access_grant_events",
        "AccessGrantAccessTimesChangedEvent",
    ),
    "access_grant.access_to_door_lost": (
        "seam_async.resources.access_grant_events",
        "AccessGrantAccessToDoorLostEvent",
    ),
    "access_grant.could_not_create_requested_access_methods": (
        "seam_async.resources.access_grant_events",
        "AccessGrantCouldNotCreateRequestedAccessMethodsEvent",
    ),
    "access_grant.created": ("seam_async.resources.access_grant_events", "AccessGrantCreatedEvent"),
    "access_grant.deleted": ("seam_async.resources.access_grant_events", "AccessGrantDeletedEvent"),
    "access_method.card_encoding_required": (
        "seam_async.resources.access_method_events",
        "AccessMethodCardEncodingRequiredEvent",
    ),
    "access_method.created": ("seam_async.resources.access_method_events", "AccessMethodCreatedEvent"),
    "access_method.delay_in_issuing": ("seam_async.resources.access_method_events", "AccessMethodDelayInIssuingEvent"),
    "access_method.deleted": ("seam_async.resources.access_method_events", "AccessMethodDeletedEvent"),
    "access_method.failed_to_issue": ("seam_async.resources.access_method_events", "AccessMethodFailedToIssueEvent"),
    "access_method.issued": ("seam_async.resources.access_method_events", "AccessMethodIssuedEvent"),
    "access_method.reissued": ("seam_async.resources.access_method_events", "AccessMethodReissuedEvent"),
    "access_method.revoked": ("seam_async.resources.access_method_events", "AccessMethodRevokedEvent"),
    "acs_access_group.deleted": ("seam_async.resources.acs_access_group_events", "AcsAccessGroupDeletedEvent"),
    "acs_credential.deleted": ("seam_async.resources.acs_credential_events", "AcsCredentialDeletedEvent"),
    "acs_credential.invalidated": ("seam_async.resources.acs_credential_events", "AcsCredentialInvalidatedEvent"),
    "acs_credential.issued": ("seam_async.resources.acs_credential_events", "AcsCredentialIssuedEvent"),
    "acs_credential.reissued": ("seam_async.resources.acs_credential_events", "AcsCredentialReissuedEvent"),
    "acs_encoder.added": ("seam_async.resources.acs_encoder_events", "AcsEncoderAddedEvent"),
    "acs_encoder.removed": ("seam_async.resources.acs_encoder_events", "AcsEncoderRemovedEvent"),
    "acs_entrance.added": ("seam_async.resources.acs_entrance_events", "AcsEntranceAddedEvent"),
    "acs_entrance.removed": ("seam_async.resources.acs_entrance_events", "AcsEntranceRemovedEvent"),
    "acs_system.added": ("seam_async.resources.acs_system_events", "AcsSystemAddedEvent"),
    "acs_system.connected": ("seam_async.resources.acs_system_events", "AcsSystemConnectedEvent"),
    "acs_system.disconnected": ("seam_async.resources.acs_system_events", "AcsSystemDisconnectedEvent"),
    "acs_user.created": ("seam_async.resources.acs_user_events", "AcsUserCreatedEvent"),
    "acs_user.deleted": ("seam_async.resources.acs_user_events", "AcsUserDeletedEvent"),
    "action_attempt.lock_door.failed": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptLockDoorFailedEvent",
    ),
    "action_attempt.lock_door.succeeded": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptLockDoorSucceededEvent",
    ),
    "action_attempt.simulate_keypad_code_entry.failed": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptSimulateKeypadCodeEntryFailedEvent",
    ),
    "action_attempt.simulate_keypad_code_entry.succeeded": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptSimulateKeypadCodeEntrySucceededEvent",
    ),
    "action_attempt.simulate_manual_lock_via_keypad.failed": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptSimulateManualLockViaKeypadFailedEvent",
    ),
    "action_attempt.simulate_manual_lock_via_keypad.succeeded": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptSimulateManualLockViaKeypadSucceededEvent",
    ),
    "action_attempt.unlock_door.failed": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptUnlockDoorFailedEvent",
    ),
    "action_attempt.unlock_door.succeeded": (
        "seam_async.resources.action_attempt_events",
        "ActionAttemptUnlockDoorSucceededEvent",
    ),
    "camera.activated": ("seam_async.resources.camera_events", "CameraActivatedEvent"),
    "client_session.deleted": ("seam_async.resources.client_session_events", "ClientSessionDeletedEvent"),
    "connect_webview.login_failed": ("seam_async.resources.connect_webview_events", "ConnectWebviewLoginFailedEvent"),
    "connect_webview.login_succeeded": (
        "seam_async.resources.connect_webview_events",
        "ConnectWebviewLoginSucceededEvent",
    ),
    "connected_account.completed_first_sync": (
        "seam_async.resources.connected_account_events",
        "ConnectedAccountCompletedFirstSyncEvent",
    ),
    "connected_account.completed_first_sync_after_reconnection": (
        "seam_async.resources.connected_account_events",
        "ConnectedAccountCompletedFirstSyncAfterReconnectionEvent",
    ),
    "connected_account.connected": ("seam_async.resources.connected_account_events", "ConnectedAccountConnectedEvent"),
    "connected_account.created": ("seam_async.resources.connected_account_events", "ConnectedAccountCreatedEvent"),
    "connected_account.deleted": ("seam_async.resources.connected_account_events", "ConnectedAccountDeletedEvent"),
    "connected_account.disconnected": (
        "seam_async.resources.connected_account_events",
        "ConnectedAccountDisconnectedEvent",
    ),
    "connected_account.reauthorization_requested": (
        "seam_async.resources.connected_account_events",
        "ConnectedAccountReauthorizationRequestedEvent",
    ),
    "connected_account.successful_login": (
        "seam_async.resources.connected_account_events",
        "ConnectedAccountSuccessfulLoginEvent",
    ),
    "device.accessory_keypad_connected": ("seam_async.resources.device_events", "DeviceAccessoryKeypadConnectedEvent"),
    "device.accessory_keypad_disconnected": (
        "seam_async.resources.device_events",
        "DeviceAccessoryKeypadDisconnectedEvent",
    ),
    "device.added": ("seam_async.resources.device_events", "DeviceAddedEvent"),
    "device.battery_status_changed": ("seam_async.resources.device_events", "DeviceBatteryStatusChangedEvent"),
    "device.connected": ("seam_async.resources.device_events", "DeviceConnectedEvent"),
    "device.connection_became_flaky": ("seam_async.resources.device_events", "DeviceConnectionBecameFlakyEvent"),
    "device.connection_stabilized": ("seam_async.resources.device_events", "DeviceConnectionStabilizedEvent"),
    "device.converted_to_unmanaged": ("seam_async.resources.device_events", "DeviceConvertedToUnmanagedEvent"),
    "device.deleted": ("seam_async.resources.device_events", "DeviceDeletedEvent"),
    "device.disconnected": ("seam_async.resources.device_events", "DeviceDisconnectedEvent"),
    "device.doorbell_rang": ("seam_async.resources.device_events", "DeviceDoorbellRangEvent"),
    "device.error.subscription_required": (
        "seam_async.resources.device_events",
        "DeviceErrorSubscriptionRequiredEvent",
    ),
    "device.error.subscription_required.resolved": (
        "seam_async.resources.device_events",
        "DeviceErrorSubscriptionRequiredResolvedEvent",
    ),
    "device.low_battery": ("seam_async.resources.device_events", "DeviceLowBatteryEvent"),
    "device.name_changed": ("seam_async.resources.device_events", "DeviceNameChangedEvent"),
    "device.removed": ("seam_async.resources.device_events", "DeviceRemovedEvent"),
    "device.salto.privacy_mode_activated": (
        "seam_async.resources.device_events",
        "DeviceSaltoPrivacyModeActivatedEvent",
    ),
    "device.salto.privacy_mode_deactivated": (
        "seam_async.resources.device_events",
        "DeviceSaltoPrivacyModeDeactivatedEvent",
    ),
    "device.tampered": ("seam_async.resources.device_events", "DeviceTamperedEvent"),
    "device.third_party_integration_detected": (
        "seam_async.resources.device_events",
        "DeviceThirdPartyIntegrationDetectedEvent",
    ),
    "device.third_party_integration_no_longer_detected": (
        "seam_async.resources.device_events",
        "DeviceThirdPartyIntegrationNoLongerDetectedEvent",
    ),
    "device.unmanaged.connected": ("seam_async.resources.device_events", "DeviceUnmanagedConnectedEvent"),
    "device.unmanaged.converted_to_managed": (
        "seam_async.resources.device_events",
        "DeviceUnmanagedConvertedToManagedEvent",
    ),
    "device.unmanaged.disconnected": ("seam_async.resources.device_events", "DeviceUnmanagedDisconnectedEvent"),
    "lock.access_denied": ("seam_async.resources.lock_events", "LockAccessDeniedEvent"),
    "lock.locked": ("seam_async.resources.lock_events", "LockLockedEvent"),
    "lock.unlocked": ("seam_async.resources.lock_events", "LockUnlockedEvent"),
    "noise_sensor.noise_threshold_triggered": (
        "seam_async.resources.noise_sensor_events",
        "NoiseSensorNoiseThresholdTriggeredEvent",
    ),
    "phone.deactivated": ("seam_async.resources.phone_events", "PhoneDeactivatedEvent"),
    "space.created": ("seam_async.resources.space_events", "SpaceCreatedEvent"),
    "space.deleted": ("seam_async.resources.space_events", "SpaceDeletedEvent"),
    "space.device_membership_changed": ("seam_async.resources.space_events", "SpaceDeviceMembershipChangedEvent"),
    "thermostat.climate_preset_activated": (
        "seam_async.resources.thermostat_events",
        "ThermostatClimatePresetActivatedEvent",
    ),
    "thermostat.manually_adjusted": ("seam_async.resources.thermostat_events", "ThermostatManuallyAdjustedEvent"),
    "thermostat.temperature_changed": ("seam_async.resources.thermostat_events", "ThermostatTemperatureChangedEvent"),
    "thermostat.temperature_reached_set_point": (
        "seam_async.resources.thermostat_events",
        "ThermostatTemperatureReachedSetPointEvent",
    ),
    "thermostat.temperature_threshold_exceeded": (
        "seam_async.resources.thermostat_events",
        "ThermostatTemperatureThresholdExceededEvent",
    ),
    "thermostat.temperature_threshold_no_longer_exceeded": (
        "seam_async.resources.thermostat_events",
        "ThermostatTemperatureThresholdNoLongerExceededEvent",
    ),
}
"""Event type → module and class."""

read_event = Variants("event_type", EVENT_CLASSES, UnknownEvent)

if TYPE_CHECKING:
    SeamEvent = Union[
        AccessCodeBackupAccessCodePulledEvent,
        AccessCodeChangedEvent,
        AccessCodeCodeChangedEvent,
        AccessCodeCreatedEvent,
        AccessCodeDelayInRemovingFromDeviceEvent,
        AccessCodeDelayInSettingOnDeviceEvent,
        AccessCodeDeletedEvent,
        AccessCodeDeletedExternalToSeamEvent,
        AccessCodeFailedToRemoveFromDeviceEvent,
        AccessCodeFailedToSetOnDeviceEvent,
        AccessCodeModifiedExternalToSeamEvent,
        AccessCodeMutationsRequestedEvent,
        AccessCodeNameChangedEvent,
        AccessCodeRemovedFromDeviceEvent,
        AccessCodeScheduledOnDeviceEvent,
        AccessCodeSetOnDeviceEvent,
        AccessCodeTimeFrameChangedEvent,
        AccessCodeUnmanagedConvertedToManagedEvent,
        AccessCodeUnmanagedCreatedEvent,
        AccessCodeUnmanagedFailedToConvertToManagedEvent,
        AccessCodeUnmanagedRemovedEvent,
        AccessGrantAccessGrantedToAllDoorsEvent,
        AccessGrantAccessGrantedToDoorEvent,
        AccessGrantAccessTimesChangedEvent,
        AccessGrantAccessToDoorLostEvent,
        AccessGrantCouldNotCreateRequestedAccessMethodsEvent,
        AccessGrantCreatedEvent,
        AccessGrantDeletedEvent,
        AccessMethodCardEncodingRequiredEvent,
        AccessMethodCreatedEvent,
        AccessMethodDelayInIssuingEvent,
        AccessMethodDeletedEvent,
        AccessMethodFailedToIssueEvent,
        AccessMethodIssuedEvent,
        AccessMethodReissuedEvent,
        AccessMethodRevokedEvent,
        AcsAccessGroupDeletedEvent,
        AcsCredentialDeletedEvent,
        AcsCredentialInvalidatedEvent,
        AcsCredentialIssuedEvent,
        AcsCredentialReissuedEvent,
        AcsEncoderAddedEvent,
        AcsEncoderRemovedEvent,
        AcsEntranceAddedEvent,
        AcsEntranceRemovedEvent,
        AcsSystemAddedEvent,
        AcsSystemConnectedEvent,
        AcsSystemDisconnectedEvent,
        AcsUserCreatedEvent,
        AcsUserDeletedEvent,
        ActionAttemptLockDoorFailedEvent,
        ActionAttemptLockDoorSucceededEvent,
        ActionAttemptSimulateKeypadCodeEntryFailedEvent,
        ActionAttemptSimulateKeypadCodeEntrySucceededEvent,
        ActionAttemptSimulateManualLockViaKeypadFailedEvent,
        ActionAttemptSimulateManualLockViaKeypadSucceededEvent,
        ActionAttemptUnlockDoorFailedEvent,
        ActionAttemptUnlockDoorSucceededEvent,
        CameraActivatedEvent,
        ClientSessionDeletedEvent,
        ConnectWebviewLoginFailedEvent,
        ConnectWebviewLoginSucceededEvent,
        ConnectedAccountCompletedFirstSyncEvent,
        ConnectedAccountCompletedFirstSyncAfterReconnectionEvent,
        ConnectedAccountConnectedEvent,
        ConnectedAccountCreatedEvent,
        ConnectedAccountDeletedEvent,
        ConnectedAccountDisconnectedEvent,
        ConnectedAccountReauthorizationRequestedEvent,
        ConnectedAccountSuccessfulLoginEvent,
        DeviceAccessoryKeypadConnectedEvent,
        DeviceAccessoryKeypadDisconnectedEvent,
        DeviceAddedEvent,
        DeviceBatteryStatusChangedEvent,
        DeviceConnectedEvent,
        DeviceConnectionBecameFlakyEvent,
        DeviceConnectionStabilizedEvent,
        DeviceConvertedToUnmanagedEvent,
        DeviceDeletedEvent,
        DeviceDisconnectedEvent,
        DeviceDoorbellRangEvent,
        DeviceErrorSubscriptionRequiredEvent,
        DeviceErrorSubscriptionRequiredResolvedEvent,
        DeviceLowBatteryEvent,
        DeviceNameChangedEvent,
        DeviceRemovedEvent,
        DeviceSaltoPrivacyModeActivatedEvent,
        DeviceSaltoPrivacyModeDeactivatedEvent,
        DeviceTamperedEvent,
        DeviceThirdPartyIntegrationDetectedEvent,
        DeviceThirdPartyIntegrationNoLongerDetectedEvent,
        DeviceUnmanagedConnectedEvent,
        DeviceUnmanagedConvertedToManagedEvent,
        DeviceUnmanagedDisconnectedEvent,
        LockAccessDeniedEvent,
        LockLockedEvent,
        LockUnlockedEvent,
        NoiseSensorNoiseThresholdTriggeredEvent,
        PhoneDeactivatedEvent,
        SpaceCreatedEvent,
        SpaceDeletedEvent,
        SpaceDeviceMembershipChangedEvent,
        ThermostatClimatePresetActivatedEvent,
        ThermostatManuallyAdjustedEvent,
        ThermostatTemperatureChangedEvent,
        ThermostatTemperatureReachedSetPointEvent,
        ThermostatTemperatureThresholdExceededEvent,
        ThermostatTemperatureThresholdNoLongerExceededEvent,
        UnknownEvent,
    ]
    """Any event."""
else:

    def __getattr__(name: str) -> Any:
        """Make the union of all event classes when it is asked for: that loads them all."""
        if name != "SeamEvent":
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message, name=name)
        classes = [*map(load, EVENT_CLASSES.values()), UnknownEvent]
        union = explain_from_dict(Union[tuple(classes)], "SeamEvent", "seam_event_from_dict")
        return globals().setdefault("SeamEvent", union)


def seam_event_from_dict(data: Mapping[str, Any]) -> SeamEvent:
    """Read an event from decoded JSON; the class follows from its `event_type`."""
    return read_event(dict(data))  # type: ignore[no-any-return]
