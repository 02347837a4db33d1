"""Writes `seam_sync/api/` from the source of `seam_async/api/` and of its mixins, which are written by hand.

A coroutine becomes one line, `blocking(…)`, which carries over signature, overloads and docstring for type checkers,
editors and `help()`. A method is written out if it returns another type here, such as a page, or if its docstring must
change.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from codegen.pysource import header, imports
from codegen.secret_parameters import EXTRA_PARAMS, SECRET_NAMES, delete_secrets

SOURCE = "codegen/render_sync.py"
NAMESPACE = "seam_sync._namespace"
PAGINATION = "seam_sync.pagination"
ITERATORS = {"AsyncGenerator", "AsyncIterable", "AsyncIterator", "EventStream"}

REWORDINGS = (
    (
        r"A listing: await it for one (`.*?`), or go\s+through all pages with `async for`\.",
        r"The first \1; its `auto_paging_iter()` goes through the items of all pages.",
    ),
    (r"for `async for`", "for a `for` loop"),
    (r"\basync (for|with)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\bAsyncSeam", "Seam"),
)
"""Pattern → replacement, for docstrings of blocking methods."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def render(asynchronous: dict[str, str], root: Path) -> dict[str, str]:
    """Return the text of every file of the folder, by file name.

    Args:
        asynchronous: The files of `seam_async/api`, by name.
        root: Where the packages are: classes written by hand are read there.
    """
    files = {name: _Module(name, text, root).text() for name, text in asynchronous.items() if name != "__init__.py"}
    doc = '"""The namespaces of a blocking client: one file each, one method per endpoint."""'
    return {**files, "__init__.py": "\n".join([header(SOURCE), doc, ""])}


class Source:
    """The source of a module: its classes, and where its names come from."""

    def __init__(self, name: str, text: str) -> None:
        tree = ast.parse(text)
        self.doc = ast.get_docstring(tree) or ""
        self.classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        self.assigned = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self._homes = dict.fromkeys([*self.classes, *self.assigned], name)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                self._homes |= {alias.name: node.module for alias in node.names if alias.asname in (None, alias.name)}

    def home(self, name: str) -> str | None:
        """Return the module to import a name from; None for a builtin.

        Raises:
            LookupError: The module neither defines nor imports the name.
        """
        if name not in self._homes and not hasattr(builtins, name):
            message = f"cannot tell where {name} comes from"
            raise LookupError(message)
        return self._homes.get(name)


@cache
def _by_hand(module: str, root: Path) -> Source:
    return Source(module, (root / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))


class _Module:
    """One file: the blocking classes of a module of `seam_async/api/`."""

    def __init__(self, file: str, text: str, root: Path) -> None:
        self._home = f"seam_async.api.{file.removesuffix('.py')}"
        self._source = Source(self._home, text)
        self._root = root
        self._real: dict[str, set[str]] = defaultdict(set)
        self._typing: dict[str, set[str]] = defaultdict(set)

    def text(self) -> str:
        """Return the text of the file."""
        body = [line for node in self._source.classes.values() for line in self._class(node)]
        if modules := self._source.assigned.get("MODULES"):
            names = "".join(f'    "{_synchronous(module)}",\n' for module in ast.literal_eval(modules))
            body = ["", f"MODULES = (\n{names})", '"""All modules of namespaces."""', *body]
        lines = [header(SOURCE), f'"""{_reworded(self._source.doc)}"""', "", "from __future__ import annotations", ""]
        if self._typing:
            self._real["typing"].add("TYPE_CHECKING")
            body = ["", "if TYPE_CHECKING:", *(f"    {line}" for line in imports(self._typing)), *body]
        return "\n".join([*lines, *imports(self._real), *body]) + "\n"

    # -- classes -----------------------------------------------------------------------------------------------

    def _class(self, node: ast.ClassDef) -> list[str]:
        base = ast.unparse(node.bases[0]) if node.bases else ""
        own = base in self._source.classes
        lines = ["", "", f"class {node.name}{f'({base})' if own else '(Namespace)' if base else ''}:"]
        lines += _docstring(node, 4)
        if base:
            self._real[self._home].add(f"{node.name} as Async{node.name}")
            narrower = "  # pyright: ignore[reportIncompatibleVariableOverride]" if own else ""
            lines += ["", f"    _async: Async{node.name}{narrower}", ""]
            if not own:
                self._real[NAMESPACE].add("Namespace")
                inherited = self._inherited(node, base)
                if signatures := self._signatures(node):
                    # Type checkers see the overloads; the one method written by hand exists at run time only.
                    inherited = [*signatures, "    else:", *(f"    {line}" if line else "" for line in inherited)]
                lines += inherited
        else:
            self._typing["seam_sync._loop_calls"].add("LoopCalls")
            self._typing["typing"].add("Any")
            lines += ["", "    _calls: LoopCalls", "    _async: Any"]
        return lines + self._methods(node.name, node, self._source)

    def _inherited(self, node: ast.ClassDef, base: str) -> list[str]:
        """Return the methods of the mixin that a class inherits, if it has one."""
        module = self._source.home(base)
        if module in (None, "seam_async._calls.namespace"):
            return []
        source = _by_hand(str(module), self._root)
        return self._methods(node.name, source.classes[base], source)

    def _methods(self, cls: str, node: ast.ClassDef, source: Source) -> list[str]:
        lines = []
        for item in node.body:
            if not isinstance(item, Function) or item.name.startswith("_"):
                continue
            doc = ast.get_docstring(item) or ""
            decorators = {ast.unparse(decorator) for decorator in item.decorator_list}
            if "cached_property" in decorators:
                lines += ["", *self._child(item)]
            elif isinstance(item, ast.FunctionDef) or _reworded(doc) != doc:
                lines += ["", *self._method(item, source, decorators)]
            elif "overload" not in decorators:
                self._real[NAMESPACE].add("blocking")
                lines.append(f"    {item.name} = blocking(Async{cls}.{item.name})")
        return lines

    def _child(self, node: Function) -> list[str]:
        cls = ast.unparse(node.returns or ast.Constant(None))
        module = _synchronous(str(self._source.home(cls)))
        self._real["functools"].add("cached_property")
        self._typing[module].add(cls)
        lines = ["    @cached_property", f"    def {node.name}(self) -> {cls}:", *_docstring(node, 8)]
        lines += [f"        from {module} import {cls}", ""]
        return [*lines, f"        return {cls}(self._calls, self._async.{node.name})"]

    def _signatures(self, node: ast.ClassDef) -> list[str]:
        """Return the signatures of a class that stand under `TYPE_CHECKING`."""
        lines: list[str] = []
        for block in (item for item in node.body if isinstance(item, ast.If)):
            self._real["typing"].add("TYPE_CHECKING")
            for one in ast.walk(block):
                if (
                    isinstance(one, ast.Name)
                    and one.id not in {"EventStream", "TYPE_CHECKING"}
                    and (home := self._source.home(one.id))
                ):
                    self._typing[home].add(one.id)
            self._typing["collections.abc"].add("Iterator")
            lines += [f"    {line}" for line in ast.unparse(block).replace("EventStream[", "Iterator[").split("\n")]
        return lines

    # -- methods -----------------------------------------------------------------------------------------------

    def _method(self, node: Function, source: Source, decorators: set[str]) -> list[str]:
        returns, call = self._returns(node, source)
        every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        self._import_names(self._typing, source, (argument.annotation for argument in every))
        self._import_names(self._real, source, [*node.args.defaults, *node.args.kw_defaults])
        lines = [f"    def {node.name}({ast.unparse(node.args)},) -> {returns}:"]
        if "overload" in decorators:
            self._real["typing"].add("overload")
            return ["    @overload", f"{lines[0]} ..."]
        if call.startswith(("Page.", "Walk(")):
            self._real[PAGINATION].add(call[:4])
        given = [argument.arg for argument in [*node.args.posonlyargs, *node.args.args][1:]]
        given += [f"{argument.arg}={argument.arg}" for argument in node.args.kwonlyargs]
        call = call.format(method=f"self._async.{node.name}", given=", ".join(given))
        lines += _docstring(node, 8)
        secrets = [argument.arg for argument in every if argument.arg in {*SECRET_NAMES, EXTRA_PARAMS}]
        if not secrets:
            return [*lines, f"        return {call}".replace(", )", ")")]
        lines += ["        try:", f"            return {call}".replace(", )", ")"), "        finally:"]
        return [*lines, *(f"    {line}" for line in delete_secrets(secrets))]

    def _returns(self, node: Function, source: Source) -> tuple[str, str]:
        """Return the annotation of a blocking method's result, and the expression that gets it from the coroutine."""
        annotation = node.returns or ast.Constant(None)
        generic = annotation.value if isinstance(annotation, ast.Subscript) else None
        name = generic.id if isinstance(generic, ast.Name) else ""
        inner: ast.expr = annotation.slice if isinstance(annotation, ast.Subscript) else annotation
        if isinstance(node, ast.AsyncFunctionDef) or (name != "Listing" and name not in ITERATORS):
            self._import_names(self._typing, source, [annotation])
            call = "self._run({method}, {given})" if isinstance(node, ast.AsyncFunctionDef) else "{method}({given})"
            return ast.unparse(annotation), call
        if isinstance(inner, ast.Tuple):
            inner = inner.elts[0]
        self._import_names(self._typing, source, [inner])
        if name == "Listing":
            return f"Page[{ast.unparse(inner)}]", "Page.of(self._run({method}, {given}), self._calls)"
        self._typing["collections.abc"].add("Iterator")
        return f"Iterator[{ast.unparse(inner)}]", "Walk(self._calls, {method}({given}))"

    def _import_names(
        self, to: dict[str, set[str]], source: Source, nodes: Iterator[ast.expr | None] | list[ast.expr | None]
    ) -> None:
        """Import the names in some expressions."""
        for root in nodes:
            for node in ast.walk(root) if root is not None else ():
                if isinstance(node, ast.Name) and (home := source.home(node.id)):
                    to[home].add(node.id)


def _synchronous(module: str) -> str:
    return module.replace("seam_async.", "seam_sync.", 1)


def _reworded(text: str) -> str:
    """Return a docstring as it is for a blocking method."""
    for pattern, replacement in REWORDINGS:
        text = re.sub(pattern, replacement, text, flags=re.DOTALL)
    return text


def _docstring(node: Function | ast.ClassDef, indent: int) -> list[str]:
    text = ast.get_docstring(node)
    if text is None:
        return []
    lines = _reworded(text).replace("\\", "\\\\").split("\n")
    pad = " " * indent
    if len(lines) == 1:
        return [f'{pad}"""{lines[0]}"""']
    return [f'{pad}"""{lines[0]}', *(f"{pad}{line}" if line else "" for line in lines[1:]), f'{pad}"""']
