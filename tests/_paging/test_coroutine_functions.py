"""List methods count as coroutine functions, and what is written in the wrong way says what to write."""

from __future__ import annotations

import inspect
from contextlib import aclosing
from typing import Any
from unittest.mock import create_autospec

import pytest

from seam_async import AsyncSeam, Device, Listing
from seam_async.testing import FakeSeam

SEAM = AsyncSeam("seam_some_key")


@pytest.mark.parametrize("method", [SEAM.devices.list, SEAM.devices.unmanaged.list, SEAM.devices.list_device_providers])
def test_list_methods_are_coroutine_functions_for_inspect(method: Any) -> None:
    assert inspect.iscoroutinefunction(method)
    assert not inspect.iscoroutinefunction(SEAM.with_options)
    listing = method()
    assert type(listing) is Listing
    listing.close()


def test_a_list_method_keeps_its_name_docstring_and_signature() -> None:
    method = SEAM.devices.list
    assert (method.__name__, method.__qualname__) == ("list", "Devices.list")
    assert "limit" in inspect.signature(method).parameters
    assert "self" not in inspect.signature(method).parameters
    assert (inspect.getdoc(method) or "").startswith("List")
    assert inspect.isfunction(type(SEAM.devices).list)


async def test_autospec_mocks_of_a_client_can_be_awaited() -> None:
    mock = create_autospec(SEAM)
    mock.devices.list.return_value = [Device.from_dict({"device_id": "d"})]
    assert [device.device_id for device in await mock.devices.list(limit=5)] == ["d"]
    with pytest.raises(TypeError):
        await mock.devices.list(limits=5)


@pytest.mark.parametrize(
    ("use", "error"),
    [(list, TypeError), (lambda listing: listing[0], TypeError), (lambda listing: listing.pagination, AttributeError)],
)
def test_a_listing_that_is_used_like_a_list_says_what_to_write(use: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"async for item in seam\.devices\.list\(\.\.\.\).*await seam\.devices\.list"):
        use(SEAM.devices.list())


def test_a_listing_has_no_other_attributes() -> None:
    listing = SEAM.devices.list()
    assert not hasattr(listing, "no_such_thing")
    assert not hasattr(listing, "__len__")
    assert listing
    listing.close()


async def test_contextlib_aclosing_takes_listings_and_their_iterators() -> None:
    async with FakeSeam() as fake, fake.client() as seam:
        for iterator in (seam.devices.list(), seam.devices.list().pages(), aiter(seam.devices.list())):
            async with aclosing(iterator) as items:  # type: ignore[type-var]
                async for _ in items:
                    break
