"""Workspaces: the caller's own, all of them, and resetting a sandbox."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.registry import handles


@handles("/workspaces/get")
def get(call: Call) -> Obj:
    return call.workspace.get("workspace", call.workspace.id)


@handles("/workspaces/list")
def list_workspaces(call: Call) -> list[Obj]:
    if call.credential.scheme.startswith("pat"):
        return [workspace.get("workspace", workspace.id) for workspace in call.world.workspaces.values()]
    return [get(call)]


@handles("/workspaces/create")
def create(call: Call) -> Obj:
    look = dict(call.param("connect_webview_customization", {}))
    for name in ("logo_shape", "primary_button_color", "primary_button_text_color", "success_message"):
        if call.param(f"webview_{name}") is not None:
            look.setdefault(name, call.params[f"webview_{name}"])
    made = call.world.create_workspace(
        name=call.params["name"],
        company_name=call.param("company_name") or call.param("connect_partner_name") or call.params["name"],
        connect_partner_name=call.param("connect_partner_name"),
        is_sandbox=bool(call.param("is_sandbox")),
        organization_id=call.param("organization_id"),
        connect_webview_customization=look,
    )
    return made.get("workspace", made.id)


@handles("/workspaces/update")
def update(call: Call) -> None:
    get(call).update(call.only(*call.endpoint.params))


@handles("/workspaces/reset_sandbox")
def reset(call: Call) -> Obj:
    if not get(call)["is_sandbox"]:
        raise ApiError(400, "workspace_not_sandbox", "Only a sandbox workspace can be reset")
    return call.act("RESET_SANDBOX_WORKSPACE", done=lambda attempt_id: call.world.reset(call.workspace, attempt_id))
