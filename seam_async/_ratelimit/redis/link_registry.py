"""One link for each event loop and Redis, however many limiters name it; after a fork, the child begins anew."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from seam_async._clock import Clock
from seam_async._ratelimit.redis.link import Link
from seam_async._ratelimit.redis.source import RedisSource

_links: dict[asyncio.AbstractEventLoop, dict[object, Link]] = {}
_inherited: list[Any] = []


def link_to(source: RedisSource, clock: Clock) -> Link:
    """Return the running event loop's link to this Redis, made if need be."""
    loop = asyncio.get_running_loop()
    links = _links.get(loop)
    if links is None:
        for ended in [other for other in _links if other.is_closed()]:
            del _links[ended]
        links = _links[loop] = {}
    link = links.get(source.key)
    if link is None:
        link = links[source.key] = Link(source, clock, on_close=lambda: links.pop(source.key, None))
    return link


def _after_fork() -> None:
    _inherited.append(_links.copy())  # their tasks would complain about being destroyed
    _links.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
