"""Undocumented names of aiohttp and asyncio: all in one file, and each there in the installed versions."""

from __future__ import annotations

import ast
import asyncio
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from _http.faulty_server import FaultyServer
from aiohttp.http_writer import StreamWriter

import seam_async._http
from seam_async._http import internals

ROOM = Path(seam_async._http.__file__).parent


def private_names(path: Path) -> Iterator[str]:
    """The private attributes that a file touches of anything but `self`, whether written with a dot or as a string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__"):
            if not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}):
                yield node.attr
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"getattr", "hasattr", "setattr"}:
            name = node.args[1]
            if isinstance(name, ast.Constant) and str(name.value).startswith("_"):
                yield str(name.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "attrgetter":
            for part in (part for name in node.args for part in ast.literal_eval(name).split(".")):
                if part.startswith("_") and not part.startswith("__"):
                    yield part


def own_names(path: Path) -> set[str]:
    """The private attributes that classes of a file define."""
    return {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    }


OURS = set().union(*map(own_names, ROOM.glob("*.py")))


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.name)
def test_private_names_of_others_stand_in_one_file(path: Path) -> None:
    if path.name != "internals.py":
        assert set(private_names(path)) <= OURS


def test_private_names_of_asyncio_stand_in_no_other_room() -> None:
    packages = ("seam_async", "seam_sync", "seam_cli")
    found = {
        (path.name, node.attr)
        for package in packages
        for path in (ROOM.parents[1] / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "asyncio" and node.attr.startswith("_")
    }
    assert found == {("_event_loop.py", "_get_running_loop")}
    assert "_get_running_loop" in asyncio.__all__


@pytest.fixture
async def parts(private_ca: trustme.CA) -> Any:
    """A live one of each thing whose private names are used, by those names."""
    server_side, client_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    private_ca.issue_cert("127.0.0.1").configure_cert(server_side)
    private_ca.configure_trust(client_side)
    async with FaultyServer(tls=server_side) as server, aiohttp.ClientSession() as session:
        async with session.post(server.endpoint, data=b"{}", ssl=client_side) as response:
            protocol = response.connection.protocol if response.connection is not None else None
            await response.read()
        connector = session.connector
        assert connector is not None
        ((protocol, *_),) = connector._conns[next(iter(connector._conns))]
        loop = asyncio.get_running_loop()
        yield {
            "_loop": session,
            "_middlewares": session,
            "_trace_configs": session,
            "_request": aiohttp.ClientSession,
            "_request_class": session,
            "_response_class": session,
            "_connector": session,
            "_protocol": response,
            "_on_chunk_sent": StreamWriter(protocol, loop),
            "_conns": connector,
            "_acquired": connector,
            "_closed": connector,
            "_ssl_protocol": protocol.transport,
            "_transport": protocol.transport._ssl_protocol,
            "_sock": protocol.transport._ssl_protocol._transport,
        }


async def test_every_private_name_of_aiohttp_that_we_use_exists(parts: dict[str, Any]) -> None:
    """A version that renames one fails here: find what it is called now, and whether it still means the same."""
    assert set(private_names(ROOM / "internals.py")) == set(parts)
    for name, thing in parts.items():
        assert hasattr(thing, name), f"{type(thing).__name__} has no {name} any more"


async def test_a_transport_with_tls_can_be_marked_closed(parts: dict[str, Any]) -> None:
    """`_closed` of asyncio's; what bears the name of the connector's is another."""
    assert parts["_ssl_protocol"]._closed is False


async def test_connections_are_counted_busy_and_idle_but_not_those_being_made() -> None:
    async with FaultyServer() as server, aiohttp.ClientSession() as session:
        connector = session.connector
        connecting = asyncio.create_task(session.post(server.endpoint))
        await asyncio.sleep(0)
        assert internals.connections(connector) == []
        response = await connecting
        assert len(internals.connections(connector)) == 1
        assert internals.came_by_connection(response)
        await response.read()
        assert len(internals.connections(connector)) == 1
        internals.drop_socket(internals.connections(connector)[0].transport)
        internals.mark_closed(connector)
        assert internals.connections(connector) == []
        assert connector is not None
        assert connector.closed


async def test_a_users_middlewares_and_loop_are_found() -> None:
    async def middleware(request: Any, handler: Any) -> Any:
        return await handler(request)

    async with aiohttp.ClientSession(middlewares=(middleware,)) as session, aiohttp.ClientSession() as bare:
        assert internals.middlewares(session) == (middleware,)
        assert internals.middlewares(bare) == ()
        assert internals.loop_of(session) is asyncio.get_running_loop()
