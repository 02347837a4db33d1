"""The text of errors about unknown names: what was probably meant, and what there is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 40


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the text of an error about a name.

    Args:
        what: The kind of thing that the name should be of, such as ``"resource"``.
        name: The name that was given.
        known: The names that exist.
    """
    names = list(dict.fromkeys(known))
    near = get_close_matches(name, names, 3, 0.5)
    hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else "."
    shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
    return f"there is no {what} {name!r}{hint} There {'is' if len(names) == 1 else 'are'}: {shown or 'none'}"
