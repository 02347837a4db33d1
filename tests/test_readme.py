"""The examples of the README run as they stand, on a Seam in memory."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from seam_async import SeamWebhook

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_async.testing import FakeSeam

README = Path(__file__).parents[1] / "README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


class EnoughError(Exception):
    """An endless example has shown what it can do."""


def enough(*_: object) -> None:
    raise EnoughError


@pytest.fixture
def fake_seam_options() -> Any:
    return {"action_delay": 0, "code_delay": 0}


@pytest.fixture
async def names(fake_seam: FakeSeam, seam_client: AsyncSeam) -> dict[str, Any]:
    """What the text around the examples supposes."""
    webhook = SeamWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    body = b'{"event_id": "e", "event_type": "lock.unlocked"}'
    now = fake_seam.clock.now()
    device_id = fake_seam.find("device", display_name="Front Door")["device_id"]
    return {
        "asyncio": asyncio,
        "datetime": datetime,
        "UTC": UTC,
        "seam": seam_client,
        "device_id": device_id,
        "device": await seam_client.devices.get(device_id=device_id),
        "workspace_id": fake_seam.workspace_id,
        "arrival": now + timedelta(hours=1),
        "departure": now + timedelta(days=1),
        "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "body": body,
        "headers": webhook.sign(body),
    }


@pytest.mark.parametrize("number", range(len(BLOCKS)))
@pytest.mark.filterwarnings("ignore:seam_sync was called inside a running event loop")
async def test_an_example_runs(
    number: int, names: dict[str, Any], fake_seam: FakeSeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEAM_ENDPOINT", fake_seam.endpoint)
    monkeypatch.setenv("SEAM_API_KEY", fake_seam.api_key)
    block = BLOCKS[number]
    block = block.replace('"seam_…"', repr(fake_seam.api_key)).replace(
        'device_id="…"', "device_id=" + repr(names["device_id"])
    )
    block = block.replace("asyncio.run(main())", "await main()")
    if "workspace_id=workspace_id" in block:
        token = {"personal_access_token": fake_seam.personal_access_token, "workspace_id": fake_seam.workspace_id}
        names["seam"] = names["seam"].with_options(**token)
    if "events.stream" in block:
        await fake_seam.clock.advance(60)
        fake_seam.emit("lock.unlocked", device_id=names["device_id"])
        names["print"] = enough
    fake_seam.faults.add("/locks/new_trick", status=200, body=b"{}")

    code = compile(block, f"README.md, example {number + 1}", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    try:
        running = eval(code, names)
        if inspect.isawaitable(running):
            await running
        if "def test_" in block:
            await names["test_guest_gets_in"](fake_seam, names["seam"])
    except EnoughError:
        assert "events.stream" in block
