"""Two lists of one order, with words between them, in every container that holds tables."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import StringIO

from openpyxl import Workbook

from tests.rooms.readers import offices
from tests.rooms.readers.made import escaped, mail, pdf, saved

ABOVE = "Block access to the following accounts within 24 hours:"
HEADS = ("S. No.", "URL")
ASKED = ("zqkara", "zqmira_7")
BELOW = ("zqtolo", "zqvena_2")
Parts = Sequence[str | list[Sequence[str]]]  # paragraphs and tables


def parts_of(title: str) -> Parts:
    return [ABOVE, _rows(ASKED), title, _rows(BELOW)]


def spanned(title: str) -> Parts:
    """Put the title in a row of its own, between the rows of one list."""
    upper, lower = _rows(ASKED), _rows(BELOW)
    return [ABOVE, [*upper, (title,), *lower[1:]]]


def _rows(names: Sequence[str]) -> list[Sequence[str]]:
    return [HEADS, *((str(n), f"https://x.com/{name}") for n, name in enumerate(names, 1))]


def as_html(parts: Parts) -> bytes:
    def row(cells: Sequence[str]) -> str:
        span = " colspan=2" if len(cells) == 1 else ""
        return f"<tr>{''.join(f'<td{span}>{escape(cell)}</td>' for cell in cells)}</tr>"

    body = "".join(
        f"<p>{escape(part)}</p>"
        if isinstance(part, str)
        else f"<table>{''.join(map(row, part))}</table>"
        for part in parts
    )
    return f"<!doctype html><meta charset=utf-8>{body}".encode()


def as_mail(parts: Parts) -> bytes:
    message = mail(Subject="Order")
    message.set_content(as_html(parts).decode(), subtype="html")
    return message.as_bytes()


def as_markdown(parts: Parts) -> bytes:
    def row(cells: Sequence[str]) -> str:
        return f"| {' | '.join([*cells, *[''] * (2 - len(cells))])} |\n"

    texts = (
        part if isinstance(part, str) else f"{row(part[0])}|---|---|\n{''.join(map(row, part[1:]))}"
        for part in parts
    )
    return "\n\n".join(texts).encode()


def as_docx(parts: Parts) -> bytes:
    def row(cells: Sequence[str]) -> str:
        if len(cells) > 1:
            return "".join(f"<w:tc>{offices.para(cell)}</w:tc>" for cell in cells)
        return f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{offices.para(cells[0])}</w:tc>"

    def table(rows: list[Sequence[str]]) -> str:
        return f"<w:tbl>{''.join(f'<w:tr>{row(one)}</w:tr>' for one in rows)}</w:tbl>"

    made = (offices.para(part) if isinstance(part, str) else table(part) for part in parts)
    return offices.docx("".join(made))


def as_odt(parts: Parts) -> bytes:
    made = (
        f"<text:p>{escape(part)}</text:p>" if isinstance(part, str) else offices.sheet(*part)
        for part in parts
    )
    return offices.odt("".join(made))


def _flat(parts: Parts) -> list[Sequence[str]]:
    return [row for part in parts for row in ([(part,)] if isinstance(part, str) else part)]


def as_ods(parts: Parts) -> bytes:
    return offices.ods(offices.sheet(*_flat(parts)))


def as_xls(parts: Parts) -> bytes:
    return offices.xls(("Annexure", _flat(parts)))


def as_xlsx(parts: Parts) -> bytes:
    book = Workbook()
    for row in _flat(parts):
        book.worksheets[0].append(list(row))
    return saved(book)


def as_csv(parts: Parts) -> bytes:
    out = StringIO()
    csv.writer(out, delimiter=";").writerows(
        [*row, ""] if len(row) < 2 else row for row in _flat(parts)
    )
    return out.getvalue().encode("utf-8-sig")


def as_pdf(parts: Parts) -> bytes:
    def table(rows: list[Sequence[str]]) -> str:
        cells = ",".join(
            f"table.cell(colspan:2)[{escaped(row[0])}]"
            if len(row) == 1
            else ",".join(f"[{escaped(cell)}]" for cell in row)
            for row in rows
        )
        return f"#table(columns:(2cm,8cm),stroke:0.4pt,inset:3pt,{cells})"

    made = (escaped(part) if isinstance(part, str) else table(part) for part in parts)
    return pdf("\n\n".join(made))


CONTAINERS: Mapping[str, Callable[[Parts], bytes]] = {
    "html": as_html,
    "eml": as_mail,
    "md": as_markdown,
    "docx": as_docx,
    "odt": as_odt,
    "ods": as_ods,
    "xls": as_xls,
    "xlsx": as_xlsx,
    "csv": as_csv,
    "pdf": as_pdf,
}
