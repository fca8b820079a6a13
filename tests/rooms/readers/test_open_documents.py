"""ODS and ODT: what they show, hide, link, round, and repeat."""

from __future__ import annotations

from tests.rooms.readers.made import grid, opened
from tests.rooms.readers.offices import cell, ods, odt, sheet

POST = "https://x.example/zqa/status/1356868433739783990"
UNSEEN = '<style:style style:name="u"><style:text-properties text:display="none"/></style:style>'
CLOSED = '<style:style style:name="c"><style:table-properties table:display="false"/></style:style>'


def rows(*markup: str, before: str = "") -> bytes:
    inner = "".join(markup)
    return ods(f'<table:table table:name="A">{before}{inner}</table:table>', styles=CLOSED)


def row(*cells: str, marks: str = "") -> str:
    return f"<table:table-row {marks}>{''.join(cells)}</table:table-row>"


def test_every_sheet_becomes_a_table_with_its_own_row_numbers() -> None:
    blank = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    data = ods(
        sheet(["No", "Account"], ["1", "@zqa"]).replace(
            "</table:table-row>", f"</table:table-row>{blank}", 1
        )
        + sheet(["@zqb"], name="contd")
    )
    document = opened(data, "list.csv")
    assert [table.sheet for table in document.tables] == ["Annexure", "contd"]
    assert [one.number for one in document.tables[0].rows] == [1, 5]
    assert document.flags == ()


def test_hidden_sheets_rows_and_columns_are_marked_and_told() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    shown = rows(
        row(cell("@zqa"), cell("@zqold")),
        row(cell("@zqb"), marks='table:visibility="filter"'),
        f'<table:table-row-group table:display="false">{row(cell("@zqc"))}</table:table-row-group>',
        before=columns,
    )
    document = opened(shown)
    (table,) = document.tables
    assert [one.hidden for one in table.rows] == [False, True, True]
    assert [one.hidden for one in table.rows[0].cells] == [False, True]
    assert [flag.code for flag in document.flags] == ["hidden-cells"]
    unseen = opened(ods(sheet(["@zqa"], marks='table:style-name="c"'), styles=CLOSED))
    assert unseen.tables[0].hidden


def test_links_formulas_numbers_and_dates_keep_what_is_stored() -> None:
    made = row(
        cell(("here", POST)),
        f'<table:table-cell table:formula="of:=HYPERLINK(&quot;{POST}&quot;;&quot;a&quot;)" '
        'office:value-type="string"><text:p>there</text:p></table:table-cell>',
        '<table:table-cell office:value-type="float" office:value="1.35599622694515E+018">'
        "<text:p>1.36E+18</text:p></table:table-cell>",
        '<table:table-cell office:value-type="date" office:date-value="2021-02-04">'
        "<text:p>04/02/21</text:p></table:table-cell>",
        '<table:table-cell table:formula="of:=A1" office:value-type="string"/>',
    )
    cells = opened(rows(made)).tables[0].rows[0].cells
    assert [one.link for one in cells[:2]] == [POST, POST]
    assert [one.text for one in cells] == ["here", "there", "1355996226945150000", "2021-02-04", ""]
    assert [one.numeric for one in cells] == [False, False, True, False, False]
    assert cells[4].doubt is not None


def test_covered_cells_are_empty_and_a_merged_ground_holds_for_each_row() -> None:
    cover = "<table:covered-table-cell/>"
    data = rows(
        row(cell("Locator", 'table:number-columns-spanned="2"'), cover, cell("Ground")),
        row(cell("@zqa"), cell("account"), cell("order", 'table:number-rows-spanned="2"')),
        row(cell("@zqb"), cell("post"), cover),
    )
    assert grid(opened(data)) == [
        ["Locator", "", "Ground"],
        ["@zqa", "account", "order"],
        ["@zqb", "post", "order"],
    ]


def test_repeated_cells_stand_as_often_and_comments_are_told() -> None:
    twice = cell("@zqa", 'table:number-columns-repeated="2"')
    note = "<table:table-cell><office:annotation><text:p>@zqno</text:p></office:annotation>"
    data = rows(row(twice, f"{note}<text:p>@zqb</text:p></table:table-cell>"))
    document = opened(data)
    assert grid(document) == [["@zqa", "@zqa", "@zqb"]]
    assert [flag.code for flag in document.flags] == ["comments"]


def test_a_text_gives_lines_lists_tables_and_the_address_behind_words() -> None:
    body = (
        f'<text:h>Order</text:h><text:p>Open <text:a xlink:href="{POST}">this</text:a></text:p>'
        "<text:list><text:list-item><text:p>@zqa</text:p></text:list-item></text:list>"
        + sheet(["No", "URL"], ["1", POST])
        + "<text:p>a<text:s text:c='2'/>b<text:line-break/>c</text:p>"
    )
    document = opened(odt(body))
    said = [(line.text, line.link) for line in document.lines if line.text]
    assert said == [
        ("Order", None),
        ("Open this", POST),
        ("@zqa", None),
        ("a  b", None),
        ("c", None),
    ]
    assert grid(document) == [["No", "URL"], ["1", POST]]
    assert document.tables[0].path == "odt-table"


def test_deletions_comments_notes_and_hidden_text_are_told_apart() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>@zqgone</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    body = (
        f"{changes}<text:p>Block @zqa<office:annotation><text:p>@zqc</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p>"
        "</text:note-body></text:note></text:p><text:p text:style-name='u'>@zqu</text:p>"
        "<text:section text:display='none'><text:p>@zqs</text:p></text:section>"
    )
    document = opened(odt(body, styles=UNSEEN))
    assert [line.text for line in document.lines if not line.aside and line.text] == [
        "Block @zqa",
        "Note",
    ]
    assert {(line.text, line.aside) for line in document.lines if line.aside and line.text} == {
        ("@zqgone", "tracked-deletion"),
        ("@zqc", "comment"),
        ("@zqu", "hidden-text"),
        ("@zqs", "hidden-text"),
    }
    assert [flag.code for flag in document.flags] == ["comments", "hidden-text", "tracked-changes"]


def test_a_name_that_was_changed_in_its_middle_is_doubted() -> None:
    put = '<text:change-start text:change-id="a"/>{}<text:change-end text:change-id="a"/>'.format
    gone = '<text:change text:change-id="b"/>'
    for inner, doubted in (
        (f"Block @zq{gone}{put('new')} now", True),
        (f"Block @zq{gone}end now", True),
        (f"Block {gone}{put('@zqnew')} now", False),
    ):
        (line,) = opened(odt(f"<text:p>{inner}</text:p>")).lines
        assert "\ufdd0" not in line.text
        assert (line.doubt is not None) is doubted


def test_what_stands_in_the_margins_comes_first_and_is_no_item() -> None:
    header = (
        b'<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t">'
        b"<style:header><text:p>Ministry</text:p></style:header></office:document-styles>"
    )
    document = opened(odt("<text:p>Act.</text:p>", parts={"styles.xml": header}))
    assert [(line.text, line.aside) for line in document.lines] == [
        ("Ministry", "page-margin"),
        ("Act.", None),
    ]


def test_an_outside_picture_or_section_is_flagged_and_not_fetched() -> None:
    body = (
        "<text:p>Act.<draw:frame><draw:image xlink:href='http://far.example/p.png'/></draw:frame>"
        "<draw:frame><draw:object-ole/></draw:frame></text:p>"
        "<text:section><text:section-source xlink:href='http://far.example/a.odt'/></text:section>"
    )
    codes = [flag.code for flag in opened(odt(body)).flags]
    assert codes == ["embedded-objects", "external-content"]
