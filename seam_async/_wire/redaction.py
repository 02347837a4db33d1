"""Redacts texts: masks the door codes and credentials that a call sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_SECRET_NAMES = frozenset({"code", "original_code", "new_code", "preferred_code", "card_number", "password", "pin"})
_SECRET_ENDINGS = ("token", "secret", "api_key", "_url")
_SHORTEST = 3
"""Characters of a secret that is masked, at least: a shorter one occurs in ordinary words by chance."""


class Redactor:
    """Replaces the secrets of one call by asterisks. Made only when an error is about to be raised."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = sorted({secret for secret in secrets if len(secret) >= _SHORTEST}, key=len, reverse=True)

    @classmethod
    def of(cls, body: Any, *credentials: str) -> Redactor:
        """Make a redactor for the secrets in a body, at any depth, and for the client's own credentials."""
        return cls((*_secrets(body), *credentials))

    def __call__(self, text: str) -> str:
        """Mask a text."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def deep(self, value: Any) -> Any:
        """Mask all texts in decoded JSON, keys included."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, int) and not isinstance(value, bool) and str(value) in self._secrets:
            return "***"
        if isinstance(value, list):
            return [self.deep(item) for item in value]
        if isinstance(value, dict):
            return {self(key): self.deep(item) for key, item in value.items()}
        return value


def is_secret_parameter(name: str) -> bool:
    """Return whether, by its name, a parameter holds something secret."""
    return name in _SECRET_NAMES or name.endswith(_SECRET_ENDINGS)


def _secrets(value: Any) -> Iterable[str]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            if isinstance(item, (str, int)) and not isinstance(item, bool) and is_secret_parameter(str(name)):
                yield str(item)
            else:
                yield from _secrets(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _secrets(item)
