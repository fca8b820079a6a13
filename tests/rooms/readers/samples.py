"""One whole file of every format that is read, for tests that spoil files; all synthetic."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from openpyxl import Workbook
from PIL import Image

from duly.receive.readers import sniff
from tests.rooms.readers.made import mail, pdf, ruled, saved, zipped
from tests.rooms.readers.offices import docx, grid, ods, odt, para, run, sheet, xls
from tests.rooms.readers.test_old_sheets import MARKUP

ROWS = [["1", "https://twitter.com/zqkara"], ["2", "@zqlavi"], ["3", "#zqtag"]]


def workbook() -> bytes:
    book = Workbook()
    page = book.worksheets[0]
    for number in range(9):
        page.append([number, f"@zq{number}", 1.5])
    page.merge_cells("A1:B1")
    page["C2"].hyperlink = "https://x.example/zqb"
    page.row_dimensions[4].hidden = True
    return saved(book)


def letter() -> bytes:
    message = mail(Subject="तत्काल / IMMEDIATE")
    message.set_content("act\n> quoted\n")
    message.add_alternative("<p>act<table><tr><td rowspan=2>1<td>2</table>", subtype="html")
    message.add_attachment(
        b"1;2\n3;4\n5;6\n", maintype="application", subtype="octet-stream", filename="a.csv"
    )
    return message.as_bytes()


def picture(form: str) -> bytes:
    out = BytesIO()
    Image.new("L", (60, 40), 200).save(out, form)
    return out.getvalue()


@cache
def samples() -> dict[str, bytes]:
    """Give each format's file by its media type."""
    return {
        sniff.WORKBOOK: workbook(),
        sniff.MAIL: letter(),
        sniff.PDF: pdf(ruled([["1.", "https://x.example/zqa"]] * 5, "1cm,3cm")),
        sniff.JSON: b'{"letter": "a", "items": [{"locator": "@zqa", "n": [1, {"b": 2}]}]}',
        sniff.HYPERTEXT: b"<!doctype html><table><tr><td rowspan=3>a<td colspan=2>b</table>c",
        sniff.ARCHIVE: zipped({"a.csv": b"1;2\n3;4\n", "b.txt": b"act"}),
        sniff.DELIMITED: '1;"@zq\na";x\n2;b;c\n3;d;e\n'.encode("utf-16"),
        sniff.PLAIN: "Уведомление https://x.example/zqa".encode("cp1251"),
        sniff.WORD: docx(para(run("Act")) + grid(*ROWS)),
        sniff.OPEN_SHEET: ods(sheet(*ROWS)),
        sniff.OPEN_TEXT: odt("<text:p>Act on @zqa</text:p>"),
        sniff.OLD_OFFICE: xls(("Annexure", ROWS)),
        sniff.SHEET_MARKUP: MARKUP.encode(),
        **{f"image/{form}": picture(form.upper()) for form in ("png", "jpeg", "tiff")},
        sniff.MARKUP: b"<register><content id='1'><url>https://x.example/zqa</url></content></register>",
    }
