"""Names: from the API's words to Python's."""

from __future__ import annotations

import pytest

from codegen.build_models import attempt_class, event_class, event_family, external
from codegen.names import identifier, pascal, singular
from codegen.shapes import family, plain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("door", "Door"),
        ("access_code", "AccessCode"),
        ("access_code.created", "AccessCodeCreated"),
        ("noise_sensor.noise_threshold_triggered", "NoiseSensorNoiseThresholdTriggered"),
        ("UNLOCK_DOOR", "UnlockDoor"),
        ("1day", "1day"),
        ("", ""),
    ],
)
def test_names_of_the_api_become_pascal_case(text, name):
    assert pascal(text) == name


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("doors", "door"),
        ("access_codes", "access_code"),
        ("user_identities", "user_identity"),
        ("addresses", "address"),
        ("switches", "switch"),
        ("mailboxes", "mailbox"),
        ("access", "access"),
        ("acs", "acs"),
        ("status", "status"),
        ("properties", "properties"),
        ("device_properties", "device_properties"),
        ("door", "door"),
    ],
)
def test_plurals_of_the_api_become_singular_once(many, one):
    assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("door_id", "door_id"),
        ("from", "from_"),
        ("class", "class_"),
        ("type", "type"),
        ("get", "get_"),
        ("to_dict", "to_dict_"),
    ],
)
def test_identifier_avoids_keywords_and_the_methods_of_resources(wire, python):
    assert identifier(wire) == python


@pytest.mark.parametrize(
    ("place", "module"),
    [
        ("device.properties.battery", "device"),
        ("unmanaged_device.properties", "device"),
        ("camera_live_view_session.token", "camera"),
        ("UNLOCK_DOOR.result", "action_attempt"),
        ("event:lock.lock.unlocked.reason", "lock_events"),
    ],
)
def test_family_is_the_module_of_a_place(place, module):
    assert family(place) == module


def test_events_and_attempts_become_names_of_classes_and_families():
    assert event_family("lock.unlocked") == "lock"
    assert event_class("lock.unlocked") == "LockUnlockedEvent"
    assert attempt_class("UNLOCK_DOOR", "success") == "UnlockDoorSuccessActionAttempt"
    assert plain("event:lock.lock.unlocked.reason") == "lock.unlocked.reason"
    assert plain("door.errors") == "door.errors"


def test_references_to_resources_name_class_module_and_reader():
    assert (external("unmanaged_device").name, external("unmanaged_device").module) == ("UnmanagedDevice", "device")
    assert external("event").reader == "read_event"
    assert external("action_attempt").name == "ActionAttempt"
