"""The same order as a workbook, a list, a web page, a mail and a letter."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import StringIO
from random import Random

from openpyxl import Workbook

from tests.rooms.metamorphic.orders import Entry
from tests.rooms.readers.made import mail, saved

_HEADS = {"number": "S.No.", "written": "Handle / URL", "type": "Type", "ground": "Grounds"}
_ASK = "You are directed to block the following accounts and posts within 24 hours:"


def _columns(random: Random) -> list[str]:
    columns = ["number", "written", "type", "ground"]
    if random.random() < 0.5:
        columns = ["number", "type", "written", "ground"]
    return columns


def workbook(random: Random, entries: Sequence[Entry]) -> bytes:
    """Write sheets with tables that start anywhere, in two column orders, and totals."""
    book = Workbook()
    letter = book.worksheets[0]
    letter["A1"] = _ASK
    cut = random.randint(1, len(entries)) if random.random() < 0.5 else len(entries)
    for name, part in (("Annexure", entries[:cut]), ("contd", entries[cut:])):
        if not part:
            continue
        sheet = book.create_sheet(name)
        columns, left, top = _columns(random), random.randint(1, 3), random.randint(1, 6)
        for place, column in enumerate(columns):
            sheet.cell(top, left + place, _HEADS[column])
        for step, entry in enumerate(part, start=1):
            for place, column in enumerate(columns):
                sheet.cell(top + step, left + place, getattr(entry, column))
            if entry.written.startswith("https://twitter.com") and random.random() < 0.1:
                sheet.cell(top + step, left + columns.index("written")).hyperlink = entry.written
        sheet.cell(top + len(part) + 1, left, "Total")
        sheet.cell(top + len(part) + 1, left + 1, len(part))
    return saved(book)


def delimited(random: Random, entries: Sequence[Entry]) -> bytes:
    """Write a list in one of the dialects and encodings that offices use."""
    columns = _columns(random)
    buffer = StringIO()
    if random.random() < 0.4:
        buffer.write("Ministry (synthetic)\r\n\r\n")
    writer = csv.writer(
        buffer,
        delimiter=random.choice(",;\t|"),
        quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        lineterminator=random.choice(["\r\n", "\n"]),
    )
    writer.writerow([_HEADS[column] for column in columns])
    writer.writerows([getattr(entry, column) for column in columns] for entry in entries)
    return buffer.getvalue().encode(random.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]))


def page(random: Random, entries: Sequence[Entry], *, style: str | None = None) -> str:
    """Write a web page with a table or a list."""
    if random.random() < 0.3:
        body = "".join(f"<li>{escape(entry.written)}</li>" for entry in entries)
        return f"<html><body><p>{_ASK}</p><ol>{body}</ol></body></html>"
    columns = _columns(random)
    head = "".join(f"<th>{_HEADS[column]}</th>" for column in columns)
    rows = "".join(f"<tr>{_cells(entry, columns)}</tr>" for entry in entries)
    looks = style or random.choice(list(STYLES.values()))
    return (
        f"<html><head><meta charset='utf-8'><style>{looks}</style></head><body><p>{_ASK}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></body></html>"
    )


def _cells(entry: Entry, columns: Sequence[str]) -> str:
    return "".join(f"<td>{escape(str(getattr(entry, column)))}</td>" for column in columns)


STYLES: Mapping[str, str] = {
    "boxed": "table{border-collapse:collapse}td,th{border:1px solid;padding:3px}",
    "fixed-narrow": "table{border-collapse:collapse;table-layout:fixed;width:100%}"
    "td,th{border:1px solid;word-break:break-all}",
    "level-rules": "table{border-collapse:collapse}td,th{border-bottom:1px solid;padding:4px 8px}",
    "no-rules": "td,th{padding:4px 10px;text-align:left}",
    "zebra": "tr:nth-child(even){background:#ddd}td,th{padding:4px 8px}body{font-family:monospace}",
    "anywhere": "table{border-collapse:collapse;width:60%}"
    "td,th{border:1px solid;overflow-wrap:anywhere;font-size:11px}",
}


def letter_mail(random: Random, entries: Sequence[Entry]) -> bytes:
    """Write a mail that names everything in its text, in its page, or in an attachment."""
    message = mail(subject="Direction under section 69A")
    form = random.choice(["text", "page", "attached"])
    lines = "\n".join(f"{entry.number}. {entry.written}" for entry in entries)
    message.set_content(f"{_ASK}\n\n{lines}\n" if form == "text" else "See below.\n")
    if form == "page":
        message.set_content(page(random, entries), subtype="html")
    if form == "attached":
        message.add_attachment(
            workbook(random, entries),
            maintype="application",
            subtype="octet-stream",
            filename="annexure",
        )
    return message.as_bytes()


CONTAINERS: Mapping[str, Callable[[Random, Sequence[Entry]], bytes]] = {
    "xlsx": workbook,
    "csv": delimited,
    "html": lambda random, entries: page(random, entries).encode(),
    "eml": letter_mail,
}
