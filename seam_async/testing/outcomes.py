"""Scripts how physical actions end: an unlock that fails, a lock that takes its time, a code that will not stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from seam_async.testing import facts
from seam_async.testing.hints import unknown


@dataclass(slots=True, eq=False)
class Outcome:
    """How matching actions end. Made by `Outcomes.add`.

    Attributes:
        id: Its id.
        hits: How many actions it was applied to so far.
    """

    action_type: str | None = None
    device_id: str | None = None
    delay: float | None = None
    error: str | None = None
    message: str | None = None
    stays_pending: bool = False
    times: int | None = None
    hits: int = 0
    id: str = ""

    def matches(self, action_type: str, device_id: str | None) -> bool:
        """Return whether this is the outcome of such an action."""
        return (
            self.action_type in (None, action_type)
            and self.device_id in (None, device_id)
            and (self.times is None or self.hits < self.times)
        )


class Outcomes:
    """The scripted outcomes of a `FakeSeam`, newest first to match. Without any, actions succeed.

    Args:
        places: Returns the ids on which an action can happen, each with a name.
    """

    def __init__(self, places: Callable[[], dict[str, str]]) -> None:
        self._places = places
        self._outcomes: list[Outcome] = []
        self._count = 0
        self.changed: Callable[[], None] = lambda: None

    def add(
        self,
        action_type: str | None = None,
        *,
        device_id: str | None = None,
        delay: float | None = None,
        error: str | None = None,
        message: str | None = None,
        stays_pending: bool = False,
        times: int | None = None,
    ) -> Outcome:
        """Script an outcome.

        Args:
            action_type: Which actions, such as ``"UNLOCK_DOOR"``. Programming an access code counts as
                ``"CREATE_ACCESS_CODE"``, ``"UPDATE_ACCESS_CODE"`` and ``"DELETE_ACCESS_CODE"``. Default: all.
            device_id: The device it happens on (the entrance or the encoder, in access systems). Default: any.
            delay: Seconds the action takes, instead of the fake's own delay.
            error: The error type it fails with; for access codes the error code, ``"failed_to_set_on_device"``
                for instance. Default: it succeeds.
            message: The error's sentence.
            stays_pending: It never ends.
            times: How many actions this applies to. Default: every one.

        Returns:
            The outcome; ``.hits`` counts the actions it was applied to.

        Raises:
            ValueError: There is no such action type or device, or a value makes no sense.
        """
        if action_type is not None and action_type not in facts.action_types():
            raise ValueError(unknown("action type", action_type, sorted(facts.action_types())))
        if device_id is not None and device_id not in (places := self._places()):
            raise ValueError(
                unknown("device, entrance or encoder", device_id, (f"{name} ({one})" for one, name in places.items()))
            )
        if delay is not None and not 0 <= delay < 1e9:
            raise ValueError(f"delay is a number of seconds, not {delay!r}")
        if times is not None and times < 1:
            raise ValueError(f"times is at least 1, not {times!r}; leave it out for every action")
        if stays_pending and (error is not None or delay is not None):
            raise ValueError("an action that stays pending has neither error nor delay")
        self._count += 1
        outcome = Outcome(
            action_type, device_id, delay, error, message, stays_pending, times, id=f"outcome_{self._count}"
        )
        self._outcomes.insert(0, outcome)
        self.changed()
        return outcome

    def remove(self, outcome: Outcome | str) -> None:
        """Remove one outcome; a no-op if it is gone already.

        Args:
            outcome: The outcome, or its id.

        Raises:
            LookupError: There never was an outcome with this id.
        """
        if isinstance(outcome, str) and outcome not in (f"outcome_{number}" for number in range(1, self._count + 1)):
            raise LookupError(unknown("outcome", outcome, (one.id for one in self._outcomes)))
        self._outcomes = [one for one in self._outcomes if outcome not in (one, one.id)]
        self.changed()

    def clear(self) -> None:
        """Remove all outcomes: every action succeeds again."""
        self._outcomes.clear()
        self.changed()

    def take(self, action_type: str, device_id: str | None) -> Outcome:
        """Return the outcome of an action that begins now, and count it as a hit."""
        for outcome in self._outcomes:
            if outcome.matches(action_type, device_id):
                outcome.hits += 1
                return outcome
        return Outcome()

    def __iter__(self) -> Iterator[Outcome]:
        return iter(self._outcomes)

    def __len__(self) -> int:
        return len(self._outcomes)
