"""Redis Cluster, and Valkey: three masters on loopback, where the system has the programs."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async import RateLimits, RedisLimiter
from seam_async.testing import FakeSeam

pytest.importorskip("redis")

PATH = "/devices/get"
FEW = RateLimits.custom({PATH: (4, 30)})


@pytest.fixture(scope="module")
def cluster() -> Iterator[list[RedisServer]]:
    requires.part("redis")
    cli = shutil.which("redis-cli")
    if cli is None:
        pytest.skip("there is no redis-cli to make a cluster with")
    with ExitStack() as stack:
        nodes = []
        for _ in range(3):
            options = ("--cluster-enabled", "yes", "--cluster-node-timeout", "2000")
            nodes.append(stack.enter_context(redis_server(*options)))
        addresses = [f"127.0.0.1:{node.port}" for node in nodes]
        subprocess.run([cli, "--cluster", "create", *addresses, "--cluster-yes"], check=True, stdout=subprocess.DEVNULL)
        for _ in range(200):
            if all(b"cluster_state:ok" in node.command("CLUSTER", "INFO") for node in nodes):
                break
            time.sleep(0.05)
        yield nodes


def cluster_client(node: RedisServer) -> Any:
    from redis.asyncio import RedisCluster

    return RedisCluster.from_url(node.url)


@pytest.mark.slow
async def test_accounts_on_all_nodes_of_a_cluster_share_limits_and_pauses(cluster: list[RedisServer]) -> None:
    async with FakeSeam() as fake:
        keys = [fake.api_key, *(fake.new_api_key() for _ in range(9))]
        first = [
            fake.client(api_key=key, limiter=RedisLimiter(lambda: cluster_client(cluster[0])), rate_limits=FEW)
            for key in keys
        ]
        second = [
            fake.client(
                api_key=key,
                limiter=RedisLimiter(lambda: cluster_client(cluster[1])),
                rate_limits=FEW,
                total_timeout=3,
            )
            for key in keys
        ]
        device_id = (await first[0].devices.list())[0].device_id
        # A client that has just been made keeps the limit by itself until its connection stands: warm ones are meant.
        for seam in (*first, *second):
            await seam.devices.list()
        while not all(seam.stats().limiter.available for seam in (*first, *second)):
            await asyncio.sleep(0.05)
        await asyncio.gather(*(seam.devices.get(device_id=device_id) for seam in first for _ in range(4)))
        for seam in second:
            with pytest.raises(TimeoutError):
                await seam.devices.get(device_id=device_id)
        assert all(node.command("DBSIZE") != b":0\r\n" for node in cluster)

        fake.faults.add("/devices/list", status=429, retry_after=2, times=1)
        refused = asyncio.create_task(first[3].devices.list())
        await asyncio.sleep(0.5)
        began = time.monotonic()
        await second[3].devices.list()
        assert time.monotonic() - began > 0.5  # heard of by a subscription at another node
        await refused
        assert all(seam.stats().limiter.available for seam in (*first, *second))
        for seam in (*first, *second):
            await seam.close()


async def test_valkey_does_as_well() -> None:
    program = requires.part("valkey")
    with redis_server(program=program) as server:
        async with FakeSeam() as fake, fake.client(limiter=server.url, rate_limits=FEW, total_timeout=2) as seam:
            device_id = (await seam.devices.list())[0].device_id
            await asyncio.gather(*(seam.devices.get(device_id=device_id) for _ in range(4)))
            with pytest.raises(TimeoutError):
                await seam.devices.get(device_id=device_id)
            assert seam.stats().limiter.available
