"""`seam.events.stream`: its arguments, and the parameters of each request."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypedDict

from seam_async._calls.namespace import Namespace
from seam_async._model.date_times import parse_date_time
from seam_async._traceback_frames import hides_arguments
from seam_async._validation import shown
from seam_async._waits.event_stream import BEGINNING, LIMIT, EventStream
from seam_async._waits.resource_wait import check_argument
from seam_async._wire.request import collect
from seam_async.endpoints.events import LIST
from seam_async.errors import SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async.resources.aliases import EventType
    from seam_async.resources.events import SeamEvent


class StreamOptions(TypedDict, total=False):
    """The arguments of `events.stream` that are the same in all its overloads."""

    since: datetime | str | None
    until: datetime | str | None
    poll_interval: float
    overlap: float
    access_code_id: str | None
    access_code_ids: Sequence[str] | None
    access_grant_ids: Sequence[str] | None
    access_method_ids: Sequence[str] | None
    acs_system_id: str | None
    acs_system_ids: Sequence[str] | None
    acs_user_id: str | None
    connected_account_id: str | None
    customer_key: str | None
    device_id: str | None
    device_ids: Sequence[str] | None
    space_ids: Sequence[str] | None
    user_identity_id: str | None
    extra_params: Mapping[str, Any] | None


class EventStreams(Namespace):
    """The methods of `seam.events` that make more than one call."""

    @hides_arguments
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
    ) -> EventStream[SeamEvent]:
        """Follow events as they happen, without a webhook.

        ```python
        async for event in seam.events.stream(event_types=["lock.unlocked"]):
            ...
        ```

        The iteration continues through rate limits, server errors and lost connections until the loop is left; nothing
        runs between two steps. Each event comes once, by its `event_id`; of those that arrive together, the older comes
        first. An event that the server lists more than `overlap` seconds late may be missed. With `until`, the stream
        ends as soon as it has yielded all events up to then, however many there are: this is how to read the past.

        To begin again after a restart, pass as `since` the `created_at` of the last event that you have dealt with,
        less the overlap, and recognize repeated events by their `event_id`.

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
            An iterator for `async for`, endless without `until`. A call that the server refuses raises there, and can
            be tried again.

        Raises:
            SeamInvalidParameterError: An argument makes no sense.

        See https://docs.seam.co/api/events/list
        """
        caller = self._caller
        start = None if since is None else _moment("since", since)
        end = None if until is None else _moment("until", until)
        if end is not None and end < (start or datetime.fromtimestamp(caller.shared.clock.wall(), UTC)):
            message = (
                "until lies before since: nothing could come" if start else "until lies in the past: give since, too"
            )
            raise SeamInvalidParameterError(message, parameter="until")
        check_argument("poll_interval", poll_interval, least=0.001)
        check_argument("overlap", overlap, least=0)
        filters = {
            "event_types": event_types,
            "access_code_id": access_code_id,
            "access_code_ids": access_code_ids,
            "access_grant_ids": access_grant_ids,
            "access_method_ids": access_method_ids,
            "acs_system_id": acs_system_id,
            "acs_system_ids": acs_system_ids,
            "acs_user_id": acs_user_id,
            "connected_account_id": connected_account_id,
            "customer_key": customer_key,
            "device_id": device_id,
            "device_ids": device_ids,
            "space_ids": space_ids,
            "user_identity_id": user_identity_id,
            "limit": LIMIT,
        }
        collect(LIST, {**filters, "since": start or ""}, extra_params)

        # Not `async def`: its frame would hold `extra_params` while the call runs, where crash reporters find it.
        def fetch(span: Mapping[str, Any]) -> Coroutine[Any, Any, Sequence[SeamEvent]]:
            return caller.call(LIST, {**filters, **span}, extra_params)

        return EventStream(fetch, caller.shared, since=start, until=end, poll_interval=poll_interval, overlap=overlap)


def _moment(name: str, value: Any) -> datetime:
    moment = parse_date_time(value) if isinstance(value, str) else value
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        message = f"{name} must be a date-time with a time zone, not {shown(moment)}"
        raise SeamInvalidParameterError(message, parameter=name)
    # Date arithmetic at the ends of the calendar would overflow.
    return min(max(moment, BEGINNING), _END)


_END = datetime.max.replace(tzinfo=UTC) - timedelta(days=366)
