"""A Seam in memory to test against: `FakeSeam`, its clock and faults, and `make`, which makes typed objects.

Nothing here is loaded until it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .clock import Clock as Clock
    from .fake import FakeSeam as FakeSeam
    from .faults import Fault as Fault
    from .faults import Faults as Faults
    from .outcomes import Outcome as Outcome
    from .outcomes import Outcomes as Outcomes
    from .recording import RequestRecord as RequestRecord
    from .webhooks import Attempt as Attempt
    from .webhooks import Delivery as Delivery
else:
    _HOMES = {
        "Attempt": "webhooks",
        "Clock": "clock",
        "Delivery": "webhooks",
        "FakeSeam": "fake",
        "Fault": "faults",
        "Faults": "faults",
        "Outcome": "outcomes",
        "Outcomes": "outcomes",
        "RequestRecord": "recording",
    }

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})


__all__ = [
    "Attempt",
    "Clock",
    "Delivery",
    "FakeSeam",
    "Fault",
    "Faults",
    "Outcome",
    "Outcomes",
    "RequestRecord",
]
