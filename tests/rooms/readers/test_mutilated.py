"""Files bent at random: each one opens or is refused, and never anything else."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from openpyxl import Workbook

from duly.order.terms import Unreadable
from duly.receive.readers import File, open_files
from tests.rooms.readers.made import mail, pdf, ruled, saved, zipped

ROUNDS = 120


def workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for number in range(9):
        sheet.append([number, f"@zq{number}", 1.5])
    sheet.merge_cells("A1:B1")
    sheet["C2"].hyperlink = "https://x.example/zqb"
    return saved(book)


def letter() -> bytes:
    message = mail(Subject="तत्काल / IMMEDIATE")
    message.set_content("act\n> quoted\n")
    message.add_alternative("<p>act<table><tr><td rowspan=2>1<td>2</table>", subtype="html")
    message.add_attachment(
        b"1;2\n3;4\n5;6\n", maintype="application", subtype="octet-stream", filename="a.csv"
    )
    return message.as_bytes()


SEEDS = {
    "workbook": workbook(),
    "mail": letter(),
    "pdf": pdf(ruled([["1.", "https://x.example/zqa"]] * 5, "1cm,3cm")),
    "json": b'{"letter": "a", "items": [{"locator": "@zqa", "n": [1, {"b": 2}]}]}',
    "page": b"<!doctype html><table><tr><td rowspan=3>a<td colspan=2>b</table><blockquote>c",
    "archive": zipped({"a.csv": b"1;2\n3;4\n", "b.txt": b"act"}),
    "list": '1;"@zq\na";x\n2;b;c\n3;d;e\n'.encode("utf-16"),
    "text": "Уведомление https://x.example/zqa".encode("cp1251"),
}


def bent(data: bytes, source: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(source.choice([1, 3, 10, 60])):
        place, much = source.randrange(len(out)), source.randrange(1, 60)
        match source.randrange(4):
            case 0 | 1:
                out[place] = source.randrange(256)
            case 2:
                del out[place : place + much]
            case _:
                out[place:place] = out[place : place + much]
        out = out or bytearray(b"x")
    return bytes(out)


@pytest.mark.parametrize("kind", SEEDS)
def test_a_bent_file_opens_or_is_refused(kind: str) -> None:
    source = random.Random(20210204)  # noqa: S311 — the same bends every time
    ends: Counter[str] = Counter()
    for _ in range(ROUNDS):
        try:
            documents = open_files([File(name="bent", data=bent(SEEDS[kind], source))])
        except Unreadable as refused:
            ends[refused.code] += 1
            assert len(refused.why) > 20
        else:
            ends["opened"] += 1
            assert any(one.lines or one.tables or one.flags for one in documents)
    assert ends.total() == ROUNDS
