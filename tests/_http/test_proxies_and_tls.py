"""Proxies from the environment or by option, private certificate authorities, and a .netrc that changes nothing."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import trustme
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_proxy import FaultyProxy
from _http.faulty_server import FaultyServer
from _http.helpers import ATTEMPT, KEY, REPLIES
from _http.test_secrets import everything_in
from aiohttp.abc import AbstractResolver

from seam_async import AsyncSeam, SeamConnectionError, SeamHttpError, SeamInvalidOptionsError, SeamTimeoutError, preload
from seam_async._http.proxies import Variable, find_proxy


@pytest_asyncio.fixture
async def proxy() -> AsyncIterator[FaultyProxy]:
    async with FaultyProxy() as running:
        yield running


@pytest_asyncio.fixture
async def tls_server(private_ca: trustme.CA) -> AsyncIterator[FaultyServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    private_ca.issue_cert("127.0.0.1").configure_cert(context)
    async with FaultyServer(tls=context, replies=REPLIES) as running:
        yield running


@pytest.fixture
def trusting(private_ca: trustme.CA) -> dict[str, Any]:
    """Options that trust the private authority."""
    context = ssl.create_default_context()
    private_ca.configure_trust(context)
    return {"ssl": context}


# -- certificates -----------------------------------------------------------------------------------------------------


async def test_a_private_authority_can_be_trusted(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    seam = client(tls_server.endpoint, aiohttp_options=trusting)
    await asyncio.gather(*(seam.devices.list() for _ in range(20)))
    await seam.locks.unlock_door(device_id="door")
    assert seam.stats().retries == 0


async def test_an_untrusted_certificate_is_explained_and_nothing_sent(
    tls_server: FaultyServer, client: MakeClient
) -> None:
    with pytest.raises(SeamConnectionError, match="not trusted") as caught:
        await client(tls_server.endpoint).locks.unlock_door(device_id="door")
    error = caught.value
    assert (error.reason, error.request_sent, error.may_have_acted, error.attempts) == ("tls", False, False, 3)
    assert "aiohttp_options={'ssl': context}" in str(error)
    assert "unable to get local issuer certificate" in str(error)
    assert tls_server.requests == []


async def test_a_certificate_of_another_name_is_refused(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    endpoint = tls_server.endpoint.replace("127.0.0.1", "localhost")
    with pytest.raises(SeamConnectionError) as caught:
        await client(endpoint, aiohttp_options=trusting, retries=0).devices.list()
    assert (caught.value.reason, caught.value.request_sent) == ("tls", False)


async def test_https_to_an_http_server_is_explained(client: MakeClient) -> None:
    async def complain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(faulty.http_message(400, b"plain HTTP was expected", {}))
        writer.close()

    listening = await asyncio.start_server(complain, "127.0.0.1", 0)
    endpoint = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    with pytest.raises(SeamConnectionError, match="scheme and port") as caught:
        await client(endpoint, retries=0).locks.unlock_door(device_id="door")
    assert (caught.value.reason, caught.value.request_sent) == ("tls", False)
    listening.close()


async def test_http_to_an_https_server_is_an_error(tls_server: FaultyServer, client: MakeClient) -> None:
    with pytest.raises(SeamConnectionError) as caught:
        await client(tls_server.endpoint.replace("https", "http"), retries=0).devices.list()
    assert caught.value.reason in {"protocol", "reset", "closed"}


async def test_lost_answers_over_tls_may_have_acted(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    seam = client(tls_server.endpoint, aiohttp_options=trusting)
    for number, drop in enumerate((faulty.reset, faulty.hang_up, faulty.half_an_answer), start=1):
        tls_server.script("/locks/unlock_door", faulty.executed_then(drop))
        with pytest.raises(SeamConnectionError) as caught:
            await seam.locks.unlock_door(device_id="door")
        assert caught.value.request_sent
        assert caught.value.may_have_acted
        assert tls_server.executed["/locks/unlock_door"] == number


async def test_a_tls_connection_closed_while_idle_is_replaced(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    seam = client(tls_server.endpoint, aiohttp_options=trusting)
    await seam.devices.list()
    tls_server.cut_all_off()
    await seam.locks.unlock_door(device_id="door")
    assert seam.stats().retries == 0


async def test_an_early_answer_over_tls_that_is_not_read_yet_is_discarded(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    tls_server.script("/devices/list", faulty.answer_and_be_kept)
    seam = client(tls_server.endpoint, aiohttp_options=trusting, retries=0)
    await seam.devices.list()
    tls_server.kept[0].speak(200, {"action_attempt": ATTEMPT})
    await seam.locks.unlock_door(device_id="door")
    assert tls_server.executed["/locks/unlock_door"] == 1
    assert tls_server.connections == 2


async def test_connections_with_tls_are_used_again(
    tls_server: FaultyServer, client: MakeClient, trusting: dict[str, Any]
) -> None:
    """What a server sends for TLS alone, such as tickets, is not taken for a word out of turn."""
    seam = client(tls_server.endpoint, aiohttp_options=trusting, retries=0, max_connections=5)
    for _ in range(4):
        await asyncio.gather(*(seam.locks.unlock_door(device_id="door") for _ in range(5)))
    assert tls_server.connections == 5


# -- proxies ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["environment", "option"])
async def test_https_goes_through_the_tunnel_of_a_proxy(
    tls_server: FaultyServer,
    proxy: FaultyProxy,
    client: MakeClient,
    trusting: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    address = f"http://user:passcanary@{proxy.address}"
    if by == "environment":
        monkeypatch.setenv("HTTPS_PROXY", address)
    else:
        trusting["proxy"] = address
    seam = client(tls_server.endpoint, aiohttp_options=trusting)
    monkeypatch.delenv("HTTPS_PROXY", raising=False)  # it was read when the client was made
    for _ in range(3):
        await seam.locks.unlock_door(device_id="door")
    (connect,) = proxy.requests
    assert connect.method == "CONNECT"
    assert base64.b64encode(b"user:passcanary").decode() in connect.headers["proxy-authorization"]
    assert KEY not in str(connect.headers)
    assert tls_server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert "proxy-authorization" not in tls_server.requests[0].headers


async def test_plain_http_goes_through_a_proxy(
    server: FaultyServer, proxy: FaultyProxy, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
    await client().devices.list()
    assert proxy.requests[0].target == f"{server.endpoint}/devices/list"


async def test_hosts_in_no_proxy_are_called_without_the_proxy(
    server: FaultyServer, proxy: FaultyProxy, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
    monkeypatch.setenv("NO_PROXY", "example.com, 127.0.0.1")
    await client().devices.list()
    assert proxy.requests == []


async def test_a_view_of_another_server_has_its_own_proxy(
    server: FaultyServer, proxy: FaultyProxy, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    seam = client()
    await seam.devices.list()
    await seam.with_options(endpoint=server.endpoint.replace("127.0.0.1", "localhost")).devices.list()
    assert len(proxy.requests) == 1


@pytest.mark.parametrize("status", [407, 502])
async def test_a_proxy_that_refuses_is_named_without_its_password(
    tls_server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    async with FaultyProxy(refuse_with=status) as proxy:
        address = proxy.address
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:passcanary@{address}")
        with pytest.raises(SeamConnectionError, match="proxy") as caught:
            await client(tls_server.endpoint).locks.unlock_door(device_id="door")
    error = caught.value
    assert (error.reason, error.request_sent, error.may_have_acted, error.attempts) == ("proxy", False, False, 3)
    assert ("user and password" if status == 407 else str(status)) in str(error)
    assert f"the proxy {address}" in str(error)
    assert "HTTPS_PROXY" in str(error)
    for text in everything_in(error):
        assert "passcanary" not in text
        assert KEY not in text


async def test_a_407_for_plain_http_has_not_acted(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultyProxy(refuse_with=407) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
        with pytest.raises(SeamHttpError) as caught:
            await client().devices.list()
    assert caught.value.status_code == 407
    assert not caught.value.may_have_acted


@pytest.mark.parametrize("source", ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "aiohttp_options['proxy']"])
async def test_a_proxy_that_is_not_there_is_named_by_its_source(
    tls_server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    """Not the endpoint, nor another variable: `HTTP_PROXY` is what plain http goes by."""
    address, options = "http://user:passcanary@127.0.0.1:1", {}
    if source.startswith("aiohttp"):
        options["aiohttp_options"] = {"proxy": address}
    else:
        monkeypatch.setenv(source, address)
    endpoint = tls_server.endpoint.replace("https:", "http:") if source == "HTTP_PROXY" else tls_server.endpoint
    with pytest.raises(SeamConnectionError) as caught:
        await client(endpoint, **options).locks.unlock_door(device_id="door")
    assert (caught.value.reason, caught.value.request_sent) == ("proxy", False)
    assert f"the proxy 127.0.0.1:1 could not be reached: check {source}, and NO_PROXY; nothing was" in str(caught.value)
    assert not any("passcanary" in text for text in everything_in(caught.value))


async def test_a_proxy_whose_name_does_not_resolve_is_named_and_not_the_endpoint(
    client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nowhere(AbstractResolver):
        async def resolve(self, host: str, port: int = 0, family: Any = 0) -> Any:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        async def close(self) -> None:
            pass

    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:3128")
    with pytest.raises(SeamConnectionError) as caught:
        await client("https://seam.invalid", retries=0, aiohttp_options={"resolver": Nowhere()}).devices.list()
    assert caught.value.reason == "proxy"
    assert "the name of the proxy proxy.invalid:3128 could not be resolved: check HTTPS_PROXY" in str(caught.value)
    assert "seam.invalid" not in str(caught.value)


async def test_a_proxy_that_does_not_answer_is_named_in_the_timeout(
    client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = asyncio.Event()

    async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await never.wait()
        writer.close()

    listening = await asyncio.start_server(swallow, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    monkeypatch.setenv("HTTPS_PROXY", f"http://{host}:{port}")
    with pytest.raises(SeamTimeoutError) as caught:
        await client("https://seam.invalid", retries=0, timeout=0.1).devices.list()
    assert f"no connection to seam.invalid through the proxy {host}:{port} (HTTPS_PROXY)" in str(caught.value)
    never.set()
    listening.close()


async def test_an_endpoint_behind_a_proxy_is_blamed_for_its_own_certificate(
    tls_server: FaultyServer, proxy: FaultyProxy, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.address}")
    with pytest.raises(SeamConnectionError) as caught:
        await client(tls_server.endpoint, retries=0).devices.list()
    assert caught.value.reason == "tls"
    assert "the certificate of 127.0.0.1 is not trusted" in str(caught.value)


def test_a_kind_of_proxy_that_is_not_supported_is_refused_when_the_client_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1080")
    with pytest.raises(SeamInvalidOptionsError, match="HTTPS_PROXY names a socks5 proxy"):
        AsyncSeam(KEY)


@pytest.mark.parametrize(
    "proxy",
    [
        "http://",
        "http://u:sesame@proxy:99999",
        "http://u:sesame@[bad",
        "proxy:sesame",
        "http://:3128",
        "//u:sesame@proxy",
        "proxy.example.com:3128",
        "127.0.0.1:3128",
        "proxy.example.com",
    ],
)
@pytest.mark.parametrize("by", ["HTTPS_PROXY", "https_proxy", "aiohttp_options['proxy']"])
def test_a_proxy_without_scheme_or_host_is_refused_when_the_client_is_made(
    proxy: str, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = {}
    if by.startswith("aiohttp"):
        options["aiohttp_options"] = {"proxy": proxy}
    else:
        monkeypatch.setenv(by, proxy)
    with pytest.raises(SeamInvalidOptionsError) as caught:
        AsyncSeam(KEY, **options)
    assert str(caught.value).startswith(f"{by} must be a URL such as http://proxy.example.com:3128")
    assert "sesame" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("no_proxy", "direct"),
    [
        ("", False),
        ("*", True),
        ("api.example.com", True),
        ("API.Example.com", True),
        ("example.com", True),
        (".example.com", True),
        ("ample.com", False),
        ("other.com, api.example.com:8443", True),
        ("api.example.com:443", False),
        (",, ,", False),
    ],
)
def test_no_proxy_names_hosts_domains_and_ports(no_proxy: str, direct: bool) -> None:
    variables = {"https": Variable("HTTPS_PROXY", "http://proxy:3128"), "no": Variable("NO_PROXY", no_proxy)}
    proxy = find_proxy("https://api.example.com:8443", variables)
    assert (proxy is None) is direct
    assert proxy is None or (proxy.source, str(proxy.url)) == ("HTTPS_PROXY", "http://proxy:3128")


# -- nothing is asked of the system for each call ---------------------------------------------------------------------


async def test_a_netrc_does_not_change_the_credential(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login someone password something\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    await client().devices.list()
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


async def test_a_call_starts_no_thread_and_reads_no_file(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the first one: no file is read in the event loop, and none in a thread for each call."""
    preload()  # modules that load when they are first used are another matter
    seam = client()

    def never(*_: object, **__: object) -> None:
        raise AssertionError("this blocks")

    monkeypatch.setattr(asyncio.get_running_loop(), "run_in_executor", never)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", never)
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", never)
    monkeypatch.setattr("builtins.open", never)
    for _ in range(3):
        await seam.locks.unlock_door(device_id="door")
