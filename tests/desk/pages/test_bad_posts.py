"""Posts that are wrong are said on the card: in a folder, at the command line, at the desk."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest

from duly.cli import main
from duly.desk.acts import counting
from duly.evidence.material import HEAD
from duly.platforms.demo.platform import DemoPlatform
from duly.platforms.demo.traffic import traffic
from duly.platforms.port import Facts, Post
from tests.cast import ASHA, NOON, ORDER
from tests.desk.asked import caller
from tests.desk.pages.house import sits
from tests.desk.worker.office import account, opened

TAGS = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)
AT = datetime(2021, 2, 20, tzinfo=UTC).timestamp()
SAID_OF_POSTS = (
    "Noticed, 1: posts dated after the question was asked: a clock is wrong.",
    "Noticed, 1: posts dated before the account was created: a clock is wrong.",
    "Noticed, 1: posts with marks that turn the direction of what is shown.",
    "Noticed, 1: rows that repeat a post that stood before; it counts once.",
    "Noticed, 1: posts with the id of another account's post; they are not counted.",
    "Noticed, 1: objects it had in common that 50 or more accounts not on the list pointed at;",
    "its own posts, a tenth or more of all that were read;",
    "Left out, 1: the account is deleted or not given;",
)
SAID_OF_ROWS = (
    "rows earlier than the row before; the order of rows does not matter.",
    "Noticed, 1: posts without a usable time; they are not counted.",
    "Noticed, 1: posts without an id; they are not counted.",
)


def rows() -> list[Sequence[object]]:
    """One account's posts with every fault, and a crowd that shared one post at once."""
    base = AT - 86_400 * 10
    found: list[Sequence[object]] = [
        (f"p{n}", "zq1", base + 60 * n, "post", f"text {n}") for n in range(1_000)
    ]
    found += [found[0], ("c0", "zq1", base, "post", "mine too")]
    found += [("late", "zq1", AT + 9, "post", "x"), ("early", "zq1", base - 9, "post", "y")]
    found += [("bidi", "zq1", base, "post", "abc\u202edef"), ("none", "zq1", "", "post", "z")]
    found += [("", "zq1", base, "post", "no id"), ("gone", "[deleted]", base, "post", "gone")]
    found += [("mine", "zq1", base + 5, "repost", "", "", "star")]
    found += [(f"c{n}", f"crowd{n}", base + 5, "repost", "", "", "star") for n in range(60)]
    crowd = found.pop(1_001)
    return [*found, crowd]  # the id that two accounts have came from the crowd first


def told(html: str) -> str:
    return " ".join(unescape(TAGS.sub(" ", html)).split())


def test_a_folder_of_cards_says_everything_that_is_wrong_with_the_posts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Path("posts.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        writer.writerows([*row, *("",) * (len(HEAD) - len(row))] for row in rows())
    Path("list.txt").write_text("zq1\n")
    Path("known.csv").write_text(f"account_id,created_at\nzq1,{AT - 86_400 * 10}\n")
    words = ("posts.csv", "--accounts", "list.txt", "--known", "known.csv", "--pictures", "none")
    asked = ("--at", "2021-02-20T00:00Z", "--out", "out")

    assert main(["evidence", *words, *asked]) == 0
    page = told(Path("out/cards/00001.html").read_text("utf-8"))
    assert [each for each in (*SAID_OF_POSTS, *SAID_OF_ROWS) if each not in page] == []
    assert "\u202e" not in page and "abc[U+202E]def" in page


class Crooked(DemoPlatform):
    """The demo's microblog, giving posts that no platform should."""

    def others(self, besides: Collection[str], *, most: int) -> Sequence[str]:
        return [f"crowd{n}" for n in range(60)]

    def facts(self, subjects: Collection[str]) -> Sequence[Facts]:
        known = super().facts([one for one in subjects if not one.startswith("crowd")])
        return [Facts(subject=one.subject, handle=one.handle, created_at=BASE) for one in known]

    def written(
        self, subjects: Collection[str], *, since: datetime, until: datetime
    ) -> Iterator[Post]:
        yield from given(next(iter(subjects)), until)


BASE = NOON - timedelta(days=10)


def given(who: str, until: datetime) -> Iterable[Post]:
    for n in range(1_000):
        yield post(f"p{n}", who, BASE + timedelta(minutes=n), f"text {n}")
    yield post("p0", who, BASE, "text 0")
    yield post("late", who, until + timedelta(seconds=9), "x")
    yield post("early", who, BASE - timedelta(seconds=9), "y")
    yield post("bidi", who, BASE, "abc\u202edef")
    yield post("gone", "[deleted]", BASE, "gone")
    yield post("mine", who, BASE + timedelta(seconds=5), "", of="star")
    for n in range(60):
        yield post(f"c{n}", f"crowd{n}", BASE + timedelta(seconds=5), "", of="star")
    yield post("c0", who, BASE + timedelta(days=1), "mine too")


def post(name: str, who: str, at: datetime, text: str, *, of: str | None = None) -> Post:
    return Post(id=name, author=who, created_at=at, text=text, repost_of=of, language="hi")


@pytest.mark.usefixtures("desk")
def test_the_desk_s_page_and_its_command_say_it_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DULY_PLATFORM", "demo")
    who = sorted(traffic().fans)[0]
    opened(account(who))
    counting.count(ORDER, by=ASHA, at=NOON, platform=Crooked())
    monkeypatch.setenv("DULY_TOKEN", caller(ASHA).token)

    page = told(sits(ASHA).get(f"/desk/orders/{ORDER}/items/1/evidence/").content.decode())
    assert main(["cards", f"{ORDER}/1"]) == 0
    printed = capsys.readouterr().out
    for each in SAID_OF_POSTS:
        assert each in page, each
        assert each in printed, each
    assert "\u202e" not in page + printed
