"""The option `limiter`: what it may be, what the environment says, and that nothing is imported or sent for it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any

import pytest

from seam_async import AsyncSeam, AsyncSeamWithoutWorkspace, RedisLimiter, SeamInvalidOptionsError
from seam_async._ratelimit.local import LocalLimiter
from seam_async.testing import FakeSeam
from seam_sync import Seam

pytest.importorskip("redis")

KEY = "seam_test"
URL = "redis://:hunter2@localhost:1/0"


def limiter_of(client: Any) -> Any:
    return client._shared.limiter


def test_a_client_without_a_limiter_option_limits_locally(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(limiter_of(AsyncSeam(KEY)), LocalLimiter)
    monkeypatch.setenv("SEAM_LIMITER", "")
    assert isinstance(limiter_of(AsyncSeam(KEY)), LocalLimiter)
    assert AsyncSeam(KEY).stats().limiter.kind == "local"


def test_limiter_given_as_argument_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAM_LIMITER", URL)
    assert limiter_of(AsyncSeam(KEY))._source.url == URL
    assert limiter_of(Seam(KEY)._async)._source.url == URL
    assert limiter_of(AsyncSeamWithoutWorkspace("seam_at_x"))._source.url == URL
    assert limiter_of(AsyncSeam(KEY, limiter="redis://other"))._source.url == "redis://other"
    assert isinstance(limiter_of(AsyncSeam(KEY, limiter=False)), LocalLimiter)


def test_a_limiter_may_be_given_to_many_clients_and_views_share_it() -> None:
    limiter = RedisLimiter(URL)
    seam = AsyncSeam(KEY, limiter=limiter)
    assert limiter_of(seam) is limiter_of(AsyncSeam(KEY, limiter=limiter)) is limiter
    assert limiter_of(seam.with_options(timeout=5)) is limiter
    assert seam.stats().limiter.kind == "redis"
    with pytest.raises(TypeError):
        seam.with_options(limiter=False)  # type: ignore[call-arg]


@pytest.mark.parametrize("limiter", [True, 5, "localhost", "http://x", b"redis://x", object()])
def test_wrong_values_for_the_limiter_option_are_refused_by_name(limiter: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="^limiter must be"):
        AsyncSeam(KEY, limiter=limiter)
    with pytest.raises(SeamInvalidOptionsError, match="^limiter must be"):
        Seam(KEY, limiter=limiter)


def test_the_environment_is_named_when_it_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAM_LIMITER", "hunter2@localhost")
    with pytest.raises(SeamInvalidOptionsError, match="^SEAM_LIMITER must be") as caught:
        AsyncSeam(KEY)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"namespace": ""}, "namespace"),
        ({"namespace": "a b"}, "namespace"),
        ({"namespace": "{a}"}, "namespace"),
        ({"account": ""}, "account"),
        ({"hold": 0}, "hold"),
        ({"hold": float("nan")}, "hold"),
        ({"hold": "1"}, "hold"),
    ],
)
def test_arguments_of_the_limiter_are_checked_by_name(given: dict[str, Any], named: str) -> None:
    with pytest.raises(SeamInvalidOptionsError, match=f"^{named} must be"):
        RedisLimiter(URL, **given)


def test_a_limiter_of_a_url_pickles_and_never_shows_it() -> None:
    limiter = RedisLimiter(URL, namespace="mine", hold=0.1, account="hotel")
    again = pickle.loads(pickle.dumps(limiter))
    assert (again._source.url, again._namespace, again._hold, again._account) == (URL, "mine", 0.1, "hotel")
    assert "hunter2" not in repr(limiter)
    with pytest.raises(TypeError, match="URL"):
        pickle.dumps(RedisLimiter(lambda: None))


def test_an_account_is_the_workspace_where_it_is_known_else_the_credential_or_what_the_user_named() -> None:
    def account(limiter: Any = False, **credentials: Any) -> str:
        return AsyncSeam(limiter=limiter, **credentials)._caller.account

    pat = {"personal_access_token": "seam_at_1", "workspace_id": "w"}
    assert account(**pat) == account(personal_access_token="seam_at_2", workspace_id="w")
    assert account(**pat) != account(personal_access_token="seam_at_1", workspace_id="v")
    assert account(**pat) != account(endpoint="http://elsewhere", **pat)
    assert account(api_key="seam_1") != account(api_key="seam_2")
    named = RedisLimiter(URL, account="hotel")
    assert account(named, api_key="seam_1") == account(named, **pat) != account(**pat)
    assert account(named, api_key="seam_1") != account(RedisLimiter(URL, account="other"), api_key="seam_1")


def test_credentials_of_one_workspace_have_pollers_of_their_own() -> None:
    """One credential may see less than another, whose answers it must not get."""

    def login(**credentials: Any) -> str:
        return AsyncSeam(limiter=False, **credentials)._caller.login

    one = login(personal_access_token="seam_at_1", workspace_id="w")
    assert one == login(personal_access_token="seam_at_1", workspace_id="w")
    assert one != login(personal_access_token="seam_at_2", workspace_id="w")


async def test_clients_of_the_fake_keep_to_themselves_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEAM_LIMITER", URL)
    async with FakeSeam() as fake:
        assert isinstance(limiter_of(fake.client()), LocalLimiter)
        assert isinstance(limiter_of(fake.client(limiter=None)), RedisLimiter)


def test_redis_is_imported_only_where_it_is_used() -> None:
    program = (
        "import sys; from seam_async import AsyncSeam; AsyncSeam('seam_x'); "
        "assert 'redis' not in sys.modules and not any('_ratelimit.redis' in m for m in sys.modules); "
        "AsyncSeam('seam_x', limiter='redis://localhost'); assert 'redis' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
