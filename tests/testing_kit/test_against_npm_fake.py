"""The same scenario on FakeSeam and on the npm fake: where they differ is listed and explained in differences.toml."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import aiohttp
import npm_fake
import pytest

from seam_async.testing import FakeSeam

from .scenario import Place, walk


async def seen_on(endpoint: str, api_key: str, place: Place) -> dict[str, Any]:
    async with aiohttp.ClientSession(headers={"authorization": f"Bearer {api_key}"}) as session:

        async def post(path: str, params: dict[str, Any]) -> tuple[int, Any]:
            async with session.post(endpoint + path, json=params) as response:
                text = await response.text()
                try:
                    return response.status, json.loads(text)
                except ValueError:
                    return response.status, text

        return await walk(post, place)


def place_in(fake: FakeSeam) -> Place:
    def device(name: str) -> str:
        return str(fake.find("device", display_name=name)["device_id"])

    return Place(
        lock=device("Front Door"),
        other_lock=device("Apartment 1"),
        thermostat=device("Living Room"),
        noise_sensor=device("Hallway"),
        account=fake.find("connected_account")["connected_account_id"],
        acs_system=fake.find("acs_system")["acs_system_id"],
    )


@pytest.mark.skipif(npm_fake.missing() is not None, reason=str(npm_fake.missing()))
async def test_every_difference_is_known_and_explained(fake: FakeSeam) -> None:
    ours = await seen_on(fake.endpoint, fake.api_key, place_in(fake))
    # A server of its own: the scenario changes what other tests find there.
    with npm_fake.npm_fake() as npm:
        there = Place(
            lock=npm.lock_id,
            other_lock=npm.other_lock_id,
            thermostat=npm.thermostat_id,
            noise_sensor=npm.noise_sensor_id,
            account=npm.connected_account_id,
            acs_system=npm.acs_system_id,
        )
        theirs = await seen_on(npm.endpoint, npm.api_key, there)
    known = tomllib.loads((Path(__file__).parent / "differences.toml").read_text())

    assert ours.keys() == theirs.keys()
    has_no_such_endpoint = {name for name, seen in theirs.items() if seen == "404 404"} - known.keys()
    found = {
        name: {"ours": ours[name], "theirs": theirs[name]}
        for name in ours.keys() - has_no_such_endpoint
        if ours[name] != theirs[name]
    }
    explained = {name: {"ours": row["ours"], "theirs": row["theirs"]} for name, row in known.items()}
    assert found == explained
    assert all(row["why"] for row in known.values())
