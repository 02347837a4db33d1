"""Waiting until a card, mobile key or code of an access grant is issued: what ends it, and what many cost."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from _waits.virtual_seam import Answer, VirtualTransport, refusal, virtual_seam
from virtual_time import run

from seam_async import AccessMethod
from seam_async.errors import (
    SeamAccessMethodError,
    SeamAccessMethodTimeoutError,
    SeamHttpNotFoundError,
    SeamInvalidParameterError,
)
from seam_async.resources.events import seam_event_from_dict
from seam_async.testing import FakeSeam

GET, RELATED = "/access_methods/get", "/access_methods/get_related"
PENDING = {"mutation_code": "provisioning_access", "message": "…", "created_at": "2027-01-01T00:00:00Z"}


def method(*, issued: bool = False, **more: Any) -> dict[str, Any]:
    return {"mode": "card", "is_issued": issued, "errors": [], "pending_mutations": [], **more}


class Methods:
    """A server whose methods go through the states of a script: seconds since the beginning, and what is there then."""

    def __init__(self, script: dict[float, dict[str, Any] | None]) -> None:
        self.script = script
        self.refuses_related = False

    def show(self, key: str) -> dict[str, Any] | None:
        at = asyncio.get_running_loop().time() - 1000.0
        state = [state for begins, state in self.script.items() if begins <= at][-1]
        return None if state is None else {"access_method_id": key, **state}

    async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
        await asyncio.sleep(0.05)
        if path == GET:
            one = self.show(body["access_method_id"])
            return refusal(404, "access_method_not_found") if one is None else (200, {"access_method": one})
        if self.refuses_related:
            return refusal(403)
        assert body["include"] == ["access_methods"]
        found = [one for key in body["access_method_ids"] if (one := self.show(key)) is not None]
        return 200, {"batch": {"access_methods": found}}


def with_methods(script: dict[float, dict[str, Any] | None], **options: Any) -> Any:
    def decorate(test: Any) -> Any:
        def runs() -> None:
            methods = Methods(script)
            seam, transport = virtual_seam(methods, **options)

            async def main() -> None:
                await test(seam, methods, transport)
                assert not seam._shared.pollers._pollers

            run(main())

        runs.__name__, runs.__doc__ = test.__name__, test.__doc__
        return runs

    return decorate


@with_methods({0: method(), 2.0: method(issued=True, pending_mutations=[PENDING]), 4.0: method(issued=True)})
async def test_wait_until_issued_ends_once_the_method_is_issued_and_nothing_is_pending(
    seam: Any, _: Any, __: Any
) -> None:
    found = await seam.access_methods.wait_until_issued(access_method_id="m1")
    assert type(found) is AccessMethod
    assert found.is_issued
    assert 4.0 <= asyncio.get_running_loop().time() - 1000.0 < 6.0


@with_methods({0: method(), 1.0: method(errors=[{"error_code": "failed_to_issue", "message": "No room."}])})
async def test_an_error_of_the_method_ends_the_wait(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessMethodError, match=r"No room\. \(failed_to_issue\).*m1") as caught:
        await seam.access_methods.wait_until_issued(access_method_id="m1")
    assert caught.value.access_method.access_method_id == "m1"


@with_methods({0: method(), 1.0: None})
async def test_wait_until_issued_raises_if_the_method_is_deleted_meanwhile(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessMethodError, match="deleted"):
        await seam.access_methods.wait_until_issued(access_method_id="m1")


@with_methods({0: None})
async def test_a_method_that_never_was_is_not_found(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamHttpNotFoundError):
        await seam.access_methods.wait_until_issued(access_method_id="m1")


@with_methods({0: method(is_ready_for_encoding=True)}, total_timeout=3.0)
async def test_a_timeout_names_its_option_and_what_is_left_to_do(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessMethodTimeoutError, match=r"3 s \(total_timeout\).*access_methods\.encode") as caught:
        await seam.access_methods.wait_until_issued(access_method_id="m1")
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.access_method.is_ready_for_encoding


@pytest.mark.parametrize("refused", [False, True])
def test_waits_for_many_methods_share_their_requests(refused: bool) -> None:
    @with_methods({0: method(), 2.0: method(issued=True)})
    async def check(seam: Any, methods: Methods, transport: VirtualTransport) -> None:
        methods.refuses_related = refused
        waits = (seam.access_methods.wait_until_issued(access_method_id=f"m{number}") for number in range(50))
        found = await asyncio.gather(*waits)
        assert [one.access_method_id for one in found] == [f"m{number}" for number in range(50)]
        assert transport.counts[RELATED] <= (1 if refused else 8)
        assert (transport.counts[GET] > 0) == refused

    check()


@with_methods({0: method(), 10.0: method(issued=True)})
async def test_an_event_about_the_method_has_it_looked_up_at_once(seam: Any, _: Any, __: Any) -> None:
    wait = seam.access_methods.wait_until_issued(access_method_id="m1", polling_interval=60)
    task = asyncio.create_task(wait)
    await asyncio.sleep(11.0)
    seam.feed(seam_event_from_dict({"event_id": "e", "event_type": "access_method.issued", "access_method_id": "m1"}))
    await task
    assert asyncio.get_running_loop().time() - 1000.0 == pytest.approx(11.05)


@pytest.mark.parametrize("wrong", [{"access_method_id": ""}, {"timeout": -1}, {"polling_interval": 0}])
def test_wait_until_issued_refuses_wrong_arguments_before_anything_is_sent(wrong: dict[str, Any]) -> None:
    @with_methods({0: method()})
    async def check(seam: Any, _: Any, transport: VirtualTransport) -> None:
        with pytest.raises(SeamInvalidParameterError) as caught:
            await seam.access_methods.wait_until_issued(**{"access_method_id": "m1", **wrong})
        assert caught.value.parameter in wrong
        assert not transport.sent

    check()


def test_a_blocking_client_waits_in_the_same_way() -> None:
    with FakeSeam.running(code_delay=0.3) as fake, fake.sync_client() as seam:
        space = fake.find("space")["space_id"]
        person = fake.find("user_identity")["user_identity_id"]
        grant = seam.access_grants.create(
            user_identity_id=person, space_ids=[space], requested_access_methods=[{"mode": "mobile_key"}]
        )
        (key,) = grant.access_method_ids
        found = seam.access_methods.wait_until_issued(access_method_id=key, timeout=20, polling_interval=0.2)
        assert found.is_issued
