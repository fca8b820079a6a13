"""What is struck, unticked or raised behind a name is never read as if it were plain."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from duly.receive.reading import Reading, read
from tests.rooms.readers.made import opened, saved
from tests.rooms.readers.offices import docx, grid, odt, para, run
from tests.rooms.reading.made import codes, doubted, subjects

ASK = "Block access to the following accounts within 24 hours:"
PLAIN, GONE = "https://x.com/zqkara", "https://x.com/zqmira"
STYLES = (
    "<w:styles><w:style w:styleId='Gone'><w:rPr><w:strike/></w:rPr></w:style>"
    "<w:style w:styleId='Child'><w:basedOn w:val='Gone'/></w:style></w:styles>"
)
LOOKS = (
    "<style:style style:name='T1' style:parent-style-name='T0'/>"
    "<style:style style:name='T0'><style:text-properties style:text-line-through-style='solid'/>"
    "</style:style><style:style style:name='T2'><style:text-properties "
    "style:text-position='super 58%'/></style:style>"
)


def reading_of(data: bytes) -> Reading:
    return read([opened(data)], platform="x")


def word(*body: str) -> bytes:
    styles = ("rId9", "styles", "styles.xml")
    made = "".join(body)
    return docx(para(ASK) + para(PLAIN) + made, styles, parts={"word/styles.xml": STYLES})


def web(inner: str, head: str = "") -> bytes:
    return f"<!doctype html><meta charset=utf-8>{head}<p>{ASK}</p>{inner}".encode()


def listed(item: str) -> str:
    return f"<ol><li>{PLAIN}</li><li>{item}</li></ol>"


def open_text(inner: str, marks: str = "") -> bytes:
    plain = f"<text:p>{ASK}</text:p><text:p>{PLAIN}</text:p>"
    return odt(f"{plain}<text:p {marks}>{inner}</text:p>", styles=LOOKS)


STRUCK = {
    "docx run": word(para(run(GONE, "<w:strike/>"))),
    "docx twice": word(para(run(GONE, "<w:dstrike/>"))),
    "docx word style": word(para(run(GONE, "<w:rStyle w:val='Gone'/>"))),
    "docx style based on another": word(para(run(GONE, "<w:rStyle w:val='Child'/>"))),
    "docx paragraph style": word(para(GONE, marks="<w:pStyle w:val='Child'/>")),
    "docx cell": word(grid(("No", "URL"), ("1", PLAIN), ("2", para(run(GONE, "<w:strike/>"))))),
    "odt words": open_text(f"<text:span text:style-name='T1'>{GONE}</text:span>"),
    "odt paragraph": open_text(GONE, "text:style-name='T0'"),
    "html s": web(listed(f"<s>{GONE}</s>")),
    "html strike": web(listed(f"<strike>{GONE}</strike>")),
    "html del": web(listed(f"<del>{GONE}</del>")),
    "html style": web(listed(f"<i style='text-decoration: line-through'>{GONE}</i>")),
    "html class": web(
        listed(f"<i class=gone>{GONE}</i>"), "<style>.gone{text-decoration:line-through}</style>"
    ),
    "markdown": f"{ASK}\n\n1. {PLAIN}\n2. ~~{GONE}~~\n".encode(),
    "markdown del": f"{ASK}\n\n1. {PLAIN}\n2. <del>{GONE}</del>\n".encode(),
    "strokes over letters": f"{ASK}\n\n1. {PLAIN}\n2. {'̶'.join(GONE)}̶\n".encode(),
    "strokes in a cell": word(grid(("No", "URL"), ("1", PLAIN), ("2", "̶".join(GONE) + "̶"))),
}


@pytest.mark.parametrize("how", STRUCK)
def test_what_is_struck_through_is_asked_about(how: str) -> None:
    reading = reading_of(STRUCK[how])

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]


def test_a_strike_that_a_run_turns_off_strikes_nothing() -> None:
    off = run(GONE, "<w:rStyle w:val='Gone'/><w:strike w:val='0'/>")

    assert [name for _, name in subjects(reading_of(word(para(off))))] == ["zqkara", "zqmira"]


def _rich() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    raised = TextBlock(InlineFont(vertAlign="superscript"), "2")
    rows = ([ASK], ["No", "URL"], [1, PLAIN], [2, CellRichText(GONE, raised)])
    for row in rows:
        sheet.append(row)
    return saved(book)


RAISED = {
    "docx": word(para(GONE, run("2", "<w:vertAlign w:val='superscript'/>"))),
    "docx lifted": word(para(GONE, run("2", "<w:position w:val='6'/>"))),
    "docx letter": word(para(GONE, run("b", "<w:vertAlign w:val='superscript'/>"))),
    "docx cell": word(
        grid(
            ("No", "URL"),
            ("1", PLAIN),
            ("2", para(GONE, run("2", "<w:vertAlign w:val='superscript'/>"))),
        )
    ),
    "odt": open_text(f"{GONE}<text:span text:style-name='T2'>2</text:span>"),
    "html": web(listed(f"{GONE}<sup>2</sup>")),
    "html style": web(listed(f"{GONE}<span style='vertical-align:super'>2</span>")),
    "xlsx": _rich(),
}


@pytest.mark.parametrize("how", RAISED)
def test_a_mark_raised_behind_a_name_is_no_part_of_it_for_certain(how: str) -> None:
    reading = reading_of(RAISED[how])

    assert subjects(reading) == [("account", "zqkara")]
    assert [
        any(one.split("/")[-1] == "zqmira" for one in item.alternatives)
        for item in doubted(reading)
    ] == [True]


def test_a_mark_raised_behind_a_number_of_a_post_leaves_the_post_among_what_is_offered() -> None:
    post = "https://x.com/zqmira/status/1356868433739783990"
    reading = reading_of(web(listed(f"{post}<sup>2</sup>")))

    assert subjects(reading) == [("account", "zqkara")]
    assert "1356868433739783990" in str(doubted(reading))


def test_raised_endings_of_numbers_stay_words() -> None:
    page = opened(web("<p>Dated 4<sup>th</sup> February 2021, N<sup>o</sup> 12</p>"))

    assert page.lines[-1].text == "Dated 4th February 2021, No 12"


def _boxes(yes: str, no: str) -> bytes:
    rows = (("1", PLAIN, yes), ("2", GONE, no), ("3", "https://x.com/zqtolo", yes))
    return word(grid(("No", "URL", "To be blocked"), *rows))


@pytest.mark.parametrize(
    ("yes", "no"),
    [("☒", "☐"), ("☑", "☒"), ("✓", "✗"), ("✔", "✘"), ("[x]", "[ ]"), ("■", "□"), ("✓", "x")],
)
def test_a_row_whose_box_is_open_or_crossed_out_is_asked_about(yes: str, no: str) -> None:
    reading = reading_of(_boxes(yes, no))

    assert [name for _, name in subjects(reading)] == ["zqkara", "zqtolo"]


def test_boxes_of_a_page_count_as_they_are_ticked() -> None:
    def row(url: str, marks: str) -> str:
        return f"<tr><td>{url}</td><td><input type=checkbox {marks}></td></tr>"

    rows = row(PLAIN, "checked") + row(GONE, "")
    reading = reading_of(web(f"<table><tr><td>URL</td><td>Block</td></tr>{rows}</table>"))

    assert subjects(reading) == [("account", "zqkara")]


def test_what_stands_in_a_field_is_asked_about_and_a_page_in_a_frame_is_told() -> None:
    field = f"<input value='{GONE}'><input type=hidden value='https://x.com/zqtolo'>"
    reading = reading_of(web(f"<ol><li>{PLAIN}</li><li>{field}</li></ol><iframe srcdoc='x'>"))

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]
    assert "embedded-objects" in codes(reading)


def test_a_markdown_cell_that_is_struck_is_asked_about() -> None:
    table = f"{ASK}\n\n| No | URL |\n|---|---|\n| 1 | {PLAIN} |\n| 2 | <s>{GONE}</s> |\n"

    assert subjects(reading_of(table.encode())) == [("account", "zqkara")]
