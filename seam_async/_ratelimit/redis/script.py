"""The script that Redis runs for the limiter."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

PARTS = ("window", "pace", "lanes", "places", "pauses", "limiter")
"""Files in `scripts/`. Each sees what those before it define."""


class Script(NamedTuple):
    """A script, and the name that Redis knows it by once it has run it."""

    text: str
    digest: str


@cache
def limiter_script() -> Script:
    """Return the script, put together of its parts."""
    folder = Path(__file__).parent / "scripts"
    text = "\n".join((folder / f"{name}.lua").read_text("utf-8") for name in PARTS)
    return Script(text, hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest())
