"""Titles, heads and labels that do not ask: below and beside them nothing is certain."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from duly.receive.readers import Document, Table
from duly.receive.reading import Reading, read
from tests.rooms.reading.made import SHA, doubted, listed, read_list, subjects

ASK = ("You are directed to block the accounts listed below within 24 hours.",)
HEAD = ("No.", "URL")
FIRST = (ASK, HEAD, ("1", "https://x.com/zqkara"), ("2", "https://x.com/zqmira"))
BELOW = (("1", "https://x.com/zqpilo"), ("2", "https://x.com/zqsefa"))
CERTAIN = [("account", "zqkara"), ("account", "zqmira")]


def sheets(**rows: Sequence[Sequence[str]]) -> Reading:
    """Read a workbook of several sheets, each with its name."""
    made = [listed(*said).tables[0] for said in rows.values()]
    tables = tuple(
        Table(rows=table.rows, path="xlsx-cells", sheet=name.replace("_", " "))
        for name, table in zip(rows, made, strict=True)
    )
    book = Document(name="list.xlsx", sha256=SHA, media_type="text/csv", tables=tables)
    return read([book], platform="x")


@pytest.mark.parametrize(
    "title",
    [
        "List of accounts dropped by the Committee",
        "Wrongly listed in the order of 31.01.2021",
        "For information only: accounts of the complainants",
        "Withdrawn",
        "Versehentlich aufgeführte Konten",
        "Nachrichtlich: Konten der Anzeigeerstatter",
        "Comptes rétablis par décision du tribunal",
        "Cuentas a título informativo",
        "Contas desbloqueadas pela comissão",
        "Account inseriti per errore",
        "Ten onrechte vermelde accounts",
        "Konta wycofane z wniosku",
        "Účty uvedené omylem",
        "Tévesen felvett fiókok",
        "Conturi deblocate de comisie",
        "Felaktigt upptagna konton",
        "Ошибочно внесённые аккаунты",
        "Для сведения: аккаунты заявителей",
        "Помилково внесені акаунти",
        "Λογαριασμοί που αποκαταστάθηκαν",
        "Sehven eklenen hesaplar",
        "Akun yang telah dipulihkan",
        "已处理 的账号",
        "取下げ 済みのアカウント",
        "철회 대상 계정",
        "حسابات أدرجت بالخطأ",
        "गलती से शामिल खाते",
    ],
)
def test_what_stands_below_a_title_that_says_no_is_asked_about(title: str) -> None:
    reading = read_list(*FIRST, (title,), HEAD, *BELOW)

    assert subjects(reading) == CERTAIN
    assert [item.id for item in doubted(reading)] == ["zqpilo", "zqsefa"]


@pytest.mark.parametrize(
    "title",
    [
        "Copy to:",
        "Nodal officers",
        "Contacts",
        "Verteiler:",
        "Ansprechpartner",
        "Personnes à contacter",
        "Funcionarios responsables",
        "Otrzymują:",
        "Контактные лица",
        "Заявители",
        "Kapják:",
        "İrtibat",
        "抄送：",
        "担当者 連絡先",
        "연락처",
        "نسخة إلى",
        "प्रतिलिपि:",
    ],
)
def test_what_stands_below_a_title_of_offices_is_asked_about(title: str) -> None:
    reading = read_list(*FIRST, (title,), ("Office", "Handle"), ("A", "@zqpilo"), ("B", "@zqsefa"))

    assert subjects(reading) == CERTAIN
    assert [item.id for item in doubted(reading)] == ["zqpilo", "zqsefa"]


def test_a_second_title_above_heads_of_its_own_that_does_not_ask_leaves_its_rows_in_doubt() -> None:
    other = read_list(*FIRST, ("Zqarnu volpi desima ketro",), HEAD, *BELOW)
    asking = read_list(*FIRST, ("Further accounts to be blocked",), HEAD, *BELOW)

    assert subjects(other) == CERTAIN
    assert len(subjects(asking)) == 4


@pytest.mark.parametrize(
    "name", ["Contacts", "Officers", "Complainants", "Old", "Restored", "Заявители", "Verteiler"]
)
def test_a_sheet_whose_name_says_whose_it_is_holds_nothing_certain(name: str) -> None:
    reading = sheets(Annexure=FIRST, **{name: (("Name", "X handle"), ("A. B.", "@zqpilo"))})

    assert subjects(reading) == CERTAIN
    assert [item.id for item in doubted(reading)] == ["zqpilo"]


def test_a_title_in_the_first_row_of_a_sheet_counts_like_its_name() -> None:
    told = (("Nodal officers of the State",), ("Name", "X handle"), ("A. B.", "@zqpilo"))
    asked = (("Further accounts to be blocked",), HEAD, *BELOW)

    assert subjects(sheets(Annexure=FIRST, Two=told)) == CERTAIN
    assert len(subjects(sheets(Annexure=FIRST, Two=asked))) == 4


def test_a_line_above_a_list_that_asks_in_one_sentence_may_say_no_in_the_next() -> None:
    said = ("下記一覧の投稿の削除を依頼します。アカウントの凍結は求めません。",)
    posts = ("1", "https://x.com/zqkara/status/1356868433739783990")

    assert len(subjects(read_list(said, ("番号", "投稿URL"), posts))) == 1


def test_accounts_that_pass_themselves_off_as_officers_are_asked_about() -> None:
    reading = read_list(("Fake accounts of officers",), HEAD, *BELOW)

    assert len(subjects(reading)) == 2


def test_heads_of_offices_tell_a_list_of_offices_beside_another_list() -> None:
    first = listed(*FIRST).tables[0]
    second = listed(("Office", "Handle"), ("Director", "@zqpilo"), ("Board", "@zqsefa")).tables[0]
    both = Document(name="a.html", sha256=SHA, media_type="text/html", tables=(first, second))

    assert subjects(read([both], platform="x")) == CERTAIN


@pytest.mark.parametrize(
    "label",
    [
        "Contact for queries:",
        "Copy to:",
        "Prepared by",
        "Rückfragen an",
        "Исполнитель",
        "抄送",
        "문의",
    ],
)
def test_a_row_whose_label_calls_it_a_contact_is_asked_about(label: str) -> None:
    reading = read_list(*FIRST, (label, "@zqpilo"))

    assert subjects(reading) == CERTAIN
    assert [item.id for item in doubted(reading)] == ["zqpilo"]


def test_of_two_columns_the_one_whose_head_says_no_is_asked_about_alone() -> None:
    head = ("No.", "Accounts to be blocked", "Accounts to be restored")
    reading = read_list(head, ("1", "@zqkara", "@zqpilo"), ("2", "@zqmira", "@zqsefa"))
    over = read_list(
        ASK,
        ("", "To be blocked", "", "To be unblocked"),
        ("No.", "URL", "No.", "URL"),
        ("1", "@zqkara", "1", "@zqpilo"),
        ("2", "@zqmira", "2", "@zqsefa"),
    )

    assert subjects(reading) == subjects(over) == CERTAIN
    assert [item.id for item in doubted(reading)] == ["zqpilo", "zqsefa"]


@pytest.mark.parametrize("said", ["取下げ", "対象外", "撤回", "wieder freigegeben", "восстановлен"])
def test_what_became_of_a_row_is_heard_in_a_column_of_its_kind_too(said: str) -> None:
    rows = [(str(n), f"@zqkara{n}", said if n == 2 else "削除対象") for n in range(1, 5)]
    reading = read_list(("番号", "アカウントURL", "区分"), *rows)

    assert [item.id for item in doubted(reading)] == ["zqkara2"]
