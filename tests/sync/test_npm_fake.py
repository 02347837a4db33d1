"""The official package's own behaviour, seen through the changed import, on a server that is not ours."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from seam_sync import Seam, SeamHttpError, SeamWithoutWorkspace

if TYPE_CHECKING:
    from npm_fake import NpmSeam

# What the program sees when it runs with seam 3.18.0. Of errors: their classes and facts, to which ours may add.
OFFICIAL: dict[str, Any] = {
    "devices": ["august_device_1", "august_device_2", "ecobee_device_1", "minut_device_1", "schlage_device_id"],
    "is a list": True,
    "lock": ["Device", "august_device_1", "august_lock", True],
    "properties": ["bool", "Fake August Lock 1"],
    "filtered": ["ecobee_device_1"],
    "first page": [2, True, "str"],
    "second page": [2, True],
    "flattened": True,
    "flattened to a list": 5,
    "code": ["AccessCode", True, True, "ongoing", "setting"],
    "by its digits": True,
    "listed": True,
    "updated": None,
    "renamed": "renamed",
    "deleted": None,
    "unlocked": ["UnlockDoorSuccessActionAttempt", "UNLOCK_DOOR", "success"],
    "is unlocked": False,
    "not waited for": ["LockDoorPendingActionAttempt", "pending"],
    "waited for": ["LockDoorSuccessActionAttempt", "success"],
    "waited for otherwise": "success",
    "validation": True,
    "has a request id": True,
    "workspaces": ["Workspace"],
    "events": [True, True],
    "webhook": "Webhook",
    "accounts": ["john_connected_account_id"],
    "null": [False, None],
}
OFFICIAL_ERRORS: dict[str, set[Any]] = {
    "no cursor": set(),
    "duplicate": {"SeamHttpApiError", "SeamError", "duplicate_access_code", 409},
    "gone": {"SeamHttpApiError", "SeamError", "not_found", 404},
    "unknown": {"SeamHttpApiError", "SeamError", "device_not_found", 404},
    "invalid": {"SeamHttpInvalidInputError", "SeamHttpApiError", "SeamError", "invalid_input", 400},
    "stranger": {"SeamHttpUnauthorizedError", "SeamHttpApiError", "SeamError", 401},
    "wrong token": {"SeamInvalidTokenError", "SeamError"},
    "no credential": {"SeamInvalidOptionsError", "SeamError"},
    "two credentials": {"SeamInvalidOptionsError", "SeamError"},
}


@pytest.fixture
def seen(npm_seam: NpmSeam) -> dict[str, Any]:
    place = Path(__file__).with_name("moved_program.py")
    spec = importlib.util.spec_from_file_location("moved_program", place)
    assert spec
    assert spec.loader
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    return json.loads(json.dumps(program.run("seam_sync", npm_seam.endpoint)))


def test_a_moved_program_sees_what_it_saw_before(seen: dict[str, Any]) -> None:
    assert {name: value for name, value in seen.items() if name not in OFFICIAL_ERRORS} == OFFICIAL
    for name, facts in OFFICIAL_ERRORS.items():
        assert facts <= set(seen[name])


def test_a_moved_program_can_use_what_is_new(npm_seam: NpmSeam) -> None:
    with Seam(npm_seam.api_key, endpoint=npm_seam.endpoint) as seam:
        devices = list(seam.devices.list(limit=2).auto_paging_iter())
        assert len({device.device_id for device in devices}) == len(devices) == 5
        assert [len(page) for page in seam.devices.list(limit=2).pages()] == [2, 2, 1]
        with seam.with_options(wait_for_action_attempt=False) as view:
            attempt = view.locks.lock_door(device_id=npm_seam.lock_id)
        assert seam.action_attempts.wait(attempt).status == "success"
        assert next(seam.events.stream(since="2020-01-01T00:00:00Z")).event_id
        with pytest.raises(SeamHttpError):
            seam.spaces.list()  # which this server does not know
    with Seam.from_client_session_token(npm_seam.client_session_token, endpoint=npm_seam.endpoint) as seam:
        assert len(seam.devices.list()) == 4
    with SeamWithoutWorkspace(npm_seam.personal_access_token, endpoint=npm_seam.endpoint) as seam:
        assert seam.workspaces.list()
