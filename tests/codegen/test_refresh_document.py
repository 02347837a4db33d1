"""Reading an OpenAPI document: what becomes of its schemas and paths, and what is left out."""

from __future__ import annotations

import json

import pytest

from codegen.refresh.document import read
from codegen.refresh.public import public
from codegen.refresh.schemas import body_of, flags, type_of

STRING = {"type": "string"}


def one(code, **more):
    enum = {"type": "string", "enum": [code]}
    return {"type": "object", "required": ["code"], "properties": {"code": enum, **more}}


@pytest.mark.parametrize(
    ("schema", "type_", "nullable"),
    [
        ({"type": "string", "format": "uuid"}, {"kind": "string", "format": "uuid"}, False),
        ({"type": "string", "nullable": True, "maxLength": 3}, {"kind": "string", "max_length": 3}, True),
        ({"type": "string", "enum": ["a", "b"]}, {"kind": "string", "enum": ["a", "b"]}, False),
        ({"type": "number", "format": "float", "minimum": 0}, {"kind": "number", "minimum": 0}, False),
        (
            {"type": "integer", "minimum": 0, "exclusiveMinimum": True},
            {"kind": "integer", "minimum": 0, "exclusive_minimum": True},
            False,
        ),
        ({"type": "boolean", "enum": [True]}, {"kind": "boolean", "enum": [True]}, False),
        ({"type": "boolean", "enum": [True, False]}, {"kind": "boolean"}, False),
        (
            {"type": "array", "items": STRING, "maxItems": 5},
            {"kind": "list", "items": {"kind": "string"}, "max_items": 5},
            False,
        ),
        (
            {"type": "object", "additionalProperties": {"type": "string", "nullable": True}},
            {"kind": "record", "values": {"kind": "string"}, "values_nullable": True},
            False,
        ),
        ({"type": "object"}, {"kind": "record", "values": {"kind": "any"}}, False),
        ({"$ref": "#/components/schemas/door"}, {"kind": "ref", "resource": "door"}, False),
        ({"nullable": True}, {"kind": "null"}, False),
        ({}, {"kind": "any"}, False),
        ({"oneOf": [{**STRING, "nullable": True}]}, {"kind": "string"}, True),
        (
            {"oneOf": [STRING, {"type": "boolean"}]},
            {"kind": "any_of", "options": [{"kind": "string"}, {"kind": "boolean"}]},
            False,
        ),
        (
            {"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}]},
            {"kind": "string", "enum": ["a", "b"]},
            False,
        ),
    ],
)
def test_json_schemas_are_read_as_types_of_the_facts(schema, type_, nullable):
    assert type_of(schema, "here") == (type_, nullable)


def test_an_unknown_type_of_a_document_is_refused_with_its_place():
    with pytest.raises(SystemExit, match=r"'null' at door\.size"):
        type_of({"type": "object", "properties": {"size": {"type": "null"}}}, "door")


def test_a_union_with_a_named_discriminator_is_read():
    union, _ = type_of({"discriminator": {"propertyName": "code"}, "oneOf": [one("too_hot"), one("too_cold")]}, "here")
    assert union["discriminator"] == "code"
    assert [(variant["name"], variant["tags"]) for variant in union["variants"]] == [
        ("TooHot", ["too_hot"]),
        ("TooCold", ["too_cold"]),
    ]
    assert "discriminator_inferred" not in union


def test_a_union_by_a_property_that_always_tells():
    union, _ = type_of({"oneOf": [one("a", note=STRING), one("b")]}, "here")
    assert union["discriminator"] == "code"
    assert union["discriminator_inferred"] is True


def test_objects_that_nothing_tells_apart_are_forms_of_one():
    forms = {"oneOf": [one("a", size=STRING), one("a"), {"oneOf": [one("b", note=STRING)]}]}
    for part in forms["oneOf"]:
        part["type"] = "object"
    node, _ = type_of(forms, "here")
    assert node["fields"]["code"] == {
        "required": True,
        "nullable": False,
        "type": {"kind": "string", "enum": ["a", "b"]},
    }
    assert not node["fields"]["size"]["required"]
    assert node["alternatives"] == [
        {"fields": ["code", "size"], "required": ["code"], "values": {"code": ["a"]}},
        {"fields": ["code"], "required": ["code"], "values": {"code": ["a"]}},
        {"fields": ["code", "note"], "required": ["code"], "values": {"code": ["b"]}},
    ]


def test_objects_of_an_all_of_are_read_as_one():
    schema = {"allOf": [one("a"), {"oneOf": [{"properties": {"x": STRING}}, {"properties": {"y": STRING}}]}]}
    body = body_of(schema, "/doors/open")
    assert list(body["fields"]) == ["code", "x", "y"]
    assert [form["fields"] for form in body["alternatives"]] == [["x"], ["y"]]
    assert "alternatives" not in body_of({"allOf": [one("a"), one("b")]}, "/doors/open")


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({}, {}),
        ({"deprecated": True}, {"deprecated": True}),
        ({"x-deprecated": "Use `name`."}, {"deprecated": True, "replaced_by": "name"}),
        ({"x-deprecated": "use /doors/update instead"}, {"deprecated": True, "replaced_by": "/doors/update"}),
        ({"x-deprecated": "This went out of use some time ago."}, {"deprecated": True}),
        ({"x-draft": "Early."}, {"draft": True}),
    ],
)
def test_marks_of_deprecation_and_drafts_are_read(schema, told):
    assert flags(schema) == told


# -- the whole document ------------------------------------------------------------------------------------------------


def test_operations_are_read_as_endpoints(facts):
    endpoints = {endpoint["path"]: endpoint for endpoint in facts["endpoints"]}
    assert list(endpoints) == ["/doors/get", "/doors/list", "/doors/open", "/doors/simulate/jam", "/doors/update"]
    assert endpoints["/doors/simulate/jam"]["namespace"] == ["doors", "simulate"]
    assert endpoints["/doors/simulate/jam"]["replaced_by"] == "/doors/update"
    assert endpoints["/doors/update"]["http_methods"] == ["PATCH", "PUT", "POST"]
    assert endpoints["/doors/get"]["at_least_one_of"] == ["door_id", "name"]
    assert endpoints["/doors/list"]["paginated"]
    assert endpoints["/doors/list"]["parameters"]["limit"]["default"] == 50
    assert [endpoint["response"]["kind"] for endpoint in endpoints.values()] == [
        "resource",
        "list",
        "action_attempt",
        "none",
        "none",
    ]


def test_credentials_follow_from_their_names(facts):
    endpoints = {endpoint["path"]: endpoint for endpoint in facts["endpoints"]}
    assert endpoints["/doors/get"]["workspace"] == "required"
    assert endpoints["/doors/list"]["workspace"] == "optional"
    schemes = facts["security_schemes"]
    assert set(schemes) == {"api_key", "pat_with_workspace", "pat_without_workspace", "workspace_header"}
    assert schemes["pat_with_workspace"]["with_header"] == "seam-workspace"
    assert schemes["pat_without_workspace"]["scope"] == "none"
    assert "scope" not in schemes["workspace_header"]


def test_a_batch_is_recognised_by_its_keys(openapi):
    doors = {"type": "array", "items": {"$ref": "#/components/schemas/door"}}
    post = openapi["paths"]["/doors/open"]["post"]
    post["x-response-key"] = "batch"
    post["x-batch-keys"] = ["doors"]
    answer = {"batch": {"properties": {"doors": doors, "others": doors}}, "older_batch": {}}
    post["responses"]["200"]["content"]["application/json"]["schema"]["properties"] = answer
    endpoint = next(e for e in read(public(openapi)[0])["endpoints"] if e["path"] == "/doors/open")
    expected = {"kind": "batch", "key": "batch", "resource": "batch", "batch_keys": {"doors": "door"}}
    assert endpoint["response"] == expected
    assert endpoint["other_response_keys"] == ["older_batch"]


def test_an_answer_described_in_place_is_refused(openapi):
    schema = openapi["paths"]["/doors/get"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema["properties"]["door"] = {"type": "object"}
    with pytest.raises(SystemExit, match="/doors/get: the document describes its door in place"):
        read(public(openapi)[0])


def test_a_resource_written_out_again_is_referred_to(openapi):
    schemas = openapi["components"]["schemas"]
    schemas["keypad"]["properties"]["doors"] = {"type": "array", "items": schemas["door"]}
    keypad = read(public(openapi)[0])["resources"]["keypad"]
    assert keypad["fields"]["doors"]["type"] == {"kind": "list", "items": {"kind": "ref", "resource": "door"}}


def test_undocumented_parts_of_a_document_are_left_out_and_listed(openapi):
    schemas = openapi["components"]["schemas"]
    schemas["keypad"]["properties"]["ghosts"] = {"type": "array", "items": {"$ref": "#/components/schemas/ghost"}}
    schemas["event"]["oneOf"].append(
        {"x-undocumented": "Internal.", "properties": {"event_type": {"enum": ["door.haunted"]}}}
    )
    document, left_out = public(openapi)
    assert left_out == {
        "endpoints": ["/doors/haunt"],
        "events": ["door.haunted"],
        "fields": ["door.secret", "keypad.ghosts", "/doors/open.sync"],
        "resources": ["ghost"],
        "variants": ["door.errors[]<door_haunted>"],
    }
    assert "haunt" not in json.dumps(document["paths"])
    assert "/seam/doors/own" not in document["paths"]
    assert {"secret", "sync", "ghosts"} & set(json.dumps(read(document)).split('"')) == set()


def test_no_sentence_gets_into_the_facts(openapi):
    def describe(node):
        """Put a sentence wherever OpenAPI allows one."""
        if isinstance(node, dict):
            for child in list(node.values()):
                describe(child)
            if "type" in node and isinstance(node["type"], str):
                node |= {"description": "Nobody may copy this.", "title": "Nor this.", "example": "Nor even this."}
                node |= {"x-title": "This is a title."}
        elif isinstance(node, list):
            for child in node:
                describe(child)

    before = read(public(openapi)[0])
    describe(openapi["components"])
    describe(openapi["paths"])
    after = read(public(openapi)[0])
    assert after == before
    assert "Nobody" not in json.dumps(after)
    assert "nobody may copy" not in json.dumps(after)
