"""What programs written for Seam's own package try on a client says what to write instead, and is never ignored."""

from __future__ import annotations

import asyncio
import importlib
import json
from functools import cached_property
from typing import Any
from unittest.mock import AsyncMock

import pytest

from seam_async import AsyncSeam, SeamActionAttemptTimeoutError, SeamConnectionError, SeamError, SeamHttpApiError
from seam_async import errors as error_module
from seam_async._options.options import OPTION_NAMES
from seam_async.testing import FakeSeam, make
from seam_sync import Seam

KEY = "seam_key_0123456789"
BOTH = pytest.mark.parametrize("client", [AsyncSeam, Seam])


@BOTH
@pytest.mark.parametrize("name", [*sorted(OPTION_NAMES), "client", "defaults"])
def test_assigning_an_option_is_an_error_that_names_with_options(client: Any, name: str) -> None:
    seam = client(KEY)
    with pytest.raises(AttributeError, match="with_options"):
        setattr(seam, name, False)


@BOTH
def test_attributes_without_advice_can_be_assigned_to_a_client(client: Any) -> None:
    seam = client(KEY)
    seam.tenant, seam.locks = "hotel-1", "a test's double"
    assert (seam.tenant, seam.locks) == ("hotel-1", "a test's double")


@BOTH
@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("client", "seam.request"),
        ("defaults", "with_options"),
        ("timeout", r"with_options\(timeout="),
        ("locsk", "locsk"),
    ],
)
def test_reading_what_a_client_does_not_have_says_what_to_write(client: Any, name: str, instead: str) -> None:
    with pytest.raises(AttributeError, match=instead):
        getattr(client(KEY), name)
    assert not hasattr(client(KEY), name)


async def test_the_wrong_kind_of_with_says_which_is_right() -> None:
    with pytest.raises(TypeError, match=r"use `async with AsyncSeam\(...\)`"):
        AsyncSeam(KEY).__enter__()  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match=r"use plain `with Seam\(...\)`"):
        async with Seam(KEY):  # type: ignore[attr-defined]
            pass


@BOTH
def test_a_view_of_a_subclass_is_of_that_subclass_and_has_its_attributes(client: Any) -> None:
    class Hotel(client):  # type: ignore[misc]
        def __init__(self, tenant: str, **options: Any) -> None:
            super().__init__(KEY, **options)
            self.tenant = tenant

        @cached_property
        def patience(self) -> float:
            return float(self._async._options.timeout if client is Seam else self._options.timeout)

    hotel = Hotel("hotel-1", timeout=7)
    assert hotel.patience == 7
    assert hotel.locks is not None
    view = hotel.with_options(timeout=3)
    assert (type(view), view.tenant, view.patience) == (Hotel, "hotel-1", 3)
    assert view.locks is not hotel.locks
    assert hotel.patience == 7


async def test_a_double_in_the_place_of_a_namespace_is_in_the_views_too() -> None:
    """Otherwise a test whose program makes a view would open a real door."""
    seam = AsyncSeam(KEY)
    seam.locks = AsyncMock()  # type: ignore[assignment,misc]
    await seam.with_options(total_timeout=8).locks.unlock_door(device_id="d")
    seam.locks.unlock_door.assert_awaited_once()


@pytest.mark.parametrize("package", ["seam_async", "seam_sync"])
def test_an_error_asked_for_in_the_module_of_old_says_where_it_is(package: str) -> None:
    with pytest.raises(ImportError, match=f"write `from {package} import SeamHttpApiError`"):
        exec(f"from {package}.exceptions import SeamHttpApiError")
    assert importlib.import_module(f"{package}.exceptions").__doc__


def test_repr_of_a_namespace_lists_its_methods() -> None:
    """A REPL shows what can be called, instead of an address in memory."""
    assert repr(AsyncSeam(KEY).locks) == "<Locks: configure_auto_lock, get, list, lock_door, simulate, unlock_door>"


@pytest.mark.parametrize("name", [name for name in error_module.__all__ if name != "SeamValidationError"])
def test_a_dictionary_as_first_argument_of_an_error_says_what_belongs_there(name: str) -> None:
    with pytest.raises(TypeError, match="takes its message first, and facts by name"):
        getattr(error_module, name)({"type": "device_not_found"}, 404)


@pytest.mark.parametrize(
    "error",
    [
        SeamConnectionError("reset", request_sent=True, reason="reset", may_have_acted=True),
        SeamActionAttemptTimeoutError("pending", action_attempt=make.action_attempt(status="pending")),
        SeamHttpApiError("nope", code="device_offline", status_code=400),
        SeamError("the call failed on this machine", may_have_acted=True),
    ],
)
def test_an_error_rebuilt_from_its_args_never_says_that_nothing_can_have_happened(error: SeamError) -> None:
    """As Celery's JSON result backend does."""
    back = type(error)(*json.loads(json.dumps(error.args)))
    assert back.may_have_acted
    assert getattr(back, "request_sent", True)
    assert getattr(back, "action_attempt", None) is None
    assert str(back).startswith(error.message)


def test_the_repr_of_an_error_has_status_and_path() -> None:
    error = SeamHttpApiError("nope", code="device_offline", status_code=400, path="/devices/get", may_have_acted=False)
    assert repr(error) == "SeamHttpApiError('nope', status_code=400, code='device_offline', path='/devices/get')"


async def test_an_error_names_what_it_is_about(fake_seam: FakeSeam) -> None:
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add("/access_codes/update", status=500), pytest.raises(SeamError) as caught:
            await seam.access_codes.update(access_code_id="some-code", code="739154")
    assert caught.value.about == {"access_code_id": "some-code"}
    assert "access_code_id some-code" in str(caught.value)
    assert "739154" not in str(caught.value)


def test_without_an_event_loop_of_asyncio_a_call_says_that_it_needs_one() -> None:
    """As under trio, whose tasks run in no loop of asyncio."""
    with pytest.raises(SeamError, match="needs a running asyncio event loop") as caught:
        AsyncSeam(KEY).devices.get(device_id="d").send(None)
    assert not caught.value.may_have_acted


async def test_a_timeout_names_the_option_that_set_it(fake_seam: FakeSeam) -> None:
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add("/devices/list", latency=5):
            for options, named in (
                ({"timeout": 0.1}, r"\(timeout=0\.1\)"),
                ({"total_timeout": 0.1}, r"\(total_timeout=0\.1\)"),
            ):
                with pytest.raises(SeamConnectionError, match=named):
                    await seam.with_options(**options).devices.list()
    await asyncio.sleep(0)


async def test_the_word_of_the_blocking_client_on_a_listing_says_what_to_write(seam: AsyncSeam) -> None:
    with pytest.raises(AttributeError, match=r"write `async for item in seam.devices.list\(...\)` for all items"):
        seam.devices.list().auto_paging_iter()  # type: ignore[attr-defined]


@BOTH
def test_a_misspelt_option_of_a_view_is_answered_by_the_nearest(client: Any) -> None:
    with pytest.raises(TypeError, match="'totaltimeout': did you mean total_timeout"):
        client(KEY).with_options(totaltimeout=8)
    with pytest.raises(TypeError, match="argument 'zzz'$"):
        client(KEY).with_options(zzz=8)
