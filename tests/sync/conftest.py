"""Helpers: programs run as processes of their own, and a server that can tell how many requests it holds at once."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 30.0  # seconds; for what takes none on a quiet machine
AGES = 2 * PATIENCE  # the latency of an answer for which nobody is meant to wait


@pytest.fixture
def fake_seam_options() -> Any:
    return {"action_delay": 0, "code_delay": 0}


def until(condition: Callable[[], Any]) -> Any:
    """Wait for a condition, and give what it gave."""
    deadline = time.monotonic() + PATIENCE
    while not (result := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)
    return result


def loop_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "seam_sync"]


class Program:
    """A Python program that calls a fake Seam: its `seam` is a client, and `say` prints at once."""

    HEAD = """\
        import os, signal, sys
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background
        from seam_sync import Seam
        endpoint, api_key = sys.argv[1:3]
        def say(*words): os.write(1, (" ".join(map(str, words)) + "\\n").encode())  # whole lines, from any process
        def client(**options): return Seam(api_key, endpoint=endpoint, **options)
    """

    def __init__(self, fake: Any) -> None:
        self._arguments = [fake.endpoint, fake.api_key]
        self._started: list[subprocess.Popen[str]] = []

    def start(self, text: str, *flags: str, before: str = "") -> subprocess.Popen[str]:
        source = "".join(map(textwrap.dedent, (before, self.HEAD, text)))
        command = [sys.executable, *flags, "-c", source, *self._arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self._started.append(process)
        return process

    def run(self, text: str, *flags: str, before: str = "") -> tuple[list[str], str]:
        """Run it to its end; gives the lines it said, and what stands on stderr. `before` comes first of all."""
        process = self.start(text, *flags, before=before)
        out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, err
        return out.splitlines(), err

    def end(self) -> None:
        for process in self._started:
            process.kill()
            process.communicate()


@pytest.fixture
def program(fake_seam: Any) -> Iterator[Program]:
    program = Program(fake_seam)
    yield program
    program.end()


class Gate(ThreadingHTTPServer):
    """Answers nobody before `count` requests are there together."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, count: int) -> None:
        super().__init__(("127.0.0.1", 0), _GateHandler)
        self.gate = threading.Barrier(count, timeout=PATIENCE)
        self.endpoint = f"http://127.0.0.1:{self.server_port}"


class _GateHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Gate

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.server.gate.wait()
        body = b'{"device": {"device_id": "d"}}'
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def gate() -> Callable[[int], Any]:
    """`with gate(64) as server`: such a server, in a thread of its own."""

    @contextmanager
    def run(count: int) -> Iterator[Gate]:
        server = Gate(count)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    return run
