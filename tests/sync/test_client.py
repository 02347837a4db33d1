"""The blocking client as a user meets it, in one thread."""

from __future__ import annotations

import contextvars
import copy
import pickle
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from seam_sync import (
    Hooks,
    Page,
    Seam,
    SeamActionAttemptTimeoutError,
    SeamClosedError,
    SeamConnectionError,
    SeamHttpNotFoundError,
    SeamInvalidOptionsError,
    SeamInvalidParameterError,
    SeamInvalidTokenError,
    SeamWithoutWorkspace,
    UnlockDoorSuccessActionAttempt,
    preload,
)

from .conftest import loop_threads, until

if TYPE_CHECKING:
    from seam_async.testing import FakeSeam

caller: contextvars.ContextVar[str] = contextvars.ContextVar("caller", default="nobody")


def test_a_call_returns_the_object_of_its_endpoint(sync_seam_client: Seam) -> None:
    device = sync_seam_client.devices.list()[0]
    assert sync_seam_client.devices.get(device_id=device.device_id) == device


@pytest.mark.parametrize("fake_seam_options", [{"action_delay": 0.2}])
def test_actions_wait_for_success_by_default(sync_seam_client: Seam) -> None:
    lock = sync_seam_client.locks.list()[0]
    attempt = sync_seam_client.locks.unlock_door(device_id=lock.device_id)
    assert isinstance(attempt, UnlockDoorSuccessActionAttempt)


@pytest.mark.parametrize("fake_seam_options", [{"action_delay": 3600}])
def test_an_action_returns_at_once_where_waiting_is_switched_off(sync_seam_client: Seam) -> None:
    lock = sync_seam_client.locks.list()[0]
    attempt = sync_seam_client.locks.unlock_door(device_id=lock.device_id, wait_for_action_attempt=False)
    assert attempt.status == "pending"


@pytest.mark.parametrize("fake_seam_options", [{"action_delay": 3600}])
def test_an_attempt_that_timed_out_can_be_waited_for_again(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    lock = sync_seam_client.locks.list()[0]
    with pytest.raises(SeamActionAttemptTimeoutError) as caught:
        sync_seam_client.locks.lock_door(
            device_id=lock.device_id, wait_for_action_attempt={"timeout": 0.05, "polling_interval": 0.01}
        )
    fake_seam.clock.advance(7200)
    assert sync_seam_client.action_attempts.wait(caught.value.action_attempt).status == "success"


def test_a_blocking_client_waits_until_a_code_is_set_and_removed(sync_seam_client: Seam) -> None:
    lock = sync_seam_client.locks.list()[0]
    code = sync_seam_client.access_codes.create(device_id=lock.device_id, name="Ada")
    code = sync_seam_client.access_codes.wait_until_set(access_code_id=code.access_code_id, polling_interval=0.01)
    assert code.status == "set"
    sync_seam_client.access_codes.delete(access_code_id=code.access_code_id)
    sync_seam_client.access_codes.wait_until_removed(access_code_id=code.access_code_id, polling_interval=0.01)


def test_a_blocking_client_follows_events(sync_seam_client: Seam) -> None:
    lock = sync_seam_client.locks.list()[0]
    stream = sync_seam_client.events.stream(
        since="2020-01-01T00:00:00Z", event_types=["lock.unlocked"], poll_interval=0.01
    )
    sync_seam_client.locks.unlock_door(device_id=lock.device_id)
    event = next(stream)
    assert event.event_type == "lock.unlocked"
    sync_seam_client.feed(event)  # nobody waits: no harm


def test_request_calls_any_path_and_returns_its_json(sync_seam_client: Seam) -> None:
    assert sync_seam_client.request("/devices/list", {"limit": 1})["devices"]
    with pytest.raises(SeamInvalidParameterError):
        sync_seam_client.request("devices/list")


@pytest.mark.parametrize("fake_seam_options", [{"action_delay": 3600}])
def test_views_share_thread_connections_and_counters(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    view = sync_seam_client.with_options(total_timeout=5, wait_for_action_attempt=False)
    assert type(view) is Seam
    assert view.locks.unlock_door(device_id=view.locks.list()[0].device_id).status == "pending"
    view.close()
    with view:
        pass
    sync_seam_client.devices.list()
    assert sync_seam_client.stats() == view.stats()
    assert view.stats().open_connections == 1
    assert view.stats().calls == len(fake_seam.requests) == 3


def test_a_client_without_workspace_lists_and_opens_workspaces(fake_seam: FakeSeam) -> None:
    token = fake_seam.personal_access_token
    with SeamWithoutWorkspace(token, endpoint=fake_seam.endpoint) as seam:
        workspace = seam.workspaces.list()[0]
        full = seam.for_workspace(workspace.workspace_id)
        assert type(full) is Seam
        assert full.workspaces.get().workspace_id == workspace.workspace_id
        full.close()
        assert seam.workspaces.list()
    with SeamWithoutWorkspace.from_personal_access_token(token, endpoint=fake_seam.endpoint) as seam:
        assert seam.workspaces.list()


def test_each_constructor_sends_its_credential(fake_seam: FakeSeam) -> None:
    with Seam.from_api_key(fake_seam.api_key, endpoint=fake_seam.endpoint) as seam:
        token = seam.client_sessions.create().token
        assert seam.workspaces.get()
    token_and_workspace = fake_seam.personal_access_token, fake_seam.workspace_id
    with Seam.from_personal_access_token(*token_and_workspace, endpoint=fake_seam.endpoint) as seam:
        assert seam.workspaces.get()
    with Seam.from_client_session_token(token, endpoint=fake_seam.endpoint) as seam:
        assert seam.devices.list() == []


def test_wrong_options_of_a_blocking_client_raise_at_once() -> None:
    with pytest.raises(SeamInvalidOptionsError):
        Seam()
    with pytest.raises(SeamInvalidTokenError):
        Seam("seam_at_1234")
    with pytest.raises(TypeError, match="session"):
        Seam("seam_key_1234", session=None)  # type: ignore[call-arg]


def test_building_a_client_starts_no_thread_and_opens_no_connection() -> None:
    seam = Seam("seam_key_1234")
    assert seam.stats().calls == 0
    assert loop_threads() == []
    seam.close()
    with pytest.raises(SeamClosedError):
        seam.devices.list()


def test_a_call_after_closing_raises_SeamClosedError(fake_seam: FakeSeam) -> None:
    seam = fake_seam.sync_client()
    page = seam.devices.list(limit=1)
    seam.close()
    seam.close()
    for call in (seam.devices.list, page.next_page, seam.with_options(timeout=1).devices.list):
        with pytest.raises(SeamClosedError):
            call()
    assert seam.stats().calls == 1
    assert loop_threads() == []


def test_repr_of_a_blocking_client_shows_no_secret(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    assert fake_seam.api_key not in repr(sync_seam_client)
    assert repr(sync_seam_client).startswith(f"Seam(endpoint={fake_seam.endpoint!r}, api_key='seam_")


def test_pickling_a_client_raises_a_clear_error() -> None:
    seam = Seam("seam_key_1234")
    for make in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="Seam cannot be pickled: make a client in each process"):
            make(seam)


def test_errors_of_blocking_calls_survive_pickling(sync_seam_client: Seam) -> None:
    with pytest.raises(SeamHttpNotFoundError) as caught:
        sync_seam_client.devices.get(device_id="00000000-0000-4000-8000-000000000000")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.path, again.attempts, str(again)) == ("/devices/get", 1, str(caught.value))


def test_tracebacks_show_the_users_line_and_the_endpoints(sync_seam_client: Seam) -> None:
    with pytest.raises(SeamHttpNotFoundError) as caught:
        sync_seam_client.devices.get(device_id="00000000-0000-4000-8000-000000000000")
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert "sync_seam_client.devices.get(" in str(frames[0].line)
    ours = [frame for frame in frames if "seam_sync" in frame.filename]
    assert len(ours) == 2  # the method, and the crossing
    assert frames[1:3] == ours
    assert frames[3].name == "get"
    assert frames[3].filename.endswith("seam_async/api/devices.py")
    assert not any("anyio" in frame.filename or "asyncio/" in frame.filename for frame in frames)


def test_errors_of_blocking_calls_leave_no_reference_cycle(sync_seam_client: Seam) -> None:
    """A traceback that holds its own error would keep whole frames of the user alive until the collector runs."""
    import gc
    import weakref

    class Big:
        pass

    def fail() -> weakref.ref[Big]:
        big = Big()
        with suppress(SeamHttpNotFoundError):
            sync_seam_client.devices.get(device_id="00000000-0000-4000-8000-000000000000")
        return weakref.ref(big)

    fail()
    gc.collect()
    gc.disable()
    try:
        big = fail()
        assert until(lambda: big() is None)  # the loop thread may let go a moment later
    finally:
        gc.enable()


def test_hooks_see_the_callers_context(fake_seam: FakeSeam) -> None:
    seen: list[str] = []
    with fake_seam.sync_client(hooks=Hooks(on_request=lambda _: seen.append(caller.get()))) as seam:
        for name in ("Ada", "Grace"):
            caller.set(name)
            seam.devices.list()
    assert seen == ["Ada", "Grace"]


def test_connection_errors_are_those_of_the_package() -> None:
    with Seam("seam_key_1234", endpoint="http://127.0.0.1:9", retries=0) as seam:
        with pytest.raises(SeamConnectionError) as caught:
            seam.devices.list()
        assert caught.value.reason == "refused"


def test_views_of_a_subclass_are_of_that_subclass(fake_seam: FakeSeam) -> None:
    class Mine(Seam):
        pass

    with Mine(fake_seam.api_key, endpoint=fake_seam.endpoint) as seam:
        assert type(seam.with_options(timeout=3)) is Mine
        assert isinstance(seam.with_options(timeout=3).devices.list(), Page)


def test_preload_of_the_blocking_package_loads_all_namespaces() -> None:
    import sys

    preload()
    assert "seam_sync.api.thermostats_daily_programs" in sys.modules


def test_help_shows_the_signature_and_docstring_of_the_method(sync_seam_client: Seam) -> None:
    import inspect
    import pydoc

    text: Any = pydoc.plain(pydoc.render_doc(sync_seam_client.access_codes.get))
    text = text.replace("'", "")  # Python 3.14 shows annotations without quotes
    assert "access_code_id: str | None = None" in text
    assert "-> AccessCode" in text
    assert "Args:" in text
    assert "await" not in text
    assert inspect.signature(sync_seam_client.devices.list).return_annotation == "Page[Device]"
