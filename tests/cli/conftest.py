"""The command line in this process, on a fake, with folders of its own."""

from __future__ import annotations

import inspect
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from .webhook_receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable

    from seam_async.testing import FakeSeam


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        import json

        return json.loads(self.out)


class Cli:
    """Runs command lines in this process."""

    def __init__(self) -> None:
        separate = "mix_stderr" in inspect.signature(CliRunner).parameters
        self._runner = CliRunner(**({"mix_stderr": False} if separate else {}))

    def __call__(self, *words: str, stdin: str = "") -> Result:
        from seam_cli.app import run

        with self._runner.isolation(input=stdin) as (out, err, *_):
            code = run(words)
            sys.stdout.flush()
            return Result(code, out.getvalue().decode(), err.getvalue().decode() if err else "")


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep profiles, state and caches of the tests apart from those of the developer."""
    for name in ("config", "state", "cache"):
        monkeypatch.setenv(f"SEAM_{name.upper()}_DIR", str(tmp_path / name))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def cli() -> Cli:
    """The command line, without a credential."""
    return Cli()


@pytest.fixture
def seam(fake_seam: FakeSeam, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line, with the key of the fake in the environment."""
    monkeypatch.setenv("SEAM_ENDPOINT", fake_seam.endpoint)
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    return cli


@pytest.fixture
def environment(fake_seam: FakeSeam, folders: Path) -> dict[str, str]:
    """The environment of another process that runs commands on the fake."""
    return {**os.environ, "SEAM_ENDPOINT": fake_seam.endpoint, "SEAM_API_KEY": fake_seam.api_key, "TERM": "xterm"}


@pytest.fixture
def door(fake_seam: FakeSeam) -> Callable[[str], str]:
    """The id of a device by its name."""
    return lambda name: str(fake_seam.find("device", display_name=name)["device_id"])


@pytest.fixture
def receiver():
    started: list[Receiver] = []

    def start(*answers: int) -> Receiver:
        started.append(Receiver(*answers))
        return started[-1]

    yield start
    for one in started:
        one.close()
