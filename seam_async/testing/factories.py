"""`make`: realistic typed objects for unit tests, without a server.

```python
from seam_async.resources import AcsEntrance
from seam_async.testing import make

lock = make.device(properties={"locked": False})
code = make.access_code(device_id=lock.device_id, code="1234")
event = make.event("lock.unlocked", device_id=lock.device_id, method="keycode")
lobby = make(AcsEntrance, display_name="Lobby")
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.catalog import merge, new_device
from seam_async.testing.clock import Clock
from seam_async.testing.events import build_event
from seam_async.testing.ids import Ids
from seam_async.testing.makers import add_metadata
from seam_async.testing.sample import Sampler
from seam_async.testing.store import Workspace, public
from seam_async.testing.values import check_shape

if TYPE_CHECKING:
    from seam_async._model.resource import Resource
    from seam_async.resources import (
        AccessCode,
        AccessGrant,
        ActionAttempt,
        ConnectedAccount,
        Device,
        SeamEvent,
        UnmanagedDevice,
    )

R = TypeVar("R", bound="Resource")

# Values that are more realistic than the plain ones of the sampler.
_DEFAULTS: dict[str, Json] = {
    "access_code": {"code": "4321", "name": "Guest", "status": "set", "display_status": "Set", "is_managed": True},
    "access_grant": {"name": "Stay", "display_name": "Stay", "display_status": "Active"},
    "connected_account": {
        "account_type": "august",
        "account_type_display_name": "August",
        "display_name": "August (john@example.com)",
        "user_identifier": {"email": "john@example.com"},
    },
    "unmanaged_access_code": {"code": "4321", "name": "Owner", "status": "set", "display_status": "Set"},
    "webhook": {"url": "https://example.com/seam", "event_types": ["*"], "secret": "whsec_c2VjcmV0"},
    "workspace": {"name": "Seaside Stays", "company_name": "Example Stays", "is_sandbox": True},
}
_WORD = re.compile(r"(?<!^)(?=[A-Z])")


class Make:
    """Makes objects. `make` is a ready one; make your own for ids and times that repeat.

    Args:
        random_seed: What ids are drawn from; None gives new ones each time.
        clock: What ``created_at`` and the like are taken from. Default: the real time.
    """

    def __init__(self, random_seed: int | None = None, clock: Clock | None = None) -> None:
        self._sampler = Sampler(Ids(random_seed), clock or Clock())

    def __call__(self, resource_class: type[R], **overrides: Any) -> R:
        """Make an object of any resource.

        Args:
            resource_class: Such as ``AcsEntrance``.
            **overrides: Properties to set; the rest is filled in.

        Raises:
            TypeError: There is no such property, or the class is no resource.
        """
        resource = _WORD.sub("_", resource_class.__name__).lower()
        if resource not in facts.raw()["resources"]:
            raise TypeError(f"{resource_class.__name__} is no resource")
        return resource_class.from_dict(self.data(resource, **overrides))

    def data(self, resource: str, **overrides: Any) -> Json:
        """Make any resource as plain data, as the API would send it.

        Args:
            resource: The resource's name, such as ``"acs_entrance"``.
            **overrides: Properties to set; the rest is filled in.

        Raises:
            TypeError: There is no such property.
        """
        defaults = dict(_DEFAULTS.get(resource, {}))
        if resource in ("device", "unmanaged_device"):
            device_type = overrides.pop("device_type", "august_lock")
            name = overrides.pop("name", overrides.get("display_name", "Front Door"))
            check_shape(facts.resource("device")["properties"], overrides.get("properties"))
            defaults = merge(new_device(device_type, name), overrides)
            defaults["is_managed"] = resource == "device"
            return public(resource, add_metadata(self._sampler.resource("device", defaults)))
        if resource in ("access_code", "unmanaged_access_code"):
            bound = overrides.get("starts_at") or overrides.get("ends_at")
            defaults.update(type="time_bound" if bound else "ongoing", starts_at=None, ends_at=None)
        return public(resource, self._sampler.resource(resource, {**defaults, **overrides}))

    def device(self, **overrides: Any) -> Device:
        """Make a device as it comes out of the box.

        Args:
            **overrides: Properties to set. ``device_type`` (default ``"august_lock"``) decides on what it can do,
                ``name`` is what it is called, and ``properties={...}`` is merged into what such a device reports.
        """
        from seam_async.resources import Device

        return self(Device, **overrides)

    def unmanaged_device(self, **overrides: Any) -> UnmanagedDevice:
        """Make an unmanaged device; see `device`."""
        from seam_async.resources import UnmanagedDevice

        return self(UnmanagedDevice, **overrides)

    def access_code(self, **overrides: Any) -> AccessCode:
        """Make an access code: ongoing and set, or time-bound if ``starts_at`` or ``ends_at`` is given."""
        from seam_async.resources import AccessCode

        return self(AccessCode, **overrides)

    def access_grant(self, **overrides: Any) -> AccessGrant:
        """Make an access grant without methods."""
        from seam_async.resources import AccessGrant

        return self(AccessGrant, **overrides)

    def connected_account(self, **overrides: Any) -> ConnectedAccount:
        """Make a connected account."""
        from seam_async.resources import ConnectedAccount

        return self(ConnectedAccount, **overrides)

    def event(self, event_type: str = "lock.unlocked", **overrides: Any) -> SeamEvent:
        """Make an event, of the class of its type.

        Args:
            event_type: Such as ``"access_code.set_on_device"``.
            **overrides: Properties to set; the rest is filled in.

        Raises:
            ValueError: There is no such event type.
        """
        from seam_async.resources import seam_event_from_dict

        workspace = Workspace(overrides.get("workspace_id") or self._sampler.ids.uuid())
        return seam_event_from_dict(build_event(self._sampler, workspace, event_type, (), overrides))

    def action_attempt(
        self, action_type: str = "UNLOCK_DOOR", status: str = "success", **overrides: Any
    ) -> ActionAttempt:
        """Make an action attempt, of the class of its type and status.

        Args:
            action_type: Such as ``"LOCK_DOOR"``.
            status: ``"pending"``, ``"success"`` or ``"error"``.
            **overrides: Properties to set, such as ``result`` or ``error``.
        """
        from seam_async.resources import action_attempt_from_dict

        defaults: Json = {
            "action_attempt_id": self._sampler.ids.uuid(),
            "action_type": action_type,
            "status": status,
            "result": {} if status == "success" else None,
            "error": {"type": "uncategorized_error", "message": "It failed"} if status == "error" else None,
        }
        return action_attempt_from_dict({**defaults, **overrides})


make = Make()
"""Makes objects with new ids each time."""
