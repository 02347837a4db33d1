"""Read programs written for Seam's own package, and list each line that needs a hand, with what to write.

```
python -m seam_async.migrate app/ tests/ script.py
```

It changes nothing, and runs nothing of what it reads. What it cannot see is in MIGRATING.md: it knows names and shapes,
not types. It ends with 0 where nothing needs a hand, 1 where something does, and 2 where a file cannot be read.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
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
OLD_MODULES = frozenset({"auth", "exceptions", "models", "null", "options", "routes", "seam_webhook", "types"})
SKIPPED = frozenset({".git", ".venv", "venv", "node_modules", "site-packages", "__pycache__", "build", "dist"})


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
    if not any(_package_of(node) for node in ast.walk(tree)):
        return []
    finder = _Finder(_clients_in(tree), "async " in source)
    finder.visit(tree)
    return sorted(set(finder.found))


def _package_of(node: ast.AST) -> str | None:
    """Return the dotted name that an import takes from Seam's package, or from the rooms that it has and we do not."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        names = [node.module]
    return next((name for name in names if name.partition(".")[0] in (*PACKAGES, "seam_async", "seam_sync")), None)


def _clients_in(tree: ast.Module) -> set[str]:
    """Return the expressions that hold a client: what one was assigned to, and parameters annotated as one."""
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
    def __init__(self, clients: set[str], is_async: bool) -> None:  # noqa: FBT001 - two things that a file is
        self.found: list[Finding] = []
        self._clients = clients
        self._is_async = is_async

    def _say(self, node: ast.stmt | ast.expr | ast.ExceptHandler | ast.keyword, advice: str) -> None:
        self.found.append(Finding(node.lineno, advice))

    def _is_client(self, node: ast.AST) -> bool:
        return isinstance(node, (ast.Name, ast.Attribute)) and ast.unparse(node) in self._clients

    # -- imports -----------------------------------------------------------------------------------------------

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name.partition(".")[0] in PACKAGES:
                ours = "seam_async" if self._is_async else "seam_sync"
                advice = f"`import {ours} as {alias.asname or 'seam'}`"
                self._say(node, f"{advice}: isinstance checks with classes of `{alias.name}` never match ours")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        package, _, module = (node.module or "").partition(".")
        names = [alias.name for alias in node.names]
        if node.level:
            return
        if package in PACKAGES:
            self._import_from_seam(node, names)
        elif package in ("seam_async", "seam_sync") and module.partition(".")[0] in OLD_MODULES:
            self._say(node, f"`from {package} import {', '.join(names)}`: names are in the package itself")
        elif package == "svix" and "WebhookVerificationError" in names:
            self._say(node, "`from seam_async import SeamWebhookVerificationError`: SeamWebhook.verify raises that")

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
            self._say(node, " and ".join(lines))
        for name in names:
            if name in RENAMED:
                self._say(node, f"{name} is {RENAMED[name]} here, wherever it is used")
            if name in GONE:
                self._say(node, f"{name}: {GONE[name]}")
            if name == "*":
                self._say(node, "import the names that are used, from seam_async or seam_sync")

    # -- clients -----------------------------------------------------------------------------------------------

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _last(node.func)
        if _makes_client(node):
            self._check_options(node)
        elif isinstance(node.func, ast.Attribute):
            self._check_method(node, node.func)
        elif name in ("vars", "asdict") and len(node.args) == 1:
            self._say(
                node,
                f"`{ast.unparse(node.args[0])}.to_dict()`, if that is one of Seam's: they are attrs classes with slots",
            )
        if (
            name.startswith("Seam")
            and name.endswith(("Error", "Exception"))
            and node.args
            and isinstance(node.args[0], ast.Dict)
        ):
            self._say(
                node, f"`{RENAMED.get(name, name)}('the message', code=…, status_code=…)`: a message, the rest by name"
            )

    def _check_options(self, node: ast.Call) -> None:
        given = {keyword.arg: keyword for keyword in node.keywords if keyword.arg}
        for name, keyword in given.items():
            if name in OPTIONS:
                self._say(keyword, f"{name}: write {OPTIONS[name]}")
        retries = given.get("retries")
        if retries is not None and isinstance(retries.value, ast.Call) and _last(retries.value.func) != "RetryPolicy":
            self._say(retries, "`retries=3`, or `retries=RetryPolicy(max_retries=3, backoff=Backoff(…))`")
        if "api_key" in given and "workspace_id" in given:
            self._say(
                given["workspace_id"], "workspace_id goes with a personal_access_token only; an API key has its own"
            )

    def _check_method(self, node: ast.Call, function: ast.Attribute) -> None:
        owner = function.value
        if function.attr == "from_dict" and _last(owner) in UNION_READERS:
            self._say(node, f"`{UNION_READERS[_last(owner)]}`: the union has no class of its own")
        elif function.attr == "asdict" and node.args:
            self._say(
                node, f"`{ast.unparse(node.args[0])}.to_dict()`, if that is one of Seam's: they are attrs classes"
            )
        elif function.attr in TEXT_METHODS and _is_moment(owner):
            self._say(node, f"{ast.unparse(owner)} is an aware datetime; the text is `.to_dict()[{_last(owner)!r}]`")
        elif function.attr in DATE_PARSERS and node.args and _is_moment(_innermost(node.args[0])):
            self._say(node, f"{ast.unparse(_innermost(node.args[0]))} is an aware datetime already: use it as it is")
        elif isinstance(owner, ast.Attribute) and node.args and self._is_in_client(owner):
            self._say(node, f"name the arguments of {ast.unparse(function)}: all are keyword-only")

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
            self._say(node, advice[node.attr])
        if node.attr == "__dict__":
            self._say(node, f"`{ast.unparse(node.value)}.to_dict()`, if that is one of Seam's: they have slots")

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        for target in node.targets:
            if isinstance(target, ast.Attribute) and self._is_client(target.value) and target.attr in SET_ON_CLIENT:
                name = ast.unparse(target.value)
                self._say(node, f"`{name} = {name}.with_options({target.attr}={ast.unparse(node.value)})`")

    # -- dates, errors, tests ----------------------------------------------------------------------------------

    def visit_Compare(self, node: ast.Compare) -> None:
        self.generic_visit(node)
        sides = [node.left, *node.comparators]
        moments = [side for side in sides if _is_moment(side)]
        if moments and any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in sides):
            self._say(node, f"{ast.unparse(moments[0])} is an aware datetime: compare it with one")

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.generic_visit(node)
        if _is_moment(node.value) and isinstance(node.slice, ast.Slice):
            self._say(node, f"{ast.unparse(node.value)} is an aware datetime: `.date().isoformat()` and its like")

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self.generic_visit(node)
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type] if node.type is not None else []
        for kind in kinds:
            text = ast.unparse(kind)
            if text.partition(".")[0] in HTTP_LIBRARIES:
                word = _last(kind).lower()
                ours = next((ours for parts, ours in HTTP_ERRORS if any(part in word for part in parts)), "SeamError")
                self._say(kind, f"for calls of Seam, `except {ours}`: nothing of {text.partition('.')[0]} is raised")
            elif _last(kind) == "WebhookVerificationError":
                self._say(kind, "`except SeamWebhookVerificationError` (and SeamInvalidWebhookPayloadError)")
            elif _last(kind) in RENAMED:
                self._say(kind, f"`except {RENAMED[_last(kind)]}`")

    def visit_Constant(self, node: ast.Constant) -> None:
        if (
            isinstance(node.value, str)
            and node.value.startswith(("seam.", "seamapi."))
            and node.value.replace(".", "").isidentifier()
        ):
            self._say(node, "what is patched there does not exist here: test against a `seam_async.testing.FakeSeam`")


def _is_moment(node: ast.AST) -> bool:
    """Return whether an expression reads a date-time of Seam's, by its name."""
    return isinstance(node, ast.Attribute) and node.attr.endswith("_at")


def _innermost(node: ast.expr) -> ast.expr:
    """Return what is taken apart in `code.ends_at.replace("Z", "+00:00")`."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return node


# -- the command ------------------------------------------------------------------------------------------------------


def _programs(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*.py") if not SKIPPED & set(found.parts))
        else:
            yield path


def main(arguments: Sequence[str]) -> int:
    """List the lines that need a hand in the programs at these paths; return the exit status."""
    if not arguments or any(argument.startswith("-") for argument in arguments):
        sys.stderr.write(f"usage: python -m seam_async.migrate PATH…\n\n{__doc__}")
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    count, unread = 0, 0
    for path in _programs(map(Path, arguments)):
        try:
            findings = find(path.read_text(encoding="utf-8"))
        except (OSError, SyntaxError, ValueError) as error:
            sys.stderr.write(f"{path}: {error}\n")
            unread += 1
            continue
        count += len(findings)
        for finding in findings:
            sys.stdout.write(f"{path}:{finding.line}: {finding.advice}\n")
    sys.stderr.write(f"{count} to change; MIGRATING.md explains each, and what cannot be seen from the text alone\n")
    return 2 if unread else min(count, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
