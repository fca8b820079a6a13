"""By when something is to be done, and what time is left to complain; rows and days of a list."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from duly.receive.reading.fields.authority import authority_of
from duly.receive.reading.fields.country import country_of
from duly.receive.reading.fields.deadline import deadlines_in
from duly.receive.reading.fields.law import laws_in
from duly.receive.reading.fields.prose import Prose, prose_of
from duly.receive.reading.text.flow import Block
from tests.rooms.reading.made import doubted, read_letter, read_list, subjects

SAID: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "said_in_time.yaml").read_text(encoding="utf-8")
)
POST = "https://x.com/{}/status/135686843373978399{}"
URLS = [POST.format(name, n) for n, name in enumerate(("zqkara", "zqmira", "zqtoma"))]


def prose(*texts: str) -> Prose:
    return prose_of([[Block(text=text, starts=(0,), sources=()) for text in texts]])


@pytest.mark.parametrize("text", SAID["ours"])
def test_a_time_with_an_article_before_it_is_read(text: str) -> None:
    assert deadlines_in(prose(text))


@pytest.mark.parametrize("text", SAID["theirs"])
def test_the_time_to_complain_is_nobodys_time_to_act(text: str) -> None:
    assert deadlines_in(prose(text)) == ()


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("作品名", ("銀河の旅", "銀河の旅", "月の海")),
        ("権利者", ("株式会社ゼット", "株式会社ゼット", "キュー出版")),
        ("Titolo dell'opera", ("Il guado", "La notte", "Il guado")),
        ("Persona offesa", ("Anna Zeta", "anna", "Bruno")),
        ("Breach", ("Defamation", "Defamation", "Impersonation")),
        ("Straftatbestand", ("Beleidigung", "Beleidigung", "Bedrohung")),
        ("罪名", ("誹謗", "誹謗", "詐欺")),
        ("Trademark", ("ZQ", "ZQ", "Zetland")),
    ],
)
def test_a_column_that_describes_takes_no_row_out(head: str, said: tuple[str, ...]) -> None:
    rows = [(str(n), url, one) for n, (url, one) in enumerate(zip(URLS, said, strict=True), 1)]
    assert len(subjects(read_list(("No", "URL", head), *rows))) == len(rows)


def test_a_remark_below_a_head_that_describes_still_takes_its_row_out() -> None:
    said = ("Defamation", "Defamation", "not illegal")
    rows = [(str(n), url, one) for n, (url, one) in enumerate(zip(URLS, said, strict=True), 1)]
    assert len(doubted(read_list(("No", "URL", "Breach"), *rows))) == 1


def test_the_day_of_a_post_is_no_day_of_an_earlier_order() -> None:
    also = f"Also remove {URLS[1]}."
    assert len(subjects(read_letter(f"Remove the post of 3 May 2026 at {URLS[0]}. {also}"))) == 2
    told = f"By order of 3 May 2026 you were directed to remove {URLS[0]}."
    assert len(subjects(read_letter(f"{told} {also}"))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Number: Zetland Media Authority",
        "Zetland Media Authority | Republic of Zetland",
        "![Logo of the Zetland Media Authority](logo.png)",
        "===== Zetland Media Authority =====",
    ],
)
def test_what_marks_a_letterhead_is_no_part_of_a_name(line: str) -> None:
    assert authority_of(prose(line, "You are ordered to act."))[0].name == "Zetland Media Authority"


def test_greek_capitals_without_accents_name_a_body() -> None:
    assert authority_of(prose("ΑΡΧΗ ΠΡΟΣΤΑΣΙΑΣ ΔΕΔΟΜΕΝΩΝ", "Διατάσσεται."))[0].type == "regulator"


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Gemäß § 111 StGB wird die Löschung angeordnet.", "de"),
        ("Gemäß § 89 StPO wird die Löschung angeordnet.", "de"),
        ("Ai sensi dell'articolo 595 del codice penale, si ordina di rimuovere.", "it"),
        ("En application du code de procédure pénale, veuillez supprimer.", "fr"),
    ],
)
def test_a_law_that_several_countries_call_alike_names_none(text: str, tongue: str) -> None:
    assert country_of(prose(text), tongues=(tongue,)) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Anspruch folgt aus §§ 1004, 823 BGB.", {("BGB", "§ 1004"), ("BGB", "§ 823")}),
        (
            "Conforme al artículo 13 de la Ley de Enjuiciamiento Criminal y a los artículos 8 y 11 "
            "de la Ley 34/2002, se ordena retirar.",
            {("Ley de Enjuiciamiento Criminal", "article 13"), ("Ley 34/2002", "article 8")},
        ),
    ],
)
def test_each_law_of_a_sentence_has_its_own_provisions(
    text: str, wanted: set[tuple[str, str]]
) -> None:
    assert wanted <= {(one.law, one.provision) for one in laws_in(prose(text))}
