"""``/_fake/``: the control API, and the page for people. Only for callers on this machine, unless told otherwise."""

from __future__ import annotations

import ipaddress
import logging
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from seam_async._wire.json_codec import dumps, loads
from seam_async.testing._types import Json
from seam_async.testing.hints import unknown
from seam_async.testing.operations import Operation, carry_out, operations

if TYPE_CHECKING:
    from seam_async.testing.fake import FakeSeam

logger = logging.getLogger("seam_async.testing")

PREFIX = "/_fake"
_LIVE = f"{PREFIX}/live"
_STATIC = {"/": "index.html", **{f"{PREFIX}/page/{name}": name for name in ("app.js", "views.js", "style.css")}}
_TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css"}
_LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))


class ControlSite:
    """Answers requests for ``/_fake/`` and the page; returns None for all others.

    Args:
        fake: What is controlled.
        allowed: Values of ``Host``, without a port, that are accepted, from other machines as well.
    """

    def __init__(self, fake: FakeSeam, allowed: frozenset[str]) -> None:
        self._fake = fake
        self._allowed = allowed
        self._operations: dict[tuple[str, str], Operation] = {}

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse | None:
        """Answer a request, if it is one of these."""
        path = request.path
        if path in _STATIC:
            wants_page = path != "/" or "text/html" in request.headers.get("accept", "")
            return _static(_STATIC[path]) if request.method in ("GET", "HEAD") and wants_page else None
        if path != PREFIX and not path.startswith(f"{PREFIX}/"):
            return None
        refused = self._refused(request)
        if refused is not None:
            return _error(403, "forbidden", refused)
        if path == _LIVE and request.method == "GET":
            return await self._fake.live.serve(request)
        return await self._control(request, path.removeprefix(PREFIX).rstrip("/") or "/")

    def _refused(self, request: web.BaseRequest) -> str | None:
        """Return why a caller is refused; None if it is not."""
        host = _host(request.headers.get("host", ""))
        own = self._own_names()
        if host not in own | self._allowed:
            # DNS rebinding: otherwise a web page could reach the fake by a name that resolves to this machine.
            return f"the control API answers to {', '.join(sorted(own | self._allowed))}, not to the Host {host!r}"
        if not _is_local(request.remote) and host not in self._allowed:
            return "the control API is for callers on this machine; start the fake with --allow-control HOST for others"
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
            return f"the control API is not for pages of {origin}"
        return None

    def _own_names(self) -> frozenset[str]:
        return _LOCAL | {name for name in (_host(urlsplit(self._fake.world.endpoint).netloc),) if name}

    async def _control(self, request: web.BaseRequest, path: str) -> web.Response:
        if not self._operations:
            self._operations = operations(self._fake)
        if path == "/openapi.json":
            return web.Response(body=dumps(self._document()), headers={"content-type": "application/json"})
        operation = self._operations.get((request.method, path))
        if operation is None:
            return self._unknown(request.method, path)
        try:
            return _json(200, await carry_out(operation, await _arguments(request, operation)))
        except LookupError as error:
            return _error(404, "not_found", str(error.args[0]) if error.args else "not found")
        except TimeoutError as error:
            return _error(408, "timeout", str(error))
        except (TypeError, ValueError, OverflowError) as error:
            return _error(400, "invalid_argument", str(error))
        except web.HTTPRequestEntityTooLarge:
            return _error(413, "payload_too_large", "the body is too large")
        except Exception:
            logger.exception("the control API failed at %s", path)
            return _error(500, "internal_server_error", "the fake itself failed; its log says how")

    def _unknown(self, method: str, path: str) -> web.Response:
        methods = [known for known, one in self._operations if one == path]
        if methods:
            headers = {"allow": ", ".join(methods)}
            message = f"{PREFIX}{path} takes {' and '.join(methods)}, not {method}"
            return _error(405, "method_not_allowed", message, headers)
        known = dict.fromkeys(PREFIX + one for _, one in self._operations)
        return _error(404, "not_found", unknown("operation", PREFIX + path, known))

    def _document(self) -> Json:
        paths: Json = {}
        for (method, path), operation in self._operations.items():
            address = PREFIX + (path if path != "/" else "/")
            paths.setdefault(address, {})[method.lower()] = _described(operation)
        return {
            "openapi": "3.1.0",
            "info": {"title": "Control API of FakeSeam", "version": "1.0.0"},
            "servers": [{"url": self._fake.world.endpoint}],
            "paths": paths,
        }


def _host(netloc: str) -> str:
    """Return the name in a ``Host`` header, without the port."""
    return urlsplit(f"//{netloc}").hostname or "" if "@" not in netloc else ""


def _is_local(remote: str | None) -> bool:
    try:
        return ipaddress.ip_address((remote or "").partition("%")[0]).is_loopback
    except ValueError:
        return False


async def _arguments(request: web.BaseRequest, operation: Operation) -> Json:
    given: Any = dict(parse_qsl(request.query_string, keep_blank_values=True))
    if operation.method == "GET":
        return operation.takes.read(given, texts=True)
    content = await request.read()
    body: Any = {}
    if content.strip():
        if request.content_type != "application/json":
            # CSRF: a form on any web page may send other content types without a preflight request.
            raise ValueError("send the arguments as JSON, with content-type: application/json")
        body = loads(content)
    if not isinstance(body, dict):
        raise TypeError("the body must be a JSON object")
    return (
        {**operation.takes.read(given, texts=True), **operation.takes.read(body)}
        if given
        else operation.takes.read(body)
    )


def _described(operation: Operation) -> Json:
    schema = operation.takes.schema()
    parts: Json = {}
    if operation.method == "GET":
        required = schema.get("required", ())
        parts["parameters"] = [
            {"in": "query", "name": name, "required": name in required, "schema": one}
            for name, one in schema["properties"].items()
        ]
    elif schema["properties"] or schema["additionalProperties"]:
        parts["requestBody"] = {"content": {"application/json": {"schema": schema}}, "required": "required" in schema}
    answer: Json = {"type": "object", "required": ["ok"], "properties": {"ok": {"const": True}}}
    if operation.result:
        answer["properties"][operation.result] = {}
    problem: Json = {
        "type": "object",
        "required": ["error", "ok"],
        "properties": {"ok": {"const": False}, "error": {"type": "object", "required": ["type", "message"]}},
    }
    name = operation.path.strip("/").replace("/", "_") or "fake"
    return {
        "operationId": f"{operation.method.lower()}_{name}",
        "summary": operation.takes.summary,
        "description": f"In Python: `{operation.python}`",
        **parts,
        "responses": {
            "200": {"description": "Done", "content": {"application/json": {"schema": answer}}},
            "4XX": {"description": "Refused", "content": {"application/json": {"schema": problem}}},
        },
    }


def _json(status: int, body: Json, headers: dict[str, str] | None = None) -> web.Response:
    sent = {"content-type": "application/json", "cache-control": "no-store", **(headers or {})}
    return web.Response(status=status, body=dumps(body), headers=sent)


def _error(status: int, kind: str, message: str, headers: dict[str, str] | None = None) -> web.Response:
    return _json(status, {"error": {"type": kind, "message": message}, "ok": False}, headers)


@cache
def _file(name: str) -> bytes:
    return files("seam_async.testing").joinpath("page", name).read_bytes()


def _static(name: str) -> web.Response:
    headers = {
        "content-type": f"{_TYPES[name.rpartition('.')[2]]}; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
    }
    return web.Response(body=_file(name), headers=headers)
