"""From the facts to the models: resources, events, action attempts, and all that is nested in them."""

from __future__ import annotations

from typing import Any

from codegen.docs import Texts, link
from codegen.enums import SCALARS, Enums
from codegen.ir import DateTime, External, Field, ListOf, Model, ModelRef, OneOf, Record, Scalar, Type, UnionRef
from codegen.names import identifier, pascal
from codegen.shapes import Shapes, UnionShape, family, plain

_OPEN_TAGS = {"error_code", "warning_code"}
"""Strings that tell variants apart: an object outside a union that has one is a variant with an open tag."""


class ModelBuilder:
    """Walks the facts once and collects what is to be generated."""

    def __init__(self, facts: dict[str, Any], overrides: dict[str, Any], texts: Texts, enums: Enums) -> None:
        self._facts = facts
        self._wrappers: dict[str, str] = overrides["wrapped_items"]
        self._texts = texts
        self._enums = enums
        self._shapes = Shapes(overrides["names"], overrides["lazy_modules"])

    def build(self) -> tuple[list[Model], Shapes]:
        """Return all classes, and the shapes that the nested ones among them were merged into."""
        models = [self._resource(name, facts) for name, facts in self._facts["resources"].items()]
        models += self._events()
        models += self._attempts()
        self._shapes.build(self._describe, self._describe_union)
        return models + list(self._shapes.models.values()), self._shapes

    # -- top level ---------------------------------------------------------------------------------------------

    def _resource(self, name: str, facts: dict[str, Any]) -> Model:
        doc = self._texts.text("resources", name)
        if facts.get("route"):
            doc += f"\n\nSee {link(facts['route'], is_object=True)}"
        return Model(
            name=pascal(name),
            module=family(name),
            fields=self._fields(facts["fields"], name),
            doc=doc,
            wrapper=self._wrappers.get(name),
            places=(name,),
        )

    def _events(self) -> list[Model]:
        models = []
        common = set(self._facts["event_common_fields"])
        for tag, facts in self._facts["events"].items():
            place = f"event:{event_family(tag)}.{tag}"
            own = {name: field for name, field in facts["fields"].items() if name not in common}
            doc = self._texts.text("events", tag)
            if facts.get("route"):
                doc += f"\n\nSee {link(facts['route'], is_object=True)}"
            tag_field = self._field("event_type", facts["fields"]["event_type"], place, tag)
            models.append(
                Model(
                    name=event_class(tag),
                    module=f"{event_family(tag)}_events",
                    fields=self._fields(own, place, tag),
                    doc=doc,
                    base="Event",
                    tag=tag_field,
                    tags=(tag,),
                    places=(place,),
                )
            )
        return models

    def base_event(self) -> tuple[Field, ...]:
        """Return the fields that all events have, without the tag."""
        facts = next(iter(self._facts["events"].values()))["fields"]
        common = {name: facts[name] for name in self._facts["event_common_fields"] if name != "event_type"}
        return tuple(self._fields(common, "event"))

    def _attempts(self) -> list[Model]:
        models = []
        for action, facts in self._facts["action_attempts"].items():
            for status, parts in facts["statuses"].items():
                place = f"{action}"
                fields = [
                    self._plain_field("action_type", Scalar(f'Literal["{action}"]'), place),
                    self._plain_field("status", Scalar(f'Literal["{status}"]'), place),
                    self._plain_field("result", self._attempt_part(parts["result"], place, "result"), place),
                    self._plain_field("error", self._attempt_part(parts["error"], place, "error"), place),
                ]
                outcome = {"pending": "still going on", "success": "it succeeded", "error": "it failed"}[status]
                doc = f"{self._texts.text('action_attempts', action)}\n\nThis is the attempt while {outcome}."
                if status != "pending":
                    doc = doc.replace("while it", "after it")
                models.append(
                    Model(
                        name=attempt_class(action, status),
                        module="action_attempt",
                        fields=fields,
                        doc=f"{doc}\n\nSee {link('/action_attempts', is_object=True)}",
                        base="ActionAttemptBase",
                        places=(place,),
                    )
                )
        return models

    def _plain_field(self, name: str, type_: Type, place: str) -> Field:
        doc = self._texts.optional("fields", f"action_attempt.{name}") or self._texts.field(place, name)
        return Field(name, name, type_, required=True, nullable=False, doc=doc)

    def _attempt_part(self, facts: dict[str, Any], place: str, part: str) -> Type:
        if facts["kind"] == "object" and part == "error":
            return self._object(facts["fields"], f"{place}.{part}", open_tag="type")
        return self._type(facts, f"{place}.{part}")

    # -- nested ------------------------------------------------------------------------------------------------

    def _fields(self, facts: dict[str, Any], place: str, doc_place: str | None = None) -> list[Field]:
        return [self._field(name, field, place, doc_place or place) for name, field in sorted(facts.items())]

    def _field(self, name: str, facts: dict[str, Any], place: str, doc_place: str) -> Field:
        deprecated = None
        if facts.get("deprecated"):
            deprecated = facts.get("replaced_by") or ""
        return Field(
            wire=name,
            name=identifier(name),
            type=self._type(facts["type"], f"{place}.{name}"),
            required=facts["required"],
            nullable=facts["nullable"],
            doc=self._texts.field(f"{doc_place}.{name}", name),
            deprecated=deprecated,
        )

    def _type(self, facts: dict[str, Any], place: str) -> Type:
        kind = facts["kind"]
        if kind == "string" and facts.get("format") == "date-time":
            return DateTime()
        if facts.get("enum"):
            return self._enums.ref(facts["enum"], is_open=kind == "string")
        if kind in SCALARS:
            return SCALARS[kind]
        if kind == "list":
            return ListOf(self._type(facts["items"], place))
        if kind == "record":
            value = self._type(facts["values"], place)
            return Record(OneOf((value, Scalar("None"))) if facts.get("values_nullable") else value)
        if kind == "any_of":
            return OneOf(tuple(self._type(option, place) for option in facts["options"]))
        if kind == "ref":
            return external(facts["resource"])
        if kind == "union":
            return self._union(facts, place)
        return self._object(facts["fields"], place)

    def _object(self, facts: dict[str, Any], place: str, open_tag: str | None = None) -> Type:
        fields = self._fields(facts, place, plain(place))
        tag = next(
            (f for f in fields if (f.wire in _OPEN_TAGS or f.wire == open_tag) and f.type == Scalar("str")), None
        )
        fields = [field for field in fields if field is not tag]
        key = self._shapes.add(signature(fields, tag), place, fields, tag, ())
        return ModelRef(key, self._shapes.models)

    def _union(self, facts: dict[str, Any], place: str) -> Type:
        members: dict[Any, list[str]] = {}
        pending: dict[Any, tuple[str, list[Field], Field]] = {}
        for variant in facts["variants"]:
            where = f"{place}<{variant['name']}>"
            own = dict(variant["fields"])
            tag_facts = own.pop(facts["discriminator"]) | {"type": {"kind": "string"}}
            tag = self._field(facts["discriminator"], tag_facts, where, where)
            fields = self._fields(own, where)
            key = signature(fields, tag)
            members.setdefault(key, []).extend(variant["tags"])
            pending.setdefault(key, (place, fields, tag))
        for key, (where, fields, tag) in pending.items():
            self._shapes.add(key, where, fields, tag, tuple(members[key]))
        union = tuple((key, tuple(tags)) for key, tags in members.items())
        return UnionRef(self._shapes.add_union(facts["discriminator"], union, place), self._shapes.unions)

    # -- texts -------------------------------------------------------------------------------------------------

    def _describe(self, shape: Any, name: str) -> str:
        places = [plain(place) for place in shape.places]
        if shape.tag is not None:
            tags = sorted({tag for tags in shape.tag_sets for tag in tags})
            head = self._texts.optional("shapes", name)
            if head is None:
                head = self._texts.text("unions" if tags else "objects", places[0])
            for place in places:
                self._texts.optional("objects", place)
            return "\n".join([f"{head}\n", *(f"- `{tag}`: {self._texts.text('tags', tag)}" for tag in tags)])
        found = [self._texts.optional("objects", place) for place in places]
        return next(filter(None, found), None) or self._texts.field(places[0], places[0].rpartition(".")[2])

    def _describe_union(self, union: UnionShape) -> str:
        text = [self._texts.text("unions", plain(place)) for place in union.places]
        return text[0]


def signature(fields: list[Field], tag: Field | None) -> Any:
    """Return a key that equal shapes share: names and types of fields, and which may be missing; without tag values."""
    return (tag.wire if tag else None, tuple((f.wire, _type_key(f.type), f.is_optional) for f in fields))


def _type_key(type_: Type) -> Any:
    if isinstance(type_, ListOf):
        return ("list", _type_key(type_.item))
    if isinstance(type_, Record):
        return ("record", _type_key(type_.value))
    if isinstance(type_, OneOf):
        return ("one of", tuple(_type_key(option) for option in type_.options))
    if isinstance(type_, ModelRef | UnionRef):
        return type_.key
    if isinstance(type_, DateTime):
        return "datetime"
    return type_


def external(resource: str) -> External:
    """Return a reference to a top-level resource, event or action attempt."""
    if resource == "event":
        return External("SeamEvent", "events", "read_event")
    if resource == "action_attempt":
        return External("ActionAttempt", "action_attempt", "read_action_attempt")
    return External(pascal(resource), family(resource))


def event_family(tag: str) -> str:
    """Return the family of an event: `lock` for `lock.unlocked`."""
    return tag.partition(".")[0]


def event_class(tag: str) -> str:
    """Return the name of the class of an event."""
    return pascal(tag) + "Event"


def attempt_class(action: str, status: str) -> str:
    """Return the name of the class of an action attempt in a status."""
    return pascal(action) + pascal(status) + "ActionAttempt"
