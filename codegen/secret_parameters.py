"""Parameters that hold a secret, and the line that keeps them out of crash reports."""

from __future__ import annotations

from codegen.ir import Endpoint, External, Record
from codegen.pytypes import parts

SECRET_NAMES = frozenset({"code", "original_code", "new_code", "preferred_code", "card_number", "password", "pin"})
SECRET_ENDINGS = ("token", "secret", "api_key", "_url")
EXTRA_PARAMS = "extra_params"
"""The argument of every method that may hold anything, a secret included."""


def secrets_of(endpoint: Endpoint) -> list[str]:
    """Return the names of arguments that hold a secret, such as a door code, or an object that may hold one."""
    named = [
        field.name
        for field in endpoint.parameters
        if field.wire in SECRET_NAMES
        or field.wire.endswith(SECRET_ENDINGS)
        or any(isinstance(part, External | Record) for part in parts(field.type))
    ]
    return [*named, EXTRA_PARAMS]


def delete_secrets(names: list[str]) -> list[str]:
    """Return the line that deletes arguments from the locals of a method's frame, which crash reporters collect."""
    return [f"        del {', '.join(names)}  # keep secrets out of crash reports"]
