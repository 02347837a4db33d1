"""Whatever arrives, the fake answers in Seam's form, and what it answers with 200 is well-formed."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest

from seam_async.testing import FakeSeam, facts

from .conftest import Caller
from .nonsense import Nonsense
from .requests_for_all import furnish, ids_for, request_for
from .schema_check import check_event, check_response, endpoints

NOBODY = "c0ffee00-0000-4000-8000-000000000000"
EXPECTED = {200, 400, 401, 404, 409}


class Guesser:
    """Makes up parameters: mostly plausible ones, now and then nonsense."""

    def __init__(self, fake: FakeSeam, seed: int) -> None:
        self.fake = fake
        self.random = random.Random(seed)
        self.ids: dict[str, str] = {}

    def params(self, endpoint: Any) -> dict[str, Any]:
        try:
            self.ids = ids_for(self.fake, endpoint["path"])
            valid = request_for(self.fake, endpoint)
        except (LookupError, StopIteration):
            # An earlier call deleted what a valid one needs: what is left are ids that may be gone.
            valid = {}
        ids = self.ids
        given = valid if self.random.random() < 0.5 else {}
        for name, field in endpoint["parameters"].items():
            if self.random.random() < (0.7 if field["required"] else 0.3):
                given[name] = self.value(name, field["type"], ids)
        return given

    def value(self, name: str, type_: Any, ids: dict[str, str]) -> Any:
        if self.random.random() < 0.03:
            return self.random.choice([None, "", "nonsense", -1, [], {}, True])
        kind = type_["kind"]
        if kind == "list":
            return [self.value(name[:-1], type_["items"], ids) for _ in range(self.random.randint(0, 2))]
        if kind == "object":
            fields = type_["fields"].items()
            return {
                key: self.value(key, field["type"], ids)
                for key, field in fields
                if field["required"] or self.random.random() < 0.3
            }
        if kind == "union":
            variant = self.random.choice(type_["variants"])
            return {key: self.value(key, field["type"], ids) for key, field in variant["fields"].items()}
        if kind == "record":
            return {self.random.choice("ab"): self.random.choice(["x", True, None])}
        if "enum" in type_:
            return self.random.choice(type_["enum"])
        if name in ids:
            return self.random.choice([ids[name]] * 9 + [NOBODY])
        if type_.get("format") == "uuid":
            return self.random.choice([*ids.values(), NOBODY])
        return self.plain(name, kind)

    def plain(self, name: str, kind: str) -> Any:
        if kind == "boolean":
            return self.random.random() < 0.5
        if kind in ("number", "integer"):
            return self.random.choice([0, 1, 4, 20, 25.5])
        if name.endswith("_at") or name in ("since", "between", "created_before"):
            return self.random.choice(["2029-01-01T00:00:00Z", "2031-01-01T00:00:00+02:00", "2000-01-01T00:00:00Z"])
        if "code" in name:
            return self.random.choice(["1234", "45678", "x"])
        if "email" in name:
            return "a@example.com"
        return self.random.choice(["home", "jane_doe", "apartment_1", "https://example.com", "20:00:00[UTC]", "x"])


# `make fuzz` tries more.
ROUNDS = int(os.environ.get("SEAM_FUZZ_ROUNDS", "4"))


@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_requests_of_any_method_and_content_get_well_formed_answers(
    fake: FakeSeam, call: Caller, seed: int
) -> None:
    """Every endpoint with every method and all sorts of values; time moves on in between."""
    await furnish(call)
    nonsense = Nonsense(fake, seed)
    paths = facts.paths() * 3
    nonsense.random.shuffle(paths)
    wrong = []
    for path in paths:
        wrong.append(nonsense.try_one(path))
        if nonsense.random.random() < 0.1:
            await fake.clock.advance(nonsense.random.choice((1, 3600, 400_000)))
    assert [one for one in wrong if one is not None] == []


@pytest.mark.parametrize("seed", range(10))
async def test_random_requests_get_an_expected_status_and_a_valid_answer(
    call: Caller, fake: FakeSeam, seed: int
) -> None:
    await furnish(call)
    guesser = Guesser(fake, seed)
    for path in guesser.random.sample(sorted(endpoints()), 30):
        endpoint = endpoints()[path]
        by_key = endpoint["auth"] is None or "api_key" in endpoint["auth"]
        params = guesser.params(endpoint)
        key = fake.api_key if by_key else fake.personal_access_token

        status, body = await call.raw(path, params, authorization=f"Bearer {key}")

        assert status in EXPECTED, (path, params, body)
        if status == 200:
            assert check_response(path, body) == [], (path, params)
        else:
            assert set(body) == {"error", "ok"}, (path, params)
            assert {"type", "message", "request_id"} <= set(body["error"])
        fake.clock.advance(3600)
    for event in fake.all("event"):
        assert list(check_event(event)) == []
