"""What a page hides is never an item; what it strikes through, or says twice, is asked about."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers.made import mail, opened, texts

SHOWN, OTHER = "https://twitter.com/zqkara", "https://twitter.com/zqmizo"


def reading_of(data: bytes) -> Reading:
    return read(open_files([File(name="order", data=data)]), platform="x")


def page(body: str, style: str = "") -> bytes:
    opening = "<p>Block the following accounts:</p>"
    return f"<html><style>{style}</style><body>{opening}<p>{SHOWN}</p>{body}</body></html>".encode()


def certain(reading: Reading) -> list[str]:
    return [item.id for item in reading.items if item.needs_person is None]


HIDING = [
    "display:none",
    "visibility: hidden",
    "font-size:0px",
    "font-size: 1px",
    "opacity:0",
    "position:absolute; left:-9999px",
    "text-indent:-999em",
    "max-height:0; overflow:hidden",
    "color:#fff",
    "color: white",
    "color:rgb(254, 255, 255)",
    "color:#333; background-color:#333",
    "mso-hide:all",
    "clip: rect(0,0,0,0)",
]


@pytest.mark.parametrize("style", HIDING)
def test_what_a_style_hides_is_no_item_and_is_told(style: str) -> None:
    for data in (
        page(f'<p style="{style}">{OTHER}</p>'),
        page(f'<div class="h"><p>{OTHER}</p></div>', f".x, div.h {{ {style} }}"),
        page(f'<p style="{style}"><a href="{OTHER}">here</a></p>'),
    ):
        reading = reading_of(data)
        assert [item.id for item in reading.items] == ["zqkara"]
        assert "hidden-text" in {flag.code for flag in reading.flags}


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff; background:#003366",
        "font-size:10px",
        "opacity:0.5",
        "line-height:0; height:0",
        "margin-left:-20px",
        "color:#333",
    ],
)
def test_what_a_style_leaves_to_be_seen_is_read(style: str) -> None:
    assert certain(reading_of(page(f'<p style="{style}">{OTHER}</p>'))) == ["zqkara", "zqmizo"]


def test_white_text_inside_a_dark_table_is_read() -> None:
    rows = f'<table bgcolor="#000080"><tr><td><font color="white">{OTHER}</font></td></tr></table>'
    assert "zqmizo" in certain(reading_of(page(rows)))


@pytest.mark.parametrize(
    "struck", ["<s>{}</s>", '<span style="text-decoration:line-through">{}</span>']
)
def test_what_is_struck_through_is_asked_about(struck: str) -> None:
    reading = reading_of(page(f"<p>{struck.format(OTHER)}</p>"))
    assert certain(reading) == ["zqkara"]
    assert [item.id for item in reading.items] == ["zqkara", "zqmizo"]


def test_two_addresses_behind_the_words_of_one_line_are_both_read() -> None:
    body = f'<p>also <a href="{OTHER}">this</a> and <a href="{OTHER}2">that account</a></p>'
    assert {item.id for item in reading_of(page(body)).items} == {"zqkara", "zqmizo", "zqmizo2"}


def both(plain: str, html: str) -> EmailMessage:
    message = mail(subject="Order")
    message.set_content(f"Block the following accounts:\n\n{plain}\n")
    message.add_alternative(f"<p>Block the following accounts:</p>{html}", subtype="html")
    return message


def test_versions_of_a_mail_that_agree_are_certain() -> None:
    message = both(f"{SHOWN}\n\n{OTHER}", f"<p>{SHOWN}</p><p>{OTHER}</p>")
    assert certain(reading_of(message.as_bytes())) == ["zqkara", "zqmizo"]


@pytest.mark.parametrize("table", [False, True], ids=["text", "table"])
def test_what_only_one_version_of_a_mail_names_is_asked_about(table: bool) -> None:
    rows = f"<tr><td>1.</td><td>{SHOWN}</td></tr><tr><td>2.</td><td>{OTHER}</td></tr>"
    html = f"<table>{rows}</table>" if table else f"<p>{SHOWN}</p><p>{OTHER}</p>"
    reading = reading_of(both(f"{SHOWN}\n\nhttps://twitter.com/zqlavi", html).as_bytes())
    assert certain(reading) == ["zqkara"]
    assert {item.id for item in reading.items} == {"zqkara", "zqmizo", "zqlavi"}


def test_handles_that_only_one_version_names_are_asked_about() -> None:
    reading = reading_of(both("@zqkara\n\n@zqlavi", "<p>@zqkara</p><p>@zqmizo</p>").as_bytes())
    assert certain(reading) == ["zqkara"]


def test_a_remark_in_a_style_that_never_ends_costs_no_more_than_its_length() -> None:
    made = b"<!doctype html><p>Block @zqone</p><style>" + b"/* " * 40_000 + b"</style>"
    began = time.process_time()
    assert "Block @zqone" in texts(opened(made))
    assert time.process_time() - began < 2


@pytest.mark.parametrize("opening", ['<style title="a<b">', "<style title='>'>", "<STYLE/>"])
def test_a_style_hides_whatever_its_own_marks_say(opening: str) -> None:
    hidden = f'{opening}.h{{display:none}}</style><p class="h">{OTHER}</p>'
    assert [item.id for item in reading_of(page(hidden)).items] == ["zqkara"]


@pytest.mark.parametrize(
    "words",
    [
        '<p title="<style>p{display:none}">x</p>',
        "<!-- <style> -->x{}<p>y</p><!-- p{color:#fff} -->",
    ],
)
def test_a_style_that_stands_in_an_attribute_or_a_remark_is_none(words: str) -> None:
    assert certain(reading_of(page(f"{words}<p>{OTHER}</p>"))) == ["zqkara", "zqmizo"]


def test_addresses_side_by_side_without_a_blank_are_both_read() -> None:
    links = "".join(f'<a href="{one}">{one}</a>' for one in (f"{OTHER}1", f"{OTHER}2"))
    assert {"zqmizo1", "zqmizo2"} <= {one.id for one in reading_of(page(f"<p>{links}</p>")).items}


def test_addresses_that_stand_apart_are_told_once() -> None:
    links = ", ".join(f'<a href="{one}">{one}</a>' for one in (f"{OTHER}1", f"{OTHER}2"))
    assert texts(opened(page(f"<p>({links}).</p>")))[-1] == f"({OTHER}1, {OTHER}2)."
