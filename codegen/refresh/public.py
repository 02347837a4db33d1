"""Removes from an OpenAPI document the parts that it marks as undocumented, and lists them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

Json = dict[str, Any]
LeftOut = dict[str, list[str]]


def public(document: Json) -> tuple[Json, LeftOut]:
    """Return the document without undocumented paths and schemas, and the places of those, by kind."""
    left_out: LeftOut = defaultdict(list)
    components = document["components"]
    hidden = {name for name, schema in components["schemas"].items() if _undocumented(schema)}
    left_out["resources"] = sorted(hidden)
    prune = _Pruner(hidden, left_out)
    schemas = {
        name: {**schema, "oneOf": prune.tagged(name, schema["oneOf"])}
        if name in {"event", "action_attempt"}
        else prune.schema(schema, name)
        for name, schema in components["schemas"].items()
        if name not in hidden
    }
    paths = {}
    for path, operations in document["paths"].items():
        if path.startswith("/seam/"):
            continue  # for Seam's own services
        if any(map(_undocumented, operations.values())):
            left_out["endpoints"].append(path)
        else:
            # POST stands for all methods of a path: their parameters and answers are the same.
            post = operations["post"]
            paths[path] = dict.fromkeys(operations, post) | {"post": prune.operation(post, path)}
    return {**document, "components": {**components, "schemas": schemas}, "paths": paths}, dict(left_out)


def _undocumented(schema: Json) -> bool:
    return bool(schema.get("x-undocumented"))


class _Pruner:
    """Copies schemas without their undocumented parts, and notes the places of those."""

    def __init__(self, hidden: set[str], left_out: LeftOut) -> None:
        self._hidden = hidden
        self._left_out = left_out

    def operation(self, operation: Json, path: str) -> Json:
        """Return an operation with a pruned request body."""
        media = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if not media:
            return operation
        body = {"content": {"application/json": {"schema": self.schema(media["schema"], path)}}}
        return {**operation, "requestBody": body}

    def tagged(self, name: str, variants: list[Json]) -> list[Json]:
        """Return the documented variants of events or of action attempts."""
        kept = []
        for variant in variants:
            tags = [
                variant["properties"][key]["enum"][0]
                for key in (("event_type",) if name == "event" else ("action_type", "status"))
            ]
            if _undocumented(variant):
                self._left_out[f"{name}s"].append(":".join(tags))
            else:
                kept.append(self.schema(variant, f"{name}<{','.join(tags)}>"))
        return kept

    def schema(self, schema: Json, place: str) -> Json:
        """Return a schema without undocumented parts at any depth."""
        pruned = dict(schema)
        if "properties" in schema:
            pruned["properties"] = {}
            for name, child in schema["properties"].items():
                if _undocumented(child) or self._is_hidden(child):
                    self._left_out["fields"].append(f"{place}.{name}")
                else:
                    pruned["properties"][name] = self.schema(child, f"{place}.{name}")
        if "allOf" in schema:
            pruned["allOf"] = [self.schema(part, place) for part in schema["allOf"]]
        if "oneOf" in schema:
            pruned["oneOf"] = self._one_of(schema, place)
        for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
            if isinstance(schema.get(key), dict):
                pruned[key] = self.schema(schema[key], place + mark)
        return pruned

    def _one_of(self, schema: Json, place: str) -> list[Json]:
        tag = schema.get("discriminator", {}).get("propertyName")
        kept = []
        for position, part in enumerate(schema["oneOf"]):
            values = part.get("properties", {}).get(tag, {}).get("enum")
            if _undocumented(part):
                self._left_out["variants"].append(f"{place}<{values[0] if values else position}>")
            else:
                kept.append(self.schema(part, f"{place}<{values[0]}>" if values else place))
        return kept

    def _is_hidden(self, schema: Json) -> bool:
        """Return whether this is a list of resources that are undocumented themselves."""
        return schema.get("items", {}).get("$ref", "").rpartition("/")[2] in self._hidden
