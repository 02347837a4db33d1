"""Remembers what arrived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from seam_async.testing._types import Json

_SECRET_HEADERS = ("authorization", "client-session-token", "seam-client-session-token", "seam-api-key", "cookie")


@dataclass(slots=True)
class RequestRecord:
    """A request, and what became of it.

    Attributes:
        path: The endpoint.
        method: The HTTP method.
        body: The parameters, from a JSON body or a query string.
        headers: Header names in lower case; credentials are replaced by ``"***"``.
        at: When it arrived, in the fake's time (ISO 8601).
        credential: The kind of credential, such as ``"api_key"``; None if it was refused or not looked at.
        status: The HTTP status answered; None while it runs and where the connection was dropped.
        executed: Whether the call was carried out, even where the answer got lost.
        request_id: The ``seam-request-id`` answered.
        error_type: The type of the error answered, or None.
    """

    path: str
    method: str
    body: Json
    headers: dict[str, str]
    at: str
    credential: str | None = None
    status: int | None = None
    executed: bool = False
    request_id: str = ""
    error_type: str | None = None
    fault: bool = field(default=False)


class Requests(list[RequestRecord]):
    """Every request so far, oldest first: a list with two ways to look into it."""

    def to(self, path: str) -> list[RequestRecord]:
        """The requests to an endpoint; ``*`` stands for anything."""
        return [record for record in self if fnmatchcase(record.path, path)]

    @property
    def executed(self) -> list[RequestRecord]:
        """The requests that were carried out."""
        return [record for record in self if record.executed]


def safe_headers(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Headers as they are remembered: names in lower case, credentials hidden."""
    return {name.lower(): "***" if name.lower() in _SECRET_HEADERS else value for name, value in headers}
