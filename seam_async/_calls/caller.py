"""Calls endpoints through one view of a client."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

from seam_async._calls.call import Call
from seam_async._calls.view import View
from seam_async._event_loop import running_loop
from seam_async._ratelimit.scopes import scope_of
from seam_async._traceback_frames import drop_frames
from seam_async._wire.request import collect, encode
from seam_async.errors import SeamError

if TYPE_CHECKING:
    from seam_async._wire.endpoint import Endpoint

R = TypeVar("R")


class Caller(View):
    """Calls endpoints for the namespaces of a view."""

    __slots__ = ()

    # Not `async def`: each extra coroutine layer costs time on every `send()`.
    @overload
    def call(
        self, endpoint: Endpoint[R], params: Mapping[str, Any], extra: Mapping[str, Any] | None = None
    ) -> Coroutine[Any, Any, R]: ...

    @overload
    def call(
        self,
        endpoint: Endpoint[Any],
        params: Mapping[str, Any],
        extra: Mapping[str, Any] | None,
        read: Callable[[Any, str], R],
    ) -> Coroutine[Any, Any, R]: ...

    def call(
        self,
        endpoint: Endpoint[Any],
        params: Mapping[str, Any],
        extra: Mapping[str, Any] | None = None,
        read: Callable[[Any, str], Any] | None = None,
    ) -> Coroutine[Any, Any, Any]:
        """Return a coroutine that calls an endpoint and returns its result.

        Errors about the arguments are raised by that coroutine, after the frames that hold the arguments have ended:
        crash reporters collect the locals of every frame that an error went through, door codes included.

        Args:
            endpoint: The endpoint.
            params: The parameters of the method; None leaves one out.
            extra: Further fields for the body.
            read: Makes the result from the decoded answer and the path; by default, the endpoint's own.

        Raises:
            SeamInvalidParameterError: The arguments cannot be right; nothing was sent.
            SeamError: The call failed.
        """
        try:
            call = self.prepare(endpoint, params, extra)
        except SeamError as error:
            return refuse(error)
        return call.run(read or endpoint.result.decode)

    def prepare(self, endpoint: Endpoint[Any], params: Mapping[str, Any], extra: Mapping[str, Any] | None) -> Call:
        """Return the call of an endpoint, not yet run, for callers that read its facts afterwards.

        Raises:
            SeamInvalidParameterError: The arguments cannot be right.
            SeamLoopError: The client belongs to another event loop.
            SeamClosedError: The client is closed.
        """
        try:
            body = collect(endpoint, params, extra)
            data = encode(endpoint.path, body)
            shared = self.shared
            if (loop := running_loop()) is None or loop is not shared.transport.bound_session.ready_in:
                shared.attach()
            return Call(self, endpoint, body, data, scope_of(self.account, endpoint.path, body, shared.codes))
        except SeamError as error:
            failure = error
        params = extra = body = {}  # for crash reporters, as above
        data = b""
        drop_frames(failure)
        try:
            raise failure
        finally:
            del failure  # breaks the reference cycle error → traceback → frame → error


async def refuse(error: SeamError) -> Any:
    """Raise an error when awaited, without the frames that it went through so far."""
    drop_frames(error)
    try:
        raise error
    finally:
        del error  # breaks the reference cycle error → traceback → frame → error
