"""Tools that stand in the place of aiohttp's sending see a request as they would without us."""

from __future__ import annotations

import asyncio
import copy
import pickle
from pathlib import Path
from typing import Any

import pytest
from _http.faulty_server import Exchange, FaultyServer, answer
from _http.helpers import KEY, make_client
from yarl import URL

from seam_async._http.attempt import Attempt, Route
from seam_async._http.timeouts import Deadlines
from seam_async._http.tracked_payload import TrackedBody

vcr = pytest.importorskip("vcr")


def test_a_copy_of_a_body_is_plain_bytes() -> None:
    """Recorders copy deeply what they keep: that must not take connections and event loops along."""
    route = Route(URL("http://h"), None, None)
    with asyncio.Runner() as runner:
        body = TrackedBody.of(b"{}", Attempt(route, Deadlines(runner.get_loop()), None, 1.0, None))
    for twin in (copy.copy(body), copy.deepcopy(body), pickle.loads(pickle.dumps(body))):
        assert type(twin) is bytes
        assert twin == b"{}"


async def echo(exchange: Exchange) -> None:
    await answer({"device": {"device_id": exchange.request.body["device_id"]}})(exchange)


async def test_recorded_calls_are_told_apart_by_their_bodies(tmp_path: Path) -> None:
    """All calls to an endpoint have one URL: only the body says which device was meant."""
    recorder = vcr.VCR(match_on=["method", "uri", "body"], filter_headers=["authorization"])
    cassette = str(tmp_path / "cassette.yaml")
    async with FaultyServer(behave=echo) as server:
        endpoint = server.endpoint

        async def get(*ids: str) -> list[Any]:
            async with make_client(endpoint, retries=0) as seam:
                return [(await seam.devices.get(device_id=name)).device_id for name in ids]

        with recorder.use_cassette(cassette, record_mode="once"):
            assert await get("front", "back") == ["front", "back"]
        assert len(server.requests) == 2
        with recorder.use_cassette(cassette, record_mode="none"):
            assert await get("back", "front") == ["back", "front"]
        assert len(server.requests) == 2
    recorded = Path(cassette).read_text(encoding="utf-8")
    assert '{"device_id":"front"}' in recorded
    assert "seam_async" not in recorded.replace("seam-async", "")
    assert KEY not in recorded
