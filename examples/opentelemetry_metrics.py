"""Calls, refusals, waits and the shared limiter as metrics, with OpenTelemetry.

    pip install "seam-async[redis]" opentelemetry-sdk
    SEAM_LIMITER=redis://localhost:6379/0 python examples/opentelemetry_metrics.py

Hooks feed counters and histograms; everything else is read from `stats()` when metrics are collected. Attributes are
paths, statuses and reasons: of low cardinality, and without secrets. Without a Redis the limiter is `local`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable

from opentelemetry.metrics import CallbackOptions, Meter, Observation
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import ConsoleMetricExporter, PeriodicExportingMetricReader

from seam_async import AsyncSeam, Hooks, RateLimits
from seam_async.hooks import ErrorRecord, RateLimitWaitRecord, ResponseRecord
from seam_async.testing import FakeSeam

Observe = Callable[[CallbackOptions], Iterable[Observation]]


def metering_hooks(meter: Meter) -> Hooks:
    """Return hooks that count what happens to calls. They run in the event loop, where adding to a counter is cheap."""
    requests = meter.create_counter("seam.requests", description="Requests that were answered")
    refused = meter.create_counter("seam.rate_limited", description="Answers 429")
    errors = meter.create_counter("seam.errors", description="Calls that failed for good")
    duration = meter.create_histogram("seam.request.duration", unit="s", description="From sending to the whole answer")
    waits = meter.create_histogram("seam.rate_limit_wait", unit="s", description="Known waits for the rate limit")

    def answered(record: ResponseRecord) -> None:
        requests.add(1, {"path": record.path, "status": record.status})
        duration.record(record.server_time, {"path": record.path})
        if record.status == 429:
            refused.add(1, {"path": record.path})

    def waiting(record: RateLimitWaitRecord) -> None:
        waits.record(record.delay, {"path": record.path, "source": record.source})

    def failed(record: ErrorRecord) -> None:
        errors.add(1, {"path": record.path, "error": type(record.error).__name__})

    return Hooks(on_response=answered, on_rate_limit_wait=waiting, on_error=failed)


def observe_limiter(meter: Meter, seam: AsyncSeam) -> None:
    """Observe the client's limiter whenever metrics are collected."""

    def of(name: str) -> Observe:
        def observe(_: CallbackOptions) -> Iterable[Observation]:
            limiter = seam.stats().limiter
            yield Observation(int(getattr(limiter, name)), {"kind": limiter.kind})

        return observe

    meter.create_observable_gauge("seam.limiter.available", [of("available")], description="1 while Redis answers")
    for name in ("round_trips", "granted", "returned", "fallbacks"):
        meter.create_observable_counter(f"seam.limiter.{name}", [of(name)])


async def main() -> None:
    """Make twelve calls on a Seam in memory, and print their metrics."""
    reader = PeriodicExportingMetricReader(ConsoleMetricExporter(), export_interval_millis=10_000)
    provider = MeterProvider(metric_readers=[reader])
    meter = provider.get_meter("seam")
    async with FakeSeam() as fake:
        limits = RateLimits.custom({"/devices/get": (5, 1)})
        options = {"limiter": os.environ.get("SEAM_LIMITER") or False, "rate_limits": limits}
        async with fake.client(hooks=metering_hooks(meter), **options) as seam:
            observe_limiter(meter, seam)
            device = (await seam.devices.list())[0]
            await asyncio.gather(*(seam.devices.get(device_id=device.device_id) for _ in range(12)))
            provider.force_flush()
    provider.shutdown()


if __name__ == "__main__":
    asyncio.run(main())
