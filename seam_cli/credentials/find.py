"""Finds the credential of a command: options before the environment, the environment before the stored profile."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import attrs

from seam_cli.credentials.profiles import Profile, Profiles
from seam_cli.exits import NO_CREDENTIAL, CommandError
from seam_cli.suggest import did_you_mean

VARIABLES = {"SEAM_API_KEY": "api_key", "SEAM_PERSONAL_ACCESS_TOKEN": "personal_access_token"}


@attrs.frozen
class Credential:
    """A credential, where it belongs, and where it was found."""

    kind: str
    token: str = attrs.field(repr=False)
    workspace_id: str | None
    endpoint: str | None
    source: str
    """For people: `SEAM_API_KEY`, or the profile."""
    notes: tuple[str, ...] = ()
    """Remarks for standard error, such as a variable that is not used."""

    def options(self) -> dict[str, Any]:
        """Return the arguments of a client."""
        options = {self.kind: self.token, "endpoint": self.endpoint}
        if self.kind == "personal_access_token" and self.workspace_id is not None:
            options["workspace_id"] = self.workspace_id
        return options


def find_credential(
    *,
    profile: str | None = None,
    workspace_id: str | None = None,
    endpoint: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Credential:
    """Find the credential of a command.

    Args:
        profile: What `--profile` named, else `SEAM_PROFILE` counts as if it had.
        workspace_id: What `--workspace-id` named.
        endpoint: What `--endpoint` named.
        environment: The environment, for tests.

    Raises:
        CommandError: There is none, or it cannot be read.
    """
    named = profile or environment.get("SEAM_PROFILE") or None
    variables = [name for name in VARIABLES if environment.get(name)]
    from_environment = environment.get("SEAM_ENDPOINT") or environment.get("SEAM_API_URL") or None
    if variables and named is None:
        if len(variables) > 1:
            message = f"{' and '.join(variables)} are both set: a command has one credential"
            raise CommandError(message, NO_CREDENTIAL)
        return Credential(
            kind=VARIABLES[variables[0]],
            token=environment[variables[0]],
            workspace_id=workspace_id or environment.get("SEAM_WORKSPACE_ID") or None,
            endpoint=endpoint or from_environment,
            source=variables[0],
        )
    stored = _stored(named)
    notes = []
    if variables:
        notes.append(f"the profile {stored.name} is used, {' and '.join(variables)} is not")
    # A profile that was named brings its own server; one that was not gives way to the environment.
    found = endpoint or (stored.endpoint if named else None) or from_environment or stored.endpoint
    if found != stored.endpoint and (stored.endpoint or from_environment):
        notes.append(f"the credential of the profile {stored.name} goes to {found or 'https://connect.getseam.com'}")
    own_workspace = stored.workspace_id if named else environment.get("SEAM_WORKSPACE_ID") or stored.workspace_id
    return Credential(
        kind=stored.kind,
        token=stored.secret(),
        workspace_id=workspace_id or own_workspace,
        endpoint=found,
        source=f"profile {stored.name}",
        notes=tuple(notes),
    )


def _stored(named: str | None) -> Profile:
    profiles = Profiles()
    profile = profiles.get(named or profiles.active)
    if profile is not None:
        return profile
    if named is not None:
        names = [one.name for one in profiles]
        message = f"there is no profile {named}{did_you_mean(named, names)}"
        raise CommandError(message, NO_CREDENTIAL)
    message = "no credential: run `seam login`, or set SEAM_API_KEY"
    raise CommandError(message, NO_CREDENTIAL)
