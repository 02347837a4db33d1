"""Every request to Seam as a span, with OpenTelemetry's own instrumentation of aiohttp.

    pip install seam-async opentelemetry-sdk opentelemetry-instrumentation-aiohttp-client
    python examples/opentelemetry_tracing.py

Each attempt of a call becomes a client span under the span of your own that is current; waits and repeats become
events of yours. Door codes and credentials stay out of it: they travel in bodies and headers, not in URLs.
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
    """Hooks run in the caller's context: the current span is the caller's."""
    facts: dict[str, str | float] = {"path": record.path, "reason": record.reason, "delay": record.delay}
    trace.get_current_span().add_event("seam.retry", facts)


def note_wait(record: RateLimitWaitRecord) -> None:
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
