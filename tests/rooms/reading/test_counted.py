"""What a letter says of entries by their place: in words, or where its list bears no numbers."""

from __future__ import annotations

from time import process_time

import pytest

from duly.receive.reading import read
from duly.receive.reading.text.ordinals import counted
from tests.rooms.reading.made import letter, listed, read_letter, subjects

NAMES = ("zqkara_one", "zqkara_two", "zqkara_three")


def certain(text: str) -> set[str]:
    return {id for _, id in subjects(read_letter(text))}


SECOND = {
    "en": (
        "Plaintiff seeks suspension of the following accounts:",
        "The motion is denied as to the second account.",
    ),
    "de": (
        "Wir bitten um Sperrung der folgenden Konten:",
        "Hinsichtlich des zweiten Kontos wird das Ersuchen nicht aufrechterhalten.",
    ),
    "fr": (
        "Merci de bloquer les comptes suivants :",
        "Le deuxième compte ayant été supprimé par son auteur, rien n'est demandé à son égard.",
    ),
    "es": (
        "Se ordena bloquear las siguientes cuentas:",
        "La segunda ya fue eliminada por su autor y no requiere actuación.",
    ),
    "pt": (
        "Determino o bloqueio das contas a seguir:",
        "A segunda conta já foi removida pelo titular.",
    ),
    "it": (
        "Si ordina di bloccare i seguenti profili:",
        "Il secondo profilo è già stato rimosso dal titolare.",
    ),
    "nl": (
        "Wij verzoeken u de volgende accounts te blokkeren:",
        "Het tweede account is reeds verwijderd.",
    ),
    "ru": (
        "Просим ограничить доступ к следующим аккаунтам:",
        "Второй аккаунт уже удален пользователем.",
    ),
    "tr": (
        "Aşağıdaki hesapların erişime engellenmesi talep olunur:",
        "İkinci hesap hakkındaki talep reddedilmiştir.",
    ),
}


@pytest.mark.parametrize("tongue", SECOND)
@pytest.mark.parametrize("label", ["{}. ", "• ", ""])
def test_an_entry_that_is_told_of_in_words_is_asked_about(tongue: str, label: str) -> None:
    above, below = SECOND[tongue]
    entries = (f"{label.format(n)}@{name}" for n, name in enumerate(NAMES, start=1))

    found = certain("\n".join(("Qz Authority", "", above, "", *entries, "", below)))

    assert found == {"zqkara_one", "zqkara_three"}


def test_what_is_granted_and_denied_in_one_breath_is_told_apart() -> None:
    listed = "\n".join(f"@{name}" for name in NAMES)
    said = (
        "The motion is granted as to the first and third accounts, which shall be suspended within "
        "10 days. The motion is denied as to the second account."
    )

    assert certain(
        f"Qz Court\n\nThis motion seeks suspension of three accounts:\n\n{listed}\n\n{said}"
    ) == {
        "zqkara_one",
        "zqkara_three",
    }


@pytest.mark.parametrize(
    "said",
    [
        "The claims concerning the first and last accounts have been dismissed.",
        "Die Anträge hinsichtlich des ersten und des letzten Kontos werden abgewiesen.",
        "La première et la dernière publication ont déjà été retirées.",
    ],
)
def test_the_last_entry_may_be_called_so(said: str) -> None:
    listed = "\n".join(f"{n}. @{name}" for n, name in enumerate(NAMES, start=1))

    assert certain(f"Block the following accounts:\n\n{listed}\n\n{said}") == {"zqkara_two"}


@pytest.mark.parametrize(
    "said",
    [
        "The second respondent shall file a report within two weeks.",
        "This is without prejudice to the first petition in time.",
        "An appeal lies in the first instance to the District Court.",
        "Six links in the last email have not been processed.",
        "Article 12 (2) says that whoever publishes it commits an offence.",
    ],
)
def test_what_else_is_counted_takes_no_entry_out(said: str) -> None:
    listed = "\n".join(f"@{name}" for name in NAMES)

    assert certain(f"Block the following accounts:\n\n{listed}\n\n{said}") == set(NAMES)


def test_an_entry_without_a_number_is_told_of_by_its_place() -> None:
    listed = "\n".join(f"- @{name}" for name in NAMES)
    said = "Account no. 2 was listed by mistake and is struck from the list."

    assert certain(f"W.P.(C) 77/2026\n\nBlock the following:\n\n{listed}\n\n{said}") == {
        "zqkara_one",
        "zqkara_three",
    }


NUMBERS = ("123456789012345671", "123456789012345672", "123456789012345673")


@pytest.mark.parametrize("media_type", ["text/plain", "application/pdf"])
def test_numbers_on_lines_of_their_own_are_no_part_of_an_address(media_type: str) -> None:
    listed = "\n".join(
        f"{n}\nx.com/zqkara{n}/status/{number}" for n, number in enumerate(NUMBERS, start=1)
    )
    text = f"Block the posts listed here:\nNo.\nLink\n{listed}\n\nNo. 2 is not pressed."
    reading = read([letter(text, media_type=media_type)], platform="x")

    assert [item.id for item in reading.items] == [*NUMBERS]
    assert {id for _, id in subjects(reading)} == {NUMBERS[0], NUMBERS[2]}


def test_a_number_alone_may_still_be_the_end_of_an_address() -> None:
    reading = read_letter("Block:\nx.com/zqkara/status/12345678901234567\n8\nx.com/zqkara2\n")

    assert all(item.needs_person for item in reading.items if item.kind.value == "post")


@pytest.mark.parametrize(
    "text",
    [
        "@zqkara\n1\n@zqkara\n2",
        "https://x.com/zqkara\n01\nhttps://x.com/zqkara\n02\nhttps://x.com/zqkara\n03",
        "https://x.com/zqkara\n2024\nhttps://x.com/zqkara\n2025",
        f"https://x.com/zqkara/status/{NUMBERS[0][:17]}\n1\n"
        f"https://x.com/zqkara/status/{NUMBERS[0][:17]}\n2\nhttps://x.com/zqlast",
        f"1. https://x.com/zqkara/status/{NUMBERS[0][:17]}\n1\n"
        f"https://x.com/zqkara/status/{NUMBERS[0][:17]}\n2\nhttps://x.com/zqlast",
        "Link\n1\nhttps://x.com/zqfirst\nhttps://x.com/zqkara\n2\nhttps://x.com/zqlast",
    ],
)
def test_numbers_below_an_address_are_no_numbers_of_a_list(text: str) -> None:
    assert certain(f"Qz Police\n\nBlock the following accounts:\n\n{text}\n") <= {
        "zqfirst",
        "zqlast",
    }


@pytest.mark.parametrize(
    "said",
    [
        "This direction is withdrawn, except for the first account.",
        "All but the first account have been withdrawn from this order.",
        "The order is withdrawn as regards the first to third accounts.",
        "As the owner of the first account has apologised, this order is withdrawn.",
        "Die Anordnung wird ab dem zweiten Konto zurückgenommen.",
        "Распоряжение отозвано, начиная со второго аккаунта.",
    ],
)
def test_words_for_places_never_narrow_what_is_taken_back(said: str) -> None:
    listed = "\n".join(f"{n}. @{name}" for n, name in enumerate(NAMES, start=1))

    assert certain(f"Qz Police\n\nBlock the following accounts:\n\n{listed}\n\n{said}") == set()


def test_long_rows_of_places_are_read_in_linear_time() -> None:
    start = process_time()

    assert not list(counted("first and the " * 1_000))
    assert process_time() - start < 1.5


UNSURE = (
    "The first two links are already removed; no action is needed on them.",
    "The second to last account need not be blocked.",
    "The accounts other than the first account need not be blocked.",
    "Do not block any of them except the second.",
    "The 2nd account need not be blocked.",
    "Do not block the middle one.",
    "Las dos primeras cuentas no deben bloquearse.",
    "Las cuentas segunda y tercera no deben bloquearse.",
    "Les deux derniers comptes ne doivent pas être bloqués.",
    "Akun kedua tidak perlu diblokir.",
    "Akaunti ya pili haipaswi kufungwa.",
    "दूसरे खाते को ब्लॉक न करें।",
)


@pytest.mark.parametrize("said", UNSURE)
@pytest.mark.parametrize("label", ["{}. ", ""])
def test_places_that_are_told_unsurely_leave_the_whole_list_in_doubt(said: str, label: str) -> None:
    listed = "\n".join(f"{label.format(n)}@{name}" for n, name in enumerate(NAMES, start=1))

    assert certain(f"Qz Police\n\nBlock the following accounts:\n\n{listed}\n\n{said}") == set()


@pytest.mark.parametrize("labels", ["a) b) c)", "(i) (ii) (iii)", "5. 6. 7."])
def test_a_place_in_a_list_that_counts_otherwise_is_any_place(labels: str) -> None:
    listed = "\n".join(
        f"{label} @{name}" for label, name in zip(labels.split(), NAMES, strict=True)
    )
    said = "The second account need not be blocked."

    assert certain(f"Qz Police\n\nBlock the following accounts:\n\n{listed}\n\n{said}") == set()


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ("https://x.com/zq1\nhttps://x.com/tos\nhttps://x.com/zq2\nhttps://x.com/zq3", "third"),
        ("https://x.com/zq1\nPage 1 of 2\nhttps://x.com/zq2\nhttps://x.com/zq3", "second"),
        (
            "URL: https://x.com/zq1\nName: Qz\n\nURL: https://x.com/zq2\nName: Qy\n\n"
            "URL: https://x.com/zq3\nName: Qx",
            "second",
        ),
    ],
)
def test_places_are_counted_over_all_lines_of_a_list_and_its_parts(rows: str, place: str) -> None:
    said = f"The {place} account need not be blocked."

    assert "zq2" not in certain(f"Qz Police\n\nBlock the following accounts:\n\n{rows}\n\n{said}")


def test_places_told_unsurely_hold_for_rows_of_a_table_beside_the_letter() -> None:
    said = "Block the accounts of the annexure.\nThe last two accounts need not be blocked."
    rows = listed(["Account"], *([f"https://x.com/{name}"] for name in NAMES))

    assert subjects(read([letter(said), rows], platform="x")) == []
