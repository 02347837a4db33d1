"""A process that makes limited calls, for tests that kill and stop some of them.

Arguments, as one JSON object: `kind` (async, sync or prefork), `endpoint`, `api_key`, `limiter`, `devices`, `each`
(calls for each device), `limit` ([count, seconds]). It prints a line when it has begun and one with the number of calls
that were done.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from seam_async import AsyncSeam, RateLimits
from seam_sync import Seam

PATH = "/devices/get"


def options(task: dict[str, Any]) -> dict[str, Any]:
    return {
        "api_key": task["api_key"],
        "endpoint": task["endpoint"],
        "limiter": task["limiter"],
        "rate_limits": RateLimits.custom({PATH: tuple(task["limit"])}),
    }


async def call_all(task: dict[str, Any]) -> int:
    async with AsyncSeam(**options(task)) as seam:
        calls = [seam.devices.get(device_id=device) for _ in range(task["each"]) for device in task["devices"]]
        return len(await asyncio.gather(*calls))


def call_all_blocking(seam: Seam, task: dict[str, Any]) -> int:
    devices = [device for _ in range(task["each"]) for device in task["devices"]]
    with ThreadPoolExecutor(16) as pool:
        return len(list(pool.map(lambda device: seam.devices.get(device_id=device), devices)))


def prefork(task: dict[str, Any], workers: int = 4) -> int:
    """As Celery does it: a client made and used before the workers are forked."""
    seam = Seam(**options(task))
    seam.devices.get(device_id=task["devices"][0])
    children = []
    for _ in range(workers):
        child = os.fork()
        if not child:
            code = 1
            try:
                expected = task["each"] * len(task["devices"])
                code = 0 if call_all_blocking(seam, task) == expected else 2
                seam.close()
            finally:
                os._exit(code)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    seam.devices.get(device_id=task["devices"][0])
    seam.close()
    return workers if not any(codes) else -1


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    print("begun", flush=True)
    if given["kind"] == "async":
        print(asyncio.run(call_all(given)), flush=True)
    elif given["kind"] == "sync":
        with Seam(**options(given)) as blocking:
            print(call_all_blocking(blocking, given), flush=True)
    else:
        print(prefork(given), flush=True)
