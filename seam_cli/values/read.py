"""Reads the text of an option as the type of its parameter. Every error names the option."""

from __future__ import annotations

import json
import math
import re
from datetime import tzinfo
from pathlib import Path
from typing import Any

from seam_cli.exits import UsageError, naming
from seam_cli.suggest import did_you_mean
from seam_cli.values.dates import read_moment

UNSET = "NULL"
"""The word that sends null, for parameters that accept it."""

_BOOLEANS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class Reader:
    """Reads values of one call.

    Args:
        zone: The zone of times that name none; None refuses those.
    """

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone

    def value(self, option: str, param: dict[str, Any], texts: list[str]) -> Any:
        """Read the texts of an option that was given once or several times.

        Returns:
            The value for the JSON body; None to send null.

        Raises:
            UsageError: It cannot be read as the type of the parameter.
        """
        if texts == [UNSET]:
            if not param.get("nullable"):
                message = f"{option} cannot be unset: the API takes no null there"
                raise UsageError(message)
            return None
        kind = param["type"]
        if isinstance(kind, dict) and "list" in kind:
            return self._list(option, kind["list"], texts)
        if isinstance(kind, dict) and ("object" in kind or "record" in kind):
            return self._object(option, kind, texts)
        if len(texts) > 1:
            message = f"{option} was given {len(texts)} times, and takes one value"
            raise UsageError(message)
        return self.scalar(option, kind, texts[0])

    def scalar(self, option: str, kind: Any, text: str) -> Any:
        """Read one text as a scalar type."""
        if isinstance(kind, dict):
            return self._choice(option, kind, text)
        if kind == "boolean":
            if text.lower() in _BOOLEANS:
                return _BOOLEANS[text.lower()]
            message = f"{option} is true or false, not {text!r}"
            raise UsageError(message)
        if kind in {"integer", "number"}:
            return _number(option, kind, text)
        if kind == "date-time":
            with naming(option):
                return read_moment(text, self._zone).isoformat()
        if kind == "any":
            return _json(option, text) if text[:1] in '{["' else text
        if not text.strip() and option.endswith(("-id", "-ids", "-key")):
            message = f"{option} is empty; was a shell variable not set?"
            raise UsageError(message)
        return text

    def _choice(self, option: str, kind: dict[str, Any], text: str) -> Any:
        if "any_of" in kind:
            return self._any_of(option, kind["any_of"], text)
        if "enum" not in kind:
            return self._object(option, kind, [text])
        values = {value if isinstance(value, str) else json.dumps(value): value for value in kind["enum"]}
        if text in values:
            return values[text]
        shown = ", ".join(values) if len(values) <= 12 else ""
        near = did_you_mean(text, values) or (f"; choose from {shown}" if shown else f"; it is one of {len(values)}")
        message = f"{option} cannot be {text!r}{near}"
        raise UsageError(message)

    def _any_of(self, option: str, options: list[Any], text: str) -> Any:
        if "boolean" in options and text in {"true", "false"}:
            return text == "true"
        if "null" in options and text == UNSET:
            return None
        return text if "string" in options else self.scalar(option, options[0], text)

    # -- lists -------------------------------------------------------------------------------------------------

    def _list(self, option: str, item: Any, texts: list[str]) -> list[Any]:
        found: list[Any] = []
        for given in texts:
            text = _from_file(option, given)
            if text.lstrip().startswith("["):
                values = _json(option, text)
                found += [self._check(option, item, value) for value in values]
            elif isinstance(item, dict) and ("object" in item or "record" in item):
                found.append(self._object(option, item, [text]))
            else:
                found += [self.scalar(option, item, part) for part in _parts(option, item, text)]
        return found

    # -- objects -----------------------------------------------------------------------------------------------

    def _object(self, option: str, kind: dict[str, Any], texts: list[str]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for given in texts:
            text = _from_file(option, given)
            if text.lstrip().startswith("{"):
                result |= self._check(option, kind, _json(option, text))
                continue
            for pair in _pairs(text):
                key, equals, value = pair.partition("=")
                if not equals or not key.strip():
                    message = f"{option} takes key=value, JSON or @file"
                    raise UsageError(message)
                self._put(option, kind, result, key.strip(), value)
        return result

    def _put(self, option: str, kind: dict[str, Any], into: dict[str, Any], key: str, text: str) -> None:
        if key.endswith(":"):  # key:=JSON, for a value that is no text
            into[key[:-1]] = _json(option, text)
            return
        fields = kind.get("object")
        if fields:
            name, _, rest = key.replace("-", "_").partition(".")
            if name not in fields:
                message = f"{option} has no {name}{did_you_mean(name, fields) or '; it has ' + ', '.join(fields)}"
                raise UsageError(message)
            inner = fields[name]
            if rest and isinstance(inner, dict):
                self._put(option, inner, into.setdefault(name, {}), rest, text)
            else:
                more = {"type": inner, "nullable": True}
                into[name] = self.value(f"{option} {name}", more, [text])
            return
        inner = kind.get("record", "any")
        into[key] = None if text == UNSET else self.scalar(f"{option} {key}", inner, text)

    def _check(self, option: str, kind: Any, value: Any) -> Any:
        """Return JSON whose fields of objects, and values of enums, are known.

        Raises:
            UsageError: Some are unknown.
        """
        if isinstance(kind, dict) and kind.get("object"):
            if not isinstance(value, dict):
                message = f"{option} takes an object, {{...}}, in JSON"
                raise UsageError(message)
            for name in value:
                if name not in kind["object"]:
                    message = f"{option} has no {name}{did_you_mean(name, kind['object'])}"
                    raise UsageError(message)
            return value
        if isinstance(kind, dict) and "enum" in kind:
            return self._choice(option, kind, value if isinstance(value, str) else json.dumps(value))
        return value


def _parts(option: str, item: Any, text: str) -> list[str]:
    """Split `a,b` if items cannot contain commas (ids, numbers, fixed values), and a file always, by lines."""
    if "\n" in text:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if item != "string" or option.endswith("-ids"):
        parts = [part.strip() for part in text.split(",")]
        return [part for part in parts if part] or [""]
    return [text]


def _pairs(text: str) -> list[str]:
    """Split `a=1,b=2` at commas before another key; commas inside values stay."""
    return re.split(r",(?=[\w.-]+:?=)", text)


def _number(option: str, kind: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in text:
        message = f"{option} is a number, not {text!r}"
        raise UsageError(message)
    if number.is_integer():
        return int(number)
    if kind == "integer":
        message = f"{option} is a whole number, not {text!r}"
        raise UsageError(message)
    return number


def _from_file(option: str, text: str) -> str:
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        message = f"{option}: cannot read {text[1:]}: {reason}"
        raise UsageError(message) from None


def _json(option: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        message = f"{option} is no JSON: {error}"
        raise UsageError(message) from None
