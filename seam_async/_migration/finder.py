"""Finds the lines that need a hand in a program for Seam's own package. It knows names and shapes, not types."""

from __future__ import annotations

import ast
from typing import NamedTuple

from seam_async._migration.moved_names import (
    ASYNC_NAMES,
    CLIENTS,
    DATE_PARSERS,
    GONE,
    HTTP_ERRORS,
    HTTP_LIBRARIES,
    OPTIONS,
    RENAMED,
    SET_ON_CLIENT,
    SYNC_NAMES,
    TEXT_METHODS,
    UNION_READERS,
)

PACKAGES = ("seam", "seamapi")
"""What Seam's package is imported as."""

OLD_MODULES = frozenset({"auth", "exceptions", "models", "null", "options", "routes", "seam_webhook", "types"})
"""Modules that it has and we do not."""


class Finding(NamedTuple):
    """A line that needs a hand."""

    line: int
    """Its number."""
    advice: str
    """What to write."""


def find(source: str) -> list[Finding]:
    """Return the lines of a program that need a hand.

    Args:
        source: The program.

    Returns:
        One finding for each thing to change, by line; nothing for a program that does not use Seam's package.

    Raises:
        SyntaxError: It is no Python.
    """
    tree = ast.parse(source)
    if not any(map(_imports_seam, ast.walk(tree))):
        return []
    finder = _Finder(_clients_in(tree), "async " in source)
    finder.visit(tree)
    return sorted(set(finder.found))


def _imports_seam(node: ast.AST) -> bool:
    """Return whether a statement imports Seam's package or one of ours, where its modules may still be looked for."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        names = [node.module]
    return any(name.partition(".")[0] in (*PACKAGES, "seam_async", "seam_sync") for name in names)


def _clients_in(tree: ast.Module) -> set[str]:
    """Return the expressions that hold a client: `seam`, targets of assignments, parameters annotated as one."""
    found = {"seam"}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None and _makes_client(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {ast.unparse(target) for target in targets}
        elif isinstance(node, ast.withitem) and node.optional_vars is not None and _makes_client(node.context_expr):
            found.add(ast.unparse(node.optional_vars))
        elif isinstance(node, ast.arg) and node.annotation is not None and _last(node.annotation) in CLIENTS:
            found.add(node.arg)
    return found


def _makes_client(node: ast.expr) -> bool:
    if isinstance(node, ast.Await):
        node = node.value
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr.startswith("from_"):
        function = function.value
    return RENAMED.get(_last(function), _last(function)) in CLIENTS


def _last(node: ast.AST) -> str:
    """Return the last name of `a.b.c`, and of a string annotation."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.rpartition(".")[2]
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


class _Finder(ast.NodeVisitor):
    """Goes through a program and collects the findings.

    Args:
        clients: The expressions that hold a client.
        is_async: Whether the program has coroutines, and so is told of `seam_async` rather than `seam_sync`.
    """

    def __init__(self, clients: set[str], is_async: bool) -> None:  # noqa: FBT001 - two things that a file is
        self.found: list[Finding] = []
        self._clients = clients
        self._is_async = is_async

    def _advise(self, node: ast.stmt | ast.expr | ast.ExceptHandler | ast.keyword, advice: str) -> None:
        self.found.append(Finding(node.lineno, advice))

    def _is_client(self, node: ast.AST) -> bool:
        return isinstance(node, (ast.Name, ast.Attribute)) and ast.unparse(node) in self._clients

    # -- imports -----------------------------------------------------------------------------------------------

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name.partition(".")[0] in PACKAGES:
                ours = "seam_async" if self._is_async else "seam_sync"
                advice = f"`import {ours} as {alias.asname or 'seam'}`"
                self._advise(node, f"{advice}: isinstance checks with classes of `{alias.name}` never match ours")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        package, _, module = (node.module or "").partition(".")
        names = [alias.name for alias in node.names]
        if node.level:
            return
        if package in PACKAGES:
            self._import_from_seam(node, names)
        elif package in ("seam_async", "seam_sync") and module.partition(".")[0] in OLD_MODULES:
            self._advise(node, f"`from {package} import {', '.join(names)}`: names are in the package itself")
        elif package == "svix" and "WebhookVerificationError" in names:
            self._advise(node, "`from seam_async import SeamWebhookVerificationError`: SeamWebhook.verify raises that")

    def _import_from_seam(self, node: ast.ImportFrom, names: list[str]) -> None:
        taken = [RENAMED.get(name, name) for name in names if name not in GONE and name != "*"]
        groups = {
            "seam_async": [name for name in taken if name in ASYNC_NAMES],
            "seam_sync": [name for name in taken if name in SYNC_NAMES],
        }
        others = [name for name in taken if name not in CLIENTS]
        if others:
            first = next((package for package in groups if groups[package]), None)
            groups[first or ("seam_async" if self._is_async else "seam_sync")] += others
        lines = [f"`from {package} import {', '.join(found)}`" for package, found in groups.items() if found]
        if lines:
            self._advise(node, " and ".join(lines))
        for name in names:
            if name in RENAMED:
                self._advise(node, f"{name} is {RENAMED[name]} here, wherever it is used")
            if name in GONE:
                self._advise(node, f"{name}: {GONE[name]}")
            if name == "*":
                self._advise(node, "import the names that are used, from seam_async or seam_sync")

    # -- clients -----------------------------------------------------------------------------------------------

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _last(node.func)
        if _makes_client(node):
            self._check_options(node)
        elif isinstance(node.func, ast.Attribute):
            self._check_method(node, node.func)
        elif name in ("vars", "asdict") and len(node.args) == 1:
            self._advise(
                node,
                f"`{ast.unparse(node.args[0])}.to_dict()`, if that is one of Seam's: they are attrs classes with slots",
            )
        if (
            name.startswith("Seam")
            and name.endswith(("Error", "Exception"))
            and node.args
            and isinstance(node.args[0], ast.Dict)
        ):
            self._advise(
                node, f"`{RENAMED.get(name, name)}('the message', code=…, status_code=…)`: a message, the rest by name"
            )

    def _check_options(self, node: ast.Call) -> None:
        given = {keyword.arg: keyword for keyword in node.keywords if keyword.arg}
        for name, keyword in given.items():
            if name in OPTIONS:
                self._advise(keyword, f"{name}: write {OPTIONS[name]}")
        retries = given.get("retries")
        if retries is not None and isinstance(retries.value, ast.Call) and _last(retries.value.func) != "RetryPolicy":
            self._advise(retries, "`retries=3`, or `retries=RetryPolicy(max_retries=3, backoff=Backoff(…))`")
        if "api_key" in given and "workspace_id" in given:
            self._advise(
                given["workspace_id"], "workspace_id goes with a personal_access_token only; an API key has its own"
            )

    def _check_method(self, node: ast.Call, function: ast.Attribute) -> None:
        owner = function.value
        if function.attr == "from_dict" and _last(owner) in UNION_READERS:
            self._advise(node, f"`{UNION_READERS[_last(owner)]}`: the union has no class of its own")
        elif function.attr == "asdict" and node.args:
            self._advise(
                node, f"`{ast.unparse(node.args[0])}.to_dict()`, if that is one of Seam's: they are attrs classes"
            )
        elif function.attr in TEXT_METHODS and _is_moment(owner):
            self._advise(node, f"{ast.unparse(owner)} is an aware datetime; the text is `.to_dict()[{_last(owner)!r}]`")
        elif function.attr in DATE_PARSERS and node.args and _is_moment(_innermost(node.args[0])):
            self._advise(node, f"{ast.unparse(_innermost(node.args[0]))} is an aware datetime already: use it as it is")
        elif isinstance(owner, ast.Attribute) and node.args and self._is_in_client(owner):
            self._advise(node, f"name the arguments of {ast.unparse(function)}: all are keyword-only")

    def _is_in_client(self, node: ast.expr) -> bool:
        while isinstance(node, ast.Attribute):
            if self._is_client(node.value):
                return node.attr != "client"
            node = node.value
        return False

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.generic_visit(node)
        if self._is_client(node.value) and node.attr in ("client", "defaults", "lts_version"):
            wait = "await " if self._is_async else ""
            client = ast.unparse(node.value)
            advice = {
                "client": f"`{wait}{client}.request(path, body)`; to end, `{wait}{client}.close()`",
                "defaults": f"`{client}.with_options(…)`",
                "lts_version": "`seam_async.__version__`",
            }
            self._advise(node, advice[node.attr])
        if node.attr == "__dict__":
            self._advise(node, f"`{ast.unparse(node.value)}.to_dict()`, if that is one of Seam's: they have slots")

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        for target in node.targets:
            if isinstance(target, ast.Attribute) and self._is_client(target.value) and target.attr in SET_ON_CLIENT:
                name = ast.unparse(target.value)
                self._advise(node, f"`{name} = {name}.with_options({target.attr}={ast.unparse(node.value)})`")

    # -- dates, errors, tests ----------------------------------------------------------------------------------

    def visit_Compare(self, node: ast.Compare) -> None:
        self.generic_visit(node)
        sides = [node.left, *node.comparators]
        moments = [side for side in sides if _is_moment(side)]
        if moments and any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in sides):
            self._advise(node, f"{ast.unparse(moments[0])} is an aware datetime: compare it with one")

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.generic_visit(node)
        if _is_moment(node.value) and isinstance(node.slice, ast.Slice):
            self._advise(node, f"{ast.unparse(node.value)} is an aware datetime: `.date().isoformat()` and its like")

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self.generic_visit(node)
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type] if node.type is not None else []
        for kind in kinds:
            text = ast.unparse(kind)
            if text.partition(".")[0] in HTTP_LIBRARIES:
                word = _last(kind).lower()
                ours = next((ours for parts, ours in HTTP_ERRORS if any(part in word for part in parts)), "SeamError")
                self._advise(kind, f"for calls of Seam, `except {ours}`: nothing of {text.partition('.')[0]} is raised")
            elif _last(kind) == "WebhookVerificationError":
                self._advise(kind, "`except SeamWebhookVerificationError` (and SeamInvalidWebhookPayloadError)")
            elif _last(kind) in RENAMED:
                self._advise(kind, f"`except {RENAMED[_last(kind)]}`")

    def visit_Constant(self, node: ast.Constant) -> None:
        if (
            isinstance(node.value, str)
            and node.value.startswith(("seam.", "seamapi."))
            and node.value.replace(".", "").isidentifier()
        ):
            self._advise(
                node, "what is patched there does not exist here: test against a `seam_async.testing.FakeSeam`"
            )


def _is_moment(node: ast.AST) -> bool:
    """Return whether an expression reads a date-time of Seam's, by its name."""
    return isinstance(node, ast.Attribute) and node.attr.endswith("_at")


def _innermost(node: ast.expr) -> ast.expr:
    """Return what is taken apart in `code.ends_at.replace("Z", "+00:00")`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return node
