"""Did you mean: the nearest of the names that exist."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return `; did you mean X?`, or an empty text if no choice is similar."""
    from difflib import get_close_matches

    names = {choice.lower(): choice for choice in choices}
    near = get_close_matches(word.lower(), names, n=2, cutoff=0.6)
    if not near:
        # Fall back to names that contain the word: `unlock-door` for `unlock`.
        near = [name for name in names if len(word) > 2 and (name.startswith(word.lower()) or word.lower() in name)][:2]
    return f"; did you mean {' or '.join(names[name] for name in near)}?" if near else ""
