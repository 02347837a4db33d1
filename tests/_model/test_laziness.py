"""What reading something loads: a program that gets door codes pays for door codes only."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_after(code: str) -> set[str]:
    """The modules of this package, and the outside packages it may use, that are loaded after some code."""
    program = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    names = {name for name in done.stdout.split() if name.split(".")[0] in ("seam_async", "aiohttp", "cattrs", "anyio")}
    return {name.removeprefix("seam_async.") for name in names}


def read_event(tag: str) -> str:
    return f"from seam_async import seam_event_from_dict\nseam_event_from_dict({{'event_type': '{tag}'}}).event_id"


def families(modules: set[str]) -> set[str]:
    return {name.removeprefix("resources.") for name in modules if name.endswith("_events")}


@pytest.mark.parametrize(
    ("tag", "family"),
    [
        ("access_code.created", "access_code_events"),
        ("lock.unlocked", "lock_events"),
        ("acs_user.deleted", "acs_user_events"),
        ("thermostat.manually_adjusted", "thermostat_events"),
        ("action_attempt.lock_door.failed", "action_attempt_events"),
    ],
)
def test_reading_an_event_loads_only_the_module_of_its_family(tag: str, family: str) -> None:
    modules = loaded_after(read_event(tag))
    assert families(modules) == {family}
    assert not modules & {"resources.access_code", "resources.device", "resources.action_attempt", "aiohttp", "cattrs"}


def test_an_unknown_event_loads_no_family() -> None:
    assert families(loaded_after(read_event("kettle.boiled"))) == set()


def test_the_union_of_all_events_loads_them_all() -> None:
    assert len(families(loaded_after("from seam_async import SeamEvent"))) == 20


def test_a_resource_loads_its_module_and_what_it_shares_with_others() -> None:
    modules = loaded_after("from seam_async import AccessCode\nAccessCode.from_dict({'errors': [{}]}).errors")
    resources = {name for name in modules if name.startswith("resources.")}
    assert resources == {"resources.access_code", "resources.shared", "resources.unknown"}


def test_metadata_classes_of_providers_are_loaded_when_read() -> None:
    make = "from seam_async import Device\nd = Device.from_dict({'properties': {'august_metadata': {}}})"
    assert "resources.device_metadata" not in loaded_after(f"{make}\nd.properties.locked")
    assert "resources.device_metadata" in loaded_after(f"{make}\nd.properties.august_metadata")


def test_webhooks_load_no_http_library() -> None:
    modules = loaded_after("from seam_async import SeamWebhook\nSeamWebhook('whsec_c2VjcmV0')")
    assert families(modules) == set()
    assert not modules & {"aiohttp", "cattrs", "anyio"}


def test_cattrs_is_loaded_for_the_converter_only() -> None:
    assert "cattrs" in loaded_after("from seam_async import converter")
    assert "aiohttp" not in loaded_after("from seam_async import converter")
