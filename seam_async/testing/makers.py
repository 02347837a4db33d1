"""The metadata of makers: ``august_metadata`` of an August lock, and so on, filled in by the facts."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.facts import Field

_ZONE = "America/Los_Angeles"
_TEXTS = {
    "battery_level": "full",
    "firmware_version": "1.0.0",
    "hardware_version": "1.0",
    "house_name": "Home",
    "iana_timezone": _ZONE,
    "keypad_battery_level": "full",
    "locked_state": "locked",
    "org_name": "Home",
    "place_name": "Home",
    "site_name": "Home",
    "structure_name": "Home",
    "time": "2030-01-01T00:00:00.000Z",
    "time_zone": _ZONE,
    "zone_name": "Home",
}
_TRUE = frozenset(("activation_enabled", "has_gateway", "has_keypad", "keypad_paired", "passcode", "lock_command"))


def add_metadata(device: Obj) -> Obj:
    """Add the metadata of its maker to a device, if the maker has some and the device has none. Return the device."""
    properties = device["properties"]
    known = facts.fields(facts.resource("device")["properties"].type["object"])
    name = f"{_maker(device['device_type'])}_metadata"
    field = known.get(name)
    if field is not None and field.kind == "object" and name not in properties:
        properties[name] = _object(facts.fields(field.type["object"]), device)
    return device


def _maker(device_type: str) -> str:
    maker = device_type.rpartition("_")[0].removesuffix("_activity")
    return {"google_nest": "nest"}.get(maker, maker)


def _object(fields: dict[str, Field], device: Obj) -> Json:
    return {name: _value(field, device) for name, field in fields.items()}


def _value(field: Field, device: Obj) -> Any:
    name = field.name
    if field.nullable:
        return None
    match field.kind:
        case "object":
            return _object(facts.fields(field.type["object"]), device)
        case "list":
            return []
        case "boolean":
            return name in _TRUE
        case "number" | "integer":
            return _number(name, device)
        case "enum":
            return facts.enum(field.type)[0]
        case "uuid":
            return _uuid(name, device)
        case _:
            return _text(name, device)


def _number(name: str, device: Obj) -> int:
    return int(_uuid(name, device)[:6], 16) if name.endswith(("_id", "_num")) else 0


def _text(name: str, device: Obj) -> str:
    properties = device["properties"]
    if name in _TEXTS:
        return _TEXTS[name]
    if name.endswith("device_type"):
        return str(device["device_type"])
    if "name" in name or name == "lock_alias":
        return str(device["display_name"])
    if "model" in name or name == "product_type":
        return str(properties.get("model", {}).get("display_name", "Smart Device"))
    if name.startswith("serial_n"):
        return str(properties.get("serial_number", "0001"))
    if name.endswith(("_id", "did", "_mac", "_uuid")):
        return _uuid(name, device).replace("-", "").upper()[:24]
    return name.replace("_", " ").capitalize()


def _uuid(name: str, device: Obj) -> str:
    """Return an id of the maker's, always the same for the same device."""
    return str(uuid5(NAMESPACE_URL, f"{device['device_id']}/{name}"))
