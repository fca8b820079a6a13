"""PDF tables without printed columns or rows: told by spacing and serial numbers, or doubted."""

from __future__ import annotations

import pytest

from duly.receive.readers import Document
from tests.rooms.readers.made import escaped, opened, pdf, texts

ADDRESSES = [
    "https://x.example/zqkaramizo_50953/status/1355996226945149623",
    "@zqtupe_77146",
    "https://x.example/zqlavi/status/1356459484063998799?s=19",
    "zqjozo41364",
]


def table(count: int, settings: str, width: str = "4.6cm") -> str:
    cells = ["[No],[Address],[Ground]"]
    for n in range(count):
        one = escaped(ADDRESSES[n % len(ADDRESSES)])
        cells.append(f"[{n + 1}.],[{one}],[order and public peace]")
    return f"#table(columns:(1cm,{width},5cm),{settings},{','.join(cells)})\n"


def numbered(document: Document) -> dict[str, tuple[str, bool]]:
    """Read serial number -> address and whether it is doubted."""
    return {
        row.cells[0].text: (row.cells[1].text, row.cells[1].doubt is not None)
        for one in document.tables
        for row in one.rows
        if row.cells[0].text.rstrip(".").isdigit()
    }


def expected(count: int) -> dict[str, str]:
    return {f"{n + 1}.": ADDRESSES[n % len(ADDRESSES)] for n in range(count)}


SETTINGS = {
    "nothing": "stroke:none,inset:(x:4pt,y:5pt)",
    "level-lines": "stroke:(x,y)=>(bottom:0.4pt),inset:4pt",
    "upright-lines": "stroke:(x,y)=>(left:0.4pt,right:0.4pt),inset:(x:4pt,y:5pt)",
    "shaded": "stroke:none,fill:(x,y)=>if calc.odd(y){luma(230)},inset:(x:4pt,y:5pt)",
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS.keys())
@pytest.mark.parametrize("count", [12, 140])
def test_a_table_without_all_its_lines_names_everyone_right(settings: str, count: int) -> None:
    found = numbered(opened(pdf(table(count, settings))))
    assert {number: address for number, (address, _) in found.items()} == expected(count)


def test_rows_told_by_their_numbers_and_spacing_are_not_doubted() -> None:
    found = numbered(opened(pdf(table(12, SETTINGS["nothing"]))))
    assert [doubted for _, doubted in found.values()] == [False] * 12


def test_rows_that_could_begin_elsewhere_are_doubted() -> None:
    settings = "stroke:none,align:horizon,inset:(x:4pt,y:0.5pt)"
    found = numbered(opened(pdf("#set par(leading:1pt)\n" + table(12, settings))))
    assert all(doubted for address, doubted in found.values() if address not in ADDRESSES)
    assert any(doubted for _, doubted in found.values())


def unnumbered(rows: list[tuple[str, str, str]], columns: str) -> Document:
    cells = ",".join(f"[{escaped(text)}]" for row in rows for text in row)
    return opened(pdf(f"#table(columns:({columns}),stroke:none,inset:4pt,{cells})"))


def test_rows_without_any_number_or_line_begin_at_their_locators() -> None:
    rows = [(one, "account", "public order") for one in ADDRESSES * 3]
    (found,) = unnumbered(rows, "4.6cm,3cm,3cm").tables
    assert [row.cells[0].text for row in found.rows] == ADDRESSES * 3


def test_rows_in_which_two_columns_name_someone_are_doubted() -> None:
    rows = [(one, "@zqother", "public order") for one in ADDRESSES * 3]
    (found,) = unnumbered(rows, "4.6cm,3cm,3cm").tables
    assert all(cell.doubt for row in found.rows for cell in row.cells if cell.text)


def test_a_word_that_runs_over_its_cell_is_kept_whole_and_doubted() -> None:
    markup = (
        "#table(columns:(2cm,4cm),stroke:0.4pt,inset:3pt,"
        "box(width:1cm)[#box(width:9cm)[https:\\/\\/x.example\\/zqkaramizo]],[account])"
    )
    cell = opened(pdf(markup)).tables[0].rows[0].cells[0]
    assert cell.text == "https://x.example/zqkaramizo"
    assert cell.doubt is not None


LETTER = """
Ministry of Information #h(1fr) New Delhi \\
No. 11(9)/2021 #h(1fr) 4 February 2021

To the Chief Compliance Officer. #lorem(60)

#lorem(80) https:\\/\\/x.example\\/zqa

#align(right)[Yours faithfully]
"""


def test_a_letter_stays_a_letter() -> None:
    document = opened(pdf(LETTER))
    assert document.tables == ()
    assert {"Ministry of Information", "New Delhi"} <= set(texts(document))


def test_an_underline_is_not_taken_for_the_line_between_two_rows() -> None:
    one = escaped("https://x.example/zqkaramizo_50953/") + " \\ " + escaped("status/1355996")
    markup = (
        "#table(columns:(1cm,auto,3cm),stroke:0.4pt,inset:(x:0.5pt,y:3pt),"
        f"[1.],underline(evade:false)[{one}],[order],[2.],[plain],[order])"
    )
    found = [[cell.text for cell in row.cells] for row in opened(pdf(markup)).tables[0].rows]
    address = "https://x.example/zqkaramizo_50953/status/1355996"
    assert found == [["1.", address, "order"], ["2.", "plain", "order"]]
