"""Lists of a real server, in pages: typed items, resuming, and the paginator of Seam's documentation."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from seam_async import (
    AsyncSeam,
    Device,
    Page,
    SeamHttpError,
    SeamHttpRateLimitError,
    SeamInvalidParameterError,
    SeamPageCursorError,
)
from seam_async.testing import FakeSeam

LIST = "/devices/list"


@pytest.fixture
async def fake() -> AsyncIterator[FakeSeam]:
    async with FakeSeam() as fake:
        yield fake


@pytest.fixture
async def seam(fake: FakeSeam) -> AsyncIterator[AsyncSeam]:
    async with fake.client(retries=0) as seam:
        yield seam


async def test_next_page_fetches_the_following_items(seam: AsyncSeam) -> None:
    everything = await seam.devices.list()
    assert type(everything) is Page
    assert not everything.has_next_page
    page = await seam.devices.list(limit=2)
    assert [type(device) for device in page] == [Device, Device]
    seen = list(page)
    while page.has_next_page:
        page = await page.next_page()
        seen += page
    assert seen == everything


async def test_parameters_that_the_package_does_not_know_hold_for_all_pages(fake: FakeSeam, seam: AsyncSeam) -> None:
    everything = await seam.devices.list()
    first = await seam.devices.list(limit=2)
    after = {"page_cursor": first.next_page_cursor, "limit": 3}
    assert [device async for device in seam.devices.list(limit=2, extra_params=after)] == everything[2:]
    assert {request.body["limit"] for request in fake.requests[2:]} == {3}


async def test_async_for_gives_every_item_of_every_page_once(fake: FakeSeam, seam: AsyncSeam) -> None:
    everything = await seam.devices.list()
    assert [device async for device in seam.devices.list(limit=2)] == everything
    pages = [page async for page in seam.devices.list(limit=3).pages(max_items=4)]
    assert [len(page) for page in pages] == [3, 1]
    assert pages[0] + pages[1] == everything[:4]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"retry_after": 3600}, SeamHttpRateLimitError),
        ({"status": 500}, SeamHttpError),
        ({"drop": "before"}, Exception),
    ],
)
async def test_going_on_after_an_error_on_the_third_page(
    fake: FakeSeam, seam: AsyncSeam, fault: dict[str, Any], error: type[Exception]
) -> None:
    everything = await seam.devices.list()
    if "retry_after" in fault:
        fault = {"status": 429}
    fake.faults.add(LIST, skip=2, times=1, **fault)
    iterator = aiter(seam.devices.list(limit=2))
    seen: list[Device] = []
    failures = 0
    while True:
        try:
            seen.append(await anext(iterator))
        except StopAsyncIteration:
            break
        except error:
            failures += 1
    assert failures == 1
    assert seen == everything


async def test_leaving_a_walk_early_sends_no_further_request(fake: FakeSeam, seam: AsyncSeam) -> None:
    fake.faults.add(LIST, skip=1, latency=30)
    async for _ in seam.devices.list(limit=2):
        break
    await asyncio.sleep(0.05)
    assert len(fake.requests.to(LIST)) <= 2
    assert seam.stats().in_flight == 0


async def test_an_unpaginated_listing_is_one_page(fake: FakeSeam, seam: AsyncSeam) -> None:
    page = await seam.webhooks.list()
    assert page.pagination is None
    assert not page.has_next_page
    assert [webhook async for webhook in seam.webhooks.list()] == page
    assert [one async for one in seam.webhooks.list().pages()] == [page]


async def test_a_cursor_that_comes_back_is_a_clear_error(fake: FakeSeam, seam: AsyncSeam) -> None:
    again = b'{"devices": [{"device_id": "d1"}], "pagination": {"has_next_page": true, "next_page_cursor": "x"}}'
    fake.faults.add(LIST, status=200, body=again)
    seen = []
    with pytest.raises(SeamPageCursorError):
        async for device in seam.devices.list():
            seen.append(device)
    assert len(seen) == 2
    with pytest.raises(SeamPageCursorError):
        async for device in seam.devices.list(page_cursor="x"):
            seen.append(device)


async def test_the_asynchronous_paginator_works_as_seams_documentation_shows(seam: AsyncSeam) -> None:
    everything = await seam.devices.list()
    paginator = seam.create_paginator(seam.devices.list, {"limit": 2})
    items, pagination = await paginator.first_page()
    seen = list(items)
    while pagination is not None and pagination.has_next_page:
        assert pagination.next_page_cursor is not None
        items, pagination = await paginator.next_page(pagination.next_page_cursor)
        seen += items
    assert seen == everything
    assert [device async for device in paginator.flatten()] == everything
    assert await paginator.flatten_to_list() == everything
    items, pagination = await seam.create_paginator(seam.webhooks.list).first_page()
    assert pagination is None


async def test_create_paginator_refuses_what_is_no_list_method(seam: AsyncSeam) -> None:
    with pytest.raises(SeamInvalidParameterError, match="cursor"):
        await seam.create_paginator(seam.devices.list).next_page("")
    listing = seam.devices.list()
    with pytest.raises(SeamInvalidParameterError, match="without brackets"):
        seam.create_paginator(listing)  # type: ignore[arg-type]
    listing.close()
    for wrong in (seam.devices.get, lambda **_: 5):
        with pytest.raises(SeamInvalidParameterError, match="list method"):
            await seam.create_paginator(wrong, {"device_id": "d1"}).first_page()  # type: ignore[arg-type]
