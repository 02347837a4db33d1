"""The examples in the help of commands: written in `cli.toml`, else made of the parameters that must be given."""

from __future__ import annotations

import json
import re
import shlex
from typing import Any

from codegen.ir import Endpoint

Json = dict[str, Any]

_CHANGED = ("name", "full_name", "ends_at", "event_types", "is_sandbox")
"""Parameters that an example of an update changes, the first of them that the command has."""


class Examples:
    """Makes the examples of commands.

    Args:
        own: The parsed `cli.toml`: its `examples` by path, its `samples` of values by parameter or entity.
    """

    def __init__(self, own: Json) -> None:
        self._examples: Json = own["examples"]
        self._samples: Json = own["samples"]

    def of(self, endpoint: Endpoint, params: list[Json]) -> list[str]:
        """Return the examples of a command: those of `cli.toml`, else one call with what must be given."""
        if own := self._examples.get(endpoint.path):
            return list(own)
        by_name = {param["name"]: param for param in params}
        words = ["seam", *(part.replace("_", "-") for part in (*endpoint.namespace, endpoint.name))]
        needed = self._needed(endpoint, by_name)
        if endpoint.name.startswith("update") and all(name.endswith(("_id", "_key")) for name in needed):
            # An update needs nothing but an id: add a parameter, so that the example changes something.
            changes = [name for name in (*_CHANGED, *by_name) if name in by_name and name not in needed]
            needed += changes[:1]
        for name in needed:
            words += self._given(by_name[name])
        return [" ".join(_quoted(word) for word in words)]

    def _needed(self, endpoint: Endpoint, params: dict[str, Json]) -> list[str]:
        """Return the parameters that a call cannot do without, by the rules of the endpoint."""
        names = [field.wire for field in endpoint.parameters if field.required]
        for rule in endpoint.rules:
            if rule.kind == "needs":
                names += rule.value[0]
            elif rule.kind == "alternatives":
                names += rule.value[0][0]
            elif not set(rule.value) & set(names):
                by_name = [name for name in rule.value if "entity" in params[name] and not name.endswith("s")]
                names.append((by_name or list(rule.value))[0])
        return list(dict.fromkeys(names))

    def _given(self, param: Json) -> list[str]:
        if entity := param.get("entity"):
            return [f"--{param['option'].replace('_', '-')}", self._samples[entity]]
        return [f"--{param['name'].replace('_', '-')}", self._sample(param["name"], param["type"])]

    def _sample(self, name: str, kind: Any) -> str:
        if sample := self._samples.get(name):
            return str(sample)
        if isinstance(kind, str):
            words = {"integer": "1", "number": "20", "boolean": "true", "date-time": "2030-06-01T15:00:00Z"}
            return words.get(kind, "00000000-0000-4000-8000-000000000000" if name.endswith("_id") else "example")
        (form, inner), *_ = kind.items()
        if form == "enum":
            return json.dumps(inner[0]).strip('"')
        if form == "list":
            return self._sample(name.removesuffix("s"), inner)
        if form == "object" and inner:
            field = next(iter(inner))
            return f"{field}={self._sample(field, inner[field])}"
        return "key=value"


def _quoted(word: str) -> str:
    if re.fullmatch(r"[\w.,:/=@+-]+", word):
        return word
    return f'"{word}"' if not re.search(r'["$`\\]', word) else shlex.quote(word)
