# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_index.py); texts come from codegen/docs.toml.

"""What a client offers: its namespaces, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seam_async._calls.caller import Caller
    from seam_async.api.access_codes import AccessCodes
    from seam_async.api.access_grants import AccessGrants
    from seam_async.api.access_methods import AccessMethods
    from seam_async.api.acs import Acs
    from seam_async.api.action_attempts import ActionAttempts
    from seam_async.api.cameras import Cameras
    from seam_async.api.client_sessions import ClientSessions
    from seam_async.api.connect_webviews import ConnectWebviews
    from seam_async.api.connected_accounts import ConnectedAccounts
    from seam_async.api.customers import Customers
    from seam_async.api.devices import Devices
    from seam_async.api.events import Events
    from seam_async.api.instant_keys import InstantKeys
    from seam_async.api.locks import Locks
    from seam_async.api.media import MediaFiles
    from seam_async.api.noise_sensors import NoiseSensors
    from seam_async.api.phones import Phones
    from seam_async.api.spaces import Spaces
    from seam_async.api.thermostats import Thermostats
    from seam_async.api.user_identities import UserIdentities
    from seam_async.api.webhooks import Webhooks
    from seam_async.api.workspaces import Workspaces

MODULES = (
    "seam_async.api.access_codes",
    "seam_async.api.access_codes_simulate",
    "seam_async.api.access_codes_unmanaged",
    "seam_async.api.access_grants",
    "seam_async.api.access_grants_unmanaged",
    "seam_async.api.access_methods",
    "seam_async.api.access_methods_unmanaged",
    "seam_async.api.acs",
    "seam_async.api.acs_access_groups",
    "seam_async.api.acs_credentials",
    "seam_async.api.acs_encoders",
    "seam_async.api.acs_encoders_simulate",
    "seam_async.api.acs_entrances",
    "seam_async.api.acs_systems",
    "seam_async.api.acs_users",
    "seam_async.api.action_attempts",
    "seam_async.api.cameras",
    "seam_async.api.cameras_live_views",
    "seam_async.api.client_sessions",
    "seam_async.api.connect_webviews",
    "seam_async.api.connected_accounts",
    "seam_async.api.connected_accounts_simulate",
    "seam_async.api.customers",
    "seam_async.api.devices",
    "seam_async.api.devices_simulate",
    "seam_async.api.devices_unmanaged",
    "seam_async.api.events",
    "seam_async.api.instant_keys",
    "seam_async.api.locks",
    "seam_async.api.locks_simulate",
    "seam_async.api.media",
    "seam_async.api.noise_sensors",
    "seam_async.api.noise_sensors_noise_thresholds",
    "seam_async.api.noise_sensors_simulate",
    "seam_async.api.phones",
    "seam_async.api.phones_simulate",
    "seam_async.api.spaces",
    "seam_async.api.thermostats",
    "seam_async.api.thermostats_daily_programs",
    "seam_async.api.thermostats_schedules",
    "seam_async.api.thermostats_simulate",
    "seam_async.api.user_identities",
    "seam_async.api.user_identities_unmanaged",
    "seam_async.api.webhooks",
    "seam_async.api.workspaces",
)
"""All modules of namespaces."""

OPENS_DOOR = frozenset({"/access_methods/unlock_door", "/acs/entrances/unlock", "/locks/unlock_door"})
"""Paths that open a door: never sent late, never sent twice."""


class Namespaces:
    """The namespaces of the API as attributes."""

    if TYPE_CHECKING:

        @cached_property
        def _caller(self) -> Caller: ...

    @cached_property
    def access_codes(self) -> AccessCodes:
        """Program, change and remove the door codes of locks."""
        from seam_async.api.access_codes import AccessCodes

        return AccessCodes(self._caller)

    @cached_property
    def access_grants(self) -> AccessGrants:
        """Give a person access to doors for a time, whatever hardware is on them."""
        from seam_async.api.access_grants import AccessGrants

        return AccessGrants(self._caller)

    @cached_property
    def access_methods(self) -> AccessMethods:
        """Work with the codes, cards and keys that an access grant has issued."""
        from seam_async.api.access_methods import AccessMethods

        return AccessMethods(self._caller)

    @cached_property
    def acs(self) -> Acs:
        """Work with access control systems: their users, credentials, doors and encoders."""
        from seam_async.api.acs import Acs

        return Acs(self._caller)

    @cached_property
    def action_attempts(self) -> ActionAttempts:
        """Follow actions that take a while, such as unlocking a door."""
        from seam_async.api.action_attempts import ActionAttempts

        return ActionAttempts(self._caller)

    @cached_property
    def cameras(self) -> Cameras:
        """Work with cameras."""
        from seam_async.api.cameras import Cameras

        return Cameras(self._caller)

    @cached_property
    def client_sessions(self) -> ClientSessions:
        """Issue tokens that let a browser or app call the API for one of your users."""
        from seam_async.api.client_sessions import ClientSessions

        return ClientSessions(self._caller)

    @cached_property
    def connect_webviews(self) -> ConnectWebviews:
        """Create the pages on which users sign in to their device accounts."""
        from seam_async.api.connect_webviews import ConnectWebviews

        return ConnectWebviews(self._caller)

    @cached_property
    def connected_accounts(self) -> ConnectedAccounts:
        """Manage the third-party accounts that users have connected."""
        from seam_async.api.connected_accounts import ConnectedAccounts

        return ConnectedAccounts(self._caller)

    @cached_property
    def customers(self) -> Customers:
        """Copy your customers' data over, delete it, and open customer portals."""
        from seam_async.api.customers import Customers

        return Customers(self._caller)

    @cached_property
    def devices(self) -> Devices:
        """Find and change devices of every kind."""
        from seam_async.api.devices import Devices

        return Devices(self._caller)

    @cached_property
    def events(self) -> Events:
        """Look up what has happened, without a webhook."""
        from seam_async.api.events import Events

        return Events(self._caller)

    @cached_property
    def instant_keys(self) -> InstantKeys:
        """Look at and delete instant keys, the links that open a mobile key."""
        from seam_async.api.instant_keys import InstantKeys

        return InstantKeys(self._caller)

    @cached_property
    def locks(self) -> Locks:
        """Lock and unlock doors and configure locks."""
        from seam_async.api.locks import Locks

        return Locks(self._caller)

    @cached_property
    def media(self) -> MediaFiles:
        """Fetch the pictures and recordings that devices have made (beta)."""
        from seam_async.api.media import MediaFiles

        return MediaFiles(self._caller)

    @cached_property
    def noise_sensors(self) -> NoiseSensors:
        """Find noise sensors."""
        from seam_async.api.noise_sensors import NoiseSensors

        return NoiseSensors(self._caller)

    @cached_property
    def phones(self) -> Phones:
        """Look at and deactivate the phones that hold mobile keys."""
        from seam_async.api.phones import Phones

        return Phones(self._caller)

    @cached_property
    def spaces(self) -> Spaces:
        """Group devices and entrances into places such as flats, rooms or buildings."""
        from seam_async.api.spaces import Spaces

        return Spaces(self._caller)

    @cached_property
    def thermostats(self) -> Thermostats:
        """Control thermostats and their climate presets."""
        from seam_async.api.thermostats import Thermostats

        return Thermostats(self._caller)

    @cached_property
    def user_identities(self) -> UserIdentities:
        """Manage people across all systems, and what they may open."""
        from seam_async.api.user_identities import UserIdentities

        return UserIdentities(self._caller)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Manage the addresses to which events are delivered."""
        from seam_async.api.webhooks import Webhooks

        return Webhooks(self._caller)

    @cached_property
    def workspaces(self) -> Workspaces:
        """Look at, create, change and reset workspaces."""
        from seam_async.api.workspaces import Workspaces

        return Workspaces(self._caller)
