"""`--show-python` of the live commands: programs that follow, forward and trigger events."""

from __future__ import annotations

from typing import Any

from seam_cli.credentials.find import find_endpoint
from seam_cli.exits import UsageError
from seam_cli.live.control import is_on_this_machine
from seam_cli.live.following import Following
from seam_cli.live.forwarding import TIMEOUT
from seam_cli.request import Named
from seam_cli.settings import Settings
from seam_cli.show_python import indented, literal, lookup, options, whole


def of_tail(settings: Settings, wanted: Following) -> str:
    """Return the program for `seam events tail`."""
    lines, events = _stream(wanted)
    if wanted.limit is not None:
        events = f"islice({events}, {wanted.limit})"
    return whole([*lines, f"for event in {events}:", "    print(json.dumps(event.to_dict()))"], settings)


def _stream(wanted: Following, *, is_async: bool = False) -> tuple[list[str], str]:
    """Return the lines that look up names, and the expression that follows the events."""
    since = None if wanted.since is None else wanted.since.isoformat()
    given: dict[str, Any] = {**wanted.arguments(), "since": since}
    arguments = [f"{name}={literal(value)}" for name, value in given.items() if value is not None]
    lines: list[str] = []
    if wanted.devices:
        lines = lookup(Named("device_ids", "device", "device", wanted.devices, is_list=True), is_async=is_async)
        lines += [f"device_ids += {literal(wanted.device_ids)}"] if wanted.device_ids else []
        arguments.append("device_ids=device_ids")
    elif wanted.device_ids:
        arguments.append(f"device_ids={literal(wanted.device_ids)}")
    return lines, f"seam.events.stream({', '.join(arguments)})"


_LISTEN = """\
import asyncio
import json
import os

import aiohttp

from seam_async import AsyncSeam, SeamWebhook

URL = {url}
DELAYS = {delays}  # seconds after each attempt that was refused
again = set()


async def attempt(session, webhook, event):
    payload = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
    signed = webhook.sign(payload, message_id="msg_" + event["event_id"].replace("-", ""))
    headers = {{"content-type": "application/json", **signed}}
    try:
        async with session.post(URL, data=payload, headers=headers, allow_redirects=False) as response:
            outcome, is_taken = response.status, 200 <= response.status < 300
    except (aiohttp.ClientError, TimeoutError) as error:
        outcome, is_taken = type(error).__name__, False
    print(event["event_type"], event["event_id"], "->", outcome, flush=True)
    return is_taken


async def repeat(session, webhook, event):
    for delay in DELAYS:
        await asyncio.sleep(delay)
        if await attempt(session, webhook, event):
            return


async def main():
    webhook = SeamWebhook(os.environ["SEAM_WEBHOOK_SECRET"])  # `seam listen --secret` prints it
    timeout = aiohttp.ClientTimeout(total={timeout})
    async with (
        AsyncSeam({options}) as seam,  # reads SEAM_API_KEY
        aiohttp.ClientSession(timeout=timeout, trust_env=True) as session,
    ):
{body}


asyncio.run(main())
"""


def of_listen(settings: Settings, url: str, replay: tuple[str, ...], wanted: Following) -> str:
    """Return the program for `seam listen`.

    Raises:
        UsageError: A message of the fake is to be replayed, which a program cannot fetch.
    """
    from seam_async.testing.webhooks import RETRY_SCHEDULE

    if any(id_.startswith("msg_") for id_ in replay):
        message = "--show-python replays events, not messages of the fake: give the id of the event"
        raise UsageError(message)
    if replay:
        lines = [
            "is_taken = True",
            f"for event_id in {literal(list(replay))}:",
            "    event = await seam.events.get(event_id=event_id)",
            "    is_taken &= await attempt(session, webhook, event.to_dict())",
            "raise SystemExit(not is_taken)",
        ]
    else:
        lines, events = _stream(wanted, is_async=True)
        count = wanted.limit is not None
        lines += ["count = 0"] if count else []
        lines += [
            f"async for event in {events}:",
            "    if not await attempt(session, webhook, event.to_dict()):",
            "        task = asyncio.create_task(repeat(session, webhook, event.to_dict()))",
            "        again.add(task)",
            "        task.add_done_callback(again.discard)",
        ]
        lines += ["    count += 1", f"    if count == {wanted.limit}:", "        break"] if count else []
    return _LISTEN.format(
        url=literal(url),
        delays=RETRY_SCHEDULE,
        timeout=TIMEOUT,
        options=options(settings),
        body=indented(lines, 2),
    )


def of_trigger(
    settings: Settings, event: str, body: dict[str, Any], device: str | None, recipe: tuple[str, dict[str, Any]] | None
) -> str:
    """Return the program for `seam trigger`: for a fake if the server is on this machine, else for a sandbox.

    Args:
        settings: The settings.
        event: The type of the event.
        body: Its properties.
        device: The name of its device; None if it is given by id, or there is none.
        recipe: Path and further parameters of the call that causes the event in a sandbox.
    """
    lines = []
    if device is not None:
        lines += lookup(Named("device_id", "device", "device", (device,), is_list=False))
    given = [f"{literal(name)}: {literal(value)}" for name, value in body.items()]
    given += ['"device_id": device_id'] if device is not None else []
    endpoint = find_endpoint(profile=settings.profile, endpoint=settings.endpoint)
    if endpoint is not None and is_on_this_machine(endpoint):
        given = [f'"event_type": {literal(event)}', *given]
        lines += [
            f"url = {literal(f'{endpoint}/_fake/emit')}",
            f"body = {{{', '.join(given)}}}",
            'request = Request(url, json.dumps(body).encode(), {"content-type": "application/json"})',
            "with urlopen(request) as answer:",
            '    print(json.dumps(json.load(answer)["event"], indent=2))',
        ]
        return whole(lines, settings)
    path, more = recipe or ("", {})
    given = [f"{literal(name)}: {literal(value)}" for name, value in more.items() if name not in body] + given
    lines = [
        "if not seam.workspaces.get().is_sandbox:",
        '    raise SystemExit("this workspace is no sandbox")  # never touch real doors',
        *lines,
        f"print(json.dumps(seam.request({literal(path)}, {{{', '.join(given)}}}), indent=2))",
    ]
    return whole(lines, settings)
