# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of phone and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async.resources.shared import (
    AnyDeviceError,
    AnyDeviceWarning,
    AssaAbloyCredentialServiceMetadata,
    SaltoSpaceCredentialServiceMetadata,
    read_any_device_error,
    read_any_device_warning,
)

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import PhoneDeviceType


@resource
class PhoneProperties(Resource):
    """What is known about the phone's stores for mobile keys."""

    assa_abloy_credential_service_metadata: AssaAbloyCredentialServiceMetadata | None = nested(
        AssaAbloyCredentialServiceMetadata.from_dict, default=None
    )
    """State of the phone in the ASSA ABLOY Credential Service."""

    salto_space_credential_service_metadata: SaltoSpaceCredentialServiceMetadata | None = nested(
        SaltoSpaceCredentialServiceMetadata.from_dict, default=None
    )
    """What the Salto Space credential service reports of the phone."""


@resource
class Phone(Resource):
    """A person's mobile phone that can hold mobile keys.

    Seam treats a phone as a kind of device: it is named by `device_id`.

    See https://docs.seam.co/api/phones/object
    """

    created_at: datetime = date_time()
    """When this was created."""

    custom_metadata: dict[str, str | bool]
    """Your own data, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    device_type: PhoneDeviceType | str
    """Kind of phone: `ios_phone` or `android_phone`."""

    display_name: str
    """Name to show to people."""

    errors: list[AnyDeviceError] = nested_list(read_any_device_error)
    """Problems that keep this from working as it should; empty if there are none."""

    nickname: str | None = None
    """Name that you gave the device or phone."""

    properties: PhoneProperties = nested(PhoneProperties.from_dict)
    """What is known of the phone."""

    warnings: list[AnyDeviceWarning] = nested_list(read_any_device_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
