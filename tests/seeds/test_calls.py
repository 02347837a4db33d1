"""Every Python call on the documentation pages that the project grew from, in its async form, with what they show.

The payloads are in `tests/fixtures/seeds`; `tests/_model` reads them one by one.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from recorder import recorder

from seam_async import AccessCode, AccessGrant, AsyncSeam, Page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from recorder import Recorder

FIXTURES = Path(__file__).parents[1] / "fixtures/seeds"


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Recorder]:
    async with recorder() as running:
        yield running


@pytest_asyncio.fixture
async def seam(server: Recorder) -> AsyncIterator[AsyncSeam]:
    async with AsyncSeam("seam_key", endpoint=server.endpoint) as client:
        yield client


def page(name: str) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    assert len(facts["calls"]) == 1
    return facts


def check_request(server: Recorder, facts: dict[str, Any]) -> None:
    request = server.last
    assert (request.method, request.path, request.body) == ("POST", facts["path"], facts["calls"][0])
    assert request.headers["authorization"] == "Bearer seam_key"


async def test_listing_access_codes_sends_and_reads_the_documented_example(seam: AsyncSeam, server: Recorder) -> None:
    facts = page("access_codes_list")
    for response in facts["responses"]:
        server.always(response)
        codes = await seam.access_codes.list(device_id="f5197f50-839b-4a8e-82f3-e9ef06af93ae", limit=10)
        check_request(server, facts)
        assert isinstance(codes, Page)
        assert not codes.has_next_page
        assert [type(code) for code in codes] == [AccessCode] * len(response["access_codes"])
    first = codes[0]
    assert first.code == "1234"
    assert first.starts_at == datetime(2025, 7, 2, 16, 54, 17, 946049, tzinfo=UTC)
    assert first.is_scheduled_on_device is True
    assert first.errors == []
    assert first.pending_mutations == []  # the examples leave it out
    assert first.workspace_id is None


async def test_listing_access_codes_still_sends_customer_ids(seam: AsyncSeam, server: Recorder) -> None:
    """A parameter that newer descriptions no longer list."""
    server.always({"access_codes": []})
    assert await seam.access_codes.list(customer_ids=["6cd4ec5a-6a8e-4bd1-8c0d-2f5b5a4a9d43"]) == []
    assert server.last.body == {"customer_ids": ["6cd4ec5a-6a8e-4bd1-8c0d-2f5b5a4a9d43"]}


@pytest.mark.parametrize("name", ["access_codes_get", "access_codes_get_reference"])
async def test_getting_an_access_code_sends_and_reads_the_documented_example(
    name: str, seam: AsyncSeam, server: Recorder
) -> None:
    facts = page(name)
    for response in facts["responses"]:
        server.always(response)
        code = await seam.access_codes.get(access_code_id="90a114dc-48b5-4b8b-a3d3-972344594401")
        check_request(server, facts)
        assert type(code) is AccessCode
        sent = response["access_code"]
        assert code.access_code_id == sent["access_code_id"]
        assert code.created_at == datetime.fromisoformat(sent["created_at"])
        assert {key: code.to_dict()[key] for key in sent} == sent


async def test_get_an_access_code_by_device_and_code(seam: AsyncSeam, server: Recorder) -> None:
    server.always(page("access_codes_get")["responses"][0])
    await seam.access_codes.get(device_id="7bce4bcc-6c35-4cc0-bbae-1c8bc5b4a5b5", code="1234")
    assert server.last.body == {"device_id": "7bce4bcc-6c35-4cc0-bbae-1c8bc5b4a5b5", "code": "1234"}


async def test_listing_access_grants_sends_and_reads_wrapped_and_flat_examples(
    seam: AsyncSeam, server: Recorder
) -> None:
    facts = page("access_grants_list")
    for response in facts["responses"]:
        flat = {"access_grants": [item.get("access_grant", item) for item in response["access_grants"]]}
        for form in (response, flat):  # the examples wrap each item, the documented object is flat
            server.always(form)
            grants = await seam.access_grants.list(
                user_identity_id="f7620fcf-d92f-471e-b97e-3806daeebd40",
                acs_system_id="9f169742-048a-4105-84e3-bd1e0f9dc790",
                acs_entrance_id="2673b363-4748-4a64-8075-f669c862ec74",
                space_id="1d20c47d-3cc0-41ca-9917-bc798d071543",
            )
            check_request(server, facts)
            assert [type(grant) for grant in grants] == [AccessGrant] * len(flat["access_grants"])
            assert grants[0].access_grant_id == flat["access_grants"][0]["access_grant_id"]
            assert {method.mode for method in grants[0].requested_access_methods} <= {"code", "card", "mobile_key"}


async def test_every_documented_form_of_an_access_code_is_read_and_returned_unchanged(
    seam: AsyncSeam, server: Recorder
) -> None:
    facts = json.loads((FIXTURES / "access_code_object.json").read_text(encoding="utf-8"))
    server.always({"access_codes": facts["objects"]})
    codes = await seam.access_codes.list(device_id="d")
    assert [{key: code.to_dict()[key] for key in sent} for code, sent in zip(codes, facts["objects"], strict=True)] == (
        facts["objects"]
    )
    assert {code.type for code in codes} == {"ongoing", "time_bound"}
