"""Waiting in a forked process: what the parent was waiting for is not the child's."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SCRIPT = """
import asyncio, os, sys
from seam_async import AsyncSeam
from seam_async.testing import FakeSeam

async def main(seam, lock):
    done = await asyncio.gather(*(seam.locks.unlock_door(device_id=lock) for _ in range(5)))
    return {attempt.status for attempt in done}

def child(seam, lock):
    # Within the parent's running loop, as a server that forks its workers late may do it.
    asyncio._set_running_loop(None)
    assert asyncio.run(main(seam, lock)) == {"success"}

async def parent(seam, lock):
    waiting = asyncio.create_task(main(seam, lock))
    await asyncio.sleep(0.3)
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            child(seam, lock)
            code = 0
        finally:
            os._exit(code)
    assert await waiting == {"success"}
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        await asyncio.sleep(0.05)
    return True

with FakeSeam.running(action_delay=1.0) as fake:
    seam = AsyncSeam(fake.api_key, endpoint=fake.endpoint, wait_for_action_attempt={"timeout": 30})
    async def a_lock():
        return next(one.device_id for one in await seam.devices.list() if one.can_remotely_unlock)
    lock = asyncio.run(a_lock())
    assert asyncio.run(parent(seam, lock))
print("fine")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_parent_and_child_wait_each_for_their_own() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("fine", 0), done.stderr
