"""The HTTP server: records requests, applies faults, and sends the replies of the API."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from email.utils import formatdate
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from seam_async._wire.json_codec import dumps
from seam_async.testing.api import Api, Reply, allowed_methods
from seam_async.testing.dates import parse
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.faults import Fault, Faults
from seam_async.testing.recording import RequestRecord, Requests, safe_headers

Site = Callable[[web.BaseRequest], Awaitable[web.StreamResponse | None]]

_LARGEST_BODY = 64 * 2**20
_LARGEST_LINE = 2**20

# Pages of any origin may call the API, as Seam allows for client sessions; every call still needs a credential.
_CORS = {"access-control-allow-origin": "*", "access-control-expose-headers": "seam-request-id, retry-after"}


def _http_logger() -> logging.Logger:
    """Return a logger for aiohttp that drops errors about requests that are not HTTP: the client is told those."""
    logger = logging.getLogger("seam_async.testing.http")
    if not logger.filters:
        logger.addFilter(_is_ours)
    return logger


def _is_ours(record: logging.LogRecord) -> bool:
    return record.exc_info is None or not isinstance(record.exc_info[1], HttpProcessingError)


class ApiServer:
    """Serves the API, and the other sites of a fake.

    Args:
        api: Every endpoint.
        faults: The scripted faults.
        requests: Records the requests.
        sites: Are asked before the API; each returns None if a request is not for it.
    """

    def __init__(self, api: Api, faults: Faults, requests: Requests, sites: list[Site]) -> None:
        self._api = api
        self._faults = faults
        self._requests = requests
        self._sites = sites

    def web_server(self) -> web.Server:
        """Return aiohttp's server, with limits on lines and bodies as high as Seam's may be."""
        loop = asyncio.get_running_loop()

        def make_request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
            return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=_LARGEST_BODY)

        return web.Server(
            self.handle,
            request_factory=make_request,
            access_log=None,
            logger=_http_logger(),
            max_line_size=_LARGEST_LINE,
            max_field_size=_LARGEST_LINE,
        )

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        for site in self._sites:
            response = await site(request)
            if response is not None:
                return response
        path = request.path.rstrip("/") or "/"
        if request.method == "OPTIONS":
            return _preflight(request, path)
        record = RequestRecord(
            path=path,
            method=request.method,
            body={},
            headers=safe_headers(request.headers.items()),
            at=self._api.world.clock.iso(),
            request_id=self._api.world.ids.uuid(),
        )
        self._requests.append(record)
        try:
            return await self._answer(request, record)
        finally:
            self._requests.finish(record)

    async def _answer(self, request: web.BaseRequest, record: RequestRecord) -> web.StreamResponse:
        try:
            problem = self._api.read(record, request.query_string, await request.read())
        except web.HTTPRequestEntityTooLarge:
            problem = ApiError(413, "payload_too_large", "The body is too large")
        except (web.RequestPayloadError, HttpProcessingError, ValueError):
            problem = invalid_input(message="The body cannot be read")
        latency, fault = self._faults.strike(record.path, record.body)
        if latency:
            await asyncio.sleep(latency)
        if fault is not None:
            record.fault = True
            return await self._struck(request, record, fault, problem)
        return _response(record, self._reply(request, record, problem))

    def _reply(self, request: web.BaseRequest, record: RequestRecord, problem: ApiError | None) -> Reply:
        headers = {name.lower(): value for name, value in request.headers.items()}
        return self._api.reply(record, headers, problem)

    async def _struck(
        self, request: web.BaseRequest, record: RequestRecord, fault: Fault, problem: ApiError | None
    ) -> web.StreamResponse:
        reply = Reply()
        if fault.executes:
            reply = self._reply(request, record, problem)
        if fault.drop is not None:
            return _hang_up(request)
        if fault.status is not None:
            error = ApiError(fault.status, fault.error_type, fault.message)
            reply = Reply(fault.status, dumps(error.body(record.request_id)))
            record.error_type = fault.error_type
        if fault.body is not None:
            reply.body = fault.body
        reply.headers = {**reply.headers, **fault.headers}
        return await _cut_off(request, record, reply) if fault.cut_off else _response(record, reply)


def _preflight(request: web.BaseRequest, path: str) -> web.Response:
    """Answer the preflight request (CORS) that a browser makes for a page of another origin."""
    allowed = ", ".join(allowed_methods(path))
    headers = {"allow": allowed}
    if "origin" in request.headers:
        headers |= {
            **_CORS,
            "access-control-allow-methods": allowed,
            "access-control-allow-headers": request.headers.get("access-control-request-headers", "*"),
            "access-control-max-age": "600",
        }
    return web.Response(status=204, headers=headers)


def _headers(record: RequestRecord, reply: Reply) -> dict[str, str]:
    return {
        "content-type": "application/json; charset=utf-8",
        # The fake's own time: a date in `Retry-After` is measured against it.
        "date": formatdate(parse(record.at), usegmt=True),
        "seam-request-id": record.request_id,
        **_CORS,
        **reply.headers,
    }


def _response(record: RequestRecord, reply: Reply) -> web.Response:
    record.status = reply.status
    return web.Response(status=reply.status, body=reply.body, headers=_headers(record, reply))


def _hang_up(request: web.BaseRequest) -> web.Response:
    """Abort the connection. The response that aiohttp requires is never sent."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _cut_off(request: web.BaseRequest, record: RequestRecord, reply: Reply) -> web.StreamResponse:
    """Announce the whole body, send half of it, and close the connection."""
    record.status = reply.status
    response = web.StreamResponse(status=reply.status, headers=_headers(record, reply))
    response.content_length = len(reply.body)
    await response.prepare(request)
    await response.write(reply.body[: len(reply.body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
