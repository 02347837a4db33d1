"""Prints objects with their secrets masked: `repr` on one line; for people on several lines, without nulls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from seam_async._model.fields import is_secret_field

Values = Iterable[tuple[str, Any]]
"""Names and values of the fields to show."""


class _Masked:
    """The place of a secret in a repr, without the quotes of a string."""

    def __repr__(self) -> str:
        return "***"


_MASK = _Masked()


def on_one_line(name: str, values: Values) -> str:
    """Return the repr of an object."""
    return f"{name}({', '.join(f'{field}={_shown(field, value)!r}' for field, value in values)})"


def without_nulls(values: Values) -> Iterator[tuple[str, Any]]:
    """Yield the fields that have a value, secrets masked."""
    for field, value in values:
        if value is not None:
            yield field, _shown(field, value)


def over_lines(printer: Any, name: str, values: Values) -> None:
    """Print an object by IPython's pretty printer."""
    with printer.group(len(name) + 1, f"{name}(", ")"):
        for position, (field, value) in enumerate(without_nulls(values)):
            if position:
                printer.text(",")
                printer.breakable()
            printer.text(f"{field}=")
            printer.pretty(value)


def _shown(field: str, value: Any) -> Any:
    """Return a value with its secrets masked, at any depth."""
    if is_secret_field(field) and value is not None:
        return _MASK
    if isinstance(value, list):
        return [_shown("", item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: _shown(str(key), item) for key, item in cast("dict[object, object]", value).items()}
    return value
