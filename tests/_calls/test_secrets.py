"""No error, log line or warning shows a credential, nor a door code that the call itself sent."""

from __future__ import annotations

import json
import logging
import pickle
import traceback
from typing import TYPE_CHECKING, Any

import pytest

from seam_async import AsyncSeam, Hooks, SeamError, SeamHttpApiError, SeamHttpError, SeamHttpInvalidInputError
from seam_async._wire.redaction import Redactor

if TYPE_CHECKING:
    from recorder import Recorder, Request

KEY = "seam_test_0123456789abcdef"
CODE = "739155"
TOKEN = "live_token_8c2f"


def echo(request: Request, status: int = 400) -> Any:
    """An error object that repeats whatever was sent, wherever it can."""
    from recorder import Answer

    sent = request.raw.decode()
    number = int(CODE)
    texts = [sent, request.headers["authorization"], CODE, f"x{CODE}y"]
    error = {
        "type": f"invalid_input{CODE}",
        "message": " ".join(texts),
        "data": {"sent": json.loads(sent), "texts": texts, CODE: number, "deep": [[{"a": number}]]},
        "validation_errors": {"code": {"_errors": [f"{CODE} is too long"]}, CODE: {"_errors": texts}},
    }
    return Answer({"error": error}, status)


def everything_said(error: BaseException) -> str:
    """Whatever a program could print or store of an error."""
    said = [str(error), repr(error), repr(error.__dict__), "".join(traceback.format_exception(error))]
    if isinstance(error, SeamHttpInvalidInputError):
        said += [repr(error.validation_errors), repr(error.get_validation_error_messages("code"))]
    said.append(repr(pickle.dumps(error)))
    return "\n".join(said)


CALLS: dict[str, dict[str, Any]] = {
    "access_codes.create": {"device_id": "d", "code": CODE},
    "access_codes.get": {"device_id": "d", "code": CODE},
    "access_codes.update": {"access_code_id": "c", "code": CODE},
    "access_grants.create": {"user_identity_id": "u", "requested_access_methods": [{"mode": "code", "code": CODE}]},
    "customers.push_data": {"customer_key": "k", "reservations": [{"reservation_key": "r", "preferred_code": CODE}]},
    "devices.get": {"device_id": "d", "extra_params": {"new": {"code": CODE}, "token": TOKEN}},
    "cameras.live_views.stop": {"camera_live_view_session_id": "s", "token": TOKEN},
}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("status", [400, 401, 404, 409, 429, 500])
async def test_secrets_that_an_error_echoes_are_redacted_in_errors_and_logs(
    name: str, status: int, seam: AsyncSeam, server: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer = lambda request: echo(request, status)
    namespace, _, method = name.rpartition(".")
    target: Any = seam
    for part in namespace.split("."):
        target = getattr(target, part)
    with pytest.raises(SeamHttpApiError) as caught:
        await getattr(target, method)(**CALLS[name])
    said = everything_said(caught.value) + caplog.text
    assert KEY not in said
    if CODE in server.last.raw.decode():
        assert CODE not in said
    if TOKEN in server.last.raw.decode():
        assert TOKEN not in said
    assert "***" in caught.value.message
    assert "***" in caught.value.body
    assert "***" in repr(caught.value.data)


@pytest.mark.parametrize(
    "raw", [f"<html>{CODE} {KEY}</html>".encode(), f'{{"error": "{CODE}"}}'.encode(), CODE.encode()]
)
@pytest.mark.parametrize("status", [200, 302, 400, 502])
async def test_secrets_in_bodies_of_other_servers_are_redacted(
    raw: bytes, status: int, seam: AsyncSeam, server: Recorder
) -> None:
    server.always(None, status, raw=raw)
    with pytest.raises(SeamError) as caught:
        await seam.access_codes.get(device_id="d", code=CODE)
    assert CODE not in everything_said(caught.value)
    assert KEY not in everything_said(caught.value)


async def test_no_half_of_a_secret_remains_where_the_body_is_cut(seam: AsyncSeam, server: Recorder) -> None:
    for before in range(440, 505, 3):
        server.always(None, 502, raw=b"x" * before + KEY.encode() * 100)
        with pytest.raises(SeamHttpError) as caught:
            await seam.access_codes.get(device_id="d", code=CODE)
        assert KEY[:6] not in caught.value.body


async def test_logs_name_parameters_but_not_their_values(
    seam: AsyncSeam, server: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "seam_async")
    server.always({"access_code": {"access_code_id": "c", "code": CODE}}, seam_request_id="request-7")
    await seam.access_codes.create(device_id="d", code=CODE, name="Ada")
    ours = [record for record in caplog.records if record.name == "seam_async"]
    text = "\n".join(record.getMessage() for record in ours)
    assert [record.levelno for record in ours] == [logging.DEBUG]
    for expected in ("/access_codes/create", "200", "request-7", "device_id", "code", "name"):
        assert expected in text
    for secret in (CODE, KEY, "Ada"):
        assert secret not in text


async def test_a_failed_call_logs_nothing_above_debug(
    seam: AsyncSeam, server: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server.always({"error": {"type": "x", "message": "x"}}, 503)
    with pytest.raises(SeamError):
        await seam.with_options(retries=1).devices.get(device_id="d")
    assert [record for record in caplog.records if record.name == "seam_async"] == []


async def test_hooks_see_names_of_parameters_only(server: Recorder) -> None:
    records: list[Any] = []
    hooks = Hooks(on_request=records.append, on_response=records.append, on_error=records.append)
    server.answer = echo
    async with AsyncSeam(KEY, endpoint=server.endpoint, hooks=hooks) as seam:
        with pytest.raises(SeamError):
            await seam.access_codes.get(device_id="d", code=CODE)
    assert [type(record).__name__ for record in records] == ["RequestRecord", "ResponseRecord", "ErrorRecord"]
    assert records[0].parameters == ("code", "device_id")
    assert CODE not in repr(records)
    assert KEY not in repr(records)


async def test_parameters_that_cannot_be_sent_are_named_but_not_shown(seam: AsyncSeam) -> None:
    for wrong in (CODE.encode(), {CODE}, [CODE.encode()]):
        with pytest.raises(SeamError) as caught:
            await seam.access_codes.create(device_id="d", code=wrong)  # type: ignore[arg-type]
        assert "code" in str(caught.value)
        assert CODE not in everything_said(caught.value).partition("Traceback")[0]


def test_texts_that_are_too_short_are_not_masked() -> None:
    assert Redactor.of({"code": "12"})("12 apples") == "12 apples"
    assert Redactor.of({"code": "123"})("123 apples") == "*** apples"


def test_redaction_replaces_the_longest_secret_first() -> None:
    assert Redactor.of({"code": "1234", "pin": "123456"})("123456 1234") == "*** ***"


def test_redaction_keeps_numbers_booleans_and_null() -> None:
    kept = {"a": 1, "b": None, "c": True, "d": [1.5], "e": {"f": "g"}}
    assert Redactor.of({"code": "1234"}).deep(kept) == kept
    assert Redactor.of({"code": 1234}).deep({"a": 1234, "b": [1234, 12345]}) == {"a": "***", "b": ["***", 12345]}
