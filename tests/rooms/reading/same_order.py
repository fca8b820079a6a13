"""One synthetic order, written into every container that offices send."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Mapping
from html import escape
from io import StringIO

from openpyxl import Workbook

from tests.rooms.readers import offices
from tests.rooms.readers.made import escaped, mail, pdf, ruled, saved, zipped

LETTER = (
    "Ministry of Electronics and Information Technology",
    "No. 11(1)/2021-CLES, dated 4 February 2021",
    "Under section 69A of the Information Technology Act, block access by the public to the "
    "accounts, posts and hashtags of the list within 24 hours.",
    "The competent authority is satisfied that this is necessary and expedient in the interest "
    "of public order. A compliance report is to be sent without delay.",
)
HEADS = ("S. No.", "Locator", "Ground")
_GROUNDS = ("incitement to violence", "लोक व्यवस्था को खतरा", "false news, public order")
Row = tuple[str, str | tuple[str, str], str]


def order_rows() -> list[Row]:
    """Accounts, posts and hashtags in the notations of clerks, with typos and duplicates."""
    source = random.Random(20210204)  # noqa: S311 — the same order every time
    names = [f"zq{source.choice('abcdefgh')}{number}_{number % 3}" for number in range(30)]
    posts = [str(source.randint(1355000000000000000, 1356800000000000000)) for _ in range(30)]
    written: list[str | tuple[str, str]] = []
    for number, (name, post) in enumerate(zip(names, posts, strict=True)):
        address = f"https://twitter.com/{name}"
        forms: tuple[str | tuple[str, str], ...] = (
            f"@{name}",
            f"{address}/status/{post}",
            f"htttps://twitter.com/{name}",
            (f"@{name}", address),
            ("link", f"{address}/status/{post}?s=20"),
            f"https://mobile.twitter.com/{name}/status/{post}",
        )
        written.append(forms[number % len(forms)])
    written += ["#ZqHashtag", "#किसान_zq", "https://twitter.com/hashtag/ZqHashtag"]
    written += [f"https://twitter.com/{names[n]}" for n in (0, 6, 12)]  # named before, otherwise
    written += [f"@ {names[18]}", f"twitter.com/{names[24]}/", "https://other.example/zq"]
    rows = enumerate(written, start=1)
    return [(str(number), what, _GROUNDS[number % 3]) for number, what in rows]


def _shown(what: str | tuple[str, str]) -> str:
    """Write the address itself where a container has nothing behind its words."""
    return what if isinstance(what, str) else what[1]


def _plain(rows: list[Row]) -> list[list[str]]:
    return [list(HEADS), *([number, _shown(what), why] for number, what, why in rows)]


def as_docx(rows: list[Row]) -> bytes:
    points: list[tuple[str, str, str]] = []
    cells = [list(HEADS)]
    for number, what, why in rows:
        shown = what
        if isinstance(what, tuple):
            points.append((f"rId{number}", "hyperlink", what[1]))
            behind = f"<w:hyperlink r:id='rId{number}'>{offices.run(what[0])}</w:hyperlink>"
            shown = offices.para(behind)
        cells.append([number, str(shown), why])
    letter = "".join(map(offices.para, LETTER))
    return offices.docx(letter + offices.grid(*cells), *points)


def as_odt(rows: list[Row]) -> bytes:
    letter = "".join(f"<text:p>{line}</text:p>" for line in LETTER)
    return offices.odt(letter + offices.sheet(HEADS, *rows))


def as_ods(rows: list[Row]) -> bytes:
    letter = offices.sheet(*([line] for line in LETTER), name="Letter")
    return offices.ods(letter + offices.sheet(HEADS, *rows))


def as_xls(rows: list[Row]) -> bytes:
    return offices.xls(("Letter", [[line] for line in LETTER]), ("Annexure", [HEADS, *rows]))


def as_xlsx(rows: list[Row]) -> bytes:
    book = Workbook()
    letter = book.worksheets[0]
    for line in LETTER:
        letter.append([line])
    sheet = book.create_sheet("Annexure")
    sheet.append(HEADS)
    for place, (number, what, why) in enumerate(rows, start=2):
        sheet.append([int(number), what if isinstance(what, str) else what[0], why])
        if isinstance(what, tuple):
            sheet.cell(place, 2).hyperlink = what[1]
    return saved(book)


def as_csv(rows: list[Row]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerows([[line, "", ""] for line in LETTER])
    writer.writerows(_plain(rows))
    return out.getvalue().encode("utf-16")


def as_html(rows: list[Row]) -> bytes:
    def cell(what: str | tuple[str, str]) -> str:
        if isinstance(what, str):
            return f"<td>{escape(what)}</td>"
        return f'<td><a href="{escape(what[1])}">{escape(what[0])}</a></td>'

    body = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in (HEADS, *rows))
    letter = "".join(f"<p>{escape(line)}</p>" for line in LETTER)
    return f"<!doctype html><meta charset=utf-8>{letter}<table>{body}</table>".encode()


def as_eml(rows: list[Row]) -> bytes:
    message = mail(Subject="Order")
    message.set_content("\n\n".join(LETTER))
    message.add_attachment(
        as_csv(rows), maintype="application", subtype="octet-stream", filename="सूची.csv"
    )
    return message.as_bytes()


def as_json(rows: list[Row]) -> bytes:
    items = [{"serial": n, "locator": _shown(what), "ground": why} for n, what, why in rows]
    return json.dumps({"order": {"letter": "\n\n".join(LETTER), "items": items}}).encode()


def as_xml(rows: list[Row]) -> bytes:
    items = "".join(
        f"<item><serial>{n}</serial><locator>{escape(_shown(what))}</locator>"
        f"<ground>{why}</ground></item>"
        for n, what, why in rows
    )
    letter = "\n\n".join(LETTER)
    return f"<?xml version='1.0'?><order><letter>{letter}</letter>{items}</order>".encode()


def as_zip(rows: list[Row]) -> bytes:
    return zipped({"letter.txt": "\n\n".join(LETTER).encode(), "list.ods": as_ods(rows)})


def as_pdf(rows: list[Row]) -> bytes:
    letter = "\n\n".join(escaped(line) for line in LETTER)
    return pdf(f"{letter}\n\n" + ruled(_plain(rows), "1.4cm,11cm,1fr"))


CONTAINERS: Mapping[str, Callable[[list[Row]], bytes]] = {
    "docx": as_docx,
    "odt": as_odt,
    "ods": as_ods,
    "xls": as_xls,
    "xlsx": as_xlsx,
    "csv": as_csv,
    "html": as_html,
    "eml": as_eml,
    "json": as_json,
    "xml": as_xml,
    "zip": as_zip,
    "pdf": as_pdf,
}
