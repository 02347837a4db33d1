"""Rules on which parameters go together, checked before anything is sent. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from seam_async.errors import SeamInvalidParameterError

Rule = Callable[[str, Mapping[str, Any]], None]
"""Takes the path and what is about to be sent; raises `SeamInvalidParameterError` where they do not go together."""


def at_least_one_of(*names: str) -> Rule:
    """One of these parameters must be given."""

    def check(path: str, body: Mapping[str, Any]) -> None:
        if not any(name in body for name in names):
            message = f"{path} needs at least one of these parameters: {', '.join(names)}"
            raise SeamInvalidParameterError(message, path=path)

    return check


def needs(*sets: tuple[str, ...]) -> Rule:
    """All the parameters of at least one of these sets must be given."""

    def check(path: str, body: Mapping[str, Any]) -> None:
        if not any(all(name in body for name in names) for names in sets):
            message = f"{path} needs {_choices(sets)}"
            raise SeamInvalidParameterError(message, path=path)

    return check


@attrs.frozen
class Form:
    """One of the forms that a request may have."""

    required: tuple[str, ...]
    """What must be given."""

    fields: tuple[str, ...]
    """What may be given; a parameter that no form lists may always be given."""

    values: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    """Values that are allowed in this form."""


def alternatives(*forms: Form) -> Rule:
    """The parameters must fit one of these forms."""
    listed = {name for form in forms for name in form.fields}

    def fits(form: Form, body: Mapping[str, Any]) -> bool:
        return (
            all(name in body for name in form.required)
            and all(name in form.fields for name in body if name in listed)
            and all(body[name] in allowed for name, allowed in form.values.items() if name in body)
        )

    def check(path: str, body: Mapping[str, Any]) -> None:
        if any(fits(form, body) for form in forms):
            return
        complete = [form for form in forms if all(name in body for name in form.required)]
        if not complete:
            message = f"{path} needs {_choices([form.required for form in forms])}"
        else:
            given = [name for name in body if name in listed]
            message = f"{path} does not take {', '.join(given)} together. It takes {'; or '.join(map(_describe, forms))}"
        raise SeamInvalidParameterError(message, path=path)

    return check


def _choices(sets: Any) -> str:
    """`access_code_id`, or `device_id` and `code`."""
    return ", or ".join(dict.fromkeys(" and ".join(names) for names in sets))


def _describe(form: Form) -> str:
    parts: list[str] = []
    for name in form.fields:
        allowed = form.values.get(name)
        text = f"{name} {' or '.join(map(repr, allowed))}" if allowed else name
        parts.append(text if name in form.required else f"[{text}]")
    return ", ".join(parts)
