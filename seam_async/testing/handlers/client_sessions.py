"""Client sessions: tokens for an app's users, each reaching only what is theirs."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input, not_found
from seam_async.testing.handlers.registry import handles

_DAY = 86400


@handles("/client_sessions/create")
def create(call: Call) -> Obj:
    key = call.param("user_identifier_key")
    if call.credential.scheme == "publishable_key":
        if key is None:
            raise ApiError(
                401, "publishable_key_requires_user_identifier_key", "A publishable key needs a user_identifier_key"
            )
        if call.given & {"connect_webview_ids", "connected_account_ids"}:
            raise ApiError(
                400, "publishable_keys_must_create_empty_client_sessions", "A publishable key makes empty sessions only"
            )
    people = call.param(
        "user_identity_ids", [call.params["user_identity_id"]] if call.param("user_identity_id") else []
    )
    optional = {"customer_key": call.params["customer_key"]} if call.param("customer_key") else {}
    if people:
        optional["user_identity_id"] = people[0]
    return call.create(
        "client_session",
        **optional,
        token=call.world.ids.token("seam_cst"),
        user_identifier_key=key,
        connect_webview_ids=list(call.param("connect_webview_ids", [])),
        connected_account_ids=list(call.param("connected_account_ids", [])),
        user_identity_ids=list(people),
        device_count=_count(call, call.param("connected_account_ids", [])),
        expires_at=call.param("expires_at") or call.world.clock.iso(365 * _DAY),
    )


def _count(call: Call, account_ids: list[str]) -> int:
    return sum(device["connected_account_id"] in account_ids for device in call.workspace.all("device"))


@handles("/client_sessions/get")
def get(call: Call) -> Obj:
    if call.param("client_session_id"):
        return call.get("client_session")
    if call.param("user_identifier_key"):
        return call.first("client_session", user_identifier_key=call.params["user_identifier_key"])
    if call.credential.session is not None:
        return call.credential.session
    raise invalid_input(message="Must specify client_session_id or user_identifier_key")


@handles("/client_sessions/get_or_create")
def get_or_create(call: Call) -> Obj:
    for session in call.workspace.where("client_session"):
        same = [
            session["user_identifier_key"] == call.param("user_identifier_key"),
            set(session["user_identity_ids"]) >= set(call.param("user_identity_ids", [])),
            call.param("user_identity_id") in (None, *session["user_identity_ids"]),
            set(session["connect_webview_ids"]) >= set(call.param("connect_webview_ids", [])),
            set(session["connected_account_ids"]) >= set(call.param("connected_account_ids", [])),
        ]
        if all(same) and not session.get("_revoked"):
            return session
    return create(call)


@handles("/client_sessions/grant_access")
def grant_access(call: Call) -> None:
    if call.param("client_session_id"):
        session = call.get("client_session")
    elif call.param("user_identifier_key"):
        session = call.first("client_session", user_identifier_key=call.params["user_identifier_key"])
    else:
        raise not_found("client_session")
    call.also["client_session"] = session
    people = list(call.param("user_identity_ids", []))
    if call.param("user_identity_id"):
        people.append(call.params["user_identity_id"])
    for name, added in (
        ("connect_webview_ids", call.param("connect_webview_ids", [])),
        ("connected_account_ids", call.param("connected_account_ids", [])),
        ("user_identity_ids", people),
    ):
        session[name] = list(dict.fromkeys([*session[name], *added]))
    session["device_count"] = _count(call, session["connected_account_ids"])


@handles("/client_sessions/revoke")
def revoke(call: Call) -> None:
    call.get("client_session")["_revoked"] = True


@handles("/client_sessions/delete")
def delete(call: Call) -> None:
    session = call.get("client_session")
    call.workspace.remove("client_session", session["client_session_id"])
    call.emit("client_session.deleted", session)
