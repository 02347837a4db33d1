"""Whatever HTTP allows a server to answer is read right, and the connection used again only where it may be."""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import trustme
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_proxy import FaultyProxy
from _http.faulty_server import Behaviour, Exchange, FaultyServer
from _http.helpers import ATTEMPT, KEY, REPLIES, until

from seam_async import SeamConnectionError, SeamError, SeamHttpInvalidResponseError

LIST = "/devices/list"
UNLOCK = "/locks/unlock_door"
BODY = b'{"devices": [{"device_id": "door"}]}'


def raw(*pieces: bytes, hang_up: bool = False) -> Behaviour:
    """Answer with these bytes, piece by piece."""

    async def behave(exchange: Exchange) -> None:
        exchange.execute()
        for piece in pieces:
            await exchange.send(piece)
            await asyncio.sleep(0.005)
        if hang_up:
            await exchange.hang_up()

    return behave


def with_length(status: bytes = b"200 OK", *headers: bytes) -> bytes:
    lines = [b"HTTP/1.1 " + status, *headers, b"content-length: %d" % len(BODY)]
    return b"\r\n".join(lines) + b"\r\n\r\n"


CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
CHUNKS = b"10\r\n" + BODY[:16] + b"\r\n%x;name=value\r\n" % (len(BODY) - 16) + BODY[16:] + b"\r\n"
SHAPES: dict[str, tuple[Behaviour, bool]] = {
    # how it is answered, and whether the connection may be used again
    "in one piece": (raw(with_length() + BODY), True),
    "byte by byte": (raw(*[bytes([each]) for each in with_length() + BODY]), True),
    "HTTP/1.0": (raw(b"HTTP/1.0 200 OK\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY), False),
    "Connection: close": (raw(with_length(b"200 OK", b"connection: close") + BODY, hang_up=True), False),
    "Connection: close, but kept open": (raw(with_length(b"200 OK", b"connection: close") + BODY), False),
    "without length": (raw(b"HTTP/1.1 200 OK\r\n\r\n" + BODY[:9], BODY[9:], hang_up=True), False),
    "in chunks": (raw(CHUNKED + CHUNKS + b"0\r\n\r\n"), True),
    "in chunks, slowly": (raw(CHUNKED, CHUNKS[:7], CHUNKS[7:], b"0\r\n", b"\r\n"), True),
    "with trailers": (raw(CHUNKED + CHUNKS + b"0\r\nx-checksum: 1\r\n\r\n"), True),
    "after 102 and 103": (
        raw(b"HTTP/1.1 102 Processing\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", with_length(), BODY),
        True,
    ),
    "with 100 in the same piece": (raw(b"HTTP/1.1 100 Continue\r\n\r\n" + with_length() + BODY), True),
    "with long headers": (raw(with_length(b"200 OK", b"x-long: " + b"a" * 8000) + BODY), True),
    "with many headers": (raw(with_length(b"200 OK", *[b"x-%d: 1" % each for each in range(100)]) + BODY), True),
    "with a cookie": (raw(with_length(b"200 OK", b"set-cookie: a[b]=c; HttpOnly, {}") + BODY), True),
}


@pytest.mark.parametrize("shape", SHAPES)
async def test_an_answer_is_read_and_its_connection_kept_or_not(
    server: FaultyServer, client: MakeClient, shape: str
) -> None:
    behaviour, may_be_used_again = SHAPES[shape]
    seam = client(retries=0)
    server.script(LIST, behaviour)
    assert [device.device_id for device in await seam.devices.list()] == ["door"]
    await seam.devices.list()
    assert server.connections == (1 if may_be_used_again else 2)
    assert server.executed[LIST] == 2


async def test_a_server_that_only_stops_sending_gets_no_second_request(
    server: FaultyServer, client: MakeClient
) -> None:
    """Half-closed: it could still read, but nothing would come back."""

    async def half_close(exchange: Exchange) -> None:
        await exchange.send(with_length() + BODY)
        exchange.writer.write_eof()

    server.script(LIST, half_close)
    seam = client(retries=0)
    await seam.devices.list()
    await seam.locks.unlock_door(device_id="door")
    assert server.executed[UNLOCK] == 1
    assert server.connections == 2


@pytest.mark.parametrize("headers", [[b"x: " + b"a" * 70_000], [b"x-%d: 1" % each for each in range(40_000)]])
async def test_headers_that_are_too_large_are_an_error(
    server: FaultyServer, client: MakeClient, headers: list[bytes]
) -> None:
    """Of many small ones, aiohttp before 3.13.4 takes any number: then it is the body that is wrong."""
    server.script(UNLOCK, raw(with_length(b"200 OK", *headers) + BODY))
    seam = client()
    with pytest.raises(SeamError) as caught:
        await seam.locks.unlock_door(device_id="door")
    assert caught.value.may_have_acted
    assert server.executed[UNLOCK] == 1
    assert seam.stats().open_connections == isinstance(caught.value, SeamHttpInvalidResponseError)


async def test_a_second_answer_in_the_same_packet_answers_no_later_unlock(
    server: FaultyServer, client: MakeClient
) -> None:
    """Otherwise a door would be taken for open because of an answer to another request."""
    opened = b'{"action_attempt": {"action_attempt_id": "not mine", "status": "success", "action_type": "UNLOCK_DOOR"}}'
    server.script(LIST, raw(with_length() + BODY + faulty.http_message(200, opened, {})))
    seam = client(retries=0)
    await seam.devices.list()
    attempt = await seam.locks.unlock_door(device_id="door")
    assert attempt.action_attempt_id == ATTEMPT["action_attempt_id"]
    assert server.connections == 2


async def test_switching_protocols_is_an_error_and_ends_the_connection(
    server: FaultyServer, client: MakeClient
) -> None:
    """Even with an answer behind it."""
    upgrade = b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n"
    server.script(UNLOCK, raw(upgrade + with_length() + BODY))
    seam = client()
    with pytest.raises(SeamError) as caught:
        await seam.locks.unlock_door(device_id="door")
    assert caught.value.may_have_acted
    assert seam.stats().open_connections == 0
    await seam.devices.list()


async def test_an_answer_before_the_whole_request_was_read_ends_the_connection(client: MakeClient) -> None:
    """What is left of the large body would else be read as the beginning of the next request."""
    bodies: list[bytes] = []
    ended: list[bool] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        bodies.append(await reader.readuntil(b"\r\n\r\n"))
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        writer.write(faulty.http_message(413, b"{}", {}))
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.transport.resume_reading()  # type: ignore[attr-defined]
        while await reader.read(1 << 20):
            pass
        writer.close()
        ended.append(True)

    listening = await asyncio.start_server(refuse, "127.0.0.1", 0)
    seam = client(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", retries=0)
    for _ in range(2):
        with pytest.raises(SeamError, match="413"):
            await seam.request("/anything", {"records": ["x" * 1000] * 30_000})
    assert [each.partition(b" ")[0] for each in bodies] == [b"POST", b"POST"]
    await seam.close()
    await until(lambda: len(ended) == 2)
    listening.close()


async def test_an_ipv6_endpoint_is_called_with_brackets_in_the_host_header(
    server: FaultyServer, client: MakeClient
) -> None:
    try:
        listening = await asyncio.start_server(server._serve, "::1", 0)
    except OSError:
        pytest.skip("there is no IPv6 here")
    port = listening.sockets[0].getsockname()[1]
    await client(f"http://[::1]:{port}").devices.list()
    assert server.requests[0].headers["host"] == f"[::1]:{port}"
    listening.close()


# -- TLS --------------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def serving(context: ssl.SSLContext) -> AsyncIterator[FaultyServer]:
    async with FaultyServer(tls=context, replies=REPLIES) as server:
        yield server


def contexts(ca: trustme.CA, name: str = "localhost") -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Contexts of a server and of a client that trusts it."""
    serving, calling = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    ca.issue_cert(name).configure_cert(serving)
    ca.configure_trust(calling)
    return serving, calling


async def test_the_servers_name_is_sent_with_the_handshake(client: MakeClient, private_ca: trustme.CA) -> None:
    serving_context, calling = contexts(private_ca)
    names: list[str | None] = []
    serving_context.sni_callback = lambda _, name, __: names.append(name)
    async with serving(serving_context) as server:
        seam = client(server.endpoint.replace("127.0.0.1", "localhost"), aiohttp_options={"ssl": calling})
        await seam.devices.list()
        await seam.close()
    assert names == ["localhost"]


async def test_calls_with_a_client_certificate_need_no_retry(client: MakeClient, private_ca: trustme.CA) -> None:
    serving_context, calling = contexts(private_ca, "127.0.0.1")
    serving_context.verify_mode = ssl.CERT_REQUIRED
    private_ca.configure_trust(serving_context)
    private_ca.issue_cert("client@example.com").configure_cert(calling)
    async with serving(serving_context) as server:
        seam = client(server.endpoint, aiohttp_options={"ssl": calling})
        await asyncio.gather(*(seam.devices.list() for _ in range(5)))
        assert seam.stats().retries == 0
        await seam.close()


async def test_a_missing_client_certificate_is_a_connection_error_before_sending(
    client: MakeClient, private_ca: trustme.CA
) -> None:
    serving_context, calling = contexts(private_ca, "127.0.0.1")
    serving_context.verify_mode = ssl.CERT_REQUIRED
    private_ca.configure_trust(serving_context)
    async with serving(serving_context) as server:
        seam = client(server.endpoint, aiohttp_options={"ssl": calling}, retries=0)
        with pytest.raises(SeamConnectionError):
            await seam.locks.unlock_door(device_id="door")
        assert not server.requests
        await seam.close()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
@pytest.mark.parametrize("tickets", [0, 2, 10])
async def test_session_tickets_are_taken_for_no_answer_and_no_end(
    client: MakeClient, private_ca: trustme.CA, version: ssl.TLSVersion, tickets: int
) -> None:
    serving_context, calling = contexts(private_ca, "127.0.0.1")
    serving_context.num_tickets = tickets
    calling.minimum_version = calling.maximum_version = version
    async with serving(serving_context) as server:
        seam = client(server.endpoint, aiohttp_options={"ssl": calling}, retries=0, max_connections=5)
        for _ in range(4):
            await asyncio.gather(*(seam.locks.unlock_door(device_id="door") for _ in range(5)))
        assert server.connections == 5
        assert server.executed[UNLOCK] == 20
        await seam.close()


async def test_an_answer_right_after_the_handshake_answers_nothing(client: MakeClient, private_ca: trustme.CA) -> None:
    """It looks like tickets until it is read: on a new connection, too, a door is not open for an answer before it."""
    if "uvloop" in type(asyncio.get_running_loop()).__module__:
        pytest.skip("there, the request is written before the answer can come")
    serving_context, calling = contexts(private_ca, "127.0.0.1")
    calling.maximum_version = ssl.TLSVersion.TLSv1_2  # there, the server ends the handshake: it can speak before us
    asked: list[bytes] = []

    async def speak_first(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = b'{"action_attempt": {"action_attempt_id": "a", "status": "success", "action_type": "UNLOCK_DOOR"}}'
        writer.write(faulty.http_message(200, body, {}))
        asked.append(await reader.read(1000))
        writer.close()

    listening = await asyncio.start_server(speak_first, "127.0.0.1", 0, ssl=serving_context)
    endpoint = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    seam = client(endpoint, aiohttp_options={"ssl": calling}, retries=0)
    with pytest.raises(SeamConnectionError) as caught:
        await seam.locks.unlock_door(device_id="door")
    assert not caught.value.request_sent
    await seam.close()
    await asyncio.sleep(0.05)
    assert not any(asked)
    listening.close()


async def test_doors_are_opened_through_a_proxy_with_tls_and_authentication(
    client: MakeClient, private_ca: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    serving_context, calling = contexts(private_ca, "127.0.0.1")
    async with serving(serving_context) as server, FaultyProxy(tls=serving_context) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"https://user:passcanary@{proxy.address}")
        seam = client(server.endpoint, aiohttp_options={"ssl": calling}, retries=0)
        for _ in range(3):
            await seam.locks.unlock_door(device_id="door")
        await seam.close()
    (connect,) = proxy.requests
    assert connect.method == "CONNECT"
    assert connect.headers["proxy-authorization"].startswith("Basic ")
    assert KEY not in str(connect.headers)
    assert server.executed[UNLOCK] == 3
    assert server.connections == 1


async def test_key_updates_are_taken_for_no_answer_and_no_end(
    client: MakeClient, private_ca: trustme.CA, tmp_path: Any
) -> None:
    """OpenSSL's own server renews its keys between two answers, which it is told by a `k` on its standard input."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl here")
    certificate = private_ca.issue_cert("127.0.0.1")
    certificate.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    _, calling = contexts(private_ca)
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    server = await asyncio.create_subprocess_exec(
        openssl, "s_server", "-accept", f"127.0.0.1:{port}", "-tls1_3", "-cert", tmp_path / "cert.pem",
        "-key", tmp_path / "key.pem", stdin=-1, stdout=-1, stderr=-2,
    )  # fmt: skip
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        await asyncio.wait_for(server.stdout.readuntil(b"ACCEPT\n"), 10)
        seam = client(f"https://127.0.0.1:{port}", aiohttp_options={"ssl": calling}, retries=0)
        for number in range(3):
            call = asyncio.create_task(seam.devices.list())
            await asyncio.wait_for(server.stdout.readuntil(b"{}"), 10)  # our request's body
            server.stdin.write(with_length().replace(b"\r\n", b"\n") + BODY + b"\n")
            assert len(await asyncio.wait_for(call, 10)) == 1
            server.stdin.write(b"K\n" if number else b"k\n")
            await server.stdin.drain()
            await asyncio.sleep(0.1)
        assert seam.stats().open_connections == 1
        await seam.close()
    finally:
        server.kill()
        await server.wait()
