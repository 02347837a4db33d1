"""Errors of a call, in the form in which Seam answers them."""

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json


class ApiError(Exception):
    """An answer other than 2xx. Raised anywhere below the server, turned into a response there.

    Args:
        status: HTTP status.
        type: Seam's machine-readable error type, such as ``"device_not_found"``.
        message: A sentence for people.
        validation_errors: For 400 ``invalid_input``: parameter name to ``{"_errors": [...]}``.
        data: Further facts, sent as ``error.data``.
        headers: Further response headers.
    """

    def __init__(
        self,
        status: int,
        type: str,
        message: str,
        *,
        validation_errors: Json | None = None,
        data: Any = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.type = type
        self.message = message
        self.validation_errors = validation_errors
        self.data = data
        self.headers = headers or {}

    def body(self, request_id: str) -> Json:
        """Return the JSON body of the answer."""
        error: Json = {"type": self.type, "message": self.message, "request_id": request_id}
        if self.validation_errors is not None:
            error["validation_errors"] = self.validation_errors
        if self.data is not None:
            error["data"] = self.data
        return {"error": error, "ok": False}


def not_found(resource: str, what: str = "") -> ApiError:
    """Return a 404: there is no such object, or none that this credential may see."""
    title = resource.replace("_", " ").capitalize()
    return ApiError(404, f"{resource}_not_found", f"{title} not found{': ' + what if what else ''}")


def unauthorized(message: str) -> ApiError:
    """Return a 401: no credential, a wrong one, or one that does not work here."""
    return ApiError(401, "unauthorized", message)


def invalid_input(problems: dict[str, list[str]] | None = None, message: str = "") -> ApiError:
    """Return a 400 for wrong parameters.

    Args:
        problems: Parameter name to what is wrong with it.
        message: What is wrong with the request as a whole.
    """
    problems = problems or {}
    errors: Json = {"_errors": [message] if message else []}
    errors.update({name: {"_errors": texts} for name, texts in problems.items()})
    if not message:
        name, texts = next(iter(problems.items()))
        message = f"{name} is required" if texts == ["Required"] else f'{texts[0]} for "{name}"'
    return ApiError(400, "invalid_input", message, validation_errors=errors)
