# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of connected account and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants
from seam_async.resources.shared import BridgeError, PlainWarning
from seam_async.resources.unknown import UnknownError, UnknownWarning

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AcceptedCapability


@resource
class SaltoKsSite(Resource):
    """A Salto KS site with its number of user slots and how many are taken."""

    site_id: str | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""

    site_user_subscription_limit: int | None = None
    """How many users the subscription of the site covers."""

    subscribed_site_user_count: int | None = None
    """How many users take up a subscription of the site now."""


@resource
class SaltoKsSubscriptionMetadata(Resource):
    """Salto KS sites that are affected."""

    sites: list[SaltoKsSite] = nested_list(SaltoKsSite.from_dict, default=None)
    """Sites that are affected, with their subscriptions."""


@resource
class ConnectedAccountSaltoKsSubscriptionLimitExceededError(Resource):
    """What keeps Seam from using the account.

    - `salto_ks_subscription_limit_exceeded`: The Salto KS site has no user slot left. Free one or raise the site's
      limit with Salto.
    """

    error_code: Literal["salto_ks_subscription_limit_exceeded"]
    """Code naming the kind of error, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    is_bridge_error: bool | None = None
    """Whether the error lies with Seam Bridge."""

    is_connected_account_error: bool | None = None
    """Whether the error lies with the connected account."""

    message: str
    """Explanation in words, for people to read."""

    salto_ks_metadata: SaltoKsSubscriptionMetadata = nested(SaltoKsSubscriptionMetadata.from_dict)
    """Salto KS sites that are affected."""


AnyConnectedAccountError = Union[
    BridgeError[Literal["account_disconnected", "bridge_disconnected", "dormakaba_sites_disconnected"]],
    ConnectedAccountSaltoKsSubscriptionLimitExceededError,
    UnknownError,
]
"""What keeps Seam from using the account."""
read_any_connected_account_error = Variants(
    "error_code",
    {
        "account_disconnected": BridgeError,
        "bridge_disconnected": BridgeError,
        "dormakaba_sites_disconnected": BridgeError,
        "salto_ks_subscription_limit_exceeded": ConnectedAccountSaltoKsSubscriptionLimitExceededError,
    },
    UnknownError,
)


@resource
class ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning(Resource):
    """What needs attention in the account, though Seam can still use it.

    - `salto_ks_subscription_limit_almost_reached`: Over 80 % of the Salto KS site's user slots are taken. Free some
      or raise the limit.
    """

    warning_code: Literal["salto_ks_subscription_limit_almost_reached"]
    """Code naming the kind of warning, for programs to decide on."""

    created_at: datetime = date_time()
    """When this was created."""

    message: str
    """Explanation in words, for people to read."""

    salto_ks_metadata: SaltoKsSubscriptionMetadata = nested(SaltoKsSubscriptionMetadata.from_dict)
    """Salto KS sites that are affected."""


AnyConnectedAccountWarning = Union[
    PlainWarning[
        Literal[
            "scheduled_maintenance_window",
            "unknown_issue_with_connected_account",
            "account_reauthorization_requested",
            "being_deleted",
            "provider_service_unavailable",
            "setup_required",
            "dormakaba_sites_unapproved",
        ]
    ],
    ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning,
    UnknownWarning,
]
"""What needs attention in the account, though Seam can still use it."""
read_any_connected_account_warning = Variants(
    "warning_code",
    {
        "scheduled_maintenance_window": PlainWarning,
        "unknown_issue_with_connected_account": PlainWarning,
        "account_reauthorization_requested": PlainWarning,
        "being_deleted": PlainWarning,
        "provider_service_unavailable": PlainWarning,
        "setup_required": PlainWarning,
        "dormakaba_sites_unapproved": PlainWarning,
        "salto_ks_subscription_limit_almost_reached": ConnectedAccountSaltoKsSubscriptionLimitAlmostReachedWarning,
    },
    UnknownWarning,
)


@resource
class ConnectedAccountUserIdentifier(Resource):
    """How the provider knows the user: by email, phone, user name and the like."""

    api_url: str | None = None
    """URL of the provider's API for this account."""

    email: str | None = None
    """Email address of the account holder."""

    exclusive: bool | None = None
    """Whether the identifier is exclusive to the account."""

    phone: str | None = None
    """Phone number of the account holder."""

    username: str | None = None
    """User name of the account holder."""


@resource
class ConnectedAccount(Resource):
    """A user's account with a device maker or access system that Seam may act on.

    Check `errors`: while the account is disconnected, none of its devices can be controlled. For
    `account_disconnected` the user has to log in again through a Connect Webview.

    See https://docs.seam.co/api/connected_accounts/object
    """

    accepted_capabilities: list[AcceptedCapability | str] = nested_list()
    """Kinds of device that may be connected: `lock`, `thermostat`, `noise_sensor`, `access_control`, `camera` or
    `speaker`.
    """

    account_type: str | None = None
    """Kind of account, which tells the provider, such as `august`."""

    account_type_display_name: str
    """Kind of account, worded for people."""

    automatically_manage_new_devices: bool
    """Whether devices found later become managed devices straight away, rather than unmanaged ones."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime | None = date_time(default=None)
    """When this was created."""

    custom_metadata: dict[str, str | bool]
    """Your own data, as pairs of key and value."""

    customer_key: str | None = None
    """Your own key for the customer."""

    default_checkin_time: str | None = None
    """Usual check-in time of reservations from this account, as `HH:mm`."""

    default_checkout_time: str | None = None
    """Usual check-out time of reservations from this account, as `HH:mm`."""

    display_name: str
    """Name to show to people."""

    errors: list[AnyConnectedAccountError] = nested_list(read_any_connected_account_error)
    """Problems that keep this from working as it should; empty if there are none."""

    ical_feed_origin: str | None = None
    """Platform the calendar feed comes from, such as `airbnb`, or `unknown`."""

    ical_url: str | None = None
    """Address of the calendar feed behind the account."""

    image_url: str | None = None
    """Address of the provider's logo."""

    time_zone: str | None = None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""

    user_identifier: ConnectedAccountUserIdentifier | None = nested(
        ConnectedAccountUserIdentifier.from_dict, default=None
    )
    """What identifies the account holder with the provider. Deprecated: use `display_name`."""

    warnings: list[AnyConnectedAccountWarning] = nested_list(read_any_connected_account_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""
