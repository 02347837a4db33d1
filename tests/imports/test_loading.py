"""Which modules an import loads: in processes of their own, and by names, never by time."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from without_orjson import dependencies

import seam_async
from seam_async import resources
from seam_async.api._index import MODULES

ROOT = Path(__file__).parents[2]
HEAVY = ("aiohttp", "cattrs", "attr", "attrs", "anyio", "orjson", "yarl", "multidict", "asyncio", "ssl")


def run(code: str) -> Any:
    """Run code in a fresh process; give what it stores in `result`, which must be JSON."""
    program = f"import json, sys\n{code}\nprint(json.dumps(result))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def loaded(code: str) -> set[str]:
    return set(run(f"{code}\nresult = sorted(sys.modules)"))


def models(modules: set[str]) -> set[str]:
    """The modules of resource classes among these, without what every program loads."""
    prefix = "seam_async.resources."
    return {name.removeprefix(prefix) for name in modules if name.startswith(prefix)}


def namespaces(modules: set[str]) -> set[str]:
    prefix = "seam_async.api."
    return {name.removeprefix(prefix) for name in modules if name.startswith(prefix)} - {"_index"}


# -- loading little ---------------------------------------------------------------------------------------------------


def test_importing_the_package_loads_next_to_nothing() -> None:
    before = loaded("")
    modules = loaded("import seam_async") - before
    assert not {name for name in modules if name.partition(".")[0] in HEAVY}
    assert {name for name in modules if name.startswith("seam_")} == {
        "seam_async",
        "seam_async._lazy",
        "seam_async.resources",
    }


def test_resources_are_an_attribute_of_the_package_without_an_import() -> None:
    for package in ("seam_async", "seam_sync"):
        assert run(f"import {package}\nresult = {package}.resources.Device.__name__") == "Device"
    assert models(loaded("import seam_sync\nseam_sync.resources")) == set()


def test_dir_and_all_of_the_package_load_no_class() -> None:
    modules = loaded("import seam_async\ndir(seam_async)\nseam_async.__all__\nhasattr(seam_async, 'nonsense')")
    assert models(modules) == set()
    assert "seam_async.client" not in modules


def test_the_client_loads_no_namespace_and_no_model() -> None:
    modules = loaded("from seam_async import AsyncSeam\nAsyncSeam('seam_key')")
    assert "aiohttp" in modules
    assert models(modules) == set()
    assert namespaces(modules) == set()
    assert not {name for name in modules if name.partition(".")[0] in {"cattrs", "anyio", "seam_sync"}}
    assert not {name for name in modules if name.startswith("seam_async.testing")}


def test_options_errors_and_webhooks_load_no_aiohttp() -> None:
    for name in (
        "NULL",
        "Hooks",
        "RetryPolicy",
        "RateLimits",
        "WaitForActionAttempt",
        "SeamWebhook",
        "SeamError",
        "Device",
    ):
        modules = loaded(f"from seam_async import {name}")
        assert "aiohttp" not in modules, name
        assert "seam_async.client" not in modules, name
        assert "cattrs" not in modules, name


def test_importing_an_error_loads_no_resource_class() -> None:
    assert models(loaded("from seam_async import SeamError, SeamActionAttemptFailedError")) == set()


def test_a_namespace_loads_itself_and_its_models_only() -> None:
    modules = loaded("from seam_async import AsyncSeam\nAsyncSeam('seam_key').webhooks")
    assert namespaces(modules) == {"webhooks"}
    assert models(modules) == {"webhook"}
    modules = loaded("from seam_async import AsyncSeam\nAsyncSeam('seam_key').locks")
    assert namespaces(modules) == {"locks"}
    assert models(modules) <= {"action_attempt", "device", "shared", "unknown"}
    modules = loaded("from seam_async import AsyncSeam\nAsyncSeam('seam_key').acs")
    assert namespaces(modules) == {"acs"}
    assert models(modules) == set()


def test_seam_event_from_dict_loads_only_the_module_of_its_family() -> None:
    code = "from seam_async import seam_event_from_dict\nseam_event_from_dict({'event_type': 'lock.unlocked'})"
    modules = models(loaded(code))
    assert "lock_events" in modules
    assert {name for name in modules if name.endswith("_events")} == {"lock_events"}
    assert "device" not in modules


def test_importing_a_class_loads_only_its_module() -> None:
    assert models(loaded("from seam_async import Webhook")) == {"webhook"}
    assert models(loaded("from seam_async.resources import Webhook")) == {"webhook"}


# -- loading everything -----------------------------------------------------------------------------------------------


def test_preload_loads_every_module_of_resources_and_namespaces() -> None:
    code = "import seam_async\nseam_async.preload()\nseam_async.preload()"
    modules = loaded(code)
    every = {path.stem for path in (ROOT / "seam_async/resources").glob("*.py")} - {"__init__"}
    assert models(modules) == every
    assert set(MODULES) <= modules
    assert not {name for name in modules if name.startswith(("seam_async._ratelimit.redis", "redis"))}
    after = loaded(code + "\nfor name in seam_async.__all__: getattr(seam_async, name)")
    assert models(after) | namespaces(after) == models(modules) | namespaces(modules)


@pytest.mark.parametrize("module", [seam_async, resources], ids=lambda module: module.__name__)
def test_every_exported_name_resolves_and_is_then_kept(module: Any) -> None:
    assert sorted(module.__all__) == list(module.__all__)
    assert len(set(module.__all__)) == len(module.__all__)
    assert set(module.__all__) <= set(dir(module))
    for name in module.__all__:
        assert getattr(module, name) is not None, name
        assert name in vars(module), f"{name} is looked up anew each time"


def test_names_of_resources_are_the_same_in_both_places() -> None:
    for name in resources.__all__:
        assert getattr(seam_async, name) is getattr(resources, name)


def test_a_star_import_gets_clients_and_resources() -> None:
    assert run(
        "names = {}\nexec('from seam_async import *', names)\nresult = 'AsyncSeam' in names and 'Device' in names"
    )


# -- misspelt names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", ["seam_async", "seam_async.resources"])
def test_a_misspelt_name_is_a_clear_error(module: str) -> None:
    result = run(
        f"import {module} as module\n"
        "try:\n    module.Devcie\n"
        "except AttributeError as error:\n    result = [str(error), error.name, error.obj is module]\n"
        "assert not hasattr(module, 'Devcie')\n"
        "try:\n    exec('from " + module + " import Devcie')\n"
        "except ImportError as error:\n    result.append(str(error))\n"
    )
    assert result[:3] == [f"module '{module}' has no attribute 'Devcie'", "Devcie", True]
    assert "cannot import name 'Devcie'" in result[3]


def test_python_suggests_the_right_spelling() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import seam_async\nseam_async.AsyncSeem"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert "AttributeError: module 'seam_async' has no attribute 'AsyncSeem'. Did you mean: 'AsyncSeam'?" in done.stderr


# -- without orjson ---------------------------------------------------------------------------------------------------


def test_the_package_works_without_orjson() -> None:
    """The tests about bodies, answers and errors pass with the standard library's JSON too."""
    code = (
        "import sys\n"
        "sys.modules['orjson'] = None\n"  # importing it fails now
        "import pytest\n"
        "failed = pytest.main(['-q', '-x', '--no-header', '-p', 'no:cacheprovider', *sys.argv[1:]])\n"
        "from seam_async._wire import json_codec\n"
        "sys.exit(failed or hasattr(json_codec, 'orjson'))"
    )
    files = [
        "tests/_wire/test_parameters.py",
        *(f"tests/_calls/test_{name}.py" for name in ("errors", "secrets", "views")),
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, *files],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr


def test_what_to_install_without_orjson_is_written_down() -> None:
    text = (ROOT / "docs/pythons.md").read_text(encoding="utf-8")
    (command,) = (line for line in text.splitlines() if line.startswith("$ pip install") and "aiohttp" in line)
    assert shlex.split(command)[3:] == dependencies()
