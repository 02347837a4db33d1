"""The example with OpenTelemetry: one client span for each attempt, under the caller's own, and no secrets."""

from __future__ import annotations

import importlib.util
from collections.abc import AsyncIterator
from pathlib import Path
from types import ModuleType

import pytest
import pytest_asyncio
from _http import faulty_server as faulty
from _http.faulty_server import FaultyServer
from _http.helpers import KEY
from _http.test_secrets import PIN

pytest.importorskip("opentelemetry.instrumentation.aiohttp_client")

from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

EXAMPLE = Path(__file__).parents[2] / "examples" / "opentelemetry_tracing.py"


@pytest.fixture(scope="module")
def exporter() -> InMemorySpanExporter:
    """Where all spans of this process go; OpenTelemetry takes a provider only once."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


@pytest_asyncio.fixture
async def example(exporter: InMemorySpanExporter) -> AsyncIterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("opentelemetry_tracing", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    exporter.clear()
    yield module


async def traced_call(example: ModuleType, server: FaultyServer, exporter: InMemorySpanExporter) -> list[ReadableSpan]:
    async with example.traced_seam(KEY, server.endpoint) as seam:
        with trace.get_tracer("test").start_as_current_span("mine"):
            await seam.access_codes.get(device_id="door", code=PIN)
    return list(exporter.get_finished_spans())


async def test_a_call_is_one_span_under_the_callers(
    example: ModuleType, server: FaultyServer, exporter: InMemorySpanExporter
) -> None:
    span, mine = await traced_call(example, server, exporter)
    assert mine.name == "mine"
    assert span.kind is trace.SpanKind.CLIENT
    assert span.parent is not None
    assert mine.context is not None
    assert span.parent.span_id == mine.context.span_id
    assert "/access_codes/get" in str(span.attributes)
    assert "traceparent" in server.requests[0].headers


async def test_each_attempt_of_a_call_is_a_span_of_opentelemetry(
    example: ModuleType, server: FaultyServer, exporter: InMemorySpanExporter
) -> None:
    server.script("/access_codes/get", faulty.reset, faulty.refusal("too_many_requests", 429, {"retry-after": "0.05"}))
    *attempts, mine = await traced_call(example, server, exporter)
    assert len(attempts) == len(server.requests) == 3
    assert {span.parent.span_id for span in attempts if span.parent} == {mine.context and mine.context.span_id}
    assert [event.name for event in mine.events] == ["seam.retry", "seam.retry", "seam.rate_limit_wait"]
    assert mine.events[0].attributes is not None
    assert mine.events[0].attributes["reason"] == "connection"


async def test_spans_of_opentelemetry_hold_neither_key_nor_door_code(
    example: ModuleType, server: FaultyServer, exporter: InMemorySpanExporter
) -> None:
    server.script("/access_codes/get", faulty.garbage)
    for span in await traced_call(example, server, exporter):
        assert KEY not in span.to_json()
        assert PIN not in span.to_json()


async def test_the_opentelemetry_tracing_example_prints_spans(
    example: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    await example.main()
    assert capsys.readouterr().out
