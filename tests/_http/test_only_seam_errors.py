"""Whatever goes wrong on the way, only a `SeamError` comes out, and it says whether the request may have left."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import threading
import traceback
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import KEY
from aiohttp.abc import AbstractResolver

from seam_async import AsyncSeam, SeamClosedError, SeamConnectionError, SeamLoopError

UNLOCK = "/locks/unlock_door"
ERRORS = [
    TimeoutError("mine"), ValueError("mine"), RuntimeError("mine"), UnicodeError("mine"), KeyError("mine"),
    AssertionError("mine"), MemoryError("mine"), RecursionError("mine"), ExceptionGroup("mine", [ValueError("one")]),
    StopIteration("mine"), OSError(errno.ENOSPC, "mine"),
]  # fmt: skip


async def failure(seam: AsyncSeam) -> SeamConnectionError:
    with pytest.raises(SeamConnectionError) as caught:
        await seam.locks.unlock_door(device_id="door", wait_for_action_attempt=False)
    return caught.value


class Resolver(AbstractResolver):
    """Resolves no name, and raises something instead."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> Any:
        raise self.error

    async def close(self) -> None:
        pass


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
async def test_an_error_of_name_resolution_has_sent_nothing(client: MakeClient, error: Exception) -> None:
    seam = client("http://seam.invalid", retries=0, aiohttp_options={"resolver": Resolver(error)})
    caught = await failure(seam)
    assert not caught.request_sent
    assert not caught.may_have_acted


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
async def test_an_error_of_a_middleware_becomes_a_seam_error_that_may_have_acted(
    server: FaultyServer, client: MakeClient, error: Exception, after: bool
) -> None:
    """Before it passes the request on, it may have sent it by itself: that it may have acted is all that is known."""

    async def fail(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        if after:
            await handler(request)
        raise error

    caught = await failure(client(aiohttp_options={"middlewares": (fail,)}))
    assert caught.request_sent
    assert caught.may_have_acted
    assert caught.attempts == 1
    assert server.executed[UNLOCK] == after
    cause = caught.__cause__
    assert cause is error or (isinstance(error, StopIteration) and isinstance(cause, RuntimeError))
    assert "fail" in "".join(traceback.format_exception(caught))


async def test_errors_of_a_trace_before_the_request_left(server: FaultyServer, client: MakeClient) -> None:
    trace = aiohttp.TraceConfig()

    async def fail(*_: Any) -> None:
        raise LookupError

    trace.on_request_start.append(fail)
    caught = await failure(client(retries=0, aiohttp_options={"trace_configs": [trace]}))
    assert isinstance(caught.__cause__, LookupError)
    assert not caught.may_have_acted
    assert not server.requests


async def test_no_frame_of_a_traceback_holds_the_credential_or_the_body(
    server: FaultyServer, client: MakeClient
) -> None:
    """Crash reporters collect local variables, those of causes too."""

    async def fail(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        await handler(request)
        raise LookupError

    server.script(UNLOCK, faulty.reset)
    for options in ({}, {"aiohttp_options": {"middlewares": (fail,)}}):
        error: BaseException | None = await failure(client(**options))
        while error is not None:
            for frame, _ in traceback.walk_tb(error.__traceback__):
                if Path(frame.f_code.co_filename).parent.name in {"_http", "aiohttp"} and "tests" not in str(
                    frame.f_code.co_filename
                ):
                    assert KEY not in repr(frame.f_locals)
                    assert "device_id" not in repr(frame.f_locals)
            error = error.__cause__ or error.__context__


@pytest.mark.parametrize("host", [".example.com", "connect..example.com", f"{'a' * 64}.example.com"])
async def test_an_invalid_host_name_says_to_check_the_endpoint(client: MakeClient, host: str) -> None:
    caught = await failure(client(f"https://{host}", retries=0))
    assert (caught.reason, caught.request_sent) == ("dns", False)
    assert "is no valid host name: check the endpoint" in str(caught)


async def test_name_resolution_without_an_executor_is_a_connection_error(client: MakeClient) -> None:
    await asyncio.get_running_loop().shutdown_default_executor()
    caught = await failure(client("http://localhost:9", retries=0))
    assert (caught.reason, caught.request_sent) == ("resources", False)
    assert "no thread could be had to look up the name localhost" in str(caught)


async def test_name_resolution_without_a_free_thread_is_a_connection_error(
    client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        caught = await failure(client("http://localhost:9", retries=0))
    assert (caught.reason, caught.request_sent) == ("resources", False)


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE])
async def test_running_out_of_file_descriptors_names_the_limit_to_raise(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """As the system says it when a socket is made, and not as trouble with the network."""

    class NoMore(socket.socket):
        def __init__(self, *_: Any, **__: Any) -> None:
            raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(socket, "socket", NoMore)
        caught = await failure(client(retries=0))
    assert (caught.reason, caught.request_sent) == ("resources", False)
    assert "too many files and sockets open: raise the limit (ulimit -n), or lower max_connections" in str(caught)


async def test_a_netrc_that_a_session_of_the_users_trusts(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password netrccanary\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    async with aiohttp.ClientSession(trust_env=True) as session:
        caught = await failure(client(session=session, retries=0))
    assert "a .netrc has a password for this host: make the session with trust_env=False" in str(caught)
    assert not caught.request_sent
    assert not server.requests
    assert "netrccanary" not in "".join(traceback.format_exception(caught))


@pytest.mark.parametrize(
    ("encoding", "body"), [("br", b"\x8b\x03\x80{}\x03"), ("zstd", b"{}"), ("gzip", b"{}"), ("deflate", b"{}")]
)
async def test_an_encoding_that_cannot_be_decoded_is_called_that(
    server: FaultyServer, client: MakeClient, encoding: str, body: bytes
) -> None:
    server.script(UNLOCK, faulty.answer(body, 200, {"content-encoding": encoding}))
    caught = await failure(client())
    assert (caught.reason, caught.request_sent, caught.may_have_acted) == ("payload", True, True)
    assert "Content-Encoding cannot be decoded here" in str(caught)
    assert "not HTTP" not in str(caught)


# -- where there is no event loop -------------------------------------------------------------------------------------


def test_a_call_without_an_event_loop_says_that_it_needs_one() -> None:
    seam = AsyncSeam(KEY, endpoint="http://127.0.0.1:1")
    with pytest.raises(SeamLoopError, match="needs a running asyncio event loop"):
        seam.devices.get(device_id="door").send(None)


def test_a_call_that_is_driven_without_a_task_says_so() -> None:
    seam = AsyncSeam(KEY, endpoint="http://127.0.0.1:1")
    loop = asyncio.new_event_loop()
    asyncio._set_running_loop(loop)
    try:
        with pytest.raises(SeamLoopError, match="in a task of asyncio"):
            seam.devices.get(device_id="door").send(None)
    finally:
        asyncio._set_running_loop(None)
        loop.run_until_complete(seam.close())
        loop.close()


# -- nothing is left --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("own_session", [False, True])
async def test_closing_a_client_leaves_no_timer_on_the_event_loop(
    server: FaultyServer, client: MakeClient, own_session: bool
) -> None:
    """Calls that end after the client was closed, too."""
    loop: Any = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        seam = client(session=session if own_session else None)
        await seam.devices.list()
        server.behave = faulty.after(0.05, faulty.answer())
        under_way = asyncio.create_task(seam.devices.list())
        await asyncio.sleep(0.02)
        await seam.close()
        try:
            await under_way
        except SeamClosedError:
            assert not own_session
        left = [timer for timer in loop._scheduled if not timer.cancelled() and "seam_async" in repr(timer)]
        assert not left
