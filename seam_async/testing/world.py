"""All state of one fake Seam, and the operations that all handlers use. Knows nothing of HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.clock import Clock
from seam_async.testing.errors import ApiError
from seam_async.testing.events import build_event
from seam_async.testing.ids import Ids
from seam_async.testing.makers import add_metadata
from seam_async.testing.outcomes import Outcomes
from seam_async.testing.sample import Sampler
from seam_async.testing.store import Workspace, id_field
from seam_async.testing.webhooks import Webhooks

# Private fields for relations that Seam knows but does not show; each begins empty.
_RELATIONS: dict[str, tuple[str, ...]] = {
    "access_grant": ("_device_ids", "_acs_entrance_ids"),
    "access_method": ("_device_ids", "_acs_entrance_ids", "_access_code_ids"),
    "acs_access_group": ("_acs_user_ids", "_acs_entrance_ids"),
    "acs_credential": ("_acs_entrance_ids",),
    "acs_user": ("_acs_entrance_ids",),
    "phone": ("_acs_credential_ids",),
    "space": ("_device_ids", "_acs_entrance_ids", "_connected_account_ids"),
    "user_identity": ("_device_ids",),
}
# Resources that may be unmanaged, but have no property that says so.
_SILENTLY_MANAGED = ("access_grant", "access_method", "user_identity")


class World:
    """Workspaces, clock, ids, outcomes and webhooks.

    Args:
        clock: Virtual time.
        ids: Where ids come from.
        action_delay: Seconds until a physical action has ended.
        code_delay: Seconds until an access code is on, or off, a lock.
    """

    def __init__(self, clock: Clock, ids: Ids, action_delay: float, code_delay: float) -> None:
        self.clock = clock
        self.ids = ids
        self.action_delay = action_delay
        self.code_delay = code_delay
        self.sampler = Sampler(ids, clock)
        self.outcomes = Outcomes(self._places)
        self.webhooks = Webhooks(clock, ids)
        self.workspaces: dict[str, Workspace] = {}
        self.endpoint = ""
        self.furnish: Callable[[Workspace], None] | None = None
        self.code_changed: Callable[[Workspace, Obj, str], None] = lambda _workspace, _code, _what: None
        self.changed: Callable[[], None] = lambda: None
        self.kept: int | None = None
        self.listeners: list[Callable[[Obj], None]] = []
        self._furnished_from: dict[str, Any] = {}

    def _places(self) -> dict[str, str]:
        """Return the ids on which an action can happen, each with a name."""
        return {
            obj[id_field(resource)]: str(obj.get("display_name"))
            for workspace in self.workspaces.values()
            for resource in ("device", "acs_entrance", "acs_encoder", "access_method")
            for obj in workspace.table(resource)
        }

    def create_workspace(self, **given: Any) -> Workspace:
        """Make an empty workspace."""
        defaults: Json = {
            "name": "Sandbox",
            "company_name": "Example Stays",
            "is_sandbox": True,
            "connect_webview_customization": {},
            "publishable_key": self.ids.token("seam_pk"),
            "is_publishable_key_auth_enabled": True,
        }
        obj = self.sampler.resource("workspace", {**defaults, **given})
        workspace = Workspace(obj["workspace_id"])
        self.workspaces[workspace.id] = workspace
        workspace.insert("workspace", obj)
        return workspace

    def create(self, workspace: Workspace, resource: str, **given: Any) -> Obj:
        """Make a well-formed object and store it; an unmanaged one if ``resource`` is unmanaged."""
        managed = not resource.startswith("unmanaged_")
        resource = resource.removeprefix("unmanaged_")
        if resource in _SILENTLY_MANAGED:
            given.setdefault("_is_managed", managed)
        elif "is_managed" in facts.resource(resource):
            given.setdefault("is_managed", managed)
        for name in _RELATIONS.get(resource, ()):
            given.setdefault(name, [])
        if "workspace_id" in facts.resource(resource):
            given.setdefault("workspace_id", workspace.id)
        obj = self.sampler.resource(resource, given)
        return workspace.insert(resource, add_metadata(obj) if resource == "device" else obj)

    def emit(self, workspace: Workspace, event_type: str, *sources: Obj, **given: Any) -> Obj:
        """Write an event about ``sources`` and send it to the webhooks that want it."""
        event = build_event(self.sampler, workspace, event_type, sources, given)
        event = workspace.insert("event", event)
        if self.kept is not None:
            workspace.trim("event", self.kept)
        self.webhooks.send(workspace, event)
        for listener in self.listeners:
            listener(event)
        return event

    def error(self, obj: Obj, resource: str, code: str, **given: Any) -> Obj:
        """Put an error on an object, unless it has it already."""
        for known in obj["errors"]:
            if known["error_code"] == code:
                return known  # type: ignore[no-any-return]
        error = self.sampler.variant(resource, "errors", code, **given)
        obj["errors"].append(error)
        return error

    def begin(self, workspace: Workspace, action_type: str, device: Obj | None = None) -> Obj:
        """Make a pending action attempt."""
        attempt: Obj = {
            "action_attempt_id": self.ids.uuid(),
            "action_type": action_type,
            "status": "pending",
            "result": None,
            "error": None,
            "_device_id": device and device["device_id"],
            "_connected_account_id": device and device.get("connected_account_id"),
        }
        if self.kept is not None:
            workspace.trim("action_attempt", self.kept)
        return workspace.insert("action_attempt", attempt)

    def later(self, workspace: Workspace, seconds: float, callback: Callable[[], None]) -> None:
        """Call ``callback`` after some seconds, or at once for 0; never after the workspace was cleared."""
        if seconds <= 0:
            callback()
        else:
            workspace.later(self.clock, self.clock.timestamp() + seconds, callback)

    def act(
        self,
        workspace: Workspace,
        action_type: str,
        device: Obj | None = None,
        *,
        done: Callable[[str], Any] | None = None,
        place: str | None = None,
        error: str | None = None,
        message: str | None = None,
    ) -> Obj:
        """Begin a physical action.

        Args:
            workspace: Where.
            action_type: What, such as ``"UNLOCK_DOOR"``.
            device: On which device; one that is offline lets the action fail.
            done: Called with the attempt's id on success; carries the action out and returns its result.
            place: The id that scripted outcomes are matched by, if it is not the device's.
            error: The error type it will fail with, if it must.
            message: That error's sentence.

        Returns:
            The action attempt, pending unless actions take no time.
        """
        attempt = self.begin(workspace, action_type, device)
        outcome = self.outcomes.take(action_type, place or attempt["_device_id"])
        delay = self.action_delay if outcome.delay is None else outcome.delay

        def finish() -> None:
            failure, text = outcome.error or error, outcome.message or message
            if failure is None and device is not None and not device["properties"].get("online", True):
                failure, text = "device_disconnected", "The device is offline"
            if failure is not None:
                attempt["status"] = "error"
                attempt["error"] = {"type": failure, "message": text or failure.replace("_", " ").capitalize()}
            else:
                result = done(attempt["action_attempt_id"]) if done is not None else None
                attempt["status"], attempt["result"] = "success", {} if result is None else result
            ending = "failed" if failure is not None else "succeeded"
            event_type = f"action_attempt.{action_type.lower()}.{ending}"
            if facts.event(event_type) is not None:
                self.emit(
                    workspace,
                    event_type,
                    *([device] if device else []),
                    action_attempt_id=attempt["action_attempt_id"],
                    action_type=action_type,
                    status=attempt["status"],
                )

        if not outcome.stays_pending:
            self.later(workspace, delay, finish)
        return attempt

    def workspace(self, workspace_id: str) -> Workspace:
        """Return the workspace with this id.

        Raises:
            ApiError: 404, if there is none.
        """
        if workspace_id not in self.workspaces:
            raise ApiError(404, "workspace_not_found", "Workspace not found")
        return self.workspaces[workspace_id]

    def fill(self, workspace: Workspace) -> None:
        """Furnish a workspace, each time with the same ids and codes."""
        if self.furnish is None:
            return
        random = self.ids.random
        now = random.getstate()
        before = self._furnished_from.setdefault(workspace.id, now)
        random.setstate(before)
        self.furnish(workspace)
        if before is not now:
            random.setstate(now)

    def start_over(self, workspace: Workspace) -> None:
        """Empty and furnish a workspace; later ids are then the same as after the first time."""
        workspace.clear()
        self.ids.random.setstate(self._furnished_from[workspace.id])
        if self.furnish is not None:
            self.furnish(workspace)

    def reset(self, workspace: Workspace, attempt_id: str | None = None) -> None:
        """Empty and furnish a workspace, but keep its webhooks and the attempt that resets it."""
        attempt = workspace.find("action_attempt", attempt_id)
        webhooks = list(workspace.where("webhook"))
        workspace.clear()
        if attempt is not None:
            workspace.insert("action_attempt", attempt)
        for webhook in webhooks:
            workspace.insert("webhook", webhook)
        self.fill(workspace)
