"""The shortest program that makes one call: `python first_call.py NAME=VALUE...`. Its cost is that of the process."""

import sys

job = dict(pair.split("=", 1) for pair in sys.argv[1:])
sys.modules["uvloop"] = None  # type: ignore[assignment] - not part of what `pip install seam-async` installs
KEY = "seam_benchmark_key"

if job["work"] == "async":
    import asyncio

    if job["contender"] == "ours":
        from seam_async import AsyncSeam
    else:
        from seam import AsyncSeam  # type: ignore[no-redef]

    async def main() -> None:
        async with AsyncSeam(KEY, endpoint=job["url"]) as seam:
            await seam.access_codes.get(access_code_id="x")

    asyncio.run(main())
else:
    if job["contender"] == "ours":
        from seam_sync import Seam
    else:
        from seam import Seam  # type: ignore[no-redef]

    with Seam(KEY, endpoint=job["url"]) as seam:
        seam.access_codes.get(access_code_id="x")

import time  # noqa: E402 - not part of what is measured

peak = 0.0
if sys.platform == "linux":
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - pathlib would be measured too
        peak = next(float(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(f'{{"cpu_us": {time.process_time() * 1e6}, "rss_kb": {peak}}}')
