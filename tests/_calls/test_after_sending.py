"""After a request that acts has left, nothing hides that it may have been carried out: no import, no foreign error."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from _calls import acting

from seam_async import AsyncSeam, Hooks, SeamActionAttemptError, SeamError, SeamHttpInvalidResponseError
from seam_async._calls import call as call_module
from seam_async._polling.pollers import PollerRegistry
from seam_async._ratelimit.local import LocalTurn
from seam_async._retry.budget import RetryBudget
from seam_async._wire.response import Result

KEY = "seam_key_0123456789"


def fail(*_: Any, **__: Any) -> Any:
    raise RuntimeError("something that nobody foresaw")


STEPS: dict[str, tuple[Any, str]] = {
    "decoding": (call_module, "decode"),
    "structuring": (Result, "decode"),
    "the limiter": (LocalTurn, "passed"),
    "the report": (call_module.CallReport, "_report_reply"),
    "the retry budget": (RetryBudget, "earn"),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("endpoint", acting.ACTING, ids=lambda endpoint: endpoint["path"])
async def test_a_step_that_fails_after_sending_says_that_the_call_may_have_acted(
    endpoint: dict[str, Any], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9", hooks=Hooks()) as seam:
        acting.answering(seam, endpoint)
        seam._shared.budget.spend()  # so that this call has something to earn
        monkeypatch.setattr(*STEPS[step], fail)
        with pytest.raises(SeamHttpInvalidResponseError, match="RuntimeError: something that nobody foresaw") as caught:
            await acting.call(seam, endpoint)
    assert caught.value.may_have_acted
    assert caught.value.path == endpoint["path"]
    assert caught.value.attempts == 1
    if endpoint in acting.ACTIONS:
        assert caught.value.about["action_attempt_id"] == acting.ATTEMPT
        assert acting.ATTEMPT in str(caught.value)


@pytest.mark.parametrize("endpoint", acting.ACTIONS, ids=lambda endpoint: endpoint["path"])
async def test_a_poller_that_fails_says_that_the_call_may_have_acted_and_names_the_attempt(
    endpoint: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9") as seam:
        acting.answering(seam, endpoint)
        monkeypatch.setattr(PollerRegistry, "wait", fail)
        with pytest.raises(SeamError, match="may be carried out") as caught:
            await acting.call(seam, endpoint)
    assert caught.value.may_have_acted
    assert caught.value.about["action_attempt_id"] == acting.ATTEMPT
    assert caught.value.action_attempt.action_attempt_id == acting.ATTEMPT  # type: ignore[attr-defined]


@pytest.mark.parametrize("endpoint", acting.ACTIONS, ids=lambda endpoint: endpoint["path"])
async def test_a_request_of_the_wait_that_fails_here_is_not_taken_for_a_failed_action(endpoint: dict[str, Any]) -> None:
    def sent(path: str) -> None:
        if path.startswith("/action_attempts/"):
            fail()

    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9") as seam:
        acting.answering(seam, endpoint, sent)
        with pytest.raises(SeamError) as caught:
            await acting.call(seam, endpoint, wait_for_action_attempt={"timeout": 0.3, "polling_interval": 0.05})
    assert caught.value.may_have_acted
    assert caught.value.about["action_attempt_id"] == acting.ATTEMPT


async def test_hooks_that_fail_after_sending_break_no_call() -> None:
    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9", hooks=Hooks(on_response=fail)) as seam:
        for endpoint in acting.ACTING:
            acting.answering(seam, endpoint)
            await acting.call(seam, endpoint)


async def test_no_call_needs_a_thread_or_a_file_after_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is at its limit of them opens the door all the same."""

    def out_of_everything(_: str) -> None:
        for owner, name in ((threading.Thread, "start"), (builtins, "open"), (os, "open")):
            monkeypatch.setattr(owner, name, fail)

    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9") as seam:
        for endpoint in acting.ACTING:
            acting.answering(seam, endpoint, out_of_everything)
            try:
                await acting.call(seam, endpoint)
            finally:
                monkeypatch.undo()


async def test_a_failure_that_has_no_answer_says_so_without_a_word_about_one(monkeypatch: pytest.MonkeyPatch) -> None:
    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:9") as seam:
        monkeypatch.setattr(LocalTurn, "ready", fail)
        with pytest.raises(SeamError, match="failed on this machine") as before:
            await seam.locks.unlock_door(device_id="d")
        monkeypatch.undo()
        seam._shared.transport.send = fail  # type: ignore[method-assign]
        with pytest.raises(SeamError, match="may have been carried out, so look before you repeat it") as during:
            await seam.locks.unlock_door(device_id="d")
    assert (before.value.may_have_acted, during.value.may_have_acted) == (False, True)
    assert not isinstance(during.value, SeamActionAttemptError)


NOTHING_IS_IMPORTED = """
import asyncio, importlib.abc, os, sys
import aiohttp
from _calls import acting
from seam_async import AsyncSeam

class Watch(importlib.abc.MetaPathFinder):
    asked = []
    def find_spec(self, name, path=None, target=None):
        self.asked.append(name)

def watch(path):
    if Watch not in map(type, sys.meta_path):
        sys.meta_path.insert(0, Watch())

async def check(endpoint):
    async with AsyncSeam("seam_key_0123456789", endpoint="http://127.0.0.1:9") as seam:
        acting.answering(seam, endpoint, watch)
        await acting.call(seam, endpoint)

for endpoint in getattr(acting, sys.argv[1]):
    pid = os.fork()
    if pid == 0:  # a program that has loaded nothing of this endpoint yet
        try:
            asyncio.run(check(endpoint))
        except BaseException as error:
            Watch.asked.append(repr(error))
        if Watch.asked:
            print(endpoint["path"], Watch.asked, flush=True)
        os._exit(0)
    os.waitpid(pid, 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("endpoints", ["ACTIONS", pytest.param("ACTING", marks=pytest.mark.slow)])
def test_nothing_is_imported_after_a_request_that_acts_has_left(endpoints: str) -> None:
    """A deployment may have replaced the package meanwhile, or the process be at its limit of open files."""
    tests = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tests.parent), str(tests)])}
    run = subprocess.run(
        [sys.executable, "-c", NOTHING_IS_IMPORTED, endpoints],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert (run.stdout, run.stderr) == ("", "")
