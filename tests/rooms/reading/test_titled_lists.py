"""Lists side by side in one table, each below a title of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

import pytest
from openpyxl import Workbook

from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, read
from tests.rooms.readers import offices
from tests.rooms.readers.made import escaped, pdf, saved
from tests.rooms.reading.made import doubted, read_list, subjects

ASK = "Block access to what is listed below within 24 hours:"
NAMES = ("zqone", "zqtwo", "zqthree")
POSTS = tuple(str(1356868433739783990 + n) for n in range(4))
BOTH = [*(("account", name) for name in NAMES), *(("post", number) for number in POSTS)]
Cells = Sequence[str]


def rows_of(left: str, right: str, heads: Cells, *, gap: bool = False) -> list[Cells]:
    """Put four posts beside three accounts, each post by the account in its row."""
    between = [""] if gap else []
    number, handle, url = heads
    rows: list[Cells] = [[left, "", *between, right, ""]]
    rows.append([number, handle, *between, number, url])
    for n, post in enumerate(POSTS):
        name = NAMES[n] if n < len(NAMES) else ""
        address = f"https://x.com/{name or 'zqlast'}/status/{post}"
        rows.append([str(n + 1) if name else "", name, *between, str(n + 1), address])
    return rows


TITLES = {
    "en": ("Accounts to be suspended", "Posts to be removed", ("No", "Handle", "URL")),
    "pt": ("Contas a suspender", "Publicações a remover", ("N.º", "Perfil", "URL")),
    "es": ("Cuentas a suspender", "Publicaciones a eliminar", ("N.º", "Cuenta", "URL")),
    "fr": ("Comptes à suspendre", "Publications à retirer", ("N°", "Compte", "Lien")),
    "de": ("Zu sperrende Konten", "Zu löschende Beiträge", ("Nr.", "Konto", "Link")),
    "hi": ("निलंबित किए जाने वाले खाते", "हटाई जाने वाली पोस्ट", ("क्र.सं.", "खाता", "यूआरएल")),
    "ru": ("Аккаунты для блокировки", "Публикации для удаления", ("№", "Аккаунт", "Ссылка")),
    "tr": ("Askıya alınacak hesaplar", "Kaldırılacak gönderiler", ("No", "Hesap", "Bağlantı")),
    "id": ("Akun yang harus ditangguhkan", "Unggahan yang harus dihapus", ("No", "Akun", "Tautan")),
    "sw": ("Akaunti za kusimamishwa", "Machapisho ya kuondolewa", ("Na.", "Akaunti", "Kiungo")),
    "ar": ("حسابات يجب تعليقها", "منشورات يجب حذفها", ("م", "الحساب", "الرابط")),
}


@pytest.mark.parametrize("tongue", TITLES)
def test_each_list_is_read_below_its_own_title_in_many_tongues(tongue: str) -> None:
    left, right, heads = TITLES[tongue]

    assert sorted(subjects(read_list(*rows_of(left, right, heads)))) == sorted(BOTH)


def as_xlsx(rows: Sequence[Cells]) -> bytes:
    book = Workbook()
    for row in ([ASK], *rows):
        book.worksheets[0].append(list(row))
    book.worksheets[0].merge_cells("A2:B2")
    book.worksheets[0].merge_cells("D2:E2")
    return saved(book)


def as_csv(rows: Sequence[Cells]) -> bytes:
    return "\n".join(map(";".join, ([ASK], *rows))).encode()


def as_html(rows: Sequence[Cells]) -> bytes:
    made = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in made)
    return f"<!doctype html><meta charset=utf-8><p>{ASK}</p><table>{table}</table>".encode()


def as_docx(rows: Sequence[Cells]) -> bytes:
    return offices.docx(offices.para(ASK) + offices.grid(*rows))


def as_pdf(rows: Sequence[Cells]) -> bytes:
    cells = ",".join(f"[{escaped(cell)}]" for row in rows for cell in row)
    sizes = "columns:(1cm,4.4cm,0.6cm,1cm,8.5cm),stroke:0.4pt,inset:3pt"
    return pdf(f"{ASK}\n\n#text(8pt)[#table({sizes},{cells})]")


CONTAINERS: Mapping[str, Callable[[Sequence[Cells]], bytes]] = {
    "order.xlsx": as_xlsx,
    "order.csv": as_csv,
    "order.html": as_html,
    "order.docx": as_docx,
    "order.pdf": as_pdf,
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_each_list_is_read_below_its_own_title_in_every_container(name: str) -> None:
    rows = rows_of(*TITLES["en"], gap=True)
    reading = read(open_files([File(name=name, data=CONTAINERS[name](rows))]), platform="x")

    assert sorted(subjects(reading)) == sorted(BOTH)
    assert reading.counts.rows == len(BOTH)


SPARED = {
    "done": "Posts already removed",
    "not": "Posts not to be removed",
    "told": "Posts for information",
    "complained": "Posts of the complainants",
    "sw": "Machapisho yasiyopaswa kuondolewa",
    "removed": "Removed posts",
    "id": "Unggahan yang dihapus",
    "es": "Publicaciones eliminadas",
    "unknown": "Zqorm zqelt zqand",
}


@pytest.mark.parametrize("case", SPARED)
def test_a_list_whose_own_title_does_not_ask_goes_to_a_person(case: str) -> None:
    reading = read_list(*rows_of("Accounts to be suspended", SPARED[case], ("No", "Handle", "URL")))

    assert subjects(reading) == BOTH[: len(NAMES)]
    assert [one.id for one in doubted(reading)] == [*POSTS]


def test_titles_that_only_name_what_stands_below_leave_the_lists_certain() -> None:
    reading = read_list(*rows_of("Accounts", "Posts", ("No", "Handle", "URL")))

    assert sorted(subjects(reading)) == sorted(BOTH)


def test_names_below_a_word_that_nobody_knows_are_asked_about_and_not_lost() -> None:
    reading = read_list(*rows_of("Accounts", "Posts", ("Zq", "Zqnom", "Zqadr")))

    assert {one.id for one in reading.items} >= {*NAMES, *POSTS}
    assert not set(NAMES).intersection(name for _, name in subjects(reading))


@pytest.mark.parametrize("gap", [False, True])
def test_lists_without_numbers_are_apart_where_their_titles_ask(gap: bool) -> None:
    rows = [
        [cell for n, cell in enumerate(row) if n not in {0, len(row) - 2}]
        for row in rows_of("", "", ("No", "Handle", "URL"), gap=gap)[1:]
    ]
    between = [""] if gap else []
    titles = ["Accounts to be suspended", *between, "Posts to be removed"]

    assert sorted(subjects(read_list(titles, *rows))) == sorted(BOTH)


def test_heads_of_one_list_in_two_rows_leave_a_post_the_narrower() -> None:
    rows = [[f"@{name}", f"https://x.com/{name}/status/{POSTS[0]}"] for name in NAMES]
    reading: Reading = read_list(["Offender", "Content"], ["Handle", "URL"], *rows)

    assert {kind for kind, _ in subjects(reading)} == {"post"}


def test_a_page_without_titles_goes_on_with_those_of_the_page_before() -> None:
    first = rows_of("Accounts to be suspended", "Posts not to be removed", ("No", "Handle", "URL"))
    made = [list(row) for row in first]
    tables = "".join(
        "<table>" + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
        + "</table>"
        for rows in (made[:4], [made[1], *made[4:]])
    )  # fmt: skip
    data = f"<!doctype html><meta charset=utf-8><p>{ASK}</p>{tables}".encode()
    reading = read(open_files([File(name="order.html", data=data)]), platform="x")

    assert subjects(reading) == BOTH[: len(NAMES)]
