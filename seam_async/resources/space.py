# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of space and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import PlainWarning
from seam_async.resources.unknown import UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime


AnySpaceWarning = Union[
    PlainWarning[Literal["being_deleted"]],
    UnknownWarning,
]
"""What is going on with the space."""
read_any_space_warning = Variants(
    "warning_code",
    {
        "being_deleted": PlainWarning,
    },
    UnknownWarning,
)


@resource
class SpaceCustomerData(Resource):
    """Defaults for stays in the space: address, check-in and check-out time, time zone."""

    address: str | None = None
    """Postal address."""

    default_checkin_time: str | None = None
    """Usual check-in time, as `HH:mm` or `HH:mm:ss`."""

    default_checkout_time: str | None = None
    """Usual check-out time, as `HH:mm` or `HH:mm:ss`."""

    time_zone: str | None = None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""


@resource
class SpaceGeolocation(Resource):
    """Where the space is on the map, in degrees."""

    latitude: float
    """Latitude in decimal degrees."""

    longitude: float
    """Longitude in decimal degrees."""


@resource
class Space(Resource):
    """A named group of devices and entrances, such as a room or a flat.

    Access can be granted to a whole space at once.

    See https://docs.seam.co/api/spaces/object
    """

    acs_entrance_count: float
    """How many entrances belong to the space."""

    created_at: datetime = date_time()
    """When this was created."""

    customer_data: SpaceCustomerData | None = nested(SpaceCustomerData.from_dict, default=None)
    """Usual check-in and check-out times, time zone and address of the space, plus its name at the provider."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_count: float
    """How many devices belong to the space."""

    display_name: str
    """Name to show to people."""

    geolocation: SpaceGeolocation | None = nested(SpaceGeolocation.from_dict, default=None)
    """Latitude and longitude of the space."""

    name: str
    """Name of the space."""

    space_id: str
    """ID of the space."""

    space_key: str | None = None
    """Your own key for the space."""

    warnings: list[AnySpaceWarning] = nested_list(read_any_space_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
