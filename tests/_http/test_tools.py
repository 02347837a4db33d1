"""Tools that watch aiohttp see every request of ours, however they do it; each in a Python of its own."""

from __future__ import annotations

import importlib.util

import pytest
from _http.helpers import REPLIES
from _http.processes import run_python, server_in_a_thread

CALL = """
import asyncio, sys
from seam_async import AsyncSeam

async def call():
    async with AsyncSeam("seam_key_of_a_test", endpoint=sys.argv[1], retries=0) as seam:
        for _ in range(2):
            await seam.access_codes.get(access_code_id="code")
        return seam.stats().direct_attempts
"""

TOOLS = {
    "nothing": "print(asyncio.run(call()), 2)",
    "opentelemetry.instrumentation.aiohttp_client": """
from opentelemetry import trace
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
exporter = InMemorySpanExporter()
trace.set_tracer_provider(TracerProvider())
trace.get_tracer_provider().add_span_processor(SimpleSpanProcessor(exporter))
AioHttpClientInstrumentor().instrument()
print(asyncio.run(call()), len(exporter.get_finished_spans()))
""",
    "sentry_sdk": """
import sentry_sdk
from sentry_sdk.integrations.aiohttp import AioHttpIntegration
seen = []
sentry_sdk.init(
    dsn="http://key@127.0.0.1:1/1", traces_sample_rate=1.0, integrations=[AioHttpIntegration()],
    default_integrations=False, auto_enabling_integrations=False, transport=lambda envelope: None,
    before_send_transaction=lambda event, hint: seen.extend(event["spans"]),
)
with sentry_sdk.start_transaction(name="test"):
    direct = asyncio.run(call())
print(direct, sum(span["op"] == "http.client" for span in seen))
""",
    "ddtrace": """
import os
from ddtrace import patch
from ddtrace.trace import tracer
seen = []
class Noting:
    def process_trace(self, trace):
        seen.extend(trace)
        return None
tracer.configure(trace_processors=[Noting()])
patch(aiohttp=True)
direct = asyncio.run(call())
print(direct, sum(span.name == "aiohttp.request" for span in seen))
""",
    "newrelic": """
import newrelic.agent
newrelic.agent.initialize()
import aiohttp
direct = asyncio.run(call())
# Without an account it records nothing; that its wrapper stands in aiohttp's way is what can be seen.
print(direct, 2 if hasattr(aiohttp.ClientSession._request, "__wrapped__") else 0)
""",
    "elasticapm": """
import elasticapm
client = elasticapm.Client(
    service_name="test", server_url="http://127.0.0.1:1", disable_send=True, metrics_interval="0ms",
    central_config=False, cloud_provider="none",
)
elasticapm.instrument()
seen = []
from elasticapm.traces import Transaction
begin = Transaction.begin_span
Transaction.begin_span = lambda self, *a, **k: (seen.append(k.get("leaf")), begin(self, *a, **k))[1]
client.begin_transaction("test")
direct = asyncio.run(call())
client.end_transaction("test")
print(direct, len(seen))
client.close()
""",
}


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_sees_every_request_and_they_go_the_plain_way(tool: str, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tool.partition(".")[0]
    if tool != "nothing" and (importlib.util.find_spec(package) is None or importlib.util.find_spec(tool) is None):
        pytest.skip(f"{package} is not installed")
    for name, value in {"DD_TRACE_STARTUP_LOGS": "0", "DD_TRACE_AGENT_URL": "http://127.0.0.1:1"}.items():
        monkeypatch.setenv(name, value)
    with server_in_a_thread(replies=REPLIES) as server:
        told, _ = run_python(CALL + TOOLS[tool], server.endpoint, flags=())
        assert len(server.requests) == 2
    direct, seen = told.splitlines()[-1].split()
    assert int(seen) == 2
    assert int(direct) == (2 if tool == "nothing" else 0)
