"""`seam trigger EVENT`: causes an event in a sandbox or on the fake, never in a workspace with real doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click
from click.shell_completion import CompletionItem

from seam_cli import index
from seam_cli.exits import CommandError, UsageError
from seam_cli.hand_made import command
from seam_cli.live.control import Control, is_on_this_machine
from seam_cli.output.stdout import Stdout
from seam_cli.running import run_async
from seam_cli.settings import Settings
from seam_cli.suggest import did_you_mean

if TYPE_CHECKING:
    from seam_async import AsyncSeam


class Recipe(NamedTuple):
    """The call that causes an event in a sandbox."""

    path: str
    subject: str
    """The parameter that must be given: a device or an account."""
    body: dict[str, Any]


RECIPES = {
    "access_code.created": Recipe("/access_codes/create", "device_id", {"name": "seam trigger"}),
    "access_code.set_on_device": Recipe("/access_codes/create", "device_id", {"name": "seam trigger"}),
    "access_code.unmanaged.created": Recipe(
        "/access_codes/simulate/create_unmanaged_access_code", "device_id", {"name": "seam trigger", "code": "1357"}
    ),
    "connected_account.disconnected": Recipe("/connected_accounts/simulate/disconnect", "connected_account_id", {}),
    "device.connected": Recipe("/devices/simulate/connect", "device_id", {}),
    "device.disconnected": Recipe("/devices/simulate/disconnect", "device_id", {}),
    "device.removed": Recipe("/devices/simulate/remove", "device_id", {}),
    "lock.locked": Recipe("/locks/lock_door", "device_id", {}),
    "lock.unlocked": Recipe("/locks/unlock_door", "device_id", {}),
    "noise_sensor.noise_threshold_triggered": Recipe(
        "/noise_sensors/simulate/trigger_noise_threshold", "device_id", {}
    ),
    "thermostat.temperature_changed": Recipe(
        "/thermostats/simulate/temperature_reached", "device_id", {"temperature_celsius": 21}
    ),
}
"""Events that a call can cause in a sandbox; the fake can send all."""


def _complete(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in index.event_types() if name.startswith(incomplete)]


@command(
    "trigger",
    click.Argument(["event"], shell_complete=_complete),
    click.Argument(["properties"], nargs=-1, metavar="[KEY=VALUE]..."),
    click.Option(["--device"], metavar="NAME", help="Where it happens."),
    click.Option(["--device-id"], metavar="ID", help="The same by id."),
    summary="Let an event happen in a sandbox or on the fake.",
    output=True,
    python=True,
)
def trigger(
    settings: Settings, event: str, properties: tuple[str, ...], device: str | None, device_id: str | None
) -> int:
    r"""Let an event happen, to try a receiver of webhooks or `seam events tail`.

    In a sandbox, a call is made that causes the event. The fake sends any event, with any properties. A workspace with
    real doors is refused.

    \b
    seam trigger lock.unlocked --device "Front Door"
    seam trigger device.low_battery --device "Front Door" battery_level:=0.1
    """
    known = index.event_types()
    if event not in known:
        message = f"there is no event {event}{did_you_mean(event, known)}"
        raise UsageError(message)
    from seam_cli.values.pairs import read_pairs

    body = read_pairs(properties, called="properties")
    if device_id:
        body["device_id"] = device_id
    if settings.show_python:
        click.echo(_program(settings, event, body, device), nl=False)
        return 0
    return run_async(lambda: _trigger(settings, event, body, device))


def _program(settings: Settings, event: str, body: dict[str, Any], device: str | None) -> str:
    from seam_cli.credentials.find import find_endpoint
    from seam_cli.live.programs import of_trigger

    endpoint = find_endpoint(profile=settings.profile, endpoint=settings.endpoint)
    recipe = None
    if endpoint is None or not is_on_this_machine(endpoint):
        found = _recipe(event, body if device is None else {**body, "device_id": device})
        recipe = (found.path, found.body)
    return of_trigger(settings, event, body, device, recipe)


async def _trigger(settings: Settings, event: str, body: dict[str, Any], device: str | None) -> int:
    from seam_cli.client import open_client
    from seam_cli.names import device_ids
    from seam_cli.perform import warn_if_cancelled, write_result, writer_for

    async with open_client(settings) as seam:
        control = Control(seam)
        on_fake = await control.is_there()
        if not on_fake:
            await _refuse_real_doors(seam)
        if device is not None:
            (body["device_id"],) = await device_ids(seam, [device])
        with warn_if_cancelled(only_read=False):
            if on_fake:
                result = (await control.post("emit", {"event_type": event, **body}))["event"]
            else:
                result = await _by_recipe(seam, event, body)
    write_result(writer_for(settings, Stdout(), ()), result, only_read=False)
    return 0


async def _refuse_real_doors(seam: AsyncSeam) -> None:
    workspace = await seam.workspaces.get()
    if workspace.is_sandbox is not True:
        message = f"{workspace.name!r} is no sandbox: `seam trigger` never touches real doors; try `seam fake`"
        raise CommandError(message)


async def _by_recipe(seam: AsyncSeam, event: str, body: dict[str, Any]) -> dict[str, Any]:
    recipe = _recipe(event, body)
    answer: dict[str, Any] = await seam.request(recipe.path, {**recipe.body, **body})
    return answer


def _recipe(event: str, body: dict[str, Any]) -> Recipe:
    """Return the call that causes an event in a sandbox.

    Raises:
        CommandError: No call does.
        UsageError: The device or account is missing.
    """
    recipe = RECIPES.get(event)
    if recipe is None:
        message = (
            f"a sandbox cannot be made to send {event}; it can {', '.join(RECIPES)}. The fake can all: `seam fake`"
        )
        raise CommandError(message)
    if recipe.subject not in body:
        wanted = "--device NAME" if recipe.subject == "device_id" else f"{recipe.subject}=ID"
        message = f"{event} needs {wanted}"
        raise UsageError(message)
    return recipe
