"""The client's table of endpoints, for calls whose answers stay as they came instead of becoming objects."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from seam_async._wire.endpoint import Endpoint


def endpoint_of(group: str, method: str) -> Endpoint[Any]:
    """Return the row of an endpoint.

    Args:
        group: Dotted path of its namespace.
        method: Its name.
    """
    module = importlib.import_module(f"seam_async.endpoints.{group.replace('.', '_')}")
    row: Endpoint[Any] = getattr(module, method.upper())
    return row


def raw(endpoint: Endpoint[Any]) -> Endpoint[Any]:
    """Return an endpoint whose answer stays plain dictionaries, exactly as they came."""
    return attrs.evolve(endpoint, result=attrs.evolve(endpoint.result, read=_same))


def check(group: str, method: str, body: Mapping[str, Any]) -> None:
    """Check a body by the rules of its endpoint, before anything is sent.

    Raises:
        SeamInvalidParameterError: A parameter is missing, or parameters do not go together.
    """
    from seam_async._wire.request import collect

    collect(endpoint_of(group, method), sendable(body), None)


def sendable(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return a body with `NULL` instead of None, which the client would leave out."""
    from seam_async import NULL

    return {name: NULL if value is None else value for name, value in body.items()}


def _same(value: dict[str, Any]) -> dict[str, Any]:
    return value
