"""What a run needs of its client beyond its public methods: clock, limits of time, and where its things live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from seam_async.errors import SeamHttpApiError, SeamHttpUnauthorizedError, SeamInvalidParameterError
from seam_async.hooks import Hooks, RequestRecord
from seam_async.jobs._items.work import CURRENT
from seam_async.jobs._ledgers.lease import LeaseTimes
from seam_async.jobs._ledgers.ledger import Target

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async.client import AsyncSeam


def check_client(seam: Any) -> AsyncSeam:
    """Return the client if it is one.

    Raises:
        SeamInvalidParameterError: It is something else.
    """
    from seam_async.client import AsyncSeam

    if not isinstance(seam, AsyncSeam):
        message = f"seam must be an AsyncSeam, not {type(seam).__name__}"
        raise SeamInvalidParameterError(message, parameter="seam")
    return seam


def clock_of(seam: AsyncSeam) -> Clock:
    """Return the clock that the client goes by."""
    return seam._shared.clock


def times_of(seam: AsyncSeam) -> LeaseTimes:
    """Return how long calls and leases are."""
    return LeaseTimes.of(seam._options.total_timeout)


def leased(seam: AsyncSeam, times: LeaseTimes) -> AsyncSeam:
    """Return a view whose calls end within a lease, and count their requests for the item that they are made for."""
    hooks = seam._options.hooks or Hooks()
    theirs = hooks.on_request

    def count(record: RequestRecord) -> None:
        work = CURRENT.get(None)
        if work is not None:
            work.requests += 1
        if theirs is not None:
            theirs(record)

    return seam.with_options(total_timeout=times.call, hooks=attrs.evolve(hooks, on_request=count))


async def target_of(seam: AsyncSeam) -> Target:
    """Return where the client's things live. An API key does not say which workspace is its own: the server does.

    Raises:
        SeamError: The server cannot be asked.
    """
    options = seam._options
    workspace = options.credentials.workspace_id
    if workspace is None:
        try:
            workspace = (await seam.workspaces.get()).workspace_id
        except SeamHttpUnauthorizedError:
            if options.credentials.kind != "client_session_token":
                raise
        except SeamHttpApiError as error:
            if error.status_code != 403:
                raise  # a client session, say, may not ask
    return Target(options.endpoint, workspace)
