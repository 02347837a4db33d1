"""The servers that the contenders talk to, each in a process of its own, on the last core.

nginx serves fixed answers if it is installed, else `dynamic_server.py` does, which serves slow answers, endless pages
and action attempts in any case. It runs on uvloop if that is installed.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.data import answers

_NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log crit;
events {{ worker_connections 8192; }}
http {{
  access_log off; keepalive_requests 100000000; keepalive_timeout 60s; client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  default_type application/json; open_file_cache max=100; client_body_buffer_size 64k;
  server {{ listen 127.0.0.1:{port} backlog=8192 reuseport; root {folder}/www; error_page 405 =200 $uri; }}
}}
"""


def free_port() -> int:
    """Return a free port."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    message = "a benchmark server did not start"
    raise SystemExit(message)


def last_core() -> None:
    """Pin this process to the last core, so that the contenders have the others to themselves."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


@contextmanager
def _process(command: list[str], port: int) -> Iterator[str]:
    process = subprocess.Popen(command, preexec_fn=last_core if os.name == "posix" else None)  # noqa: PLW1509
    try:
        _wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def static_server() -> Iterator[tuple[str, str]]:
    """Serve the fixed answers; yields the URL and the name of the server."""
    port = free_port()
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, body in answers().items():
            file = folder / "www" / path.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)
        folder.chmod(0o755)
        if nginx:
            config = folder / "nginx.conf"
            config.write_text(("user root;\n" if os.geteuid() == 0 else "") + _NGINX.format(folder=folder, port=port))
            with _process([nginx, "-c", str(config), "-p", name], port) as url:
                yield url, "nginx"
        else:
            command = [sys.executable, "-m", "benchmarks.dynamic_server", str(port), str(folder / "www")]
            with _process(command, port) as url:
                yield url, "asyncio"


@contextmanager
def dynamic_server() -> Iterator[str]:
    """Serve slow answers, endless pages and action attempts; yields the URL."""
    port = free_port()
    with _process([sys.executable, "-m", "benchmarks.dynamic_server", str(port)], port) as url:
        yield url
