"""JSON by orjson, or by the standard library where orjson is not installed (free-threaded builds).

Besides plain data it writes what callers may pass: `NULL`, aware date-times, UUIDs, resources, mappings and sequences
of any type. What cannot be written exactly raises `TypeError` or `ValueError`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from seam_async._model.date_times import format_date_time
from seam_async._model.resource import Resource
from seam_async._sentinels import NULL


def _plain(value: Any) -> Any:
    """Return plain data for a value that JSON has no form for: the `default` of both encoders."""
    if value is NULL:
        return None
    if isinstance(value, datetime):
        if value.tzinfo is None:
            message = "a date-time needs a time zone, such as datetime.now(timezone.utc)"
            raise ValueError(message)
        return format_date_time(value)
    if isinstance(value, Resource):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return list(value)
    if isinstance(value, date):
        message = "a date without a time cannot be sent; use an aware datetime or a string"
        raise ValueError(message)  # noqa: TRY004 - a wrong value, as for a naive date-time
    message = f"{type(value).__name__} cannot be sent as JSON"
    raise TypeError(message)


def _loads(data: bytes, /) -> Any:
    """Read JSON by the standard library: slower, but it takes lone surrogates, and integers beyond 64 bits exactly."""
    try:
        return json.loads(data)
    except RecursionError:
        message = "nested too deeply"
    raise ValueError(message)


try:
    import orjson
except ImportError:  # pragma: no cover - tested in a process that cannot import it
    # By default the standard library writes NaN and the infinities, which are no JSON, and turns keys such as 1 and
    # None into strings.

    def _check_keys(value: Any) -> Any:
        """Raise `TypeError` for a key that is no string, at any depth. Return the value."""
        if isinstance(value, dict):
            for key, item in cast("dict[object, object]", value).items():
                if not isinstance(key, str):
                    message = f"a key in JSON must be a string, not {type(key).__name__}"
                    raise TypeError(message)
                _check_keys(item)
        elif isinstance(value, (list, tuple)):
            for item in cast("Sequence[object]", value):
                _check_keys(item)
        return value

    def _plain_and_checked(value: Any) -> Any:
        return _check_keys(_plain(value))

    _encoder = json.JSONEncoder(default=_plain_and_checked, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    def dumps(value: Any) -> bytes:
        """Write JSON."""
        return _encoder.encode(_check_keys(value)).encode()

    loads = _loads

else:
    # Without this option orjson would write naive date-times and plain dates, which `_plain` refuses.
    _OPTIONS = orjson.OPT_PASSTHROUGH_DATETIME

    _DIGITS = bytes(0x30 if chr(byte) in "0123456789" else 0 for byte in range(256))
    """A table for `bytes.translate`: each digit becomes a 0, and every other byte a NUL."""
    _LONG = b"0" * 19
    """The shortest number that orjson may round, in a text so translated."""
    _LONG_NUMBER = re.compile(rb"(?:^|[:\[,])\s*-?\d{19}")

    def dumps(value: Any) -> bytes:
        """Write JSON."""
        try:
            return orjson.dumps(value, _plain, _OPTIONS)
        except TypeError as error:
            # orjson wraps the error of `_plain` in one of its own, which does not say what is wrong.
            if isinstance(error.__cause__, (ValueError, TypeError)):
                raise error.__cause__ from None
            raise

    def loads(data: bytes, /) -> Any:
        """Read whatever JSON the standard library reads; raises `ValueError` for anything else."""
        try:
            value = orjson.loads(data)
        except ValueError:
            # orjson refuses lone surrogates, such as half an emoji in a name that a server cut.
            return _loads(data)
        # orjson reads integers beyond 64 bits as floats, which round them.
        return value if _is_exact(value, data) else _loads(data)

    def _is_exact(value: Any, data: bytes) -> bool:
        """Return whether no number was rounded. It runs for every answer, so the fastest proof comes first."""
        try:
            if orjson.dumps(value) == data:
                return True  # Seam's server writes JSON as orjson does, so most answers end here
        except TypeError:
            pass  # nested more deeply than orjson writes
        return _LONG not in data.translate(_DIGITS) or _LONG_NUMBER.search(data) is None
