"""What is loaded, compiled or built when it is first used may be first used by many threads at once.

Each program is a fresh process. Its threads take turns as often as they can; without a GIL they run at once anyhow.
"""

from __future__ import annotations

import sys
from textwrap import dedent

import pytest
from _http.processes import run_python

HEAD = """
import random, sys, threading
sys.setswitchinterval(1e-6)
import seam_async, seam_sync

def at_once(work, count=8):
    together, results, troubles = threading.Barrier(count, timeout=30), [], []
    def run(number):
        together.wait()
        try:
            results.append(work(number))
        except BaseException as error:
            troubles.append(repr(error))
    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    assert not troubles, troubles
    return results

def shuffled(items, number):
    return random.Random(number).sample(list(items), len(items))
"""


def test_threads_that_load_names_at_once_get_the_same_objects() -> None:
    program = """
        names = [(package, name) for package in (seam_async, seam_sync) for name in package.__all__]
        def work(number):
            return {(package, name): getattr(package, name) for package, name in shuffled(names, number)}
        first, *others = at_once(work)
        assert len(first) == len(names) > 600
        for other in others:
            assert all(other[key] is first[key] for key in names)
    """
    assert run_python(HEAD + dedent(program)) == ("", "")


def test_threads_that_use_a_clients_namespaces_at_once_get_the_same_classes() -> None:
    program = """
        from seam_async.api._index import Namespaces
        names = [name for name in vars(Namespaces) if not name.startswith("_")]
        seam = seam_sync.Seam("seam_key_of_a_test", endpoint="http://127.0.0.1:1")
        def work(number):
            order = shuffled(names, number)
            return {name: (type(getattr(seam, name)), type(getattr(seam._async, name))) for name in order}
        first, *others = at_once(work)
        assert len(first) > 15
        assert all(other == first for other in others)
    """
    assert run_python(HEAD + dedent(program)) == ("", "")


def test_threads_that_read_one_resource_for_the_first_time_agree() -> None:
    """Each thread reads all that there is, and nobody's reading takes anything from what the others see."""
    program = """
        data = {
            "device_id": "door",
            "created_at": "2026-01-02T03:04:05Z",
            "errors": [{"error_code": "account_disconnected", "message": "gone", "created_at": "2026-01-02T03:04:05Z"}],
            "properties": {"online": True, "august_metadata": {"lock_id": "1", "new": [1]}, "newer": {"a": 1}},
            "newest": {"b": [2]},
        }
        from seam_async import Device, AccessCodeCreatedEvent, seam_event_from_dict
        def work(number):
            event = seam_event_from_dict({"event_type": "access_code.created", "event_id": "e"})
            assert isinstance(event, AccessCodeCreatedEvent) and event.event_id == "e"
            seen = [
                device.errors[0].error_code, device.errors[0].created_at, device.warnings, device.created_at,
                device.properties.august_metadata.lock_id, device.properties.august_metadata.extra,
                device.properties.extra, device.extra, device.properties["online"],
            ]
            return seen, repr(device), device.to_dict()
        for _ in range(20):
            device = Device.from_dict(data)
            first, *others = at_once(work)
            assert all(other == first for other in others)
            assert first[0][0] == "account_disconnected" and first[0][7] == {"newest": {"b": [2]}}
            assert Device.from_dict(first[2]) == Device.from_dict(data) == device
    """
    assert run_python(HEAD + dedent(program)) == ("", "")


@pytest.mark.skipif(not hasattr(sys, "_is_gil_enabled") or sys._is_gil_enabled(), reason="this Python has a GIL")
def test_no_module_of_ours_switches_the_gil_on() -> None:
    program = """
        from seam_async.testing import FakeSeam
        seam_async.preload()
        seam_sync.preload()
        with FakeSeam.running() as fake, fake.sync_client() as seam:
            assert len(seam.devices.list()) == 9
        assert not sys._is_gil_enabled()
    """
    assert run_python(HEAD + dedent(program)) == ("", "")
