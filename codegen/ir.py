"""The intermediate representation between facts and renderers: types, models, endpoints. Frozen once built."""

from __future__ import annotations

from typing import Any

import attrs


@attrs.frozen
class Scalar:
    """A type written as it is: `str`, `bool`, `float`, `int`, `Any`, `None`."""

    name: str


@attrs.frozen
class DateTime:
    """A date-time: `datetime` in results, `datetime | str` in parameters."""


@attrs.frozen
class Literals:
    """Fixed values, written out where they stand. An open one may hold values the API adds later."""

    values: tuple[Any, ...]
    is_open: bool


@attrs.frozen
class EnumRef:
    """A named alias of several values. An open one may hold values the API adds later."""

    name: str
    is_open: bool


@attrs.frozen
class ListOf:
    """A list."""

    item: Type


@attrs.frozen
class Record:
    """An object with any keys."""

    value: Type


@attrs.frozen
class OneOf:
    """An untagged choice of scalars."""

    options: tuple[Type, ...]


@attrs.frozen(eq=False)
class ModelRef:
    """A reference to a generated class, which `model` finds once all are named."""

    key: Any
    models: dict[Any, Model] = attrs.field(repr=False)

    @property
    def model(self) -> Model:
        """The class."""
        return self.models[self.key]


@attrs.frozen(eq=False)
class UnionRef:
    """A reference to a tagged union of generated classes."""

    key: Any
    unions: dict[Any, TaggedUnion] = attrs.field(repr=False)

    @property
    def union(self) -> TaggedUnion:
        """The union."""
        return self.unions[self.key]


@attrs.frozen
class External:
    """A class or union known by name that lives in another module, such as the resources in a batch."""

    name: str
    module: str
    reader: str = ""


Type = Scalar | DateTime | Literals | EnumRef | ListOf | Record | OneOf | ModelRef | UnionRef | External


@attrs.frozen
class Field:
    """A property of a model, or a parameter of an endpoint."""

    wire: str
    name: str
    type: Type
    required: bool
    nullable: bool
    doc: str
    deprecated: str | None = None

    @property
    def is_optional(self) -> bool:
        """Whether it may be null or missing."""
        return self.nullable or not self.required


@attrs.define(eq=False)
class Model:
    """A resource class, event class, action attempt class or nested class."""

    name: str
    module: str
    fields: list[Field]
    doc: str
    base: str = "Resource"
    tag: Field | None = None
    tags: tuple[str, ...] = ()
    is_generic: bool = False
    wrapper: str | None = None
    places: tuple[str, ...] = ()


@attrs.frozen(eq=False)
class TaggedUnion:
    """A union told apart by one property."""

    name: str
    module: str
    tag: str
    members: tuple[tuple[Model, tuple[str, ...]], ...]
    unknown: str
    doc: str
    places: tuple[str, ...]


@attrs.frozen
class Params:
    """A nested object in a request: a `TypedDict`."""

    name: str
    fields: tuple[Field, ...]
    doc: str


@attrs.frozen
class Result:
    """What a method returns; `kind` as in the facts, `cls` the class or union, to be imported from `module`."""

    kind: str
    key: str | None = None
    other_keys: tuple[str, ...] = ()
    resource: str | None = None
    cls: str = "None"
    module: str | None = None
    action_type: str | None = None


@attrs.frozen
class Rule:
    """A rule on the combination of parameters; `kind` names the function in `seam_async/_wire/parameter_rules.py`."""

    kind: str
    value: Any


@attrs.frozen
class Endpoint:
    """An endpoint: its parameters, its result, and what the client must know to send it."""

    path: str
    name: str
    namespace: tuple[str, ...]
    http_method: str
    parameters: tuple[Field, ...]
    result: Result
    doc: str
    rules: tuple[Rule, ...]
    repeatable: bool
    paginated: bool
    opens_door: bool
    deprecated: str | None
    without_workspace: bool


@attrs.frozen
class Namespace:
    """The endpoints below one path, and the names of the namespaces below it."""

    path: tuple[str, ...]
    doc: str
    endpoints: tuple[Endpoint, ...]
    children: tuple[str, ...]
    mixin: str | None = None

    @property
    def module(self) -> str:
        """The name of its generated files."""
        return "_".join(self.path)


@attrs.frozen
class Api:
    """Everything to render."""

    models: tuple[Model, ...]
    unions: tuple[TaggedUnion, ...]
    enums: dict[str, tuple[str, ...]]
    params: tuple[Params, ...]
    param_unions: dict[str, tuple[str, ...]]
    namespaces: tuple[Namespace, ...]
    base_event: tuple[Field, ...]
    event_families: dict[str, tuple[str, str]]
    attempts: dict[str, dict[str, str]]
    rate_limits: tuple[dict[str, Any], ...]
    lazy_modules: tuple[str, ...]
