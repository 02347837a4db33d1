"""One contender doing one piece of work in a process of its own: `python worker.py JOB`, JSON in, JSON out.

It also runs in the official package's environment, so it imports only what the contender needs. Contenders: `ours` as
`pip install seam-async` installs it, `uvloop` the same with its extra, `official`; and from `bare_clients.py` `bare`
aiohttp, `tuned` aiohttp, and `floor`, the least that a socket, asyncio and a parser in C cost.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import sys
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

KEY = "seam_benchmark_key"
Job = dict[str, Any]


def choose_loop(contender: str) -> Callable[[Any], Any]:
    """Return the function that runs a coroutine; hide uvloop from all but the contender of that name."""
    if contender == "uvloop":
        import uvloop

        return uvloop.run  # type: ignore[no-any-return]
    sys.modules["uvloop"] = None  # type: ignore[assignment]
    return asyncio.run


class Meter:
    """CPU and wall time of a stretch of work."""

    def __enter__(self) -> Meter:  # noqa: PYI034 - `Self` is younger than some interpreters this runs on
        gc.collect()
        self._cpu, self._wall = time.process_time(), time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu, self.wall = time.process_time() - self._cpu, time.perf_counter() - self._wall

    def per(self, count: int) -> dict[str, float]:
        """Return the time of one of so many calls."""
        return {"cpu_us": self.cpu / count * 1e6, "wall_us": self.wall / count * 1e6}


# -- clients ----------------------------------------------------------------------------------------------------------


def ours_async(job: Job) -> Any:
    """Return our client."""
    from seam_async import AsyncSeam

    return AsyncSeam(KEY, endpoint=job["url"])


def official_async(job: Job) -> Any:
    """Return the official client."""
    from seam import AsyncSeam

    return AsyncSeam(api_key=KEY, endpoint=job["url"], timeout=None)


def async_call(job: Job) -> tuple[Any, Callable[[], Awaitable[Any]]]:
    """Return the client of a contender, and a function that makes one call with it."""
    if job["contender"] in ("bare", "tuned", "floor"):
        from benchmarks.bare_clients import HAND_MADE

        bare = HAND_MADE[job["contender"]](job)
        path, body = {
            "get": ("/access_codes/get", {"access_code_id": "x"}),
            "list": ("/devices/list", {"limit": 100}),
        }[job["work"]]
        return bare, lambda: bare.call(path, body)
    seam = official_async(job) if job["contender"] == "official" else ours_async(job)
    if job["work"] == "get":
        return seam, lambda: seam.access_codes.get(access_code_id="x")

    async def listed() -> int:
        return len(await seam.devices.list(limit=100))

    return seam, listed


# -- work -------------------------------------------------------------------------------------------------------------


async def concurrent(call: Callable[[], Awaitable[Any]], count: int, at_once: int) -> None:
    """Make `count` calls, `at_once` of them under way at any time."""
    left = count

    async def run() -> None:
        nonlocal left
        while left > 0:
            left -= 1
            await call()

    await asyncio.gather(*(run() for _ in range(at_once)))


async def asynchronous(job: Job) -> dict[str, float]:
    """Measure calls of an asynchronous client."""
    client, call = async_call(job)
    await concurrent(call, min(job["count"], 2 * job["at_once"]), job["at_once"])
    with Meter() as meter:
        await concurrent(call, job["count"], job["at_once"])
    await client.close()
    return meter.per(job["count"])


def threaded(job: Job) -> dict[str, float]:
    """Measure calls of a blocking client in threads."""
    seam: Any
    if job["contender"] == "official":
        from seam import Seam as Official

        seam = Official(api_key=KEY, endpoint=job["url"], timeout=None)
    else:
        from seam_sync import Seam

        seam = Seam(KEY, endpoint=job["url"])

    def call(_: int) -> int:
        if job["work"] == "get":
            seam.access_codes.get(access_code_id="x")
            return 1
        return len(seam.devices.list(limit=100))

    with ThreadPoolExecutor(job["at_once"]) as pool:
        list(pool.map(call, range(2 * job["at_once"])))
        with Meter() as meter:
            list(pool.map(call, range(job["count"])))
    seam.close()
    return meter.per(job["count"])


def models(job: Job) -> dict[str, float]:
    """Measure making objects from dictionaries, with and without reading dates, and their memory."""
    from_dict, data, read = _model(job)
    loads: Callable[[bytes], Any] = json.loads
    for _ in range(200):
        read(from_dict(data))
    count = job["count"]
    with Meter() as made:
        for _ in range(count):
            from_dict(data)
    with Meter() as used:
        for _ in range(count):
            read(from_dict(data))
    text = json.dumps(data).encode()
    if job["contender"] == "ours":
        import orjson

        loads = orjson.loads
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = [from_dict(loads(text)) for _ in range(1000)]
    gc.collect()
    size = (tracemalloc.get_traced_memory()[0] - before) / len(kept)
    return {"cpu_us": made.per(count)["cpu_us"], "read_us": used.per(count)["cpu_us"], "bytes": size}


def kept_list(job: Job) -> dict[str, float]:
    """Measure the memory of codes in lists, each with a door and a PIN of its own."""
    ids = (f"{number:08d}-0000-4000-8000-000000000000" for number in range(job["count"]))
    items = [{**job["data"], "access_code_id": one, "device_id": one, "code": one[:8]} for one in ids]
    text = json.dumps({"access_codes": items}).encode()
    if job["contender"] == "ours":
        import orjson

        from seam_async.endpoints.access_codes import LIST

        def read() -> list[Any]:
            return LIST.result.decode(orjson.loads(text), LIST.path)

    else:
        from seam.resources import AccessCode

        def read() -> list[Any]:
            return [AccessCode.from_dict(item) for item in json.loads(text)["access_codes"]]

    read()
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = [item for _ in range(10) for item in read()]
    gc.collect()
    return {"bytes": (tracemalloc.get_traced_memory()[0] - before) / len(kept)}


def _model(job: Job) -> tuple[Callable[[Any], Any], Any, Callable[[Any], Any]]:
    """Return the function that structures, the data, and a function that reads all dates."""
    dates = [name for name, value in job["data"].items() if isinstance(value, str) and name.endswith("_at")]

    def read(item: Any) -> None:
        for name in dates:
            getattr(item, name)

    if job["contender"] == "ours":
        import seam_async

        names = {"Device": "Device", "AccessCode": "AccessCode", "event": "AccessCodeCreatedEvent"}
        return getattr(seam_async, names[job["work"]]).from_dict, job["data"], read
    from seam import resources

    names = {"Device": "Device", "AccessCode": "AccessCode", "event": "AccessCodeCreatedEvent"}
    return getattr(resources, names[job["work"]]).from_dict, job["data"], read


def imported(job: Job) -> dict[str, float]:
    """Measure an import."""
    before = len(sys.modules)
    with Meter() as meter:
        exec(job["statement"], {})
    return {
        "cpu_us": meter.cpu * 1e6,
        "wall_us": meter.wall * 1e6,
        "modules": len(sys.modules) - before,
        "rss_kb": rss(),
    }


async def slow(job: Job) -> dict[str, float]:
    """Make all calls at once, over 100 connections, to a slow server."""
    client, call = async_call(job)
    with Meter() as meter:
        await asyncio.gather(*(call() for _ in range(job["count"])))
    await client.close()
    return {**meter.per(job["count"]), "wall_s": meter.wall}


async def stream(job: Job) -> dict[str, float]:
    """Measure going through all pages of a list."""
    client = ours_async(job) if job["contender"] == "ours" else official_async(job)
    seen = 0
    start = rss()
    with Meter() as meter:
        if job["contender"] == "ours":
            async for _ in client.devices.list(limit=100):
                seen += 1
        else:
            async for _ in client.create_paginator(client.devices.list, {"limit": 100}).flatten():
                seen += 1
    await client.close()
    assert seen == job["count"], seen
    return {**meter.per(seen), "rss_kb": rss(), "growth_kb": rss() - start}


async def waits(job: Job) -> dict[str, float]:
    """Measure waits for many action attempts at once."""
    client = ours_async(job) if job["contender"] == "ours" else official_async(job)
    options = {"wait_for_action_attempt": {"timeout": 20.0, "polling_interval": 0.5}}
    with Meter() as meter:
        await asyncio.gather(*(client.locks.unlock_door(device_id=str(n), **options) for n in range(job["count"])))
    await client.close()
    return {**meter.per(job["count"]), "wall_s": meter.wall}


async def lag(job: Job) -> dict[str, float]:
    """Measure the longest time that lists of 1,000 devices blocked the event loop."""
    client, call = async_call(job)
    await call()
    worst = 0.0
    done = False

    async def watch() -> None:
        nonlocal worst
        while not done:
            since = time.perf_counter()
            await asyncio.sleep(0)
            worst = max(worst, time.perf_counter() - since)

    watcher = asyncio.ensure_future(watch())
    await concurrent(call, job["count"], job["at_once"])
    done = True
    await watcher
    await client.close()
    return {"lag_ms": worst * 1e3}


def rss() -> float:
    """Return the peak memory of this process in kB."""
    try:
        # On Linux, getrusage includes the peak of the parent, from before `exec`.
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123
            return next(float(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / 1024 if sys.platform == "darwin" else float(peak)


WORK: dict[str, Callable[[Job], Any]] = {
    "async": asynchronous,
    "sync": threaded,
    "models": models,
    "kept_list": kept_list,
    "import": imported,
    "slow": slow,
    "stream": stream,
    "waits": waits,
    "lag": lag,
}


def main() -> None:
    """Do the job, and print its figures as JSON."""
    job = json.loads(sys.argv[1])
    if hasattr(os, "sched_setaffinity") and len(os.sched_getaffinity(0)) > 1:
        os.sched_setaffinity(0, os.sched_getaffinity(0) - {max(os.sched_getaffinity(0))})
    run = choose_loop(job["contender"])
    result = WORK[job["kind"]](job)
    if asyncio.iscoroutine(result):
        result = run(result)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
