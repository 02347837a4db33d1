"""Resources that a document writes out where they are returned are read as if they had a name."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from codegen.refresh.document import read
from codegen.refresh.inline import hoist
from codegen.refresh.public import public


def written_out(openapi: dict[str, Any], path: str) -> dict[str, Any]:
    """The document with the answer of one path described in place."""
    document = copy.deepcopy(openapi)
    for operation in document["paths"][path].values():
        key = operation.get("x-response-key")
        if key is None:
            continue
        properties = operation["responses"]["200"]["content"]["application/json"]["schema"]["properties"]
        holder, name = (properties[key], "items") if "items" in properties[key] else (properties, key)
        reference = holder[name]["$ref"].rpartition("/")[2]
        holder[name] = document["components"]["schemas"][reference]
    return document


@pytest.mark.parametrize("path", ["/doors/get", "/doors/list"])
def test_what_is_written_out_in_an_answer_gives_the_same_facts_as_a_reference(
    openapi: dict[str, Any], path: str
) -> None:
    plain, _ = public(openapi)
    written, _ = public(written_out(openapi, path))
    assert read(public(hoist(written))[0]) == read(plain)


def test_a_resource_without_a_name_gets_that_of_its_place(openapi: dict[str, Any]) -> None:
    document = written_out(openapi, "/doors/get")
    document["paths"]["/doors/unmanaged/get"] = document["paths"].pop("/doors/get")
    written, _ = public(document)
    facts = read(public(hoist(written))[0])
    (endpoint,) = (entry for entry in facts["endpoints"] if entry["path"] == "/doors/unmanaged/get")
    assert endpoint["response"]["resource"] == "unmanaged_door"
    assert facts["resources"]["unmanaged_door"]["fields"] == facts["resources"]["door"]["fields"]
