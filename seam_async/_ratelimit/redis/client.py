"""The package redis, as far as the limiter needs it: no other module of this room imports it, or knows its insides.

A client may be one for a cluster, and the package any of the versions 5 to 8: what differs between them ends here.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, TypeAlias

from seam_async._ratelimit.redis.script import Script

Redis: TypeAlias = Any
"""A client of `redis.asyncio`: `Redis`, `RedisCluster`, or what has their methods."""


def is_installed() -> bool:
    """Return whether the package is there."""
    return find_spec("redis") is not None


def is_client(thing: object) -> bool:
    """Return whether this is a client of `redis.asyncio`, or has its methods."""
    return not inspect.isclass(thing) and inspect.iscoroutinefunction(getattr(thing, "execute_command", None))


def make_client(url: str, options: Mapping[str, Any]) -> Redis:
    """Return a client for a URL. Does no I/O."""
    from redis.asyncio import Redis as Client
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    # Once more for a connection that was closed while idle; all else is for the callers to decide.
    arguments: dict[str, Any] = {"retry": Retry(NoBackoff(), 1), **options}
    return Client.from_url(url, **arguments)


async def close_quietly(thing: Any) -> None:
    """Close a client or subscription, whether or not its connection still works."""
    with suppress(Exception):
        await (thing.aclose() if hasattr(thing, "aclose") else thing.close())  # `aclose` came with redis 5.0.1


async def close_with_its_pool(client: Redis) -> None:
    """Close a client that was made here."""
    await close_quietly(client)
    with suppress(Exception):  # redis 5.0.0 leaves the pool of a client that was made of a URL open
        await client.connection_pool.disconnect()


def drop_sockets(client: Redis) -> None:
    """Close this process's copies of the parent's sockets, so that Redis sees when the parent closes its own."""
    pool = getattr(client, "connection_pool", None)
    for name in ("_available_connections", "_in_use_connections"):
        for connection in list(getattr(pool, name, ())):
            _drop_socket(connection)


def _drop_socket(connection: Any) -> None:
    writer = getattr(connection, "_writer", None)
    sock = writer.get_extra_info("socket") if writer is not None else None
    if sock is not None and sock.fileno() >= 0:
        # Something harmless takes its number, since the transport, which is not told, may still close that.
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, sock.fileno())
        os.close(nothing)


async def run_script(client: Redis, script: Script, calls: Sequence[Sequence[Any]]) -> list[Any]:
    """Run a script for each of these lists of arguments, in one round trip, and return the replies.

    In a cluster, where the keys may lie on different nodes, they are run one after the other.
    """
    if len(calls) == 1 or _is_cluster(client):
        return [await _run_once(client, script, call) for call in calls]
    from redis.exceptions import NoScriptError

    pipeline = client.pipeline(transaction=False)
    for call in calls:
        pipeline.evalsha(script.digest, *call)
    replies: list[Any] = await pipeline.execute(raise_on_error=False)
    missed = [i for i, reply in enumerate(replies) if isinstance(reply, NoScriptError)]
    if missed:  # one of them brings the script along, and the others find it
        first = await client.eval(script.text, *calls[missed[0]])
        others = await run_script(client, script, [calls[i] for i in missed[1:]])
        for i, reply in zip(missed, [first, *others], strict=True):
            replies[i] = reply
    for reply in replies:
        if isinstance(reply, Exception):
            raise reply
    return replies


async def _run_once(client: Redis, script: Script, call: Sequence[Any]) -> Any:
    from redis.exceptions import NoScriptError

    try:
        return await client.evalsha(script.digest, *call)
    except NoScriptError:
        return await client.eval(script.text, *call)


def make_subscriber(client: Redis) -> Any:
    """Return a subscription; in a cluster, where every node gets all messages, at any one of them."""
    if not _is_cluster(client):
        return client.pubsub()
    from redis.asyncio import ConnectionPool
    from redis.asyncio import Redis as Client

    node = client.get_random_primary_node() if hasattr(client, "get_random_primary_node") else client.get_default_node()
    return Client(connection_pool=ConnectionPool(node.connection_class, **node.connection_kwargs)).pubsub()


def is_denial(error: Exception) -> bool:
    """Return whether Redis says that the user may not do this, which another try will not change."""
    from redis.exceptions import NoPermissionError

    return isinstance(error, NoPermissionError)


def text(value: str | bytes) -> str:
    """Return a reply as text, whatever the client's `decode_responses`."""
    return value.decode() if isinstance(value, bytes) else value


def _is_cluster(client: Redis) -> bool:
    return hasattr(client, "get_node_from_key")
