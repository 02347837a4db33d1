"""A Redis of the tests' own: on a free port of loopback, without files, stopped by its process id."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def free_port() -> int:
    """Return a free port that is low enough for a cluster's bus, which listens 10,000 above."""
    while True:
        with socket.socket() as sock:
            sock.bind(("127.0.0.1", 0))
            port = int(sock.getsockname()[1])
        if port < 55_000:
            return port


class RedisServer:
    """One `redis-server` that can be paused, killed and started again on its port."""

    def __init__(self, *options: str, program: str = "redis-server", port: int | None = None) -> None:
        self.port = port or free_port()
        self.options = options
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="seam-redis-")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it, empty, and wait until it answers."""
        self._process = subprocess.Popen(
            [
                self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                "--dir", self.folder, "--daemonize", "no", *self.options,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(500):
            with suppress(OSError):
                if self.command("PING").startswith(b"+PONG"):
                    return
            time.sleep(0.02)
        raise AssertionError(f"{self.program} does not answer on port {self.port}")

    def command(self, *words: str) -> bytes:
        """Send one command by a connection of its own; the raw reply, cut at 64 KiB."""
        request = f"*{len(words)}\r\n" + "".join(f"${len(word.encode())}\r\n{word}\r\n" for word in words)
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as sock:
            sock.sendall(request.encode())
            return sock.recv(65536)

    def hang(self) -> None:
        """Keep all connections open, and answer nothing."""
        os.kill(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def redis_server(*options: str, program: str = "redis-server") -> Iterator[RedisServer]:
    server = RedisServer(*options, program=program)
    try:
        yield server
    finally:
        server.close()
