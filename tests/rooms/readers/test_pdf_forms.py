"""PDF forms: what was filled in is text of the page, and who sealed it is told."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from duly.receive.readers import File, open_files
from duly.receive.reading import as_json, read
from tests.rooms.readers.made import opened, texts
from tests.rooms.reading.made import subjects
from tests.rooms.reading.removal_form import form_lines

POST = "https://x.com/zqa/status/1356868433739783990"


class Sheet:
    """Pages of printed lines and fields, from the top downwards."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.font = self.made(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        self.signs = self.made(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        self.fields: list[pikepdf.Object] = []
        self.new_page()

    def made(self, **entries: Any) -> pikepdf.Object:
        return self.pdf.make_indirect(Dictionary(**entries))

    def new_page(self) -> None:
        self.page = self.pdf.add_blank_page(page_size=(900, 842)).obj
        self.page.Resources = Dictionary(Font=Dictionary(Helv=self.font))
        self.page.Annots = Array([])
        self.page.Contents = self.pdf.make_stream(b"")
        self.y = 800

    def line(self, text: str) -> None:
        words = text.encode("cp1252", "replace").replace(b"(", b"\\(").replace(b")", b"\\)")
        drawn = b"BT /Helv 9 Tf 60 %d Td (%b) Tj ET\n" % (self.y, words)
        self.page.Contents.write(self.page.Contents.read_bytes() + drawn)
        self.y -= 18
        if self.y < 60:
            self.new_page()

    def drawing(self, content: bytes, width: int, font: pikepdf.Object) -> pikepdf.Object:
        stream = self.pdf.make_stream(content)
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = Array([0, 0, width, 12])
        stream.Resources = Dictionary(Font=Dictionary(F=font))
        return stream

    def field(self, name: str, value: str, *, drawn: bool = True) -> None:
        one = self.made(FT=Name.Tx, T=String(name), V=String(value), **self.widget(60, 800))
        one.DA = String("/Helv 9 Tf 0 g")
        if drawn:
            content = b"BT /F 9 Tf 2 3 Td (%b) Tj ET" % value.encode()
            one.AP = Dictionary(N=self.drawing(content, 740, self.font))
        self.add(one)
        self.y -= 18

    def box(self, ticked: bool, text: str) -> None:
        state = Name("/Yes") if ticked else Name.Off
        one = self.made(FT=Name.Btn, T=String(text[:20]), V=state, AS=state, **self.widget(46, 56))
        on = self.drawing(b"BT /F 9 Tf 1 2 Td (4) Tj ET", 12, self.signs)
        one.AP = Dictionary(N=Dictionary({"/Yes": on, "/Off": self.drawing(b"", 12, self.signs)}))
        self.add(one)
        self.line(text)

    def widget(self, left: int, right: int) -> dict[str, Any]:
        place = Array([left, self.y - 3, right, self.y + 9])
        return {"Type": Name.Annot, "Subtype": Name.Widget, "Rect": place, "F": 4}

    def add(self, one: pikepdf.Object) -> None:
        self.fields.append(one)
        self.page.Annots.append(one)

    def saved(self) -> bytes:
        fonts = Dictionary(Font=Dictionary(Helv=self.font, ZaDb=self.signs))
        self.pdf.Root.AcroForm = Dictionary(Fields=Array(self.fields), DR=fonts)
        out = BytesIO()
        self.pdf.save(out)
        return out.getvalue()


def form(lines: Sequence[str]) -> bytes:
    """Fill a form in on a screen: addresses and boxes are fields."""
    sheet = Sheet()
    for line in lines:
        if line[:1] in {"☒", "☐"}:
            sheet.box(line[0] == "☒", line[2:])
        elif line.startswith("https://"):
            sheet.field(line, line)
        else:
            sheet.line(line)
    return sheet.saved()


def wrapped(line: str) -> list[str]:
    """Break a printed line as its page does."""
    out = [""]
    for word in line.split(" "):
        if len(out[-1]) + len(word) > 130:
            out.append("")
        out[-1] = f"{out[-1]} {word}".strip()
    return out


def test_what_was_filled_into_a_form_is_text_where_it_stands() -> None:
    for drawn in (True, False):
        sheet = Sheet()
        sheet.line("Remove the following link:")
        sheet.field("url", POST, drawn=drawn)
        sheet.line("Yours faithfully")
        document = opened(sheet.saved())
        said = [text for text in texts(document) if text]
        assert said == ["Remove the following link:", POST, "Yours faithfully"]
        filled = next(line for line in document.lines if line.text == POST)
        assert filled.box is not None
        assert filled.doubt is None


def test_a_removal_order_filled_in_on_a_screen_is_read_like_a_printed_one() -> None:
    lines = [part for line in form_lines() for part in wrapped(line)]
    reading = read(open_files([File(name="order.pdf", data=form(lines))]), platform="x")
    assert reading.order.form == "eu-terreg:annex1"
    assert subjects(reading) == [("post", "1356868433739783990"), ("account", "zqb")]
    assert reading.order.grounds == ("incites", "solicits_group")
    assert reading.order.confidential is True
    assert reading.order.authority.type == "police"


def signed(reach: int) -> bytes:
    """A file with a signature that covers all but its last ``reach`` bytes; no real seal."""
    sheet = Sheet()
    sheet.line("Remove @zqa")
    value = sheet.made(Type=Name.Sig, SubFilter=Name("/ETSI.CAdES.detached"), Contents=b"\0" * 64)
    value.ByteRange = Array([0, 100, 300, 1_000_000_000])
    sheet.add(sheet.made(FT=Name.Sig, T=String("seal"), V=value, **sheet.widget(60, 200)))
    data = sheet.saved()
    covered = str(len(data) - 300 - reach).ljust(10).encode()
    assert data.count(b"1000000000") == 1
    return data.replace(b"1000000000", covered)


def test_a_signature_is_told_with_how_far_it_covers_and_never_called_valid() -> None:
    for reach, whole in ((0, True), (50, False)):
        documents = open_files([File(name="order.pdf", data=signed(reach))])
        told = as_json(read(documents))["documents"]
        assert isinstance(told, list)
        assert told[0]["signature"] == {
            "fields": [{"field": "seal", "kind": "ETSI.CAdES.detached", "whole": whole}],
            "whole": whole,
            "verified": None,
        }
    unsigned = open_files([File(name="order.pdf", data=form(["Remove @zqa"]))])
    assert unsigned[0].seals == ()
