"""Runs coroutines that need no client, without the loop thread that clients share."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

R = TypeVar("R")


def run_alone(function: Callable[[], Coroutine[Any, Any, R]]) -> R:
    """Run a coroutine function in an event loop of its own, and return its result.

    That loop runs in a new thread, since the calling one may have a running loop, and a thread can run only one.
    """
    found: list[R] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            found.append(asyncio.run(function()))
        except BaseException as error:  # noqa: BLE001 - raised below, in the caller's thread
            errors.append(error)

    thread = threading.Thread(target=run, name="seam_sync job")
    thread.start()
    thread.join()
    if errors:
        raise errors.pop()
    return found[0]
