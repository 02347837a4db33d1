"""Going through pages and items: nothing lost, nothing twice, one page ahead, two pages held."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from _paging.scripted_pages import Server
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_time import run

from seam_async import Page, SeamConnectionError, SeamInvalidParameterError, SeamPageCursorError
from seam_async.resources.pagination import Pagination


class FaultError(Exception):
    """Something that goes wrong once."""


async def patiently(iterator: Any) -> Any:
    """Give what comes next, asking again after each fault; None at the end."""
    while True:
        try:
            return await anext(iterator, None)
        except FaultError:
            continue


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


# -- properties -------------------------------------------------------------------------------------------------------

sizes = st.lists(st.integers(0, 5), min_size=1, max_size=12)
faults = st.lists(st.sampled_from([None, None, FaultError]), max_size=40).map(
    lambda all_: [one and one() for one in all_]
)


@given(sizes, faults)
@settings(deadline=None)
def test_the_items_seen_are_the_items_served_whatever_goes_wrong(sizes: list[int], faults: list[Any]) -> None:
    async def main() -> None:
        server = Server(sizes, faults)
        iterator = aiter(server.listing())
        seen = []
        while (item := await patiently(iterator)) is not None:
            seen.append(item.number)
        assert seen == list(range(sum(sizes)))
        assert await anext(iterator, None) is None  # and it stays over

    run(main())


@given(sizes, faults, st.one_of(st.none(), st.integers(0, 40)))
@settings(deadline=None)
def test_pages_stop_after_max_items_whatever_goes_wrong(sizes: list[int], faults: list[Any], most: int | None) -> None:
    async def main() -> None:
        server = Server(sizes, faults)
        iterator = server.listing().pages(max_items=most)
        seen: list[int] = []
        while (page := await patiently(iterator)) is not None:
            seen += [item.number for item in page]
        assert seen == list(range(sum(sizes) if most is None else min(most, sum(sizes))))
        await settle()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


@given(sizes, st.data())
@settings(deadline=None)
def test_cancelling_a_walk_loses_and_repeats_no_item(sizes: list[int], data: Any) -> None:
    async def main() -> None:
        server = Server(sizes)
        server.latency = 1.0
        iterator = aiter(server.listing())
        seen = []
        while True:
            step = asyncio.ensure_future(anext(iterator, None))
            if data.draw(st.booleans()):
                await asyncio.sleep(data.draw(st.sampled_from([0.0, 0.5, 1.0])))
                if not step.done():
                    step.cancel()
                    await asyncio.gather(step, return_exceptions=True)
                    continue
            if (item := await step) is None:
                break
            seen.append(item.number)
        assert seen == list(range(sum(sizes)))

    run(main())


@given(sizes, st.integers(2, 4))
@settings(deadline=None)
def test_several_tasks_may_share_an_iterator(sizes: list[int], tasks: int) -> None:
    async def main() -> None:
        server = Server(sizes)
        server.latency = 0.5
        iterator = aiter(server.listing())
        seen: list[int] = []

        async def work() -> None:
            async for item in iterator:
                seen.append(item.number)
                await asyncio.sleep(0.1)

        await asyncio.gather(*(work() for _ in range(tasks)))
        assert sorted(seen) == list(range(sum(sizes)))
        assert server.fetched == len(sizes)

    run(main())


# -- prefetching ------------------------------------------------------------------------------------------------------


def test_walking_a_listing_fetches_one_page_ahead() -> None:
    async def main() -> None:
        server = Server([2, 2, 2])
        async for item in server.listing():
            server.log.append(f"use {item.number}")
            await asyncio.sleep(1)
        assert server.log == [
            "fetch 0", "got 0",
            "use 0", "fetch 1", "got 1", "use 1",
            "use 2", "fetch 2", "got 2", "use 3",
            "use 4", "use 5",
        ]  # fmt: skip

    run(main())


def test_fetching_and_using_at_equal_cost_take_hardly_longer_than_one_of_them() -> None:
    async def main() -> None:
        server = Server([1] * 50)
        server.latency = 1.0
        began = asyncio.get_running_loop().time()
        async for _ in server.listing():
            await asyncio.sleep(1.0)
        took = asyncio.get_running_loop().time() - began
        assert took == pytest.approx(51.0)  # of 100 s one after the other

    run(main())


@pytest.mark.parametrize("way", ["items", "pages"])
def test_walking_a_listing_holds_two_pages_at_most(way: str) -> None:
    async def main() -> None:
        server = Server([3] * 50)
        gc.disable()  # what goes must go by itself
        try:
            if way == "items":
                async for _ in server.listing():
                    await asyncio.sleep(0.1)
            else:
                async for page in server.listing().pages():
                    await asyncio.sleep(0.1)
                    assert len(page) == 3
        finally:
            gc.enable()
        assert server.fetched == 50
        assert server.most_alive <= 2

    run(main())


def test_a_page_ahead_that_failed_is_fetched_anew() -> None:
    async def main() -> None:
        server = Server([1, 1], [None, FaultError("once")])
        iterator = aiter(server.listing())
        assert (await anext(iterator)).number == 0
        with pytest.raises(FaultError):
            await anext(iterator)
        assert (await anext(iterator)).number == 1
        assert await anext(iterator, None) is None

    run(main())


# -- leaving early ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["items", "pages"])
@pytest.mark.parametrize("when", ["on its way", "there", "failed"])
def test_leaving_early_leaves_no_task_and_no_complaint(way: str, when: str, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        server = Server([2, 2, 2], [None, FaultError("never asked for")] if when == "failed" else [])
        server.latency = 1.0
        async for _ in server.listing() if way == "items" else server.listing().pages():
            await asyncio.sleep(0.5 if when == "on its way" else 5.0)
            break
        await settle()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())
    gc.collect()
    assert not caplog.records


def test_closing_an_iterator_leaves_no_task() -> None:
    async def main() -> None:
        iterator: Any = aiter(Server([2, 2]).listing())
        await anext(iterator)
        await iterator.aclose()
        await settle()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert await anext(iterator, None) is None

    run(main())


def test_an_iterator_outlives_its_event_loop_quietly(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> Any:
        iterator = aiter(Server([1, 1, 1], [None, FaultError("unseen")]).listing())
        await anext(iterator)
        await settle()
        return iterator

    iterator = run(main())
    del iterator
    gc.collect()
    assert not caplog.records


@pytest.mark.parametrize("patience", [0, 10], ids=["fetched ahead", "under way"])
def test_an_iterator_goes_on_in_another_event_loop(patience: float) -> None:
    server = Server([1] * 4)
    server.latency = patience
    iterator = aiter(server.listing())

    async def main() -> Any:
        item = await anext(iterator)
        await settle()
        return item.number

    assert [run(main()) for _ in range(4)] == [0, 1, 2, 3]


# -- cursors that go round --------------------------------------------------------------------------------------------


def test_a_repeated_cursor_is_an_error_after_the_items_before_it_and_then_the_end() -> None:
    async def main() -> None:
        for cursors in (["a", "b", "a"], ["a", "a"], ["a", "b", "c", "b"]):
            server = Server([1] * (len(cursors) + 1), cursors=cursors)
            iterator = aiter(server.listing())
            for number in range(len(cursors)):
                assert (await anext(iterator)).number == number
            with pytest.raises(SeamPageCursorError) as caught:
                await anext(iterator)
            assert caught.value.page_cursor == cursors[-1]
            assert caught.value.path == "/things/list"
            assert await anext(iterator, None) is None
            assert server.fetched == len(cursors)

    run(main())


def test_a_repeated_cursor_is_noticed_page_by_page() -> None:
    async def main() -> None:
        server = Server([1] * 4, cursors=["a", "b", "a"])
        first = await server.listing()
        second = await first.next_page()
        third = await second.next_page()
        with pytest.raises(SeamPageCursorError):
            await third.next_page()
        assert [item.number for item in await first.next_page()] == [1]  # going back is no circle

    run(main())


@pytest.mark.parametrize("cursors", [[{"after": 1}, {"after": 2}], [["a"], ["b"]], [1, 2], [{}, {"after": {}}]])
def test_page_cursors_may_be_any_json_value_and_a_repeated_one_raises(cursors: list[Any]) -> None:
    async def main() -> None:
        server = Server([1] * 3, cursors=cursors)
        assert [item.number async for item in server.listing()] == [0, 1, 2]
        again = Server([1] * 3, cursors=[cursors[0], cursors[0]])
        with pytest.raises(SeamPageCursorError):
            [item async for item in again.listing()]

    run(main())


def test_a_page_that_returns_the_cursor_it_began_with_raises() -> None:
    from seam_async.pagination import Listing

    async def main() -> None:
        server = Server([1, 1], cursors=["a"])

        async def fetch(cursor: str | None) -> Page[Any]:
            again = Pagination.from_dict({"has_next_page": True, "next_page_cursor": "a"})
            return Page(await server.fetch(cursor), again)

        page = await Listing(fetch, "/things/list", "a")
        with pytest.raises(SeamPageCursorError):
            await page.next_page()

    run(main())


# -- single pages -----------------------------------------------------------------------------------------------------


def page(**pagination: Any) -> Page[int]:
    return Page([1, 2], Pagination.from_dict(pagination))


def test_has_next_page_needs_both_flag_and_cursor() -> None:
    assert page(has_next_page=True, next_page_cursor="x").has_next_page is True
    assert page(has_next_page=True).has_next_page is False
    assert page(has_next_page=False, next_page_cursor="x").has_next_page is False
    assert Page([1]).has_next_page is False
    assert "has_next_page=True" in repr(page(has_next_page=True, next_page_cursor="x"))
    assert repr(Page([1])) == "Page([1])"


@pytest.mark.parametrize("same", [copy.copy, copy.deepcopy, lambda page: pickle.loads(pickle.dumps(page))])
def test_a_copied_asynchronous_page_cannot_fetch_and_says_what_to_pass(same: Callable[[Any], Any]) -> None:
    async def main() -> None:
        copied = same(await Server([1, 1]).listing())
        assert copied.has_next_page
        with pytest.raises(SeamInvalidParameterError, match="copied or unpickled"):
            await copied.next_page()

    run(main())


def test_next_page_of_the_last_page_is_a_clear_error() -> None:
    async def main() -> None:
        with pytest.raises(SeamInvalidParameterError, match="last page"):
            await (await Server([1]).listing()).next_page()

    run(main())


@pytest.mark.parametrize("wrong", [-1, 1.5, True, "3", float("nan")])
def test_pages_of_a_listing_refuse_max_items_that_is_no_whole_number(wrong: Any) -> None:
    listing = Server([1]).listing()
    with pytest.raises(SeamInvalidParameterError, match="max_items"):
        listing.pages(max_items=wrong)
    listing.close()


# -- the listing as a coroutine ---------------------------------------------------------------------------------------


def test_asyncio_takes_a_listing_wherever_it_takes_a_coroutine() -> None:
    async def main() -> None:
        def listing() -> Any:
            return Server([2]).listing()

        assert len(await listing()) == 2
        assert len(await asyncio.create_task(listing())) == 2
        assert [len(page) for page in await asyncio.gather(listing(), listing())] == [2, 2]
        assert len(await asyncio.wait_for(listing(), 5)) == 2
        assert len(await asyncio.shield(listing())) == 2
        async with asyncio.TaskGroup() as group:
            task = group.create_task(listing())
        assert len(task.result()) == 2
        assert "Listing" in repr(asyncio.ensure_future(listing()))
        await settle()

    run(main())
    assert len(run(Server([2]).listing())) == 2


def test_asyncio_can_show_the_task_of_a_listing_in_debug_mode() -> None:
    async def main() -> None:
        server = Server([2])
        server.latency = 10.0
        task = asyncio.create_task(server.listing())
        await asyncio.sleep(1)
        assert "Listing" in repr(task)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert task.cancelled()

    from virtual_time import VirtualLoop

    with asyncio.Runner(loop_factory=VirtualLoop, debug=True) as runner:
        runner.run(main())


def test_errors_of_a_listing_come_out_of_its_task() -> None:
    async def main() -> None:
        listing = Server([1], [SeamConnectionError("reset")]).listing()
        with pytest.raises(SeamConnectionError):
            await asyncio.create_task(listing)

    run(main())


def test_a_listing_that_was_never_used_warns() -> None:
    listing = Server([1]).listing()
    assert "await it" in repr(listing)
    with pytest.warns(RuntimeWarning, match="/things/list was never awaited"):
        del listing
    used = Server([1]).listing()
    used.close()
    del used  # without complaint
    with pytest.raises(FaultError):
        Server([1]).listing().throw(FaultError("before it began"))


def test_a_listing_can_be_gone_through_more_than_once_but_awaited_only_once() -> None:
    async def main() -> None:
        listing = Server([1, 1]).listing()
        assert [item.number async for item in listing] == [0, 1]
        assert [item.number async for item in listing] == [0, 1]
        await listing
        with pytest.raises(RuntimeError, match="already awaited"):
            await listing

    run(main())
