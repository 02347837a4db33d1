"""The option `limiter`: whether limits are shared with other processes, and through which Redis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from seam_async.errors import SeamInvalidOptionsError

if TYPE_CHECKING:
    from seam_async._ratelimit.redis.limiter import RedisLimiter

LimiterOption: TypeAlias = "str | RedisLimiter | Literal[False] | None"
"""A Redis URL, a `RedisLimiter`, `False` for this process alone, or `None` for what `SEAM_LIMITER` says."""


def read_limiter(option: Any, environment: Mapping[str, str]) -> RedisLimiter | None:
    """Return the limiter that is shared with other processes; None for limits of this process alone.

    Raises:
        SeamInvalidOptionsError: It is no limiter, or the package redis is missing.
    """
    from_environment = environment.get("SEAM_LIMITER") if option is None else None
    if option is False or (option is None and not from_environment):
        return None
    from seam_async._ratelimit.redis.limiter import RedisLimiter

    if from_environment:
        try:
            return RedisLimiter(from_environment)
        except SeamInvalidOptionsError as error:
            raise SeamInvalidOptionsError(str(error).replace("limiter", "SEAM_LIMITER", 1)) from None

    if isinstance(option, RedisLimiter):
        return option
    if not isinstance(option, str):
        raise SeamInvalidOptionsError(
            f"limiter must be a Redis URL, a RedisLimiter, False or None, not {type(option).__name__}"
        )
    return RedisLimiter(option)
