"""Makes a well-formed value of any type in the facts, with the least that a client may rely on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from seam_async.testing import facts, hints
from seam_async.testing._types import Obj
from seam_async.testing.clock import Clock
from seam_async.testing.facts import Field
from seam_async.testing.ids import Ids
from seam_async.testing.store import id_field

_PLAIN: dict[str, Callable[[], Any]] = {
    "list": list,
    "record": dict,
    "any": dict,
    "boolean": bool,
    "number": int,
    "integer": int,
    "null": lambda: None,
    "any_of": lambda: "",
    "uri": lambda: "https://example.com/",
    "email": lambda: "someone@example.com",
}


class Sampler:
    """Builds objects from facts.

    Args:
        ids: Where new ids come from.
        clock: What ``created_at`` is taken from.
    """

    def __init__(self, ids: Ids, clock: Clock) -> None:
        self.ids = ids
        self.clock = clock

    def resource(self, resource: str, given: Mapping[str, Any]) -> Obj:
        """Make an object of ``resource`` with the properties ``given``; other required ones are filled in.

        Raises:
            TypeError: A given name is no property of the resource (private names, with an underscore, are free).
        """
        fields = facts.resource(resource)
        unknown = [name for name in given if name not in fields and not name.startswith("_")]
        if unknown:
            raise TypeError(hints.unknown(f"property of {resource}", unknown[0], fields))
        own_id = id_field(resource)
        made: Obj = {}
        for name, field in fields.items():
            if name in given:
                made[name] = given[name]
            elif name == own_id and field.kind in ("uuid", "string"):
                made[name] = self.ids.uuid()
            elif field.required:
                made[name] = self.value(field)
        made.update((name, value) for name, value in given.items() if name.startswith("_"))
        return made

    def object(self, fields: Mapping[str, Field], given: Mapping[str, Any]) -> Obj:
        """Make an object of these fields: the given ones, and the required ones filled in."""
        return {
            name: given[name] if name in given else self.value(field)
            for name, field in fields.items()
            if field.required or name in given
        }

    def value(self, field: Field) -> Any:
        """Return the plainest value of a field: null if it is nullable, else a value of its type."""
        if field.nullable:
            return None
        plain = _PLAIN.get(field.kind)
        if plain is not None:
            return plain()
        match field.kind:
            case "uuid":
                return self.ids.uuid()
            case "date-time":
                return self.clock.iso()
            case "enum":
                return facts.enum(field.type)[0]
            case "object":
                return self.object(facts.fields(field.type["object"]), {})
            case "ref":
                return self.resource(field.type["ref"], {})
            case "union":
                variants: Obj = field.type["variants"]
                return self.object(facts.fields(next(iter(variants.values()))), {})
            case _:
                pass
        return field.name.replace("_", " ").capitalize()

    def variant(self, resource: str, property_: str, tag: str, **given: Any) -> Obj:
        """Make one member of a list of errors, warnings or pending mutations.

        Args:
            resource: Such as ``"device"``.
            property_: ``"errors"``, ``"warnings"`` or ``"pending_mutations"``.
            tag: The error code, warning code or mutation code.
            **given: Properties to set, such as ``message``.

        Raises:
            ValueError: The resource has no such variant.
        """
        items = facts.resource(resource)[property_].type["list"]
        variants = items.get("variants", {}) if isinstance(items, dict) else {}
        if tag not in variants:
            raise ValueError(f"{resource}.{property_} has no {tag!r}")
        fields = facts.fields(variants[tag])
        defaults: Obj = {"message": tag.replace("_", " ").capitalize() + "."}
        for name, field in fields.items():
            # Tags and flags such as `is_device_error` have one possible value.
            if isinstance(field.type, dict) and "enum" in field.type:
                values = facts.enum(field.type)
                defaults[name] = tag if tag in values else values[0]
            elif name == "created_at":
                defaults[name] = self.clock.iso()
        return self.object(fields, {**defaults, **given})
