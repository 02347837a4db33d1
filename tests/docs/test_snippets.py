"""Every Python block of the README and of the site runs on a Seam in memory, and type-checks."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docs.snippets import ROOT, VALUES, Snippet, pages, snippets

from seam_async import SeamWebhook
from seam_async.testing import FakeSeam

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ALL = [snippet for page in pages() for snippet in snippets(page) if snippet.note != "not run"]
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"event_id": "e", "event_type": "lock.unlocked", "device_id": "d"}'


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    """A fake in a thread of its own, since some snippets block."""
    with FakeSeam.running(action_delay=0, code_delay=0) as running:
        yield running


@pytest.fixture
async def names(fake: FakeSeam, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[dict[str, Any]]:
    """What the text around the snippets supposes."""
    monkeypatch.chdir(tmp_path)  # some write files
    monkeypatch.setenv("SEAM_ENDPOINT", fake.endpoint)
    monkeypatch.setenv("SEAM_API_KEY", fake.api_key)
    webhook = SeamWebhook(SECRET)
    now = fake.clock.now()
    device_id = fake.find("device", display_name="Front Door")["device_id"]
    async with fake.client() as seam:
        code = await seam.access_codes.create(device_id=device_id, name="Grace", code="8642")
        yield {
            "seam": seam,
            "access_code_id": code.access_code_id,
            "arrival": now + timedelta(hours=1),
            "body": BODY,
            "departure": now + timedelta(days=1),
            "device_id": device_id,
            "event": webhook.verify(BODY, webhook.sign(BODY)),
            "headers": webhook.sign(BODY),
            "secret": SECRET,
            "workspace_id": fake.workspace_id,
        }


def ready(snippet: Snippet, names: dict[str, Any], fake: FakeSeam) -> str:
    """Fill in what a reader would."""
    text = snippet.text.replace('"seam_…"', repr(fake.api_key))
    text = text.replace('device_id="…"', f"device_id={names['device_id']!r}")
    if "workspace_id=workspace_id" in text:
        token = {"personal_access_token": fake.personal_access_token, "workspace_id": fake.workspace_id}
        names["seam"] = names["seam"].with_options(**token)
    fake.faults.add("/locks/new_trick", status=200, body=b"{}")
    return text


@pytest.mark.parametrize("snippet", [s for s in ALL if not s.is_program and not s.is_sync], ids=str)
async def test_asynchronous_snippets_of_the_docs_run_on_the_fake(
    snippet: Snippet, names: dict[str, Any], fake: FakeSeam
) -> None:
    text = ready(snippet, names, fake)
    running = eval(compile(text, str(snippet), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
    if inspect.isawaitable(running):
        await running
    for name, made in list(names.items()):
        if name.startswith("test_"):
            await made(fake, names["seam"])


@pytest.mark.parametrize("snippet", [s for s in ALL if not s.is_program and s.is_sync], ids=str)
async def test_blocking_snippets_of_the_docs_run_on_the_fake(
    snippet: Snippet, names: dict[str, Any], fake: FakeSeam
) -> None:
    text = ready(snippet, names, fake)
    with fake.sync_client() as seam:
        names["seam"] = seam
        await asyncio.to_thread(exec, compile(text, str(snippet), "exec"), names)


@pytest.mark.parametrize("snippet", [s for s in ALL if s.is_program], ids=str)
async def test_programs_in_the_docs_run_on_the_fake(
    snippet: Snippet, names: dict[str, Any], fake: FakeSeam, tmp_path: Path
) -> None:
    path = tmp_path / "program.py"
    path.write_text(ready(snippet, names, fake), encoding="utf-8")
    command = [sys.executable, "-W", "error", str(path)]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# -- types --------------------------------------------------------------------------------------------------------

TYPES = {
    "arrival": "datetime",
    "body": "bytes",
    "departure": "datetime",
    "event": "SeamEvent",
    "headers": "Mapping[str, str]",
}
PRELUDE = """\
from collections.abc import Mapping
from datetime import datetime

from seam_async import AsyncSeam, SeamEvent
from seam_sync import Seam

"""


def module(snippet: Snippet) -> str:
    """Return a snippet as a module that a checker can read."""
    if snippet.is_program:
        return snippet.text
    client = "Seam" if snippet.is_sync else "AsyncSeam"
    parameters = ", ".join([f"seam: {client}", *(f"{name}: {TYPES.get(name, 'str')}" for name in VALUES)])
    colour = "def" if snippet.is_sync else "async def"
    return f"{PRELUDE}\n{colour} snippet({parameters}) -> None:\n{textwrap.indent(snippet.text, '    ')}"


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each snippet as a module."""
    folder = tmp_path_factory.mktemp("snippets")
    for snippet in ALL:
        name = str(snippet).replace("/", "_").replace(".", "_").replace("-", "_")
        (folder / f"{name}.py").write_text(module(snippet), encoding="utf-8")
    return folder


def checked(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=300)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).replace(str(folder), "")


@pytest.mark.slow
def test_mypy_accepts_every_snippet_of_the_docs(modules: Path) -> None:
    settings = ["--strict", "--no-incremental", "--allow-redefinition", "--config-file", "/dev/null"]
    assert not checked([sys.executable, "-m", "mypy", *settings, *map(str, sorted(modules.iterdir()))], modules)


@pytest.mark.slow
def test_pyright_accepts_every_snippet_of_the_docs(modules: Path) -> None:
    settings = modules / "pyrightconfig.json"
    options = {"typeCheckingMode": "standard", "extraPaths": [ROOT.as_posix()]}
    settings.write_text(json.dumps(options), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(settings)]
    found = checked(command, modules)
    settings.unlink()
    assert not found


def test_the_docs_have_blocking_and_asynchronous_snippets_and_programs() -> None:
    assert len(ALL) > 40
    assert {True, False} == {snippet.is_sync for snippet in ALL} == {snippet.is_program for snippet in ALL}
