"""What a letter leaves out without naming it: by what it is, by a number, by what surrounds it."""

from __future__ import annotations

import pytest

from duly.receive.readers.document import File
from duly.receive.readers.opening import open_files
from duly.receive.reading import read
from tests.rooms.reading.made import read_letter, read_list, subjects

ONE, TWO = "1356868433739783990", "1356868433739783980"
BY_KIND = {
    "en": ("Please block:", "Accounts opened before 2020 are outside the scope of this order."),
    "en-held": ("Please block:", "Accounts belonging to journalists shall not be blocked."),
    "de": (
        "Folgende Konten sind zu sperren:",
        "Konten, die der Presse gehören, bleiben ausgenommen.",
    ),
    "fr": (
        "Bloquez les comptes suivants :",
        "Les comptes qui appartiennent à des élus sont exclus.",
    ),
    "es": ("Bloquee las cuentas:", "No se bloquearán las cuentas que pertenezcan a periodistas."),
    "pt": ("Bloqueie as contas:", "Não devem ser bloqueadas as contas verificadas."),
    "it": ("Bloccare gli account:", "Gli account appartenenti a minori sono esclusi."),
    "pl": ("Zablokować konta:", "Nie dotyczy to kont, które należą do dziennikarzy."),
    "ru": ("Заблокировать аккаунты:", "Аккаунты, созданные до 2020 года, блокировке не подлежат."),
    "tr": ("Hesapları engelleyin:", "Gazetecilere ait hesaplar engellenmeyecektir."),
    "id": ("Blokir akun:", "Akun yang dibuat sebelum 2020 tidak diblokir."),
    "ja": ("次のアカウントを凍結してください。", "報道機関のアカウントは対象外とする。"),
    "zh": ("请封禁以下账号：", "媒体账号不在处理范围内。"),
}
BY_NUMBER = (
    "In Annexure A items 2 and 3 shall not be blocked.",
    "The court holds that no. 2 is not to be blocked.",
    "According to the law, no. 2 must not be blocked.",
    "In fact no. 2 shall not be blocked.",
    "Il tribunale rigetta quanto al n. 2.",
    "El juzgado deniega el número 2.",
    "Mahkeme 2 numaralı hesabın kapatılmasına gerek görmemiştir.",
    "其中第2項暫不處理。",
)
ORDINARY = (
    "Compliance is to be reported within 24 hours under section 2 of the Act.",
    "By order of 2 January 2026 other accounts were blocked already.",
    "If the accounts that are listed are not blocked, a fine of two millions will be due.",
    "Juzgado de lo Penal número 2 de Madrid",
)


def listed(above: str, below: str) -> str:
    return f"Qz Authority\n\n{above}\n1. @zqone\n2. @zqtwo\n3. @zqthree\n\n{below}"


@pytest.mark.parametrize("tongue", BY_KIND)
def test_an_exception_by_what_things_are_leaves_nothing_certain(tongue: str) -> None:
    assert subjects(read_letter(listed(*BY_KIND[tongue]))) == []


@pytest.mark.parametrize("below", BY_NUMBER)
def test_a_number_behind_a_court_or_a_law_still_speaks_of_the_list(below: str) -> None:
    certain = subjects(read_letter(listed("Block the following accounts:", below)))
    assert ("account", "zqtwo") not in certain
    assert ("account", "zqone") in certain


@pytest.mark.parametrize("below", ORDINARY)
def test_the_numbers_of_laws_and_days_take_no_entry_out(below: str) -> None:
    assert len(subjects(read_letter(listed("Block the following accounts:", below)))) == 3


NEVER = {
    "of a counter-notice": "You removed my post https://x.com/zqone/status/{}. It was lawful.",
    "found unlawful": "Die Sperrung des Beitrags https://x.com/zqone/status/{} war rechtswidrig.",
    "unblocked": "Просим разблокировать запись https://x.com/zqone/status/{}.",
    "passed on": (
        "For your awareness only. No action is required of you.\n\n"
        "---------- Forwarded message ----------\nFrom: Desk <desk@qz.example>\n\n"
        "Please remove https://x.com/zqone/status/{}."
    ),
    "above a list": (
        "The replies below, posted under https://x.com/zqone/status/{}, must be removed:\n"
        f"1. https://x.com/zqtwo/status/{TWO}"
    ),
    "an open box": (
        f"[x] Remove the post https://x.com/zqtwo/status/{TWO}\n"
        "[ ] Remove the post https://x.com/zqone/status/{}"
    ),
    "brackets left open": (
        f"(x) remove the post https://x.com/zqtwo/status/{TWO}\n"
        "( ) remove the post https://x.com/zqone/status/{}"
    ),
}


@pytest.mark.parametrize("how", NEVER)
def test_a_post_is_not_certain(how: str) -> None:
    certain = subjects(read_letter(f"Qz Authority\n\n{NEVER[how].format(ONE)}"))
    assert ("post", ONE) not in certain


LIFTED_FIRST = (
    "The block of @zqone is lifted; the block of @zqtwo is confirmed and must be carried out.",
    "Die Anordnung wird hinsichtlich @zqone aufgehoben; das Konto @zqtwo ist zu sperren.",
    "Требование в отношении @zqone отозвано; аккаунт @zqtwo необходимо заблокировать.",
    "關於帳號 @zqone 部分予以撤回；關於封鎖帳號 @zqtwo 部分仍應執行。",
    "The appeal of the holder of @zqtwo is dismissed; that account must be suspended.",
)


@pytest.mark.parametrize("said", LIFTED_FIRST)
def test_what_a_clause_of_its_own_asks_about_is_not_lost(said: str) -> None:
    items = {item.id: item.needs_person for item in read_letter(f"Qz Authority\n\n{said}").items}
    assert "zqtwo" in items
    assert items.get("zqone", "asked")


def test_a_row_that_is_decided_otherwise_is_asked_about() -> None:
    decided = read_list(
        ("No", "Account", "Decision of the board"),
        ("1", "@zqone", "Block"),
        ("2", "@zqtwo", "Deferred"),
        ("3", "@zqthree", "Block"),
        ("4", "@zqfour", "Dropped"),
        ("5", "@zqfive", "No action"),
    )
    assert [name for _, name in subjects(decided)] == ["zqone", "zqthree"]


LETTER = (
    "Qz Authority",
    "Se ordena retirar los contenidos del anexo.",
    "Mediante auto de 4 de enero ya se bloqueó la cuenta @zqold.",
    "Fiscal",
    "Anexo",
)


def test_a_list_with_commas_below_a_letter_is_a_table() -> None:
    rows = [f"{n},https://x.com/zq{n}/status/135686843373978399{n},A" for n in range(1, 5)]
    data = "\n".join((*LETTER, "Núm.,Enlace,Tipo", *rows)).encode()
    reading = read(open_files([File(name="list.csv", data=data)]), platform="x")
    assert len(subjects(reading)) == len(rows)


def test_a_head_below_a_sentence_that_names_somebody_is_no_name() -> None:
    rows = [(str(n), f"https://x.com/zq{n}/status/135686843373978399{n}") for n in range(1, 5)]
    reading = read_list(*((line, "") for line in LETTER), ("Núm.", "Enlace"), *rows)
    assert {kind for kind, _ in subjects(reading)} == {"post"}
