"""`seam wait ID`: waits until an action has ended, or a door code is on its lock or off it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from seam_cli.exits import CommandError
from seam_cli.hand_made import command
from seam_cli.output.stdout import Stdout
from seam_cli.running import run_async
from seam_cli.settings import Settings, seconds
from seam_cli.spinner import Spinner

if TYPE_CHECKING:
    from seam_async import AsyncSeam

DEFAULT = 120.0
"""Seconds to wait; a lock on a slow bridge takes about one minute."""


@command(
    "wait",
    click.Argument(["id_"], metavar="CODE_ID|ATTEMPT_ID"),
    click.Option(["--removed"], is_flag=True, help="Until the code is off the lock."),
    click.Option(["--timeout", "limit"], metavar="SECONDS", callback=seconds, help=f"How long ({DEFAULT:.0f})."),
    summary="Wait for a door code to be on its lock, or for an action.",
    output=True,
    python=True,
)
def wait(settings: Settings, id_: str, removed: bool, limit: float | None) -> int:
    """Wait until an action has succeeded, or until a door code is really on its lock.

    Exit code 0 if so, 1 if it failed, 6 if it is still pending when the time is over; then wait again.
    """
    if settings.show_python:
        from seam_cli.show_python import of_wait

        click.echo(of_wait(settings, id_, limit or DEFAULT, removed=removed), nl=False)
        return 0
    return run_async(lambda: _wait(settings, id_, limit or DEFAULT, removed=removed))


async def _wait(settings: Settings, id_: str, limit: float, *, removed: bool) -> int:
    from seam_cli.client import open_client
    from seam_cli.perform import writer_for

    stdout = Stdout()
    writer = writer_for(settings, stdout, ())
    async with open_client(settings) as seam:
        kind, item = ("code", None) if removed else await _find(seam, id_)
        async with Spinner("Waiting for the " + ("action" if kind == "attempt" else "lock")):
            if removed:
                await seam.access_codes.wait_until_removed(access_code_id=id_, timeout=limit)
                return 0
            if kind == "attempt":
                result: Any = await _follow(seam, writer, item, limit)
            else:
                result = await seam.access_codes.wait_until_set(access_code_id=id_, timeout=limit)
    writer.one(result.to_dict())
    return 0


async def _follow(seam: AsyncSeam, writer: Any, attempt: Any, limit: float) -> Any:
    from seam_async import SeamActionAttemptError
    from seam_cli.perform import write_failed

    try:
        return await seam.action_attempts.wait(attempt, timeout=limit)
    except SeamActionAttemptError as error:
        write_failed(writer, error.action_attempt)
        raise


async def _find(seam: AsyncSeam, id_: str) -> tuple[str, Any]:
    """Return the kind of thing that an id names, and the thing. Ids of codes and attempts look alike.

    Raises:
        CommandError: Neither has the id.
    """
    from seam_async import SeamHttpNotFoundError

    try:
        return "attempt", await seam.action_attempts.get(action_attempt_id=id_, wait_for_action_attempt=False)
    except SeamHttpNotFoundError:
        pass
    try:
        return "code", await seam.access_codes.get(access_code_id=id_)
    except SeamHttpNotFoundError as error:
        message = f"no action and no door code has the id {id_}"
        raise CommandError(message, request_id=error.request_id) from None
