"""Carries out an access grant: its methods, their codes and keys, and when they count as issued."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.codes import make_code, shared_code
from seam_async.testing.lifecycle import CodeLife
from seam_async.testing.store import Workspace
from seam_async.testing.world import World

_TITLES = {"code": "PIN Code", "card": "Card", "mobile_key": "Mobile Key", "cloud_key": "Cloud Key"}


class Grant:
    """One access grant, and what is made for it."""

    def __init__(self, world: World, workspace: Workspace, obj: Obj) -> None:
        self.world = world
        self.workspace = workspace
        self.obj = obj

    @property
    def methods(self) -> list[Obj]:
        """The grant's access methods."""
        found = (self.workspace.find("access_method", one) for one in self.obj["access_method_ids"])
        return [method for method in found if method is not None]

    def add_method(self, call: Call, wanted: Json) -> Obj:
        """Create one requested access method and begin to issue it."""
        mode, now = wanted["mode"], self.world.clock.iso()
        title = _TITLES[mode]
        card = mode == "card"
        method = self.world.create(
            self.workspace,
            "access_method",
            mode=mode,
            display_name=title,
            display_status="Pending",
            is_issued=False,
            issued_at=None,
            **({"code": wanted.get("code")} if mode == "code" else {}),
            **({"is_encoding_required": True, "is_ready_for_encoding": True} if card else {}),
            **({"is_assignment_required": True, "is_ready_for_assignment": True} if card else {}),
            _device_ids=list(self.obj["_device_ids"]),
            _acs_entrance_ids=list(self.obj["_acs_entrance_ids"]),
            _access_grant_ids=[self.obj["access_grant_id"]],
        )
        self.obj["access_method_ids"].append(method["access_method_id"])
        self.obj["requested_access_methods"].append(
            {
                "mode": mode,
                "display_name": title,
                "created_at": now,
                "created_access_method_ids": [method["access_method_id"]],
                **{
                    name: wanted[name] for name in ("code", "instant_key_max_use_count") if wanted.get(name) is not None
                },
            }
        )
        self.emit_for(method, "access_method.created")
        if mode == "code":
            self._codes(call, method, wanted.get("code"))
        if mode == "mobile_key":
            self._instant_key(method)
        if card:
            self.emit_for(method, "access_method.card_encoding_required")
        elif not method["_access_code_ids"]:
            self.world.later(self.workspace, self.world.code_delay, lambda: self.issue(method))
        return method

    def _codes(self, call: Call, method: Obj, code: str | None) -> None:
        """Make a code on each lock that takes codes: the same digits, if the locks have a length in common."""
        devices = [self.workspace.get("device", device_id) for device_id in method["_device_ids"]]
        able = [device for device in devices if device.get("can_program_online_access_codes")]
        if len(able) < len(devices):
            self._missing([device["device_id"] for device in devices if device not in able])
        shared = code or (shared_code(call, able) if able else self.world.ids.digits(4))
        for device in able:
            made = make_code(
                call,
                device,
                shared,
                frame=(self.obj["starts_at"], self.obj["ends_at"]),
                _access_grant_id=self.obj["access_grant_id"],
                _access_method_id=method["access_method_id"],
            )
            made["name"] = made["name"] or self.obj["name"]
            method["code"] = shared or made["code"]
            method["_access_code_ids"].append(made["access_code_id"])
        method["code"] = method.get("code") or shared

    def _missing(self, device_ids: list[str]) -> None:
        """Report, by an error and an event, that some doors take no codes."""
        code = "cannot_create_requested_access_methods"
        message = "Some devices do not take access codes."
        self.world.error(self.obj, "access_grant", code, message=message, missing_device_ids=device_ids)
        event = f"access_grant.{code.replace('cannot', 'could_not')}"
        self._emit(event, error_message=message, missing_device_ids=device_ids)

    def fail(self, method: Obj) -> None:
        """Record that a code of a method was not set on its lock."""
        self.world.error(method, "access_method", "failed_to_issue")
        self.emit_for(method, "access_method.failed_to_issue")

    def _instant_key(self, method: Obj) -> None:
        person = self.workspace.get("user_identity", self.obj["user_identity_id"])
        key = make_instant_key(self.world, self.workspace, person)
        for obj in (method, self.obj):
            obj["instant_key_url"] = key["instant_key_url"]
        method["_instant_key_id"] = key["instant_key_id"]
        method["_client_session_id"] = key["client_session_id"]

    def issue(self, method: Obj) -> None:
        """Count a method as issued, once every code behind it is on its lock."""
        codes = [self.workspace.find("access_code", one) for one in method["_access_code_ids"]]
        waiting = any(code and code["status"] != "set" and not code["is_scheduled_on_device"] for code in codes)
        if method["is_issued"] or waiting or method["access_method_id"] not in self.obj["access_method_ids"]:
            return
        method.update(is_issued=True, issued_at=self.world.clock.iso(), display_status="Issued", errors=[])
        code = {"code": method["code"], "is_backup_code": False} if method.get("code") else {}
        self.emit_for(method, "access_method.issued", **code)
        for entrance_id in method["_acs_entrance_ids"]:
            self._emit("access_grant.access_granted_to_door", acs_entrance_id=entrance_id)
        if all(one["is_issued"] for one in self.methods):
            self.obj["display_status"] = "Active"
            self._emit("access_grant.access_granted_to_all_doors")

    def revoke(self, method: Obj) -> None:
        """Revoke a method once its last code is off its lock."""
        if (
            self.workspace.find("access_method", method["access_method_id"]) is None
            or any(self.workspace.find("access_code", one) for one in method["_access_code_ids"])
            or not method["is_issued"]
        ):
            return
        method.update(is_issued=False, display_status="Expired")
        self.emit_for(method, "access_method.revoked")

    def remove_method(self, method: Obj) -> None:
        """Remove a method, with its codes and keys."""
        method_id = method["access_method_id"]
        self.workspace.remove("access_method", method_id)
        for code_id in method["_access_code_ids"]:
            code = self.workspace.find("access_code", code_id)
            if code is not None:
                CodeLife(self.world, self.workspace, code).remove()
        if method.get("_instant_key_id"):
            self.workspace.remove("instant_key", method["_instant_key_id"])
        if method_id in self.obj["access_method_ids"]:
            self.obj["access_method_ids"].remove(method_id)
        self.emit_for(method, "access_method.deleted")

    def remove(self) -> None:
        """Remove the grant, with all its methods."""
        for method in self.methods:
            self.remove_method(method)
        self.workspace.remove("access_grant", self.obj["access_grant_id"])
        self._emit("access_grant.deleted")

    def emit_for(self, method: Obj, event_type: str, **given: Any) -> None:
        """Write an event about a method of this grant."""
        key = self.obj.get("access_grant_key")
        keys = {"access_grant_keys": [key]} if key else {}
        grant_ids = [self.obj["access_grant_id"]]
        method_id = {"access_method_id": method["access_method_id"]}
        self.world.emit(self.workspace, event_type, access_grant_ids=grant_ids, **method_id, **keys, **given)

    def _emit(self, event_type: str, **given: Any) -> None:
        self.world.emit(self.workspace, event_type, access_grant_id=self.obj["access_grant_id"], **given)


def grants_of(world: World, workspace: Workspace, method: Obj) -> Iterator[Grant]:
    """Yield the grants that a method belongs to."""
    known = [workspace.find("access_grant", one) for one in method.get("_access_grant_ids", ())]
    for obj in known or list(workspace.where("access_grant")):
        if obj is not None and method["access_method_id"] in obj["access_method_ids"]:
            yield Grant(world, workspace, obj)


def follow_code(world: World, workspace: Workspace, code: Obj, what: str) -> None:
    """Update the access method of a code that was set, has failed, or is gone (``"set"``, ``"failed"``, ``"gone"``)."""
    method = workspace.find("access_method", code.get("_access_method_id"))
    if method is not None:
        for grant in grants_of(world, workspace, method):
            {"set": grant.issue, "failed": grant.fail, "gone": grant.revoke}[what](method)


def make_instant_key(world: World, workspace: Workspace, person: Obj) -> Obj:
    """Make an instant key of a person, and the client session that it opens."""
    session = world.create(
        workspace,
        "client_session",
        token=world.ids.token("seam_cst"),
        user_identity_ids=[person["user_identity_id"]],
        user_identity_id=person["user_identity_id"],
        expires_at=world.clock.iso(14 * 86400),
        user_identifier_key=None,
    )
    return world.create(
        workspace,
        "instant_key",
        client_session_id=session["client_session_id"],
        user_identity_id=person["user_identity_id"],
        instant_key_url=f"https://ik.seam.co/{world.ids.random.getrandbits(32):08X}",
        expires_at=session["expires_at"],
    )
