"""Plain letters in any encoding and any line end."""

from __future__ import annotations

import pytest

from duly.order.terms import Unreadable
from duly.receive.readers import File, open_files
from tests.rooms.readers.made import grid, opened, texts


def codes(data: bytes) -> list[str]:
    return [flag.code for flag in opened(data).flags]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_end_in_use_ends_a_line(end: str) -> None:
    text = end.join(["To the officer", "https://x.example/zqa", "", "Regards"])
    assert texts(opened(text.encode())) == [
        "To the officer",
        "https://x.example/zqa",
        "",
        "Regards",
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    data = "हटाएँ: https://x.example/zqa 12\nline two, 24 hours".encode(encoding)
    document = opened(data)
    assert texts(document) == ["हटाएँ: https://x.example/zqa 12", "line two, 24 hours"]
    assert document.flags == ()


def test_a_legacy_encoding_is_read_and_the_guess_is_told() -> None:
    data = "Уведомление о внесении в реестр страниц https://x.example/zqa".encode("cp1251")
    assert texts(opened(data)) == ["Уведомление о внесении в реестр страниц https://x.example/zqa"]
    assert codes(data) == ["encoding-guessed"]


def test_windows_punctuation_is_not_mistaken_for_another_alphabet() -> None:
    data = "The accounts “flagged” – see the office’s list".encode("cp1252")
    document = opened(data)
    assert texts(document) == ["The accounts “flagged” – see the office’s list"]
    assert "cp1252" in document.flags[0].why


@pytest.mark.parametrize(
    ("scrambled", "right"), [("concernï¼Œ", "concern，"), ("EspaÃ±a", "España")]
)
def test_letters_scrambled_on_the_way_are_put_right_and_told(scrambled: str, right: str) -> None:
    assert texts(opened(scrambled.encode())) == [right]
    assert codes(scrambled.encode()) == ["mojibake"]


@pytest.mark.parametrize("honest", ["Ärger über „Größe“", "naïve café à Liège", "5 °C ± 1 §69A"])
def test_honest_accents_are_left_alone(honest: str) -> None:
    assert texts(opened(honest.encode())) == [honest]
    assert codes(honest.encode()) == []


def test_an_address_behind_words_is_kept_beside_them() -> None:
    document = opened(b"see [this account](https://x.example/zqa\\_1) and remove it")
    assert document.lines[0].text == "see this account and remove it"
    assert document.lines[0].link == "https://x.example/zqa_1"


def test_an_escaped_underscore_does_not_name_someone_else() -> None:
    assert texts(opened(b"@zqkara\\_12")) == ["@zqkara_12"]


def test_a_pipe_table_becomes_a_table_numbered_by_line() -> None:
    document = opened(b"List:\n\n| No | Account |\n|----|---------|\n| 1 | @zqa |\n| 2 | @zqb |\n")
    assert grid(document) == [["No", "Account"], ["1", "@zqa"], ["2", "@zqb"]]
    assert [row.number for row in document.tables[0].rows] == [3, 5, 6]
    assert document.media_type == "text/markdown"


def test_a_quote_in_a_saved_mail_is_marked_as_quoted() -> None:
    data = b"Please act.\n\nOn 31 Jan 2021, the officer wrote:\n> remove https://x.example/zqold\n"
    quoted = [line.text for line in opened(data).lines if line.quoted]
    assert quoted == ["On 31 Jan 2021, the officer wrote:", "> remove https://x.example/zqold"]


def test_angle_marks_alone_do_not_hide_an_order() -> None:
    assert not any(line.quoted for line in opened(b"> remove https://x.example/zqa\n").lines)


@pytest.mark.parametrize("data", [b"", b" \r\n\t "])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="empty"):
        opened(data)


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(Unreadable, match="too-large"):
        opened(b"x" * 25_000_001)


@pytest.mark.parametrize(
    ("data", "instead"),
    [
        (b"{\\rtf1 hello}", "PDF"),
        (b"GIF89a" + b"\0" * 50, "PNG, JPEG, TIFF or PDF"),
        (bytes(range(256)) * 8, "Send text, EML, PDF, DOCX"),
    ],
)
def test_an_unknown_format_says_what_to_send_instead(data: bytes, instead: str) -> None:
    with pytest.raises(Unreadable, match=f"unknown-format: letter.doc: .*{instead}"):
        open_files([File(name="letter.doc", data=data)])


def test_a_line_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="too-large"):
        opened(b"Sir, " + b"x" * 140_000)


def test_a_page_without_a_word_is_refused() -> None:
    with pytest.raises(Unreadable, match="no-text"):
        opened(b"<html><body><p> </p></body></html>")


def test_a_json_list_of_plain_words_names_locators_only_under_a_name_for_them() -> None:
    data = b'{"items": ["@zqone"], "languages": ["en", "hi"]}'

    (document,) = open_files([File(name="order.json", data=data)])

    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["locator"],
        ["@zqone"],
    ]
    assert len(document.tables) == 1
    said = [line.text for line in document.lines if line.text]  # a gap parts the fields
    assert said == ["languages: en", "languages: hi"]
