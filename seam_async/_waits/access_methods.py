"""Waiting for access methods: until a card, mobile key or code of an access grant can be used.

A method is issued when the server says so (`is_issued`) and no change is pending. A card must first be encoded, or
assigned: the wait goes on until somebody has done that. Errors of a method end its wait, even if Seam goes on trying: a
person should look at them, and may then wait again.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from seam_async._waits.action_attempts import ActionNamespace
from seam_async._waits.lookup import BatchLookup
from seam_async._waits.resource_wait import ResourceWait, Step, is_gone, read
from seam_async.errors import SeamAccessMethodError, SeamAccessMethodTimeoutError, SeamError

if TYPE_CHECKING:
    from seam_async.resources.access_method import AccessMethod

KIND = "access_method"
"""The kind of thing that these waits poll for."""

_NEXT_STEPS = {
    "is_ready_for_encoding": "it is ready to be encoded: call access_methods.encode",
    "is_ready_for_assignment": "it is ready for a card: call access_methods.assign_card",
}
"""The step that somebody must take, by the field that says so."""


class AccessMethodWaits(ActionNamespace):
    """The methods of `seam.access_methods` that wait."""

    async def wait_until_issued(
        self, *, access_method_id: str, timeout: float = 120.0, polling_interval: float = 1.0
    ) -> AccessMethod:
        """Wait until an access method (a card, a mobile key, a code) of an access grant can be used.

        A card is issued after it was encoded or assigned: begin that in the meantime, or wait a second time. All waits
        of a credential and workspace share their requests.

        Args:
            access_method_id: ID of the access method.
            timeout: Seconds to wait at most.
            polling_interval: Seconds between two regular lookups; the first few come sooner.

        Returns:
            The `AccessMethod` as it was issued.

        Raises:
            SeamAccessMethodError: The method has an error, or was deleted meanwhile.
            SeamAccessMethodTimeoutError: It was not issued when the waiting time was over; it may still be.
            SeamHttpNotFoundError: There is no such access method.
            SeamInvalidParameterError: An argument makes no sense.

        See https://docs.seam.co/capability-guides/access-grants
        """
        wait = ResourceWait(self._caller, "access_method_id", access_method_id, timeout, polling_interval)
        state = _MethodState(wait)
        method: AccessMethod = await wait.run([self._step(state)], state.timed_out)
        return method

    def _step(self, state: _MethodState) -> Step:
        from seam_async.endpoints.access_methods import GET, GET_RELATED

        caller = self._caller
        return Step(
            KIND,
            lambda: BatchLookup(caller, GET_RELATED, GET, "access_method_id", include="access_methods"),
            state.is_issued,
        )


class _MethodState:
    """The state of an access method, as one wait has seen it."""

    def __init__(self, wait: ResourceWait) -> None:
        self._wait = wait
        self._last: AccessMethod | None = None

    def is_issued(self, seen: Any) -> bool:
        """Return whether the method can be used; `seen` is it, or the error with which the server refused it."""
        if is_gone(seen, KIND) and self._last is not None:
            message = "the access method was deleted before it was issued"
            raise SeamAccessMethodError(message, access_method=self._last)
        if isinstance(seen, SeamError):
            raise copy.copy(seen)
        method: AccessMethod = seen
        self._last = method
        for error in method.errors:
            reason = read(error, "error_code")
            message = f"the access method was not issued: {read(error, 'message') or 'no reason given'} ({reason})"
            raise SeamAccessMethodError(message, access_method=method)
        return method.is_issued is True and not method.pending_mutations

    def timed_out(self) -> SeamAccessMethodTimeoutError:
        """Return the error for a wait whose time is over."""
        steps = [text for field, text in _NEXT_STEPS.items() if self._last is not None and self._last.get(field)]
        advice = steps[0] if steps else "it may still be"
        message = f"the access method was not issued after {self._wait.limit}; {advice}"
        return SeamAccessMethodTimeoutError(message, access_method=self._last)
