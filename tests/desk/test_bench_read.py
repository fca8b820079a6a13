"""The bench of reading counts what it says it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from duly.desk.bench import engines, reading
from duly.desk.bench.clerk import order
from duly.desk.bench.scoring import by_row, by_set, plainly


def test_the_clerks_order_has_its_slips_and_its_duplicates() -> None:
    listed = order()
    assert len(listed) == 1_178
    assert len({one.subject for one in listed}) == 1_147
    unread = [one for one in listed if plainly(one.row.locator) != one.subject]
    assert 20 <= len(unread) <= 27  # the slips; some are no matter without their blanks
    assert listed == order()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("@zqKara", ("account", "zqkara")),
        (
            "https://twitter.com/zqkara\n/status/1355996226945149623",
            ("post", "1355996226945149623"),
        ),
        ("twitter.com/zqkara?lang=hi", ("account", "zqkara")),
        ("htttps://twitter.com/zqkara", None),
        ("#Tag", ("hashtag", "tag")),
        ("", None),
    ],
)
def test_others_are_read_plainly(text: str, subject: tuple[str, str] | None) -> None:
    assert plainly(text) == subject


def test_a_wrong_subject_is_one_that_the_order_never_named() -> None:
    truth = [("account", "zqa"), ("account", "zqb"), ("post", "1355996226945149623")]
    found = [("account", "zqa"), None, ("account", "zqcut")]
    assert (by_row(found, truth).exact, by_row(found, truth).wrong) == (1, 1)
    assert (by_set(found, truth).exact, by_set(found, truth).wrong) == (None, 1)


def test_a_reader_that_is_absent_is_named_as_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reading, "installed", lambda module: False)
    monkeypatch.setattr(reading, "order", lambda: order()[:40])
    rows = [row for row in reading.rows() if isinstance(row, reading.Compared)]
    others = [row for row in rows if not row.engine.startswith("duly")]
    assert {row.engine for row in others} == {engine for _, engine, *_ in engines.ENGINES}
    assert all("left out" in reading.told_beside(row) for row in others)
    ours = [row for row in rows if row.engine == "duly, reading"]
    assert [(row.rows_exact, row.wrong_subjects) for row in ours] == [(40, 0)] * 3
