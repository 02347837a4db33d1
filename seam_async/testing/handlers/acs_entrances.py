"""Entrances of an access system: who may pass, and opening them remotely."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.acs_users import user_of
from seam_async.testing.handlers.registry import handles


@handles("/acs/entrances/grant_access")
def grant_access(call: Call) -> None:
    entrance = call.get("acs_entrance")
    granted = user_of(call, entrance["acs_system_id"])["_acs_entrance_ids"]
    if entrance["acs_entrance_id"] not in granted:
        granted.append(entrance["acs_entrance_id"])


@handles("/acs/entrances/list_credentials_with_access")
def list_credentials(call: Call) -> list[Obj]:
    entrance_id = call.get("acs_entrance")["acs_entrance_id"]
    found = [one for one in call.all("acs_credential") if entrance_id in one["_acs_entrance_ids"]]
    if "visionline_metadata.is_valid" in call.param("include_if", []):
        return [one for one in found if one.get("visionline_metadata", {}).get("is_valid")]
    return found


@handles("/acs/entrances/unlock")
def unlock(call: Call) -> Obj:
    entrance, credential = call.get("acs_entrance"), call.get("acs_credential")
    if entrance["acs_entrance_id"] not in credential["_acs_entrance_ids"]:
        raise ApiError(400, "acs_credential_has_no_access", "The credential does not open this entrance")

    def done(_: str) -> Json:
        entrance["is_locked"] = False
        return {"was_confirmed_by_device": True}

    return call.act("UNLOCK_DOOR", done=done, place=entrance["acs_entrance_id"])
