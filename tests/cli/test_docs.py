"""The commands on the page about the command line do what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs/cli.md"
ENDLESS = ("fake", "events tail", "listen", "login", "logout", "auth", "completion", "--profile")
"""Commands that go on until Ctrl-C, ask, or need a login; they have tests of their own."""


def commands() -> list[str]:
    lines = [
        line.removeprefix("$ ").partition("  #")[0].rstrip()
        for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        for line in block.splitlines()
        if line.startswith("$ seam ")
    ]
    return [line for line in lines if not line.removeprefix("seam ").startswith(ENDLESS)]


def test_every_command_of_the_page_works_in_their_order(seam, fake_seam, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sheet = re.search(r"```csv\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert sheet is not None
    (tmp_path / "stays.csv").write_text(sheet[1], encoding="utf-8")
    found = commands()
    assert len(found) >= 12
    for line in found:
        words = shlex.split(line)[1:]
        if words[:2] == ["stays", "plan"]:
            words += ["--check-in", "15:00", "--check-out", "11:00"]
        result = seam(*words, stdin="4711\n")
        assert (result.code, line) == (0, line), result.err


@pytest.mark.parametrize("option", ["--fields", "--limit", "--no-wait", "--timeout", "--total-timeout", "--dry-run"])
def test_options_named_on_the_page_of_the_command_line_exist(option, cli):
    assert option in PAGE.read_text(encoding="utf-8")
    help_text = cli("locks", "unlock-door", "--help").out + cli("devices", "list", "--help").out
    assert option in help_text


def test_the_exit_codes_are_those_of_the_page():
    from seam_cli import exits

    shown = {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)}
    codes = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    assert shown == codes
