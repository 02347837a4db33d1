"""Writes the classes in `seam_async/resources/`: one file for each family of resources, events or actions."""

from __future__ import annotations

from collections import defaultdict

from codegen.ir import (
    Api,
    DateTime,
    External,
    Field,
    ListOf,
    Model,
    ModelRef,
    OneOf,
    Record,
    TaggedUnion,
    Type,
    UnionRef,
)
from codegen.names import snake
from codegen.pysource import docstring, header, imports
from codegen.pytypes import enum_names, parts, quoted, result_type
from codegen.render_attempts import attempt_bases, attempt_unions

PACKAGE = "seam_async.resources"


def render(api: Api) -> dict[str, str]:
    """Return the text of every file of the folder that holds classes, by file name."""
    modules: dict[str, list[Model | TaggedUnion]] = defaultdict(list)
    for model in api.models:
        modules[model.module].append(model)
    for union in api.unions:
        modules[union.module].append(union)
    modules.setdefault("action_attempt", [])
    return {f"{name}.py": _Module(name, items, api).text() for name, items in sorted(modules.items())}


class _Module:
    """One file: its classes and unions, each after what it needs."""

    def __init__(self, name: str, items: list[Model | TaggedUnion], api: Api) -> None:
        self._name = name
        self._api = api
        self._real: dict[str, set[str]] = defaultdict(set)
        self._typing: dict[str, set[str]] = defaultdict(set)
        self._items = _in_order(items)

    def text(self) -> str:
        """Return the text of the file."""
        body: list[str] = []
        for item in self._items:
            body += ["", "", *(self._model(item) if isinstance(item, Model) else self._union(item))]
        title = self._name.replace("_", " ")
        top = [header("codegen/render_resources.py")]
        top += [f'"""{_TITLES.get(self._name, f"The classes of {title} and what is nested in them.")}"""', ""]
        top += ["from __future__ import annotations", ""]
        if self._name == "action_attempt":
            body = attempt_bases(self._real) + body + attempt_unions(self._api)
        if self._typing:
            self._real["typing"].add("TYPE_CHECKING")
        top += imports(self._real)
        if self._typing:
            top += ["", "if TYPE_CHECKING:", *(f"    {line}" for line in imports(self._typing))]
        return "\n".join([*top, *body]) + "\n"

    # -- classes -----------------------------------------------------------------------------------------------

    def _model(self, model: Model) -> list[str]:
        self._real["seam_async._model.fields"].update({"resource"})
        base = self._base(model)
        lines = ["@resource", f"class {model.name}({base}):", *docstring(model.doc, 4)]
        if model.wrapper:
            lines += ["", f'    _wrapper = "{model.wrapper}"']
        if model.tag is not None:
            lines += self._field(model.tag, self._tag_type(model))
        for field in model.fields:
            lines += self._field(field, None)
        return lines

    def _base(self, model: Model) -> str:
        if model.base == "Event":
            device_id = next((field for field in model.fields if field.wire == "device_id"), None)
            base = "DeviceEvent" if device_id else "BaseEvent"
            self._real[f"{PACKAGE}.base_event"].add(base)
            if device_id is None:
                return base
            return f"{base}[str | None]" if device_id.is_optional else f"{base}[str]"
        if model.base == "ActionAttemptBase":
            return "BaseActionAttempt"
        self._real["seam_async._model.resource"].add("Resource")
        if model.is_generic:
            self._real["seam_async._model.resource"].add("Tag")
            self._real["typing"].add("Generic")
            return "Resource, Generic[Tag]"
        return "Resource"

    def _tag_type(self, model: Model) -> str:
        if model.is_generic:
            return "Tag"
        self._real["typing"].add("Literal")
        return f"Literal[{', '.join(map(quoted, model.tags))}]"

    def _field(self, field: Field, annotation: str | None) -> list[str]:
        text = annotation or result_type(field.type)
        self._import_types(field.type, text)
        if annotation is None and _may_be_none(field) and "None" not in text.split(" | "):
            text += " | None"
        default = self._default(field) if annotation is None else ""
        doc = field.doc
        if field.deprecated is not None:
            doc += f" Deprecated: use `{field.deprecated}`." if field.deprecated else " Deprecated."
        return ["", f"    {field.name}: {text}{default}", *docstring(doc, 4)]

    def _import_types(self, type_: Type, text: str) -> None:
        """Import the names in an annotation: at run time where a reader needs them, else for type checkers."""
        if text == "Tag":
            return
        for name in enum_names([type_]):
            self._typing[f"{PACKAGE}.aliases"].add(name)
        if "Literal[" in text:
            self._real["typing"].add("Literal")
        if "Any" in text.replace("[", " ").replace("]", " ").replace(",", " ").split():
            self._real["typing"].add("Any")
        for part in parts(type_):
            match part:
                case DateTime():
                    self._typing["datetime"].add("datetime")
                case ModelRef() if self._is_lazy(part):
                    self._typing[f"{PACKAGE}.{part.model.module}"].add(part.model.name)
                case ModelRef():
                    self._import(part.model.module, part.model.name)
                case UnionRef():
                    self._import(part.union.module, part.union.name, f"read_{snake(part.union.name)}")
                case External(name=name, module=module) if module != self._name:
                    self._typing[f"{PACKAGE}.{module}"].add(name)
                case _:
                    pass

    def _is_lazy(self, type_: ModelRef) -> bool:
        return type_.model.module != self._name and type_.model.module in self._api.lazy_modules

    def _import(self, module: str, *names: str) -> None:
        if module != self._name:
            self._real[f"{PACKAGE}.{module}"].update(names)

    def _default(self, field: Field) -> str:
        """Return how a field is read: nothing for plain values, else a field specifier of `_model/fields.py`."""
        keywords = [] if field.required else ["default=None"]
        match field.type:
            case DateTime():
                function = "date_time"
            case ListOf(item):
                function = "nested_list"
                if isinstance(item, ModelRef | UnionRef | External):
                    keywords.insert(0, self._reader(item))
                if field.nullable:
                    keywords.append("nullable=True")
            case ModelRef() | UnionRef() | External():
                function = "nested"
                keywords.insert(0, self._reader(field.type))
            case OneOf() | Record() | _:
                return "" if field.required else " = None"
        self._real["seam_async._model.fields"].add(function)
        return f" = {function}({', '.join(keywords)})"

    def _reader(self, type_: Type) -> str:
        match type_:
            case ModelRef() if self._is_lazy(type_):
                self._real["seam_async._model.unions"].add("lazy_reader")
                return f'lazy_reader("{PACKAGE}.{type_.model.module}", "{type_.model.name}.from_dict")'
            case ModelRef():
                return f"{type_.model.name}.from_dict"
            case UnionRef():
                return f"read_{snake(type_.union.name)}"
            case External(name, module, reader):
                if module == self._name:
                    return f"{name}.from_dict"
                self._real["seam_async._model.unions"].add("lazy_reader")
                return f'lazy_reader("{PACKAGE}.{module}", "{reader or name + ".from_dict"}")'
        raise TypeError(type_)

    # -- unions ------------------------------------------------------------------------------------------------

    def _union(self, union: TaggedUnion) -> list[str]:
        self._real["typing"].add("Union")
        self._real["seam_async._model.unions"].add("Variants")
        if union.unknown != self._name:
            self._import("unknown", union.unknown)
        members = []
        for model, tags in union.members:
            self._import(model.module, model.name)
            if model.is_generic and tags:
                self._real["typing"].add("Literal")
                members.append(f"{model.name}[Literal[{', '.join(map(quoted, tags))}]]")
            else:
                members.append(model.name)
        # The trailing comma makes the formatter put each member on a line of its own.
        lines = [f"{union.name} = Union[{', '.join([*members, union.unknown])},]"]
        lines += docstring(union.doc, 0)
        table = ", ".join(f"{quoted(tag)}: {model.name}" for model, tags in union.members for tag in tags or model.tags)
        lines += [f'read_{snake(union.name)} = Variants("{union.tag}", {{{table},}}, {union.unknown})']
        return lines


def _may_be_none(field: Field) -> bool:
    """Return whether a field may be None; a list that is left out is read as an empty one."""
    return field.nullable if isinstance(field.type, ListOf) else field.is_optional


def _in_order(items: list[Model | TaggedUnion]) -> list[Model | TaggedUnion]:
    """Return the items in an order in which every class comes after those it uses; by name otherwise."""
    ordered: list[Model | TaggedUnion] = []
    inside = {id(item) for item in items}

    def visit(item: Model | TaggedUnion) -> None:
        if item in ordered:
            return
        needs: list[Model | TaggedUnion] = []
        if isinstance(item, TaggedUnion):
            needs += [model for model, _ in item.members]
        else:
            for field in item.fields:
                for part in parts(field.type):
                    if isinstance(part, ModelRef):
                        needs.append(part.model)
                    elif isinstance(part, UnionRef):
                        needs.append(part.union)
        for need in needs:
            if id(need) in inside:
                visit(need)
        ordered.append(item)

    for item in sorted(items, key=lambda item: item.name):
        visit(item)
    return ordered


_TITLES = {
    "shared": "Nested classes that stand in resources of more than one family.",
    "device_metadata": "What each provider reports of its devices.",
    "action_attempt": "Action attempts: one class for each action and outcome, and the unions of them.",
}
