"""The short cut for the plain rows of a list gives exactly what every rule together gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.receive.readers import Cell, Row, Table
from duly.receive.readers.marks import STRUCK
from duly.receive.reading.table import heads, manner, remarks
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.plainrows import PlainRows
from duly.receive.reading.table.rows import Body, Sheet, read_table
from duly.receive.reading.text import negation, standing, titles, unasked, words

HEADS = st.sampled_from(
    [
        ["S.No.", "Handle / URL", "Type", "Grounds"],
        ["S.No.", "URL", "Ref.", "Remarks"],
        ["No", "Account", "Post ID", "Reason"],
        ["#", "URL", "User ID", "Action to be taken"],
        ["S.No.", "URL", "URL", "Status"],
        ["Handle", "No.", "Link", "Name of complainant"],
        [],
    ]
)
NAMED = [
    "@zqkara{}",
    "zqlavi{}",
    "#zqtag{}",
    "https://twitter.com/zqkara{}",
    "https://x.com/zqmizo/status/13559962269451496{:02d}",
]
SAID = ["account", "post", "Spreading misinformation", "remove", "Yes", "", "Section 69A, item {}"]
ODD = [
    *("", "n/a", "contd.", "Total", "Handle / URL", "12", "5*", "12†", "☐", "☒", "☑", "x", "No"),
    *("already blocked", "not to be blocked", "victim", "e.g.", "do not remove", "copy to", "²"),
    *("see https://twitter.com/zqsee{}", "by @zqmizo", "zqkara{}", "13559962269451496{:02d}"),
    *(
        "7.",
        "7)",
        "7..",
        "135,599",
        "1.35599622694514E+18",
        "Zqara Zqmizo",
        "Part B: accounts that stay",
        " ",
        "१२",
    ),
]
STRANGE = [
    *(Cell(text="@zqhidden", hidden=True), Cell(text="", link="https://x.com/zqlink")),
    Cell(text="1355996226945149623", numeric=True),
]
LISTS = [
    (["S.No.", "URL", "Ref.", "Remarks"], ["{0}", "@zqkara{0}", "SYN/{0}", "Yes"]),
    (["S.No.", "Handle", "Type", "Action"], ["{0}", "@zqkara{0}", "account", "remove"]),
    (["S.No.", "URL", "Type", "Remarks"], ["{0}.", "@zqkara{0}", "account", "Yes"]),
    (["Handle", "No.", "Type", "Remarks"], ["zqkara{0}", "{0}", "account", ""]),
    (["No.", "Post", "", "Grounds"], ["{0}", "x.com/zq/status/13559962269451496{0:02d}", "", "IN"]),
    (["No.", "URL", "URL", "Grounds"], ["{0}", "@zqkara{0}", "https://x.com/zqkara{0}", "IN"]),
]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw a list that says the same in most of its rows, and something else in some."""
    head = draw(HEADS)
    usual = [draw(st.sampled_from(SAID)) for _ in range(4)]
    named = draw(st.sampled_from([1, 0, 1, 2]))
    usual[named] = draw(st.sampled_from(NAMED))
    usual[1 if named == 0 else 0] = draw(st.sampled_from(["{}", "{}", "({})", "{}.", "{})"]))
    rows = [Row(cells=tuple(map(_cell, head)), number=1)] if head else []
    said = [*map(_cell, [*NAMED, *SAID, *ODD]), *STRANGE]
    places = st.tuples(st.integers(0, 3), st.sampled_from(said))
    odd = draw(st.dictionaries(st.integers(0, 15), st.lists(places, max_size=2), max_size=5))
    for n in range(16):
        cells: list[Cell] = [Cell(text=text.format(n + 1)) for text in usual]
        for place, one in odd.get(n, ()):
            cells[place] = replace(one, text=one.text.format(n))
        rows.append(Row(cells=tuple(cells), number=n + 2))
    return Table(rows=tuple(rows), path="csv-cells")


def _cell(text: str) -> Cell:
    return Cell(text=text)


def spoiled(cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """Give a row with each of its cells changed in turn, and with all but two or three blank."""
    for place, cell in enumerate(cells):
        changed = [replace(cell, text=text.format(7)) for text in ["", " ", *ODD, *SAID, *NAMED]]
        changed += [replace(cell, doubt=STRUCK), replace(cell, hidden=True), *STRANGE]
        changed += [replace(cell, link="https://x.com/zqlink"), replace(cell, doubt="a note")]
        for one in changed:
            yield (*cells[:place], one, *cells[place + 1 :])
    blank = Cell(text="")
    for text in ("Total", "contd.", "S.No.", "12"):
        for first, second in combinations(range(4), 2):
            few = {first: _cell(text), second: _cell("12")}
            yield tuple(few.get(n, blank) for n in range(4))
            yield tuple({first: _cell(text), second: blank}.get(n, cells[n]) for n in range(4))
            yield tuple(cell for n, cell in enumerate(cells) if n != second)


NEVER_PLAIN = patch.object(PlainRows, "serial", lambda _self, _row: None)


def _sheet(rows: Sequence[Row], platform: str = "x") -> Sheet:
    table = Table(rows=tuple(rows), path="csv-cells")
    return Sheet(table=table, document="list.csv", platform=platform)


@given(tables(), st.sampled_from(["x", "x", "generic", "mastodon"]))
def test_plain_rows_are_read_as_every_rule_reads_them(table: Table, platform: str) -> None:
    sheet = _sheet(table.rows, platform)
    found = read_table(sheet, None)
    with NEVER_PLAIN:
        assert found == read_table(sheet, None)


@pytest.mark.parametrize(("head", "usual"), LISTS, ids=[" ".join(head) for head, _ in LISTS])
def test_one_odd_row_of_a_list_is_read_as_every_rule_reads_it(
    head: list[str], usual: list[str]
) -> None:
    rows = [head, *([text.format(n) for text in usual] for n in range(1, 21))]
    rows[15][3] = ""
    listed = [Row(cells=tuple(map(_cell, row)), number=n) for n, row in enumerate(rows, start=1)]
    layout = read_table(_sheet(listed), None).layout
    assert layout is not None
    for cells in spoiled(listed[9].cells):
        odd = [*listed[7:9], Row(cells=cells, number=10), *listed[10:12]]
        found = taken(odd, layout)
        with NEVER_PLAIN:
            assert found == taken(odd, layout)


def taken(rows: list[Row], layout: Layout) -> tuple[object, ...]:
    body = Body(sheet=_sheet(rows), layout=layout, tells=True)
    body.take(rows)
    kept = (body.entries, body.not_items, list(body.serials), list(body.empty), body.rows)
    return (*kept, body.told, body.section, body.titled, body.caption)


@pytest.mark.parametrize("number", ["{}", "{}.", "{})"])
def test_most_rows_of_a_list_are_plain(number: str) -> None:
    named = ([number.format(n), f"@zqkara{n}", "account"] for n in range(1, 40))
    rows = [["S.No.", "URL", "Type"], *named]
    listed = [Row(cells=tuple(map(_cell, row)), number=n) for n, row in enumerate(rows, start=1)]
    with patch("duly.receive.reading.table.rows.remark_against") as asked:
        assert len(read_table(_sheet(listed), None).entries) == 39
    assert not asked.called


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give every pattern that a remark is held against."""
    for module in (heads, manner, remarks, negation, standing, titles, unasked):
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{module.__name__}.{name}", value
    yield from ((f"type {kind}", pattern) for kind, pattern in heads._TYPES)
    yield from (("asks", words.ASKS), ("asks seldom", words.ASKS_SELDOM))


@pytest.mark.parametrize("pattern", [pytest.param(one, id=name) for name, one in patterns()])
def test_no_pattern_knows_a_remark_by_a_digit(pattern: re.Pattern[str]) -> None:
    told = re.sub(r"\{[\d,]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|0-9", "", pattern.pattern)
    assert not re.search(r"[0-9]", told)
