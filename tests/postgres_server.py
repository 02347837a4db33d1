"""A PostgreSQL of the tests' own: on a free port of loopback, in a folder that is thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis_server import free_port


@contextmanager
def postgres_server(program: str) -> Iterator[str]:
    """Start a server, and yield where its database is."""
    folder = Path(tempfile.mkdtemp(prefix="seam-postgres-"))
    tools = next(
        (path for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), Path(program).parent
    )
    # It refuses to run as root.
    user = {"user": "postgres"} if os.getuid() == 0 else {}
    if user:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    port, quiet = free_port(), subprocess.DEVNULL
    try:
        subprocess.run(
            [tools / "initdb", "--pgdata", folder / "data", "--auth", "trust", "--username", "seam", "--no-sync"],
            check=True, stdout=quiet, stderr=quiet, cwd=folder, **user,
        )  # fmt: skip
        server = subprocess.Popen(
            [tools / "postgres", "-D", folder / "data", "-p", str(port), "-k", str(folder), "-c", "fsync=off",
             "-c", "listen_addresses=127.0.0.1"],
            stdout=quiet, stderr=quiet, cwd=folder, **user,
        )  # fmt: skip
        try:
            ready = [tools / "pg_isready", "--host", "127.0.0.1", "--port", str(port)]
            for _ in range(600):
                if subprocess.run(ready, stdout=quiet, stderr=quiet, check=False).returncode == 0:
                    break
                time.sleep(0.05)
            yield f"postgresql://seam@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
