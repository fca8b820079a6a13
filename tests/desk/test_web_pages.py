"""Every page, made from a made-up view: nothing missing, nothing inline, one primary action."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest
from django.template.backends.django import DjangoTemplates

from tests.desk.pages.every import PAGES

_VOID = {"meta", "link", "input", "img", "br", "use", "path", "rect", "circle", "image", "hr"}
_CLOSES_P = {"div", "ul", "ol", "dl", "table", "form", "details", "section", "p", "h1", "h2", "h3"}


class Tags(HTMLParser):
    """Reads a page's tags, ids and nesting faults."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag in _CLOSES_P and "p" in self.open:
            self.faults.append(f"<{tag}> inside <p>")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


@cache
def rendered(name: str) -> str:
    """Render one page as an engine that shouts at every unknown name."""
    engine = DjangoTemplates(
        {
            "NAME": "strict",
            "DIRS": [],
            "APP_DIRS": True,
            "OPTIONS": {"string_if_invalid": "UNKNOWN(%s)"},
        }
    )
    template, page = PAGES[name]
    return str(engine.get_template(template).render({"page": page, "csrf_token": "token"}))


every_page = pytest.mark.parametrize("name", PAGES)


@every_page
def test_a_page_asks_for_nothing_its_view_does_not_hold(name: str) -> None:
    assert re.findall(r"UNKNOWN\([^)]*\)", rendered(name)) == []


@every_page
def test_a_page_carries_no_inline_style_script_or_handler(name: str) -> None:
    html = rendered(name)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


@every_page
def test_a_page_has_one_title_and_at_most_one_filled_button(name: str) -> None:
    html = rendered(name)
    assert html.count("<h1") == 1
    assert len(re.findall(r'class="button[^"]*\bprimary\b', html)) <= 1


@every_page
def test_a_page_is_nested_as_written(name: str) -> None:
    page = Tags(rendered(name))
    assert page.faults == []
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))


@every_page
def test_every_icon_of_a_page_is_drawn(name: str) -> None:
    html = rendered(name)
    drawn = set(re.findall(r'<symbol id="(i-[a-z]+)"', html))
    assert set(re.findall(r'href="#(i-[a-z]*)"', html)) <= drawn


@every_page
def test_a_state_is_a_word_and_an_icon_beside_its_colour(name: str) -> None:
    states = re.findall(r'<span class="state [^"]*">(.*?)</span></span>', rendered(name), re.S)
    assert all("<svg" in state and re.search(r"<span>\S", state) for state in states)


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith(("pub", "priv"))])
def test_a_public_page_runs_no_script_and_asks_for_no_token(name: str) -> None:
    html = rendered(name)
    assert "<script" not in html
    assert "csrfmiddlewaretoken" not in html


def test_the_order_page_lists_all_of_1178_items_and_shows_what_hides() -> None:
    html = rendered("order")
    assert len(re.findall(r'<tr role="row" id="i\d+"', html)) == 1178
    assert 'title="U+202E RIGHT-TO-LEFT OVERRIDE">U+202E</span>' in html
    assert "\u202e" not in html
    assert len(html.encode()) < 1_000_000


def test_a_refused_action_teaches_instead_of_vanishing() -> None:
    html = rendered("order-csv")
    assert "You proposed this, so another person must confirm it. Bilal can." in html
    assert re.search(r'aria-disabled="true"[^>]*>Confirm 842', html)


@pytest.mark.parametrize("name", [name for name in PAGES if name.endswith("-empty")])
def test_an_empty_page_says_what_comes_here(name: str) -> None:
    assert re.search(r'class="empty|class="soft">None yet', rendered(name))
