"""No log line, error, warning or repr shows a credential, a door code or a webview's URL, on any path of a call."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
import warnings
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import KEY

from seam_async import AccessCode, AsyncSeam, Hooks, SeamError

PIN = "90210777"
TOKEN = "seam_cst_canary_5e1f"
WEBVIEW = "https://connect.getseam.com/connect_webviews/view?token=canary_webview_9b"
SECRETS = (KEY, PIN, TOKEN, WEBVIEW, "canary")

Send = Callable[[AsyncSeam], Awaitable[Any]]

CALLS: dict[str, Send] = {
    "/access_codes/create": lambda seam: seam.access_codes.create(device_id="door", code=PIN),
    "/access_codes/get": lambda seam: seam.access_codes.get(device_id="door", code=PIN),
    "/access_codes/create_multiple": lambda seam: seam.access_codes.create_multiple(
        device_ids=["door"], extra_params={"nested": [{"code": int(PIN)}], "client_session_token": TOKEN}
    ),
    "/access_methods/create": lambda seam: seam.request(
        "/access_methods/create",
        {"resource": AccessCode.from_dict({"code": PIN}), "several": deque([{"code": PIN}]), "code": TOKEN},
    ),
    "/anything": lambda seam: seam.request("/anything", {"connect_webview_url": WEBVIEW, "code": PIN}, repeatable=True),
}


async def echo(exchange: faulty.Exchange) -> None:
    """Refuse, and repeat all that was sent."""
    said = exchange.request.raw_body.decode() + str(exchange.request.headers)
    error = {
        "type": "invalid_input",
        "message": said,
        "data": {"sent": exchange.request.body, "as": said, PIN: PIN},
        "validation_errors": {"code": {"_errors": [said]}},
    }
    await faulty.answer({"error": error}, 400)(exchange)


async def echo_in_html(exchange: faulty.Exchange) -> None:
    said = exchange.request.raw_body + str(exchange.request.headers).encode()
    await faulty.answer(b"<html>" + said + b"</html>", 502)(exchange)


async def echo_in_a_200(exchange: faulty.Exchange) -> None:
    await faulty.answer(b"not JSON: " + exchange.request.raw_body)(exchange)


async def echo_as_garbage(exchange: faulty.Exchange) -> None:
    await exchange.send(exchange.request.raw_body + str(exchange.request.headers).encode() + b"\r\n\r\n")


async def echo_as_a_header(exchange: faulty.Exchange) -> None:
    line = b"HTTP/1.1 200 OK\r\n" + exchange.request.raw_body + b"\r\n\r\n"
    await exchange.send(line)


async def echo_and_hang_up(exchange: faulty.Exchange) -> None:
    await exchange.send(b"HTTP/1.1 200 OK\r\nx-echo: " + exchange.request.raw_body + b"\r\n")
    await exchange.hang_up()


TROUBLES = [
    faulty.answer(),
    echo,
    echo_in_html,
    echo_in_a_200,
    echo_as_garbage,
    echo_as_a_header,
    echo_and_hang_up,
    faulty.bad_chunks,
    faulty.half_an_answer,
    faulty.reset,
    faulty.silence,
    faulty.refusal("too_many_requests", 429, {"retry-after": "300"}),
    faulty.refusal("unauthorized", 401),
]


def everything_in(error: BaseException) -> Iterator[str]:
    """All texts that an error can be turned into, and those of its causes."""
    yield str(error)
    yield repr(error)
    yield repr(vars(error))
    yield repr(error.args)
    for other in (error.__cause__, error.__context__):
        if other is not None:
            yield from everything_in(other)


def assert_clean(*texts: str) -> None:
    for text in texts:
        for secret in SECRETS:
            assert secret not in text


@pytest.mark.parametrize("path", CALLS)
@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__qualname__)
async def test_no_secret_is_in_errors_logs_or_reprs_whatever_happens(
    server: FaultyServer, client: MakeClient, caplog: pytest.LogCaptureFixture, path: str, trouble: faulty.Behaviour
) -> None:
    asyncio.get_running_loop().set_debug(enabled=False)  # it would log results and locals of ours as its own
    records: list[object] = []
    hooks = Hooks(
        on_request=records.append,
        on_response=records.append,
        on_retry=records.append,
        on_rate_limit_wait=records.append,
        on_error=records.append,
    )
    server.replies[path] = {"connect_webview": {"url": WEBVIEW}, "access_code": {"code": PIN}, "access_codes": []}
    server.behave = trouble
    seam = client(timeout=0.1, total_timeout=5, hooks=hooks)
    with caplog.at_level(logging.DEBUG), warnings.catch_warnings(record=True) as complaints:
        warnings.simplefilter("always")
        try:
            await CALLS[path](seam)
        except SeamError as error:
            copied = pickle.loads(pickle.dumps(error))
            assert_clean(*everything_in(error), *everything_in(copied), *traceback.format_exception(error))
        await seam.close()
    assert_clean(repr(seam), repr(seam.stats()), repr(seam._options), repr(seam._shared), *map(repr, records))
    assert_clean(*(str(each.message) for each in complaints))
    assert_clean(*(record.getMessage() + str(vars(record)) for record in caplog.records))
    ours = [record for record in caplog.records if record.name.startswith("seam_async")]
    assert ours
    assert {record.levelno for record in caplog.records} == {logging.DEBUG}
    assert any(path in record.getMessage() for record in ours)


async def test_nothing_is_logged_unless_asked_for(
    server: FaultyServer, seam: AsyncSeam, capfd: pytest.CaptureFixture[str]
) -> None:
    server.script("/anything", faulty.reset, echo_in_html)
    with pytest.raises(SeamError):
        await seam.request("/anything")
    await seam.request("/anything", repeatable=True)
    assert capfd.readouterr() == ("", "")
    assert isinstance(logging.getLogger("seam_async").handlers[0], logging.NullHandler)


async def test_names_of_parameters_are_logged_and_not_their_values(
    server: FaultyServer, seam: AsyncSeam, caplog: pytest.LogCaptureFixture
) -> None:
    server.behave = faulty.answer(headers={"seam-request-id": "request-17"})
    with caplog.at_level(logging.DEBUG, "seam_async"):
        await seam.access_codes.create_multiple(device_ids=["door"], preferred_code_length=6)
    (line,) = [record.getMessage() for record in caplog.records if record.name == "seam_async"]
    assert "/access_codes/create_multiple attempt 1: 200" in line
    assert "request id request-17" in line
    assert "parameters device_ids, preferred_code_length" in line
