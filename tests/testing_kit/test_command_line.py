"""`python -m seam_async.testing`: its options, its addresses, TLS, and how it ends."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from seam_async.testing import FakeSeam
from seam_async.testing.__main__ import main

windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")


def get(url: str, cafile: str | None = None, **headers: str) -> Any:
    context = ssl.create_default_context(cafile=cafile) if url.startswith("https") else None
    handlers: list[Any] = [urllib.request.ProxyHandler({})]
    if context is not None:
        handlers.append(urllib.request.HTTPSHandler(context=context))
    request = urllib.request.Request(url, headers=headers)
    with urllib.request.build_opener(*handlers).open(request, timeout=30) as response:
        return json.load(response)


@contextmanager
def process(*options: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """A fake as a process, and what it says of itself."""
    command = [sys.executable, "-m", "seam_async.testing", "--port", "0", *options]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stdout is not None
    try:
        told: dict[str, str] = {}
        for line in running.stdout:
            name, colon, value = line.partition(": ")
            told.update({name: value.strip()} if colon else {})
            if line.startswith("export"):
                told["export"] = line.strip()
                break
        yield running, told
    finally:
        running.kill()
        running.communicate(timeout=30)


@windows
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_program_of_the_fake_takes_options_prints_requests_and_ends_quietly(
    end: signal.Signals, tmp_path: Any
) -> None:
    file = tmp_path / "seed.json"
    file.write_text(json.dumps({"device": [{"device_type": "yale_lock", "name": "Hut"}]}))
    options = ["--api-key", "seam_mine_12345", "--seed", str(file), "--doors", "2", "--time-scale", "60", "--verbose"]
    with process(*options) as (running, told):
        endpoint = told["endpoint"]
        devices = get(f"{endpoint}/devices/list", authorization="Bearer seam_mine_12345")["devices"]
        clock = get(f"{endpoint}/_fake/clock")["clock"]
        assert get(f"{endpoint}/health")["ok"] is True
        running.send_signal(end)
        _, errors = running.communicate(timeout=30)

    assert told["API key"] == "seam_mine_12345"
    assert [one["display_name"] for one in devices] == ["Hut", "Door 1", "Door 2"]
    assert clock["speed"] == 60
    assert running.returncode == 0
    lines = errors.strip().splitlines()
    assert [line.split(" ", 1)[1] for line in lines] == ["GET /devices/list 200", "GET /health 200"]


@windows
def test_tls_by_a_certificate_made_on_the_spot() -> None:
    with process("--tls") as (_, told):
        authority = told["export"].partition("SSL_CERT_FILE=")[2].split()[0]
        assert told["endpoint"].startswith("https://")
        assert get(f"{told['endpoint']}/health", authority)["ok"] is True


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--tls-cert", "x.pem"], "--tls-cert and --tls-key go together"),
        (["--tls-cert", "x.pem", "--tls-key", "y.pem"], "No such file"),
        (["--seed", "nowhere.json"], "nowhere.json"),
        (["--api-key", "seam_at_of_somebody"], "an API key is seam_"),
        (["--time-scale", "0"], "speed must be a number above 0"),
        (["--host", "no such host"], "cannot listen on no such host"),
    ],
)
def test_wrong_options_of_the_fake_are_a_one_line_error(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*options, "--port", "0"], prog="seam fake")

    error = capsys.readouterr().err
    assert ended.value.code in (1, 2)
    assert said in error
    assert error.startswith("seam fake: ")
    assert error.count("\n") == 1


def test_tls_without_trustme_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trustme", None)

    with pytest.raises(RuntimeError, match="pip install trustme"):
        FakeSeam(tls=True)


async def test_clients_of_a_fake_with_tls_trust_it() -> None:
    async with FakeSeam(tls=True, seed=False, doors=1) as fake, fake.client() as seam:
        assert fake.endpoint.startswith("https://127.0.0.1:")
        assert len(await seam.devices.list()) == 1


def ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", "::1", "::"])
async def test_clients_reach_a_fake_on_any_address_of_both_ip_versions(host: str) -> None:
    if ":" in host and not ipv6():
        pytest.skip("this machine has no IPv6")
    async with FakeSeam(host=host, seed=False, doors=1) as fake, fake.client(retries=0) as seam:
        assert len(await seam.devices.list()) == 1
        names = {"127.0.0.1", "localhost", "[::1]"}
        assert any(f"://{name}:" in fake.endpoint for name in names)


async def test_the_two_addresses_of_a_name_have_the_same_port() -> None:
    if not ipv6():
        pytest.skip("this machine has no IPv6")
    async with FakeSeam(host="localhost", seed=False) as fake:
        port = int(fake.endpoint.rpartition(":")[2])
        for address in ("127.0.0.1", "::1"):
            if address in {one[4][0] for one in socket.getaddrinfo("localhost", port)}:
                _, writer = await asyncio.open_connection(address, port)
                writer.close()
                await writer.wait_closed()


async def test_urls_in_answers_begin_with_the_public_one() -> None:
    async with FakeSeam(public_url="https://seam.test/", doors=2, seed=False) as fake, fake.client() as seam:
        page = await seam.devices.list(limit=1)
        webview = await seam.connect_webviews.create()

    assert page.pagination.next_page_url.startswith("https://seam.test/devices/list?")
    assert webview.url.startswith("https://seam.test/connect_webviews/view?")


def test_clients_of_the_fake_go_through_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)

    with FakeSeam.running(seed=False, doors=1) as fake, fake.sync_client(retries=0) as seam:
        assert len(seam.devices.list()) == 1


async def test_the_fake_starts_and_stops_without_a_block_while_a_loop_runs() -> None:
    fake = FakeSeam.running(seed=False, doors=1)
    try:
        assert fake.start() is fake
        async with fake.client() as seam:
            assert len(await seam.devices.list()) == 1
        fake.clock.advance(60)
        assert fake.wait_for_requests.__name__
        assert len(await fake.wait_for_requests("/devices/list")) == 1
        with pytest.raises(RuntimeError, match="await fake.wait_for_requests"):
            fake.requests.wait("/devices/list")
    finally:
        fake.stop()
        fake.stop()
    assert len(fake.all("device")) == 1
    fake.start()
    async with fake.client() as seam:
        assert len(await seam.devices.list()) == 1
    fake.stop()


async def test_one_that_was_started_can_be_closed_from_any_loop() -> None:
    fake = FakeSeam(seed=False).start()
    port = int(fake.endpoint.rpartition(":")[2])
    await fake.close()
    await fake.close()
    with pytest.raises(OSError):
        await asyncio.open_connection("127.0.0.1", port)


def test_blocking_code_waits_for_a_request() -> None:
    with FakeSeam.running(seed=False, doors=1) as fake, fake.sync_client() as seam:
        with pytest.raises(TimeoutError, match="0 came"):
            fake.requests.wait("/devices/*", timeout=0.01)
        seam.devices.list(limit=1)
        assert fake.requests.wait("/devices/*", match={"limit": 1})[0].status == 200
