"""The shape of the code: who may import whom, who does I/O, what is written by hand and what by the machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

LAYERS: tuple[tuple[str, set[str]], ...] = (
    ("small words", {
        "_annotations", "_callsite", "_clock", "_event_loop", "_fields_only", "_lazy", "_sentinels", "_validation",
        "_version",
    }),
    ("what resource classes are made of", {"_model"}),
    ("what the API speaks of", {"resources"}),
    ("errors", {"errors"}),
    ("policy, and hooks", {"_traceback_frames", "_ratelimit", "_retry", "hooks"}),
    ("options", {"_options"}),
    ("requests, sending, polling; what users import", {
        "_converter", "_http", "_paging", "_polling", "_wire", "pagination", "webhooks",
    }),
    ("endpoints as rows of data", {"endpoints"}),
    ("calls", {"_calls"}),
    ("what takes longer than a call", {"_waits"}),
    ("one method per endpoint", {"api"}),
    ("what users hold", {"_client_base", "_migration", "_preload", "client"}),
    ("many things, each exactly once", {"jobs"}),
    ("the front door", {"exceptions", "migrate", "__init__"}),
    ("a Seam for tests, and what joins jobs to other libraries", {"contrib", "testing"}),
)  # fmt: skip
RANK = {name: rank for rank, (_, names) in enumerate(LAYERS) for name in names}
LAYERS_OF_JOBS: tuple[set[str], ...] = (
    {"errors"}, {"_ledgers"}, {"report", "conformance"}, {"_items"}, {"_runs"}, {"job"}, {"_guests"}, {"__init__"},
)  # fmt: skip
RANK_IN_JOBS = {name: rank for rank, names in enumerate(LAYERS_OF_JOBS) for name in names}
MOST_LINES = 400
"""Of a file written by hand. Past it, two ideas live in one file."""
LISTS = {"seam_async/errors.py"}
"""Files that are one long list, here of all errors, and have one idea however long they are."""


@dataclass
class Imports:
    """What a file imports: when it is loaded, later inside functions, and for type checkers only."""

    loading: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)
    typing: set[str] = field(default_factory=set)

    @property
    def running(self) -> set[str]:
        return self.loading | self.later


@cache
def imports(path: Path) -> Imports:
    """Read the imports of a file, as absolute dotted names."""
    found = Imports()
    package = path.relative_to(ROOT).parent.parts

    def visit(node: ast.AST, into: set[str]) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                into.update(alias.name for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = ".".join(package[: len(package) + 1 - child.level]) if child.level else ""
                module = ".".join(filter(None, (base, child.module)))
                # `from seam_async import hooks` imports a module, `from seam_async.hooks import Hooks` another's name.
                for alias in child.names:
                    inner = ROOT.joinpath(*module.split("."), f"{alias.name}.py")
                    into.add(f"{module}.{alias.name}" if inner.exists() else module)
            elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
                negated = isinstance(child.test, ast.UnaryOp)
                for statements, mine in ((child.body, not negated), (child.orelse, negated)):
                    visit(ast.Module(statements, []), found.typing if mine else into)
            elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) and into is found.loading:
                visit(child, found.later)
            else:
                visit(child, into)

    visit(ast.parse(path.read_text(encoding="utf-8")), found.loading)
    return found


def files(folder: str) -> list[Path]:
    return sorted(path for path in (ROOT / folder).rglob("*.py") if "__pycache__" not in path.parts)


def part(name: str) -> str | None:
    """The part of `seam_async` that a dotted name belongs to: a file at its root, or a folder."""
    first, _, rest = name.partition(".")
    return (rest.partition(".")[0] or "__init__") if first == "seam_async" else None


def part_of(path: Path) -> str:
    return path.relative_to(ROOT / "seam_async").parts[0].removesuffix(".py")


def users(module: str, folder: str = "seam_async", *, also_typing: bool = False) -> set[str]:
    """The parts of a package that import a module from outside, or one inside it."""
    found = set()
    for path in files(folder):
        names = imports(path).running | (imports(path).typing if also_typing else set())
        if any(name == module or name.startswith(module + ".") for name in names):
            found.add(path.relative_to(ROOT / folder).parts[0].removesuffix(".py"))
    return found


# -- layers -----------------------------------------------------------------------------------------------------------


def test_every_file_of_seam_async_has_its_layer() -> None:
    parts = {part_of(path) for path in files("seam_async")}
    assert parts == RANK.keys(), "give a new file its place in LAYERS"


@pytest.mark.parametrize("path", files("seam_async"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_room_imports_a_room_above_it(path: Path) -> None:
    own = part_of(path)
    for name in imports(path).running:
        other = part(name)
        if other is not None and (own, other) != ("__init__", "__init__"):
            assert RANK[other] <= RANK[own], f"{own} must not import {name}, not even inside a function"


@pytest.mark.parametrize("path", files("seam_async/jobs"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_room_of_jobs_imports_a_room_above_it(path: Path) -> None:
    own = path.relative_to(ROOT / "seam_async/jobs").parts[0].removesuffix(".py")
    for name in imports(path).running:
        if name.startswith("seam_async.jobs."):
            assert RANK_IN_JOBS[name.split(".")[2]] <= RANK_IN_JOBS[own], f"{own} must not import {name}"


def test_imports_form_no_circle_at_run_time() -> None:
    graph = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): {
            name for name in imports(path).running if name.startswith("seam_")
        }
        for folder in ("seam_async", "seam_sync")
        for path in files(folder)
    }
    for name, needed in graph.items():
        needed.discard(name)
    assert list(TopologicalSorter(graph).static_order())


def test_resources_stand_on_their_own() -> None:
    allowed = {
        "seam_async._lazy",
        "seam_async._model.fields",
        "seam_async._model.resource",
        "seam_async._model.unions",
        "seam_async._sentinels",
    }
    for path in files("seam_async/resources"):
        ours = {name for name in imports(path).running if name.startswith("seam_async")}
        assert {name for name in ours if not name.startswith("seam_async.resources")} <= allowed, path.name


def test_a_namespace_knows_endpoints_and_resources_only() -> None:
    for path in files("seam_async/api"):
        ours = {part(name) for name in imports(path).loading} - {None}
        assert ours <= {"_calls", "_waits", "api", "endpoints"}, path.name


# -- I/O --------------------------------------------------------------------------------------------------------------


def test_only_the_transport_knows_aiohttp() -> None:
    """The pool and the words for failures belong to it; `testing` is a server."""
    assert users("aiohttp") - {"testing"} <= {"_http"}
    assert users("aiohttp", also_typing=True) - {"testing"} <= {"_http", "client"}
    assert users("yarl") <= {"_http"}


def test_only_the_transport_does_io() -> None:
    for module in ("socket", "ssl", "select", "urllib.request", "http", "subprocess"):
        assert users(module) - {"testing"} <= {"_http"}, module


def test_time_and_chance_come_from_one_place() -> None:
    """So that tests can put their own in its place. Webhooks take the time as an argument."""
    assert users("time") - {"testing"} <= {"_clock", "webhooks"}
    assert users("random") - {"testing"} <= {"_calls", "_ratelimit", "_retry"}


def test_rooms_without_io_do_not_use_asyncio() -> None:
    pure = {"_model", "resources", "_retry", "_options", "_wire", "_converter"}
    assert users("asyncio") & pure == set()


def test_redis_is_known_in_two_files() -> None:
    """One of the limiter's and one of the jobs': what a new version of the package changes is looked for there."""
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in ("seam_async", "seam_cli", "seam_sync")
        for path in files(folder)
        for name in imports(path).running | imports(path).typing
        if name.partition(".")[0] == "redis"
    }
    assert found == {"seam_async/_ratelimit/redis/client.py", "seam_async/jobs/_ledgers/redis.py"}


def test_heavy_libraries_stay_where_they_are_needed() -> None:
    assert users("cattrs") <= {"_converter"}
    assert users("orjson") - {"testing"} <= {"_wire"}
    assert users("anyio") == set()
    assert users("anyio", "seam_sync") <= {"_loop_thread"}


# -- packages ---------------------------------------------------------------------------------------------------------


def test_the_asynchronous_package_does_not_need_the_synchronous_one() -> None:
    assert users("seam_sync", also_typing=True) <= {"contrib", "testing"}
    for path in files("seam_async"):
        assert not any(name.startswith("seam_sync") for name in imports(path).loading), path.name


def test_the_command_line_stands_above_the_asynchronous_package_alone() -> None:
    assert users("seam_sync", "seam_cli", also_typing=True) == set()
    for folder in ("seam_async", "seam_sync"):
        assert users("seam_cli", folder, also_typing=True) == set()
    assert users("aiohttp", "seam_cli") <= {"live"}
    assert users("rich", "seam_cli") <= {"output"}
    assert users("click", "seam_cli") & {"values", "output", "names", "perform"} == set()


def test_the_generator_and_the_packages_know_nothing_of_each_other() -> None:
    for folder in ("seam_async", "seam_cli", "seam_sync", "examples"):
        assert users("codegen", folder, also_typing=True) == set()
    for package in ("seam_async", "seam_cli", "seam_sync"):
        assert users(package, "codegen", also_typing=True) == set()


def test_the_packages_import_no_development_tool() -> None:
    for module in ("pytest", "hypothesis", "aioresponses", "typing_extensions", "tests"):
        for folder in ("seam_async", "seam_cli", "seam_sync"):
            assert users(module, folder) <= {"testing"}, (module, folder)


# -- by hand, and by the machine --------------------------------------------------------------------------------------

HEADER = "# Generated: do not edit"
GENERATED = ("seam_async/api", "seam_async/endpoints", "seam_async/resources", "seam_sync/api")


def test_folders_are_written_by_the_machine_and_all_else_by_hand() -> None:
    for folder in ("seam_async", "seam_cli", "seam_sync", "codegen", "tests", "examples"):
        for path in files(folder):
            place = path.relative_to(ROOT).as_posix()
            is_generated = place.startswith(tuple(f"{name}/" for name in GENERATED))
            assert path.read_text(encoding="utf-8").startswith(HEADER) == is_generated, place


def test_generated_files_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "--check"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", ["seam_async", "seam_cli", "seam_sync", "codegen"])
def test_files_written_by_hand_stay_under_the_limit_of_lines(folder: str) -> None:
    long = {}
    for path in files(folder):
        place = path.relative_to(ROOT).as_posix()
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES and not place.startswith(GENERATED) and place not in LISTS:
            long[place] = lines
    assert long == {}


def test_every_file_says_what_it_is_for() -> None:
    for folder in ("seam_async", "seam_cli", "seam_sync", "codegen", "examples"):
        for path in files(folder):
            docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
            assert docstring, path
            assert docstring[0].isupper() or docstring.startswith("`"), path


def test_a_room_says_what_it_is_for_and_holds_no_code() -> None:
    """A re-export there would load what laziness saves."""
    for path in sorted((ROOT / "seam_async").glob("**/_*/__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstring = ast.get_docstring(tree)
        assert docstring, path.parent.name
        assert len(tree.body) == 1, path.parent.name
        assert 2 <= len(docstring.splitlines()) <= 15, path.parent.name


def test_a_room_says_what_it_may_import() -> None:
    """Each import is named there, so that who reads the docstring need not read the files."""
    words = LAYERS[0][1] | {"_traceback_frames"}
    for path in sorted((ROOT / "seam_async").glob("_*/__init__.py")):
        room, docstring = path.parent.name, ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        allowed = re.split(r"[Mm]ay import", docstring)[-1]
        named = set(re.findall(r"`(\w+)`", allowed))
        if "everything that stands before" in allowed:
            named |= {name for name, rank in RANK.items() if rank <= max(RANK[other] for other in named & set(RANK))}
        if "small words" in allowed:
            named |= words
        used = {
            parts[1]
            for file in files(f"seam_async/{room}")
            for name in imports(file).running | imports(file).typing
            if len(parts := name.split(".")) > 1 and parts[0] == "seam_async"
        }
        assert used - {room} <= named, room


OPENINGS = re.compile(
    r"Give (?!back|up|out)|Tell whether|What |Whoever |(The|A|An|All|Every|Each|One|How|Whether|Which) "
)
"""How a docstring of a function does not begin: it says what the function does, in the imperative of the trade."""


def test_docstrings_of_functions_begin_with_a_verb_of_the_trade() -> None:
    found = []
    for folder in ("seam_async", "seam_sync", "seam_cli", "codegen", "examples"):
        for path in files(folder):
            text = path.read_text(encoding="utf-8")
            if text.startswith(HEADER):
                continue
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    names = {ast.unparse(decorator) for decorator in node.decorator_list}
                    opening = OPENINGS.match(ast.get_docstring(node) or "")
                    is_verb = names & {"property", "cached_property", "functools.cached_property"} == set()
                    if opening and is_verb and not node.name.startswith("test_"):
                        found.append(f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}")
    assert found == []


VAGUE = re.compile(r"test_(it|they|these|those|this|that)_")

SHORT_ONCE = frozenset(
    {
        "test_a_night_holds", "test_custom_limits", "test_dask", "test_documented_limits",
        "test_it_does_not_rise_while_nobody_waits", "test_it_doubles_in_a_round_trip_until_the_first_refusal",
        "test_it_ends_after_so_many_failures", "test_it_ends_when_each_code_is_on_its_lock",
        "test_it_narrows_when_refusals_have_ceased", "test_it_rises_the_bolder_the_longer_nothing_is_refused",
        "test_ray", "test_scopes", "test_wrong_arguments_are_named",
    }
)  # fmt: skip
"""Names from before the rule: rename one where you change its test."""


def test_names_of_tests_say_what_they_prove_without_their_file() -> None:
    """pytest's summary shows little more than the name, and two tests of one name look alike in it."""
    names = Counter(
        node.name
        for path in files("tests")
        if path.name.startswith("test_") and not {"node_modules", "official"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    )
    assert len(names) > 1500
    vague = {name for name, count in names.items() if count > 1 or name.count("_") < 4 or VAGUE.match(name)}
    assert vague - SHORT_ONCE == set()
