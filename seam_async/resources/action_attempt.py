# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""Action attempts: one class for each action and outcome, and the unions of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource, Tag, UnknownVariant
from seam_async._model.unions import Variants, explain_from_dict, lazy_reader
from seam_async.resources.unknown import UnknownActionAttemptError

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.access_method import AccessMethod
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.aliases import CardFormat, ScanWarningCode


@resource
class BaseActionAttempt(Resource):
    """What all action attempts have in common."""

    action_attempt_id: str
    """ID of the action attempt."""


@resource
class UnknownActionAttempt(BaseActionAttempt, UnknownVariant):
    """An action attempt of a type or status that this version of the package does not know.

    Type checkers see the tags as `"__unknown__"`; at run time they hold what the server sent.
    """

    action_type: Literal["__unknown__"]
    """The type that the server sent."""

    status: Literal["__unknown__"]
    """The status that the server sent."""

    result: Any = None
    """What the action gave, undecoded."""

    error: Any = None
    """Why it failed, undecoded."""


@resource
class ActionAttemptFailure(Resource, Generic[Tag]):
    """Why an action attempt failed.

    - `action_attempt_expired`: The action took too long and was given up. Start it again.
    - `bridge_disconnected`: Seam cannot reach the access system through Seam Bridge. Check that the bridge's
      computer and program are running.
    - `credential_cannot_be_reissued`: The credential cannot be issued a second time.
    - `credential_deleted`: The credential was deleted meanwhile, so it cannot be encoded.
    - `credential_not_found`: There is no credential that matches.
    - `encoder_communication_timeout`: The encoder did not answer in time.
    - `encoder_not_online`: The encoder is offline.
    - `encoding_interrupted`: Writing the card was cut short, for instance as it was taken away too soon. Try again.
    - `incompatible_card_format`: The card has a format that does not fit. Use another kind of card.
    - `no_credential_on_encoder`: No card was found on the encoder. Put one there and start again.
    - `uncategorized_error`: The action failed for a reason without a code of its own; read `message`.
    """

    type: Tag
    """Code naming the kind of error, for programs to decide on."""

    message: str
    """Explanation in words, for people to read."""


@resource
class ActivateClimatePresetErrorActionAttempt(BaseActionAttempt):
    """Switch a thermostat to a climate preset.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_CLIMATE_PRESET"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class ActivateClimatePresetPendingActionAttempt(BaseActionAttempt):
    """Switch a thermostat to a climate preset.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_CLIMATE_PRESET"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class EmptyResult(Resource):
    """Empty: success is all there is to tell."""


@resource
class ActivateClimatePresetSuccessActionAttempt(BaseActionAttempt):
    """Switch a thermostat to a climate preset.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_CLIMATE_PRESET"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ActivateWeeklyProgramErrorActionAttempt(BaseActionAttempt):
    """Let a thermostat follow its weekly program.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_WEEKLY_PROGRAM"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class ActivateWeeklyProgramPendingActionAttempt(BaseActionAttempt):
    """Let a thermostat follow its weekly program.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_WEEKLY_PROGRAM"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ActivateWeeklyProgramSuccessActionAttempt(BaseActionAttempt):
    """Let a thermostat follow its weekly program.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ACTIVATE_WEEKLY_PROGRAM"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


AnyAssignCredentialError = Union[
    ActionAttemptFailure[Literal["uncategorized_error", "action_attempt_expired", "credential_not_found"]],
    UnknownActionAttemptError,
]
"""Why no card could be assigned to the access method."""
read_any_assign_credential_error = Variants(
    "type",
    {
        "uncategorized_error": ActionAttemptFailure,
        "action_attempt_expired": ActionAttemptFailure,
        "credential_not_found": ActionAttemptFailure,
    },
    UnknownActionAttemptError,
)


AnyEncodeCredentialError = Union[
    ActionAttemptFailure[
        Literal[
            "uncategorized_error",
            "action_attempt_expired",
            "no_credential_on_encoder",
            "incompatible_card_format",
            "credential_cannot_be_reissued",
            "encoder_not_online",
            "encoder_communication_timeout",
            "bridge_disconnected",
            "encoding_interrupted",
            "credential_deleted",
        ]
    ],
    UnknownActionAttemptError,
]
"""Why the card could not be encoded."""
read_any_encode_credential_error = Variants(
    "type",
    {
        "uncategorized_error": ActionAttemptFailure,
        "action_attempt_expired": ActionAttemptFailure,
        "no_credential_on_encoder": ActionAttemptFailure,
        "incompatible_card_format": ActionAttemptFailure,
        "credential_cannot_be_reissued": ActionAttemptFailure,
        "encoder_not_online": ActionAttemptFailure,
        "encoder_communication_timeout": ActionAttemptFailure,
        "bridge_disconnected": ActionAttemptFailure,
        "encoding_interrupted": ActionAttemptFailure,
        "credential_deleted": ActionAttemptFailure,
    },
    UnknownActionAttemptError,
)


AnyScanCredentialError = Union[
    ActionAttemptFailure[
        Literal[
            "uncategorized_error",
            "action_attempt_expired",
            "no_credential_on_encoder",
            "encoder_not_online",
            "encoder_communication_timeout",
            "bridge_disconnected",
        ]
    ],
    UnknownActionAttemptError,
]
"""Why the card could not be read."""
read_any_scan_credential_error = Variants(
    "type",
    {
        "uncategorized_error": ActionAttemptFailure,
        "action_attempt_expired": ActionAttemptFailure,
        "no_credential_on_encoder": ActionAttemptFailure,
        "encoder_not_online": ActionAttemptFailure,
        "encoder_communication_timeout": ActionAttemptFailure,
        "bridge_disconnected": ActionAttemptFailure,
    },
    UnknownActionAttemptError,
)


AnyScanToAssignCredentialError = Union[
    ActionAttemptFailure[Literal["uncategorized_error", "action_attempt_expired", "no_credential_on_encoder"]],
    UnknownActionAttemptError,
]
"""Why no card was scanned and assigned."""
read_any_scan_to_assign_credential_error = Variants(
    "type",
    {
        "uncategorized_error": ActionAttemptFailure,
        "action_attempt_expired": ActionAttemptFailure,
        "no_credential_on_encoder": ActionAttemptFailure,
    },
    UnknownActionAttemptError,
)


@resource
class AssignCredentialErrorActionAttempt(BaseActionAttempt):
    """Assign a registered card to an access method.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: AnyAssignCredentialError = nested(read_any_assign_credential_error)
    """Why it failed; null otherwise."""


@resource
class AssignCredentialPendingActionAttempt(BaseActionAttempt):
    """Assign a registered card to an access method.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class AssignCredentialSuccessActionAttempt(BaseActionAttempt):
    """Assign a registered card to an access method.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: AccessMethod = nested(lazy_reader("seam_async.resources.access_method", "AccessMethod.from_dict"))
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ConfigureAutoLockErrorActionAttempt(BaseActionAttempt):
    """Switch a lock's auto-lock on or off.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONFIGURE_AUTO_LOCK"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class ConfigureAutoLockPendingActionAttempt(BaseActionAttempt):
    """Switch a lock's auto-lock on or off.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONFIGURE_AUTO_LOCK"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ConfigureAutoLockSuccessActionAttempt(BaseActionAttempt):
    """Switch a lock's auto-lock on or off.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONFIGURE_AUTO_LOCK"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ConvertAccessCodeToManagedErrorActionAttempt(BaseActionAttempt):
    """Take over a door code that was not created here.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONVERT_ACCESS_CODE_TO_MANAGED"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class ConvertAccessCodeToManagedPendingActionAttempt(BaseActionAttempt):
    """Take over a door code that was not created here.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONVERT_ACCESS_CODE_TO_MANAGED"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ConvertAccessCodeToManagedSuccessActionAttempt(BaseActionAttempt):
    """Take over a door code that was not created here.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CONVERT_ACCESS_CODE_TO_MANAGED"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class CreateAccessCodeErrorActionAttempt(BaseActionAttempt):
    """Program a door code into a lock.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class CreateAccessCodePendingActionAttempt(BaseActionAttempt):
    """Program a door code into a lock.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class CreateAccessCodeResult(Resource):
    """The access code that was created."""

    access_code: dict[str, Any]
    """The access code concerned."""


@resource
class CreateAccessCodeSuccessActionAttempt(BaseActionAttempt):
    """Program a door code into a lock.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: CreateAccessCodeResult = nested(CreateAccessCodeResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class CreateNoiseThresholdErrorActionAttempt(BaseActionAttempt):
    """Add a noise threshold to a sensor.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class CreateNoiseThresholdPendingActionAttempt(BaseActionAttempt):
    """Add a noise threshold to a sensor.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class NoiseThresholdResult(Resource):
    """The noise threshold that was created."""

    noise_threshold: dict[str, Any]
    """The noise threshold as it now is."""


@resource
class CreateNoiseThresholdSuccessActionAttempt(BaseActionAttempt):
    """Add a noise threshold to a sensor.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["CREATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: NoiseThresholdResult = nested(NoiseThresholdResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class CredentialOnEncoderVisionlineMetadata(Resource):
    """What Visionline reports of the card on the encoder."""

    cancelled: bool | None = None
    """Whether the card has been cancelled."""

    card_format: CardFormat | str | None = None
    """Format of the Visionline card: `TLCode` or `rfid48`."""

    card_holder: str | None = None
    """Who holds the Visionline card."""

    card_id: str | None = None
    """ID of the card in Visionline."""

    common_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the shared entrances that the Visionline credential opens."""

    discarded: bool | None = None
    """Whether the card has been discarded."""

    expired: bool | None = None
    """Whether the card has passed its end date."""

    guest_acs_entrance_ids: list[str] = nested_list(default=None)
    """IDs of the guest room entrances that the credential opens."""

    number_of_issued_cards: float | None = None
    """How many cards have been issued for the credential."""

    overridden: bool | None = None
    """Whether the card has been overridden."""

    overwritten: bool | None = None
    """Whether the card has been overwritten."""

    pending_auto_update: bool | None = None
    """Whether the card is due to be updated by itself."""


@resource
class CredentialOnEncoder(Resource):
    """The credential as it stands on the card."""

    card_number: str | None
    """Number that identifies the physical card."""

    created_at: datetime | None = date_time()
    """When this was created."""

    ends_at: datetime | None = date_time()
    """When the card stops being valid."""

    is_issued: bool | None
    """Whether it has been issued; a card counts as issued once it is encoded."""

    starts_at: datetime | None = date_time()
    """When the card becomes valid."""

    visionline_metadata: CredentialOnEncoderVisionlineMetadata | None = nested(
        CredentialOnEncoderVisionlineMetadata.from_dict, default=None
    )
    """What Visionline reports of the card on the encoder."""


@resource
class DeleteAccessCodeErrorActionAttempt(BaseActionAttempt):
    """Remove a door code from a lock.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class DeleteAccessCodePendingActionAttempt(BaseActionAttempt):
    """Remove a door code from a lock.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class DeleteAccessCodeSuccessActionAttempt(BaseActionAttempt):
    """Remove a door code from a lock.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class DeleteNoiseThresholdErrorActionAttempt(BaseActionAttempt):
    """Remove a noise threshold from a sensor.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class DeleteNoiseThresholdPendingActionAttempt(BaseActionAttempt):
    """Remove a noise threshold from a sensor.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class DeleteNoiseThresholdSuccessActionAttempt(BaseActionAttempt):
    """Remove a noise threshold from a sensor.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["DELETE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class DoorResult(Resource):
    """Whether the device itself confirmed that it locked."""

    was_confirmed_by_device: bool | None = None
    """Whether the device has confirmed that it did so."""


@resource
class EncodeCredentialErrorActionAttempt(BaseActionAttempt):
    """Write a credential to a plastic card.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ENCODE_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: AnyEncodeCredentialError = nested(read_any_encode_credential_error)
    """Why it failed; null otherwise."""


@resource
class EncodeCredentialPendingActionAttempt(BaseActionAttempt):
    """Write a credential to a plastic card.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ENCODE_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class EncodeCredentialSuccessActionAttempt(BaseActionAttempt):
    """Write a credential to a plastic card.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["ENCODE_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: AcsCredential = nested(lazy_reader("seam_async.resources.acs_credential", "AcsCredential.from_dict"))
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class LockDoorErrorActionAttempt(BaseActionAttempt):
    """Lock a door.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["LOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class LockDoorPendingActionAttempt(BaseActionAttempt):
    """Lock a door.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["LOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class LockDoorSuccessActionAttempt(BaseActionAttempt):
    """Lock a door.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["LOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: DoorResult = nested(DoorResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class PushThermostatProgramsErrorActionAttempt(BaseActionAttempt):
    """Send daily and weekly programs to a thermostat.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["PUSH_THERMOSTAT_PROGRAMS"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class PushThermostatProgramsPendingActionAttempt(BaseActionAttempt):
    """Send daily and weekly programs to a thermostat.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["PUSH_THERMOSTAT_PROGRAMS"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class PushThermostatProgramsSuccessActionAttempt(BaseActionAttempt):
    """Send daily and weekly programs to a thermostat.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["PUSH_THERMOSTAT_PROGRAMS"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ResetSandboxWorkspaceErrorActionAttempt(BaseActionAttempt):
    """Reset a sandbox workspace.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["RESET_SANDBOX_WORKSPACE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class ResetSandboxWorkspacePendingActionAttempt(BaseActionAttempt):
    """Reset a sandbox workspace.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["RESET_SANDBOX_WORKSPACE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ResetSandboxWorkspaceSuccessActionAttempt(BaseActionAttempt):
    """Reset a sandbox workspace.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["RESET_SANDBOX_WORKSPACE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ScanCredentialErrorActionAttempt(BaseActionAttempt):
    """Read a plastic card.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: AnyScanCredentialError = nested(read_any_scan_credential_error)
    """Why it failed; null otherwise."""


@resource
class ScanCredentialPendingActionAttempt(BaseActionAttempt):
    """Read a plastic card.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ScanCredentialWarning(Resource):
    """A way in which the card and Seam's record disagree."""

    warning_code: ScanWarningCode | str
    """Code naming the kind of warning, for programs to decide on."""

    warning_message: str
    """Explanation of the warning, for people to read."""


@resource
class ScanCredentialResult(Resource):
    """What was read from the card and what Seam knows of the same credential, with any differences."""

    acs_credential_on_encoder: CredentialOnEncoder | None = nested(CredentialOnEncoder.from_dict)
    """The credential as the encoder read it from the card."""

    acs_credential_on_seam: AcsCredential | None = nested(
        lazy_reader("seam_async.resources.acs_credential", "AcsCredential.from_dict")
    )
    """The matching credential as Seam and the access system know it."""

    warnings: list[ScanCredentialWarning] = nested_list(ScanCredentialWarning.from_dict)
    """Things worth knowing that do not keep this from working; empty if there are none."""


@resource
class ScanCredentialSuccessActionAttempt(BaseActionAttempt):
    """Read a plastic card.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: ScanCredentialResult = nested(ScanCredentialResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ScanToAssignCredentialErrorActionAttempt(BaseActionAttempt):
    """Read a plastic card and assign it to a person.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_TO_ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: AnyScanToAssignCredentialError = nested(read_any_scan_to_assign_credential_error)
    """Why it failed; null otherwise."""


@resource
class ScanToAssignCredentialPendingActionAttempt(BaseActionAttempt):
    """Read a plastic card and assign it to a person.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_TO_ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class ScanToAssignCredentialSuccessActionAttempt(BaseActionAttempt):
    """Read a plastic card and assign it to a person.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SCAN_TO_ASSIGN_CREDENTIAL"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: AcsCredential = nested(lazy_reader("seam_async.resources.acs_credential", "AcsCredential.from_dict"))
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SetFanModeErrorActionAttempt(BaseActionAttempt):
    """Set the fan mode of a thermostat.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_FAN_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class SetFanModePendingActionAttempt(BaseActionAttempt):
    """Set the fan mode of a thermostat.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_FAN_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SetFanModeSuccessActionAttempt(BaseActionAttempt):
    """Set the fan mode of a thermostat.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_FAN_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SetHvacModeErrorActionAttempt(BaseActionAttempt):
    """Set the heating and cooling mode of a thermostat.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_HVAC_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class SetHvacModePendingActionAttempt(BaseActionAttempt):
    """Set the heating and cooling mode of a thermostat.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_HVAC_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SetHvacModeSuccessActionAttempt(BaseActionAttempt):
    """Set the heating and cooling mode of a thermostat.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SET_HVAC_MODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SimulateKeypadCodeEntryErrorActionAttempt(BaseActionAttempt):
    """Type a code on the keypad of a sandbox lock.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_KEYPAD_CODE_ENTRY"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class SimulateKeypadCodeEntryPendingActionAttempt(BaseActionAttempt):
    """Type a code on the keypad of a sandbox lock.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_KEYPAD_CODE_ENTRY"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SimulateKeypadCodeEntrySuccessActionAttempt(BaseActionAttempt):
    """Type a code on the keypad of a sandbox lock.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_KEYPAD_CODE_ENTRY"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SimulateManualLockViaKeypadErrorActionAttempt(BaseActionAttempt):
    """Lock a sandbox lock at its keypad.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_MANUAL_LOCK_VIA_KEYPAD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class SimulateManualLockViaKeypadPendingActionAttempt(BaseActionAttempt):
    """Lock a sandbox lock at its keypad.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_MANUAL_LOCK_VIA_KEYPAD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SimulateManualLockViaKeypadSuccessActionAttempt(BaseActionAttempt):
    """Lock a sandbox lock at its keypad.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SIMULATE_MANUAL_LOCK_VIA_KEYPAD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SyncAccessCodesErrorActionAttempt(BaseActionAttempt):
    """Bring a lock's door codes up to date.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SYNC_ACCESS_CODES"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class SyncAccessCodesPendingActionAttempt(BaseActionAttempt):
    """Bring a lock's door codes up to date.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SYNC_ACCESS_CODES"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class SyncAccessCodesSuccessActionAttempt(BaseActionAttempt):
    """Bring a lock's door codes up to date.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["SYNC_ACCESS_CODES"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: EmptyResult = nested(EmptyResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UnlockDoorErrorActionAttempt(BaseActionAttempt):
    """Unlock a door.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UNLOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class UnlockDoorPendingActionAttempt(BaseActionAttempt):
    """Unlock a door.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UNLOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UnlockDoorSuccessActionAttempt(BaseActionAttempt):
    """Unlock a door.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UNLOCK_DOOR"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: DoorResult = nested(DoorResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UpdateAccessCodeErrorActionAttempt(BaseActionAttempt):
    """Change a door code on a lock.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class UpdateAccessCodePendingActionAttempt(BaseActionAttempt):
    """Change a door code on a lock.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UpdateAccessCodeResult(Resource):
    """The access code after the update."""

    access_code: dict[str, Any] | None = None
    """The access code concerned."""


@resource
class UpdateAccessCodeSuccessActionAttempt(BaseActionAttempt):
    """Change a door code on a lock.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_ACCESS_CODE"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: UpdateAccessCodeResult = nested(UpdateAccessCodeResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UpdateNoiseThresholdErrorActionAttempt(BaseActionAttempt):
    """Change a noise threshold of a sensor.

    This is the attempt after it failed.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["error"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: ActionAttemptFailure = nested(ActionAttemptFailure.from_dict)
    """Why it failed; null otherwise."""


@resource
class UpdateNoiseThresholdPendingActionAttempt(BaseActionAttempt):
    """Change a noise threshold of a sensor.

    This is the attempt while still going on.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["pending"]
    """State it is in."""

    result: None
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


@resource
class UpdateNoiseThresholdSuccessActionAttempt(BaseActionAttempt):
    """Change a noise threshold of a sensor.

    This is the attempt after it succeeded.

    See https://docs.seam.co/api/action_attempts/object
    """

    action_type: Literal["UPDATE_NOISE_THRESHOLD"]
    """What was attempted, such as `LOCK_DOOR`."""

    status: Literal["success"]
    """State it is in."""

    result: NoiseThresholdResult = nested(NoiseThresholdResult.from_dict)
    """What the action gave; null until it has succeeded."""

    error: None
    """Why it failed; null otherwise."""


ActivateClimatePresetActionAttempt = Union[
    ActivateClimatePresetPendingActionAttempt,
    ActivateClimatePresetSuccessActionAttempt,
    ActivateClimatePresetErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `ACTIVATE_CLIMATE_PRESET` in any status."""


ActivateWeeklyProgramActionAttempt = Union[
    ActivateWeeklyProgramPendingActionAttempt,
    ActivateWeeklyProgramSuccessActionAttempt,
    ActivateWeeklyProgramErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `ACTIVATE_WEEKLY_PROGRAM` in any status."""


AssignCredentialActionAttempt = Union[
    AssignCredentialPendingActionAttempt,
    AssignCredentialSuccessActionAttempt,
    AssignCredentialErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `ASSIGN_CREDENTIAL` in any status."""


ConfigureAutoLockActionAttempt = Union[
    ConfigureAutoLockPendingActionAttempt,
    ConfigureAutoLockSuccessActionAttempt,
    ConfigureAutoLockErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `CONFIGURE_AUTO_LOCK` in any status."""


ConvertAccessCodeToManagedActionAttempt = Union[
    ConvertAccessCodeToManagedPendingActionAttempt,
    ConvertAccessCodeToManagedSuccessActionAttempt,
    ConvertAccessCodeToManagedErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `CONVERT_ACCESS_CODE_TO_MANAGED` in any status."""


CreateAccessCodeActionAttempt = Union[
    CreateAccessCodePendingActionAttempt,
    CreateAccessCodeSuccessActionAttempt,
    CreateAccessCodeErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `CREATE_ACCESS_CODE` in any status."""


CreateNoiseThresholdActionAttempt = Union[
    CreateNoiseThresholdPendingActionAttempt,
    CreateNoiseThresholdSuccessActionAttempt,
    CreateNoiseThresholdErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `CREATE_NOISE_THRESHOLD` in any status."""


DeleteAccessCodeActionAttempt = Union[
    DeleteAccessCodePendingActionAttempt,
    DeleteAccessCodeSuccessActionAttempt,
    DeleteAccessCodeErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `DELETE_ACCESS_CODE` in any status."""


DeleteNoiseThresholdActionAttempt = Union[
    DeleteNoiseThresholdPendingActionAttempt,
    DeleteNoiseThresholdSuccessActionAttempt,
    DeleteNoiseThresholdErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `DELETE_NOISE_THRESHOLD` in any status."""


EncodeCredentialActionAttempt = Union[
    EncodeCredentialPendingActionAttempt,
    EncodeCredentialSuccessActionAttempt,
    EncodeCredentialErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `ENCODE_CREDENTIAL` in any status."""


LockDoorActionAttempt = Union[
    LockDoorPendingActionAttempt,
    LockDoorSuccessActionAttempt,
    LockDoorErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `LOCK_DOOR` in any status."""


PushThermostatProgramsActionAttempt = Union[
    PushThermostatProgramsPendingActionAttempt,
    PushThermostatProgramsSuccessActionAttempt,
    PushThermostatProgramsErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `PUSH_THERMOSTAT_PROGRAMS` in any status."""


ResetSandboxWorkspaceActionAttempt = Union[
    ResetSandboxWorkspacePendingActionAttempt,
    ResetSandboxWorkspaceSuccessActionAttempt,
    ResetSandboxWorkspaceErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `RESET_SANDBOX_WORKSPACE` in any status."""


ScanCredentialActionAttempt = Union[
    ScanCredentialPendingActionAttempt,
    ScanCredentialSuccessActionAttempt,
    ScanCredentialErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SCAN_CREDENTIAL` in any status."""


ScanToAssignCredentialActionAttempt = Union[
    ScanToAssignCredentialPendingActionAttempt,
    ScanToAssignCredentialSuccessActionAttempt,
    ScanToAssignCredentialErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SCAN_TO_ASSIGN_CREDENTIAL` in any status."""


SetFanModeActionAttempt = Union[
    SetFanModePendingActionAttempt,
    SetFanModeSuccessActionAttempt,
    SetFanModeErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SET_FAN_MODE` in any status."""


SetHvacModeActionAttempt = Union[
    SetHvacModePendingActionAttempt,
    SetHvacModeSuccessActionAttempt,
    SetHvacModeErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SET_HVAC_MODE` in any status."""


SimulateKeypadCodeEntryActionAttempt = Union[
    SimulateKeypadCodeEntryPendingActionAttempt,
    SimulateKeypadCodeEntrySuccessActionAttempt,
    SimulateKeypadCodeEntryErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SIMULATE_KEYPAD_CODE_ENTRY` in any status."""


SimulateManualLockViaKeypadActionAttempt = Union[
    SimulateManualLockViaKeypadPendingActionAttempt,
    SimulateManualLockViaKeypadSuccessActionAttempt,
    SimulateManualLockViaKeypadErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SIMULATE_MANUAL_LOCK_VIA_KEYPAD` in any status."""


SyncAccessCodesActionAttempt = Union[
    SyncAccessCodesPendingActionAttempt,
    SyncAccessCodesSuccessActionAttempt,
    SyncAccessCodesErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `SYNC_ACCESS_CODES` in any status."""


UnlockDoorActionAttempt = Union[
    UnlockDoorPendingActionAttempt,
    UnlockDoorSuccessActionAttempt,
    UnlockDoorErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `UNLOCK_DOOR` in any status."""


UpdateAccessCodeActionAttempt = Union[
    UpdateAccessCodePendingActionAttempt,
    UpdateAccessCodeSuccessActionAttempt,
    UpdateAccessCodeErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `UPDATE_ACCESS_CODE` in any status."""


UpdateNoiseThresholdActionAttempt = Union[
    UpdateNoiseThresholdPendingActionAttempt,
    UpdateNoiseThresholdSuccessActionAttempt,
    UpdateNoiseThresholdErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of `UPDATE_NOISE_THRESHOLD` in any status."""


PendingActionAttempt = Union[
    ActivateClimatePresetPendingActionAttempt,
    ActivateWeeklyProgramPendingActionAttempt,
    AssignCredentialPendingActionAttempt,
    ConfigureAutoLockPendingActionAttempt,
    ConvertAccessCodeToManagedPendingActionAttempt,
    CreateAccessCodePendingActionAttempt,
    CreateNoiseThresholdPendingActionAttempt,
    DeleteAccessCodePendingActionAttempt,
    DeleteNoiseThresholdPendingActionAttempt,
    EncodeCredentialPendingActionAttempt,
    LockDoorPendingActionAttempt,
    PushThermostatProgramsPendingActionAttempt,
    ResetSandboxWorkspacePendingActionAttempt,
    ScanCredentialPendingActionAttempt,
    ScanToAssignCredentialPendingActionAttempt,
    SetFanModePendingActionAttempt,
    SetHvacModePendingActionAttempt,
    SimulateKeypadCodeEntryPendingActionAttempt,
    SimulateManualLockViaKeypadPendingActionAttempt,
    SyncAccessCodesPendingActionAttempt,
    UnlockDoorPendingActionAttempt,
    UpdateAccessCodePendingActionAttempt,
    UpdateNoiseThresholdPendingActionAttempt,
]
"""An attempt that is still going on, of any action."""


SuccessActionAttempt = Union[
    ActivateClimatePresetSuccessActionAttempt,
    ActivateWeeklyProgramSuccessActionAttempt,
    AssignCredentialSuccessActionAttempt,
    ConfigureAutoLockSuccessActionAttempt,
    ConvertAccessCodeToManagedSuccessActionAttempt,
    CreateAccessCodeSuccessActionAttempt,
    CreateNoiseThresholdSuccessActionAttempt,
    DeleteAccessCodeSuccessActionAttempt,
    DeleteNoiseThresholdSuccessActionAttempt,
    EncodeCredentialSuccessActionAttempt,
    LockDoorSuccessActionAttempt,
    PushThermostatProgramsSuccessActionAttempt,
    ResetSandboxWorkspaceSuccessActionAttempt,
    ScanCredentialSuccessActionAttempt,
    ScanToAssignCredentialSuccessActionAttempt,
    SetFanModeSuccessActionAttempt,
    SetHvacModeSuccessActionAttempt,
    SimulateKeypadCodeEntrySuccessActionAttempt,
    SimulateManualLockViaKeypadSuccessActionAttempt,
    SyncAccessCodesSuccessActionAttempt,
    UnlockDoorSuccessActionAttempt,
    UpdateAccessCodeSuccessActionAttempt,
    UpdateNoiseThresholdSuccessActionAttempt,
]
"""An attempt that succeeded, of any action."""


ErrorActionAttempt = Union[
    ActivateClimatePresetErrorActionAttempt,
    ActivateWeeklyProgramErrorActionAttempt,
    AssignCredentialErrorActionAttempt,
    ConfigureAutoLockErrorActionAttempt,
    ConvertAccessCodeToManagedErrorActionAttempt,
    CreateAccessCodeErrorActionAttempt,
    CreateNoiseThresholdErrorActionAttempt,
    DeleteAccessCodeErrorActionAttempt,
    DeleteNoiseThresholdErrorActionAttempt,
    EncodeCredentialErrorActionAttempt,
    LockDoorErrorActionAttempt,
    PushThermostatProgramsErrorActionAttempt,
    ResetSandboxWorkspaceErrorActionAttempt,
    ScanCredentialErrorActionAttempt,
    ScanToAssignCredentialErrorActionAttempt,
    SetFanModeErrorActionAttempt,
    SetHvacModeErrorActionAttempt,
    SimulateKeypadCodeEntryErrorActionAttempt,
    SimulateManualLockViaKeypadErrorActionAttempt,
    SyncAccessCodesErrorActionAttempt,
    UnlockDoorErrorActionAttempt,
    UpdateAccessCodeErrorActionAttempt,
    UpdateNoiseThresholdErrorActionAttempt,
]
"""An attempt that failed, of any action."""


ActionAttempt = Union[
    PendingActionAttempt,
    SuccessActionAttempt,
    ErrorActionAttempt,
    UnknownActionAttempt,
]
"""An attempt of any action in any status."""

explain_from_dict(ActionAttempt, "ActionAttempt", "action_attempt_from_dict")

read_action_attempt = Variants(
    ("action_type", "status"),
    {
        ("ACTIVATE_CLIMATE_PRESET", "pending"): ActivateClimatePresetPendingActionAttempt,
        ("ACTIVATE_CLIMATE_PRESET", "success"): ActivateClimatePresetSuccessActionAttempt,
        ("ACTIVATE_CLIMATE_PRESET", "error"): ActivateClimatePresetErrorActionAttempt,
        ("ACTIVATE_WEEKLY_PROGRAM", "pending"): ActivateWeeklyProgramPendingActionAttempt,
        ("ACTIVATE_WEEKLY_PROGRAM", "success"): ActivateWeeklyProgramSuccessActionAttempt,
        ("ACTIVATE_WEEKLY_PROGRAM", "error"): ActivateWeeklyProgramErrorActionAttempt,
        ("ASSIGN_CREDENTIAL", "pending"): AssignCredentialPendingActionAttempt,
        ("ASSIGN_CREDENTIAL", "success"): AssignCredentialSuccessActionAttempt,
        ("ASSIGN_CREDENTIAL", "error"): AssignCredentialErrorActionAttempt,
        ("CONFIGURE_AUTO_LOCK", "pending"): ConfigureAutoLockPendingActionAttempt,
        ("CONFIGURE_AUTO_LOCK", "success"): ConfigureAutoLockSuccessActionAttempt,
        ("CONFIGURE_AUTO_LOCK", "error"): ConfigureAutoLockErrorActionAttempt,
        ("CONVERT_ACCESS_CODE_TO_MANAGED", "pending"): ConvertAccessCodeToManagedPendingActionAttempt,
        ("CONVERT_ACCESS_CODE_TO_MANAGED", "success"): ConvertAccessCodeToManagedSuccessActionAttempt,
        ("CONVERT_ACCESS_CODE_TO_MANAGED", "error"): ConvertAccessCodeToManagedErrorActionAttempt,
        ("CREATE_ACCESS_CODE", "pending"): CreateAccessCodePendingActionAttempt,
        ("CREATE_ACCESS_CODE", "success"): CreateAccessCodeSuccessActionAttempt,
        ("CREATE_ACCESS_CODE", "error"): CreateAccessCodeErrorActionAttempt,
        ("CREATE_NOISE_THRESHOLD", "pending"): CreateNoiseThresholdPendingActionAttempt,
        ("CREATE_NOISE_THRESHOLD", "success"): CreateNoiseThresholdSuccessActionAttempt,
        ("CREATE_NOISE_THRESHOLD", "error"): CreateNoiseThresholdErrorActionAttempt,
        ("DELETE_ACCESS_CODE", "pending"): DeleteAccessCodePendingActionAttempt,
        ("DELETE_ACCESS_CODE", "success"): DeleteAccessCodeSuccessActionAttempt,
        ("DELETE_ACCESS_CODE", "error"): DeleteAccessCodeErrorActionAttempt,
        ("DELETE_NOISE_THRESHOLD", "pending"): DeleteNoiseThresholdPendingActionAttempt,
        ("DELETE_NOISE_THRESHOLD", "success"): DeleteNoiseThresholdSuccessActionAttempt,
        ("DELETE_NOISE_THRESHOLD", "error"): DeleteNoiseThresholdErrorActionAttempt,
        ("ENCODE_CREDENTIAL", "pending"): EncodeCredentialPendingActionAttempt,
        ("ENCODE_CREDENTIAL", "success"): EncodeCredentialSuccessActionAttempt,
        ("ENCODE_CREDENTIAL", "error"): EncodeCredentialErrorActionAttempt,
        ("LOCK_DOOR", "pending"): LockDoorPendingActionAttempt,
        ("LOCK_DOOR", "success"): LockDoorSuccessActionAttempt,
        ("LOCK_DOOR", "error"): LockDoorErrorActionAttempt,
        ("PUSH_THERMOSTAT_PROGRAMS", "pending"): PushThermostatProgramsPendingActionAttempt,
        ("PUSH_THERMOSTAT_PROGRAMS", "success"): PushThermostatProgramsSuccessActionAttempt,
        ("PUSH_THERMOSTAT_PROGRAMS", "error"): PushThermostatProgramsErrorActionAttempt,
        ("RESET_SANDBOX_WORKSPACE", "pending"): ResetSandboxWorkspacePendingActionAttempt,
        ("RESET_SANDBOX_WORKSPACE", "success"): ResetSandboxWorkspaceSuccessActionAttempt,
        ("RESET_SANDBOX_WORKSPACE", "error"): ResetSandboxWorkspaceErrorActionAttempt,
        ("SCAN_CREDENTIAL", "pending"): ScanCredentialPendingActionAttempt,
        ("SCAN_CREDENTIAL", "success"): ScanCredentialSuccessActionAttempt,
        ("SCAN_CREDENTIAL", "error"): ScanCredentialErrorActionAttempt,
        ("SCAN_TO_ASSIGN_CREDENTIAL", "pending"): ScanToAssignCredentialPendingActionAttempt,
        ("SCAN_TO_ASSIGN_CREDENTIAL", "success"): ScanToAssignCredentialSuccessActionAttempt,
        ("SCAN_TO_ASSIGN_CREDENTIAL", "error"): ScanToAssignCredentialErrorActionAttempt,
        ("SET_FAN_MODE", "pending"): SetFanModePendingActionAttempt,
        ("SET_FAN_MODE", "success"): SetFanModeSuccessActionAttempt,
        ("SET_FAN_MODE", "error"): SetFanModeErrorActionAttempt,
        ("SET_HVAC_MODE", "pending"): SetHvacModePendingActionAttempt,
        ("SET_HVAC_MODE", "success"): SetHvacModeSuccessActionAttempt,
        ("SET_HVAC_MODE", "error"): SetHvacModeErrorActionAttempt,
        ("SIMULATE_KEYPAD_CODE_ENTRY", "pending"): SimulateKeypadCodeEntryPendingActionAttempt,
        ("SIMULATE_KEYPAD_CODE_ENTRY", "success"): SimulateKeypadCodeEntrySuccessActionAttempt,
        ("SIMULATE_KEYPAD_CODE_ENTRY", "error"): SimulateKeypadCodeEntryErrorActionAttempt,
        ("SIMULATE_MANUAL_LOCK_VIA_KEYPAD", "pending"): SimulateManualLockViaKeypadPendingActionAttempt,
        ("SIMULATE_MANUAL_LOCK_VIA_KEYPAD", "success"): SimulateManualLockViaKeypadSuccessActionAttempt,
        ("SIMULATE_MANUAL_LOCK_VIA_KEYPAD", "error"): SimulateManualLockViaKeypadErrorActionAttempt,
        ("SYNC_ACCESS_CODES", "pending"): SyncAccessCodesPendingActionAttempt,
        ("SYNC_ACCESS_CODES", "success"): SyncAccessCodesSuccessActionAttempt,
        ("SYNC_ACCESS_CODES", "error"): SyncAccessCodesErrorActionAttempt,
        ("UNLOCK_DOOR", "pending"): UnlockDoorPendingActionAttempt,
        ("UNLOCK_DOOR", "success"): UnlockDoorSuccessActionAttempt,
        ("UNLOCK_DOOR", "error"): UnlockDoorErrorActionAttempt,
        ("UPDATE_ACCESS_CODE", "pending"): UpdateAccessCodePendingActionAttempt,
        ("UPDATE_ACCESS_CODE", "success"): UpdateAccessCodeSuccessActionAttempt,
        ("UPDATE_ACCESS_CODE", "error"): UpdateAccessCodeErrorActionAttempt,
        ("UPDATE_NOISE_THRESHOLD", "pending"): UpdateNoiseThresholdPendingActionAttempt,
        ("UPDATE_NOISE_THRESHOLD", "success"): UpdateNoiseThresholdSuccessActionAttempt,
        ("UPDATE_NOISE_THRESHOLD", "error"): UpdateNoiseThresholdErrorActionAttempt,
    },
    UnknownActionAttempt,
)


def action_attempt_from_dict(data: Mapping[str, Any]) -> ActionAttempt:
    """Read an action attempt from decoded JSON; the class follows from its type and status."""
    return read_action_attempt(dict(data))  # type: ignore[no-any-return]
