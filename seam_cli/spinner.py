"""A spinner on standard error while a command waits, if that is a terminal."""

from __future__ import annotations

import asyncio
import os
import sys
from types import TracebackType
from typing import Self

_FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_ASCII_FRAMES = "|/-\\"
_INTERVAL = 0.1
_DELAY = 0.3
"""Seconds before it shows, so that quick calls show none."""


class Spinner:
    """Turns while its block runs.

    Args:
        text: What the command waits for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._task: asyncio.Task[None] | None = None
        self._is_drawn = False

    async def __aenter__(self) -> Self:
        if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self._task = asyncio.create_task(self._turn())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._is_drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    async def _turn(self) -> None:
        frames = _FRAMES if "utf" in (sys.stderr.encoding or "").lower() else _ASCII_FRAMES
        await asyncio.sleep(_DELAY)
        loop = asyncio.get_running_loop()
        began, turn = loop.time() - _DELAY, 0
        while True:
            self._is_drawn = True
            sys.stderr.write(f"\r\x1b[K{frames[turn % len(frames)]} {self._text} ({loop.time() - began:.0f} s)")
            sys.stderr.flush()
            turn += 1
            await asyncio.sleep(_INTERVAL)
