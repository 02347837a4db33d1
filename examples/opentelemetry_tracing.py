"""Every request to Seam as a span, with OpenTelemetry's own instrumentation of aiohttp.

    pip install seam-async opentelemetry-sdk opentelemetry-instrumentation-aiohttp-client
    python examples/opentelemetry_tracing.py

Each attempt of a call is a client span below your current span; waits and retries are events of your span. Spans hold
neither door codes nor credentials, since these travel in bodies and headers.
"""

from __future__ import annotations

import asyncio

from opentelemetry import trace
from opentelemetry.instrumentation.aiohttp_client import create_trace_config
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

from seam_async import AsyncSeam, Hooks
from seam_async.hooks import RateLimitWaitRecord, RetryRecord
from seam_async.testing import FakeSeam


def note_retry(record: RetryRecord) -> None:
    """Add a retry to the current span, which is the caller's: hooks run in the caller's context."""
    facts: dict[str, str | float] = {"path": record.path, "reason": record.reason, "delay": record.delay}
    trace.get_current_span().add_event("seam.retry", facts)


def note_wait(record: RateLimitWaitRecord) -> None:
    """Add a wait for the rate limit to the current span."""
    facts: dict[str, str | float] = {"path": record.path, "scope": record.scope, "delay": record.delay}
    trace.get_current_span().add_event("seam.rate_limit_wait", facts)


def traced_seam(api_key: str, endpoint: str | None = None) -> AsyncSeam:
    """Make a client with traced requests. `AioHttpClientInstrumentor().instrument()` would trace all of aiohttp."""
    return AsyncSeam(
        api_key,
        endpoint=endpoint,
        hooks=Hooks(on_retry=note_retry, on_rate_limit_wait=note_wait),
        aiohttp_options={"trace_configs": [create_trace_config()]},
    )


async def main() -> None:
    """List devices of a Seam in memory, and print the spans."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter()))
    trace.set_tracer_provider(provider)
    tracer = trace.get_tracer("my program")
    async with FakeSeam() as fake, traced_seam(fake.api_key, fake.endpoint) as seam:
        with tracer.start_as_current_span("check the doors"):
            for device in await seam.devices.list(limit=3):
                print(device.display_name)


if __name__ == "__main__":
    asyncio.run(main())
