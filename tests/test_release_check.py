"""What is checked before a release: the address, the changelog, the names that were public before."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, on a copy of the files it reads."""
    spec = importlib.util.spec_from_file_location("release_check", ROOT / ".ci/release_check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("README.md", "SECURITY.md", "pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "seam_async").mkdir()
    shutil.copy(ROOT / "seam_async/_version.py", tmp_path / "seam_async/_version.py")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


def test_the_placeholder_of_the_address_is_refused_and_a_given_one_stands_everywhere(check: ModuleType) -> None:
    if "OWNER" in check.project()["urls"]["Repository"]:
        assert any("placeholder" in problem for problem in check.address())
    check.set_address("https://github.com/somebody/seam-async")
    assert list(check.address()) == []
    for name in check.MENTIONS:
        assert "OWNER" not in (check.ROOT / name).read_text(encoding="utf-8").replace("placeholder OWNER", "")


def test_a_mention_that_disagrees_with_the_address_is_found(check: ModuleType) -> None:
    check.set_address("https://github.com/somebody/seam-async")
    path = check.ROOT / "SECURITY.md"
    path.write_text(path.read_text(encoding="utf-8").replace("somebody", "another"), encoding="utf-8")
    assert [problem for problem in check.address() if problem.startswith("SECURITY.md")]


def test_an_address_of_another_form_is_refused(check: ModuleType) -> None:
    with pytest.raises(SystemExit, match="--address takes"):
        check.set_address("github.com/somebody")


def test_a_version_without_a_dated_section_is_found(check: ModuleType) -> None:
    path = check.ROOT / "CHANGELOG.md"
    path.write_text(f"# Changelog\n\n## [Unreleased]\n\n## [{check.version()}] - 2030-01-01\n\n- x\n", encoding="utf-8")
    assert list(check.changelog()) == []
    path.write_text("# Changelog\n\n## [Unreleased]\n\n- something\n", encoding="utf-8")
    assert len(list(check.changelog())) == 2
