"""Every method called: what goes over the wire, and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import seam_async
from seam_async import NULL, Listing, Page, __version__

from . import endpoint_table as table

if TYPE_CHECKING:
    from recorder import Recorder

    from seam_async import AsyncSeam

pytestmark = pytest.mark.asyncio(loop_scope="module")


def endpoints(*, those: Any = lambda _: True) -> pytest.MarkDecorator:
    chosen = [endpoint for endpoint in table.ENDPOINTS if those(endpoint)]
    return pytest.mark.parametrize("endpoint", chosen, ids=lambda endpoint: endpoint["path"])


def is_listing(endpoint: dict[str, Any]) -> bool:
    return endpoint["response"]["kind"] == "list" and endpoint["http_method"] == "GET"


async def call(method: Any, endpoint: dict[str, Any], **arguments: Any) -> Any:
    if endpoint["response"]["kind"] == "action_attempt":
        arguments["wait_for_action_attempt"] = False
    return await method(**arguments)


def check_request(server: Recorder, endpoint: dict[str, Any], body: Any, credential: str) -> None:
    request = server.last
    assert (request.method, request.path, request.query) == ("POST", endpoint["path"], "")
    assert request.body == body
    headers = request.headers
    assert headers["authorization"] == f"Bearer {credential}"
    assert headers["content-type"] == "application/json"
    assert headers["user-agent"] == f"seam-async/{__version__}"
    assert headers["seam-sdk-name"] == "seam-async"
    assert headers["seam-sdk-version"] == __version__
    assert headers.get("seam-workspace") == (table.WORKSPACE if credential.startswith("seam_at") else None)
    assert len(request.headers.getall("authorization")) == 1


def check_result(endpoint: dict[str, Any], result: Any) -> None:
    name = table.result_class(endpoint)
    if name is None:
        assert result is None
        return
    cls = getattr(seam_async, name)
    if endpoint["response"]["kind"] == "list":
        assert isinstance(result, list)
        assert [type(item) for item in result] == [cls, cls]
        assert isinstance(result, Page) == is_listing(endpoint)
    else:
        assert type(result) is cls


@endpoints()
async def test_every_endpoint_is_called_with_its_required_parameters_only(
    endpoint: dict[str, Any], by_key: AsyncSeam, server: Recorder
) -> None:
    server.always(table.answer(endpoint))
    for form in table.choices(endpoint):
        given = table.arguments(endpoint, form, everything=False)
        result = await call(table.method(by_key, endpoint), endpoint, **given)
        check_request(server, endpoint, table.as_json(given), "seam_key_1")
        check_result(endpoint, result)


@endpoints()
async def test_every_endpoint_sends_all_its_parameters_and_extra_params(
    endpoint: dict[str, Any], by_token: AsyncSeam, server: Recorder
) -> None:
    server.always(table.answer(endpoint))
    for form in table.choices(endpoint):
        given = table.arguments(endpoint, form, everything=True)
        more = {"a_parameter_of_tomorrow": {"deep": [1, NULL]}, "left_out": None}
        result = await call(table.method(by_token, endpoint), endpoint, **given, extra_params=more)
        sent = {**table.as_json(given), "a_parameter_of_tomorrow": {"deep": [1, None]}}
        check_request(server, endpoint, sent, "seam_at_1")
        check_result(endpoint, result)


@endpoints(those=table.nullable)
async def test_null_is_sent_as_null(endpoint: dict[str, Any], by_key: AsyncSeam, server: Recorder) -> None:
    nullable = table.nullable(endpoint)
    server.always(table.answer(endpoint))
    given = table.arguments(endpoint, table.choices(endpoint)[0], everything=False) | dict.fromkeys(nullable, NULL)
    await call(table.method(by_key, endpoint), endpoint, **given)
    assert {name: server.last.body[name] for name in nullable} == dict.fromkeys(nullable)


@endpoints(those=is_listing)
async def test_every_list_endpoint_is_iterated_with_async_for(
    endpoint: dict[str, Any], by_key: AsyncSeam, server: Recorder
) -> None:
    server.always(table.answer(endpoint))
    listing = table.method(by_key, endpoint)(**table.arguments(endpoint, table.choices(endpoint)[0], everything=False))
    assert isinstance(listing, Listing)
    check_result(endpoint, Page([item async for item in listing]))


@endpoints(those=table.older_keys)
async def test_older_response_keys_are_read(endpoint: dict[str, Any], by_key: AsyncSeam, server: Recorder) -> None:
    response = endpoint["response"]
    given = table.arguments(endpoint, table.choices(endpoint)[0], everything=False)
    for older in table.older_keys(endpoint):
        payload = table.answer(endpoint)
        payload[older] = payload.pop(response["key"])
        server.always(payload)
        check_result(endpoint, await call(table.method(by_key, endpoint), endpoint, **given))
