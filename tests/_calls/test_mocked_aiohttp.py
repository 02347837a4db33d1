"""The client on a mocked aiohttp: what it asks of the session, and what it makes of each of aiohttp's errors."""

from __future__ import annotations

import inspect
import json
import socket
import ssl
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import aiohttp
import pytest
import pytest_asyncio
from aiohttp.client_reqrep import ConnectionKey
from aioresponses import aioresponses
from yarl import URL

from seam_async import (
    AsyncSeam,
    SeamConnectionError,
    SeamError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
    SeamTimeoutError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

GET = "https://connect.getseam.com/devices/get"
UNLOCK = "https://connect.getseam.com/locks/unlock_door"


class Response(aiohttp.ClientResponse):
    """A response that fills in what newer versions of aiohttp want and aioresponses 0.7 does not know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if "stream_writer" in inspect.signature(aiohttp.ClientResponse.__init__).parameters:
            kwargs.setdefault("stream_writer", Mock(output_size=0))
        super().__init__(*args, **kwargs)


@pytest.fixture
def mocked() -> Iterator[aioresponses]:
    with aioresponses() as running:
        yield running


@pytest_asyncio.fixture
async def seam() -> AsyncIterator[AsyncSeam]:
    async with AsyncSeam("seam_key", retries=0) as client:
        yield client


async def test_a_mocked_session_is_called_with_body_headers_and_no_redirects(
    mocked: aioresponses, seam: AsyncSeam
) -> None:
    mocked.post(GET, payload={"device": {"device_id": "d"}}, response_class=Response)
    assert (await seam.devices.get(device_id="d")).device_id == "d"
    ((method, url), (call,)) = next(iter(mocked.requests.items()))
    assert (method, url) == ("POST", URL(GET))
    asked = call.kwargs
    assert json.loads(asked["data"]) == {"device_id": "d"}
    assert asked["headers"]["content-type"] == "application/json"
    assert asked["allow_redirects"] is False
    assert asked["proxy"] is None
    assert asked["headers"]["authorization"] == "Bearer seam_key"
    assert asked["timeout"].total is None  # ours is measured from leaving our queue
    assert asked["timeout"].connect == 10.0
    assert "params" not in asked


async def test_connecting_takes_no_longer_than_an_attempt(mocked: aioresponses, seam: AsyncSeam) -> None:
    mocked.post(GET, payload={"device": {}}, response_class=Response, repeat=True)
    for timeout, connect in ((3.0, 3.0), (30.0, 10.0), (None, 10.0)):
        await seam.with_options(timeout=timeout).devices.get(device_id="d")
        assert mocked.requests["POST", URL(GET)][-1].kwargs["timeout"].connect == connect


async def test_each_status_becomes_its_class_of_error(mocked: aioresponses, seam: AsyncSeam) -> None:
    error = {"error": {"type": "device_not_found", "message": "No device."}}
    mocked.post(GET, status=404, payload=error, headers={"seam-request-id": "r"}, response_class=Response)
    mocked.post(GET, status=429, headers={"retry-after": "9"}, response_class=Response)
    with pytest.raises(SeamHttpNotFoundError) as not_found:
        await seam.devices.get(device_id="d")
    assert (not_found.value.code, not_found.value.request_id) == ("device_not_found", "r")
    with pytest.raises(SeamHttpRateLimitError) as limited:
        await seam.devices.get(device_id="d")
    assert limited.value.retry_after == 9


KEY = ConnectionKey("connect.getseam.com", 443, True, True, None, None, None)
REQUEST: Any = SimpleNamespace(
    real_url=URL(GET), headers={"authorization": "Bearer seam_key"}, method="POST", url=URL(GET)
)

FAILURES: list[tuple[Exception, str]] = [
    (aiohttp.ClientConnectorDNSError(KEY, socket.gaierror(-2, "unknown")), "dns"),
    (aiohttp.ClientConnectorCertificateError(KEY, ssl.SSLCertVerificationError("self-signed")), "tls"),
    (aiohttp.ClientConnectorSSLError(KEY, ssl.SSLError("handshake")), "tls"),
    (aiohttp.ClientProxyConnectionError(KEY, OSError(111, "refused")), "proxy"),
    (aiohttp.ClientHttpProxyError(REQUEST, (), status=407), "proxy"),
    (aiohttp.ClientHttpProxyError(REQUEST, (), status=403), "proxy"),
    (aiohttp.ClientConnectorError(KEY, ConnectionRefusedError(111, "refused")), "refused"),
    (aiohttp.ServerDisconnectedError(), "closed"),
    (aiohttp.ClientOSError(104, "reset by peer"), "reset"),
    (ConnectionResetError(104, "reset by peer"), "reset"),
    (BrokenPipeError(32, "broken pipe"), "reset"),
    (aiohttp.ClientPayloadError("cut off"), "payload"),
    (aiohttp.ClientResponseError(REQUEST, ()), "protocol"),
    (aiohttp.http_exceptions.BadStatusLine("nonsense"), "protocol"),
    (aiohttp.ClientConnectionError("something new"), "other"),
    (aiohttp.InvalidURL("nonsense"), "dns"),
]


@pytest.mark.parametrize(("raised", "reason"), FAILURES, ids=lambda value: type(value).__name__)
async def test_each_error_of_aiohttp_becomes_one_of_ours(
    raised: Exception, reason: str, mocked: aioresponses, seam: AsyncSeam
) -> None:
    mocked.post(UNLOCK, exception=raised)
    with pytest.raises(SeamConnectionError) as caught:
        await seam.locks.unlock_door(device_id="d")
    error = caught.value
    assert error.reason == reason
    assert error.path == "/locks/unlock_door"
    assert not isinstance(error, aiohttp.ClientError)
    assert "seam_key" not in str(error) + repr(error.__cause__)
    # The mock never writes the body, so nothing was sent.
    assert (error.request_sent, error.may_have_acted) == (False, False)


@pytest.mark.parametrize("raised", [aiohttp.ConnectionTimeoutError(), aiohttp.SocketTimeoutError()], ids=repr)
async def test_timeouts_of_aiohttp_tell_connecting_from_reading(
    raised: Exception, mocked: aioresponses, seam: AsyncSeam
) -> None:
    mocked.post(GET, exception=raised)
    with pytest.raises(SeamTimeoutError) as caught:
        await seam.devices.get(device_id="d")
    assert isinstance(caught.value, TimeoutError)
    assert (caught.value.phase, caught.value.reason) == ("connect", "timeout")


async def test_an_unlock_whose_connection_was_refused_is_retried(mocked: aioresponses) -> None:
    """No byte was sent, so that a second attempt cannot open the door twice."""
    refused = aiohttp.ClientConnectorError(KEY, ConnectionRefusedError(111, "refused"))
    payload = {"action_attempt": {"action_attempt_id": "a", "action_type": "UNLOCK_DOOR", "status": "success"}}
    mocked.post(UNLOCK, exception=refused)
    mocked.post(UNLOCK, exception=refused)
    mocked.post(UNLOCK, payload=payload, response_class=Response)
    async with AsyncSeam("seam_key") as seam:
        seam._shared.random.uniform = lambda *_: 0.0  # type: ignore[method-assign]
        assert (await seam.locks.unlock_door(device_id="d")).status == "success"
        assert (seam.stats().attempts, seam.stats().retries) == (3, 2)


async def test_our_errors_carry_no_error_of_aiohttps(mocked: aioresponses, seam: AsyncSeam) -> None:
    mocked.post(GET, exception=aiohttp.ClientHttpProxyError(REQUEST, (), status=403))
    with pytest.raises(SeamError) as caught:
        await seam.devices.get(device_id="d")
    link: BaseException | None = caught.value
    while link is not None:
        assert not type(link).__module__.startswith("aiohttp")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
