# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""What a client offers: its namespaces, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from seam_sync._loop_calls import LoopCalls
    from seam_sync.api.access_codes import AccessCodes
    from seam_sync.api.access_grants import AccessGrants
    from seam_sync.api.access_methods import AccessMethods
    from seam_sync.api.acs import Acs
    from seam_sync.api.action_attempts import ActionAttempts
    from seam_sync.api.cameras import Cameras
    from seam_sync.api.client_sessions import ClientSessions
    from seam_sync.api.connect_webviews import ConnectWebviews
    from seam_sync.api.connected_accounts import ConnectedAccounts
    from seam_sync.api.customers import Customers
    from seam_sync.api.devices import Devices
    from seam_sync.api.events import Events
    from seam_sync.api.instant_keys import InstantKeys
    from seam_sync.api.locks import Locks
    from seam_sync.api.media import MediaFiles
    from seam_sync.api.noise_sensors import NoiseSensors
    from seam_sync.api.phones import Phones
    from seam_sync.api.spaces import Spaces
    from seam_sync.api.thermostats import Thermostats
    from seam_sync.api.user_identities import UserIdentities
    from seam_sync.api.webhooks import Webhooks
    from seam_sync.api.workspaces import Workspaces

MODULES = (
    "seam_sync.api.access_codes",
    "seam_sync.api.access_codes_simulate",
    "seam_sync.api.access_codes_unmanaged",
    "seam_sync.api.access_grants",
    "seam_sync.api.access_grants_unmanaged",
    "seam_sync.api.access_methods",
    "seam_sync.api.access_methods_unmanaged",
    "seam_sync.api.acs",
    "seam_sync.api.acs_access_groups",
    "seam_sync.api.acs_credentials",
    "seam_sync.api.acs_encoders",
    "seam_sync.api.acs_encoders_simulate",
    "seam_sync.api.acs_entrances",
    "seam_sync.api.acs_systems",
    "seam_sync.api.acs_users",
    "seam_sync.api.action_attempts",
    "seam_sync.api.cameras",
    "seam_sync.api.cameras_live_views",
    "seam_sync.api.client_sessions",
    "seam_sync.api.connect_webviews",
    "seam_sync.api.connected_accounts",
    "seam_sync.api.connected_accounts_simulate",
    "seam_sync.api.customers",
    "seam_sync.api.devices",
    "seam_sync.api.devices_simulate",
    "seam_sync.api.devices_unmanaged",
    "seam_sync.api.events",
    "seam_sync.api.instant_keys",
    "seam_sync.api.locks",
    "seam_sync.api.locks_simulate",
    "seam_sync.api.media",
    "seam_sync.api.noise_sensors",
    "seam_sync.api.noise_sensors_noise_thresholds",
    "seam_sync.api.noise_sensors_simulate",
    "seam_sync.api.phones",
    "seam_sync.api.phones_simulate",
    "seam_sync.api.spaces",
    "seam_sync.api.thermostats",
    "seam_sync.api.thermostats_daily_programs",
    "seam_sync.api.thermostats_schedules",
    "seam_sync.api.thermostats_simulate",
    "seam_sync.api.user_identities",
    "seam_sync.api.user_identities_unmanaged",
    "seam_sync.api.webhooks",
    "seam_sync.api.workspaces",
)
"""All modules of namespaces."""


class Namespaces:
    """The namespaces of the API as attributes."""

    _calls: LoopCalls
    _async: Any

    @cached_property
    def access_codes(self) -> AccessCodes:
        """Program, change and remove the door codes of locks."""
        from seam_sync.api.access_codes import AccessCodes

        return AccessCodes(self._calls, self._async.access_codes)

    @cached_property
    def access_grants(self) -> AccessGrants:
        """Give a person access to doors for a time, whatever hardware is on them."""
        from seam_sync.api.access_grants import AccessGrants

        return AccessGrants(self._calls, self._async.access_grants)

    @cached_property
    def access_methods(self) -> AccessMethods:
        """Work with the codes, cards and keys that an access grant has issued."""
        from seam_sync.api.access_methods import AccessMethods

        return AccessMethods(self._calls, self._async.access_methods)

    @cached_property
    def acs(self) -> Acs:
        """Work with access control systems: their users, credentials, doors and encoders."""
        from seam_sync.api.acs import Acs

        return Acs(self._calls, self._async.acs)

    @cached_property
    def action_attempts(self) -> ActionAttempts:
        """Follow actions that take a while, such as unlocking a door."""
        from seam_sync.api.action_attempts import ActionAttempts

        return ActionAttempts(self._calls, self._async.action_attempts)

    @cached_property
    def cameras(self) -> Cameras:
        """Work with cameras."""
        from seam_sync.api.cameras import Cameras

        return Cameras(self._calls, self._async.cameras)

    @cached_property
    def client_sessions(self) -> ClientSessions:
        """Issue tokens that let a browser or app call the API for one of your users."""
        from seam_sync.api.client_sessions import ClientSessions

        return ClientSessions(self._calls, self._async.client_sessions)

    @cached_property
    def connect_webviews(self) -> ConnectWebviews:
        """Create the pages on which users sign in to their device accounts."""
        from seam_sync.api.connect_webviews import ConnectWebviews

        return ConnectWebviews(self._calls, self._async.connect_webviews)

    @cached_property
    def connected_accounts(self) -> ConnectedAccounts:
        """Manage the third-party accounts that users have connected."""
        from seam_sync.api.connected_accounts import ConnectedAccounts

        return ConnectedAccounts(self._calls, self._async.connected_accounts)

    @cached_property
    def customers(self) -> Customers:
        """Copy your customers' data over, delete it, and open customer portals."""
        from seam_sync.api.customers import Customers

        return Customers(self._calls, self._async.customers)

    @cached_property
    def devices(self) -> Devices:
        """Find and change devices of every kind."""
        from seam_sync.api.devices import Devices

        return Devices(self._calls, self._async.devices)

    @cached_property
    def events(self) -> Events:
        """Look up what has happened, without a webhook."""
        from seam_sync.api.events import Events

        return Events(self._calls, self._async.events)

    @cached_property
    def instant_keys(self) -> InstantKeys:
        """Look at and delete instant keys, the links that open a mobile key."""
        from seam_sync.api.instant_keys import InstantKeys

        return InstantKeys(self._calls, self._async.instant_keys)

    @cached_property
    def locks(self) -> Locks:
        """Lock and unlock doors and configure locks."""
        from seam_sync.api.locks import Locks

        return Locks(self._calls, self._async.locks)

    @cached_property
    def media(self) -> MediaFiles:
        """Fetch the pictures and recordings that devices have made (beta)."""
        from seam_sync.api.media import MediaFiles

        return MediaFiles(self._calls, self._async.media)

    @cached_property
    def noise_sensors(self) -> NoiseSensors:
        """Find noise sensors."""
        from seam_sync.api.noise_sensors import NoiseSensors

        return NoiseSensors(self._calls, self._async.noise_sensors)

    @cached_property
    def phones(self) -> Phones:
        """Look at and deactivate the phones that hold mobile keys."""
        from seam_sync.api.phones import Phones

        return Phones(self._calls, self._async.phones)

    @cached_property
    def spaces(self) -> Spaces:
        """Group devices and entrances into places such as flats, rooms or buildings."""
        from seam_sync.api.spaces import Spaces

        return Spaces(self._calls, self._async.spaces)

    @cached_property
    def thermostats(self) -> Thermostats:
        """Control thermostats and their climate presets."""
        from seam_sync.api.thermostats import Thermostats

        return Thermostats(self._calls, self._async.thermostats)

    @cached_property
    def user_identities(self) -> UserIdentities:
        """Manage people across all systems, and what they may open."""
        from seam_sync.api.user_identities import UserIdentities

        return UserIdentities(self._calls, self._async.user_identities)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Manage the addresses to which events are delivered."""
        from seam_sync.api.webhooks import Webhooks

        return Webhooks(self._calls, self._async.webhooks)

    @cached_property
    def workspaces(self) -> Workspaces:
        """Look at, create, change and reset workspaces."""
        from seam_sync.api.workspaces import Workspaces

        return Workspaces(self._calls, self._async.workspaces)
