"""Connected accounts, and the webviews in which people connect them."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.connection import disconnect
from seam_async.testing.errors import invalid_input, not_found
from seam_async.testing.handlers.registry import handles


@handles("/connect_webviews/create")
def create_webview(call: Call) -> Obj:
    providers = call.param("accepted_providers")
    if providers is None:
        excluded = set(call.param("excluded_providers", []))
        known = facts.enum(call.endpoint.params["accepted_providers"].type["list"])
        providers = [name for name in known if name not in excluded]
    for name in ("custom_redirect_url", "custom_redirect_failure_url"):
        if "://" not in call.param(name, "://"):
            raise invalid_input({name: ["Invalid url"]})
    optional = {"customer_key": call.params["customer_key"]} if call.param("customer_key") else {}
    session = call.credential.session
    webview = call.create(
        "connect_webview",
        **optional,
        accepted_capabilities=call.param("accepted_capabilities", []),
        accepted_providers=providers,
        any_provider_allowed=call.param("accepted_providers") is None,
        automatically_manage_new_devices=call.param("automatically_manage_new_devices", True),
        custom_metadata=call.param("custom_metadata", {}),
        custom_redirect_url=call.param("custom_redirect_url"),
        custom_redirect_failure_url=call.param("custom_redirect_failure_url"),
        device_selection_mode="none",
        status="pending",
        url="",
        wait_for_device_creation=call.params["wait_for_device_creation"],
        _user_identifier_key=session and session.get("user_identifier_key"),
        _client_session_id=session and session["client_session_id"],
    )
    webview["url"] = f"{call.world.endpoint}/connect_webviews/view?connect_webview_id={webview['connect_webview_id']}"
    if session is not None:
        session["connect_webview_ids"].append(webview["connect_webview_id"])
    return webview


@handles("/connected_accounts/get")
def get(call: Call) -> Obj:
    if call.param("connected_account_id"):
        return call.get("connected_account")
    for account in call.all("connected_account"):
        if account.get("user_identifier", {}).get("email") == call.params["email"]:
            return account
    raise not_found("connected_account")


@handles("/connected_accounts/update")
def update(call: Call) -> None:
    account = call.also["connected_account"] = call.get("connected_account")
    names = ("accepted_capabilities", "automatically_manage_new_devices", "customer_key", "display_name")
    account.update(call.only(*names))
    call.merge_metadata(account)


@handles("/connected_accounts/delete")
def delete(call: Call) -> None:
    account = call.get("connected_account")
    account_id = account["connected_account_id"]
    for device in call.workspace.where("device", connected_account_id=account_id):
        for code in call.workspace.where("access_code", device_id=device["device_id"]):
            call.workspace.remove("access_code", code["access_code_id"])
        call.workspace.remove("device", device["device_id"])
        call.emit("device.deleted", device, device_name=device["display_name"])
    for resource in ("acs_system", "acs_entrance", "acs_user", "acs_credential", "acs_encoder", "acs_access_group"):
        for obj in call.workspace.where(resource, connected_account_id=account_id):
            call.workspace.remove(resource, obj[f"{resource}_id"])
    call.workspace.remove("connected_account", account_id)
    call.emit("connected_account.deleted", account)


@handles("/connected_accounts/simulate/disconnect")
def simulate_disconnect(call: Call) -> None:
    account = call.get("connected_account")
    call.world.error(account, "connected_account", "account_disconnected", is_connected_account_error=True)
    call.emit("connected_account.disconnected", account)
    for device in call.workspace.where("device", connected_account_id=account["connected_account_id"]):
        disconnect(call.world, call.workspace, device, "account_disconnected")


@handles("/connected_accounts/sync")
def sync(call: Call) -> None:
    call.emit("connected_account.completed_first_sync", call.get("connected_account"))
