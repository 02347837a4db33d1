"""The names of lanes in Redis: digests, so that keys show nothing, whatever was given as an id."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from seam_async._ratelimit.scopes import Scope


class LaneNames(NamedTuple):
    """The lanes that a call needs places in at once."""

    operation: str
    names: tuple[str, ...]
    """As they are announced: `operation:device`, or the operation alone for its wide lane."""
    text: str
    """As the script reads them in a message: see `limiter.lua`."""

    @property
    def is_wide(self) -> bool:
        """Whether it is the operation's wide lane."""
        return self.names[0] == self.operation


@lru_cache(maxsize=4096)
def lanes_of(scope: Scope) -> LaneNames:
    """Return the lanes of a call's devices."""
    account, path, devices = scope
    operation = digest(account, path)
    # A call that names a code alone counts for its device, which another process may know.
    kind = "c" if path.startswith("/access_codes/") else "d"
    return _lanes(operation, [kind + digest(account, device) for device in devices] or ["d"])


@lru_cache(maxsize=512)
def wide_lane_of(operation: str) -> LaneNames:
    """Return the lane that all calls of an operation pass while its limit is wide."""
    return LaneNames(operation, (operation,), f"{operation} 1 *")


def _lanes(operation: str, tokens: list[str]) -> LaneNames:
    names = tuple(f"{operation}:{token[1:]}" for token in tokens)
    return LaneNames(operation, names, " ".join([operation, str(len(tokens)), *tokens]))


@lru_cache(maxsize=4096)
def digest(account: str, name: str) -> str:
    """Return 96 bits that stand for an id or path."""
    return urlsafe_b64encode(blake2b(name.encode(), digest_size=12, key=account.encode()).digest()).decode()
