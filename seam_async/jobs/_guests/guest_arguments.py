"""Checks what ready-made jobs and their items are given, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any

from seam_async.errors import SeamInvalidParameterError


def check_text(name: str, value: Any) -> None:
    """Check a text.

    Raises:
        SeamInvalidParameterError: It is empty, or none.
    """
    if not isinstance(value, str) or not value.strip():
        given = "an empty one" if isinstance(value, str) else type(value).__name__
        message = f"{name} must be a text that is not empty, not {given}"
        raise SeamInvalidParameterError(message, parameter=name)


def check_options(options: Mapping[str, Any] | None, taken: set[str], create: Callable[..., Any]) -> dict[str, Any]:
    """Return a copy of the options for `create`.

    Raises:
        SeamInvalidParameterError: They are no mapping, hold what each item says for itself, or what `create` does not
            know.
    """
    if options is not None and not isinstance(options, Mapping):
        message = f"options must be a mapping of arguments for create, not {type(options).__name__}"
        raise SeamInvalidParameterError(message, parameter="options")
    wrong = sorted(taken & set(options or ()))
    if wrong:
        message = f"options must not hold {wrong[0]}: each item has its own"
        raise SeamInvalidParameterError(message, parameter="options")
    known = sorted(set(signature(create).parameters) - taken - {"self"})
    for name in options or ():
        if name not in known:
            from difflib import get_close_matches  # for this error alone

            near = get_close_matches(str(name), known, 1)
            hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(known)}"
            message = f"options must be arguments of create, which does not know {name!r}: {hint}"
            raise SeamInvalidParameterError(message, parameter="options")
    return dict(options or {})
