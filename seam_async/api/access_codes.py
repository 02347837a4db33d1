# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._waits.access_codes import AccessCodeWaits
from seam_async.endpoints.access_codes import (
    CREATE,
    CREATE_MULTIPLE,
    DELETE,
    GENERATE_CODE,
    GET,
    LIST,
    PULL_BACKUP_ACCESS_CODE,
    REPORT_DEVICE_CONSTRAINTS,
    UPDATE,
    UPDATE_MULTIPLE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.api.access_codes_simulate import AccessCodesSimulate
    from seam_async.api.access_codes_unmanaged import AccessCodesUnmanaged
    from seam_async.pagination import Listing
    from seam_async.resources.access_code import AccessCode
    from seam_async.resources.aliases import AccessCodeType, BehaviorWhenCodeCannotBeShared, MaxTimeRounding


class AccessCodes(AccessCodeWaits):
    """Program, change and remove the door codes of locks."""

    @cached_property
    def simulate(self) -> AccessCodesSimulate:
        """Make sandbox locks report codes that somebody else programmed."""
        from seam_async.api.access_codes_simulate import AccessCodesSimulate

        return AccessCodesSimulate(self._caller)

    @cached_property
    def unmanaged(self) -> AccessCodesUnmanaged:
        """Look at, take over or remove door codes that were not created here."""
        from seam_async.api.access_codes_unmanaged import AccessCodesUnmanaged

        return AccessCodesUnmanaged(self._caller)

    async def create(
        self,
        *,
        device_id: str,
        allow_external_modification: bool | None = None,
        attempt_for_offline_device: bool | None = None,
        code: str | None = None,
        common_code_key: str | None = None,
        ends_at: datetime | str | None = None,
        is_external_modification_allowed: bool | None = None,
        is_offline_access_code: bool | None = None,
        is_one_time_use: bool | None = None,
        max_time_rounding: MaxTimeRounding | None = None,
        name: str | None = None,
        prefer_native_scheduling: bool | None = None,
        preferred_code_length: float | None = None,
        starts_at: datetime | str | None = None,
        use_backup_access_code_pool: bool | None = None,
        use_offline_access_code: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessCode:
        """Create a door code on one lock.

        The call returns before the lock has the code; `wait_until_set` waits for that. Without `starts_at` and
        `ends_at` the code is ongoing, with `ends_at` it is time-bound. Prefer `access_grants.create` unless you
        need control over a single lock.

        Args:
            device_id: ID of the device.
            allow_external_modification: Same as `is_external_modification_allowed`; give only one of them.
            attempt_for_offline_device: Whether to try even though the lock is offline.
            code: The digits to type, 4 to 12 of them; chosen for you if left out.
            common_code_key: Key of your own: codes with the same key are given the same digits.
            ends_at: When the code stops working: in the future and after `starts_at`. Left out, it works until
                deleted.
            is_external_modification_allowed: Whether the code may be changed outside this API, such as in the
                manufacturer's app.
            is_offline_access_code: Whether the code is computed for the lock, which need not be online, instead of
                being programmed into it.
            is_one_time_use: Whether the code opens the door only once; goes with `is_offline_access_code`.
            max_time_rounding: How far the times of an offline code may be rounded; `1d` asks for a code valid for
                whole days.
            name: Name of the code; the name in the manufacturer's app may be cut or altered, see `appearance`.
            prefer_native_scheduling: Whether the lock itself should keep the time window, where it can, rather than
                have the code set and removed in time.
            preferred_code_length: Number of digits if you leave out `code`; a lock that cannot have it gets the
                shortest code it accepts.
            starts_at: When the code starts to work; at once if left out.
            use_backup_access_code_pool: Whether spare codes are kept on the lock for `pull_backup_access_code`.
            use_offline_access_code: Older name of `is_offline_access_code`. Deprecated: use
                `is_offline_access_code`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessCode`.

        See https://docs.seam.co/api/access_codes/create
        """
        call = self._call(
            CREATE,
            {
                "device_id": device_id,
                "allow_external_modification": allow_external_modification,
                "attempt_for_offline_device": attempt_for_offline_device,
                "code": code,
                "common_code_key": common_code_key,
                "ends_at": ends_at,
                "is_external_modification_allowed": is_external_modification_allowed,
                "is_offline_access_code": is_offline_access_code,
                "is_one_time_use": is_one_time_use,
                "max_time_rounding": max_time_rounding,
                "name": name,
                "prefer_native_scheduling": prefer_native_scheduling,
                "preferred_code_length": preferred_code_length,
                "starts_at": starts_at,
                "use_backup_access_code_pool": use_backup_access_code_pool,
                "use_offline_access_code": use_offline_access_code,
            },
            extra_params,
        )
        del code, extra_params  # keep secrets out of crash reports
        return await call

    async def create_multiple(
        self,
        *,
        device_ids: Sequence[str],
        allow_external_modification: bool | None = None,
        attempt_for_offline_device: bool | None = None,
        behavior_when_code_cannot_be_shared: BehaviorWhenCodeCannotBeShared | None = None,
        code: str | None = None,
        ends_at: datetime | str | None = None,
        is_external_modification_allowed: bool | None = None,
        name: str | None = None,
        prefer_native_scheduling: bool | None = None,
        preferred_code_length: float | None = None,
        starts_at: datetime | str | None = None,
        use_backup_access_code_pool: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> list[AccessCode]:
        """Create the same door code on several locks.

        The codes get a shared `common_code_key`, which `update_multiple` takes. If you choose `code` yourself they
        get no such key and have to be updated one by one. The call returns before the locks have the code.

        Args:
            device_ids: IDs of devices.
            allow_external_modification: Same as `is_external_modification_allowed`; give only one of them.
            attempt_for_offline_device: Whether to try even though a lock is offline.
            behavior_when_code_cannot_be_shared: What to do if a lock cannot take the shared code: `throw` creates
                none, `create_random_code` gives that lock another code.
            code: The digits to type, 4 to 12 of them; chosen for you if left out. With it the codes get no
                `common_code_key`.
            ends_at: When the code stops working: in the future and after `starts_at`. Left out, it works until
                deleted.
            is_external_modification_allowed: Whether the code may be changed outside this API, such as in the
                manufacturer's app.
            name: Name of the code; the name in the manufacturer's app may be cut or altered, see `appearance`.
            prefer_native_scheduling: Whether the lock itself should keep the time window, where it can, rather than
                have the code set and removed in time.
            preferred_code_length: Number of digits if you leave out `code`; locks that cannot have it get the
                shortest code they accept.
            starts_at: When the code starts to work; at once if left out.
            use_backup_access_code_pool: Whether spare codes are kept on the locks for `pull_backup_access_code`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessCode` objects.

        See https://docs.seam.co/api/access_codes/create_multiple
        """
        call = self._call(
            CREATE_MULTIPLE,
            {
                "device_ids": device_ids,
                "allow_external_modification": allow_external_modification,
                "attempt_for_offline_device": attempt_for_offline_device,
                "behavior_when_code_cannot_be_shared": behavior_when_code_cannot_be_shared,
                "code": code,
                "ends_at": ends_at,
                "is_external_modification_allowed": is_external_modification_allowed,
                "name": name,
                "prefer_native_scheduling": prefer_native_scheduling,
                "preferred_code_length": preferred_code_length,
                "starts_at": starts_at,
                "use_backup_access_code_pool": use_backup_access_code_pool,
            },
            extra_params,
        )
        del code, extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        access_code_id: str,
        device_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a door code.

        The call returns before the lock has dropped the code; `wait_until_removed` waits for that.

        Args:
            access_code_id: ID of the access code.
            device_id: ID of the lock that has the code.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/delete
        """
        call = self._call(DELETE, {"access_code_id": access_code_id, "device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def generate_code(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessCode:
        """Generate a code that suits a lock.

        It is only suggested; nothing is programmed.

        Args:
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessCode`.

        See https://docs.seam.co/api/access_codes/generate_code
        """
        call = self._call(GENERATE_CODE, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        access_code_id: str | None = None,
        code: str | None = None,
        device_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessCode:
        """Return one managed door code.

        Give `access_code_id`, or both `device_id` and `code`. Codes that were not created here are found with
        `access_codes.unmanaged.get`.

        Args:
            access_code_id: ID of the door code; enough by itself.
            code: The digits; needs `device_id` as well.
            device_id: ID of the lock that has the code; needs `code` as well.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessCode`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_codes/get
        """
        call = self._call(GET, {"access_code_id": access_code_id, "code": code, "device_id": device_id}, extra_params)
        del code, extra_params  # keep secrets out of crash reports
        return await call

    async def pull_backup_access_code(
        self,
        *,
        access_code_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessCode:
        """Swap in a code that the lock already holds, for when a door code fails.

        The backup works at once. This needs a time-bound code created with `use_backup_access_code_pool`, on a
        device whose `properties.supports_backup_access_code_pool` is true.

        Args:
            access_code_id: ID of the time-bound code to be replaced by a backup.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessCode`.

        See https://docs.seam.co/api/access_codes/pull_backup_access_code
        """
        call = self._call(PULL_BACKUP_ACCESS_CODE, {"access_code_id": access_code_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def report_device_constraints(
        self,
        *,
        device_id: str,
        max_code_length: int | None = None,
        min_code_length: int | None = None,
        supported_code_lengths: Sequence[int] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Tell which code lengths a lock accepts.

        Meant for SmartThings devices. Give `supported_code_lengths`, or `min_code_length` and `max_code_length`.

        Args:
            device_id: ID of the device.
            max_code_length: Most digits the lock accepts, 4 to 20; goes with `min_code_length`.
            min_code_length: Fewest digits the lock accepts, 4 to 20; goes with `max_code_length`.
            supported_code_lengths: Every number of digits the lock accepts, each 4 to 20; instead of
                `min_code_length` and `max_code_length`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/report_device_constraints
        """
        call = self._call(
            REPORT_DEVICE_CONSTRAINTS,
            {
                "device_id": device_id,
                "max_code_length": max_code_length,
                "min_code_length": min_code_length,
                "supported_code_lengths": supported_code_lengths,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        access_code_id: str,
        allow_external_modification: bool | None = None,
        attempt_for_offline_device: bool | None = None,
        code: str | None = None,
        device_id: str | None = None,
        ends_at: datetime | str | None = None,
        is_external_modification_allowed: bool | None = None,
        is_managed: bool | None = None,
        name: str | None = None,
        starts_at: datetime | str | None = None,
        type: AccessCodeType | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a door code that is in use or still to come.

        What you leave out stays as it is. The call returns before the lock has the change.

        Args:
            access_code_id: ID of the access code.
            allow_external_modification: Same as `is_external_modification_allowed`; give only one of them.
            attempt_for_offline_device: Whether to try even though the lock is offline.
            code: The new digits, 4 to 12 of them.
            device_id: ID of the lock that has the code.
            ends_at: New time at which the code stops working: in the future and after `starts_at`.
            is_external_modification_allowed: Whether the code may be changed outside this API, such as in the
                manufacturer's app.
            is_managed: Whether the code is managed; to take over an unmanaged one, use
                `unmanaged.convert_to_managed`.
            name: Name of the code; the name in the manufacturer's app may be cut or altered, see `appearance`.
            starts_at: New time at which the code starts to work.
            type: `ongoing` drops the time window; `time_bound` needs one.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/update
        """
        call = self._call(
            UPDATE,
            {
                "access_code_id": access_code_id,
                "allow_external_modification": allow_external_modification,
                "attempt_for_offline_device": attempt_for_offline_device,
                "code": code,
                "device_id": device_id,
                "ends_at": ends_at,
                "is_external_modification_allowed": is_external_modification_allowed,
                "is_managed": is_managed,
                "name": name,
                "starts_at": starts_at,
                "type": type,
            },
            extra_params,
        )
        del code, extra_params  # keep secrets out of crash reports
        return await call

    async def update_multiple(
        self,
        *,
        common_code_key: str,
        ends_at: datetime | str | None = None,
        name: str | None = None,
        starts_at: datetime | str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change all door codes that share a `common_code_key`.

        Codes made with a `code` of your own have no such key; use `access_codes.update` for each of them.

        Args:
            common_code_key: Key that the codes got from `create_multiple`.
            ends_at: New time at which the codes stop working: in the future and after `starts_at`.
            name: New name of all the codes.
            starts_at: New time at which the codes start to work.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/update_multiple
        """
        call = self._call(
            UPDATE_MULTIPLE,
            {"common_code_key": common_code_key, "ends_at": ends_at, "name": name, "starts_at": starts_at},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        access_code_ids: Sequence[str] | None = None,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        access_method_id: str | None = None,
        customer_ids: Sequence[str] | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AccessCode]:
        """List managed door codes.

        At least one filter is needed, usually `device_id`.

        Args:
            access_code_ids: IDs of access codes.
            access_grant_id: Only codes that this access grant has issued.
            access_grant_key: Only codes that the access grant with this key of yours has issued.
            access_method_id: Only codes that belong to this access method.
            customer_ids: IDs of the customers.
            customer_key: Only codes of this customer.
            device_id: Only codes on this lock.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `code` and `access_code_id`; a part is enough.
            user_identifier_key: Only codes of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AccessCode]`, or go through all pages with `async for`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_codes/list
        """
        return self._list(
            LIST,
            {
                "access_code_ids": access_code_ids,
                "access_grant_id": access_grant_id,
                "access_grant_key": access_grant_key,
                "access_method_id": access_method_id,
                "customer_ids": customer_ids,
                "customer_key": customer_key,
                "device_id": device_id,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identifier_key": user_identifier_key,
            },
            extra_params,
        )
