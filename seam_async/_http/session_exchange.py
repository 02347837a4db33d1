"""Sends a request by `session.post`, so that all middlewares, traces and tools around aiohttp take part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from seam_async._http import internals
from seam_async._http.attempt import Attempt, Reply, connect_limit
from seam_async._http.tracked_payload import TrackedBody

if TYPE_CHECKING:
    import aiohttp


async def exchange_by_session(
    session: aiohttp.ClientSession, attempt: Attempt, headers: Mapping[str, str], data: bytes
) -> Reply:
    """Send one POST and return the whole answer."""
    body = TrackedBody.of(data, attempt)
    middlewares = internals.middlewares(session)
    attempt.is_untracked = bool(middlewares)
    proxy = attempt.route.proxy
    response = await session.post(
        attempt.route.url,
        data=body,
        headers=headers,
        allow_redirects=False,
        raise_for_status=False,  # a session of the user's may have it set
        proxy=proxy.url if proxy is not None else None,
        timeout=connect_limit(attempt.connect_timeout),
        middlewares=(*middlewares, body.pass_on) if middlewares else None,
    )
    if not attempt.is_sent and internals.came_by_connection(response):
        # The response was already buffered on a reused connection, so it answers something else. (A response that came
        # by no connection was made by a tool that replaces aiohttp's sending: nothing was written then, either.)
        response.close()
        attempt.is_stale = True
        raise ConnectionResetError("the server answered before it was asked")
    # `read` releases the connection, also when it fails: no need for `async with`.
    content = await response.read()
    if response.status == 101:
        response.close()  # Switching Protocols: the connection cannot go back to the pool
    return Reply(response.status, response.headers, content)
