"""`seam logout` and `seam auth`: forget a credential, see which one is used, list and switch profiles."""

from __future__ import annotations

from typing import Any

import click

from seam_cli.credentials.find import (
    find_credential,
)
from seam_cli.credentials.login import login, try_credential
from seam_cli.credentials.profiles import Profiles
from seam_cli.exits import DONE, NO_CREDENTIAL, CommandError, UsageError
from seam_cli.hand_made import command, group
from seam_cli.output.stdout import Stdout
from seam_cli.running import note, run_async
from seam_cli.settings import Settings
from seam_cli.suggest import did_you_mean


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
    click.Option(["--offline"], is_flag=True, help="Make no call."),
    summary="Say which credential is used.",
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
        code = run_async(lambda: try_credential(credential, found))
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


@command("list", summary="List all profiles.", output=True, connection=False)
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
    """Make a profile the one that is used if no other is named."""
    profiles = Profiles()
    _known(profiles, name)
    profiles.activate(name)
    note(f"the profile {name} is active")
    return DONE


auth = group(
    "auth",
    *(status, list_profiles, switch, login, logout),
    summary="See which credential is used; list and switch profiles.",
)


def masked(token: str) -> str:
    """Return a redacted credential: enough to tell two apart, safe to show."""
    return f"{token.partition('_')[0]}_…{token[-4:]}" if len(token) > 16 else "…"


def _known(profiles: Profiles, name: str) -> None:
    if profiles.get(name) is None:
        names = [profile.name for profile in profiles]
        message = f"there is no profile {name}{did_you_mean(name, names)}"
        raise UsageError(message)
