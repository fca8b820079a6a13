"""What a letter names for another reason, and the names that it writes without any sign."""

from __future__ import annotations

import pytest
from hypothesis import settings

from duly.receive.reading import Reading
from tests.rooms.reading.made import aside, doubted, read_letter, subjects

POST = "https://x.com/zqkara/status/1786000000000000001"
KARA = ("account", "zqkara")
MANY = 1200 if settings().max_examples > 100 else 250


def github(text: str) -> Reading:
    return read_letter(text, platform="github")


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (f"For a sample of such content see {POST}", "example"),
        (f"Evidence: {POST}", "example"),
        (f"Образец уведомления: {POST}", "example"),
        (f"Beispielhaft wird auf {POST} verwiesen.", "example"),
        (f"（参考示例：{POST} ）", "example"),
        (f"The post {POST} is NOT to be blocked.", "exempted"),
        (f"This order does not apply to @zqmira or to reports at {POST}", "exempted"),
        (f"Der Beitrag {POST} ist nicht zu löschen.", "exempted"),
        (f"Ne pas retirer {POST}", "exempted"),
        (f"No se solicita la retirada de {POST} .", "exempted"),
        (f"Deixo de determinar a remoção de {POST} .", "exempted"),
        (f"请勿删除 {POST} 。", "exempted"),
        (f"The order against {POST} is annulled.", "withdrawn"),
        (f"The order is published at {POST}", "named-otherwise"),
        (f"Not covered: {POST}", "exempted"),
        (f"Last year we asked you to remove {POST} .", "already-restricted"),
        (f"The official account {POST}", "named-otherwise"),
        (f"The matter was reported by {POST} .", "named-otherwise"),
    ],
)
def test_what_is_spared_shown_or_a_victims_is_set_aside(sentence: str, why: str) -> None:
    reading = read_letter(f"You are directed to block the following: @zqarin\n\n{sentence}")

    assert subjects(reading) == [("account", "zqarin")]
    assert aside(reading)[POST] == why


def test_all_names_of_a_row_share_what_is_said_before_and_behind_it() -> None:
    reading = read_letter("Block @zqarin. Do not block @zqa_1, @zqb_2 and @zqc_3; @zqd_4, too.")
    assert subjects(reading) == [("account", "zqarin")]

    reading = read_letter("Block @zqarin. The accounts @zqa_1 and @zqb_2 are not to be blocked.")
    assert subjects(reading) == [("account", "zqarin")]
    assert set(aside(reading).values()) == {"exempted"}


def test_sparing_the_account_spares_no_post_of_it() -> None:
    reading = read_letter(f"Remove:\n\n1. {POST} (post only, account not to be blocked)")

    assert subjects(reading) == [("post", "1786000000000000001")]


def test_a_name_that_is_asked_about_and_spared_in_one_letter_goes_to_a_person() -> None:
    reading = read_letter("Block @zqkara in India.\n\nThe account @zqkara is not to be blocked.")

    assert subjects(reading) == []
    assert len(doubted(reading)) == 1


def test_the_addressee_and_whoever_gets_a_copy_are_no_items() -> None:
    reading = read_letter(
        "To the operator of zq.social\n\nTo\nThe Grievance Officer, Chirp (@zqchirp)\n\n"
        "Remove: @zqbad@zq.social\n\nc.c.: @zqminister",
        platform="mastodon",
    )

    assert subjects(reading) == [("account", "zqbad@zq.social")]
    assert set(aside(reading)) == {"zq.social", "@zqchirp", "@zqminister"}


def test_a_handle_beside_its_own_post_asks_for_the_post_only() -> None:
    reading = read_letter(f"Block the following:\n\n1) @zqkara (Zq Kara) - {POST}\n2) @zqmira")

    assert subjects(reading) == [("post", "1786000000000000001"), ("account", "zqmira")]


@pytest.mark.parametrize(
    "written",
    [
        "https://x.com/zqkara/status/17860000000000000 01",
        "(i) https://x.com/zqkara/status/17860000000000000 01;",
        "see https://x.com/zqkara/status/17860000000000000 01 and tell us",
    ],
)
def test_a_number_with_a_gap_in_it_is_never_read_as_the_shorter_number(written: str) -> None:
    reading = read_letter(f"Remove the following:\n\n{written}")

    assert subjects(reading) == []
    assert "x.com/zqkara/status/1786000000000000001" in doubted(reading)[0].alternatives


def test_names_without_a_sign_are_certain_only_where_a_handle_is_promised() -> None:
    reading = read_letter(
        "You are directed to block the accounts below:\n\n- Handle: zq_kara\n- Account: ZqMira"
    )
    assert subjects(reading) == [("account", "zq_kara")]
    assert [item.id for item in doubted(reading)] == ["zqmira"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Block the following handles:\nzqarin, zqmira and @zqkara", ["zqarin", "zqmira"]),
        ("Remove these accounts, listed below:\nSl. 1 - zq_fake1\nSl. 2 - zq_fake2_",
         ["zq_fake1", "zq_fake2_"]),
        ("请关闭账号 zqwang、zqli。", ["zqwang", "zqli"]),
        ("Просим удалить аккаунт zqdev в течение суток.", ["zqdev"]),
        ("Se requiere la retirada de los usuarios: zqdos, zqtres", ["zqdos", "zqtres"]),
        ("Block the post ID 1786000000000000001.", ["1786000000000000001"]),
    ],
)  # fmt: skip
def test_names_in_lists_and_sentences_go_to_a_person_and_are_never_lost(
    text: str, names: list[str]
) -> None:
    assert [item.id for item in doubted(read_letter(text))] == names


def test_words_of_a_sentence_are_no_names() -> None:
    reading = read_letter(
        "The following accounts are spreading rumours; furnish details of the accounts: name, "
        "email, phone.\nNote: the account holder must be told. Block the users concerned."
    )

    assert reading.items == ()


def test_a_repository_named_without_address_is_read_where_it_is_called_one() -> None:
    reading = github("Delete the repository `zqarin/zq-tools` and `zqmira/zq` at once.")

    assert subjects(reading) == [("repo", "zqarin/zq-tools")]
    assert [item.id for item in doubted(reading)] == ["zqmira/zq"]


def test_hosts_are_read_however_their_dots_are_defanged() -> None:
    reading = github("Remove github(.)com/zqarin and github[dot]com/zqmira/zq .")

    assert subjects(reading) == [("account", "zqarin"), ("repo", "zqmira/zq")]


def test_the_address_in_a_signature_is_the_senders_own() -> None:
    reading = github(
        "Please take down https://github.com/zqbad/kit .\n\n"
        "Zq responders <cert@zq.example> · https://github.com/zqcert"
    )

    assert subjects(reading) == [("repo", "zqbad/kit")]
    assert aside(reading)["https://github.com/zqcert"] == "authority-own"


def test_a_sentence_that_asks_about_the_said_account_reaches_the_account_named_before_it() -> None:
    reading = read_letter(
        f"It was found that the handle @zqkara, together with @zqmira, spread a video (sample "
        f"post: {POST}). You are directed to block the said accounts."
    )

    assert subjects(reading) == [KARA]
    assert [item.id for item in doubted(reading)] == ["zqmira"]
    assert aside(reading)[POST] == "example"


def test_an_address_cut_at_a_hyphen_is_no_address_of_its_own() -> None:
    reading = github("Remove:\n\nhttps://github.com/zqslot/zqslot-\nslot.github.io")

    assert subjects(reading) == []
    assert [item.id for item in doubted(reading)] == ["zqslot/zqslot-slot.github.io"]


def test_a_date_below_an_address_is_no_part_of_it() -> None:
    reading = github("Remove:\n\nhttps://github.com/zqslot/zq\n12th,Mar,2022")

    assert subjects(reading) == [("repo", "zqslot/zq")]


def test_a_file_named_without_address_goes_to_a_person() -> None:
    reading = github(
        "Remove the repository `zqboa/zq-list` at once. The file `zqboa/zq-list/blob/main/a.csv` "
        "names minors."
    )

    assert subjects(reading) == [("repo", "zqboa/zq-list")]
    assert [item.id for item in doubted(reading)] == ["zqboa/zq-list/blob/main/a.csv"]


def test_points_of_a_list_that_name_a_repository_or_a_user_go_to_a_person() -> None:
    reading = github("Please disable access to:\n\n1. zqone/tool-a\n2. user zqfour (all of it)")

    assert [item.id for item in doubted(reading)] == ["zqone/tool-a", "zqfour"]


def test_a_row_of_names_is_asked_about_to_its_end_however_long_it_is() -> None:
    names = [f"zqname{number}" for number in range(MANY)]

    reading = read_letter("Block these accounts: " + ", ".join(f"@{name}" for name in names))

    assert [item.id for item in reading.items] == names


def test_a_row_of_names_is_spared_to_its_end_however_long_it_is() -> None:
    row = ", ".join(f"@zqname{number}" for number in range(MANY))

    reading = read_letter(f"Block @zqonly. Do not block the following accounts: {row}")

    assert [item.id for item in reading.items] == ["zqonly"]
    assert len(reading.not_items) == MANY


def test_a_name_without_its_first_sign_in_a_list_of_accounts_goes_to_a_person() -> None:
    reading = read_letter(
        "Please suspend the following accounts:\n- @zqkara@zq.example\n- zqmira@zq.example\n\n"
        "Questions to desk@office.example.",
        platform="mastodon",
    )

    assert subjects(reading) == [("account", "zqkara@zq.example")]
    assert [item.id for item in doubted(reading)] == ["zqmira@zq.example"]
    assert aside(reading)["desk@office.example"] == "mail-address"
