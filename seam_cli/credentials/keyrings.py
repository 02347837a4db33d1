"""The system's keyring, if the package `keyring` is installed and a keyring answers in time."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from seam_cli.exits import NO_CREDENTIAL, CommandError

T = TypeVar("T")

SERVICE = "seam-async"
TIMEOUT = 3.0
"""Seconds. Without a desktop, a keyring may wait forever for a dialogue that nobody sees."""


def is_usable() -> bool:
    """Return whether a keyring can store tokens."""
    try:
        backend = _in_time(_module().get_keyring)
    except CommandError:
        return False
    # The fallbacks of `keyring` without a desktop, which store nothing.
    return type(backend).__module__ not in {"keyring.backends.fail", "keyring.backends.null"}


def read(name: str) -> str | None:
    """Return the token of a profile; None if the keyring has none.

    Raises:
        CommandError: The keyring is missing or does not answer.
    """
    keyring = _module()
    token: str | None = _in_time(lambda: keyring.get_password(SERVICE, name))
    return token


def write(name: str, token: str) -> None:
    """Store the token of a profile in the keyring.

    Raises:
        CommandError: The keyring is missing, refuses or does not answer.
    """
    keyring = _module()
    _in_time(lambda: keyring.set_password(SERVICE, name, token))


def delete(name: str) -> None:
    """Delete the token of a profile from the keyring, if it is there.

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
    """Run something that may hang in a daemon thread, which does not keep the process alive.

    Raises:
        CommandError: It failed, or took longer than `TIMEOUT`.
    """
    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:  # noqa: BLE001 - keyrings raise errors of many classes
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(TIMEOUT)
    if results:
        return results[0]
    reason = f"failed: {type(errors[0]).__name__}" if errors else f"did not answer within {TIMEOUT:.0f} seconds"
    message = f"the system's keyring {reason}; `seam login --store file` does without it"
    raise CommandError(message, NO_CREDENTIAL)
