"""The ready-made job for door codes of guests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import attrs

from seam_async._validation import check_number
from seam_async.errors import (
    SeamAccessCodeDeferredError,
    SeamAccessCodeTimeoutError,
    SeamHttpNotFoundError,
    SeamInvalidParameterError,
)
from seam_async.jobs._guests.code_traits import candidate, is_here, is_own, rounded_traits_of, traits_of
from seam_async.jobs._guests.guest_arguments import check_options
from seam_async.jobs._guests.guest_code import GuestCode
from seam_async.jobs._guests.guest_times import rounding_of
from seam_async.jobs._items.candidate import Candidate
from seam_async.jobs._items.failure_rules import is_gone
from seam_async.jobs._items.recipe import Recipe
from seam_async.jobs.errors import SeamJobConflictError
from seam_async.jobs.job import Job

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._ledgers.ledger import Ledger, State

EVENTS = (
    "access_code.set_on_device",
    "access_code.scheduled_on_device",
    "access_code.failed_to_set_on_device",
    "access_code.changed",
    "access_code.deleted",
)
"""What ends the wait for a code."""

POLLING_INTERVAL = 15.0
"""Seconds between two looks at codes of which no event came."""


def access_codes_job(
    name: str,
    ledger: Ledger,
    *,
    confirm: bool = False,
    confirm_timeout: float = 600.0,
    options: Mapping[str, Any] | None = None,
) -> Job[GuestCode]:
    """Make a job that gives each `GuestCode` its code on its lock.

    ```python
    job = access_codes_job("saturday", SqliteLedger("saturday.ledger"), confirm=True)
    report = await job.run(seam, [GuestCode("booking-1", device_id, "Ada", arrival, departure, code="4711")])
    ```

    Args:
        name: Names the job in the ledger: the same name goes on with the same job.
        ledger: Where the job keeps what it knows.
        confirm: Whether it ends when each code is really on its lock, or will be put there later (`not_due`).
        confirm_timeout: Seconds to wait for that, for each code.
        options: Further arguments for `access_codes.create`, such as `prefer_native_scheduling`.

    Returns:
        The job. It can change names, times and digits of codes, and remove codes.

    Raises:
        SeamInvalidParameterError: An argument cannot be right.

    See https://docs.seam.co/api/access_codes/create
    """
    check_number("confirm_timeout", confirm_timeout, least=0, error=SeamInvalidParameterError)
    from seam_async.api.access_codes import AccessCodes

    taken = set(attrs.fields_dict(GuestCode))
    codes = _GuestCodes(check_options(options, taken, AccessCodes.create), confirm_timeout)
    recipe = Recipe[GuestCode](
        key=_key_of,
        make=codes.make,
        find=codes.find,
        change=codes.change,
        remove=codes.remove,
        confirm=codes.confirm if confirm else None,
        events=EVENTS,
        fixed=_door_of,
        natural_key=_natural_key,
        traits=traits_of,
        rounded=codes.rounded,
        place=_door_of,
        search=codes.search,
        is_there=codes.is_there,
        is_ours=True,
    )
    return Job._of(name, ledger, recipe)


@attrs.frozen
class _GuestCodes:
    """The functions of the job."""

    options: dict[str, Any]
    confirm_timeout: float

    async def make(self, seam: AsyncSeam, item: GuestCode) -> str:
        code = await seam.access_codes.create(
            device_id=item.device_id,
            name=item.name,
            starts_at=item.starts_at,
            ends_at=item.ends_at,
            code=item.code,
            **self.options,
        )
        return code.access_code_id

    async def find(self, seam: AsyncSeam, item: GuestCode) -> str | Sequence[str] | None:
        if item.code is None:
            codes = [code async for code in seam.access_codes.list(device_id=item.device_id)]
            return [code.access_code_id for code in codes if is_here(code) and is_own(item, code, self._rounding)]
        try:
            code = await seam.access_codes.get(device_id=item.device_id, code=item.code)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            await self._find_foreign(seam, item)
            return None
        if not is_here(code):
            return None
        if not is_own(item, code, self._rounding):
            message = "the lock has another code with these digits"
            raise SeamJobConflictError(message)
        return code.access_code_id

    async def _find_foreign(self, seam: AsyncSeam, item: GuestCode) -> None:
        """Raise if the lock has a code with these digits that Seam does not manage."""
        try:
            await seam.access_codes.unmanaged.get(device_id=item.device_id, code=item.code)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return
        message = "the lock has a code with these digits that was not made through Seam"
        raise SeamJobConflictError(message)

    def rounded(self, item: GuestCode) -> list[Any]:
        return rounded_traits_of(item, self._rounding)

    @property
    def _rounding(self) -> timedelta:
        return rounding_of(self.options.get("max_time_rounding"))

    async def search(self, seam: AsyncSeam, place: str) -> list[Candidate]:
        try:
            codes = [code async for code in seam.access_codes.list(device_id=place)]
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return []
        return [candidate(code, place) for code in codes if is_here(code)]

    async def is_there(self, seam: AsyncSeam, thing_id: str) -> bool:
        try:
            code = await seam.access_codes.get(access_code_id=thing_id)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return False
        return is_here(code)

    async def change(self, seam: AsyncSeam, item: GuestCode, thing_id: str) -> None:
        await seam.access_codes.update(
            access_code_id=thing_id,
            name=item.name,
            code=item.code,
            starts_at=item.starts_at,
            ends_at=item.ends_at,
            type="ongoing" if item.starts_at is None and item.ends_at is None else "time_bound",
        )

    async def remove(self, seam: AsyncSeam, _: Any, thing_id: str) -> None:
        try:
            await seam.access_codes.delete(access_code_id=thing_id)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise

    async def confirm(self, seam: AsyncSeam, thing_id: str) -> State:
        try:
            await seam.access_codes.wait_until_set(
                access_code_id=thing_id, timeout=self.confirm_timeout, polling_interval=POLLING_INTERVAL
            )
        except SeamAccessCodeDeferredError:
            return "not_due"
        except SeamAccessCodeTimeoutError:
            return "accepted"
        return "done"


def _key_of(item: Any) -> str:
    if not isinstance(item, GuestCode):
        message = f"items must be GuestCode objects, not {type(item).__name__}"
        raise SeamInvalidParameterError(message, parameter="items")
    return item.key


def _door_of(item: GuestCode) -> str:
    return item.device_id


def _natural_key(item: GuestCode) -> list[str] | None:
    return None if item.code is None else [item.device_id, item.code]
