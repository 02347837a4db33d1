"""Makes an OpenAPI document of the facts, which the fake serves at ``/openapi.json``."""

from __future__ import annotations

from functools import cache

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.facts import Endpoint, Field
from seam_async.testing.field_schema import object_schema, schema

_SECURITY: Json = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "An API key, or the token of a client session."},
    "personal_access_token": {"type": "http", "scheme": "bearer", "description": "With `seam-workspace`."},
    "workspace": {"type": "apiKey", "in": "header", "name": "seam-workspace"},
    "publishable_key": {"type": "apiKey", "in": "header", "name": "seam-publishable-key"},
}
_ERROR: Json = {
    "type": "object",
    "required": ["error", "ok"],
    "properties": {
        "ok": {"type": "boolean", "enum": [False]},
        "error": {
            "type": "object",
            "required": ["type", "message", "request_id"],
            "properties": {
                "type": {"type": "string"},
                "message": {"type": "string"},
                "request_id": {"type": "string"},
                "validation_errors": {"type": "object"},
                "data": {},
            },
        },
    },
}
# The properties that older answers have beside the newer ones, by the resource they show.
_ALSO = {
    "accessible_devices": "device",
    "backup_access_code": "access_code",
    "lock": "device",
    "locks": "device",
    "magic_link": "customer_portal",
    "noise_sensors": "device",
    "thermostats": "device",
}


def openapi(server: str) -> Json:
    """Return the whole document.

    Args:
        server: The address of the fake.
    """
    return {**_document(), "servers": [{"url": server}]}


@cache
def _document() -> Json:
    resources = facts.raw()["resources"]
    return {
        "openapi": "3.0.3",
        "info": {"title": "Seam API, as FakeSeam answers it", "version": "1.0.0"},
        "paths": {path: _path(path) for path in facts.paths()},
        "components": {
            "securitySchemes": _SECURITY,
            "schemas": {
                **{name: object_schema(facts.resource(name)) for name in resources},
                "event": _events(),
                "action_attempt": _action_attempts(),
                "error": _ERROR,
            },
        },
        "security": [{"bearer": []}],
    }


def _path(path: str) -> Json:
    endpoint = facts.endpoint(path)
    if endpoint is None:
        raise ValueError(f"there is no endpoint {path}")
    return {method.lower(): _operation(endpoint, method) for method in dict.fromkeys([*endpoint.methods, "POST"])}


def _operation(endpoint: Endpoint, method: str) -> Json:
    operation: Json = {
        "operationId": "_".join(part for part in (*endpoint.path[1:].split("/"), method.lower()) if part),
        "tags": ["/" + endpoint.namespace],
        "responses": {
            "200": {"description": "OK", "content": {"application/json": {"schema": _answer(endpoint)}}},
            "4XX": {
                "description": "Refused",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}},
            },
        },
    }
    if endpoint.auth is not None:
        operation["security"] = _security(endpoint)
    if method in ("GET", "DELETE"):
        operation["parameters"] = [_parameter(field) for field in endpoint.params.values()]
    else:
        operation["requestBody"] = {"content": {"application/json": {"schema": _request(endpoint)}}}
    return operation


def _security(endpoint: Endpoint) -> list[Json]:
    allowed = endpoint.auth or frozenset()
    found: list[Json] = []
    if any(name.startswith(("api_key", "client_session")) for name in allowed):
        found.append({"bearer": []})
    if "pat_with_workspace" in allowed:
        found.append({"personal_access_token": [], "workspace": []})
    if "pat_without_workspace" in allowed:
        found.append({"personal_access_token": []})
    if "publishable_key" in allowed:
        found.append({"publishable_key": []})
    return found


def _parameter(field: Field) -> Json:
    how: Json = {"style": "deepObject", "explode": True} if field.kind in ("object", "record") else {}
    return {"in": "query", "name": field.name, "required": field.required, "schema": _parameter_schema(field), **how}


def _parameter_schema(field: Field) -> Json:
    return {"type": "integer", "minimum": 1} if field.name == "limit" else schema(field)


def _request(endpoint: Endpoint) -> Json:
    body = object_schema(endpoint.params)
    body["properties"] = {name: _parameter_schema(field) for name, field in endpoint.params.items()}
    groups = [row["required"] for row in endpoint.alternatives] or [[name] for name in endpoint.one_of]
    if groups:
        body["anyOf"] = [{"required": list(names)} for names in groups]
    return body


def _answer(endpoint: Endpoint) -> Json:
    properties: Json = {}
    reference = {"$ref": f"#/components/schemas/{endpoint.resource}"}
    if endpoint.kind == "list":
        properties[str(endpoint.key)] = {"type": "array", "items": reference}
        if endpoint.paginated:
            properties["pagination"] = {"$ref": "#/components/schemas/pagination"}
    elif endpoint.kind == "batch":
        lists = {
            key: {"type": "array", "items": {"$ref": f"#/components/schemas/{resource}"}}
            for key, resource in endpoint.batch_keys.items()
        }
        properties[str(endpoint.key)] = {"type": "object", "properties": lists}
    elif endpoint.key is not None:
        properties[endpoint.key] = reference
    for key in endpoint.other_keys:
        if key != "message":
            also: Json = {"$ref": f"#/components/schemas/{_ALSO.get(key, key)}"}
            properties[key] = {"type": "array", "items": also} if endpoint.kind == "list" else also
    properties["ok"] = {"type": "boolean", "enum": [True]}
    return {"type": "object", "required": list(properties), "properties": properties}


def _events() -> Json:
    shapes = [object_schema(facts.event(name) or {}) for name in facts.event_types()]
    return {"oneOf": shapes}


def _action_attempts() -> Json:
    shapes: list[Json] = []
    for action_type, types in facts.raw()["action_attempts"].items():
        result = schema(Field("result", required=True, nullable=False, type=types["result"]))
        error = schema(Field("error", required=True, nullable=False, type=types["error"]))
        for status, parts in (("pending", (None, None)), ("success", (result, None)), ("error", (None, error))):
            shapes.append(_attempt(action_type, status, *parts))
    return {"oneOf": shapes}


def _attempt(action_type: str, status: str, result: Json | None, error: Json | None) -> Json:
    nothing: Json = {"nullable": True, "enum": [None]}
    return {
        "type": "object",
        "required": ["action_attempt_id", "action_type", "status", "result", "error"],
        "properties": {
            "action_attempt_id": {"type": "string", "format": "uuid"},
            "action_type": {"type": "string", "enum": [action_type]},
            "status": {"type": "string", "enum": [status]},
            "result": result or nothing,
            "error": error or nothing,
        },
    }
