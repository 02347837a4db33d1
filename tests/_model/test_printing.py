"""What people see of an object: in a REPL, in IPython, by printers that know attrs classes."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from seam_async import AccessCode, Device, UnknownError, Webhook

HIDDEN = "whsec_TOPSECRET"


class Printer:
    """The part of IPython's pretty printer that is used, on one line."""

    def __init__(self) -> None:
        self.shown = ""

    def group(self, _: int, opened: str, closed: str) -> Any:
        from contextlib import contextmanager

        @contextmanager
        def inside() -> Any:
            self.text(opened)
            yield
            self.text(closed)

        return inside()

    def text(self, text: str) -> None:
        self.shown += text

    def breakable(self) -> None:
        self.shown += " "

    def pretty(self, value: Any) -> None:
        if hasattr(value, "_repr_pretty_"):
            value._repr_pretty_(self, cycle=False)
        else:
            self.text(repr(value))


def printed(value: Any) -> str:
    printer = Printer()
    value._repr_pretty_(printer, cycle=False)
    return printer.shown


CODE: Any = AccessCode.from_dict({"code": "1234", "name": None, "errors": [], "new": {"token": HIDDEN, "a": None}})


def test_repr_of_an_access_code_shows_what_the_server_sent() -> None:
    assert repr(CODE) == "AccessCode(code='1234', errors=[], name=None, extra={'new': {'token': ***, 'a': None}})"


def test_ipython_leaves_out_what_is_null() -> None:
    assert printed(CODE) == "AccessCode(code='1234', errors=[], extra={'new': {'token': ***, 'a': None}})"
    device = Device.from_dict({"device_id": "1", "properties": {"locked": True, "name": None}})
    assert printed(device) == "Device(device_id='1', properties=DeviceProperties(locked=True))"


def test_printers_that_know_attrs_are_told_what_to_mask() -> None:
    cls: Any = Webhook
    formats: Any = {field.name: field.repr for field in attrs.fields(cls)}
    assert formats["secret"](HIDDEN) == "***"
    assert formats["url"] is True


def test_rich_masks_secrets_and_leaves_out_nulls() -> None:
    pretty = pytest.importorskip("rich.pretty", reason="rich is not installed")
    webhook = Webhook.from_dict({"secret": HIDDEN, "url": None, "webhook_id": "1"})
    assert pretty.pretty_repr(webhook) == "Webhook(secret=***, webhook_id='1')"
    assert HIDDEN not in pretty.pretty_repr([{"a": webhook}, CODE])


def test_dir_and_ipython_complete_the_fields_of_a_resource() -> None:
    device = Device.from_dict({"properties": {"locked": True, "new": 1}})
    assert {"locked", "battery", "to_dict"} <= set(dir(device.properties))
    assert not [name for name in dir(device.properties) if name.startswith("_raw_")]
    assert device.properties._ipython_key_completions_() == ["locked", "new"]
    assert "volts" in dir(UnknownError.from_dict({"volts": 5, "not a name": 6}))


def test_pandas_data_frames_hold_the_values_of_resources() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    devices = [Device.from_dict({"device_id": str(number), "display_name": "a"}) for number in range(2)]
    table = pandas.DataFrame([device.to_dict() for device in devices])
    assert table[["device_id", "display_name"]].values.tolist() == [["0", "a"], ["1", "a"]]
    assert pandas.DataFrame(devices)[0].tolist() == devices
