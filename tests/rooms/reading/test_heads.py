"""Column heads in words the reader does not know, and the columns of persons beside a list."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import aside, doubted, read_list, subjects

FIRST, SECOND = "https://x.com/zqkara/status/1356868433739783990", "https://x.com/zqmira"
BOTH = [("post", "1356868433739783990"), ("account", "zqmira")]


@pytest.mark.parametrize("head", ["Qelibar", "Helbidea", "Cyfeiriad", "Heimilisfang"])
def test_a_word_above_the_addresses_of_a_numbered_list_is_its_head(head: str) -> None:
    reading = read_list(("Zk", head, "Vor"), ("1", FIRST, "mun"), ("2", SECOND, "mun"))

    assert subjects(reading) == BOTH
    assert doubted(reading) == []


@pytest.mark.parametrize("head", ["Profil", "Adrese", "Cuenta", "Hesap", "الحساب", "Identifier"])
def test_a_word_for_an_address_heads_a_list_without_numbers(head: str) -> None:
    reading = read_list((head, "Vor"), (FIRST, "A. Zq."), (SECOND, "M. Zq."))

    assert subjects(reading) == BOTH
    assert doubted(reading) == []


def test_an_unknown_word_above_unnumbered_addresses_is_for_a_person() -> None:
    reading = read_list(("Qelibar", "Vor"), ("@zqkara", "A. Zq."), ("@zqmira", "M. Zq."))

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert [item.id for item in doubted(reading)] == ["qelibar"]


def test_a_numbered_bare_handle_above_addresses_stays_an_item() -> None:
    reading = read_list(("1", "zqlone", "mun"), ("2", "@zqkara", "mun"), ("3", "@zqmira", "mun"))

    assert len(subjects(reading)) == 3


def test_unknown_heads_below_a_title_are_found_and_the_title_is_read_as_text() -> None:
    reading = read_list(
        ("Letter 12/ZQ", "", ""),
        ("Zk", "Qelibar", "Vor"),
        ("1", "@zqkara", "mun"),
        ("2", "@zqmira", "mun"),
        ("Zk", "Qelibar", "Vor"),
        ("3", "@zqlone", "mun"),
    )

    assert len(subjects(reading)) == 3
    assert doubted(reading) == []


@pytest.mark.parametrize("head", ["Reported by", "Plaignant", "Pelapor", "Şikayetçi", "Заявник"])
def test_a_column_of_those_who_complained_holds_no_items(head: str) -> None:
    reading = read_list(
        ("Schedule of content", "", "", ""),
        ("Ref", "ZQ/12", "", ""),
        ("#", "Target", "Category", head),
        ("1", SECOND, "Account", "@zqtold"),
        ("2", "https://x.com/zqkara", "Account", "anonymous"),
    )

    assert subjects(reading) == [("account", "zqmira"), ("account", "zqkara")]
    assert aside(reading)["@zqtold"] == "other-column"
    assert doubted(reading) == []


@pytest.mark.parametrize(
    "head",
    ["Location of the material", "Ubicación del contenido", "Fundstelle", "Emplacement du contenu"],
)
def test_a_post_that_is_located_beside_its_account_is_what_is_meant(head: str) -> None:
    post = "https://x.com/zqkara/status/1356868433739783990"
    other = "https://x.com/zqkara/status/1356868433739783991"
    reading = read_list(("Item", head, "Account"), ("1", post, "@zqkara"), ("2", other, "@zqkara"))

    assert subjects(reading) == [
        ("post", "1356868433739783990"),
        ("post", "1356868433739783991"),
    ]


def test_a_town_in_a_column_of_places_is_no_item() -> None:
    reading = read_list(
        ("No.", "Account", "Location"), ("1", "@zqkara", "Zqtown"), ("2", "@zqmira", "Zqville")
    )

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert doubted(reading) == []


A = "https://x.com/zqkara/status/1356868433739783990"
B = "https://x.com/zqmira/status/1356868433739783991"


@pytest.mark.parametrize("head", ["Qqui", "Witness handle", "通報者", "Testigo", "Свідок"])
def test_whoever_is_named_beside_posts_and_their_authors_is_somebody_else(head: str) -> None:
    reading = read_list(
        ("No.", "Offending link", "Uploader", head),
        ("1", A, "@zqkara", "@zqtold"),
        ("2", B, "@zqmira", "@zqtold"),
    )

    assert [kind for kind, _ in subjects(reading)] == ["post", "post"]
    assert doubted(reading) == []
    assert aside(reading)["@zqtold"] == "other-column"


def test_a_post_that_another_one_answers_is_told_of() -> None:
    answered = "https://x.com/zqtold/status/1356868433739783980"
    reading = read_list(
        ("Publicación", "Responde a", "Autor"), (A, answered, "@zqkara"), (B, answered, "@zqmira")
    )

    assert len(subjects(reading)) == 2
    assert aside(reading)[answered] == "other-column"


def test_an_account_column_that_never_agrees_with_its_posts_goes_to_a_person() -> None:
    reading = read_list(
        ("No.", "Account", "Evidence seen at", "Seen by"),
        ("1", "@zqtold", A, "@zqkara"),
        ("2", "@zqtold", B, "@zqmira"),
    )

    assert ("account", "zqtold") not in subjects(reading) or not doubted(reading)
    assert not [one for one in subjects(reading) if one[0] == "post"]


@pytest.mark.parametrize(
    ("name", "number", "certain"),
    [("Tên người dùng", "ID bài đăng", True), ("Qqon", "ID", False), ("Qqon", "Tweet ID", True)],
)
def test_names_beside_numbers_of_posts_are_a_list_of_posts_whatever_their_head(
    name: str, number: str, certain: bool
) -> None:
    reading = read_list(
        ("No.", name, number),
        ("1", "zqkara", "1356868433739783990"),
        ("2", "zqmira", "1356868433739783991"),
    )

    posts = [("post", "1356868433739783990"), ("post", "1356868433739783991")]
    assert [(item.kind.value, item.id) for item in reading.items] == posts
    assert subjects(reading) == (posts if certain else [])


@pytest.mark.parametrize(
    ("subject", "order"),
    [
        ("Oggetto", "Ordine di rimozione di pagine recanti offerte abusive"),
        ("Subject", "Order to remove posts"),
        ("Betreff", "Anordnung zur Löschung von Beiträgen und Konten"),
        ("Objet", "Demande de retrait de publications"),
        ("Asunto", "Orden de retirada de publicaciones"),
        ("Тема", "Об удалении записей"),
    ],
)
@pytest.mark.parametrize("heads", [("N.", "Pagina", "Nome"), ("No.", "Link", "Name")])
def test_rows_of_a_label_and_its_words_above_a_list_leave_it_one(
    subject: str, order: str, heads: tuple[str, ...]
) -> None:
    reading = read_list(
        ("Zq Authority", "", ""),
        ("Protocollo", "0041778/26", ""),
        ("Data", "13/07/2026", ""),
        (subject, order, ""),
        ("Please remove the pages listed below within 48 hours.", "", ""),
        heads,
        ("1", FIRST, "Zq Kara"),
        ("2", SECOND, "Zq Mira"),
    )

    assert subjects(reading) == BOTH
    assert doubted(reading) == []
