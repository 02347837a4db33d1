"""Runs `@seamapi/fake-seam-connect`, an imitation of the Seam API that is not ours, as a process of its own.

It knows nothing of our facts, leaves out required fields and uses ids that are no UUIDs, so it shows whether
reading is as lenient as it must be. `make test` installs it into `tests/node_modules` where node and npm exist.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = Path(__file__).parent / "node_modules/@seamapi/fake-seam-connect/dist/server.js"
READY_WITHIN = 30.0  # seconds; it takes 0.3 on a quiet machine


@dataclass(frozen=True)
class NpmSeam:
    """Where the server listens, and what its seed put there."""

    endpoint: str
    api_key: str = "seam_apikey1_token"
    other_api_key: str = "seam_apikey2_token"  # of an empty workspace
    client_session_token: str = "seam_cst1_token"
    personal_access_token: str = "seam_at1_longtoken"  # accepted by /workspaces/list and /workspaces/create alone
    workspace_id: str = "seed_workspace_1"
    other_workspace_id: str = "seed_workspace_2"
    lock_id: str = "august_device_1"
    other_lock_id: str = "august_device_2"
    schlage_lock_id: str = "schlage_device_id"
    thermostat_id: str = "ecobee_device_1"
    noise_sensor_id: str = "minut_device_1"
    connected_account_id: str = "john_connected_account_id"
    acs_system_id: str = "visionline_acs_system_1"
    user_identity_id: str = "john_user_identity_id"


def missing() -> str | None:
    """What keeps the server from running here, or None."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not SERVER.exists():
        return "@seamapi/fake-seam-connect is not installed: run `npm ci` in tests/"
    return None


@contextmanager
def npm_fake() -> Iterator[NpmSeam]:
    """A freshly seeded server, up to the end of the block."""
    process, endpoint = _start()
    try:
        yield NpmSeam(endpoint)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _start(attempts: int = 3) -> tuple[subprocess.Popen[bytes], str]:
    node = shutil.which("node")
    assert node, missing()
    for _ in range(attempts):
        # Another process may take the port before the server does; the server then ends, and the next port is tried.
        port = _free_port()
        process = subprocess.Popen(
            [node, str(SERVER), "--seed"],
            env={**os.environ, "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        endpoint = f"http://127.0.0.1:{port}"
        try:
            if _becomes_ready(process, endpoint):
                return process, endpoint
        except BaseException:
            process.kill()
            process.wait()
            raise
    message = f"{SERVER} ended {attempts} times before it was ready"
    raise RuntimeError(message)


def _becomes_ready(process: subprocess.Popen[bytes], endpoint: str) -> bool:
    """Whether the server answers; False when its process has ended instead."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + READY_WITHIN
    while process.poll() is None:
        try:
            with opener.open(f"{endpoint}/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
