"""`seam api PATH`: call any path, also one that is newer than this package."""

from __future__ import annotations

from typing import Any

import click

from seam_cli import index
from seam_cli.hand_made import command
from seam_cli.output.fields import mask_codes
from seam_cli.output.pretty import pretty
from seam_cli.output.stdout import Stdout
from seam_cli.running import run_async
from seam_cli.settings import Settings
from seam_cli.stdin import read_input
from seam_cli.suggest import did_you_mean


@command(
    "api",
    click.Argument(["path"]),
    click.Argument(["parameters"], nargs=-1, metavar="[KEY=VALUE]..."),
    click.Option(["--input", "input_"], metavar="FILE|-", help="Read the body as JSON; parameters add to it."),
    click.Option(["--dry-run", "dry"], is_flag=True, help="Print path and body, send nothing."),
    summary="Call any path of the API.",
    output=True,
    python=True,
)
def api(settings: Settings, path: str, parameters: tuple[str, ...], input_: str | None, dry: bool) -> int:
    r"""Call a path and print the whole answer, as it came.

    A parameter is `key=text`, `key:=JSON` for numbers, lists and the like, or `key=NULL`. Parameters that the API
    describes are read as their commands read them. It does not wait for actions; `seam wait` does.

    \b
    seam api /devices/get device_id=3c7f...
    seam api /locks/new_trick device_id=3c7f... strength:=11
    """
    path = "/" + path.strip("/")
    body = read_input(input_) | _read(path, parameters, settings)
    if settings.show_python:
        from seam_cli.show_python import of_api

        click.echo(of_api(settings, path, body), nl=False)
        return 0
    if dry:
        click.echo(pretty({"path": path, "body": mask_codes(body)}))
        return 0
    return run_async(lambda: _call(settings, path, body))


async def _call(settings: Settings, path: str, body: dict[str, Any]) -> int:
    from seam_async import SeamHttpNotFoundError
    from seam_cli.client import open_client
    from seam_cli.endpoints import sendable
    from seam_cli.perform import warn_if_cancelled, write_result, writer_for

    known = index.command_at(path)
    only_reads = bool(known and known[2].get("reads"))
    async with open_client(settings) as seam:
        try:
            with warn_if_cancelled(only_read=only_reads):
                answer = await seam.request(path, sendable(body), repeatable=only_reads)
        except SeamHttpNotFoundError as error:
            if known is None and (near := did_you_mean(path, index.paths())):
                error.args = (f"{error.message.rstrip('.')}{near}",)
            raise
    write_result(writer_for(settings, Stdout(), ()), answer, only_read=only_reads)
    return 0


def _read(path: str, parameters: tuple[str, ...], settings: Settings) -> dict[str, Any]:
    from seam_cli.values.pairs import read_pairs
    from seam_cli.values.read import UNSET, Reader

    found = index.command_at(path)
    known = found[2]["params"] if found else {}
    reader = Reader(settings.zone)

    def read_text(key: str, text: str) -> Any:
        if key in known:
            return reader.value(key, known[key], [text])
        return None if text == UNSET else text

    return read_pairs(parameters, called="parameters", read_text=read_text)
