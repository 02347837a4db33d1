"""Waiting for the state of a resource: shared by the waits for access codes and access methods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from seam_async._polling.pollers import PollKey
from seam_async._polling.waiter import WaitTimeout
from seam_async._validation import check_number, kind
from seam_async.errors import SeamError, SeamHttpNotFoundError, SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async._calls.caller import Caller
    from seam_async._polling.waiter import IsDone
    from seam_async._waits.lookup import BatchLookup


class Step(NamedTuple):
    """One thing to wait for."""

    kind: str
    """The kind of thing: waits of one kind and credential share their polling."""
    make_lookup: Callable[[], BatchLookup]
    """Makes the lookup for things of that kind."""
    is_done: IsDone[Any]
    """Returns whether the step is over. It is given the resource, or the error with which the server refused it."""


class ResourceWait:
    """One wait for one resource. Each of its steps shares its polling with other waits.

    Args:
        caller: The view of the client that waits.
        name: The name of the id, for errors.
        key: The id.
        timeout: Seconds to wait at most.
        polling_interval: Seconds between two regular lookups.

    Raises:
        SeamInvalidParameterError: An argument makes no sense.
    """

    def __init__(self, caller: Caller, name: str, key: Any, timeout: Any, polling_interval: Any) -> None:
        if not isinstance(key, str) or not key:
            message = f"{name} must be the id of an {name.removesuffix('_id').replace('_', ' ')}, not {kind(key)}"
            raise SeamInvalidParameterError(message, parameter=name)
        check_argument("timeout", timeout, least=0)
        check_argument("polling_interval", polling_interval, least=0.001)
        self._caller = caller
        self._name = name
        self._key = key
        self._interval = polling_interval
        total = caller.options.total_timeout
        seconds, option = timeout, "timeout"
        if total is not None and total < timeout:
            seconds, option = total, "total_timeout"
        self.limit = f"{seconds:g} s ({option})"
        """How long it may take, and which option says so, for messages."""
        clock = caller.shared.clock
        self._began_at = clock.monotonic()
        self._deadline = self._began_at + seconds
        self.ends_at = clock.wall() + seconds
        """The deadline in seconds since 1970."""

    async def run(self, steps: Sequence[Step], timed_out: Callable[[], SeamError]) -> Any:
        """Wait for one step after the other.

        Args:
            steps: What to wait for.
            timed_out: Makes the error for a wait whose time is over.

        Returns:
            The value that ended the first step.

        Raises:
            SeamError: The wait ended without success, for whatever reason.
        """
        shared, login = self._caller.shared, self._caller.login
        found = []
        try:
            shared.attach()
            for step in steps:
                wait = shared.pollers.wait(
                    PollKey(step.kind, login),
                    step.make_lookup,
                    self._key,
                    step.is_done,
                    deadline=self._deadline,
                    interval=self._interval,
                )
                found.append(await wait)
        except WaitTimeout:
            error = timed_out()
        except SeamError as failure:
            error = failure
        except Exception as failure:  # noqa: BLE001 - only a SeamError may come out of a wait
            error = SeamError(f"the wait has failed, because of {type(failure).__name__}")
            error.__cause__ = failure
        else:
            return found[0]
        error.elapsed = shared.clock.monotonic() - self._began_at
        error.about = {self._name: self._key}
        try:
            raise error
        finally:
            del error  # break the reference cycle error → traceback → frame → error


def is_gone(seen: Any, kind: str) -> bool:
    """Return whether the server says that there is no such resource.

    A 404 of a proxy, or one about a workspace or device, says nothing about the resource.
    """
    code = seen.code or "" if isinstance(seen, SeamHttpNotFoundError) else ""
    return kind in code or code == "not_found"


def read(item: Any, name: str) -> Any:
    """Return a field of an item; None if the item has no fields, since servers may send anything."""
    return item.get(name) if hasattr(item, "get") else None


def check_argument(name: str, value: Any, *, least: float) -> None:
    """Check a number of seconds.

    Raises:
        SeamInvalidParameterError: It is no finite number of at least `least`.
    """
    check_number(name, value, least=least, error=partial(SeamInvalidParameterError, parameter=name))
