"""`python -m seam_async.migrate`: programs in the style of what is public, for versions 0 to 3 of Seam's package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from seam_async.migrate import find, main

PROGRAMS: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "a script that opens a door needs its import changed, and nothing else": (
        """
        from seam import Seam
        seam = Seam()
        lock = seam.locks.list()[0]
        print(lock.properties.locked, lock.properties["online"])
        seam.locks.unlock_door(device_id=lock.device_id)
        """,
        [(1, "`from seam_sync import Seam`")],
    ),
    "a class around a client (1.x)": (
        """
        from seam import Seam
        class SeamLock:
            def __init__(self, device_id):
                self.seam = Seam()
                self.seam.wait_for_action_attempt = False
            def codes(self):
                return [code.__dict__ for code in self.seam.access_codes.list(device_id=self.device_id)]
            def raw(self):
                return self.seam.client.post("/devices/list", json={})
        """,
        [
            (1, "from seam_sync import Seam"),
            (5, "`self.seam = self.seam.with_options(wait_for_action_attempt=False)`"),
            (7, "`code.to_dict()`"),
            (9, "`self.seam.request(path, body)`"),
        ],
    ),
    "a home automation (1.x), with its own webhook errors and models": (
        """
        from functools import partial
        from seam import Seam, SeamWebhook
        from seam.exceptions import SeamHttpApiError, SeamHttpUnauthorizedError
        from seam.routes.models import AccessCode, Device as SeamDevice, SeamEvent
        from svix import WebhookVerificationError

        async def receive(webhook: SeamWebhook, request):
            try:
                return webhook.verify(await request.text(), request.headers)
            except WebhookVerificationError:
                return None

        def of(data):
            return SeamEvent.from_dict(data)
        """,
        [
            (2, "`from seam_sync import Seam, SeamWebhook`"),
            (3, "`from seam_async import SeamHttpApiError, SeamHttpUnauthorizedError`"),
            (4, "AccessCode, Device, SeamEvent"),
            (5, "SeamWebhookVerificationError"),
            (10, "except SeamWebhookVerificationError"),
            (14, "seam_event_from_dict"),
        ],
    ),
    "the credential check of a settings form (1.x)": (
        """
        from seam import Seam
        from seam.auth import SeamInvalidTokenError
        from seam.options import SeamHttpInvalidOptionsError
        def check(key):
            try:
                Seam(api_key=key).workspaces.get()
            except (SeamInvalidTokenError, SeamHttpInvalidOptionsError):
                return False
        """,
        [
            (1, "seam_sync"),
            (2, "import SeamInvalidTokenError`"),
            (3, "import SeamInvalidOptionsError`"),
            (3, "SeamHttpInvalidOptionsError is SeamInvalidOptionsError here"),
            (7, "`except SeamInvalidOptionsError`"),
        ],
    ),
    "a nightly job that compares dates as texts": (
        """
        from datetime import datetime
        from seam import Seam
        seam = Seam(api_key="seam_x")
        for code in seam.access_codes.list(device_id="d"):
            ends = datetime.fromisoformat(code.ends_at.replace("Z", "+00:00"))
            if code.starts_at == "2025-07-02T16:54:17Z" or code.created_at[:10] < "2025":
                print(ends)
        """,
        [
            (2, "seam_sync"),
            (5, "code.ends_at is an aware datetime already"),
            (5, "`.to_dict()['ends_at']`"),
            (6, "code.starts_at is an aware datetime: compare"),
            (6, "code.created_at is an aware datetime"),
        ],
    ),
    "errors of the HTTP library, version 1 (requests)": (
        """
        import requests
        from seam import Seam
        def devices(seam: Seam):
            try:
                return seam.devices.list()
            except requests.exceptions.ConnectTimeout:
                return []
            except requests.ConnectionError:
                return []
            except requests.HTTPError:
                raise
        """,
        [(2, "seam_sync"), (6, "SeamTimeoutError"), (8, "SeamConnectionError"), (10, "SeamHttpError")],
    ),
    "errors and options of the HTTP library, version 2 (niquests)": (
        """
        import niquests
        from seam import Seam, SeamWithoutWorkspace
        seam = Seam(niquests_options={"verify": False})
        try:
            seam.devices.list()
        except (niquests.exceptions.ReadTimeout, niquests.exceptions.JSONDecodeError):
            pass
        """,
        [
            (2, "`from seam_sync import Seam, SeamWithoutWorkspace`"),
            (3, "niquests_options: write aiohttp_options="),
            (6, "SeamTimeoutError"),
            (6, "SeamHttpInvalidResponseError"),
        ],
    ),
    "an asynchronous client of version 3 (httpx)": (
        """
        import httpx
        from httpx_retries import Retry
        from seam import AsyncSeam, SeamHttpApiError
        async def main():
            async with AsyncSeam(retries=Retry(total=3), httpx_options={"proxy": "http://p:1"}) as client:
                try:
                    await client.locks.unlock_door(device_id="d")
                except httpx.HTTPStatusError as error:
                    raise SeamHttpApiError({"type": "x", "message": "y"}, 500, None) from error
                await client.client.aclose()
        """,
        [
            (3, "`from seam_async import AsyncSeam, SeamHttpApiError`"),
            (5, "retries=RetryPolicy"),
            (5, "httpx_options: write aiohttp_options="),
            (8, "SeamHttpError"),
            (9, "a message, the rest by name"),
            (10, "`await client.close()`"),
        ],
    ),
    "many workspaces (1.x)": (
        """
        import os
        from seam import Seam, SeamMultiWorkspace
        everything = SeamMultiWorkspace(os.environ["SEAM_PERSONAL_ACCESS_TOKEN"])
        for workspace in everything.workspaces.list():
            seam = Seam(api_key="seam_x", workspace_id=workspace.workspace_id)
        """,
        [
            (2, "`from seam_sync import Seam, SeamWithoutWorkspace`"),
            (2, "SeamMultiWorkspace is SeamWithoutWorkspace here"),
            (5, "workspace_id goes with a personal_access_token only"),
        ],
    ),
    "a view of a web framework (seamapi, before 1.0)": (
        """
        from seamapi import Seam
        from seamapi.types import SeamApiException
        seam = Seam()
        def unlock(request, device_id):
            try:
                seam.locks.unlock_door(device_id)
            except SeamApiException as error:
                return error.metadata
        """,
        [
            (1, "seam_sync"),
            (2, "import SeamHttpApiError`"),
            (2, "SeamApiException is SeamHttpApiError here"),
            (6, "name the arguments of seam.locks.unlock_door"),
            (7, "`except SeamHttpApiError`"),
        ],
    ),
    "a module that is imported whole": (
        """
        import seam
        client = seam.Seam.from_api_key("seam_x")
        client.defaults["wait_for_action_attempt"] = False
        """,
        [(1, "`import seam_sync as seam`"), (3, "`client.with_options(…)`")],
    ),
    "tests that patch the package, and dataclasses": (
        """
        import dataclasses
        from unittest.mock import patch
        from seam.resources import Device
        def test_it(device: Device):
            with patch("seam.client.SeamHttpClient.request"):
                assert dataclasses.asdict(device) == vars(device)
        """,
        [(3, "Device"), (5, "FakeSeam"), (6, "`device.to_dict()`"), (6, "`device.to_dict()`")],
    ),
    "old module names asked of the new packages": (
        """
        from seam_sync.exceptions import SeamHttpApiError
        from seam_async.routes.models import Device
        """,
        [(1, "`from seam_sync import SeamHttpApiError`"), (2, "`from seam_async import Device`")],
    ),
    "a program that has nothing to do with Seam": (
        """
        import requests
        def f(x):
            return vars(x), x.created_at == "now", x.client
        """,
        [],
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_each_line_that_needs_a_hand_is_listed_with_what_to_write(name: str) -> None:
    source, expected = PROGRAMS[name]
    found = find(dedent(source).lstrip("\n"))
    left = list(found)
    for line, words in expected:
        fitting = [finding for finding in left if finding.line == line and words in finding.advice]
        assert fitting, (line, words, found)
        left.remove(fitting[0])
    assert not left, left


def test_migrate_lists_no_line_of_a_migrated_program() -> None:
    """A program of ours, in the words of the advice, gets none."""
    ours = """
    from seam_sync import Seam, SeamConnectionError, SeamHttpError
    seam = Seam(timeout=5, retries=2).with_options(wait_for_action_attempt=False)
    try:
        seam.request("/devices/list", {})
        print(seam.devices.get(device_id="d").to_dict())
    except (SeamConnectionError, SeamHttpError):
        seam.close()
    """
    assert find(dedent(ours)) == []


def test_the_command_lists_files_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "app" / "doors.py"
    program.parent.mkdir()
    program.write_text("from seam import Seam\n", encoding="utf-8")
    skipped = tmp_path / ".venv" / "seam.py"
    skipped.parent.mkdir()
    skipped.write_text("from seam import Seam\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == f"{program}:1: `from seam_sync import Seam`\n"
    assert program.read_text(encoding="utf-8") == "from seam import Seam\n"
    program.write_text("from seam_sync import Seam\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 0


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("import seam\nprint 'python 2'\n", encoding="utf-8")
    assert main([str(broken), str(tmp_path / "missing.py")]) == 2
    assert str(broken) in capsys.readouterr().err


def test_migrate_runs_as_a_module_and_loads_nothing_of_the_client() -> None:
    watched = """
import runpy, sys
sys.argv = ["migrate", "--help"]
try:
    runpy.run_module("seam_async.migrate", run_name="__main__")
except SystemExit as end:
    print(end.code, "aiohttp" in sys.modules, "attrs" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", watched], capture_output=True, text=True, check=True)
    assert run.stdout == "0 False False\n"
    assert "usage: python -m seam_async.migrate PATH" in run.stderr
