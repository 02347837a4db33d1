"""What starting costs, counted in modules, and what happens without the extra."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "aiohttp",
    "asyncio",
    "rich",
    "cattrs",
    "attrs",
    "attr",
    "seam_async.client",
    "seam_async.errors",
    "anyio",
    "keyring",
)
SHOW = """
import sys
sys.argv = {argv!r}
from seam_cli.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(sys.modules), file=sys.stderr)
"""


def modules_after(*words: str, **more: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", SHOW.format(argv=["seam", *words])],
        env={**os.environ, **more}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "most"),
    [
        (("--version",), 150),
        (("--help",), 150),
        (("locks", "--help"), 150),
        (("access-codes", "create", "--help"), 170),
        (("completion", "bash"), 170),
    ],
)
def test_help_and_version_load_neither_the_client_nor_rich(words, most):
    modules = modules_after(*words)
    assert not modules & set(HEAVY)
    own = {name for name in modules if name.startswith("seam_cli")}
    assert not any("stays" in name or "live" in name for name in own)
    bare = len(modules_after_click())
    assert len(modules) - bare <= most - 100, sorted(modules - modules_after_click())


def modules_after_click() -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", "import click, json, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_completion_loads_neither_the_client_nor_rich():
    modules = modules_after(_SEAM_COMPLETE="bash", SEAM_WORDS="seam\nlocks\nunlock-door\n--device", SEAM_LAST="")
    assert not modules & set(HEAVY)


def test_seam_without_its_extra_says_how_to_install_it(tmp_path):
    other = tmp_path / "seam"
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    program = (
        "import sys; from importlib.machinery import PathFinder; real = PathFinder.find_spec;"
        "PathFinder.find_spec = classmethod(lambda cls, name, *rest: None if name == 'click' else real(name, *rest));"
        "from seam_cli.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert 'pip install "seam-async[cli]"' in done.stderr
    if os.name == "posix":
        assert str(other) in done.stderr


def test_seam_and_seam_async_start_the_same_command():
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"seam": "seam_cli.__main__:main", "seam-async": "seam_cli.__main__:main"}
    assert {part.split(">")[0] for part in project["optional-dependencies"]["cli"]} == {"click", "rich"}


@pytest.mark.parametrize(
    ("error", "code", "shown"),
    [
        (OSError(28, "No space left on device"), 0, 1),
        (OSError(28, "No space left on device"), 5, 5),
        (BrokenPipeError(), 0, 0),
    ],
)
def test_what_cannot_be_written_at_the_end_is_no_success_and_changes_no_other_code(monkeypatch, error, code, shown):
    from seam_cli import __main__ as entry_point

    class Full:
        def flush(self):
            raise error

        def fileno(self):
            raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr("sys.stdout", Full())
    assert entry_point._after_writing(code) == shown
