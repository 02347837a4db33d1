"""A minimal HTTP server for answers that files cannot give: `python -m benchmarks.dynamic_server PORT [FOLDER]`.

It knows only the HTTP that the contenders speak: requests with a Content-Length, answers without compression.

- any path of FOLDER: the file.
- /slow/SECONDS/…: an access code, after that time.
- /stream/PAGE/COUNT/devices/list: COUNT devices in pages of PAGE.
- /waits/SECONDS/locks/unlock_door, …/action_attempts/get, …/action_attempts/list: attempts that succeed after that
  time.
- /count: how many requests came so far, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from benchmarks.data import samples


class App:
    """Answers requests.

    Args:
        folder: Files to serve; None serves samples.
    """

    def __init__(self, folder: Path | None) -> None:
        self._files = (
            {
                f"/{path.relative_to(folder).as_posix()}": path.read_bytes()
                for path in folder.rglob("*")
                if path.is_file()
            }
            if folder
            else {}
        )
        one = samples() if folder is None else {}
        self._code = json.dumps({"access_code": one.get("access_code"), "ok": True}).encode()
        self._device = one.get("device", {})
        self._pages: dict[int, str] = {}
        self._attempts: dict[str, float] = {}
        self.requests = 0

    async def answer(self, target: str, body: bytes) -> bytes:
        """Return the body of the answer to a request."""
        self.requests += 1
        path = urlsplit(target).path
        if path in self._files:
            return self._files[path]
        parts = path.split("/")
        if parts[1] == "slow":
            await asyncio.sleep(float(parts[2]))
            return self._code
        if parts[1] == "stream":
            return self._page(int(parts[2]), int(parts[3]), _params(target, body))
        if parts[1] == "waits":
            return self._attempt(float(parts[2]), parts[-1], _params(target, body))
        return json.dumps({"requests": self.requests}).encode()

    def _page(self, size: int, count: int, params: dict[str, Any]) -> bytes:
        start = int(params.get("page_cursor") or 0)
        items = self._pages.get(size)
        if items is None:
            items = self._pages[size] = json.dumps([self._device] * size)
        following = start + size
        more = following < count
        cursor = json.dumps(str(following) if more else None)
        pagination = f'{{"has_next_page": {json.dumps(more)}, "next_page_cursor": {cursor}, "next_page_url": null}}'
        return f'{{"devices": {items}, "pagination": {pagination}, "ok": true}}'.encode()

    def _attempt(self, seconds: float, action: str, params: dict[str, Any]) -> bytes:
        now = time.monotonic()
        if action == "unlock_door":
            name = f"00000000-0000-4000-8000-{len(self._attempts):012d}"
            self._attempts[name] = now + seconds
            return json.dumps({"action_attempt": self._show(name, now), "ok": True}).encode()
        if action == "get":
            return json.dumps({"action_attempt": self._show(params["action_attempt_id"], now), "ok": True}).encode()
        names = params["action_attempt_ids"]
        shown = [self._show(name, now) for name in names]
        return json.dumps({"action_attempts": shown, "ok": True}).encode()

    def _show(self, name: str, now: float) -> dict[str, Any]:
        done = now >= self._attempts[name]
        return {
            "action_attempt_id": name,
            "action_type": "UNLOCK_DOOR",
            "status": "success" if done else "pending",
            "result": {"was_confirmed_by_device": True} if done else None,
            "error": None,
        }


def _params(target: str, body: bytes) -> dict[str, Any]:
    if body:
        return json.loads(body)  # type: ignore[no-any-return]
    return {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}


class Http(asyncio.Protocol):
    """One connection."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].decode("latin-1")
            length = 0
            for line in head.split("\r\n")[1:]:
                name, _, value = line.partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if len(self._buffer) < end + 4 + length:
                return
            body = self._buffer[end + 4 : end + 4 + length]
            self._buffer = self._buffer[end + 4 + length :]
            task = asyncio.ensure_future(self._app.answer(head.split(" ", 2)[1], body))
            task.add_done_callback(self._reply)

    def _reply(self, task: asyncio.Task[bytes]) -> None:
        body = task.result()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(head.encode() + body)


async def main(port: int, app: App) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Http(app), "127.0.0.1", port, backlog=8192)
    await server.serve_forever()


if __name__ == "__main__":
    try:
        import uvloop as runner
    except ImportError:
        runner = asyncio  # type: ignore[assignment]
    # Made before the event loop runs, since making the samples runs one of its own.
    served = App(Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    runner.run(main(int(sys.argv[1]), served))
