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


T, H = ["Accounts to be suspended", "", "Posts to be removed", ""], ["No", "Handle", "No", "URL"]
FIVE = (*NAMES, "zqfour", "zqfive")
NUMBERS = tuple(str(1356868433739783990 + n) for n in range(5))
ROWS: list[Cells] = [
    [str(n), name, str(n), f"https://x.com/zqz{n}/status/{NUMBERS[n - 1]}"]
    for n, name in enumerate(FIVE, start=1)
]
DONE = "Already restored, do not block"
OF_BOTH: Mapping[str, tuple[Sequence[Cells], int]] = {  # and how many of each stay certain
    "above": ([["For information only: already restored"], ["Accounts", "", "Posts"], H, *ROWS], 0),
    "above those that ask": ([["Restored on appeal and not to be blocked:"], T, H, *ROWS], 0),
    "above heads alone": ([["Restored on appeal and not to be blocked:", "", "", ""], H, *ROWS], 0),
    "below titles": ([T, [DONE], H, *ROWS], 0),
    "below heads": ([T, H, [DONE], *ROWS], 0),
    "between": ([T, H, *ROWS[:2], [DONE, "", "", ""], *ROWS[2:]], 2),
    "between, in all cells": ([T, H, *ROWS[:2], [DONE] * 4, *ROWS[2:]], 2),
    "between, on the right": ([T, H, *ROWS[:2], ["", "", DONE, ""], *ROWS[2:]], 2),
    "between, without titles": ([H, *ROWS[:3], [DONE, "", "", ""], *ROWS[3:]], 3),
    "words in two cells": ([T, H, *ROWS[:2], ["Done:", "all restored", "", ""], *ROWS[2:]], 0),
    "left": ([["", *T], ["Status", *H], *([DONE * (r[0] == "2"), *r] for r in ROWS)], 0),
    "right": ([T, [*H, "Remarks"], *([*r, DONE * (r[0] == "2")] for r in ROWS)], 0),
    "an unknown head": ([T, [*H, "Zqom"], *([*r, "zqa" * (r[0] == "2")] for r in ROWS)], 0),
    "no number": (
        [["", *T[::2]], ["", *H[1::2]], *([DONE * (r[0] == "2"), *r[1::2]] for r in ROWS)],
        0,
    ),
    "none": ([T, [*H, "Date"], *([*row, "12.05.2021"] for row in ROWS)], 5),
}  # fmt: skip


@pytest.mark.parametrize("case", OF_BOTH)
def test_what_a_row_or_column_says_is_said_of_every_list(case: str) -> None:
    rows, certain = OF_BOTH[case]
    reading = read_list(*rows)

    sure = [*(("account", one) for one in FIVE[:certain])]
    sure += [("post", one) for one in NUMBERS[:certain]]
    assert sorted(subjects(reading)) == sorted(sure)
    assert {one.id for one in reading.items} >= {*FIVE, *NUMBERS}


def test_links_left_of_the_lists_are_asked_about_and_not_lost() -> None:
    links = [f"https://x.com/zqy/status/{1256868433739783990 + n}" for n in range(len(ROWS))]
    body = [[link, *row] for link, row in zip(links, ROWS, strict=True)]
    reading = read_list(["", *T], ["Link", *H], *body)

    assert not subjects(reading)
    assert len(reading.items) == 3 * len(ROWS)


PAGES: Mapping[str, tuple[Sequence[Cells], Sequence[Cells], int, int]] = {
    "unknown head": ([T, ["No", "Wkzrt", "No", "URL"], *ROWS[:3]], ROWS[3:], 0, 5),
    "the same head": (
        [T, (Z := ["No", "Wkzrt", "No", "URL"]), *ROWS[:3]], [Z, *ROWS[3:]], 0, 5
    ),
    "said between": ([T, H, ROWS[0], [DONE, "", "", ""], *ROWS[1:3]], ROWS[3:], 1, 1),
    "said first": ([T, H, *ROWS[:3]], [[DONE, "", "", ""], *ROWS[3:]], 3, 3),
    "without titles": ([H, *ROWS[:3], [DONE, "", "", ""]], ROWS[3:], 3, 3),
    "no numbers": (
        [T[::2], H[1::2], *(r[1::2] for r in ROWS[:3])], [r[1::2] for r in ROWS[3:]], 3, 3
    ),
    "said of all": ([T, H, *ROWS[:2], ["Done:", "all restored", "", ""], ROWS[2]], ROWS[3:], 0, 0),
}  # fmt: skip


@pytest.mark.parametrize("case", PAGES)
def test_what_is_said_on_a_page_holds_on_the_next(case: str) -> None:
    first, second, accounts, posts = PAGES[case]
    tables = offices.grid(*first) + offices.para("") + offices.grid(*second)
    data = offices.docx(offices.para(ASK) + tables)
    reading = read(open_files([File(name="order.docx", data=data)]), platform="x")

    sure = [*(("account", one) for one in FIVE[:accounts])]
    sure += [("post", one) for one in NUMBERS[:posts]]
    assert sorted(subjects(reading)) == sorted(sure)
    assert {one.id for one in reading.items} >= {*FIVE, *NUMBERS}


@pytest.mark.parametrize(("between", "certain"), [("", 2), ("Also block these accounts:", 4)])
def test_a_title_holds_in_the_next_table_of_a_list_until_words_ask(
    between: str, certain: int
) -> None:
    rows = [row[:2] for row in ROWS]
    first = offices.grid(["No", "Handle"], *rows[:2], [DONE, ""], rows[2])
    data = offices.docx(offices.para(ASK) + first + offices.para(between) + offices.grid(*rows[3:]))
    reading = read(open_files([File(name="order.docx", data=data)]), platform="x")

    assert len(subjects(reading)) == certain
    assert len(reading.items) == len(FIVE)


RESTORED = (
    "The following accounts, which were named in our earlier order of 3 March 2025, were all "
    "restored on appeal by the court and for that reason are not to be blocked by anybody"
)
DIRECTED = (
    "In exercise of the powers conferred by section 69A of the Act you are directed to block the "
    "following accounts within 36 hours, and not to inform the users, in the public interest"
)


@pytest.mark.parametrize(
    ("said", "place", "asked"),
    [(RESTORED, 0, ["zqone", "zqtwo"]), (RESTORED, 2, ["zqtwo"]), (DIRECTED, 0, [])],
)
def test_a_row_of_many_words_is_heard_to_its_end(said: str, place: int, asked: list[str]) -> None:
    rows = [("No", "Handle", "Reason"), ("1", "@zqone", "hate"), ("2", "@zqtwo", "hate")]
    rows.insert(place, (said, "", ""))
    assert [item.id for item in doubted(read_list(*rows))] == asked
