"""Calls endpoints for one view of a client: its options, on the shared core."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._calls.call import Call
from seam_async._version import __version__
from seam_async._wire.request import collect, encode

if TYPE_CHECKING:
    from seam_async._calls.shared import SharedState
    from seam_async._options.options import Options
    from seam_async._wire.endpoint import Endpoint

T = TypeVar("T")
R = TypeVar("R")

SDK_HEADERS = {
    "content-type": "application/json",
    "user-agent": f"seam-async/{__version__}",
    "seam-sdk-name": "seam-async",
    "seam-sdk-version": __version__,
}


class Caller:
    """What the namespaces of a view call through."""

    __slots__ = ("account", "headers", "is_urgent", "login", "options", "shared")

    def __init__(self, shared: SharedState, options: Options, *, is_urgent: bool = False) -> None:
        self.shared = shared
        self.options = options
        self.is_urgent = is_urgent  # its calls go to the head of the queue for a connection
        self.headers = shared.transport.prepared({**SDK_HEADERS, **options.credentials.headers()})
        self.account = shared.account(options.endpoint, options.credentials)
        self.login = shared.login(options.endpoint, options.credentials)

    # Plain functions that give coroutines: every coroutine around another takes part in each of its steps.

    def call(
        self, endpoint: Endpoint[T], params: Mapping[str, Any], extra: Mapping[str, Any] | None = None
    ) -> Coroutine[Any, Any, T]:
        """Call an endpoint and give its result as an object.

        Raises:
            SeamInvalidParameterError: The arguments cannot be right; nothing was sent.
            SeamError: The call failed.
        """
        return self.prepare(endpoint, params, extra).run(endpoint.result.decode)

    def run(
        self,
        endpoint: Endpoint[Any],
        params: Mapping[str, Any],
        extra: Mapping[str, Any] | None,
        read: Callable[[Any, str], R],
    ) -> Coroutine[Any, Any, R]:
        """Call an endpoint and give what `read` makes of the decoded answer."""
        return self.prepare(endpoint, params, extra).run(read)

    def prepare(self, endpoint: Endpoint[Any], params: Mapping[str, Any], extra: Mapping[str, Any] | None) -> Call:
        """Give the call of an endpoint, still to be run, for those who want to know afterwards how it went."""
        body = collect(endpoint, params, extra)
        data = encode(endpoint.path, body)
        self.shared.attach()
        return Call(self, endpoint, body, data)
