"""Waiting for access codes: until one is really on its lock, or really off it.

A code exists at Seam well before the lock has it. It counts as set when

- nothing that was asked for is still on its way (`pending_mutations` is empty, and it has its digits), and
- the lock itself keeps its schedule (`is_scheduled_on_device`), or needs no message to accept it
  (`is_offline_access_code`), or it is there: `status` is `set`, or is not sent any more.

`status` is deprecated, but older servers send no `pending_mutations`, and there it is all that tells. Where both are
sent they must agree: a guest had better wait than stand in front of a closed door.

It counts as removed when the server knows it no more. Nothing less will do: a code whose time is over may still open
the door, and Seam forgets it only when it does not. One that has become unmanaged, with its whole device perhaps, is
gone from among the managed codes in the same way, and still opens the door: so it is looked for there at last.

Errors of the device, the account or the bridge do not end a wait, since Seam goes on trying. Errors of the code itself
do, even those with which Seam goes on trying as well: somebody should look, and may then wait again. An error about
setting a code does not end the wait for its removal.
"""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from seam_async._calls.namespace import Namespace
from seam_async._polling.poller import OutOfTime
from seam_async._polling.pollers import PollKey
from seam_async._validation import check_number
from seam_async.errors import (
    SeamAccessCodeDeferredError,
    SeamAccessCodeError,
    SeamAccessCodeTimeoutError,
    SeamError,
    SeamHttpNotFoundError,
    SeamInvalidParameterError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from seam_async._waits.lookup import BatchLookup
    from seam_async.resources.access_code import AccessCode

KIND = "access_code"
"""What these waits are for, to the pollers."""

UNMANAGED = "unmanaged_access_code"
"""What the last step of waiting for a removal is for."""

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
"""Errors of a code that keep it from being as it should be on the lock, which does not matter to who wants it off."""


class AccessCodeWaits(Namespace):
    """What `seam.access_codes` can do besides calling its endpoints."""

    async def wait_until_set(
        self, *, access_code_id: str, timeout: float = 120.0, polling_interval: float = 1.0
    ) -> AccessCode:
        """Wait until an access code, or a change of it, is really on the lock.

        A code whose schedule the lock itself keeps counts as set before it begins. All waits of a credential and
        workspace share their requests.

        Args:
            access_code_id: ID of the access code.
            timeout: Seconds to wait at most.
            polling_interval: Seconds between two looks.

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
        return await self._wait(access_code_id, timeout, polling_interval, _UntilSet)  # type: ignore[no-any-return]

    async def wait_until_removed(
        self, *, access_code_id: str, timeout: float = 120.0, polling_interval: float = 1.0
    ) -> None:
        """Wait until an access code is really off the lock, and gone.

        Deletes nothing: call `access_codes.delete` first, or wait for the code's own end. All waits of a credential and
        workspace share their requests.

        Args:
            access_code_id: ID of the access code.
            timeout: Seconds to wait at most.
            polling_interval: Seconds between two looks.

        Raises:
            SeamAccessCodeError: The code could not be taken off the lock (Seam may go on trying), or it has become
                unmanaged and the lock still has it.
            SeamAccessCodeTimeoutError: It was not gone when the waiting time was over; it may still go.
            SeamInvalidParameterError: A time makes no sense.

        See https://docs.seam.co/low-level-apis/smart-locks/access-codes
        """
        await self._wait(access_code_id, timeout, polling_interval, _UntilRemoved)

    async def _wait(self, key: str, timeout: float, interval: float, until: type[_Until]) -> Any:
        _check(key, timeout, interval)
        shared, total = self._caller.shared, self._caller.options.total_timeout
        began = shared.clock.monotonic()
        left = timeout if total is None else min(timeout, total)
        judge = until(shared.clock.wall() + left)
        wait = partial(shared.pollers.wait, until=began + left, interval=interval)
        shared.attach()
        try:
            found = await wait(*self._managed(), key, judge)
            if isinstance(judge, _UntilRemoved):
                await wait(*self._unmanaged(), key, judge.unmanaged)
        except OutOfTime:
            message = f"the access code was not {judge.aim} when the waiting time was over; it may still be"
            error: SeamError = SeamAccessCodeTimeoutError(message, access_code=judge.last)
        except SeamError as failure:
            error = failure
        else:
            return found
        error.elapsed = shared.clock.monotonic() - began
        try:
            raise error
        finally:
            del error  # else the error would hold, by its traceback, the frame that holds it

    def _managed(self) -> tuple[PollKey, Callable[[], BatchLookup]]:
        """What polls for codes that Seam manages, which is all that waiting is about."""
        from seam_async._waits.lookup import BatchLookup
        from seam_async.endpoints.access_codes import GET, LIST

        caller = self._caller
        return PollKey(KIND, caller.account), lambda: BatchLookup(caller, LIST, GET, "access_code_id")

    def _unmanaged(self) -> tuple[PollKey, Callable[[], BatchLookup]]:
        """What polls for the others. An older server has no such endpoint, and a 404 of any kind."""
        from seam_async._waits.lookup import BatchLookup
        from seam_async.endpoints.access_codes_unmanaged import GET

        caller = self._caller
        return PollKey(UNMANAGED, caller.account), lambda: BatchLookup(
            caller, None, GET, "access_code_id", any_404=True
        )


class _Until:
    """Judges what was seen of a code; errors come as values."""

    aim: str

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline  # in seconds since 1970
        self.last: AccessCode | None = None

    def __call__(self, seen: Any) -> bool:
        if isinstance(seen, SeamHttpNotFoundError) and _is_about_the_code(seen):
            return self.gone(copy.copy(seen))
        if isinstance(seen, SeamError):
            raise copy.copy(seen)
        self.last = seen
        return self.there(seen)

    def there(self, code: AccessCode, /) -> bool:
        """Judge a code that is there."""
        raise NotImplementedError

    def gone(self, error: SeamHttpNotFoundError, /) -> bool:
        """Judge that it is not."""
        raise NotImplementedError


class _UntilSet(_Until):
    aim = "set"

    def there(self, code: AccessCode) -> bool:
        _raise_for(code, "set", without=frozenset())
        if is_set(code):
            return True
        later = None if code.is_scheduled_on_device else deferred_to(code)
        if later is not None and later.timestamp() > self.deadline:
            message = (
                f"the access code will not be put on the lock before {later.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
            )
            raise SeamAccessCodeDeferredError(message, access_code=code, scheduled_at=later)
        return False

    def gone(self, error: SeamHttpNotFoundError) -> bool:
        if self.last is None:
            raise error
        message = "the access code was deleted, or made unmanaged, before it was set"
        raise SeamAccessCodeError(message, access_code=self.last)


class _UntilRemoved(_Until):
    aim = "removed"

    def there(self, code: AccessCode) -> bool:
        _raise_for(code, "removed", without=_ABOUT_SETTING)
        return False

    def gone(self, _: SeamHttpNotFoundError) -> bool:
        return True

    def unmanaged(self, seen: Any) -> bool:
        """Judge what was seen of a code that is gone, where Seam shows the codes that it does not manage."""
        if isinstance(seen, SeamError):
            return True  # it is not there either, or is not for this credential to see
        message = "the access code was not removed: Seam does not manage it any more, and the lock still has it"
        raise SeamAccessCodeError(message, access_code=self.last)


def _is_about_the_code(error: SeamHttpNotFoundError) -> bool:
    """Tell a code that is gone from a 404 of a proxy's, and from a workspace or device that is not found."""
    what = error.code or ""
    return "access_code" in what or what == "not_found"


def is_set(code: AccessCode) -> bool:
    """Tell whether a code is on its lock, as far as Seam knows; the module says what that means."""
    if code.pending_mutations or code.is_waiting_for_code_assignment or code.status == "removing":
        return False
    if code.is_scheduled_on_device:
        return True
    if code.is_offline_access_code:
        return code.code is not None
    # Without a status there must be something else to go by: an answer that says nothing is no proof.
    return code.status == "set" or (code.status is None and code.code is not None)


def deferred_to(code: AccessCode) -> datetime | None:
    """Tell when a code that is not set will be put on its lock, where that is known and still to come."""
    moment: Any = None
    for mutation in code.pending_mutations:
        if _read(mutation, "mutation_code") == "deferring_creation":
            moment = _read(mutation, "scheduled_at")
    if not code.pending_mutations and code.status == "unset":
        moment = code.starts_at  # an older server, and nothing is under way: it will be when the code begins
    return moment if isinstance(moment, datetime) else None


def _raise_for(code: AccessCode, aim: str, *, without: frozenset[str]) -> None:
    """Raise if the code has an error of its own."""
    for error in code.errors:
        reason = _read(error, "error_code")
        if _is_own(error) and reason not in without:
            message = f"the access code was not {aim}: {_read(error, 'message') or 'no reason given'} ({reason})"
            raise SeamAccessCodeError(message, access_code=code)


def _read(item: Any, name: str) -> Any:
    """Read a field of an item that might be of any kind, as servers may send anything."""
    return item.get(name) if hasattr(item, "get") else None


def _is_own(error: Any) -> bool:
    from seam_async.resources import access_code

    mark = _read(error, "is_access_code_error")
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


def _check(access_code_id: Any, timeout: Any, polling_interval: Any) -> None:
    if not isinstance(access_code_id, str) or not access_code_id:
        message = f"access_code_id must be the id of an access code, not {access_code_id!r}"
        raise SeamInvalidParameterError(message, parameter="access_code_id")
    for name, value, least in (("timeout", timeout, 0), ("polling_interval", polling_interval, 0.001)):
        try:
            check_number(name, value, least=least)
        except ValueError as error:
            raise SeamInvalidParameterError(str(error), parameter=name) from None
