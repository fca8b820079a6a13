"""The short cut for the plain forms of a long list says exactly what every rule together says."""

from __future__ import annotations

import string

from hypothesis import example, given
from hypothesis import strategies as st

from duly.receive.readers import Cell
from duly.receive.reading.locator.locate import at_length
from duly.receive.reading.locator.plain import NO_NAME
from duly.receive.reading.locator.swift import at_once
from duly.receive.reading.locator.x import RESERVED
from duly.receive.reading.table.cells import read_at_length, read_cell
from duly.receive.reading.table.starts import STARTS, starts_in

_LETTERS = string.ascii_letters + string.digits + "_"
_NAMES = st.text(_LETTERS, min_size=1, max_size=18) | st.sampled_from(
    sorted(RESERVED | NO_NAME | {"Home", "I", "STATUS", "Link", "twitter", "x", "status"})
)
_HOSTS = st.sampled_from(
    [
        "twitter.com",
        "x.com",
        "www.x.com",
        "mobile.twitter.com",
        "m.x.com",
        "pic.x.com",
        "github.com",
    ]
)
_NUMBERS = st.text(string.digits, min_size=15, max_size=20)
_TAILS = st.sampled_from(
    ["", "/", "//", "?s=20", "?lang=hi", "?s=20&t=a_B", "?q=zq", "?lang=", "/?s=08", "#a", ".", ","]
)
_SIGNED = st.builds("{}{}".format, st.sampled_from(["@", "#", "", "@@", "＠"]), _NAMES)
_ADDRESSES = st.builds(
    "{}{}/{}{}{}".format,
    st.sampled_from(["https://", "http://", "", "HTTPS://", "https:/", "htttps://"]),
    _HOSTS,
    _NAMES,
    st.just("") | st.builds("/{}/{}".format, st.sampled_from(["status", "statuses"]), _NUMBERS),
    _TAILS,
)
WRITTEN = _SIGNED | _ADDRESSES | st.text(max_size=20)


@given(WRITTEN, st.booleans())
@example("\x1f", False)  # a blank to some and a sign to others
def test_what_is_read_at_once_is_what_every_rule_reads(text: str, bare: bool) -> None:
    found = at_once(text, platform="x", bare=bare)
    assert found in {None, at_length(text, "x", bare)}


@given(WRITTEN, st.sampled_from(["", " ", "\n"]))
@example("https://twitter.com/i/status/1355996226945149623", "")
@example("zqkara", "")
def test_a_cell_read_at_once_is_the_cell_read_at_length(text: str, around: str) -> None:
    cell = Cell(text=f"{around}{text}{around}")
    assert read_cell(cell, "x") == read_at_length(cell, "x")


def test_the_plain_forms_take_the_short_cut() -> None:
    for text in ("@zqkara_1", "zqkara", "#zqtag", "https://x.com/zqkara/status/1355996226945149623",
                 "https://mobile.twitter.com/zqkara/?lang=hi"):  # fmt: skip
        assert at_once(text, platform="x", bare=True)


def test_no_other_platform_takes_it() -> None:
    for platform in ("bluesky", "mastodon", "github", "generic"):
        assert at_once("@zqkara", platform=platform, bare=True) is None


@given(st.text(max_size=40) | _ADDRESSES | st.builds("a {} b".format, _ADDRESSES))
def test_the_quick_look_for_a_start_overlooks_none(text: str) -> None:
    assert starts_in(text) == (STARTS.search(text) is not None)
