"""Scripts faults between client and API: refusals, errors, slowness, lost connections and broken bodies."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from fnmatch import fnmatchcase
from types import TracebackType
from typing import Literal, Self

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.hints import unknown
from seam_async.testing.validate import check_names


@dataclass(slots=True, eq=False)
class Fault:
    """One scripted fault. Made by `Faults.add`; a context manager that removes itself at the end of the block.

    Attributes:
        id: Its id.
        hits: How many requests it has struck so far.
    """

    id: str
    faults: Faults = field(repr=False)
    path: str
    status: int | None
    headers: dict[str, str]
    error_type: str
    message: str
    body: bytes | None
    drop: Literal["before", "after"] | None
    cut_off: bool
    latency: float
    times: int | None
    skip: int
    probability: float
    match: Json
    executes: bool
    hits: int = 0
    _seen: int = 0

    @property
    def ends_the_request(self) -> bool:
        """Whether it does more than slow a request down."""
        return self.status is not None or self.body is not None or self.drop is not None or self.cut_off

    def strikes(self, path: str, params: Json) -> bool:
        """Return whether this request is struck, and count it if so."""
        if self.times is not None and self.hits >= self.times:
            return False
        if not fnmatchcase(path, self.path) or any(params.get(name) != value for name, value in self.match.items()):
            return False
        self._seen += 1
        if self._seen <= self.skip or (self.probability < 1 and self.faults.random.random() >= self.probability):
            return False
        self.hits += 1
        return True

    def remove(self) -> None:
        """Remove the fault; a no-op if it is gone already."""
        self.faults.remove(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()


class Faults:
    """The faults of a `FakeSeam`, first added first to strike.

    Args:
        seed: What `probability` draws from; the same seed gives the same choices.
    """

    def __init__(self, seed: int | None = 0) -> None:
        self.random = random.Random(seed)
        self._faults: list[Fault] = []
        self._count = 0
        self.changed: Callable[[], None] = lambda: None

    def seed(self, seed: int) -> None:
        """Restart the random choices from a seed."""
        self.random.seed(seed)

    def add(
        self,
        path: str = "*",
        *,
        status: int | None = None,
        retry_after: float | str | datetime | None = None,
        error_type: str | None = None,
        message: str | None = None,
        headers: dict[str, str] | None = None,
        body: bytes | str | None = None,
        drop: Literal["before", "after"] | None = None,
        cut_off: bool = False,
        latency: float = 0.0,
        times: int | None = None,
        skip: int = 0,
        probability: float = 1.0,
        match: Json | None = None,
        executes: bool | None = None,
    ) -> Fault:
        """Script a fault.

        Args:
            path: Which endpoints; ``*`` stands for anything, as in ``"/access_codes/*"``. One that the fake does not
                know is taken where ``status`` and ``body`` are both given: then the fault is the endpoint.
            status: Answer with this HTTP status. Default: 429 where ``retry_after`` is given, 500 where
                ``error_type`` or ``message`` is.
            retry_after: The ``Retry-After`` header: seconds, an aware ``datetime`` (sent as an HTTP date), or the
                header's very text.
            error_type: The error's type. Default: one that fits the status.
            message: The error's sentence.
            headers: Further response headers.
            body: Answer with these bytes instead of JSON.
            drop: Close the connection without an answer, ``"before"`` or ``"after"`` executing the call.
            cut_off: Send half of the answer, then close the connection.
            latency: Seconds to wait before anything else. Alone, it only slows the call down.
            times: How many requests to strike. Default: every one, until it is removed.
            skip: How many matching requests to let pass first.
            probability: The share of matching requests to strike, 0 to 1.
            match: Parameters that a request must have, such as ``{"device_id": ...}``.
            executes: Whether the call is carried out all the same. Default: it is for ``drop="after"``,
                ``cut_off`` and a ``body`` without status.

        Returns:
            The fault: ``.hits`` counts, ``.remove()`` or the end of a ``with`` block removes it.

        Raises:
            ValueError: Nothing that could go wrong was named, a value makes no sense, or no endpoint has the path or a
                parameter in ``match``.
        """
        if status is None and (retry_after is not None or error_type is not None or message is not None):
            status = 429 if retry_after is not None else 500
        if status is None and body is None and drop is None and not cut_off and latency <= 0:
            raise ValueError("say what goes wrong: status, retry_after, body, drop, cut_off or latency")
        _check_choices(status=status, drop=drop, latency=latency, times=times, skip=skip, probability=probability)
        _check_path(path, match, stubbed=status is not None and body is not None)
        sent = {name.lower(): value for name, value in (headers or {}).items()}
        if retry_after is not None:
            sent["retry-after"] = _retry_after(retry_after)
        self._count += 1
        fault = Fault(
            id=f"fault_{self._count}",
            faults=self,
            path=path,
            status=status,
            headers=sent,
            error_type=error_type or _ERROR_TYPES.get(status or 0, "internal_server_error"),
            message=message or "Scripted fault",
            body=body.encode() if isinstance(body, str) else body,
            drop=drop,
            cut_off=cut_off,
            latency=latency,
            times=times,
            skip=skip,
            probability=probability,
            match=match or {},
            executes=(drop == "after" or (drop is None and status is None)) if executes is None else executes,
        )
        self._faults.append(fault)
        self.changed()
        return fault

    def remove(self, fault: Fault | str) -> None:
        """Remove a fault; a no-op if it is gone already.

        Args:
            fault: The fault, or its id.

        Raises:
            LookupError: There never was a fault with this id.
        """
        if isinstance(fault, str) and fault not in (f"fault_{number}" for number in range(1, self._count + 1)):
            raise LookupError(unknown("fault", fault, (one.id for one in self._faults)))
        self._faults = [one for one in self._faults if fault not in (one, one.id)]
        self.changed()

    def clear(self) -> None:
        """Remove all faults."""
        self._faults.clear()
        self.changed()

    def strike(self, path: str, params: Json) -> tuple[float, Fault | None]:
        """Return the seconds for which faults delay a request, and the fault that ends it, if any."""
        latency = 0.0
        for fault in list(self._faults):
            if fault.strikes(path, params):
                latency += fault.latency
                if fault.ends_the_request:
                    return latency, fault
        return latency, None

    def __len__(self) -> int:
        return len(self._faults)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)


def _check_choices(
    *, status: int | None, drop: str | None, latency: float, times: int | None, skip: int, probability: float
) -> None:
    if drop not in (None, "before", "after"):
        raise ValueError(f'drop is "before" or "after" the call is carried out, not {drop!r}')
    if status is not None and not 200 <= status <= 599:
        raise ValueError(f"status is an HTTP status from 200 to 599, not {status!r}")
    if not 0 <= latency < 86400:
        raise ValueError(f"latency is a number of seconds, not {latency!r}")
    if times is not None and times < 1:
        raise ValueError(f"times is at least 1, not {times!r}; leave it out to strike every request")
    if skip < 0:
        raise ValueError(f"skip is at least 0, not {skip!r}")
    if not 0 <= probability <= 1:
        raise ValueError(f"probability is a share from 0 to 1, not {probability!r}")


def _check_path(path: str, match: Json | None, *, stubbed: bool) -> None:
    """Refuse a fault that could never strike."""
    known = facts.served_paths()
    struck = [one for one in known if fnmatchcase(one, path)]
    if not struck and not stubbed:
        raise ValueError(unknown("endpoint", path, known))
    if struck:
        check_names(path, match or ())


_ERROR_TYPES = {
    400: "invalid_input",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    409: "conflict",
    429: "rate_limit_exceeded",
}


def _retry_after(value: float | str | datetime) -> str:
    if isinstance(value, datetime):
        return format_datetime(value.astimezone(UTC), usegmt=True)
    return value if isinstance(value, str) else f"{value:g}"
