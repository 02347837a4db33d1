"""What a call may cost, in things that can be counted: they do not depend on how busy the machine is.

A bound that is passed is no accident: something was added to the hot path. Raise it only with a reason.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import json
import socket
import subprocess
import sys
import threading
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import seam_async
from seam_async import AccessCode, AsyncSeam, Device
from seam_async._calls import call
from seam_async._wire import json_codec, response
from seam_async.testing import FakeSeam
from seam_sync import Seam
from seam_sync._loop_thread import process

CALLS = 50
memory_at_requests: list[int] = []
"""What tracemalloc knew of when the quiet server got a request."""
refusals: list[bytes] = []
"""Replies that the quiet server gives first."""
REFUSAL = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0.1\r\nContent-Length: 2\r\n\r\n{}"


@pytest.fixture
async def quiet_server() -> Any:
    """A server in this process that answers one thing at once, so that it adds nothing that is counted."""

    class Answer(asyncio.Protocol):
        body = json.dumps({"access_code": {"code": "1234"}, "device": {"device_id": "x"}, "ok": True}).encode()
        reply = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport = transport

        def data_received(self, data: bytes) -> None:
            if tracemalloc.is_tracing():
                memory_at_requests.append(tracemalloc.get_traced_memory()[0])
            self.transport.write(refusals.pop() if refusals else self.reply)  # type: ignore[attr-defined]

    server = await asyncio.get_running_loop().create_server(Answer, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()


@pytest.fixture
async def warm_client(quiet_server: str) -> Any:
    """A client whose one connection is open and whose classes are loaded."""
    async with AsyncSeam("seam_guard_key", endpoint=quiet_server) as seam:
        for _ in range(3):
            await seam.access_codes.get(access_code_id="x")
        yield seam


async def test_a_call_makes_no_task(warm_client: AsyncSeam) -> None:
    """The caller's own task does all the work."""
    made = Counter[str]()
    loop = asyncio.get_running_loop()

    def factory(loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:
        made[coroutine.__qualname__] += 1
        return asyncio.Task(coroutine, loop=loop, **options)

    loop.set_task_factory(factory)  # type: ignore[arg-type]
    try:
        for _ in range(CALLS):
            await warm_client.access_codes.get(access_code_id="x")
    finally:
        loop.set_task_factory(None)

    assert not made


async def test_a_call_sends_and_receives_once(warm_client: AsyncSeam, monkeypatch: pytest.MonkeyPatch) -> None:
    """One system call to send, one to receive, on either side of the connection."""
    counted = Counter[str]()

    def counting(name: str) -> Callable[..., Any]:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: Any) -> Any:
            counted[name] += 1
            return original(self, *arguments)

        return call

    for name in ("send", "sendmsg", "recv", "recv_into", "sendall"):
        monkeypatch.setattr(socket.socket, name, counting(name))
    for _ in range(CALLS):
        await warm_client.access_codes.get(access_code_id="x")

    # Twice, since client and server live in this process.
    assert counted["send"] + counted["sendmsg"] + counted["sendall"] <= 2 * CALLS + 2
    assert counted["recv"] + counted["recv_into"] <= 2 * CALLS + 2


async def call_under(profile: Callable[[Any, str, Any], None], client: AsyncSeam) -> None:
    """Make calls, telling the function of each Python function that is entered."""
    await asyncio.sleep(0)
    sys.setprofile(profile)
    try:
        for _ in range(CALLS):
            await client.access_codes.get(access_code_id="x")
    finally:
        sys.setprofile(None)


async def test_a_call_runs_a_bounded_number_of_our_functions(warm_client: AsyncSeam) -> None:
    """How many Python functions of ours run for one call."""
    counted = Counter[str]()

    def profile(frame: Any, event: str, _: Any) -> None:
        if event == "call" and "/seam_async/" in frame.f_code.co_filename.replace("\\", "/"):
            counted[frame.f_code.co_qualname if hasattr(frame.f_code, "co_qualname") else frame.f_code.co_name] += 1

    await call_under(profile, warm_client)

    assert sum(counted.values()) / CALLS <= 48, counted.most_common()


async def files_entered(client: AsyncSeam, device_id: str) -> list[Path]:
    """Make a call and return our files in the order in which it enters them, as often as it comes from another."""
    root = Path(seam_async.__file__).parent
    entered: list[Path] = []

    def profile(frame: Any, event: str, _: Any) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.is_relative_to(root) and entered[-1:] != [path.relative_to(root)]:
            entered.append(path.relative_to(root))

    await asyncio.sleep(0)
    sys.setprofile(profile)
    try:
        await client.devices.get(device_id=device_id)
    finally:
        sys.setprofile(None)
    return entered


async def test_a_call_enters_a_bounded_number_of_files_and_rooms(warm_client: AsyncSeam) -> None:
    """Each file on the way from the method to the result is one more idea for whoever reads or debugs it."""
    await warm_client.devices.get(device_id="x")  # loads the namespace, and opens the connection
    entered = await files_entered(warm_client, "x")

    assert len(set(entered)) <= 14, sorted(set(entered))  # three of them put the request on the wire
    assert len({path.parts[0] for path in entered if len(path.parts) > 1}) <= 7, sorted(set(entered))
    assert len(entered) <= 28, entered


async def test_changes_of_file_in_a_call_that_is_refused_once(warm_client: AsyncSeam) -> None:
    """Two attempts, and a pause between them: what decides on it is looked up once, and decides in one place."""
    trips = []
    await warm_client.devices.get(device_id="x")
    for device_id in ("a", "b", "c"):
        refusals.append(REFUSAL)
        trips.append(await files_entered(warm_client, device_id))
        assert not refusals
    first, *later = trips

    assert len(first) <= 60, first
    # The operation is known to be limited by now, so its lanes are looked up before the first attempt. A timer that
    # fires early may add to one of them.
    assert len(min(later, key=len)) <= 62, later


async def test_a_call_runs_through_a_bounded_number_of_our_coroutines(warm_client: AsyncSeam) -> None:
    """How many coroutines of ours one call goes through: each takes part in every step of those inside it."""
    begun: set[int] = set()
    names = Counter[str]()
    kept = []

    def profile(frame: Any, event: str, _: Any) -> None:
        ours = "/seam_async/" in frame.f_code.co_filename.replace("\\", "/")
        if event == "call" and ours and frame.f_code.co_flags & inspect.CO_COROUTINE and id(frame) not in begun:
            begun.add(id(frame))
            kept.append(frame)  # so that no other frame gets its place
            names[frame.f_code.co_name] += 1

    await call_under(profile, warm_client)

    assert len(begun) / CALLS <= 6, names


async def test_a_call_in_flight_holds_bounded_memory(warm_client: AsyncSeam) -> None:
    """How much one call holds until its answer comes, aiohttp's part included."""
    asyncio.get_running_loop().set_debug(False)  # in which asyncio keeps a stack for whatever it runs
    held = []
    tracemalloc.start()
    try:
        for _ in range(CALLS):
            before = tracemalloc.get_traced_memory()[0]
            await warm_client.access_codes.get(access_code_id="x")
            held.append(memory_at_requests[-1] - before)
    finally:
        tracemalloc.stop()

    assert sorted(held)[CALLS // 2] <= 6_500, held


def test_a_blocking_call_crosses_to_the_loop_thread_once(
    sync_seam_client: Seam, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One thread for all clients, woken once for each call."""
    device_id = sync_seam_client.devices.list()[0].device_id
    loop = process.thread.loop  # type: ignore[union-attr]
    woken = Counter[str]()
    original = loop.call_soon_threadsafe

    def counting(callback: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        woken[callback.__qualname__] += 1
        return original(callback, *arguments, **options)

    monkeypatch.setattr(loop, "call_soon_threadsafe", counting)
    threads = threading.active_count()
    for _ in range(CALLS):
        sync_seam_client.devices.get(device_id=device_id)

    assert sum(woken.values()) == CALLS, woken
    assert threading.active_count() == threads


async def test_a_finished_call_leaves_no_objects(warm_client: AsyncSeam) -> None:
    """Calls leave nothing behind."""
    asyncio.get_running_loop().set_debug(False)  # which reads sources to complain of slowness, on a busy machine
    for _ in range(CALLS):
        await warm_client.access_codes.get(access_code_id="x")
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(CALLS * 4):
        await warm_client.access_codes.get(access_code_id="x")
    gc.collect()

    assert sys.getallocatedblocks() - before < CALLS


async def test_a_call_makes_no_garbage_cycles(warm_client: AsyncSeam) -> None:
    """What a call makes is freed when it ends, not by the garbage collector."""
    gc.collect()
    gc.disable()
    try:
        for _ in range(CALLS):
            await warm_client.access_codes.get(access_code_id="x")
        found = gc.collect()
    finally:
        gc.enable()

    assert found < CALLS  # by `session.post`, aiohttp's own would be about nine for each request


async def _samples() -> tuple[dict[str, Any], dict[str, Any]]:
    async with FakeSeam() as fake, fake.client() as seam:
        device = (await seam.request("/devices/list"))["devices"][0]
        code = await seam.request("/access_codes/create", {"device_id": device["device_id"], "name": "Guest"})
        return device, code["access_code"]


@pytest.mark.parametrize(("cls", "position", "bound"), [(Device, 0, 5700), (AccessCode, 1, 1800)])
async def test_a_resource_object_holds_bounded_memory(cls: type[Any], position: int, bound: int) -> None:
    """How much memory a resource as decoded from JSON holds."""
    text = json.dumps((await _samples())[position]).encode()
    cls.from_dict(json_codec.loads(text))
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept = [cls.from_dict(json_codec.loads(text)) for _ in range(200)]
        gc.collect()
        size = (tracemalloc.get_traced_memory()[0] - before) / len(kept)
    finally:
        tracemalloc.stop()

    assert size <= bound


@pytest.mark.parametrize(
    ("statement", "bound"),
    [("import seam_async", 3), ("import seam_sync", 5)],
)
def test_importing_the_package_loads_a_bounded_number_of_our_modules(statement: str, bound: int) -> None:
    """A bare import loads next to nothing of the package."""
    script = f"import sys; {statement}; print(len([name for name in sys.modules if name.startswith('seam_')]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert int(done.stdout) <= bound


async def test_large_answers_are_read_one_in_a_turn_of_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many large lists come in together, the loop gets its turn between two of them."""
    loop = asyncio.get_running_loop()
    turn, read_in = 0, []
    ticking = True

    def tick() -> None:
        nonlocal turn
        turn += 1
        if ticking:
            loop.call_soon(tick)

    def decode(path: str, data: bytes, redact: Callable[[str], str]) -> Any:
        read_in.append(turn)
        return response.decode(path, data, redact)

    monkeypatch.setattr(call, "decode", decode)
    async with FakeSeam(seed=False) as fake, fake.client() as seam:
        for _ in range(60):
            fake.add("device", device_type="august_lock", properties={"image_alt_text": "x" * 2000})
        loop.call_soon(tick)
        pages = await asyncio.gather(*(seam.devices.list(limit=60) for _ in range(8)))
        ticking = False

    assert [len(page) for page in pages] == [60] * 8
    assert len(set(read_in)) == 8
