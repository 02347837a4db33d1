"""Runs the coroutine of a command: signals cancel it, and give the exit codes that shells expect."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress

from seam_cli.exits import INTERRUPTED, TERMINATED


def run_async(work: Callable[[], Awaitable[int]]) -> int:
    """Run a command and return its exit code; 130 after Ctrl-C, 143 after SIGTERM."""
    try:
        return asyncio.run(_main(work))
    except KeyboardInterrupt:
        # A second Ctrl-C while connections are being closed; on Windows, the first.
        sys.stderr.write("seam: interrupted\n")
        return INTERRUPTED


async def _main(work: Callable[[], Awaitable[int]]) -> int:
    task = asyncio.ensure_future(work())
    received: list[int] = []

    def stop(code: int) -> None:
        if received:
            # A second Ctrl-C skips the cleanup.
            signal.signal(signal.SIGINT, signal.default_int_handler)
        received.append(code)
        task.cancel()

    loop = asyncio.get_running_loop()
    # Windows has no signal handlers on its loops; there, Ctrl-C arrives as KeyboardInterrupt.
    with suppress(NotImplementedError, RuntimeError):
        loop.add_signal_handler(signal.SIGINT, stop, INTERRUPTED)
        loop.add_signal_handler(signal.SIGTERM, stop, TERMINATED)
    try:
        return await task
    except asyncio.CancelledError:
        if not received:
            raise
        sys.stderr.write("seam: interrupted\n")
        return received[0]


def note(text: str) -> None:
    """Write a line to standard error, beside the result."""
    sys.stderr.write(f"seam: {text}\n")
    sys.stderr.flush()
