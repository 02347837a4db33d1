"""Runs what needs no client, and so has no event loop thread to run in."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

R = TypeVar("R")


def run_alone(function: Callable[[], Coroutine[Any, Any, R]]) -> R:
    """Run what needs no client, in an event loop of its own: in a thread, as this one may have one already."""
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
