"""Calls to any path: the way to an endpoint that is newer than this package."""

from __future__ import annotations

import re
from collections.abc import Collection, Coroutine, Mapping
from typing import TYPE_CHECKING, Any

from seam_async._calls.caller import refuse
from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing
from seam_async.errors import SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async._calls.caller import Caller

_PATH = re.compile(r"(/[A-Za-z0-9_-][A-Za-z0-9_.~-]*)+")
"""Paths in one spelling only: no percent encoding, doubled or final slash, dot segment, parameter or query. A server
might otherwise read a path as one that opens a door, while the guards here see another."""


def call_path(
    caller: Caller, path: str, body: Mapping[str, Any] | None, *, repeatable: bool, doors: Collection[str]
) -> Coroutine[Any, Any, Any]:
    """Return a coroutine that calls a path and returns the whole decoded answer; see `Caller.call`.

    Args:
        caller: What to call through.
        path: The path, such as `/devices/get`.
        body: The parameters.
        repeatable: Whether sending it twice does no harm.
        doors: The paths that open a door.

    Raises:
        SeamInvalidParameterError: The path or a value cannot be sent.
        SeamError: The call failed.
    """
    try:
        check_request(path, body, repeatable=repeatable, doors=doors)
    except SeamInvalidParameterError as error:
        return refuse(error)
    result = nothing()
    endpoint = Endpoint(path=path, method="POST", result=result, repeatable=repeatable, opens_door=path in doors)
    return caller.call(endpoint, body or {}, None, lambda payload, _: payload)


def check_request(path: Any, body: Any, *, repeatable: bool, doors: Collection[str]) -> None:
    """Check the arguments of a call to any path.

    Raises:
        SeamInvalidParameterError: The path could be read in more than one way, the body is not a mapping, or a path
            that opens a door is said to be repeatable.
    """
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        message = "path must be a plain path such as /devices/get, without a query or a slash at its end"
        raise SeamInvalidParameterError(message, parameter="path")
    if path not in doors and path.lower() in doors:
        raise SeamInvalidParameterError(f"{path} must be written {path.lower()}", parameter="path")
    if body is not None and not isinstance(body, Mapping):
        message = f"body must be a mapping, not {type(body).__name__}"
        raise SeamInvalidParameterError(message, path=path, parameter="body")
    if path in doors and repeatable:
        message = f"{path} opens a door: it is never repeated after it may have been carried out"
        raise SeamInvalidParameterError(message, path=path, parameter="repeatable")
