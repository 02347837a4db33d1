# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.acs import Acs as AsyncAcs
from seam_sync._namespace import Namespace

if TYPE_CHECKING:
    from seam_sync.api.acs_access_groups import AcsAccessGroups
    from seam_sync.api.acs_credentials import AcsCredentials
    from seam_sync.api.acs_encoders import AcsEncoders
    from seam_sync.api.acs_entrances import AcsEntrances
    from seam_sync.api.acs_systems import AcsSystems
    from seam_sync.api.acs_users import AcsUsers


class Acs(Namespace):
    """Work with access control systems: their users, credentials, doors and encoders."""

    _async: AsyncAcs

    @cached_property
    def access_groups(self) -> AcsAccessGroups:
        """Manage who belongs to the groups of an access control system."""
        from seam_sync.api.acs_access_groups import AcsAccessGroups

        return AcsAccessGroups(self._calls, self._async.access_groups)

    @cached_property
    def credentials(self) -> AcsCredentials:
        """Issue, hand over and remove the credentials of an access control system."""
        from seam_sync.api.acs_credentials import AcsCredentials

        return AcsCredentials(self._calls, self._async.credentials)

    @cached_property
    def encoders(self) -> AcsEncoders:
        """Write credentials to plastic cards and read cards back."""
        from seam_sync.api.acs_encoders import AcsEncoders

        return AcsEncoders(self._calls, self._async.encoders)

    @cached_property
    def entrances(self) -> AcsEntrances:
        """Look at and unlock the doors of an access control system."""
        from seam_sync.api.acs_entrances import AcsEntrances

        return AcsEntrances(self._calls, self._async.entrances)

    @cached_property
    def systems(self) -> AcsSystems:
        """Look at the connected access control systems."""
        from seam_sync.api.acs_systems import AcsSystems

        return AcsSystems(self._calls, self._async.systems)

    @cached_property
    def users(self) -> AcsUsers:
        """Manage the people known to an access control system."""
        from seam_sync.api.acs_users import AcsUsers

        return AcsUsers(self._calls, self._async.users)
