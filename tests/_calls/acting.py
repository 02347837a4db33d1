"""Every endpoint that acts, called on a transport that answers at once and is told of nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from endpoints import endpoint_table as table

from seam_async import AsyncSeam
from seam_async._http.transport import Reply

ATTEMPT = table.UUID_TEXT
ACTING = [endpoint for endpoint in table.ENDPOINTS if endpoint["http_method"] != "GET"]
ACTIONS = [endpoint for endpoint in ACTING if endpoint["response"]["kind"] == "action_attempt"]


def answering(seam: AsyncSeam, endpoint: dict[str, Any], sent: Callable[[str], None] = lambda _: None) -> None:
    """Let a client get the answers that the description promises; `sent` is told of each request's path."""

    async def send(_: str, path: str, *__: Any, **___: Any) -> Reply:
        sent(path)
        answer = table.answer(endpoint)
        if path.startswith("/action_attempts/"):
            attempt = {**table.answer(endpoint)["action_attempt"], "status": "success", "result": {}, "error": None}
            answer = {"action_attempts": [attempt], "action_attempt": attempt}
        return Reply(200, {}, json.dumps(answer).encode())

    seam._shared.transport.send = send  # type: ignore[method-assign,assignment]


async def call(seam: AsyncSeam, endpoint: dict[str, Any], **more: Any) -> Any:
    """Call an endpoint with what it needs."""
    path = endpoint["path"].strip("/").replace("/", ".")
    form = table.choices(endpoint)[0]
    return await attrgetter(path)(seam)(**table.arguments(endpoint, form, everything=False), **more)
