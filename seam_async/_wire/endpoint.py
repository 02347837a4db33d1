"""One endpoint of the API as data: a row of `seam_async.endpoints`."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from seam_async._wire.parameter_rules import Rule
from seam_async._wire.response import Result

T = TypeVar("T")


@attrs.frozen(eq=False, kw_only=True)
class Endpoint(Generic[T]):
    """An endpoint."""

    path: str
    """The path, always called by POST with a JSON body."""

    method: str
    """The HTTP method that says what it does, although it is called by POST: GET only reads, DELETE removes."""

    result: Result[T]
    """How to read the answer."""

    required: tuple[str, ...] = ()
    """Parameters that must be given."""

    any_of: tuple[str, ...] = ()
    """Parameters of which at least one must be given."""

    lists: tuple[str, ...] = ()
    """Parameters that are lists."""

    date_times: tuple[str, ...] = ()
    """Parameters that are date-times, or contain some."""

    rules: tuple[Rule, ...] = ()
    """Which parameters must go together."""

    repeatable: bool = False
    """Whether sending it twice does no harm."""

    paginated: bool = False
    """Whether the answer may be one page of several."""

    opens_door: bool = False
    """Whether it opens a door, and so must never be sent late."""

    @property
    def reads_only(self) -> bool:
        """Whether it changes nothing."""
        return self.method == "GET"

    @property
    def deletes(self) -> bool:
        """Whether it removes something, so that a 404 on a repeat means success."""
        return self.method == "DELETE"
