"""What a letter says above and below a table in its own lines binds the table's rows."""

from __future__ import annotations

import time

import pytest

from duly.receive.readers.document import File
from duly.receive.readers.opening import open_files
from duly.receive.reading import Reading, read
from tests.rooms.reading.made import subjects

NAMES = ("zqkara", "zqmoro", "zqtilo", "zqpira")
ASK = "Please block the accounts listed below."
BELOW = (
    "This list is withdrawn.",
    "We take this order back.",
    "The last one may stay.",
    "The second entry stays online.",
    "@zqmoro may stay.",
    "Nothing is to be done about zqmoro.",
    "Der letzte Eintrag bleibt.",
    "Le dernier peut rester.",
    "El último puede quedar.",
    "Последний можно оставить.",
    "Of these, we are told, one is a journalist.",
)
ORDINARY = (
    "Thank you for your cooperation.",
    "Please confirm receipt within 24 hours.",
    "These accounts spread hatred against a minority.",
    "This order rests on section 69A of the Act.",
    "Yours faithfully",
    "Zq Officer",
)
OWN = (
    "Please block @zqbad. The complainant's accounts are these:",
    "Please block @zqbad. Accounts of our own officers:",
    "Please block @zqbad. For information only, accounts already handled:",
    "Please block @zqbad. They wrote to us about it:",
    "Bitte sperren Sie @zqbad. Bitte nicht sperren:",
    "Veuillez bloquer @zqbad. Comptes des victimes :",
    "Bloqueen @zqbad. No bloquear:",
    "Просим заблокировать @zqbad. Не блокировать:",
)
ASKING = (
    "Please act on what follows. Block these accounts:",
    "Please block the accounts that we list. They are as follows:",
    "Bitte sperren Sie @zqbad. Sperren Sie auch die folgenden Konten:",
    "Please block the accounts named in our letter No. 4 of 2 May. Accounts:",
)


def lettered(above: str, below: str = "", *, sign: str = ";") -> Reading:
    rows = [sign.join((str(n), one, f"https://x.com/{one}")) for n, one in enumerate(NAMES, 1)]
    lines = ("Dear X,", "", above, "", sign.join(("No", "Account", "Link")), *rows, "", below)
    data = "\n".join(lines).encode()
    return read(open_files([File(name="letter.txt", data=data)]), platform="x")


def sure(reading: Reading) -> set[str]:
    return {id for _, id in subjects(reading)} & set(NAMES)


@pytest.mark.parametrize("sign", [",", ";", "|", "\t"])
@pytest.mark.parametrize("said", BELOW)
def test_words_below_a_table_that_may_take_rows_out_leave_none_certain(
    said: str, sign: str
) -> None:
    assert not sure(lettered(ASK, said, sign=sign))


@pytest.mark.parametrize("said", ORDINARY)
def test_how_a_letter_ends_takes_nothing_out_of_its_table(said: str) -> None:
    assert sure(lettered(ASK, said)) == set(NAMES)


def test_a_row_that_is_numbered_below_is_asked_about_alone() -> None:
    assert sure(lettered(ASK, "Row 2 is not to be blocked.")) == {"zqkara", "zqtilo", "zqpira"}


@pytest.mark.parametrize("sign", [",", "|"])
@pytest.mark.parametrize("said", OWN)
def test_the_sentence_with_a_colon_right_above_heads_the_table(said: str, sign: str) -> None:
    assert not sure(lettered(said, sign=sign))


@pytest.mark.parametrize("said", OWN)
def test_it_heads_a_table_of_another_kind_too(said: str) -> None:
    rows = "".join(f"| {one} | https://x.com/{one} |\n" for one in NAMES)
    data = f"{said}\n\n| Account | Link |\n|---|---|\n{rows}".encode()
    reading = read(open_files([File(name="letter.md", data=data)]), platform="x")
    assert not sure(reading)


@pytest.mark.parametrize("said", ASKING)
def test_a_sentence_that_asks_or_only_counts_leaves_its_table_certain(said: str) -> None:
    assert sure(lettered(said)) == set(NAMES)


def test_a_long_list_is_looked_below_in_the_time_of_its_length() -> None:
    rows = "".join(f"{n},https://x.com/zqlong{n}\n" for n in range(1, 40_001))
    documents = open_files([File(name="list.csv", data=f"No,Link\n{rows}".encode())])
    before = time.process_time()
    reading = read(documents, platform="x")
    assert time.process_time() - before < 10  # row against row, it takes over 20
    assert sum(one.needs_person is None for one in reading.items) == 40_000
