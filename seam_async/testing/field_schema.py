"""Fields of the facts as JSON Schema, in the dialect of OpenAPI 3.0."""

from __future__ import annotations

from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.facts import Field

_LIMITS = {
    "pattern": "pattern",
    "min_length": "minLength",
    "max_length": "maxLength",
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusive_minimum": "exclusiveMinimum",
    "min_items": "minItems",
    "max_items": "maxItems",
}


def object_schema(fields: dict[str, Field]) -> Json:
    """Return an object of these fields as JSON Schema."""
    made: Json = {"type": "object", "properties": {name: schema(field) for name, field in fields.items()}}
    required = [name for name, field in fields.items() if field.required]
    return {**made, "required": required} if required else made


def schema(field: Field) -> Json:
    """Return a field as JSON Schema."""
    made = _schema(field)
    if not field.nullable:
        return made
    if "$ref" in made:
        return {"nullable": True, "allOf": [made]}
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    return {**made, "nullable": True}


def _schema(field: Field) -> Json:
    kind: str = field.kind
    inner: Any = field.type[kind] if isinstance(field.type, dict) else None
    beside = field.type if kind == "list" else inner if isinstance(inner, dict) else {}
    limits = {_LIMITS[name]: value for name, value in beside.items() if name in _LIMITS}
    match kind:
        case "list":
            item = schema(Field(field.name, required=True, nullable=False, type=inner))
            return {"type": "array", "items": item, **limits}
        case "object":
            return object_schema(facts.fields(inner))
        case "record":
            nullable = bool(field.type.get("nullable"))
            values = schema(Field(field.name, required=True, nullable=nullable, type=inner))
            return {"type": "object", "additionalProperties": values}
        case "ref":
            return {"$ref": f"#/components/schemas/{inner}"}
        case "any_of":
            options = [schema(Field(field.name, required=True, nullable=False, type=option)) for option in inner]
            return {"anyOf": options}
        case "union":
            return {"oneOf": [object_schema(facts.fields(shape)) for shape in field.type["variants"].values()]}
        case "enum":
            return _enum(facts.enum(field.type))
        case "any":
            return {}
        case "null":
            return {"nullable": True, "enum": [None]}
        case "boolean" | "number" | "integer" | "string":
            return {"type": kind, **limits}
        case _:
            return {"type": "string", "format": kind, **limits}


def _enum(values: list[Any]) -> Json:
    kinds = {bool: "boolean", int: "number", float: "number", str: "string"}
    return {"type": kinds.get(type(values[0]), "string"), "enum": values}
