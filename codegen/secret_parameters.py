"""Parameters that hold a secret, and the line that keeps them out of what crash reporters collect."""

from __future__ import annotations

from codegen.ir import Endpoint, External, Record
from codegen.pytypes import parts

SECRET_NAMES = frozenset({"code", "original_code", "new_code", "preferred_code", "card_number", "password", "pin"})
SECRET_ENDINGS = ("token", "secret", "api_key", "_url")
ANYTHING = "extra_params"
"""The argument of every method in which there may be anything."""


def secrets_of(endpoint: Endpoint) -> list[str]:
    """Name the arguments that hold a secret, such as a door code, or objects in which one may be."""
    named = [
        field.name
        for field in endpoint.parameters
        if field.wire in SECRET_NAMES
        or field.wire.endswith(SECRET_ENDINGS)
        or any(isinstance(part, External | Record) for part in parts(field.type))
    ]
    return [*named, ANYTHING]


def forget(names: list[str]) -> list[str]:
    """Write the line that keeps arguments out of what crash reporters collect: the locals of a method's frame."""
    return [f"        del {', '.join(names)}  # keep secrets out of crash reports"]
