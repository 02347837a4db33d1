"""A fake in a thread of its own, and as a process of its own."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from seam_async.testing import FakeSeam


def post(endpoint: str, key: str, path: str, **params: Any) -> Any:
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    request = urllib.request.Request(endpoint + path, json.dumps(params).encode(), headers)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as response:
        return json.load(response)


def test_a_fake_in_a_thread_serves_synchronous_code() -> None:
    with FakeSeam.running(action_delay=60) as fake:
        device = fake.find("device", display_name="Front Door")["device_id"]
        attempt = post(fake.endpoint, fake.api_key, "/locks/unlock_door", device_id=device)["action_attempt"]
        assert attempt["status"] == "pending"

        fake.clock.advance(60)

        (attempt,) = fake.all("action_attempt")
        assert attempt["status"] == "success"
        assert fake.add("device", name="Shed")["display_name"] == "Shed"
        assert fake.emit("device.tampered", device_id=device)["device_id"] == device
        assert len(fake.requests) == 1
    with pytest.raises(urllib.error.URLError):
        post(fake.endpoint, fake.api_key, "/devices/list")
    assert fake.all("device")


def test_moving_the_clock_from_outside_waits_for_deliveries() -> None:
    received: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200 if len(received) > 2 else 500)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with FakeSeam.running() as fake:
            url = f"http://127.0.0.1:{server.server_port}/"
            post(fake.endpoint, fake.api_key, "/webhooks/create", url=url)
            fake.emit("device.tampered", device_id=fake.find("device")["device_id"])

            fake.clock.advance(3600)

            assert len(received) == 3
            assert fake.deliveries[0].delivered
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_port_that_is_taken_is_told_to_whoever_starts() -> None:
    with FakeSeam.running(seed=False) as fake:
        port = int(fake.endpoint.rpartition(":")[2])
        with pytest.raises(OSError), FakeSeam.running(port=port):
            pass


def test_200_fakes_in_one_process_share_no_state() -> None:
    fakes = [FakeSeam(seed=False) for _ in range(200)]
    for number, fake in enumerate(fakes):
        fake.add("device", name=f"Door {number}")

    assert [fake.find("device")["display_name"] for fake in fakes] == [f"Door {number}" for number in range(200)]


async def test_a_blocking_client_in_the_fakes_own_loop_is_refused() -> None:
    async with FakeSeam(seed=False) as fake:
        with pytest.raises(RuntimeError, match="running"):
            fake.sync_client()


def test_the_clock_of_a_fake_in_a_thread_can_be_frozen_and_advanced() -> None:
    with FakeSeam.running(seed=False) as fake:
        fired: list[int] = []
        fake.clock.freeze()
        fake.clock.call_later(60, lambda: fired.append(1))
        assert not fired

        fake.clock.advance(61)

        assert fired
        fake.clock.unfreeze()


def test_a_process_that_cannot_listen_says_so_in_a_line() -> None:
    with FakeSeam.running(seed=False) as fake:
        port = fake.endpoint.rpartition(":")[2]
        command = [sys.executable, "-m", "seam_async.testing", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith(f"python -m seam_async.testing: cannot listen on 127.0.0.1, port {port}: ")
    assert "--port 0 takes a free port" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("begun", [b"", b"POST /devices/li", b"\r\n{", b"\r\n{}"], ids=["idle", "head", "half", "slow"])
async def test_closing_the_fake_closes_idle_and_half_sent_connections(begun: bytes) -> None:
    async with FakeSeam(seed=False) as fake:
        fake.faults.add("/devices/list", latency=3600)
        reader, writer = await asyncio.open_connection("127.0.0.1", int(fake.endpoint.rpartition(":")[2]))
        if begun.startswith(b"\r"):
            begun = b"POST /devices/list HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n" + begun
        writer.write(begun)
        while len(fake.requests) < begun.startswith(b"POST /devices/list"):
            await asyncio.sleep(0.01)
        await asyncio.wait_for(fake.close(), 30)

    assert await reader.read() == b""
    writer.close()


async def test_starting_and_closing_twice_is_harmless() -> None:
    fake = FakeSeam(seed=False)
    with pytest.raises(RuntimeError, match="not running"):
        _ = fake.endpoint
    await fake.open()
    await fake.open()
    await fake.close()
    await fake.close()


def test_the_fake_runs_as_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "seam_async.testing", "--port", "0", "--seed", "--action-delay", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        told: dict[str, str] = {}
        for line in process.stdout:
            name, colon, value = line.partition(": ")
            if colon:
                told[name] = value.strip()
            if line.startswith("export"):
                break
        devices = post(told["endpoint"], told["API key"], "/devices/list")["devices"]
        attempt = post(told["endpoint"], told["API key"], "/locks/unlock_door", device_id=devices[0]["device_id"])
        assert attempt["action_attempt"]["status"] == "success"
    finally:
        process.send_signal(signal.SIGTERM)
        process.stdout.close()
        code = process.wait(10)
    # Windows knows no signals: there, the process is simply ended.
    assert code == 0 or sys.platform == "win32"
