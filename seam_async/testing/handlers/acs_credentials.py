"""Credentials of an access system: cards, codes and keys that open entrances."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.handlers.acs_users import user_of
from seam_async.testing.handlers.registry import handles


@handles("/acs/credentials/create")
def create(call: Call) -> Obj:
    user = user_of(call) if call.param("acs_user_id") or call.param("user_identity_id") else None
    system_id = user["acs_system_id"] if user else call.param("acs_system_id")
    if system_id is None:
        raise invalid_input(message="Must specify acs_user_id, or user_identity_id and acs_system_id")
    system = call.workspace.get("acs_system", system_id)
    method = call.params["access_method"]
    code = call.param("code")
    if method == "code" and code is None:
        code = call.world.ids.digits(6)
    optional = {
        name: value
        for name, value in (
            ("acs_user_id", user and user["acs_user_id"]),
            ("user_identity_id", call.param("user_identity_id")),
            ("code", code),
            ("starts_at", call.param("starts_at")),
            ("ends_at", call.param("ends_at")),
        )
        if value is not None
    }
    made = call.create(
        "acs_credential",
        **optional,
        access_method=method,
        acs_system_id=system_id,
        connected_account_id=system["connected_account_id"],
        display_name=f"{method.replace('_', ' ').capitalize()} credential",
        # A card has to be encoded first.
        is_issued=method != "card",
        issued_at=None if method == "card" else call.world.clock.iso(),
        is_multi_phone_sync_credential=bool(call.param("is_multi_phone_sync_credential")),
        _acs_entrance_ids=list(call.param("allowed_acs_entrance_ids", [])),
    )
    if made["is_issued"]:
        call.emit("acs_credential.issued", made)
    return made


@handles("/acs/credentials/assign")
def assign(call: Call) -> None:
    credential = call.get("acs_credential")
    user = user_of(call, credential["acs_system_id"])
    if user["acs_system_id"] != credential["acs_system_id"]:
        raise ApiError(400, "acs_system_mismatch", "The user and the credential are in different access systems")
    credential["acs_user_id"] = user["acs_user_id"]
    call.also["acs_credential"] = credential


@handles("/acs/credentials/unassign")
def unassign(call: Call) -> None:
    credential = call.also["acs_credential"] = call.get("acs_credential")
    credential.pop("acs_user_id", None)


@handles("/acs/credentials/update")
def update(call: Call) -> None:
    credential = call.also["acs_credential"] = call.get("acs_credential")
    credential.update(call.only("code", "ends_at"))


@handles("/acs/credentials/delete")
def delete(call: Call) -> None:
    credential = call.get("acs_credential")
    call.workspace.remove("acs_credential", credential["acs_credential_id"])
    call.emit("acs_credential.deleted", credential)


@handles("/acs/credentials/list_accessible_entrances")
def list_entrances(call: Call) -> list[Obj]:
    credential = call.get("acs_credential")
    return [one for one in call.all("acs_entrance") if one["acs_entrance_id"] in credential["_acs_entrance_ids"]]
