"""Programs run in a Python of their own, against a server in a thread of ours."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from typing import Any

from _http.faulty_server import FaultyServer

from seam_async._http import internals

TESTS = Path(__file__).parents[1]


@contextmanager
def server_in_a_thread(**options: Any) -> Iterator[FaultyServer]:
    """Run a server in a thread."""
    server = FaultyServer(**options)
    loop = asyncio.new_event_loop()
    started, stopping = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with server:
            started.set()
            await stopping.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stopping.set)
        thread.join(10)
        loop.close()


def run_python(program: str, *arguments: str, flags: tuple[str, ...] = ("-X", "dev", "-W", "error")) -> tuple[str, str]:
    """Run a program with a watchful Python; give what it wrote, and its complaints."""
    program = dedent(program)
    if not internals.DIRECT_IS_POSSIBLE:  # as this test is run
        program = f"from seam_async._http import internals\ninternals.DIRECT_IS_POSSIBLE = False\n{program}"
    done = subprocess.run(
        [sys.executable, *flags, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    complaints = done.stderr.splitlines(keepends=True)
    # On a busy machine anything may take long.
    return done.stdout, "".join(line for line in complaints if not line.startswith("Executing <"))
