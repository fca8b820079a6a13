"""What stands above a list: forbidden, left undone, refused in a point, not asked for yet."""

from __future__ import annotations

import pytest

from duly.receive.reading import read
from duly.receive.reading.text.negation import is_turned
from tests.rooms.reading.made import aside, doubted, letter, read_letter, read_list, subjects

LEFT = {
    "en never": "Under no circumstances may the following accounts be blocked:",
    "en refrain": "Please refrain from suspending the following accounts:",
    "en postponed": "Postpone the blocking of the following accounts:",
    "en stayed": "The blocking of the following accounts is stayed:",
    "en decided": "We have decided against seeking the removal of the following accounts:",
    "en stay": "Content is to be preserved. The accounts listed must stay active:",
    "en announced": "We will apply to the court for an order to block the following accounts:",
    "en proposed": "It is proposed to block the accounts below. You may reply within 48 hours:",
    "en filed": "A petition for removal of the following accounts will be filed next week:",
    "en considers": "The Committee will consider blocking the following accounts:",
    "de announced": "Es ist beabsichtigt, die Sperrung der folgenden Konten anzuordnen:",
    "es announced": "Este juzgado va a ordenar el bloqueo de las siguientes cuentas:",
    "ru announced": "Планируется ограничить доступ к следующим аккаунтам:",
    "sw announced": "Tunakusudia kuomba kufungwa kwa akaunti zifuatazo:",
    "tr announced": "Aşağıdaki hesapların engellenmesi hâkimlikten talep edilecektir:",
    "tr needless": "Aşağıdaki hesapların engellenmesine gerek bulunmamaktadır:",
    "de": "Wir bitten Sie, die folgenden Konten auf keinen Fall zu sperren:",
    "de davon": "Wir sehen derzeit davon ab, die Sperrung der folgenden Konten zu verlangen:",
    "fr": "Nous vous demandons de ne bloquer sous aucun prétexte les comptes suivants :",
    "fr renonce": "Il est renoncé au blocage des comptes suivants :",
    "es": "En ningún caso deberán bloquearse las siguientes cuentas:",
    "es renuncia": "Se renuncia a solicitar el bloqueo de las siguientes cuentas:",
    "pt": "Fica dispensado o bloqueio dos perfis abaixo:",
    "it": "In nessun caso dovranno essere bloccati i seguenti profili:",
    "nl": "Wij zien voorlopig af van blokkering van de volgende accounts:",
    "tr": "Aşağıdaki hesapların kesinlikle engellenmemesi rica olunur:",
    "en since": "Since no appeal was filed, you are directed not to block the accounts below:",
    "en which": "The following accounts, which are not to be blocked, were reported:",
    "en suspended": "The blocking of the accounts listed below is suspended:",
    "es suspendido": "Se acuerda la suspensión del bloqueo de las siguientes cuentas:",
    "pt abster": "Abstenha-se de bloquear as seguintes contas:",
    "pt deixe": "Deixe de bloquear as seguintes contas:",
    "fr suspend": "Ordonnons la suspension de la mesure de blocage des comptes suivants :",
    "it astenersi": "Astenetevi dal bloccare i seguenti profili:",
    "de unterlassen": "Unterlassen Sie es, die folgenden Konten zu sperren:",
    "ru": "Воздержитесь от блокировки следующих аккаунтов:",
    "id": "Hindari memblokir akun berikut:",
    "sw": "Hatutaki akaunti zifuatazo zifungwe:",
    "hi": "निम्नलिखित खातों को ब्लॉक करने से बचें:",
    "pl": "W żadnym razie nie należy blokować następujących kont:",
}
NAMES = {"zqkara_one", "zqkara_two"}
LISTED = "@zqkara_one\n@zqkara_two"


def certain(text: str) -> set[str]:
    return {id for _, id in subjects(read_letter(text))}


@pytest.mark.parametrize("said", LEFT)
def test_a_list_below_a_sentence_that_says_no_is_never_certain(said: str) -> None:
    assert not certain(f"Qz Police\n\n{LEFT[said]}\n\n{LISTED}\n\nInspector")


@pytest.mark.parametrize(
    "said",
    [
        "Block the following accounts not later than 5 May 2026 and without any further delay:",
        "Das Gericht hat am 5. Mai 2026 beschlossen, die folgenden Konten zu sperren:",
        "Merci de bloquer sans aucun délai les comptes suivants :",
        "You shall secure that the accounts below are not available to the public:",
        "We intend to seek penalties unless you block the following accounts:",
        "Failing removal we shall apply for an injunction, and you are directed to block these:",
        "You are expected to block the following accounts:",
        "As you have not complied with our notice, you are directed to block the accounts below:",
        "You are directed to block the following accounts and not to inform the users thereof:",
        "Kindly block the following accounts without prior notice to the users:",
        "Se ordena bloquear las siguientes cuentas sin ningún retraso:",
        "Determino o bloqueio das contas seguintes no prazo não superior a 24 horas:",
        "Oficie-se para bloquear os seguintes perfis:",
        "Untuk menghindari penyebaran, mohon blokir akun berikut:",
    ],
)
def test_a_no_that_only_says_how_soon_spares_nobody(said: str) -> None:
    assert certain(f"Qz Police\n\n{said}\n\n{LISTED}\n\nInspector") == NAMES


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("The following are still up and have not been blocked:", NAMES),
        ("The following are still up and need not be blocked:", set()),
        ("The following have not been blocked:", set()),
    ],
)
def test_a_complaint_that_things_are_still_up_says_no_no(said: str, left: set[str]) -> None:
    assert certain(f"Qz Authority\n\n{said}\n\n{LISTED}") == left


@pytest.mark.parametrize(
    ("above", "rest"),
    [
        ("Until this inquiry has come to its end you must not block", "the following accounts:"),
        ("Bis zum Schluss bitten wir, keinesfalls zu sperren die", "Konten der folgenden Nutzer:"),
        ("Please do not", "block the following accounts:"),
    ],
)  # fmt: skip
def test_a_sentence_above_a_list_is_read_whole_over_its_lines(above: str, rest: str) -> None:
    ask = "Please remove https://x.com/zqkara/status/1356868433739783990 within 24 hours."

    assert certain(f"Qz Police\n\n{above}\n{rest}\n{LISTED}\n\n{ask}") == {"1356868433739783990"}


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ("1- Aşağıdaki hesaplara erişimin ENGELLENMESİNE,", "2- Şunlar yönünden talebin REDDİNE,"),
        ("1. The following accounts shall be blocked,", "2. The request is refused as to these,"),
        ("a) Bloquear las cuentas siguientes;", "b) No ha lugar respecto de las siguientes;"),
    ],
)  # fmt: skip
def test_a_point_that_refuses_governs_the_list_below_it(asked: str, refused: str) -> None:
    below = "1. @zqspared_one\n2. @zqspared_two"
    text = f"Qz\n\n{asked}\n\n1. @zqkara_one\n2. @zqkara_two\n\n{refused}\n\n{below}\n\nJudge"

    assert not {one for one in certain(text) if "spared" in one}


@pytest.mark.parametrize(
    "said",
    [
        "Determino o bloqueio dos perfis abaixo, exceto o perfil @zqspared, que permanece no ar:",
        "Block the accounts below, except @zqspared, which is to remain online:",
        "Eine Sperrung des Kontos @zqspared wird abgelehnt.",
    ],
)
def test_a_list_below_a_sentence_that_spares_somebody_else_is_not_put_aside(said: str) -> None:
    text = f"Qz\n\nEs wird um Sperrung gebeten. {said}\n\n1. @zqkara_one\n2. @zqkara_two\n\nJudge"
    reading = read_letter(text)

    assert {item.id for item in reading.items} >= NAMES
    assert "zqspared" not in {id for _, id in subjects(reading)}


@pytest.mark.parametrize(
    "said",
    [
        "our office intends to apply to the court for an order requiring you to block",
        "we are preparing to seek an injunction by which you would have to remove",
        "будет подан иск: прокуратура намерена обратиться в суд с требованием заблокировать",
        "Nous envisageons de saisir le juge afin qu'il ordonne de bloquer",
    ],
)
@pytest.mark.parametrize("more", ["", " No action is required of you at this time."])
def test_what_will_only_be_asked_for_is_asked_of_a_person(said: str, more: str) -> None:
    text = f"Qz Attorney\n\nWe write to say that {said} @zqkara_one and @zqkara_two.{more}"

    assert not certain(text)


@pytest.mark.parametrize(
    "remark",
    [
        "Blocked on 12.03.2026",
        "Suspended since 4 May",
        "gesperrt am 3.5.2026",
        "removido em 3/5/26",
    ],
)
def test_a_row_that_says_when_it_was_done_is_asked_about(remark: str) -> None:
    rows = [(str(n), f"@zqkara_{n}", "Pending") for n in range(1, 6)]
    rows += [("6", "@zqdone_a", remark), ("7", "@zqdone_b", remark), ("8", "@zqdone_c", remark)]

    assert not {id for _, id in subjects(read_list(("No.", "Handle", "Status"), *rows))} & {
        "zqdone_a",
        "zqdone_b",
        "zqdone_c",
    }


def test_a_repost_is_asked_about_and_the_one_already_deleted_is_not() -> None:
    first, second = (f"https://x.com/zqkara/status/135686843373978399{n}" for n in (0, 1))
    reading = read_letter(
        f"当該投稿（{first}）は既に投稿者本人により削除されていますが、転載が残っています。下記投稿の削除をお願いします。\n\n{second}"
    )

    assert {id for _, id in subjects(reading)} == {second[-19:]}
    assert "ja" in reading.order.languages


def test_the_first_and_the_last_line_of_a_pages_list_are_entries_too() -> None:
    text = (
        "Aşağıda kullanıcı adları verilen hesaplara erişimin engellenmesine karar verilmiştir.\n"
        "@zqkara_one\n@zqkara_two\n@zqkara_three\nSöz konusu kararın gereği rica olunur."
    )
    reading = read([letter(text, media_type="application/pdf")], platform="x")

    assert len(subjects(reading)) == 3
    assert not aside(reading)


def test_a_doubled_word_for_an_account_that_a_line_breaks_is_no_name() -> None:
    text = "Kami minta agar akun-\nakun berikut diblokir:\n1. @zqkara_one\n2. @zqkara_two"
    reading = read([letter(text, media_type="application/pdf")], platform="x")

    assert not doubted(reading)
    assert not aside(reading)


def test_what_a_sentence_spares_beside_a_doubtful_list_is_never_certain() -> None:
    spared = "https://x.com/zqspared/status/1356868433739783990"
    reading = read_letter(
        "Просим удалить публикации ниже. Публикация "
        f"{spared}, на которую ссылается заявитель (@zqcomplains), удалению не подлежит.\n\n"
        f"{LISTED}\n\nНачальник"
    )

    assert not {"1356868433739783990", "zqcomplains"} & {id for _, id in subjects(reading)}


def test_the_head_of_a_column_of_numbers_says_no_no() -> None:
    assert not is_turned("No.")
    assert is_turned("No: they are to be left")


@pytest.mark.parametrize(
    "point",
    [
        "Profiles whose earlier request was rejected by you",
        "Accounts against which no action was taken",
        "Accounts that except for the name are identical to the victim's",
    ],
)
def test_a_described_point_that_says_no_is_asked_of_a_person_and_never_lost(point: str) -> None:
    first = "1. Fake profiles of the Minister\n\n@zqfake_one\n@zqfake_two"
    text = f"Qz\n\nBlock the following:\n\n{first}\n\n2. {point}\n\n@zqkara_one\n@zqkara_two"
    reading = read_letter(text)

    assert {item.id for item in doubted(reading)} == NAMES
    assert certain(text) == {"zqfake_one", "zqfake_two"}


@pytest.mark.parametrize(
    "said",
    [
        "Block the unlawful accounts, including but not limited to the following:",
        "Wir ordnen an, die folgenden Konten zu sperren, andere Konten sind nicht betroffen:",
    ],
)
def test_a_list_below_words_about_others_than_it_names_is_never_lost(said: str) -> None:
    ask = "You are also directed to remove https://x.com/zqkara/status/1356868433739783990 at once."
    reading = read_letter(f"Qz Police\n\n{said}\n\n{LISTED}\n\n{ask}")

    assert {item.id for item in reading.items} > NAMES
