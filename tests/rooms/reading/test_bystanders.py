"""Whoever complains, saw it or is imitated: told of beside what is asked about, never a target."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import aside, doubted, read_letter, subjects
from tests.rooms.reading.test_lists_apart import reading_of

BAD = "https://x.com/zqbad/status/1356868433739783991"
OWN = "https://x.com/zqmira/status/1356868433739783990"


@pytest.mark.parametrize(
    "told",
    [
        "The complainant (known on X as @zqmira) wrote {own}; below it, threats were posted.",
        "Die Anzeigeerstatterin (auf X als @zqmira) schrieb {own}; darunter wurde gedroht.",
        "La plaignante (sur X sous le nom @zqmira) a publié {own}, suivi de menaces.",
        "La denunciante (en X como @zqmira) publicó {own}, y debajo hubo amenazas.",
        "Oznamovatelka (na síti X vystupuje jako @zqmira) napsala {own}, pod tím se vyhrožuje.",
        "Заявитель (в сети X как @zqmira) опубликовал {own}, под ним угрожают.",
    ],
)
def test_what_a_complainant_wrote_is_put_aside_where_nothing_asks_about_it(told: str) -> None:
    reading = read_letter(f"{told.format(own=OWN)}\n\nPlease remove these replies:\n\n- {BAD}\n")

    assert subjects(reading) == [("post", BAD[-19:])]
    assert doubted(reading) == []
    assert OWN in aside(reading)


def test_what_a_complainant_wrote_is_asked_about_where_the_letter_asks() -> None:
    reading = read_letter(f"The complainant (on X as @zqmira) agrees. Please remove {OWN}, {BAD}.")

    assert OWN[-19:] in {item.id for item in reading.items}


def test_a_post_of_the_accused_is_never_put_aside_as_a_bystanders() -> None:
    reading = read_letter(
        f"User @zqbad wrote {BAD} and threatened people.\n\nPlease remove:\n\n- {OWN}\n"
    )

    assert BAD[-19:] in {item.id for item in reading.items}


@pytest.mark.parametrize(
    ("fake", "true", "who"),
    [
        ("Fake account", "Genuine account", "Complainant"),
        ("Cuenta falsa", "Cuenta oficial", "Denunciante"),
        ("Gefälschtes Konto", "Echtes Konto", "Geschädigte"),
        ("Sahte hesap", "Gerçek hesap", "Şikayetçi"),
        ("Поддельный аккаунт", "Настоящий аккаунт", "Заявитель"),
        ("ನಕಲಿ ಖಾತೆ", "ಅಸಲಿ ಖಾತೆ", "ದೂರುದಾರ"),
        ("போலி கணக்கு", "அசல் கணக்கு", "புகார்தாரர்"),
    ],
)
def test_of_fake_and_true_accounts_only_the_fake_ones_are_read(
    fake: str, true: str, who: str
) -> None:
    rows = "\n".join(f"{n} | @zq_mira{n} | @zqmira | @zqwho{n}" for n in (1, 2, 3))
    text = f"Qz Police\nPlease remove these accounts:\n# | {fake} | {true} | {who}\n{rows}\n"
    reading = reading_of(text, "docx")

    assert [item.id for item in reading.items] == ["zq_mira1", "zq_mira2", "zq_mira3"]
    assert all(item.needs_person is None for item in reading.items)
