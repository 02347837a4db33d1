# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs entrance and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import AvigilonAltaMetadata, PlainError, PlainWarning
from seam_async.resources.unknown import UnknownError, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import DoorCategory, DoorType, VisionlineDoorProfileType


@resource
class AcsEntranceAkilesMetadataAction(Resource):
    """An action that the Akiles gadget offers, such as opening."""

    id: str | None = None
    """ID of the action."""

    name: str | None = None
    """Name of the action."""


@resource
class AcsEntranceAkilesMetadata(Resource):
    """What Akiles reports of the entrance."""

    actions: list[AcsEntranceAkilesMetadataAction] = nested_list(
        AcsEntranceAkilesMetadataAction.from_dict, default=None
    )
    """What the Akiles gadget can do, for instance open."""

    gadget_id: str | None = None
    """ID of the gadget at Akiles."""

    site_id: str | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""


@resource
class AcsEntranceAssaAbloyVostioMetadata(Resource):
    """What ASSA ABLOY Vostio reports of the entrance."""

    door_name: str | None = None
    """Name of the door at the provider."""

    door_number: float | None = None
    """Number of the door in Vostio."""

    door_type: DoorType | str | None = None
    """Kind of door, in the provider's terms."""

    pms_id: str | None = None
    """ID of the door in the property management system (PMS)."""

    stand_open: bool | None = None
    """Whether a key may switch the door to standing open."""


@resource
class AcsEntranceBrivoMetadata(Resource):
    """What Brivo reports of the entrance."""

    access_point_id: str | None = None
    """ID that Brivo gives the access point."""

    site_id: float | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""


@resource
class AcsEntranceDormakabaAmbianceMetadata(Resource):
    """What dormakaba Ambiance reports of the entrance."""

    access_point_name: str | None = None
    """Name of the access point in dormakaba Ambiance."""


@resource
class AcsEntranceDormakabaCommunityMetadata(Resource):
    """What dormakaba Community reports of the entrance."""

    access_point_profile: str | None = None
    """Kind of profile the access point has in dormakaba Community."""


AnyAcsEntranceError = Union[
    PlainError[Literal["entrance_removed"]],
    UnknownError,
]
"""What keeps Seam from managing the entrance."""
read_any_acs_entrance_error = Variants(
    "error_code",
    {
        "entrance_removed": PlainError,
    },
    UnknownError,
)


@resource
class AcsEntranceHotekMetadata(Resource):
    """What Hotek reports of the entrance."""

    common_area_name: str | None = None
    """Name of the common area in the Hotek system."""

    common_area_number: str | None = None
    """Number of the common area in the Hotek system."""

    room_number: str | None = None
    """Number of the room."""


@resource
class AcsEntranceLatchMetadata(Resource):
    """What Latch reports of the entrance."""

    accessibility_type: str | None = None
    """How Latch classes access through the door."""

    door_name: str | None = None
    """Name of the door at the provider."""

    door_type: str | None = None
    """Kind of door, in the provider's terms."""

    is_connected: bool | None = None
    """Whether the entrance has a connection."""


@resource
class AcsEntranceSaltoKsMetadata(Resource):
    """What Salto KS reports of the entrance."""

    battery_level: str | None = None
    """Charge of the battery, in Salto's words."""

    door_name: str | None = None
    """Name of the door at the provider."""

    intrusion_alarm: bool | None = None
    """Whether the door currently gives an intrusion alarm."""

    left_open_alarm: bool | None = None
    """Whether the door has been left open."""

    lock_type: str | None = None
    """Type of the lock in Salto's terms."""

    locked_state: str | None = None
    """State of the lock, in Salto's terms."""

    online: bool | None = None
    """Whether the device is reachable."""

    privacy_mode: bool | None = None
    """Whether someone inside has switched on privacy mode."""


@resource
class AcsEntranceSaltoSpaceMetadata(Resource):
    """What Salto Space reports of the entrance."""

    audit_on_keys: bool | None = None
    """State of the AuditOnKeys setting of a Salto Space door."""

    door_description: str | None = None
    """Description of the door in Salto Space."""

    door_id: str | None = None
    """ID that the provider gives the door."""

    door_name: str | None = None
    """Name of the door at the provider."""

    room_description: str | None = None
    """Description of the room in Salto Space."""

    room_name: str | None = None
    """Name of the room."""


@resource
class AcsEntranceVisionlineMetadataProfile(Resource):
    """A Visionline profile of the door."""

    visionline_door_profile_id: str | None = None
    """ID of the door profile in Visionline."""

    visionline_door_profile_type: VisionlineDoorProfileType | str | None = None
    """Type of the door profile in Visionline: `BLE`, `commonDoor` or `touch`."""


@resource
class AcsEntranceVisionlineMetadata(Resource):
    """What Visionline reports of the entrance."""

    door_category: DoorCategory | str | None = None
    """Category of the door in Visionline."""

    door_name: str | None = None
    """Name of the door at the provider."""

    profiles: list[AcsEntranceVisionlineMetadataProfile] = nested_list(
        AcsEntranceVisionlineMetadataProfile.from_dict, default=None
    )
    """Door profiles in Visionline."""


AnyAcsEntranceWarning = Union[
    PlainWarning[
        Literal[
            "salto_ks_entrance_access_code_support_removed",
            "entrance_shares_zone",
            "entrance_setup_required",
            "salto_ks_privacy_mode",
            "privacy_mode",
        ]
    ],
    UnknownWarning,
]
"""What limits the ways in which the entrance can be managed or opened."""
read_any_acs_entrance_warning = Variants(
    "warning_code",
    {
        "salto_ks_entrance_access_code_support_removed": PlainWarning,
        "entrance_shares_zone": PlainWarning,
        "entrance_setup_required": PlainWarning,
        "salto_ks_privacy_mode": PlainWarning,
        "privacy_mode": PlainWarning,
    },
    UnknownWarning,
)


@resource
class AcsEntrance(Resource):
    """A door, gate or zone secured by an access system.

    What it can be opened with is told by the `can_unlock_with_...` fields. At most one of the provider metadata
    objects applies.

    See https://docs.seam.co/api/acs/entrances/object
    """

    acs_entrance_id: str
    """ID of the entrance."""

    acs_system_id: str
    """ID of the access system."""

    akiles_metadata: AcsEntranceAkilesMetadata | None = nested(AcsEntranceAkilesMetadata.from_dict, default=None)
    """What Akiles reports of the entrance."""

    assa_abloy_vostio_metadata: AcsEntranceAssaAbloyVostioMetadata | None = nested(
        AcsEntranceAssaAbloyVostioMetadata.from_dict, default=None
    )
    """What ASSA ABLOY Vostio reports of the entrance."""

    avigilon_alta_metadata: AvigilonAltaMetadata | None = nested(AvigilonAltaMetadata.from_dict, default=None)
    """What Avigilon Alta reports of the entrance."""

    brivo_metadata: AcsEntranceBrivoMetadata | None = nested(AcsEntranceBrivoMetadata.from_dict, default=None)
    """What Brivo reports of the entrance."""

    can_belong_to_reservation: bool | None = None
    """Whether an access grant with a `reservation_key` can cover the entrance."""

    can_unlock_with_card: bool | None = None
    """Whether a card opens the entrance."""

    can_unlock_with_cloud_key: bool | None = None
    """Whether a cloud key opens the entrance."""

    can_unlock_with_code: bool | None = None
    """Whether a PIN code opens the entrance."""

    can_unlock_with_mobile_key: bool | None = None
    """Whether a mobile key opens the entrance."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    dormakaba_ambiance_metadata: AcsEntranceDormakabaAmbianceMetadata | None = nested(
        AcsEntranceDormakabaAmbianceMetadata.from_dict, default=None
    )
    """What dormakaba Ambiance reports of the entrance."""

    dormakaba_community_metadata: AcsEntranceDormakabaCommunityMetadata | None = nested(
        AcsEntranceDormakabaCommunityMetadata.from_dict, default=None
    )
    """What dormakaba Community reports of the entrance."""

    errors: list[AnyAcsEntranceError] = nested_list(read_any_acs_entrance_error)
    """Problems that keep this from working as it should; empty if there are none."""

    hotek_metadata: AcsEntranceHotekMetadata | None = nested(AcsEntranceHotekMetadata.from_dict, default=None)
    """What Hotek reports of the entrance."""

    is_locked: bool | None = None
    """Whether the entrance is locked at present."""

    latch_metadata: AcsEntranceLatchMetadata | None = nested(AcsEntranceLatchMetadata.from_dict, default=None)
    """What Latch reports of the entrance."""

    salto_ks_metadata: AcsEntranceSaltoKsMetadata | None = nested(AcsEntranceSaltoKsMetadata.from_dict, default=None)
    """What Salto KS reports of the entrance."""

    salto_space_metadata: AcsEntranceSaltoSpaceMetadata | None = nested(
        AcsEntranceSaltoSpaceMetadata.from_dict, default=None
    )
    """What Salto Space reports of the entrance."""

    space_ids: list[str] = nested_list()
    """IDs of the spaces that contain the entrance."""

    visionline_metadata: AcsEntranceVisionlineMetadata | None = nested(
        AcsEntranceVisionlineMetadata.from_dict, default=None
    )
    """What Visionline reports of the entrance."""

    warnings: list[AnyAcsEntranceWarning] = nested_list(read_any_acs_entrance_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""
