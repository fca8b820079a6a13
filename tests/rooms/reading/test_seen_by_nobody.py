"""What files that nobody had seen before taught: notes on rows, examples, lists side by side."""

from __future__ import annotations

import pytest

from duly.receive.readers.document import Row, Table
from duly.receive.reading import Reading, read
from duly.receive.reading.table.sidebyside import firsts_of
from tests.rooms.reading.made import doubted, letter, listed, read_list, subjects

NAMES = ("zqone", "zqtwo", "zqthree", "zqfour")
ROWS = tuple((str(n), f"https://x.com/{name}") for n, name in enumerate(NAMES, start=1))
HEAD = ("No.", "Account")


def certain(reading: Reading) -> list[str]:
    return [name for _, name in subjects(reading)]


NOTES = (
    "Note: Sr. Nos. 2 and 3 stand deleted.",
    "Rows 2 to 3 are deleted from this list.",
    "Keterangan: nomor 2 dan 3 dikeluarkan dari daftar.",
    "Примечание: пункты 2 и 3 исключены из перечня.",
    "टिप्पणी: क्रम संख्या 2 एवं 3 को सूची से हटा दिया गया है।",
    "비고: 연번 2와 3은 삭제 요청에서 제외함.",
    "注：番号2及び3は取り下げました。",
    "குறிப்பு: வரிசை எண் 2 மற்றும் 3 பட்டியலில் இருந்து நீக்கப்பட்டது.",
)


@pytest.mark.parametrize("note", NOTES)
def test_rows_that_a_short_note_below_their_list_takes_out_are_never_certain(note: str) -> None:
    assert certain(read_list(HEAD, *ROWS, (note, ""))) == ["zqone", "zqfour"]


@pytest.mark.parametrize("word", ["e.g.", "Exemplo", "z. B.", "Пример", "उदाहरण", "مثال", "Zqorm"])
def test_a_row_with_a_word_above_the_first_number_is_never_certain(word: str) -> None:
    reading = read_list(HEAD, (word, "https://x.com/zqshown"), *ROWS)

    assert certain(reading) == [*NAMES]
    assert [one.id for one in doubted(reading)] == ["zqshown"]


def test_two_lists_whose_numbers_have_the_same_head_are_read_each_by_itself() -> None:
    posts = [f"https://x.com/zqother/status/135686843373978399{n}" for n in range(3)]
    rows = [(str(n + 1), f"@{NAMES[n]}", "", str(n + 1), posts[n]) for n in range(3)]
    table = listed(("No", "Account", "", "No", "URL"), *rows).tables[0]

    assert firsts_of(table) == (0, 3)
    assert firsts_of(_headed_apart(table)) == ()


def _headed_apart(table: Table) -> Table:
    """The same table, whose second column of numbers has another head."""
    head, *rest = table.rows
    other = listed(("No", "Account", "", "Page", "URL")).tables[0].rows[0]
    return Table(rows=(Row(number=head.number, cells=other.cells), *rest), path=table.path)


FILES = {
    "ignore": "Please ignore list_v1.txt and remove only the posts in list_v2.txt.",
    "supersedes": "list_v2.txt supersedes list_v1.txt. Please remove the posts in list_v2.txt.",
    "evidence": "Please remove the posts in list_v2.txt. list_v1.txt is enclosed as evidence.",
}


@pytest.mark.parametrize("said", FILES)
def test_a_file_of_addresses_that_the_letter_sets_aside_is_never_certain(said: str) -> None:
    first = letter("URL\nhttps://x.com/zqone\nhttps://x.com/zqtwo", name="list_v1.txt")
    second = letter("URL\nhttps://x.com/zqthree\nhttps://x.com/zqfour", name="list_v2.txt")
    reading = read([letter(FILES[said], name="mail.txt"), first, second], platform="x")

    assert certain(reading) == ["zqthree", "zqfour"]


def test_a_post_below_a_head_for_what_was_reported_is_asked_about() -> None:
    post = "https://x.com/zqone/status/1356868433739783990"
    reading = read_list(("Sr", "Reported URL", "Reported by"), ("1", post, "@zqcitizen"))

    assert certain(reading) == ["1356868433739783990"]


@pytest.mark.parametrize(
    ("head", "said"), [("Present status of link", "Live"), ("id", "101"), ("Tagged users", "@zqa")]
)
def test_what_is_no_locator_beside_a_post_leaves_it_certain(head: str, said: str) -> None:
    posts = [f"https://x.com/zqone/status/135686843373978399{n}" for n in range(3)]
    rows = [(said.replace("101", str(101 + n)), posts[n]) for n in range(3)]

    assert len(certain(read_list((head, "URL"), *rows))) == len(posts)


def test_what_follows_a_spared_account_in_one_sentence_is_not_lost() -> None:
    post = "https://x.com/zqone/status/1356868433739783990"
    said = "The user @zqone (we do not seek its suspension) has posted the tweets below, which are"
    reading = read([letter(f"{said} to be blocked:\n\n{post}")], platform="x")

    assert ("post", "1356868433739783990") in [(one.kind.value, one.id) for one in reading.items]
    assert "zqone" not in certain(reading)
