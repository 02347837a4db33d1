"""Walking through pages from outside the loop: one crossing a page, one page ahead, nothing left behind."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from seam_sync import (
    Page,
    Seam,
    SeamClosedError,
    SeamHttpError,
    SeamInvalidParameterError,
    SeamPageCursorError,
    _loop_calls,
)

from .conftest import AGES, until

if TYPE_CHECKING:
    from seam_async.testing import FakeSeam

ALL = 9  # devices in the furnished workspace


def tasks(seam: Seam) -> int:
    """Tasks in the loop thread, without the loop's own and the one that counts."""
    return seam._calls.run(count_tasks) - 2


async def count_tasks() -> int:
    return len(asyncio.all_tasks())


@pytest.fixture
def crossings(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    made: list[Any] = []
    run_in = _loop_calls._ThreadCall.run_in
    monkeypatch.setattr(
        _loop_calls._ThreadCall, "run_in", lambda self, thread: (made.append(self), run_in(self, thread))[1]
    )
    return made


def test_a_blocking_list_returns_its_first_page(sync_seam_client: Seam) -> None:
    page = sync_seam_client.devices.list(limit=2)
    assert isinstance(page, Page)
    assert isinstance(page, list)
    assert len(page) == 2
    assert page.has_next_page
    assert page.pagination is not None
    assert page.next_page_cursor == page.pagination.next_page_cursor
    assert repr(page).startswith("Page([Device(")
    assert repr(page).endswith(", has_next_page=True)")


def test_next_page_goes_through_the_list_page_by_page(sync_seam_client: Seam) -> None:
    page = sync_seam_client.devices.list(limit=4)
    seen = list(page)
    while page.has_next_page:
        page = page.next_page()
        seen += page
    assert len({device.device_id for device in seen}) == len(seen) == ALL
    with pytest.raises(SeamInvalidParameterError, match="last page"):
        page.next_page()


def test_walking_enters_the_loop_thread_once_for_each_page(sync_seam_client: Seam, crossings: list[Any]) -> None:
    devices = list(sync_seam_client.devices.list(limit=4).auto_paging_iter())
    assert len({device.device_id for device in devices}) == len(devices) == ALL
    assert len(crossings) == 1 + 3 + 1  # the list, three pages, and the end


def test_a_blocking_walk_fetches_one_page_ahead_and_no_further(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    walk = sync_seam_client.devices.list(limit=2).auto_paging_iter()
    assert len(fake_seam.requests) == 1
    next(walk)
    until(lambda: len(fake_seam.requests) == 2)
    assert tasks(sync_seam_client) <= 1
    assert len(fake_seam.requests) == 2  # and no further


def test_an_unpaginated_blocking_list_is_one_page(sync_seam_client: Seam, crossings: list[Any]) -> None:
    page = sync_seam_client.workspaces.list()
    assert not page.has_next_page
    assert list(page.auto_paging_iter()) == page
    assert list(page.pages()) == [page]
    assert len(crossings) == 1


@pytest.mark.parametrize(("limit", "sizes"), [(0, []), (2, [2]), (4, [4]), (5, [4, 1]), (8, [4, 4]), (99, [4, 4, 1])])
def test_blocking_pages_end_after_max_items(sync_seam_client: Seam, limit: int, sizes: list[int]) -> None:
    page = sync_seam_client.devices.list(limit=4)
    assert [len(part) for part in page.pages(max_items=limit)] == sizes
    assert len(page) == 4  # itself left as it was


@pytest.mark.parametrize("limit", [-1, 1.5, True, "3"])
def test_pages_of_a_blocking_page_refuse_max_items_that_is_no_whole_number(sync_seam_client: Seam, limit: Any) -> None:
    with pytest.raises(SeamInvalidParameterError, match="max_items"):
        sync_seam_client.devices.list().pages(max_items=limit)


def test_a_page_of_a_walk_has_next_page_itself(sync_seam_client: Seam) -> None:
    walk = sync_seam_client.devices.list(limit=4).pages()
    next(walk)
    second = next(walk)
    third = second.next_page()
    assert type(second) is Page
    assert (len(third), third.has_next_page) == (1, False)
    assert next(walk) == third


def test_leaving_a_blocking_walk_early_leaves_no_task(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    with fake_seam.faults.add("/devices/list", latency=AGES, skip=1):
        for device in sync_seam_client.devices.list(limit=2).auto_paging_iter():
            assert device
            break
        gc.collect()
        until(lambda: tasks(sync_seam_client) == 0)
        assert sync_seam_client.stats().in_flight == 0
        assert sync_seam_client.stats().open_connections == 0  # the request was dropped, not waited for
    assert len(sync_seam_client.devices.list()) == ALL


def test_a_blocking_walk_can_go_on_after_an_error(fake_seam: FakeSeam) -> None:
    with fake_seam.sync_client(retries=0) as seam:
        walk = seam.devices.list(limit=2).auto_paging_iter()
        fake_seam.faults.add("/devices/list", status=500, times=2)
        seen, failures = [], 0
        while True:
            try:
                seen.append(next(walk).device_id)
            except SeamHttpError:
                failures += 1
            except StopIteration:
                break
    assert failures == 2
    assert len(set(seen)) == len(seen) == ALL


def test_a_repeated_cursor_ends_a_blocking_walk_with_an_error(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    body = '{"devices": [{"device_id": "d"}], "pagination": {"has_next_page": true, "next_page_cursor": "again"}}'
    fake_seam.faults.add("/devices/list", status=200, body=body)
    with pytest.raises(SeamPageCursorError) as caught:
        list(sync_seam_client.devices.list().auto_paging_iter())
    assert caught.value.path == "/devices/list"


def test_any_page_can_be_walked_on_from_any_number_of_times(sync_seam_client: Seam) -> None:
    page = sync_seam_client.devices.list(limit=2)
    pages = list(page.pages())
    assert [len(part) for part in pages] == [2, 2, 2, 2, 1]
    assert page.next_page().next_page() == pages[2]
    for part, left in zip(pages, (9, 7, 5, 3, 1), strict=True):
        assert len(list(part.auto_paging_iter())) == len(list(part.auto_paging_iter())) == left
    assert list(page.next_page().pages()) == pages[1:]


def test_a_copied_blocking_page_cannot_fetch_and_says_what_to_pass(sync_seam_client: Seam) -> None:
    page = sync_seam_client.devices.list(limit=2)
    for other in (pickle.loads(pickle.dumps(page)), copy.copy(page)):
        assert (other, other.pagination) == (page, page.pagination)
        for go_on in (other.next_page, other.auto_paging_iter):
            with pytest.raises(SeamInvalidParameterError, match="page_cursor"):
                go_on()


def test_a_walk_raises_SeamClosedError_after_its_client_was_closed(fake_seam: FakeSeam) -> None:
    with fake_seam.sync_client() as seam:
        walk = seam.devices.list(limit=2).pages()
        next(walk)
    with pytest.raises(SeamClosedError):
        next(walk)


def test_the_blocking_paginator_works_as_seams_documentation_shows(sync_seam_client: Seam) -> None:
    paginator = sync_seam_client.create_paginator(sync_seam_client.devices.list, {"limit": 4})
    devices, pagination = paginator.first_page()
    seen = list(devices)
    while pagination and pagination.has_next_page:
        devices, pagination = paginator.next_page(pagination.next_page_cursor or "")
        seen += devices
    assert len(seen) == ALL
    assert list(paginator.flatten()) == paginator.flatten_to_list() == seen
    with pytest.raises(SeamInvalidParameterError):
        paginator.next_page("")


def test_a_blocking_paginator_refuses_methods_that_list_nothing(sync_seam_client: Seam) -> None:
    with pytest.raises(SeamInvalidParameterError, match="without brackets"):
        sync_seam_client.create_paginator(sync_seam_client.devices.list())  # type: ignore[arg-type]
    paginator = sync_seam_client.create_paginator(sync_seam_client.workspaces.get)  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidParameterError, match="list method"):
        paginator.first_page()
