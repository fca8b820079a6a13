"""Traps that real orders set, each in a letter of our own words."""

from __future__ import annotations

import pytest

from duly.receive.readers import Document, File, Line, TextLayer, open_files
from duly.receive.reading import Reading, read
from tests.rooms.reading.made import SHA, aside, codes, doubted, letter, read_letter, subjects

GIST = "b6345333147279321f1d"
OPENED = "Under section 71 of the Crimes Ordinance, Cap. 200, please remove the following:\n\n"


def github(text: str) -> Reading:
    return read([letter(text)], platform="github")


def test_hours_of_opening_are_no_time_limit_and_neither_is_the_time_to_appeal() -> None:
    order = github(
        "Удалить https://zq.github.io/ . Сведения доступны круглосуточно. The register is"
        " available on a 24-hour basis. Решение может быть обжаловано в суд в течение трех месяцев."
    ).order

    assert order.deadline is None
    assert order.appeal is not None
    assert (order.appeal.to, order.appeal.within) == ("суд", "P3M")


def test_the_site_owners_time_never_runs_for_the_platform() -> None:
    order = github(
        "В течение трех суток владелец сайта обязан удалить информацию. Провайдер хостинга обязан"
        " ограничить доступ в течение суток с момента получения уведомления."
    ).order

    assert order.deadline is not None
    assert (order.deadline.length, order.deadline.who) == ("PT24H", "platform")
    assert [one.who for one in order.deadlines] == ["platform", "owner"]


def test_adverts_registers_and_laws_of_the_authority_are_set_aside_each_with_its_reason() -> None:
    said = aside(
        github(
            "Удалить страницу https://zq.github.io/a .\n\nМобильное приложение можно скачать:\n"
            "https://apps.apple.com/ru/app/зкн/id1500000001\n"
            "https://play.google.com/store/apps/details?id=org.zq.app\n\n"
            "Реестр: http://eais.rkn.gov.ru/\n\nAccording to the Federal Law"
            " (http://eais.rkn.gov.ru/docs.eng/149.pdf)"
        )
    )

    assert said == {
        "https://apps.apple.com/ru/app/зкн/id1500000001": "app-advert",
        "https://play.google.com/store/apps/details?id=org.zq.app": "app-advert",
        "http://eais.rkn.gov.ru/": "authority-own",
        "http://eais.rkn.gov.ru/docs.eng/149.pdf": "law-text",
    }


def test_addresses_inside_the_description_of_what_was_published_are_no_items() -> None:
    reading = github(
        "Удалить страницу https://github.com/zqarin/zq/issues/7 .\n\nПриложение\n\n"
        "Описание запрещенной информации:\nНа странице размещен текст: «купить тут"
        " http://zqhydra24abcdefg.onion/catalog и https://zqshop.example/x »"
    )

    assert subjects(reading) == [("issue", "zqarin/zq/issues/7")]
    assert set(aside(reading).values()) == {"quoted"}


def test_a_line_end_hyphen_that_a_page_writes_as_a_hidden_mark_is_settled_by_the_whole() -> None:
    text = "Удалить https://zq-\ufffeslots.github.io/ .\n\nRemove https://zq-slots.github.io/ ."
    broken = text.replace("zq-\ufffe", "zq\ufffe\n")
    reading = read([letter(broken, media_type="application/pdf")], platform="github")

    assert subjects(reading) == [("site", "zq-slots.github.io")]


def test_a_scan_with_a_stamp_says_so_and_invents_no_field() -> None:
    scan = Document(
        name="s.pdf", sha256=SHA, media_type="application/pdf", pages=4, text_layer=TextLayer.SCAN
    )
    reading = read([scan])

    assert {"needs-ocr", "nothing-found"} <= codes(reading)
    assert reading.order.authority.name is None
    assert reading.order.issued_on is None


def test_a_stamp_that_the_decision_does_not_bind_yet_and_an_item_elsewhere_are_told() -> None:
    reading = github(
        "РЕШЕНИЕ\nЗкинский районный суд\nНЕ ВСТУПИЛО В ЗАКОННУЮ СИЛУ\n\nПризнать информацию на"
        " страницах https://zq.github.io/wm/ и https://telegra.ph/Zq-04-28 запрещенной."
    )

    assert {"not-in-force", "foreign-platform"} <= codes(reading)
    assert subjects(reading) == [("page", "zq.github.io/wm")]


def test_a_defanged_address_under_the_platforms_own_header_is_read() -> None:
    reading = github(
        "[The following notice was received by the platform]\n\nSingCERT asks you to take down"
        " the phishing page at hxxps[:]//github[.]com/zqarin/zq[.]page"
    )

    assert subjects(reading) == [("repo", "zqarin/zq.page")]


def test_an_owner_and_a_repository_without_an_address_go_to_a_person_even_if_like_a_host() -> None:
    reading = github(
        "We request the withdrawal of the following repositories:\n\n"
        "zqarin / zq-app\n\nzqmira / zqlist.github.io"
    )

    assert [item.id for item in doubted(reading)] == ["zqarin/zq-app", "zqmira/zqlist.github.io"]
    assert subjects(reading) == []


def test_a_repository_that_is_named_like_a_host_is_one_subject() -> None:
    assert subjects(github(OPENED + "https://github.com/zqarin/zq2web.systems")) == [
        ("repo", "zqarin/zq2web.systems")
    ]


def test_a_domain_of_its_own_is_never_taken_for_the_platforms() -> None:
    reading = github(OPENED + "https://zqshop.example/catalog")

    assert [item.kind.value for item in doubted(reading)] == ["foreign"]


def test_a_whole_listing_is_never_taken_where_one_gist_is_named_and_the_gist_is_offered() -> None:
    reading = github(
        "В реестр внесена страница https://gist.github.com/zqarin .\n\nПовторно сообщаем, что"
        f" доступ ограничен к https://gist.github.com/zqarin/{GIST} , но страница, внесенная в"
        " реестр, доступна."
    )

    assert subjects(reading) == []
    assert [item.alternatives for item in reading.items] == [(f"gist.github.com/zqarin/{GIST}",)]
    assert "wider-than-needed" in codes(reading)


def test_a_post_already_dealt_with_is_offered_in_the_place_of_its_whole_account() -> None:
    post = "https://x.com/zqkara/status/1356868433739783990"
    reading = read_letter(f"Block https://x.com/zqkara in India. You have already removed {post} .")

    assert "wider-than-needed" in codes(reading)
    assert aside(reading) == {post: "already-restricted"}


@pytest.mark.parametrize("mark", ["[private]", "[invalid]", "[УДАЛЕНО]", "[REDACTED]", "██████"])
def test_a_mark_in_the_place_of_an_item_is_counted_and_flagged(mark: str) -> None:
    hidden = github(f"{OPENED}https://github.com/zqarin/zq\n{mark}\n\nThank you.")
    signed = github(f"{OPENED}https://github.com/zqarin/zq\n\nBest regards,\n\n{mark}\n\nPolice")

    assert (hidden.order.redactions.places, hidden.order.redactions.items) == (1, 1)
    assert {"redacted", "redacted-items"} <= codes(hidden)
    assert (signed.order.redactions.places, signed.order.redactions.items) == (1, 0)
    assert "redacted-items" not in codes(signed)


def test_links_said_to_be_left_over_without_naming_them_are_not_counted_as_the_list() -> None:
    reading = github(
        "Please delete all the links and close the 2 accounts. In addition, there are six links in"
        " the last email that have not been processed.\n\n"
        "https://github.com/zqarin?tab=repositories\nhttps://github.com/zqmira?tab=repositories\n"
        "https://github.com/zqother/zq"
    )

    assert reading.counts.stated is None
    assert "count-mismatch" not in codes(reading)
    assert [item.ask.value for item in reading.items] == ["suspend", "suspend", "remove"]


def test_a_list_of_forks_is_no_repository_and_all_forks_is_open_ended() -> None:
    reading = github(
        OPENED + "https://github.com/zqarin/zq/network/members\n\nPlease also remove all forks."
    )

    assert [item.kind.value for item in reading.items] == ["forks"]
    assert "open-ended-ask" in codes(reading)


def test_accounts_named_only_between_quotes_go_to_a_person() -> None:
    reading = github("These two users ‘zqarin’ and ‘zq-mira’ violate the law: delete the accounts.")

    assert [item.id for item in doubted(reading)] == ["zqarin", "zq-mira"]
    assert subjects(reading) == []


def test_a_name_between_quotes_beside_a_list_is_no_item() -> None:
    reading = github(f"{OPENED}https://github.com/zqarin/zq\n\nThe user 'zqmira' wrote it.")

    assert subjects(reading) == [("repo", "zqarin/zq")]
    assert len(reading.items) == 1


def test_old_line_ends_and_broken_signs_and_odd_days_are_read() -> None:
    text = (
        "Zqing Association\r\rTo whom it may concernï¼Œ\r\rPlease remove"
        " https://github.com/zqarin/zq as slander in China, against the laws of China.\r\r"
        "22st,Jan,2021"
    )
    reading = read(open_files([File(name="m.md", data=text.encode())]))

    assert subjects(reading) == [("repo", "zqarin/zq")]
    assert reading.order.issued_on == "2021-01-22"
    assert {"mojibake", "not-a-state-body", "no-law-cited"} <= codes(reading)


def test_a_decision_four_years_older_than_the_order_is_said_to_be() -> None:
    reading = github(
        "Москва, 17.12.2021\n\nНа основании решения ФНС от 01.06.2017 № 2-6-18/2017-АИ удалить"
        " https://zq.github.io/ . Роскомнадзор"
    )

    stale = [flag.why for flag in reading.flags if flag.code == "stale-decision"]
    assert len(stale) == 1
    assert "4 years" in stale[0]


def test_an_earlier_letter_below_the_new_one_gives_no_items() -> None:
    lines = (
        Line(text="As asked on 29 January, please remove https://github.com/zqarin/new ."),
        Line(text="> Please remove https://github.com/zqarin/old .", quoted=True),
    )
    reading = read([Document(name="m", sha256=SHA, media_type="message/rfc822", lines=lines)])

    assert subjects(reading) == [("repo", "zqarin/new")]
    assert aside(reading) == {"https://github.com/zqarin/old": "quoted"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "asdf qwer 9999 ;;;; 12.34.5678 #### !!!!",
        "0" * 5_000,
        "\u0416" * 50 + "\x00\x01\x02",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor " * 6,
        "Thank you for lunch on Friday. See you soon!",
        "ᑎᑎᖅᑲᖅ ᐅᖃᓕᒫᒐᖅ ᑐᓴᕐᓂᖅ ᐃᓄᒃᑎᑐᑦ " * 16,
    ],
)
def test_what_is_no_order_is_flagged_and_no_field_is_invented(text: str) -> None:
    reading = github(text)
    order = reading.order

    assert "nothing-found" in codes(reading)
    assert (order.authority.name, order.country, order.issued_on) == (None, None, None)
    assert (order.references, order.legal_basis, order.grounds) == ((), (), ())
    assert (order.deadline, order.due, order.appeal, order.officer) == (None, (), None, None)
    assert (order.underlying_decision, order.penalty, order.confidential) == (None, None, None)
    assert order.ask.value == "none"


def test_a_letter_in_a_language_nobody_here_reads_says_so() -> None:
    text = "ᑎᑎᖅᑲᖅ ᐅᖃᓕᒫᒐᖅ ᑐᓴᕐᓂᖅ ᐃᓄᒃᑎᑐᑦ " * 16

    assert "language-unknown" in codes(github(text + "https://github.com/zqarin/zq"))
