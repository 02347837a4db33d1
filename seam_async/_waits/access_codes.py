"""Waiting for access codes: until one is really on its lock, or really off it.

A code exists at Seam well before the lock has it. It counts as set when

- no change is pending (`pending_mutations` is empty, and it has its digits), and
- the lock itself keeps its schedule (`is_scheduled_on_device`), or accepts it without a message
  (`is_offline_access_code`), or has it: `status` is `set`, or is not sent any more.

`status` is deprecated, but older servers send no `pending_mutations`, and `status` alone must do. If both are sent they
must agree: a guest who waits a little longer is better off than one in front of a locked door.

It counts as removed when the server answers 404 about it. Nothing less is proof: a code whose time is over may still
open the door, and Seam deletes a code only after it was removed. A code that has become unmanaged, perhaps with its
whole device, is a 404 among the managed codes as well, and still opens the door: so the last step looks among the
unmanaged codes.

Errors of the device, the account or the bridge do not end a wait, since Seam goes on trying. Errors of the code itself
end it, even if Seam goes on trying: a person should look at them, and may then wait again. An error about setting a
code does not end the wait for its removal.
"""

from __future__ import annotations

import copy
from datetime import datetime
from typing import TYPE_CHECKING, Any

from seam_async._calls.namespace import Namespace
from seam_async._waits.lookup import BatchLookup
from seam_async._waits.resource_wait import ResourceWait, Step, is_gone, read
from seam_async.errors import (
    SeamAccessCodeDeferredError,
    SeamAccessCodeError,
    SeamAccessCodeTimeoutError,
    SeamError,
)

if TYPE_CHECKING:
    from seam_async._polling.waiter import IsDone
    from seam_async.resources.access_code import AccessCode

KIND = "access_code"
"""The kind of thing that these waits poll for."""

UNMANAGED = "unmanaged_access_code"
"""The kind of thing that the last step of a removal polls for."""

_ABOUT_SETTING = frozenset(
    {
        "access_code_inactive",
        "code_constraints_violated",
        "conflicting_external_modification",
        "duplicate_code_on_device",
        "failed_to_issue",
        "failed_to_set_on_device",
        "failed_to_update",
        "no_space_for_access_code_on_device",
    }
)
"""Errors about getting a code onto its lock: they do not end the wait for its removal."""


class AccessCodeWaits(Namespace):
    """The methods of `seam.access_codes` that wait."""

    async def wait_until_set(
        self, *, access_code_id: str, timeout: float = 120.0, polling_interval: float = 1.0
    ) -> AccessCode:
        """Wait until an access code, or a change of it, is really on the lock.

        A code whose schedule the lock itself keeps counts as set before it begins. All waits of a credential and
        workspace share their requests.

        Args:
            access_code_id: ID of the access code.
            timeout: Seconds to wait at most.
            polling_interval: Seconds between two regular lookups; the first few come sooner.

        Returns:
            The `AccessCode` as it is on the lock.

        Raises:
            SeamAccessCodeError: The code has an error of its own, or was deleted meanwhile.
            SeamAccessCodeDeferredError: It will be put on the lock later than the waiting time allows.
            SeamAccessCodeTimeoutError: It was not on the lock when the waiting time was over; it may still get there.
            SeamHttpNotFoundError: There is no such code.
            SeamInvalidParameterError: A time makes no sense.

        See https://docs.seam.co/low-level-apis/smart-locks/access-codes
        """
        wait = ResourceWait(self._caller, "access_code_id", access_code_id, timeout, polling_interval)
        state = _CodeState(wait)
        code: AccessCode = await wait.run([self._managed(state.is_set)], lambda: state.timed_out("set"))
        return code

    async def wait_until_removed(
        self, *, access_code_id: str, timeout: float = 120.0, polling_interval: float = 1.0
    ) -> None:
        """Wait until an access code is really off the lock, and gone.

        Deletes nothing: call `access_codes.delete` first, or wait for the code's own end. All waits of a credential and
        workspace share their requests.

        Args:
            access_code_id: ID of the access code.
            timeout: Seconds to wait at most.
            polling_interval: Seconds between two regular lookups; the first few come sooner.

        Raises:
            SeamAccessCodeError: The code could not be taken off the lock (Seam may go on trying), or it has become
                unmanaged and the lock still has it.
            SeamAccessCodeTimeoutError: It was not gone when the waiting time was over; it may still go.
            SeamInvalidParameterError: A time makes no sense.

        See https://docs.seam.co/low-level-apis/smart-locks/access-codes
        """
        wait = ResourceWait(self._caller, "access_code_id", access_code_id, timeout, polling_interval)
        state = _CodeState(wait)
        steps = [self._managed(state.is_gone), self._unmanaged(state.is_not_unmanaged)]
        await wait.run(steps, lambda: state.timed_out("removed"))

    def _managed(self, is_done: IsDone[Any]) -> Step:
        from seam_async.endpoints.access_codes import GET, LIST

        caller = self._caller
        return Step(KIND, lambda: BatchLookup(caller, LIST, GET, "access_code_id"), is_done)

    def _unmanaged(self, is_done: IsDone[Any]) -> Step:
        """Return the step that looks among the unmanaged codes. Older servers have no such endpoint, and answer 404."""
        from seam_async.endpoints.access_codes_unmanaged import GET

        caller = self._caller
        return Step(UNMANAGED, lambda: BatchLookup(caller, None, GET, "access_code_id", any_404=True), is_done)


class _CodeState:
    """The state of a code, as one wait has seen it."""

    def __init__(self, wait: ResourceWait) -> None:
        self._wait = wait
        self._last: AccessCode | None = None

    # -- predicates, over the code or the error with which the server refused it --------------------------------

    def is_set(self, seen: Any) -> bool:
        """Return whether the code is on its lock."""
        if is_gone(seen, KIND) and self._last is not None:
            message = "the access code was deleted, or made unmanaged, before it was set"
            raise SeamAccessCodeError(message, access_code=self._last)
        code = self._read(seen)
        _raise_for(code, "set", without=frozenset())
        if is_set(code):
            return True
        later = None if code.is_scheduled_on_device else deferred_to(code)
        if later is not None and later.timestamp() > self._wait.ends_at:
            message = (
                f"the access code will not be put on the lock before {later:%Y-%m-%d %H:%M:%S %Z}, and the wait ends "
                f"after {self._wait.limit}"
            )
            raise SeamAccessCodeDeferredError(message, access_code=code, scheduled_at=later)
        return False

    def is_gone(self, seen: Any) -> bool:
        """Return whether the code is no longer among those that Seam manages."""
        if is_gone(seen, KIND):
            return True
        _raise_for(self._read(seen), "removed", without=_ABOUT_SETTING)
        return False

    def is_not_unmanaged(self, seen: Any) -> bool:
        """Return whether the code is not among the unmanaged codes that this credential may see."""
        if isinstance(seen, SeamError):
            return True
        message = "the access code was not removed: Seam does not manage it any more, and the lock still has it"
        raise SeamAccessCodeError(message, access_code=self._last)

    def timed_out(self, aim: str) -> SeamAccessCodeTimeoutError:
        """Return the error for a wait whose time is over."""
        message = f"the access code was not {aim} after {self._wait.limit}; it may still be"
        return SeamAccessCodeTimeoutError(message, access_code=self._last)

    def _read(self, seen: Any) -> AccessCode:
        if isinstance(seen, SeamError):
            raise copy.copy(seen)
        code: AccessCode = seen
        self._last = code
        return code


def is_set(code: AccessCode) -> bool:
    """Return whether a code is on its lock, as far as Seam knows, by the rules at the head of this module."""
    if code.pending_mutations or code.is_waiting_for_code_assignment or code.status == "removing":
        return False
    if code.is_scheduled_on_device:
        return True
    if code.is_offline_access_code:
        return code.code is not None
    # Without a status the code must have its digits: an answer that says nothing is no proof.
    return code.status == "set" or (code.status is None and code.code is not None)


def deferred_to(code: AccessCode) -> datetime | None:
    """Return when a code that is not yet set will be put on its lock; None if that is unknown."""
    moment: Any = None
    for mutation in code.pending_mutations:
        if read(mutation, "mutation_code") == "deferring_creation":
            moment = read(mutation, "scheduled_at")
    if not code.pending_mutations and code.status == "unset":
        moment = code.starts_at  # an older server sets a code at its beginning, unless a change is pending
    return moment if isinstance(moment, datetime) else None


def _raise_for(code: AccessCode, aim: str, *, without: frozenset[str]) -> None:
    """Raise if the code has an error of its own."""
    for error in code.errors:
        reason = read(error, "error_code")
        if _is_own(error) and reason not in without:
            message = f"the access code was not {aim}: {read(error, 'message') or 'no reason given'} ({reason})"
            raise SeamAccessCodeError(message, access_code=code)


def _is_own(error: Any) -> bool:
    """Return whether an error is the code's own, by its mark, or by its class if an older server sent no mark."""
    from seam_async.resources import access_code

    mark = read(error, "is_access_code_error")
    return mark is True or (
        mark is None
        and isinstance(
            error,
            (
                access_code.AccessCodeError,
                access_code.AccessCodeDuplicateCodeOnDeviceError,
                access_code.AccessCodeConflictingExternalModificationError,
            ),
        )
    )
