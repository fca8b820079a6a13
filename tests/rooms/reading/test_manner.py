"""Rows that are spoken of otherwise than the rest of their list, in languages nobody knows here."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import doubted, read_list, subjects

POSTS = tuple(f"https://x.com/zqkara/status/{1356868433739783990 + n}" for n in range(8))
# Made-up words: whatever a remark says, it is the only one that says it.
UNKNOWN = ("Zqorme vlut", "Ħarrenqa blu zimt", "ⴰⵣⵓⵍ ⵎⵍⵎ", "ჟღურტული ყვა", "zqvel")


def remarks_of(*remarks: str, head: str = "Zqnomm") -> tuple[tuple[str, ...], ...]:
    rows = zip(POSTS, remarks, strict=False)
    return (("No.", "URL", head), *((str(n), *row) for n, row in enumerate(rows, start=1)))


@pytest.mark.parametrize("remark", UNKNOWN)
@pytest.mark.parametrize("others", ["", "Brimt qua zolt"])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_row_with_the_only_remark_of_its_kind_is_asked_about(
    remark: str, others: str, place: int
) -> None:
    said = [others] * 5
    said[place] = remark
    reading = read_list(*remarks_of(*said))

    assert [item.locator for item in doubted(reading)] == [POSTS[place]]
    assert remark in str(doubted(reading)[0].needs_person)
    assert len(subjects(reading)) == 4


@pytest.mark.parametrize(
    "remarks",
    [
        ("", "", "", "", ""),
        ("zolt",) * 5,
        ("zolt one", "brim two", "quux three", "vlut four", "zimt five"),
        ("2026-01-04", "2026-01-05", "12", "", ""),
        ("only this post", "post", "post", "post", "post"),
        ("", "", "", "please remove", "to be blocked"),
    ],
)
def test_remarks_that_all_differ_or_all_agree_take_no_row_out(remarks: tuple[str, ...]) -> None:
    assert doubted(read_list(*remarks_of(*remarks))) == []


@pytest.mark.parametrize(
    "remark",
    [
        "người đăng đã tự gỡ, không cần xử lý",
        "removed by its author, no action needed",
        "bereits gelöscht, nichts zu tun",
        "déjà supprimé, sans suite",
        "ya retirado por su autor",
        "já removido",
        "già rimosso dall'autore",
        "al door de auteur verwijderd, geen actie",
        "usunięte przez autora, bez działań",
        "удалено автором, действий не требуется",
        "yazarı sildi, işlem gerekmiyor, yok",
        "लेखक ने स्वयं हटाया, कार्यवाही आवश्यक नहीं",
        "sudah dihapus sendiri",
        "投稿者が削除済み",
        "작성자가 이미 삭제",
        "حذفه صاحبه ولا حاجة لإجراء",
    ],
)
def test_a_remark_that_takes_its_row_out_is_asked_about_where_every_row_has_its_own(
    remark: str,
) -> None:
    said = ("zolt one", "brim two", remark, "vlut four", "zimt five")
    reading = read_list(*remarks_of(*said, head="Ghi chú"))

    assert [item.locator for item in doubted(reading)] == [POSTS[2]]


def test_where_some_remarks_are_silent_and_no_two_agree_silence_is_the_rule() -> None:
    said = ("", "zolt one", "", "brim two", "vlut three")
    reading = read_list(*remarks_of(*said, head="Remarks"))

    assert [item.locator for item in doubted(reading)] == [POSTS[n] for n in (1, 3, 4)]


@pytest.mark.parametrize("remark", ["none", "n/a", "нет", "photo used without her consent"])
def test_a_remark_that_there_is_none_takes_no_row_out(remark: str) -> None:
    said = ("zolt one", "brim two", remark, "vlut four", "zimt five")

    assert doubted(read_list(*remarks_of(*said, head="Remarks"))) == []


def test_in_a_list_that_says_row_by_row_what_to_do_the_silent_row_is_asked_about() -> None:
    said = ("shop front. Please remove", "zqorme blu vlut", "offer. Please remove this", "block it")
    reading = read_list(*remarks_of(*said))

    assert [item.locator for item in doubted(reading)] == [POSTS[1]]


def test_the_names_of_those_who_wrote_are_no_remarks() -> None:
    reading = read_list(*remarks_of("Zara Zq", "Zara Zq", "Zara Zq", "Mira Zq", head="이름"))

    assert doubted(reading) == []


@pytest.mark.parametrize("head", ["Tweet ID", "ID hantaran", "게시물 ID"])
def test_a_posts_number_beside_its_account_means_the_post(head: str) -> None:
    rows = (("1", "@zqkara", POSTS[0][-19:]), ("2", "@zqmira", POSTS[1][-19:]))
    reading = read_list(("No.", "Owner account", head), *rows)

    assert subjects(reading) == [("post", POSTS[0][-19:]), ("post", POSTS[1][-19:])]


@pytest.mark.parametrize("head", ["Zqnum", "ID", ""])
def test_a_long_number_under_an_unknown_head_is_asked_about_and_never_the_account(
    head: str,
) -> None:
    rows = (("1", "@zqkara", POSTS[0][-19:]), ("2", "@zqmira", POSTS[1][-19:]))
    reading = read_list(("No.", "Handle", head), *rows)

    assert subjects(reading) == []
    assert [item.kind.value for item in doubted(reading)] == ["post", "post"]


def test_the_number_of_an_account_takes_nothing_from_the_account() -> None:
    rows = (("1", "@zqkara", "1356868433739783990"), ("2", "@zqmira", "1356868433739783991"))
    reading = read_list(("No.", "Handle", "User ID"), *rows)

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqmira")]


def test_of_two_rows_the_one_that_bears_a_remark_goes_to_a_person() -> None:
    reading = read_list(
        ("No.", "Account", "Qqumaa"), ("1", "@zqkara", ""), ("2", "@zqmira", "zzk wuzz")
    )

    assert subjects(reading) == [("account", "zqkara")]


def test_of_five_rows_the_two_that_bear_a_remark_go_to_a_person() -> None:
    rows = [(str(n), f"@zqnam{n}", "zzk wuzz" if n > 3 else "") for n in range(1, 6)]
    reading = read_list(("No.", "Account", "Qqumaa"), *rows)

    assert [name for _, name in subjects(reading)] == ["zqnam1", "zqnam2", "zqnam3"]
