"""Which credential counts, what is said about a wrong one, and what is never said."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from seam_async import (
    AsyncSeam,
    AsyncSeamWithoutWorkspace,
    SeamError,
    SeamInvalidOptionsError,
    SeamInvalidTokenError,
)
from seam_sync import Seam, SeamWithoutWorkspace

API_KEY = "seam_key_0123456789abcdef"
ACCESS_TOKEN = "seam_at_0123456789abcdef"
SESSION_TOKEN = "seam_cst_0123456789abcdef"
PUBLISHABLE_KEY = "seam_pk_0123456789abcdef"
JWT = "eyJhbGciOiJIUzI1NiJ9.e30.abc"
OTHER = "sk_live_0123456789abcdef"
WORKSPACE = "00000000-0000-4000-8000-000000000001"


def headers(seam: Any) -> dict[str, str]:
    return dict(seam._caller.headers)


# -- each kind in its place -------------------------------------------------------------------------------------------


def test_an_api_key_is_sent_as_bearer_without_a_workspace() -> None:
    for seam in (AsyncSeam(API_KEY), AsyncSeam(api_key=API_KEY), AsyncSeam.from_api_key(API_KEY)):
        assert headers(seam)["authorization"] == f"Bearer {API_KEY}"
        assert "seam-workspace" not in headers(seam)


def test_a_personal_access_token_is_sent_with_its_workspace() -> None:
    for seam in (
        AsyncSeam(personal_access_token=ACCESS_TOKEN, workspace_id=WORKSPACE),
        AsyncSeam.from_personal_access_token(ACCESS_TOKEN, WORKSPACE),
    ):
        assert headers(seam)["authorization"] == f"Bearer {ACCESS_TOKEN}"
        assert headers(seam)["seam-workspace"] == WORKSPACE


def test_a_client_session_token_is_sent_as_bearer() -> None:
    for seam in (AsyncSeam(client_session_token=SESSION_TOKEN), AsyncSeam.from_client_session_token(SESSION_TOKEN)):
        assert headers(seam)["authorization"] == f"Bearer {SESSION_TOKEN}"
        assert "seam-workspace" not in headers(seam)


def test_a_client_without_workspace_sends_its_token_and_no_workspace() -> None:
    for seam in (
        AsyncSeamWithoutWorkspace(ACCESS_TOKEN),
        AsyncSeamWithoutWorkspace(personal_access_token=ACCESS_TOKEN),
        AsyncSeamWithoutWorkspace.from_personal_access_token(ACCESS_TOKEN),
    ):
        assert headers(seam)["authorization"] == f"Bearer {ACCESS_TOKEN}"
        assert "seam-workspace" not in headers(seam)


def test_constructors_by_credential_take_further_options() -> None:
    assert AsyncSeam.from_api_key(API_KEY, timeout=3)._options.timeout == 3
    assert AsyncSeam.from_personal_access_token(ACCESS_TOKEN, WORKSPACE, timeout=3)._options.timeout == 3
    assert AsyncSeam.from_client_session_token(SESSION_TOKEN, timeout=3)._options.timeout == 3
    assert AsyncSeamWithoutWorkspace.from_personal_access_token(ACCESS_TOKEN, timeout=3)._options.timeout == 3


# -- each kind in the wrong place -------------------------------------------------------------------------------------

KINDS = {
    API_KEY: ("an API key", "SEAM_API_KEY"),
    ACCESS_TOKEN: ("a personal access token", "workspace_id"),
    SESSION_TOKEN: ("a client session token", "pass it as client_session_token"),
    PUBLISHABLE_KEY: ("a publishable key", "browser"),
    JWT: ("a JWT", "API key"),
    OTHER: ("no token of Seam's", "seam_"),
}
PLACES: dict[str, tuple[str, dict[str, str]]] = {
    "api_key": (API_KEY, {}),
    "personal_access_token": (ACCESS_TOKEN, {"workspace_id": WORKSPACE}),
    "client_session_token": (SESSION_TOKEN, {}),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("token", KINDS)
def test_a_wrong_kind_is_named_and_shown_its_place_but_never_printed(token: str, place: str) -> None:
    right, more = PLACES[place]
    if token == right:
        return
    kind, where = KINDS[token]
    with pytest.raises(SeamInvalidTokenError) as caught:
        AsyncSeam(**{place: token}, **more)  # type: ignore[arg-type]
    message = str(caught.value)
    assert place in message
    assert kind in message
    assert where in message
    assert token not in message + repr(caught.value)
    assert token[-6:] not in message


@pytest.mark.parametrize("token", [API_KEY, SESSION_TOKEN, PUBLISHABLE_KEY, JWT, OTHER])
def test_a_client_without_workspace_takes_personal_access_tokens_only(token: str) -> None:
    with pytest.raises(SeamInvalidTokenError, match="personal_access_token is"):
        AsyncSeamWithoutWorkspace(token)


@pytest.mark.parametrize(
    ("token", "complaint"),
    [
        ("", "api_key is empty"),
        (API_KEY + "\n", "api_key begins or ends with white space.*line break.*strip"),
        (" " + API_KEY, "api_key begins or ends with white space"),
        ("Bearer " + API_KEY, "api_key begins with 'Bearer ': pass the token alone"),
        ("bearer " + API_KEY, "api_key begins with 'Bearer '"),
        (API_KEY + "\r\nx-evil: 1", "api_key contains white space"),
        ("seam_schlüssel", "api_key contains white space or other"),
        (API_KEY.encode(), "api_key must be a string, not bytes"),
        (5, "api_key must be a string, not int"),
    ],
)
def test_wrong_tokens_are_refused_with_the_reason(token: Any, complaint: str) -> None:
    with pytest.raises(SeamInvalidTokenError, match=complaint):
        AsyncSeam(token)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"api_key": API_KEY, "personal_access_token": ACCESS_TOKEN}, ("api_key", "personal_access_token")),
        ({"api_key": API_KEY, "client_session_token": SESSION_TOKEN}, ("api_key", "client_session_token")),
        (
            {"personal_access_token": ACCESS_TOKEN, "client_session_token": SESSION_TOKEN, "workspace_id": WORKSPACE},
            ("personal_access_token", "client_session_token"),
        ),
    ],
)
def test_two_kinds_of_credential_at_once_are_refused_by_name(given: dict[str, str], named: tuple[str, ...]) -> None:
    with pytest.raises(SeamInvalidOptionsError, match=" and ".join(named)):
        AsyncSeam(**given)  # type: ignore[arg-type]


def test_without_a_credential_the_error_says_what_to_pass() -> None:
    with pytest.raises(SeamInvalidOptionsError, match="api_key, or set SEAM_API_KEY"):
        AsyncSeam()
    with pytest.raises(SeamInvalidOptionsError, match="set SEAM_PERSONAL_ACCESS_TOKEN"):
        AsyncSeamWithoutWorkspace()


# -- workspaces -------------------------------------------------------------------------------------------------------


def test_a_personal_access_token_needs_a_workspace() -> None:
    with pytest.raises(SeamInvalidOptionsError, match="workspace_id.*SEAM_WORKSPACE_ID.*AsyncSeamWithoutWorkspace"):
        AsyncSeam(personal_access_token=ACCESS_TOKEN)


@pytest.mark.parametrize("credential", [{"api_key": API_KEY}, {"client_session_token": SESSION_TOKEN}])
def test_other_credentials_have_no_use_for_a_workspace(credential: dict[str, str]) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="workspace_id goes with a personal_access_token"):
        AsyncSeam(**credential, workspace_id=WORKSPACE)  # type: ignore[arg-type]


@pytest.mark.parametrize("workspace_id", ["", "a b", "x\r\ny", "größe", 5, b"abc"])
def test_what_is_no_id_of_a_workspace_is_refused(workspace_id: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="workspace_id"):
        AsyncSeam(personal_access_token=ACCESS_TOKEN, workspace_id=workspace_id)


# -- the environment --------------------------------------------------------------------------------------------------


def test_the_api_key_of_the_environment_is_used_where_none_is_given(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_KEY", API_KEY)
    assert headers(AsyncSeam())["authorization"] == f"Bearer {API_KEY}"


def test_token_and_workspace_are_read_from_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_PERSONAL_ACCESS_TOKEN", ACCESS_TOKEN)
    environment.setenv("SEAM_WORKSPACE_ID", WORKSPACE)
    assert headers(AsyncSeam())["authorization"] == f"Bearer {ACCESS_TOKEN}"
    assert headers(AsyncSeam())["seam-workspace"] == WORKSPACE
    assert headers(AsyncSeam(workspace_id="other"))["seam-workspace"] == "other"
    assert "seam-workspace" not in headers(AsyncSeamWithoutWorkspace())


def test_a_given_token_takes_its_workspace_from_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_WORKSPACE_ID", WORKSPACE)
    assert headers(AsyncSeam(personal_access_token=ACCESS_TOKEN))["seam-workspace"] == WORKSPACE


def test_credentials_given_as_arguments_beat_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_KEY", "seam_environment")
    environment.setenv("SEAM_PERSONAL_ACCESS_TOKEN", "seam_at_environment")
    environment.setenv("SEAM_WORKSPACE_ID", "environment")
    assert headers(AsyncSeam(API_KEY))["authorization"] == f"Bearer {API_KEY}"
    assert headers(AsyncSeam(client_session_token=SESSION_TOKEN))["authorization"] == f"Bearer {SESSION_TOKEN}"
    given = AsyncSeam(personal_access_token=ACCESS_TOKEN, workspace_id=WORKSPACE)
    assert headers(given)["authorization"] == f"Bearer {ACCESS_TOKEN}"
    assert headers(given)["seam-workspace"] == WORKSPACE


@pytest.mark.parametrize(
    "make",
    [
        AsyncSeam.from_api_key,
        AsyncSeam.from_client_session_token,
        lambda none: AsyncSeam.from_personal_access_token(none, WORKSPACE),
        lambda none: AsyncSeam.from_personal_access_token(ACCESS_TOKEN, none),
        AsyncSeamWithoutWorkspace.from_personal_access_token,
        Seam.from_api_key,
        Seam.from_client_session_token,
        lambda none: Seam.from_personal_access_token(none, WORKSPACE),
        lambda none: Seam.from_personal_access_token(ACCESS_TOKEN, none),
        SeamWithoutWorkspace.from_personal_access_token,
    ],
)
@pytest.mark.parametrize("variable", ["SEAM_API_KEY", "SEAM_PERSONAL_ACCESS_TOKEN"])
def test_a_credential_given_as_none_is_refused_though_the_environment_has_one(
    make: Any, variable: str, environment: pytest.MonkeyPatch
) -> None:
    """The session token of a visitor who has none must not become the server's own key."""
    environment.setenv(variable, API_KEY if variable == "SEAM_API_KEY" else ACCESS_TOKEN)
    environment.setenv("SEAM_WORKSPACE_ID", WORKSPACE)
    with pytest.raises(SeamError, match="must be a string, not NoneType"):
        make(None)


def test_two_credentials_in_the_environment_are_refused_by_name(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_KEY", API_KEY)
    environment.setenv("SEAM_PERSONAL_ACCESS_TOKEN", ACCESS_TOKEN)
    with pytest.raises(SeamInvalidOptionsError, match="SEAM_API_KEY and SEAM_PERSONAL_ACCESS_TOKEN"):
        AsyncSeam()
    assert headers(AsyncSeamWithoutWorkspace())["authorization"] == f"Bearer {ACCESS_TOKEN}"


def test_an_empty_environment_variable_counts_as_unset(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_KEY", "")
    environment.setenv("SEAM_WORKSPACE_ID", "")
    with pytest.raises(SeamInvalidOptionsError, match="no credential"):
        AsyncSeam()
    with pytest.raises(SeamInvalidOptionsError, match="needs a workspace_id"):
        AsyncSeam(personal_access_token=ACCESS_TOKEN)


def test_a_wrong_token_in_the_environment_is_named_by_its_variable(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_KEY", ACCESS_TOKEN)
    with pytest.raises(SeamInvalidTokenError, match="SEAM_API_KEY is a personal access token"):
        AsyncSeam()


def test_a_wrong_workspace_in_the_environment_is_named_by_its_variable(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_WORKSPACE_ID", "a b")
    with pytest.raises(SeamInvalidOptionsError, match="SEAM_WORKSPACE_ID"):
        AsyncSeam(personal_access_token=ACCESS_TOKEN)


# -- nothing leaks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "seam",
    [
        AsyncSeam(API_KEY),
        AsyncSeam("seam_short"),
        AsyncSeam(personal_access_token=ACCESS_TOKEN, workspace_id=WORKSPACE),
        AsyncSeam(client_session_token=SESSION_TOKEN),
        AsyncSeamWithoutWorkspace(ACCESS_TOKEN),
    ],
)
def test_a_repr_shows_the_kind_but_not_the_secret(seam: Any) -> None:
    credentials = seam._options.credentials
    for text in (repr(seam), str(seam), repr(credentials), repr(seam._options), repr(seam.stats())):
        assert credentials.token not in text
        assert credentials.token[2:-4] not in text
    assert type(seam).__name__ in repr(seam)
    assert credentials.kind in repr(seam)
    assert "https://connect.getseam.com" in repr(seam)


def test_the_traceback_of_a_refused_credential_does_not_show_it() -> None:
    try:
        AsyncSeam(personal_access_token=API_KEY, workspace_id=WORKSPACE)
    except SeamError:
        assert API_KEY not in traceback.format_exc()
