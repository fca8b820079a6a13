"""What an address in a letter is there for."""

from __future__ import annotations

import pytest

from duly.receive.readers import Document, Line
from duly.receive.reading import read
from tests.rooms.reading.made import (
    POST,
    SHA,
    aside,
    codes,
    doubted,
    letter,
    read_letter,
    subjects,
)

TARGET = "https://x.com/zqkara"


@pytest.mark.parametrize(
    "text",
    [
        f"You are directed to block access to {TARGET} in India.",
        f"Please remove the following:\n\n{TARGET}",
        f"1. {TARGET}",
        f"Необходимо удалить страницу сайта: {TARGET} .",
        f"कृपया {TARGET} को अवरुद्ध करें।",
        f"请删除以下链接：{TARGET}。",
        f"The page {TARGET} contains false information.",
    ],
)
def test_an_address_that_is_asked_about_is_an_item(text: str) -> None:
    assert subjects(read_letter(text)) == [("account", "zqkara")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("For the text of the Act see https://www.meity.gov.in/it-act-2000", "law-text"),
        ("See https://eur-lex.europa.eu/eli/reg/2021/784/oj", "law-text"),
        ("The register is available at http://eais.rkn.gov.ru/en/ .", "authority-own"),
        ("The app can be downloaded at https://apps.apple.com/ru/app/zq/id1", "app-advert"),
        ("Your rules, https://help.twitter.com/en/rules, forbid this.", "terms-of-service"),
        (f"On 3 March {TARGET} was already removed by you: thank you.", "already-restricted"),
        (f"access has already been restricted to {TARGET}", "already-restricted"),
        (f"An address has this form, for example {TARGET}", "example"),
        (f"Our direction in respect of {TARGET} is hereby withdrawn.", "withdrawn"),
        (f"You shall not block {TARGET} .", "exempted"),
        (f"Follow us: {TARGET}", "authority-own"),
        (f'The post reads: "go to {TARGET} now"', "quoted"),
        (f"Description of the prohibited information:\nthe page says see {TARGET}", "quoted"),
        ("More details: https://zq.example/press", "reference"),
    ],
)
def test_an_address_that_is_named_for_another_reason_is_set_aside(text: str, why: str) -> None:
    reading = read_letter(text)

    assert reading.items == ()
    assert set(aside(reading).values()) == {why}
    assert {"nothing-found", "withdrawal"} & codes(reading)


def test_mail_addresses_are_never_items() -> None:
    reading = read_letter(f"Remove {TARGET} and write to nodal.officer@zq.example .")

    assert subjects(reading) == [("account", "zqkara")]
    assert aside(reading)["nodal.officer@zq.example"] == "mail-address"


def test_quoted_lines_of_an_earlier_message_are_never_items() -> None:
    lines = (Line(text=f"Remove {TARGET}", quoted=True), Line(text="See below."))
    reading = read([Document(name="m.eml", sha256=SHA, media_type="message/rfc822", lines=lines)])

    assert reading.items == ()
    assert aside(reading) == {TARGET: "quoted"}
    assert "nothing-found" in codes(reading)


def test_the_senders_own_site_is_never_an_item() -> None:
    lines = (Line(text=f"Remove {TARGET}. Our portal: https://portal.zqstate.example/x"),)
    headers = (("From", "Office <a@zqstate.example>"),)
    mail = Document(name="m", sha256=SHA, media_type="message/rfc822", lines=lines, headers=headers)

    assert aside(read([mail])) == {"https://portal.zqstate.example/x": "authority-own"}


def test_a_handle_in_a_sentence_counts_only_where_something_is_asked() -> None:
    reading = read_letter(
        "You are directed to block @zqkara and @zqmira in India. Dear @zqplatform, thank you."
    )

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]
    assert aside(reading) == {"@zqplatform": "named-otherwise"}


def test_an_example_of_what_is_asked_about_goes_to_a_person() -> None:
    reading = read_letter(f"Block all accounts such as {TARGET} at once.")

    assert subjects(reading) == []
    assert len(doubted(reading)) == 1


def test_an_address_of_another_platform_in_an_items_place_is_foreign() -> None:
    reading = read_letter(f"Remove the following links:\n\n{TARGET}\nhttps://vk.com/zqkara")

    assert subjects(reading) == [("account", "zqkara")]
    assert [item.kind.value for item in doubted(reading)] == ["foreign"]
    assert "foreign-platform" in codes(reading)


def test_the_same_address_named_twice_in_a_letter_is_one_item() -> None:
    reading = read_letter(f"Удалить: {TARGET} .\n\nPlease remove {TARGET} .")

    assert len(reading.items) == 1


def test_a_list_that_repeats_a_subject_keeps_both_entries() -> None:
    reading = read_letter(f"Remove:\n\n{TARGET}\n@zqmira\n@ZqKara")

    assert [item.duplicate_of for item in reading.items] == [None, None, 0]


def test_a_line_break_inside_an_address_is_settled_by_the_whole_one() -> None:
    text = (
        "The site https://slotica-\nzq.github.io/ must be removed as it is an offence in law.\n\n"
        "Remove https://slotica-zq.github.io/ ."
    )
    reading = read([letter(text, media_type="application/pdf")])

    assert subjects(reading) == [("site", "slotica-zq.github.io")]
    assert len(reading.items) == 1


def test_a_line_break_inside_an_address_that_nothing_settles_goes_to_a_person() -> None:
    text = "The site https://slotica-\nzq.github.io/ must be removed as it is an offence."
    item = read([letter(text, media_type="application/pdf")]).items[0]

    assert item.needs_person is not None
    assert {item.norm, *item.alternatives} == {"slotica-zq.github.io", "sloticazq.github.io"}


def test_a_scheme_alone_at_a_lines_end_is_joined() -> None:
    text = "Remove the page https://\nzq.github.io/a was found to hold malware."

    assert subjects(read([letter(text)])) == [("page", "zq.github.io/a")]


def test_a_posts_number_on_the_next_line_is_joined_and_a_handle_is_not() -> None:
    reading = read_letter(
        f"Block:\n\nhttps://x.com/zqkara/status/\n{POST}\nhttps://x.com/\nzqmira_1"
    )

    assert subjects(reading) == [("post", POST)]
    assert doubted(reading)[0].id == "zqmira_1"


def test_words_that_hide_another_address_go_to_a_person() -> None:
    line = Line(text="https://x.com/zqkara", link="https://x.com/zqmira")
    item = read([Document(name="a", sha256=SHA, media_type="text/plain", lines=(line,))]).items[0]

    assert item.needs_person is not None
    assert item.alternatives == ("x.com/zqmira",)


def test_a_repository_named_by_owner_and_name_goes_to_a_person() -> None:
    reading = read_letter("Withhold the following repositories:\n\nzqdev / zq.github.io", "github")

    assert subjects(reading) == []
    assert [item.norm for item in reading.items] == ["github.com/zqdev/zq.github.io"]


def test_the_listing_of_an_account_offers_the_page_that_is_named_beside_it() -> None:
    gist = "gist.github.com/zqdev/b6345333147279321f1d"
    reading = read_letter(
        f"Access is limited on the page (https://{gist}), and it is still available on the page "
        "(https://gist.github.com/zqdev?direction=asc).",
        "github",
    )

    assert subjects(reading) == []
    assert reading.items[0].alternatives == (gist,)


@pytest.mark.parametrize(
    "text",
    [
        "Block https://x.com/Zqvevetuzo\n50953 in India.",
        "Block https://x.com/zqkara_\nmira in India.",
        "Block:\n\nhttps://x.com/Zqvevetuzo\n50953",
        "Block:\n\n@zqvevetuzo_\n50953",
    ],
)
def test_an_account_that_a_narrow_column_may_have_cut_is_never_certain(text: str) -> None:
    assert subjects(read([letter(text, media_type="application/pdf")], platform="x")) == []
    assert subjects(read([letter(text)], platform="x")) == []


@pytest.mark.parametrize("cut", ["\n/status/", "\nra/status/", "/\nstatus/", "/status/\n"])
def test_a_post_that_a_narrow_column_cut_is_never_its_author(cut: str) -> None:
    text = f"Block https://x.com/zqka{cut}{POST} in India."
    reading = read([letter(text, media_type="application/pdf")], platform="x")

    assert {item.kind.value for item in reading.items} == {"post"}


@pytest.mark.parametrize("hyphen", ["-\n", "\ufffe", "\u00ad"])
def test_half_a_host_is_never_read_as_a_site_of_its_own(hyphen: str) -> None:
    text = f"The site slotica{hyphen}zq.github.io must be removed from your\nservice at once."

    assert subjects(read([letter(text, media_type="application/pdf")])) == []


@pytest.mark.parametrize(
    "asks",
    [
        "Remove the following posts within three hours, without vitiating the evidence in any way",
        "You shall remove, without prejudice to the evidence, these posts",
        "Sperren Sie, ohne die Beweise zu beeinträchtigen, die folgenden Beiträge",
        "Veuillez supprimer, sans altérer les preuves, les publications suivantes",
        "Se ordena eliminar, sin alterar las pruebas, las publicaciones siguientes",
        "Determino remover, sem prejuízo das provas, as seguintes postagens",
        "Удалить без ущерба для доказательств следующие записи",
        "साक्ष्य को प्रभावित किए बिना निम्न पोस्ट हटाएं",
        "请在不破坏证据的前提下删除以下帖子",
    ],
)
def test_how_an_ask_treats_evidence_takes_nothing_from_its_list(asks: str) -> None:
    reading = read_letter(f"{asks}:\n- {TARGET}/status/{POST}\n- https://x.com/zqmira")

    assert subjects(reading) == [("post", POST), ("account", "zqmira")]


def test_a_list_that_an_ask_also_has_kept_as_evidence_goes_to_a_person_at_most() -> None:
    reading = read_letter(f"Remove, and preserve as evidence:\n- {TARGET}\n- @zqmira")
    other = read_letter(f"Remove {TARGET} and preserve as evidence https://x.com/zqmira .")

    assert len(reading.items) == 2
    assert ("account", "zqmira") not in subjects(other)


@pytest.mark.parametrize(
    "spares",
    [
        "We are not asking for any action against {} at this time.",
        "No action is requested against {}.",
        "We do not seek the suspension of {}.",
        "Gegen {} beantragen wir keine Maßnahmen.",
        "Wir verlangen keine Maßnahme gegen {}.",
        "Nous ne demandons aucune mesure contre {}.",
        "No solicitamos ninguna medida contra {}.",
        "Não solicitamos qualquer medida contra {}.",
        "Non chiediamo alcun intervento nei confronti di {}.",
        "Wij vragen geen maatregelen tegen {}.",
        "Vi begär ingen åtgärd mot {}.",
        "Nie wnosimy o żadne działania wobec {}.",
        "Мы не просим принимать меры в отношении {}.",
    ],
)
def test_a_holder_of_data_against_whom_nothing_is_asked_is_never_certain(spares: str) -> None:
    reading = read_letter(
        f"1. Please remove:\n\n{TARGET}/status/{POST}\n\n2. Please preserve for 90 days, and "
        "provide, subscriber information and IP logs for @zqmira and for @zqholder, which received"
        f" the deposits. {spares.format('@zqholder')}"
    )

    assert subjects(reading) == [("post", POST)]
