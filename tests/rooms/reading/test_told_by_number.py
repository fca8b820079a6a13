"""Rows that a correction, a footnote, a copy line or another letter takes out are never certain."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from duly.receive.readers import Document, Line, Table
from duly.receive.reading import read
from tests.rooms.reading.made import SHA, doubted, letter, listed, read_letter, subjects

NAMES = tuple(f"zqone{letter}" for letter in "abcdefgh")
SAID = yaml.safe_load((Path(__file__).parent / "told_by_number.yaml").read_text(encoding="utf-8"))


def document(above: str, below: str, serials: tuple[str, ...]) -> Document:
    """A letter around a table of accounts, each with its serial as written."""
    rows = listed(
        ("No.", "Account"),
        *((serial, f"https://x.com/{name}") for serial, name in zip(serials, NAMES, strict=False)),
    )
    table = Table(rows=rows.tables[0].rows, path="table", above=2)
    lines = tuple(Line(text=text) for text in (above, "", below))
    return Document(
        name="order.pdf", sha256=SHA, media_type="text/plain", lines=lines, tables=(table,)
    )


def certain(*documents: Document) -> list[str]:
    return [name for _, name in subjects(read(documents, platform="x"))]


EN = "Block the following accounts:"
CORRECTED: dict[str, tuple[str, str]] = SAID["corrected"]


@pytest.mark.parametrize("said", CORRECTED)
def test_a_row_that_a_correction_replaces_is_never_certain(said: str) -> None:
    found = certain(document(*CORRECTED[said], tuple("12345678")))

    assert "zqoned" not in found
    assert set(found) >= {*NAMES} - {"zqoned"}


FOOTNOTES = {
    "withdrawn": "{} Request withdrawn on 2 February 2021; no action to be taken.",
    "blocked": "{} This profile is blocked already.",
    "exempt": "{} exempt from this order",
    "bg": "{} Профилът вече е блокиран, не са необходими действия.",
    "de": "{} Bereits gesperrt, nichts zu veranlassen.",
    "hu": "{} A kérelmet visszavontuk, intézkedés nem szükséges.",
    "unknown": "{} Zqorme vlut amberi.",
}


@pytest.mark.parametrize("mark", ["*", "**", "†", " ‡", "#"])
@pytest.mark.parametrize("said", FOOTNOTES)
def test_rows_with_a_footnote_alone_are_asked_about(said: str, mark: str) -> None:
    serials = ("1", f"2{mark}", "3", "4", f"5{mark}", "6", "7", "8")
    found = certain(document(EN, FOOTNOTES[said].format(mark.strip()), serials))

    assert found == [name for name in NAMES if name not in {"zqoneb", "zqonee"}]


def test_marks_at_all_rows_take_none_of_them_out() -> None:
    serials = tuple(f"{n}*" for n in range(1, 9))

    assert certain(document(EN, "* Numbers as in the register.", serials)) == [*NAMES]


def test_a_footnote_that_takes_back_and_marks_no_row_leaves_all_in_doubt() -> None:
    told = "* The order of 2 February 2021 is withdrawn."

    assert certain(document(EN, told, tuple("12345678"))) == []


COPIES = (
    "Ampliations :", "Copie à :", "Pour information :", "Copy to:", "c.c.", "CC:", "Verteiler:",
    "Nachrichtlich:", "Destinataires :", "Para conocimiento:", "Con copia:", "C/c:",
    "Per conoscenza:",
    "Копия:", "Копии:", "Копія:", "До відома:", "نسخة إلى:", "نسخة لـ:", "Kopie:", "Kopie an:",
    "Otrzymują (w/o załączników):", "Do wiadomości:", "प्रतिलिपि:", "抄送：", "写し送付先", "참조:",
    "Kopi:", "Kopia:", "Kopio:", "Másolatot kap:", "Bilgi için:", "Dağıtım:", "Tembusan:",
    "Nơi nhận:", "Κοινοποίηση:", "Distribution:", "Na vědomí:", "Spre știință:", "Копие до:",
)  # fmt: skip


@pytest.mark.parametrize("shape", ["- Press office (https://x.com/{})", "- https://x.com/{}"])
@pytest.mark.parametrize("copies", COPIES)
def test_whoever_gets_a_copy_is_never_certain(copies: str, shape: str) -> None:
    asked = "\n".join(f"{n}. https://x.com/{name}" for n, name in enumerate(NAMES[:4], start=1))
    offices = "\n".join(shape.format(name) for name in ("zqpress", "zqoffice"))
    reading = read_letter(f"{EN}\n{asked}\n\nThe order takes effect at once.\n{copies}\n{offices}")

    assert [name for _, name in subjects(reading)] == [*NAMES[:4]]


SECOND: dict[str, str] = SAID["spared"]


@pytest.mark.parametrize("said", SECOND)
def test_what_one_letter_of_a_delivery_spares_no_other_is_certain_of(said: str) -> None:
    spared = f"{SECOND[said]}\n1. https://x.com/zqoneb\n2. https://x.com/zqonec"
    first = "\n".join(f"{n}. https://x.com/{name}" for n, name in enumerate(NAMES[:4], start=1))
    second = letter(spared, name="second.txt")
    table = document(EN, "", tuple("12345678"))

    assert not {"zqoneb", "zqonec"} & {*certain(letter(f"{EN}\n{first}"), second)}
    assert not {"zqoneb", "zqonec"} & {*certain(table, second)}
    assert doubted(read([table, second], platform="x"))
