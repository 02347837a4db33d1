"""A door code for a guest, as one item of a job."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._guests.guest_arguments import check_text
from seam_async.jobs._guests.guest_times import check_order, read_end, read_start


@attrs.frozen
class GuestCode:
    """A door code for a guest.

    Raises:
        SeamInvalidParameterError: An argument cannot be right; its message names it.
    """

    key: str
    """Names the stay, such as a number of your booking system; no name of a person. It stands in the ledger."""

    device_id: str
    """The lock."""

    name: str = attrs.field(repr=False)
    """Name of the code, as the lock's app shows it."""

    starts_at: datetime | None = attrs.field(converter=read_start)
    """When it begins to work, with a time zone; None for at once."""

    ends_at: datetime | None = attrs.field(converter=read_end)
    """When it stops, with a time zone; None for never."""

    code: str | None = attrs.field(default=None, repr=False)
    """The digits. With digits of your own the API itself refuses a second code: choose them, if you can."""

    def __attrs_post_init__(self) -> None:
        for name in ("key", "device_id", "name"):
            check_text(name, getattr(self, name))
        code: Any = self.code
        if code is not None and not (isinstance(code, str) and code.isascii() and code.isdigit()):
            message = "code must be a text of digits, since numbers lose their leading zeros"
            raise SeamInvalidParameterError(message, parameter="code")
        check_order(self.starts_at, self.ends_at)
