"""The warning for one page that is taken for the whole list: when it comes, where it points, and when it does not."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import pprint
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from seam_async import AsyncSeam, SeamPartialListWarning
from seam_async.testing import FakeSeam
from seam_sync import Seam

MORE = 501  # devices: one more than the server puts into a page
SINCE = "1970-01-01T00:00:00Z"


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running(seed=False) as fake:
        for _ in range(MORE):
            fake.add("device", device_type="august_lock")
        device = fake.find("device")["device_id"]
        for _ in range(MORE):
            fake.emit("device.connected", device_id=device)
        yield fake


@pytest.fixture
def seam(fake: FakeSeam) -> Iterator[Seam]:
    with fake.sync_client() as seam:
        yield seam


@pytest.fixture
def asynchronous(fake: FakeSeam) -> AsyncSeam:
    return fake.client()


def warned(use: Callable[[], object]) -> list[warnings.WarningMessage]:
    """Return the warnings while something is used and let go."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use()
        gc.collect()
    return [one for one in caught if one.category is SeamPartialListWarning]


def loop(page: Any) -> None:
    for _ in page:
        pass


USED_UP: dict[str, Callable[[Any], object]] = {
    "for": loop,
    "list": list,
    "tuple": tuple,
    "sorted": lambda page: sorted(page, key=lambda device: str(device.device_id)),
    "star": lambda page: [*page],
    "comprehension": lambda page: {device.device_id for device in page},
    "json.dumps": lambda page: json.dumps(page, default=lambda device: device.device_id),
    "json.dumps indented": lambda page: json.dumps(page, indent=1, default=lambda device: device.device_id),
    "to_dicts": lambda page: page.to_dicts(),
}


@pytest.mark.parametrize("way", USED_UP)
def test_a_first_page_that_is_used_up_warns_where_it_was(seam: Seam, way: str) -> None:
    def use() -> None:
        USED_UP[way](seam.devices.list())

    (warning,) = warned(use)
    assert warning.filename == __file__
    text = str(warning.message)
    assert "seam.devices.list().auto_paging_iter()" in text
    assert "has_next_page" in text
    assert "limit" in text


NOT_USED_UP: dict[str, Callable[[Any], object]] = {
    "len": len,
    "in": lambda page: None in page,
    "an index": lambda page: page[0],
    "a slice": lambda page: list(page[:]),
    "==": lambda page: page == [],
    "repr": repr,
    "str": str,
    "pprint": pprint.pformat,
    "html": lambda page: page._repr_html_(),
    "rich": lambda page: list(page.__rich_repr__()),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": pickle.dumps,
    "left early": lambda page: next(iter(page)),
    "nothing": lambda page: None,
}


@pytest.mark.parametrize("way", NOT_USED_UP)
def test_uses_of_a_page_other_than_iterating_do_not_warn(seam: Seam, way: str) -> None:
    assert not warned(lambda: NOT_USED_UP[way](seam.devices.list()))


LOOKED: dict[str, Callable[[Any], object]] = {
    "has_next_page": lambda page: page.has_next_page,
    "next_page_cursor": lambda page: page.next_page_cursor,
    "pagination": lambda page: page.pagination,
    "next_page": lambda page: page.next_page(),
    "auto_paging_iter": lambda page: page.auto_paging_iter(),
    "pages": lambda page: page.pages(),
}


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("way", LOOKED)
def test_a_program_that_checks_for_further_pages_is_not_warned(seam: Seam, way: str, before: bool) -> None:
    def use() -> None:
        page = seam.devices.list()
        if before:
            LOOKED[way](page)
        loop(page)
        if not before:
            LOOKED[way](page)

    assert not warned(use)


ASKED_FOR_A_PART: dict[str, Callable[[Seam], object]] = {
    "limit": lambda seam: seam.devices.list(limit=500),
    "limit by extra_params": lambda seam: seam.devices.list(extra_params={"limit": 500}),
    "page_cursor": lambda seam: seam.devices.list(page_cursor=seam.devices.list(limit=1).next_page_cursor),
    "next_page": lambda seam: seam.devices.list(limit=1).next_page(),
    "pages": lambda seam: next(seam.devices.list().pages()),
    "paginator": lambda seam: seam.create_paginator(seam.devices.list).first_page()[0],
    "flatten": lambda seam: seam.create_paginator(seam.devices.list).flatten(),
    "auto_paging_iter": lambda seam: seam.devices.list().auto_paging_iter(),
    "a list without pages": lambda seam: seam.workspaces.list(),
    "events with a limit": lambda seam: seam.events.list(since=SINCE, limit=500),
    "a stream of events": lambda seam: seam.events.stream(since=SINCE, until="2100-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("way", ASKED_FOR_A_PART)
def test_a_program_that_asks_for_a_part_or_for_all_is_not_warned(seam: Seam, way: str) -> None:
    def use() -> None:
        for number, _ in enumerate(ASKED_FOR_A_PART[way](seam)):  # type: ignore[var-annotated, arg-type]
            if number == MORE - 1:
                break

    assert not warned(use)


@pytest.mark.parametrize("walk", [list, lambda page: list(page.auto_paging_iter())], ids=["page", "auto_paging_iter"])
def test_events_without_a_limit_warn_when_an_answer_is_full(seam: Seam, walk: Callable[[Any], Any]) -> None:
    """The endpoint has no pages: however they are gone through, the others do not come."""
    (warning,) = warned(lambda: walk(seam.events.list(since=SINCE)))
    assert "events.stream(since=…, until=…)" in str(warning.message)
    assert not warned(lambda: walk(seam.events.list(since="2100-01-01T00:00:00Z")))


def test_a_stream_with_an_end_gives_all_of_them(seam: Seam, fake: FakeSeam) -> None:
    assert len(list(seam.events.stream(since=SINCE, until=fake.clock.iso()))) >= MORE


def test_a_partial_list_warns_once_for_each_line_of_the_program(seam: Seam) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            list(seam.devices.list())
    assert len([one for one in caught if one.category is SeamPartialListWarning]) == 1


async def test_asynchronous_pages_warn_and_name_their_own_way(asynchronous: AsyncSeam) -> None:
    async with asynchronous as seam:
        with pytest.warns(SeamPartialListWarning, match=r"async for item in seam\.devices\.list\(\)"):
            loop(await seam.devices.list())
        with pytest.warns(SeamPartialListWarning, match=r"events\.stream"):
            assert len([event async for event in seam.events.list(since=SINCE)]) == 500
        assert len([device async for device in seam.devices.list()]) == MORE
        async for page in seam.devices.list().pages():
            loop(page)
        paginator = seam.create_paginator(seam.devices.list)
        loop((await paginator.first_page())[0])


def test_a_page_held_until_the_program_ends_warns_all_the_same(fake: FakeSeam) -> None:
    script = (
        f"from seam_sync import Seam\nseam = Seam({fake.api_key!r}, endpoint={fake.endpoint!r})\n"
        "devices = seam.devices.list()\nfor device in devices: pass\nprint('done')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "done\n"
    assert done.stderr.count("SeamPartialListWarning") == 1
