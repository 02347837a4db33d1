"""The `rate_limits` option: limits that are kept ahead of time, so that the server never has to refuse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import attrs

from seam_async._validation import check_number, check_whole, kind


class RateLimit(NamedTuple):
    """At most `calls` calls per device in any `seconds` seconds."""

    calls: int
    seconds: float


def _checked_rules(rules: Mapping[str, tuple[int, float]]) -> dict[str, RateLimit]:
    checked: dict[str, RateLimit] = {}
    given: Mapping[Any, Any] = rules  # checked, whatever the annotation says
    for path, limit in given.items():
        if not isinstance(path, str) or not path.startswith("/"):
            name = repr(path) if isinstance(path, str) else kind(path)
            raise ValueError(f"rate_limits: {name} is not a path such as '/locks/unlock_door'")
        try:
            count, seconds = limit
        except (TypeError, ValueError):
            raise ValueError(f"rate_limits: the limit of {path} must be (count, seconds), not {kind(limit)}") from None
        check_whole(f"rate_limits: the count of {path}", count, least=1)
        check_number(f"rate_limits: the window of {path}", seconds, least=0.001)
        checked[path] = RateLimit(count, float(seconds))
    _check_spelling(checked)
    return checked


def _check_spelling(paths: Iterable[str]) -> None:
    """Refuse a path that an endpoint's own was meant by: its limit would silently be of no effect.

    Other unknown paths are those of endpoints that are newer than this package, for `request`.
    """
    from seam_async.resources.endpoint_paths import ENDPOINT_PATHS

    for path in paths:
        if path in ENDPOINT_PATHS:
            continue
        plain = "/" + path.lower().replace("-", "_").strip("/ ")
        # No two endpoints are that near to each other.
        meant = [known for known in ENDPOINT_PATHS if _differ_by_one(plain, known)]
        if meant:
            raise ValueError(f"rate_limits: there is no endpoint {path}: did you mean {' or '.join(sorted(meant))}?")


def _differ_by_one(one: str, other: str) -> bool:
    """Return whether two texts differ by one letter at most: another, too many, missing, or two that are swapped."""
    start = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    one, other = one[start:], other[start:]
    is_swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return is_swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]


@attrs.frozen
class RateLimits:
    """How often a client calls an operation for one device, at most: `documented` or `custom`.

    Up to the count, calls go out at once; further ones wait for their turn, first come, first served, while those for
    other devices go on. A call that names no device counts against its operation as a whole. Waiting ends with the
    call's `total_timeout`, if it has one.

    Background: https://docs.seam.co/latest (rate limits)
    """

    rules: Mapping[str, RateLimit] = attrs.field(converter=_checked_rules)

    @classmethod
    def documented(cls) -> RateLimits:
        """Return Seam's published limits.

        They are per device and minute: 10 codes created, 10 updated, 20 deleted, 15 (un)locks.
        """
        from seam_async.resources.documented_limits import DOCUMENTED_LIMITS

        return cls(DOCUMENTED_LIMITS)

    @classmethod
    def custom(cls, limits: Mapping[str, tuple[int, float]]) -> RateLimits:
        """Return limits of your own, and only these.

        Args:
            limits: path to (calls, seconds), for example `{"/locks/unlock_door": (5, 60)}`. A path that this version
                does not know counts for `request`.

        Raises:
            ValueError: a path, count or number of seconds that makes no sense, or a path that is an endpoint's but for
                one letter.
        """
        return cls(limits)

    def get(self, path: str) -> RateLimit | None:
        """Return the limit of one operation, if it has one."""
        return self.rules.get(path)
