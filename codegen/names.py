"""Names: from the API's words to Python's. Pure functions."""

from __future__ import annotations

import keyword
import re

RESERVED = frozenset({"extra", "get", "keys", "to_dict", "from_dict"})
"""Methods of every resource class; a field of that name gets a trailing underscore."""

_IRREGULAR = {
    "series": "series",
    "status": "status",
    "access": "access",
    "always": "always",
    "properties": "properties",
    "acs": "acs",
}


def pascal(text: str) -> str:
    """Return a name in PascalCase: `access_code.created` → `AccessCodeCreated`; `UNLOCK_DOOR` → `UnlockDoor`."""
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"[^0-9A-Za-z]+", text) if part)


def snake(text: str) -> str:
    """Return the name of a class as a name of functions and modules has it: `AnyDoorError` → `any_door_error`."""
    return "".join(f"_{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(text))


def singular(word: str) -> str:
    """Return the singular of a name: `access_codes` → `access_code`; `properties`, which is no list, stays."""
    head, _, last = word.rpartition("_")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("ies"):
        last = last[:-3] + "y"
    elif last.endswith(("sses", "ches", "shes", "xes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith("ss"):
        last = last[:-1]
    return f"{head}_{last}" if head else last


def identifier(name: str) -> str:
    """Return a name as Python allows it: keywords and reserved names get a trailing underscore."""
    return f"{name}_" if keyword.iskeyword(name) or name in RESERVED else name
