"""The system's keyring, where the package `keyring` is installed and a keyring answers in time."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from seam_cli.exits import NO_CREDENTIAL, CommandError

T = TypeVar("T")

SERVICE = "seam-async"
PATIENCE = 3.0
"""Seconds: on a machine without a desktop a keyring may wait for a dialogue that nobody sees."""


def is_usable() -> bool:
    """Return whether there is a keyring to write to."""
    try:
        backend = _in_time(_module().get_keyring)
    except CommandError:
        return False
    # Without a desktop, `keyring` falls back to one of these, which keep nothing.
    return type(backend).__module__ not in {"keyring.backends.fail", "keyring.backends.null"}


def read(name: str) -> str | None:
    """Return the token of a profile; None where the keyring has none.

    Raises:
        CommandError: The keyring is missing or does not answer.
    """
    keyring = _module()
    token: str | None = _in_time(lambda: keyring.get_password(SERVICE, name))
    return token


def write(name: str, token: str) -> None:
    """Put the token of a profile into the keyring.

    Raises:
        CommandError: The keyring is missing, refuses or does not answer.
    """
    keyring = _module()
    _in_time(lambda: keyring.set_password(SERVICE, name, token))


def delete(name: str) -> None:
    """Take the token of a profile out of the keyring, if it is there.

    Raises:
        CommandError: The keyring is missing or does not answer.
    """
    keyring = _module()
    if read(name) is not None:
        _in_time(lambda: keyring.delete_password(SERVICE, name))


def _module() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        message = (
            "the credential is in the system's keyring, and the package keyring is not installed: pip install keyring"
        )
        raise CommandError(message, NO_CREDENTIAL) from None


def _in_time(work: Callable[[], T]) -> T:
    """Run something that may hang in a thread that does not keep the process alive."""
    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:  # noqa: BLE001 - each system's keyring has errors of its own
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    if results:
        return results[0]
    reason = f"failed: {type(errors[0]).__name__}" if errors else f"did not answer within {PATIENCE:.0f} seconds"
    message = f"the system's keyring {reason}; `seam login --store file` does without it"
    raise CommandError(message, NO_CREDENTIAL)
