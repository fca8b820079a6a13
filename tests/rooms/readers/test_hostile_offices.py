"""Office files and archives made to hang, burst, fetch or hide: each with its verdict."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from duly.receive.reading import read
from tests.rooms.readers.made import opened, saved, zipped
from tests.rooms.readers.offices import (
    cell,
    docx,
    grid,
    ods,
    odt,
    open_part,
    para,
    part,
    sheet,
    xls,
)
from tests.rooms.readers.test_old_sheets import MARKUP

LAUGHS = b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;&b;">]>'
FETCH = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
DEEP = 10_000
CLOSED = "</w:tc></w:tr></w:tbl>"
BINARY = {"xl/workbook.bin": b"x", "[Content_Types].xml": b"x"}
REGISTER = b"<register><content id='1'><url>https://x.example/zqa</url></content></register>"


def nested(before: str, after: str) -> str:
    return before * DEEP + after * DEEP


def repeated(rows: int, columns: int = 1) -> bytes:
    inner = cell("@zqa", f'table:number-columns-repeated="{columns}"')
    row = f'<table:table-row table:number-rows-repeated="{rows}">{inner}</table:table-row>'
    return ods(f'<table:table table:name="A">{row}</table:table>')


REPEATING = sheet(["a", "b"]).replace(
    "<table:table-row>", '<table:table-row table:number-rows-repeated="1048576">'
)
CASES: dict[str, tuple[bytes, str]] = {
    "docx nests": (docx(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")), "too-deep"),
    "docx tables nest": (docx(nested("<w:tbl><w:tr><w:tc>", CLOSED)), "too-deep"),
    "odt nests": (odt(nested("<text:section>", "</text:section>")), "too-deep"),
    "ods nests": (ods(nested("<table:table-row-group>", "</table:table-row-group>")), "too-deep"),
    "xml nests": (f"<a>{nested('<a>', '</a>')}</a>".encode(), "too-deep"),
    "json nests": (b'{"a":' * DEEP + b"1" + b"}" * DEEP, "broken-json"),
    "html nests": (b"<html>" + b"<div>" * DEEP + b"x", "too-deep"),
    "ods repeats rows": (repeated(1_048_576), "too-large"),
    "ods repeats cells": (repeated(1, 16_384), "too-large"),
    "ods repeats both": (repeated(100_000, 1_000), "too-large"),
    "odt repeats rows": (odt(REPEATING), "too-large"),
    "docx spans": (docx(grid(*[["<w:tcPr><w:gridSpan w:val='2000'/></w:tcPr>", "b"]] * 900)),
                   "too-large"),
    "docx bursts": (docx("<w:p/>" * 5_000_000), "bomb"),
    "docx laughs": (docx("", parts={"word/document.xml": LAUGHS + part("<w:document/>")}),
                    "hostile-file"),
    "docx fetches": (docx("", parts={"word/document.xml": FETCH + part("<w:document/>")}),
                     "hostile-file"),
    "docx relations laugh": (docx("", parts={"_rels/.rels": LAUGHS + b"<a/>"}), "hostile-file"),
    "docx styles laugh": (docx(para("a"), ("r", "styles", "s.xml"),
                               parts={"word/s.xml": LAUGHS + b"<a/>"}), "hostile-file"),
    "docx notes laugh": (docx(para("a"), ("r", "footnotes", "n.xml"),
                              parts={"word/n.xml": LAUGHS + b"<a/>"}), "hostile-file"),
    "docx without text": (docx(""), "no-text"),
    "docx without body": (docx("", parts={"word/document.xml": "<w:document/>"}),
                          "broken-document"),
    "docx cut": (docx("", parts={"word/document.xml": b"<w:document"}), "broken-document"),
    "ods laughs": (ods("", parts={"content.xml": LAUGHS + open_part("spreadsheet", "")}),
                   "hostile-file"),
    "odt fetches": (odt("", parts={"content.xml": FETCH + open_part("text", "")}), "hostile-file"),
    "odt styles laugh": (odt("", parts={"styles.xml": LAUGHS + b"<a/>"}), "hostile-file"),
    "ods locked": (ods(sheet(["a"]), parts={"META-INF/manifest.xml": b"<m:encryption-data/>"}),
                   "encrypted"),
    "ods without cells": (ods(sheet()), "no-text"),
    "ods without content": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text",
                                    "content.xml": b""}), "broken-document"),
    "register laughs": (LAUGHS + REGISTER, "hostile-file"),
    "register fetches": (FETCH + REGISTER, "hostile-file"),
    "excel markup laughs": (MARKUP.replace("<Workbook", LAUGHS.decode() + "<Workbook").encode(),
                            "hostile-file"),
    "one xml for all": (b'<?xml version="1.0"?><pkg:package xmlns:pkg="a"><a/></pkg:package>',
                        "unknown-format: .*DOCX"),
    "xlsb": (zipped(BINARY), "unknown-format: .*CSV"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_file_made_to_harm_is_refused_with_a_reason(case: str) -> None:
    data, code = CASES[case]
    with pytest.raises(Unreadable, match=code) as refused:
        opened(data)
    assert len(refused.value.why) > 20


def test_blanks_that_repeat_without_end_cost_nothing() -> None:
    blank = '<table:table-row table:number-rows-repeated="1048575">'
    blank += '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    data = ods(sheet(["@zqa"]).replace("</table:table>", f"{blank}</table:table>"))
    assert [row.number for row in opened(data).tables[0].rows] == [1]


def linked() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        info = ZipInfo("list.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def many(members: int) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for number in range(members):
            archive.writestr(ZipInfo(f"{number}"), b"")
    return buffer.getvalue()


def lying() -> bytes:
    """A member that says it is small and is not."""
    data = bytearray(zipped({"a.txt": b"Sir, act. " * 100_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(mark) + at
        data[place : place + 4] = pack("<I", 10)
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "code"),
    [(linked, "hostile-file"), (lambda: many(70_000), "bomb"), (lying, "broken-archive")],
    ids=["symlink", "70,000 members", "lying size"],
)
def test_an_archive_made_to_harm_is_refused(make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        opened(make())


@pytest.mark.parametrize("name", ["../../etc/cron.d/a", "/etc/a", "C:\\a.txt", "..\\a"])
def test_a_name_that_points_out_of_the_archive_is_a_label_and_told(name: str) -> None:
    documents = open_files([File(name="order.zip", data=zipped({name: b"Sir, act."}))])
    assert [flag.code for flag in documents[0].flags] == ["unsafe-names"]
    assert [line.text for line in documents[1].lines] == ["Sir, act."]


def test_an_office_file_stored_in_an_archive_leaves_it_an_archive() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("order.docx", docx(para("Sir, act.")))
        archive.writestr("list.ods", ods(sheet(["@zqa"])))
    documents = open_files([File(name="order.zip", data=buffer.getvalue())])
    assert [one.name for one in documents] == ["order.zip", "order.docx", "list.ods"]


def test_macros_of_a_workbook_are_told_and_not_run() -> None:
    book = Workbook()
    book.worksheets[0].append(["@zqa"])
    with ZipFile(BytesIO(saved(book))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    document = opened(zipped({**members, "xl/vbaProject.bin": b"x"}), "list.xlsm")
    assert [flag.code for flag in document.flags] == ["macros"]


SEEDS = {
    "word": docx(para("Block ", "@zqa") + grid(["No", "URL"], ["1", "https://x.example/zqa"])),
    "open sheet": ods(sheet(["No", "URL"], ["1", ("here", "https://x.example/zqa")])),
    "open text": odt("<text:p>Block @zqa</text:p>" + sheet(["No", "URL"], ["1", "@zqb"])),
    "old sheet": xls(("A", [["No", "URL"], [1, ("here", "https://x.example/zqa")]])),
    "excel markup": MARKUP.encode(),
    "register": REGISTER,
}
INNER = {"word": "word/document.xml", "open sheet": "content.xml", "open text": "content.xml"}


def bent_inside(data: bytes, member: str, bend: Callable[[bytes], bytes]) -> bytes:
    """Bend one member and pack it anew, so that the bend reaches the reader."""
    with ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, bend(content) if name == member else content)
    return buffer.getvalue()


def bends() -> st.SearchStrategy[list[tuple[float, int, bytes]]]:
    """Places, how much is taken out there, and what is put in."""
    put = st.one_of(
        st.binary(max_size=8),
        st.sampled_from([b"<", b">", b'"', b"</w:p>", b"<w:tbl>", b"999999999", b"\xff" * 4]),
    )
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), put), min_size=1, max_size=6)


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=bends())
def test_a_bent_office_file_is_read_or_refused(
    kind: str, changes: list[tuple[float, int, bytes]]
) -> None:
    def bend(data: bytes) -> bytes:
        for where, out, put in changes:
            at = int(where * len(data))
            data = data[:at] + put + data[at + out :]
        return data

    data = SEEDS[kind]
    data = bent_inside(data, INNER[kind], bend) if kind in INNER else bend(data)
    try:
        documents = open_files([File(name="bent", data=data)], limits=Limits(rows=500))
    except Unreadable as refused:
        assert len(refused.why) > 20
        return
    reading = read(documents)
    assert reading.items or reading.flags
