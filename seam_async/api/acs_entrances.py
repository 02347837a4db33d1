# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.entrances`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.acs_entrances import GET, GRANT_ACCESS, LIST, LIST_CREDENTIALS_WITH_ACCESS, UNLOCK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.action_attempt import UnlockDoorActionAttempt, UnlockDoorSuccessActionAttempt


class AcsEntrances(ActionNamespace):
    """Look at and unlock the doors of an access control system."""

    async def get(
        self,
        *,
        acs_entrance_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsEntrance:
        """Return one entrance of an access control system.

        Args:
            acs_entrance_id: ID of the entrance.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsEntrance`.

        See https://docs.seam.co/api/acs/entrances/get
        """
        call = self._call(GET, {"acs_entrance_id": acs_entrance_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def grant_access(
        self,
        *,
        acs_entrance_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let a person through an entrance.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_entrance_id: ID of the entrance.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`. If the system knows a user with that email
                address or phone number, the two are linked; if not, one is created.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/entrances/grant_access
        """
        call = self._call(
            GRANT_ACCESS,
            {"acs_entrance_id": acs_entrance_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_credentials_with_access(
        self,
        *,
        acs_entrance_id: str,
        include_if: Sequence[Literal["visionline_metadata.is_valid"]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsCredential]:
        """List the credentials that open an entrance.

        Args:
            acs_entrance_id: ID of the entrance.
            include_if: Conditions a credential must meet to be returned.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsCredential]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/entrances/list_credentials_with_access
        """
        return self._list(
            LIST_CREDENTIALS_WITH_ACCESS, {"acs_entrance_id": acs_entrance_id, "include_if": include_if}, extra_params
        )

    @overload
    async def unlock(
        self,
        *,
        acs_credential_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorSuccessActionAttempt: ...

    @overload
    async def unlock(
        self,
        *,
        acs_credential_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    @overload
    async def unlock(
        self,
        *,
        acs_credential_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    async def unlock(
        self,
        *,
        acs_credential_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt:
        """Unlock an entrance from afar with a cloud key credential.

        For a cloud key that an access grant has issued, `access_methods.unlock_door` does the same.

        Args:
            acs_credential_id: ID of a credential of the kind `cloud_key`.
            acs_entrance_id: ID of the entrance.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `UnlockDoorSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/acs/entrances/unlock
        """
        call = self._act(
            UNLOCK,
            {"acs_credential_id": acs_credential_id, "acs_entrance_id": acs_entrance_id},
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: UnlockDoorActionAttempt = await call
        return result

    def list(
        self,
        *,
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        acs_entrance_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        limit: int | None = None,
        location_id: str | Null | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEntrance]:
        """List entrances of access control systems.

        Args:
            access_method_id: Only entrances that this access method opens.
            acs_credential_id: Only entrances that this credential opens.
            acs_entrance_ids: Only these entrances.
            acs_system_id: ID of the access system.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            limit: Largest number of items to return; per page where results come in pages.
            location_id: Older name of `space_id`. Deprecated: use `space_id`.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `display_name`; a part is enough.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEntrance]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/entrances/list
        """
        return self._list(
            LIST,
            {
                "access_method_id": access_method_id,
                "acs_credential_id": acs_credential_id,
                "acs_entrance_ids": acs_entrance_ids,
                "acs_system_id": acs_system_id,
                "connected_account_id": connected_account_id,
                "customer_key": customer_key,
                "limit": limit,
                "location_id": location_id,
                "page_cursor": page_cursor,
                "search": search,
                "space_id": space_id,
            },
            extra_params,
        )
