# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""Every class of the API, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._lazy import lazy_exports

EXPORTS = {
    "AcceptedCapability": "seam_async.resources.aliases",
    "AcceptedProvider": "seam_async.resources.aliases",
    "AcceptedProviderCategory": "seam_async.resources.aliases",
    "AccessCode": "seam_async.resources.access_code",
    "AccessCodeBackupAccessCodePulledEvent": "seam_async.resources.access_code_events",
    "AccessCodeChangedEvent": "seam_async.resources.access_code_events",
    "AccessCodeCodeChangedEvent": "seam_async.resources.access_code_events",
    "AccessCodeConflictingExternalModificationError": "seam_async.resources.access_code",
    "AccessCodeCreatedEvent": "seam_async.resources.access_code_events",
    "AccessCodeDeferringCreationMutation": "seam_async.resources.access_code",
    "AccessCodeDelayInRemovingFromDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeDelayInSettingOnDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeDeletedEvent": "seam_async.resources.access_code_events",
    "AccessCodeDeletedExternalToSeamEvent": "seam_async.resources.access_code_events",
    "AccessCodeDormakabaOracodeMetadata": "seam_async.resources.access_code",
    "AccessCodeDuplicateCodeOnDeviceError": "seam_async.resources.access_code",
    "AccessCodeError": "seam_async.resources.access_code",
    "AccessCodeExternalModificationInEffectWarning": "seam_async.resources.access_code",
    "AccessCodeFailedToRemoveFromDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeFailedToSetOnDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeModifiedExternalToSeamEvent": "seam_async.resources.access_code_events",
    "AccessCodeMutationsRequestedEvent": "seam_async.resources.access_code_events",
    "AccessCodeNameChangedEvent": "seam_async.resources.access_code_events",
    "AccessCodeRemovedFromDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeScheduledOnDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeSetOnDeviceEvent": "seam_async.resources.access_code_events",
    "AccessCodeStatus": "seam_async.resources.aliases",
    "AccessCodeTimeFrameChangedEvent": "seam_async.resources.access_code_events",
    "AccessCodeType": "seam_async.resources.aliases",
    "AccessCodeUnmanagedConvertedToManagedEvent": "seam_async.resources.access_code_events",
    "AccessCodeUnmanagedCreatedEvent": "seam_async.resources.access_code_events",
    "AccessCodeUnmanagedFailedToConvertToManagedEvent": "seam_async.resources.access_code_events",
    "AccessCodeUnmanagedRemovedEvent": "seam_async.resources.access_code_events",
    "AccessCodeUpdatingCodeMutation": "seam_async.resources.access_code",
    "AccessCodeWarning": "seam_async.resources.access_code",
    "AccessDeniedReason": "seam_async.resources.lock_events",
    "AccessDeniedReasonCode": "seam_async.resources.aliases",
    "AccessGrant": "seam_async.resources.access_grant",
    "AccessGrantAccessGrantedToAllDoorsEvent": "seam_async.resources.access_grant_events",
    "AccessGrantAccessGrantedToDoorEvent": "seam_async.resources.access_grant_events",
    "AccessGrantAccessTimesChangedEvent": "seam_async.resources.access_grant_events",
    "AccessGrantAccessToDoorLostEvent": "seam_async.resources.access_grant_events",
    "AccessGrantCannotCreateRequestedAccessMethodsError": "seam_async.resources.access_grant",
    "AccessGrantCouldNotCreateRequestedAccessMethodsEvent": "seam_async.resources.access_grant_events",
    "AccessGrantCreatedEvent": "seam_async.resources.access_grant_events",
    "AccessGrantDeletedEvent": "seam_async.resources.access_grant_events",
    "AccessGrantDeviceDoesNotSupportAccessCodesWarning": "seam_async.resources.access_grant",
    "AccessGrantDeviceTimeConstraintsViolatedWarning": "seam_async.resources.access_grant",
    "AccessGrantNewPlaces": "seam_async.resources.access_grant",
    "AccessGrantOverprovisionedAccessFailedDevice": "seam_async.resources.access_grant",
    "AccessGrantOverprovisionedAccessWarning": "seam_async.resources.access_grant",
    "AccessGrantPlaces": "seam_async.resources.shared",
    "AccessGrantRelation": "seam_async.resources.aliases",
    "AccessGrantRequestedAccessMethod": "seam_async.resources.access_grant",
    "AccessGrantRequestedCodeUnavailableWarning": "seam_async.resources.access_grant",
    "AccessGrantUpdatingAccessTimesMutation": "seam_async.resources.access_grant",
    "AccessGrantUpdatingAccessTimesWarning": "seam_async.resources.access_grant",
    "AccessGrantUpdatingSpacesMutation": "seam_async.resources.access_grant",
    "AccessGroupType": "seam_async.resources.aliases",
    "AccessMethod": "seam_async.resources.access_method",
    "AccessMethodCardEncodingRequiredEvent": "seam_async.resources.access_method_events",
    "AccessMethodCreatedEvent": "seam_async.resources.access_method_events",
    "AccessMethodDelayInIssuingEvent": "seam_async.resources.access_method_events",
    "AccessMethodDeletedEvent": "seam_async.resources.access_method_events",
    "AccessMethodFailedToIssueEvent": "seam_async.resources.access_method_events",
    "AccessMethodIssuedEvent": "seam_async.resources.access_method_events",
    "AccessMethodMode": "seam_async.resources.aliases",
    "AccessMethodPlacesMutation": "seam_async.resources.access_method",
    "AccessMethodPulledBackupAccessCodeWarning": "seam_async.resources.access_method",
    "AccessMethodReissuedEvent": "seam_async.resources.access_method_events",
    "AccessMethodRelation": "seam_async.resources.aliases",
    "AccessMethodRevokedEvent": "seam_async.resources.access_method_events",
    "AccessSchedule": "seam_async.resources.shared",
    "AccessScheduleParams": "seam_async.resources.params",
    "AcsAccessGroup": "seam_async.resources.acs_access_group",
    "AcsAccessGroupDeferringUserMembershipUpdateMutation": "seam_async.resources.acs_access_group",
    "AcsAccessGroupDeletedEvent": "seam_async.resources.acs_access_group_events",
    "AcsAccessGroupUpdatingEntranceMembershipMutation": "seam_async.resources.acs_access_group",
    "AcsAccessGroupUpdatingEntranceMembershipValue": "seam_async.resources.acs_access_group",
    "AcsAccessGroupUpdatingUserMembershipMutation": "seam_async.resources.acs_access_group",
    "AcsAccessGroupUpdatingUserMembershipValue": "seam_async.resources.acs_access_group",
    "AcsCredential": "seam_async.resources.acs_credential",
    "AcsCredentialAkilesMetadata": "seam_async.resources.acs_credential",
    "AcsCredentialAssaAbloyVostioMetadata": "seam_async.resources.acs_credential",
    "AcsCredentialDeletedEvent": "seam_async.resources.acs_credential_events",
    "AcsCredentialExternalType": "seam_async.resources.aliases",
    "AcsCredentialInvalidatedEvent": "seam_async.resources.acs_credential_events",
    "AcsCredentialIssuedEvent": "seam_async.resources.acs_credential_events",
    "AcsCredentialReissuedEvent": "seam_async.resources.acs_credential_events",
    "AcsCredentialVisionlineMetadata": "seam_async.resources.acs_credential",
    "AcsEncoder": "seam_async.resources.acs_encoder",
    "AcsEncoderAddedEvent": "seam_async.resources.acs_encoder_events",
    "AcsEncoderError": "seam_async.resources.acs_encoder",
    "AcsEncoderHotekMetadataParams": "seam_async.resources.params",
    "AcsEncoderParams": "seam_async.resources.params",
    "AcsEncoderRemovedEvent": "seam_async.resources.acs_encoder_events",
    "AcsEntrance": "seam_async.resources.acs_entrance",
    "AcsEntranceAddedEvent": "seam_async.resources.acs_entrance_events",
    "AcsEntranceAkilesMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceAkilesMetadataAction": "seam_async.resources.acs_entrance",
    "AcsEntranceAssaAbloyVostioMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceBrivoMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceDormakabaAmbianceMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceDormakabaCommunityMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceHotekMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceHotekMetadataParams": "seam_async.resources.params",
    "AcsEntranceLatchMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceParams": "seam_async.resources.params",
    "AcsEntranceRemovedEvent": "seam_async.resources.acs_entrance_events",
    "AcsEntranceSaltoKsMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceSaltoSpaceMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceVisionlineMetadata": "seam_async.resources.acs_entrance",
    "AcsEntranceVisionlineMetadataProfile": "seam_async.resources.acs_entrance",
    "AcsSystem": "seam_async.resources.acs_system",
    "AcsSystemAddedEvent": "seam_async.resources.acs_system_events",
    "AcsSystemBridgeDisconnectedError": "seam_async.resources.acs_system",
    "AcsSystemConnectedEvent": "seam_async.resources.acs_system_events",
    "AcsSystemDisconnectedEvent": "seam_async.resources.acs_system_events",
    "AcsSystemExternalType": "seam_async.resources.aliases",
    "AcsSystemLocation": "seam_async.resources.acs_system",
    "AcsSystemTimeZoneDoesNotMatchLocationWarning": "seam_async.resources.acs_system",
    "AcsSystemVisionlineMetadata": "seam_async.resources.acs_system",
    "AcsUser": "seam_async.resources.acs_user",
    "AcsUserCreatedEvent": "seam_async.resources.acs_user_events",
    "AcsUserDeferringCreationMutation": "seam_async.resources.acs_user",
    "AcsUserDeferringGroupMembershipUpdateMutation": "seam_async.resources.acs_user",
    "AcsUserDeletedEvent": "seam_async.resources.acs_user_events",
    "AcsUserExternalType": "seam_async.resources.aliases",
    "AcsUserSaltoKsMetadata": "seam_async.resources.acs_user",
    "AcsUserSaltoSpaceMetadata": "seam_async.resources.acs_user",
    "AcsUserUpdatingCredentialAssignmentMutation": "seam_async.resources.acs_user",
    "AcsUserUpdatingCredentialAssignmentValue": "seam_async.resources.acs_user",
    "AcsUserUpdatingGroupMembershipMutation": "seam_async.resources.acs_user",
    "AcsUserUpdatingGroupMembershipValue": "seam_async.resources.acs_user",
    "AcsUserUpdatingSuspensionStateMutation": "seam_async.resources.acs_user",
    "AcsUserUpdatingSuspensionStateValue": "seam_async.resources.acs_user",
    "AcsUserUpdatingUserInformationMutation": "seam_async.resources.acs_user",
    "AcsUserUpdatingUserInformationValue": "seam_async.resources.acs_user",
    "ActionAttempt": "seam_async.resources.action_attempt",
    "ActionAttemptFailure": "seam_async.resources.action_attempt",
    "ActionAttemptLockDoorFailedEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptLockDoorSucceededEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptSimulateKeypadCodeEntryFailedEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptSimulateKeypadCodeEntrySucceededEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptSimulateManualLockViaKeypadFailedEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptSimulateManualLockViaKeypadSucceededEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptUnlockDoorFailedEvent": "seam_async.resources.action_attempt_events",
    "ActionAttemptUnlockDoorSucceededEvent": "seam_async.resources.action_attempt_events",
    "ActivateClimatePresetActionAttempt": "seam_async.resources.action_attempt",
    "ActivateClimatePresetErrorActionAttempt": "seam_async.resources.action_attempt",
    "ActivateClimatePresetPendingActionAttempt": "seam_async.resources.action_attempt",
    "ActivateClimatePresetSuccessActionAttempt": "seam_async.resources.action_attempt",
    "ActivateWeeklyProgramActionAttempt": "seam_async.resources.action_attempt",
    "ActivateWeeklyProgramErrorActionAttempt": "seam_async.resources.action_attempt",
    "ActivateWeeklyProgramPendingActionAttempt": "seam_async.resources.action_attempt",
    "ActivateWeeklyProgramSuccessActionAttempt": "seam_async.resources.action_attempt",
    "AdjustmentOrigin": "seam_async.resources.aliases",
    "AnyAccessCodeError": "seam_async.resources.access_code",
    "AnyAccessCodePendingMutation": "seam_async.resources.access_code",
    "AnyAccessCodeWarning": "seam_async.resources.access_code",
    "AnyAccessGrantError": "seam_async.resources.access_grant",
    "AnyAccessGrantPendingMutation": "seam_async.resources.access_grant",
    "AnyAccessGrantWarning": "seam_async.resources.access_grant",
    "AnyAccessMethodError": "seam_async.resources.access_method",
    "AnyAccessMethodPendingMutation": "seam_async.resources.access_method",
    "AnyAccessMethodWarning": "seam_async.resources.access_method",
    "AnyAcsAccessGroupError": "seam_async.resources.acs_access_group",
    "AnyAcsAccessGroupPendingMutation": "seam_async.resources.acs_access_group",
    "AnyAcsAccessGroupWarning": "seam_async.resources.acs_access_group",
    "AnyAcsCredentialWarning": "seam_async.resources.acs_credential",
    "AnyAcsEntranceError": "seam_async.resources.acs_entrance",
    "AnyAcsEntranceWarning": "seam_async.resources.acs_entrance",
    "AnyAcsSystemError": "seam_async.resources.acs_system",
    "AnyAcsSystemWarning": "seam_async.resources.acs_system",
    "AnyAcsUserError": "seam_async.resources.acs_user",
    "AnyAcsUserPendingMutation": "seam_async.resources.acs_user",
    "AnyAcsUserWarning": "seam_async.resources.acs_user",
    "AnyAssignCredentialError": "seam_async.resources.action_attempt",
    "AnyCodeConstraint": "seam_async.resources.device",
    "AnyConnectedAccountError": "seam_async.resources.connected_account",
    "AnyConnectedAccountWarning": "seam_async.resources.connected_account",
    "AnyDeviceError": "seam_async.resources.shared",
    "AnyDeviceWarning": "seam_async.resources.shared",
    "AnyEncodeCredentialError": "seam_async.resources.action_attempt",
    "AnyScanCredentialError": "seam_async.resources.action_attempt",
    "AnyScanToAssignCredentialError": "seam_async.resources.action_attempt",
    "AnySpaceWarning": "seam_async.resources.space",
    "AnyUserIdentityError": "seam_async.resources.user_identity",
    "AnyUserIdentityWarning": "seam_async.resources.user_identity",
    "AssaAbloyCredentialServiceEndpoint": "seam_async.resources.shared",
    "AssaAbloyCredentialServiceMetadata": "seam_async.resources.shared",
    "AssaAbloyMetadataParams": "seam_async.resources.params",
    "AssaAbloyVostioMetadataParams": "seam_async.resources.params",
    "AssignCredentialActionAttempt": "seam_async.resources.action_attempt",
    "AssignCredentialErrorActionAttempt": "seam_async.resources.action_attempt",
    "AssignCredentialPendingActionAttempt": "seam_async.resources.action_attempt",
    "AssignCredentialSuccessActionAttempt": "seam_async.resources.action_attempt",
    "AvailableClimatePresetMode": "seam_async.resources.aliases",
    "AvigilonAltaMetadata": "seam_async.resources.shared",
    "BaseActionAttempt": "seam_async.resources.action_attempt",
    "BaseEvent": "seam_async.resources.base_event",
    "Batch": "seam_async.resources.batch",
    "BatteryStatus": "seam_async.resources.aliases",
    "BehaviorWhenCodeCannotBeShared": "seam_async.resources.aliases",
    "BridgeError": "seam_async.resources.shared",
    "CameraActivatedEvent": "seam_async.resources.camera_events",
    "CameraLiveViewAnswer": "seam_async.resources.camera",
    "CameraLiveViewSession": "seam_async.resources.camera",
    "CapabilitiesSupported": "seam_async.resources.aliases",
    "CardFormat": "seam_async.resources.aliases",
    "CardFunctionType": "seam_async.resources.aliases",
    "ChangeType": "seam_async.resources.aliases",
    "ChangedProperty": "seam_async.resources.access_code_events",
    "ChangedTimeFrame": "seam_async.resources.access_code_events",
    "ClientSession": "seam_async.resources.client_session",
    "ClientSessionDeletedEvent": "seam_async.resources.client_session_events",
    "ClimateEcobeeMetadata": "seam_async.resources.device",
    "ClimatePreset": "seam_async.resources.device",
    "ClimateSetting": "seam_async.resources.device",
    "CodeConstraint": "seam_async.resources.device",
    "CodeValue": "seam_async.resources.shared",
    "ConfigureAutoLockActionAttempt": "seam_async.resources.action_attempt",
    "ConfigureAutoLockErrorActionAttempt": "seam_async.resources.action_attempt",
    "ConfigureAutoLockPendingActionAttempt": "seam_async.resources.action_attempt",
    "ConfigureAutoLockSuccessActionAttempt": "seam_async.resources.action_attempt",
    "ConnectWebview": "seam_async.resources.connect_webview",
    "ConnectWebviewCustomizationParams": "seam_async.resources.params",
    "ConnectWebviewLoginFailedEvent": "seam_async.resources.connect_webview_events",
    "ConnectWebviewLoginSucceededEvent": "seam_async.resources.connect_webview_events",
    "ConnectWebviewStatus": "seam_async.resources.aliases",
    "ConnectedAccount": "seam_async.resources.connected_account",
    "ConnectedAccountCompletedFirstSyncAfterReconnectionEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountCompletedFirstSyncEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountConnectedEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountCreatedEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountDeletedEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountDisconnectedEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountError": "seam_async.resources.shared",
    "ConnectedAccountReauthorizationRequestedEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning": "seam_async.resources.connected_account",
    "ConnectedAccountSaltoKsSubscriptionLimitExceededError": "seam_async.resources.connected_account",
    "ConnectedAccountSuccessfulLoginEvent": "seam_async.resources.connected_account_events",
    "ConnectedAccountUserIdentifier": "seam_async.resources.connected_account",
    "ConvertAccessCodeToManagedActionAttempt": "seam_async.resources.action_attempt",
    "ConvertAccessCodeToManagedErrorActionAttempt": "seam_async.resources.action_attempt",
    "ConvertAccessCodeToManagedPendingActionAttempt": "seam_async.resources.action_attempt",
    "ConvertAccessCodeToManagedSuccessActionAttempt": "seam_async.resources.action_attempt",
    "CreateAccessCodeActionAttempt": "seam_async.resources.action_attempt",
    "CreateAccessCodeErrorActionAttempt": "seam_async.resources.action_attempt",
    "CreateAccessCodePendingActionAttempt": "seam_async.resources.action_attempt",
    "CreateAccessCodeResult": "seam_async.resources.action_attempt",
    "CreateAccessCodeSuccessActionAttempt": "seam_async.resources.action_attempt",
    "CreateNoiseThresholdActionAttempt": "seam_async.resources.action_attempt",
    "CreateNoiseThresholdErrorActionAttempt": "seam_async.resources.action_attempt",
    "CreateNoiseThresholdPendingActionAttempt": "seam_async.resources.action_attempt",
    "CreateNoiseThresholdSuccessActionAttempt": "seam_async.resources.action_attempt",
    "CredentialOnEncoder": "seam_async.resources.action_attempt",
    "CredentialOnEncoderVisionlineMetadata": "seam_async.resources.action_attempt",
    "CustomerDataAccessGrantParams": "seam_async.resources.params",
    "CustomerDataBookingParams": "seam_async.resources.params",
    "CustomerDataBuildingParams": "seam_async.resources.params",
    "CustomerDataCommonAreaParams": "seam_async.resources.params",
    "CustomerDataFacilityParams": "seam_async.resources.params",
    "CustomerDataGuestParams": "seam_async.resources.params",
    "CustomerDataListingParams": "seam_async.resources.params",
    "CustomerDataParams": "seam_async.resources.params",
    "CustomerDataPropertiesParams": "seam_async.resources.params",
    "CustomerDataPropertyListingParams": "seam_async.resources.params",
    "CustomerDataReservationParams": "seam_async.resources.params",
    "CustomerDataResidentParams": "seam_async.resources.params",
    "CustomerDataRoomParams": "seam_async.resources.params",
    "CustomerDataSiteParams": "seam_async.resources.params",
    "CustomerDataSpaceParams": "seam_async.resources.params",
    "CustomerDataStaffMemberParams": "seam_async.resources.params",
    "CustomerDataTenantParams": "seam_async.resources.params",
    "CustomerDataUnitParams": "seam_async.resources.params",
    "CustomerDataUserIdentityParams": "seam_async.resources.params",
    "CustomerDataUserParams": "seam_async.resources.params",
    "CustomerPortal": "seam_async.resources.customer_portal",
    "CustomerResourcesFilterParams": "seam_async.resources.params",
    "DeepLinkDeviceParams": "seam_async.resources.params",
    "DeepLinkParams": "seam_async.resources.params",
    "DeepLinkReservationParams": "seam_async.resources.params",
    "DeepLinkSpaceParams": "seam_async.resources.params",
    "DeleteAccessCodeActionAttempt": "seam_async.resources.action_attempt",
    "DeleteAccessCodeErrorActionAttempt": "seam_async.resources.action_attempt",
    "DeleteAccessCodePendingActionAttempt": "seam_async.resources.action_attempt",
    "DeleteAccessCodeSuccessActionAttempt": "seam_async.resources.action_attempt",
    "DeleteNoiseThresholdActionAttempt": "seam_async.resources.action_attempt",
    "DeleteNoiseThresholdErrorActionAttempt": "seam_async.resources.action_attempt",
    "DeleteNoiseThresholdPendingActionAttempt": "seam_async.resources.action_attempt",
    "DeleteNoiseThresholdSuccessActionAttempt": "seam_async.resources.action_attempt",
    "Device": "seam_async.resources.device",
    "DeviceAccessoryKeypad": "seam_async.resources.device",
    "DeviceAccessoryKeypadConnectedEvent": "seam_async.resources.device_events",
    "DeviceAccessoryKeypadDisconnectedEvent": "seam_async.resources.device_events",
    "DeviceAddedEvent": "seam_async.resources.device_events",
    "DeviceAkilesMetadata": "seam_async.resources.device_metadata",
    "DeviceAppearance": "seam_async.resources.device",
    "DeviceAqaraMetadata": "seam_async.resources.device_metadata",
    "DeviceArloMetadata": "seam_async.resources.device_metadata",
    "DeviceAssaAbloyVostioMetadata": "seam_async.resources.device_metadata",
    "DeviceAugustMetadata": "seam_async.resources.device_metadata",
    "DeviceBattery": "seam_async.resources.device",
    "DeviceBatteryStatusChangedEvent": "seam_async.resources.device_events",
    "DeviceBrivoMetadata": "seam_async.resources.device_metadata",
    "DeviceConnectedEvent": "seam_async.resources.device_events",
    "DeviceConnectionBecameFlakyEvent": "seam_async.resources.device_events",
    "DeviceConnectionStabilizedEvent": "seam_async.resources.device_events",
    "DeviceControlbywebMetadata": "seam_async.resources.device_metadata",
    "DeviceConvertedToUnmanagedEvent": "seam_async.resources.device_events",
    "DeviceDeletedEvent": "seam_async.resources.device_events",
    "DeviceDisconnectedEvent": "seam_async.resources.device_events",
    "DeviceDoorbellRangEvent": "seam_async.resources.device_events",
    "DeviceDormakabaOracodeIhoMetadata": "seam_async.resources.device_metadata",
    "DeviceDormakabaOracodeIhoMetadataUserLevel": "seam_async.resources.device_metadata",
    "DeviceDormakabaOracodeMetadata": "seam_async.resources.device_metadata",
    "DeviceDormakabaOracodeMetadataPredefinedTimeSlot": "seam_async.resources.device_metadata",
    "DeviceEcobeeMetadata": "seam_async.resources.device_metadata",
    "DeviceError": "seam_async.resources.shared",
    "DeviceErrorSubscriptionRequiredEvent": "seam_async.resources.device_events",
    "DeviceErrorSubscriptionRequiredResolvedEvent": "seam_async.resources.device_events",
    "DeviceEvent": "seam_async.resources.base_event",
    "DeviceFourSuitesMetadata": "seam_async.resources.device_metadata",
    "DeviceGenieMetadata": "seam_async.resources.device_metadata",
    "DeviceHoneywellResideoMetadata": "seam_async.resources.device_metadata",
    "DeviceIglooMetadata": "seam_async.resources.device_metadata",
    "DeviceIgloohomeMetadata": "seam_async.resources.device_metadata",
    "DeviceKeynestMetadata": "seam_async.resources.device_metadata",
    "DeviceKisiMetadata": "seam_async.resources.device_metadata",
    "DeviceKorelockMetadata": "seam_async.resources.device_metadata",
    "DeviceKwiksetMetadata": "seam_async.resources.device_metadata",
    "DeviceLocation": "seam_async.resources.device",
    "DeviceLocklySchlageMetadata": "seam_async.resources.device_metadata",
    "DeviceLowBatteryEvent": "seam_async.resources.device_events",
    "DeviceManufacturer": "seam_async.resources.device",
    "DeviceMinutMetadata": "seam_async.resources.device_metadata",
    "DeviceModel": "seam_async.resources.device",
    "DeviceNameChangedEvent": "seam_async.resources.device_events",
    "DeviceNestMetadata": "seam_async.resources.device_metadata",
    "DeviceNoiseawareMetadata": "seam_async.resources.device_metadata",
    "DeviceNukiMetadata": "seam_async.resources.device_metadata",
    "DeviceOmnitecMetadata": "seam_async.resources.device_metadata",
    "DeviceOmnitecMetadataParams": "seam_async.resources.params",
    "DeviceParams": "seam_async.resources.params",
    "DeviceProperties": "seam_async.resources.device",
    "DeviceProvider": "seam_async.resources.device_provider",
    "DeviceProviderName": "seam_async.resources.aliases",
    "DeviceProviderSummary": "seam_async.resources.device",
    "DeviceRemovedEvent": "seam_async.resources.device_events",
    "DeviceReolinkTapoMetadata": "seam_async.resources.device_metadata",
    "DeviceRingMetadata": "seam_async.resources.device_metadata",
    "DeviceSaltoKsMetadata": "seam_async.resources.device_metadata",
    "DeviceSaltoMetadata": "seam_async.resources.device_metadata",
    "DeviceSaltoPrivacyModeActivatedEvent": "seam_async.resources.device_events",
    "DeviceSaltoPrivacyModeDeactivatedEvent": "seam_async.resources.device_events",
    "DeviceSeamBridgeMetadata": "seam_async.resources.device_metadata",
    "DeviceSelectionMode": "seam_async.resources.aliases",
    "DeviceSensiMetadata": "seam_async.resources.device_metadata",
    "DeviceSmartthingsMetadata": "seam_async.resources.device_metadata",
    "DeviceTadoMetadata": "seam_async.resources.device_metadata",
    "DeviceTamperedEvent": "seam_async.resources.device_events",
    "DeviceTedeeMetadata": "seam_async.resources.device_metadata",
    "DeviceTemperatureThreshold": "seam_async.resources.device",
    "DeviceThermostatWeeklyProgram": "seam_async.resources.device",
    "DeviceThirdPartyIntegrationDetectedEvent": "seam_async.resources.device_events",
    "DeviceThirdPartyIntegrationNoLongerDetectedEvent": "seam_async.resources.device_events",
    "DeviceTtlockMetadata": "seam_async.resources.device_metadata",
    "DeviceTtlockMetadataFeatures": "seam_async.resources.device_metadata",
    "DeviceTtlockMetadataWirelessKeypad": "seam_async.resources.device_metadata",
    "DeviceTwoNMetadata": "seam_async.resources.device_metadata",
    "DeviceType": "seam_async.resources.aliases",
    "DeviceUltraloqMetadata": "seam_async.resources.device_metadata",
    "DeviceUnmanagedConnectedEvent": "seam_async.resources.device_events",
    "DeviceUnmanagedConvertedToManagedEvent": "seam_async.resources.device_events",
    "DeviceUnmanagedDisconnectedEvent": "seam_async.resources.device_events",
    "DeviceVisionlineMetadata": "seam_async.resources.device_metadata",
    "DeviceWyzeMetadata": "seam_async.resources.device_metadata",
    "DeviceYacanMetadata": "seam_async.resources.device_metadata",
    "DisconnectedErrorCode": "seam_async.resources.aliases",
    "DoorCategory": "seam_async.resources.aliases",
    "DoorResult": "seam_async.resources.action_attempt",
    "DoorType": "seam_async.resources.aliases",
    "EcobeeMetadataParams": "seam_async.resources.params",
    "EcobeeOwner": "seam_async.resources.aliases",
    "EmptyResult": "seam_async.resources.action_attempt",
    "EncodeCredentialActionAttempt": "seam_async.resources.action_attempt",
    "EncodeCredentialErrorActionAttempt": "seam_async.resources.action_attempt",
    "EncodeCredentialPendingActionAttempt": "seam_async.resources.action_attempt",
    "EncodeCredentialSuccessActionAttempt": "seam_async.resources.action_attempt",
    "EncodeErrorCode": "seam_async.resources.aliases",
    "ErrorActionAttempt": "seam_async.resources.action_attempt",
    "EventType": "seam_async.resources.aliases",
    "FanModeSetting": "seam_async.resources.aliases",
    "FeatureConfigureParams": "seam_async.resources.params",
    "FeatureConnectParams": "seam_async.resources.params",
    "FeatureManageDeviceParams": "seam_async.resources.params",
    "FeatureManageParams": "seam_async.resources.params",
    "FeatureParams": "seam_async.resources.params",
    "HvacMode": "seam_async.resources.aliases",
    "HvacModeSetting": "seam_async.resources.aliases",
    "InstantKey": "seam_async.resources.instant_key",
    "InstantKeyCustomization": "seam_async.resources.instant_key",
    "IssueWithAcsUserError": "seam_async.resources.user_identity",
    "KeypadBattery": "seam_async.resources.device",
    "LandingPageManageParams": "seam_async.resources.params",
    "LandingPageParams": "seam_async.resources.params",
    "Locale": "seam_async.resources.aliases",
    "LocationParams": "seam_async.resources.params",
    "LockAccessDeniedEvent": "seam_async.resources.lock_events",
    "LockDeviceType": "seam_async.resources.aliases",
    "LockDoorActionAttempt": "seam_async.resources.action_attempt",
    "LockDoorErrorActionAttempt": "seam_async.resources.action_attempt",
    "LockDoorPendingActionAttempt": "seam_async.resources.action_attempt",
    "LockDoorSuccessActionAttempt": "seam_async.resources.action_attempt",
    "LockLockedEvent": "seam_async.resources.lock_events",
    "LockManufacturer": "seam_async.resources.aliases",
    "LockUnlockedEvent": "seam_async.resources.lock_events",
    "LogoShape": "seam_async.resources.aliases",
    "ManageDeviceManagementConfirmationParams": "seam_async.resources.params",
    "ManageEventParams": "seam_async.resources.params",
    "Manufacturer": "seam_async.resources.aliases",
    "MaxAccessCodesReachedWarning": "seam_async.resources.shared",
    "MaxTimeRounding": "seam_async.resources.aliases",
    "Media": "seam_async.resources.media",
    "MediaFormat": "seam_async.resources.aliases",
    "MediaStatus": "seam_async.resources.aliases",
    "MediaType": "seam_async.resources.aliases",
    "MembershipChange": "seam_async.resources.aliases",
    "MinutSensorValue": "seam_async.resources.device_metadata",
    "MinutSensorValues": "seam_async.resources.device_metadata",
    "ModifiedField": "seam_async.resources.access_code",
    "MotionSubType": "seam_async.resources.aliases",
    "NameConstraint": "seam_async.resources.device",
    "NameValue": "seam_async.resources.shared",
    "NavigationMode": "seam_async.resources.aliases",
    "NewAccessScheduleParams": "seam_async.resources.params",
    "NoiseSensorDeviceType": "seam_async.resources.aliases",
    "NoiseSensorManufacturer": "seam_async.resources.aliases",
    "NoiseSensorNoiseThresholdTriggeredEvent": "seam_async.resources.noise_sensor_events",
    "NoiseThreshold": "seam_async.resources.noise_threshold",
    "NoiseThresholdResult": "seam_async.resources.action_attempt",
    "NoiseawareDeviceModel": "seam_async.resources.aliases",
    "OperatingSystem": "seam_async.resources.aliases",
    "Pagination": "seam_async.resources.pagination",
    "PendingActionAttempt": "seam_async.resources.action_attempt",
    "PeriodParams": "seam_async.resources.params",
    "Phone": "seam_async.resources.phone",
    "PhoneDeactivatedEvent": "seam_async.resources.phone_events",
    "PhoneDeviceType": "seam_async.resources.aliases",
    "PhoneMetadataParams": "seam_async.resources.params",
    "PhoneProperties": "seam_async.resources.phone",
    "PlainError": "seam_async.resources.shared",
    "PlainMutation": "seam_async.resources.shared",
    "PlainWarning": "seam_async.resources.shared",
    "PropertiesParams": "seam_async.resources.params",
    "ProviderCategory": "seam_async.resources.aliases",
    "PushThermostatProgramsActionAttempt": "seam_async.resources.action_attempt",
    "PushThermostatProgramsErrorActionAttempt": "seam_async.resources.action_attempt",
    "PushThermostatProgramsPendingActionAttempt": "seam_async.resources.action_attempt",
    "PushThermostatProgramsSuccessActionAttempt": "seam_async.resources.action_attempt",
    "RequestedAccessMethodParams": "seam_async.resources.params",
    "RequestedCodeUnavailableWarning": "seam_async.resources.shared",
    "RequestedMutation": "seam_async.resources.access_code_events",
    "RequestedMutationCode": "seam_async.resources.aliases",
    "ResetSandboxWorkspaceActionAttempt": "seam_async.resources.action_attempt",
    "ResetSandboxWorkspaceErrorActionAttempt": "seam_async.resources.action_attempt",
    "ResetSandboxWorkspacePendingActionAttempt": "seam_async.resources.action_attempt",
    "ResetSandboxWorkspaceSuccessActionAttempt": "seam_async.resources.action_attempt",
    "SaltoKsMetadataParams": "seam_async.resources.params",
    "SaltoKsSite": "seam_async.resources.connected_account",
    "SaltoKsSubscriptionMetadata": "seam_async.resources.connected_account",
    "SaltoSpaceCredentialServiceMetadata": "seam_async.resources.shared",
    "SaltoSpaceMetadataParams": "seam_async.resources.params",
    "ScanCredentialActionAttempt": "seam_async.resources.action_attempt",
    "ScanCredentialErrorActionAttempt": "seam_async.resources.action_attempt",
    "ScanCredentialPendingActionAttempt": "seam_async.resources.action_attempt",
    "ScanCredentialResult": "seam_async.resources.action_attempt",
    "ScanCredentialSuccessActionAttempt": "seam_async.resources.action_attempt",
    "ScanCredentialWarning": "seam_async.resources.action_attempt",
    "ScanErrorCode": "seam_async.resources.aliases",
    "ScanScenario": "seam_async.resources.aliases",
    "ScanToAssignCredentialActionAttempt": "seam_async.resources.action_attempt",
    "ScanToAssignCredentialErrorActionAttempt": "seam_async.resources.action_attempt",
    "ScanToAssignCredentialPendingActionAttempt": "seam_async.resources.action_attempt",
    "ScanToAssignCredentialSuccessActionAttempt": "seam_async.resources.action_attempt",
    "ScanWarningCode": "seam_async.resources.aliases",
    "SeamEvent": "seam_async.resources.events",
    "SetFanModeActionAttempt": "seam_async.resources.action_attempt",
    "SetFanModeErrorActionAttempt": "seam_async.resources.action_attempt",
    "SetFanModePendingActionAttempt": "seam_async.resources.action_attempt",
    "SetFanModeSuccessActionAttempt": "seam_async.resources.action_attempt",
    "SetHvacModeActionAttempt": "seam_async.resources.action_attempt",
    "SetHvacModeErrorActionAttempt": "seam_async.resources.action_attempt",
    "SetHvacModePendingActionAttempt": "seam_async.resources.action_attempt",
    "SetHvacModeSuccessActionAttempt": "seam_async.resources.action_attempt",
    "SimulateKeypadCodeEntryActionAttempt": "seam_async.resources.action_attempt",
    "SimulateKeypadCodeEntryErrorActionAttempt": "seam_async.resources.action_attempt",
    "SimulateKeypadCodeEntryPendingActionAttempt": "seam_async.resources.action_attempt",
    "SimulateKeypadCodeEntrySuccessActionAttempt": "seam_async.resources.action_attempt",
    "SimulateManualLockViaKeypadActionAttempt": "seam_async.resources.action_attempt",
    "SimulateManualLockViaKeypadErrorActionAttempt": "seam_async.resources.action_attempt",
    "SimulateManualLockViaKeypadPendingActionAttempt": "seam_async.resources.action_attempt",
    "SimulateManualLockViaKeypadSuccessActionAttempt": "seam_async.resources.action_attempt",
    "Space": "seam_async.resources.space",
    "SpaceCreatedEvent": "seam_async.resources.space_events",
    "SpaceCustomerData": "seam_async.resources.space",
    "SpaceCustomerDataParams": "seam_async.resources.params",
    "SpaceDeletedEvent": "seam_async.resources.space_events",
    "SpaceDeviceMembershipChangedEvent": "seam_async.resources.space_events",
    "SpaceGeolocation": "seam_async.resources.space",
    "SpaceGeolocationParams": "seam_async.resources.params",
    "SpaceRelation": "seam_async.resources.aliases",
    "SuccessActionAttempt": "seam_async.resources.action_attempt",
    "SyncAccessCodesActionAttempt": "seam_async.resources.action_attempt",
    "SyncAccessCodesErrorActionAttempt": "seam_async.resources.action_attempt",
    "SyncAccessCodesPendingActionAttempt": "seam_async.resources.action_attempt",
    "SyncAccessCodesSuccessActionAttempt": "seam_async.resources.action_attempt",
    "ThermostatClimatePresetActivatedEvent": "seam_async.resources.thermostat_events",
    "ThermostatDailyProgram": "seam_async.resources.thermostat_daily_program",
    "ThermostatDailyProgramPeriod": "seam_async.resources.thermostat_daily_program",
    "ThermostatDeviceType": "seam_async.resources.aliases",
    "ThermostatManuallyAdjustedEvent": "seam_async.resources.thermostat_events",
    "ThermostatManufacturer": "seam_async.resources.aliases",
    "ThermostatSchedule": "seam_async.resources.thermostat_schedule",
    "ThermostatTemperatureChangedEvent": "seam_async.resources.thermostat_events",
    "ThermostatTemperatureReachedSetPointEvent": "seam_async.resources.thermostat_events",
    "ThermostatTemperatureThresholdExceededEvent": "seam_async.resources.thermostat_events",
    "ThermostatTemperatureThresholdNoLongerExceededEvent": "seam_async.resources.thermostat_events",
    "TimeConstraintReason": "seam_async.resources.aliases",
    "TimeFrame": "seam_async.resources.shared",
    "TimeFrameOption": "seam_async.resources.device",
    "TimePair": "seam_async.resources.device",
    "TimeZone": "seam_async.resources.aliases",
    "UnknownActionAttempt": "seam_async.resources.action_attempt",
    "UnknownActionAttemptError": "seam_async.resources.unknown",
    "UnknownCodeConstraint": "seam_async.resources.unknown",
    "UnknownError": "seam_async.resources.unknown",
    "UnknownEvent": "seam_async.resources.base_event",
    "UnknownMutation": "seam_async.resources.unknown",
    "UnknownWarning": "seam_async.resources.unknown",
    "UnlockCause": "seam_async.resources.aliases",
    "UnlockDoorActionAttempt": "seam_async.resources.action_attempt",
    "UnlockDoorErrorActionAttempt": "seam_async.resources.action_attempt",
    "UnlockDoorPendingActionAttempt": "seam_async.resources.action_attempt",
    "UnlockDoorSuccessActionAttempt": "seam_async.resources.action_attempt",
    "UnlockMethod": "seam_async.resources.aliases",
    "UnmanagedAccessCode": "seam_async.resources.access_code",
    "UnmanagedAccessCodeStatus": "seam_async.resources.aliases",
    "UnmanagedAccessGrant": "seam_async.resources.access_grant",
    "UnmanagedAccessMethod": "seam_async.resources.access_method",
    "UnmanagedDevice": "seam_async.resources.device",
    "UnmanagedDeviceProperties": "seam_async.resources.device",
    "UnmanagedUserIdentity": "seam_async.resources.user_identity",
    "UpdateAccessCodeActionAttempt": "seam_async.resources.action_attempt",
    "UpdateAccessCodeErrorActionAttempt": "seam_async.resources.action_attempt",
    "UpdateAccessCodePendingActionAttempt": "seam_async.resources.action_attempt",
    "UpdateAccessCodeResult": "seam_async.resources.action_attempt",
    "UpdateAccessCodeSuccessActionAttempt": "seam_async.resources.action_attempt",
    "UpdateNoiseThresholdActionAttempt": "seam_async.resources.action_attempt",
    "UpdateNoiseThresholdErrorActionAttempt": "seam_async.resources.action_attempt",
    "UpdateNoiseThresholdPendingActionAttempt": "seam_async.resources.action_attempt",
    "UpdateNoiseThresholdSuccessActionAttempt": "seam_async.resources.action_attempt",
    "UpdatingNameMutation": "seam_async.resources.shared",
    "UpdatingTimeFrameMutation": "seam_async.resources.shared",
    "UserIdentity": "seam_async.resources.user_identity",
    "UserIdentityParams": "seam_async.resources.params",
    "VideoCodec": "seam_async.resources.aliases",
    "VisionlineDoorProfileType": "seam_async.resources.aliases",
    "VisionlineMetadataParams": "seam_async.resources.params",
    "Webhook": "seam_async.resources.webhook",
    "Workspace": "seam_async.resources.workspace",
    "WorkspaceConnectWebviewCustomization": "seam_async.resources.workspace",
    "action_attempt_from_dict": "seam_async.resources.action_attempt",
    "seam_event_from_dict": "seam_async.resources.events",
}
"""Where each name lives."""

if TYPE_CHECKING:
    from seam_async.resources.access_code import AccessCode as AccessCode
    from seam_async.resources.access_code import (
        AccessCodeConflictingExternalModificationError as AccessCodeConflictingExternalModificationError,
    )
    from seam_async.resources.access_code import (
        AccessCodeDeferringCreationMutation as AccessCodeDeferringCreationMutation,
    )
    from seam_async.resources.access_code import (
        AccessCodeDormakabaOracodeMetadata as AccessCodeDormakabaOracodeMetadata,
    )
    from seam_async.resources.access_code import (
        AccessCodeDuplicateCodeOnDeviceError as AccessCodeDuplicateCodeOnDeviceError,
    )
    from seam_async.resources.access_code import AccessCodeError as AccessCodeError
    from seam_async.resources.access_code import (
        AccessCodeExternalModificationInEffectWarning as AccessCodeExternalModificationInEffectWarning,
    )
    from seam_async.resources.access_code import AccessCodeUpdatingCodeMutation as AccessCodeUpdatingCodeMutation
    from seam_async.resources.access_code import AccessCodeWarning as AccessCodeWarning
    from seam_async.resources.access_code import AnyAccessCodeError as AnyAccessCodeError
    from seam_async.resources.access_code import AnyAccessCodePendingMutation as AnyAccessCodePendingMutation
    from seam_async.resources.access_code import AnyAccessCodeWarning as AnyAccessCodeWarning
    from seam_async.resources.access_code import ModifiedField as ModifiedField
    from seam_async.resources.access_code import UnmanagedAccessCode as UnmanagedAccessCode
    from seam_async.resources.access_code_events import (
        AccessCodeBackupAccessCodePulledEvent as AccessCodeBackupAccessCodePulledEvent,
    )
    from seam_async.resources.access_code_events import AccessCodeChangedEvent as AccessCodeChangedEvent
    from seam_async.resources.access_code_events import AccessCodeCodeChangedEvent as AccessCodeCodeChangedEvent
    from seam_async.resources.access_code_events import AccessCodeCreatedEvent as AccessCodeCreatedEvent
    from seam_async.resources.access_code_events import (
        AccessCodeDelayInRemovingFromDeviceEvent as AccessCodeDelayInRemovingFromDeviceEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeDelayInSettingOnDeviceEvent as AccessCodeDelayInSettingOnDeviceEvent,
    )
    from seam_async.resources.access_code_events import AccessCodeDeletedEvent as AccessCodeDeletedEvent
    from seam_async.resources.access_code_events import (
        AccessCodeDeletedExternalToSeamEvent as AccessCodeDeletedExternalToSeamEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeFailedToRemoveFromDeviceEvent as AccessCodeFailedToRemoveFromDeviceEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeFailedToSetOnDeviceEvent as AccessCodeFailedToSetOnDeviceEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeModifiedExternalToSeamEvent as AccessCodeModifiedExternalToSeamEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeMutationsRequestedEvent as AccessCodeMutationsRequestedEvent,
    )
    from seam_async.resources.access_code_events import AccessCodeNameChangedEvent as AccessCodeNameChangedEvent
    from seam_async.resources.access_code_events import (
        AccessCodeRemovedFromDeviceEvent as AccessCodeRemovedFromDeviceEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeScheduledOnDeviceEvent as AccessCodeScheduledOnDeviceEvent,
    )
    from seam_async.resources.access_code_events import AccessCodeSetOnDeviceEvent as AccessCodeSetOnDeviceEvent
    from seam_async.resources.access_code_events import (
        AccessCodeTimeFrameChangedEvent as AccessCodeTimeFrameChangedEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeUnmanagedConvertedToManagedEvent as AccessCodeUnmanagedConvertedToManagedEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeUnmanagedCreatedEvent as AccessCodeUnmanagedCreatedEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeUnmanagedFailedToConvertToManagedEvent as AccessCodeUnmanagedFailedToConvertToManagedEvent,
    )
    from seam_async.resources.access_code_events import (
        AccessCodeUnmanagedRemovedEvent as AccessCodeUnmanagedRemovedEvent,
    )
    from seam_async.resources.access_code_events import ChangedProperty as ChangedProperty
    from seam_async.resources.access_code_events import ChangedTimeFrame as ChangedTimeFrame
    from seam_async.resources.access_code_events import RequestedMutation as RequestedMutation
    from seam_async.resources.access_grant import AccessGrant as AccessGrant
    from seam_async.resources.access_grant import (
        AccessGrantCannotCreateRequestedAccessMethodsError as AccessGrantCannotCreateRequestedAccessMethodsError,
    )
    from seam_async.resources.access_grant import (
        AccessGrantDeviceDoesNotSupportAccessCodesWarning as AccessGrantDeviceDoesNotSupportAccessCodesWarning,
    )
    from seam_async.resources.access_grant import (
        AccessGrantDeviceTimeConstraintsViolatedWarning as AccessGrantDeviceTimeConstraintsViolatedWarning,
    )
    from seam_async.resources.access_grant import AccessGrantNewPlaces as AccessGrantNewPlaces
    from seam_async.resources.access_grant import (
        AccessGrantOverprovisionedAccessFailedDevice as AccessGrantOverprovisionedAccessFailedDevice,
    )
    from seam_async.resources.access_grant import (
        AccessGrantOverprovisionedAccessWarning as AccessGrantOverprovisionedAccessWarning,
    )
    from seam_async.resources.access_grant import AccessGrantRequestedAccessMethod as AccessGrantRequestedAccessMethod
    from seam_async.resources.access_grant import (
        AccessGrantRequestedCodeUnavailableWarning as AccessGrantRequestedCodeUnavailableWarning,
    )
    from seam_async.resources.access_grant import (
        AccessGrantUpdatingAccessTimesMutation as AccessGrantUpdatingAccessTimesMutation,
    )
    from seam_async.resources.access_grant import (
        AccessGrantUpdatingAccessTimesWarning as AccessGrantUpdatingAccessTimesWarning,
    )
    from seam_async.resources.access_grant import AccessGrantUpdatingSpacesMutation as AccessGrantUpdatingSpacesMutation
    from seam_async.resources.access_grant import AnyAccessGrantError as AnyAccessGrantError
    from seam_async.resources.access_grant import AnyAccessGrantPendingMutation as AnyAccessGrantPendingMutation
    from seam_async.resources.access_grant import AnyAccessGrantWarning as AnyAccessGrantWarning
    from seam_async.resources.access_grant import UnmanagedAccessGrant as UnmanagedAccessGrant
    from seam_async.resources.access_grant_events import (
        AccessGrantAccessGrantedToAllDoorsEvent as AccessGrantAccessGrantedToAllDoorsEvent,
    )
    from seam_async.resources.access_grant_events import (
        AccessGrantAccessGrantedToDoorEvent as AccessGrantAccessGrantedToDoorEvent,
    )
    from seam_async.resources.access_grant_events import (
        AccessGrantAccessTimesChangedEvent as AccessGrantAccessTimesChangedEvent,
    )
    from seam_async.resources.access_grant_events import (
        AccessGrantAccessToDoorLostEvent as AccessGrantAccessToDoorLostEvent,
    )
    from seam_async.resources.access_grant_events import (
        AccessGrantCouldNotCreateRequestedAccessMethodsEvent as AccessGrantCouldNotCreateRequestedAccessMethodsEvent,
    )
    from seam_async.resources.access_grant_events import AccessGrantCreatedEvent as AccessGrantCreatedEvent
    from seam_async.resources.access_grant_events import AccessGrantDeletedEvent as AccessGrantDeletedEvent
    from seam_async.resources.access_method import AccessMethod as AccessMethod
    from seam_async.resources.access_method import AccessMethodPlacesMutation as AccessMethodPlacesMutation
    from seam_async.resources.access_method import (
        AccessMethodPulledBackupAccessCodeWarning as AccessMethodPulledBackupAccessCodeWarning,
    )
    from seam_async.resources.access_method import AnyAccessMethodError as AnyAccessMethodError
    from seam_async.resources.access_method import AnyAccessMethodPendingMutation as AnyAccessMethodPendingMutation
    from seam_async.resources.access_method import AnyAccessMethodWarning as AnyAccessMethodWarning
    from seam_async.resources.access_method import UnmanagedAccessMethod as UnmanagedAccessMethod
    from seam_async.resources.access_method_events import (
        AccessMethodCardEncodingRequiredEvent as AccessMethodCardEncodingRequiredEvent,
    )
    from seam_async.resources.access_method_events import AccessMethodCreatedEvent as AccessMethodCreatedEvent
    from seam_async.resources.access_method_events import (
        AccessMethodDelayInIssuingEvent as AccessMethodDelayInIssuingEvent,
    )
    from seam_async.resources.access_method_events import AccessMethodDeletedEvent as AccessMethodDeletedEvent
    from seam_async.resources.access_method_events import (
        AccessMethodFailedToIssueEvent as AccessMethodFailedToIssueEvent,
    )
    from seam_async.resources.access_method_events import AccessMethodIssuedEvent as AccessMethodIssuedEvent
    from seam_async.resources.access_method_events import AccessMethodReissuedEvent as AccessMethodReissuedEvent
    from seam_async.resources.access_method_events import AccessMethodRevokedEvent as AccessMethodRevokedEvent
    from seam_async.resources.acs_access_group import AcsAccessGroup as AcsAccessGroup
    from seam_async.resources.acs_access_group import (
        AcsAccessGroupDeferringUserMembershipUpdateMutation as AcsAccessGroupDeferringUserMembershipUpdateMutation,
    )
    from seam_async.resources.acs_access_group import (
        AcsAccessGroupUpdatingEntranceMembershipMutation as AcsAccessGroupUpdatingEntranceMembershipMutation,
    )
    from seam_async.resources.acs_access_group import (
        AcsAccessGroupUpdatingEntranceMembershipValue as AcsAccessGroupUpdatingEntranceMembershipValue,
    )
    from seam_async.resources.acs_access_group import (
        AcsAccessGroupUpdatingUserMembershipMutation as AcsAccessGroupUpdatingUserMembershipMutation,
    )
    from seam_async.resources.acs_access_group import (
        AcsAccessGroupUpdatingUserMembershipValue as AcsAccessGroupUpdatingUserMembershipValue,
    )
    from seam_async.resources.acs_access_group import AnyAcsAccessGroupError as AnyAcsAccessGroupError
    from seam_async.resources.acs_access_group import (
        AnyAcsAccessGroupPendingMutation as AnyAcsAccessGroupPendingMutation,
    )
    from seam_async.resources.acs_access_group import AnyAcsAccessGroupWarning as AnyAcsAccessGroupWarning
    from seam_async.resources.acs_access_group_events import AcsAccessGroupDeletedEvent as AcsAccessGroupDeletedEvent
    from seam_async.resources.acs_credential import AcsCredential as AcsCredential
    from seam_async.resources.acs_credential import AcsCredentialAkilesMetadata as AcsCredentialAkilesMetadata
    from seam_async.resources.acs_credential import (
        AcsCredentialAssaAbloyVostioMetadata as AcsCredentialAssaAbloyVostioMetadata,
    )
    from seam_async.resources.acs_credential import AcsCredentialVisionlineMetadata as AcsCredentialVisionlineMetadata
    from seam_async.resources.acs_credential import AnyAcsCredentialWarning as AnyAcsCredentialWarning
    from seam_async.resources.acs_credential_events import AcsCredentialDeletedEvent as AcsCredentialDeletedEvent
    from seam_async.resources.acs_credential_events import (
        AcsCredentialInvalidatedEvent as AcsCredentialInvalidatedEvent,
    )
    from seam_async.resources.acs_credential_events import AcsCredentialIssuedEvent as AcsCredentialIssuedEvent
    from seam_async.resources.acs_credential_events import AcsCredentialReissuedEvent as AcsCredentialReissuedEvent
    from seam_async.resources.acs_encoder import AcsEncoder as AcsEncoder
    from seam_async.resources.acs_encoder import AcsEncoderError as AcsEncoderError
    from seam_async.resources.acs_encoder_events import AcsEncoderAddedEvent as AcsEncoderAddedEvent
    from seam_async.resources.acs_encoder_events import AcsEncoderRemovedEvent as AcsEncoderRemovedEvent
    from seam_async.resources.acs_entrance import AcsEntrance as AcsEntrance
    from seam_async.resources.acs_entrance import AcsEntranceAkilesMetadata as AcsEntranceAkilesMetadata
    from seam_async.resources.acs_entrance import AcsEntranceAkilesMetadataAction as AcsEntranceAkilesMetadataAction
    from seam_async.resources.acs_entrance import (
        AcsEntranceAssaAbloyVostioMetadata as AcsEntranceAssaAbloyVostioMetadata,
    )
    from seam_async.resources.acs_entrance import AcsEntranceBrivoMetadata as AcsEntranceBrivoMetadata
    from seam_async.resources.acs_entrance import (
        AcsEntranceDormakabaAmbianceMetadata as AcsEntranceDormakabaAmbianceMetadata,
    )
    from seam_async.resources.acs_entrance import (
        AcsEntranceDormakabaCommunityMetadata as AcsEntranceDormakabaCommunityMetadata,
    )
    from seam_async.resources.acs_entrance import AcsEntranceHotekMetadata as AcsEntranceHotekMetadata
    from seam_async.resources.acs_entrance import AcsEntranceLatchMetadata as AcsEntranceLatchMetadata
    from seam_async.resources.acs_entrance import AcsEntranceSaltoKsMetadata as AcsEntranceSaltoKsMetadata
    from seam_async.resources.acs_entrance import AcsEntranceSaltoSpaceMetadata as AcsEntranceSaltoSpaceMetadata
    from seam_async.resources.acs_entrance import AcsEntranceVisionlineMetadata as AcsEntranceVisionlineMetadata
    from seam_async.resources.acs_entrance import (
        AcsEntranceVisionlineMetadataProfile as AcsEntranceVisionlineMetadataProfile,
    )
    from seam_async.resources.acs_entrance import AnyAcsEntranceError as AnyAcsEntranceError
    from seam_async.resources.acs_entrance import AnyAcsEntranceWarning as AnyAcsEntranceWarning
    from seam_async.resources.acs_entrance_events import AcsEntranceAddedEvent as AcsEntranceAddedEvent
    from seam_async.resources.acs_entrance_events import AcsEntranceRemovedEvent as AcsEntranceRemovedEvent
    from seam_async.resources.acs_system import AcsSystem as AcsSystem
    from seam_async.resources.acs_system import AcsSystemBridgeDisconnectedError as AcsSystemBridgeDisconnectedError
    from seam_async.resources.acs_system import AcsSystemLocation as AcsSystemLocation
    from seam_async.resources.acs_system import (
        AcsSystemTimeZoneDoesNotMatchLocationWarning as AcsSystemTimeZoneDoesNotMatchLocationWarning,
    )
    from seam_async.resources.acs_system import AcsSystemVisionlineMetadata as AcsSystemVisionlineMetadata
    from seam_async.resources.acs_system import AnyAcsSystemError as AnyAcsSystemError
    from seam_async.resources.acs_system import AnyAcsSystemWarning as AnyAcsSystemWarning
    from seam_async.resources.acs_system_events import AcsSystemAddedEvent as AcsSystemAddedEvent
    from seam_async.resources.acs_system_events import AcsSystemConnectedEvent as AcsSystemConnectedEvent
    from seam_async.resources.acs_system_events import AcsSystemDisconnectedEvent as AcsSystemDisconnectedEvent
    from seam_async.resources.acs_user import AcsUser as AcsUser
    from seam_async.resources.acs_user import AcsUserDeferringCreationMutation as AcsUserDeferringCreationMutation
    from seam_async.resources.acs_user import (
        AcsUserDeferringGroupMembershipUpdateMutation as AcsUserDeferringGroupMembershipUpdateMutation,
    )
    from seam_async.resources.acs_user import AcsUserSaltoKsMetadata as AcsUserSaltoKsMetadata
    from seam_async.resources.acs_user import AcsUserSaltoSpaceMetadata as AcsUserSaltoSpaceMetadata
    from seam_async.resources.acs_user import (
        AcsUserUpdatingCredentialAssignmentMutation as AcsUserUpdatingCredentialAssignmentMutation,
    )
    from seam_async.resources.acs_user import (
        AcsUserUpdatingCredentialAssignmentValue as AcsUserUpdatingCredentialAssignmentValue,
    )
    from seam_async.resources.acs_user import (
        AcsUserUpdatingGroupMembershipMutation as AcsUserUpdatingGroupMembershipMutation,
    )
    from seam_async.resources.acs_user import AcsUserUpdatingGroupMembershipValue as AcsUserUpdatingGroupMembershipValue
    from seam_async.resources.acs_user import (
        AcsUserUpdatingSuspensionStateMutation as AcsUserUpdatingSuspensionStateMutation,
    )
    from seam_async.resources.acs_user import AcsUserUpdatingSuspensionStateValue as AcsUserUpdatingSuspensionStateValue
    from seam_async.resources.acs_user import (
        AcsUserUpdatingUserInformationMutation as AcsUserUpdatingUserInformationMutation,
    )
    from seam_async.resources.acs_user import AcsUserUpdatingUserInformationValue as AcsUserUpdatingUserInformationValue
    from seam_async.resources.acs_user import AnyAcsUserError as AnyAcsUserError
    from seam_async.resources.acs_user import AnyAcsUserPendingMutation as AnyAcsUserPendingMutation
    from seam_async.resources.acs_user import AnyAcsUserWarning as AnyAcsUserWarning
    from seam_async.resources.acs_user_events import AcsUserCreatedEvent as AcsUserCreatedEvent
    from seam_async.resources.acs_user_events import AcsUserDeletedEvent as AcsUserDeletedEvent
    from seam_async.resources.action_attempt import ActionAttempt as ActionAttempt
    from seam_async.resources.action_attempt import ActionAttemptFailure as ActionAttemptFailure
    from seam_async.resources.action_attempt import (
        ActivateClimatePresetActionAttempt as ActivateClimatePresetActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateClimatePresetErrorActionAttempt as ActivateClimatePresetErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateClimatePresetPendingActionAttempt as ActivateClimatePresetPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateClimatePresetSuccessActionAttempt as ActivateClimatePresetSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateWeeklyProgramActionAttempt as ActivateWeeklyProgramActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateWeeklyProgramErrorActionAttempt as ActivateWeeklyProgramErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateWeeklyProgramPendingActionAttempt as ActivateWeeklyProgramPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ActivateWeeklyProgramSuccessActionAttempt as ActivateWeeklyProgramSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import AnyAssignCredentialError as AnyAssignCredentialError
    from seam_async.resources.action_attempt import AnyEncodeCredentialError as AnyEncodeCredentialError
    from seam_async.resources.action_attempt import AnyScanCredentialError as AnyScanCredentialError
    from seam_async.resources.action_attempt import AnyScanToAssignCredentialError as AnyScanToAssignCredentialError
    from seam_async.resources.action_attempt import AssignCredentialActionAttempt as AssignCredentialActionAttempt
    from seam_async.resources.action_attempt import (
        AssignCredentialErrorActionAttempt as AssignCredentialErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        AssignCredentialPendingActionAttempt as AssignCredentialPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        AssignCredentialSuccessActionAttempt as AssignCredentialSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import BaseActionAttempt as BaseActionAttempt
    from seam_async.resources.action_attempt import ConfigureAutoLockActionAttempt as ConfigureAutoLockActionAttempt
    from seam_async.resources.action_attempt import (
        ConfigureAutoLockErrorActionAttempt as ConfigureAutoLockErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConfigureAutoLockPendingActionAttempt as ConfigureAutoLockPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConfigureAutoLockSuccessActionAttempt as ConfigureAutoLockSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConvertAccessCodeToManagedActionAttempt as ConvertAccessCodeToManagedActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConvertAccessCodeToManagedErrorActionAttempt as ConvertAccessCodeToManagedErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConvertAccessCodeToManagedPendingActionAttempt as ConvertAccessCodeToManagedPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ConvertAccessCodeToManagedSuccessActionAttempt as ConvertAccessCodeToManagedSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import CreateAccessCodeActionAttempt as CreateAccessCodeActionAttempt
    from seam_async.resources.action_attempt import (
        CreateAccessCodeErrorActionAttempt as CreateAccessCodeErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        CreateAccessCodePendingActionAttempt as CreateAccessCodePendingActionAttempt,
    )
    from seam_async.resources.action_attempt import CreateAccessCodeResult as CreateAccessCodeResult
    from seam_async.resources.action_attempt import (
        CreateAccessCodeSuccessActionAttempt as CreateAccessCodeSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        CreateNoiseThresholdActionAttempt as CreateNoiseThresholdActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        CreateNoiseThresholdErrorActionAttempt as CreateNoiseThresholdErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        CreateNoiseThresholdPendingActionAttempt as CreateNoiseThresholdPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        CreateNoiseThresholdSuccessActionAttempt as CreateNoiseThresholdSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import CredentialOnEncoder as CredentialOnEncoder
    from seam_async.resources.action_attempt import (
        CredentialOnEncoderVisionlineMetadata as CredentialOnEncoderVisionlineMetadata,
    )
    from seam_async.resources.action_attempt import DeleteAccessCodeActionAttempt as DeleteAccessCodeActionAttempt
    from seam_async.resources.action_attempt import (
        DeleteAccessCodeErrorActionAttempt as DeleteAccessCodeErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteAccessCodePendingActionAttempt as DeleteAccessCodePendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteAccessCodeSuccessActionAttempt as DeleteAccessCodeSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteNoiseThresholdActionAttempt as DeleteNoiseThresholdActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteNoiseThresholdErrorActionAttempt as DeleteNoiseThresholdErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteNoiseThresholdPendingActionAttempt as DeleteNoiseThresholdPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        DeleteNoiseThresholdSuccessActionAttempt as DeleteNoiseThresholdSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import DoorResult as DoorResult
    from seam_async.resources.action_attempt import EmptyResult as EmptyResult
    from seam_async.resources.action_attempt import EncodeCredentialActionAttempt as EncodeCredentialActionAttempt
    from seam_async.resources.action_attempt import (
        EncodeCredentialErrorActionAttempt as EncodeCredentialErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        EncodeCredentialPendingActionAttempt as EncodeCredentialPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        EncodeCredentialSuccessActionAttempt as EncodeCredentialSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import ErrorActionAttempt as ErrorActionAttempt
    from seam_async.resources.action_attempt import LockDoorActionAttempt as LockDoorActionAttempt
    from seam_async.resources.action_attempt import LockDoorErrorActionAttempt as LockDoorErrorActionAttempt
    from seam_async.resources.action_attempt import LockDoorPendingActionAttempt as LockDoorPendingActionAttempt
    from seam_async.resources.action_attempt import LockDoorSuccessActionAttempt as LockDoorSuccessActionAttempt
    from seam_async.resources.action_attempt import NoiseThresholdResult as NoiseThresholdResult
    from seam_async.resources.action_attempt import PendingActionAttempt as PendingActionAttempt
    from seam_async.resources.action_attempt import (
        PushThermostatProgramsActionAttempt as PushThermostatProgramsActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        PushThermostatProgramsErrorActionAttempt as PushThermostatProgramsErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        PushThermostatProgramsPendingActionAttempt as PushThermostatProgramsPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        PushThermostatProgramsSuccessActionAttempt as PushThermostatProgramsSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ResetSandboxWorkspaceActionAttempt as ResetSandboxWorkspaceActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ResetSandboxWorkspaceErrorActionAttempt as ResetSandboxWorkspaceErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ResetSandboxWorkspacePendingActionAttempt as ResetSandboxWorkspacePendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ResetSandboxWorkspaceSuccessActionAttempt as ResetSandboxWorkspaceSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import ScanCredentialActionAttempt as ScanCredentialActionAttempt
    from seam_async.resources.action_attempt import ScanCredentialErrorActionAttempt as ScanCredentialErrorActionAttempt
    from seam_async.resources.action_attempt import (
        ScanCredentialPendingActionAttempt as ScanCredentialPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import ScanCredentialResult as ScanCredentialResult
    from seam_async.resources.action_attempt import (
        ScanCredentialSuccessActionAttempt as ScanCredentialSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import ScanCredentialWarning as ScanCredentialWarning
    from seam_async.resources.action_attempt import (
        ScanToAssignCredentialActionAttempt as ScanToAssignCredentialActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ScanToAssignCredentialErrorActionAttempt as ScanToAssignCredentialErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ScanToAssignCredentialPendingActionAttempt as ScanToAssignCredentialPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        ScanToAssignCredentialSuccessActionAttempt as ScanToAssignCredentialSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import SetFanModeActionAttempt as SetFanModeActionAttempt
    from seam_async.resources.action_attempt import SetFanModeErrorActionAttempt as SetFanModeErrorActionAttempt
    from seam_async.resources.action_attempt import SetFanModePendingActionAttempt as SetFanModePendingActionAttempt
    from seam_async.resources.action_attempt import SetFanModeSuccessActionAttempt as SetFanModeSuccessActionAttempt
    from seam_async.resources.action_attempt import SetHvacModeActionAttempt as SetHvacModeActionAttempt
    from seam_async.resources.action_attempt import SetHvacModeErrorActionAttempt as SetHvacModeErrorActionAttempt
    from seam_async.resources.action_attempt import SetHvacModePendingActionAttempt as SetHvacModePendingActionAttempt
    from seam_async.resources.action_attempt import SetHvacModeSuccessActionAttempt as SetHvacModeSuccessActionAttempt
    from seam_async.resources.action_attempt import (
        SimulateKeypadCodeEntryActionAttempt as SimulateKeypadCodeEntryActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateKeypadCodeEntryErrorActionAttempt as SimulateKeypadCodeEntryErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateKeypadCodeEntryPendingActionAttempt as SimulateKeypadCodeEntryPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateKeypadCodeEntrySuccessActionAttempt as SimulateKeypadCodeEntrySuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateManualLockViaKeypadActionAttempt as SimulateManualLockViaKeypadActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateManualLockViaKeypadErrorActionAttempt as SimulateManualLockViaKeypadErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateManualLockViaKeypadPendingActionAttempt as SimulateManualLockViaKeypadPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SimulateManualLockViaKeypadSuccessActionAttempt as SimulateManualLockViaKeypadSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import SuccessActionAttempt as SuccessActionAttempt
    from seam_async.resources.action_attempt import SyncAccessCodesActionAttempt as SyncAccessCodesActionAttempt
    from seam_async.resources.action_attempt import (
        SyncAccessCodesErrorActionAttempt as SyncAccessCodesErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SyncAccessCodesPendingActionAttempt as SyncAccessCodesPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        SyncAccessCodesSuccessActionAttempt as SyncAccessCodesSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import UnknownActionAttempt as UnknownActionAttempt
    from seam_async.resources.action_attempt import UnlockDoorActionAttempt as UnlockDoorActionAttempt
    from seam_async.resources.action_attempt import UnlockDoorErrorActionAttempt as UnlockDoorErrorActionAttempt
    from seam_async.resources.action_attempt import UnlockDoorPendingActionAttempt as UnlockDoorPendingActionAttempt
    from seam_async.resources.action_attempt import UnlockDoorSuccessActionAttempt as UnlockDoorSuccessActionAttempt
    from seam_async.resources.action_attempt import UpdateAccessCodeActionAttempt as UpdateAccessCodeActionAttempt
    from seam_async.resources.action_attempt import (
        UpdateAccessCodeErrorActionAttempt as UpdateAccessCodeErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        UpdateAccessCodePendingActionAttempt as UpdateAccessCodePendingActionAttempt,
    )
    from seam_async.resources.action_attempt import UpdateAccessCodeResult as UpdateAccessCodeResult
    from seam_async.resources.action_attempt import (
        UpdateAccessCodeSuccessActionAttempt as UpdateAccessCodeSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        UpdateNoiseThresholdActionAttempt as UpdateNoiseThresholdActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        UpdateNoiseThresholdErrorActionAttempt as UpdateNoiseThresholdErrorActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        UpdateNoiseThresholdPendingActionAttempt as UpdateNoiseThresholdPendingActionAttempt,
    )
    from seam_async.resources.action_attempt import (
        UpdateNoiseThresholdSuccessActionAttempt as UpdateNoiseThresholdSuccessActionAttempt,
    )
    from seam_async.resources.action_attempt import action_attempt_from_dict as action_attempt_from_dict
    from seam_async.resources.action_attempt_events import (
        ActionAttemptLockDoorFailedEvent as ActionAttemptLockDoorFailedEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptLockDoorSucceededEvent as ActionAttemptLockDoorSucceededEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptSimulateKeypadCodeEntryFailedEvent as ActionAttemptSimulateKeypadCodeEntryFailedEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptSimulateKeypadCodeEntrySucceededEvent as ActionAttemptSimulateKeypadCodeEntrySucceededEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptSimulateManualLockViaKeypadFailedEvent as ActionAttemptSimulateManualLockViaKeypadFailedEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptSimulateManualLockViaKeypadSucceededEvent as ActionAttemptSimulateManualLockViaKeypadSucceededEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptUnlockDoorFailedEvent as ActionAttemptUnlockDoorFailedEvent,
    )
    from seam_async.resources.action_attempt_events import (
        ActionAttemptUnlockDoorSucceededEvent as ActionAttemptUnlockDoorSucceededEvent,
    )
    from seam_async.resources.aliases import AcceptedCapability as AcceptedCapability
    from seam_async.resources.aliases import AcceptedProvider as AcceptedProvider
    from seam_async.resources.aliases import AcceptedProviderCategory as AcceptedProviderCategory
    from seam_async.resources.aliases import AccessCodeStatus as AccessCodeStatus
    from seam_async.resources.aliases import AccessCodeType as AccessCodeType
    from seam_async.resources.aliases import AccessDeniedReasonCode as AccessDeniedReasonCode
    from seam_async.resources.aliases import AccessGrantRelation as AccessGrantRelation
    from seam_async.resources.aliases import AccessGroupType as AccessGroupType
    from seam_async.resources.aliases import AccessMethodMode as AccessMethodMode
    from seam_async.resources.aliases import AccessMethodRelation as AccessMethodRelation
    from seam_async.resources.aliases import AcsCredentialExternalType as AcsCredentialExternalType
    from seam_async.resources.aliases import AcsSystemExternalType as AcsSystemExternalType
    from seam_async.resources.aliases import AcsUserExternalType as AcsUserExternalType
    from seam_async.resources.aliases import AdjustmentOrigin as AdjustmentOrigin
    from seam_async.resources.aliases import AvailableClimatePresetMode as AvailableClimatePresetMode
    from seam_async.resources.aliases import BatteryStatus as BatteryStatus
    from seam_async.resources.aliases import BehaviorWhenCodeCannotBeShared as BehaviorWhenCodeCannotBeShared
    from seam_async.resources.aliases import CapabilitiesSupported as CapabilitiesSupported
    from seam_async.resources.aliases import CardFormat as CardFormat
    from seam_async.resources.aliases import CardFunctionType as CardFunctionType
    from seam_async.resources.aliases import ChangeType as ChangeType
    from seam_async.resources.aliases import ConnectWebviewStatus as ConnectWebviewStatus
    from seam_async.resources.aliases import DeviceProviderName as DeviceProviderName
    from seam_async.resources.aliases import DeviceSelectionMode as DeviceSelectionMode
    from seam_async.resources.aliases import DeviceType as DeviceType
    from seam_async.resources.aliases import DisconnectedErrorCode as DisconnectedErrorCode
    from seam_async.resources.aliases import DoorCategory as DoorCategory
    from seam_async.resources.aliases import DoorType as DoorType
    from seam_async.resources.aliases import EcobeeOwner as EcobeeOwner
    from seam_async.resources.aliases import EncodeErrorCode as EncodeErrorCode
    from seam_async.resources.aliases import EventType as EventType
    from seam_async.resources.aliases import FanModeSetting as FanModeSetting
    from seam_async.resources.aliases import HvacMode as HvacMode
    from seam_async.resources.aliases import HvacModeSetting as HvacModeSetting
    from seam_async.resources.aliases import Locale as Locale
    from seam_async.resources.aliases import LockDeviceType as LockDeviceType
    from seam_async.resources.aliases import LockManufacturer as LockManufacturer
    from seam_async.resources.aliases import LogoShape as LogoShape
    from seam_async.resources.aliases import Manufacturer as Manufacturer
    from seam_async.resources.aliases import MaxTimeRounding as MaxTimeRounding
    from seam_async.resources.aliases import MediaFormat as MediaFormat
    from seam_async.resources.aliases import MediaStatus as MediaStatus
    from seam_async.resources.aliases import MediaType as MediaType
    from seam_async.resources.aliases import MembershipChange as MembershipChange
    from seam_async.resources.aliases import MotionSubType as MotionSubType
    from seam_async.resources.aliases import NavigationMode as NavigationMode
    from seam_async.resources.aliases import NoiseawareDeviceModel as NoiseawareDeviceModel
    from seam_async.resources.aliases import NoiseSensorDeviceType as NoiseSensorDeviceType
    from seam_async.resources.aliases import NoiseSensorManufacturer as NoiseSensorManufacturer
    from seam_async.resources.aliases import OperatingSystem as OperatingSystem
    from seam_async.resources.aliases import PhoneDeviceType as PhoneDeviceType
    from seam_async.resources.aliases import ProviderCategory as ProviderCategory
    from seam_async.resources.aliases import RequestedMutationCode as RequestedMutationCode
    from seam_async.resources.aliases import ScanErrorCode as ScanErrorCode
    from seam_async.resources.aliases import ScanScenario as ScanScenario
    from seam_async.resources.aliases import ScanWarningCode as ScanWarningCode
    from seam_async.resources.aliases import SpaceRelation as SpaceRelation
    from seam_async.resources.aliases import ThermostatDeviceType as ThermostatDeviceType
    from seam_async.resources.aliases import ThermostatManufacturer as ThermostatManufacturer
    from seam_async.resources.aliases import TimeConstraintReason as TimeConstraintReason
    from seam_async.resources.aliases import TimeZone as TimeZone
    from seam_async.resources.aliases import UnlockCause as UnlockCause
    from seam_async.resources.aliases import UnlockMethod as UnlockMethod
    from seam_async.resources.aliases import UnmanagedAccessCodeStatus as UnmanagedAccessCodeStatus
    from seam_async.resources.aliases import VideoCodec as VideoCodec
    from seam_async.resources.aliases import VisionlineDoorProfileType as VisionlineDoorProfileType
    from seam_async.resources.base_event import BaseEvent as BaseEvent
    from seam_async.resources.base_event import DeviceEvent as DeviceEvent
    from seam_async.resources.base_event import UnknownEvent as UnknownEvent
    from seam_async.resources.batch import Batch as Batch
    from seam_async.resources.camera import CameraLiveViewAnswer as CameraLiveViewAnswer
    from seam_async.resources.camera import CameraLiveViewSession as CameraLiveViewSession
    from seam_async.resources.camera_events import CameraActivatedEvent as CameraActivatedEvent
    from seam_async.resources.client_session import ClientSession as ClientSession
    from seam_async.resources.client_session_events import ClientSessionDeletedEvent as ClientSessionDeletedEvent
    from seam_async.resources.connect_webview import ConnectWebview as ConnectWebview
    from seam_async.resources.connect_webview_events import (
        ConnectWebviewLoginFailedEvent as ConnectWebviewLoginFailedEvent,
    )
    from seam_async.resources.connect_webview_events import (
        ConnectWebviewLoginSucceededEvent as ConnectWebviewLoginSucceededEvent,
    )
    from seam_async.resources.connected_account import AnyConnectedAccountError as AnyConnectedAccountError
    from seam_async.resources.connected_account import AnyConnectedAccountWarning as AnyConnectedAccountWarning
    from seam_async.resources.connected_account import ConnectedAccount as ConnectedAccount
    from seam_async.resources.connected_account import (
        ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning as ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning,
    )
    from seam_async.resources.connected_account import (
        ConnectedAccountSaltoKsSubscriptionLimitExceededError as ConnectedAccountSaltoKsSubscriptionLimitExceededError,
    )
    from seam_async.resources.connected_account import ConnectedAccountUserIdentifier as ConnectedAccountUserIdentifier
    from seam_async.resources.connected_account import SaltoKsSite as SaltoKsSite
    from seam_async.resources.connected_account import SaltoKsSubscriptionMetadata as SaltoKsSubscriptionMetadata
    from seam_async.resources.connected_account_events import (
        ConnectedAccountCompletedFirstSyncAfterReconnectionEvent as ConnectedAccountCompletedFirstSyncAfterReconnectionEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountCompletedFirstSyncEvent as ConnectedAccountCompletedFirstSyncEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountConnectedEvent as ConnectedAccountConnectedEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountCreatedEvent as ConnectedAccountCreatedEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountDeletedEvent as ConnectedAccountDeletedEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountDisconnectedEvent as ConnectedAccountDisconnectedEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountReauthorizationRequestedEvent as ConnectedAccountReauthorizationRequestedEvent,
    )
    from seam_async.resources.connected_account_events import (
        ConnectedAccountSuccessfulLoginEvent as ConnectedAccountSuccessfulLoginEvent,
    )
    from seam_async.resources.customer_portal import CustomerPortal as CustomerPortal
    from seam_async.resources.device import AnyCodeConstraint as AnyCodeConstraint
    from seam_async.resources.device import ClimateEcobeeMetadata as ClimateEcobeeMetadata
    from seam_async.resources.device import ClimatePreset as ClimatePreset
    from seam_async.resources.device import ClimateSetting as ClimateSetting
    from seam_async.resources.device import CodeConstraint as CodeConstraint
    from seam_async.resources.device import Device as Device
    from seam_async.resources.device import DeviceAccessoryKeypad as DeviceAccessoryKeypad
    from seam_async.resources.device import DeviceAppearance as DeviceAppearance
    from seam_async.resources.device import DeviceBattery as DeviceBattery
    from seam_async.resources.device import DeviceLocation as DeviceLocation
    from seam_async.resources.device import DeviceManufacturer as DeviceManufacturer
    from seam_async.resources.device import DeviceModel as DeviceModel
    from seam_async.resources.device import DeviceProperties as DeviceProperties
    from seam_async.resources.device import DeviceProviderSummary as DeviceProviderSummary
    from seam_async.resources.device import DeviceTemperatureThreshold as DeviceTemperatureThreshold
    from seam_async.resources.device import DeviceThermostatWeeklyProgram as DeviceThermostatWeeklyProgram
    from seam_async.resources.device import KeypadBattery as KeypadBattery
    from seam_async.resources.device import NameConstraint as NameConstraint
    from seam_async.resources.device import TimeFrameOption as TimeFrameOption
    from seam_async.resources.device import TimePair as TimePair
    from seam_async.resources.device import UnmanagedDevice as UnmanagedDevice
    from seam_async.resources.device import UnmanagedDeviceProperties as UnmanagedDeviceProperties
    from seam_async.resources.device_events import (
        DeviceAccessoryKeypadConnectedEvent as DeviceAccessoryKeypadConnectedEvent,
    )
    from seam_async.resources.device_events import (
        DeviceAccessoryKeypadDisconnectedEvent as DeviceAccessoryKeypadDisconnectedEvent,
    )
    from seam_async.resources.device_events import DeviceAddedEvent as DeviceAddedEvent
    from seam_async.resources.device_events import DeviceBatteryStatusChangedEvent as DeviceBatteryStatusChangedEvent
    from seam_async.resources.device_events import DeviceConnectedEvent as DeviceConnectedEvent
    from seam_async.resources.device_events import DeviceConnectionBecameFlakyEvent as DeviceConnectionBecameFlakyEvent
    from seam_async.resources.device_events import DeviceConnectionStabilizedEvent as DeviceConnectionStabilizedEvent
    from seam_async.resources.device_events import DeviceConvertedToUnmanagedEvent as DeviceConvertedToUnmanagedEvent
    from seam_async.resources.device_events import DeviceDeletedEvent as DeviceDeletedEvent
    from seam_async.resources.device_events import DeviceDisconnectedEvent as DeviceDisconnectedEvent
    from seam_async.resources.device_events import DeviceDoorbellRangEvent as DeviceDoorbellRangEvent
    from seam_async.resources.device_events import (
        DeviceErrorSubscriptionRequiredEvent as DeviceErrorSubscriptionRequiredEvent,
    )
    from seam_async.resources.device_events import (
        DeviceErrorSubscriptionRequiredResolvedEvent as DeviceErrorSubscriptionRequiredResolvedEvent,
    )
    from seam_async.resources.device_events import DeviceLowBatteryEvent as DeviceLowBatteryEvent
    from seam_async.resources.device_events import DeviceNameChangedEvent as DeviceNameChangedEvent
    from seam_async.resources.device_events import DeviceRemovedEvent as DeviceRemovedEvent
    from seam_async.resources.device_events import (
        DeviceSaltoPrivacyModeActivatedEvent as DeviceSaltoPrivacyModeActivatedEvent,
    )
    from seam_async.resources.device_events import (
        DeviceSaltoPrivacyModeDeactivatedEvent as DeviceSaltoPrivacyModeDeactivatedEvent,
    )
    from seam_async.resources.device_events import DeviceTamperedEvent as DeviceTamperedEvent
    from seam_async.resources.device_events import (
        DeviceThirdPartyIntegrationDetectedEvent as DeviceThirdPartyIntegrationDetectedEvent,
    )
    from seam_async.resources.device_events import (
        DeviceThirdPartyIntegrationNoLongerDetectedEvent as DeviceThirdPartyIntegrationNoLongerDetectedEvent,
    )
    from seam_async.resources.device_events import DeviceUnmanagedConnectedEvent as DeviceUnmanagedConnectedEvent
    from seam_async.resources.device_events import (
        DeviceUnmanagedConvertedToManagedEvent as DeviceUnmanagedConvertedToManagedEvent,
    )
    from seam_async.resources.device_events import DeviceUnmanagedDisconnectedEvent as DeviceUnmanagedDisconnectedEvent
    from seam_async.resources.device_metadata import DeviceAkilesMetadata as DeviceAkilesMetadata
    from seam_async.resources.device_metadata import DeviceAqaraMetadata as DeviceAqaraMetadata
    from seam_async.resources.device_metadata import DeviceArloMetadata as DeviceArloMetadata
    from seam_async.resources.device_metadata import DeviceAssaAbloyVostioMetadata as DeviceAssaAbloyVostioMetadata
    from seam_async.resources.device_metadata import DeviceAugustMetadata as DeviceAugustMetadata
    from seam_async.resources.device_metadata import DeviceBrivoMetadata as DeviceBrivoMetadata
    from seam_async.resources.device_metadata import DeviceControlbywebMetadata as DeviceControlbywebMetadata
    from seam_async.resources.device_metadata import (
        DeviceDormakabaOracodeIhoMetadata as DeviceDormakabaOracodeIhoMetadata,
    )
    from seam_async.resources.device_metadata import (
        DeviceDormakabaOracodeIhoMetadataUserLevel as DeviceDormakabaOracodeIhoMetadataUserLevel,
    )
    from seam_async.resources.device_metadata import DeviceDormakabaOracodeMetadata as DeviceDormakabaOracodeMetadata
    from seam_async.resources.device_metadata import (
        DeviceDormakabaOracodeMetadataPredefinedTimeSlot as DeviceDormakabaOracodeMetadataPredefinedTimeSlot,
    )
    from seam_async.resources.device_metadata import DeviceEcobeeMetadata as DeviceEcobeeMetadata
    from seam_async.resources.device_metadata import DeviceFourSuitesMetadata as DeviceFourSuitesMetadata
    from seam_async.resources.device_metadata import DeviceGenieMetadata as DeviceGenieMetadata
    from seam_async.resources.device_metadata import DeviceHoneywellResideoMetadata as DeviceHoneywellResideoMetadata
    from seam_async.resources.device_metadata import DeviceIgloohomeMetadata as DeviceIgloohomeMetadata
    from seam_async.resources.device_metadata import DeviceIglooMetadata as DeviceIglooMetadata
    from seam_async.resources.device_metadata import DeviceKeynestMetadata as DeviceKeynestMetadata
    from seam_async.resources.device_metadata import DeviceKisiMetadata as DeviceKisiMetadata
    from seam_async.resources.device_metadata import DeviceKorelockMetadata as DeviceKorelockMetadata
    from seam_async.resources.device_metadata import DeviceKwiksetMetadata as DeviceKwiksetMetadata
    from seam_async.resources.device_metadata import DeviceLocklySchlageMetadata as DeviceLocklySchlageMetadata
    from seam_async.resources.device_metadata import DeviceMinutMetadata as DeviceMinutMetadata
    from seam_async.resources.device_metadata import DeviceNestMetadata as DeviceNestMetadata
    from seam_async.resources.device_metadata import DeviceNoiseawareMetadata as DeviceNoiseawareMetadata
    from seam_async.resources.device_metadata import DeviceNukiMetadata as DeviceNukiMetadata
    from seam_async.resources.device_metadata import DeviceOmnitecMetadata as DeviceOmnitecMetadata
    from seam_async.resources.device_metadata import DeviceReolinkTapoMetadata as DeviceReolinkTapoMetadata
    from seam_async.resources.device_metadata import DeviceRingMetadata as DeviceRingMetadata
    from seam_async.resources.device_metadata import DeviceSaltoKsMetadata as DeviceSaltoKsMetadata
    from seam_async.resources.device_metadata import DeviceSaltoMetadata as DeviceSaltoMetadata
    from seam_async.resources.device_metadata import DeviceSeamBridgeMetadata as DeviceSeamBridgeMetadata
    from seam_async.resources.device_metadata import DeviceSensiMetadata as DeviceSensiMetadata
    from seam_async.resources.device_metadata import DeviceSmartthingsMetadata as DeviceSmartthingsMetadata
    from seam_async.resources.device_metadata import DeviceTadoMetadata as DeviceTadoMetadata
    from seam_async.resources.device_metadata import DeviceTedeeMetadata as DeviceTedeeMetadata
    from seam_async.resources.device_metadata import DeviceTtlockMetadata as DeviceTtlockMetadata
    from seam_async.resources.device_metadata import DeviceTtlockMetadataFeatures as DeviceTtlockMetadataFeatures
    from seam_async.resources.device_metadata import (
        DeviceTtlockMetadataWirelessKeypad as DeviceTtlockMetadataWirelessKeypad,
    )
    from seam_async.resources.device_metadata import DeviceTwoNMetadata as DeviceTwoNMetadata
    from seam_async.resources.device_metadata import DeviceUltraloqMetadata as DeviceUltraloqMetadata
    from seam_async.resources.device_metadata import DeviceVisionlineMetadata as DeviceVisionlineMetadata
    from seam_async.resources.device_metadata import DeviceWyzeMetadata as DeviceWyzeMetadata
    from seam_async.resources.device_metadata import DeviceYacanMetadata as DeviceYacanMetadata
    from seam_async.resources.device_metadata import MinutSensorValue as MinutSensorValue
    from seam_async.resources.device_metadata import MinutSensorValues as MinutSensorValues
    from seam_async.resources.device_provider import DeviceProvider as DeviceProvider
    from seam_async.resources.events import SeamEvent as SeamEvent
    from seam_async.resources.events import seam_event_from_dict as seam_event_from_dict
    from seam_async.resources.instant_key import InstantKey as InstantKey
    from seam_async.resources.instant_key import InstantKeyCustomization as InstantKeyCustomization
    from seam_async.resources.lock_events import AccessDeniedReason as AccessDeniedReason
    from seam_async.resources.lock_events import LockAccessDeniedEvent as LockAccessDeniedEvent
    from seam_async.resources.lock_events import LockLockedEvent as LockLockedEvent
    from seam_async.resources.lock_events import LockUnlockedEvent as LockUnlockedEvent
    from seam_async.resources.media import Media as Media
    from seam_async.resources.noise_sensor_events import (
        NoiseSensorNoiseThresholdTriggeredEvent as NoiseSensorNoiseThresholdTriggeredEvent,
    )
    from seam_async.resources.noise_threshold import NoiseThreshold as NoiseThreshold
    from seam_async.resources.pagination import Pagination as Pagination
    from seam_async.resources.params import AccessScheduleParams as AccessScheduleParams
    from seam_async.resources.params import AcsEncoderHotekMetadataParams as AcsEncoderHotekMetadataParams
    from seam_async.resources.params import AcsEncoderParams as AcsEncoderParams
    from seam_async.resources.params import AcsEntranceHotekMetadataParams as AcsEntranceHotekMetadataParams
    from seam_async.resources.params import AcsEntranceParams as AcsEntranceParams
    from seam_async.resources.params import AssaAbloyMetadataParams as AssaAbloyMetadataParams
    from seam_async.resources.params import AssaAbloyVostioMetadataParams as AssaAbloyVostioMetadataParams
    from seam_async.resources.params import ConnectWebviewCustomizationParams as ConnectWebviewCustomizationParams
    from seam_async.resources.params import CustomerDataAccessGrantParams as CustomerDataAccessGrantParams
    from seam_async.resources.params import CustomerDataBookingParams as CustomerDataBookingParams
    from seam_async.resources.params import CustomerDataBuildingParams as CustomerDataBuildingParams
    from seam_async.resources.params import CustomerDataCommonAreaParams as CustomerDataCommonAreaParams
    from seam_async.resources.params import CustomerDataFacilityParams as CustomerDataFacilityParams
    from seam_async.resources.params import CustomerDataGuestParams as CustomerDataGuestParams
    from seam_async.resources.params import CustomerDataListingParams as CustomerDataListingParams
    from seam_async.resources.params import CustomerDataParams as CustomerDataParams
    from seam_async.resources.params import CustomerDataPropertiesParams as CustomerDataPropertiesParams
    from seam_async.resources.params import CustomerDataPropertyListingParams as CustomerDataPropertyListingParams
    from seam_async.resources.params import CustomerDataReservationParams as CustomerDataReservationParams
    from seam_async.resources.params import CustomerDataResidentParams as CustomerDataResidentParams
    from seam_async.resources.params import CustomerDataRoomParams as CustomerDataRoomParams
    from seam_async.resources.params import CustomerDataSiteParams as CustomerDataSiteParams
    from seam_async.resources.params import CustomerDataSpaceParams as CustomerDataSpaceParams
    from seam_async.resources.params import CustomerDataStaffMemberParams as CustomerDataStaffMemberParams
    from seam_async.resources.params import CustomerDataTenantParams as CustomerDataTenantParams
    from seam_async.resources.params import CustomerDataUnitParams as CustomerDataUnitParams
    from seam_async.resources.params import CustomerDataUserIdentityParams as CustomerDataUserIdentityParams
    from seam_async.resources.params import CustomerDataUserParams as CustomerDataUserParams
    from seam_async.resources.params import CustomerResourcesFilterParams as CustomerResourcesFilterParams
    from seam_async.resources.params import DeepLinkDeviceParams as DeepLinkDeviceParams
    from seam_async.resources.params import DeepLinkParams as DeepLinkParams
    from seam_async.resources.params import DeepLinkReservationParams as DeepLinkReservationParams
    from seam_async.resources.params import DeepLinkSpaceParams as DeepLinkSpaceParams
    from seam_async.resources.params import DeviceOmnitecMetadataParams as DeviceOmnitecMetadataParams
    from seam_async.resources.params import DeviceParams as DeviceParams
    from seam_async.resources.params import EcobeeMetadataParams as EcobeeMetadataParams
    from seam_async.resources.params import FeatureConfigureParams as FeatureConfigureParams
    from seam_async.resources.params import FeatureConnectParams as FeatureConnectParams
    from seam_async.resources.params import FeatureManageDeviceParams as FeatureManageDeviceParams
    from seam_async.resources.params import FeatureManageParams as FeatureManageParams
    from seam_async.resources.params import FeatureParams as FeatureParams
    from seam_async.resources.params import LandingPageManageParams as LandingPageManageParams
    from seam_async.resources.params import LandingPageParams as LandingPageParams
    from seam_async.resources.params import LocationParams as LocationParams
    from seam_async.resources.params import (
        ManageDeviceManagementConfirmationParams as ManageDeviceManagementConfirmationParams,
    )
    from seam_async.resources.params import ManageEventParams as ManageEventParams
    from seam_async.resources.params import NewAccessScheduleParams as NewAccessScheduleParams
    from seam_async.resources.params import PeriodParams as PeriodParams
    from seam_async.resources.params import PhoneMetadataParams as PhoneMetadataParams
    from seam_async.resources.params import PropertiesParams as PropertiesParams
    from seam_async.resources.params import RequestedAccessMethodParams as RequestedAccessMethodParams
    from seam_async.resources.params import SaltoKsMetadataParams as SaltoKsMetadataParams
    from seam_async.resources.params import SaltoSpaceMetadataParams as SaltoSpaceMetadataParams
    from seam_async.resources.params import SpaceCustomerDataParams as SpaceCustomerDataParams
    from seam_async.resources.params import SpaceGeolocationParams as SpaceGeolocationParams
    from seam_async.resources.params import UserIdentityParams as UserIdentityParams
    from seam_async.resources.params import VisionlineMetadataParams as VisionlineMetadataParams
    from seam_async.resources.phone import Phone as Phone
    from seam_async.resources.phone import PhoneProperties as PhoneProperties
    from seam_async.resources.phone_events import PhoneDeactivatedEvent as PhoneDeactivatedEvent
    from seam_async.resources.shared import AccessGrantPlaces as AccessGrantPlaces
    from seam_async.resources.shared import AccessSchedule as AccessSchedule
    from seam_async.resources.shared import AnyDeviceError as AnyDeviceError
    from seam_async.resources.shared import AnyDeviceWarning as AnyDeviceWarning
    from seam_async.resources.shared import AssaAbloyCredentialServiceEndpoint as AssaAbloyCredentialServiceEndpoint
    from seam_async.resources.shared import AssaAbloyCredentialServiceMetadata as AssaAbloyCredentialServiceMetadata
    from seam_async.resources.shared import AvigilonAltaMetadata as AvigilonAltaMetadata
    from seam_async.resources.shared import BridgeError as BridgeError
    from seam_async.resources.shared import CodeValue as CodeValue
    from seam_async.resources.shared import ConnectedAccountError as ConnectedAccountError
    from seam_async.resources.shared import DeviceError as DeviceError
    from seam_async.resources.shared import MaxAccessCodesReachedWarning as MaxAccessCodesReachedWarning
    from seam_async.resources.shared import NameValue as NameValue
    from seam_async.resources.shared import PlainError as PlainError
    from seam_async.resources.shared import PlainMutation as PlainMutation
    from seam_async.resources.shared import PlainWarning as PlainWarning
    from seam_async.resources.shared import RequestedCodeUnavailableWarning as RequestedCodeUnavailableWarning
    from seam_async.resources.shared import SaltoSpaceCredentialServiceMetadata as SaltoSpaceCredentialServiceMetadata
    from seam_async.resources.shared import TimeFrame as TimeFrame
    from seam_async.resources.shared import UpdatingNameMutation as UpdatingNameMutation
    from seam_async.resources.shared import UpdatingTimeFrameMutation as UpdatingTimeFrameMutation
    from seam_async.resources.space import AnySpaceWarning as AnySpaceWarning
    from seam_async.resources.space import Space as Space
    from seam_async.resources.space import SpaceCustomerData as SpaceCustomerData
    from seam_async.resources.space import SpaceGeolocation as SpaceGeolocation
    from seam_async.resources.space_events import SpaceCreatedEvent as SpaceCreatedEvent
    from seam_async.resources.space_events import SpaceDeletedEvent as SpaceDeletedEvent
    from seam_async.resources.space_events import SpaceDeviceMembershipChangedEvent as SpaceDeviceMembershipChangedEvent
    from seam_async.resources.thermostat_daily_program import ThermostatDailyProgram as ThermostatDailyProgram
    from seam_async.resources.thermostat_daily_program import (
        ThermostatDailyProgramPeriod as ThermostatDailyProgramPeriod,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatClimatePresetActivatedEvent as ThermostatClimatePresetActivatedEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatManuallyAdjustedEvent as ThermostatManuallyAdjustedEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatTemperatureChangedEvent as ThermostatTemperatureChangedEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatTemperatureReachedSetPointEvent as ThermostatTemperatureReachedSetPointEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatTemperatureThresholdExceededEvent as ThermostatTemperatureThresholdExceededEvent,
    )
    from seam_async.resources.thermostat_events import (
        ThermostatTemperatureThresholdNoLongerExceededEvent as ThermostatTemperatureThresholdNoLongerExceededEvent,
    )
    from seam_async.resources.thermostat_schedule import ThermostatSchedule as ThermostatSchedule
    from seam_async.resources.unknown import UnknownActionAttemptError as UnknownActionAttemptError
    from seam_async.resources.unknown import UnknownCodeConstraint as UnknownCodeConstraint
    from seam_async.resources.unknown import UnknownError as UnknownError
    from seam_async.resources.unknown import UnknownMutation as UnknownMutation
    from seam_async.resources.unknown import UnknownWarning as UnknownWarning
    from seam_async.resources.user_identity import AnyUserIdentityError as AnyUserIdentityError
    from seam_async.resources.user_identity import AnyUserIdentityWarning as AnyUserIdentityWarning
    from seam_async.resources.user_identity import IssueWithAcsUserError as IssueWithAcsUserError
    from seam_async.resources.user_identity import UnmanagedUserIdentity as UnmanagedUserIdentity
    from seam_async.resources.user_identity import UserIdentity as UserIdentity
    from seam_async.resources.webhook import Webhook as Webhook
    from seam_async.resources.workspace import Workspace as Workspace
    from seam_async.resources.workspace import (
        WorkspaceConnectWebviewCustomization as WorkspaceConnectWebviewCustomization,
    )
else:
    __getattr__, __dir__ = lazy_exports(__name__, EXPORTS)

__all__ = [
    "AcceptedCapability",
    "AcceptedProvider",
    "AcceptedProviderCategory",
    "AccessCode",
    "AccessCodeBackupAccessCodePulledEvent",
    "AccessCodeChangedEvent",
    "AccessCodeCodeChangedEvent",
    "AccessCodeConflictingExternalModificationError",
    "AccessCodeCreatedEvent",
    "AccessCodeDeferringCreationMutation",
    "AccessCodeDelayInRemovingFromDeviceEvent",
    "AccessCodeDelayInSettingOnDeviceEvent",
    "AccessCodeDeletedEvent",
    "AccessCodeDeletedExternalToSeamEvent",
    "AccessCodeDormakabaOracodeMetadata",
    "AccessCodeDuplicateCodeOnDeviceError",
    "AccessCodeError",
    "AccessCodeExternalModificationInEffectWarning",
    "AccessCodeFailedToRemoveFromDeviceEvent",
    "AccessCodeFailedToSetOnDeviceEvent",
    "AccessCodeModifiedExternalToSeamEvent",
    "AccessCodeMutationsRequestedEvent",
    "AccessCodeNameChangedEvent",
    "AccessCodeRemovedFromDeviceEvent",
    "AccessCodeScheduledOnDeviceEvent",
    "AccessCodeSetOnDeviceEvent",
    "AccessCodeStatus",
    "AccessCodeTimeFrameChangedEvent",
    "AccessCodeType",
    "AccessCodeUnmanagedConvertedToManagedEvent",
    "AccessCodeUnmanagedCreatedEvent",
    "AccessCodeUnmanagedFailedToConvertToManagedEvent",
    "AccessCodeUnmanagedRemovedEvent",
    "AccessCodeUpdatingCodeMutation",
    "AccessCodeWarning",
    "AccessDeniedReason",
    "AccessDeniedReasonCode",
    "AccessGrant",
    "AccessGrantAccessGrantedToAllDoorsEvent",
    "AccessGrantAccessGrantedToDoorEvent",
    "AccessGrantAccessTimesChangedEvent",
    "AccessGrantAccessToDoorLostEvent",
    "AccessGrantCannotCreateRequestedAccessMethodsError",
    "AccessGrantCouldNotCreateRequestedAccessMethodsEvent",
    "AccessGrantCreatedEvent",
    "AccessGrantDeletedEvent",
    "AccessGrantDeviceDoesNotSupportAccessCodesWarning",
    "AccessGrantDeviceTimeConstraintsViolatedWarning",
    "AccessGrantNewPlaces",
    "AccessGrantOverprovisionedAccessFailedDevice",
    "AccessGrantOverprovisionedAccessWarning",
    "AccessGrantPlaces",
    "AccessGrantRelation",
    "AccessGrantRequestedAccessMethod",
    "AccessGrantRequestedCodeUnavailableWarning",
    "AccessGrantUpdatingAccessTimesMutation",
    "AccessGrantUpdatingAccessTimesWarning",
    "AccessGrantUpdatingSpacesMutation",
    "AccessGroupType",
    "AccessMethod",
    "AccessMethodCardEncodingRequiredEvent",
    "AccessMethodCreatedEvent",
    "AccessMethodDelayInIssuingEvent",
    "AccessMethodDeletedEvent",
    "AccessMethodFailedToIssueEvent",
    "AccessMethodIssuedEvent",
    "AccessMethodMode",
    "AccessMethodPlacesMutation",
    "AccessMethodPulledBackupAccessCodeWarning",
    "AccessMethodReissuedEvent",
    "AccessMethodRelation",
    "AccessMethodRevokedEvent",
    "AccessSchedule",
    "AccessScheduleParams",
    "AcsAccessGroup",
    "AcsAccessGroupDeferringUserMembershipUpdateMutation",
    "AcsAccessGroupDeletedEvent",
    "AcsAccessGroupUpdatingEntranceMembershipMutation",
    "AcsAccessGroupUpdatingEntranceMembershipValue",
    "AcsAccessGroupUpdatingUserMembershipMutation",
    "AcsAccessGroupUpdatingUserMembershipValue",
    "AcsCredential",
    "AcsCredentialAkilesMetadata",
    "AcsCredentialAssaAbloyVostioMetadata",
    "AcsCredentialDeletedEvent",
    "AcsCredentialExternalType",
    "AcsCredentialInvalidatedEvent",
    "AcsCredentialIssuedEvent",
    "AcsCredentialReissuedEvent",
    "AcsCredentialVisionlineMetadata",
    "AcsEncoder",
    "AcsEncoderAddedEvent",
    "AcsEncoderError",
    "AcsEncoderHotekMetadataParams",
    "AcsEncoderParams",
    "AcsEncoderRemovedEvent",
    "AcsEntrance",
    "AcsEntranceAddedEvent",
    "AcsEntranceAkilesMetadata",
    "AcsEntranceAkilesMetadataAction",
    "AcsEntranceAssaAbloyVostioMetadata",
    "AcsEntranceBrivoMetadata",
    "AcsEntranceDormakabaAmbianceMetadata",
    "AcsEntranceDormakabaCommunityMetadata",
    "AcsEntranceHotekMetadata",
    "AcsEntranceHotekMetadataParams",
    "AcsEntranceLatchMetadata",
    "AcsEntranceParams",
    "AcsEntranceRemovedEvent",
    "AcsEntranceSaltoKsMetadata",
    "AcsEntranceSaltoSpaceMetadata",
    "AcsEntranceVisionlineMetadata",
    "AcsEntranceVisionlineMetadataProfile",
    "AcsSystem",
    "AcsSystemAddedEvent",
    "AcsSystemBridgeDisconnectedError",
    "AcsSystemConnectedEvent",
    "AcsSystemDisconnectedEvent",
    "AcsSystemExternalType",
    "AcsSystemLocation",
    "AcsSystemTimeZoneDoesNotMatchLocationWarning",
    "AcsSystemVisionlineMetadata",
    "AcsUser",
    "AcsUserCreatedEvent",
    "AcsUserDeferringCreationMutation",
    "AcsUserDeferringGroupMembershipUpdateMutation",
    "AcsUserDeletedEvent",
    "AcsUserExternalType",
    "AcsUserSaltoKsMetadata",
    "AcsUserSaltoSpaceMetadata",
    "AcsUserUpdatingCredentialAssignmentMutation",
    "AcsUserUpdatingCredentialAssignmentValue",
    "AcsUserUpdatingGroupMembershipMutation",
    "AcsUserUpdatingGroupMembershipValue",
    "AcsUserUpdatingSuspensionStateMutation",
    "AcsUserUpdatingSuspensionStateValue",
    "AcsUserUpdatingUserInformationMutation",
    "AcsUserUpdatingUserInformationValue",
    "ActionAttempt",
    "ActionAttemptFailure",
    "ActionAttemptLockDoorFailedEvent",
    "ActionAttemptLockDoorSucceededEvent",
    "ActionAttemptSimulateKeypadCodeEntryFailedEvent",
    "ActionAttemptSimulateKeypadCodeEntrySucceededEvent",
    "ActionAttemptSimulateManualLockViaKeypadFailedEvent",
    "ActionAttemptSimulateManualLockViaKeypadSucceededEvent",
    "ActionAttemptUnlockDoorFailedEvent",
    "ActionAttemptUnlockDoorSucceededEvent",
    "ActivateClimatePresetActionAttempt",
    "ActivateClimatePresetErrorActionAttempt",
    "ActivateClimatePresetPendingActionAttempt",
    "ActivateClimatePresetSuccessActionAttempt",
    "ActivateWeeklyProgramActionAttempt",
    "ActivateWeeklyProgramErrorActionAttempt",
    "ActivateWeeklyProgramPendingActionAttempt",
    "ActivateWeeklyProgramSuccessActionAttempt",
    "AdjustmentOrigin",
    "AnyAccessCodeError",
    "AnyAccessCodePendingMutation",
    "AnyAccessCodeWarning",
    "AnyAccessGrantError",
    "AnyAccessGrantPendingMutation",
    "AnyAccessGrantWarning",
    "AnyAccessMethodError",
    "AnyAccessMethodPendingMutation",
    "AnyAccessMethodWarning",
    "AnyAcsAccessGroupError",
    "AnyAcsAccessGroupPendingMutation",
    "AnyAcsAccessGroupWarning",
    "AnyAcsCredentialWarning",
    "AnyAcsEntranceError",
    "AnyAcsEntranceWarning",
    "AnyAcsSystemError",
    "AnyAcsSystemWarning",
    "AnyAcsUserError",
    "AnyAcsUserPendingMutation",
    "AnyAcsUserWarning",
    "AnyAssignCredentialError",
    "AnyCodeConstraint",
    "AnyConnectedAccountError",
    "AnyConnectedAccountWarning",
    "AnyDeviceError",
    "AnyDeviceWarning",
    "AnyEncodeCredentialError",
    "AnyScanCredentialError",
    "AnyScanToAssignCredentialError",
    "AnySpaceWarning",
    "AnyUserIdentityError",
    "AnyUserIdentityWarning",
    "AssaAbloyCredentialServiceEndpoint",
    "AssaAbloyCredentialServiceMetadata",
    "AssaAbloyMetadataParams",
    "AssaAbloyVostioMetadataParams",
    "AssignCredentialActionAttempt",
    "AssignCredentialErrorActionAttempt",
    "AssignCredentialPendingActionAttempt",
    "AssignCredentialSuccessActionAttempt",
    "AvailableClimatePresetMode",
    "AvigilonAltaMetadata",
    "BaseActionAttempt",
    "BaseEvent",
    "Batch",
    "BatteryStatus",
    "BehaviorWhenCodeCannotBeShared",
    "BridgeError",
    "CameraActivatedEvent",
    "CameraLiveViewAnswer",
    "CameraLiveViewSession",
    "CapabilitiesSupported",
    "CardFormat",
    "CardFunctionType",
    "ChangeType",
    "ChangedProperty",
    "ChangedTimeFrame",
    "ClientSession",
    "ClientSessionDeletedEvent",
    "ClimateEcobeeMetadata",
    "ClimatePreset",
    "ClimateSetting",
    "CodeConstraint",
    "CodeValue",
    "ConfigureAutoLockActionAttempt",
    "ConfigureAutoLockErrorActionAttempt",
    "ConfigureAutoLockPendingActionAttempt",
    "ConfigureAutoLockSuccessActionAttempt",
    "ConnectWebview",
    "ConnectWebviewCustomizationParams",
    "ConnectWebviewLoginFailedEvent",
    "ConnectWebviewLoginSucceededEvent",
    "ConnectWebviewStatus",
    "ConnectedAccount",
    "ConnectedAccountCompletedFirstSyncAfterReconnectionEvent",
    "ConnectedAccountCompletedFirstSyncEvent",
    "ConnectedAccountConnectedEvent",
    "ConnectedAccountCreatedEvent",
    "ConnectedAccountDeletedEvent",
    "ConnectedAccountDisconnectedEvent",
    "ConnectedAccountError",
    "ConnectedAccountReauthorizationRequestedEvent",
    "ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning",
    "ConnectedAccountSaltoKsSubscriptionLimitExceededError",
    "ConnectedAccountSuccessfulLoginEvent",
    "ConnectedAccountUserIdentifier",
    "ConvertAccessCodeToManagedActionAttempt",
    "ConvertAccessCodeToManagedErrorActionAttempt",
    "ConvertAccessCodeToManagedPendingActionAttempt",
    "ConvertAccessCodeToManagedSuccessActionAttempt",
    "CreateAccessCodeActionAttempt",
    "CreateAccessCodeErrorActionAttempt",
    "CreateAccessCodePendingActionAttempt",
    "CreateAccessCodeResult",
    "CreateAccessCodeSuccessActionAttempt",
    "CreateNoiseThresholdActionAttempt",
    "CreateNoiseThresholdErrorActionAttempt",
    "CreateNoiseThresholdPendingActionAttempt",
    "CreateNoiseThresholdSuccessActionAttempt",
    "CredentialOnEncoder",
    "CredentialOnEncoderVisionlineMetadata",
    "CustomerDataAccessGrantParams",
    "CustomerDataBookingParams",
    "CustomerDataBuildingParams",
    "CustomerDataCommonAreaParams",
    "CustomerDataFacilityParams",
    "CustomerDataGuestParams",
    "CustomerDataListingParams",
    "CustomerDataParams",
    "CustomerDataPropertiesParams",
    "CustomerDataPropertyListingParams",
    "CustomerDataReservationParams",
    "CustomerDataResidentParams",
    "CustomerDataRoomParams",
    "CustomerDataSiteParams",
    "CustomerDataSpaceParams",
    "CustomerDataStaffMemberParams",
    "CustomerDataTenantParams",
    "CustomerDataUnitParams",
    "CustomerDataUserIdentityParams",
    "CustomerDataUserParams",
    "CustomerPortal",
    "CustomerResourcesFilterParams",
    "DeepLinkDeviceParams",
    "DeepLinkParams",
    "DeepLinkReservationParams",
    "DeepLinkSpaceParams",
    "DeleteAccessCodeActionAttempt",
    "DeleteAccessCodeErrorActionAttempt",
    "DeleteAccessCodePendingActionAttempt",
    "DeleteAccessCodeSuccessActionAttempt",
    "DeleteNoiseThresholdActionAttempt",
    "DeleteNoiseThresholdErrorActionAttempt",
    "DeleteNoiseThresholdPendingActionAttempt",
    "DeleteNoiseThresholdSuccessActionAttempt",
    "Device",
    "DeviceAccessoryKeypad",
    "DeviceAccessoryKeypadConnectedEvent",
    "DeviceAccessoryKeypadDisconnectedEvent",
    "DeviceAddedEvent",
    "DeviceAkilesMetadata",
    "DeviceAppearance",
    "DeviceAqaraMetadata",
    "DeviceArloMetadata",
    "DeviceAssaAbloyVostioMetadata",
    "DeviceAugustMetadata",
    "DeviceBattery",
    "DeviceBatteryStatusChangedEvent",
    "DeviceBrivoMetadata",
    "DeviceConnectedEvent",
    "DeviceConnectionBecameFlakyEvent",
    "DeviceConnectionStabilizedEvent",
    "DeviceControlbywebMetadata",
    "DeviceConvertedToUnmanagedEvent",
    "DeviceDeletedEvent",
    "DeviceDisconnectedEvent",
    "DeviceDoorbellRangEvent",
    "DeviceDormakabaOracodeIhoMetadata",
    "DeviceDormakabaOracodeIhoMetadataUserLevel",
    "DeviceDormakabaOracodeMetadata",
    "DeviceDormakabaOracodeMetadataPredefinedTimeSlot",
    "DeviceEcobeeMetadata",
    "DeviceError",
    "DeviceErrorSubscriptionRequiredEvent",
    "DeviceErrorSubscriptionRequiredResolvedEvent",
    "DeviceEvent",
    "DeviceFourSuitesMetadata",
    "DeviceGenieMetadata",
    "DeviceHoneywellResideoMetadata",
    "DeviceIglooMetadata",
    "DeviceIgloohomeMetadata",
    "DeviceKeynestMetadata",
    "DeviceKisiMetadata",
    "DeviceKorelockMetadata",
    "DeviceKwiksetMetadata",
    "DeviceLocation",
    "DeviceLocklySchlageMetadata",
    "DeviceLowBatteryEvent",
    "DeviceManufacturer",
    "DeviceMinutMetadata",
    "DeviceModel",
    "DeviceNameChangedEvent",
    "DeviceNestMetadata",
    "DeviceNoiseawareMetadata",
    "DeviceNukiMetadata",
    "DeviceOmnitecMetadata",
    "DeviceOmnitecMetadataParams",
    "DeviceParams",
    "DeviceProperties",
    "DeviceProvider",
    "DeviceProviderName",
    "DeviceProviderSummary",
    "DeviceRemovedEvent",
    "DeviceReolinkTapoMetadata",
    "DeviceRingMetadata",
    "DeviceSaltoKsMetadata",
    "DeviceSaltoMetadata",
    "DeviceSaltoPrivacyModeActivatedEvent",
    "DeviceSaltoPrivacyModeDeactivatedEvent",
    "DeviceSeamBridgeMetadata",
    "DeviceSelectionMode",
    "DeviceSensiMetadata",
    "DeviceSmartthingsMetadata",
    "DeviceTadoMetadata",
    "DeviceTamperedEvent",
    "DeviceTedeeMetadata",
    "DeviceTemperatureThreshold",
    "DeviceThermostatWeeklyProgram",
    "DeviceThirdPartyIntegrationDetectedEvent",
    "DeviceThirdPartyIntegrationNoLongerDetectedEvent",
    "DeviceTtlockMetadata",
    "DeviceTtlockMetadataFeatures",
    "DeviceTtlockMetadataWirelessKeypad",
    "DeviceTwoNMetadata",
    "DeviceType",
    "DeviceUltraloqMetadata",
    "DeviceUnmanagedConnectedEvent",
    "DeviceUnmanagedConvertedToManagedEvent",
    "DeviceUnmanagedDisconnectedEvent",
    "DeviceVisionlineMetadata",
    "DeviceWyzeMetadata",
    "DeviceYacanMetadata",
    "DisconnectedErrorCode",
    "DoorCategory",
    "DoorResult",
    "DoorType",
    "EcobeeMetadataParams",
    "EcobeeOwner",
    "EmptyResult",
    "EncodeCredentialActionAttempt",
    "EncodeCredentialErrorActionAttempt",
    "EncodeCredentialPendingActionAttempt",
    "EncodeCredentialSuccessActionAttempt",
    "EncodeErrorCode",
    "ErrorActionAttempt",
    "EventType",
    "FanModeSetting",
    "FeatureConfigureParams",
    "FeatureConnectParams",
    "FeatureManageDeviceParams",
    "FeatureManageParams",
    "FeatureParams",
    "HvacMode",
    "HvacModeSetting",
    "InstantKey",
    "InstantKeyCustomization",
    "IssueWithAcsUserError",
    "KeypadBattery",
    "LandingPageManageParams",
    "LandingPageParams",
    "Locale",
    "LocationParams",
    "LockAccessDeniedEvent",
    "LockDeviceType",
    "LockDoorActionAttempt",
    "LockDoorErrorActionAttempt",
    "LockDoorPendingActionAttempt",
    "LockDoorSuccessActionAttempt",
    "LockLockedEvent",
    "LockManufacturer",
    "LockUnlockedEvent",
    "LogoShape",
    "ManageDeviceManagementConfirmationParams",
    "ManageEventParams",
    "Manufacturer",
    "MaxAccessCodesReachedWarning",
    "MaxTimeRounding",
    "Media",
    "MediaFormat",
    "MediaStatus",
    "MediaType",
    "MembershipChange",
    "MinutSensorValue",
    "MinutSensorValues",
    "ModifiedField",
    "MotionSubType",
    "NameConstraint",
    "NameValue",
    "NavigationMode",
    "NewAccessScheduleParams",
    "NoiseSensorDeviceType",
    "NoiseSensorManufacturer",
    "NoiseSensorNoiseThresholdTriggeredEvent",
    "NoiseThreshold",
    "NoiseThresholdResult",
    "NoiseawareDeviceModel",
    "OperatingSystem",
    "Pagination",
    "PendingActionAttempt",
    "PeriodParams",
    "Phone",
    "PhoneDeactivatedEvent",
    "PhoneDeviceType",
    "PhoneMetadataParams",
    "PhoneProperties",
    "PlainError",
    "PlainMutation",
    "PlainWarning",
    "PropertiesParams",
    "ProviderCategory",
    "PushThermostatProgramsActionAttempt",
    "PushThermostatProgramsErrorActionAttempt",
    "PushThermostatProgramsPendingActionAttempt",
    "PushThermostatProgramsSuccessActionAttempt",
    "RequestedAccessMethodParams",
    "RequestedCodeUnavailableWarning",
    "RequestedMutation",
    "RequestedMutationCode",
    "ResetSandboxWorkspaceActionAttempt",
    "ResetSandboxWorkspaceErrorActionAttempt",
    "ResetSandboxWorkspacePendingActionAttempt",
    "ResetSandboxWorkspaceSuccessActionAttempt",
    "SaltoKsMetadataParams",
    "SaltoKsSite",
    "SaltoKsSubscriptionMetadata",
    "SaltoSpaceCredentialServiceMetadata",
    "SaltoSpaceMetadataParams",
    "ScanCredentialActionAttempt",
    "ScanCredentialErrorActionAttempt",
    "ScanCredentialPendingActionAttempt",
    "ScanCredentialResult",
    "ScanCredentialSuccessActionAttempt",
    "ScanCredentialWarning",
    "ScanErrorCode",
    "ScanScenario",
    "ScanToAssignCredentialActionAttempt",
    "ScanToAssignCredentialErrorActionAttempt",
    "ScanToAssignCredentialPendingActionAttempt",
    "ScanToAssignCredentialSuccessActionAttempt",
    "ScanWarningCode",
    "SeamEvent",
    "SetFanModeActionAttempt",
    "SetFanModeErrorActionAttempt",
    "SetFanModePendingActionAttempt",
    "SetFanModeSuccessActionAttempt",
    "SetHvacModeActionAttempt",
    "SetHvacModeErrorActionAttempt",
    "SetHvacModePendingActionAttempt",
    "SetHvacModeSuccessActionAttempt",
    "SimulateKeypadCodeEntryActionAttempt",
    "SimulateKeypadCodeEntryErrorActionAttempt",
    "SimulateKeypadCodeEntryPendingActionAttempt",
    "SimulateKeypadCodeEntrySuccessActionAttempt",
    "SimulateManualLockViaKeypadActionAttempt",
    "SimulateManualLockViaKeypadErrorActionAttempt",
    "SimulateManualLockViaKeypadPendingActionAttempt",
    "SimulateManualLockViaKeypadSuccessActionAttempt",
    "Space",
    "SpaceCreatedEvent",
    "SpaceCustomerData",
    "SpaceCustomerDataParams",
    "SpaceDeletedEvent",
    "SpaceDeviceMembershipChangedEvent",
    "SpaceGeolocation",
    "SpaceGeolocationParams",
    "SpaceRelation",
    "SuccessActionAttempt",
    "SyncAccessCodesActionAttempt",
    "SyncAccessCodesErrorActionAttempt",
    "SyncAccessCodesPendingActionAttempt",
    "SyncAccessCodesSuccessActionAttempt",
    "ThermostatClimatePresetActivatedEvent",
    "ThermostatDailyProgram",
    "ThermostatDailyProgramPeriod",
    "ThermostatDeviceType",
    "ThermostatManuallyAdjustedEvent",
    "ThermostatManufacturer",
    "ThermostatSchedule",
    "ThermostatTemperatureChangedEvent",
    "ThermostatTemperatureReachedSetPointEvent",
    "ThermostatTemperatureThresholdExceededEvent",
    "ThermostatTemperatureThresholdNoLongerExceededEvent",
    "TimeConstraintReason",
    "TimeFrame",
    "TimeFrameOption",
    "TimePair",
    "TimeZone",
    "UnknownActionAttempt",
    "UnknownActionAttemptError",
    "UnknownCodeConstraint",
    "UnknownError",
    "UnknownEvent",
    "UnknownMutation",
    "UnknownWarning",
    "UnlockCause",
    "UnlockDoorActionAttempt",
    "UnlockDoorErrorActionAttempt",
    "UnlockDoorPendingActionAttempt",
    "UnlockDoorSuccessActionAttempt",
    "UnlockMethod",
    "UnmanagedAccessCode",
    "UnmanagedAccessCodeStatus",
    "UnmanagedAccessGrant",
    "UnmanagedAccessMethod",
    "UnmanagedDevice",
    "UnmanagedDeviceProperties",
    "UnmanagedUserIdentity",
    "UpdateAccessCodeActionAttempt",
    "UpdateAccessCodeErrorActionAttempt",
    "UpdateAccessCodePendingActionAttempt",
    "UpdateAccessCodeResult",
    "UpdateAccessCodeSuccessActionAttempt",
    "UpdateNoiseThresholdActionAttempt",
    "UpdateNoiseThresholdErrorActionAttempt",
    "UpdateNoiseThresholdPendingActionAttempt",
    "UpdateNoiseThresholdSuccessActionAttempt",
    "UpdatingNameMutation",
    "UpdatingTimeFrameMutation",
    "UserIdentity",
    "UserIdentityParams",
    "VideoCodec",
    "VisionlineDoorProfileType",
    "VisionlineMetadataParams",
    "Webhook",
    "Workspace",
    "WorkspaceConnectWebviewCustomization",
    "action_attempt_from_dict",
    "seam_event_from_dict",
]
