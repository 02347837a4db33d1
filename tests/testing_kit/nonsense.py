"""Requests that nobody would write by hand: every endpoint, method and parameter, with whatever a request can hold."""

from __future__ import annotations

import json
import random
from typing import Any
from urllib.parse import urlencode

from seam_async.testing import FakeSeam, facts
from seam_async.testing.api import Reply
from seam_async.testing.facts import Endpoint, Field
from seam_async.testing.recording import RequestRecord

from .requests_for_all import ids_for, request_for
from .schema_check import check_response, endpoints

NOBODY = "c0ffee00-0000-4000-8000-000000000000"
REFUSED = {400, 401, 404, 405, 409}
DATES = (
    "2031-01-01T00:00:00Z", "2029-06-01T12:00:00+02:00", "2031-01-01", "9999-12-31T23:59:59-12:00", "now",
    "0001-01-01T00:00:00+14:00", "2031-02-30T00:00:00Z", "2031-01-01T00:00:00.123456789Z", "2031-W01-1",
)  # fmt: skip
TEXTS = (
    "", " ", "x", "1234", "١٢٣٤", "12345\n", "a,b", ",", ",,", "a" * 5000, "\x00", "é\u202e", "true", "null", "[]",
    "MTox", "WzFlOTk5LCAie30iXQ==", "WyJhIiwgMV0=", "../..", "home", "jane_doe", "apartment_1",
    "https://example.com/?a=b", "20:00:00[UTC]", "%", "😀", *DATES,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 1.5, 10**15, 10**18, 1e300, -0.0, [], {}, [[]], [None], [""], ["x"], [1], [{}],
    {"": ""}, {"a": {"b": {"c": []}}}, {"type": "x"}, *TEXTS,
)  # fmt: skip
UNKNOWN = ("_strict", "limit", "page_cursor", "unknown", "a.b", "a[b]", "__proto__", "self", "device_id", "_order", "")


class Nonsense:
    """Makes requests up and holds the answers to what every answer must be.

    Args:
        fake: A furnished fake; it need not run.
        seed: The same seed makes the same requests.
    """

    def __init__(self, fake: FakeSeam, seed: int) -> None:
        self.fake = fake
        self.random = random.Random(seed)

    def try_one(self, path: str) -> str | None:
        """Make one request to an endpoint; say what is wrong with the answer."""
        endpoint = facts.endpoint(path)
        assert endpoint is not None
        method = self.random.choice([*endpoint.methods] * 20 + ["PUT", "PATCH", "DELETE", "HEAD", "TRACE", "X"])
        params = self.params(endpoint)
        query, content = self.written(method, params)
        record = RequestRecord(path, method, {}, {}, at=self.fake.clock.iso(), request_id="r")
        problem = self.fake._api.read(record, query, content)
        reply = self.fake._api.reply(record, self.headers(endpoint), problem)
        wrong = judge(path, reply)
        return None if wrong is None else f"{method} {path}?{query[:300]} {content[:600]!r}: {reply.status} {wrong}"

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        by_key = endpoint.auth is None or "api_key" in endpoint.auth
        token = self.fake.api_key if by_key else self.fake.personal_access_token
        sessions = self.fake.all("client_session")
        if sessions and self.random.random() < 0.1:
            token = self.random.choice(sessions)["token"]
        return {"authorization": f"Bearer {token}", "seam-workspace": self.fake.workspace_id}

    def params(self, endpoint: Endpoint) -> dict[str, Any]:
        try:
            self.ids = ids_for(self.fake, endpoint.path)
            valid = request_for(self.fake, endpoints()[endpoint.path])
        except (LookupError, StopIteration):
            self.ids, valid = {}, {}
        share = self.random.choice((0.0, 0.02, 0.1, 0.3, 0.8))
        given = dict(valid) if self.random.random() < 0.8 else {}
        for name, field in endpoint.params.items():
            if self.random.random() < share:
                given[name] = self.value(field)
        for _ in range(self.random.choice((0, 0, 0, 1, 3))):
            given[self.random.choice(UNKNOWN)] = self.random.choice(VALUES)
        if self.random.random() < 0.1 and given:
            given.pop(self.random.choice(list(given)))
        return given

    def value(self, field: Field) -> Any:
        if self.random.random() < self.random.choice((0.01, 0.25)):
            return self.random.choice(VALUES)
        kind = field.kind
        inner: Any = field.type[kind] if isinstance(field.type, dict) else None
        if kind == "list":
            item = Field(field.name[:-1], required=True, nullable=False, type=inner)
            return [self.value(item) for _ in range(self.random.randint(0, 3))]
        if kind == "object":
            return self.object(facts.fields(inner))
        if kind == "union":
            return self.object(facts.fields(self.random.choice(list(field.type["variants"].values()))))
        if kind == "record":
            return {self.random.choice(TEXTS): self.random.choice(("x", True, None)) for _ in range(2)}
        if kind == "enum":
            return self.random.choice(facts.enum(field.type))
        if kind == "boolean":
            return self.random.random() < 0.5
        if kind in ("number", "integer"):
            return self.random.choice((0, 1, 4, 8, 20, 25.5, -5, 1e9))
        if field.name in self.ids or kind == "uuid":
            own = self.ids.get(field.name, NOBODY)
            return self.random.choice([own] * 8 + [NOBODY, own.upper(), *self.ids.values()])
        if field.name.endswith("_at") or field.name in ("since", "between", "created_before"):
            return self.random.choice(DATES)
        return self.random.choice(TEXTS)

    def object(self, fields: dict[str, Field]) -> dict[str, Any]:
        return {name: self.value(one) for name, one in fields.items() if one.required or self.random.random() < 0.4}

    def written(self, method: str, params: dict[str, Any]) -> tuple[str, bytes]:
        """The parameters in a query string or as JSON, now and then in both, or broken."""
        as_json = json.dumps(params).encode()
        chance = self.random.random()
        if chance < 0.02:
            return "", self.random.choice((as_json[: len(as_json) // 2], b"\xff\xfe", b"[]", b"0", b"{" * 5000))
        if method in ("GET", "DELETE", "HEAD") or chance < 0.1:
            pairs = list(self.pairs("", params))
            if self.random.random() < 0.5:
                pairs.append(("_strict", "true"))
            return urlencode(pairs), b"" if chance < 0.95 else as_json
        return "", as_json

    def pairs(self, prefix: str, params: dict[str, Any]) -> Any:
        brackets = self.random.random() < 0.3
        for key, value in params.items():
            name = key if not prefix else f"{prefix}[{key}]" if brackets else f"{prefix}.{key}"
            if isinstance(value, dict):
                yield from self.pairs(name, value)
            elif isinstance(value, list):
                if self.random.random() < 0.3:
                    yield name, ",".join(map(text, value))
                else:
                    for one in value or [""]:
                        yield name + "[]" * brackets, text(one)
            else:
                yield name, text(value)


def text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def judge(path: str, reply: Reply) -> str | None:
    """What is wrong with an answer, or None."""
    body = json.loads(reply.body)
    if reply.status == 200:
        return "; ".join(check_response(path, body)[:3]) or None
    if reply.status not in REFUSED:
        return f"an unexpected status: {body}"
    if body.get("ok") is not False or not {"type", "message", "request_id"} <= set(body["error"]):
        return f"not in Seam's form: {body}"
    return None
