# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.events import Events as AsyncEvents
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page, Walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async.resources.aliases import EventType
    from seam_async.resources.events import SeamEvent


class Events(Namespace):
    """Look up what has happened, without a webhook."""

    _async: AsyncEvents

    def stream(
        self,
        *,
        since: datetime | str | None = None,
        until: datetime | str | None = None,
        event_types: Sequence[EventType | str] | None = None,
        poll_interval: float = 5.0,
        overlap: float = 60.0,
        access_code_id: str | None = None,
        access_code_ids: Sequence[str] | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_method_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        acs_user_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        device_ids: Sequence[str] | None = None,
        space_ids: Sequence[str] | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Iterator[Any]:
        """Follow events as they happen, without a webhook.

        ```python
        for event in seam.events.stream(event_types=["lock.unlocked"]):
            ...
        ```

        It goes on until it is left, through rate limits, server errors and lost connections; nothing runs between two
        steps. Each event comes once, told by its `event_id`, the older of those that arrive together first. One that
        the server lists more than `overlap` seconds late may be missed. With `until` it ends as soon as it has given
        every event up to then that the server has, however many there are: this is how to read the past.

        To begin again after a restart, pass as `since` the `created_at` of the last event that you have dealt with,
        less the overlap: what comes again is told by its `event_id`.

        Args:
            since: Time from which on events are wanted; None for those from now on.
            until: Time up to which events are wanted; None for no end.
            event_types: Only events of these types.
            poll_interval: Seconds between two requests.
            overlap: Seconds by which requests reach back, for events that are listed late.
            access_code_id: Only events about this access code.
            access_code_ids: Only events about these access codes.
            access_grant_ids: Only events about these access grants, at most 100.
            access_method_ids: Only events about these access methods, at most 100.
            acs_system_id: Only events about this access system.
            acs_system_ids: Only events about these access systems.
            acs_user_id: Only events about this access system user.
            connected_account_id: Only events about this connected account.
            customer_key: Only events about this customer.
            device_id: Only events about this device.
            device_ids: Only events about these devices.
            space_ids: Only events about these spaces, at most 100.
            user_identity_id: Only events about this user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            An iterator for a `for` loop, endless without `until`. A call that the server refuses raises there, and can
            be tried again.

        Raises:
            SeamInvalidParameterError: An argument makes no sense.

        See https://docs.seam.co/api/events/list
        """
        return Walk(
            self._calls,
            self._async.stream(
                since=since,
                until=until,
                event_types=event_types,
                poll_interval=poll_interval,
                overlap=overlap,
                access_code_id=access_code_id,
                access_code_ids=access_code_ids,
                access_grant_ids=access_grant_ids,
                access_method_ids=access_method_ids,
                acs_system_id=acs_system_id,
                acs_system_ids=acs_system_ids,
                acs_user_id=acs_user_id,
                connected_account_id=connected_account_id,
                customer_key=customer_key,
                device_id=device_id,
                device_ids=device_ids,
                space_ids=space_ids,
                user_identity_id=user_identity_id,
                extra_params=extra_params,
            ),
        )

    get = blocking(AsyncEvents.get)

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
    ) -> Page[SeamEvent]:
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
            The first `Page[SeamEvent]`; its `auto_paging_iter()` goes through the items of all pages.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/events/list
        """
        return Page.of(
            self._run(
                self._async.list,
                access_code_id=access_code_id,
                access_code_ids=access_code_ids,
                access_grant_id=access_grant_id,
                access_grant_ids=access_grant_ids,
                access_method_id=access_method_id,
                access_method_ids=access_method_ids,
                acs_access_group_id=acs_access_group_id,
                acs_credential_id=acs_credential_id,
                acs_encoder_id=acs_encoder_id,
                acs_entrance_id=acs_entrance_id,
                acs_system_id=acs_system_id,
                acs_system_ids=acs_system_ids,
                acs_user_id=acs_user_id,
                between=between,
                connect_webview_id=connect_webview_id,
                connected_account_id=connected_account_id,
                customer_key=customer_key,
                device_id=device_id,
                device_ids=device_ids,
                event_ids=event_ids,
                event_type=event_type,
                event_types=event_types,
                limit=limit,
                since=since,
                space_id=space_id,
                space_ids=space_ids,
                unstable_offset=unstable_offset,
                user_identity_id=user_identity_id,
                extra_params=extra_params,
            ),
            self._calls,
        )
