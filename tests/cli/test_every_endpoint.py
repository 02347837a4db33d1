"""Every endpoint is a command, every parameter an option, every example a call that the rules allow."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from seam_cli import index

FACTS = json.loads((Path(__file__).parents[2] / "seam_async/testing/facts.json").read_text(encoding="utf-8"))
COMMANDS = {
    facts["path"]: (group, name, facts) for group in index.groups() for name, facts in index.commands(group).items()
}
EXAMPLES = [(path, line) for path, (_, _, facts) in COMMANDS.items() for line in facts["examples"]]


def words(group: str, name: str) -> list[str]:
    return [word.replace("_", "-") for word in (*group.split("."), name)]


def test_every_endpoint_of_the_api_is_a_command():
    assert len(COMMANDS) == 207
    assert COMMANDS.keys() == FACTS["endpoints"].keys()


def test_the_index_names_every_command_of_every_group():
    for group, facts in index.groups().items():
        assert facts["commands"].keys() == index.commands(group).keys()


@pytest.mark.parametrize("path", sorted(COMMANDS))
def test_help_shows_every_parameter_and_an_example(path, cli):
    group, name, facts = COMMANDS[path]
    result = cli(*words(group, name), "--help")
    assert (result.code, result.err) == (0, "")
    for parameter, param in facts["params"].items():
        assert f"--{parameter.replace('_', '-')}" in result.out
        if "entity" in param:
            assert f"--{param['option'].replace('_', '-')} NAME" in result.out
    assert facts["examples"][0] in result.out
    assert facts["link"] in result.out
    assert facts["summary"].split()[0] in result.out


@pytest.mark.parametrize(("path", "line"), EXAMPLES)
def test_an_example_is_a_call_that_may_be_sent(path, line, cli):
    result = cli(*shlex.split(line)[1:], "--dry-run", stdin="4321\n")
    assert (result.code, result.err) == (0, "")
    assert result.json["path"] == path
    needed = {name for name, param in COMMANDS[path][2]["params"].items() if param.get("required")}
    assert needed <= result.json["body"].keys()


@pytest.mark.parametrize(("path", "line"), EXAMPLES)
def test_the_program_for_an_example_is_python(path, line, cli):
    result = cli(*shlex.split(line)[1:], "--show-python", stdin="4321\n")
    assert (result.code, result.err) == (0, "")
    compile(result.out, path, "exec")
    group, name, _ = COMMANDS[path]
    assert f"seam.{group}.{name}(" in result.out


@pytest.mark.parametrize("path", sorted(path for path, (*_, facts) in COMMANDS.items() if facts["kind"] == "list"))
def test_a_list_has_columns_for_its_table(path):
    assert COMMANDS[path][2]["columns"]
