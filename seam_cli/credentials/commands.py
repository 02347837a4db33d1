"""`seam login`, `seam logout` and `seam auth`: put a credential away, forget it, see which one is used."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from seam_cli.credentials import keyrings
from seam_cli.credentials.find import (
    VARIABLES,
    Credential,
    check_endpoint,
    check_workspace,
    endpoint_of_environment,
    find_credential,
)
from seam_cli.credentials.profiles import DEFAULT, Profile, Profiles
from seam_cli.exits import DONE, FAILED, NO_CREDENTIAL, CommandError, UsageError
from seam_cli.hand_made import command
from seam_cli.output.stdout import Stdout
from seam_cli.running import note, run_async
from seam_cli.settings import Settings
from seam_cli.suggest import did_you_mean

STORES = ("auto", "file", "keyring")


@command(
    "login",
    click.Option(
        ["--store"], type=click.Choice(STORES), default="auto", help="Where; auto is a keyring if one answers."
    ),
    click.Option(["--check/--no-check"], default=True, help="Try the credential first (the default)."),
    summary="Store a credential.",
)
def login(settings: Settings, store: str, check: bool) -> int:
    """Store an API key or a personal access token under the name of a profile.

    It is asked for without being shown, or read from a pipe: `pass seam | seam login`. It never stands on the command
    line, where other users of the machine could see it.
    """
    name = settings.profile or DEFAULT
    # Before anybody is asked for a credential.
    given = settings.endpoint
    endpoint = endpoint_of_environment() if given is None else check_endpoint(given, "--endpoint")
    token = _read_token()
    kind = _kind(token)
    check_workspace(settings.workspace_id, kind, "this")
    credential = Credential(
        kind=kind,
        token=token,
        workspace_id=settings.workspace_id,
        endpoint=endpoint,
        source="login",
    )
    found: dict[str, Any] = {}
    if check or (credential.kind == "personal_access_token" and credential.workspace_id is None):
        code = run_async(lambda: _look(credential, found))
        if code:
            return code
        if "workspaces" in found:
            # Not while the event loop runs: a prompt would hold up Ctrl-C.
            found |= _choose(found.pop("workspaces"))
    workspace = credential.workspace_id or found.get("workspace_id")
    in_keyring = store == "keyring" or (store == "auto" and keyrings.is_usable())
    if in_keyring:
        keyrings.write(name, token)
    is_personal = credential.kind == "personal_access_token"
    profiles = Profiles()
    profiles.put(
        Profile(
            name=name,
            kind=credential.kind,
            token=None if in_keyring else token,
            workspace_id=workspace if is_personal else None,
            endpoint=credential.endpoint,
        )
    )
    where = f"the system's keyring (the rest in {profiles.path})" if in_keyring else str(profiles.path)
    of = f" for the workspace {found['name']}" if found.get("name") else ""
    note(f"logged in{of}; the profile {name} is in {where}")
    if variables := [variable for variable in VARIABLES if os.environ.get(variable)]:
        note(f"note: {variables[0]} is set and comes before the profile, unless you say `--profile {name}`")
    return DONE


@command("logout", summary="Forget a stored credential.", connection=True)
def logout(settings: Settings) -> int:
    """Forget a stored credential: the active profile, or the one that --profile names."""
    profiles = Profiles()
    name = settings.profile or profiles.active
    if settings.profile is None and profiles.get(name) is None:
        message = "there is no stored login"
        raise CommandError(message, NO_CREDENTIAL)
    _known(profiles, name)
    profiles.remove(name)
    note(f"the profile {name} is gone; the key itself still works until it is deleted at Seam")
    return DONE


@command(
    "status",
    click.Option(["--offline"], is_flag=True, help="Do not try it."),
    summary="Which one is used.",
    output=True,
)
def status(settings: Settings, offline: bool) -> int:
    """Say which credential a command would use, where it comes from, and whether the server takes it."""
    from seam_cli.perform import writer_for

    credential = find_credential(
        profile=settings.profile, workspace_id=settings.workspace_id, endpoint=settings.endpoint
    )
    for text in credential.notes:
        note(f"note: {text}")
    found: dict[str, Any] = {}
    if not offline:
        code = run_async(lambda: _look(credential, found))
        if code:
            return code
        if "workspaces" in found:
            note("note: no workspace is chosen; most commands need --workspace-id, or `seam login` again")
    from seam_cli.client import DEFAULT_ENDPOINT

    facts = {
        "source": credential.source,
        "kind": credential.kind,
        "credential": masked(credential.token),
        "endpoint": credential.endpoint or DEFAULT_ENDPOINT,
        "workspace_id": found.get("workspace_id") or credential.workspace_id,
        "workspace": found.get("name"),
        "is_sandbox": found.get("is_sandbox"),
        "accepted": None if offline else True,
    }
    writer_for(settings, Stdout(), ()).one(facts)
    return DONE


@command("list", summary="All profiles.", output=True, connection=False)
def list_profiles(settings: Settings) -> int:
    """List the stored profiles."""
    from seam_cli.perform import writer_for

    profiles = Profiles()
    writer = writer_for(settings, Stdout(), ("profile", "active", "kind", "workspace_id", "endpoint", "stored_in"))
    writer.items(
        [
            {
                "profile": profile.name,
                "active": profile.name == profiles.active,
                "kind": profile.kind,
                "workspace_id": profile.workspace_id,
                "endpoint": profile.endpoint,
                "stored_in": "keyring" if profile.is_in_keyring else str(profiles.path),
            }
            for profile in profiles
        ]
    )
    writer.end()
    return DONE


@command("switch", click.Argument(["name"]), summary="Make a profile the active one.", connection=False)
def switch(settings: Settings, name: str) -> int:
    """Make a profile the one that counts where no other is named."""
    profiles = Profiles()
    _known(profiles, name)
    profiles.activate(name)
    note(f"the profile {name} is active")
    return DONE


def _make_auth() -> click.Command:
    from seam_cli.app import LazyGroup

    class Auth(LazyGroup):
        def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
            return [("Commands", [(name, one.short_help or "") for name, one in self.commands.items()])]

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            return self.commands.get(cmd_name)

    return Auth(
        "auth",
        commands={"status": status, "list": list_profiles, "switch": switch, "login": login, "logout": logout},
        help="See which credential is used; list and switch profiles.",
    )


auth = _make_auth()


def masked(token: str) -> str:
    """Return something to tell credentials apart by, safe to show."""
    return f"{token.partition('_')[0]}_…{token[-4:]}" if len(token) > 16 else "…"


def _known(profiles: Profiles, name: str) -> None:
    if profiles.get(name) is None:
        names = [profile.name for profile in profiles]
        message = f"there is no profile {name}{did_you_mean(name, names)}"
        raise UsageError(message)


def _read_token() -> str:
    if sys.stdin.isatty():
        token = click.prompt("API key or personal access token", hide_input=True, err=True)
    else:
        token = sys.stdin.readline()
    token = token.strip()
    if not token:
        message = "there is no credential on standard input"
        raise UsageError(message)
    return str(token)


def _kind(token: str) -> str:
    """Return the kind of a token.

    Raises:
        SeamInvalidTokenError: It is none that the command line can use.
    """
    from seam_async._options.credentials import check_token, token_kind

    kind = token_kind(token)
    usable = kind in {"api_key", "personal_access_token", "client_session_token"}
    return kind if usable and check_token(token, kind, "that") else check_token(token, "api_key", "that")


async def _look(credential: Credential, found: dict[str, Any]) -> int:
    """Try a credential and find out whose it is; for a personal access token, which workspaces it reaches."""
    from seam_async import AsyncSeam, AsyncSeamWithoutWorkspace

    if credential.kind == "personal_access_token" and credential.workspace_id is None:
        async with AsyncSeamWithoutWorkspace(credential.token, endpoint=credential.endpoint) as seam:
            found["workspaces"] = [workspace.to_dict() async for workspace in seam.workspaces.list()]
        return DONE
    async with AsyncSeam(**credential.options()) as client:
        try:
            workspace = await client.workspaces.get()
        except Exception as error:
            # A client session may not look at its workspace: that it is known is enough.
            if getattr(error, "status_code", None) == 403:
                return DONE
            raise
    found |= workspace.to_dict()
    return DONE


def _choose(workspaces: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the workspace for a personal access token: the only one, or the one that is picked."""
    if not workspaces:
        message = "this personal access token reaches no workspace"
        raise CommandError(message, FAILED)
    if len(workspaces) == 1:
        return workspaces[0]
    lines = [f"{place}. {one.get('name')} ({one.get('workspace_id')})" for place, one in enumerate(workspaces, 1)]
    if not sys.stdin.isatty():
        message = f"this token reaches {len(workspaces)} workspaces: name one by --workspace-id\n" + "\n".join(lines)
        raise UsageError(message)
    click.echo("\n".join(lines), err=True)
    place = click.prompt("Which workspace", type=click.IntRange(1, len(workspaces)), err=True)
    return workspaces[int(place) - 1]
