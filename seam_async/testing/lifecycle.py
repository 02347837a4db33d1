"""The life of an access code: deferred, programmed, scheduled, active, removed. All in virtual time.

::

    unset ──(72 h ahead, native scheduling)──> unset, is_scheduled_on_device ──(starts_at)──> set
    unset ──(starts_at, otherwise)──> setting ──> set ──(ends_at, or delete)──> removing ──> gone

https://docs.seam.co/latest/capability-guides/smart-locks/access-codes/lifecycle-of-access-codes
"""

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.dates import iso, parse
from seam_async.testing.store import Workspace, public
from seam_async.testing.world import World

AHEAD = 72 * 3600.0
"""How long before its start a natively scheduled code is programmed, in seconds."""


class CodeLife:
    """Moves one access code through its life cycle.

    Args:
        world: Clock, events and scripted outcomes.
        workspace: Where the code is.
        code: The code; it is changed in place.
    """

    def __init__(self, world: World, workspace: Workspace, code: Obj) -> None:
        self.world = world
        self.workspace = workspace
        self.code = code

    @property
    def device(self) -> Obj | None:
        """The lock that the code is for; None if it is gone."""
        return self.workspace.find("device", self.code["device_id"])

    @property
    def on_device(self) -> bool:
        """Whether the lock knows the code, active yet or not."""
        return self.code["status"] == "set" or bool(self.code.get("is_scheduled_on_device"))

    def plan(self, *, changes: Json | None = None) -> None:
        """Plan how the code gets onto its lock, or how a change of it does.

        Args:
            changes: Mutation code to ``{"from": ..., "to": ...}`` for what was changed.
        """
        self._cancel()
        code, now = self.code, self.world.clock.timestamp()
        starts = parse(code["starts_at"]) if code.get("starts_at") else now
        if code["is_offline_access_code"]:
            # The lock computes offline codes by itself: this one works at once.
            code["pending_mutations"] = []
            self._status("set")
            self._settle()
            self.plan_end()
            return
        begin = starts - AHEAD if code.get("_native") else starts
        if begin > now and not self.on_device:
            self._status("unset")
            self._pending("deferring_creation", scheduled_at=iso(begin))
            self._settle()
            self._at(begin, lambda: self._program({}))
        elif begin > now:
            # Moved into the future: the code is taken off the lock until its new start.
            code["is_scheduled_on_device"] = False
            self._status("unset")
            self._pending("deferring_creation", scheduled_at=iso(begin))
            self._at(begin, lambda: self._program({}))
            self._settle()
            self._announce(changes or {})
        else:
            self._program(changes or {})

    def remove(self, *, at_once: bool = False) -> None:
        """Remove the code from the lock and, once it is off, from the workspace."""
        self._cancel()
        if at_once or (not self.on_device and self.code["status"] == "unset"):
            self._gone(was_on_device=False)
            return
        outcome = self.world.outcomes.take("DELETE_ACCESS_CODE", self.code["device_id"])
        self._status("removing")
        self._pending("deleting")
        if outcome.stays_pending:
            return
        delay = self.world.code_delay if outcome.delay is None else outcome.delay

        def finish() -> None:
            if outcome.error is not None or not self._online():
                self._fail(
                    outcome.error or "failed_to_remove_from_device", "failed_to_remove_from_device", outcome.message
                )
            else:
                self._gone(was_on_device=True)

        self._after(delay, finish)

    def resume(self) -> None:
        """Continue the life cycle of a code that was restored from a snapshot."""
        match self.code["status"]:
            case "set":
                self.plan_end()
            case "removing":
                self.remove()
            case "unset" if self.code.get("is_scheduled_on_device") and self.code.get("starts_at"):
                self._at(parse(self.code["starts_at"]), self._activate)
            case _ if not self.code["errors"]:
                self.plan()
            case _:
                pass

    def retry(self) -> None:
        """Try again to set or remove a code that has failed, for instance because the lock was offline."""
        failed = {error["error_code"] for error in self.code["errors"]}
        if "failed_to_remove_from_device" in failed:
            self.code["errors"].clear()
            self.remove()
        elif "failed_to_set_on_device" in failed:
            self.plan()

    def _program(self, changes: Json) -> None:
        code = self.code
        creating = not self.on_device
        outcome = self.world.outcomes.take(
            "CREATE_ACCESS_CODE" if creating else "UPDATE_ACCESS_CODE", code["device_id"]
        )
        starts = parse(code["starts_at"]) if code.get("starts_at") else 0.0
        early = starts > self.world.clock.timestamp()
        if not early:
            self._status("setting")
        if changes and not creating:
            code["pending_mutations"] = [
                self.world.sampler.variant("access_code", "pending_mutations", name, **change)
                for name, change in changes.items()
            ]
        else:
            self._pending("creating")
        if outcome.stays_pending:
            return

        def finish() -> None:
            if outcome.error is not None or not self._online():
                self._fail(outcome.error or "failed_to_set_on_device", "failed_to_set_on_device", outcome.message)
                return
            code["pending_mutations"], code["errors"] = [], []
            self._settle()
            self._announce(changes)
            if code.get("_native") and code["type"] == "time_bound":
                first = not code.get("is_scheduled_on_device")
                code["is_scheduled_on_device"] = True
                if early and first:
                    self._emit("access_code.scheduled_on_device")
                    self._tell("set")
            # The start may have passed while the code was being programmed.
            if starts > self.world.clock.timestamp():
                self._at(starts, self._activate)
            else:
                self._activate(quiet=not creating)

        self._after(self.world.code_delay if outcome.delay is None else outcome.delay, finish)

    def _activate(self, *, quiet: bool = False) -> None:
        self._status("set")
        if not quiet:
            self._emit("access_code.set_on_device")
        self.plan_end()
        self._tell("set")

    def plan_end(self) -> None:
        """Schedule the removal of the code for its end."""
        if self.code.get("ends_at"):
            self._at(parse(self.code["ends_at"]), self.remove)

    def _gone(self, *, was_on_device: bool) -> None:
        self.workspace.remove("access_code", self.code["access_code_id"])
        if was_on_device:
            self._emit("access_code.removed_from_device")
        self._settle()
        self._emit("access_code.deleted")
        self._tell("gone")

    def _tell(self, what: str) -> None:
        """Report a change to the access method that the code belongs to, if any."""
        self.world.code_changed(self.workspace, self.code, what)

    def _settle(self, error: Json | None = None) -> None:
        """End the action attempts of the code."""
        for attempt_id in self.code.pop("_attempt_ids", ()):
            attempt = self.workspace.find("action_attempt", attempt_id)
            if attempt is not None and attempt["status"] == "pending":
                shown = public("access_code", self.code)
                result = {} if attempt["action_type"] == "DELETE_ACCESS_CODE" else {"access_code": shown}
                attempt["error"], attempt["result"] = error, None if error else result
                attempt["status"] = "error" if error else "success"

    def _fail(self, error_code: str, event: str, message: str | None) -> None:
        given = {"message": message} if message else {}
        try:
            self.world.error(self.code, "access_code", error_code, **given)
        except ValueError:
            # A test may script an error code that Seam does not have: use that of the failure.
            self.world.error(self.code, "access_code", event, **given)
        self._settle({"type": error_code, "message": message or event.replace("_", " ").capitalize()})
        self._emit(f"access_code.{event}")
        if event == "failed_to_set_on_device":
            self._tell("failed")

    def _announce(self, changes: Json) -> None:
        """Write the events of a change that has reached the lock."""
        if not changes:
            return
        changed = [
            {"property": name, "from": _text(change["from"].get(name)), "to": _text(change["to"].get(name))}
            for change in changes.values()
            for name in change["to"]
            if change["from"].get(name) != change["to"][name]
        ]
        self._emit("access_code.changed", change_reason="modified_by_seam", changed_properties=changed)
        for mutation, change in changes.items():
            what = mutation.removeprefix("updating_")
            text = f"The {what.replace('_', ' ')} of the access code was changed."
            self._emit(f"access_code.{what}_changed", description=text, **change)

    def _status(self, status: str) -> None:
        self.code["status"] = status
        self.code["display_status"] = status.capitalize()

    def _online(self) -> bool:
        device = self.device
        return device is not None and bool(device["properties"].get("online", True))

    def _emit(self, event_type: str, **given: Any) -> None:
        self.world.emit(self.workspace, event_type, self.code, **given)

    def _pending(self, mutation: str, **given: Any) -> None:
        self.code["pending_mutations"] = [
            self.world.sampler.variant("access_code", "pending_mutations", mutation, **given)
        ]

    def _at(self, when: float, callback: Any) -> None:
        def fire() -> None:
            # Do nothing for a code that was removed meanwhile, with its whole account for instance.
            if self.workspace.find("access_code", self.code["access_code_id"]) is self.code:
                callback()

        self.code.setdefault("_timers", []).append(self.workspace.later(self.world.clock, when, fire))

    def _after(self, seconds: float, callback: Any) -> None:
        if seconds <= 0:
            callback()
        else:
            self._at(self.world.clock.timestamp() + seconds, callback)

    def _cancel(self) -> None:
        for timer in self.code.pop("_timers", ()):
            timer.cancel()


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
