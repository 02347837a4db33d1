"""Following events: each once, none lost within the overlap, through faults and floods. In virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from _waits.virtual_seam import Answer, VirtualTransport, refusal, virtual_seam
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_time import STARTED_AT, run

from seam_async import UnknownEvent
from seam_async._waits.event_stream import LIMIT
from seam_async.errors import (
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpUnauthorizedError,
    SeamInvalidParameterError,
)

LIST = "/events/list"
BEGINNING = datetime.fromtimestamp(STARTED_AT + 1000.0, UTC)


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


def date(seconds: float) -> str:
    """A date as the server writes it: to the millisecond."""
    return (BEGINNING + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def seconds(text: str) -> float:
    return (datetime.fromisoformat(text) - BEGINNING).total_seconds()


class Events:
    """A server of events. Each becomes visible a while after it is created, and may have occurred long before.

    Args:
        order: How an answer is sorted, and so which events are in one that cannot hold them all.
        goes_by: The date by which the server filters.
    """

    def __init__(self, order: str = "oldest first", goes_by: str = "created_at") -> None:
        self.order, self.goes_by = order, goes_by
        self.all: list[tuple[float, dict[str, Any]]] = []
        self.trouble: Callable[[float], Answer | None] = lambda at: None

    def add(self, created: float, *, late: float = 0.0, occurred: float | None = None, **more: Any) -> str:
        key = f"e{len(self.all)}"
        one = {
            "event_id": key,
            "event_type": "device.connected",
            "created_at": date(created),
            "occurred_at": date(created if occurred is None else occurred),
            "workspace_id": "w1",
            **more,
        }
        self.all.append((created + late, one))
        return key

    async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
        assert path == LIST
        await asyncio.sleep(0.05)
        if (answer := self.trouble(now())) is not None:
            return answer
        if "since" in body:
            low, high = seconds(body["since"]), float("inf")
        else:
            low, high = map(seconds, body["between"])
            low += 1e-9  # the interval is an open one
        found = [one for at, one in self.all if at <= now() and low <= seconds(one[self.goes_by]) < high]
        if "event_types" in body:
            found = [one for one in found if one["event_type"] in body["event_types"]]
        found.sort(key=lambda one: one[self.goes_by], reverse=self.order == "newest first")
        if self.order == "in no order":
            found.sort(key=lambda one: hash(one["event_id"]))
        return 200, {"events": found[: int(body["limit"])]}


def with_events(
    test: Callable[[Any, Events, VirtualTransport], Awaitable[None]], events: Events | None = None, **options: Any
) -> None:
    server = events or Events()
    seam, transport = virtual_seam(server, **options)

    async def main() -> None:
        await test(seam, server, transport)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


def virtually(test: Any) -> Any:
    def runs() -> None:
        with_events(test)

    runs.__name__, runs.__doc__ = test.__name__, test.__doc__
    return runs


async def take(stream: Any, until: float) -> list[str]:
    """Give the ids of what comes up to a moment."""
    seen = []
    try:
        async with asyncio.timeout(until - now()):
            async for event in stream:
                seen.append(event.event_id)
    except TimeoutError:
        pass
    return seen


# -- what comes -------------------------------------------------------------------------------------------------------


@virtually
async def test_new_events_come_once_and_old_ones_do_not(seam: Any, events: Events, transport: Any) -> None:
    events.add(-30.0)
    events.add(-0.5)
    new = [events.add(at) for at in (0.02, 7.0, 7.5, 300.0)]
    stream = seam.events.stream()
    assert await take(stream, 200.0) == new[:3]
    assert await take(stream, 400.0) == new[3:]
    assert transport.times(LIST)[:4] == [0.0, 5.0, 10.0, 15.0]


@virtually
async def test_a_stream_since_a_time_gives_the_events_from_then_on(seam: Any, events: Events, _: Any) -> None:
    keys = [events.add(at) for at in (-100.0, -50.0, -10.0, 20.0)]
    assert await take(seam.events.stream(since=BEGINNING - timedelta(seconds=50)), 100.0) == keys[1:]
    assert await take(seam.events.stream(since=date(-10)), 200.0) == keys[2:]


@virtually
async def test_events_listed_late_are_yielded_within_the_overlap_only(seam: Any, events: Events, _: Any) -> None:
    early = events.add(10.0)
    late = events.add(9.0, late=50.0)
    later = events.add(30.0)
    events.add(8.0, late=200.0)  # too late
    newest = events.add(150.0)
    assert await take(seam.events.stream(overlap=60), 400.0) == [early, later, late, newest]


@virtually
async def test_a_clock_ahead_of_the_servers_loses_nothing(seam: Any, events: Events, _: Any) -> None:
    events.add(-290.0, late=240.0)  # old by either clock
    keys = [events.add(at - 240.0, late=240.0) for at in (1.0, 30.0, 100.0, 300.0)]
    assert await take(seam.events.stream(), 400.0) == keys


@virtually
async def test_events_of_one_answer_come_the_older_first(seam: Any, events: Events, _: Any) -> None:
    third, first, second = events.add(3.0), events.add(1.0), events.add(3.5, occurred=2.0)
    events.order = "in no order"
    assert await take(seam.events.stream(), 20.0) == [first, second, third]


def test_events_of_the_same_millisecond_come_the_older_first_from_a_server_that_lists_the_newest_first() -> None:
    class Newest(Events):
        async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
            status, answer = await super().__call__(path, body)
            return status, {"events": answer["events"][::-1]}

    async def test(seam: Any, events: Events, _: Any) -> None:
        new = [events.add(1.0), events.add(1.0), events.add(1.0)]
        assert await take(seam.events.stream(), 20.0) == new

    with_events(test, Newest())


@virtually
async def test_a_date_in_the_far_future_does_not_hide_what_comes(seam: Any, events: Events, _: Any) -> None:
    keys = [events.add(1.0, occurred=1e9), events.add(100.0), events.add(200.0)]
    assert await take(seam.events.stream(), 300.0) == keys


@virtually
async def test_events_are_typed_and_unknown_ones_come_too(seam: Any, events: Events, _: Any) -> None:
    events.add(1.0, event_type="lock.unlocked", device_id="d1", method="keycode")
    events.add(2.0, event_type="lock.levitated", height=3)
    stream = seam.events.stream()
    known, unknown = await anext(stream), await anext(stream)
    assert type(known).__name__ == "LockUnlockedEvent"
    assert isinstance(unknown, UnknownEvent)
    assert unknown["height"] == 3


@virtually
async def test_filters_of_a_stream_are_sent_with_each_request(
    seam: Any, events: Events, transport: VirtualTransport
) -> None:
    events.add(1.0)
    wanted = events.add(2.0, event_type="lock.unlocked")
    stream = seam.events.stream(event_types=["lock.unlocked"], device_ids=["d1"], extra_params={"new": 1})
    assert await take(stream, 10.0) == [wanted]
    assert all(body["device_ids"] == ["d1"] and body["new"] == 1 for _, _, body, _ in transport.sent)


@virtually
async def test_events_without_id_or_dates_come_once_as_well(seam: Any, events: Events, _: Any) -> None:
    for created in (date(1), "yesterday", None):
        events.add(1.0)
        events.all[-1][1]["occurred_at"] = created
    events.all.append((2.0, {"event_type": "a", "created_at": date(2), "occurred_at": date(2)}))
    assert await take(seam.events.stream(), 60.0) == ["e0", "e1", "e2", None]


@virtually
async def test_a_server_that_ignores_the_time_repeats_nothing(seam: Any, events: Events, transport: Any) -> None:
    keys = [events.add(at) for at in range(0, 1000, 40)]
    seen: list[str] = []

    async def everything(path: str, body: dict[str, Any]) -> Answer:
        return 200, {"events": [one for at, one in events.all if at <= now()]}

    transport.server = everything
    seen = await take(seam.events.stream(since=BEGINNING, overlap=10), 1200.0)
    assert seen == keys


@pytest.mark.parametrize("overlap", [1e11, 1e300], ids=str)
def test_an_overlap_longer_than_there_have_been_dates_yields_events_however_late(overlap: float) -> None:
    async def check(seam: Any, events: Events, _: Any) -> None:
        keys = [events.add(30.0), events.add(1.0, late=200.0)]
        assert await take(seam.events.stream(overlap=overlap), 400.0) == keys

    with_events(check)


@virtually
async def test_ids_older_than_the_overlap_are_forgotten(seam: Any, events: Events, _: Any) -> None:
    for at in range(5000):
        events.add(float(at))
    stream = seam.events.stream(overlap=30)
    assert len(await take(stream, 5100.0)) == 5000
    assert len(stream._seen) < 100
    assert not stream._ready


# -- more than one answer can hold ------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["oldest first", "newest first", "in no order"])
@pytest.mark.parametrize("goes_by", ["created_at", "occurred_at"])
def test_a_stream_catches_up_with_more_events_than_an_answer_holds(order: str, goes_by: str) -> None:
    async def check(seam: Any, events: Events, transport: VirtualTransport) -> None:
        keys = [events.add(-7200.0 + number * 1.5) for number in range(4800)]
        keys += [events.add(float(at)) for at in (20, 40)]
        seen = await take(seam.events.stream(since=BEGINNING - timedelta(hours=2)), 60.0)
        assert seen == keys
        assert len(transport.sent) < 60

    with_events(check, Events(order, goes_by))


@pytest.mark.parametrize("order", ["oldest first", "newest first"])
def test_events_faster_than_an_answer_holds_all_come(order: str) -> None:
    async def check(seam: Any, events: Events, _: Any) -> None:
        keys = [events.add(10.0 + number / 100) for number in range(3000)]  # 100 a second, for half a minute
        assert sorted(await take(seam.events.stream(), 200.0), key=keys.index) == keys

    with_events(check, Events(order))


@virtually
async def test_more_in_one_instant_than_an_answer_holds_does_not_hold_up_the_rest(
    seam: Any, events: Events, _: Any
) -> None:
    for _number in range(LIMIT + 100):
        events.add(10.0)
    after = events.add(30.0)
    seen = await take(seam.events.stream(), 100.0)
    assert len(seen) == LIMIT + 1  # the API has no way to list the others
    assert seen[-1] == after


# -- faults -----------------------------------------------------------------------------------------------------------


def lost() -> Answer:
    raise SeamConnectionError("reset", reason="reset")


@pytest.mark.parametrize(
    "trouble",
    [lambda: refusal(500), lambda: (502, "<html>"), lambda: (429, {}, {"Retry-After": "7"}), lambda: (200, []), lost],
)
@pytest.mark.parametrize("retries", [0, 2])
def test_an_event_stream_loses_no_event_over_transient_errors(trouble: Callable[[], Answer], retries: int) -> None:
    async def check(seam: Any, events: Events, _: Any) -> None:
        keys = [events.add(float(at)) for at in range(1, 200, 7)]
        events.trouble = lambda at: trouble() if 20 < at < 150 else None
        assert await take(seam.events.stream(), 400.0) == keys

    with_events(check, retries=retries)


def test_the_pauses_of_a_stream_grow_while_requests_fail() -> None:
    async def check(seam: Any, events: Events, transport: VirtualTransport) -> None:
        events.trouble = lambda at: refusal(500)
        assert await take(seam.events.stream(poll_interval=1.0), 1000.0) == []
        times = transport.times(LIST)
        pauses = [after - before for before, after in pairwise(times)]
        assert max(pauses[:2]) <= 2.1
        assert all(29.0 <= pause <= 60.1 for pause in pauses[-5:])

    with_events(check, retries=0)


@pytest.mark.parametrize(
    ("status", "error"), [(401, SeamHttpUnauthorizedError), (403, SeamHttpApiError), (400, SeamHttpApiError)]
)
def test_a_definite_refusal_is_raised_and_can_be_gone_on_from(status: int, error: type[Exception]) -> None:
    async def check(seam: Any, events: Events, _: Any) -> None:
        keys = [events.add(1.0), events.add(12.0)]
        stream = seam.events.stream()
        assert (await anext(stream)).event_id == keys[0]
        events.trouble = lambda at: refusal(status)
        with pytest.raises(error):
            await anext(stream)
        events.trouble = lambda at: None
        assert (await anext(stream)).event_id == keys[1]

    with_events(check)


@virtually
async def test_cancelling_a_step_of_an_event_stream_loses_no_event(seam: Any, events: Events, _: Any) -> None:
    keys = [events.add(float(at)) for at in (1, 2, 12, 31)]
    stream = seam.events.stream()
    seen = []
    for until in (0.02, 3.0, 5.02, 5.04, 11.0, 20.0, 40.0):
        seen += await take(stream, until)
    assert seen == keys


@given(
    st.lists(st.tuples(st.floats(0, 600), st.floats(0, 55), st.floats(0, 1000)), max_size=40),
    st.lists(st.floats(0, 700), max_size=5),
    st.sampled_from(["oldest first", "newest first", "in no order"]),
    st.sampled_from(["created_at", "occurred_at"]),
)
@settings(deadline=None, max_examples=60)
def test_each_event_comes_exactly_once_in_any_schedule(
    happened: list[tuple[float, float, float]], troubles: list[float], order: str, goes_by: str
) -> None:
    async def check(seam: Any, events: Events, _: Any) -> None:
        for created, late, ago in happened:
            # What the server sorts by must not lie further back than the overlap.
            events.add(created, late=late, occurred=created - (ago if goes_by == "created_at" else 0))
        events.trouble = lambda at: refusal(503) if any(one < at < one + 20 for one in troubles) else None
        seen = await take(seam.events.stream(since=BEGINNING, overlap=60), 1000.0)
        assert sorted(seen) == sorted(one["event_id"] for _, one in events.all)

    with_events(check, Events(order, goes_by), retries=0)


# -- arguments --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": datetime(2027, 1, 1)},
        {"since": "yesterday"},
        {"since": "2027-01-01T00:00:00"},
        {"since": 5},
        {"poll_interval": 0},
        {"poll_interval": float("nan")},
        {"overlap": -1},
        {"overlap": None},
        {"event_types": "lock.unlocked"},
    ],
    ids=str,
)
def test_event_streams_refuse_wrong_arguments_before_the_first_step(wrong: dict[str, Any]) -> None:
    seam, _ = virtual_seam(Events())
    with pytest.raises(SeamInvalidParameterError, match=next(iter(wrong))):
        seam.events.stream(**wrong)


# -- an end -----------------------------------------------------------------------------------------------------------


async def ids(stream: Any) -> list[str]:
    return [event.event_id async for event in stream]


@pytest.mark.parametrize("order", ["oldest first", "newest first", "in no order"])
def test_a_stream_until_the_past_gives_all_events_of_the_span_and_ends(order: str) -> None:
    """However many there are, and without waiting for anything."""
    events = Events(order)
    for number in range(3 * LIMIT):
        events.add(-1000.0 + number / 2)
    events.add(-5000.0)
    wanted = {f"e{number}" for number in range(200, 3 * LIMIT - 300)}

    async def test(seam: Any, _: Any, transport: VirtualTransport) -> None:
        found = await ids(seam.events.stream(since=date(-900.0), until=date(-1000.0 + (3 * LIMIT - 301) / 2)))
        assert len(found) == len(set(found))
        assert set(found) == wanted
        assert now() < 5.0

    with_events(test, events)


@virtually
async def test_a_stream_until_the_future_ends_as_soon_as_that_is_over(seam: Any, events: Events, _: Any) -> None:
    for moment in (1.0, 11.9, 12.0, 12.1):
        events.add(moment)
    assert await ids(seam.events.stream(since=date(-10.0), until=date(12.0))) == ["e0", "e1", "e2"]
    assert now() == pytest.approx(12.0, abs=0.2)


@virtually
async def test_a_stream_without_events_until_its_end_ends(seam: Any, _: Events, transport: VirtualTransport) -> None:
    assert await ids(seam.events.stream(since=date(-20.0), until=date(-10.0))) == []
    assert transport.counts[LIST] == 1


@pytest.mark.parametrize("given", [{"until": date(-1.0)}, {"since": date(0.0), "until": date(-0.1)}, {"until": "soon"}])
def test_an_end_that_cannot_be_is_refused_at_once(given: dict[str, Any]) -> None:
    async def test(seam: Any, _: Any, transport: VirtualTransport) -> None:
        with pytest.raises(SeamInvalidParameterError) as caught:
            seam.events.stream(**given)
        assert caught.value.parameter == "until"
        assert not transport.sent

    with_events(test)


@virtually
async def test_a_closed_stream_gives_nothing_more_and_asks_for_nothing(
    seam: Any, events: Events, transport: Any
) -> None:
    for _ in range(3):
        events.add(1.0)
    async with aclosing(seam.events.stream(since=date(0.0))) as stream:
        async for _ in stream:
            break
    sent = transport.counts[LIST]
    assert await ids(stream) == []
    assert transport.counts[LIST] == sent


@pytest.mark.parametrize(
    "since", [datetime.min.replace(tzinfo=UTC), "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_the_first_moment_of_the_calendar_means_from_the_beginning(since: Any) -> None:
    async def test(seam: Any, events: Events, _: Any) -> None:
        events.add(-100.0)
        async for event in seam.events.stream(since=since, until=datetime.max.replace(tzinfo=UTC)):
            assert event.event_id == "e0"
            break

    with_events(test)


@virtually
async def test_events_dated_at_the_ends_of_the_calendar_neither_fail_nor_hide_others(
    seam: Any, events: Events, _: Any
) -> None:
    strange = ["9999-12-31T23:59:59-08:00", "0001-01-01T00:00:00+14:00", date(10**7)]
    stream = seam.events.stream(since=date(0.0))
    for number, moment in enumerate(strange):
        events.add(1.0, event_type="device.connected", created_at=moment, occurred_at=moment, event_id=f"s{number}")
    events.goes_by = "shown_at"
    for _, one in events.all:
        one["shown_at"] = date(1.0)
    assert set(await take(stream, 10.0)) == {"s0", "s1", "s2"}
    events.add(12.0, shown_at=date(12.0))
    assert await take(stream, 30.0) == ["e3"]


# -- answers that cannot be read --------------------------------------------------------------------------------------

UNREADABLE = (200, {"neither": "events nor error"})


def test_an_event_whose_answer_cannot_be_read_is_skipped_and_said(caplog: pytest.LogCaptureFixture) -> None:
    """It must not hold up the events after it for ever."""

    class Spoilt(Events):
        async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
            status, payload, *_ = await super().__call__(path, body)
            return UNREADABLE if any(one["event_id"] == "e2" for one in payload["events"]) else (status, payload)

    events = Spoilt()
    for number in range(6):
        events.add(number / 10)

    async def test(seam: Any, _: Any, transport: VirtualTransport) -> None:
        assert await take(seam.events.stream(since=date(-1.0)), 60.0) == ["e0", "e1", "e3", "e4", "e5"]
        assert transport.counts[LIST] < 60

    with caplog.at_level("WARNING", "seam_async"):
        with_events(test, events)
    searched, *skipped = [record.getMessage() for record in caplog.records]
    assert "cannot be read" in searched
    assert 1 <= len(skipped) <= 2  # windows overlap by an instant
    assert all("are skipped" in message for message in skipped)


@virtually
async def test_a_server_that_answers_nothing_readable_at_all_costs_no_event(
    seam: Any, events: Events, transport: VirtualTransport
) -> None:
    """A page of some proxy's: nothing is skipped for it, and the pauses between requests grow."""
    for number in range(6):
        events.add(number / 10)
    events.trouble = lambda at: UNREADABLE if at < 100 else None
    assert await take(seam.events.stream(since=date(-1.0)), 200.0) == [f"e{number}" for number in range(6)]
    assert len([at for at in transport.times(LIST) if at < 100]) < 30


@virtually
async def test_a_failure_of_another_kind_comes_out_as_an_error_of_ours_and_can_be_gone_on_from(
    seam: Any, events: Events, _: Any
) -> None:
    def fail(at: float) -> Answer | None:
        raise RuntimeError("can't start new thread")

    events.add(1.0)
    events.trouble = fail
    stream = seam.events.stream(since=date(0.0))
    with pytest.raises(SeamError, match="RuntimeError"):
        await anext(stream)
    events.trouble = lambda at: None
    assert (await anext(stream)).event_id == "e0"
