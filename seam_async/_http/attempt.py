"""One attempt to send a request: where it goes, how long it may take, how far it got, and what came back."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import aiohttp

if TYPE_CHECKING:
    from yarl import URL

    from seam_async._http.direct_exchange import Target
    from seam_async._http.proxies import Proxy


class Reply(NamedTuple):
    """A complete answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Route(NamedTuple):
    """Where requests to one path of one endpoint go. Made once per path and session, and shared by all views."""

    url: URL
    proxy: Proxy | None
    target: Target | None
    """For the direct way; None where there is only `session.post`."""


class Attempt:
    """One request on its way. How far it got decides what its failure means, and whether it may be sent again.

    Args:
        route: Where it goes.
        timeout: Seconds until the answer must be complete; None for no limit.
        connect_timeout: Seconds that connecting may take of them.
        is_too_late: Asked when the request is about to be written; where it says so, nothing is sent.
    """

    __slots__ = (
        "connect_timeout", "is_late", "is_out_of_sight", "is_stale", "is_too_late", "is_written", "route", "timeout",
    )  # fmt: skip

    def __init__(
        self, route: Route, timeout: float | None, connect_timeout: float, is_too_late: Callable[[], bool] | None
    ) -> None:
        self.route = route
        self.timeout = timeout
        self.connect_timeout = connect_timeout
        self.is_too_late = is_too_late
        self.is_out_of_sight = False
        """It is with middlewares of the user's, which may send it in ways of their own."""
        self.is_written = False
        """Writing it has begun."""
        self.is_stale = False
        """The connection was stale: it was not written to."""
        self.is_late = False
        """It was too late when it could have been written."""

    @property
    def is_sent(self) -> bool:
        """Whether any of the request may have left this machine."""
        return self.is_written or self.is_out_of_sight

    def refuse_stale(self) -> NoReturn:
        """Note that the connection was stale, and do not write to it."""
        self.is_stale = True
        raise ConnectionResetError("the server has closed the idle connection, or sent something unasked")

    def begin_writing(self) -> None:
        """Permit writing the request now, with no `await` in between.

        Raises:
            ConnectionResetError: It is too late to send. Nothing was written.
        """
        if self.is_too_late is not None and self.is_too_late():
            self.is_late = True  # the event loop or the machine stood still, or a middleware of the user's was slow
            raise ConnectionResetError("too late to send")
        self.is_written = True


@lru_cache(maxsize=16)
def connect_limit(seconds: float) -> aiohttp.ClientTimeout:
    """Limit connecting, and nothing else: an attempt's time as a whole is ours to watch.

    `ceil_threshold` keeps aiohttp from rounding times above 5 s up to whole seconds.
    """
    return aiohttp.ClientTimeout(total=None, connect=seconds, ceil_threshold=math.inf)
