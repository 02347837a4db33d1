"""The control API of a `FakeSeam`: paths under `/_fake/`, which need no credential."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seam_async import AsyncSeam


class Control:
    """Talks to the fake that a client is connected to.

    Args:
        seam: A client whose endpoint may be a fake.
    """

    def __init__(self, seam: AsyncSeam) -> None:
        self._endpoint = seam._options.endpoint.rstrip("/")

    async def is_there(self) -> bool:
        """Return whether the server is a fake on this machine."""
        if not is_on_this_machine(self._endpoint):
            return False
        status, _ = await self._send("GET", "openapi.json", None)
        return status == 200

    async def get(self, name: str) -> dict[str, Any]:
        """Return the state of a part of the fake."""
        return await self._checked("GET", name, None)

    async def post(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        """Carry out an operation of the fake's control API."""
        return await self._checked("POST", name, body)

    async def _checked(self, method: str, name: str, body: dict[str, Any] | None) -> dict[str, Any]:
        from seam_cli.exits import CommandError

        status, answer = await self._send(method, name, body)
        if status != 200:
            error = answer.get("error") or {}
            message = f"the fake refuses {name}: {error.get('message') or f'HTTP {status}'}"
            raise CommandError(message)
        return answer

    async def _send(self, method: str, name: str, body: dict[str, Any] | None) -> tuple[int, dict[str, Any]]:
        import aiohttp

        url = f"{self._endpoint}/_fake/{name}"
        timeout = aiohttp.ClientTimeout(total=10)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.request(method, url, json=body) as got,
            ):
                answer = await got.json(content_type=None)
                return got.status, answer if isinstance(answer, dict) else {}
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return 0, {}


def is_on_this_machine(endpoint: str) -> bool:
    """Return whether a server is one of this machine, and so may be a fake."""
    from urllib.parse import urlsplit

    return urlsplit(endpoint).hostname in {"127.0.0.1", "localhost", "::1"}
