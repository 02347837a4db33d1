"""The life of a client: one pool however it begins, and a quiet end however it ends."""

from __future__ import annotations

import asyncio
import gc
import ssl
import threading
import tracemalloc
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import KEY, REPLIES, connector, make_client, until
from _http.message_time import elapsed, in_message_time
from _http.processes import run_python, server_in_a_thread

from seam_async import AsyncSeam, SeamClosedError, SeamError, SeamHttpError, SeamInvalidOptionsError, SeamLoopError

LIST = "/devices/list"


@pytest.fixture(params=["http", "https"])
def far_server(
    request: pytest.FixtureRequest, private_ca: trustme.CA, tmp_path: Path
) -> Iterator[tuple[FaultyServer, str]]:
    """A server outside the event loop, and the file of its certificate authority."""
    tls = None
    if request.param == "https":
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        private_ca.issue_cert("127.0.0.1").configure_cert(tls)
    authority = tmp_path / "ca.pem"
    private_ca.cert_pem.write_to_path(authority)
    with server_in_a_thread(tls=tls, replies=REPLIES) as server:
        yield server, str(authority)


CLIENT = """
import asyncio, gc, os, ssl, sys
from seam_async import AsyncSeam
endpoint, authority, *rest = sys.argv[1:]
options = {"aiohttp_options": {"ssl": ssl.create_default_context(cafile=authority)}}
seam = AsyncSeam("seam_key_of_a_test", endpoint=endpoint, **options)
async def main():
    await asyncio.gather(*(seam.devices.list() for _ in range(5)))
"""


# -- beginning --------------------------------------------------------------------------------------------------------


def test_building_a_client_needs_no_loop_and_does_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aiohttp, "ClientSession", None)
    monkeypatch.setattr(aiohttp, "TCPConnector", None)
    seam = AsyncSeam(KEY, endpoint="http://127.0.0.1:1")
    assert seam.stats().open_connections == 0


async def test_a_thousand_first_calls_make_one_pool(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[aiohttp.TCPConnector] = []

    class Counted(aiohttp.TCPConnector):
        def __init__(self, **options: Any) -> None:
            made.append(self)
            super().__init__(**options)

    monkeypatch.setattr(aiohttp, "TCPConnector", Counted)
    seam = client(max_connections=20)
    await asyncio.gather(*(seam.devices.list() for _ in range(1000)))
    assert len(made) == 1
    assert server.connections == 20
    assert seam.stats().open_connections == 20


async def test_options_that_aiohttp_refuses_are_an_options_error(client: MakeClient) -> None:
    seam = client(aiohttp_options={"ssl": "yes"})
    with pytest.raises(SeamInvalidOptionsError, match="aiohttp_options"):
        await seam.devices.list()


# -- several event loops ----------------------------------------------------------------------------------------------


def test_a_client_of_the_module_works_in_several_runs(far_server: tuple[FaultyServer, str]) -> None:
    server, authority = far_server
    program = f"{CLIENT}\nfor _ in range(3):\n    asyncio.run(main())\nprint(seam.stats().calls)"
    assert run_python(program, server.endpoint, authority) == ("15\n", "")


def test_a_client_in_a_reference_cycle_is_collected_in_silence(far_server: tuple[FaultyServer, str]) -> None:
    """Its parts may be taken apart in any order."""
    server, authority = far_server
    program = f"""{CLIENT}
class Keeper:
    pass
keeper = Keeper()
keeper.itself, keeper.seam = keeper, seam
asyncio.run(main())
del keeper, seam
gc.collect()
"""
    assert run_python(program, server.endpoint, authority) == ("", "")


def test_sockets_do_not_pile_up_over_many_loops(far_server: tuple[FaultyServer, str]) -> None:
    server, authority = far_server
    program = f"""{CLIENT}
counts = []
for _ in range(30):
    asyncio.run(main())
    counts.append(len(os.listdir("/proc/self/fd")))
assert len(set(counts)) == 1, counts
"""
    if not Path("/proc/self/fd").exists():
        pytest.skip("counts open files by /proc")
    run_python(program, server.endpoint, authority)


async def test_a_second_loop_while_the_first_is_alive_is_refused(server: FaultyServer, seam: AsyncSeam) -> None:
    await seam.devices.list()
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            asyncio.run(call())
        except SeamError as error:
            caught.append(error)

    async def call() -> None:
        await seam.devices.list()

    thread = threading.Thread(target=elsewhere)
    thread.start()
    await until(lambda: not thread.is_alive())
    assert isinstance(caught[0], SeamLoopError)
    assert "make a client for each loop, or use seam_sync" in str(caught[0])
    await seam.devices.list()
    assert server.connections == 1


def test_a_stopped_loop_keeps_its_client_and_closing_elsewhere_does_no_harm() -> None:
    """It could be run again, so its client cannot be taken away; closing it from elsewhere does no harm."""
    with server_in_a_thread(replies=REPLIES) as server:
        first = asyncio.new_event_loop()
        seam = make_client(server.endpoint)

        async def call() -> int:
            return len(await seam.devices.list())

        assert first.run_until_complete(call()) == 1
        with pytest.raises(SeamLoopError):
            asyncio.run(call())
        asyncio.run(seam.close())
        with pytest.raises(SeamClosedError):
            first.run_until_complete(call())
        first.run_until_complete(asyncio.sleep(0.05))  # it notices that its connection has ended
        first.close()


# -- end --------------------------------------------------------------------------------------------------------------


async def test_closing_twice_is_fine_and_calls_afterwards_are_refused(server: FaultyServer, client: MakeClient) -> None:
    seam = client()
    await seam.devices.list()
    view = seam.with_options(timeout=3)
    await view.close()
    await seam.devices.list()
    for _ in range(2):
        await seam.close()
    assert seam.stats().open_connections == 0
    await until(lambda: not server.open_connections)
    for closed in (seam, view):
        with pytest.raises(SeamClosedError, match="this client is closed; make a new one"):
            await closed.devices.list()


async def test_a_client_that_was_never_used_closes() -> None:
    async with AsyncSeam(KEY, endpoint="http://127.0.0.1:1"):
        pass


async def test_closing_ends_calls_under_way_and_queued_with_closed_errors(
    server: FaultyServer, client: MakeClient
) -> None:
    """All end at once and clearly; what may have acted says so, and nothing is sent any more."""
    server.behave = faulty.silence
    seam = client(max_connections=2)
    running = [asyncio.create_task(seam.locks.unlock_door(device_id="door")) for _ in range(2)]
    await until(lambda: len(server.requests) == 2)
    queued = [asyncio.create_task(seam.devices.list()) for _ in range(5)]
    await until(lambda: seam.stats().queued == 5)
    await seam.close()
    async with asyncio.timeout(5):
        errors = await asyncio.gather(*running, *queued, return_exceptions=True)
    assert {type(error) for error in errors} == {SeamClosedError}
    assert [error.may_have_acted for error in errors if isinstance(error, SeamError)] == [True] * 2 + [False] * 5
    assert len(server.requests) == 2


def test_one_warning_for_a_client_that_was_never_closed(far_server: tuple[FaultyServer, str]) -> None:
    server, authority = far_server
    program = f"""{CLIENT}
async def forgetful():
    global seam
    await main()
    await asyncio.sleep(0)
    scheduled = []
    asyncio.get_running_loop().create_task = scheduled.append
    asyncio.get_running_loop().call_soon = lambda *_, **__: scheduled.append("work")
    seam = None
    gc.collect()
    del asyncio.get_running_loop().call_soon, asyncio.get_running_loop().create_task
    assert not scheduled, scheduled
    await asyncio.sleep(0.05)
asyncio.run(forgetful())
"""
    _, complaints = run_python(program, server.endpoint, authority, flags=("-X", "dev", "-W", "always"))
    complaints = complaints.replace("ResourceWarning: Enable tracemalloc to get the object allocation traceback", "")
    assert complaints.count("Warning") == 1, complaints
    assert "ResourceWarning: a client of seam_async was never closed" in complaints


def test_a_client_collected_after_its_module_raises_nothing(far_server: tuple[FaultyServer, str]) -> None:
    """At the end of the interpreter it may be collected when the names of modules are gone, the private ones first."""
    server, authority = far_server
    program = f"""{CLIENT}
asyncio.run(main())
names = vars(sys.modules["seam_async._http.session"])
for name in [name for name in names if name.startswith("_") and not name.startswith("__")]:
    names[name] = None
names["warnings"] = None
del seam
gc.collect()
"""
    assert run_python(program, server.endpoint, authority, flags=())[1] == ""


async def test_a_forgotten_client_leaves_other_connections_alone(server: FaultyServer) -> None:
    """Its sockets are closed by the event loop itself, or the numbers of new ones would be taken for theirs."""
    for _ in range(5):
        forgotten = make_client(server.endpoint)
        await asyncio.gather(*(forgotten.devices.list() for _ in range(5)))
        await asyncio.sleep(0)  # the event loop still holds the results, and they the client
        with warnings.catch_warnings(record=True) as complaints:
            warnings.simplefilter("always")
            del forgotten
            gc.collect()
        assert [type(each.message) for each in complaints] == [ResourceWarning]
        async with make_client(server.endpoint) as seam:
            await asyncio.gather(*(seam.devices.list() for _ in range(10)))
    await until(lambda: not server.open_connections)


# -- sessions of the user's -------------------------------------------------------------------------------------------


async def test_a_given_session_is_used_and_not_closed(server: FaultyServer) -> None:
    async with aiohttp.ClientSession(headers={"x-mine": "1"}) as session:
        async with make_client(server.endpoint, session=session) as seam:
            await seam.devices.list()
        assert not session.closed
        with pytest.raises(SeamClosedError):
            await seam.devices.list()
        async with session.post(f"{server.endpoint}/mine") as response:
            assert response.status == 200
    assert server.requests[0].headers["x-mine"] == "1"
    assert "authorization" in server.requests[0].headers
    assert "authorization" not in server.requests[1].headers  # ours leave no trace on it


async def test_settings_of_a_given_session_change_no_meaning(server: FaultyServer) -> None:
    """Not what a refusal is, nor what is sent: else a 429 would look like a call that may have been carried out."""
    settings: dict[str, Any] = {"raise_for_status": True, "headers": {"content-type": "text/plain"}}
    async with (
        aiohttp.ClientSession(base_url="http://127.0.0.1:9/", **settings) as session,
        make_client(server.endpoint, session=session) as seam,
    ):
        server.script(
            "/locks/unlock_door", faulty.refusal("too_many", 429), faulty.answer(REPLIES["/locks/unlock_door"])
        )
        await seam.locks.unlock_door(device_id="door")
        server.script("/locks/unlock_door", faulty.refusal("broken", 503))
        with pytest.raises(SeamHttpError) as caught:
            await seam.locks.unlock_door(device_id="door")
    assert caught.value.status_code == 503
    assert {request.headers["content-type"] for request in server.requests} == {"application/json"}


async def test_a_given_session_with_credentials_of_its_own_is_refused() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer versions of aiohttp would have a header instead
        session = aiohttp.ClientSession(auth=aiohttp.BasicAuth("someone", "something"))
    async with session:
        with pytest.raises(SeamInvalidOptionsError, match="session must not have an auth"):
            AsyncSeam(KEY, session=session)


@in_message_time
async def test_calls_wait_in_our_queue_for_the_small_pool_of_a_given_session(
    server: FaultyServer, client: MakeClient
) -> None:
    """Calls wait in our queue, not in its: that wait does not count as slowness of the server."""
    server.behave = faulty.after(0.1, faulty.answer())
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2)) as session:
        seam = client(session=session, timeout=0.5, retries=0)
        await asyncio.gather(*(seam.devices.list() for _ in range(20)))
        assert seam.stats().queue_waits == 18
    assert server.most_at_once == 2
    assert elapsed() == pytest.approx(10 * 0.1)


async def test_a_given_session_that_is_closed_is_refused(server: FaultyServer) -> None:
    session = aiohttp.ClientSession()
    seam = make_client(server.endpoint, session=session)
    await session.close()
    with pytest.raises(SeamClosedError, match="session given"):
        await seam.devices.list()


async def test_closing_a_given_session_ends_calls_with_closed_errors(server: FaultyServer) -> None:
    server.behave = faulty.silence
    session = aiohttp.ClientSession()
    seam = make_client(server.endpoint, session=session)
    task = asyncio.create_task(seam.locks.unlock_door(device_id="door"))
    await until(lambda: server.requests)
    await session.close()
    with pytest.raises(SeamClosedError) as caught:
        await task
    assert caught.value.may_have_acted
    with pytest.raises(SeamClosedError):
        await seam.devices.list()


async def test_a_given_session_of_another_loop_is_refused(server: FaultyServer) -> None:
    session = aiohttp.ClientSession()
    seam = make_client(server.endpoint, session=session)

    async def call() -> None:
        await seam.devices.list()

    with pytest.raises(SeamLoopError, match="session given"):
        await asyncio.to_thread(asyncio.run, call())
    await session.close()


async def test_force_close_makes_a_connection_for_each_call(server: FaultyServer) -> None:
    async with make_client(server.endpoint, aiohttp_options={"force_close": True}) as seam:
        for _ in range(3):
            await seam.devices.list()
    assert [request.connection for request in server.requests] == [1, 2, 3]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("proxy", 5),
        ("proxy", "http://"),
        ("proxy", "proxy:3128"),
        ("proxy", "http://u:sesame@proxy:99999"),
        ("proxy", "socks5://u:sesame@proxy"),
        ("limit_per_host", "5"),
        ("limit_per_host", -1),
    ],
)
def test_options_that_cannot_work_are_refused_by_name(option: str, value: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match=f"aiohttp_options\\['{option}'\\]") as caught:
        AsyncSeam(KEY, aiohttp_options={option: value})
    assert "sesame" not in str(caught.value)


async def test_options_that_would_have_no_effect_are_refused() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(SeamInvalidOptionsError, match="aiohttp_options"):
            AsyncSeam(KEY, session=session, aiohttp_options={"limit_per_host": 1})
    with pytest.raises(SeamInvalidOptionsError, match="ClientSession"):
        AsyncSeam(KEY, session="session")  # type: ignore[arg-type]
    for option in ("timeout", "connector", "limit", "trust_env", "base_url", "typo"):
        with pytest.raises(SeamInvalidOptionsError, match=option):
            AsyncSeam(KEY, aiohttp_options={option: 1})


# -- views ------------------------------------------------------------------------------------------------------------


async def test_ten_thousand_views_share_the_pool_and_leave_nothing(server: FaultyServer, seam: AsyncSeam) -> None:
    """They share the pool, and leave nothing behind when they go."""
    asyncio.get_running_loop().set_debug(enabled=False)

    async def use_views(count: int) -> None:
        for number in range(count):
            view = seam.with_options(total_timeout=number + 1)
            if number % 100 == 0:
                await view.devices.list()

    await use_views(500)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    await use_views(10_000)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert server.connections == 1
    assert grown - 150 * len(server.requests) * 10 < 200_000  # the server keeps the requests


async def test_concurrent_calls_of_20_tenants_each_send_their_own_key(server: FaultyServer, client: MakeClient) -> None:
    """Each call has its own tenant's key, whatever else is under way on the same connections."""
    server.behave = faulty.after(0.001, faulty.answer())
    seam = client(max_connections=10)
    tenants = [seam.with_options(api_key=f"seam_key_of_tenant_{number}") for number in range(20)]

    async def call(number: int) -> None:
        await tenants[number % 20].request("/anything", {"tenant": number % 20})

    await asyncio.gather(*map(call, range(600)))
    assert server.connections == 10
    for request in server.requests:
        assert request.headers["authorization"] == f"Bearer seam_key_of_tenant_{request.body['tenant']}"


async def test_the_shared_session_holds_no_credential(seam: AsyncSeam) -> None:
    """Views with other credentials send through the same session."""
    await seam.devices.list()
    session = seam._shared.transport.bound_session.session
    assert session is not None
    assert not session.headers
    assert KEY not in repr(vars(connector(seam)))
