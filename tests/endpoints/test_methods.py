"""Every method against the pinned description: its row of facts, its parameters, its documentation."""

from __future__ import annotations

import importlib
import inspect
from typing import Any

import pytest

from seam_async import AsyncSeam
from seam_async._wire.endpoint import Endpoint

from . import endpoint_table as table

every_endpoint = pytest.mark.parametrize("endpoint", table.ENDPOINTS, ids=lambda endpoint: endpoint["path"])
SEAM = AsyncSeam("seam_key_1")


def row_of(endpoint: dict[str, Any]) -> Endpoint[Any]:
    module = importlib.import_module("seam_async.api." + "_".join(endpoint["namespace"]))
    row = getattr(module, endpoint["name"].upper())
    assert isinstance(row, Endpoint)
    return row


def test_all_207_endpoints_are_tested() -> None:
    assert len(table.ENDPOINTS) == 207


@every_endpoint
def test_every_endpoint_row_agrees_with_the_description(endpoint: dict[str, Any]) -> None:
    row, response = row_of(endpoint), endpoint["response"]
    deviation = table.OVERRIDES["endpoints"].get(endpoint["path"], {})
    assert (row.path, row.method) == (endpoint["path"], endpoint["http_method"])
    assert (row.result.is_list, row.result.key) == (response["kind"] == "list", response.get("key"))
    assert row.paginated == endpoint["paginated"]
    assert row.repeatable == deviation.get("repeatable", endpoint["http_method"] in {"GET", "PUT", "DELETE"})
    assert row.opens_door == deviation.get("opens_door", False)


@every_endpoint
def test_every_method_takes_the_parameters_of_the_description(endpoint: dict[str, Any]) -> None:
    method = table.method(SEAM, endpoint)
    parameters = dict(inspect.signature(method).parameters)
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    expected = {name: field["required"] for name, field in endpoint["parameters"].items()}
    if endpoint["response"]["kind"] == "action_attempt":
        expected["wait_for_action_attempt"] = False
    expected["extra_params"] = False
    assert {name: parameter.default is parameter.empty for name, parameter in parameters.items()} == expected
    assert all(parameter.default in {None, parameter.empty} for parameter in parameters.values())
    # Whether null may be sent shows in the annotation.
    for name, field in endpoint["parameters"].items():
        assert ("Null" in parameters[name].annotation.split(" | ")) == field["nullable"], name


@every_endpoint
def test_every_method_documents_its_parameters_and_links_to_its_page(endpoint: dict[str, Any]) -> None:
    text = inspect.getdoc(table.method(SEAM, endpoint)) or ""
    lines = [line.strip() for line in text.splitlines()]
    assert lines[0].endswith(".")
    assert lines[-1] == f"See https://docs.seam.co/api{endpoint['path']}"
    for name in (*endpoint["parameters"], "extra_params"):
        assert any(line.startswith(f"{name}: ") for line in lines), name
    assert ("Returns:" in lines) == (endpoint["response"]["kind"] != "none")
    assert any(line.startswith("Deprecated") for line in lines) >= bool(endpoint["deprecated"])
    assert len([line for line in lines if line.startswith("Deprecated: use")]) <= 1
