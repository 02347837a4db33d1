"""A request body that records when its writing begins: until then, the server cannot have acted on the request.

aiohttp sends the headers together with the body, so before that nothing at all has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiohttp import payload

from seam_async._http import internals
from seam_async._http.attempt import Attempt, becomes_reusable, is_reusable

if TYPE_CHECKING:
    import aiohttp


class TrackedBody(bytes):
    """The bytes of a request, and how far it got.

    It is bytes rather than a payload: tools that replace aiohttp's sending, such as vcrpy, read and compare bytes.
    """

    attempt: Attempt

    @classmethod
    def of(cls, data: bytes, attempt: Attempt) -> TrackedBody:
        body = cls(data)
        body.attempt = attempt
        return body

    def __reduce__(self) -> tuple[type[bytes], tuple[bytes]]:
        return bytes, (bytes(self),)  # a recorder that copies or pickles it must not keep the attempt

    async def pass_on(self, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> Any:
        """Act as a middleware behind all of the user's: from here on, the request is tracked.

        If one of them has replaced our body, its body is tracked as well.
        """
        self.attempt.is_untracked = False
        body = request.body
        if not isinstance(body, TrackedPayload) or body.attempt is not self.attempt:
            data = await body.as_bytes() if body else b""
            await request.update_body(TrackedBody.of(data, self.attempt))
        return await handler(request)


class TrackedPayload(payload.Payload):
    """The payload that aiohttp makes of a `TrackedBody`.

    It does not derive from `BytesPayload`, which warns of bodies above 1 MiB: many records may well be larger.
    """

    content: bytes
    attempt: Attempt

    def __init__(self, value: TrackedBody, **_: Any) -> None:
        super().__init__(value, content_type="application/json")
        self.content = value
        self.attempt = value.attempt

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def autoclose(self) -> bool:
        return True  # there is nothing to close

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self.content.decode(encoding, errors)

    async def as_bytes(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:  # noqa: ARG002 - aiohttp's
        return self.content

    async def write(self, writer: Any) -> None:
        await self.write_with_length(writer, None)

    async def write_with_length(self, writer: Any, content_length: int | None) -> None:
        chunk = self.content if content_length is None else self.content[:content_length]
        if (hook := internals.take_chunk_hook(writer)) is not None:
            await hook(chunk)
        protocol, transport = writer.protocol, writer.transport
        if not is_reusable(protocol, transport):
            has_tls = transport is not None and transport.get_extra_info("sslcontext") is not None
            if not has_tls or not await becomes_reusable(protocol):
                self.attempt.refuse_stale()
        self.attempt.begin_writing()
        await writer.write(chunk)


payload.register_payload(TrackedPayload, TrackedBody)  # global in aiohttp, but for bodies of our own class only
