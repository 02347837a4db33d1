"""Webhooks: only what Seam signed just now is taken, and whatever else comes ends in one of two errors."""

from __future__ import annotations

import base64
import copy
import hashlib
import hmac
import json
import pickle
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
import standardwebhooks
from hypothesis import given, settings
from hypothesis import strategies as st

from seam_async import (
    AccessCodeSetOnDeviceEvent,
    SeamError,
    SeamInvalidOptionsError,
    SeamInvalidWebhookPayloadError,
    SeamWebhook,
    SeamWebhookVerificationError,
    UnknownEvent,
)

NOW = 1_750_000_000
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
EVENT = {
    "event_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    "event_type": "access_code.set_on_device",
    "code": "1234",
    "occurred_at": "2025-06-15T15:06:40Z",
    "name": "Zoë 🚪",
}
BODY = json.dumps(EVENT, ensure_ascii=False).encode()
ERRORS = (SeamWebhookVerificationError, SeamInvalidWebhookPayloadError)
SETTINGS = settings(max_examples=500, deadline=None, database=None)


def webhook(*secrets: str, now: float = NOW, tolerance: float = 300) -> SeamWebhook:
    return SeamWebhook(list(secrets or [SECRET]), tolerance, clock=lambda: now)


def signed(body: bytes | str = BODY, secret: str = SECRET, **options: Any) -> dict[str, str]:
    return webhook(secret).sign(body, **options)


def accepted(ours: SeamWebhook, headers: Any, body: Any = BODY) -> bool:
    return ours.verify(body, headers).event_id == EVENT["event_id"]


class TestGenuine:
    @pytest.mark.parametrize("body", [BODY, BODY.decode(), bytearray(BODY), memoryview(BODY)])
    def test_verify_returns_the_class_of_the_events_type(self, body: Any) -> None:
        event = webhook().verify(body, signed())
        assert isinstance(event, AccessCodeSetOnDeviceEvent)
        assert (event.event_id, event.code, event["name"]) == (EVENT["event_id"], "1234", "Zoë 🚪")
        assert event.occurred_at == datetime(2025, 6, 15, 15, 6, 40, tzinfo=UTC)

    def test_an_event_of_an_unknown_type_is_an_UnknownEvent(self) -> None:
        body = json.dumps({"event_id": "1", "event_type": "kettle.boiled", "litres": 2})
        event = webhook().verify(body, signed(body))
        assert isinstance(event, UnknownEvent)
        assert event["litres"] == 2

    @pytest.mark.parametrize("name", ["svix-{}", "SVIX-{}", "Svix-{}", "webhook-{}", "Webhook-{}", "WEBHOOK-{}"])
    @pytest.mark.parametrize("value", ["{}", " {} ", "{}\t"])
    def test_header_names_and_values_are_taken_in_any_case_as_str_or_bytes(self, name: str, value: str) -> None:
        headers = {name.format(key.removeprefix("svix-")): value.format(text) for key, text in signed().items()}
        other: dict[Any, Any] = {"Content-Type": "application/json", "X-Other": "x", 5: 6}
        assert accepted(webhook(), headers | other)
        assert accepted(webhook(), {key.encode(): text.encode() for key, text in headers.items()} | other)

    def test_svix_and_webhook_headers_may_stand_side_by_side(self) -> None:
        ours = signed()
        foreign = {name.replace("svix", "webhook"): "x" for name in ours}
        assert accepted(webhook(), {**foreign, **ours})
        assert accepted(webhook(), {"svix-id": "x", **{k.replace("svix", "webhook"): v for k, v in ours.items()}})

    def test_headers_may_be_any_object_with_items(self) -> None:
        class Headers:
            def items(self) -> Iterator[tuple[str, str]]:
                return iter(signed().items())

        assert accepted(webhook(), Headers())

    def test_one_fitting_signature_of_several_is_enough(self) -> None:
        headers = signed()
        fits = headers["svix-signature"]
        for several in (
            f"v1,AAAA {fits}",
            f"{fits} v1,AAAA",
            f"v1a,xyz v2,{fits[3:]} {fits}",
            f"{fits}  v1",
            f"\t{fits}",
        ):
            assert accepted(webhook(), {**headers, "svix-signature": several})

    def test_a_message_that_fits_any_secret_is_genuine(self) -> None:
        rotating = webhook(OTHER, SECRET)
        assert accepted(rotating, signed())
        assert accepted(rotating, signed(secret=OTHER))
        assert accepted(webhook(OTHER), rotating.sign(BODY))
        with pytest.raises(SeamWebhookVerificationError):
            webhook(SECRET).verify(BODY, rotating.sign(BODY))

    @pytest.mark.parametrize("secret", [SECRET, SECRET.removeprefix("whsec_"), f" {SECRET}\n", f"{SECRET}"])
    def test_the_whsec_prefix_is_optional(self, secret: str) -> None:
        assert accepted(webhook(secret), signed())

    def test_the_padding_of_a_secret_is_optional(self) -> None:
        assert accepted(webhook("whsec_c2VjcmV0IQ"), signed(secret="whsec_c2VjcmV0IQ=="))

    def test_verify_accepts_headers_as_pairs_of_str_or_bytes(self) -> None:
        assert accepted(webhook(), list(signed().items()))
        assert accepted(webhook(), [(name.encode(), value.encode()) for name, value in signed().items()])  # as in ASGI

    def test_one_secret_needs_no_list(self) -> None:
        assert accepted(SeamWebhook(SECRET, clock=lambda: NOW), signed())
        assert accepted(SeamWebhook((SECRET,), clock=lambda: NOW), signed())

    @pytest.mark.parametrize("off", [0, 300, -300, 299.9])
    def test_clocks_may_differ_by_the_tolerance(self, off: float) -> None:
        assert accepted(webhook(now=NOW + off), signed())

    def test_the_time_is_the_real_one_by_default(self) -> None:
        real = SeamWebhook(SECRET)
        headers = real.sign(BODY)
        assert abs(int(headers["svix-timestamp"]) - time.time()) < 60
        assert accepted(real, headers)


class TestRefused:
    @pytest.mark.parametrize(
        "body", [b"", BODY + b" ", BODY.replace(b"1234", b"4321"), BODY.decode() + "\ud800", b"\xff", json.dumps(EVENT)]
    )
    def test_an_altered_body_is_rejected(self, body: Any) -> None:
        with pytest.raises(SeamWebhookVerificationError, match="No signature"):
            webhook().verify(body, signed())

    @pytest.mark.parametrize("body", [None, 5, EVENT, [BODY], object(), "released"])
    def test_a_payload_that_is_neither_bytes_nor_str_is_rejected(self, body: Any) -> None:
        if body == "released":
            body = memoryview(BODY)
            body.release()
        with pytest.raises(SeamWebhookVerificationError, match="raw body"):
            webhook().verify(body, signed())

    def test_a_signature_by_another_secret_is_rejected(self) -> None:
        with pytest.raises(SeamWebhookVerificationError, match="No signature"):
            webhook(OTHER).verify(BODY, signed())

    @pytest.mark.parametrize("off", [301, -301, 10**9, -(10**9)])
    def test_a_timestamp_off_by_more_than_the_tolerance_is_rejected(self, off: int) -> None:
        with pytest.raises(SeamWebhookVerificationError, match=r"too (old|far in the future)"):
            webhook(now=NOW + off).verify(BODY, signed())

    def test_a_smaller_tolerance_rejects_earlier(self) -> None:
        assert accepted(webhook(now=NOW + 10, tolerance=10), signed())
        with pytest.raises(SeamWebhookVerificationError, match="too old"):
            webhook(now=NOW + 11, tolerance=10).verify(BODY, signed())

    @pytest.mark.parametrize(
        "moment",
        ["", "soon", "-1", "1e9", f"{NOW}.5", f"+{NOW}", "1_750_000_000", "٣٤", "9" * 16, "9" * 5000, "\ud800"],
    )
    def test_a_timestamp_that_is_no_number_is_rejected(self, moment: str) -> None:
        with pytest.raises(SeamWebhookVerificationError):
            webhook().verify(BODY, {**signed(), "svix-timestamp": moment})

    @pytest.mark.parametrize(
        "signature",
        [
            "",
            " ",
            "v1",
            "v1,",
            ",",
            "garbage",
            "v1,not base64!",
            "v1,\u00e9",
            "v1,\ud800",
            "v2,{}",
            "{},v1",
            "V1,{}",
            "v1, {}",
            "{}x",
        ],
    )
    def test_a_text_that_is_no_signature_is_rejected(self, signature: str) -> None:
        headers = signed()
        fits = headers["svix-signature"].removeprefix("v1,")
        with pytest.raises(SeamWebhookVerificationError):
            webhook().verify(BODY, {**headers, "svix-signature": signature.format(fits)})

    @pytest.mark.parametrize("name", ["svix-id", "svix-timestamp", "svix-signature"])
    @pytest.mark.parametrize("value", [None, "", 5, [], ["x"], {}])
    def test_a_missing_header_is_rejected(self, name: str, value: Any) -> None:
        with pytest.raises(SeamWebhookVerificationError, match="lacks a header"):
            webhook().verify(BODY, {**signed(), name: value})

    @pytest.mark.parametrize(("name", "value"), [("svix-id", "msg_other"), ("svix-timestamp", str(NOW + 1))])
    def test_an_altered_header_is_rejected(self, name: str, value: str) -> None:
        with pytest.raises(SeamWebhookVerificationError, match="No signature"):
            webhook().verify(BODY, {**signed(), name: value})

    def test_families_of_headers_are_not_mixed(self) -> None:
        headers = signed()
        headers["webhook-id"] = headers.pop("svix-id")
        with pytest.raises(SeamWebhookVerificationError, match="lacks a header"):
            webhook().verify(BODY, headers)


class Rude(Mapping[str, str]):
    """Headers that fail in whatever way."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __getitem__(self, key: str) -> str:
        raise self.error

    def __iter__(self) -> Iterator[str]:
        raise self.error

    def __len__(self) -> int:
        raise self.error


class RudeText(str):
    __slots__ = ()

    def lower(self) -> str:
        raise ZeroDivisionError

    def strip(self, chars: str | None = None, /) -> str:
        raise MemoryError


@pytest.mark.parametrize(
    "headers",
    [
        None,
        5,
        "svix-id: x",
        b"",
        [],
        [("svix-id", "x")],
        [("svix-id", "x", "y")],
        ["svix-id"],
        object(),
        {},
        {None: None},
        {"svix-id": object()},
        {b"\xff": b"\xff"},
        {"\ud800": "\ud800"},
        {RudeText("svix-id"): "x"},
        {"svix-id": RudeText("x")},
        Rude(KeyError("x")),
        Rude(RuntimeError("x")),
        Rude(RecursionError("x")),
        Rude(StopIteration()),
        dict,
    ],
)
def test_headers_that_cannot_be_read_are_rejected(headers: Any) -> None:
    with pytest.raises(SeamWebhookVerificationError):
        webhook().verify(BODY, headers)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b'"text"',
        b"5",
        b"null",
        b"[]",
        b"{}",
        b'{"event_id": "1"}',
        b'{"event_type": "device.added"}',
        b'{"event_id": "1", "event_type": 5}',
        b'{"event_id": 1, "event_type": "device.added"}',
        b'{"test": 2432232314}',
        BODY[:-1],
        BODY + BODY,
        b"\xef\xbb\xbf" + BODY,
        BODY.decode().encode("utf-16"),
        b"[" * 100_000,
        b'{"event_id":' * 100_000,
        b'{"event_id": ' + b"1" * 10_000 + b"}",
        "\ud800",
    ],
)
def test_a_genuine_payload_that_is_no_event_is_an_invalid_payload(body: Any) -> None:
    with pytest.raises(SeamInvalidWebhookPayloadError):
        webhook().verify(body, signed(body))


class TestSecrets:
    @pytest.mark.parametrize("secret", ["", " ", "whsec_", "whsec_ ", "====", "whsec_=="])
    def test_an_empty_secret_is_refused(self, secret: str) -> None:
        for given_ in (secret, [secret], [SECRET, secret]):
            with pytest.raises(SeamInvalidOptionsError, match="empty"):
                SeamWebhook(given_)

    @pytest.mark.parametrize("secrets", [[], (), {}, iter(())])
    def test_no_secret_at_all_is_refused(self, secrets: Any) -> None:
        with pytest.raises(SeamInvalidOptionsError, match="needs a secret"):
            SeamWebhook(secrets)

    @pytest.mark.parametrize("secret", [None, 5, b"c2VjcmV0", [None], [b"c2VjcmV0"], object()])
    def test_a_secret_that_is_no_str_is_refused(self, secret: Any) -> None:
        with pytest.raises(SeamInvalidOptionsError, match="is a str, not"):
            SeamWebhook(secret)

    @pytest.mark.parametrize(
        "secret", ["whsec_not-base64!", "whsec_é", "pässword", "whsec_QQQQQ", "whsec_whsec_c2VjcmV0", "\ud800"]
    )
    def test_a_secret_that_is_not_base64_is_refused_without_being_shown(self, secret: str) -> None:
        with pytest.raises(SeamInvalidOptionsError, match="not base64") as caught:
            SeamWebhook(secret)
        assert secret.removeprefix("whsec_") not in str(caught.value)

    @pytest.mark.parametrize("tolerance", [0, -1, float("nan"), float("inf"), None, "300"])
    def test_an_impossible_tolerance_is_refused(self, tolerance: Any) -> None:
        with pytest.raises(SeamInvalidOptionsError, match="tolerance"):
            SeamWebhook(SECRET, tolerance)

    def test_the_secret_is_in_no_repr_and_no_error(self) -> None:
        key = base64.b64decode(SECRET.removeprefix("whsec_"))
        shown = [repr(webhook()), str(webhook())]
        for body, headers in [(BODY, {}), (b"x", signed()), (b"{}", signed(b"{}")), (BODY, Rude(KeyError(SECRET)))]:
            with pytest.raises(SeamError) as caught:
                webhook().verify(body, headers)
            shown += [str(caught.value), repr(caught.value), repr(caught.value.__dict__)]
        assert shown[0] == "SeamWebhook('***', tolerance=300)"
        for text in shown:
            assert SECRET not in text
            assert SECRET.removeprefix("whsec_") not in text
            assert repr(key)[2:-1] not in text

    def test_errors_of_webhooks_can_be_pickled(self) -> None:
        with pytest.raises(SeamWebhookVerificationError) as caught:
            webhook().verify(BODY, {})
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(copy.copy(caught.value)) == str(caught.value)


class TestSigning:
    def test_sign_makes_the_headers_that_seam_sends(self) -> None:
        headers = webhook().sign(BODY, message_id="msg_1", timestamp=NOW)
        content = f"msg_1.{NOW}.".encode() + BODY
        digest = hmac.new(base64.b64decode(SECRET[6:]), content, hashlib.sha256).digest()
        signature = f"v1,{base64.b64encode(digest).decode()}"
        assert headers == {"svix-id": "msg_1", "svix-timestamp": str(NOW), "svix-signature": signature}

    def test_each_message_has_its_own_id(self) -> None:
        assert signed()["svix-id"] != signed()["svix-id"]

    @pytest.mark.parametrize("moment", [NOW, float(NOW), NOW + 0.9, datetime.fromtimestamp(NOW, UTC)])
    def test_sign_takes_the_time_as_number_or_date_time(self, moment: Any) -> None:
        assert signed(timestamp=moment)["svix-timestamp"] == str(NOW)

    def test_sign_can_make_a_message_too_old_to_be_verified(self) -> None:
        with pytest.raises(SeamWebhookVerificationError, match="too old: 1000 s off"):
            webhook().verify(BODY, signed(timestamp=NOW - 1000))

    def test_text_is_signed_as_utf_8(self) -> None:
        assert signed("Zoë", message_id="1") == signed("Zoë".encode(), message_id="1")


@pytest.mark.parametrize(
    ("secret", "message_id", "moment", "body", "signature"),
    [
        (
            SECRET,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            '{"test": 2432232314}',
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        ),
        (
            OTHER,
            "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
            1649367553,
            '{"email":"test@example.com","username":"test_user"}',
            "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
        ),
    ],
)
def test_published_test_vectors_are_accepted(
    secret: str, message_id: str, moment: int, body: str, signature: str
) -> None:
    ours = webhook(secret, now=moment)
    assert ours.sign(body, message_id=message_id)["svix-signature"] == signature
    headers = {"webhook-id": message_id, "webhook-timestamp": str(moment), "webhook-signature": signature}
    with pytest.raises(SeamInvalidWebhookPayloadError):  # genuine, only not Seam's
        ours.verify(body, headers)


class TestOracle:
    """The same as `standardwebhooks`, an independent implementation, says."""

    @given(key=st.binary(min_size=1), text=st.text(), message_id=st.text("abc_019", min_size=1))
    @SETTINGS
    def test_standardwebhooks_accepts_what_sign_makes(self, key: bytes, text: str, message_id: str) -> None:
        secret = f"whsec_{base64.b64encode(key).decode()}"
        headers = SeamWebhook(secret).sign(text, message_id=message_id)
        renamed = {name.replace("svix", "webhook"): value for name, value in headers.items()}
        standardwebhooks.Webhook(secret).verify(text, renamed, json_parse=False)

    @given(
        key=st.binary(min_size=1),
        extra=st.dictionaries(st.text(), st.text()),
        message_id=st.text("abc_019", min_size=1),
    )
    @SETTINGS
    def test_verify_accepts_what_standardwebhooks_signs(
        self, key: bytes, extra: dict[str, str], message_id: str
    ) -> None:
        secret = f"whsec_{base64.b64encode(key).decode()}"
        body = json.dumps({**extra, "event_id": "1", "event_type": "device.added"})
        moment = datetime.fromtimestamp(NOW, UTC)
        signature = standardwebhooks.Webhook(secret).sign(message_id, moment, body)
        headers = {"webhook-id": message_id, "webhook-timestamp": str(NOW), "webhook-signature": signature}
        assert webhook(secret).verify(body, headers).event_id == "1"

    @given(how=st.sampled_from(["svix-id", "svix-timestamp", "svix-signature", "body"]), junk=st.text("v1, ab=.AZ09"))
    @SETTINGS
    def test_verify_rejects_what_standardwebhooks_rejects(self, how: str, junk: str) -> None:
        ours, body = SeamWebhook(SECRET), BODY
        headers = ours.sign(BODY)
        if how == "body":
            body = junk.encode()
        else:
            headers[how] = junk
        with pytest.raises(ERRORS):
            ours.verify(body, headers)
        with pytest.raises(Exception):  # noqa: B017 - it lets all kinds escape
            standardwebhooks.Webhook(SECRET).verify(body, {k.replace("svix", "webhook"): v for k, v in headers.items()})


HEADER_NAMES = st.sampled_from(["svix-id", "SVIX-TIMESTAMP", "svix-signature", "Webhook-Id", "webhook-timestamp"])
HEADER_VALUES = (
    st.text()
    | st.binary()
    | st.none()
    | st.integers()
    | st.lists(st.text())
    | st.just(str(NOW))
    | st.from_regex(r"v1,.*")
)


@given(
    body=st.binary() | st.text() | st.just(BODY),
    headers=st.dictionaries(HEADER_NAMES | st.text() | st.binary() | st.integers(), HEADER_VALUES),
)
@SETTINGS
def test_verify_raises_only_its_two_errors_for_random_input(body: Any, headers: Any) -> None:
    with pytest.raises(SeamWebhookVerificationError):
        webhook().verify(body, headers)


@given(body=st.binary() | st.text() | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps))
@SETTINGS
def test_a_genuine_body_of_any_other_kind_is_an_invalid_payload(body: Any) -> None:
    with pytest.raises(SeamInvalidWebhookPayloadError):
        webhook().verify(body, signed(body))


def test_ten_thousand_damaged_messages_are_all_rejected() -> None:
    random = Random(1)
    ours = webhook()
    taken = 0
    for _ in range(10_000):
        parts: dict[str, Any] = {**ours.sign(BODY), "body": BODY}
        for _ in range(random.randrange(1, 4)):
            name = random.choice(list(parts))
            parts[name] = damaged(parts[name], random)
        body = parts.pop("body")
        try:
            event = ours.verify(body, parts)
        except ERRORS:
            continue
        taken += 1
        assert EVENT.items() <= event.to_dict().items()
    assert taken < 3_000  # what was damaged in no way that matters, such as by white space at the end of a header


def damaged(value: Any, random: Random) -> Any:
    """Change, cut, repeat or replace something."""
    data: bytes = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value or b""
    at = random.randrange(len(data) + 1)
    made = random.choice(
        [
            data[:at],
            data[at:],
            data[:at] + random.randbytes(1) + data[at:],
            data[:at] + random.randbytes(1) + data[at + 1 :],
            data[:at] + b" " + data[at:],
            data + data,
            random.randbytes(random.randrange(40)),
        ]
    )
    return random.choice([made, made.decode("latin-1"), made.decode("utf-8", "surrogateescape"), value, None])


def test_the_default_clock_is_looked_up_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a test which freezes time, with freezegun perhaps, can replay a recorded message."""
    webhook = SeamWebhook(SECRET)
    body = b'{"event_id": "e1", "event_type": "lock.unlocked"}'
    headers = webhook.sign(body, timestamp=1_751_475_257)
    with pytest.raises(SeamWebhookVerificationError, match="too old"):
        webhook.verify(body, headers)
    monkeypatch.setattr("time.time", lambda: 1_751_475_260.0)
    assert webhook.verify(body, headers).event_id == "e1"
    assert webhook.sign(body)["svix-timestamp"] == "1751475260"
