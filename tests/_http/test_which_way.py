"""Which way a request goes: past `session.post`, unless something on that way has to see it."""

from __future__ import annotations

import functools
import gc
import inspect
import logging
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import aiohttp
import pytest
from _http.faulty_proxy import FaultyProxy
from _http.faulty_server import FaultyServer
from _http.helpers import CODE, KEY, REPLIES, make_client
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aioresponses import aioresponses

from seam_async import AsyncSeam, SeamConnectionError
from seam_async._http import direct_exchange, internals


@pytest.fixture
async def listening() -> Any:
    """A server; by another name than that of the fixture which has tests run both ways."""
    async with FaultyServer(replies=REPLIES) as running:
        yield running


async def direct_share(seam: AsyncSeam) -> tuple[int, int]:
    """Make a call; return how many attempts it took, and how many of them went the direct way."""
    before = seam.stats()
    await seam.access_codes.get(access_code_id="code")
    after = seam.stats()
    return after.attempts - before.attempts, after.direct_attempts - before.direct_attempts


async def goes_directly(seam: AsyncSeam) -> bool:
    attempts, direct = await direct_share(seam)
    assert attempts == 1
    return direct == 1


async def test_the_installed_aiohttp_allows_the_direct_way(listening: FaultyServer) -> None:
    """On every version of aiohttp that we admit: else a new one would take the gain away, and nobody would see it."""
    assert internals.DIRECT_IS_POSSIBLE
    async with make_client(listening.endpoint) as seam:
        assert await goes_directly(seam)
        assert await goes_directly(seam.with_options(api_key="seam_another", total_timeout=5))


async def middleware(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    return await handler(request)


OPTIONS: dict[str, Any] = {
    "auto_decompress": True,
    "cookie_jar": None,
    "force_close": True,
    "headers": {"x-mine": "1"},
    "max_field_size": 9000,
    "max_line_size": 9000,
    "middlewares": (middleware,),
    "proxy": None,
    "proxy_auth": None,
    "read_bufsize": 4096,
    "trace_configs": None,
}


@pytest.mark.parametrize("option", OPTIONS)
async def test_options_that_take_effect_in_post_go_the_plain_way(listening: FaultyServer, option: str) -> None:
    value = OPTIONS[option]
    if option == "cookie_jar":
        value = aiohttp.CookieJar()
    elif option == "trace_configs":
        value = [aiohttp.TraceConfig()]
    async with make_client(listening.endpoint, aiohttp_options={option: value}) as seam:
        assert not await goes_directly(seam)


def test_every_option_of_a_session_goes_the_plain_way() -> None:
    from seam_async._http.aiohttp_options import _SESSION_OPTIONS

    assert _SESSION_OPTIONS <= direct_exchange.PLAIN_OPTIONS == OPTIONS.keys()


@pytest.mark.parametrize("options", [{"limit_per_host": 2}, {"keepalive_timeout": 1}, {"use_dns_cache": False}])
async def test_options_of_the_connector_go_the_direct_way(listening: FaultyServer, options: dict[str, Any]) -> None:
    async with make_client(listening.endpoint, aiohttp_options=options) as seam:
        assert await goes_directly(seam)


async def test_a_session_of_the_users_goes_the_plain_way(listening: FaultyServer) -> None:
    async with aiohttp.ClientSession() as session, make_client(listening.endpoint, session=session) as seam:
        assert not await goes_directly(seam)


async def test_plain_http_through_a_proxy_goes_the_plain_way(
    listening: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultyProxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
        async with make_client(listening.endpoint) as seam:
            assert not await goes_directly(seam)


async def test_a_password_in_the_url_goes_the_plain_way(listening: FaultyServer) -> None:
    async with make_client("http://127.0.0.1:1") as seam:
        session = seam._shared.transport._attached()
        for endpoint, expected in (("https://user:word@h", False), ("https://user@h", False), ("https://h", True)):
            route = seam._shared.transport._route(session, endpoint, "/devices/list")
            assert (route.target is not None) is expected


# -- tools that put themselves in aiohttp's way -----------------------------------------------------------------------


@contextmanager
def traces(seam: AsyncSeam) -> Iterator[None]:
    """As instrumentation of one session does."""
    session = seam._shared.transport.bound_session.session
    assert session is not None
    config = aiohttp.TraceConfig()
    config.freeze()
    session.trace_configs.append(config)
    yield
    session.trace_configs.remove(config)


@contextmanager
def wrapped(owner: Any, name: str) -> Iterator[None]:
    """As recorders and mocks replace functions."""
    original = inspect.getattr_static(owner, name)

    def wrapper(*arguments: Any, **options: Any) -> Any:
        return original(*arguments, **options)

    with mock.patch.object(owner, name, wrapper):
        yield


class Proxy:
    """As `wrapt`, by which ddtrace, New Relic and Elastic wrap functions: it equals what it stands for."""

    def __init__(self, wrapped: Any) -> None:
        self.__wrapped__ = wrapped

    def __get__(self, instance: Any, owner: Any) -> Any:
        return self if instance is None else functools.partial(self.__wrapped__, instance)

    def __eq__(self, other: object) -> bool:
        return bool(self.__wrapped__ == other)

    __hash__ = None  # type: ignore[assignment]


@contextmanager
def proxied(owner: Any, name: str) -> Iterator[None]:
    original = inspect.getattr_static(owner, name)
    with mock.patch.object(owner, name, Proxy(original)):
        assert getattr(owner, name) == original
        yield


TOOLS = {
    "_request": lambda seam: wrapped(aiohttp.ClientSession, "_request"),
    "post": lambda seam: wrapped(aiohttp.ClientSession, "post"),
    "send": lambda seam: wrapped(aiohttp.ClientRequest, "send"),
    "start": lambda seam: wrapped(aiohttp.ClientResponse, "start"),
    "a proxy": lambda seam: proxied(aiohttp.ClientSession, "_request"),
    "traces": traces,
}


@pytest.mark.parametrize("tool", TOOLS)
async def test_calls_leave_the_direct_way_while_a_tool_replaces_parts_of_aiohttp(
    listening: FaultyServer, tool: str
) -> None:
    """Tools that trace or mock aiohttp must see every request."""
    async with make_client(listening.endpoint) as seam:
        assert await goes_directly(seam)
        with TOOLS[tool](seam):
            assert not await goes_directly(seam)
        assert await goes_directly(seam)


async def test_a_wrapped_connect_goes_the_plain_way(listening: FaultyServer) -> None:
    """On the class that inherits it: patched, and then deleted again."""
    connect = aiohttp.TCPConnector.connect

    async def wrapper(self: Any, *arguments: Any, **options: Any) -> Any:
        return await connect(self, *arguments, **options)

    async with make_client(listening.endpoint) as seam:
        assert await goes_directly(seam)
        with mock.patch.object(aiohttp.TCPConnector, "connect", wrapper):
            assert not await goes_directly(seam)
        assert await goes_directly(seam)


async def test_a_class_of_ones_own_goes_the_plain_way(listening: FaultyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    class Connector(aiohttp.TCPConnector):
        async def connect(self, *arguments: Any, **options: Any) -> Connection:
            return await super().connect(*arguments, **options)

    monkeypatch.setattr(aiohttp, "TCPConnector", Connector)
    async with make_client(listening.endpoint) as seam:
        assert not await goes_directly(seam)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # it leaves an event loop behind
async def test_aioresponses_is_asked_after_calls_that_went_directly(listening: FaultyServer) -> None:
    """It is asked, whether or not it can answer: some of its versions fail on newer ones of aiohttp."""
    async with make_client(listening.endpoint, retries=0) as seam:
        assert await goes_directly(seam)
        with aioresponses() as mocked:
            mocked.post(f"{listening.endpoint}/access_codes/get", payload={"access_code": {**CODE, "name": "mocked"}})
            try:
                assert (await seam.access_codes.get(access_code_id="code")).name == "mocked"
            except SeamConnectionError as error:
                assert isinstance(error.__cause__, TypeError)
            assert len(mocked.requests) == 1
        assert seam.stats().direct_attempts == len(listening.requests) == 1
        assert await goes_directly(seam)


def test_a_tool_that_patched_aiohttp_before_our_import_is_noticed() -> None:
    """What replaced a function before we were loaded is not taken for aiohttp's own."""
    program = """
import aiohttp, functools
original = aiohttp.ClientSession._request
@functools.wraps(original)
async def wrapper(*arguments, **options):
    return await original(*arguments, **options)
aiohttp.ClientSession._request = wrapper
from seam_async._http import internals
import asyncio
from operator import is_
async def main():
    async with aiohttp.ClientSession() as session:
        print(all(map(is_, internals.functions_of(session), internals.OWN_FUNCTIONS)))
asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# -- other versions of aiohttp ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("owner", "name", "value"),
    [
        (aiohttp.BaseConnector, "connect", lambda self, req: None),
        (ResponseHandler, "set_response_params", lambda self: None),
        (ResponseHandler, "read", lambda self: None),
        (ResponseHandler, "should_close", None),
        (Connection, "release", lambda self, how: None),
        (Connection, "protocol", None),
        (aiohttp.ClientRequest, "__init__", lambda self, method, url: None),
    ],
)
async def test_other_names_or_arguments_mean_the_plain_way(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, value: Any
) -> None:
    if value is None:
        monkeypatch.delattr(owner, name)
    else:
        monkeypatch.setattr(owner, name, value)
    assert not internals.direct_is_possible()


async def test_a_request_that_wants_other_arguments_means_the_plain_way_and_one_line_in_the_log(
    listening: FaultyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise TypeError("no such argument")

    monkeypatch.setattr(direct_exchange.Target, "__init__", refuse)
    direct_exchange._warn_of_other_aiohttp.cache_clear()
    async with make_client(listening.endpoint) as seam:
        with caplog.at_level(logging.DEBUG, "seam_async"):
            assert not await goes_directly(seam)
            assert not await goes_directly(seam)
    lines = [each.getMessage() for each in caplog.records if "session.post" in each.getMessage()]
    assert len(lines) == 1
    assert aiohttp.__version__ in lines[0]


# -- what is prepared -------------------------------------------------------------------------------------------------


async def test_the_direct_way_and_plain_aiohttp_send_equal_requests(
    listening: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_client(listening.endpoint) as seam:
        assert await goes_directly(seam)
    monkeypatch.setattr(internals, "DIRECT_IS_POSSIBLE", False)
    async with make_client(listening.endpoint) as seam:
        assert not await goes_directly(seam)
    directly, plainly = listening.requests
    lowered = [{name.lower(): value for name, value in each.headers.items()} for each in (directly, plainly)]
    assert lowered[0] == lowered[1]
    assert len(directly.headers) == len(lowered[0])
    assert directly.raw_body == plainly.raw_body
    assert directly.target == plainly.target


async def test_a_path_is_prepared_once_for_all_views(listening: FaultyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    original = direct_exchange.Target.of.__func__  # type: ignore[attr-defined]

    def of(cls: Any, *arguments: Any) -> Any:
        made.append(arguments)
        return original(cls, *arguments)

    monkeypatch.setattr(direct_exchange.Target, "of", classmethod(of))
    async with make_client(listening.endpoint) as seam:
        for number in range(20):
            view = seam.with_options(api_key=f"seam_{number}")
            await view.access_codes.get(access_code_id="code")
            await view.devices.list()
    assert len(made) == 2
    assert len({request.headers["authorization"] for request in listening.requests}) == 20


async def test_a_view_does_not_keep_a_closed_session_alive(listening: FaultyServer) -> None:
    seam = make_client(listening.endpoint)
    view = seam.with_options(total_timeout=5)
    await view.access_codes.get(access_code_id="code")
    session = weakref.ref(seam._shared.transport.bound_session.session)  # type: ignore[arg-type]
    await seam.close()
    gc.collect()
    assert session() is None
    assert view is not None


async def test_prepared_routes_hold_no_credential(listening: FaultyServer) -> None:
    """Views with other credentials send by the same routes."""
    async with make_client(listening.endpoint) as seam:
        await seam.access_codes.get(access_code_id="code")
        for route in seam._shared.transport.bound_session.routes.values():
            assert KEY not in repr(route)
            assert KEY not in repr(vars(route.target))


@pytest.mark.parametrize("value", ["a\r\nx-evil: 1", "a\nb", "a\x00b", "a\x7fb", "a\u2028b"])
def test_a_header_with_a_control_character_is_left_to_post(value: str) -> None:
    assert direct_exchange.ViewHeaders.of({"authorization": value}).lines is None
