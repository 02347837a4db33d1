# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._waits.events import EventStreams
from seam_async.endpoints.events import GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any, Literal, Unpack, overload

    from seam_async._waits.event_stream import EventStream
    from seam_async._waits.events import StreamOptions
    from seam_async.pagination import Listing
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


class Events(EventStreams):
    """Look up what has happened, without a webhook."""

    if TYPE_CHECKING:

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.backup_access_code_pulled"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeBackupAccessCodePulledEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.code_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeCodeChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.delay_in_removing_from_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeDelayInRemovingFromDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.delay_in_setting_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeDelayInSettingOnDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.deleted_external_to_seam"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeDeletedExternalToSeamEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.failed_to_remove_from_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeFailedToRemoveFromDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.failed_to_set_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeFailedToSetOnDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.modified_external_to_seam"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeModifiedExternalToSeamEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.mutations_requested"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeMutationsRequestedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.name_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeNameChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.removed_from_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeRemovedFromDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.scheduled_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeScheduledOnDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.set_on_device"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeSetOnDeviceEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.time_frame_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeTimeFrameChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.converted_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeUnmanagedConvertedToManagedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeUnmanagedCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.failed_to_convert_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeUnmanagedFailedToConvertToManagedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_code.unmanaged.removed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessCodeUnmanagedRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_granted_to_all_doors"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantAccessGrantedToAllDoorsEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_granted_to_door"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantAccessGrantedToDoorEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_times_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantAccessTimesChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.access_to_door_lost"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantAccessToDoorLostEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.could_not_create_requested_access_methods"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantCouldNotCreateRequestedAccessMethodsEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_grant.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessGrantDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.card_encoding_required"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodCardEncodingRequiredEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.delay_in_issuing"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodDelayInIssuingEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.failed_to_issue"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodFailedToIssueEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.issued"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodIssuedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.reissued"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodReissuedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["access_method.revoked"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AccessMethodRevokedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_access_group.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsAccessGroupDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_credential.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsCredentialDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_credential.invalidated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsCredentialInvalidatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_credential.issued"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsCredentialIssuedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_credential.reissued"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsCredentialReissuedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_encoder.added"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsEncoderAddedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_encoder.removed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsEncoderRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_entrance.added"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsEntranceAddedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_entrance.removed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsEntranceRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_system.added"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsSystemAddedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_system.connected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsSystemConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_system.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsSystemDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_user.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsUserCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_user.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsUserDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.lock_door.failed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptLockDoorFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.lock_door.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptLockDoorSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_keypad_code_entry.failed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptSimulateKeypadCodeEntryFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_keypad_code_entry.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptSimulateKeypadCodeEntrySucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_manual_lock_via_keypad.failed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptSimulateManualLockViaKeypadFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.simulate_manual_lock_via_keypad.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptSimulateManualLockViaKeypadSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.unlock_door.failed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptUnlockDoorFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["action_attempt.unlock_door.succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ActionAttemptUnlockDoorSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["camera.activated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[CameraActivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["client_session.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ClientSessionDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connect_webview.login_failed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectWebviewLoginFailedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connect_webview.login_succeeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectWebviewLoginSucceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.completed_first_sync"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountCompletedFirstSyncEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.completed_first_sync_after_reconnection"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountCompletedFirstSyncAfterReconnectionEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.connected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.reauthorization_requested"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountReauthorizationRequestedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["connected_account.successful_login"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ConnectedAccountSuccessfulLoginEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.accessory_keypad_connected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceAccessoryKeypadConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.accessory_keypad_disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceAccessoryKeypadDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.added"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceAddedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.battery_status_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceBatteryStatusChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.connected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.connection_became_flaky"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceConnectionBecameFlakyEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.connection_stabilized"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceConnectionStabilizedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.converted_to_unmanaged"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceConvertedToUnmanagedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.doorbell_rang"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceDoorbellRangEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.error.subscription_required"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceErrorSubscriptionRequiredEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.error.subscription_required.resolved"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceErrorSubscriptionRequiredResolvedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.low_battery"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceLowBatteryEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.name_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceNameChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.removed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.salto.privacy_mode_activated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceSaltoPrivacyModeActivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.salto.privacy_mode_deactivated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceSaltoPrivacyModeDeactivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.tampered"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceTamperedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.third_party_integration_detected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceThirdPartyIntegrationDetectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.third_party_integration_no_longer_detected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceThirdPartyIntegrationNoLongerDetectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.unmanaged.connected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceUnmanagedConnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.unmanaged.converted_to_managed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceUnmanagedConvertedToManagedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["device.unmanaged.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[DeviceUnmanagedDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["lock.access_denied"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[LockAccessDeniedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["lock.locked"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[LockLockedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["lock.unlocked"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[LockUnlockedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["noise_sensor.noise_threshold_triggered"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[NoiseSensorNoiseThresholdTriggeredEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["phone.deactivated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[PhoneDeactivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["space.created"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[SpaceCreatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["space.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[SpaceDeletedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["space.device_membership_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[SpaceDeviceMembershipChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.climate_preset_activated"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatClimatePresetActivatedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.manually_adjusted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatManuallyAdjustedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatTemperatureChangedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_reached_set_point"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatTemperatureReachedSetPointEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_threshold_exceeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatTemperatureThresholdExceededEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["thermostat.temperature_threshold_no_longer_exceeded"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[ThermostatTemperatureThresholdNoLongerExceededEvent]: ...

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
        ) -> EventStream[
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
        ) -> EventStream[
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
        ) -> EventStream[
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
        ) -> EventStream[
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
        ) -> EventStream[AcsEncoderAddedEvent | AcsEncoderRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_entrance.added", "acs_entrance.removed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsEntranceAddedEvent | AcsEntranceRemovedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_system.added", "acs_system.connected", "acs_system.disconnected"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsSystemAddedEvent | AcsSystemConnectedEvent | AcsSystemDisconnectedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["acs_user.created", "acs_user.deleted"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[AcsUserCreatedEvent | AcsUserDeletedEvent]: ...

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
        ) -> EventStream[
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
        ) -> EventStream[ConnectWebviewLoginFailedEvent | ConnectWebviewLoginSucceededEvent]: ...

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
        ) -> EventStream[
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
        ) -> EventStream[
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
        ) -> EventStream[LockAccessDeniedEvent | LockLockedEvent | LockUnlockedEvent]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[Literal["space.created", "space.deleted", "space.device_membership_changed"]],
            **options: Unpack[StreamOptions],
        ) -> EventStream[SpaceCreatedEvent | SpaceDeletedEvent | SpaceDeviceMembershipChangedEvent]: ...

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
        ) -> EventStream[
            ThermostatClimatePresetActivatedEvent
            | ThermostatManuallyAdjustedEvent
            | ThermostatTemperatureChangedEvent
            | ThermostatTemperatureReachedSetPointEvent
            | ThermostatTemperatureThresholdExceededEvent
            | ThermostatTemperatureThresholdNoLongerExceededEvent
        ]: ...

        @overload
        def stream(
            self,
            *,
            event_types: Sequence[EventType | str] | None = None,
            **options: Unpack[StreamOptions],
        ) -> EventStream[SeamEvent]: ...

        def stream(self, **options: Any) -> Any:
            """Follow events as they happen, without a webhook."""

    async def get(
        self,
        *,
        device_id: str | None = None,
        event_id: str | None = None,
        event_type: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SeamEvent:
        """Return one past event.

        It equals what a webhook would have received.

        Args:
            device_id: Device that the event is about.
            event_id: ID of the event.
            event_type: Type of the event, such as `device.connected`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `SeamEvent`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/get
        """
        call = self._call(GET, {"device_id": device_id, "event_id": event_id, "event_type": event_type}, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: SeamEvent = await call
        return result

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
    ) -> Listing[SeamEvent]:
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
            A listing: await it for one `Page[SeamEvent]`, or go through all pages with `async for`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/list
        """
        return self._list(
            LIST,
            {
                "access_code_id": access_code_id,
                "access_code_ids": access_code_ids,
                "access_grant_id": access_grant_id,
                "access_grant_ids": access_grant_ids,
                "access_method_id": access_method_id,
                "access_method_ids": access_method_ids,
                "acs_access_group_id": acs_access_group_id,
                "acs_credential_id": acs_credential_id,
                "acs_encoder_id": acs_encoder_id,
                "acs_entrance_id": acs_entrance_id,
                "acs_system_id": acs_system_id,
                "acs_system_ids": acs_system_ids,
                "acs_user_id": acs_user_id,
                "between": between,
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "customer_key": customer_key,
                "device_id": device_id,
                "device_ids": device_ids,
                "event_ids": event_ids,
                "event_type": event_type,
                "event_types": event_types,
                "limit": limit,
                "since": since,
                "space_id": space_id,
                "space_ids": space_ids,
                "unstable_offset": unstable_offset,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
