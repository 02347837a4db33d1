"""`python -m codegen` and `--check`: what is written, what is found out of date, what is refused."""

from __future__ import annotations

import copy
import shutil
import sys

import pytest

from codegen import __main__ as command
from codegen import render_api, render_resources, write
from codegen.generate import FOLDERS, build
from codegen.write import differences, format_python


@pytest.fixture
def root(tmp_path, monkeypatch):
    """An empty repository, with our settings for the formatter."""
    shutil.copy(write.ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(write, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def generate(facts, overrides, texts):
    """Generates the tiny API as the test has it by then."""

    def generate():
        fresh = copy.deepcopy(texts)  # it keeps a record of what was asked for
        api = build(facts, overrides, fresh)
        files = {f"seam_async/resources/{name}": text for name, text in render_resources.render(api).items()}
        files |= {f"seam_async/api/{name}": text for name, text in render_api.render(api).items()}
        return format_python(files), api, fresh

    return generate


@pytest.fixture
def run(root, generate, monkeypatch, capsys):
    """Runs the command for the tiny API; gives its exit status, what it printed and what it complained about."""
    monkeypatch.setattr(command, "generate", generate)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["codegen", *arguments])
        status = command.main()
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return run


def test_codegen_writes_all_files_into_an_empty_repository_once(run, root):
    status, told, complaints = run()
    assert status == 0
    assert complaints == []
    assert "out of date: seam_async/resources/door.py" in told
    assert told[-1].startswith("5 endpoints, ")
    assert (root / "seam_async/api/doors.py").is_file()
    assert run()[1] == told[-1:]  # nothing is out of date any more


def test_codegen_check_passes_after_writing(run):
    run()
    assert run("--check") == (0, [], [])


def test_codegen_check_reports_stale_files_and_writes_none(run, root):
    status, _, complaints = run("--check")
    assert status == 1
    assert "out of date: seam_async/resources/door.py" in complaints
    assert not (root / "seam_async").exists()


def test_codegen_check_fails_on_a_changed_file(run, root):
    run()
    path = root / "seam_async/resources/door.py"
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    assert run("--check") == (1, [], ["out of date: seam_async/resources/door.py"])
    run()
    assert "# mine" not in path.read_text(encoding="utf-8")


def test_codegen_check_fails_on_a_missing_file(run, root):
    run()
    (root / "seam_async/api/doors.py").unlink()
    assert run("--check") == (1, [], ["out of date: seam_async/api/doors.py"])


def test_codegen_check_fails_on_a_stray_file(run, root):
    run()
    stray = root / "seam_async/api/extra/mine.py"
    stray.parent.mkdir()
    stray.write_text("", encoding="utf-8")
    assert run("--check") == (1, [], ["does not belong: seam_async/api/extra/mine.py"])
    run()
    assert not stray.exists()


def test_codegen_check_ignores_compiled_files(run, root):
    run()
    cache = root / "seam_async/api/__pycache__"
    cache.mkdir()
    (cache / "doors.pyc").write_bytes(b"\x80")
    assert run("--check") == (0, [], [])


def test_codegen_check_fails_on_a_missing_text(run, facts):
    run()
    facts["events"]["door.opened"]["fields"]["colour"] = {
        "required": True,
        "nullable": False,
        "type": {"kind": "string"},
    }
    status, _, complaints = run("--check")
    assert status == 1
    assert "no text in docs.toml: [glossary] colour" in complaints


def test_codegen_check_fails_on_a_text_that_nothing_asks_for(run, facts):
    run()
    del facts["resources"]["keypad"]
    status, _, complaints = run("--check")
    assert status == 1
    assert "text for nothing in docs.toml: [resources] keypad" in complaints
    assert "does not belong: seam_async/resources/keypad.py" in complaints


def test_generated_files_are_formatted_as_the_formatter_would(run, root):
    """The project's own formatter and import sorting find nothing to do."""
    run()
    files = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.glob("seam_async/**/*.py")
    }
    assert format_python(files) == files
    assert differences(files, FOLDERS) == []


def test_codegen_refresh_passes_its_options_on(monkeypatch):
    handed = []
    monkeypatch.setattr(
        "codegen.refresh.refresh", lambda *arguments, **options: handed.append((arguments, options)) or 0
    )
    monkeypatch.setattr(
        sys,
        "argv",
        [
            "codegen",
            "refresh",
            "new.json",
            "--dry-run",
            "--source",
            "types 2",
            "--newer-than",
            "a",
            "--newer-than",
            "b",
        ],
    )
    assert command.main() == 0
    (((path,), options),) = handed
    assert path.name == "new.json"
    assert options == {"dry_run": True, "source": "types 2", "newer_than": ["a", "b"]}
