"""Redis clients of a source: one for each event loop and process, left behind where it cannot be closed."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async._ratelimit.redis.client import close_quietly
from seam_async._ratelimit.redis.source import RedisSource
from seam_async.errors import SeamInvalidOptionsError

pytest.importorskip("redis")


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server() as server:
        yield server


def client_of(url: str) -> Any:
    from redis.asyncio import Redis

    return Redis.from_url(url)


def connections(server: RedisServer) -> int:
    """Connections of others that the server has open."""
    lines = [line for line in server.command("CLIENT", "LIST").splitlines() if line.startswith(b"id=")]
    return len(lines) - 1


async def until_connections(server: RedisServer, count: int) -> None:
    for _ in range(200):
        if await asyncio.to_thread(connections, server) == count:
            return
        await asyncio.sleep(0.01)
    assert connections(server) == count


@pytest.mark.parametrize("source", ["http://x", "redis", "", "redis://host:port", 5, None, object(), dict])
def test_what_is_no_source_is_refused_by_name_and_without_showing_it(source: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="limiter must be a Redis URL") as caught:
        RedisSource(source, name="limiter")
    assert "host:port" not in str(caught.value)


def test_a_synchronous_client_is_refused() -> None:
    from redis import Redis

    with pytest.raises(SeamInvalidOptionsError, match="not Redis"):
        RedisSource(Redis(), name="limiter")


async def test_one_client_for_one_event_loop_closed_on_request(server: RedisServer) -> None:
    source = RedisSource(server.url, name="limiter")
    assert await source.client().ping()
    assert source.client() is source.client()
    await source.close()
    await until_connections(server, 0)
    assert await source.client().ping()  # and a new one afterwards
    await source.close()


def test_each_event_loop_has_its_own_and_leaves_nothing_open(server: RedisServer) -> None:
    source = RedisSource(server.url, name="limiter")
    seen = []

    async def use() -> None:
        seen.append(source.client())
        await source.client().ping()

    asyncio.run(use())
    thread = threading.Thread(target=lambda: asyncio.run(use()))
    thread.start()
    thread.join()
    asyncio.run(until_connections(server, 0))
    gc.collect()  # a connection that was not closed would warn
    assert seen[0] is not seen[1]


def test_a_client_of_the_users_serves_the_loop_of_its_first_use_only_and_is_not_closed(server: RedisServer) -> None:
    async def first() -> Any:
        client = client_of(server.url)
        source = RedisSource(client, name="limiter")
        assert source.client() is client
        await source.close()
        assert await client.ping()
        await close_quietly(client)
        return source

    async def second(source: RedisSource) -> None:
        with pytest.raises(SeamInvalidOptionsError, match="another event loop or process"):
            source.client()

    asyncio.run(second(asyncio.run(first())))


async def test_a_function_makes_a_client_for_each_loop_and_must_return_one(server: RedisServer) -> None:
    source = RedisSource(lambda: client_of(server.url), name="limiter")
    assert await source.client().ping()
    await source.close()
    await until_connections(server, 0)
    with pytest.raises(SeamInvalidOptionsError, match="must return a client"):
        RedisSource(lambda: "redis://", name="limiter").client()


def test_a_source_pickles_when_it_is_a_url_and_never_shows_it() -> None:
    source = RedisSource("redis://:hunter2@localhost", name="limiter")
    assert pickle.loads(pickle.dumps(source)).url == source.url
    assert "hunter2" not in repr(source)
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(RedisSource(lambda: None, name="limiter"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_child_gets_a_client_of_its_own_and_does_not_disturb_the_parents(server: RedisServer) -> None:
    source = RedisSource(server.url, name="limiter")

    async def ping() -> bool:
        return bool(await source.client().ping())

    with asyncio.Runner() as runner:
        assert runner.run(ping())
        child = os.fork()
        if not child:
            code = 1
            try:
                asyncio.set_event_loop(None)
                asyncio._set_running_loop(None)
                code = 0 if asyncio.run(ping()) else 2
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert runner.run(ping())
        assert runner.run(asyncio.to_thread(connections, server)) == 1
        runner.run(source.close())
