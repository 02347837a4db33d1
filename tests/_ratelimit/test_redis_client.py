"""What the limiter uses of the package redis, on a real server."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async._ratelimit.redis.client import close_with_its_pool, make_client, run_script, text
from seam_async._ratelimit.redis.script import Script

pytest.importorskip("redis")

LUA = "if ARGV[1] == 'fail' then return redis.error_reply('ERR failed') end return ARGV[1]"
SCRIPT = Script(LUA, hashlib.sha1(LUA.encode()).hexdigest())


@pytest.fixture
def server() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server() as server:
        yield server


async def test_a_script_that_redis_does_not_know_is_sent_once_for_all_calls(server: RedisServer) -> None:
    client = make_client(server.url, {})
    try:
        for words in (["one"], ["one", "two", "three"], []):
            server.command("SCRIPT", "FLUSH")
            server.command("CONFIG", "RESETSTAT")
            replies = await run_script(client, SCRIPT, [[0, word] for word in words])
            assert [text(reply) for reply in replies] == words
            assert (b"cmdstat_eval:calls=1," in server.command("INFO", "commandstats")) == bool(words)
    finally:
        await close_with_its_pool(client)


async def test_an_error_of_one_call_is_raised(server: RedisServer) -> None:
    from redis.exceptions import ResponseError

    client = make_client(server.url, {})
    try:
        for words in (["fail"], ["one", "fail", "three"]):
            with pytest.raises(ResponseError, match="failed"):
                await run_script(client, SCRIPT, [[0, word] for word in words])
    finally:
        await close_with_its_pool(client)
