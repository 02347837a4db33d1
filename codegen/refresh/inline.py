"""Moves resources that an answer describes in place to the components of the document, under a name.

Some versions of Seam's description write a resource out where it is returned, such as the unmanaged access grant. Facts
know resources by name, so it gets one after its path and key.
"""

from __future__ import annotations

from typing import Any

from codegen.names import singular

Json = dict[str, Any]


def hoist(document: Json) -> Json:
    """Return the document with the resources of all answers as components."""
    schemas = dict(document["components"]["schemas"])
    paths = {
        path: {method: _operation(path, operation, schemas) for method, operation in operations.items()}
        for path, operations in document["paths"].items()
    }
    return {**document, "components": {**document["components"], "schemas": schemas}, "paths": paths}


def _operation(path: str, operation: Json, schemas: Json) -> Json:
    key = operation.get("x-response-key")
    answer = operation.get("responses", {}).get("200", {}).get("content", {}).get("application/json", {})
    properties = answer.get("schema", {}).get("properties", {})
    if key in {None, "batch"} or key not in properties:
        return operation
    named = _named(properties[key], _name(path, key), schemas)
    schema = {**answer["schema"], "properties": {**properties, key: named}}
    content = {"content": {"application/json": {**answer, "schema": schema}}}
    return {**operation, "responses": {**operation["responses"], "200": {**operation["responses"]["200"], **content}}}


def _name(path: str, key: str) -> str:
    name = singular(key)
    return f"unmanaged_{name}" if "/unmanaged/" in path and not name.startswith("unmanaged_") else name


def _named(schema: Json, name: str, schemas: Json) -> Json:
    if "properties" in schema:
        schemas.setdefault(name, schema)
        return {"$ref": f"#/components/schemas/{name}"}
    if "properties" in schema.get("items", {}):
        return {**schema, "items": _named(schema["items"], name, schemas)}
    return schema
