"""Authenticates callers: API keys, personal access tokens, client sessions and publishable keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from seam_async.testing._types import Obj
from seam_async.testing.dates import parse
from seam_async.testing.errors import ApiError, unauthorized
from seam_async.testing.facts import Endpoint
from seam_async.testing.hints import unknown
from seam_async.testing.store import Workspace
from seam_async.testing.world import World


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential that was accepted.

    Attributes:
        scheme: Which of the API's security schemes it is.
        workspace: The workspace it is used in; None for a personal access token without one.
        session: The client session, for its token.
    """

    scheme: str
    workspace: Workspace | None
    session: Obj | None = None


_API_KEY = re.compile(r"seam_(?!at|cst|pk)\w{8,}", re.ASCII)


class Credentials:
    """The keys and tokens of one fake Seam."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.api_keys: dict[str, str] = {}
        self.personal_tokens: set[str] = set()

    def new_api_key(self, workspace_id: str, key: str | None = None) -> str:
        """Make an API key of a workspace.

        Raises:
            LookupError: There is no such workspace.
            ValueError: ``key`` is no API key.
        """
        if workspace_id not in self._world.workspaces:
            raise LookupError(unknown("workspace", workspace_id, self._world.workspaces))
        if key is not None and not _API_KEY.fullmatch(key):
            raise ValueError(
                "an API key is seam_ and at least 8 letters, digits or underscores; no other token begins so"
            )
        key = self._world.ids.token("seam_test") if key is None else key
        self.api_keys[key] = workspace_id
        return key

    def new_personal_token(self) -> str:
        """Make a personal access token, which works in every workspace."""
        token = self._world.ids.token("seam_at")
        self.personal_tokens.add(token)
        return token

    def revoke(self, token: str) -> None:
        """Revoke an API key or a personal access token: it is refused from now on.

        Raises:
            LookupError: It is neither.
        """
        if token not in self.api_keys and token not in self.personal_tokens:
            raise LookupError("this is no API key and no personal access token of the fake")
        self.api_keys.pop(token, None)
        self.personal_tokens.discard(token)

    def check(self, headers: Mapping[str, str], endpoint: Endpoint) -> Credential:
        """Return the credential of a request.

        Raises:
            ApiError: 401 for a missing, unknown or revoked credential and for a kind that the endpoint does not
                take; 400 for a personal access token without workspace where one is needed.
        """
        credential = self._identify(headers, endpoint)
        if endpoint.auth is not None and credential.scheme not in endpoint.auth:
            title = credential.scheme.split("_with")[0].replace("_", " ").replace("pat", "personal access token")
            raise unauthorized(f"A {title} cannot be used for {endpoint.path}")
        return credential

    def _identify(self, headers: Mapping[str, str], endpoint: Endpoint) -> Credential:
        token = _token(headers)
        if token is None:
            if "seam-publishable-key" in headers:
                return self._publishable(headers)
            raise unauthorized("No Authorization header" if "authorization" not in headers else "No token provided")
        if token.startswith("seam_cst"):
            return self._client_session(token)
        if token.startswith("seam_at"):
            return self._personal(token, headers, endpoint)
        if token.startswith("seam_pk"):
            raise unauthorized("A publishable key belongs in the seam-publishable-key header")
        if token not in self.api_keys:
            raise unauthorized("API key not found")
        return Credential("api_key", self._world.workspace(self.api_keys[token]))

    def _personal(self, token: str, headers: Mapping[str, str], endpoint: Endpoint) -> Credential:
        if token not in self.personal_tokens:
            raise unauthorized("Personal access token not found")
        workspace_id = headers.get("seam-workspace")
        if not workspace_id:
            if endpoint.needs_workspace:
                raise ApiError(
                    400, "missing_workspace_id", "A personal access token needs the seam-workspace header here"
                )
            return Credential("pat_without_workspace", None)
        if workspace_id not in self._world.workspaces:
            raise unauthorized("This token has no access to the workspace")
        scheme = "pat_with_workspace"
        if endpoint.auth is not None and scheme not in endpoint.auth and "pat_without_workspace" in endpoint.auth:
            scheme = "pat_without_workspace"
        return Credential(scheme, self._world.workspaces[workspace_id])

    def _client_session(self, token: str) -> Credential:
        for workspace in self._world.workspaces.values():
            for session in workspace.where("client_session", token=token):
                if session.get("_revoked"):
                    raise ApiError(401, "client_session_revoked", "This client session was revoked")
                if parse(session["expires_at"]) <= self._world.clock.timestamp():
                    raise ApiError(401, "client_session_expired", "This client session has expired")
                scheme = "client_session_with_customer" if session.get("customer_key") else "client_session"
                return Credential(scheme, workspace, session)
        raise unauthorized("Client session not found")

    def _publishable(self, headers: Mapping[str, str]) -> Credential:
        key = headers["seam-publishable-key"]
        for workspace in self._world.workspaces.values():
            own = workspace.get("workspace", workspace.id)
            if own.get("publishable_key") == key and own["is_publishable_key_auth_enabled"]:
                return Credential("publishable_key", workspace)
        raise unauthorized("Publishable key not found")


def _token(headers: Mapping[str, str]) -> str | None:
    header = headers.get("authorization")
    if header is not None:
        scheme, _, token = header.partition(" ")
        return token.strip() or None if scheme.lower() == "bearer" else None
    for name in ("seam-api-key", "client-session-token", "seam-client-session-token"):
        if headers.get(name):
            return headers[name]
    return None
