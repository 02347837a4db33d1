"""JSON by orjson, or by the standard library where orjson is not installed (free-threaded builds).

Besides plain data it writes what callers may pass: `NULL`, aware date-times, resources, mappings and sequences of any
type. What cannot be written raises `TypeError` or `ValueError`; nothing is ever written wrongly.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from seam_async._model.date_times import format_date_time
from seam_async._model.resource import Resource
from seam_async._sentinels import NULL


def _plain(value: Any) -> Any:
    """Turn what JSON does not know into what it knows."""
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


try:
    import orjson
except ImportError:  # pragma: no cover - tested in a process that cannot import it
    # By itself the standard library takes and gives NaN and the infinities, which JSON does not have, makes names of
    # keys that are none, and gives up on deep nesting with an error of another kind.

    def _refuse(name: str) -> Any:
        message = f"{name} is not JSON"
        raise ValueError(message)

    def _named(value: Any) -> Any:
        """Give back a value whose keys, at any depth, are strings."""
        if isinstance(value, dict):
            for key, item in cast("dict[object, object]", value).items():
                if not isinstance(key, str):
                    message = f"a key in JSON must be a string, not {type(key).__name__}"
                    raise TypeError(message)
                _named(item)
        elif isinstance(value, (list, tuple)):
            for item in cast("Sequence[object]", value):
                _named(item)
        return value

    def _plain_and_named(value: Any) -> Any:
        return _named(_plain(value))

    _encoder = json.JSONEncoder(default=_plain_and_named, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    _decoder = json.JSONDecoder(parse_constant=_refuse)

    def dumps(value: Any) -> bytes:
        """Write JSON."""
        return _encoder.encode(_named(value)).encode()

    def loads(data: bytes, /) -> Any:
        """Read JSON; raises `ValueError` for anything else."""
        try:
            return _decoder.decode(data.decode())
        except RecursionError:
            message = "nested too deeply"
        raise ValueError(message)

else:
    # Without this option orjson would write naive date-times and plain dates by itself.
    _OPTIONS = orjson.OPT_PASSTHROUGH_DATETIME

    def dumps(value: Any) -> bytes:
        """Write JSON."""
        try:
            return orjson.dumps(value, _plain, _OPTIONS)
        except TypeError as error:
            # orjson hides what `_plain` raised behind an error of its own.
            if isinstance(error.__cause__, (ValueError, TypeError)):
                raise error.__cause__ from None
            raise

    loads = orjson.loads
