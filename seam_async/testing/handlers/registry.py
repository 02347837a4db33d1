"""Which function serves an endpoint.

A handler is registered with the paths that it serves. It returns the result of the endpoint: an object, the objects of
a list before filters and paging, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from seam_async.testing.call import Call
from seam_async.testing.generic import carry_out, check_references

Handler = Callable[[Call], Any]
H = TypeVar("H", bound=Handler)

_HANDLERS: dict[str, Handler] = {}
_AREAS = (
    "access_codes",
    "access_grants",
    "access_methods",
    "accounts",
    "acs_credentials",
    "acs_encoders",
    "acs_entrances",
    "acs_users",
    "cameras",
    "client_sessions",
    "climate_presets",
    "customers",
    "devices",
    "events",
    "locks",
    "noise",
    "phones",
    "spaces",
    "thermostat_plans",
    "thermostats",
    "unmanaged_access_codes",
    "user_identities",
    "webhooks",
    "workspaces",
)


def handles(*paths: str) -> Callable[[H], H]:
    """Serve these endpoints by the decorated function, once the ids that a call names are known to exist."""

    def register(function: H) -> H:
        for path in paths:
            _HANDLERS[path] = function
        return function

    return register


@cache
def _load() -> None:
    """Import all areas, which register their handlers."""
    for area in _AREAS:
        import_module(f"{__package__}.{area}")


def handle(call: Call) -> Any:
    """Carry a call out by its handler, or generically if it has none."""
    _load()
    function = _HANDLERS.get(call.endpoint.path)
    if function is None:
        return carry_out(call)
    check_references(call)
    return function(call)
