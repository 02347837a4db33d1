"""Both packages side by side: the same names, methods, parameters and texts; only what waits differs."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import typing
from pathlib import Path

import pytest

import seam_async
import seam_async.api
import seam_async.resources
import seam_sync
import seam_sync.api
import seam_sync.resources
from seam_async.client import AsyncSeam, AsyncSeamWithoutWorkspace
from seam_sync.client import Seam, SeamWithoutWorkspace

ASYNCHRONOUS = {"AsyncSeam", "AsyncSeamWithoutWorkspace", "Listing"}
OWN = {"Seam", "SeamWithoutWorkspace", "Page", "Paginator", "preload"}
MODULES = [module.name for module in pkgutil.iter_modules(seam_async.api.__path__)]


def classes(package: str, module: str) -> dict[str, type]:
    home = f"{package}.api.{module}"
    members = vars(importlib.import_module(home)).items()
    return {name: value for name, value in members if isinstance(value, type) and value.__module__ == home}


def methods(cls: type) -> dict[str, typing.Any]:
    names = [name for name in dir(cls) if not name.startswith("_") and inspect.isfunction(getattr(cls, name))]
    return {name: getattr(cls, name) for name in names}


def parameters(function: typing.Any) -> list[tuple[str, object, object, object]]:
    found = inspect.signature(function).parameters.values()
    return [(item.name, item.kind, item.default, item.annotation) for item in found]


def returned(function: typing.Any) -> str:
    text = str(inspect.signature(function).return_annotation)
    return text.replace("EventStream[", "Iterator[").replace("Listing[", "Page[")


def test_the_blocking_package_has_every_namespace_of_the_asynchronous_one() -> None:
    assert [module.name for module in pkgutil.iter_modules(seam_sync.api.__path__)] == MODULES
    for module in MODULES:
        assert classes("seam_sync", module).keys() == classes("seam_async", module).keys()


@pytest.mark.parametrize("module", MODULES)
def test_blocking_and_asynchronous_methods_have_equal_signatures(module: str) -> None:
    ours = classes("seam_sync", module)
    for name, cls in classes("seam_async", module).items():
        blocking = methods(ours[name])
        asynchronous = methods(cls)
        assert blocking.keys() == asynchronous.keys()
        for method, function in asynchronous.items():
            assert parameters(blocking[method]) == parameters(function), method
            assert returned(blocking[method]) == returned(function), method
            assert not inspect.iscoroutinefunction(blocking[method])
            assert not inspect.isasyncgenfunction(blocking[method])


@pytest.mark.parametrize("module", MODULES)
def test_blocking_docstrings_equal_the_asynchronous_ones_without_await(module: str) -> None:
    ours = classes("seam_sync", module)
    for name, cls in classes("seam_async", module).items():
        assert inspect.getdoc(ours[name]) == inspect.getdoc(cls)
        for method, function in methods(cls).items():
            doc, other = inspect.getdoc(getattr(ours[name], method)), inspect.getdoc(function)
            assert doc
            assert other
            assert doc.splitlines()[0] == other.splitlines()[0]
            assert "await" not in doc
            assert "async" not in doc
            assert "A listing" not in doc


@pytest.mark.parametrize("module", MODULES)
def test_blocking_and_asynchronous_namespaces_have_equal_children(module: str) -> None:
    ours = classes("seam_sync", module)
    for name, cls in classes("seam_async", module).items():
        children, other = (
            {child for child in dir(owner) if not child.startswith("_")} - methods(owner).keys()
            for owner in (ours[name], cls)
        )
        assert children == other


@pytest.mark.parametrize(
    ("blocking", "asynchronous"), [(Seam, AsyncSeam), (SeamWithoutWorkspace, AsyncSeamWithoutWorkspace)]
)
def test_blocking_and_asynchronous_clients_have_equal_methods(blocking: type, asynchronous: type) -> None:
    assert methods(blocking).keys() | {"aclose"} == methods(asynchronous).keys()
    for name, function in {**methods(blocking), "__init__": blocking.__init__}.items():
        other = [item for item in parameters(getattr(asynchronous, name)) if item[0] != "session"]
        words = {"Listing[": "Page[", "AsyncClientOptions": "ClientOptions"}
        told = [tuple(_in_words(part, words) for part in item) for item in other]
        assert [tuple(map(str, item)) for item in parameters(function)] == told, name
        assert returned(function).removeprefix("Async") == returned(getattr(asynchronous, name)).removeprefix("Async")


def test_public_names_of_both_packages_are_the_same_objects() -> None:
    assert set(seam_sync.__all__) == (set(seam_async.__all__) - ASYNCHRONOUS) | OWN
    for name in set(seam_sync.__all__) - OWN:
        assert getattr(seam_sync, name) is getattr(seam_async, name)
    assert set(seam_sync.__all__) <= set(dir(seam_sync))
    with pytest.raises(AttributeError, match="AsyncSeam"):
        _ = seam_sync.AsyncSeam  # type: ignore[attr-defined]


def test_resources_of_both_packages_are_the_same_classes() -> None:
    for name in seam_async.resources.__all__:
        assert getattr(seam_sync.resources, name) is getattr(seam_async.resources, name)


def shown_to_checkers(package: typing.Any) -> set[str]:
    """The names that `if TYPE_CHECKING` brings into a package, stars as their modules."""
    tree = ast.parse(Path(package.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or f"{node.module}.*" for node in imports for alias in node.names}


def test_type_checkers_see_equal_names_in_both_packages() -> None:
    assert shown_to_checkers(seam_sync) == (shown_to_checkers(seam_async) - ASYNCHRONOUS) | OWN


def _in_words(part: object, words: dict[str, str]) -> str:
    text = str(part)
    for word, other in words.items():
        text = text.replace(word, other)
    return text
