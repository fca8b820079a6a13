"""Scans are read through the real children: nobody wrong, no row lost, doubts with choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import pytest

from duly.desk.sandbox.reading import read_in_child
from duly.desk.sandbox.recognition import tools
from duly.receive.readers import File
from duly.receive.reading import Reading
from duly.receive.reading.locator import locate
from tests.scans import SANS, SERIF, Listed, Press, handles, listed, scan

pytestmark = [
    pytest.mark.walled,
    pytest.mark.skipif(bool(tools().lacking), reason=f"no-tesseract: {tools().lacking}"),
]


@dataclass(frozen=True)
class Score:
    right: int
    wrong: tuple[str, ...]
    asked: int
    offered: int  # of those asked about: the right subject is the reading or one of three


def score(reading: Reading, rows: Sequence[Listed]) -> Score:
    items = [item for item in reading.items if item.source.row is not None]
    assert len(items) == len(rows)
    right, wrong, asked, offered = 0, [], 0, 0
    for item, row in zip(items, rows, strict=True):
        meant = (row.kind, row.id)
        if item.needs_person is None:
            right += (item.kind.value, item.id) == meant
            wrong += [f"{row.written} as {item.id}"] * ((item.kind.value, item.id) != meant)
            continue
        assert len(item.alternatives) <= 3
        choices = (locate(one, platform="x", bare=True) for one in item.alternatives)
        asked += 1
        offered += meant in {(item.kind.value, item.id), *((c.kind.value, c.id) for c in choices)}
    return Score(right, tuple(wrong), asked, offered)


def directory(rows: Sequence[Listed], others: int = 5_000) -> bytes:
    """Everyone in the list, many who are not, and some who are spelled nearly alike."""
    random = Random(3)  # noqa: S311
    names = {row.author or row.id for row in rows}
    known = {*names, *handles(77, others)}
    known |= {name.replace("o", "0", 1) for name in names if random.random() < 0.3}
    known |= {name.replace("_", "__", 1) for name in names if random.random() < 0.3}
    lines = [f"account,{name}," for name in sorted(known)]
    lines += [f"post,{row.id},{row.author}" for row in rows if row.kind == "post"]
    return "\n".join(["kind,id,author", *lines]).encode()


def read(data: bytes, known: bytes | None = None) -> Reading:
    return read_in_child([File(name="scan.pdf", data=data)], platform="x", directory=known)


def test_a_scanned_list_names_nobody_wrong_and_loses_no_row() -> None:
    rows = listed(11, 60)
    data = scan(rows, Press(font=SERIF))

    reading = read(data, directory(rows))
    found = score(reading, rows)

    assert found.wrong == ()
    assert found.right >= 0.93 * len(rows)
    assert found.right + found.offered >= 0.98 * len(rows)
    assert {item.source.path for item in reading.items} == {"ocr-ruled-cells"}
    assert "recognized" in {flag.code for flag in reading.flags}
    assert all(item.source.page and item.source.box for item in reading.items)


def test_a_page_upside_down_under_a_stamp_names_nobody_wrong() -> None:
    rows = listed(12, 22)

    found = score(read(scan(rows, Press(font=SANS, turns=2, skew=2.0, stamp=True))), rows)

    assert found.wrong == ()
    assert found.right + found.offered >= 0.8 * len(rows)
