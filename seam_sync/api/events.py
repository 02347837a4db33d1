# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.events import Events as AsyncEvents
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page, Walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Any, Literal, Unpack, overload

    from seam_async._waits.events import StreamOptions
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
    from seam_async.resources.aliases import EventType
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
    from seam_async.resources.events import SeamEvent
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


class Events(Namespace):
    """Look up what has happened, without a webhook."""

    _async: AsyncEvents

    if TYPE_CHECKING:

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.backup_access_code_pulled"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeBackupAccessCodePulledEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeChangedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.code_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeCodeChangedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.delay_in_removing_from_device"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeDelayInRemovingFromDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.delay_in_setting_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeDelayInSettingOnDeviceEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.deleted_external_to_seam"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeDeletedExternalToSeamEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.failed_to_remove_from_device"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeFailedToRemoveFromDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.failed_to_set_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeFailedToSetOnDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.modified_external_to_seam"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeModifiedExternalToSeamEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.mutations_requested"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeMutationsRequestedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.name_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeNameChangedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.removed_from_device"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeRemovedFromDeviceEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.scheduled_on_device"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeScheduledOnDeviceEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.set_on_device"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeSetOnDeviceEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.time_frame_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeTimeFrameChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.converted_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeUnmanagedConvertedToManagedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.unmanaged.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeUnmanagedCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.failed_to_convert_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessCodeUnmanagedFailedToConvertToManagedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_code.unmanaged.removed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessCodeUnmanagedRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_granted_to_all_doors"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessGrantAccessGrantedToAllDoorsEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_granted_to_door"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessGrantAccessGrantedToDoorEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_times_changed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessGrantAccessTimesChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_to_door_lost"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessGrantAccessToDoorLostEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.could_not_create_requested_access_methods"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessGrantCouldNotCreateRequestedAccessMethodsEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_grant.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessGrantCreatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_grant.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessGrantDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.card_encoding_required"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AccessMethodCardEncodingRequiredEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodCreatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.delay_in_issuing"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodDelayInIssuingEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.failed_to_issue"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodFailedToIssueEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.issued"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodIssuedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.reissued"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodReissuedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["access_method.revoked"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AccessMethodRevokedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_access_group.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsAccessGroupDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_credential.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsCredentialDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_credential.invalidated"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsCredentialInvalidatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_credential.issued"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsCredentialIssuedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_credential.reissued"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsCredentialReissuedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_encoder.added"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsEncoderAddedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_encoder.removed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsEncoderRemovedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_entrance.added"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsEntranceAddedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_entrance.removed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsEntranceRemovedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_system.added"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsSystemAddedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_system.connected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsSystemConnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_system.disconnected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsSystemDisconnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_user.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsUserCreatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["acs_user.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[AcsUserDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["action_attempt.lock_door.failed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ActionAttemptLockDoorFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.lock_door.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptLockDoorSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_keypad_code_entry.failed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptSimulateKeypadCodeEntryFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_keypad_code_entry.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptSimulateKeypadCodeEntrySucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_manual_lock_via_keypad.failed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptSimulateManualLockViaKeypadFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_manual_lock_via_keypad.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptSimulateManualLockViaKeypadSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.unlock_door.failed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptUnlockDoorFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.unlock_door.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ActionAttemptUnlockDoorSucceededEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["camera.activated"]], **options: Unpack[StreamOptions]
        ) -> Iterator[CameraActivatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["client_session.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ClientSessionDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connect_webview.login_failed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectWebviewLoginFailedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connect_webview.login_succeeded"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectWebviewLoginSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.completed_first_sync"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ConnectedAccountCompletedFirstSyncEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.completed_first_sync_after_reconnection"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ConnectedAccountCompletedFirstSyncAfterReconnectionEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connected_account.connected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectedAccountConnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connected_account.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectedAccountCreatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connected_account.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectedAccountDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["connected_account.disconnected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ConnectedAccountDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.reauthorization_requested"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ConnectedAccountReauthorizationRequestedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.successful_login"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ConnectedAccountSuccessfulLoginEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.accessory_keypad_connected"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceAccessoryKeypadConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.accessory_keypad_disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceAccessoryKeypadDisconnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.added"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceAddedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.battery_status_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceBatteryStatusChangedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.connected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceConnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.connection_became_flaky"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceConnectionBecameFlakyEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.connection_stabilized"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceConnectionStabilizedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.converted_to_unmanaged"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceConvertedToUnmanagedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.disconnected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceDisconnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.doorbell_rang"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceDoorbellRangEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.error.subscription_required"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceErrorSubscriptionRequiredEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.error.subscription_required.resolved"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceErrorSubscriptionRequiredResolvedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.low_battery"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceLowBatteryEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.name_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceNameChangedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.removed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.salto.privacy_mode_activated"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceSaltoPrivacyModeActivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.salto.privacy_mode_deactivated"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceSaltoPrivacyModeDeactivatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.tampered"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceTamperedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.third_party_integration_detected"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceThirdPartyIntegrationDetectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.third_party_integration_no_longer_detected"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceThirdPartyIntegrationNoLongerDetectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.unmanaged.connected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceUnmanagedConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.unmanaged.converted_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[DeviceUnmanagedConvertedToManagedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["device.unmanaged.disconnected"]], **options: Unpack[StreamOptions]
        ) -> Iterator[DeviceUnmanagedDisconnectedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["lock.access_denied"]], **options: Unpack[StreamOptions]
        ) -> Iterator[LockAccessDeniedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["lock.locked"]], **options: Unpack[StreamOptions]
        ) -> Iterator[LockLockedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["lock.unlocked"]], **options: Unpack[StreamOptions]
        ) -> Iterator[LockUnlockedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["noise_sensor.noise_threshold_triggered"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[NoiseSensorNoiseThresholdTriggeredEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["phone.deactivated"]], **options: Unpack[StreamOptions]
        ) -> Iterator[PhoneDeactivatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["space.created"]], **options: Unpack[StreamOptions]
        ) -> Iterator[SpaceCreatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["space.deleted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[SpaceDeletedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["space.device_membership_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[SpaceDeviceMembershipChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.climate_preset_activated"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ThermostatClimatePresetActivatedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["thermostat.manually_adjusted"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ThermostatManuallyAdjustedEvent]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[Literal["thermostat.temperature_changed"]], **options: Unpack[StreamOptions]
        ) -> Iterator[ThermostatTemperatureChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_reached_set_point"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ThermostatTemperatureReachedSetPointEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_threshold_exceeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ThermostatTemperatureThresholdExceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_threshold_no_longer_exceeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ThermostatTemperatureThresholdNoLongerExceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "access_code.backup_access_code_pulled",
                    "access_code.changed",
                    "access_code.code_changed",
                    "access_code.created",
                    "access_code.delay_in_removing_from_device",
                    "access_code.delay_in_setting_on_device",
                    "access_code.deleted",
                    "access_code.deleted_external_to_seam",
                    "access_code.failed_to_remove_from_device",
                    "access_code.failed_to_set_on_device",
                    "access_code.modified_external_to_seam",
                    "access_code.mutations_requested",
                    "access_code.name_changed",
                    "access_code.removed_from_device",
                    "access_code.scheduled_on_device",
                    "access_code.set_on_device",
                    "access_code.time_frame_changed",
                    "access_code.unmanaged.converted_to_managed",
                    "access_code.unmanaged.created",
                    "access_code.unmanaged.failed_to_convert_to_managed",
                    "access_code.unmanaged.removed",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            AccessCodeBackupAccessCodePulledEvent
            | AccessCodeChangedEvent
            | AccessCodeCodeChangedEvent
            | AccessCodeCreatedEvent
            | AccessCodeDelayInRemovingFromDeviceEvent
            | AccessCodeDelayInSettingOnDeviceEvent
            | AccessCodeDeletedEvent
            | AccessCodeDeletedExternalToSeamEvent
            | AccessCodeFailedToRemoveFromDeviceEvent
            | AccessCodeFailedToSetOnDeviceEvent
            | AccessCodeModifiedExternalToSeamEvent
            | AccessCodeMutationsRequestedEvent
            | AccessCodeNameChangedEvent
            | AccessCodeRemovedFromDeviceEvent
            | AccessCodeScheduledOnDeviceEvent
            | AccessCodeSetOnDeviceEvent
            | AccessCodeTimeFrameChangedEvent
            | AccessCodeUnmanagedConvertedToManagedEvent
            | AccessCodeUnmanagedCreatedEvent
            | AccessCodeUnmanagedFailedToConvertToManagedEvent
            | AccessCodeUnmanagedRemovedEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "access_grant.access_granted_to_all_doors",
                    "access_grant.access_granted_to_door",
                    "access_grant.access_times_changed",
                    "access_grant.access_to_door_lost",
                    "access_grant.could_not_create_requested_access_methods",
                    "access_grant.created",
                    "access_grant.deleted",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            AccessGrantAccessGrantedToAllDoorsEvent
            | AccessGrantAccessGrantedToDoorEvent
            | AccessGrantAccessTimesChangedEvent
            | AccessGrantAccessToDoorLostEvent
            | AccessGrantCouldNotCreateRequestedAccessMethodsEvent
            | AccessGrantCreatedEvent
            | AccessGrantDeletedEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "access_method.card_encoding_required",
                    "access_method.created",
                    "access_method.delay_in_issuing",
                    "access_method.deleted",
                    "access_method.failed_to_issue",
                    "access_method.issued",
                    "access_method.reissued",
                    "access_method.revoked",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            AccessMethodCardEncodingRequiredEvent
            | AccessMethodCreatedEvent
            | AccessMethodDelayInIssuingEvent
            | AccessMethodDeletedEvent
            | AccessMethodFailedToIssueEvent
            | AccessMethodIssuedEvent
            | AccessMethodReissuedEvent
            | AccessMethodRevokedEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "acs_credential.deleted",
                    "acs_credential.invalidated",
                    "acs_credential.issued",
                    "acs_credential.reissued",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            AcsCredentialDeletedEvent
            | AcsCredentialInvalidatedEvent
            | AcsCredentialIssuedEvent
            | AcsCredentialReissuedEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_encoder.added", "acs_encoder.removed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AcsEncoderAddedEvent | AcsEncoderRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_entrance.added", "acs_entrance.removed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AcsEntranceAddedEvent | AcsEntranceRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_system.added", "acs_system.connected", "acs_system.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AcsSystemAddedEvent | AcsSystemConnectedEvent | AcsSystemDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_user.created", "acs_user.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[AcsUserCreatedEvent | AcsUserDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "action_attempt.lock_door.failed",
                    "action_attempt.lock_door.succeeded",
                    "action_attempt.simulate_keypad_code_entry.failed",
                    "action_attempt.simulate_keypad_code_entry.succeeded",
                    "action_attempt.simulate_manual_lock_via_keypad.failed",
                    "action_attempt.simulate_manual_lock_via_keypad.succeeded",
                    "action_attempt.unlock_door.failed",
                    "action_attempt.unlock_door.succeeded",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            ActionAttemptLockDoorFailedEvent
            | ActionAttemptLockDoorSucceededEvent
            | ActionAttemptSimulateKeypadCodeEntryFailedEvent
            | ActionAttemptSimulateKeypadCodeEntrySucceededEvent
            | ActionAttemptSimulateManualLockViaKeypadFailedEvent
            | ActionAttemptSimulateManualLockViaKeypadSucceededEvent
            | ActionAttemptUnlockDoorFailedEvent
            | ActionAttemptUnlockDoorSucceededEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connect_webview.login_failed", "connect_webview.login_succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[ConnectWebviewLoginFailedEvent | ConnectWebviewLoginSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "connected_account.completed_first_sync",
                    "connected_account.completed_first_sync_after_reconnection",
                    "connected_account.connected",
                    "connected_account.created",
                    "connected_account.deleted",
                    "connected_account.disconnected",
                    "connected_account.reauthorization_requested",
                    "connected_account.successful_login",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            ConnectedAccountCompletedFirstSyncEvent
            | ConnectedAccountCompletedFirstSyncAfterReconnectionEvent
            | ConnectedAccountConnectedEvent
            | ConnectedAccountCreatedEvent
            | ConnectedAccountDeletedEvent
            | ConnectedAccountDisconnectedEvent
            | ConnectedAccountReauthorizationRequestedEvent
            | ConnectedAccountSuccessfulLoginEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "device.accessory_keypad_connected",
                    "device.accessory_keypad_disconnected",
                    "device.added",
                    "device.battery_status_changed",
                    "device.connected",
                    "device.connection_became_flaky",
                    "device.connection_stabilized",
                    "device.converted_to_unmanaged",
                    "device.deleted",
                    "device.disconnected",
                    "device.doorbell_rang",
                    "device.error.subscription_required",
                    "device.error.subscription_required.resolved",
                    "device.low_battery",
                    "device.name_changed",
                    "device.removed",
                    "device.salto.privacy_mode_activated",
                    "device.salto.privacy_mode_deactivated",
                    "device.tampered",
                    "device.third_party_integration_detected",
                    "device.third_party_integration_no_longer_detected",
                    "device.unmanaged.connected",
                    "device.unmanaged.converted_to_managed",
                    "device.unmanaged.disconnected",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            DeviceAccessoryKeypadConnectedEvent
            | DeviceAccessoryKeypadDisconnectedEvent
            | DeviceAddedEvent
            | DeviceBatteryStatusChangedEvent
            | DeviceConnectedEvent
            | DeviceConnectionBecameFlakyEvent
            | DeviceConnectionStabilizedEvent
            | DeviceConvertedToUnmanagedEvent
            | DeviceDeletedEvent
            | DeviceDisconnectedEvent
            | DeviceDoorbellRangEvent
            | DeviceErrorSubscriptionRequiredEvent
            | DeviceErrorSubscriptionRequiredResolvedEvent
            | DeviceLowBatteryEvent
            | DeviceNameChangedEvent
            | DeviceRemovedEvent
            | DeviceSaltoPrivacyModeActivatedEvent
            | DeviceSaltoPrivacyModeDeactivatedEvent
            | DeviceTamperedEvent
            | DeviceThirdPartyIntegrationDetectedEvent
            | DeviceThirdPartyIntegrationNoLongerDetectedEvent
            | DeviceUnmanagedConnectedEvent
            | DeviceUnmanagedConvertedToManagedEvent
            | DeviceUnmanagedDisconnectedEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["lock.access_denied", "lock.locked", "lock.unlocked"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[LockAccessDeniedEvent | LockLockedEvent | LockUnlockedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["space.created", "space.deleted", "space.device_membership_changed"]],
            **options: Unpack[StreamOptions],
        ) -> Iterator[SpaceCreatedEvent | SpaceDeletedEvent | SpaceDeviceMembershipChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[
                Literal[
                    "thermostat.climate_preset_activated",
                    "thermostat.manually_adjusted",
                    "thermostat.temperature_changed",
                    "thermostat.temperature_reached_set_point",
                    "thermostat.temperature_threshold_exceeded",
                    "thermostat.temperature_threshold_no_longer_exceeded",
                ]
            ],
            **options: Unpack[StreamOptions],
        ) -> Iterator[
            ThermostatClimatePresetActivatedEvent
            | ThermostatManuallyAdjustedEvent
            | ThermostatTemperatureChangedEvent
            | ThermostatTemperatureReachedSetPointEvent
            | ThermostatTemperatureThresholdExceededEvent
            | ThermostatTemperatureThresholdNoLongerExceededEvent
        ]: ...

        @overload
        def stream(
            self, *, event_types: Sequence[EventType | str] | None = None, **options: Unpack[StreamOptions]
        ) -> Iterator[SeamEvent]: ...

        def stream(self, **options: Any) -> Any:
            """Follow events as they happen, without a webhook."""
    else:

        def stream(
            self,
            *,
            since: datetime | str | None = None,
            until: datetime | str | None = None,
            event_types: Sequence[EventType | str] | None = None,
            poll_interval: float = 5.0,
            overlap: float = 60.0,
            access_code_id: str | None = None,
            access_code_ids: Sequence[str] | None = None,
            access_grant_ids: Sequence[str] | None = None,
            access_method_ids: Sequence[str] | None = None,
            acs_system_id: str | None = None,
            acs_system_ids: Sequence[str] | None = None,
            acs_user_id: str | None = None,
            connected_account_id: str | None = None,
            customer_key: str | None = None,
            device_id: str | None = None,
            device_ids: Sequence[str] | None = None,
            space_ids: Sequence[str] | None = None,
            user_identity_id: str | None = None,
            extra_params: Mapping[str, Any] | None = None,
        ) -> Iterator[SeamEvent]:
            """Follow events as they happen, without a webhook.

            ```python
            for event in seam.events.stream(event_types=["lock.unlocked"]):
                ...
            ```

            The iteration continues through rate limits, server errors and lost connections until the loop is left; nothing
            runs between two steps. Each event comes once, by its `event_id`; of those that arrive together, the older comes
            first. An event that the server lists more than `overlap` seconds late may be missed. With `until`, the stream
            ends as soon as it has yielded all events up to then, however many there are: this is how to read the past.

            To begin again after a restart, pass as `since` the `created_at` of the last event that you have dealt with,
            less the overlap, and recognize repeated events by their `event_id`.

            Args:
                since: Time from which on events are wanted; None for those from now on.
                until: Time up to which events are wanted; None for no end.
                event_types: Only events of these types.
                poll_interval: Seconds between two requests.
                overlap: Seconds by which requests reach back, for events that are listed late.
                access_code_id: Only events about this access code.
                access_code_ids: Only events about these access codes.
                access_grant_ids: Only events about these access grants, at most 100.
                access_method_ids: Only events about these access methods, at most 100.
                acs_system_id: Only events about this access system.
                acs_system_ids: Only events about these access systems.
                acs_user_id: Only events about this access system user.
                connected_account_id: Only events about this connected account.
                customer_key: Only events about this customer.
                device_id: Only events about this device.
                device_ids: Only events about these devices.
                space_ids: Only events about these spaces, at most 100.
                user_identity_id: Only events about this user identity.
                extra_params: Further fields for the body, for parameters newer than this package.

            Returns:
                An iterator for a `for` loop, endless without `until`. A call that the server refuses raises there, and can
                be tried again.

            Raises:
                SeamInvalidParameterError: An argument makes no sense.

            See https://docs.seam.co/api/events/list
            """
            try:
                return Walk(
                    self._calls,
                    self._async.stream(
                        since=since,
                        until=until,
                        event_types=event_types,
                        poll_interval=poll_interval,
                        overlap=overlap,
                        access_code_id=access_code_id,
                        access_code_ids=access_code_ids,
                        access_grant_ids=access_grant_ids,
                        access_method_ids=access_method_ids,
                        acs_system_id=acs_system_id,
                        acs_system_ids=acs_system_ids,
                        acs_user_id=acs_user_id,
                        connected_account_id=connected_account_id,
                        customer_key=customer_key,
                        device_id=device_id,
                        device_ids=device_ids,
                        space_ids=space_ids,
                        user_identity_id=user_identity_id,
                        extra_params=extra_params,
                    ),
                )
            finally:
                del extra_params  # keep secrets out of crash reports

    get = blocking(AsyncEvents.get)

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_code_ids: Sequence[str] | None = None,
        access_grant_id: str | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_method_id: str | None = None,
        access_method_ids: Sequence[str] | None = None,
        acs_access_group_id: str | None = None,
        acs_credential_id: str | None = None,
        acs_encoder_id: str | None = None,
        acs_entrance_id: str | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        acs_user_id: str | None = None,
        between: Sequence[datetime | str] | None = None,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        device_ids: Sequence[str] | None = None,
        event_ids: Sequence[str] | None = None,
        event_type: EventType | None = None,
        event_types: Sequence[EventType] | None = None,
        limit: float | None = None,
        since: datetime | str | None = None,
        space_id: str | None = None,
        space_ids: Sequence[str] | None = None,
        unstable_offset: float | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[SeamEvent]:
        """List past events.

        At least one filter is needed, usually `since` or `between`. There are no further pages: `limit` cuts the
        answer short.

        Args:
            access_code_id: ID of the access code.
            access_code_ids: IDs of access codes.
            access_grant_id: ID of the access grant.
            access_grant_ids: Only events about these access grants, at most 100.
            access_method_id: ID of the access method.
            access_method_ids: Only events about these access methods, at most 100.
            acs_access_group_id: ID of the access group.
            acs_credential_id: ID of the credential.
            acs_encoder_id: ID of the card encoder.
            acs_entrance_id: ID of the entrance.
            acs_system_id: ID of the access system.
            acs_system_ids: IDs of access systems.
            acs_user_id: ID of the access system user.
            between: Two times; only events after the first and before the second are listed.
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Only events about this customer.
            device_id: ID of the device.
            device_ids: IDs of devices.
            event_ids: IDs of the events to return.
            event_type: Only events of this type.
            event_types: Only events of one of these types.
            limit: Most events to return, 500 if left out; there are no further pages.
            since: Time from which on events are returned.
            space_id: ID of the space.
            space_ids: Only events about these spaces, at most 100.
            unstable_offset: How many events to skip; may change or go away.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[SeamEvent]`; its `auto_paging_iter()` goes through the items of all pages.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_code_id=access_code_id,
                    access_code_ids=access_code_ids,
                    access_grant_id=access_grant_id,
                    access_grant_ids=access_grant_ids,
                    access_method_id=access_method_id,
                    access_method_ids=access_method_ids,
                    acs_access_group_id=acs_access_group_id,
                    acs_credential_id=acs_credential_id,
                    acs_encoder_id=acs_encoder_id,
                    acs_entrance_id=acs_entrance_id,
                    acs_system_id=acs_system_id,
                    acs_system_ids=acs_system_ids,
                    acs_user_id=acs_user_id,
                    between=between,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    device_id=device_id,
                    device_ids=device_ids,
                    event_ids=event_ids,
                    event_type=event_type,
                    event_types=event_types,
                    limit=limit,
                    since=since,
                    space_id=space_id,
                    space_ids=space_ids,
                    unstable_offset=unstable_offset,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
