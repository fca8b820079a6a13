"""The judge of reading: a list of 1,178 rows in five containers, and real notices, none ours."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from duly.desk.bench.notices import Held, hold, table, tally
from duly.receive.readers import File, open_files
from duly.receive.reading import Reading, as_json, read

ROOT = Path(os.environ.get("DULY_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
LOOKALIKE, NOTICES = ROOT / "lookalike", ROOT / "notices"
CONTAINERS = ("order.csv", "order_cp1252.csv", "order.xlsx", "order.pdf", "order.eml")
ROWS = 1178
NEVER_WRONG = {"no wrong target", "kinds of targets", "non-targets set aside"}

pytestmark = pytest.mark.skipif(
    not (LOOKALIKE / "truth.json").exists(), reason=f"no-corpus: {ROOT} is absent"
)


@cache
def reading_of(path: Path) -> Reading:
    return read(open_files([File(name=path.name, data=path.read_bytes())]))


@cache
def truth() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((LOOKALIKE / "truth.json").read_text())
    return rows


@cache
def notices() -> list[dict[str, Any]]:
    labels: list[dict[str, Any]] = json.loads((NOTICES / "labels.json").read_text())["documents"]
    return labels


@dataclass(frozen=True)
class Score:
    exact: int
    wrong: tuple[str, ...]
    doubted: int


def score(reading: Reading) -> Score:
    """Hold each row's item against the truth of its row."""
    items = [item for item in reading.items if item.source.row is not None]
    assert len(items) == ROWS
    certain = [
        (item, tuple(row["canon"]))
        for item, row in zip(items, truth(), strict=True)
        if item.needs_person is None
    ]
    wrong = tuple(item.locator for item, canon in certain if (item.kind.value, item.id) != canon)
    return Score(exact=len(certain) - len(wrong), wrong=wrong, doubted=len(items) - len(certain))


@pytest.mark.parametrize("name", CONTAINERS)
def test_no_row_of_the_list_names_a_wrong_subject(name: str) -> None:
    found = score(reading_of(LOOKALIKE / name))
    print(f"\n{name}: {found.exact} of {ROWS} exact, {len(found.wrong)} wrong, "
          f"{found.doubted} for a person")  # fmt: skip

    assert found.wrong == ()
    assert found.exact >= 1175


@pytest.mark.parametrize("name", CONTAINERS)
def test_duplicates_in_another_notation_are_found(name: str) -> None:
    assert reading_of(LOOKALIKE / name).counts.distinct == 1147


@pytest.mark.parametrize("name", ["order.pdf", "order.eml", "order.xlsx"])
def test_the_letter_of_the_list_is_read(name: str) -> None:
    reading = reading_of(LOOKALIKE / name)
    order = reading.order

    assert order.authority.id == "in-it-act:sec_meity"
    assert (order.instrument, order.issued_on) == ("s69a_emergency", "2021-02-04")
    assert order.deadline is not None
    assert order.deadline.length == "PT24H"
    assert reading.counts.stated == ROWS
    assert {said.why for said in reading.not_items} <= {
        "law-text", "mail-address", "quoted", "hidden-sheet"
    }  # fmt: skip


def test_no_notice_names_a_wrong_target_and_nine_of_ten_are_found() -> None:
    required = found = certain = 0
    wrong: list[str] = []
    for label in notices():
        targets = {target["norm"] for target in label["targets"]}
        asked = {one["norm"] for one in label["targets"] if one["status"] == "required"}
        items = reading_of(NOTICES / label["path"]).items
        named = {item.norm for item in items}
        required += len(asked)
        found += len(asked & named)
        certain += len(asked & {item.norm for item in items if item.needs_person is None})
        wrong += sorted(named - targets)
    print(f"\nnotices: {found} of {required} required, {certain} without a person, "
          f"{len(wrong)} wrong")  # fmt: skip

    assert wrong == []
    assert found >= 0.96 * required
    assert certain >= 0.9 * required


def test_every_address_that_is_no_target_is_set_aside_with_its_reason() -> None:
    for label in notices():
        reading = reading_of(NOTICES / label["path"])
        if any(flag.code == "needs-ocr" for flag in reading.flags):
            continue
        for one in label["non_targets"]:
            said = [
                each.why for each in reading.not_items if _bare(each.locator) in _bare(one["url"])
            ]
            assert said, (label["path"], one)


def _bare(text: str) -> str:
    return text.partition("://")[2].rstrip("/") or text.rpartition("@")[2]


def test_a_scan_says_that_it_needs_recognition() -> None:
    scans = [label for label in notices() if label["authority"]["type"] == "court"]

    assert scans
    for label in scans:
        codes = {flag.code for flag in reading_of(NOTICES / label["path"]).flags}
        assert {"needs-ocr", "nothing-found"} <= codes


def test_an_empty_list_of_items_always_has_a_flag() -> None:
    for label in notices():
        reading = reading_of(NOTICES / label["path"])
        assert reading.items or any(flag.code == "nothing-found" for flag in reading.flags)


def test_every_labelled_field_of_the_notices_is_read() -> None:
    """Scans that nobody recognised are left out; what labels call the same is data of the bench."""
    held: list[Held] = []
    for label in notices():
        path = NOTICES / label["path"]
        documents = open_files([File(name=path.name, data=path.read_bytes())])
        text = "\n".join(line.text for document in documents for line in document.lines)
        held += hold(label, json.loads(json.dumps(as_json(reading_of(path)))), text)
    tallies = tally(held)
    print(f"\n{table(tallies)}")
    for one in (wrong for each in tallies for wrong in each.wrong):
        print(f"{one.field}: {one.path}: wanted {one.wanted}, got {one.got}")

    assert [one.field for one in tallies if min(one.share, one.said_share) < 0.95] == []
    assert {one.field for one in tallies if one.wrong} & NEVER_WRONG == set()


def test_every_file_of_the_corpus_becomes_json() -> None:
    paths = [LOOKALIKE / name for name in CONTAINERS]
    paths += [NOTICES / label["path"] for label in notices()]
    for path in paths:
        assert json.dumps(as_json(reading_of(path)))
