"""Credentials: of which kind a token is, and which headers it makes. No message or repr shows a token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from seam_async._validation import is_plain
from seam_async.errors import SeamInvalidOptionsError, SeamInvalidTokenError

_KINDS = {
    "api_key": "an API key",
    "personal_access_token": "a personal access token",
    "client_session_token": "a client session token",
    "publishable_key": "a publishable key",
    "jwt": "a JWT",
    "unknown": "no token of Seam's",
}

_ADVICE = {
    "api_key": "pass it as api_key (or SEAM_API_KEY)",
    "personal_access_token": "pass it as personal_access_token (or SEAM_PERSONAL_ACCESS_TOKEN), with a workspace_id",
    "client_session_token": "pass it as client_session_token",
    "publishable_key": "it belongs in a browser, not in this package",
    "jwt": "Seam's console uses those; make an API key there instead",
    "unknown": "API keys start with seam_, personal access tokens with seam_at, client session tokens with seam_cst",
}


def token_kind(token: str) -> str:
    """Return the kind of a token, by its prefix."""
    for prefix, kind in (
        ("seam_at", "personal_access_token"),
        ("seam_cst", "client_session_token"),
        ("seam_pk", "publishable_key"),
        ("ey", "jwt"),
        ("seam_", "api_key"),
    ):
        if token.startswith(prefix):
            return kind
    return "unknown"


def check_token(token: Any, expected: str, name: str | None = None) -> str:
    """Return the token if it is of the expected kind; `name` is the argument or variable that it came by.

    Raises:
        SeamInvalidTokenError: It is of another kind. The message says which, and where such a token belongs.
    """
    name = name or expected
    if not isinstance(token, str):
        message = f"{name} must be a string, not {type(token).__name__}"
        raise SeamInvalidTokenError(message)
    if not token:
        message = f"{name} is empty"
        raise SeamInvalidTokenError(message)
    if token[:7].lower() == "bearer ":
        raise SeamInvalidTokenError(f"{name} begins with 'Bearer ': pass the token alone, the client adds that word")
    if token != token.strip():
        message = f"{name} begins or ends with white space, perhaps the line break of a file: strip() it"
        raise SeamInvalidTokenError(message)
    if not is_plain(token):
        message = f"{name} contains white space or other characters that no token has"
        raise SeamInvalidTokenError(message)
    kind = token_kind(token)
    if kind != expected:
        message = f"{name} is {_KINDS[kind]}, where {_KINDS[expected]} belongs: {_ADVICE[kind]}"
        raise SeamInvalidTokenError(message)
    return token


@attrs.frozen(eq=True)
class Credentials:
    """One credential, and the workspace where it needs one."""

    kind: str
    token: str = attrs.field(repr=False)
    workspace_id: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers that authenticate a request."""
        headers = {"authorization": f"Bearer {self.token}"}
        if self.workspace_id is not None:
            headers["seam-workspace"] = self.workspace_id
        return headers

    @property
    def masked(self) -> str:
        """The token's prefix and last characters: safe to show, and enough to tell credentials apart."""
        return f"{self.token.partition('_')[0]}_…{self.token[-4:]}" if len(self.token) > 16 else "…"


_ENVIRONMENT = {"api_key": "SEAM_API_KEY", "personal_access_token": "SEAM_PERSONAL_ACCESS_TOKEN"}


def find_credentials(
    *,
    api_key: str | None,
    personal_access_token: str | None,
    client_session_token: str | None,
    workspace_id: str | None,
    environment: Mapping[str, str],
    needs_workspace: bool = True,
) -> Credentials:
    """Choose the credential: an argument, else the environment.

    Raises:
        SeamInvalidOptionsError: There is no credential, or more than one, or a workspace is missing or has no use.
        SeamInvalidTokenError: A token of another kind than the argument or variable that it came by.
    """
    tokens = {
        "api_key": api_key,
        "personal_access_token": personal_access_token,
        "client_session_token": client_session_token,
    }
    given = {kind: (kind, token) for kind, token in tokens.items() if token is not None}
    if not given:
        kinds = ["personal_access_token"] if not needs_workspace else list(_ENVIRONMENT)
        found = {kind: (_ENVIRONMENT[kind], environment.get(_ENVIRONMENT[kind])) for kind in kinds}
        given = {kind: (name, token) for kind, (name, token) in found.items() if token}
    if not given:
        message = (
            "no credential: pass api_key, or set SEAM_API_KEY; or a personal_access_token with a workspace_id"
            if needs_workspace
            else "no credential: pass a personal_access_token, or set SEAM_PERSONAL_ACCESS_TOKEN"
        )
        raise SeamInvalidOptionsError(message)
    if len(given) > 1:
        message = f"{' and '.join(name for name, _ in given.values())} are both given: a client has one credential"
        raise SeamInvalidOptionsError(message)
    ((kind, (name, token)),) = given.items()
    check_token(token, kind, name)
    if kind != "personal_access_token":
        if workspace_id is not None:
            message = f"workspace_id goes with a personal_access_token; {_KINDS[kind]} already belongs to one workspace"
            raise SeamInvalidOptionsError(message)
        return Credentials(kind, token)
    if not needs_workspace:
        return Credentials(kind, token)
    if workspace_id is not None:
        return Credentials(kind, token, check_workspace(workspace_id))
    if environment.get("SEAM_WORKSPACE_ID"):
        return Credentials(kind, token, check_workspace(environment["SEAM_WORKSPACE_ID"], "SEAM_WORKSPACE_ID"))
    message = (
        "a personal_access_token needs a workspace_id (or SEAM_WORKSPACE_ID); "
        "for calls without a workspace there is AsyncSeamWithoutWorkspace, or SeamWithoutWorkspace"
    )
    raise SeamInvalidOptionsError(message)


def change_credentials(credentials: Credentials, given: Mapping[str, Any]) -> Credentials:
    """Return the credential of a view: another one's, changed by the arguments of `with_options`.

    None is refused here, while a constructor takes it for "not given" and asks the environment.

    Raises:
        SeamInvalidOptionsError: More than one credential, or a workspace that is missing or has no use.
        SeamInvalidTokenError: A token of another kind than the argument that it came by.
    """
    tokens: dict[str, Any] = {name: check_token(given[name], name) for name in given if name != "workspace_id"}
    workspace = check_workspace(given["workspace_id"]) if "workspace_id" in given else None
    if not tokens:
        tokens[credentials.kind] = credentials.token
    elif workspace is None and "personal_access_token" in tokens:
        workspace = credentials.workspace_id
    return find_credentials(
        api_key=tokens.get("api_key"),
        personal_access_token=tokens.get("personal_access_token"),
        client_session_token=tokens.get("client_session_token"),
        workspace_id=workspace,
        environment={},
    )


def check_workspace(workspace_id: Any, name: str = "workspace_id") -> str:
    """Return a workspace's id if it can be one.

    Raises:
        SeamInvalidOptionsError: It cannot.
    """
    if not isinstance(workspace_id, str):
        message = f"{name} must be a string, not {type(workspace_id).__name__}"
        raise SeamInvalidOptionsError(message)
    if not workspace_id or not is_plain(workspace_id):
        message = f"{name} is empty, or contains characters that no id has"
        raise SeamInvalidOptionsError(message)
    return workspace_id
