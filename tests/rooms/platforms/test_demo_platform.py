import re
from urllib.parse import unquote

from duly.order.terms import Kind
from duly.platforms.demo.lists import ListedRow
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.shown import FEBRUARY, JANUARY, VIEWER, WORLD
from duly.platforms.port import Ambiguous, Found, Gone, Platform, Unknown, Wanted

CHIRP = DemoPlatform()


def wanted(row: ListedRow) -> Wanted:
    """Read a row of the demo's own notation, as a reader would."""
    path = re.sub(r"^(https://)?((m|www)\.)?chirp\.example/", "", row.locator)
    path = unquote(path)
    if found := re.fullmatch(r"(\w+)/status/(\d+)(\?.*)?", path):
        return Wanted(kind=Kind.POST, id=found[2], by=found[1].lower())
    if found := re.fullmatch(r"(?:#|hashtag/|search\?q=#)(\w+)(&.*)?", path):
        return Wanted(kind=Kind.HASHTAG, id=found[1].lower())
    if path.startswith("search?"):
        return Wanted(kind=Kind.SEARCH, id=path)
    return Wanted(kind=Kind.ACCOUNT, id=re.sub(r"[@/]|\?.*", "", path).lower())


def one(kind: Kind, name: str, by: str | None = None) -> object:
    return CHIRP.lookup([Wanted(kind=kind, id=name, by=by)])[0]


def test_it_is_a_platform() -> None:
    platform: Platform = CHIRP

    assert platform.name == "Chirp (synthetic)"


def test_no_row_of_either_list_leads_to_another_subject_than_was_meant() -> None:
    rows = [*zip(JANUARY, WORLD.january.meant, strict=True)]
    rows += zip(FEBRUARY, WORLD.february.meant, strict=True)

    answers = CHIRP.lookup([wanted(row) for row, _ in rows])

    met = {Found: 0, Gone: 0, Unknown: 0, Ambiguous: 0}
    for answer, (row, meant) in zip(answers, rows, strict=True):
        met[type(answer)] += 1
        assert answer.wanted.kind is meant.kind, row
        if isinstance(answer, Found | Gone):
            assert answer.subject == meant.subject, row
        else:
            assert isinstance(answer, Ambiguous) or meant.subject is None, row
    assert met[Found] > 1_380
    assert met[Gone] >= 8
    assert met[Unknown] >= 8
    assert met[Ambiguous] >= 1


def test_a_handle_that_was_left_is_found_and_says_so() -> None:
    left = next(a for a in WORLD.accounts.values() if a.former and not _heir(a.former[0]))

    answer = one(Kind.ACCOUNT, left.former[0].upper())

    assert isinstance(answer, Found)
    assert (answer.subject, answer.renamed_from) == (left.id, left.former[0].lower())
    assert answer.label == f"@{left.handle}"


def test_a_handle_that_another_took_is_left_to_a_person() -> None:
    left = next(a for a in WORLD.accounts.values() if a.former and _heir(a.former[0]))

    answer = one(Kind.ACCOUNT, left.former[0])

    assert isinstance(answer, Ambiguous)
    assert left.id in answer.subjects
    assert len(answer.subjects) == 2


def test_a_post_under_another_name_is_left_to_a_person() -> None:
    post = next(iter(WORLD.posts.values()))

    assert isinstance(one(Kind.POST, post.id, by="zqreader"), Ambiguous)
    assert isinstance(one(Kind.POST, post.id), Found)


def test_a_kind_is_never_widened() -> None:
    account = WORLD.accounts[VIEWER]

    assert isinstance(one(Kind.POST, account.id), Unknown)
    assert isinstance(one(Kind.HASHTAG, account.handle), Unknown)
    assert isinstance(one(Kind.URL, f"chirp.example/{account.handle}"), Unknown)


def test_a_near_name_is_not_a_name() -> None:
    assert isinstance(one(Kind.ACCOUNT, "zqreade"), Unknown)
    assert isinstance(one(Kind.ACCOUNT, "zqreader "), Unknown)


def test_a_notice_reaches_who_is_there_and_nobody_who_left() -> None:
    gone = next(a for a in WORLD.accounts.values() if a.gone)
    reached = CHIRP.contact(VIEWER)

    assert reached is not None
    assert reached.address == "zqreader@people.chirp.example"
    assert CHIRP.contact(gone.id) is None


def _heir(handle: str) -> bool:
    return handle.lower() in WORLD.by_handle
