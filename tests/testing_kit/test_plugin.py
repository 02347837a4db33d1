"""The fixtures that come with the package, in a project of a user's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = """
from datetime import timedelta

import pytest

{mark}


def test_plain(fake_seam):
    assert fake_seam.find("device")


def test_synchronous(sync_seam_client, fake_seam):
    lock = sync_seam_client.locks.list()[0]
    sync_seam_client.locks.unlock_door(device_id=lock.device_id)
    assert fake_seam.requests.to("/locks/unlock_door")[0].executed


{async_mark}
async def test_asynchronous(seam_client, fake_seam):
    lock = (await seam_client.locks.list())[0]
    code = await seam_client.access_codes.create(device_id=lock.device_id, name="Guest")
    await fake_seam.clock.advance(timedelta(minutes=1))
    code = await seam_client.access_codes.get(access_code_id=code.access_code_id)
    assert code.status == "set"
"""


def run(folder: Path, content: str, *options: str) -> str:
    (folder / "test_example.py").write_text(content)
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", *options, str(folder)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=100, cwd=folder, env=environment, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def sync_part(content: str) -> str:
    """Without the synchronous client's test, as long as there is no synchronous client."""
    try:
        from seam_sync import Seam  # noqa: F401
    except ImportError:
        return content.replace("def test_synchronous", "def no_test_synchronous")
    return content


def test_the_fixtures_work_with_pytest_asyncio(tmp_path: Path) -> None:
    content = sync_part(EXAMPLE.format(mark="", async_mark="@pytest.mark.asyncio"))

    out = run(tmp_path, content, "-p", "no:anyio", "-o", "asyncio_default_fixture_loop_scope=function")

    assert "passed" in out


def test_the_fixtures_work_with_anyio_and_without_pytest_asyncio(tmp_path: Path) -> None:
    pytest.importorskip("anyio")
    mark = '@pytest.fixture\ndef anyio_backend():\n    return "asyncio"'
    content = sync_part(EXAMPLE.format(mark=mark, async_mark="@pytest.mark.anyio"))

    out = run(tmp_path, content, "-p", "no:asyncio")

    assert "passed" in out


def test_options_are_overridden_in_a_conftest(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "import pytest\n\n\n@pytest.fixture\ndef fake_seam_options():\n    return {'seed': False}\n"
    )

    out = run(tmp_path, "def test_empty(fake_seam):\n    assert not fake_seam.all('device')\n", "-p", "no:asyncio")

    assert "1 passed" in out


def test_pytest_loads_nothing_of_ours_but_the_plugin(tmp_path: Path) -> None:
    content = (
        "import sys\n\n\ndef test_loaded():\n"
        "    assert 'aiohttp' not in sys.modules\n"
        "    assert 'seam_async.testing.fake' not in sys.modules\n"
        "    assert 'pytest_asyncio' not in sys.modules\n"
    )

    run(tmp_path, content, "-p", "no:asyncio", "-p", "no:anyio", "-p", "no:aiohttp")
