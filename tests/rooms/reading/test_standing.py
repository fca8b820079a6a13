"""Whoever a letter names beside what it asks about is never certain, in whatever language."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.rooms.reading.made import POST, aside, doubted, read_letter, subjects

ADDRESS = f"https://x.com/zqkara/status/{POST}"
MIRA = ("account", "zqmira")
LONG = settings().max_examples > 100
# Each asks about the post; what follows names somebody else.
ASKS = (f"Please remove {ADDRESS}", f"Bitte löschen Sie {ADDRESS}", f"Прошу удалить {ADDRESS}")

BESIDE = {
    "by a label for a person": (
        "Geschädigte: @zqmira | Заявитель: @zqmira | Pokrzywdzony: @zqmira | Şikayetçi: @zqmira | "
        "Pelapor: @zqmira | 举报人：@zqmira | Aangever: @zqmira | Oznamovatel: @zqmira | "
        "Zeuge: @zqmira | Témoin : @zqmira | Testigo: @zqmira | Свидетель: @zqmira | "
        "Klägerin: @zqmira | Demandeur : @zqmira | Requerente: @zqmira | Ricorrente: @zqmira | "
        "Истец: @zqmira | Powód: @zqmira | Davacı: @zqmira | 原告：@zqmira | Eiser: @zqmira | "
        "Hakija: @zqmira | Kärande: @zqmira | Felperes: @zqmira | Žalobce: @zqmira | "
        "Bildiren: @zqmira | 转发者：@zqmira | Ιδιοκτήτης: @zqmira"
    ),
    "in a copy line": (
        "cc: @zqmira | Kopie an: @zqmira | Copie à : @zqmira | Копия: @zqmira | 抄送：@zqmira | "
        "Do wiadomości: @zqmira | Tembusan: @zqmira | Kopi: @zqmira | Con copia a @zqmira"
    ),
    "under a signature": (
        "Regards,\nInspector Zq\nX: @zqmira | Best,\nZq Unit\nTwitter: https://x.com/zqmira | "
        "Mit freundlichen Grüßen\nZq\nX: @zqmira | Cordialement,\nZq\nTwitter : @zqmira | "
        "С уважением,\nЗк\nX: @zqmira | Z poważaniem\nZq\nX: @zqmira | Folgen Sie uns: @zqmira | "
        "Med vänlig hälsning\nZq\nX: @zqmira | Μες εκτίμηση\nΖκ\nΛογότυπο: @zqmira"
    ),
    "as a former name": (
        "The account was formerly @zqmira. | Sie hieß früher @zqmira. | anciennement @zqmira | "
        "antes @zqmira | ранее @zqmira | dawniej @zqmira | già @zqmira | eski adı @zqmira | "
        "sebelumnya @zqmira | 原名 @zqmira | tidigare @zqmira | voorheen @zqmira | fost @zqmira"
    ),
    "in somebody's words": (
        'The post reads: "block @zqmira and delete his account" | '
        "Es heißt dort: „Sperrt @zqmira, löscht ihn!“ | Le message dit : « Supprimez @zqmira » | "
        "El mensaje dice: «bloqueen a @zqmira» | Текст: «удалите @zqmira» | "
        'O texto diz: "apaguem @zqmira" | 帖文写道："封禁 @zqmira" | '
        "Wpis brzmi: „usuńcie @zqmira” | "
        'Metin: "@zqmira hesabını kapatın"'
    ),
    "in what somebody else asks": (
        "In it he calls on his followers to block @zqmira. | Darin ruft er dazu auf, @zqmira zu "
        "sperren. | Il y appelle à bloquer @zqmira. | En él pide bloquear a @zqmira. | "
        "В нём он призывает заблокировать @zqmira."
    ),
    "with thanks": (
        "Thanks for closing @zqmira. | Danke für die Sperrung von @zqmira. | Merci pour la "
        "suppression de @zqmira. | Спасибо за удаление @zqmira. | Tack för att "
        "ni stängde @zqmira. | "
        "Gracias por la retirada de @zqmira. | Dziękujemy za usunięcie @zqmira."
    ),
    "as done already": (
        "@zqmira wurde bereits gesperrt. | @zqmira a déjà été supprimé. | "
        "@zqmira ya fue suspendida. "
        "| @zqmira уже заблокирован. | @zqmira sudah dihapus. | @zqmira 已被删除。 "
        "| @zqmira är redan "
        "avstängt. | @zqmira is al verwijderd. | @zqmira byl již odstraněn."
    ),
    "as refused": (
        "Bezüglich @zqmira wird der Antrag abgewiesen. | Indefiro o pedido quanto a @zqmira. | "
        "В отношении @zqmira отказано. | Hakemus hylätään @zqmira osalta. | Ansökan avslås såvitt "
        "avser @zqmira. | Il ricorso è infondato quanto a @zqmira. | 对 @zqmira 的申请予以驳回。"
    ),
    "as spared": (
        "Please do not act on @zqmira. | Gegen @zqmira ist nichts zu veranlassen. | @zqmira n'est "
        "pas concerné. | @zqmira не трогать. | Rör inte @zqmira. | Älkää poistako @zqmira. | "
        "@zqmira nem érintett. | @zqmira neblokujte. | Μην αφαιρέσετε @zqmira. | لا تحذفوا @zqmira"
    ),
    "as an exception": (
        "with the exception of @zqmira. | mit Ausnahme von @zqmira. | à l'exception de @zqmira. | "
        "за исключением @zqmira. | z wyjątkiem @zqmira. | 除 @zqmira 外。 | @zqmira hariç. | "
        "utom @zqmira. | εκτός από @zqmira. | @zqmira を除く。 | @zqmira 는 제외합니다."
    ),
}


@pytest.mark.parametrize("manner", BESIDE)
def test_somebody_named_beside_what_is_asked_about_is_never_certain(manner: str) -> None:
    said = [one.strip() for one in BESIDE[manner].split(" | ")]
    every = range(len(ASKS)) if LONG else (0,)  # in short each stands below one ask, by turns
    letters = [f"{ASKS[(n + k) % 3]}\n\n{one}" for n, one in enumerate(said) for k in every]
    letters += [f"{one}\n\n{ASKS[0]}" for one in (said if LONG else said[::2])]
    assert [text for text in letters if MIRA in subjects(read_letter(text))] == []


@pytest.mark.parametrize(
    "line",
    [
        "Account: @zqmira",
        "Konto: @zqmira",
        "Link 2: https://x.com/zqmira",
        "Цель блокировки, аккаунт: @zqmira",
        "Zu sperren: @zqmira",
        "b) @zqmira",
        "To be removed: @zqmira",
        "Tautan: https://x.com/zqmira",
    ],
)
def test_a_label_that_calls_what_is_asked_about_leaves_it_certain(line: str) -> None:
    assert MIRA in subjects(read_letter(f"Please block the following:\n\n{line}\n"))


def test_a_list_under_a_signature_is_an_annex_and_stays_certain() -> None:
    text = "Please block the accounts annexed.\n\nRegards,\nZq\n\nAnnex:\n1. @zqmira\n2. @zqkara\n"
    assert MIRA in subjects(read_letter(text))


def test_a_name_alone_between_quotation_marks_is_no_talk() -> None:
    assert MIRA in subjects(read_letter('Please block the account "@zqmira" within 24 hours.'))


def test_a_sentence_that_begins_with_an_address_stands_for_itself() -> None:
    reading = read_letter(
        f"You shall not block the newspaper's own account. {ADDRESS} must be removed today."
    )
    assert subjects(reading) == [("post", POST)]
    reading = read_letter(f"Please remove {ADDRESS}. @zqmira is the complainant.")
    assert subjects(reading) == [("post", POST)]


def test_quoted_names_that_a_sentence_counts_up_go_to_a_person_and_are_not_lost() -> None:
    reading = read_letter(
        "We request the takedown of two accounts. The accounts are: first, “ZqMiraTrader”; and "
        "second, “zqkaragold”. They tag a singer."
    )
    assert [one.id for one in doubted(reading)] == ["zqmiratrader", "zqkaragold"]
    assert aside(reading) == {}
