"""A letter that gives the files beside it opposite roles: block the one, restore the other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from openpyxl import Workbook

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers.made import mail, saved, zipped
from tests.rooms.reading.made import codes, subjects

A, B = "zqkara", "zqtolo"
OPPOSITE = {
    "en": "You are to block the accounts in Annexure-A and to restore those in Annexure-B.",
    "en, turned": "Restore the accounts in Annexure B, and block the accounts in Annexure A.",
    "en, passive": "Accounts in Annexure A are to be blocked; those of Annexure B to be unblocked.",
    "en, untouched": "Block the accounts in Annexure A and do not touch those in Annexure B.",
    "de": "Die Konten in Annexure A sind zu sperren und die in Annexure B freizuschalten.",
    "fr": "Bloquer les comptes de Annexure A et rétablir ceux de Annexure B.",
    "es": "Bloquear las cuentas de Annexure A y restablecer las de Annexure B.",
    "ru": "Заблокировать аккаунты из Annexure A и разблокировать аккаунты из Annexure B.",
    "hi": "Annexure A के खातों को ब्लॉक करें तथा Annexure B के खातों को बहाल करें।",
    "zh": "请封禁 Annexure A 所列账号，并恢复 Annexure B 所列账号。",
}
SAME = (
    "Block the accounts in Annexure A and Annexure B within 24 hours.",
    "You are directed to block the accounts in Annexure A, and those in Annexure B as well.",
    "Die Konten in Annexure A und Annexure B sind zu sperren.",
)


def _book(name: str, title: str = "") -> bytes:
    book = Workbook()
    rows = [[title]] if title else []
    rows += [["S.No.", "URL"], ["1", f"https://x.com/{name}"], ["2", f"https://x.com/{name}_2"]]
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book)


def _mailed(letter: str, parts: Mapping[str, bytes]) -> bytes:
    message = mail(Subject="Order")
    message.set_content(letter)
    for name, data in parts.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def _certain(reading: Reading) -> set[str]:
    return {name.removesuffix("_2") for _, name in subjects(reading)}


def _read(*files: tuple[str, bytes]) -> Reading:
    return read(open_files([File(name=name, data=data) for name, data in files]), platform="x")


BOOKS = {"Annexure-A.xlsx": _book(A), "Annexure-B.xlsx": _book(B)}


@pytest.mark.parametrize("tongue", OPPOSITE)
def test_a_file_that_a_letter_asks_to_restore_names_nobody_for_certain(tongue: str) -> None:
    assert _certain(_read(("order.eml", _mailed(OPPOSITE[tongue], BOOKS)))) == {A}


def test_it_does_not_matter_how_the_files_came() -> None:
    letter = OPPOSITE["en"]
    zipped_up = _read(("order.zip", zipped({"letter.txt": letter.encode(), **BOOKS})))
    apart = _read(("letter.txt", letter.encode()), *BOOKS.items())

    assert _certain(zipped_up) == _certain(apart) == {A}
    assert "withdrawal" in codes(zipped_up) & codes(apart)


def test_a_file_is_known_by_the_title_in_it_too() -> None:
    books = {"a.xlsx": _book(A, "Annexure A"), "b.xlsx": _book(B, "Annexure - B")}
    reading = _read(("order.eml", _mailed(OPPOSITE["en"], books)))

    assert B not in _certain(reading)
    assert {item.id for item in reading.items} >= {A, B}


@pytest.mark.parametrize("letter", SAME)
def test_files_that_a_letter_asks_about_alike_stay_certain(letter: str) -> None:
    assert _certain(_read(("order.eml", _mailed(letter, BOOKS)))) == {A, B}
