"""How methods of the asynchronous package are carried over, by a namespace with one of each kind."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from codegen.render_sync import render

if TYPE_CHECKING:
    from pathlib import Path

DOORS = '''
"""Methods of `seam.doors`."""

from functools import cached_property
from typing import TYPE_CHECKING, overload

from seam_async.by_hand import DoorWaits

if TYPE_CHECKING:
    from seam_async.api.doors_bells import DoorsBells
    from seam_async.pagination import Listing
    from seam_async.resources.door import Door


class Doors(DoorWaits):
    """Doors."""

    @cached_property
    def bells(self) -> DoorsBells:
        """Bells."""

    @overload
    async def open(self, *, wait: bool = True) -> Door: ...

    async def open(self, *, wait: bool = True) -> Door:
        """Open one."""

    def list(self, *, limit: int | None = None) -> Listing[Door]:
        """List them.

        Returns:
            A listing: await it for one `Page[Door]`, or go
            through all pages with `async for`.
        """
'''
BY_HAND = '''
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seam_async.resources.door import Door

SOON = timedelta(1)


class DoorWaits(Namespace):
    async def wait(self, door: str) -> None:
        """Wait."""

    async def explain(self, door: str, *, within: timedelta = SOON) -> Door:
        """Explain: `await seam.doors.explain()`."""

    def stream(self) -> AsyncIterator[Door]:
        """Follow: `async for door in seam.doors.stream()`."""

    def count(self) -> int:
        """Count."""

    async def _secret(self) -> None: ...
'''


@pytest.fixture
def doors(tmp_path: Path) -> str:
    (tmp_path / "seam_async").mkdir()
    (tmp_path / "seam_async/by_hand.py").write_text(BY_HAND)
    return render({"doors.py": DOORS}, tmp_path)["doors.py"]


def test_generated_blocking_namespaces_parse(doors: str) -> None:
    ast.parse(doors)


def test_a_coroutine_is_generated_as_one_blocking_line(doors: str) -> None:
    assert doors.count("blocking(AsyncDoors.open)") == 1
    assert "    wait = blocking(AsyncDoors.wait)\n" in doors
    assert "_secret" not in doors


def test_a_list_method_is_generated_to_return_a_page(doors: str) -> None:
    assert "def list(self, *, limit: int | None=None,) -> Page[Door]:" in doors
    assert "return Page.of(self._run(self._async.list, limit=limit), self._calls)" in doors
    assert "The first `Page[Door]`; its `auto_paging_iter()` goes through the items of all pages." in doors


def test_a_method_whose_docstring_differs_is_written_out(doors: str) -> None:
    assert '"""Explain: `seam.doors.explain()`."""' in doors
    assert "return self._run(self._async.explain, door, within=within)" in doors
    assert "from seam_async.by_hand import SOON" in doors.partition("if TYPE_CHECKING")[0]


def test_an_asynchronous_iterator_becomes_a_blocking_one(doors: str) -> None:
    assert "def stream(self,) -> Iterator[Door]:" in doors
    assert '"""Follow: `for door in seam.doors.stream()`."""' in doors
    assert "return Walk(self._calls, self._async.stream())" in doors


def test_a_plain_method_is_generated_as_a_direct_call(doors: str) -> None:
    assert "return self._async.count()" in doors


def test_generated_child_namespaces_are_loaded_when_used(doors: str) -> None:
    head, _, tail = doors.partition("class Doors(Namespace):")
    assert "    from seam_sync.api.doors_bells import DoorsBells" in head.partition("if TYPE_CHECKING:")[2]
    assert "        from seam_sync.api.doors_bells import DoorsBells" in tail
    assert "return DoorsBells(self._calls, self._async.bells)" in tail


def test_generating_refuses_a_name_that_is_imported_from_nowhere(tmp_path: Path) -> None:
    text = 'class Doors(Namespace):\n    def list(self) -> Listing[Dor]:\n        """List."""\n'
    with pytest.raises(LookupError, match="Namespace"):
        render({"doors.py": text}, tmp_path)
    with pytest.raises(LookupError, match="Dor"):
        render({"doors.py": "from seam_async._calls.namespace import Namespace\n" + text}, tmp_path)
