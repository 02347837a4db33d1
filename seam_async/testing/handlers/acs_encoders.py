"""Card encoders: writing and reading cards, and (in a sandbox) scripting the next result."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import invalid_input
from seam_async.testing.grants import grants_of
from seam_async.testing.handlers.acs_users import user_of
from seam_async.testing.handlers.registry import handles
from seam_async.testing.store import public


@handles("/acs/encoders/encode_credential")
def encode(call: Call) -> Obj:
    """Write a card, for a credential or for an access method, which gets a new credential."""
    encoder = call.get("acs_encoder")
    method = call.get("access_method") if call.param("access_method_id") else None
    if method is None and not call.param("acs_credential_id"):
        raise invalid_input(message="Must specify acs_credential_id or access_method_id")
    credential = call.get("acs_credential") if method is None else None
    failure, message = _scripted(encoder, "_next_encode", credential)

    def done(_: str) -> Json:
        made = credential or _credential_of(call, encoder, method or {})
        made["is_issued"], made["issued_at"] = True, call.world.clock.iso()
        call.emit("acs_credential.issued", made)
        if method is not None:
            _encoded(call, method)
        return public("acs_credential", made)

    return call.act("ENCODE_CREDENTIAL", done=done, place=encoder["acs_encoder_id"], error=failure, message=message)


def _credential_of(call: Call, encoder: Obj, method: Obj) -> Obj:
    return call.create(
        "acs_credential",
        access_method="card",
        acs_system_id=encoder["acs_system_id"],
        connected_account_id=encoder["connected_account_id"],
        display_name=method["display_name"],
        is_multi_phone_sync_credential=False,
        _acs_entrance_ids=list(method["_acs_entrance_ids"]),
    )


def _encoded(call: Call, method: Obj) -> None:
    method.update(is_encoding_required=False, is_ready_for_encoding=False)
    method.update(is_assignment_required=False, is_ready_for_assignment=False)
    for grant in grants_of(call.world, call.workspace, method):
        grant.issue(method)


@handles("/acs/encoders/scan_credential")
def scan(call: Call) -> Obj:
    encoder = call.get("acs_encoder")
    scenario = encoder.pop("_next_scan_scenario", None) or {}
    failure, message = _scripted(encoder, "_next_scan", None)

    def done(_: str) -> Json:
        return _scanned(call, encoder, scenario)

    return call.act("SCAN_CREDENTIAL", done=done, place=encoder["acs_encoder_id"], error=failure, message=message)


def _scanned(call: Call, encoder: Obj, scenario: Json) -> Json:
    """Return the data on a card, and the credential of Seam's that it belongs to."""
    name = scenario.get("scenario", "credential_exists_on_seam")
    known = call.workspace.find("acs_credential", scenario.get("acs_credential_id_on_seam"))
    if known is None and name in ("credential_exists_on_seam", "credential_on_encoder_needs_update"):
        known = next(call.workspace.where("acs_credential", acs_system_id=encoder["acs_system_id"]), None)
    read: Json | None = {
        "card_number": "4477 0001",
        "created_at": call.world.clock.iso(),
        "starts_at": None,
        "ends_at": None,
        "is_issued": True,
    }
    warnings = []
    if name == "credential_on_encoder_is_empty":
        read, known = None, None
    elif name == "credential_does_not_exist_on_seam":
        known = None
        warnings = [{"warning_code": "acs_credential_on_seam_not_found", "warning_message": "Not known to Seam"}]
    elif name == "credential_on_encoder_needs_update":
        warnings = [
            {"warning_code": "acs_credential_on_encoder_out_of_sync", "warning_message": "The card is outdated"}
        ]
    on_seam = None if known is None else public("acs_credential", known)
    return {"acs_credential_on_encoder": read, "acs_credential_on_seam": on_seam, "warnings": warnings}


@handles("/acs/encoders/scan_to_assign_credential")
def scan_to_assign(call: Call) -> Obj:
    encoder = call.get("acs_encoder")
    user = user_of(call, encoder["acs_system_id"])
    failure, message = _scripted(encoder, "_next_scan", None)

    def done(_: str) -> Json:
        credential = call.create(
            "acs_credential",
            access_method="card",
            acs_system_id=encoder["acs_system_id"],
            connected_account_id=encoder["connected_account_id"],
            acs_user_id=user["acs_user_id"],
            display_name=f"Card of {user['display_name']}",
            card_number="4477 0001",
            is_issued=True,
            issued_at=call.world.clock.iso(),
        )
        return public("acs_credential", credential)

    return call.act(
        "SCAN_TO_ASSIGN_CREDENTIAL", done=done, place=encoder["acs_encoder_id"], error=failure, message=message
    )


@handles("/acs/encoders/simulate/next_credential_encode_will_fail")
def encode_will_fail(call: Call) -> None:
    call.get("acs_encoder")["_next_encode"] = {
        "error": call.params["error_code"],
        "acs_credential_id": call.param("acs_credential_id"),
    }


@handles("/acs/encoders/simulate/next_credential_encode_will_succeed")
def encode_will_succeed(call: Call) -> None:
    call.get("acs_encoder").pop("_next_encode", None)


@handles("/acs/encoders/simulate/next_credential_scan_will_fail")
def scan_will_fail(call: Call) -> None:
    call.get("acs_encoder")["_next_scan"] = {"error": call.params["error_code"]}


@handles("/acs/encoders/simulate/next_credential_scan_will_succeed")
def scan_will_succeed(call: Call) -> None:
    encoder = call.get("acs_encoder")
    encoder.pop("_next_scan", None)
    encoder["_next_scan_scenario"] = {
        "scenario": call.params["scenario"],
        "acs_credential_id_on_seam": call.param("acs_credential_id_on_seam"),
    }


def _scripted(encoder: Obj, name: str, credential: Obj | None) -> tuple[str | None, str | None]:
    """Return the failure that a simulate endpoint has scripted, and remove it: it is for one action only."""
    scripted: Any = encoder.get(name)
    if not scripted:
        return None, None
    only = scripted.get("acs_credential_id")
    if only and (credential is None or credential["acs_credential_id"] != only):
        return None, None
    encoder.pop(name)
    return scripted["error"], scripted["error"].replace("_", " ").capitalize()
