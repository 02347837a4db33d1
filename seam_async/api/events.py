# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._waits.events import EventStreams
from seam_async.endpoints.events import GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.aliases import EventType
    from seam_async.resources.events import SeamEvent


class Events(EventStreams):
    """Look up what has happened, without a webhook."""

    async def get(
        self,
        *,
        device_id: str | None = None,
        event_id: str | None = None,
        event_type: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SeamEvent:
        """Return one past event.

        It equals what a webhook would have received.

        Args:
            device_id: Device that the event is about.
            event_id: ID of the event.
            event_type: Type of the event, such as `device.connected`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `SeamEvent`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/get
        """
        return await self._call(
            GET, {"device_id": device_id, "event_id": event_id, "event_type": event_type}, extra_params
        )

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_code_ids: Sequence[str] | None = None,
        access_grant_id: str | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_method_id: str | None = None,
        access_method_ids: Sequence[str] | None = None,
        acs_access_group_id: str | None = None,
        acs_credential_id: str | None = None,
        acs_encoder_id: str | None = None,
        acs_entrance_id: str | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        acs_user_id: str | None = None,
        between: Sequence[datetime | str] | None = None,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        device_ids: Sequence[str] | None = None,
        event_ids: Sequence[str] | None = None,
        event_type: EventType | None = None,
        event_types: Sequence[EventType] | None = None,
        limit: float | None = None,
        since: datetime | str | None = None,
        space_id: str | None = None,
        space_ids: Sequence[str] | None = None,
        unstable_offset: float | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[SeamEvent]:
        """List past events.

        At least one filter is needed, usually `since` or `between`. There are no further pages: `limit` cuts the
        answer short.

        Args:
            access_code_id: ID of the access code.
            access_code_ids: IDs of access codes.
            access_grant_id: ID of the access grant.
            access_grant_ids: Only events about these access grants, at most 100.
            access_method_id: ID of the access method.
            access_method_ids: Only events about these access methods, at most 100.
            acs_access_group_id: ID of the access group.
            acs_credential_id: ID of the credential.
            acs_encoder_id: ID of the card encoder.
            acs_entrance_id: ID of the entrance.
            acs_system_id: ID of the access system.
            acs_system_ids: IDs of access systems.
            acs_user_id: ID of the access system user.
            between: Two times; only events after the first and before the second are listed.
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Only events about this customer.
            device_id: ID of the device.
            device_ids: IDs of devices.
            event_ids: IDs of the events to return.
            event_type: Only events of this type.
            event_types: Only events of one of these types.
            limit: Most events to return, 500 if left out; there are no further pages.
            since: Time from which on events are returned.
            space_id: ID of the space.
            space_ids: Only events about these spaces, at most 100.
            unstable_offset: How many events to skip; may change or go away.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[SeamEvent]`, or go through all pages with `async for`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/list
        """
        return self._list(
            LIST,
            {
                "access_code_id": access_code_id,
                "access_code_ids": access_code_ids,
                "access_grant_id": access_grant_id,
                "access_grant_ids": access_grant_ids,
                "access_method_id": access_method_id,
                "access_method_ids": access_method_ids,
                "acs_access_group_id": acs_access_group_id,
                "acs_credential_id": acs_credential_id,
                "acs_encoder_id": acs_encoder_id,
                "acs_entrance_id": acs_entrance_id,
                "acs_system_id": acs_system_id,
                "acs_system_ids": acs_system_ids,
                "acs_user_id": acs_user_id,
                "between": between,
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "customer_key": customer_key,
                "device_id": device_id,
                "device_ids": device_ids,
                "event_ids": event_ids,
                "event_type": event_type,
                "event_types": event_types,
                "limit": limit,
                "since": since,
                "space_id": space_id,
                "space_ids": space_ids,
                "unstable_offset": unstable_offset,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
