# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_methods`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from seam_async._waits.access_methods import AccessMethodWaits
from seam_async.endpoints.access_methods import ASSIGN_CARD, DELETE, ENCODE, GET, GET_RELATED, LIST, UNLOCK_DOOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.api.access_methods_unmanaged import AccessMethodsUnmanaged
    from seam_async.pagination import Listing
    from seam_async.resources.access_method import AccessMethod
    from seam_async.resources.action_attempt import (
        AssignCredentialActionAttempt,
        AssignCredentialSuccessActionAttempt,
        EncodeCredentialActionAttempt,
        EncodeCredentialSuccessActionAttempt,
        UnlockDoorActionAttempt,
        UnlockDoorSuccessActionAttempt,
    )
    from seam_async.resources.aliases import AccessMethodRelation
    from seam_async.resources.batch import Batch


class AccessMethods(AccessMethodWaits):
    """Work with the codes, cards and keys that an access grant has issued."""

    @cached_property
    def unmanaged(self) -> AccessMethodsUnmanaged:
        """Look at access methods that nobody manages yet."""
        from seam_async.api.access_methods_unmanaged import AccessMethodsUnmanaged

        return AccessMethodsUnmanaged(self._caller)

    @overload
    async def assign_card(
        self,
        *,
        access_method_id: str,
        card_number: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AssignCredentialSuccessActionAttempt: ...

    @overload
    async def assign_card(
        self,
        *,
        access_method_id: str,
        card_number: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> AssignCredentialActionAttempt: ...

    @overload
    async def assign_card(
        self,
        *,
        access_method_id: str,
        card_number: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AssignCredentialActionAttempt: ...

    async def assign_card(
        self,
        *,
        access_method_id: str,
        card_number: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AssignCredentialActionAttempt:
        """Assign an already registered card to an access method.

        For systems in which a card must be known before it can open anything. This also issues the access method.

        Args:
            access_method_id: ID of the access method.
            card_number: Number of the registered card.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `AssignCredentialSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/access_methods/assign_card
        """
        call = self._act(
            ASSIGN_CARD,
            {"access_method_id": access_method_id, "card_number": card_number},
            wait_for_action_attempt,
            extra_params,
        )
        del card_number, extra_params  # keep secrets out of crash reports
        result: AssignCredentialActionAttempt = await call
        return result

    async def delete(
        self,
        *,
        access_grant_id: str | None = None,
        access_method_id: str | None = None,
        reservation_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete one access method, or all those of an access grant.

        Give exactly one of `access_method_id`, `access_grant_id` and `reservation_key`.

        Args:
            access_grant_id: Deletes all access methods of this grant.
            access_method_id: ID of the access method.
            reservation_key: Deletes all access methods of the grant with this booking key of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_methods/delete
        """
        call = self._call(
            DELETE,
            {
                "access_grant_id": access_grant_id,
                "access_method_id": access_method_id,
                "reservation_key": reservation_key,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def encode(
        self,
        *,
        access_method_id: str,
        acs_encoder_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialSuccessActionAttempt: ...

    @overload
    async def encode(
        self,
        *,
        access_method_id: str,
        acs_encoder_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt: ...

    @overload
    async def encode(
        self,
        *,
        access_method_id: str,
        acs_encoder_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt: ...

    async def encode(
        self,
        *,
        access_method_id: str,
        acs_encoder_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> EncodeCredentialActionAttempt:
        """Write an access method to a plastic card.

        The card has to lie on the encoder while the action runs.

        Args:
            access_method_id: ID of the access method.
            acs_encoder_id: ID of the card encoder.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `EncodeCredentialSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/access_methods/encode
        """
        call = self._act(
            ENCODE,
            {"access_method_id": access_method_id, "acs_encoder_id": acs_encoder_id},
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: EncodeCredentialActionAttempt = await call
        return result

    async def get(
        self,
        *,
        access_method_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessMethod:
        """Return one access method.

        Args:
            access_method_id: ID of the access method.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessMethod`.

        See https://docs.seam.co/api/access_methods/get
        """
        call = self._call(GET, {"access_method_id": access_method_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get_related(
        self,
        *,
        access_method_ids: Sequence[str],
        exclude: Sequence[AccessMethodRelation] | None = None,
        include: Sequence[AccessMethodRelation] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Batch:
        """Return access methods together with everything connected with them.

        The result is one batch with a list for each kind of resource; `include` and `exclude` choose the kinds.

        Args:
            access_method_ids: IDs of access methods.
            exclude: Kinds of resource to leave out.
            include: Kinds of resource to return; all of them if left out.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A `Batch` with the kinds of resources that were asked for.

        See https://docs.seam.co/api/access_methods/get_related
        """
        call = self._call(
            GET_RELATED, {"access_method_ids": access_method_ids, "exclude": exclude, "include": include}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def unlock_door(
        self,
        *,
        access_method_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorSuccessActionAttempt: ...

    @overload
    async def unlock_door(
        self,
        *,
        access_method_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    @overload
    async def unlock_door(
        self,
        *,
        access_method_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    async def unlock_door(
        self,
        *,
        access_method_id: str,
        acs_entrance_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt:
        """Unlock an entrance from afar with a cloud key.

        The access method has to have the mode `cloud_key`.

        Args:
            access_method_id: ID of an access method with the mode `cloud_key`.
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

        See https://docs.seam.co/api/access_methods/unlock_door
        """
        call = self._act(
            UNLOCK_DOOR,
            {"access_method_id": access_method_id, "acs_entrance_id": acs_entrance_id},
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: UnlockDoorActionAttempt = await call
        return result

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        acs_entrance_id: str | None = None,
        device_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AccessMethod]:
        """List access methods, usually those of one access grant.

        `access_code_id`, `device_id` and `space_id` only narrow a search by grant or entrance.

        Args:
            access_code_id: Only the one with this door code; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            access_grant_id: Only those of this access grant.
            access_grant_key: Only those of the access grant with this key of yours.
            acs_entrance_id: Only those that open this entrance.
            device_id: Only those for this device; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            space_id: Only those for this space; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AccessMethod]`, or go through all pages with `async for`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_methods/list
        """
        return self._list(
            LIST,
            {
                "access_code_id": access_code_id,
                "access_grant_id": access_grant_id,
                "access_grant_key": access_grant_key,
                "acs_entrance_id": acs_entrance_id,
                "device_id": device_id,
                "limit": limit,
                "page_cursor": page_cursor,
                "space_id": space_id,
            },
            extra_params,
        )
