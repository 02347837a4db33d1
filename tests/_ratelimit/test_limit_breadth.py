"""Fresh devices and used-up ones."""

from __future__ import annotations

from typing import Any

from limiter_state import counted

from seam_async._ratelimit.limit_breadth import RecentCalls

OPERATION = ("a", "/access_codes/create")


def sent(usage: RecentCalls, device: str, now: float = 0.0, operation: Any = OPERATION) -> int:
    """Send a call; gives how many were sent before it."""
    count = usage.of((*operation, (device,)), now)
    count.sent += 1
    return count.earlier + count.sent - 1


def use(usage: RecentCalls, device: str, times: int, now: float = 0.0) -> None:
    for _ in range(times):
        usage.passed(OPERATION, sent(usage, device, now))


def test_a_device_is_fresh_that_got_far_less_than_another() -> None:
    usage = RecentCalls()
    use(usage, "d1", 10)
    use(usage, "d2", 3)
    use(usage, "d3", 9)
    fresh = [usage.is_fresh(OPERATION, sent(usage, device)) for device in ("d1", "d2", "d3", "d4")]
    assert fresh == [False, True, False, True]


def test_where_nothing_gets_through_all_are_fresh() -> None:
    usage = RecentCalls()
    assert usage.is_fresh(OPERATION, sent(usage, "d1"))


def test_what_was_refused_does_not_count() -> None:
    usage = RecentCalls()
    for _ in range(10):
        sent(usage, "d1")
        usage.of((*OPERATION, ("d1",)), 0.0).sent -= 1
    assert sent(usage, "d1") == 0


def test_operations_are_kept_apart() -> None:
    usage = RecentCalls()
    use(usage, "d1", 10)
    assert sent(usage, "d1", operation=("b", "/access_codes/create")) == 0


def test_a_full_period_is_remembered_and_two_are_not() -> None:
    usage = RecentCalls()
    use(usage, "d1", 10, now=59.0)
    assert sent(usage, "d1", 118.0) == 10
    assert sent(usage, "d1", 178.0) == 11
    assert not usage.is_fresh(OPERATION, 5)
    assert sent(usage, "d1", 240.0) == 1
    assert not usage.is_fresh(OPERATION, 5)


def test_any_number_of_devices_take_little_room() -> None:
    usage = RecentCalls()
    for number in range(100_000):
        use(usage, f"d{number}", 1)
    assert counted(usage) <= 2 * RecentCalls.CAPACITY + 4
