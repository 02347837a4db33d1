"""An access grant for a guest, as one item of a job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._guests.guest_arguments import check_text
from seam_async.jobs._guests.guest_times import check_order, read_end, read_start
from seam_async.resources.params import RequestedAccessMethodParams, UserIdentityParams


@attrs.frozen
class GuestGrant:
    """An access grant for a guest.

    Raises:
        SeamInvalidParameterError: An argument cannot be right; its message names it.
    """

    key: str
    """Names the stay, such as a number of your booking system; no name of a person. It is the `access_grant_key`, and
    stands in the ledger."""

    starts_at: datetime | None = attrs.field(converter=read_start)
    """When access begins, with a time zone; None for at once."""

    ends_at: datetime | None = attrs.field(converter=read_end)
    """When it ends, with a time zone; None for never."""

    requested_access_methods: Sequence[RequestedAccessMethodParams] = attrs.field(repr=False)
    """What to issue, such as `[{"mode": "code"}]`."""

    device_ids: Sequence[str] = ()
    """Locks to be opened."""

    acs_entrance_ids: Sequence[str] = ()
    """Entrances to be opened."""

    space_ids: Sequence[str] = ()
    """Spaces whose doors are to be opened."""

    user_identity_id: str | None = None
    """The person, if known already; instead of `user_identity`."""

    user_identity: UserIdentityParams | None = attrs.field(default=None, repr=False)
    """The person, to be created; instead of `user_identity_id`."""

    name: str | None = attrs.field(default=None, repr=False)
    """Name of the grant."""

    def __attrs_post_init__(self) -> None:
        check_text("key", self.key)
        check_order(self.starts_at, self.ends_at)
        for name in ("requested_access_methods", "device_ids", "acs_entrance_ids", "space_ids"):
            value: Any = getattr(self, name)
            if isinstance(value, (str, Mapping)) or not isinstance(value, Sequence):
                message = f"{name} must be a list, not {type(value).__name__}"
                raise SeamInvalidParameterError(message, parameter=name)
        if not self.requested_access_methods:
            message = "requested_access_methods must name at least one, such as {'mode': 'code'}"
            raise SeamInvalidParameterError(message, parameter="requested_access_methods")
        if not (self.device_ids or self.acs_entrance_ids or self.space_ids):
            message = "device_ids, acs_entrance_ids or space_ids must name a door"
            raise SeamInvalidParameterError(message, parameter="device_ids")
        if (self.user_identity_id is None) == (self.user_identity is None):
            message = "give either user_identity_id or user_identity"
            raise SeamInvalidParameterError(message, parameter="user_identity_id")
