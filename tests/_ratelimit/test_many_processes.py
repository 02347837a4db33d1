"""Real processes on a real Redis and a server with exact limits; some are killed, some are stopped for a while."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async.testing import FakeSeam

pytest.importorskip("redis")

PATH = "/devices/get"
PROGRAM = Path(__file__).with_name("limited_process.py")


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server() as server:
        yield server


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


def begin(
    kind: str, fake: FakeSeam, redis: RedisServer, *, devices: list[str], each: int, limit: tuple[int, float]
) -> subprocess.Popen[str]:
    task = {
        "kind": kind, "endpoint": fake.endpoint, "api_key": fake.api_key, "limiter": redis.url,
        "devices": devices, "each": each, "limit": limit,
    }  # fmt: skip
    process = subprocess.Popen([sys.executable, str(PROGRAM), json.dumps(task)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def result(process: subprocess.Popen[str]) -> int:
    out, _ = process.communicate(timeout=100)
    assert process.returncode == 0
    return int(out)


def refusals(fake: FakeSeam) -> int:
    return sum(request.status == 429 for request in fake.requests)


def device_ids(fake: FakeSeam, count: int) -> list[str]:
    with fake.sync_client() as seam:
        return [device.device_id for device in seam.devices.list()][:count]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped here")
def test_eight_processes_of_which_one_is_killed_and_one_stopped_meet_no_refusal(
    redis: RedisServer, fake: FakeSeam
) -> None:
    limit = (10, 6.0)
    devices = device_ids(fake, 4)
    fake.enforce_rate_limits({PATH: limit})
    processes = [begin("async", fake, redis, devices=devices, each=6, limit=limit) for _ in range(8)]
    time.sleep(3)  # the first seconds: connections are made
    before = refusals(fake)
    os.kill(processes[0].pid, signal.SIGKILL)
    os.kill(processes[1].pid, signal.SIGSTOP)
    time.sleep(5)
    os.kill(processes[1].pid, signal.SIGCONT)
    assert [result(process) for process in processes[1:]] == [24] * 7
    processes[0].communicate()
    assert refusals(fake) <= before + 2  # what a process was about to send when it was stopped


@pytest.mark.slow
def test_blocking_programs_share_limits_too(redis: RedisServer, fake: FakeSeam) -> None:
    limit = (10, 4.0)
    devices = device_ids(fake, 4)
    fake.enforce_rate_limits({PATH: limit})
    processes = [begin("sync", fake, redis, devices=devices, each=5, limit=limit) for _ in range(4)]
    assert [result(process) for process in processes] == [20] * 4
    assert refusals(fake) <= 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_workers_that_are_forked_from_a_client_in_use_share_limits(redis: RedisServer, fake: FakeSeam) -> None:
    limit = (10, 4.0)
    devices = device_ids(fake, 4)
    fake.enforce_rate_limits({PATH: limit})
    assert result(begin("prefork", fake, redis, devices=devices, each=5, limit=limit)) == 4
    assert refusals(fake) <= 2
