"""The API without HTTP: the parts of a request in, a reply out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from seam_async._wire.json_codec import dumps, loads
from seam_async.testing import facts, validate
from seam_async.testing._types import Json
from seam_async.testing.answers import answer
from seam_async.testing.auth import Credentials
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.handlers.registry import handle
from seam_async.testing.limits import RateLimiter
from seam_async.testing.openapi import openapi
from seam_async.testing.query import from_query
from seam_async.testing.recording import RequestRecord
from seam_async.testing.world import World

logger = logging.getLogger("seam_async.testing")

_HEALTH = frozenset(("/health", "/health/get_health"))


@dataclass(slots=True)
class Reply:
    """The answer to a request."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Api:
    """Every endpoint.

    Args:
        world: All state.
        credentials: Who may call.
    """

    def __init__(self, world: World, credentials: Credentials) -> None:
        self.world = world
        self.credentials = credentials
        self.limiter: RateLimiter | None = None

    def read(self, record: RequestRecord, query: str, content: bytes) -> ApiError | None:
        """Read a request's parameters, from its query string and its JSON body, into its record.

        Returns:
            What is wrong with them, or None.
        """
        endpoint = facts.endpoint(record.path)
        params: Json = {}
        try:
            if query and endpoint is not None:
                params = from_query(endpoint, parse_qsl(query, keep_blank_values=True))
            params.update(_body(content))
        except ApiError as error:
            return error
        finally:
            record.body = params
        return None

    def reply(self, record: RequestRecord, headers: Mapping[str, str], problem: ApiError | None = None) -> Reply:
        """Carry a request out.

        Args:
            record: The request; its outcome is recorded there.
            headers: Its headers, names in lower case.
            problem: What `read` found wrong with it.
        """
        try:
            return Reply(200, dumps(self._call(record, headers, problem)))
        except ApiError as error:
            record.error_type = error.type
            return Reply(error.status, dumps(error.body(record.request_id)), error.headers)
        except Exception:
            # A bug of the fake: clients get it in Seam's form, and the log has the traceback.
            logger.exception("FakeSeam failed at %s", record.path)
            record.error_type = "internal_server_error"
            failure = ApiError(500, "internal_server_error", "FakeSeam itself failed; its log says how")
            return Reply(500, dumps(failure.body(record.request_id)))

    def _call(self, record: RequestRecord, headers: Mapping[str, str], problem: ApiError | None) -> Json:
        if problem is not None:
            raise problem
        if record.path in _HEALTH:
            return {"ok": True, "service_name": "seam", "service_health_statuses": []}
        if record.path == "/openapi.json":
            return openapi(self.world.endpoint)
        endpoint = facts.endpoint(record.path)
        if endpoint is None:
            raise ApiError(404, "not_found", f"There is no endpoint {record.path[:200]}")
        _check_method(endpoint, record.method)
        credential = self.credentials.check(headers, endpoint)
        record.credential = credential.scheme
        # With a publishable key, a header says for which user the call is.
        if credential.scheme == "publishable_key" and "seam-user-identifier-key" in headers:
            record.body.setdefault("user_identifier_key", headers["seam-user-identifier-key"])
        validate.check(endpoint, record.body)
        call = Call(self.world, endpoint, record.body, credential)
        if self.limiter is not None:
            self._limit(self.limiter, call)
        result = handle(call)
        record.executed = True
        return answer(call, result)

    def _limit(self, limiter: RateLimiter, call: Call) -> None:
        device_id = call.param("device_id") or call.param("acs_entrance_id")
        if device_id is None and call.param("access_code_id") is not None:
            code = call.workspace.find("access_code", call.params["access_code_id"]) or {}
            device_id = code.get("device_id")
        limiter.check(call.workspace.id, call.endpoint.path, device_id or "")


def allowed_methods(path: str) -> list[str]:
    """Return the HTTP methods of a path. POST is always one of them."""
    endpoint = facts.endpoint(path)
    methods = ["GET", "POST"] if endpoint is None else list(dict.fromkeys([*endpoint.methods, "POST"]))
    return [*methods, *(["HEAD"] if "GET" in methods else []), "OPTIONS"]


def _check_method(endpoint: facts.Endpoint, method: str) -> None:
    allowed = allowed_methods(endpoint.path)
    if method not in allowed:
        message = f"{endpoint.path} takes {', '.join(allowed)}, not {method}"
        raise ApiError(405, "method_not_allowed", message, headers={"allow": ", ".join(allowed)})


def _body(content: bytes) -> Json:
    if not content.strip():
        return {}
    try:
        body = loads(content)
    except ValueError:
        raise invalid_input(message="The body is no valid JSON") from None
    if not isinstance(body, dict):
        raise invalid_input(message="The body must be a JSON object")
    return body
