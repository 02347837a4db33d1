"""What becomes of every status and of every broken body: always an error of ours, and the right one."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from recorder import Answer

from seam_async import (
    AsyncSeam,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpError,
    SeamHttpInvalidInputError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
    SeamHttpUnauthorizedError,
    SeamValidationError,
)

if TYPE_CHECKING:
    from recorder import Recorder

KEY = "seam_test_0123456789abcdef"
ERROR = {"type": "some_error", "message": "Something is wrong.", "data": {"device_id": "d"}}
EVERY_STATUS = [300, 301, 302, 303, 304, 307, 308, *range(400, 419), 421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
                *range(500, 512), 520, 521, 522, 523, 524, 525, 526, 527, 530, 599]  # fmt: skip


async def failure(seam: AsyncSeam, method: str = "get", **arguments: Any) -> SeamError:
    if method == "get":
        arguments.setdefault("device_id", "d")
    with pytest.raises(SeamError) as caught:
        await getattr(seam.devices, method)(**arguments)
    return caught.value


# -- statuses ---------------------------------------------------------------------------------------------------------


async def test_an_error_object_becomes_the_error_class_of_its_status(seam: AsyncSeam, server: Recorder) -> None:
    special: dict[int, type[SeamError]] = {
        304: SeamHttpError,  # has no body by definition
        401: SeamHttpUnauthorizedError,
        404: SeamHttpNotFoundError,
        429: SeamHttpRateLimitError,
    }
    for status in EVERY_STATUS:
        server.always({"error": ERROR}, status, seam_request_id="request-1")
        error = await failure(seam, device_id=f"d{status}")  # a 429 holds up calls for the same device
        assert type(error) is special.get(status, SeamHttpApiError)
        assert isinstance(error, SeamHttpError)
        assert (error.status_code, error.request_id, error.path) == (status, "request-1", "/devices/get")
        assert f"HTTP {status}" in str(error)
        assert "request id request-1" in str(error)
        assert error.attempts == 1
        assert error.elapsed is not None
        assert error.elapsed >= 0
        assert error.may_have_acted is False
        if isinstance(error, SeamHttpApiError):
            assert (error.code, error.message, error.data) == ("some_error", "Something is wrong.", {"device_id": "d"})


@pytest.mark.parametrize("raw", [b"<html><title>Bad</title></html>", b"", b'{"error": "text"}', b"\xff\xfe\x00", b"[]"])
async def test_a_status_without_an_error_object_is_a_plain_http_error(
    raw: bytes, seam: AsyncSeam, server: Recorder
) -> None:
    special: dict[int, type[SeamError]] = {
        401: SeamHttpUnauthorizedError,
        404: SeamHttpNotFoundError,
        429: SeamHttpRateLimitError,
    }
    for status in EVERY_STATUS:
        server.always(None, status, raw=raw, content_type="text/html")
        error = await failure(seam, device_id=f"d{status}")
        assert type(error) is special.get(status, SeamHttpError)
        assert isinstance(error, SeamHttpError)
        assert (error.status_code, error.request_id) == (status, None)
        assert error.body == ("" if status == 304 else raw.decode(errors="replace"))
        assert getattr(error, "code", None) is None
        assert getattr(error, "data", None) is None


@pytest.mark.parametrize("status", [200, 201, 202, 203, 206, 299])
async def test_every_2xx_status_is_a_success(status: int, seam: AsyncSeam, server: Recorder) -> None:
    server.always({"device": {"device_id": "d"}}, status)
    assert (await seam.devices.get(device_id="d")).device_id == "d"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_not_followed_but_raised(status: int, seam: AsyncSeam, server: Recorder) -> None:
    server.always({}, status, location=f"{server.endpoint}/elsewhere")
    error = await failure(seam)
    assert "redirect" in str(error)
    assert [request.path for request in server.requests] == ["/devices/get"]


@pytest.mark.parametrize(
    ("status", "acted"), [(400, False), (404, False), (409, False), (429, False), (500, True), (503, True)]
)
async def test_may_have_acted_follows_from_status_and_endpoint(
    status: int, acted: bool, seam: AsyncSeam, server: Recorder
) -> None:
    server.always({"error": ERROR}, status)
    with pytest.raises(SeamHttpApiError) as caught:
        await seam.locks.unlock_door(device_id="d")
    assert caught.value.may_have_acted is acted


async def test_the_body_of_an_error_is_an_excerpt(seam: AsyncSeam, server: Recorder) -> None:
    server.always(None, 502, raw=b"x" * 100_000)
    error = await failure(seam)
    assert isinstance(error, SeamHttpError)
    assert error.body == "x" * 500


# -- Seam's error object ----------------------------------------------------------------------------------------------


async def test_validation_errors_are_read_by_parameter(seam: AsyncSeam, server: Recorder) -> None:
    wrong = {
        "_errors": [],
        "device_id": {"_errors": ["Required", "Expected a string"]},
        "between": {"_errors": [], "0": {"_errors": ["deep"]}},
    }
    server.always({"error": {"type": "invalid_input", "message": "Bad.", "validation_errors": wrong}}, 400)
    error = await failure(seam)
    assert isinstance(error, SeamHttpInvalidInputError)
    assert error.validation_errors == [
        SeamValidationError("device_id", ["Required", "Expected a string"]),
        SeamValidationError("between", []),
    ]
    assert error.get_validation_error_messages("device_id") == ["Required", "Expected a string"]
    assert error.get_validation_error_messages("nothing") == []
    assert "device_id: Required; Expected a string" in str(error)


@pytest.mark.parametrize("status", [400, 409, 422, 500])
async def test_an_invalid_input_error_is_recognised_by_type_at_any_status(
    status: int, seam: AsyncSeam, server: Recorder
) -> None:
    server.always({"error": {"type": "invalid_input", "message": "Bad."}}, status)
    error = await failure(seam)
    assert isinstance(error, SeamHttpInvalidInputError)
    assert error.validation_errors == []


STRANGE: list[Any] = [None, 5, 5.5, True, "text", [], ["a"], {}, {"a": {"b": []}}]


@pytest.mark.parametrize("strange", STRANGE, ids=repr)
@pytest.mark.parametrize("name", ["type", "message", "data", "validation_errors"])
async def test_an_error_object_with_values_of_strange_types_is_still_an_error(
    name: str, strange: Any, seam: AsyncSeam, server: Recorder
) -> None:
    for status in (400, 401, 500):
        server.always({"error": {"type": "invalid_input", "message": "Bad.", name: strange}}, status)
        error = await failure(seam)
        assert isinstance(error, SeamHttpApiError)
        assert error.code is None or isinstance(error.code, str)
        assert isinstance(error.message, str)
        assert error.message
        if name == "data":
            assert error.data == strange
        if isinstance(error, SeamHttpInvalidInputError):
            assert all(isinstance(one.error_messages, list) for one in error.validation_errors)
        assert "HTTP" in str(error)


@pytest.mark.parametrize("strange", STRANGE, ids=repr)
async def test_validation_errors_of_a_strange_shape_do_no_harm(strange: Any, seam: AsyncSeam, server: Recorder) -> None:
    for wrong in ({"code": strange}, {"code": {"_errors": strange}}, {"code": {"_errors": [strange]}}):
        server.always({"error": {"type": "invalid_input", "message": "Bad.", "validation_errors": wrong}}, 400)
        error = await failure(seam)
        assert isinstance(error, SeamHttpInvalidInputError)
        assert [one.parameter_name for one in error.validation_errors] == ["code"]
        assert all(isinstance(text, str) for text in error.get_validation_error_messages("code"))
        assert "code" in str(error)


@pytest.mark.parametrize("strange", STRANGE, ids=repr)
async def test_an_error_that_is_no_object_makes_a_plain_http_error(
    strange: Any, seam: AsyncSeam, server: Recorder
) -> None:
    server.always({"error": strange}, 400)
    error = await failure(seam)
    assert type(error) is (SeamHttpApiError if isinstance(strange, dict) else SeamHttpError)


# -- a 2xx that is not what the API promises --------------------------------------------------------------------------

BROKEN: list[Any] = [
    (b"", "not JSON"),
    (b"<html></html>", "not JSON"),
    (b'{"device": {"device_id": "d"', "not JSON"),
    (b"\xff\xfe\x00", "not JSON"),
    (b"NaN", "not a number"),
    pytest.param(b"[" * 100_000, "not JSON", id="nested too deeply"),
    (b"[]", "not a list"),
    (b"5", "not a number"),
    (b'"text"', "not a string"),
    (b"null", "not null"),
    (b"true", "not a boolean"),
    (b"{}", "it has no 'device'"),
    (b'{"devices": {}}', "it has no 'device'"),
    (b'{"device": null}', "should be an object, not null"),
    (b'{"device": []}', "should be an object, not a list"),
    (b'{"device": "d"}', "should be an object, not a string"),
    (b'{"device": 5}', "should be an object, not a number"),
    (b'{"device": true}', "should be an object, not a boolean"),
]


DEEP = pytest.param(b"[" * 100_000 + b"]" * 100_000, "not JSON", id="deep")


@pytest.mark.parametrize(("raw", "reason"), [*BROKEN, DEEP])
async def test_a_broken_envelope_is_an_invalid_response(
    raw: bytes, reason: str, seam: AsyncSeam, server: Recorder
) -> None:
    server.always(raw=raw)
    error = await failure(seam)
    assert type(error) is SeamHttpInvalidResponseError
    assert reason in str(error)
    assert "/devices/get" in str(error)
    assert error.path == "/devices/get"
    assert error.response_key == "device" or "not JSON" in reason
    assert error.may_have_acted is False


@pytest.mark.parametrize("value", [None, {}, "text", 5, True])
async def test_a_list_that_is_no_list_is_an_invalid_response(value: Any, seam: AsyncSeam, server: Recorder) -> None:
    server.always({"devices": value})
    error = await failure(seam, "list")
    assert isinstance(error, SeamHttpInvalidResponseError)
    assert "should be a list" in str(error)
    server.always([{"device_id": "d"}])
    error = await failure(seam, "list")
    assert "a JSON object was expected, not a list" in str(error)


@pytest.mark.parametrize("tells", [{"ok": False}, {"error": {"type": "device_offline", "message": "try later"}}])
async def test_an_error_with_a_2xx_status_is_no_success_where_nothing_is_expected(
    tells: dict[str, Any], seam: AsyncSeam, server: Recorder
) -> None:
    server.always(tells)
    with pytest.raises(SeamHttpInvalidResponseError, match="tells of an error") as caught:
        await seam.access_codes.delete(access_code_id="c")
    assert caught.value.may_have_acted is True
    server.always({"ok": True, "error": None})
    await seam.access_codes.delete(access_code_id="c")


async def test_204_is_fine_where_nothing_is_expected(seam: AsyncSeam, server: Recorder) -> None:
    server.always(None, 204, raw=b"")
    await seam.access_codes.delete(access_code_id="c")
    await seam.webhooks.delete(webhook_id="w")
    assert isinstance(await failure(seam), SeamHttpInvalidResponseError)


async def test_a_broken_answer_to_a_call_that_acts_says_so(seam: AsyncSeam, server: Recorder) -> None:
    server.always(raw=b"<html>")
    with pytest.raises(SeamHttpInvalidResponseError) as caught:
        await seam.locks.unlock_door(device_id="d")
    assert caught.value.may_have_acted is True
    with pytest.raises(SeamHttpInvalidResponseError) as caught:
        await seam.access_codes.delete(access_code_id="c")
    assert caught.value.may_have_acted is True


async def test_json_is_read_with_any_content_type(seam: AsyncSeam, server: Recorder) -> None:
    raw = json.dumps({"device": {"device_id": "d"}}).encode()
    for content_type in ("text/plain", "text/html; charset=utf-16", "application/octet-stream", "nonsense"):
        server.always(raw=raw, content_type=content_type)
        assert (await seam.devices.get(device_id="d")).device_id == "d"


async def test_gzip_answers_are_read_and_broken_gzip_is_a_connection_error(seam: AsyncSeam, server: Recorder) -> None:
    raw = gzip.compress(json.dumps({"device": {"device_id": "d"}}).encode())
    server.always(raw=raw, content_encoding="gzip")
    assert (await seam.devices.get(device_id="d")).device_id == "d"
    server.always(raw=b"no gzip", content_encoding="gzip")
    assert isinstance(await failure(seam), SeamConnectionError)


async def test_older_keys_are_read_but_the_promised_one_comes_first(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"lock": {"device_id": "old"}})
    assert (await seam.locks.get(device_id="d")).device_id == "old"
    server.always({"lock": {"device_id": "old"}, "device": {"device_id": "new"}})
    assert (await seam.locks.get(device_id="d")).device_id == "new"
    server.always({"lock": None})
    with pytest.raises(SeamHttpInvalidResponseError, match="'device'"):
        await seam.locks.get(device_id="d")


async def test_an_answer_cut_off_in_its_middle_is_a_connection_error(seam: AsyncSeam, server: Recorder) -> None:
    def cut(_: Any) -> Any:
        return CutOff(headers={"content-type": "application/json", "content-length": "1000"})

    class CutOff(web.StreamResponse):
        async def write_eof(self, data: bytes = b"") -> None:
            await self.write(b'{"device": ')
            assert self._req is not None
            assert self._req.transport is not None
            self._req.transport.abort()

    server.answer = cut
    error = await failure(seam)
    assert isinstance(error, SeamConnectionError)
    assert error.request_sent
    assert not error.may_have_acted
    with pytest.raises(SeamConnectionError) as caught:
        await seam.locks.unlock_door(device_id="d")
    assert caught.value.may_have_acted


# -- repeats, as far as errors tell of them ---------------------------------------------------------------------------


async def test_an_error_names_the_number_of_attempts(server: Recorder) -> None:
    server.always({"error": ERROR}, 503)
    async with AsyncSeam(KEY, endpoint=server.endpoint, retries=2) as seam:
        seam._shared.random.uniform = lambda *_: 0.0  # type: ignore[method-assign]
        error = await failure(seam)
        assert error.attempts == len(server.requests) == 3
        assert "3 attempts" in str(error)


async def test_a_429_that_is_not_waited_out_says_when_to_come_back(server: Recorder) -> None:
    server.always({"error": ERROR}, 429, retry_after="7")
    async with AsyncSeam(KEY, endpoint=server.endpoint, retries=0) as seam:
        error = await failure(seam)
    assert isinstance(error, SeamHttpRateLimitError)
    assert error.retry_after == 7
    assert error.scope == "/devices/get for d"
    assert error.code == "some_error"


async def test_only_our_errors_come_out_whatever_the_server_does(seam: AsyncSeam, server: Recorder) -> None:
    bodies = [b"", b"null", b"[]", b"{}", b'{"error":{}}', b'{"error":[]}', b"\x00", b'{"devices":[null,5,"a",[]]}']
    for status in (200, 204, 304, 400, 401, 404, 418, 500):
        for raw in bodies:
            answer = Answer(None, status, {}, raw)
            server.answer = lambda _, answer=answer: answer  # type: ignore[misc]
            for method in (seam.devices.list, seam.access_codes.delete, seam.events.list):
                arguments: dict[str, Any] = {"access_code_id": "c"} if method == seam.access_codes.delete else {}
                if method == seam.events.list:
                    arguments = {"since": "2026-01-01T00:00:00Z"}
                try:
                    await method(**arguments)
                except SeamError as error:
                    assert str(error)


async def test_a_page_instead_of_json_is_named_by_its_title_and_never_shows_what_was_sent(server: Recorder) -> None:
    server.always(raw=b"<!doctype html><HTML><head><title>\n Log in to 739154 &amp; Co </title>", status=200)
    async with AsyncSeam(KEY, endpoint=server.endpoint, retries=0) as seam:
        with pytest.raises(
            SeamHttpInvalidResponseError, match=r"page with the title 'Log in to \*\*\* &amp; Co'"
        ) as one:
            await seam.access_codes.create(device_id="d", code="739154")
        server.always(raw=b"<html><title>502 Bad Gateway</title>", status=502)
        with pytest.raises(SeamHttpError, match="not in Seam's form: a page with the title '502 Bad Gateway'"):
            await seam.devices.get(device_id="d")
    assert one.value.may_have_acted
