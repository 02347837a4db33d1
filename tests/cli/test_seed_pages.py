"""The commands on the documentation pages that the project grew from, word for word, and what they print there."""

from __future__ import annotations

import asyncio
import json
import shlex
import threading
from pathlib import Path

import pytest
from recorder import recorder

FIXTURES = Path(__file__).parents[1] / "fixtures/seeds"
PAGES = ("access_codes_get", "access_codes_list", "access_grants_list")


@pytest.fixture
def server():
    """The recording server in a thread of its own: the command has an event loop itself."""
    started, done = threading.Event(), None
    found = []

    async def serve() -> None:
        nonlocal done
        async with recorder() as running:
            done = asyncio.Event()
            found.extend((running, asyncio.get_running_loop()))
            started.set()
            await done.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    started.wait(10)
    yield found[0]
    found[1].call_soon_threadsafe(done.set)
    thread.join(10)


@pytest.mark.parametrize("page", PAGES)
def test_a_command_prints_exactly_what_its_page_shows(page, server, cli, monkeypatch):
    monkeypatch.setenv("SEAM_API_KEY", "seam_key")
    monkeypatch.setenv("SEAM_ENDPOINT", server.endpoint)
    text = (FIXTURES / f"{page}.cli.txt").read_text(encoding="utf-8")
    line, _, shown = text.removeprefix("$ ").partition("\n")
    facts = json.loads((FIXTURES / f"{page}.json").read_text(encoding="utf-8"))
    shown_value = json.loads(shown)
    server.always({facts["response_key"]: shown_value})
    result = cli(*shlex.split(line)[1:])
    assert (result.code, result.err) == (0, "")
    assert result.out == shown
    assert server.last.path == facts["path"]
    assert server.last.body == facts["calls"][0]
