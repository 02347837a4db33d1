"""`python -m benchmarks.fake`: how long FakeSeam takes to start and to answer, small and with 1,000 doors."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import aiohttp

from seam_async.testing import FakeSeam
from seam_async.testing.recording import RequestRecord

ROUNDS = 200
SIZES = {"10 doors, 100 events": (10, 100), "1,000 doors, 100,000 events": (1_000, 100_000)}


def calls(fake: FakeSeam) -> dict[str, tuple[str, Callable[[int], dict[str, Any]]]]:
    """Return the calls to measure: name → path, and the parameters of a round by its number."""
    doors = [one["device_id"] for one in fake.all("device")]
    some = fake.clock.iso(-1)
    return {
        "one device": ("/devices/get", lambda n: {"device_id": doors[n % len(doors)]}),
        "a page of 10 devices": ("/devices/list", lambda _: {"limit": 10}),
        "a new code": ("/access_codes/create", lambda n: {"device_id": doors[n % len(doors)]}),
        "the codes of a door": ("/access_codes/list", lambda n: {"device_id": doors[n % len(doors)]}),
        "an unlock": ("/locks/unlock_door", lambda n: {"device_id": doors[n % len(doors)]}),
        "the last 10 events": ("/events/list", lambda _: {"since": "2000-01-01T00:00:00Z", "limit": 10}),
        "events since a second ago": ("/events/list", lambda _: {"since": some, "limit": 10}),
        "10 events of a door": ("/events/list", lambda n: {"device_id": doors[n % len(doors)], "limit": 10}),
    }


def make(doors: int, events: int) -> FakeSeam:
    """Return a fake with so many doors and events."""
    fake = FakeSeam(seed=False, doors=doors, action_delay=0, code_delay=0)
    fake.world.endpoint = "http://127.0.0.1"
    ids = [one["device_id"] for one in fake.all("device")]
    for number in range(events):
        fake.emit("lock.locked", device_id=ids[number % len(ids)], method="manual")
    return fake


def inside(fake: FakeSeam) -> dict[str, float]:
    """Return the milliseconds of each call without HTTP."""
    headers = {"authorization": f"Bearer {fake.api_key}"}
    found = {}
    for name, (path, params) in calls(fake).items():
        taken = []
        for number in range(ROUNDS):
            record = RequestRecord(path, "POST", params(number), {}, at=fake.clock.iso(), request_id="r")
            begun = time.perf_counter()
            reply = fake._api.reply(record, headers)
            taken.append(time.perf_counter() - begun)
            assert reply.status == 200, reply.body
        found[name] = median(taken) * 1000
    return found


async def over_http(fake: FakeSeam) -> float:
    """Return the milliseconds of a request over a kept connection, seen by a client in the same process."""
    device = {"device_id": fake.all("device")[0]["device_id"]}
    async with fake, aiohttp.ClientSession() as session:
        taken = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            headers = {"authorization": f"Bearer {fake.api_key}"}
            async with session.post(f"{fake.endpoint}/devices/get", json=device, headers=headers) as response:
                await response.read()
            taken.append(time.perf_counter() - begun)
    return median(taken) * 1000


def start() -> float:
    """Return the milliseconds until a furnished fake listens, in a thread of its own."""
    taken = []
    for _ in range(20):
        begun = time.perf_counter()
        fake = FakeSeam.running()
        taken.append(time.perf_counter() - begun)
        fake.stop()
    return median(taken) * 1000


def main() -> None:
    """Measure, and print a table in Markdown."""
    print(f"Python {sys.version.split()[0]}; medians, milliseconds\n")
    print(
        f"A furnished fake listens after {start():.1f} ms; a request takes {asyncio.run(over_http(make(10, 0))):.2f} ms"
    )
    columns = {name: inside(make(*size)) for name, size in SIZES.items()}
    print(f"\n| inside the fake | {' | '.join(columns)} |\n|---|{'---:|' * len(columns)}")
    for name in next(iter(columns.values())):
        print(f"| {name} | {' | '.join(f'{column[name]:.3f}' for column in columns.values())} |")


if __name__ == "__main__":
    main()
