"""How pages look: all of a short one, the first of a long one, a table in a notebook."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

import seam_async
from seam_async import AccessCode, Device, Page, seam_event_from_dict
from seam_async.resources.pagination import Pagination
from seam_async.resources.table_columns import TABLE_COLUMNS

MORE = Pagination.from_dict({"has_next_page": True, "next_page_cursor": "c"})


def devices(count: int) -> list[Device]:
    return [Device.from_dict({"device_id": f"d{number}", "display_name": "A <b>"}) for number in range(count)]


def test_a_short_page_shows_all_and_whether_there_is_more() -> None:
    assert repr(Page(devices(1))) == f"Page([{devices(1)[0]!r}])"
    assert repr(Page(devices(10), MORE)).endswith(", has_next_page=True)")
    assert repr(Page(devices(10))).count("Device(") == 10


@pytest.mark.parametrize(("pagination", "more"), [(MORE, ", and there are more"), (None, "")])
def test_a_long_page_begins_with_how_many_there_are_and_shows_three(pagination: Any, more: str) -> None:
    text = repr(Page(devices(500), pagination))
    assert text.startswith(f"<Page of 500 items{more}: [Device(")
    assert text.count("Device(") == 3


def cells(html: str, tag: str = "td") -> list[str]:
    return re.findall(f"<{tag}>(.*?)</{tag}>", html)


def test_a_notebook_shows_a_table_with_escaped_text() -> None:
    html = Page(devices(2), MORE)._repr_html_()
    assert "2 items, and there are more" in html
    assert cells(html, "th") == ["display name", "device id"]  # those of its columns that any of them has
    assert cells(html)[0] == "A &lt;b&gt;"
    assert {"d0", "d1"} <= set(cells(html))


def test_a_table_never_shows_a_door_code() -> None:
    code = {"access_code_id": "c1", "name": "Guest", "code": "7391", "starts_at": "2027-01-01T10:00:00Z"}
    html = Page([AccessCode.from_dict(code)])._repr_html_()
    assert "Guest" in html
    assert "2027-01-01 10:00 UTC" in html
    assert "7391" not in html


def test_a_long_table_is_cut_and_says_so() -> None:
    html = Page(devices(130))._repr_html_()
    assert html.count("<tr>") == 1 + 100 + 1
    assert "… 30 more" in html


@pytest.mark.parametrize("items", [[], ["odd", None, 5], [seam_event_from_dict({"event_type": "new.kind"})]])
def test_pages_of_odd_items_have_html_and_repr(items: list[Any]) -> None:
    page = Page(items)
    assert page._repr_html_().startswith(f"<p>{len(items)} items")
    assert repr(page).startswith("Page(")
    assert list(page.__rich_repr__())[1] == ("items", len(items))


def test_every_resource_has_columns_that_it_knows_and_none_that_is_a_code() -> None:
    for name, columns in TABLE_COLUMNS.items():
        known = {field.name for field in attrs.fields(getattr(seam_async, name))}
        assert {column.partition(".")[0] for column in columns} <= known, name
        assert "code" not in columns


def test_to_dicts_gives_what_the_server_sent() -> None:
    sent = [{"device_id": "d0", "unheard_of": [1, {"a": None}]}, {"device_id": "d1"}]
    assert Page([Device.from_dict(one) for one in sent]).to_dicts() == sent
    assert Page([*devices(1), "odd"]).to_dicts()[1] == "odd"  # type: ignore[list-item]
