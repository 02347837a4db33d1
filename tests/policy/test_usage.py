"""Fresh devices and used-up ones."""

from __future__ import annotations

from seam_async._usage import Usage

OPERATION = ("a", "/access_codes/create")


def use(usage: Usage, device: str, times: int, now: float = 0.0) -> None:
    for _ in range(times):
        usage.passed(OPERATION, usage.sent((OPERATION, device), now))


def test_a_device_is_fresh_that_got_far_less_than_another() -> None:
    usage = Usage()
    use(usage, "d1", 10)
    use(usage, "d2", 3)
    use(usage, "d3", 9)
    fresh = [usage.is_fresh(OPERATION, usage.sent((OPERATION, device), 0.0)) for device in ("d1", "d2", "d3", "d4")]
    assert fresh == [False, True, False, True]


def test_where_nothing_gets_through_all_are_fresh() -> None:
    usage = Usage()
    assert usage.is_fresh(OPERATION, usage.sent((OPERATION, "d1"), 0.0))


def test_what_was_refused_does_not_count() -> None:
    usage = Usage()
    for _ in range(10):
        usage.sent((OPERATION, "d1"), 0.0)
        usage.take_back((OPERATION, "d1"))
    assert usage.sent((OPERATION, "d1"), 0.0) == 0


def test_operations_are_kept_apart() -> None:
    usage = Usage()
    use(usage, "d1", 10)
    assert usage.sent((("b", "/access_codes/create"), "d1"), 0.0) == 0


def test_a_full_period_is_remembered_and_two_are_not() -> None:
    usage = Usage()
    use(usage, "d1", 10, now=59.0)
    assert usage.sent((OPERATION, "d1"), 118.0) == 10
    assert usage.sent((OPERATION, "d1"), 178.0) == 11
    assert not usage.is_fresh(OPERATION, 5)
    assert usage.sent((OPERATION, "d1"), 240.0) == 1
    assert not usage.is_fresh(OPERATION, 5)


def test_any_number_of_devices_take_little_room() -> None:
    usage = Usage()
    for number in range(100_000):
        use(usage, f"d{number}", 1)
    assert len(usage) <= 2 * Usage.CAPACITY + 4
