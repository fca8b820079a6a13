"""`duly evidence FILE…` makes a folder of cards that anyone can repeat, or nothing at all."""

from __future__ import annotations

import csv
import json
import re
import shlex
from html import unescape
from pathlib import Path

import duckdb
import pytest

from duly.cli import main
from duly.desk.evidence import folder
from duly.evidence.cards import card_of
from duly.evidence.cards.saying import said
from duly.evidence.material import HEAD, rows_of
from duly.evidence.unearned import unearned
from tests.rooms.evidence import crowd

BYTES = ("cards.jsonl", "groups.jsonl", "whole.json")
_AT = re.compile(r"--at \S+")  # when each was asked
_TAGS = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the crowd's posts, accounts and list."""
    with (tmp_path / "posts.csv").open("w", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows_of(crowd.posts())])
    with (tmp_path / "known.jsonl").open("w") as file:
        for account in crowd.accounts():
            regions = [
                {"what": fact.what, "value": fact.value, "may_use": fact.may_use}
                for fact in account.regions
            ]
            known = {"account_id": account.id, "handle": account.handle, "regions": regions}
            file.write(json.dumps({**known, "created_at": account.created_at}) + "\n")
    (tmp_path / "list.txt").write_text("\n".join(crowd.LISTED))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*words: str, out: str = "out") -> int:
    told = ("--accounts", "list.txt", "--known", "known.jsonl", "--pictures", "none", "--out", out)
    return main(["evidence", "posts.csv", *told, *words])


def told(page: Path) -> str:
    return unescape(_TAGS.sub(" ", page.read_text("utf-8")))


def test_a_folder_holds_a_card_and_a_page_for_every_account_and_group(files: Path) -> None:
    assert make() == 0

    cards = [card_of(line) for line in (files / "out/cards.jsonl").read_bytes().splitlines()]
    assert [card.account for card in cards] == list(crowd.LISTED)
    assert len(list((files / "out/cards").iterdir())) == 5
    assert len(list((files / "out/groups").iterdir())) == 1
    page = told(files / "out/cards/00001.html")
    assert "Within 60 seconds others shared the same post. Accounts: 2," in page
    assert "sign_up_country: IN" in page
    assert "login_region" not in page


def test_the_command_on_the_first_page_repeats_the_bytes(files: Path) -> None:
    assert make("--window", "90", "--at", "2021-03-01T00:00Z") == 0
    run = json.loads((files / "out/run.json").read_text())

    words = shlex.split(run["command"])
    assert run["command"] in told(files / "out/index.html")
    assert words[0] == "duly"
    assert main([*words[1:-1], "again", "--pictures", "none"]) == 0
    for name in BYTES:
        assert (files / "again" / name).read_bytes() == (files / "out" / name).read_bytes()


def test_parquet_in_two_files_gives_the_cards_of_one_csv(files: Path) -> None:
    posts = duckdb.read_csv("posts.csv", header=True, all_varchar=True)
    posts.limit(600).write_parquet("a.parquet")
    posts.limit(10_000, 600).write_parquet("b.parquet")
    words = ("--accounts", "list.txt", "--known", "known.jsonl", "--pictures", "none")

    assert make() == 0
    assert main(["evidence", "a.parquet", "b.parquet", *words, "--out", "two"]) == 0
    for name in BYTES:
        assert (files / "two" / name).read_bytes() == (files / "out" / name).read_bytes()


def test_pages_made_by_several_processes_are_those_of_one(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (files / "list.txt").write_text("\n".join(crowd.EVERYBODY[:26]))
    assert make() == 0
    monkeypatch.setattr(folder, "APART", 1_000)
    assert make(out="alone") == 0

    pages = sorted(path.relative_to(files / "out") for path in (files / "out").rglob("*.html"))
    assert len(pages) == 28
    for page in pages:
        ours = (files / "out" / page).read_text("utf-8")
        assert _AT.sub("", ours) == _AT.sub("", (files / "alone" / page).read_text("utf-8"))


def test_no_page_holds_a_word_that_nothing_has_earned(files: Path) -> None:
    assert make() == 0
    pages = sorted((files / "out").rglob("*.html"))

    assert len(pages) == 7
    assert {page.name: unearned(told(page)) for page in pages if unearned(told(page))} == {}


def test_pictures_stand_in_the_page_with_their_tables(files: Path) -> None:
    assert make("--pictures", "all") == 0
    page = (files / "out/cards/00001.html").read_text("utf-8")

    assert page.count("<svg") == page.count("<title>") - 1 == 5
    assert page.count("The same as a table") == 5
    assert not re.search(r"<script|https?://(?!www\.w3\.org)", page)


def test_marks_that_turn_the_direction_are_written_out(files: Path) -> None:
    with (files / "posts.csv").open("a", newline="") as file:
        row = ("z", "quiet", crowd.NOON, "post", "<b>\u202edcba")
        csv.writer(file).writerow((*row, *("",) * (len(HEAD) - len(row))))

    assert make() == 0
    page = (files / "out/cards/00005.html").read_text("utf-8")
    assert "&lt;b&gt;[U+202E]dcba" in page
    assert "\u202e" not in page


def test_a_handle_on_the_list_is_the_account_that_bears_it(files: Path) -> None:
    handle = next(each.handle for each in crowd.accounts() if each.id == "zq2")
    (files / "list.txt").write_text(f"@{handle.upper()}\nzq1\nnobody-here\n")

    assert make() == 0
    lines = (files / "out/cards.jsonl").read_bytes().splitlines()
    assert [card_of(line).account for line in lines] == ["zq2", "zq1", "nobody-here"]


def test_the_document_tells_the_whole_and_the_cost(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make("--json") == 0
    said = json.loads(capsys.readouterr().out)

    assert (said["cards"], said["groups"], said["listed"], said["matched"]) == (5, 1, 5, 20)
    assert said["visits"] > 0
    assert any("Connected groups on the list: 1" in text for text in said["says"])


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("--most-pairs", "3"), 1, "too-many-pairs"),
        (("--kinds", "co_guess"), 1, "bad-parameters"),
        (("--at", "noon"), 1, "bad-time"),
        (("--accounts", "nobody.txt"), 3, "no-file"),
        (("--accounts", "empty.txt"), 1, "nobody-listed"),
        (("--known", "broken.jsonl"), 3, "bad-regions"),
        (("--known", "twice.csv", "--accounts", "two.txt"), 1, "ambiguous-handle"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_made_leaves_nothing(
    words: tuple[str, ...], status: int, code: str, files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "empty.txt").write_text("\n \n")
    (files / "two.txt").write_text("@same\n")
    (files / "twice.csv").write_text("account_id,handle\n1,same\n2,SAME\n")
    (files / "broken.jsonl").write_text('{"account_id": "a", "regions": [{"what": 1}]}\n')
    before = sorted(files.iterdir())

    assert (make(*words), code in capsys.readouterr().err) == (status, True)
    assert sorted(files.iterdir()) == before


def test_cards_never_replace_a_folder(files: Path) -> None:
    (files / "out").mkdir()
    (files / "out/mine").write_text("mine")

    assert make() == 1
    assert (files / "out/mine").read_text() == "mine"


def test_every_sentence_of_the_example_page_is_what_the_program_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = Path(__file__).parents[2] / "docs"
    monkeypatch.chdir(docs / "examples/evidence")
    words = ("posts.csv", "--accounts", "listed.txt", "--known", "known.csv")
    out = tmp_path / "cards"
    assert main(["evidence", *words, "--out", str(out), "--pictures", "none"]) == 0

    page = (docs / "evidence-example.md").read_text("utf-8")
    lines = (out / "cards.jsonl").read_bytes().splitlines()
    sentences = {one.text for line in lines for one in said(card_of(line))}
    quoted = re.findall(r"^> (.+)$", page, re.MULTILINE)
    assert len(quoted) == 12
    assert set(quoted) <= sentences
    assert capsys.readouterr().err.strip() in page
