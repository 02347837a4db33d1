"""Finds the credential of a command: options before the environment, the environment before the stored profile."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import attrs

from seam_cli.credentials.profiles import Profile, Profiles
from seam_cli.exits import NO_CREDENTIAL, CommandError, UsageError
from seam_cli.suggest import did_you_mean

VARIABLES = {"SEAM_API_KEY": "api_key", "SEAM_PERSONAL_ACCESS_TOKEN": "personal_access_token"}

_ENDPOINTS = ("SEAM_ENDPOINT", "SEAM_API_URL")


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
        profile: The value of `--profile`; `SEAM_PROFILE` counts in its place.
        workspace_id: The value of `--workspace-id`.
        endpoint: The value of `--endpoint`.
        environment: The environment, for tests.

    Raises:
        CommandError: There is no credential, or it cannot be read.
        UsageError: Options or variables contradict each other, or name what does not exist.
    """
    named = profile or environment.get("SEAM_PROFILE") or None
    variables = [name for name in VARIABLES if environment.get(name)]
    from_environment = endpoint_of_environment(environment)
    if endpoint is not None:
        check_endpoint(endpoint, "--endpoint")
    if variables and named is None:
        if len(variables) > 1:
            message = f"{' and '.join(variables)} are both set: a command has one credential"
            raise UsageError(message)
        kind = VARIABLES[variables[0]]
        check_workspace(workspace_id, kind, variables[0])
        return Credential(
            kind=kind,
            token=environment[variables[0]],
            workspace_id=workspace_id or environment.get("SEAM_WORKSPACE_ID") or None,
            endpoint=endpoint or from_environment,
            source=variables[0],
        )
    stored = _stored(named)
    if stored.endpoint is not None:
        check_endpoint(stored.endpoint, f"the endpoint of the profile {stored.name}")
    check_workspace(workspace_id, stored.kind, f"the profile {stored.name}")
    notes = []
    if variables:
        notes.append(f"the profile {stored.name} is used, {' and '.join(variables)} is not")
    # The server of a named profile comes before the environment, that of the active profile after it.
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
        hint = did_you_mean(named, names) or f"; `seam login --profile {named}` makes it"
        message = f"there is no profile {named}{hint}"
        raise UsageError(message)
    message = "no credential: run `seam login`, or set SEAM_API_KEY"
    raise CommandError(message, NO_CREDENTIAL)


def find_endpoint(
    *, profile: str | None = None, endpoint: str | None = None, environment: Mapping[str, str] = os.environ
) -> str | None:
    """Return the server that a command would call, without reading a credential; None for Seam's own.

    Args:
        profile: The value of `--profile`.
        endpoint: The value of `--endpoint`.
        environment: The environment, for tests.
    """
    if endpoint is not None:
        return check_endpoint(endpoint, "--endpoint")
    named = profile or environment.get("SEAM_PROFILE") or None
    from_environment = endpoint_of_environment(environment)
    if named is None and (from_environment or any(environment.get(name) for name in VARIABLES)):
        return from_environment
    profiles = Profiles()
    stored = profiles.get(named or profiles.active)
    return (stored.endpoint if stored is not None else None) or from_environment


def endpoint_of_environment(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the server that the environment names; None if it names none.

    Raises:
        UsageError: The variable holds no URL of a server.
    """
    for name in _ENDPOINTS:
        if environment.get(name):
            return check_endpoint(environment[name], name)
    return None


def check_endpoint(url: str, source: str) -> str:
    """Return the URL of a server, checked.

    Args:
        url: The URL.
        source: The option or variable that it comes from, for the error.

    Raises:
        UsageError: It is no URL of a server. The message leaves it out, since it may hold a password.
    """
    from seam_async import SeamInvalidOptionsError
    from seam_async._options.endpoint_url import check_endpoint as check

    try:
        return check(url, source)
    except SeamInvalidOptionsError as error:
        raise UsageError(str(error)) from None


def check_workspace(workspace_id: str | None, kind: str, source: str) -> None:
    """Refuse `--workspace-id` beside a credential that has one workspace, because it would be ignored.

    Raises:
        UsageError: The option is given, and the credential is no personal access token.
    """
    if workspace_id is not None and kind != "personal_access_token":
        message = (
            f"--workspace-id goes with a personal access token: "
            f"{source} is {'an API key' if kind == 'api_key' else 'a client session token'}, which has one workspace"
        )
        raise UsageError(message)
