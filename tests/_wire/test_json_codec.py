"""JSON of answers: whatever the standard library reads, we read, with the same result."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seam_async._wire.json_codec import loads

TEXTS = st.text(st.characters(), max_size=8)  # lone surrogates included
NUMBERS = st.integers() | st.integers(-(10**25), 10**25) | st.floats()
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
MUTATIONS = st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=3), st.integers(0, 3)), max_size=3)
PIECES = st.sampled_from(
    [b"\\ud83c", b"NaN", b"-Infinity", b"1e400", b"-0", b"123456789012345678901", b"\xef\xbb\xbf", b'"']
)


def read(load: Any, data: bytes) -> str:
    """What comes of reading: the value with the types of its parts, or the kind of error."""
    try:
        return repr(load(data))
    except ValueError:
        return "ValueError"


def mutate(data: bytes, mutations: list[tuple[int, bytes, int]]) -> bytes:
    for place, new, old in mutations:
        position = place % (len(data) + 1)
        data = data[:position] + new + data[position + old :]
    return data


@given(VALUES, st.booleans(), MUTATIONS, st.none() | st.tuples(st.integers(0, 10_000), PIECES))
@settings(max_examples=1500, deadline=None)
def test_json_is_read_as_by_the_standard_library(
    value: Any, ascii_only: bool, mutations: list[tuple[int, bytes, int]], piece: tuple[int, bytes] | None
) -> None:
    data = json.dumps(value, ensure_ascii=ascii_only).encode(errors="surrogatepass")
    data = mutate(data, [*mutations, (*piece, 0)] if piece else mutations)
    assert read(loads, data) == read(json.loads, data)


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Beach hut \\ud83c"}',
        '{"id": 123456789012345678901}',
        '{"id":-9223372036854775809}',
        "[1, 18446744073709551616]",
        "[18446744073709551615, 9223372036854775808]",
        '{"long text": "123456789012345678901", "list": ["1", 123456789012345678901]}',
        '{"a": 1, "a": 2}',
        "NaN",
    ],
)
def test_odd_texts_and_long_numbers_are_kept(text: str) -> None:
    assert repr(loads(text.encode())) == repr(json.loads(text))


@pytest.mark.parametrize("text", ["", "<html>", "{", "[1,]", "[" * 100_000, "\xff", "9" * 5000])
def test_invalid_json_raises_a_value_error_at_any_depth(text: str) -> None:
    with pytest.raises(ValueError, match=".") as caught:
        loads(text.encode("latin-1"))
    assert not isinstance(caught.value, RecursionError)


def test_json_is_read_alike_with_and_without_orjson() -> None:
    program = """
import sys
sys.modules["orjson"] = None
from seam_async._wire.json_codec import loads
assert loads(b'["\\\\ud83c", 123456789012345678901]') == ["\\ud83c", 123456789012345678901]
"""
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("depth", [200, 300, 500])
@pytest.mark.parametrize("number", ["1", "12345678901234567890123", "-98765432109876543210.0"])
def test_numbers_are_exact_however_deep_they_are_nested(depth: int, number: str) -> None:
    """orjson writes less deep than it reads: what it cannot write back is looked at in another way."""
    text = "[" * depth + number + "]" * depth
    assert loads(text.encode()) == json.loads(text)


@pytest.mark.parametrize("space", ["", " ", "\n  "])
@pytest.mark.parametrize("value", ["18446744073709551615", "18446744073709551616", "-9223372036854775809", "1e3"])
def test_numbers_are_exact_however_the_server_writes(space: str, value: str) -> None:
    text = f'{{"a":{space}{value},"b":{space}["12345678901234567890",{space}{value}]}}'
    read = loads(text.encode())
    assert read == json.loads(text)
    assert type(read["a"]) is type(json.loads(value))
