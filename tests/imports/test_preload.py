"""When modules are loaded: none after `preload()`, and none between a request and its result."""

from __future__ import annotations

import subprocess
import sys

import pytest

from seam_async.testing import FakeSeam

ASYNC = """
import asyncio, pickle, sys
import seam_async
from seam_async import AsyncSeam, SeamError, SeamWebhook

seam_async.preload()
key, endpoint = sys.argv[1:]

async def main():
    before = set(sys.modules)
    async with AsyncSeam(key, endpoint=endpoint, limiter=False) as seam:
        [lock, *_] = await seam.locks.list()
        await seam.locks.unlock_door(device_id=lock.device_id)
        async for device in seam.devices.list(limit=2):
            device.properties, device.errors, repr(device), device.to_dict()
        code = await seam.access_codes.create(device_id=lock.device_id, name="x", code="4321")
        await seam.access_codes.wait_until_set(access_code_id=code.access_code_id)
        async for event in seam.events.stream(since="2000-01-01T00:00:00Z"):
            break
        webhook, body = SeamWebhook("whsec_c2VjcmV0"), b'{"event_id":"e","event_type":"lock.unlocked"}'
        seam.feed(webhook.verify(body, webhook.sign(body)))
        try:
            await seam.locks.get(device_id="nope")
        except SeamError as error:
            str(error), pickle.dumps(error)
        seam.stats(), seam.with_options(timeout=3)
        await seam.acs.systems.list()
        pickle.loads(pickle.dumps(lock))
    print(*sorted(set(sys.modules) - before))

asyncio.run(main())
"""
SYNC = """
import sys
import seam_sync
from seam_sync import Seam

seam_sync.preload()
key, endpoint = sys.argv[1:]
with Seam(key, endpoint=endpoint, limiter=False) as seam:
    seam.devices.list()
    before = set(sys.modules)
    [lock, *_] = seam.locks.list()
    seam.locks.unlock_door(device_id=lock.device_id)
    for device in seam.devices.list(limit=2).auto_paging_iter():
        device.properties, device.errors
    seam.access_codes.list(device_id=lock.device_id)
    seam.stats()
    print(*sorted(set(sys.modules) - before))
"""
# The first call of a program.
FIRST = """
import asyncio, sys
from seam_async import AsyncSeam, Hooks

key, endpoint, device_id = sys.argv[1:]

async def main(call):
    before = []
    hooks = Hooks(on_request=lambda request: before.append(set(sys.modules)))
    async with AsyncSeam(key, endpoint=endpoint, hooks=hooks) as seam:
        await call(seam)
    print(*sorted(set(sys.modules) - before[0]))

asyncio.run(main(lambda seam: seam.{call}))
"""


@pytest.mark.parametrize(
    "call",
    [
        "devices.list(limit=2)",
        "devices.get(device_id=device_id)",
        "locks.unlock_door(device_id=device_id)",
        "access_codes.create(device_id=device_id, name='x', code='4321')",
    ],
)
def test_whatever_the_result_of_a_call_needs_is_loaded_before_its_request_leaves(call: str) -> None:
    with FakeSeam.running() as fake:
        device_id = fake.find("device", display_name="Front Door")["device_id"]
        program = FIRST.replace("{call}", call)
        command = [sys.executable, "-c", program, fake.api_key, fake.endpoint, device_id]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


@pytest.mark.parametrize("program", [ASYNC, SYNC], ids=["seam_async", "seam_sync"])
def test_a_call_after_preload_imports_nothing_more(program: str) -> None:
    with FakeSeam.running() as fake:
        command = [sys.executable, "-c", program, fake.api_key, fake.endpoint]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
