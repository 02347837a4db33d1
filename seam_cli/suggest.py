"""Did you mean: the nearest of the names that exist."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return `; did you mean X?`, or nothing where no choice is near."""
    from difflib import get_close_matches

    names = {choice.lower(): choice for choice in choices}
    near = get_close_matches(word.lower(), names, n=2, cutoff=0.6)
    if not near:
        # A part of a name is a guess, too: `unlock` for `unlock-door`.
        near = [name for name in names if len(word) > 2 and (name.startswith(word.lower()) or word.lower() in name)][:2]
    return f"; did you mean {' or '.join(names[name] for name in near)}?" if near else ""
