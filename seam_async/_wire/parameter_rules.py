"""Rules on which parameters go together, checked before anything is sent. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from seam_async.errors import SeamInvalidParameterError

Rule = Callable[[str, Mapping[str, Any]], None]
"""Takes the path and the body; raises `SeamInvalidParameterError` if parameters do not go together."""


def needs(*sets: tuple[str, ...]) -> Rule:
    """Return a rule: all parameters of at least one of these sets must be given."""
    enough = tuple(map(frozenset, sets))

    def check(path: str, body: Mapping[str, Any]) -> None:
        for names in enough:
            if body.keys() >= names:
                return
        message = f"{path} needs {_choices(sets)}"
        raise SeamInvalidParameterError(message, path=path)

    return check


class Form(NamedTuple):
    """One of the forms that a request may have."""

    required: tuple[str, ...]
    """What must be given."""

    fields: tuple[str, ...]
    """What may be given; a parameter that no form lists may always be given."""

    values: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Values that are allowed in this form."""


def alternatives(*forms: Form) -> Rule:
    """Return a rule: the parameters must fit one of these forms."""
    listed = {name for form in forms for name in form.fields}
    special = {name for name in listed if not all(name in form.fields for form in forms)}
    known = {value for form in forms for values in form.values.values() for value in values}

    def allows(allowed: tuple[str, ...], value: Any) -> bool:
        # A value that no form knows may be newer than this package: the server will say.
        return value in allowed or value not in known

    def fits(form: Form, body: Mapping[str, Any]) -> bool:
        return (
            all(name in body for name in form.required)
            and all(name in form.fields for name in body if name in listed)
            and all(allows(allowed, body[name]) for name, allowed in form.values.items() if name in body)
        )

    def check(path: str, body: Mapping[str, Any]) -> None:
        if any(fits(form, body) for form in forms):
            return
        if not any(all(name in body for name in form.required) for form in forms):
            message = f"{path} needs {_choices([form.required for form in forms])}"
            raise SeamInvalidParameterError(message, path=path)
        given = [name for name in body if name in special]
        able = [form for form in forms if all(name in form.fields for name in given)]
        if able:
            message = f"{path} takes {' and '.join(given)} only with {_values(able)}"
        else:
            message = (
                f"{path} does not take {' and '.join(given)} together; "
                f"it needs {_choices([form.required for form in forms])}"
            )
        raise SeamInvalidParameterError(message, path=path)

    return check


def _choices(sets: Iterable[tuple[str, ...]]) -> str:
    """Return the sets in words: `access_code_id, or device_id and code`."""
    return ", or ".join(dict.fromkeys(" and ".join(names) for names in sets))


def _values(forms: Iterable[Form]) -> str:
    """Return the allowed values in words: `hvac_mode_setting 'heat' or 'heat_cool'`."""
    allowed: dict[str, list[str]] = {}
    for form in forms:
        for name, values in form.values.items():
            allowed.setdefault(name, []).extend(map(repr, values))
    return " and ".join(f"{name} {' or '.join(dict.fromkeys(values))}" for name, values in allowed.items())
