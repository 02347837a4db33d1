"""A Seam in memory to test against: `FakeSeam`, its clock and faults, and `make`, which makes typed objects.

Nothing here is loaded until it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._lazy import lazy_exports

if TYPE_CHECKING:
    from seam_async.testing.clock import Clock as Clock
    from seam_async.testing.factories import Make as Make
    from seam_async.testing.factories import make as make
    from seam_async.testing.fake import FakeSeam as FakeSeam
    from seam_async.testing.fake import Options as Options
    from seam_async.testing.faults import Fault as Fault
    from seam_async.testing.faults import Faults as Faults
    from seam_async.testing.outcomes import Outcome as Outcome
    from seam_async.testing.outcomes import Outcomes as Outcomes
    from seam_async.testing.recording import RequestRecord as RequestRecord
    from seam_async.testing.webhooks import Attempt as Attempt
    from seam_async.testing.webhooks import Delivery as Delivery
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Attempt": ".webhooks",
            "Clock": ".clock",
            "Delivery": ".webhooks",
            "FakeSeam": ".fake",
            "Fault": ".faults",
            "Faults": ".faults",
            "Make": ".factories",
            "Options": ".fake",
            "Outcome": ".outcomes",
            "Outcomes": ".outcomes",
            "RequestRecord": ".recording",
            "make": ".factories",
        },
    )

__all__ = [
    "Attempt",
    "Clock",
    "Delivery",
    "FakeSeam",
    "Fault",
    "Faults",
    "Make",
    "Options",
    "Outcome",
    "Outcomes",
    "RequestRecord",
    "make",
]
