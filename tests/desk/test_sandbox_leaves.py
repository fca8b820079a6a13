"""Documents shown without being opened here: pages as pictures, tables and mails as lines."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO

import pytest
from openpyxl import Workbook
from PIL import Image

from duly.desk.demo.annexures import ruled_pdf
from duly.desk.sandbox.leaves import Part, asking
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import pack
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes
from duly.order.terms import Unreadable
from duly.platforms.demo.shown import WORLD
from duly.receive.readers.digest import digest
from duly.receive.readers.document import File

pytestmark = pytest.mark.walled

QUICK = ChildLimits(wall_seconds=30, cpu_seconds=20)
PDF = ruled_pdf(WORLD.february.rows[:5], ["Synthetic."], "1", "4th February, 2021")


def outline(*files: File) -> tuple[Part, ...]:
    return from_bytes(tuple[Part, ...], run_in_child("outline", pack(files), limits=QUICK))


def mail(attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "do@meity.example.in", "A direction"
    message.set_content("Please find it attached.\n")
    message.add_attachment(attached, "application", "octet-stream", filename="annexure.pdf")
    return message.as_bytes()


def test_a_mail_and_what_came_in_it_are_named_with_their_digests() -> None:
    whole, inside = outline(File(name="direction.eml", data=mail(PDF)))
    assert [strip.cells[0] for strip in whole.strips[:2]] == [
        "From: do@meity.example.in",
        "Subject: A direction",
    ]
    assert (inside.name, inside.sha256) == ("annexure.pdf", digest(PDF))
    assert inside.leaves[0] == pytest.approx((595.3, 841.9), abs=1)


def test_a_page_inside_a_mail_is_drawn_as_a_picture() -> None:
    file = File(name="direction.eml", data=mail(PDF))
    payload = asking([file], sha256=digest(PDF), page=1, scale=2.0)
    drawn = Image.open(BytesIO(run_in_child("picture", payload, limits=QUICK)))
    assert drawn.format == "PNG"
    assert drawn.size == pytest.approx((1190, 1683), abs=4)
    assert len(set(drawn.convert("L").tobytes())) > 10  # letters, not a blank


@pytest.mark.parametrize("page", [0, 99])
def test_a_page_that_is_not_there_is_refused(page: int) -> None:
    payload = asking([File(name="a.pdf", data=PDF)], sha256=digest(PDF), page=page, scale=1.0)
    with pytest.raises(Unreadable, match="no-such-page"):
        run_in_child("picture", payload, limits=QUICK)


def test_a_document_is_taken_out_of_its_mail_byte_for_byte() -> None:
    payload = b"\n".join([digest(PDF).encode(), pack([File(name="a.eml", data=mail(PDF))])])
    assert run_in_child("alone", payload, limits=QUICK) == PDF


def test_a_title_over_all_columns_of_a_sheet_stands_alone() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Annexure"
    sheet.append(["1", "@zqone", "public order"])
    out = BytesIO()
    book.save(out)
    (part,) = outline(File(name="list.xlsx", data=out.getvalue()))
    assert [strip.cells for strip in part.strips] == [
        ("Annexure",),
        ("1", "@zqone", "public order"),
    ]
    assert [strip.number for strip in part.strips] == [1, 2]


def test_what_cannot_be_opened_says_why_and_hides_nothing_else() -> None:
    broken, good = outline(
        File(name="a.bin", data=b"\x00\x01\x02" * 50), File(name="b.txt", data=b"Sir,\n@zqone\n")
    )
    assert broken.why
    assert [strip.cells for strip in good.strips][:2] == [("Sir,",), ("@zqone",)]
