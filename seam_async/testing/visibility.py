"""What a client session may see: the accounts, people and customers that it was made for, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seam_async.testing._types import Obj
from seam_async.testing.auth import Credential

# Tables that every session may see, and tables whose objects are visible with their device.
_OPEN = frozenset(("workspace", "device_provider"))
_BY_DEVICE = frozenset(
    ("access_code", "noise_threshold", "thermostat_schedule", "thermostat_daily_program", "action_attempt", "event")
)


class Visibility:
    """Which objects one client session may see."""

    def __init__(self, credential: Credential) -> None:
        if credential.session is None or credential.workspace is None:
            raise ValueError("only a client session has a limited reach")
        self._session = credential.session
        self._workspace = credential.workspace
        self._accounts = set(self._own_accounts())
        self._people = set(self._session["user_identity_ids"])

    def _own_accounts(self) -> Iterable[str]:
        session, customer = self._session, self._session.get("customer_key")
        yield from session["connected_account_ids"]
        for webview_id in session["connect_webview_ids"]:
            webview = self._workspace.find("connect_webview", webview_id)
            if webview is not None and webview.get("connected_account_id"):
                yield webview["connected_account_id"]
        if customer:
            yield from (
                one["connected_account_id"] for one in self._workspace.where("connected_account", customer_key=customer)
            )

    def covers(self, table: str, obj: Obj) -> bool:
        """Return whether the session may see an object of a table."""
        if table in _OPEN:
            return True
        if table == "client_session":
            return obj is self._session
        if table == "connect_webview":
            own = obj["connect_webview_id"] in self._session["connect_webview_ids"]
            return (
                own or self._same_customer(obj) or obj.get("_client_session_id") == self._session["client_session_id"]
            )
        if table == "user_identity":
            return obj["user_identity_id"] in self._people or self._same_customer(obj)
        if obj.get("connected_account_id") in self._accounts or self._same_customer(obj):
            return True
        if any(obj.get(name) in self._people for name in ("user_identity_id", "_user_identity_id")):
            return True
        if table == "device":
            return any(self._may_use(person, obj) for person in self._people)
        if table in _BY_DEVICE:
            device: Any = self._workspace.find("device", obj.get("device_id") or obj.get("_device_id"))
            return device is not None and self.covers("device", device)
        if table == "access_method":
            grants = (self._workspace.find("access_grant", one) for one in obj.get("_access_grant_ids", ()))
            return any(grant is not None and self.covers("access_grant", grant) for grant in grants)
        if table == "acs_entrance":
            system = self._workspace.find("acs_system", obj["acs_system_id"])
            return system is not None and self.covers("acs_system", system)
        return False

    def _same_customer(self, obj: Obj) -> bool:
        customer = self._session.get("customer_key")
        return bool(customer) and customer in (obj.get("customer_key"), obj.get("_customer_key"))

    def _may_use(self, user_identity_id: str, device: Obj) -> bool:
        identity = self._workspace.find("user_identity", user_identity_id)
        return identity is not None and device["device_id"] in identity.get("_device_ids", ())
