"""The index beside a list: right, made anew when it must be, and never believed when damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.desk.bench.accounts import rows
from duly.order.terms import Kind, Unreadable
from duly.platforms.directory import for_reading, index_path, open_directory
from duly.platforms.port import Ambiguous, Found, Gone, Unknown, Wanted
from duly.receive.directory import Index, build, is_index

LIST = (
    "kind,id,author,was,state,subject\n"
    "account,@ZqKara,,zqformer zqlent,,1001\n"
    "account,zqlent,,,active,1002\n"
    "account,zqleft,,zqleftbefore,deleted,1003\n"
    "account,zqpaused,,,suspended,1004\n"
    "post,1355996226945149623,zqkara,,,\n"
    "post,1355996226945149624,zqkara,,deleted,\n"
    "hashtag,#zqMärz,,,,\n"
).encode()
HANDLE = st.from_regex(r"[a-z0-9_]{1,15}", fullmatch=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "accounts.csv"
    path.write_bytes(LIST)
    return path


def ask(file: Path, name: str, kind: Kind = Kind.ACCOUNT, by: str | None = None) -> object:
    return open_directory(file).lookup([Wanted(kind=kind, id=name, by=by)])[0]


@pytest.mark.parametrize("again", [False, True])
def test_subjects_are_permanent_ids(file: Path, again: bool) -> None:
    if again:  # from the mapped file, not from what was just made
        open_directory(file)
    account = ask(file, "zqkara")
    post = ask(file, "1355996226945149623", Kind.POST, by="ZqKara")

    assert isinstance(account, Found)
    assert (account.subject, account.author, account.label) == ("1001", "1001", "@zqkara")
    assert isinstance(post, Found)
    assert post.author == "1001"
    assert isinstance(ask(file, "zqpaused"), Found)


def test_an_earlier_handle_leads_to_the_account_of_today_and_says_so(file: Path) -> None:
    found = ask(file, "zqformer")

    assert isinstance(found, Found)
    assert (found.subject, found.label, found.renamed_from) == ("1001", "@zqkara", "zqformer")


def test_a_handle_that_changed_hands_is_ambiguous(file: Path) -> None:
    answer = ask(file, "zqlent")

    assert isinstance(answer, Ambiguous)
    assert set(answer.subjects) == {"1001", "1002"}


@pytest.mark.parametrize("name", ["zqleft", "zqleftbefore"])
def test_what_was_deleted_is_gone_and_still_known(file: Path, name: str) -> None:
    answer = ask(file, name)

    assert isinstance(answer, Gone)
    assert answer.subject == "1003"
    assert isinstance(ask(file, "1355996226945149624", Kind.POST), Gone)


def test_both_ways_to_write_an_accent_are_one_hashtag(file: Path) -> None:
    assert isinstance(ask(file, "zqma\u0308rz", Kind.HASHTAG), Found)


def test_the_index_is_kept_and_used_again(file: Path) -> None:
    open_directory(file)
    before = index_path(file).stat()
    open_directory(file)

    assert index_path(file).stat().st_ino == before.st_ino
    assert for_reading(file) == index_path(file).read_bytes()


def test_a_changed_list_is_indexed_anew(file: Path) -> None:
    open_directory(file)
    file.write_bytes(LIST.replace(b"@ZqKara", b"@ZqKaro"))

    assert is_index(for_reading(file)) is False
    assert isinstance(ask(file, "zqkara"), Unknown)
    assert isinstance(ask(file, "zqkaro"), Found)
    assert is_index(for_reading(file))


@pytest.mark.parametrize("harm", ["cut", "empty", "flipped", "swapped", "text", "longer"])
def test_a_damaged_index_is_not_believed_but_made_anew(file: Path, harm: str) -> None:
    open_directory(file)
    path = index_path(file)
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(
        {
            "cut": whole[:-9],
            "empty": b"",
            "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
            "swapped": whole[:24] + whole[27:23:-1] + whole[28:],
            "text": LIST,
            "longer": whole + bytes(8),
        }[harm]
    )
    with pytest.raises(Unreadable) as refused:
        Index.open(path.read_bytes())
    assert refused.value.code == "directory-index"
    assert "made anew" in refused.value.why

    assert isinstance(ask(file, "zqkara"), Found)
    assert path.read_bytes() == whole


def test_an_index_made_by_other_rules_of_likeness_is_not_believed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_directory(file)
    monkeypatch.setattr("duly.receive.directory.index.rules", lambda: "others")

    with pytest.raises(Unreadable):
        Index.open(index_path(file).read_bytes())


def test_where_nothing_may_be_written_the_list_serves_from_memory(tmp_path: Path) -> None:
    file = tmp_path / "accounts.csv"
    file.write_bytes(LIST)
    index_path(file).mkdir()  # nothing can be put in a folder's place

    assert isinstance(ask(file, "zqkara"), Found)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.mark.parametrize(
    "row", ["account,zq,,,strange,", "account,zq,,,,1\naccount,ZQ,,,,2", 'account,"z\nq",,,,']
)
def test_a_line_that_says_two_things_or_nothing_is_refused(row: str) -> None:
    with pytest.raises(Unreadable) as refused:
        build(f"kind,id,author,was,state,subject\n{row}\n".encode())

    assert refused.value.code in {"directory-row", "directory-contradicts"}


def test_more_cells_than_heads_say_nothing() -> None:
    index = Index.open(build(b"kind,id,author\naccount,zq,,zqother\naccount,zr\n"))

    assert len(index) == 2
    assert index.once(Kind.ACCOUNT, "zqother") == ()


@settings(max_examples=40, deadline=None)
@given(names=st.lists(HANDLE, unique=True, max_size=30), other=HANDLE)
def test_the_index_finds_exactly_what_the_list_holds(names: list[str], other: str) -> None:
    index = Index.open(build("\n".join(["kind,id", *(f"account,{one}" for one in names)]).encode()))

    assert all(index.find(Kind.ACCOUNT, one.upper()) for one in names)
    assert (index.find(Kind.ACCOUNT, other) is not None) is (other in names)
    assert all(one in index.lookalikes(one) for one in names)
    assert set(index.lookalikes(other)) <= set(names)


def test_many_names_are_asked_without_reading_the_list_again() -> None:
    made, opened, find, alike = rows(many=20_000)

    assert opened.value / 1000 < made.value
    assert (find.target, alike.target) == (50, 50)
    assert max(find.value, alike.value) < 5_000
