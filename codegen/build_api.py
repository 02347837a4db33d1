"""From the facts to namespaces and endpoints: parameters, results, rules on what goes together."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from codegen.build_models import attempt_class, external
from codegen.docs import Texts
from codegen.enums import SCALARS, Enums
from codegen.ir import (
    DateTime,
    Endpoint,
    External,
    Field,
    ListOf,
    Namespace,
    OneOf,
    Params,
    Record,
    Result,
    Rule,
    Scalar,
    Type,
)
from codegen.names import identifier, pascal, singular

REPEATABLE_METHODS = {"GET", "DELETE", "PUT"}
"""Methods whose meaning allows sending them twice; exceptions stand in overrides.toml."""


class ApiBuilder:
    """Walks the endpoints once and collects namespaces and the nested objects of requests."""

    def __init__(self, facts: dict[str, Any], overrides: dict[str, Any], texts: Texts, enums: Enums) -> None:
        self._facts = facts
        self._overrides = overrides
        self._texts = texts
        self._enums = enums
        self._names: dict[str, str] = overrides["names"]
        self._drafts: dict[Any, tuple[list[str], list[Field]]] = {}
        self._unions: dict[str, list[str]] = {}

    def build(self) -> tuple[list[Namespace], list[Params], dict[str, tuple[str, ...]]]:
        """Return the namespaces, the nested objects of requests, and the unions of these with their members."""
        by_namespace: dict[tuple[str, ...], list[Endpoint]] = defaultdict(list)
        for facts in self._facts["endpoints"]:
            by_namespace[tuple(facts["namespace"])].append(self._endpoint(facts))
        paths = {path[: depth + 1] for path in by_namespace for depth in range(len(path))}
        namespaces = [
            Namespace(
                path=path,
                doc=self._texts.text("namespaces", ".".join(path)),
                endpoints=tuple(sorted(by_namespace.get(path, ()), key=lambda endpoint: endpoint.name)),
                children=tuple(sorted(other[-1] for other in paths if other[:-1] == path and other != path)),
                mixin=self._overrides["mixins"].get(".".join(path)),
            )
            for path in sorted(paths)
        ]
        return namespaces, self._params(), {name: tuple(members) for name, members in sorted(self._unions.items())}

    def _endpoint(self, facts: dict[str, Any]) -> Endpoint:
        path = facts["path"]
        parameters = [self._parameter(name, field, f"{path}:{name}") for name, field in facts["parameters"].items()]
        # Required parameters first: examples and generated signatures keep this order.
        parameters.sort(key=lambda field: (not field.required, field.name))
        replaced = facts.get("replaced_by")
        return Endpoint(
            path=path,
            name=facts["name"],
            namespace=tuple(facts["namespace"]),
            http_method=facts["http_method"],
            parameters=tuple(parameters),
            result=_result(facts),
            doc=self._texts.text("endpoints", path),
            rules=_rules(facts),
            repeatable=facts.get("repeatable", facts["http_method"] in REPEATABLE_METHODS),
            paginated=facts["paginated"],
            opens_door=facts.get("opens_door", False),
            deprecated=(replaced or "") if facts["deprecated"] else None,
            without_workspace=facts["workspace"] == "optional",
        )

    def _parameter(self, name: str, facts: dict[str, Any], place: str) -> Field:
        return Field(
            wire=name,
            name=identifier(name),
            type=self._type(facts["type"], place, name),
            required=facts["required"],
            nullable=facts["nullable"],
            doc=self._texts.parameter(place, name),
            deprecated=(facts.get("replaced_by") or "") if facts.get("deprecated") else None,
        )

    def _type(self, facts: dict[str, Any], place: str, name: str) -> Type:
        kind = facts["kind"]
        if (
            kind == "string"
            and (facts.get("format") == "date-time" or is_unmarked_date_time(name))
            and "enum" not in facts
        ):
            return DateTime()
        if facts.get("enum"):
            return self._enums.ref(facts["enum"], is_open=False)
        if kind in SCALARS:
            return SCALARS[kind]
        if kind == "list":
            return ListOf(self._type(facts["items"], place, name))
        if kind == "record":
            value = self._type(facts["values"], place, "")
            return Record(OneOf((value, Scalar("Null"))) if facts.get("values_nullable") else value)
        if kind == "any_of":
            return OneOf(tuple(self._type(option, place, "") for option in facts["options"]))
        if kind == "union":
            return self._union(facts, place)
        return self._object(facts["fields"], place)

    def _object(self, facts: dict[str, Any], place: str) -> External:
        fields = [self._parameter(name, field, f"{place}.{name}") for name, field in sorted(facts.items())]
        key = tuple((f.wire, f.type, f.required, f.nullable) for f in fields)
        places, _ = self._drafts.setdefault(key, ([], fields))
        places.append(place)
        # Equal objects are one class, named after the first place where it stands.
        return External(self._param_name(places[0]), "params")

    def _union(self, facts: dict[str, Any], place: str) -> External:
        members = []
        for variant in facts["variants"]:
            fields = {key: dict(field) for key, field in variant["fields"].items()}
            self._texts.optional("tags", variant["tags"][0])
            members.append(self._object(fields, f"{place}<{variant['name']}>").name)
        name = self._param_name(place)
        self._unions[name] = members
        self._texts.text("unions", place)
        return External(name, "params")

    def _param_name(self, place: str) -> str:
        if place in self._names:
            return self._names[place]
        path = place.partition(":")[2]
        words = [word for part in path.split(".") for word in part.replace(">", "").split("<")]
        return "".join(pascal(singular(word)) if word.islower() else word for word in words[-2:]) + "Params"

    def _params(self) -> list[Params]:
        named: dict[str, str] = {}
        clashes = []
        result = []
        for places, fields in self._drafts.values():
            name = self._param_name(places[0])
            if name in named:
                clashes.append(f"{name}: {named[name]} and {places[0]}")
            named[name] = places[0]
            last = places[0].replace(":", ".").rpartition(".")[2]
            doc = (
                self._texts.parameter(places[0], last)
                if "<" not in last
                else self._texts.text("unions", places[0].partition("<")[0])
            )
            result.append(Params(name, tuple(fields), doc))
        if clashes:
            message = "one name for two objects, choose in overrides.toml [names]:\n" + "\n".join(clashes)
            raise SystemExit(message)
        return result


def is_unmarked_date_time(name: str) -> bool:
    """Return whether a string parameter without a format holds a date-time."""
    return (name.endswith("_at") and not name.endswith("_daily_at")) or name in {"since", "between"}


def _result(facts: dict[str, Any]) -> Result:
    response = facts["response"]
    kind = response["kind"]
    if kind == "none":
        return Result("none")
    if kind == "action_attempt":
        action = response.get("action_type")
        cls = attempt_class(action, "success").replace("Success", "") if action else "ActionAttempt"
        return Result(kind, response["key"], (), "action_attempt", cls, "action_attempt", action)
    target = external(response["resource"])
    # `other_keys` are older names of the result; an action attempt beside it is something else.
    others = tuple(key for key in facts.get("other_response_keys", ()) if key != "action_attempt")
    return Result(kind, response["key"], others, response["resource"], target.name, target.module)


def _rules(facts: dict[str, Any]) -> tuple[Rule, ...]:
    rules = []
    if facts.get("needs"):
        rules.append(Rule("needs", tuple(tuple(names) for names in facts["needs"])))
    if facts["alternatives"]:
        entries = tuple(
            (
                tuple(entry["required"]),
                tuple(entry["fields"]),
                tuple((name, tuple(values)) for name, values in entry["values"].items()),
            )
            for entry in facts["alternatives"]
        )
        rules.append(Rule("alternatives", entries))
    elif facts["at_least_one_of"]:
        rules.append(Rule("at_least_one_of", tuple(facts["at_least_one_of"])))
    return tuple(rules)
