"""A program written for the official `seam` package, of which only the import line changes.

It says what it saw as plain data. To see what the official package itself sees, run it with an interpreter that has
that: `python tests/sync/moved_program.py seam ENDPOINT`. (The npm fake takes POST alone where that package sends
PATCH and DELETE; a small proxy that translates stands between.)
"""

from __future__ import annotations

import importlib
import json
import sys
import uuid
from typing import Any

NULL_ID = "00000000-0000-4000-8000-000000000000"


def run(package: str, endpoint: str) -> dict[str, Any]:
    """Use `package` against an npm fake with its seed, and say what was seen."""
    seam = importlib.import_module(package)
    client = seam.Seam(api_key="seam_apikey1_token", endpoint=endpoint)
    seen: dict[str, Any] = {}
    lists(client, seen)
    codes(client, seen)
    doors(client, seen)
    errors(seam, client, endpoint, seen)
    others(seam, client, endpoint, seen)
    client.close()
    return seen


def caught(call: Any, *facts: str) -> list[Any]:
    """The names of an error's classes, and facts of it."""
    try:
        call()
    except Exception as error:  # noqa: BLE001 - what it is, is what is asked
        kinds = [kind.__name__ for kind in type(error).__mro__ if kind.__name__.startswith("Seam")]
        return kinds + [getattr(error, fact, None) for fact in facts]
    return ["nothing"]


def lists(client: Any, seen: dict[str, Any]) -> None:
    devices = client.devices.list()
    seen["devices"] = sorted(device.device_id for device in devices)
    seen["is a list"] = isinstance(devices, list)
    lock = client.locks.get(device_id="august_device_1")
    seen["lock"] = [type(lock).__name__, lock.device_id, lock.device_type, lock.can_remotely_unlock]
    seen["properties"] = [type(lock.properties.locked).__name__, lock.properties.name]
    seen["filtered"] = [device.device_id for device in client.devices.list(device_type="ecobee_thermostat")]

    paginator = client.create_paginator(client.devices.list, {"limit": 2})
    page, pagination = paginator.first_page()
    seen["first page"] = [len(page), pagination.has_next_page, type(pagination.next_page_cursor).__name__]
    page, pagination = paginator.next_page(pagination.next_page_cursor)
    seen["second page"] = [len(page), pagination.has_next_page]
    seen["flattened"] = sorted(device.device_id for device in paginator.flatten()) == seen["devices"]
    seen["flattened to a list"] = len(paginator.flatten_to_list())
    seen["no cursor"] = caught(lambda: paginator.next_page(""))


def codes(client: Any, seen: dict[str, Any]) -> None:
    name, digits = f"moved {uuid.uuid4().hex[:8]}", str(uuid.uuid4().int)[:6]
    code = client.access_codes.create(device_id="august_device_2", name=name, code=digits)
    seen["code"] = [type(code).__name__, code.name == name, code.code == digits, code.type, code.status]
    found = client.access_codes.get(device_id="august_device_2", code=digits)
    seen["by its digits"] = found.access_code_id == code.access_code_id
    listed = client.access_codes.list(device_id="august_device_2")
    seen["listed"] = code.access_code_id in [other.access_code_id for other in listed]
    seen["duplicate"] = caught(
        lambda: client.access_codes.create(device_id="august_device_2", code=digits), "code", "status_code"
    )
    seen["updated"] = client.access_codes.update(access_code_id=code.access_code_id, name="renamed")
    seen["renamed"] = client.access_codes.get(access_code_id=code.access_code_id).name
    seen["deleted"] = client.access_codes.delete(access_code_id=code.access_code_id)
    seen["gone"] = caught(lambda: client.access_codes.get(access_code_id=code.access_code_id), "code", "status_code")


def doors(client: Any, seen: dict[str, Any]) -> None:
    attempt = client.locks.unlock_door(device_id="august_device_1")
    seen["unlocked"] = [type(attempt).__name__, attempt.action_type, attempt.status]
    seen["is unlocked"] = client.devices.get(device_id="august_device_1").properties.locked
    attempt = client.locks.lock_door(device_id="august_device_1", wait_for_action_attempt=False)
    seen["not waited for"] = [type(attempt).__name__, attempt.status]
    again = client.action_attempts.get(action_attempt_id=attempt.action_attempt_id)
    seen["waited for"] = [type(again).__name__, again.status]
    attempt = client.locks.lock_door(
        device_id="august_device_1", wait_for_action_attempt={"timeout": 2.0, "polling_interval": 0.05}
    )
    seen["waited for otherwise"] = attempt.status


def errors(seam: Any, client: Any, endpoint: str, seen: dict[str, Any]) -> None:
    seen["unknown"] = caught(lambda: client.devices.get(device_id=NULL_ID), "code", "status_code")
    seen["invalid"] = caught(lambda: client.devices.list(device_type="toaster"), "code", "status_code")
    try:
        client.devices.list(device_type="toaster")
    except seam.SeamHttpInvalidInputError as error:
        seen["validation"] = len(error.get_validation_error_messages("device_type")) > 0
        seen["has a request id"] = isinstance(error.request_id, str)
    stranger = seam.Seam.from_api_key("seam_stranger_token", endpoint=endpoint)
    seen["stranger"] = caught(stranger.devices.list, "status_code")
    stranger.close()
    seen["wrong token"] = caught(lambda: seam.Seam(api_key="seam_at_token"))
    seen["no credential"] = caught(seam.Seam)
    seen["two credentials"] = caught(lambda: seam.Seam(api_key="seam_k_token", personal_access_token="seam_at_token"))


def others(seam: Any, client: Any, endpoint: str, seen: dict[str, Any]) -> None:
    nowhere = seam.SeamWithoutWorkspace.from_personal_access_token("seam_at1_longtoken", endpoint=endpoint)
    seen["workspaces"] = [type(workspace).__name__ for workspace in nowhere.workspaces.list()][:1]

    events = client.events.list(since="2020-01-01T00:00:00Z")
    seen["events"] = [len(events) > 0, {type(event).__name__.endswith("Event") for event in events} == {True}]
    seen["webhook"] = type(client.webhooks.create(url="https://example.com/hook")).__name__
    seen["accounts"] = [account.connected_account_id for account in client.connected_accounts.list()][:1]
    seen["null"] = [bool(seam.NULL), client.devices.update(device_id="august_device_1", name=seam.NULL)]
    nowhere.close()


if __name__ == "__main__":
    print(json.dumps(run(*sys.argv[1:]), indent=1))
