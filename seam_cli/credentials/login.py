"""`seam login`: asks for a credential, tries it, and stores it as a profile."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from seam_cli.credentials import keyrings
from seam_cli.credentials.find import VARIABLES, Credential, check_endpoint, check_workspace, endpoint_of_environment
from seam_cli.credentials.profiles import DEFAULT, Profile, Profiles
from seam_cli.exits import DONE, FAILED, CommandError, UsageError
from seam_cli.hand_made import command
from seam_cli.running import note, run_async
from seam_cli.settings import Settings

STORES = ("auto", "file", "keyring")


@command(
    "login",
    click.Option(
        ["--store"],
        type=click.Choice(STORES),
        default="auto",
        help="Where to store it; auto prefers a keyring that answers.",
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
    # Checked before the prompt: nobody should type a key for an endpoint that is refused.
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
        code = run_async(lambda: try_credential(credential, found))
        if code:
            return code
        if "workspaces" in found:
            # After the event loop: a prompt inside it would block Ctrl-C.
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
        SeamInvalidTokenError: The command line cannot use it.
    """
    from seam_async._options.credentials import check_token, token_kind

    kind = token_kind(token)
    usable = kind in {"api_key", "personal_access_token", "client_session_token"}
    return kind if usable and check_token(token, kind, "that") else check_token(token, "api_key", "that")


async def try_credential(credential: Credential, found: dict[str, Any]) -> int:
    """Try a credential, and return 0 if the server accepts it.

    Args:
        credential: The credential.
        found: Gets the properties of its workspace; `workspaces` for a personal access token that names none.
    """
    from seam_async import AsyncSeam, AsyncSeamWithoutWorkspace

    if credential.kind == "personal_access_token" and credential.workspace_id is None:
        async with AsyncSeamWithoutWorkspace(credential.token, endpoint=credential.endpoint) as seam:
            found["workspaces"] = [workspace.to_dict() async for workspace in seam.workspaces.list()]
        return DONE
    async with AsyncSeam(**credential.options()) as client:
        try:
            workspace = await client.workspaces.get()
        except Exception as error:
            # Accepted: client sessions are recognised, but may not read their workspace.
            if getattr(error, "status_code", None) == 403:
                return DONE
            raise
    found |= workspace.to_dict()
    return DONE


def _choose(workspaces: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the workspace for a personal access token: the only one, or the one that the user picks.

    Raises:
        CommandError: The token reaches none.
        UsageError: It reaches several, and standard input is no terminal.
    """
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
