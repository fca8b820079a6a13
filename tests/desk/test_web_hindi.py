"""The desk in Hindi: nothing unsaid, nothing lost, and the compiled words are the written ones."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from duly.evidence.phrases import phrases
from duly.evidence.unearned import unearned

DESK = Path(__file__).parents[2] / "duly" / "desk"
LOCALE = DESK / "locale"
SAYS = {"_", "gettext", "ngettext"}
PLACES = re.compile(r"%\(\w+\)s")
TAG = re.compile(r"{% translate (['\"])(.*?)\1")
BLOCK = re.compile(r"{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}", re.DOTALL)


def said() -> Iterator[str]:
    """Yield every text of the pages that is to be translated, as catalogues name it."""
    yield from phrases()
    for path in (DESK / "web").rglob("*.html"):
        html = path.read_text()
        yield from (found[1] for found in TAG.findall(html))
        for block in BLOCK.findall(html):
            one = block.partition("{% plural %}")[0]
            yield re.sub(r"{{ (\w+) }}", r"%(\1)s", one)
    for path in (DESK / "web").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS:
                first = node.args[0]
                assert isinstance(first, ast.Constant), f"{path.name}: {ast.unparse(node)}"
                yield str(first.value)


def compiled() -> gettext.GNUTranslations:
    with (LOCALE / "hi" / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def written() -> dict[str, list[str]]:
    """Return the catalogue as written: each text with its translations."""
    text = (LOCALE / "hi" / "LC_MESSAGES" / "django.po").read_text()
    found: dict[str, list[str]] = {}
    for entry in text.split("\n\n")[1:]:
        lines = dict(re.findall(r'^(msg\w+(?:\[\d\])?) (".*")$', entry, re.MULTILINE))
        told = [ast.literal_eval(lines[name]) for name in sorted(lines) if "str" in name]
        found[ast.literal_eval(lines["msgid"])] = told
    return found


def test_every_text_of_the_pages_is_said_in_hindi() -> None:
    known = written()
    assert sorted({text for text in said() if not any(known.get(text, [""]))}) == []


def test_every_translation_keeps_what_is_put_into_it() -> None:
    for text, told in written().items():
        for one in told:
            assert sorted(PLACES.findall(one)) == sorted(PLACES.findall(text)), text


def test_no_translation_of_a_card_says_more_than_a_count() -> None:
    told = written()
    assert {text: told[text] for text in phrases() if unearned(" ".join(told[text]))} == {}


def test_the_compiled_catalogue_is_the_written_one() -> None:
    catalogue = compiled()
    for text, told in written().items():
        if len(told) == 1:
            assert catalogue.gettext(text) == told[0], text
        else:
            assert catalogue.ngettext(text, "", 1) == told[0], text
            assert catalogue.ngettext(text, "", 2) == told[1], text


@pytest.mark.django_db
def test_a_public_page_speaks_the_language_that_its_address_asks_for(client: Client) -> None:
    response = client.get("/?lang=hi", headers={"Accept-Language": "en"})
    assert response.headers["Content-Language"] == "hi"
    assert '<html lang="hi">' in response.content.decode()
    assert "सरकारी आदेश" in response.content.decode()
    assert "Government orders" in client.get("/?lang=en").content.decode()
    assert not response.cookies
