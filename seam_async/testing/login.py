"""Logs a user in to a Connect Webview: makes an account, its devices, and the events about them."""

from __future__ import annotations

from collections.abc import Sequence

from seam_async.testing._types import Obj
from seam_async.testing.seed import Seeder
from seam_async.testing.store import Workspace
from seam_async.testing.world import World


def finish_login(
    world: World,
    workspace: Workspace,
    webview: Obj,
    device_types: Sequence[str] | None,
    *,
    provider: str | None = None,
    email: str = "guest@example.com",
) -> None:
    """End the login that a webview waits for. Ending it twice changes nothing.

    Args:
        world: Clock and events.
        workspace: Where the webview is.
        webview: The webview; it is changed in place.
        device_types: The devices in the account; None for a login that fails.
        provider: The maker at which the account is. Default: the first that the webview accepts.
        email: The user of the account.
    """
    if webview["status"] == "authorized":
        return
    if device_types is None:
        webview["status"] = "failed"
        world.emit(workspace, "connect_webview.login_failed", webview)
        return
    provider = provider or str(next(iter(webview["accepted_providers"]), "august"))
    seeder = Seeder(world, workspace)
    account = seeder.account(provider.replace("_", " ").title(), provider, email)
    account["custom_metadata"] = dict(webview["custom_metadata"])
    account["automatically_manage_new_devices"] = webview["automatically_manage_new_devices"]
    if webview.get("customer_key"):
        account["customer_key"] = webview["customer_key"]
    webview.update(
        status="authorized",
        login_successful=True,
        authorized_at=world.clock.iso(),
        connected_account_id=account["connected_account_id"],
        selected_provider=provider,
    )
    world.emit(workspace, "connect_webview.login_succeeded", webview, account)
    world.emit(workspace, "connected_account.connected", account, webview)
    for device_type in device_types:
        managed = bool(webview["automatically_manage_new_devices"])
        device = seeder.device(account, device_type, device_type.replace("_", " ").title(), is_managed=managed)
        world.emit(workspace, "device.added" if managed else "device.unmanaged.connected", device)
    world.emit(workspace, "connected_account.completed_first_sync", account)
