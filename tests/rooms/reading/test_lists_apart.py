"""Of two lists that a letter calls by letter or number, only the one it asks about is certain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.contract.orders.corpus import docx, xlsx

SAID: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "lists_apart.yaml").read_text(encoding="utf-8")
)
ASKED = ["1356868433739783980", "1356868433739783981"]
BACK = ["1356868433739783990", "1356868433739783991"]
UNKNOWN = {"ru"}  # its lists have the numbers of rows: the asked list goes to a person too


def rows(ids: list[str]) -> str:
    return "\n".join(f"{n} | https://x.com/zqkara/status/{id}" for n, id in enumerate(ids, start=1))


def lists(called: str, labels: list[str], *, tables: bool) -> str:
    head = "# | URL\n" if tables else ""
    blocks = [
        f"{called.format(label)}\n{head}{rows(ids)}"
        for label, ids in zip(labels, (ASKED, BACK), strict=True)
    ]
    text = "\n\n".join(blocks)
    return text if tables else text.replace(" | ", ". ")


def reading_of(text: str, ext: str) -> Reading:
    make = {"docx": docx, "xlsx": xlsx}.get(ext, str.encode)
    return read(open_files([File(name=f"order.{ext}", data=make(text))]), platform="x")


def certain(reading: Reading) -> list[str | None]:
    return [item.id for item in reading.items if item.needs_person is None]


def both(tongue: str, ext: str, *, below: bool) -> Reading:
    said = SAID[tongue]
    whole = lists(said["list"], said["labels"], tables=ext != "txt")
    parts = [whole, said["said"]] if below else [said["said"], whole]
    return reading_of("Qz Authority\n\n" + "\n\n".join(parts) + "\n", ext)


FORMS = (("docx", False), ("txt", True), ("xlsx", True), ("txt", False), ("docx", True))


@pytest.mark.parametrize(("place", "tongue"), list(enumerate(SAID)))
def test_the_list_that_is_put_back_is_never_certain_and_the_letter_says_so(
    place: int, tongue: str
) -> None:
    ext, below = FORMS[place % len(FORMS)]
    reading = both(tongue, ext, below=below)

    assert not set(certain(reading)) & set(BACK)
    assert {item.id for item in reading.items} >= {*ASKED, *BACK}
    assert certain(reading) == ([] if tongue in UNKNOWN else ASKED)
    assert "withdrawal" in {flag.code for flag in reading.flags}


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ("Table {}", "You are directed to remove the posts listed in Tables A and B."),
        (
            "Table {}",
            "Table A lists replies, Table B lists posts. All are to be removed.",
        ),
        ("Annexure {}", "Block the accounts in Annexure A, and the posts in Annexure B."),
        ("Liste {}", "Wir bitten, die Beiträge der Listen A und B zu löschen."),
        ("Lista {}", "Se ordena retirar las publicaciones de las Listas A y B."),
        ("Список {}", "Требуем удалить публикации из списков A и B."),
        ("Tableau {}", "Nous vous demandons de retirer les publications des tableaux A et B."),
        ("Lista {}", "Wnosimy o usunięcie wpisów z listy A oraz z listy B."),
        ("表{}", "请删除表A和表B中的帖子。"),
    ],
)
def test_lists_that_are_asked_about_together_are_all_certain(called: str, said: str) -> None:
    whole = lists(called, ["A", "B"], tables=True)
    reading = reading_of(f"Qz Authority\n\n{said}\n\n{whole}\n", "docx")

    assert certain(reading) == ASKED + BACK


def test_a_list_that_is_not_called_where_another_one_is_asked_about_goes_to_a_person() -> None:
    whole = lists("Annexure {}", ["A", "B"], tables=True)
    reading = reading_of(f"Qz Authority\n\nRemove all posts in Annexure A.\n\n{whole}\n", "docx")

    assert certain(reading) == ASKED
