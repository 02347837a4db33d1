# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""Nested classes that stand in resources of more than one family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource, Tag
from seam_async._model.unions import Variants
from seam_async.resources.unknown import UnknownError, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime


@resource
class AccessGrantPlaces(Resource):
    """The devices of the grant before the change."""

    device_ids: list[str] = nested_list()
    """IDs of the devices covered before the change."""


@resource
class AccessSchedule(Resource):
    """From when until when the group's members have access."""

    ends_at: datetime | None = date_time()
    """When the user's access ends."""

    starts_at: datetime = date_time()
    """When the user's access starts."""


@resource
class ConnectedAccountError(Resource):
    """An error of the connected account that a device belongs to; it stops the device too.

    - `account_disconnected`: Seam cannot log in to the account. Have its owner log in again through a Connect
      Webview.
    - `dormakaba_sites_disconnected`: Some dormakaba sites of the account cannot be reached. dormakaba's support has
      to help.
    - `insufficient_permissions`: Seam's user in the provider's system lacks rights, named in `message`. Grant them
      or connect the account again.
    - `salto_ks_subscription_limit_exceeded`: The Salto KS site has no user slot left. Free one or raise the site's
      limit with Salto.
    """

    error_code: Literal[
        "account_disconnected",
        "salto_ks_subscription_limit_exceeded",
        "insufficient_permissions",
        "dormakaba_sites_disconnected",
    ]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    is_connected_account_error: Literal[True]
    """Whether the error lies with the connected account."""

    is_device_error: Literal[False]
    """Whether the error lies with the device."""

    message: str
    """Explanation in words, for people to read."""


@resource
class DeviceError(Resource):
    """An error of a device; while it lasts, the device may not be reachable.

    - `august_lock_not_authorized`: The account has no right to use this August lock.
    - `auxiliary_heat_running`: The auxiliary heating is running.
    - `device_disconnected`: The device has no connection, so it cannot be controlled or changed from afar.
    - `device_offline`: The device is offline, so it cannot be controlled or changed from afar.
    - `device_removed`: The device is no longer part of the connected account.
    - `empty_backup_access_code_pool`: The device has no backup codes left.
    - `hub_disconnected`: The hub through which the device is reached has no connection.
    - `missing_device_credentials`: Seam lacks the credentials for this device.
    - `subscription_required`: The provider demands a paid plan.
    """

    error_code: Literal[
        "device_offline",
        "device_removed",
        "hub_disconnected",
        "device_disconnected",
        "empty_backup_access_code_pool",
        "august_lock_not_authorized",
        "missing_device_credentials",
        "auxiliary_heat_running",
        "subscription_required",
    ]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    is_device_error: Literal[True]
    """Whether the error lies with the device."""

    message: str
    """Explanation in words, for people to read."""


@resource
class BridgeError(Resource, Generic[Tag]):
    """An error of the bridge through which a system is reached, or of the account behind it.

    - `account_disconnected`: Seam cannot log in to the account. Have its owner log in again through a Connect
      Webview.
    - `bridge_disconnected`: Seam cannot reach the access system through Seam Bridge. Check that the bridge's
      computer and program are running.
    - `dormakaba_sites_disconnected`: Some dormakaba sites of the account cannot be reached. dormakaba's support has
      to help.
    """

    error_code: Tag
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    is_bridge_error: bool | None = None
    """Whether the error lies with Seam Bridge."""

    is_connected_account_error: bool | None = None
    """Whether the error lies with the connected account."""

    message: str
    """Explanation in words, for people to read."""


AnyDeviceError = Union[
    ConnectedAccountError,
    DeviceError,
    BridgeError[Literal["bridge_disconnected"]],
    UnknownError,
]
"""What keeps Seam from using the device, in the device itself, its hub or its account."""
read_any_device_error = Variants(
    "error_code",
    {
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
class PlainWarning(Resource, Generic[Tag]):
    """A warning that has a code, a message and a time, and nothing else.

    - `accessory_keypad_low_battery`: The batteries of the separate keypad are low. Replace them before codes stop
      working.
    - `accessory_keypad_setup_required`: The keypad is not linked to its Igloohome bridge, so online codes fail.
      Link it in the Igloohome app.
    - `account_reauthorization_requested`: The account needs a new login through a Connect Webview soon. It still
      works for now, without new features.
    - `acs_user_inactive`: The user exists but cannot open anything at present; `message` has the reason.
    - `acs_user_profile_does_not_match_user_identity`: The user in the access system has other personal details than
      the user identity.
    - `being_deleted`: Deletion is under way; this will soon be gone.
    - `delay_in_issuing`: It is not ready yet although it is soon to start. Seam goes on trying, and the warning
      then goes away.
    - `device_communication_degraded`: The device does not seem to answer.
    - `device_has_flaky_connection`: The device keeps losing its connection, so actions may be slow or fail.
    - `dormakaba_sites_unapproved`: Some dormakaba sites of the account are not approved yet. Ask Seam's support to
      finish the setup.
    - `entrance_setup_required`: The entrance has to be configured further in its access system before Seam can
      manage all of it.
    - `entrance_shares_zone`: The entrance is in an Avigilon Alta zone with others, so it cannot join an access
      group alone.
    - `hub_required_for_additional_capabilities`: The device can do more, such as remote unlocking, once a hub or
      relay is connected.
    - `keynest_unsupported_locker`: The key lies in a KeyNest locker for which there are no access codes.
    - `latch_resident_user`: The user was made in Latch Mission Control and has to be managed there.
    - `lockly_time_zone_not_configured`: The Lockly device has no time zone set, so codes with a time frame may
      fail.
    - `many_active_backup_codes`: Too many backup codes are active on the device.
    - `needs_to_be_reissued`: What the credential may open has changed. Encode its card again so that the change
      takes effect.
    - `partial_backup_access_code_pool`: The device has fewer backup codes in store than it should.
    - `power_saving_mode`: The device is saving power and may not do everything.
    - `privacy_mode`: Privacy mode is on: codes and remote unlocking are blocked until it is switched off.
    - `provider_issue`: The provider reports a problem of its own kind; read `message`.
    - `provider_service_unavailable`: The provider's service is down. Seam reconnects once it is back.
    - `salto_ks_entrance_access_code_support_removed`: The Salto KS entrance reports another model than before, as
      after a hub reset; codes may not work.
    - `salto_ks_lock_access_code_support_removed`: The Salto KS lock reports another model than before, as after a
      hub reset; codes may not work.
    - `salto_ks_office_mode`: The Salto KS lock is in office mode, in which codes do not open it.
    - `salto_ks_privacy_mode`: The Salto KS lock is in privacy mode, in which codes do not open it.
    - `salto_ks_subscription_limit_almost_reached`: Over 80 % of the Salto KS site's user slots are taken. Free some
      or raise the limit.
    - `salto_ks_user_not_subscribed`: The user has no Salto KS subscription at present and so cannot open doors.
      Outside their schedule that is normal.
    - `schedule_externally_modified`: The times of a credential that belongs to this one were changed outside Seam.
    - `schedule_modified`: The start of the credential was moved, as it would have been in the past.
    - `scheduled_maintenance_window`: The provider has announced maintenance, during which things may not work.
    - `setup_required`: It is not fully set up. Follow the steps in `message`.
    - `temperature_threshold_exceeded`: The temperature is outside the range set as the threshold.
    - `third_party_integration_detected`: Other software also manages the device and may break its access codes.
    - `time_zone_mismatch`: The device's time zone and its clock disagree, so codes may start and end at the wrong
      hour.
    - `time_zone_unknown`: The device's time zone is unknown. Set it to be able to use codes with a time frame.
    - `ttlock_lock_gateway_unlocking_not_enabled`: Remote unlocking is switched off in the settings of the TTLock
      lock. Switch it on there.
    - `ttlock_weak_gateway_signal`: The signal between the lock and its TTLock gateway is weak.
    - `two_n_device_missing_timezone`: The 2N device has no time zone set. Set it on the device to be able to use
      access codes.
    - `ultraloq_time_zone_unknown`: The Ultraloq device's time zone is unknown. Set it to be able to use codes with
      a time frame.
    - `underprovisioned_access`: The grant does not open everything it should yet. Seam is creating what is missing.
    - `unknown_issue_with_acs_access_group`: Seam could not bring the group up to date with the provider, for an
      unknown reason; it may not work.
    - `unknown_issue_with_acs_credential`: Seam could not bring the credential up to date with the provider, for an
      unknown reason; it may not work.
    - `unknown_issue_with_acs_system`: Seam could not read the access system, so what it shows may be old. It
      retries; ask Seam's support if this stays.
    - `unknown_issue_with_acs_user`: Seam could not bring the user up to date with the provider, for an unknown
      reason; they may not get in.
    - `unknown_issue_with_connected_account`: Seam could not bring the account up to date, for an unknown reason;
      parts of it may not work.
    - `unknown_issue_with_phone`: Seam could not bring the phone up to date, for an unknown reason; it may not work.
    - `unreliable_online_status`: The provider's online status cannot be relied on: the device may be offline though
      shown as online.
    - `updating_access_times`: The access times are being changed.
    - `user_identity_missing_email_address`: The mobile key is sent by email, but the person's user identity has no
      address. Add one.
    - `user_identity_missing_phone_number`: The mobile key is sent to a phone number, but the person's user identity
      has none. Add one.
    - `waiting_to_be_issued`: The credential still has to be issued and does not work yet.
    """

    warning_code: Tag
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


@resource
class MaxAccessCodesReachedWarning(Resource):
    """What limits the device or needs attention, though it still works.

    - `max_access_codes_reached`: The device cannot take any more codes. Delete some before you create others.
    """

    warning_code: Literal["max_access_codes_reached"]
    """Code naming the kind of warning, for programs to decide on."""

    active_access_code_count: int
    """How many access codes were active on the device when the warning arose."""

    created_at: datetime = date_time()
    """When this was created."""

    max_active_access_code_count: int
    """How many active access codes the device holds at most."""

    message: str
    """Explanation in words, for people to read."""


AnyDeviceWarning = Union[
    PlainWarning[
        Literal[
            "partial_backup_access_code_pool",
            "many_active_backup_codes",
            "third_party_integration_detected",
            "ttlock_lock_gateway_unlocking_not_enabled",
            "ttlock_weak_gateway_signal",
            "power_saving_mode",
            "temperature_threshold_exceeded",
            "device_communication_degraded",
            "scheduled_maintenance_window",
            "device_has_flaky_connection",
            "salto_ks_office_mode",
            "salto_ks_privacy_mode",
            "privacy_mode",
            "salto_ks_subscription_limit_almost_reached",
            "salto_ks_lock_access_code_support_removed",
            "unknown_issue_with_phone",
            "lockly_time_zone_not_configured",
            "ultraloq_time_zone_unknown",
            "time_zone_unknown",
            "time_zone_mismatch",
            "two_n_device_missing_timezone",
            "hub_required_for_additional_capabilities",
            "provider_issue",
            "keynest_unsupported_locker",
            "accessory_keypad_setup_required",
            "accessory_keypad_low_battery",
            "unreliable_online_status",
        ]
    ],
    MaxAccessCodesReachedWarning,
    UnknownWarning,
]
"""What limits the device or needs attention, though it still works."""
read_any_device_warning = Variants(
    "warning_code",
    {
        "partial_backup_access_code_pool": PlainWarning,
        "many_active_backup_codes": PlainWarning,
        "third_party_integration_detected": PlainWarning,
        "ttlock_lock_gateway_unlocking_not_enabled": PlainWarning,
        "ttlock_weak_gateway_signal": PlainWarning,
        "power_saving_mode": PlainWarning,
        "temperature_threshold_exceeded": PlainWarning,
        "device_communication_degraded": PlainWarning,
        "scheduled_maintenance_window": PlainWarning,
        "device_has_flaky_connection": PlainWarning,
        "salto_ks_office_mode": PlainWarning,
        "salto_ks_privacy_mode": PlainWarning,
        "privacy_mode": PlainWarning,
        "salto_ks_subscription_limit_almost_reached": PlainWarning,
        "salto_ks_lock_access_code_support_removed": PlainWarning,
        "unknown_issue_with_phone": PlainWarning,
        "lockly_time_zone_not_configured": PlainWarning,
        "ultraloq_time_zone_unknown": PlainWarning,
        "time_zone_unknown": PlainWarning,
        "time_zone_mismatch": PlainWarning,
        "two_n_device_missing_timezone": PlainWarning,
        "hub_required_for_additional_capabilities": PlainWarning,
        "provider_issue": PlainWarning,
        "keynest_unsupported_locker": PlainWarning,
        "accessory_keypad_setup_required": PlainWarning,
        "accessory_keypad_low_battery": PlainWarning,
        "unreliable_online_status": PlainWarning,
        "max_access_codes_reached": MaxAccessCodesReachedWarning,
    },
    UnknownWarning,
)


@resource
class AssaAbloyCredentialServiceEndpoint(Resource):
    """A place on the phone where mobile keys are kept, and whether it is active."""

    endpoint_id: str | None = None
    """ID of the endpoint, the place where ASSA ABLOY keeps mobile keys on a phone."""

    is_active: bool | None = None
    """Whether the endpoint is active."""


@resource
class AssaAbloyCredentialServiceMetadata(Resource):
    """State of the phone in the ASSA ABLOY Credential Service."""

    endpoints: list[AssaAbloyCredentialServiceEndpoint] = nested_list(
        AssaAbloyCredentialServiceEndpoint.from_dict, default=None
    )
    """Endpoints for mobile keys that are set up on the phone."""

    has_active_endpoint: bool | None = None
    """Whether any endpoint for mobile keys is active on the phone."""


@resource
class AvigilonAltaMetadata(Resource):
    """What Avigilon Alta reports of the entrance."""

    entry_name: str | None = None
    """Name of the entry in Avigilon Alta."""

    entry_relays_total_count: float | None = None
    """How many relays the entry has in Avigilon Alta."""

    org_name: str | None = None
    """Name of the organisation in Avigilon Alta."""

    site_id: float | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""

    zone_id: float | None = None
    """ID of the zone in Avigilon Alta."""

    zone_name: str | None = None
    """Name of the zone in Avigilon Alta."""


@resource
class CodeValue(Resource):
    """The PIN before the change."""

    code: str | None
    """PIN code before the change."""


@resource
class NameValue(Resource):
    """The name before the change."""

    name: str | None
    """Name before the change."""


@resource
class PlainError(Resource, Generic[Tag]):
    """An error that has a code, a message and a time, and nothing else.

    - `access_not_provisioned`: The access system refused the access, so the doors in question stay shut; `message`
      has its reason. Seam retries.
    - `account_disconnected`: Seam cannot log in to the account. Have its owner log in again through a Connect
      Webview.
    - `acs_system_disconnected`: Seam has no connection to the access system.
    - `deleted_externally`: The user was deleted in the access system by other means than Seam.
    - `entrance_removed`: The entrance is gone from the connected account, so Seam no longer keeps it up to date.
    - `failed_to_create_on_acs_system`: Creating this in the access system failed, most likely for an internal
      reason. Ask Seam's support.
    - `failed_to_delete_on_acs_system`: Deleting this from the access system failed, most likely for an internal
      reason. Ask Seam's support.
    - `failed_to_issue`: It was not ready when it should have started to work, often as a device is offline. Seam
      goes on trying.
    - `failed_to_update_on_acs_system`: Updating this in the access system failed, most likely for an internal
      reason. Ask Seam's support.
    - `insufficient_permissions`: Seam's user in the provider's system lacks rights, named in `message`. Grant them
      or connect the account again.
    - `latch_conflict_with_resident_user`: The user was made through Seam yet also exists in Latch Mission Control,
      which is not supported. Ask Seam's support.
    - `provider_service_unavailable`: The provider's service is down. Seam reconnects once it is back.
    - `salto_ks_certification_expired`: The Salto KS certification of the access system has lapsed. Ask Seam's
      support.
    - `salto_ks_subscription_limit_exceeded`: The Salto KS site has no user slot left. Free one or raise the site's
      limit with Salto.
    - `seam_bridge_disconnected`: Seam Bridge does not answer: it may be stopped, offline or set up for another
      workspace.
    - `user_license_limit_reached`: The access system's licence allows no further users. Remove unused ones or
      extend the licence.
    - `visionline_instance_unreachable`: Seam Bridge runs but cannot reach the Visionline server. Check that
      server's network and address.
    """

    error_code: Tag
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


@resource
class PlainMutation(Resource, Generic[Tag]):
    """A change on its way that has a code, a message and a time, and nothing else.

    - `creating`: It is being created on the device or in the access system.
    - `deferring_deletion`: It will be deleted once its access times are over.
    - `deleting`: It is being deleted from the device or the access system.
    - `waiting_for_access_on_acs_system`: The access system does not have all of the card's access yet. Encode the
      card only when this is gone.
    """

    mutation_code: Tag
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""


@resource
class RequestedCodeUnavailableWarning(Resource):
    """What is unusual about the access method, though it may still work.

    - `requested_code_unavailable`: The PIN asked for could not be used, so another was assigned. Hand out that one.
    """

    warning_code: Literal["requested_code_unavailable"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    new_code: str
    """PIN that was given out in place of the desired one."""

    original_code: str
    """PIN that was asked for but could not be used."""


@resource
class SaltoSpaceCredentialServiceMetadata(Resource):
    """What the Salto Space credential service reports of the phone."""

    has_active_phone: bool | None = None
    """Whether the phone is active with the Salto Space credential service."""


@resource
class TimeFrame(Resource):
    """The validity times before the change."""

    ends_at: datetime | None = date_time()
    """End before the change."""

    starts_at: datetime | None = date_time()
    """Start before the change."""


@resource
class UpdatingNameMutation(Resource, Generic[Tag]):
    """A change of a name that is on its way.

    - `updating_group_information`: Details of the group are being changed in the access system.
    - `updating_name`: The name is being changed on the device.
    """

    mutation_code: Tag
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: NameValue = nested(NameValue.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: NameValue = nested(NameValue.from_dict)
    """What is there after the change."""


@resource
class UpdatingTimeFrameMutation(Resource, Generic[Tag]):
    """A change of the times of an access that is on its way.

    - `updating_access_schedule`: The access times are being changed in the access system.
    - `updating_access_times`: The access times are being changed.
    - `updating_time_frame`: The validity times are being changed on the device.
    """

    mutation_code: Tag
    """Code naming the kind of change that is under way."""

    created_at: datetime = date_time()
    """When this was created."""

    from_: TimeFrame = nested(TimeFrame.from_dict)
    """What was there before the change."""

    message: str
    """Explanation in words, for people to read."""

    to: TimeFrame = nested(TimeFrame.from_dict)
    """What is there after the change."""
