"""What mail programs, filters and pages put around an address is taken off it, and told."""

from __future__ import annotations

import pytest

from duly.receive.reading import Reading, read
from tests.rooms.readers.made import mail, opened
from tests.rooms.readers.offices import docx, grid, para
from tests.rooms.reading.made import codes, doubted, subjects

ASK = "Block access to the following accounts within 24 hours:"
SAFE = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2F{}&data=05%7C01"


def reading_of(data: bytes) -> Reading:
    return read([opened(data)], platform="x")


def web(inner: str) -> bytes:
    return f"<!doctype html><meta charset=utf-8><p>{ASK}</p>{inner}".encode()


def names(reading: Reading) -> list[str]:
    return list(dict.fromkeys(name for _, name in subjects(reading)))


def test_the_address_that_a_mail_filter_wraps_is_read_and_the_repair_is_named() -> None:
    letter = f"{ASK}\n\n1. https://x.com/zqkara<{SAFE.format('zqkara')}>\n"
    page = f"<ol><li><a href='{SAFE.format('zqmira')}'>profile</a></li></ol>"
    plain, formatted = reading_of(letter.encode()), reading_of(web(page))

    assert names(plain) == ["zqkara"]
    assert "foreign-platform" not in codes(plain)
    assert names(formatted) == ["zqmira"]
    assert "filter" in (formatted.items[0].repaired or "")


def test_a_word_with_an_address_of_its_own_never_goes_on_with_the_line_above() -> None:
    page = f"<p>https://x.com/zqkara<br><a href='{SAFE.format('zqmira')}'>profile</a></p>"

    assert {item.id for item in reading_of(web(page)).items} == {"zqkara", "zqmira"}


def test_lines_that_a_mail_program_broke_with_a_blank_of_its_own_are_joined_without_it() -> None:
    message = mail(Subject="Order")
    message.set_content("")
    message.replace_header("Content-Type", "text/plain; charset=us-ascii; format=flowed; delsp=yes")
    body = (
        f"{ASK}\n1. https://x.com/zqka/ \nstatus/13568684 \n33739783990\n2. https://x.com/zqmira\n"
    )
    message.set_payload(body)

    said = {(item.kind.value, item.id) for item in reading_of(message.as_bytes()).items}
    assert said == {("post", "1356868433739783990"), ("account", "zqmira")}


def test_a_plain_version_that_only_points_at_the_formatted_one_leaves_that_one_certain() -> None:
    message = mail(Subject="Order")
    message.set_content("Please see the HTML part.")
    rows = "".join(f"<li>https://x.com/zq{name}</li>" for name in ("kara", "mira"))
    words = "<p>Compliance is to be reported to this office in writing.</p>"
    quote = "<blockquote>https://x.com/zqtolo</blockquote>"
    message.add_alternative(f"<p>{ASK}</p><ol>{rows}</ol>{words}{quote}", subtype="html")
    reading = reading_of(message.as_bytes())

    assert names(reading) == ["zqkara", "zqmira"]
    assert not doubted(reading)


def test_words_that_an_ellipsis_cuts_are_their_address_and_others_are_asked_about() -> None:
    page = (
        "<ol><li><a href='https://x.com/zqkara_long'>x.com/zqkara…</a></li>"
        "<li><a href='https://x.com/zqmira_long'>x.com/zqtolo…</a></li></ol>"
    )
    reading = reading_of(web(page))

    assert names(reading) == ["zqkara_long"]
    assert len(doubted(reading)) == 1


@pytest.mark.parametrize("words", ["Ministry: {}", "Follow us on {}", "{}"])
def test_an_account_behind_the_name_of_a_platform_is_never_certain(words: str) -> None:
    foot = words.format("<a href='https://x.com/zqoffice'>X</a>")
    reading = reading_of(web(f"<ol><li>https://x.com/zqkara</li></ol><footer>{foot}</footer>"))

    assert names(reading) == ["zqkara"]


def test_tables_in_a_cell_keep_their_rows_apart() -> None:
    inner = grid(("(a)", "https://x.com/zqkara"), ("(b)", "https://x.com/zqmira")) + para("")
    outer = grid(("No", "URL"), ("1", inner), ("2", "https://x.com/zqtolo"))
    reading = reading_of(docx(para(ASK) + outer))

    assert {item.id for item in reading.items} == {"zqkara", "zqmira", "zqtolo"}


def test_a_page_that_begins_without_its_usual_head_is_a_page() -> None:
    page = opened(
        f"<meta charset=utf-8><p>{ASK}</p><ol><li>https://x.com/zqkara</li></ol>".encode()
    )

    assert page.media_type == "text/html"
    assert opened(b"<script@x> blocks <p> in text\n").media_type == "text/plain"
