"""JSON that reads well in a diff: an entry to a line down to some depth, and all that is deeper on that line."""

from __future__ import annotations

import json
from typing import Any


def dump(value: Any, depth: int) -> str:
    """Return a value as JSON.

    Args:
        value: What to write.
        depth: How many levels of objects, from outside, have each entry on a line of its own.
    """
    return _lines(value, depth, "") + "\n"


def _lines(value: Any, depth: int, pad: str) -> str:
    if depth == 0 or not isinstance(value, dict) or not value:
        return json.dumps(value, ensure_ascii=False)
    inner = ",\n".join(f"{pad} {json.dumps(key)}: {_lines(item, depth - 1, pad + ' ')}" for key, item in value.items())
    return f"{{\n{inner}\n{pad}}}"
