"""Verifies and reads webhooks: whether a message is really from Seam, and which event it carries.

The signatures follow the Standard Webhooks scheme: HMAC-SHA256 over the message's id, the time and the exact bytes
of the body. Knows nothing of web frameworks, and loads only the family of events that comes in.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import math
import time
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, cast

from seam_async._traceback_frames import hides_arguments
from seam_async.errors import SeamInvalidOptionsError, SeamInvalidWebhookPayloadError, SeamWebhookVerificationError
from seam_async.resources.events import seam_event_from_dict

if TYPE_CHECKING:
    from seam_async.resources.events import SeamEvent

_PREFIXES = ("svix-", "webhook-")
_PARTS = ("id", "timestamp", "signature")


class Headers(Protocol):
    """The headers of a request, as most web frameworks have them: a mapping, or anything else with `items()`."""

    def items(self) -> Iterable[tuple[Any, Any]]:
        """Return names and values, both str or bytes."""
        ...


class SeamWebhook:
    """Verifies and reads the messages that Seam sends to a webhook. It does no I/O and can be used from any thread.

    ```python
    webhook = SeamWebhook(os.environ["SEAM_WEBHOOK_SECRET"])
    event = webhook.verify(await request.body(), request.headers)
    ```

    Seam delivers a message again until it is answered with 2xx: recognize repeated ones by the event's `event_id`.

    See https://docs.seam.co/developer-tools/webhooks
    """

    __slots__ = ("_clock", "_keys", "_tolerance")

    @hides_arguments
    def __init__(
        self, secret: str | Iterable[str], tolerance: float = 300, *, clock: Callable[[], float] | None = None
    ) -> None:
        """Take the secret, as Seam shows it or without its `whsec_`.

        Args:
            secret: The webhook's secret, or several while one replaces the other: a message that fits any is genuine.
            tolerance: Seconds that a message's time may differ from ours, either way.
            clock: Where the time comes from, in seconds since 1970; `time.time` by default.

        Raises:
            SeamInvalidOptionsError: No secret, an empty one or one that is not base64; a tolerance that is no
                positive number.
        """
        self._keys = [_key(one) for one in ([secret] if isinstance(secret, str) else _listed(secret))]
        if not self._keys:
            raise SeamInvalidOptionsError("SeamWebhook needs a secret: without one, anybody could send events.")
        if not _is_positive(tolerance):
            raise SeamInvalidOptionsError("The tolerance of SeamWebhook must be a positive number of seconds.")
        self._tolerance = tolerance
        self._clock = clock

    def __repr__(self) -> str:
        return f"{type(self).__name__}('***', tolerance={self._tolerance})"

    @hides_arguments
    def verify(self, payload: bytes | str, headers: Headers | Iterable[tuple[Any, Any]]) -> SeamEvent:
        """Check that a message comes from Seam, unaltered and just now, and read its event.

        Args:
            payload: The body as it arrived: decoding and encoding it again changes bytes, and the signature no longer
                fits.
            headers: The request's headers, of any framework: a mapping, or pairs as ASGI has them; names in any case,
                names and values as str or bytes.

        Returns:
            The event, of the class for its type; `UnknownEvent` for a type newer than this package.

        Raises:
            SeamWebhookVerificationError: Not from Seam, altered, or too old or new. Answer with 400.
            SeamInvalidWebhookPayloadError: Genuine, but not an event. It never will be: answer with 2xx and report it.
        """
        body = _body(payload)
        message_id, timestamp, signatures = _signed_headers(headers)
        self._check_time(timestamp)
        self._check_signature(_bytes(f"{message_id}.{timestamp}.") + body, _bytes(signatures))
        return _read(body)

    def sign(
        self, payload: bytes | str, *, message_id: str | None = None, timestamp: float | datetime | None = None
    ) -> dict[str, str]:
        """Make the headers with which Seam would send a payload, for tests of your own receiver.

        Args:
            payload: The body that you are going to send.
            message_id: The message's id; a random one by default.
            timestamp: When it is sent, as an aware date-time or in seconds since 1970; now by default.

        Returns:
            The three headers, signed with the first secret.
        """
        moment = timestamp.timestamp() if isinstance(timestamp, datetime) else timestamp
        values = (message_id or f"msg_{uuid.uuid4().hex}", str(int(self._now() if moment is None else moment)))
        signature = _signature(self._keys[0], _bytes(".".join((*values, ""))) + _body(payload))
        return {f"svix-{part}": value for part, value in zip(_PARTS, (*values, signature.decode()), strict=True)}

    def _now(self) -> float:
        # Not bound in `__init__`: tools that freeze time for tests replace `time.time` later.
        return time.time() if self._clock is None else self._clock()

    def _check_time(self, timestamp: str) -> None:
        # int() alone would also take "1_000", " 12" and digits of other scripts.
        if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 15):
            raise SeamWebhookVerificationError("The webhook's timestamp is not a number of seconds.")
        age = self._now() - int(timestamp)
        if abs(age) > self._tolerance:
            side = "old" if age > 0 else "far in the future"
            raise SeamWebhookVerificationError(f"The webhook's timestamp is too {side}: {abs(age):.0f} s off.")

    def _check_signature(self, content: bytes, signatures: bytes) -> None:
        expected = [_signature(key, content) for key in self._keys]
        # Signatures of other versions than v1 may stand beside it. The comparison takes constant time.
        if not any(hmac.compare_digest(given, right) for given in signatures.split() for right in expected):
            raise SeamWebhookVerificationError("No signature of the webhook fits: another secret, or an altered body.")


def _listed(secrets: Any) -> list[Any]:
    try:
        return list(secrets)
    except TypeError:
        return [secrets]


def _key(secret: Any) -> bytes:
    if not isinstance(secret, str):
        raise SeamInvalidOptionsError(f"A webhook secret is a str, not {type(secret).__name__}.")
    text = secret.strip().removeprefix("whsec_").rstrip("=")
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        key = None
    if key is None:
        raise SeamInvalidOptionsError("A webhook secret is not base64: copy it as Seam shows it, `whsec_` and all.")
    if not key:
        raise SeamInvalidOptionsError("A webhook secret is empty: anybody could send events.")
    return key


def _signature(key: bytes, content: bytes) -> bytes:
    return b"v1," + base64.b64encode(hmac.digest(key, content, hashlib.sha256))


def _bytes(text: str) -> bytes:
    # Must not raise: surrogates (text that was not UTF-8) become bytes that no genuine signature covers.
    return text.encode("utf-8", "surrogatepass")


def _body(payload: Any) -> bytes:
    if isinstance(payload, str):
        return _bytes(payload)
    if isinstance(payload, (bytes, bytearray, memoryview)):
        with suppress(ValueError):  # a memoryview that was released
            return bytes(cast("bytes", payload))
    raise SeamWebhookVerificationError("The webhook's payload must be the raw body of the request, as bytes or str.")


def _signed_headers(headers: Headers | Iterable[tuple[Any, Any]]) -> tuple[str, str, str]:
    """Return id, timestamp and signatures, from whichever family of header names is complete."""
    found: dict[str, str] = {}
    try:
        pairs: Any = headers
        for name, value in pairs.items() if hasattr(pairs, "items") else pairs:
            key = _text(name).lower()
            if key.startswith(_PREFIXES):
                found.setdefault(key, _text(value).strip())
    except Exception as error:  # noqa: BLE001 - somebody else's mapping may do anything
        problem = type(error).__name__
        raise SeamWebhookVerificationError(f"The webhook's headers cannot be read ({problem}).") from None
    for prefix in _PREFIXES:
        message_id, timestamp, signatures = (found.get(prefix + part, "") for part in _PARTS)
        if message_id and timestamp and signatures:
            return message_id, timestamp, signatures
    raise SeamWebhookVerificationError("The webhook lacks a header: it needs svix-id, svix-timestamp, svix-signature.")


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return value if isinstance(value, str) else ""


def _is_positive(number: object) -> bool:
    return isinstance(number, (int, float)) and 0 < number < math.inf


def _read(body: bytes) -> SeamEvent:
    data: Any = None
    with suppress(ValueError, RecursionError):
        data = json.loads(body.decode())
    if not (isinstance(data, dict) and _is_event(cast("dict[str, Any]", data))):
        raise SeamInvalidWebhookPayloadError("The webhook is genuine, but its payload is not an event.")
    return seam_event_from_dict(cast("dict[str, Any]", data))


def _is_event(data: dict[str, Any]) -> bool:
    return isinstance(data.get("event_id"), str) and isinstance(data.get("event_type"), str)
