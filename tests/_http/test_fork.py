"""After `fork()` both processes go on, with connections of their own."""

from __future__ import annotations

import os

import pytest
from _http import faulty_server as faulty
from _http.helpers import REPLIES
from _http.processes import run_python, server_in_a_thread

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

PROGRAM = """
import asyncio, os, sys, warnings
from seam_async import AsyncSeam
warnings.filterwarnings("ignore", "This process .* is multi-threaded")
seam = AsyncSeam("seam_key_of_a_test", endpoint=sys.argv[1])

async def calls(who, count):
    async def call(number):
        answer = await seam.request("/echo", {"who": who, "number": number})
        assert answer == {"who": who, "number": number}, answer
    await asyncio.gather(*map(call, range(count)))
"""

BETWEEN_LOOPS = """
asyncio.run(calls("before", 20))
child = os.fork()
asyncio.run(calls("child" if child == 0 else "parent", 200))
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
asyncio.run(calls("after", 20))
"""

INSIDE_A_LOOP = """
async def main():
    await calls("before", 20)
    under_way = asyncio.create_task(calls("under way", 300))
    await asyncio.sleep(0.01)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            asyncio._set_running_loop(None)
            asyncio.run(calls("child", 200))
            status = 0
        finally:
            os._exit(status)
    await asyncio.gather(under_way, calls("parent", 200))
    assert seam.stats().retries == 0, "the child has closed connections of the parent"
    assert (await asyncio.to_thread(os.waitpid, child, 0))[1] == 0
    await calls("after", 20)
    await seam.close()
asyncio.run(main())
"""


async def echo(exchange: faulty.Exchange) -> None:
    await faulty.answer(exchange.request.body)(exchange)


@pytest.mark.parametrize("when", [BETWEEN_LOOPS, INSIDE_A_LOOP], ids=["between loops", "inside a loop"])
def test_parent_and_child_both_work_after_fork_and_share_no_connection(when: str) -> None:
    with server_in_a_thread(behave=faulty.after(0.002, echo), replies=REPLIES) as server:
        _, complaints = run_python(PROGRAM + when, server.endpoint)
        assert complaints == ""
        by_connection: dict[int, set[bool]] = {}
        for request in server.requests:
            by_connection.setdefault(request.connection, set()).add(request.body["who"] == "child")
        assert {True} in by_connection.values()
        assert {True, False} not in by_connection.values(), "both have used the same connection"


def test_a_forked_child_holds_none_of_the_parents_connections() -> None:
    """The child holds none of the parent's connections open."""
    program = """
async def main():
    await calls("before", 10)
    child = os.fork()
    if child == 0:
        import time; time.sleep(60)
        os._exit(0)
    await seam.close()
    other = AsyncSeam("seam_key_of_a_test", endpoint=sys.argv[1])
    while (await other.request("/count")) != {"open": 1}:
        await asyncio.sleep(0.01)
    await other.close()
    os.kill(child, 9)
    os.waitpid(child, 0)
asyncio.run(main())
"""

    async def count(exchange: faulty.Exchange) -> None:
        await faulty.answer({"open": exchange.server.open_connections})(exchange)

    with server_in_a_thread(behave=echo) as server:
        server.script("/count", *[count] * 1000)
        run_python(PROGRAM + program, server.endpoint)
