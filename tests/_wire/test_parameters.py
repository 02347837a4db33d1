"""What is checked before anything is sent, how it is said, and what arguments may look like."""

from __future__ import annotations

import enum
import math
from collections import OrderedDict, UserDict, UserList, deque
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from seam_async import NULL, AsyncSeam, Device, SeamInvalidParameterError
from seam_async.resources import LocationParams, RequestedAccessMethodParams, Space, UserIdentityParams

if TYPE_CHECKING:
    from recorder import Recorder

NAIVE = datetime(2026, 12, 1, 10, 30)
AWARE = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)


async def refused(seam: AsyncSeam, method: str, **arguments: Any) -> SeamInvalidParameterError:
    """Make a call that must be refused, with an error that is a `ValueError` too, before anything is sent."""
    target: Any = seam
    for part in method.split("."):
        target = getattr(target, part)
    with pytest.raises(ValueError) as caught:
        await target(**arguments)
    error = caught.value
    assert isinstance(error, SeamInvalidParameterError)
    assert error.path == "/" + method.replace(".", "/")
    assert error.may_have_acted is False
    assert seam.stats().attempts == 0
    return error


# -- values that cannot be sent ---------------------------------------------------------------------------------------

UNSENDABLE: list[tuple[Any, str]] = [
    (NAIVE, "time zone"),
    (date(2026, 12, 1), "date without a time"),
    (time(10, 30), "time"),
    (timedelta(hours=1), "timedelta"),
    (b"1234", "bytes"),
    (bytearray(b"1234"), "bytearray"),
    ({"a", "b"}, "set"),
    (frozenset(), "frozenset"),
    (iter([]), "iterator"),
    (object(), "object"),
    (1j, "complex"),
    ("\ud800", "surrogates"),
    (math.nan, "finite"),
    (math.inf, "finite"),
    (-math.inf, "finite"),
]
NESTINGS: list[Any] = [lambda x: x, lambda x: [x], lambda x: {"a": {"b": [x]}}, lambda x: (1, x), lambda x: {"a": (x,)}]


@pytest.mark.parametrize("nest", NESTINGS, ids=["plain", "list", "deep", "tuple", "tuple in a dict"])
@pytest.mark.parametrize(("value", "reason"), UNSENDABLE, ids=lambda value: type(value).__name__)
async def test_values_that_json_lacks_are_refused_with_the_parameter_and_reason(
    value: Any, reason: str, nest: Any, seam: AsyncSeam
) -> None:
    error = await refused(seam, "devices.get", device_id="d", extra_params={"fine": 1, "wrong": nest(value)})
    assert error.parameter == "wrong"
    assert "wrong" in str(error)
    assert reason in str(error)


async def test_numbers_of_any_size_are_sent_whole_or_not_at_all(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"device": {}})
    for number in (2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**100):
        try:
            await seam.devices.get(device_id="d", extra_params={"number": number})
        except SeamInvalidParameterError as error:
            assert error.parameter == "number"
        else:
            assert server.last.body["number"] == number


async def test_a_list_that_contains_itself_is_refused_by_name(seam: AsyncSeam) -> None:
    circle: list[Any] = []
    circle.append(circle)
    assert (await refused(seam, "devices.get", device_id="d", extra_params={"wrong": circle})).parameter == "wrong"


async def test_naive_date_times_are_refused_wherever_they_stand(seam: AsyncSeam) -> None:
    for arguments in (
        {"device_id": "d", "starts_at": NAIVE},
        {"device_id": "d", "starts_at": AWARE, "ends_at": NAIVE},
        {"device_id": "d", "extra_params": {"starts_at": [{"a": NAIVE}]}},
    ):
        error = await refused(seam, "access_codes.create", **arguments)
        assert error.parameter in {"starts_at", "ends_at"}
        assert "timezone.utc" in str(error)
    error = await refused(seam, "events.list", between=[AWARE, NAIVE])
    assert error.parameter == "between"


NAIVE_TEXT = "2026-12-01T10:30:00"


@pytest.mark.parametrize("text", [NAIVE_TEXT, "2026-12-01 10:30", "2026-12-01T10:30:00.123", "20261201T103000"])
async def test_a_date_time_without_a_zone_is_refused_as_a_text_too(text: str, seam: AsyncSeam) -> None:
    """The server takes it for UTC: a guest's code would work hours off."""
    error = await refused(seam, "access_codes.create", device_id="d", starts_at=text)
    assert error.parameter == "starts_at"
    assert text in str(error)
    assert "Z for UTC" in str(error)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("events.list", {"between": ["2026-12-01T10:30:00Z", NAIVE_TEXT]}),
        ("events.list", {"since": NAIVE_TEXT}),
        ("devices.list", {"created_before": NAIVE_TEXT}),
        ("acs.users.create", {"acs_system_id": "s", "full_name": "n", "access_schedule": {"starts_at": NAIVE_TEXT}}),
        ("customers.push_data", {"customer_key": "c", "bookings": [{"starts_at": NAIVE_TEXT}]}),
        ("devices.get", {"device_id": "d", "extra_params": {"new_at": NAIVE_TEXT}}),
    ],
)
async def test_texts_without_a_zone_are_refused_in_every_date_time_parameter(
    method: str, arguments: dict[str, Any], seam: AsyncSeam
) -> None:
    assert NAIVE_TEXT in str(await refused(seam, method, **arguments))


async def test_texts_that_may_be_date_times_are_sent_unchanged(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"access_code": {}, "noise_threshold": {}})
    for text in ("2026-12-01T10:30:00Z", "2026-12-01T10:30:00+02:00", "2026-12-01", "tomorrow", ""):
        await seam.access_codes.create(device_id="d", starts_at=text, name=NAIVE_TEXT)
        assert server.last.body == {"device_id": "d", "starts_at": text, "name": NAIVE_TEXT}


@pytest.mark.parametrize("value", [{"d"}, frozenset("d")])
async def test_a_set_for_a_list_of_ids_is_refused(value: Any, seam: AsyncSeam) -> None:
    error = await refused(seam, "devices.list", device_ids=value)
    assert error.parameter == "device_ids"
    assert f"must be a list, not a {type(value).__name__}: write list(…)" in str(error)


async def test_a_resource_for_an_id_is_refused_with_what_to_write(seam: AsyncSeam) -> None:
    device, space = Device.from_dict({"device_id": "d"}), Space.from_dict({})
    error = await refused(seam, "devices.get", device_id=device)
    assert "device_id must be an id, not a Device: write device_id=device.device_id" in str(error)
    error = await refused(seam, "devices.get", device_id=space)
    assert "device_id must be an id, not a Space" in str(error)
    assert "write" not in str(error)
    error = await refused(seam, "devices.list", device_ids=[device])
    assert "write [device.device_id for device in …]" in str(error)


@pytest.mark.parametrize("value", ["d", b"d"])
async def test_a_string_for_a_list_of_ids_is_refused(value: Any, seam: AsyncSeam) -> None:
    error = await refused(seam, "devices.list", device_ids=value)
    assert error.parameter == "device_ids"
    assert "must be a list" in str(error)


async def test_nothing_is_checked_when_the_listing_is_made(seam: AsyncSeam) -> None:
    listing = seam.devices.list(device_ids="d")
    with pytest.raises(SeamInvalidParameterError):
        await listing
    with pytest.raises(SeamInvalidParameterError):
        async for _ in seam.devices.list(device_ids="d"):
            pass


# -- what is missing, and what does not go together -------------------------------------------------------------------

RULES: list[tuple[str, dict[str, Any], str]] = [
    ("access_codes.create", {"device_id": None}, "/access_codes/create needs device_id"),
    ("devices.get", {}, "/devices/get needs at least one of these parameters: device_id, name"),
    ("devices.get", {"device_id": None}, "/devices/get needs at least one of these parameters: device_id, name"),
    (
        "access_codes.list",
        {"limit": 5},
        "/access_codes/list needs at least one of these parameters: access_code_ids, access_grant_id, "
        "access_grant_key, access_method_id, customer_ids, customer_key, device_id, search, user_identifier_key",
    ),
    ("access_codes.get", {}, "/access_codes/get needs access_code_id, or device_id and code"),
    ("access_codes.get", {"code": "1234"}, "/access_codes/get needs access_code_id, or device_id and code"),
    ("access_codes.get", {"device_id": "d"}, "/access_codes/get needs access_code_id, or device_id and code"),
    (
        "access_codes.unmanaged.get",
        {"code": "1"},
        "/access_codes/unmanaged/get needs access_code_id, or device_id and code",
    ),
    ("access_grants.get", {}, "/access_grants/get needs access_grant_id, or access_grant_key"),
    (
        "access_grants.get",
        {"access_grant_id": "a", "access_grant_key": "b"},
        "/access_grants/get does not take access_grant_id and access_grant_key together; "
        "it needs access_grant_id, or access_grant_key",
    ),
    (
        "access_grants.create",
        {"requested_access_methods": [{"mode": "code"}], "user_identity": {}, "user_identity_id": "u"},
        "/access_grants/create does not take user_identity and user_identity_id together; "
        "it needs user_identity_id, or user_identity",
    ),
    (
        "access_grants.create",
        {"requested_access_methods": [{"mode": "code"}]},
        "/access_grants/create needs user_identity_id, or user_identity",
    ),
    (
        "user_identities.merge",
        {"merged_user_identity_ids": ["a"], "user_identity_key": "b"},
        "/user_identities/merge needs merged_user_identity_ids and user_identity_id, "
        "or merged_user_identity_keys and user_identity_key",
    ),
    (
        "thermostats.set_hvac_mode",
        {"device_id": "d", "hvac_mode_setting": "off", "heating_set_point_celsius": 20.0},
        "/thermostats/set_hvac_mode takes heating_set_point_celsius only with hvac_mode_setting 'heat' or 'heat_cool'",
    ),
    (
        "thermostats.set_hvac_mode",
        {
            "device_id": "d",
            "hvac_mode_setting": "heat",
            "heating_set_point_celsius": 20.0,
            "cooling_set_point_celsius": 25.0,
        },
        "/thermostats/set_hvac_mode takes cooling_set_point_celsius and heating_set_point_celsius only with "
        "hvac_mode_setting 'heat_cool'",
    ),
    (
        "acs.encoders.simulate.next_credential_scan_will_succeed",
        {"acs_encoder_id": "e", "scenario": "credential_on_encoder_is_empty", "acs_credential_id_on_seam": "c"},
        "/acs/encoders/simulate/next_credential_scan_will_succeed takes acs_credential_id_on_seam only with "
        "scenario 'credential_exists_on_seam' or 'credential_on_encoder_needs_update'",
    ),
    (
        "acs.encoders.simulate.next_credential_encode_will_fail",
        {"acs_encoder_id": "e", "acs_credential_id": "c", "error_code": "no_credential_on_encoder"},
        "/acs/encoders/simulate/next_credential_encode_will_fail takes acs_credential_id only with "
        "error_code 'uncategorized_error' or 'action_attempt_expired'",
    ),
    (
        "acs.encoders.simulate.next_credential_encode_will_fail",
        {"acs_encoder_id": "e", "acs_credential_id": "c"},
        "/acs/encoders/simulate/next_credential_encode_will_fail takes acs_credential_id only with "
        "error_code 'uncategorized_error' or 'action_attempt_expired'",
    ),
]


@pytest.mark.parametrize(("method", "arguments", "message"), RULES)
async def test_a_rule_says_what_is_wrong_with_this_call(
    method: str, arguments: dict[str, Any], message: str, seam: AsyncSeam
) -> None:
    assert str(await refused(seam, method, **arguments)) == message


async def test_null_satisfies_a_rule_that_needs_one_of_several_parameters(seam: AsyncSeam, server: Recorder) -> None:
    """The server may refuse it; the client leaves that to the server."""
    server.always({"device": {}})
    await seam.devices.get(name=NULL)  # type: ignore[arg-type] # the server may say no, we do not
    assert server.last.body == {"name": None}


async def test_extra_params_satisfy_rules_and_replace_arguments(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"access_code": {}, "device": {}})
    await seam.access_codes.get(device_id="d", extra_params={"code": "1234"})
    assert server.last.body == {"device_id": "d", "code": "1234"}
    await seam.devices.get(device_id="d", extra_params={"device_id": "other"})
    assert server.last.body == {"device_id": "other"}
    await seam.devices.get(device_id="d", extra_params={"device_id": None})
    assert server.last.body == {"device_id": "d"}


@pytest.mark.parametrize("wrong", [5, "a", ["a"], {1}])
async def test_extra_params_must_be_a_mapping(wrong: Any, seam: AsyncSeam) -> None:
    error = await refused(seam, "devices.get", device_id="d", extra_params=wrong)
    assert error.parameter == "extra_params"


async def test_a_value_that_no_rule_knows_is_for_the_server_to_judge(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"action_attempt": {"status": "success"}})
    await seam.thermostats.set_hvac_mode(device_id="d", hvac_mode_setting="of_tomorrow")  # type: ignore[call-overload]
    assert server.last.body["hvac_mode_setting"] == "of_tomorrow"


@pytest.mark.parametrize("wrong", [5, "yes", {"time": 5}, {"timeout": -1}, {"polling_interval": math.nan}])
async def test_how_to_wait_is_checked_before_the_door_moves(wrong: Any, seam: AsyncSeam) -> None:
    error = await refused(seam, "locks.unlock_door", device_id="d", wait_for_action_attempt=wrong)
    assert error.parameter == "wait_for_action_attempt"
    assert str(error).startswith("wait_for_action_attempt")


def test_positional_and_misspelt_arguments_are_refused(seam: AsyncSeam) -> None:
    with pytest.raises(TypeError, match="positional"):
        seam.devices.get("d")  # type: ignore[misc]
    with pytest.raises(TypeError, match="devise_id"):
        seam.devices.get(devise_id="d")  # type: ignore[call-arg]


# -- values as they may come ------------------------------------------------------------------------------------------

DATE_TIMES: list[tuple[Any, str]] = [
    (AWARE, "2026-12-01T10:30:00Z"),
    (datetime(2026, 12, 1, 10, 30, 0, 123456, tzinfo=UTC), "2026-12-01T10:30:00.123456Z"),
    (datetime(2026, 12, 1, 10, 30, tzinfo=timezone(timedelta(hours=-8))), "2026-12-01T10:30:00-08:00"),
    (datetime(2026, 12, 1, 10, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))), "2026-12-01T10:30:00+05:30"),
    (datetime(2026, 7, 1, 10, 30, tzinfo=ZoneInfo("Europe/Berlin")), "2026-07-01T10:30:00+02:00"),
    (datetime(2026, 7, 1, 10, 30, tzinfo=ZoneInfo("UTC")), "2026-07-01T10:30:00+00:00"),
    ("2026-12-01T10:30:00+01:00", "2026-12-01T10:30:00+01:00"),
    ("whatever the caller writes", "whatever the caller writes"),
]


@pytest.mark.parametrize(("given", "sent"), DATE_TIMES)
async def test_date_times_are_sent_as_iso_8601_with_their_zone(
    given: Any, sent: str, seam: AsyncSeam, server: Recorder
) -> None:
    server.always({"access_code": {}, "events": []})
    await seam.access_codes.create(device_id="d", starts_at=given)
    assert server.last.body["starts_at"] == sent
    if isinstance(given, datetime):
        assert datetime.fromisoformat(server.last.body["starts_at"]) == given
    await seam.events.list(between=[given, given])
    assert server.last.body["between"] == [sent, sent]


class Color(enum.StrEnum):
    RED = "red"


@dataclass
class Point:
    x: int


class Text(str):
    __slots__ = ()


VALUES: list[tuple[Any, Any]] = [
    (UUID("d9a1f1d2-5f5c-4f0e-8d3e-3c1b2a4d5e6f"), "d9a1f1d2-5f5c-4f0e-8d3e-3c1b2a4d5e6f"),
    (Text("text"), "text"),
    (Color.RED, "red"),
    (True, True),
    (5, 5),
    (5.5, 5.5),
    ("größer 🔑", "größer 🔑"),
    ((1, 2), [1, 2]),
    (deque([1]), [1]),
    (UserList([1, [AWARE]]), [1, ["2026-12-01T10:30:00Z"]]),
    (range(3), [0, 1, 2]),
    (OrderedDict(a=1), {"a": 1}),
    (MappingProxyType({"a": NULL}), {"a": None}),
    (UserDict({"a": {"b": UUID(int=0)}}), {"a": {"b": str(UUID(int=0))}}),
    (NULL, None),
    ([NULL, None], [None, None]),
    (Device.from_dict({"device_id": "d", "properties": {"locked": True}}), "a resource"),
]


@pytest.mark.parametrize(("given", "sent"), VALUES, ids=lambda value: type(value).__name__)
async def test_python_values_are_sent_as_json(given: Any, sent: Any, seam: AsyncSeam, server: Recorder) -> None:
    server.always({"device": {}})
    await seam.devices.get(device_id="d", extra_params={"value": given, "deep": [{"value": given}]})
    if sent == "a resource":
        sent = given.to_dict()
        assert sent["properties"]["locked"] is True
    assert server.last.body == {"device_id": "d", "value": sent, "deep": [{"value": sent}]}


async def test_ids_may_be_uuid_objects(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"device": {}, "devices": []})
    one = UUID("d9a1f1d2-5f5c-4f0e-8d3e-3c1b2a4d5e6f")
    await seam.devices.get(device_id=one)  # type: ignore[arg-type]
    assert server.last.body == {"device_id": str(one)}
    await seam.devices.list(device_ids=(one, one))  # type: ignore[arg-type]
    assert server.last.body == {"device_ids": [str(one), str(one)]}


async def test_typed_dictionaries_with_null_and_dates_are_sent_as_json(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"access_grant": {}})
    person: UserIdentityParams = {"full_name": "Ada", "email_address": NULL}
    methods: list[RequestedAccessMethodParams] = [{"mode": "code", "code": "1234"}, {"mode": "mobile_key"}]
    place = LocationParams(device_ids=("d",))
    await seam.access_grants.create(
        user_identity=person, requested_access_methods=methods, location=place, starts_at=AWARE, ends_at=NULL
    )
    assert server.last.body == {
        "user_identity": {"full_name": "Ada", "email_address": None},
        "requested_access_methods": [{"mode": "code", "code": "1234"}, {"mode": "mobile_key"}],
        "location": {"device_ids": ["d"]},
        "starts_at": "2026-12-01T10:30:00Z",
        "ends_at": None,
    }


async def test_sending_a_call_changes_none_of_its_arguments(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"access_grant": {}})
    person: UserIdentityParams = {"full_name": "Ada"}
    extra = {"a": None, "b": [NULL]}
    await seam.access_grants.create(user_identity=person, requested_access_methods=[], extra_params=extra)
    assert person == {"full_name": "Ada"}
    assert extra == {"a": None, "b": [NULL]}


async def test_a_parameter_of_three_megabytes_is_sent_whole(seam: AsyncSeam, server: Recorder) -> None:
    server.always({"device": {}})
    await seam.devices.get(device_id="d", extra_params={"value": "x" * 3_000_000})
    assert len(server.last.body["value"]) == 3_000_000
