"""What a document strikes out, hides, comments or prints in its margins is never an item."""

from __future__ import annotations

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers.offices import deleted, docx, inserted, para, run
from tests.rooms.reading.made import aside, codes, subjects

ASK = "Block the following accounts under section 69A of the Information Technology Act:"


def reading_of(data: bytes) -> Reading:
    return read(open_files([File(name="order.docx", data=data)]), platform="x")


def test_a_deletion_hidden_text_and_a_comment_stand_in_what_is_no_item_with_why() -> None:
    data = docx(
        para(ASK) + para("@zqkept") + para(deleted("@zqstruck"), inserted("@zqput"))
        + para(run("@zqunseen", "<w:vanish/>")),
        ("rId1", "comments", "comments.xml"),
        ("rId2", "footer", "footer1.xml"),
        parts={
            "word/comments.xml": "<w:comments><w:comment>"
            f"{para('@zqsaid')}</w:comment></w:comments>",
            "word/footer1.xml": f"<w:ftr>{para('https://x.com/zqministry')}</w:ftr>",
        },
    )  # fmt: skip
    reading = reading_of(data)
    assert subjects(reading) == [("account", "zqkept"), ("account", "zqput")]
    assert aside(reading) == {
        "@zqstruck": "tracked-deletion",
        "@zqunseen": "hidden-text",
        "@zqsaid": "comment",
        "https://x.com/zqministry": "page-margin",
    }
    assert {"tracked-changes", "hidden-text", "comments"} <= codes(reading)


def test_a_name_changed_in_its_middle_goes_to_a_person() -> None:
    reading = reading_of(docx(para(ASK) + para("@zq", deleted("ab"), inserted("cd"))))
    assert subjects(reading) == []
    assert reading.items[0].needs_person is not None


def test_an_order_of_deletions_only_names_nobody_and_says_so() -> None:
    reading = reading_of(docx(para(ASK) + para(deleted("@zqstruck"))))
    assert reading.items == ()
    assert "nothing-found" in codes(reading)
