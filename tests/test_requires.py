"""Tests that need a real part skip without it, and fail where it is required."""

from __future__ import annotations

import pytest
import requires


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(requires.PROGRAMS, "redis", ("no-such-program", "/no/such/*/program"))
    monkeypatch.delenv("SEAM_TESTS_REQUIRE", raising=False)


def test_a_missing_part_skips_and_names_what_was_looked_for(absent: None) -> None:
    with pytest.raises(pytest.skip.Exception, match=r"redis is not installed.*no-such-program"):
        requires.part("redis")


def test_a_missing_part_that_is_required_fails(absent: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAM_TESTS_REQUIRE", "chromium,redis")
    with pytest.raises(pytest.fail.Exception, match="SEAM_TESTS_REQUIRE"):
        requires.part("redis")


def test_a_part_that_is_there_is_found_by_name_or_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(requires.PROGRAMS, "redis", ("no-such-program", "sh"))
    assert requires.part("redis").endswith("/sh")
    monkeypatch.setitem(requires.PROGRAMS, "redis", ("/bin/s*h",))
    assert requires.part("redis").startswith("/bin/")
