"""Annotations at run time: frameworks read them of every public class, method and client."""

from __future__ import annotations

import functools
import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator
from typing import Any

import attrs
import cattrs
import pytest

import seam_async
import seam_sync
from seam_async import AsyncSeam, Device
from seam_async.testing import make
from seam_sync import Seam


def functions(cls: type) -> Iterator[Any]:
    """Give every method and property of a class of ours, inherited ones included."""
    for base in cls.__mro__:
        for member in vars(base).values() if base.__module__.startswith("seam_") else ():
            for part in ("__func__", "fget", "func"):
                member = getattr(member, part, None) or member  # noqa: PLW2901
            if inspect.isfunction(member):
                yield member


def namespaces(thing: Any) -> Iterator[type]:
    """Give the class of a client or namespace, and those of all below it."""
    yield type(thing)
    for name, member in inspect.getmembers_static(type(thing)):
        if isinstance(member, functools.cached_property) and not name.startswith("_"):
            yield from namespaces(getattr(thing, name))


@pytest.mark.parametrize("package", [seam_async, seam_sync])
def test_type_hints_of_everything_public_resolve(package: Any) -> None:
    for name in package.__all__:
        thing = getattr(package, name)
        if name != "RedisLimiter" and inspect.isclass(thing):  # that one names a class of an optional package
            typing.get_type_hints(thing)
            for function in functions(thing):
                typing.get_type_hints(function)
        elif inspect.isfunction(thing):
            typing.get_type_hints(thing)


@pytest.mark.parametrize("client", [AsyncSeam, Seam])
def test_type_hints_of_every_method_of_a_client_resolve(client: Any) -> None:
    found = set(namespaces(client("seam_x1234567890")))
    assert len(found) > 40
    for cls in found:
        for function in functions(cls):
            typing.get_type_hints(function)


def test_signatures_show_type_hints_by_name() -> None:
    """`help()` and editors show `RequestedAccessMethodParams`, and not all that it stands for."""
    shown = str(inspect.signature(AsyncSeam("seam_x1234567890").access_grants.create))
    assert "requested_access_methods: 'Sequence[RequestedAccessMethodParams]'" in shown


def test_attrs_and_cattrs_read_generated_classes_by_their_type_hints() -> None:
    device: Any = make.device()
    device.extra["new"] = 2
    attrs.resolve_types(type(device))
    assert attrs.asdict(device)["extra"] == {"new": 2}
    assert cattrs.unstructure(device)["device_id"] == device.device_id


def test_type_hints_load_no_module_before_they_are_read() -> None:
    program = "import sys\nfrom seam_async import Device\nd = Device.from_dict({'errors': [{}]}); d.errors, repr(d)\n"
    program += "assert 'seam_async.resources.aliases' not in sys.modules\n"
    program += "Device.__annotations__['device_id']\nassert 'seam_async.resources.aliases' in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_litestar_answers_with_a_device_and_documents_it() -> None:
    litestar = pytest.importorskip("litestar", reason="litestar is not installed")
    testing = pytest.importorskip("litestar.testing", reason="litestar's test client needs httpx")

    async def handler() -> Device:
        return make.device()

    with testing.TestClient(litestar.Litestar([litestar.get("/d")(handler)])) as client:
        assert client.get("/d").json()["device_type"] == make.device().device_type
        assert "can_remotely_unlock" in client.get("/schema/openapi.json").text
