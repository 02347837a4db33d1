"""What the generator writes for the tiny API, word for word.

`UPDATE_GOLDEN=1 python -m pytest tests/codegen/test_golden.py` takes what it writes now; read the difference.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from codegen import render_api, render_cli, render_endpoints, render_resources, render_shared
from codegen.generate import build
from codegen.render_facts import render_facts
from codegen.write import format_python

GOLDEN = Path(__file__).parent / "golden"
CLI = {
    "columns": {"door": ["name", "door_id"]},
    "entities": {"door": {"path": "/doors/list", "names": ["name"]}},
    "entity_of": {},
    "samples": {"door": "Front Door"},
    "examples": {},
}
"""What `cli.toml` says about the tiny API."""
COMPARED = (
    "api/doors.py",
    "api/doors_simulate.py",
    "commands/_index.json",
    "commands/doors.json",
    "endpoints/doors.py",
    "resources/action_attempt.py",
    "resources/aliases.py",
    "resources/door.py",
    "resources/door_events.py",
    "resources/keypad.py",
    "resources/params.py",
    "resources/shared.py",
    "testing/facts.json",
)


@pytest.fixture
def files(facts, overrides, texts):
    """Every file for the tiny API, formatted."""
    api = build(facts, overrides, texts)
    files = {f"api/{name}": text for name, text in render_api.render(api).items()}
    files |= {f"endpoints/{name}": text for name, text in render_endpoints.render(api).items()}
    for renderer in (render_resources, render_shared):
        files |= {f"resources/{name}": text for name, text in renderer.render(api).items()}
    files |= {f"commands/{name}": text for name, text in render_cli.render(api, CLI).items()}
    files["testing/facts.json"] = render_facts(facts)
    return format_python(files)


def test_generated_files_equal_the_golden_files(files):
    for name in COMPARED:
        # Not .py: neither linters nor type checkers are to look at them.
        path = GOLDEN / f"{name.replace('/', '-')}.txt"
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(files[name], encoding="utf-8")
        assert files[name] == path.read_text(encoding="utf-8"), f"{name} is not as in {path}"


def test_every_golden_file_is_compared():
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name.replace('/', '-')}.txt" for name in COMPARED}


def test_every_generated_python_file_parses(files):
    for name, text in files.items():
        if name.endswith(".py"):
            ast.parse(text, name)


def test_every_generated_file_says_not_to_edit_it(files):
    assert all("Generated: do not edit" in text for name, text in files.items() if name.endswith(".py"))


def test_every_name_in_the_lazy_index_of_resources_is_defined(files):
    """The lazy index promises nothing that its modules do not define."""
    exports = next(
        ast.literal_eval(node.value)
        for node in ast.parse(files["resources/__init__.py"]).body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "EXPORTS"
    )
    assert {"Door", "Keypad", "DoorOpenedEvent", "OpenDoorActionAttempt", "Battery", "AnyDoorError"} <= set(exports)
    for name, module in exports.items():
        text = files[f"resources/{module.rpartition('.')[2]}.py"]
        assert f"class {name}(" in text or f"{name} = " in text or f"def {name}(" in text, name


def test_texts_of_the_tiny_api_have_no_gaps_and_no_leftovers(facts, overrides, texts):
    build(facts, overrides, texts)
    assert texts.gaps == []
    assert texts.unused() == []


def test_keys_of_typed_dictionaries_are_documented_in_whole_words(files):
    """`help()` shows no keys of a `TypedDict` by itself, so its docstring lists them."""
    assert "    - `starts_at` (required): When it starts.\n" in files["resources/params.py"]
