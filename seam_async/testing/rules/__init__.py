"""The special rules: what an endpoint does beyond creating, reading and changing rows.

Each module here tells of one area. A rule is a function with the paths it serves; it returns what the endpoint's
response holds (an object, the objects of a list before filters and paging, or None).
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from ..call import Call
from ..generic import carry_out, check_references

Rule = Callable[[Call], Any]

_RULES: dict[str, Rule] = {}
_AREAS = ("access_codes", "devices", "events", "locks", "webhooks", "workspaces")


def rule(*paths: str) -> Callable[[Rule], Rule]:
    """Serve these endpoints by the decorated function, once the ids that a call names are known to exist."""

    def register(function: Rule) -> Rule:
        for path in paths:
            _RULES[path] = function
        return function

    return register


def run(call: Call) -> Any:
    """Carry a call out by its rule, or generically where there is none."""
    function = _RULES.get(call.endpoint.path)
    if function is None:
        return carry_out(call)
    check_references(call)
    return function(call)


for _area in _AREAS:
    import_module(f"{__name__}.{_area}")
