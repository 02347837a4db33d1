"""Access methods: the codes, cards and keys of access grants."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, not_found
from seam_async.testing.grants import Grant, grants_of
from seam_async.testing.handlers.acs_encoders import encode as encode_on
from seam_async.testing.handlers.registry import handles
from seam_async.testing.handlers.related import related
from seam_async.testing.store import public


@handles("/access_methods/delete")
def delete(call: Call) -> None:
    if call.param("access_method_id"):
        methods = [call.get("access_method")]
    elif call.param("access_grant_id"):
        methods = Grant(call.world, call.workspace, call.get("access_grant")).methods
    else:
        grants = list(call.workspace.where("access_grant", reservation_key=call.params["reservation_key"]))
        if not grants:
            raise not_found("access_grant")
        methods = [method for obj in grants for method in Grant(call.world, call.workspace, obj).methods]
    for method in methods:
        for grant in grants_of(call.world, call.workspace, method):
            grant.remove_method(method)


@handles("/access_methods/get_related")
def get_related(call: Call) -> dict[str, list[Obj]]:
    methods = [call.find("access_method", one) for one in call.params["access_method_ids"]]
    grants = [grant.obj for method in methods for grant in grants_of(call.world, call.workspace, method)]
    spaces = [call.workspace.find("space", one) for grant in grants for one in grant["space_ids"]]
    return related(call, [*methods, *grants, *(space for space in spaces if space is not None)])


@handles("/access_methods/encode")
def encode(call: Call) -> Obj:
    return encode_on(call)


@handles("/access_methods/assign_card")
def assign_card(call: Call) -> Obj:
    method = call.get("access_method")
    if method["mode"] != "card":
        raise ApiError(400, "access_method_is_no_card", "Only an access method of mode card takes a card")

    def done(_: str) -> Json:
        method.update(is_assignment_required=False, is_encoding_required=False)
        method.update(is_ready_for_assignment=False, is_ready_for_encoding=False)
        for grant in grants_of(call.world, call.workspace, method):
            grant.issue(method)
        return public("access_method", method)

    return call.act("ASSIGN_CREDENTIAL", done=done, place=method["access_method_id"])


@handles("/access_methods/unlock_door")
def unlock_door(call: Call) -> Obj:
    method, entrance = call.get("access_method"), call.get("acs_entrance")
    if entrance["acs_entrance_id"] not in method["_acs_entrance_ids"]:
        raise ApiError(400, "access_method_has_no_access", "The access method does not open this entrance")
    return call.act("UNLOCK_DOOR", done=lambda _: {"was_confirmed_by_device": True}, place=entrance["acs_entrance_id"])
