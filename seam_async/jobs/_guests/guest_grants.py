"""The ready-made job for access grants of guests."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from seam_async._sentinels import NULL
from seam_async._validation import check_number
from seam_async.errors import SeamAccessMethodTimeoutError, SeamHttpNotFoundError, SeamInvalidParameterError
from seam_async.jobs._guests.guest_arguments import check_options
from seam_async.jobs._guests.guest_codes import POLLING_INTERVAL
from seam_async.jobs._guests.guest_grant import GuestGrant
from seam_async.jobs._guests.guest_times import askable, coarse, same_time
from seam_async.jobs._items.candidate import Candidate
from seam_async.jobs._items.failure_rules import is_gone
from seam_async.jobs._items.recipe import Recipe
from seam_async.jobs._runs.client_view import clock_of
from seam_async.jobs.errors import SeamJobConflictError
from seam_async.jobs.job import Job

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._ledgers.ledger import Ledger, State
    from seam_async.resources.access_grant import AccessGrant

EVENTS = ("access_method.issued", "access_method.failed_to_issue", "access_method.deleted")
"""What ends the wait for a grant."""


def access_grants_job(
    name: str,
    ledger: Ledger,
    *,
    confirm: bool = False,
    confirm_timeout: float = 600.0,
    options: Mapping[str, Any] | None = None,
) -> Job[GuestGrant]:
    """Make a job that gives each `GuestGrant` its access grant.

    The grant's `access_grant_key` is the item's key, which the API accepts once in a workspace: a second grant cannot
    come to be. Do not use one key in two jobs.

    Args:
        name: Names the job in the ledger: the same name goes on with the same job.
        ledger: Where the job keeps what it knows.
        confirm: Whether it ends when everything is issued, or will be later (`not_due`).
        confirm_timeout: Seconds to wait for that, for each grant.
        options: Further arguments for `access_grants.create`, such as `reservation_key`.

    Returns:
        The job. It can change names and times of grants, and remove grants.

    Raises:
        SeamInvalidParameterError: An argument cannot be right.

    See https://docs.seam.co/api/access_grants/create
    """
    from seam_async.api.access_grants import AccessGrants

    taken = {*attrs.fields_dict(GuestGrant), "access_grant_key"}
    check_number("confirm_timeout", confirm_timeout, least=0, error=SeamInvalidParameterError)
    grants = _GuestGrants(check_options(options, taken, AccessGrants.create), confirm_timeout)
    recipe = Recipe[GuestGrant](
        key=_key_of,
        make=grants.make,
        find=grants.find,
        change=grants.change,
        remove=grants.remove,
        confirm=grants.confirm if confirm else None,
        events=EVENTS,
        fixed=_unchangeable,
        natural_key=_key_of,
        traits=_traits,
        place=_key_of,
        search=grants.search,
        is_there=grants.is_there,
        is_ours=True,
    )
    return Job._of(name, ledger, recipe)


@attrs.frozen
class _GuestGrants:
    """The functions of the job."""

    options: dict[str, Any]
    confirm_timeout: float

    async def make(self, seam: AsyncSeam, item: GuestGrant) -> str:
        grant = await seam.access_grants.create(
            access_grant_key=item.key,
            requested_access_methods=item.requested_access_methods,
            device_ids=item.device_ids or None,
            acs_entrance_ids=item.acs_entrance_ids or None,
            space_ids=item.space_ids or None,
            user_identity_id=item.user_identity_id,
            user_identity=item.user_identity,
            name=item.name,
            starts_at=item.starts_at,
            ends_at=item.ends_at,
            **self.options,
        )
        return grant.access_grant_id

    async def find(self, seam: AsyncSeam, item: GuestGrant) -> str | None:
        try:
            grant = await seam.access_grants.get(access_grant_key=item.key)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return None
        if not _is_own(item, grant):
            message = "there is another access grant with this access_grant_key"
            raise SeamJobConflictError(message)
        return grant.access_grant_id

    async def search(self, seam: AsyncSeam, place: str) -> list[Candidate]:
        try:
            grant = await seam.access_grants.get(access_grant_key=place)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return []
        traits: list[Sequence[Any]] = [
            [None, grant.name],
            [None, *askable(grant.starts_at)],
            askable(grant.ends_at),
            [[method.mode for method in grant.requested_access_methods]],
            [None, grant.user_identity_id],
        ]
        return [Candidate(thing_id=grant.access_grant_id, traits=traits, natural_key=place)]

    async def is_there(self, seam: AsyncSeam, thing_id: str) -> bool:
        try:
            await seam.access_grants.get(access_grant_id=thing_id)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise
            return False
        return True

    async def change(self, seam: AsyncSeam, item: GuestGrant, thing_id: str) -> None:
        await seam.access_grants.update(
            access_grant_id=thing_id,
            name=NULL if item.name is None else item.name,
            starts_at=item.starts_at,
            ends_at=NULL if item.ends_at is None else item.ends_at,
        )

    async def remove(self, seam: AsyncSeam, _: Any, thing_id: str) -> None:
        try:
            await seam.access_grants.delete(access_grant_id=thing_id)
        except SeamHttpNotFoundError as error:
            if not is_gone(error):
                raise

    async def confirm(self, seam: AsyncSeam, thing_id: str) -> State:
        grant = await seam.access_grants.get(access_grant_id=thing_id)
        starts_at: Any = grant.starts_at
        latest = clock_of(seam).wall() + self.confirm_timeout
        is_later = isinstance(starts_at, datetime) and starts_at.timestamp() > latest
        # What is for later may be issued already: a look each, no wait.
        timeout = 0.0 if is_later else self.confirm_timeout
        waits = [
            seam.access_methods.wait_until_issued(
                access_method_id=method_id, timeout=timeout, polling_interval=POLLING_INTERVAL
            )
            for method_id in grant.access_method_ids
        ]
        outcomes = await asyncio.gather(*waits, return_exceptions=True)
        errors = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        for error in errors:
            if not isinstance(error, SeamAccessMethodTimeoutError):
                raise error
        if errors or not waits:
            return "not_due" if is_later else "accepted"
        return "done"


def _modes(item: GuestGrant) -> list[str]:
    return [str(method["mode"]) for method in item.requested_access_methods]


def _traits(item: GuestGrant) -> list[Any]:
    return [item.name, coarse(item.starts_at), coarse(item.ends_at), _modes(item), item.user_identity_id]


def _is_own(item: GuestGrant, grant: AccessGrant) -> bool:
    return (
        (item.name is None or grant.name == item.name)
        and (item.starts_at is None or same_time(item.starts_at, grant.starts_at))
        and same_time(item.ends_at, grant.ends_at)
        and _modes(item) == [method.mode for method in grant.requested_access_methods]
        and (item.user_identity_id is None or grant.user_identity_id == item.user_identity_id)
    )


def _key_of(item: Any) -> str:
    if not isinstance(item, GuestGrant):
        message = f"items must be GuestGrant objects, not {type(item).__name__}"
        raise SeamInvalidParameterError(message, parameter="items")
    return item.key


def _unchangeable(item: GuestGrant) -> list[Any]:
    """Return what only another grant can have: doors, methods, and the person."""
    return [
        sorted(item.device_ids),
        sorted(item.acs_entrance_ids),
        sorted(item.space_ids),
        list(item.requested_access_methods),
        item.user_identity_id,
        item.user_identity,
    ]
