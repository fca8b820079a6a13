"""Mails: bodies, quotes, attachments, forwards, and mails made to hang the desk."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from duly.order.terms import Unreadable
from duly.receive.readers import Document, File, open_files
from tests.rooms.readers.made import grid, mail, opened, texts, zipped


def all_of(message: EmailMessage) -> tuple[Document, ...]:
    return open_files([File(name="order.eml", data=message.as_bytes())])


def test_the_headers_are_decoded_and_carry_no_line_ends() -> None:
    message = mail()
    raw = message.as_bytes().replace(
        b"Message-ID",
        b"Subject: =?utf-8?b?4KSk4KSk4KWN4KSV4KS+4KSy?= =?utf-8?Q?=0ABcc: x@y?=\nMessage-ID",
        1,
    )
    headers = dict(opened(raw + b"\nbody").headers)
    assert headers["Subject"].startswith("तत्काल")
    assert not any(ord(char) < 32 for char in headers["Subject"])


def test_what_a_mail_quotes_is_marked() -> None:
    message = mail(Subject="Direction")
    message.set_content("Act now.\n\n> On 31 Jan we directed\n> https://x.example/zqold1\n")
    assert [line.quoted for line in all_of(message)[0].lines if line.text] == [False, True, True]


def test_everything_below_original_message_is_quoted_but_not_in_a_forward() -> None:
    body = "See below.\n-----Original Message-----\nFrom: a\nhttps://x.example/zqa\n"
    for subject, quoted in (("Re: Direction", True), ("Fwd: Direction", False)):
        message = mail(Subject=subject)
        message.set_content(body)
        assert all_of(message)[0].lines[3].quoted is quoted


def test_a_mail_of_quotes_only_is_told() -> None:
    message = mail(Subject="Direction")
    message.set_content("> https://x.example/zqold1\n")
    assert [flag.code for flag in all_of(message)[0].flags] == ["all-quoted"]


def test_attachments_are_opened_by_content_whatever_they_are_called() -> None:
    message = mail(Subject="Direction")
    message.set_content("attached")
    message.add_attachment(
        "1;@zqa;x\n2;@zqb;x\n3;@zqc;x\n".encode("utf-16"),
        maintype="application",
        subtype="octet-stream",
        filename="अनुलग्नक-क.pdf",
    )
    own, annexure = all_of(message)
    assert annexure.name == "अनुलग्नक-क.pdf"
    assert annexure.part_of == own.sha256
    assert [row[1] for row in grid(annexure)] == ["@zqa", "@zqb", "@zqc"]


def test_a_forwarded_mail_is_a_document_with_its_own_headers() -> None:
    inner = mail(Subject="Inner direction")
    inner.set_content("https://x.example/zqinner\n")
    outer = mail(Subject="Fwd: Direction")
    outer.set_content("see attached")
    outer.add_attachment(inner)
    own, forwarded = all_of(outer)
    assert forwarded.media_type == "message/rfc822"
    assert dict(forwarded.headers)["Subject"] == "Inner direction"
    assert "https://x.example/zqinner" in texts(forwarded)
    assert forwarded.part_of == own.sha256


def test_an_archive_in_a_mail_is_unpacked() -> None:
    message = mail()
    message.set_content("attached")
    data = zipped({"a.txt": b"https://x.example/zqa"})
    message.add_attachment(data, maintype="application", subtype="zip", filename="a.zip")
    assert [one.media_type for one in all_of(message)] == [
        "message/rfc822",
        "application/zip",
        "text/plain",
    ]


def test_a_part_that_cannot_be_read_says_so_and_hides_nothing() -> None:
    message = mail()
    message.set_content("attached")
    message.add_attachment(b"\xff\xd8\xff" + b"\0" * 99, maintype="image", subtype="jpeg")
    picture = all_of(message)[1]
    assert picture.media_type == "image/jpeg"
    assert [flag.code for flag in picture.flags] == ["part-broken-picture"]


def test_a_formatted_mail_without_plain_text_gives_lines_and_links() -> None:
    message = mail()
    message.set_content(
        "<p>Remove <a href='https://x.example/zqa'>this</a></p><blockquote>old</blockquote>",
        subtype="html",
    )
    lines = [line for line in all_of(message)[0].lines if line.text]
    assert (lines[0].text, lines[0].link) == ("Remove this", "https://x.example/zqa")
    assert lines[1].quoted


def test_a_table_in_a_formatted_mail_is_read_from_it() -> None:
    message = mail()
    message.set_content("1 @zqa account 2 @zqb account")
    message.add_alternative(
        "<table><tr><td>1</td><td>@zqa</td></tr><tr><td>2</td><td>@zqb</td></tr></table>",
        subtype="html",
    )
    assert grid(all_of(message)[0]) == [["1", "@zqa"], ["2", "@zqb"]]


def test_two_versions_that_name_different_addresses_are_told() -> None:
    message = mail()
    message.set_content("Remove https://x.example/zqa")
    message.add_alternative("<p>Remove https://x.example/zqb</p>", subtype="html")
    assert "alternatives-differ" in [flag.code for flag in all_of(message)[0].flags]


def test_a_second_subject_is_told() -> None:
    raw = b"From: a@b.example\nDate: x\nSubject: one\nSubject: two\n\nbody\n"
    assert [flag.code for flag in opened(raw).flags] == ["doubled-header"]


def test_lines_that_the_sender_flowed_are_joined() -> None:
    raw = (
        b"From: a@b.example\nDate: x\nContent-Type: text/plain; format=flowed\n\n"
        b"Remove this account \nat once.\n"
    )
    assert texts(opened(raw))[0] == "Remove this account at once."


def nested(depth: int) -> bytes:
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    for level in range(depth):
        mark = f"b{level}".encode()
        head += b'Content-Type: multipart/mixed; boundary="' + mark + b'"\n\n--' + mark + b"\n"
    return head + b"Content-Type: text/plain\n\nhello\n"


def many(parts: int) -> bytes:
    head = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    return head + b"--b\n\nx\n" * parts + b"--b--\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (nested(1_500), "too-many-parts"),
        (nested(60), "too-deep"),
        (many(100_000), "too-many-parts"),
        (
            b"From: a@b.example\nDate: x\nSubject: " + b"=?utf-8?q?a?= " * 60_000 + b"\n\nx",
            "header",
        ),
    ],
    ids=["nested", "deep", "many", "encoded-words"],
)
def test_a_mail_made_to_hang_its_reader_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        opened(data)


def test_a_mail_in_a_mail_without_end_stops_at_the_limit() -> None:
    message = mail()
    message.set_content("the innermost")
    for _ in range(24):
        outer = mail()
        outer.set_content("see attached")
        outer.add_attachment(message)
        message = outer
    assert "part-too-deep" in [flag.code for one in all_of(message) for flag in one.flags]


def test_a_mail_of_headers_only_is_told() -> None:
    assert [flag.code for flag in all_of(mail(Subject="Direction"))[0].flags] == ["no-text"]
