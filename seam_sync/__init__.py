"""The Seam API for synchronous programs: the same methods, classes and errors as `seam_async`, but calls block.

```python
from seam_sync import Seam

with Seam() as seam:  # reads SEAM_API_KEY
    for device in seam.devices.list(limit=10):
        print(device.display_name)
```

Everything public can be imported from here and is loaded when it is first used. All but the clients and pages are the
very objects of `seam_async`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import seam_async
from seam_async._lazy import lazy_exports
from seam_sync import resources as resources  # as `seam_async.resources` is there without being asked for

_HOMES = {
    "Page": ".pagination",
    "Paginator": ".pagination",
    "Seam": ".client",
    "SeamPartialListWarning": ".pagination",
    "SeamWithoutWorkspace": ".client",
    "preload": "._preload",
}
_ASYNCHRONOUS = {"AsyncSeam", "AsyncSeamWithoutWorkspace", "Listing"}

if TYPE_CHECKING:
    from seam_async import NULL as NULL
    from seam_async import Backoff as Backoff
    from seam_async import Hooks as Hooks
    from seam_async import Null as Null
    from seam_async import RateLimits as RateLimits
    from seam_async import RedisLimiter as RedisLimiter
    from seam_async import RetryPolicy as RetryPolicy
    from seam_async import SeamWebhook as SeamWebhook
    from seam_async import WaitForActionAttempt as WaitForActionAttempt
    from seam_async import __version__ as __version__
    from seam_async import converter as converter
    from seam_async.errors import *
    from seam_async.jobs.errors import *
    from seam_async.resources import *
    from seam_sync._preload import preload as preload
    from seam_sync.client import Seam as Seam
    from seam_sync.client import SeamWithoutWorkspace as SeamWithoutWorkspace
    from seam_sync.pagination import Page as Page
    from seam_sync.pagination import Paginator as Paginator
    from seam_sync.pagination import SeamPartialListWarning as SeamPartialListWarning
else:
    _exports = {name: "seam_async" for name in seam_async.__all__ if name not in _ASYNCHRONOUS} | _HOMES
    __all__ = sorted(_exports)
    __getattr__, __dir__ = lazy_exports(__name__, _exports)
