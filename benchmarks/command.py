"""What a whole command costs: `python command.py JOB` runs it, and prints its CPU time, wall time and memory."""

import json
import os
import resource
import subprocess
import sys
import time

job = json.loads(sys.argv[1])
words = job["statement"]
environment = {
    **os.environ, "SEAM_API_KEY": "seam_benchmark_key", "SEAM_CLI_TOKEN": "seam_benchmark_key",
    "SEAM_ENDPOINT": job["url"], "SEAM_CLI_ENDPOINT": job["url"], **job.get("environment", {}),
}  # fmt: skip
began = time.perf_counter()
subprocess.run(words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
wall = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"cpu_us": (used.ru_utime + used.ru_stime) * 1e6, "wall_us": wall * 1e6, "rss_kb": used.ru_maxrss}))
