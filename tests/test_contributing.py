"""What CONTRIBUTING.md says is so: its commands, its paths, and the direction of imports."""

from __future__ import annotations

import re

from test_architecture import LAYERS, RANK, ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_target_of_the_makefile_is_explained_and_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)) - {"help"}
    table = TEXT.partition("| command |")[2].partition("\n\n")[0]

    assert set(re.findall(r"`make ([a-z-]+)", table)) == targets


def test_every_path_that_is_named_exists() -> None:
    """Paths are written from the root of the repository, or from that of `seam_async`."""
    paths = {path for path in re.findall(r"`([\w./-]+)`", TEXT) if "/" in path and not path.startswith(("..", "dist"))}

    assert len(paths) > 30
    assert [path for path in paths if not any((root / path).exists() for root in (ROOT, ROOT / "seam_async"))] == []


def test_every_room_is_in_the_tree() -> None:
    tree = TEXT.partition("seam_async/\n")[2].partition("seam_sync/")[0]
    found = {path.name.removesuffix(".py") for path in (ROOT / "seam_async").iterdir() if path.name[0] not in ".p_"}
    found |= {name for name in RANK if name != "__init__"}

    assert {name for name in found if not re.search(rf"\b{name}(\.py|/)", tree)} == set()


def test_the_direction_of_imports_is_that_of_the_architecture() -> None:
    chain = TEXT.partition("small words → ")[2].partition("\n\n")[0]
    named = [re.findall(r"`(\w+)`", step) for step in chain.split("→")]
    ranks = [[RANK[name] for name in step if name in RANK] for step in named]
    flat = [rank for step in ranks for rank in step]

    assert flat == sorted(flat)
    assert all(len(set(step)) <= 1 for step in ranks)
    assert {name for step in named for name in step} >= set(RANK) - LAYERS[0][1] - {"__init__"}
