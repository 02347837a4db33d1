"""A view of a client as data: its options and credential, on the state that all views share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._version import __version__

if TYPE_CHECKING:
    from seam_async._calls.shared import SharedState
    from seam_async._options.options import Options

SDK_HEADERS = {
    "content-type": "application/json",
    "user-agent": f"seam-async/{__version__}",
    "seam-sdk-name": "seam-async",
    "seam-sdk-version": __version__,
}


class View:
    """The options and identity of one view, as its calls need them.

    Args:
        shared: What the client and all its views share.
        options: The options of this view.
        is_urgent: Whether its calls go to the head of the queue for a connection.
    """

    __slots__ = ("account", "headers", "is_urgent", "login", "options", "shared")

    def __init__(self, shared: SharedState, options: Options, *, is_urgent: bool = False) -> None:
        self.shared = shared
        self.options = options
        self.is_urgent = is_urgent
        self.headers = shared.transport.prepared({**SDK_HEADERS, **options.credentials.headers()})
        self.account = shared.account(options.endpoint, options.credentials)
        self.login = shared.login(options.endpoint, options.credentials)
