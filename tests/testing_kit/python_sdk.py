"""Drives a FakeSeam with Seam's own Python package, of whatever version is on the path; prints JSON."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version

from seam import Seam  # type: ignore[import-not-found]
from seam.exceptions import SeamHttpApiError, SeamHttpInvalidInputError  # type: ignore[import-not-found]

endpoint, api_key = sys.argv[1:]
seam = Seam(api_key, endpoint=endpoint, wait_for_action_attempt={"timeout": 5.0, "polling_interval": 0.02})

locks = seam.locks.list()
lock = seam.devices.get(device_id=locks[0].device_id)
code = seam.access_codes.create(device_id=lock.device_id, name="Guest", code="1234")
codes = seam.access_codes.list(device_id=lock.device_id)
seam.access_codes.update(access_code_id=code.access_code_id, name="Visitor")
renamed = seam.access_codes.get(access_code_id=code.access_code_id)
attempt = seam.locks.unlock_door(device_id=lock.device_id)
seam.locks.lock_door(device_id=lock.device_id)
events = seam.events.list(device_id=lock.device_id, since="2000-01-01T00:00:00Z")
last = seam.events.list(since="2000-01-01T00:00:00Z", limit=1)
seam.access_codes.delete(access_code_id=code.access_code_id)
missing = duplicate = invalid = None
try:
    seam.devices.get(device_id="c0ffee00-0000-4000-8000-000000000000")
except SeamHttpApiError as error:
    missing = [error.status_code, error.code, bool(error.request_id)]
try:
    for _ in range(2):
        seam.access_codes.create(device_id=locks[1].device_id, code="4321")
except SeamHttpApiError as error:
    duplicate = [error.status_code, error.code]
try:
    seam.devices.get(device_id="nonsense")
except SeamHttpInvalidInputError as error:
    # 2.2 has no more than the text.
    told = getattr(error, "get_validation_error_messages", None)
    invalid = told("device_id") if told else ["Invalid uuid"] * ("Invalid uuid" in str(error))
devices = seam.create_paginator(seam.devices.list, {"limit": 3}).flatten_to_list()
types = ["august_lock", "yale_lock"]
some = seam.create_paginator(seam.devices.list, {"limit": 1, "device_types": types}).flatten_to_list()

person = seam.user_identities.create(user_identity_key="ada", full_name="Ada")
found = seam.user_identities.get(user_identity_key="ada")
space = seam.spaces.get(space_key="apartment_1")
seam.spaces.create(name="t", space_key="t")
seam.customers.delete_data(customer_keys=["none"])
spaces = seam.spaces.list()
thermostat = seam.thermostats.list()[0]
cooled = seam.thermostats.cool(device_id=thermostat.device_id, cooling_set_point_celsius=22)
webview = seam.connect_webviews.create(accepted_providers=["august"])
seam.connect_webviews.delete(connect_webview_id=webview.connect_webview_id)

print(
    json.dumps(
        {
            "version": version("seam"),
            "locks": len(locks),
            "lock": lock.display_name,
            "code": [code.code, len(codes), renamed.name],
            "attempt": [attempt.status, attempt.action_type],
            "events": [event.event_type for event in events if event.event_type.startswith("lock.")],
            "last": [event.event_type for event in last],
            "missing": missing,
            "duplicate": duplicate,
            "invalid": invalid,
            "devices": len({device.device_id for device in devices}),
            "some": [device.device_type for device in some],
            "found": found.user_identity_id == person.user_identity_id,
            "spaces": [space.name, [one.name for one in spaces]],
            "cooled": cooled.status,
        }
    )
)
