"""The operations of the control API: each is an address for a method of the Python API."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from seam_async.testing._types import Json
from seam_async.testing.arguments import Signature, signature
from seam_async.testing.clock import Clock, Moved
from seam_async.testing.faults import Faults
from seam_async.testing.outcomes import Outcomes
from seam_async.testing.recording import Requests
from seam_async.testing.running import Running
from seam_async.testing.serializing import plain
from seam_async.testing.simulation import Simulation
from seam_async.testing.state import State

if TYPE_CHECKING:
    from seam_async.testing.fake import FakeSeam

_SETTLE_TIMEOUT = 5.0
"""Seconds that moving the clock waits for webhook deliveries. The caller may be a receiver itself: a deadlock."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    Attributes:
        method: The HTTP method.
        path: Its address, after ``/_fake``.
        python: How Python calls it.
        takes: Its arguments.
        result: The key of its result in the answer.
        run: Carries it out.
    """

    method: str
    path: str
    python: str
    takes: Signature
    result: str
    run: Callable[..., Any]


def operations(fake: FakeSeam) -> dict[tuple[str, str], Operation]:
    """Return all operations on a fake, by method and path."""
    found: dict[tuple[str, str], Operation] = {}

    def add(route: str, result: str, python: str, like: Callable[..., Any] | None, run: Callable[..., Any]) -> None:
        method, path = route.split(" ")
        takes = Signature(_SUMMARIES.get(route, ""), {}, open=False) if like is None else signature(like)
        found[method, path] = Operation(method, path, python, takes, result, run)

    def change_clock(**given: Any) -> Awaitable[Json]:
        return _moved(fake, given)

    add("GET /", "fake", "fake", None, lambda: about(fake))
    for route, name in (("find", "object"), ("all", "objects")):
        for method in ("GET", "POST"):
            like = State.find if route == "find" else State.all
            add(f"{method} /{route}", name, f"fake.{route}(resource, ...)", like, getattr(fake, route))
    add("GET /state", "state", "fake.everything()", State.everything, fake.everything)
    add("POST /add", "object", "fake.add(resource, ...)", State.add, fake.add)
    add("POST /change", "object", "fake.change(resource, id, ...)", State.change, fake.change)
    add("POST /remove", "", "fake.remove(resource, id)", State.remove, fake.remove)
    add("POST /emit", "event", "fake.emit(event_type, ...)", Simulation.emit, fake.emit)
    add("POST /finish_login", "object", "fake.finish_login(id)", Simulation.finish_login, fake.finish_login)
    add("POST /set_battery", "object", "fake.set_battery(device_id, level)", Simulation.set_battery, fake.set_battery)
    add("POST /set_online", "object", "fake.set_online(device_id, online)", Simulation.set_online, fake.set_online)
    add("GET /clock", "clock", "fake.clock.now()", None, lambda: clock(fake.clock))
    add("POST /clock", "clock", "fake.clock.change(...)", Clock.change, change_clock)
    add("GET /faults", "faults", "list(fake.faults)", None, lambda: list(fake.faults))
    add("POST /faults", "fault", "fake.faults.add(path, ...)", Faults.add, fake.faults.add)
    add("POST /faults/remove", "", "fake.faults.remove(fault)", Faults.remove, fake.faults.remove)
    add("POST /faults/clear", "", "fake.faults.clear()", Faults.clear, fake.faults.clear)
    add("POST /faults/seed", "", "fake.faults.seed(seed)", Faults.seed, fake.faults.seed)
    add("GET /outcomes", "outcomes", "list(fake.outcomes)", None, lambda: list(fake.outcomes))
    add("POST /outcomes", "outcome", "fake.outcomes.add(action_type, ...)", Outcomes.add, fake.outcomes.add)
    add("POST /outcomes/remove", "", "fake.outcomes.remove(outcome)", Outcomes.remove, fake.outcomes.remove)
    add("POST /outcomes/clear", "", "fake.outcomes.clear()", Outcomes.clear, fake.outcomes.clear)
    enforce = type(fake).enforce_rate_limits
    add("GET /rate_limits", "rate_limits", "fake.rate_limits", None, lambda: fake.rate_limits)
    add("POST /rate_limits", "", "fake.enforce_rate_limits(limits)", enforce, fake.enforce_rate_limits)
    add("POST /rate_limits/lift", "", "fake.lift_rate_limits()", type(fake).lift_rate_limits, fake.lift_rate_limits)
    add("GET /requests", "requests", "fake.requests.find(path, ...)", Requests.find, fake.requests.find)
    add("POST /requests", "requests", "fake.requests.find(path, ...)", Requests.find, fake.requests.find)
    wait = Running.wait_for_requests
    add("POST /requests/wait", "requests", "await fake.wait_for_requests(path, ...)", wait, fake.wait_for_requests)
    add("POST /requests/clear", "", "fake.requests.clear()", None, fake.requests.clear)
    add("GET /deliveries", "deliveries", "fake.deliveries", None, lambda: list(fake.deliveries))
    again = type(fake).send_again
    add("POST /deliveries/send_again", "delivery", "fake.send_again(message_id)", again, fake.send_again)
    add("POST /settle", "", "await fake.settle()", Running.settle, fake.settle)
    add("POST /keys", "api_key", "fake.new_api_key(workspace_id)", type(fake).new_api_key, fake.new_api_key)
    add("POST /keys/revoke", "", "fake.revoke(token)", type(fake).revoke, fake.revoke)
    add("POST /reset", "", "fake.reset()", type(fake).reset, fake.reset)
    add("POST /seed", "", "fake.seed_with(objects)", type(fake).seed_with, fake.seed_with)
    add("GET /snapshot", "snapshot", "fake.snapshot()", type(fake).snapshot, fake.snapshot)
    add("POST /snapshot", "", "fake.load(snapshot)", type(fake).load, fake.load)
    return found


_SUMMARIES = {
    "GET /": "Say what a client needs: address, keys, workspace; and the time.",
    "GET /clock": "Say what time it is, and how it runs.",
    "GET /faults": "Return the faults that are scripted.",
    "GET /outcomes": "Return the outcomes that are scripted.",
    "GET /rate_limits": "Return the rate limits that are enforced, path to (calls, seconds); null if none are.",
    "POST /requests/clear": "Forget the requests so far.",
    "GET /deliveries": "Return every webhook delivery so far, with its attempts.",
}


def about(fake: FakeSeam) -> Json:
    """Return the address, keys and workspace of a fake, and its time."""
    return {
        "endpoint": fake.world.endpoint,
        "api_key": fake.api_key,
        "personal_access_token": fake.personal_access_token,
        "publishable_key": fake.publishable_key,
        "workspace_id": fake.workspace_id,
        "clock": clock(fake.clock),
    }


def clock(one: Clock) -> Json:
    """Return the state of a clock."""
    return {"now": one.iso(), "frozen": one.frozen, "speed": one.speed}


async def _moved(fake: FakeSeam, given: Json) -> Json:
    moved = fake.clock.change(**given)
    with suppress(TimeoutError):
        await asyncio.wait_for(_settled(moved), _SETTLE_TIMEOUT)
    return clock(fake.clock)


async def _settled(moved: Moved) -> None:
    await moved


async def carry_out(operation: Operation, arguments: Json) -> Json:
    """Carry an operation out, and return its answer."""
    result = operation.run(**arguments)
    if isinstance(result, Awaitable):
        result = await result
    return {operation.result: plain(result), "ok": True} if operation.result else {"ok": True}
