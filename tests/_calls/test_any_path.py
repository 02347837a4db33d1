"""`request`: no spelling of a path gets a door past what guards it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seam_async import AsyncSeam, SeamInvalidParameterError
from seam_async._calls.any_path import check_request
from seam_async._http.transport import Reply
from seam_async.api._index import OPENS_DOOR

DOORS = sorted(OPENS_DOOR)


def as_a_lenient_server_reads_it(path: str) -> str:
    """Decoded, lower-cased, without parameters, empty or dot segments: whatever some server or proxy may do."""
    for _ in range(3):
        path = unquote(path)
    path = path.partition("?")[0].partition("#")[0].replace("\\", "/").casefold()
    segments: list[str] = []
    for segment in path.split("/"):
        name = segment.partition(";")[0].strip()
        if name == "..":
            segments = segments[:-1]
        elif name not in ("", "."):
            segments.append(name)
    return "/" + "/".join(segments)


SPELLINGS = {
    "a slash at the end": lambda path, _: path + "/",
    "doubled slashes": lambda path, n: path.replace("/", "//", 1 + n),
    "upper case": lambda path, _: path.upper(),
    "one letter in upper case": lambda path, n: path[: 1 + n] + path[1 + n :].capitalize(),
    "an encoded slash": lambda path, _: path[0] + path[1:].replace("/", "%2F"),
    "an encoded letter": lambda path, n: path[: 2 + n] + f"%{ord(path[2 + n]):02x}" + path[3 + n :],
    "an encoded percent sign": lambda path, _: path[0] + path[1:].replace("/", "%252f"),
    "a dot segment": lambda path, _: "/." + path,
    "a segment and back": lambda path, _: "/devices/.." + path,
    "a dot segment at the end": lambda path, _: path + "/.",
    "a parameter": lambda path, _: path + ";a=b",
    "a query": lambda path, _: path + "?a=b",
    "a fragment": lambda path, _: path + "#a",
    "a backslash": lambda path, _: path.replace("/", "\\"),
    "a line break": lambda path, _: path + "\n",
    "a space": lambda path, _: path + " ",
}


@given(
    st.sampled_from(DOORS),
    st.lists(st.tuples(st.sampled_from(sorted(SPELLINGS)), st.integers(0, 4)), min_size=1, max_size=3),
)
def test_no_other_spelling_of_a_door_is_sent(door: str, spellings: list[tuple[str, int]]) -> None:
    path = door
    for name, number in spellings:
        path = SPELLINGS[name](path, number)
    if path == door:
        return
    with pytest.raises(SeamInvalidParameterError):
        check_request(path, {}, repeatable=False, doors=OPENS_DOOR)


@given(
    st.text(alphabet=st.characters(codec="ascii"), max_size=40) | st.text(alphabet="/.%2fFlockunr_;?#\\", max_size=40)
)
def test_no_path_that_request_accepts_can_be_read_as_the_path_of_a_door(text: str) -> None:
    """A lenient server may decode or collapse a path: none that passes may become one that opens a door."""
    path = f"/locks{text}"
    try:
        check_request(path, {}, repeatable=True, doors=OPENS_DOOR)
    except SeamInvalidParameterError:
        return
    assert as_a_lenient_server_reads_it(path) == path.casefold()
    assert as_a_lenient_server_reads_it(path) not in OPENS_DOOR


@pytest.mark.parametrize("path", ["/devices/get", "/a", "/a/b_c/d-e/f.g~h", "/v2/Devices/1"])
def test_a_plain_path_is_sent(path: str) -> None:
    check_request(path, {}, repeatable=True, doors=OPENS_DOOR)


@pytest.mark.parametrize("door", DOORS)
async def test_a_door_by_its_path_is_sent_once_and_not_late(door: str) -> None:
    asked: list[Any] = []
    async with AsyncSeam("seam_key_0123456789", endpoint="http://127.0.0.1:9") as seam:

        async def send(_: str, path: str, *__: Any, **options: Any) -> Reply:
            asked.append((path, options["is_too_late"]))
            return Reply(503, {}, json.dumps({}).encode())

        seam._shared.transport.send = send  # type: ignore[method-assign,assignment]
        with pytest.raises(SeamInvalidParameterError, match="never repeated"):
            await seam.request(door, {"device_id": "d"}, repeatable=True)
        with pytest.raises(Exception, match="HTTP 503"):
            await seam.request(door, {"device_id": "d"})
    ((path, is_stale),) = asked
    assert (path, is_stale()) == (door, False)
