"""Heads that say something only beside one another, posts in a row, and numbers alone."""

from __future__ import annotations

import pytest

from duly.receive.reading import Reading, read
from tests.rooms.reading.made import doubted, letter, listed, read_letter, read_list, subjects

LEFT = [f"https://x.com/zqbad/status/135686843373978399{n}" for n in range(3)]
RIGHT = [f"https://x.com/zqgood/status/135686843373978488{n}" for n in range(3)]
NUMBERS = [post[-19:] for post in LEFT]
ASKED = [("account", f"zqbad{n}") for n in range(3)]


def certain(reading: Reading) -> list[str]:
    return [name for _, name in subjects(reading)]


RIGHT_BESIDE_WRONG = (
    ("Correct URL", "Incorrect URL"),
    ("URL should read", "Mistyped URL"),
    ("URL (correct)", "URL as notified earlier (incorrect)"),
    ("URL correcta", "URL incorrecta"),
    ("URL correta", "URL errada"),
    ("URL corrigée", "URL erronée"),
    ("Richtige URL", "Falsche URL"),
    ("Правильная ссылка", "Неверная ссылка"),
    ("Doğru bağlantı", "Hatalı bağlantı"),
    ("Tautan yang benar", "Tautan yang salah"),
)


@pytest.mark.parametrize("heads", RIGHT_BESIDE_WRONG)
@pytest.mark.parametrize("first", [True, False])
def test_of_a_wrong_and_a_right_address_the_right_one_is_asked_about(
    heads: tuple[str, str], first: bool
) -> None:
    step = 1 if first else -1
    rows = [
        (str(n), *(LEFT[n - 1], RIGHT[n - 1])[::step]) for n in (1, 2, 3)
    ]  # fmt: skip

    assert certain(read_list(("No", *heads[::step]), *rows)) == NUMBERS


PRETENDING = (
    ("Impersonating account", "Impersonated account"),
    ("Impersonator", "Person being impersonated"),
    ("Fake account", "Real account"),
    ("Perfil falso", "Perfil original"),
    ("Perfil suplantador", "Perfil suplantado"),
    ("Compte usurpateur", "Compte usurpé"),
    ("Faux compte", "Compte authentique"),
    ("Nachahmendes Profil", "Echtes Profil"),
    ("Поддельный аккаунт", "Подлинный аккаунт"),
    ("Sahte hesap", "Gerçek hesap"),
    ("Akun palsu", "Akun asli"),
    ("Account", "Impersonates"),
    ("Account", "Is impersonating"),
    ("Account posing as another", "Posing as"),
    ("Account", "Flagged by"),
    ("Account", "Aggrieved person"),
)


@pytest.mark.parametrize("heads", PRETENDING)
@pytest.mark.parametrize("first", [True, False])
def test_whoever_is_pretended_to_be_is_never_asked_about(
    heads: tuple[str, str], first: bool
) -> None:
    step = 1 if first else -1
    rows = [(str(n + 1), *(f"@zqbad{n}", f"@zqgood{n}")[::step]) for n in range(3)]

    assert subjects(read_list(("No", *heads[::step]), *rows)) == ASKED


@pytest.mark.parametrize("head", ["Impersonated by", "Usurpé par", "Suplantada por"])
def test_an_account_that_is_impersonated_by_another_is_no_certain_target(head: str) -> None:
    rows = [(str(n + 1), f"@zqgood{n}", f"@zqbad{n}") for n in range(3)]
    reading = read_list(("No", "Account", head), *rows, ("4", "@zqgood4", ""))

    assert subjects(reading) == []
    assert {one.id for one in doubted(reading)} >= {"zqgood0", "zqbad0", "zqgood4"}


@pytest.mark.parametrize("head", ["Profile impersonated by", "Account impersonated by accused"])
def test_an_account_that_the_accused_impersonates_is_no_certain_target(head: str) -> None:
    rows = [(str(n + 1), f"@zqgood{n}", "Zq Kara") for n in range(3)]
    reading = read_list(("No", head, "Name of accused"), *rows)

    assert subjects(reading) == []
    assert [one.id for one in doubted(reading)] == ["zqgood0", "zqgood1", "zqgood2"]


@pytest.mark.parametrize(
    "heads",
    [
        ("Fake account to be removed", "Real account of the accused to be suspended"),
        ("Correct URL", "Incorrect URL to be removed"),
    ],
)
def test_a_head_that_asks_is_never_set_aside_beside_another(heads: tuple[str, str]) -> None:
    rows = [(str(n + 1), f"@zqbad{n}", f"@zqgood{n}") for n in range(3)]
    reading = read_list(("No", *heads), *rows)

    assert subjects(reading) == ASKED
    assert [one.id for one in doubted(reading)] == ["zqgood0", "zqgood1", "zqgood2"]


@pytest.mark.parametrize("head", ["Account of wrongdoer", "Account spreading wrong news"])
@pytest.mark.parametrize("exact", ["Exact link of account", "Correct link"])
def test_a_wrong_doing_is_no_wrong_address(head: str, exact: str) -> None:
    reading = read_list(("No", head, exact), ("1", "@zqone", "https://x.com/zqone"),
                        ("2", "@zqtwo", "https://x.com/zqtwo2"))  # fmt: skip

    assert certain(reading) == ["zqone"]
    assert {one.id for one in doubted(reading)} == {"zqtwo", "zqtwo2"}


@pytest.mark.parametrize(
    "head",
    [
        *("Accounts that impersonate", "Profile which impersonates", "URLs reported by us"),
        *("URL flagged by Cyber Cell", "Content flagged by Sahyog", "URLs notified by MHA"),
        "Accounts impersonating the aggrieved person",
    ],
)
def test_a_head_that_says_what_the_list_is_of_keeps_its_rows(head: str) -> None:
    rows = [(str(n + 1), f"https://x.com/zqbad{n}") for n in range(3)]

    assert subjects(read_list(("No", head), *rows)) == ASKED


COUNTED = (
    ("Author", "Post 1", "Post 2"),
    ("Autor", "Beitrag 1", "Beitrag 2"),
    ("Auteur", "Premier lien", "Deuxième lien"),
    ("Posted by", "First post", "Second post"),
    ("Автор", "Публикация №1", "Публикация №2"),
)


@pytest.mark.parametrize("heads", COUNTED)
def test_posts_below_one_head_with_numbers_are_certain_beside_their_author(
    heads: tuple[str, str, str],
) -> None:
    rows = [("@zqbad", LEFT[n], RIGHT[n].replace("zqgood", "zqbad")) for n in range(3)]
    reading = read_list(heads, *rows)

    assert len(certain(reading)) == len(LEFT) + len(RIGHT)
    assert "zqbad" not in certain(reading)


@pytest.mark.parametrize(
    "heads", [("Handle", "URL of post 1", "URL of post 2"), ("Cuenta", "Enlace 1", "Enlace 2")]
)
def test_an_account_beside_several_of_its_posts_is_asked_about(heads: tuple[str, ...]) -> None:
    rows = [(f"@zqbad{n}", LEFT[n].replace("zqbad", f"zqbad{n}"),
             RIGHT[n].replace("zqgood", f"zqbad{n}")) for n in range(3)]  # fmt: skip
    reading = read_list(heads, *rows)

    assert len(certain(reading)) == len(LEFT) + len(RIGHT)
    assert [one.id for one in doubted(reading)] == [name for _, name in ASKED]


def test_heads_that_ask_each_for_itself_leave_the_account_beside_its_post() -> None:
    rows = [(f"@zqbad{n}", LEFT[n].replace("zqbad", f"zqbad{n}")) for n in range(3)]
    asked = read_list(("Account to be suspended", "Post to be removed"), *rows)

    assert len(certain(asked)) == 2 * len(LEFT)
    assert [one for one in subjects(asked) if one[0] == "account"] == ASKED


HEADS = (("No", "Post ID"), ("No", "ID"), ("No", "Zqorm"), ("No", "User ID"))


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("platform", ["x", None])
def test_numbers_in_a_list_of_nothing_else_are_asked_about(
    heads: tuple[str, str], platform: str | None
) -> None:
    rows = [(str(n), number) for n, number in enumerate(NUMBERS, start=1)]
    reading = read([listed(heads, *rows)], platform=platform)

    assert subjects(reading) == []
    assert {one.id for one in doubted(reading)} >= set(NUMBERS)


def test_a_row_below_heads_of_persons_alone_is_never_certain() -> None:
    rows = [(str(n + 1), f"https://x.com/zqgood{n}", f"@zqbad{n}") for n in range(3)]
    reading = read_list(("No", "Complainant", "Reported by"), *rows)

    assert subjects(reading) == []


def test_the_account_that_was_reported_is_asked_about_and_who_reported_it_is_not() -> None:
    rows = [(str(n + 1), f"https://x.com/zqgood{n}", f"@zqbad{n}") for n in range(3)]

    assert subjects(read_list(("No", "Reporter", "Account reported"), *rows)) == ASKED


@pytest.mark.parametrize("mark", ["", "- ", "1. ", "(1) "])
def test_numbers_on_lines_of_their_own_are_asked_about(mark: str) -> None:
    text = "\n".join(["The posts with these numbers are to be removed:", "",
                      *(f"{mark}{number}" for number in NUMBERS)])  # fmt: skip
    for reading in (read_letter(text), read([letter(text)])):
        assert subjects(reading) == []
        assert [one.id for one in doubted(reading)] == NUMBERS
