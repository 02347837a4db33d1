"""Furnishes the workspace that a fake Seam starts with: a small guest house."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from seam_async._wire.json_codec import loads
from seam_async.testing._types import Obj
from seam_async.testing.catalog import new_device
from seam_async.testing.store import Workspace
from seam_async.testing.world import World

Seed = bool | str | Path | Mapping[str, Any]
"""What a fake begins with: furnished or empty, the path of a JSON file, or the content of such a file."""


def read_seed(seed: Seed) -> bool | Mapping[str, Any]:
    """Return a seed, read from its file if it is a path.

    Raises:
        OSError: The file cannot be read.
        ValueError: The file is not JSON, or holds no object.
    """
    if isinstance(seed, bool | Mapping):
        return seed
    try:
        data = loads(Path(seed).read_bytes())
    except ValueError as error:
        raise ValueError(f"{seed} is no JSON: {error}") from None
    if not isinstance(data, dict):
        raise ValueError(f"{seed} must hold an object: resource to a list of objects, or a snapshot")  # noqa: TRY004
    return data


class Seeder:
    """Fills a workspace, without events about what it makes."""

    def __init__(self, world: World, workspace: Workspace) -> None:
        self.world = world
        self.workspace = workspace

    def everything(self) -> None:
        """Add locks of several makers, a thermostat, noise sensors, a camera, an access system, spaces and people."""
        locks = self.account("August", "august", "john@example.com")
        self.device(locks, "august_lock", "Front Door")
        self.device(locks, "august_lock", "Back Door", is_managed=False)
        schlage = self.account("Schlage", "schlage", "jane@example.com")
        self.device(schlage, "schlage_lock", "Apartment 1")
        self.device(self.account("Yale", "yale", "jane@example.com"), "yale_lock", "Apartment 2")
        self.device(self.account("igloohome", "igloohome", "jane@example.com"), "igloohome_lock", "Boat House")
        self.device(self.account("Nuki", "nuki", "jane@example.com"), "nuki_lock", "Office")
        self.device(self.account("ecobee", "ecobee", "jane@example.com"), "ecobee_thermostat", "Living Room")
        self.noise()
        self.camera()
        system = self.access_system()
        self.people(system)
        self.space("Apartment 1", [self.find("device", display_name="Apartment 1")], system)

    def find(self, resource: str, **fields: Any) -> Obj:
        """Return the first object with these values."""
        return next(self.workspace.where(resource, **fields))

    def account(self, title: str, kind: str, email: str) -> Obj:
        """Add a connected account."""
        return self.world.create(
            self.workspace,
            "connected_account",
            account_type=kind,
            account_type_display_name=title,
            display_name=f"{title} ({email})",
            automatically_manage_new_devices=True,
            accepted_capabilities=[],
            created_at=self.world.clock.iso(),
            user_identifier={"email": email},
            image_url=f"https://connect.getseam.com/assets/images/providers/{kind}.png",
            _workspace_id=self.workspace.id,
        )

    def device(self, account: Obj, device_type: str, name: str, **given: Any) -> Obj:
        """Add a device of an account."""
        defaults = new_device(device_type, name)
        defaults["location"] = {"timezone": "America/Los_Angeles", "time_zone": "America/Los_Angeles"}
        return self.world.create(
            self.workspace,
            "device",
            **{**defaults, "connected_account_id": account["connected_account_id"], **given},
        )

    def doors(self, count: int) -> None:
        """Add so many locks, in accounts of a hundred."""
        for first in range(0, count, 100):
            account = self.account("Schlage", "schlage", f"doors{first // 100 + 1}@example.com")
            for number in range(first, min(first + 100, count)):
                self.device(account, "schlage_lock", f"Door {number + 1}")

    def noise(self) -> None:
        """Add two noise sensors, one with a threshold for the night."""
        minut = self.account("Minut", "minut", "jane@example.com")
        sensor = self.device(minut, "minut_sensor", "Hallway")
        self.device(self.account("NoiseAware", "noiseaware", "jane@example.com"), "noiseaware_activity_zone", "Patio")
        self.world.create(
            self.workspace,
            "noise_threshold",
            device_id=sensor["device_id"],
            name="Quiet hours",
            noise_threshold_decibels=75,
            starts_daily_at="20:00:00[America/Los_Angeles]",
            ends_daily_at="08:00:00[America/Los_Angeles]",
        )

    def camera(self) -> None:
        """Add a doorbell with a picture taken."""
        camera = self.device(self.account("Ring", "ring", "jane@example.com"), "ring_camera", "Doorbell")
        self.world.create(
            self.workspace,
            "media",
            device_id=camera["device_id"],
            media_type="image",
            content_type="image/jpeg",
            status="available",
            url="https://example.com/doorbell.jpg",
        )

    def access_system(self) -> Obj:
        """Add a site with entrances, an encoder and a group."""
        account = self.account("Salto KS", "salto_ks", "jane@example.com")
        shared = {"connected_account_id": account["connected_account_id"], "workspace_id": self.workspace.id}
        system = self.world.create(
            self.workspace,
            "acs_system",
            **shared,
            connected_account_ids=[account["connected_account_id"]],
            name="Guest House",
            external_type="salto_ks_site",
            external_type_display_name="Salto KS site",
            system_type="salto_ks_site",
            system_type_display_name="Salto KS site",
            image_url="https://connect.getseam.com/assets/images/providers/salto_ks.png",
            image_alt_text="Salto KS",
            location={"time_zone": "America/Los_Angeles"},
            acs_user_count=1,
            acs_access_group_count=1,
        )
        shared["acs_system_id"] = system["acs_system_id"]
        for name in ("Lobby", "Room 101", "Room 102"):
            made = {key: value for key, value in shared.items() if key != "workspace_id"}
            self.world.create(
                self.workspace,
                "acs_entrance",
                **made,
                display_name=name,
                can_unlock_with_card=True,
                can_unlock_with_code=True,
                can_unlock_with_mobile_key=True,
                can_unlock_with_cloud_key=True,
                can_belong_to_reservation=name != "Lobby",
                is_locked=True,
                _workspace_id=self.workspace.id,
            )
        self.world.create(self.workspace, "acs_encoder", **shared, display_name="Front Desk Encoder")
        self.world.create(
            self.workspace,
            "acs_access_group",
            **shared,
            name="Guests",
            display_name="Guests",
            access_group_type="salto_ks_access_group",
            access_group_type_display_name="Salto KS access group",
            external_type="salto_ks_access_group",
            external_type_display_name="Salto KS access group",
            _acs_entrance_ids=[entrance["acs_entrance_id"] for entrance in self.workspace.where("acs_entrance")][:1],
        )
        return system

    def people(self, system: Obj) -> None:
        """Add a person who is a user of the access system, with a credential."""
        person = self.world.create(
            self.workspace,
            "user_identity",
            user_identity_key="jane_doe",
            full_name="Jane Doe",
            display_name="Jane Doe",
            email_address="jane.doe@example.com",
            phone_number=None,
        )
        user = self.world.create(
            self.workspace,
            "acs_user",
            acs_system_id=system["acs_system_id"],
            connected_account_id=system["connected_account_id"],
            user_identity_id=person["user_identity_id"],
            full_name="Jane Doe",
            display_name="Jane Doe",
            email_address="jane.doe@example.com",
            is_suspended=False,
            pending_mutations=[],
        )
        person["acs_user_ids"].append(user["acs_user_id"])
        self.find("acs_access_group")["_acs_user_ids"].append(user["acs_user_id"])
        self.world.create(
            self.workspace,
            "acs_credential",
            acs_system_id=system["acs_system_id"],
            acs_user_id=user["acs_user_id"],
            connected_account_id=system["connected_account_id"],
            access_method="card",
            display_name="Card of Jane Doe",
            external_type="salto_ks_tag",
            is_issued=False,
            is_multi_phone_sync_credential=False,
            _acs_entrance_ids=[entrance["acs_entrance_id"] for entrance in self.workspace.where("acs_entrance")][:2],
        )

    def space(self, name: str, devices: list[Obj], system: Obj) -> Obj:
        """Add a space with devices and an entrance."""
        entrance = self.find("acs_entrance", display_name="Room 101", acs_system_id=system["acs_system_id"])
        space = self.world.create(
            self.workspace,
            "space",
            name=name,
            display_name=name,
            space_key=name.lower().replace(" ", "_"),
            device_count=len(devices),
            acs_entrance_count=1,
            _device_ids=[device["device_id"] for device in devices],
            _acs_entrance_ids=[entrance["acs_entrance_id"]],
        )
        entrance["space_ids"].append(space["space_id"])
        return space
