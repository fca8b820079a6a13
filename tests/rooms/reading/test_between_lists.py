"""Words between lists, and titles between rows, govern what stands below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from duly.receive.reading import Reading, read
from duly.receive.reading.text.titles import spared_by
from tests.rooms.readers.made import opened
from tests.rooms.reading.made import subjects
from tests.rooms.reading.two_lists import (
    ABOVE,
    ASKED,
    BELOW,
    CONTAINERS,
    Parts,
    as_docx,
    as_html,
    parts_of,
    spanned,
)

AGAINST = (
    "The following accounts, which were blocked under our direction of 31 January 2021, are to be "
    "restored at once:",
    "Not to be touched",
    "Complainants",
    "Already dealt with",
    "For information",
)
PLAIN = ("Annexure B", "Part II: posts and accounts", "Accounts to be blocked", "Hate speech")
SAID = {
    "ar": ("المشتكون: للعلم", "سبق تنفيذها"),
    "cs": ("Pro informaci", "Dříve blokované"),
    "da": ("Til orientering", "Tidligere blokeret"),
    "de": ("Zur Kenntnis", "Beschwerdeführer", "Irrtümlich aufgeführt", "Früher gesperrte Konten"),
    "el": ("Προς ενημέρωση", "Εξαιρέσεις"),
    "en": ("B. Accounts blocked earlier", "Under examination", "Dropped by the Committee"),
    "es": ("Para su información", "Denunciantes", "Incluidas por error", "Excepciones"),
    "fa": ("جهت اطلاع", "مستثنی"),
    "fi": ("Tiedoksi", "Aiemmin estetyt tilit"),
    "fr": (
        "Pour information",
        "Plaignants",
        "Retirés par erreur",
        "Comptes bloqués antérieurement",
    ),
    "hi": ("केवल जानकारी के लिए", "शिकायतकर्ता", "विचाराधीन"),
    "hu": ("Tájékoztatásul", "Korábban letiltott", "Kivételek"),
    "id": ("Untuk informasi", "Pelapor", "Dikecualikan"),
    "it": ("Per conoscenza", "Segnalanti: in esame", "Inseriti per errore"),
    "ja": ("参考情報", "申告者", "対象外"),
    "ko": ("참고", "신고인", "제외 대상"),
    "nl": ("Ter informatie", "Eerdere meldingen", "Uitzonderingen"),
    "pl": ("Do wiadomości", "Wcześniejsze", "W trakcie wyjaśniania"),
    "pt": ("Para conhecimento", "Denunciantes", "Incluídas por engano", "Pendentes"),
    "ro": ("Spre informare", "Excepții"),
    "ru": ("Для сведения", "Заявители", "Исключены из реестра и подлежат разблокировке:"),
    "sv": ("För kännedom", "Undantag"),
    "th": ("เพื่อทราบ", "ผู้ร้องเรียน"),
    "tr": ("Bilgi için", "Şikayetçi", "İstisnalar"),
    "uk": ("Для відома", "Заявники", "Винятки"),
    "vi": ("Chỉ để tham khảo", "Người khiếu nại", "Ngoại lệ"),
    "zh": ("仅供参考", "投诉人", "已处理", "误列账号"),
}


def certain(data: bytes) -> set[str]:
    reading: Reading = read([opened(data)], platform="x")
    assert {item.id for item in reading.items} >= {*ASKED, *BELOW}
    return {name for _, name in subjects(reading)}


def cases(titles: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair every container with titles; setting pages is dear, so PDF takes the first two."""
    return [
        (container, title)
        for container in CONTAINERS
        for title in (titles[:2] if container == "pdf" else titles)
    ]


@pytest.mark.parametrize(("container", "title"), cases(AGAINST))
def test_a_list_below_words_that_do_not_ask_names_nobody_for_certain(
    container: str, title: str
) -> None:
    assert certain(CONTAINERS[container](parts_of(title))) == set(ASKED)


@pytest.mark.parametrize(("container", "title"), cases(AGAINST))
def test_rows_below_a_title_that_does_not_ask_name_nobody_for_certain(
    container: str, title: str
) -> None:
    assert certain(CONTAINERS[container](spanned(title))) == set(ASKED)


@pytest.mark.parametrize(("container", "title"), cases(PLAIN))
def test_a_list_below_a_plain_title_stays_certain(container: str, title: str) -> None:
    assert certain(CONTAINERS[container](parts_of(title))) == {*ASKED, *BELOW}


@pytest.mark.parametrize(
    ("tongue", "title"), [(tongue, title) for tongue, titles in SAID.items() for title in titles]
)
def test_a_title_is_heard_in_other_languages(tongue: str, title: str) -> None:
    assert spared_by(title), tongue


@pytest.mark.parametrize("write", [as_html, as_docx])
def test_a_title_holds_until_the_next_words(write: Callable[[Parts], bytes]) -> None:
    third: list[Sequence[str]] = [("1", "https://x.com/zqdoru"), ("2", "https://x.com/zqfela")]
    parts = parts_of("Complainants")

    assert certain(write([*parts, third])) == set(ASKED)
    assert certain(write([*parts, "To be blocked as well:", third])) == {*ASKED, "zqdoru", "zqfela"}


def test_a_title_at_the_head_of_a_list_counts() -> None:
    upper, lower = parts_of("")[1], parts_of("")[3]
    assert isinstance(lower, list)

    assert certain(as_docx([ABOVE, upper, [("Accounts to be restored",), *lower]])) == set(ASKED)


@pytest.mark.parametrize(
    "title",
    [
        "Blocking to be completed within 24 hours:",
        "Accounts reported by complainants, to be blocked:",
        "Delhi",
        "List 2",
        "Videos released by the group",
    ],
)
def test_a_title_that_asks_or_says_what_a_list_holds_takes_nothing_out(title: str) -> None:
    assert spared_by(title) is None
