"""A `cattrs` converter that knows every class of this package, for programs that structure their own data with cattrs.

```python
from seam_async import AccessCode, converter

@attrs.define
class Stay:
    guest: str
    arrives: datetime
    code: AccessCode | None = None

stay = converter.structure(json.loads(text), Stay)
```

The classes read and write themselves, so nothing is lost on the way: unknown properties, values and variants survive.
Other fields of your classes are read as leniently as Seam's answers: a value of another type is kept as it came, and an
unknown value of a `Literal` is no error. For strict reading, register hooks of your own on `converter.copy()`. No other
module of this package imports cattrs. See https://catt.rs
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from cattrs import Converter
from cattrs.errors import StructureHandlerNotFoundError

from seam_async._model.date_times import parse_date_time
from seam_async._model.fields import Reader
from seam_async._model.resource import Resource, UnknownVariant, to_plain
from seam_async._model.unions import Variants
from seam_async.resources.action_attempt import BaseActionAttempt, read_action_attempt
from seam_async.resources.base_event import BaseEvent
from seam_async.resources.events import read_event

Hook = Callable[[Any, Any], Any]

_SCALARS = (str, int, float, bool, datetime, NoneType)
_READERS: dict[type[Resource], Reader] = {BaseEvent: read_event, BaseActionAttempt: read_action_attempt}
"""The base class of a union → the function that reads its members."""


def _class_of(kind: Any) -> Any:
    """Return the class itself for `PlainWarning[...]`."""
    return get_origin(kind) or kind


def _is_resource(kind: Any) -> bool:
    cls = _class_of(kind)
    return isinstance(cls, type) and issubclass(cls, Resource)


def _is_scalar(kind: Any) -> bool:
    return get_origin(kind) is Literal or kind in _SCALARS


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,)


def _is_lenient(kind: Any) -> bool:
    """Return whether a type is one of our classes, a literal, or a union of such and of scalars."""
    return all(_is_resource(member) or _is_scalar(member) for member in _members(kind))


def _lenient_hook(kind: Any) -> Hook:
    ours = [member for member in _members(kind) if _is_resource(member)]
    read = _reader(kind, ours) if ours else None
    dated = datetime in _members(kind)

    def structure(value: Any, _: Any) -> Any:
        if read is not None and isinstance(value, Mapping):
            return read(cast("Mapping[str, Any]", value))
        return parse_date_time(value) if dated and isinstance(value, str) else value

    return structure


def _reader(union: Any, members: list[Any]) -> Reader:
    classes: list[type[Resource]] = [_class_of(member) for member in members]
    if len(classes) == 1:
        return classes[0].from_dict
    for base, read in _READERS.items():
        if all(issubclass(cls, base) for cls in classes):
            return read
    known = [member for member in members if not issubclass(_class_of(member), UnknownVariant)]
    unknown = next((cls for cls in classes if issubclass(cls, UnknownVariant)), UnknownVariant)
    for tag in _tags(known[0]) if known else ():
        values = [(value, _class_of(member)) for member in known for value in _tags(member).get(tag, ())]
        if all(tag in _tags(member) for member in known) and len(dict(values)) == len(values):
            return Variants(tag, dict(values), unknown)
    raise StructureHandlerNotFoundError("No property tells the classes of this union apart.", union)


def _tags(member: Any) -> dict[str, tuple[Any, ...]]:
    """Return the fields of a class that are a `Literal`, and the values of each."""
    hints = get_type_hints(_class_of(member))
    # The tag of a generic class is its type argument: `PlainWarning[Literal["being_deleted"]]`.
    types = {
        name: get_args(member)[0] if isinstance(hint, TypeVar) and get_args(member) else hint
        for name, hint in hints.items()
    }
    return {name: get_args(kind) for name, kind in types.items() if get_origin(kind) is Literal}


def _new_converter() -> Converter:
    new = Converter(detailed_validation=False)
    new.register_structure_hook_factory(_is_lenient, _lenient_hook)
    for scalar in _SCALARS:  # cattrs has hooks of its own for these, which it prefers to those of a factory
        new.register_structure_hook(scalar, _lenient_hook(scalar))

    def structure_sequence(value: Any, kind: Any) -> Any:  # by itself, cattrs makes a tuple in its newer versions
        as_list: Any = GenericAlias(list, get_args(kind) or (Any,))
        return new.structure(value, as_list)

    new.register_structure_hook_func(lambda kind: _class_of(kind) is Sequence, structure_sequence)
    new.register_unstructure_hook_func(lambda kind: _is_resource(kind) or kind is datetime, to_plain)
    return new


converter = _new_converter()
"""Structures and unstructures every class and union of this package, date-times, and your classes that hold them."""
