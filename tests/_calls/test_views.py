"""Views of a client, clients for a workspace, `request`, and the end of a client."""

from __future__ import annotations

import copy
import gc
import pickle
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from limiter_state import counted
from processes import other_process

from seam_async import (
    NULL,
    AsyncSeam,
    AsyncSeamWithoutWorkspace,
    Hooks,
    RateLimits,
    RetryPolicy,
    SeamClosedError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamInvalidOptionsError,
    SeamInvalidParameterError,
    SeamInvalidTokenError,
)

if TYPE_CHECKING:
    from recorder import Recorder

KEY = "seam_test_0123456789abcdef"
TOKEN = "seam_at_0123456789abcdef"


# -- with_options -----------------------------------------------------------------------------------------------------

CHANGES: list[tuple[str, Any, Any]] = [
    ("wait_for_action_attempt", False, False),
    ("wait_for_action_attempt", {"timeout": 1}, (1, 0.5)),
    ("timeout", 1, 1.0),
    ("timeout", None, None),
    ("total_timeout", 8, 8.0),
    ("total_timeout", None, None),
    ("retries", 0, RetryPolicy.from_option(0)),
    ("rate_limits", RateLimits.documented(), RateLimits.documented()),
    ("rate_limits", None, None),
    ("hooks", Hooks(), Hooks()),
    ("hooks", None, None),
    ("endpoint", "http://127.0.0.1:1/", "http://127.0.0.1:1"),
]


@pytest.mark.parametrize(("name", "given", "used"), CHANGES)
def test_a_view_has_one_option_changed_and_the_others_as_they_were(name: str, given: Any, used: Any) -> None:
    seam = AsyncSeam(KEY, timeout=7, total_timeout=70, hooks=Hooks(), rate_limits=RateLimits.documented())
    before = seam._options
    view = seam.with_options(**{name: given})
    assert getattr(view._options, name) == used
    for attribute in before.__attrs_attrs__:  # type: ignore[attr-defined]
        if attribute.name != name:
            assert getattr(view._options, attribute.name) is getattr(before, attribute.name)
    assert seam._options is before


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"timeout": "5"}, SeamInvalidOptionsError),
        ({"total_timeout": -1}, SeamInvalidOptionsError),
        ({"retries": None}, SeamInvalidOptionsError),
        ({"hooks": 5}, SeamInvalidOptionsError),
        ({"rate_limits": 5}, SeamInvalidOptionsError),
        ({"wait_for_action_attempt": None}, SeamInvalidOptionsError),
        ({"endpoint": None}, SeamInvalidOptionsError),
        ({"endpoint": "nonsense"}, SeamInvalidOptionsError),
        ({"api_key": None}, SeamInvalidTokenError),
        ({"client_session_token": None}, SeamInvalidTokenError),
        ({"workspace_id": None}, SeamInvalidOptionsError),
        ({"workspace_id": "w"}, SeamInvalidOptionsError),
        ({"personal_access_token": TOKEN}, SeamInvalidOptionsError),
        ({"api_key": "seam_x", "client_session_token": "seam_cst"}, SeamInvalidOptionsError),
        ({"api_key": TOKEN}, SeamInvalidTokenError),
    ],
)
def test_a_view_is_as_strict_as_a_client(wrong: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error, match=next(iter(wrong))):
        AsyncSeam(KEY).with_options(**wrong)


@pytest.mark.parametrize("fixed", ["session", "aiohttp_options", "max_connections"])
def test_with_options_refuses_options_of_the_shared_pool(fixed: str) -> None:
    """All views share one pool, so that its options cannot differ between them."""
    with pytest.raises(TypeError, match=fixed):
        AsyncSeam(KEY).with_options(**{fixed: None})


async def test_each_view_sends_the_credential_of_its_options(server: Recorder) -> None:
    server.always({"device": {}})
    async with AsyncSeam(personal_access_token=TOKEN, workspace_id="w1", endpoint=server.endpoint) as seam:
        seen = []
        for view in (
            seam,
            seam.with_options(workspace_id="w2"),
            seam.with_options(personal_access_token="seam_at_other"),
            seam.with_options(personal_access_token="seam_at_other", workspace_id="w3"),
            seam.with_options(api_key="seam_key"),
            seam.with_options(client_session_token="seam_cst_x"),
            seam.with_options(workspace_id="w2").with_options(timeout=5),
            seam,
        ):
            await view.devices.get(device_id="d")
            seen.append((server.last.headers["authorization"][7:], server.last.headers.get("seam-workspace")))
    assert seen == [
        (TOKEN, "w1"),
        (TOKEN, "w2"),
        ("seam_at_other", "w1"),
        ("seam_at_other", "w3"),
        ("seam_key", None),
        ("seam_cst_x", None),
        (TOKEN, "w2"),
        (TOKEN, "w1"),
    ]


async def test_a_view_ignores_the_environment(environment: pytest.MonkeyPatch) -> None:
    seam = AsyncSeam(KEY)
    environment.setenv("SEAM_WORKSPACE_ID", "w")
    environment.setenv("SEAM_API_KEY", "seam_other")
    environment.setenv("SEAM_ENDPOINT", "http://127.0.0.1:1")
    view = seam.with_options(timeout=5)
    assert view._options.credentials.token == KEY
    assert view._options.endpoint == "https://connect.getseam.com"
    with pytest.raises(SeamInvalidOptionsError, match="workspace_id"):
        seam.with_options(personal_access_token=TOKEN)


async def test_views_share_connections_limiter_and_stats(server: Recorder) -> None:
    """Otherwise each of 50 tenants would open connections, and be limited, by itself."""
    server.always({"device": {}})
    async with AsyncSeam(KEY, endpoint=server.endpoint) as seam:
        for number in range(50):
            await seam.with_options(api_key=f"seam_{number}", timeout=number + 1).devices.get(device_id="d")
        view = seam.with_options(timeout=5)
        assert view._shared is seam._shared
        assert view.stats() == seam.stats()
        assert (seam.stats().calls, seam.stats().open_connections) == (50, 1)


async def test_views_that_are_gone_leave_no_token_in_memory(server: Recorder) -> None:
    """A server may make one for each of its visitors."""
    server.always({"device": {}})
    async with AsyncSeam(KEY, endpoint=server.endpoint) as seam:
        first, second = (seam.with_options(client_session_token="seam_cst_x", timeout=n) for n in (5, 6))
        assert first._caller.account == second._caller.account
        del first, second
        for number in range(50):
            await seam.with_options(client_session_token=f"seam_cst_{number}").devices.get(device_id="d")
        gc.collect()
        limiter: Any = seam._shared.limiter
        assert counted(limiter.breadth.recent) >= 50  # it has counted for all of them
        assert not [found for found in strings_in([limiter.breadth, limiter.lanes]) if "seam_cst" in found]


def strings_in(thing: object) -> list[str]:
    """All strings that data, however nested, holds."""
    seen, todo, found = {id(thing)}, [thing], []
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            found.append(item)
        for child in [] if isinstance(item, type | ModuleType | FunctionType) else gc.get_referents(item):
            if id(child) not in seen:
                seen.add(id(child))
                todo.append(child)
    return found


async def test_a_namespace_calls_with_the_options_of_its_view(server: Recorder) -> None:
    server.always({"device": {}})
    async with AsyncSeam(KEY, endpoint=server.endpoint) as seam:
        devices, others = seam.devices, seam.with_options(api_key="seam_other").devices
        assert seam.devices is devices
        assert others is not devices
        await others.get(device_id="d")
        assert server.last.headers["authorization"] == "Bearer seam_other"
        await devices.get(device_id="d")
        assert server.last.headers["authorization"] == f"Bearer {KEY}"


# -- without a workspace ----------------------------------------------------------------------------------------------


async def test_a_client_without_workspace_offers_workspaces_only(server: Recorder) -> None:
    async with AsyncSeamWithoutWorkspace(TOKEN, endpoint=server.endpoint) as seam:
        server.always({"workspaces": [{"workspace_id": "w1"}]})
        assert [workspace.workspace_id for workspace in await seam.workspaces.list()] == ["w1"]
        assert "seam-workspace" not in server.last.headers
        server.always({"workspace": {"workspace_id": "w2"}})
        assert (await seam.workspaces.create(name="Two")).workspace_id == "w2"
        assert not hasattr(seam, "devices")
        assert not hasattr(seam, "with_options")
        assert not hasattr(seam.workspaces, "get")
        assert [name for name in dir(type(seam.workspaces)) if not name.startswith("_")] == ["create", "list"]


async def test_for_workspace_gives_a_full_client_on_the_same_pool(server: Recorder) -> None:
    async with AsyncSeamWithoutWorkspace(TOKEN, endpoint=server.endpoint, timeout=7) as seam:
        server.always({"workspaces": []})
        await seam.workspaces.list()
        one = seam.for_workspace("w1")
        assert isinstance(one, AsyncSeam)
        assert one._options.timeout == 7
        async with one:
            server.always({"device": {}})
            await one.devices.get(device_id="d")
            assert server.last.headers["seam-workspace"] == "w1"
        await seam.for_workspace("w2").devices.get(device_id="d")  # closing the first closed nothing
        assert server.last.headers["seam-workspace"] == "w2"
        assert seam.stats().open_connections == 1
    for wrong in ("", None, 5, "a b"):
        with pytest.raises(SeamInvalidOptionsError, match="workspace_id"):
            seam.for_workspace(wrong)  # type: ignore[arg-type]


# -- request ----------------------------------------------------------------------------------------------------------


async def test_request_calls_any_path_and_returns_the_decoded_json(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"anything": [1, None], "ok": True})
    answer = await seam.request("/things/of/tomorrow", {"a": 1, "b": None, "c": NULL, "d": {"e": NULL}})
    assert answer == {"anything": [1, None], "ok": True}
    assert (server.last.method, server.last.path) == ("POST", "/things/of/tomorrow")
    assert server.last.body == {"a": 1, "c": None, "d": {"e": None}}
    await seam.request("/things")
    assert server.last.body == {}


@pytest.mark.parametrize("payload", [[1], "text", 5, None, {}])
async def test_request_returns_any_json_answer_undecoded(payload: Any, seam: AsyncSeam, server: Recorder) -> None:
    server.always(payload)
    assert await seam.request("/things") == payload


async def test_request_raises_the_errors_that_methods_raise(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"error": {"type": "thing_not_found", "message": "No thing."}}, 404)
    with pytest.raises(SeamHttpNotFoundError) as caught:
        await seam.request("/things/get")
    assert (caught.value.code, caught.value.path) == ("thing_not_found", "/things/get")
    server.always(raw=b"no JSON")
    with pytest.raises(SeamHttpInvalidResponseError):
        await seam.request("/things/get")


@pytest.mark.parametrize(
    "path",
    ["", "devices/get", "https://example.com/devices/get", "//example.com/a", "/a?b=c", "/a#b", "/a b", "/ä", "/a\r\nb",
     "/../a", "/a\\b", None, 5, b"/devices/get"],
)  # fmt: skip
async def test_request_takes_plain_paths_only(path: Any, seam: AsyncSeam, server: Recorder) -> None:
    with pytest.raises(SeamInvalidParameterError, match="path must") as caught:
        await seam.request(path)
    assert caught.value.parameter == "path"
    assert server.requests == []


async def test_request_refuses_a_body_that_is_no_mapping(seam: AsyncSeam, server: Recorder) -> None:
    for wrong in ({"a": {1, 2}}, {"a": float("nan")}, {1: 2}):
        with pytest.raises(SeamInvalidParameterError):
            await seam.request("/things", wrong)  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidParameterError, match="body must be a mapping"):
        await seam.request("/things", [1])  # type: ignore[arg-type]
    assert server.requests == []


# -- the end ----------------------------------------------------------------------------------------------------------


async def test_a_call_after_closing_is_a_clear_error(server: Recorder) -> None:
    seam = AsyncSeam(KEY, endpoint=server.endpoint)
    server.always({"device": {}})
    await seam.devices.get(device_id="d")
    view = seam.with_options(timeout=5)
    await seam.close()
    await seam.close()
    await seam.aclose()
    for client in (seam, view):
        with pytest.raises(SeamClosedError, match="closed"):
            await client.devices.get(device_id="d")
        with pytest.raises(RuntimeError):
            await client.request("/devices/get")
    assert seam.stats().open_connections == 0
    assert len(server.requests) == 1


async def test_a_client_closed_before_its_first_call_refuses_calls() -> None:
    async with AsyncSeam(KEY) as seam:
        pass
    with pytest.raises(SeamClosedError):
        await seam.devices.get(device_id="d")


async def test_closing_a_view_keeps_the_shared_connections(server: Recorder) -> None:
    server.always({"device": {}})
    async with AsyncSeam(KEY, endpoint=server.endpoint) as seam:
        async with seam.with_options(timeout=5) as view:
            await view.devices.get(device_id="d")
        await view.close()
        await view.devices.get(device_id="d")
        await seam.devices.get(device_id="d")


async def test_a_session_of_ones_own_is_never_closed(server: Recorder) -> None:
    server.always({"device": {}})
    async with aiohttp.ClientSession(headers={"x-mine": "1"}) as session:
        async with AsyncSeam(KEY, endpoint=server.endpoint, session=session) as seam:
            await seam.devices.get(device_id="d")
            assert server.last.headers["x-mine"] == "1"
        assert not session.closed
        assert "authorization" not in session.headers
        with pytest.raises(SeamClosedError):
            await seam.devices.get(device_id="d")


@pytest.mark.parametrize(
    "seam", [AsyncSeam(KEY), AsyncSeam(KEY).with_options(timeout=5), AsyncSeamWithoutWorkspace(TOKEN)]
)
def test_a_client_cannot_be_pickled_and_says_so(seam: Any) -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(
            TypeError, match=f"{type(seam).__name__} cannot be (pickled|copied).*each process"
        ) as caught:
            attempt(seam)
        assert KEY not in str(caught.value)


def test_a_client_sent_to_a_process_fails_clearly() -> None:
    with other_process() as pool, pytest.raises(TypeError, match="make a client in each process"):
        pool.submit(repr, AsyncSeam(KEY)).result()
