"""Results: tables for people, JSON, lines and CSV for programs; whole documents whatever happens."""

from __future__ import annotations

import csv
import io
import json

import pytest

from seam_cli.output.fields import mask_codes, pick, project
from seam_cli.output.pretty import pretty
from seam_cli.output.stdout import Stdout
from seam_cli.output.table import TableWriter, cells, fit, shown
from seam_cli.output.writers import make_writer

ITEMS = [
    {"name": "A", "deep": {"code": "1234", "list": [{"x": 1}, {"x": 2}]}, "at": None},
    {"name": "日本", "deep": {}},
]


def written(form: str, items, **options):
    class Memory(Stdout):
        def __init__(self) -> None:
            self.is_terminal = False
            self.text = ""

        def write(self, text: str) -> None:
            self.text += text

    memory = Memory()
    given = {"fields": (), "columns": ("name", "deep.code"), "show_codes": False, **options}
    writer = make_writer(form, memory, **given)
    for part in items:
        writer.items(part)
    writer.end()
    return memory.text


def test_a_list_is_one_json_document_however_its_pages_come():
    for pages in ([ITEMS], [[ITEMS[0]], [ITEMS[1]]], [[], ITEMS]):
        assert json.loads(written("json", pages)) == ITEMS
    assert json.loads(written("json", [])) == []
    assert [json.loads(line) for line in written("jsonl", [ITEMS]).splitlines()] == ITEMS


def test_json_keeps_the_order_and_every_character():
    value = {"b": "é\u2028\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "a": [1, 2.5, None]}
    assert list(json.loads(pretty(value)).items()) == list(value.items())


def test_csv_has_dotted_columns_and_keeps_leading_zeros():
    text = written("csv", [[{"id": "1", "deep": {"code": "0123"}, "list": [1]}, {"id": 'a"b,c'}]])
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0] == {"id": "1", "deep.code": "0123", "list": "[1]"}
    assert rows[1]["id"] == 'a"b,c'
    assert written("csv", [], fields=("a", "b")) == "a,b\n"


def test_fields_are_picked_at_any_depth():
    assert project(ITEMS[0], ["name", "deep.code"]) == {"name": "A", "deep": {"code": "1234"}}
    assert project(ITEMS[0], ["deep.list.x", "nothing.here"]) == {"deep": {"list": [1, 2]}, "nothing": {"here": None}}
    assert pick(ITEMS[0], "deep.list.x") == [1, 2]


def test_a_table_hides_door_codes_at_any_depth_unless_asked():
    assert "1234" not in written("table", [ITEMS])
    assert "1234" not in written("table", [ITEMS], fields=("deep",))
    assert "1234" in written("table", [ITEMS], show_codes=True)
    assert mask_codes({"code": None, "pins": [{"pin": "1"}]}) == {"code": None, "pins": [{"pin": "••••"}]}


def test_a_wide_character_takes_two_cells():
    assert (cells("日本"), cells("Ada"), cells("e\u0301")) == (4, 3, 1)
    assert fit("日本語", 5) == "日本…"
    assert cells(fit("日本語", 4)) == 4
    lines = written(
        "table", [[{"name": "日本", "x": "1"}, {"name": "Ada", "x": "2"}]], columns=("name", "x")
    ).splitlines()
    assert [cells(line) for line in lines] == [7, 7, 7]


def test_control_characters_cannot_take_over_the_terminal():
    assert shown("a\x1b]0;title\x07b\nc\u202e") == "a�]0;title�b�c�"


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_table_is_never_wider_than_the_terminal(width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    out = Stdout()
    out.is_terminal = True
    texts: list[str] = []
    out.write = texts.append  # type: ignore[method-assign]
    items = [{"name": "n" * 50, "type": "t" * 30, "device_id": "d" * 36, "more": "m" * 90}]
    writer = TableWriter(out, ("name", "type", "more", "device_id"), is_chosen=False, prepare=lambda item: item)
    writer.items(items)
    lines = "".join(texts).splitlines()
    assert all(cells(line) <= width for line in lines)
    assert ("d" * 36 in lines[1]) == (width >= 50)  # the id is what the next command needs: it stays whole


def test_a_list_is_json_where_nobody_looks_and_complete(seam, fake_seam):
    many = [fake_seam.add("device", device_type="schlage_lock", name=f"Door {number}") for number in range(1100)]
    result = seam("devices", "list", "--fields", "device_id")
    assert len(result.json) == len(many) + 9
    assert len(fake_seam.requests.to("/devices/list")) > 1


def test_limit_ends_a_list_and_is_the_size_of_its_page(seam, fake_seam):
    assert len(seam("devices", "list", "--limit", "3").json) == 3
    (request,) = fake_seam.requests.to("/devices/list")
    assert request.body == {"limit": 3}
    assert len(seam("locks", "list", "--limit", "2").json) == 2  # a list that the API does not page


def test_a_list_that_breaks_off_is_still_a_document(seam, fake_seam):
    for number in range(1100):
        fake_seam.add("device", device_type="schlage_lock", name=f"Door {number}")
    fake_seam.faults.add("/devices/list", status=500, skip=1)
    result = seam("devices", "list")
    assert result.code == 1
    assert 0 < len(result.json) < 1109
    assert "HTTP 500" in result.err


def test_a_refused_list_writes_nothing_to_standard_output(seam, fake_seam):
    fake_seam.faults.add("/devices/list", status=400)
    result = seam("devices", "list")
    assert (result.code, result.out) == (1, "")


def test_an_unknown_field_is_noted_and_null(seam):
    result = seam("devices", "list", "--limit", "1", "--fields", "device_id,propertis.locked")
    assert result.json[0]["propertis"] == {"locked": None}
    assert "did you mean properties.locked" in result.err
    assert result.code == 0


def test_json_output_is_the_answer_with_unknown_properties_and_null(seam, fake_seam, door):
    """Scripts must get what a newer server sends, though this package does not know it."""
    fake_seam.faults.add(
        "/devices/get", body=b'{"device": {"device_id": "x", "newer": {"a": [1]}, "properties": null}}'
    )
    result = seam("devices", "get", "--device-id", door("Office"))
    assert result.json == {"device_id": "x", "newer": {"a": [1]}, "properties": None}


def test_a_call_without_a_result_prints_the_answer(seam, door):
    result = seam("devices", "update", "--device-id", door("Office"), "--name", "Bureau")
    assert (result.code, result.json) == (0, {"ok": True})
