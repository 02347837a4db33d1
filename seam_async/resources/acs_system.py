# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs system and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import PlainError, PlainWarning
from seam_async.resources.unknown import UnknownError, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AcsSystemExternalType


@resource
class AcsSystemBridgeDisconnectedError(Resource):
    """What keeps Seam from managing the access system.

    - `bridge_disconnected`: Seam cannot reach the access system through Seam Bridge. Check that the bridge's
      computer and program are running.
    """

    error_code: Literal["bridge_disconnected"]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    is_bridge_error: bool | None = None
    """Whether the error lies with Seam Bridge."""

    message: str
    """Explanation in words, for people to read."""


AnyAcsSystemError = Union[
    PlainError[
        Literal[
            "seam_bridge_disconnected",
            "visionline_instance_unreachable",
            "salto_ks_subscription_limit_exceeded",
            "insufficient_permissions",
            "acs_system_disconnected",
            "account_disconnected",
            "salto_ks_certification_expired",
            "provider_service_unavailable",
            "user_license_limit_reached",
        ]
    ],
    AcsSystemBridgeDisconnectedError,
    UnknownError,
]
"""What keeps Seam from managing the access system."""
read_any_acs_system_error = Variants(
    "error_code",
    {
        "seam_bridge_disconnected": PlainError,
        "visionline_instance_unreachable": PlainError,
        "salto_ks_subscription_limit_exceeded": PlainError,
        "insufficient_permissions": PlainError,
        "acs_system_disconnected": PlainError,
        "account_disconnected": PlainError,
        "salto_ks_certification_expired": PlainError,
        "provider_service_unavailable": PlainError,
        "user_license_limit_reached": PlainError,
        "bridge_disconnected": AcsSystemBridgeDisconnectedError,
    },
    UnknownError,
)


@resource
class AcsSystemLocation(Resource):
    """Where the access system stands: its time zone."""

    time_zone: str | None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""


@resource
class AcsSystemVisionlineMetadata(Resource):
    """What Visionline reports of the system."""

    lan_address: str | None = None
    """Network address of the Visionline server as Seam Bridge sees it."""

    mobile_access_uuid: str | None = None
    """ID of the keyset in the readers. Mobile keys work only with readers that hold the same keyset."""

    system_id: str | None = None
    """ID that ASSA ABLOY's licensing gave the hotel."""


@resource
class AcsSystemTimeZoneDoesNotMatchLocationWarning(Resource):
    """What needs attention in the access system, though Seam still manages it.

    - `time_zone_does_not_match_location`: The time zone is unclear: the site's location and the one set on its
      entrances disagree.
    """

    warning_code: Literal["time_zone_does_not_match_location"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    misconfigured_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the entrances that are not set up correctly. Deprecated."""


AnyAcsSystemWarning = Union[
    PlainWarning[
        Literal["salto_ks_subscription_limit_almost_reached", "setup_required", "unknown_issue_with_acs_system"]
    ],
    AcsSystemTimeZoneDoesNotMatchLocationWarning,
    UnknownWarning,
]
"""What needs attention in the access system, though Seam still manages it."""
read_any_acs_system_warning = Variants(
    "warning_code",
    {
        "salto_ks_subscription_limit_almost_reached": PlainWarning,
        "setup_required": PlainWarning,
        "unknown_issue_with_acs_system": PlainWarning,
        "time_zone_does_not_match_location": AcsSystemTimeZoneDoesNotMatchLocationWarning,
    },
    UnknownWarning,
)


@resource
class AcsSystem(Resource):
    """An access system (ACS): the software that controls the doors of a building or site.

    Its users, groups, credentials, entrances and encoders all carry its `acs_system_id`.

    See https://docs.seam.co/api/acs/systems/object
    """

    acs_access_group_count: float | None = None
    """How many access groups the access system has."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_count: float | None = None
    """How many users the access system has."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_ids: list[str] = nested_list()
    """IDs of connected accounts. Deprecated: use `connected_account_id`."""

    created_at: datetime = date_time()
    """When this was created."""

    default_credential_manager_acs_system_id: str | None = None
    """ID of the access system that is the credential manager unless another one is chosen."""

    errors: list[AnyAcsSystemError] = nested_list(read_any_acs_system_error)
    """Problems that keep this from working as it should; empty if there are none."""

    external_type: AcsSystemExternalType | str | None = None
    """Kind of resource in the provider's own terms, as a fixed value."""

    external_type_display_name: str | None = None
    """Kind of resource in the provider's own terms, as text to display."""

    image_alt_text: str
    """Text to show in place of the image."""

    image_url: str
    """Address of a picture that stands for the access system."""

    is_credential_manager: bool
    """Whether the system only manages credentials."""

    location: AcsSystemLocation = nested(AcsSystemLocation.from_dict)
    """Where the access system is."""

    name: str
    """Name of the access system."""

    system_type: AcsSystemExternalType | str | None = None
    """Kind of access system. Older name of `external_type`. Deprecated: use `external_type`."""

    system_type_display_name: str | None = None
    """Kind of access system, as text to display.

    Older name of `external_type_display_name`. Deprecated: use `external_type_display_name`.
    """

    visionline_metadata: AcsSystemVisionlineMetadata | None = nested(
        AcsSystemVisionlineMetadata.from_dict, default=None
    )
    """What Visionline reports of the system."""

    warnings: list[AnyAcsSystemWarning] = nested_list(read_any_acs_system_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
