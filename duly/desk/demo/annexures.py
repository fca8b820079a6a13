"""The annexures of the demo's two orders: a spreadsheet and a ruled PDF, all synthetic."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from importlib.resources import files

import openpyxl
import typst
from openpyxl.styles import Font

from duly.platforms.demo.lists import ListedRow

_HEADS = ("S.No. / क्र.सं.", "Handle / URL", "Type", "Grounds / आधार", "Ref.")
_TYPES = {"account": "Account", "post": "Post", "hashtag": "Hashtag", "search": "Hashtag"}


def spreadsheet(rows: Sequence[ListedRow], number: str, dated: str) -> bytes:
    """Return an XLSX annexure: a title, the order's number, a head row, one row per thing."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Annexure-A", 0)
    for extra in book.worksheets[1:]:
        book.remove(extra)
    sheet.merge_cells("A1:E1")
    sheet["A1"] = "Annexure-A / अनुलग्नक-क (SYNTHETIC)"
    sheet.merge_cells("A2:E2")
    sheet["A2"] = f"No. {number} dated {dated}"
    sheet.append([])
    sheet.append(_HEADS)
    for cell in sheet[4]:
        cell.font = Font(bold=True)
    for row in rows:
        sheet.append(
            [
                row.serial,
                row.locator,
                _kind(row),
                f"{row.ground_en} / {row.ground_hi}",
                row.agency_ref,
            ]
        )
    sheet.column_dimensions["B"].width = 46
    sheet.column_dimensions["D"].width = 48
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ruled_pdf(rows: Sequence[ListedRow], letter: Sequence[str], number: str, dated: str) -> bytes:
    """Return the letter and its annexure as one born-digital PDF with a narrow ruled table."""
    told = {
        "number": number,
        "dated": dated,
        "letter": list(letter),
        "heads": _HEADS,
        "rows": [
            [f"{row.serial}.", row.locator, _kind(row), _ground(row), row.agency_ref]
            for row in rows
        ],
    }
    source = (files("duly.desk.demo") / "order.typ").read_bytes()
    fonts = [str(files("duly.answer") / "fonts")]
    pdf: object = typst.compile(  # type: ignore[misc]  # its stub knows no bytes with inputs
        source,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave several documents where one was asked for")
    return pdf


def _kind(row: ListedRow) -> str:
    return _TYPES[row.kind.value]


def _ground(row: ListedRow) -> str:
    return row.ground_en if row.serial % 3 else row.ground_hi
