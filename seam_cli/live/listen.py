"""`seam listen --forward-to URL`: delivers webhooks to this machine without a tunnel."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from seam_cli.exits import CommandError, UsageError
from seam_cli.hand_made import command
from seam_cli.live.following import Following, follow, following_options, read_following
from seam_cli.live.forwarding import Forwarder, signing_secret
from seam_cli.output.stdout import Stdout
from seam_cli.running import note, run_async
from seam_cli.settings import Settings

if TYPE_CHECKING:
    from seam_async import AsyncSeam


@command(
    "listen",
    click.Option(["--forward-to", "url"], metavar="URL", help="The receiver, such as http://localhost:8000/seam."),
    click.Option(["--replay"], multiple=True, metavar="ID", help="Deliver this event again, and end."),
    click.Option(["--secret"], is_flag=True, help="Print the signing secret alone, and end."),
    *following_options(),
    summary="Forward events to a program on this machine, signed as webhooks.",
    python=True,
)
def listen(settings: Settings, url: str | None, replay: tuple[str, ...], secret: bool, **filters: Any) -> int:
    r"""Follow events and deliver each to a program on this machine, as Seam's webhooks would.

    Messages are signed with a secret of this machine, which stays the same. A message that the receiver refuses is sent
    again after 5 seconds, 5 minutes, 30 minutes and so on, as Seam does.

    \b
    export SEAM_WEBHOOK_SECRET=$(seam listen --secret)
    seam listen --forward-to http://localhost:8000/seam
    seam listen --forward-to http://localhost:8000/seam --replay 6b9f...
    """
    if secret and not settings.show_python:
        click.echo(signing_secret())
        return 0
    if url is None:
        message = "`seam listen` needs --forward-to URL"
        raise UsageError(message)
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        message = "--forward-to is an address such as http://localhost:8000/seam"
        raise UsageError(message)
    wanted = read_following(settings, **filters)
    if settings.show_python:
        from seam_cli.live.programs import of_listen

        click.echo(of_listen(settings, url, replay, wanted), nl=False)
        return 0
    return run_async(lambda: _listen(settings, url, replay, wanted))


async def _listen(settings: Settings, url: str, replay: tuple[str, ...], wanted: Following) -> int:
    import aiohttp

    from seam_async import SeamWebhook
    from seam_cli.client import open_client

    stdout = Stdout()
    secret = signing_secret()

    def say(text: str) -> None:
        stdout.write(text + "\n")

    async with open_client(settings) as seam, aiohttp.ClientSession(trust_env=True) as session:
        forwarder = Forwarder(session, url, SeamWebhook(secret), say)
        if replay:
            taken = [await forwarder.deliver(*await _message(seam, id_)) for id_ in replay]
            await forwarder.close()
            return 0 if all(taken) else 1
        note(f"ready; the signing secret is {secret} (Ctrl-C ends)")
        try:
            async with aclosing(follow(seam, wanted)) as events:
                async for event in events:
                    await forwarder.deliver(event.to_dict())
        finally:
            await forwarder.close()
    return 0


async def _message(seam: AsyncSeam, id_: str) -> tuple[dict[str, Any], str | None]:
    """Return the event to deliver again, and the id of its message if that is known.

    Args:
        seam: The client.
        id_: An event, or a message that a fake has delivered (`msg_...`).
    """
    if not id_.startswith("msg_"):
        event = await seam.events.get(event_id=id_)
        return event.to_dict(), None
    from seam_cli.live.control import Control

    deliveries = await Control(seam).get("deliveries")
    for delivery in deliveries.get("deliveries", ()):
        if delivery.get("message_id") == id_:
            return dict(delivery["event"]), id_
    message = f"the fake has delivered no message {id_}"
    raise CommandError(message)
