"""What a letter says is found at an address, and the law and the letters around it."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import POST, aside, doubted, read_letter, subjects

ADDRESS = f"https://x.com/zqkara/status/{POST}"
LATER = "1356868433739783997"
OTHER = f"https://x.com/zqlena/status/{LATER}"

ASKED = (
    f"The prohibited content is available at {ADDRESS}. Please delete it.",
    f"The illegal video has been published at {ADDRESS}. Kindly remove the content today.",
    f"Unlawful statements are available on {ADDRESS}. You are to block access to the prohibited "
    "information within a day.",
    f"Content published at {ADDRESS} must be removed.",
    f"You are requested to remove, within a day, the tweet available at {ADDRESS}.",
    f"Delete the reply at {ADDRESS}.",
    f"Delete {OTHER}. Запрещенная публикация доступна по адресу {ADDRESS}. Просим ограничить "
    "доступ к запрещенной информации.",
)
LAW = (
    "Under article 12 of the Broadcasting Act providers shall not carry content of these kinds: "
    "(1) what insults the constitution of the country; (3) what spreads rumors among the public; "
    "(4) what defames others."
)


@pytest.mark.parametrize("text", ASKED)
def test_an_offense_is_asked_about_where_it_is_found(text: str) -> None:
    reading = read_letter(text)

    assert ("post", POST) in subjects(reading)
    assert not doubted(reading)


def test_an_offense_that_nothing_asks_about_is_a_question() -> None:
    reading = read_letter(f"Delete {OTHER} today. An illegal clip is available at {ADDRESS}.")

    assert subjects(reading) == [("post", LATER)]
    assert [item.id for item in doubted(reading)] == [POST]


def test_where_a_text_may_be_read_up_is_set_aside() -> None:
    reading = read_letter(f"Delete {OTHER} today. The decision is available at {ADDRESS}.")

    assert subjects(reading) == [("post", LATER)]
    assert aside(reading) == {ADDRESS: "named-otherwise"}


def test_a_text_that_may_be_meant_itself_is_a_question() -> None:
    reading = read_letter(f"Delete {OTHER} today. Remove it by the guide available at {ADDRESS}.")

    assert subjects(reading) == [("post", LATER)]
    assert [item.id for item in doubted(reading)] == [POST]


@pytest.mark.parametrize(
    "text",
    [
        "Kindly block the following handle @zqmira",
        "The user @zqmira has been spreading false news. It should be blocked.",
        "Het account @zqmira moet worden geblokkeerd.",
        "Обліковий запис @zqmira підлягає блокуванню.",
        "Kontoen @zqmira skal blokeres.",
    ],
)
def test_a_plain_ask_about_an_account_is_no_question(text: str) -> None:
    assert subjects(read_letter(text)) == [("account", "zqmira")]


@pytest.mark.parametrize(
    "text",
    [
        f"Delete the original tweet at {ADDRESS} and every copy of it.",
        f"We were informed by citizens of {ADDRESS}, which spreads panic. Delete it.",
        f"See the attached screenshot of {ADDRESS}, which must be deleted.",
        f"If {ADDRESS} is not removed within a day, a fine will be imposed.",
    ],
)
def test_the_only_post_of_a_letter_that_asks_is_never_lost(text: str) -> None:
    assert [item.id for item in read_letter(text).items] == [POST]


@pytest.mark.parametrize(
    "text",
    [
        f"Remove the original post as well: {ADDRESS}",
        f"We were informed by citizens of {ADDRESS}, which spreads panic. Delete it.",
        f"Evidence of the offence: {ADDRESS}. We order its removal.",
        f"For example, {ADDRESS} calls for violence. Remove it.",
        f"See the attached screenshot of {ADDRESS}, which must be deleted.",
    ],
)
def test_a_post_that_is_asked_about_beside_others_is_never_lost(text: str) -> None:
    reading = read_letter(f"Please delete {OTHER} today.\n\n{text}")

    assert {item.id for item in reading.items} == {POST, LATER}


@pytest.mark.parametrize(
    "text",
    [
        "Delete the account pretending to be the city police, @zqmira",
        "Pictures of the victim were uploaded by @zqmira. Please suspend the account.",
        "The same applies to @zqmira.",
        "@zqmira should not be visible in our country any more.",
    ],
)
def test_an_account_that_may_be_meant_beside_a_post_is_a_question(text: str) -> None:
    reading = read_letter(f"Please delete {OTHER} today.\n\n{text}")

    assert subjects(reading) == [("post", LATER)]
    assert [item.id for item in doubted(reading)] == ["zqmira"]


@pytest.mark.parametrize(
    "text",
    [
        "Two accounts were examined, @zqmira and @zqlena. The second one is to be closed.",
        "Sono stati esaminati @zqmira e @zqlena. Solo il secondo account va sospeso.",
        "Bitte sichern Sie die Daten zu https://x.com/zqmira. Keine Sperre ist geplant.",
    ],
)
def test_nobody_is_certain_where_a_letter_picks_one_or_wants_data_only(text: str) -> None:
    reading = read_letter(text)

    assert not subjects(reading)
    assert "zqmira" in {item.id for item in doubted(reading)}


@pytest.mark.parametrize(
    "text",
    [
        "The threat was posted by @zqmira, whose account you are ordered to suspend.",
        "O perfil @zqmira se passa pela Prefeitura, cujo perfil oficial é @zqlena. Solicitamos "
        "a sua remoção.",
    ],
)
def test_who_is_told_of_beside_an_ask_is_a_question(text: str) -> None:
    reading = read_letter(f"Please delete {OTHER} today.\n\n{text}")

    assert subjects(reading) == [("post", LATER)]
    assert "zqmira" in {item.id for item in doubted(reading)}


def test_a_post_that_a_letter_without_an_ask_tells_of_is_set_aside() -> None:
    reading = read_letter(f"The original post is {ADDRESS}. We wish you a pleasant evening.")

    assert not reading.items
    assert aside(reading) == {ADDRESS: "named-otherwise"}


def test_those_who_follow_somebody_are_not_that_somebody() -> None:
    assert not subjects(read_letter("Block the accounts following @zqmira."))


def test_the_points_of_a_law_number_no_entry_of_a_list() -> None:
    letter = f"Delete the following:\n\n{ADDRESS}\n\n{OTHER}\n\n"

    assert len(subjects(read_letter(letter + LAW))) == 2
    spared = LAW.replace("shall not carry content of these kinds", "you are not to remove")
    assert subjects(read_letter(letter + spared)) == [("post", LATER)]


def test_a_letter_that_begins_below_a_signature_is_not_signed_by_what_it_names() -> None:
    signed = f"Delete {OTHER}.\n\nRegards,\n\nZq Unit\n\n"

    asks = f"Good day,\n\nThe prohibited content is at {ADDRESS}. Please delete it."
    assert len(subjects(read_letter(signed + asks))) == 2
    assert subjects(read_letter(signed + f"Delete {ADDRESS}")) == [("post", LATER)]
