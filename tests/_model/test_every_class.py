"""What holds for each of the classes, whatever it describes."""

from __future__ import annotations

import copy
import pathlib
import pickle
import typing
import weakref
from typing import Any

import attrs
import pytest
from _model.samples import ATTEMPTS, EVENTS, RESOURCES, TARGETS, Target, differences, full, resource_class, walk

import seam_async
from seam_async import resources
from seam_async._model.fields import wire_name
from seam_async._model.resource import Resource, UnknownVariant
from seam_async.resources import EXPORTS

OFFICIAL = (pathlib.Path(__file__).parent / "official_names.txt").read_text().split()
CLASSES = [
    cls
    for name in EXPORTS
    if isinstance(cls := getattr(resources, name), type) and issubclass(cls, Resource) and cls.__name__ == name
]


def test_every_resource_event_and_action_attempt_has_a_class() -> None:
    assert (len(RESOURCES), len(EVENTS), len(ATTEMPTS)) == (34, 108, 69)
    assert len(CLASSES) > 350
    assert {target.class_name for target in TARGETS} <= {cls.__name__ for cls in CLASSES}


def test_every_class_name_of_the_official_package_exists_here() -> None:
    assert len(OFFICIAL) == 241
    assert [name for name in OFFICIAL if name not in EXPORTS] == []
    assert all(getattr(seam_async, name) is getattr(resources, name) for name in OFFICIAL)


def test_every_class_is_documented_and_where_it_says_it_is() -> None:
    assert [cls for cls in CLASSES if not cls.__doc__] == []
    assert [cls for cls in CLASSES if cls.__module__ != EXPORTS[cls.__name__]] == []


@pytest.mark.parametrize("cls", CLASSES)
class TestEveryClass:
    def test_every_resource_class_reads_an_empty_object(self, cls: type[Resource]) -> None:
        empty = cls.from_dict({})
        assert type(empty) is cls
        assert all(empty[name] in (None, []) for name in cls._names)
        assert empty.to_dict() == {}
        assert empty.keys() == []
        assert empty.extra == {}
        assert empty == cls.from_dict({}) == cls()

    def test_every_resource_class_is_an_attrs_class_with_slots(self, cls: type[Resource]) -> None:
        assert not hasattr(cls.from_dict({}), "__dict__")
        names = list(cls._names.values())
        assert attrs.has(cls)
        assert [field.name for field in attrs.fields(cls)] == [*names, "extra"]

    def test_replacing_a_field_copies_a_resource_with_its_unknown_properties(self, cls: type[Resource]) -> None:
        """As `copy.replace` makes them; what this package does not know is kept."""
        made = cls.from_dict({"new_property": 1})
        for name in cls._names.values():
            twin = made.__replace__(**{name: "other"})
            assert getattr(twin, name) == "other"
            assert twin.extra == made.extra
        assert made == cls.from_dict({"new_property": 1})
        with pytest.raises(TypeError):
            made.__replace__(no_such_field=1)

    def test_evolving_a_resource_changes_only_the_given_field(self, cls: type[Resource]) -> None:
        """`attrs.evolve` hands every field to the constructor; what was left out and what is unknown stay so."""
        sent = {"new_property": 1, **dict.fromkeys(list(cls._names)[::2], "text")}
        made: Any = cls.from_dict(sent)
        assert attrs.evolve(made).to_dict() == sent
        for name in cls._names.values():
            assert attrs.evolve(made, **{name: "other"}).to_dict() == {**sent, wire_name(name): "other"}
        assert made.to_dict() == sent

    def test_type_hints_of_every_resource_class_resolve(self, cls: Any) -> None:
        hints = typing.get_type_hints(cls)
        assert set(hints) == {*cls._names.values(), "extra"}
        assert not any(isinstance(field.type, str) for field in attrs.fields(attrs.resolve_types(cls)))

    def test_every_resource_class_supports_weak_references(self, cls: type[Resource]) -> None:
        made = cls.from_dict({})
        assert weakref.ref(made)() is made

    def test_every_resource_class_pickles_and_copies_with_unknown_properties(self, cls: type[Resource]) -> None:
        made = cls.from_dict({"new": [{"property": 1}], **dict.fromkeys(cls._names, "text")})
        for twin in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):
            assert type(twin) is cls
            assert twin == made
            assert twin.to_dict() == made.to_dict()
            assert twin.extra == {"new": [{"property": 1}]}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.class_name)
class TestWhatTheServerSends:
    def test_every_documented_payload_is_read_as_its_class(self, target: Target) -> None:
        made = target.read(full(target))
        assert type(made) is resource_class(target.class_name)

    def test_no_part_of_a_documented_payload_is_unknown(self, target: Target) -> None:
        for part in walk(target.read(full(target))):
            assert not isinstance(part, UnknownVariant)
            assert not (isinstance(part, Resource) and part.extra)

    def test_every_resource_class_has_the_fields_of_the_facts(self, target: Target) -> None:
        assert set(resource_class(target.class_name)._names) == set(target.fields)

    def test_to_dict_returns_every_documented_payload_unchanged(self, target: Target) -> None:
        sent = full(target)
        made = target.read(full(target))
        assert differences(sent, made.to_dict()) == []
        list(walk(made))  # reading builds what is nested
        assert differences(sent, made.to_dict()) == []

    def test_reading_nested_parts_changes_neither_equality_nor_pickles(self, target: Target) -> None:
        made, untouched = target.read(full(target)), target.read(full(target))
        list(walk(made))
        assert made == untouched
        assert pickle.loads(pickle.dumps(made)) == untouched
        assert copy.deepcopy(made) == untouched
        assert repr(made) == repr(untouched)
