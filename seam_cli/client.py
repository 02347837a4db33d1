"""Makes the client of a command."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from seam_cli.credentials.find import Credential, find_credential
from seam_cli.exits import UsageError
from seam_cli.running import note
from seam_cli.settings import DEFAULT_WAIT, Settings

if TYPE_CHECKING:
    from seam_async import AsyncSeam


def credential_of(settings: Settings) -> Credential:
    """Return the credential that the settings choose, and write its notes to standard error.

    Raises:
        CommandError: There is no credential.
    """
    credential = find_credential(
        profile=settings.profile, workspace_id=settings.workspace_id, endpoint=settings.endpoint
    )
    for text in credential.notes:
        note(f"note: {text}")
    return credential


DEFAULT_ENDPOINT = "https://connect.getseam.com"
"""The server if no other is named."""


@asynccontextmanager
async def open_client(settings: Settings, **options: Any) -> AsyncGenerator[AsyncSeam]:
    """Open the client of a command.

    Args:
        settings: The settings: credential, time limits and waits.
        options: Further arguments of the client.

    Raises:
        CommandError: There is no credential.
        UsageError: The credential needs a workspace, and none is named.
    """
    from seam_async import AsyncSeam, WaitForActionAttempt

    credential = credential_of(settings)
    if credential.kind == "personal_access_token" and credential.workspace_id is None:
        message = "a personal access token needs a workspace: say --workspace-id, or set SEAM_WORKSPACE_ID"
        raise UsageError(message)
    wait = WaitForActionAttempt(timeout=settings.timeout or DEFAULT_WAIT) if settings.wait else False
    given: dict[str, Any] = {"wait_for_action_attempt": wait, "total_timeout": settings.total_timeout, **options}
    async with AsyncSeam(**credential.options(), **given) as seam:
        yield seam
