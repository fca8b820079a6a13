"""Born-digital PDFs: ruled cells, wrapped addresses, pages that cannot be believed."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from duly.order.terms import Unreadable
from duly.receive.readers import Document, File, TextLayer, open_files
from tests.rooms.readers.made import grid, opened, pdf, ruled, texts

ADDRESSES = [
    "https://x.example/zqkaramizo_50953",
    "https://x.example/zqlavi/status/1355996226945149623?s=19&lang=en",
    "@zqtupe_77146",
    "x.example/Zqhowududu__",
    "https://x.example/search?q=%23ZqVeSiNaZo&src=typed_query",
    "zqjozo41364",
]


def rows(count: int) -> list[list[str]]:
    wanted = [ADDRESSES[n % len(ADDRESSES)] for n in range(count)]
    return [[f"{n}.", one, "Inciting violence; public order"] for n, one in enumerate(wanted, 1)]


def column(document: Document, number: int = 1) -> list[str]:
    return [row[number] for row in grid(document)]


@pytest.mark.parametrize("width", ["9cm", "5.4cm", "4cm", "3.2cm"])
def test_an_address_wrapped_in_a_narrow_cell_is_whole_again(width: str) -> None:
    document = opened(pdf(ruled(rows(12), f"1cm,{width},1fr")))
    assert column(document) == ADDRESSES * 2
    assert column(document, 2) == ["Inciting violence; public order"] * 12


def test_two_handles_in_one_cell_are_never_made_into_a_third() -> None:
    document = opened(pdf("#table(columns:(5cm,4cm),stroke:0.4pt,[zqkara \\ zqmizo],[two])"))
    assert grid(document) == [["zqkara\nzqmizo", "two"]]


def test_two_addresses_in_one_cell_stay_two() -> None:
    table = "#table(columns:(5cm,4cm),stroke:0.4pt,[https://x.example/zqa \\ https://x.example/zqb],[2])"
    assert column(opened(pdf(table)), 0) == ["https://x.example/zqa\nhttps://x.example/zqb"]


def test_a_hyphen_at_a_line_end_is_kept_and_doubted() -> None:
    document = opened(pdf(ruled([["1.", "https://x.example/slotica-casino"]], "1cm,3.6cm")))
    cell = document.tables[0].rows[0].cells[1]
    assert cell.text == "https://x.example/slotica-casino"
    assert cell.doubt is not None


HEAD = (
    "table.header(table.cell(rowspan:2)[No],table.cell(colspan:2)[Locator],"
    "table.cell(rowspan:2)[Ground],[Address],[Kind]),"
)


def spanning(count: int) -> str:
    cells = [[f"{n}.", f"x.example/zq{n}", "Account", "public order"] for n in range(1, count + 1)]
    return ruled(cells, "1cm,4cm,2cm,1fr", HEAD)


def test_a_head_over_two_rows_is_complete_in_its_second_row() -> None:
    table = opened(pdf(spanning(3))).tables[0]
    first, second = ([cell.text for cell in row.cells] for row in table.rows[:2])
    assert first == ["No", "Locator", "", "Ground"]
    assert second == ["No", "Address", "Kind", "Ground"]
    assert table.rows[0].cells[1].spans == (1, 2)


def test_a_table_over_several_pages_is_one_table_with_one_head() -> None:
    document = opened(pdf(spanning(150)))
    assert document.pages is not None
    assert document.pages > 2
    (table,) = document.tables
    assert column(document)[2:] == [f"x.example/zq{n}" for n in range(1, 151)]
    assert [row.number for row in table.rows] == list(range(1, 153))
    assert {row.page for row in table.rows} == set(range(1, document.pages + 1))


def test_another_list_on_the_next_page_is_another_table() -> None:
    second = ruled(rows(3), "1cm,5cm,1fr")
    document = opened(pdf("Annexure A\n" + second + "#pagebreak()\nAnnexure B\n" + second))
    assert len(document.tables) == 2


def test_a_row_over_the_page_end_is_one_row_in_doubt() -> None:
    address = "https://x.example/zqlavi/status/1355996226945149623?s=19&lang=en"
    table = ruled([["1.", address, "order"], ["2.", "@zqb", "order"]], "1cm,3cm,3cm")
    document = opened(pdf("#set page(height:7cm)\n#v(2.6cm)\n" + table))
    assert document.pages == 2
    cells = [row.cells[1] for row in document.tables[0].rows]
    assert [cell.text for cell in cells] == [address, "@zqb"]
    assert cells[0].doubt is not None


def test_every_cell_and_line_says_where_it_stands() -> None:
    document = opened(pdf("Sir, act at once.\n" + ruled(rows(2), "1cm,9cm,1fr")))
    line, cell = document.lines[0], document.tables[0].rows[1].cells[1]
    assert line.page == 1
    assert line.box is not None
    assert cell.box is not None
    assert line.box[1] < cell.box[1] < cell.box[3] < 842
    assert document.tables[0].rows[1].page == 1


def test_text_stays_out_of_tables_and_tables_out_of_text() -> None:
    document = opened(pdf("Sir, act.\n" + ruled(rows(2), "1cm,9cm,1fr") + "\nYours"))
    assert texts(document) == ["Sir, act.", "Yours"]


def test_a_frame_around_a_letter_is_no_table() -> None:
    document = opened(pdf("#rect(width:8cm)[Sir, act at once. \\ Yours]"))
    assert document.tables == ()
    assert texts(document) == ["Sir, act at once.", "Yours"]


def test_a_link_behind_words_is_kept() -> None:
    document = opened(pdf('Remove #link("https://x.example/zqa")[this account]'))
    assert document.lines[0].link == "https://x.example/zqa"


def turned(data: bytes, quarters: int) -> bytes:
    """Store pages turned, with the note that undoes it, as scanners and printers do."""
    with pikepdf.open(BytesIO(data)) as book:
        for page in book.pages:
            left, bottom, wide, high = (float(edge) for edge in page.mediabox)
            turn = {
                1: f"0 1 -1 0 {high} 0 cm",
                2: f"-1 0 0 -1 {wide} {high} cm",
                3: f"0 -1 1 0 0 {wide} cm",
            }
            page.contents_add(f"q {turn[quarters]}\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            if quarters % 2:
                page.mediabox = pikepdf.Array([left, bottom, high, wide])
            page.rotate(quarters * 90, relative=False)
        buffer = BytesIO()
        book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_stored_turned_is_read_as_it_is_seen(quarters: int) -> None:
    upright = pdf("Sir\n" + ruled(rows(6), "1cm,4cm,1fr"))
    expected, found = opened(upright), opened(turned(upright, quarters))
    assert column(found) == ADDRESSES
    assert texts(found) == ["Sir"]
    assert found.lines[0].box == pytest.approx(expected.lines[0].box, abs=0.2)


def scanned(layer: str, number: int = 1) -> bytes:
    """Make a PDF whose page is one picture, with or without text under it."""
    buffer = BytesIO()
    Image.new("L", (60, 85), 255).save(buffer, "PDF", resolution=7.2)
    with pikepdf.open(BytesIO(buffer.getvalue())) as book:
        page = book.pages[0]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources.Font = pikepdf.Dictionary(F1=font)
        page.contents_add(layer.encode())
        book.pages.extend([page] * (number - 1))
        out = BytesIO()
        book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("layer", "kind"),
    [
        ("", TextLayer.SCAN),
        ("BT /F1 12 Tf 3 Tr 50 700 Td (httDs://x.example/lvft) Tj ET", TextLayer.FOREIGN),
        ("BT /F1 12 Tf 50 700 Td (httDs://x.example/lvft) Tj ET", TextLayer.FOREIGN),
    ],
    ids=["picture", "unseen-text", "seen-text"],
)
def test_the_text_under_a_full_page_picture_is_not_believed(layer: str, kind: TextLayer) -> None:
    document = opened(scanned(layer, 2))
    assert document.text_layer is kind
    assert (document.lines, document.tables, document.pages) == ((), (), 2)
    assert [flag.code for flag in document.flags] == ["needs-ocr"]


def test_text_that_a_page_does_not_show_is_not_read_and_told() -> None:
    with pikepdf.open(BytesIO(pdf("Sir, act."))) as book:
        font = next(iter(book.pages[0].Resources.Font.keys()))
        book.pages[0].contents_add(f"BT {font} 9 Tf 3 Tr 90 90 Td <00010002> Tj ET".encode())
        out = BytesIO()
        book.save(out)
    document = opened(out.getvalue())
    assert texts(document) == ["Sir, act."]
    assert [flag.code for flag in document.flags] == ["hidden-text"]


def test_a_pdf_with_a_password_is_refused() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf("Sir"))) as book:
        book.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(Unreadable, match="encrypted"):
        opened(out.getvalue())


def test_a_file_attached_to_a_pdf_is_opened_too() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf("Sir, see the list."))) as book:
        book.attachments["list.csv"] = b"1;@zqa\n2;@zqb\n3;@zqc\n"
        book.save(out)
    own, annexure = open_files([File(name="a.pdf", data=out.getvalue())])
    assert annexure.part_of == own.sha256
    assert column(annexure) == ["@zqa", "@zqb", "@zqc"]


def test_a_pdf_of_empty_pages_is_refused() -> None:
    with pytest.raises(Unreadable, match="no-text"):
        opened(pdf("#pagebreak()"))


def test_a_cut_off_pdf_is_refused_or_told() -> None:
    data = pdf(spanning(40))
    with pytest.raises(Unreadable, match="broken-pdf"):
        opened(data[: len(data) // 2])


def test_a_pdf_of_garbage_is_refused() -> None:
    with pytest.raises(Unreadable, match="broken-pdf"):
        open_files([File(name="a.pdf", data=b"%PDF-1.7\n" + bytes(range(256)) * 40)])
