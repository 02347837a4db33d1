"""Writes `seam_cli/commands/`: the commands of each namespace as data, an index of them all, and what has names.

JSON, so that `seam --help` and completion read one small file and import neither the client nor its classes. A type
is a word (`string`, `integer`, `number`, `boolean`, `date-time`, `any`) or an object with one key: `enum` (values),
`list`, `record` (type of the values), `object` (fields; an empty one takes any) or `any_of`.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.cli_examples import Examples
from codegen.cli_words import CommandWords
from codegen.docs import link
from codegen.ir import (
    Api,
    DateTime,
    Endpoint,
    EnumRef,
    External,
    Field,
    ListOf,
    Literals,
    Namespace,
    OneOf,
    Record,
    Scalar,
    Type,
)
from codegen.json_source import dump

Json = dict[str, Any]

SCALARS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "Any": "any", "Null": "null"}

OWN_OPTIONS = frozenset(
    {
        "output", "fields", "show-codes", "dry-run", "show-python", "profile", "workspace-id", "endpoint", "input",
        "no-wait", "wait", "timeout", "total-timeout", "time-zone", "help", "version",
    }
)  # fmt: skip
"""Options that every command has; a parameter of that name would need another option."""

_GENERAL_COLUMNS = ("display_name", "name", "status", "type", "starts_at", "ends_at", "created_at", "expires_at")


def render(api: Api, own: Json) -> dict[str, str]:
    """Return the text of every file of the folder, by file name.

    Args:
        api: What the commands are made of.
        own: The parsed `cli.toml`.
    """
    renderer = _Renderer(api, own)
    files = {f"{namespace.module}.json": renderer.namespace(namespace) for namespace in api.namespaces}
    groups = {
        ".".join(namespace.path): {
            "summary": namespace.doc,
            "commands": {endpoint.name: _summary(endpoint) for endpoint in namespace.endpoints},
        }
        for namespace in api.namespaces
    }
    files["_index.json"] = dump({"groups": groups, "event_types": sorted(api.event_families)}, depth=4)
    files["_entities.json"] = dump(renderer.entities(), depth=2)
    renderer.check()
    return files


class _Renderer:
    """Makes the commands of namespaces, and checks `cli.toml` against the API."""

    def __init__(self, api: Api, own: Json) -> None:
        self._own = own
        self._examples = Examples(own)
        self._params = {params.name: params for params in api.params}
        self._enums = api.enums
        self._entities: Json = own["entities"]
        self._fields = {
            model.tag.wire if model.tag else model.places[0]: [field.wire for field in model.fields]
            for model in api.models
            if model.places
        }
        self._paths = {endpoint.path for namespace in api.namespaces for endpoint in namespace.endpoints}
        self._methods = {
            ".".join([*namespace.path, endpoint.name])
            for namespace in api.namespaces
            for endpoint in namespace.endpoints
        }

    def check(self) -> None:
        """Refuse what `cli.toml` says about things that the API does not have."""
        named = [entity["path"] for entity in self._entities.values()] + list(self._own["examples"])
        if unknown := sorted(set(named) - self._paths):
            message = f"cli.toml: there is no endpoint {', '.join(unknown)}"
            raise SystemExit(message)

    def entities(self) -> Json:
        """Return what can be given by name: where it is listed, its id, and the properties that name it."""
        return {
            name: {"id": f"{name}_id", "key": entity["path"].rsplit("/", 2)[1], **entity}
            for name, entity in sorted(self._entities.items())
        }

    def namespace(self, namespace: Namespace) -> str:
        """Return the text of the file of a namespace."""
        commands = {endpoint.name: self._command(namespace, endpoint) for endpoint in namespace.endpoints}
        return dump({"summary": namespace.doc, "commands": commands}, depth=5)

    def _command(self, namespace: Namespace, endpoint: Endpoint) -> Json:
        words = self._words(endpoint)
        params = [self._param(namespace, field, endpoint, words) for field in endpoint.parameters]
        summary, _, rest = endpoint.doc.strip().partition("\n")
        command: Json = {
            "path": endpoint.path,
            "summary": words(summary),
            "help": words(" ".join(rest.split())),
            "kind": endpoint.result.kind,
            "key": endpoint.result.key,
            "columns": self._columns(endpoint.result.resource) if endpoint.result.resource else None,
            "reads": endpoint.http_method == "GET",
            "paginated": endpoint.paginated,
            "deprecated": endpoint.deprecated
            if endpoint.deprecated is None
            else words(_replacement(endpoint.deprecated)),
            "examples": self._examples.of(endpoint, params),
            "link": link(endpoint.path),
            "params": {param.pop("name"): param for param in params},
        }
        return {key: value for key, value in command.items() if value not in (None, False, "", [])}

    def _param(self, namespace: Namespace, field: Field, endpoint: Endpoint, words: CommandWords) -> Json:
        if field.wire.replace("_", "-") in OWN_OPTIONS:
            message = f"{endpoint.path}: the option of the parameter {field.wire} is one of every command"
            raise SystemExit(message)
        param: Json = {
            "name": field.wire,
            "type": self._type(field.type),
            "required": field.required,
            "nullable": field.nullable,
            "help": words(field.doc),
            "deprecated": field.deprecated,
            **self._by_name(namespace, field, endpoint),
        }
        return {key: value for key, value in param.items() if value not in (None, False)}

    def _by_name(self, namespace: Namespace, field: Field, endpoint: Endpoint) -> Json:
        """Return the option that takes a name instead of an id, and the entity it names; nothing if there is none."""
        stem = re.fullmatch(r"(\w+)_ids?", field.wire)
        if stem is None:
            return {}
        entity = self._own["entity_of"].get(".".join(namespace.path), {}).get(field.wire)
        if entity is None:
            entity = stem[1] if stem[1] in self._entities else self._entity_ending(stem[1])
        taken = {other.wire for other in endpoint.parameters} - {field.wire}
        if not entity or (field.wire.endswith("_ids") and f"{stem[1]}_id" in taken):
            return {}
        option = stem[1] if stem[1] not in taken else f"{stem[1]}_name"
        return {"entity": entity, "option": option}

    def _entity_ending(self, stem: str) -> str | None:
        """Return the entity that an id with a role names: `owner_user_identity` is a user identity."""
        return next((name for name in self._entities if stem.endswith(f"_{name}")), None)

    def _type(self, kind: Type) -> Any:
        match kind:
            case Scalar(name):
                return SCALARS[name]
            case DateTime():
                return "date-time"
            case Literals(values):
                return {"enum": list(values)}
            case EnumRef(name):
                return {"enum": list(self._enums[name])}
            case ListOf(item):
                return {"list": self._type(item)}
            case Record(value):
                return {"record": self._type(value)}
            case OneOf(options):
                return {"any_of": [self._type(option) for option in options]}
            case External(name, "params"):
                # The server tells variants apart, so an option for a union takes any field.
                fields = self._params[name].fields if name in self._params else ()
                return {"object": {field.wire: self._type(field.type) for field in fields}}
        message = f"no type for the command line: {kind}"
        raise SystemExit(message)

    def _columns(self, resource: str) -> list[str]:
        if own := self._own["columns"].get(resource):
            return list(own)
        fields = self._fields.get(resource, ())
        found = [name for name in _GENERAL_COLUMNS if name in fields]
        return [*found, *(name for name in fields if name == f"{resource}_id")] or list(fields[:6])

    def _words(self, endpoint: Endpoint) -> CommandWords:
        return CommandWords({field.wire for field in endpoint.parameters}, self._methods)


def _summary(endpoint: Endpoint) -> str:
    first = endpoint.doc.strip().partition("\n")[0]
    return first.replace("`", "") if endpoint.deprecated is None else f"(deprecated) {first}".replace("`", "")


def _replacement(replaced_by: str) -> str:
    return f"use `{replaced_by.strip('/').replace('/', '.')}` instead" if replaced_by else "it will go away"
