"""One scenario in steps that any imitation of Seam can be driven through, noting what can be seen from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Post = Callable[[str, dict[str, Any]], Any]
NOBODY = "c0ffee00-0000-4000-8000-000000000000"


@dataclass
class Place:
    """What a server holds that the scenario needs."""

    lock: str
    other_lock: str
    thermostat: str
    noise_sensor: str
    account: str
    acs_system: str


@dataclass
class Walk:
    """A walk through the scenario. Step by step it notes the status, the error type and chosen values."""

    post: Post
    place: Place
    seen: dict[str, Any] = field(default_factory=dict)

    async def step(self, name: str, path: str, show: Callable[[Any], Any] | None = None, /, **params: Any) -> Any:
        """Make a call and note what came of it."""
        status, body = await self.post(path, params)
        if status != 200:
            error = body["error"]["type"] if isinstance(body, dict) else body
            self.seen[name] = f"{status} {error}"
            return None
        self.seen[name] = "200" if show is None else f"200 {show(body)}"
        return body


def named(body: Any, resource: str) -> dict[str, str]:
    """The id of what was made, as a parameter; one of nothing where it could not be made."""
    key = f"{resource}_id"
    return {key: body[resource][key] if body else NOBODY}


async def walk(post: Post, place: Place) -> dict[str, Any]:
    """Go through everything."""
    walk = Walk(post, place)
    await devices(walk)
    await codes(walk)
    await locks(walk)
    await thermostats(walk)
    await noise(walk)
    await accounts_and_events(walk)
    await sessions_and_webviews(walk)
    await access_system(walk)
    return walk.seen


async def devices(walk: Walk) -> None:
    lock = walk.place.lock
    await walk.step("device list: envelope", "/devices/list", sorted)
    await walk.step("device list: by type", "/devices/list", lambda b: len(b["devices"]) > 0, device_type="august_lock")
    await walk.step("device list: none of a maker", "/devices/list", lambda b: b["devices"], manufacturer="kwikset")
    first = await walk.step("device list: page", "/devices/list", lambda b: b["pagination"]["has_next_page"], limit=1)
    cursor = first["pagination"]["next_page_cursor"] if first else ""
    page = {"limit": 1, "page_cursor": cursor}
    await walk.step("device list: next page", "/devices/list", lambda b: len(b["devices"]), **page)
    await walk.step("device list: foreign cursor", "/devices/list", **page, manufacturer="august")
    await walk.step("device get", "/devices/get", lambda b: b["device"]["device_id"] == lock, device_id=lock)
    await walk.step("device get: unknown", "/devices/get", device_id=NOBODY)
    await walk.step("device get: no parameter", "/devices/get")
    await walk.step("device get: wrong type", "/devices/get", device_id=5)
    await walk.step("device update", "/devices/update", sorted, device_id=lock, custom_metadata={"floor": "2"})
    metadata = {"custom_metadata_has": {"floor": "2"}}
    await walk.step("device list: by metadata", "/devices/list", lambda b: len(b["devices"]), **metadata)
    await walk.step("device to unmanaged", "/devices/update", device_id=walk.place.other_lock, is_managed=False)
    await walk.step("device get: unmanaged", "/devices/get", device_id=walk.place.other_lock)
    await walk.step("unmanaged get: managed", "/devices/unmanaged/get", device_id=lock)
    await walk.step("device to managed", "/devices/unmanaged/update", device_id=walk.place.other_lock, is_managed=True)
    await walk.step("unknown path", "/devices/teleport")


async def codes(walk: Walk) -> None:
    lock = walk.place.lock
    shown = lambda b: (b["access_code"]["code"], b["access_code"]["type"], b["access_code"]["name"])  # noqa: E731
    made = await walk.step("code create", "/access_codes/create", shown, device_id=lock, code="4321", name="Guest")
    code = named(made, "access_code")
    await walk.step("code create: duplicate", "/access_codes/create", device_id=lock, code="4321", name="Guest")
    await walk.step("code create: no device", "/access_codes/create", code="1111")
    await walk.step("code create: unknown device", "/access_codes/create", device_id=NOBODY)
    frame = {"starts_at": "2090-01-01T00:00:00.000Z", "ends_at": "2090-01-03T00:00:00.000Z"}
    bound = await walk.step(
        "code create: time-bound",
        "/access_codes/create",
        lambda b: b["access_code"]["type"],
        device_id=lock,
        code="5678",
        name="Later",
        **frame,
    )
    await walk.step("code get", "/access_codes/get", shown, **code)
    await walk.step("code get: by device and code", "/access_codes/get", shown, device_id=lock, code="4321")
    await walk.step("code get: no parameter", "/access_codes/get")
    await walk.step("code get: unknown", "/access_codes/get", access_code_id=NOBODY)
    await walk.step("code list", "/access_codes/list", lambda b: len(b["access_codes"]), device_id=lock)
    await walk.step("code list: no parameter", "/access_codes/list")
    await walk.step("code update", "/access_codes/update", name="Visitor", **code)
    await walk.step("code get: updated", "/access_codes/get", shown, **code)
    await walk.step("code backup", "/access_codes/pull_backup_access_code", **named(bound, "access_code"))
    old = await walk.step(
        "unmanaged code",
        "/access_codes/simulate/create_unmanaged_access_code",
        lambda b: b["access_code"]["is_managed"],
        device_id=lock,
        code="1999",
        name="Old",
    )
    await walk.step(
        "unmanaged code list", "/access_codes/unmanaged/list", lambda b: len(b["access_codes"]), device_id=lock
    )
    await walk.step("unmanaged code convert", "/access_codes/unmanaged/convert_to_managed", **named(old, "access_code"))
    await walk.step("code delete", "/access_codes/delete", **code)
    await walk.step("code delete: again", "/access_codes/delete", **code)


async def locks(walk: Walk) -> None:
    lock = walk.place.lock
    await walk.step("lock list", "/locks/list", lambda b: len(b.get("devices", b.get("locks"))) > 0)
    for name in ("unlock", "lock"):
        shown = lambda b: (b["action_attempt"]["action_type"], sorted(b["action_attempt"]))  # noqa: E731
        made = await walk.step(f"{name} door", f"/locks/{name}_door", shown, device_id=lock)
        attempt = named(made, "action_attempt")
        await walk.step(f"{name} attempt", "/action_attempts/get", lambda b: b["action_attempt"]["status"], **attempt)
    await walk.step("unlock: unknown device", "/locks/unlock_door", device_id=NOBODY)
    await walk.step("unlock: no device", "/locks/unlock_door")
    await walk.step("attempt: unknown", "/action_attempts/get", action_attempt_id=NOBODY)


async def thermostats(walk: Walk) -> None:
    device = {"device_id": walk.place.thermostat}
    kind = lambda b: b["action_attempt"]["action_type"]  # noqa: E731
    await walk.step("thermostat heat", "/thermostats/heat", kind, heating_set_point_celsius=20, **device)
    await walk.step("thermostat off", "/thermostats/off", kind, **device)
    await walk.step("thermostat fan", "/thermostats/set_fan_mode", kind, fan_mode_setting="on", **device)
    preset = {"climate_preset_key": "sleep", **device}
    more = {"name": "Sleep", "hvac_mode_setting": "heat", "heating_set_point_celsius": 17}
    await walk.step(
        "preset create", "/thermostats/create_climate_preset", manual_override_allowed=True, **more, **preset
    )
    await walk.step("preset activate", "/thermostats/activate_climate_preset", kind, **preset)
    frame = {"starts_at": "2090-01-01T00:00:00.000Z", "ends_at": "2090-01-03T00:00:00.000Z"}
    made = await walk.step(
        "schedule create",
        "/thermostats/schedules/create",
        lambda b: b["thermostat_schedule"]["climate_preset_key"],
        name="Trip",
        **frame,
        **preset,
    )
    schedule = named(made, "thermostat_schedule")
    await walk.step("schedule get", "/thermostats/schedules/get", **schedule)
    await walk.step("schedule delete", "/thermostats/schedules/delete", **schedule)
    await walk.step("schedule get: deleted", "/thermostats/schedules/get", **schedule)


async def noise(walk: Walk) -> None:
    device = {"device_id": walk.place.noise_sensor}
    frame = {"starts_daily_at": "20:00:00[America/Los_Angeles]", "ends_daily_at": "08:00:00[America/Los_Angeles]"}
    more = {"name": "Night", "noise_threshold_decibels": 70}
    path = "/noise_sensors/noise_thresholds"
    made = await walk.step(
        "threshold create", f"{path}/create", lambda b: b["noise_threshold"]["name"], **more, **frame, **device
    )
    own = named(made, "noise_threshold")
    await walk.step("threshold get", f"{path}/get", lambda b: b["noise_threshold"]["noise_threshold_decibels"], **own)
    await walk.step("threshold list", f"{path}/list", lambda b: len(b["noise_thresholds"]) > 0, **device)
    await walk.step("threshold delete", f"{path}/delete", **own, **device)


async def accounts_and_events(walk: Walk) -> None:
    account = {"connected_account_id": walk.place.account}
    await walk.step("account list", "/connected_accounts/list", lambda b: len(b["connected_accounts"]) > 0)
    await walk.step("account get", "/connected_accounts/get", **account)
    await walk.step("account get: unknown", "/connected_accounts/get", connected_account_id=NOBODY)
    await walk.step("workspace get", "/workspaces/get", lambda b: b["workspace"]["is_sandbox"])
    await walk.step(
        "event list", "/events/list", lambda b: isinstance(b["events"], list), since="2000-01-01T00:00:00.000Z"
    )
    await walk.step("event get: unknown", "/events/get", event_id=NOBODY)
    made = await walk.step(
        "webhook create",
        "/webhooks/create",
        lambda b: b["webhook"]["event_types"],
        url="https://example.com",
        event_types=["device.connected"],
    )
    webhook = named(made, "webhook")
    await walk.step("webhook get", "/webhooks/get", lambda b: b["webhook"]["url"], **webhook)
    await walk.step("webhook list", "/webhooks/list", lambda b: len(b["webhooks"]))
    await walk.step("webhook delete", "/webhooks/delete", **webhook)
    await walk.step("webhook get: deleted", "/webhooks/get", **webhook)


async def sessions_and_webviews(walk: Walk) -> None:
    made = await walk.step(
        "session create",
        "/client_sessions/create",
        lambda b: b["client_session"]["user_identifier_key"],
        user_identifier_key="jane",
    )
    session = named(made, "client_session")
    await walk.step("session get", "/client_sessions/get", **session)
    await walk.step("session list", "/client_sessions/list", lambda b: len(b["client_sessions"]), **session)
    await walk.step("session delete", "/client_sessions/delete", **session)
    made = await walk.step(
        "webview create",
        "/connect_webviews/create",
        lambda b: b["connect_webview"]["status"],
        accepted_providers=["august"],
    )
    webview = named(made, "connect_webview")
    await walk.step("webview get", "/connect_webviews/get", **webview)
    await walk.step("webview delete", "/connect_webviews/delete", **webview)
    await walk.step("webview get: deleted", "/connect_webviews/get", **webview)
    person = await walk.step(
        "identity create",
        "/user_identities/create",
        lambda b: b["user_identity"]["full_name"],
        full_name="Ann",
        user_identity_key="ann",
    )
    own = named(person, "user_identity")
    await walk.step("identity get", "/user_identities/get", **own)
    await walk.step("identity delete", "/user_identities/delete", **own)


async def access_system(walk: Walk) -> None:
    system = {"acs_system_id": walk.place.acs_system}
    await walk.step("acs system list", "/acs/systems/list", lambda b: len(b["acs_systems"]) > 0)
    await walk.step("acs system get", "/acs/systems/get", **system)
    await walk.step("acs entrance list", "/acs/entrances/list", sorted, **system)
    made = await walk.step(
        "acs user create", "/acs/users/create", lambda b: b["acs_user"]["full_name"], full_name="Ann", **system
    )
    user = named(made, "acs_user")
    await walk.step("acs user get", "/acs/users/get", **user)
    await walk.step(
        "acs user list", "/acs/users/list", lambda b: any(u["full_name"] == "Ann" for u in b["acs_users"]), **system
    )
    await walk.step("acs user suspend", "/acs/users/suspend", **user)
    await walk.step("acs user delete", "/acs/users/delete", **user)
    await walk.step("acs user get: deleted", "/acs/users/get", **user)
    await walk.step(
        "acs group list", "/acs/access_groups/list", lambda b: isinstance(b["acs_access_groups"], list), **system
    )
