"""Orders as JSON and as web pages."""

from __future__ import annotations

import json

import pytest

from duly.order.terms import Unreadable
from tests.rooms.readers.made import grid, opened, texts


def test_an_order_as_data_gives_its_letter_and_its_items() -> None:
    order = {
        "letter": "Sir,\nact within 24 hours.",
        "authority": {"name": "Ministry (synthetic)"},
        "items": [{"locator": "@zqa", "id": 1355996226945149623}, {"locator": "@zqb"}],
    }
    document = opened(json.dumps(order).encode())
    assert texts(document) == [
        "Sir,",
        "act within 24 hours.",
        "",
        "authority.name: Ministry (synthetic)",
    ]
    assert grid(document) == [["locator", "id"], ["@zqa", "1355996226945149623"], ["@zqb", ""]]
    assert [row.number for row in document.tables[0].rows] == [0, 1, 2]
    assert document.tables[0].rows[1].cells[1].numeric


def test_a_bare_list_of_locators_is_a_table() -> None:
    assert grid(opened(b'["@zqa", "@zqb"]')) == [["locator"], ["@zqa"], ["@zqb"]]


def test_a_field_given_twice_is_told() -> None:
    flags = opened(b'{"letter": "a", "letter": "b"}').flags
    assert [flag.code for flag in flags] == ["doubled-field"]


@pytest.mark.parametrize("data", [b'{"letter": "a",}', b"[" * 100_000 + b'"' + b"]" * 100_000])
def test_data_that_is_not_whole_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="broken-json"):
        opened(data)


PAGE = """<!doctype html><html><head><title>t</title><style>p {}</style></head><body>
<p>Remove <a href="https://x.example/zqa">this</a>.</p><p style="display:none">@zqhidden</p>
<table><tr><th rowspan="2">No</th><th colspan="2">Locator</th></tr>
<tr><th>Address</th><th>Kind</th></tr>
<tr><td>1</td><td><a href="https://x.example/zqb">x.example/<br>zqb</a></td><td>account</td></tr>
</table><script>var x = "@zqscript"</script></body></html>"""


def test_a_page_gives_lines_and_cells_with_the_addresses_behind_them() -> None:
    document = opened(PAGE.encode())
    assert [(line.text, line.link) for line in document.lines if "Remove" in line.text] == [
        ("Remove this.", "https://x.example/zqa")
    ]
    assert grid(document)[:2] == [["No", "Locator", ""], ["No", "Address", "Kind"]]
    assert document.tables[0].rows[2].cells[1].link == "https://x.example/zqb"


def test_what_a_page_does_not_show_is_not_read_and_told() -> None:
    document = opened(PAGE.encode())
    assert not any("zqhidden" in text or "zqscript" in text for text in texts(document))
    assert [flag.code for flag in document.flags] == ["hidden-text"]


def test_a_broken_address_in_a_page_is_whole_again() -> None:
    assert grid(opened(PAGE.encode()))[2][1] == "x.example/zqb"


def test_a_page_that_nests_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="too-deep"):
        opened(b"<html><body>" + b"<div>" * 50_000)
