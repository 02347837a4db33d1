"""HTTP: reads a request, lets faults, credentials, limits and the facts have their say, runs the handler, answers."""

from __future__ import annotations

import asyncio
from email.utils import formatdate
from urllib.parse import parse_qsl

from aiohttp import web

from seam_async._wire.json_codec import dumps, loads
from seam_async.testing import facts, validate
from seam_async.testing._types import Json
from seam_async.testing.auth import Credentials
from seam_async.testing.call import Call
from seam_async.testing.clock import parse
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.faults import Fault, Faults
from seam_async.testing.generic import answer
from seam_async.testing.handlers.registry import handle
from seam_async.testing.limits import RateLimiter
from seam_async.testing.login import finish_login
from seam_async.testing.recording import RequestRecord, Requests, safe_headers
from seam_async.testing.world import World


class Api:
    """The whole API behind one handler.

    Args:
        world: All state.
        credentials: Who may call.
        faults: What goes wrong on the way.
        requests: Where requests are remembered.
    """

    def __init__(self, world: World, credentials: Credentials, faults: Faults, requests: Requests) -> None:
        self.world = world
        self.credentials = credentials
        self.faults = faults
        self.requests = requests
        self.limiter: RateLimiter | None = None
        self._count = 0

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        record = RequestRecord(
            path=request.path.rstrip("/") or "/",
            method=request.method,
            body={},
            headers=safe_headers(request.headers.items()),
            at=self.world.clock.iso(),
            request_id=self.world.ids.uuid(),
        )
        self.requests.append(record)
        problem: ApiError | None = None
        try:
            record.body = await _parameters(request, record.path)
        except ApiError as error:
            problem = error
        if record.path == "/connect_webviews/view" and record.method == "GET":
            return _response(record, 200, self._log_in(request), {"content-type": "text/plain"})
        latency, fault = self.faults.strike(record.path, record.body)
        if latency:
            await asyncio.sleep(latency)
        if fault is not None:
            record.fault = True
            return await self._struck(request, record, fault, problem)
        status, body, headers = self._execute(request, record, problem)
        return _response(record, status, body, headers)

    def _execute(
        self, request: web.BaseRequest, record: RequestRecord, problem: ApiError | None
    ) -> tuple[int, bytes, dict[str, str]]:
        try:
            if problem is not None:
                raise problem
            return 200, dumps(self._call(request, record)), {}
        except ApiError as error:
            record.error_type = error.type
            return error.status, dumps(error.body(record.request_id)), error.headers

    def _call(self, request: web.BaseRequest, record: RequestRecord) -> Json:
        endpoint = facts.endpoint(record.path)
        if endpoint is None:
            raise ApiError(404, "not_found", f"There is no endpoint {record.path}")
        if record.method not in endpoint.methods and record.method != "POST":
            raise ApiError(405, "method_not_allowed", f"Only {', '.join(endpoint.methods)} accepted")
        headers = {name.lower(): value for name, value in request.headers.items()}
        credential = self.credentials.check(headers, endpoint)
        record.credential = credential.scheme
        # Publishable keys say in a header whom they speak for.
        if credential.scheme == "publishable_key" and "seam-user-identifier-key" in headers:
            record.body.setdefault("user_identifier_key", headers["seam-user-identifier-key"])
        validate.check(endpoint, record.body)
        call = Call(self.world, endpoint, record.body, credential)
        if self.limiter is not None:
            self._limit(self.limiter, call)
        result = handle(call)
        record.executed = True
        return answer(call, result)

    def _log_in(self, request: web.BaseRequest) -> bytes:
        """Somebody opens a Connect Webview in a browser: that is all it takes to log in."""
        webview_id = request.query.get("connect_webview_id")
        for workspace in self.world.workspaces.values():
            webview = workspace.find("connect_webview", webview_id)
            if webview is not None:
                finish_login(self.world, workspace, webview, ("august_lock",))
                return b"Logged in. You may close this window.\n"
        return b"There is no such Connect Webview.\n"

    def _limit(self, limiter: RateLimiter, call: Call) -> None:
        device_id = call.param("device_id") or call.param("acs_entrance_id")
        if device_id is None and call.param("access_code_id") is not None:
            code = call.workspace.find("access_code", call.params["access_code_id"]) or {}
            device_id = code.get("device_id")
        limiter.check(call.workspace.id, call.endpoint.path, device_id or "")

    async def _struck(
        self, request: web.BaseRequest, record: RequestRecord, fault: Fault, problem: ApiError | None
    ) -> web.StreamResponse:
        status, body = 200, b""
        headers: dict[str, str] = {}
        if fault.executes:
            status, body, headers = self._execute(request, record, problem)
        if fault.drop is not None:
            return _hang_up(request)
        if fault.status is not None:
            error = ApiError(fault.status, fault.error_type, fault.message)
            status, body, headers = fault.status, dumps(error.body(record.request_id)), {}
            record.error_type = fault.error_type
        if fault.body is not None:
            body = fault.body
        headers = {**headers, **fault.headers}
        if fault.cut_off:
            return await _cut_off(request, record, status, body, headers)
        return _response(record, status, body, headers)


async def _parameters(request: web.BaseRequest, path: str) -> Json:
    """A request's parameters, from its query string and its JSON body."""
    endpoint = facts.endpoint(path)
    params: Json = {}
    if request.query_string and endpoint is not None:
        params = validate.from_query(endpoint, parse_qsl(request.query_string, keep_blank_values=True))
    content = await request.read()
    if content.strip():
        try:
            body = loads(content)
        except ValueError:
            raise invalid_input(message="The body is no valid JSON") from None
        if not isinstance(body, dict):
            raise invalid_input(message="The body must be a JSON object")
        params.update(body)
    return params


def _response(record: RequestRecord, status: int, body: bytes, headers: dict[str, str]) -> web.Response:
    record.status = status
    sent = {
        "content-type": "application/json; charset=utf-8",
        # The fake's own time: a date in `Retry-After` is measured against it.
        "date": formatdate(parse(record.at), usegmt=True),
        "seam-request-id": record.request_id,
        **headers,
    }
    return web.Response(status=status, body=body, headers=sent)


def _hang_up(request: web.BaseRequest) -> web.Response:
    """Close the connection without a word. aiohttp wants a response all the same; it goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _cut_off(
    request: web.BaseRequest, record: RequestRecord, status: int, body: bytes, headers: dict[str, str]
) -> web.StreamResponse:
    """Announce the whole body, send half of it, and hang up."""
    record.status = status
    response = web.StreamResponse(
        status=status,
        headers={"content-type": "application/json", "seam-request-id": record.request_id, **headers},
    )
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
