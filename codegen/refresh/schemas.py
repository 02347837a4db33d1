"""From JSON schemas to the types of `seam-api.json`: names, shapes and limits, without the prose."""

from __future__ import annotations

import re
from typing import Any

from codegen.names import pascal

Json = dict[str, Any]

_LIMITS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "minItems": "min_items",
    "maxItems": "max_items",
}
_SCALARS = {"string", "integer", "number", "boolean"}
_REPLACEMENT = re.compile(r"use `?([a-z_/.]+?)`?(?: instead)?\.?$", re.IGNORECASE)


def fields_of(schema: Json, place: str) -> Json:
    """Return the properties of an object."""
    required = schema.get("required", ())
    fields = {}
    for name, child in schema.get("properties", {}).items():
        type_, nullable = type_of(child, f"{place}.{name}")
        fields[name] = {"required": name in required, "nullable": nullable, "type": type_, **flags(child)}
        if "default" in child:
            fields[name]["default"] = child["default"]
    return fields


def flags(schema: Json) -> Json:
    """Return whether something is deprecated and what replaces it, and whether it is a draft."""
    found: Json = {}
    if schema.get("deprecated") or schema.get("x-deprecated"):
        found["deprecated"] = True
        if instead := _REPLACEMENT.match(schema.get("x-deprecated", "").strip()):
            found["replaced_by"] = instead.group(1)
    if schema.get("x-draft"):
        found["draft"] = True
    return found


def type_of(schema: Json, place: str) -> tuple[Json, bool]:
    """Return the type of a schema, and whether it may be null."""
    nullable = schema.get("nullable") is True
    if "$ref" in schema:
        return {"kind": "ref", "resource": resource_of(schema)}, nullable
    if "allOf" in schema:
        return _all_of(schema["allOf"], place), nullable
    if "oneOf" in schema:
        return _one_of(schema, place), nullable or any(part.get("nullable") for part in schema["oneOf"])
    kind = schema.get("type")
    if kind is None:
        return ({"kind": "null"}, False) if nullable else ({"kind": "any"}, False)
    limits = {ours: schema[theirs] for theirs, ours in _LIMITS.items() if theirs in schema}
    if kind in _SCALARS:
        return {"kind": kind, **_values_and_format(schema), **limits}, nullable
    if kind == "array":
        item, _ = type_of(schema["items"], place + "[]")
        return {"kind": "list", "items": item, **limits}, nullable
    if kind == "object":
        return _object(schema, place), nullable
    message = f"the document has a type that the reader does not know: {kind!r} at {place}"
    raise SystemExit(message)


def resource_of(schema: Json) -> str:
    """Return the name of the resource that a reference leads to."""
    name: str = schema["$ref"].rpartition("/")[2]
    return name


def body_of(schema: Json, place: str) -> Json:
    """Return a request body: its `fields`, and the `alternatives` of which a request must fit one."""
    if "allOf" in schema:
        return _all_of(schema["allOf"], place)
    if "oneOf" in schema:
        return _forms(schema["oneOf"], place)
    return {"kind": "object", "fields": fields_of(schema, place)}


def _values_and_format(schema: Json) -> Json:
    """Return the fixed values of a string or boolean, and the format of a string; both booleans are no enum."""
    keys = {"string": ("enum", "format"), "boolean": ("enum",)}.get(schema["type"], ())
    found = {key: schema[key] for key in keys if key in schema}
    if schema["type"] == "boolean" and len(found.get("enum", ())) > 1:
        del found["enum"]
    return found


def _object(schema: Json, place: str) -> Json:
    if "properties" in schema:
        return {"kind": "object", "fields": fields_of(schema, place)}
    if not (extra := schema.get("additionalProperties")) or not isinstance(extra, dict):
        return {"kind": "record", "values": {"kind": "any"}}
    value, value_nullable = type_of(extra, place + "{}")
    return {"kind": "record", "values": value, **({"values_nullable": True} if value_nullable else {})}


def _all_of(parts: list[Json], place: str) -> Json:
    """Return one object with the fields of all parts; a part with several forms gives it alternatives."""
    nodes = [body_of(part, place) for part in parts]
    fields = {name: field for node in nodes for name, field in node["fields"].items()}
    forms = [form for node in nodes for form in node.get("alternatives", ())]
    return {"kind": "object", "fields": fields, **({"alternatives": forms} if forms else {})}


def _one_of(schema: Json, place: str) -> Json:
    parts = schema["oneOf"]
    if len(parts) == 1 and "discriminator" not in schema:
        return type_of(parts[0], place)[0]
    if all(part.get("type") in _SCALARS for part in parts):
        if all("enum" in part for part in parts):
            return {"kind": parts[0]["type"], "enum": [value for part in parts for value in part["enum"]]}
        return {"kind": "any_of", "options": [type_of(part, place)[0] for part in parts]}
    if all(part.get("type") == "object" for part in parts):
        named = schema.get("discriminator", {}).get("propertyName")
        if tag := named or _distinct_property(parts):
            variants = [_variant(part, part["properties"][tag]["enum"], place) for part in parts]
            inferred = {} if named else {"discriminator_inferred": True}
            return {"kind": "union", "discriminator": tag, "variants": variants, **inferred}
    return _forms([inner for part in parts for inner in part.get("oneOf", [part])], place)


def _distinct_property(parts: list[Json]) -> str | None:
    """Return a property that all objects have, with fixed values that no two of them share; None if there is none."""
    names: set[str] = set.intersection(*(set(part.get("properties", ())) for part in parts))
    for name in sorted(names):
        sets = [part["properties"][name].get("enum", []) for part in parts]
        distinct = len({value for values in sets for value in values}) == sum(map(len, sets))
        if all(sets) and distinct and all(name in part.get("required", ()) for part in parts):
            return name
    return None


def _variant(part: Json, tags: list[Any], place: str) -> Json:
    more = {ours: part[theirs] for theirs, ours in _VARIANT_KEYS.items() if part.get(theirs)}
    fields = fields_of(part, f"{place}<{tags[0]}>")
    return {"name": pascal(str(tags[0])), "tags": list(tags), "fields": fields, **more, **flags(part)}


_VARIANT_KEYS = {"x-resource-type": "resource", "x-variant-group-key": "group"}


def _forms(parts: list[Json], place: str) -> Json:
    """Return objects that no tag tells apart as one with all their fields, and which of these go together."""
    forms = [fields_of(part, place) for part in parts]
    fields: Json = {}
    for form in forms:
        for name, field in form.items():
            known = fields.setdefault(name, {**field, "type": dict(field["type"])})
            known["required"] = all(other.get(name, {}).get("required") for other in forms)
            if "enum" in known["type"] and "enum" in field["type"]:
                known["type"]["enum"] = list(dict.fromkeys([*known["type"]["enum"], *field["type"]["enum"]]))
    alternatives = [
        {
            "fields": sorted(form),
            "required": sorted(name for name, field in form.items() if field["required"]),
            "values": {name: field["type"]["enum"] for name, field in form.items() if "enum" in field["type"]},
        }
        for form in forms
    ]
    return {"kind": "object", "fields": fields, "alternatives": alternatives}
