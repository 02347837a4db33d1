"""Asyncio SDK for the Seam API: smart locks, door codes, access systems and thermostats.

```python
from seam_async import AsyncSeam

async with AsyncSeam() as seam:  # reads SEAM_API_KEY
    for device in await seam.devices.list(limit=10):
        print(device.display_name)
```

Everything public can be imported from here and is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._lazy import lazy_exports
from seam_async.resources import EXPORTS

_HOMES = {
    ".client": ("AsyncSeam", "AsyncSeamWithoutWorkspace"),
    "._options.wait_option": ("WaitForActionAttempt",),
    "._retry.policy": ("Backoff", "RetryPolicy"),
    "._ratelimit.rate_limits": ("RateLimits",),
    "._ratelimit.redis.limiter": ("RedisLimiter",),
    "._sentinels": ("NULL", "Null"),
    "._version": ("__version__",),
    "._preload": ("preload",),
    "._converter": ("converter",),
    ".hooks": ("Hooks",),
    ".pagination": ("Listing", "Page", "Paginator", "SeamPartialListWarning"),
    ".webhooks": ("SeamWebhook",),
    ".jobs.errors": ("SeamJobChangedError", "SeamJobConflictError", "SeamJobLedgerError"),
    ".errors": (
        "SeamAccessCodeDeferredError",
        "SeamAccessCodeError",
        "SeamAccessCodeTimeoutError",
        "SeamAccessMethodError",
        "SeamAccessMethodTimeoutError",
        "SeamActionAttemptError",
        "SeamActionAttemptFailedError",
        "SeamActionAttemptTimeoutError",
        "SeamActionAttemptUnknownStatusError",
        "SeamClosedError",
        "SeamConnectionError",
        "SeamError",
        "SeamHttpApiError",
        "SeamHttpError",
        "SeamHttpInvalidInputError",
        "SeamHttpInvalidResponseError",
        "SeamHttpNotFoundError",
        "SeamHttpRateLimitError",
        "SeamHttpUnauthorizedError",
        "SeamInvalidOptionsError",
        "SeamInvalidParameterError",
        "SeamInvalidTokenError",
        "SeamInvalidWebhookPayloadError",
        "SeamLoopError",
        "SeamPageCursorError",
        "SeamTimeoutError",
        "SeamValidationError",
        "SeamWebhookVerificationError",
    ),
}

if TYPE_CHECKING:
    from seam_async._converter import converter as converter
    from seam_async._options.wait_option import WaitForActionAttempt as WaitForActionAttempt
    from seam_async._preload import preload as preload
    from seam_async._ratelimit.rate_limits import RateLimits as RateLimits
    from seam_async._ratelimit.redis.limiter import RedisLimiter as RedisLimiter
    from seam_async._retry.policy import Backoff as Backoff
    from seam_async._retry.policy import RetryPolicy as RetryPolicy
    from seam_async._sentinels import NULL as NULL
    from seam_async._sentinels import Null as Null
    from seam_async._version import __version__ as __version__
    from seam_async.client import AsyncSeam as AsyncSeam
    from seam_async.client import AsyncSeamWithoutWorkspace as AsyncSeamWithoutWorkspace
    from seam_async.errors import *
    from seam_async.hooks import Hooks as Hooks
    from seam_async.jobs.errors import *
    from seam_async.pagination import Listing as Listing
    from seam_async.pagination import Page as Page
    from seam_async.pagination import Paginator as Paginator
    from seam_async.pagination import SeamPartialListWarning as SeamPartialListWarning
    from seam_async.resources import *
    from seam_async.webhooks import SeamWebhook as SeamWebhook
else:
    _exports = {**EXPORTS, **{name: home for home, names in _HOMES.items() for name in names}}
    __all__ = sorted(_exports)
    __getattr__, __dir__ = lazy_exports(__name__, _exports)
