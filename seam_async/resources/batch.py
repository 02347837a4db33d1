# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of batch and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import lazy_reader

if TYPE_CHECKING:
    from seam_async.resources.access_code import AccessCode, UnmanagedAccessCode
    from seam_async.resources.access_grant import AccessGrant
    from seam_async.resources.access_method import AccessMethod
    from seam_async.resources.acs_access_group import AcsAccessGroup
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.acs_encoder import AcsEncoder
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_system import AcsSystem
    from seam_async.resources.acs_user import AcsUser
    from seam_async.resources.action_attempt import ActionAttempt
    from seam_async.resources.client_session import ClientSession
    from seam_async.resources.connect_webview import ConnectWebview
    from seam_async.resources.connected_account import ConnectedAccount
    from seam_async.resources.device import Device, UnmanagedDevice
    from seam_async.resources.events import SeamEvent
    from seam_async.resources.instant_key import InstantKey
    from seam_async.resources.noise_threshold import NoiseThreshold
    from seam_async.resources.space import Space
    from seam_async.resources.thermostat_daily_program import ThermostatDailyProgram
    from seam_async.resources.thermostat_schedule import ThermostatSchedule
    from seam_async.resources.user_identity import UserIdentity
    from seam_async.resources.workspace import Workspace


@resource
class Batch(Resource):
    """Related resources of several kinds, fetched in one call.

    Only the kinds that the call supports and that you asked for are set.

    See https://docs.seam.co/api/workspaces/object
    """

    access_codes: list[AccessCode] = nested_list(
        lazy_reader("seam_async.resources.access_code", "AccessCode.from_dict"), default=None
    )
    """Access codes in the batch."""

    access_grants: list[AccessGrant] = nested_list(
        lazy_reader("seam_async.resources.access_grant", "AccessGrant.from_dict"), default=None
    )
    """Access grants in the batch."""

    access_methods: list[AccessMethod] = nested_list(
        lazy_reader("seam_async.resources.access_method", "AccessMethod.from_dict"), default=None
    )
    """Access methods in the batch."""

    acs_access_groups: list[AcsAccessGroup] = nested_list(
        lazy_reader("seam_async.resources.acs_access_group", "AcsAccessGroup.from_dict"), default=None
    )
    """Access groups in the batch."""

    acs_credentials: list[AcsCredential] = nested_list(
        lazy_reader("seam_async.resources.acs_credential", "AcsCredential.from_dict"), default=None
    )
    """Credentials in the batch."""

    acs_encoders: list[AcsEncoder] = nested_list(
        lazy_reader("seam_async.resources.acs_encoder", "AcsEncoder.from_dict"), default=None
    )
    """Card encoders in the batch."""

    acs_entrances: list[AcsEntrance] = nested_list(
        lazy_reader("seam_async.resources.acs_entrance", "AcsEntrance.from_dict"), default=None
    )
    """Entrances in the batch."""

    acs_systems: list[AcsSystem] = nested_list(
        lazy_reader("seam_async.resources.acs_system", "AcsSystem.from_dict"), default=None
    )
    """Access systems in the batch."""

    acs_users: list[AcsUser] = nested_list(
        lazy_reader("seam_async.resources.acs_user", "AcsUser.from_dict"), default=None
    )
    """Access system users in the batch."""

    action_attempts: list[ActionAttempt] = nested_list(
        lazy_reader("seam_async.resources.action_attempt", "read_action_attempt"), default=None
    )
    """Action attempts in the batch."""

    client_sessions: list[ClientSession] = nested_list(
        lazy_reader("seam_async.resources.client_session", "ClientSession.from_dict"), default=None
    )
    """Client sessions in the batch."""

    connect_webviews: list[ConnectWebview] = nested_list(
        lazy_reader("seam_async.resources.connect_webview", "ConnectWebview.from_dict"), default=None
    )
    """Connect Webviews in the batch."""

    connected_accounts: list[ConnectedAccount] = nested_list(
        lazy_reader("seam_async.resources.connected_account", "ConnectedAccount.from_dict"), default=None
    )
    """Connected accounts in the batch."""

    devices: list[Device] = nested_list(lazy_reader("seam_async.resources.device", "Device.from_dict"), default=None)
    """Devices in the batch."""

    events: list[SeamEvent] = nested_list(lazy_reader("seam_async.resources.events", "read_event"), default=None)
    """Events."""

    instant_keys: list[InstantKey] = nested_list(
        lazy_reader("seam_async.resources.instant_key", "InstantKey.from_dict"), default=None
    )
    """Instant Keys, which open doors from a phone by way of a link."""

    noise_thresholds: list[NoiseThreshold] = nested_list(
        lazy_reader("seam_async.resources.noise_threshold", "NoiseThreshold.from_dict"), default=None
    )
    """Noise thresholds."""

    spaces: list[Space] = nested_list(lazy_reader("seam_async.resources.space", "Space.from_dict"), default=None)
    """Spaces, such as rooms, flats or areas."""

    thermostat_daily_programs: list[ThermostatDailyProgram] = nested_list(
        lazy_reader("seam_async.resources.thermostat_daily_program", "ThermostatDailyProgram.from_dict"), default=None
    )
    """Daily programs of thermostats."""

    thermostat_schedules: list[ThermostatSchedule] = nested_list(
        lazy_reader("seam_async.resources.thermostat_schedule", "ThermostatSchedule.from_dict"), default=None
    )
    """Thermostat schedules."""

    unmanaged_access_codes: list[UnmanagedAccessCode] = nested_list(
        lazy_reader("seam_async.resources.access_code", "UnmanagedAccessCode.from_dict"), default=None
    )
    """Access codes that Seam does not manage."""

    unmanaged_devices: list[UnmanagedDevice] = nested_list(
        lazy_reader("seam_async.resources.device", "UnmanagedDevice.from_dict"), default=None
    )
    """Devices that Seam does not manage."""

    user_identities: list[UserIdentity] = nested_list(
        lazy_reader("seam_async.resources.user_identity", "UserIdentity.from_dict"), default=None
    )
    """User identities, each standing for one person."""

    workspaces: list[Workspace] = nested_list(
        lazy_reader("seam_async.resources.workspace", "Workspace.from_dict"), default=None
    )
    """Workspaces."""
