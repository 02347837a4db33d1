"""From an OpenAPI document without its undocumented parts to facts in the form of `seam-api.json`."""

from __future__ import annotations

import json
from typing import Any

from codegen.refresh.schemas import body_of, fields_of, flags, resource_of, type_of

Json = dict[str, Any]

# The first of these that a path takes is its method, since POST stands for all. PUT is the older name of PATCH.
_METHODS = ("PATCH", "PUT", "GET", "DELETE", "POST")


def read(document: Json) -> Json:
    """Return the facts of a document: address, credentials, endpoints, resources, events and action attempts."""
    schemas = document["components"]["schemas"]
    special = {"event", "action_attempt"}
    resources = {name: _entry(schema, name) for name, schema in schemas.items() if name not in special}
    events = {}
    for variant in schemas.get("event", {}).get("oneOf", ()):
        tag = variant["properties"]["event_type"]["enum"][0]
        events[tag] = _entry(variant, f"event<{tag}>")
    endpoints = [_endpoint(path, operations) for path, operations in sorted(document["paths"].items())]
    facts = {
        "base_url": document["servers"][0]["url"],
        "security_schemes": _schemes(document["components"].get("securitySchemes", {}), endpoints),
        "endpoints": endpoints,
        "resources": resources,
        "events": events,
        "action_attempts": _attempts(schemas.get("action_attempt", {}).get("oneOf", ())),
    }
    known = {json.dumps(entry["fields"], sort_keys=True): name for name, entry in resources.items()}
    for section in ("resources", "events", "action_attempts"):
        facts[section] = {name: _linked(entry, known) for name, entry in facts[section].items()}
    return facts


def _entry(schema: Json, place: str) -> Json:
    route = {"route": schema["x-route-path"]} if schema.get("x-route-path") else {}
    return {"fields": fields_of(schema, place), **route, **flags(schema)}


def _attempts(variants: list[Json]) -> Json:
    attempts: Json = {}
    for variant in variants:
        told = variant["properties"]
        action, status = told["action_type"]["enum"][0], told["status"]["enum"][0]
        place = f"action_attempt<{action},{status}>"
        parts = {part: type_of(told[part], f"{place}.{part}")[0] for part in ("result", "error")}
        attempts.setdefault(action, {"statuses": {}})["statuses"][status] = parts
    return attempts


def _linked(node: Any, known: dict[str, str]) -> Any:
    """Return a node in which a copy of a whole resource is replaced by a reference to it."""
    if isinstance(node, list):
        return [_linked(item, known) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("kind") == "object" and (name := known.get(json.dumps(node["fields"], sort_keys=True))):
        return {"kind": "ref", "resource": name}
    return {key: _linked(value, known) for key, value in node.items()}


# -- endpoints ---------------------------------------------------------------------------------------------------------


def _endpoint(path: str, operations: Json) -> Json:
    post = operations["post"]
    methods = sorted(map(str.upper, operations), key=_METHODS.index)
    schema = post.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    body = body_of(schema, path)
    answer = post["responses"]["200"].get("content", {}).get("application/json", {}).get("schema", {})
    properties = answer.get("properties", {})
    auth = sorted(name for option in post.get("security", ()) for name in option)
    key = post["x-response-key"]
    *namespace, name = path.strip("/").split("/")
    others = sorted(set(properties) - {key, "ok", "pagination"})
    return {
        "path": path,
        "namespace": namespace,
        "name": name,
        "http_method": methods[0],
        "http_methods": methods,
        "parameters_in": "query" if methods[0] in {"GET", "DELETE"} else "body",
        "auth": auth,
        "workspace": _workspace(auth),
        "parameters": body["fields"],
        "alternatives": body.get("alternatives", []),
        "at_least_one_of": sorted(body["fields"]) if _needs_any(post, body) else [],
        "response": _response(path, properties, post),
        "paginated": "pagination" in properties,
        "deprecated": False,
        "draft": False,
        **flags(post),
        **({"other_response_keys": others} if others else {}),
    }


def _needs_any(post: Json, body: Json) -> bool:
    """Return whether a call needs at least one parameter, although none of them is required by itself."""
    forms = body.get("alternatives", ())
    choice = bool(forms) and all(form["required"] for form in forms)
    return bool(post.get("x-has-required-parameters")) or (
        choice and not any(field["required"] for field in body["fields"].values())
    )


def _response(path: str, properties: Json, post: Json) -> Json:
    key = post["x-response-key"]
    if key is None:
        return {"kind": "none"}
    schema = properties[key]
    if key == "batch":
        named = post["x-batch-keys"]
        keys = {name: resource_of(child["items"]) for name, child in schema["properties"].items() if name in named}
        return {"kind": "batch", "key": key, "resource": "batch", "batch_keys": keys}
    if "$ref" in schema:
        resource = resource_of(schema)
        if resource == "action_attempt":
            action = post.get("x-action-attempt-type")
            return {"kind": resource, "key": key, "resource": resource, "action_type": action}
        return {"kind": "resource", "key": key, "resource": resource}
    if "$ref" in schema.get("items", ()):
        return {"kind": "list", "key": key, "resource": resource_of(schema["items"])}
    message = f"{path}: the document describes its {key} in place, not as a resource with a name"
    raise SystemExit(message)


# -- credentials, whose names tell their scope -------------------------------------------------------------------------


def _scope(scheme: str) -> str:
    return "none" if scheme.endswith("_without_workspace") else "workspace"


def _workspace(auth: list[str]) -> str:
    scopes = set(map(_scope, auth))
    if len(scopes) != 1:
        return "optional"
    return "required" if "workspace" in scopes else "none"


def _schemes(schemes: Json, endpoints: list[Json]) -> Json:
    """Return the credentials that some endpoint accepts, and headers that go with them, such as `seam-workspace`."""
    used = {name for endpoint in endpoints for name in endpoint["auth"]}
    found = {}
    for name, scheme in schemes.items():
        if name not in used and scheme["type"] != "apiKey":
            continue
        found[name] = {"type": scheme["type"], "header": scheme.get("name", "authorization")}
        if "scheme" in scheme:
            found[name]["scheme"] = scheme["scheme"]
        if name in used:
            found[name]["scope"] = _scope(name)
        if name.endswith("_with_workspace"):
            found[name]["with_header"] = "seam-workspace"
    return found
