"""What a child tells piece by piece is taken piece by piece, and never believed blindly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from duly.desk.sandbox import runner
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.told import ITEM, REST, Asked, told
from duly.order.terms import Refusal, Unreadable
from duly.receive.readers import File, open_files
from duly.receive.reading import as_json, read

pytestmark = pytest.mark.walled

QUICK = ChildLimits(wall_seconds=20, cpu_seconds=10, result_bytes=1_000_000)


@pytest.fixture
def order(tmp_path: Path) -> Path:
    file = tmp_path / "order.txt"
    file.write_text("Ministry\n\nPlease remove:\n\nhttps://x.com/zqkara\nhttps://t.co/zq\n")
    return file


@pytest.fixture
def telling(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a child that was taken over tell what it likes."""
    monkeypatch.setattr(
        runner,
        "_START",
        "import sys; sys.path[:0] = [sys.argv[1]]; "
        "from duly.desk.sandbox import child, tasks; "
        f"tasks.TASKS['tell'] = 'tests.desk.sandbox_tasks:{request.param}'; "
        "child.main()",
    )
    monkeypatch.setattr(runner, "_bubblewrap", lambda: ())


def pieces(order: Path, **asked: Any) -> list[tuple[str, Any]]:
    return list(told(Asked(files=[order], **asked), limits=QUICK))


def test_the_pieces_together_are_the_document(order: Path) -> None:
    whole = as_json(read(open_files([File(name="order.txt", data=order.read_bytes())])))
    (items, first), (name, rest), (spent, cost) = pieces(order)
    assert (items, name, spent) == ("items", "rest", "spent")
    assert cost["seconds"] > 0 < cost["kibibytes"]
    assert {**rest, "items": first, "not_items": []} == whole
    assert set(first[0]) == ITEM
    assert set(rest) == REST


def test_a_child_says_what_it_held_itself_however_much_its_parent_does(order: Path) -> None:
    ballast = bytearray(b"\1") * (256 << 20)
    *_, (_, cost) = pieces(order)

    assert cost["kibibytes"] < len(ballast) >> 10


def test_a_no_comes_before_any_piece(order: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="unknown-platform"):
        pieces(order, platform="myspace")
    (tmp_path / "empty").write_bytes(b"")
    with pytest.raises(Unreadable, match="empty"):
        pieces(tmp_path / "empty")
    with pytest.raises(Unreadable, match="no-file"):
        pieces(tmp_path / "absent")


@pytest.mark.parametrize(
    ("telling", "code"),
    [
        ("tell_nonsense", "garbled"),
        ("tell_half_an_item", "garbled"),
        ("tell_no_end", "garbled"),
        ("tell_and_die", "hostile-file"),
        ("tell_and_sleep", "too-slow"),
        ("tell_without_end", "hostile-file"),
    ],
    indirect=["telling"],
)
@pytest.mark.usefixtures("telling")
def test_a_child_that_lies_is_an_unreadable_file(order: Path, code: str) -> None:
    wall = 3 if code == "too-slow" else 20
    limits = ChildLimits(wall_seconds=wall, cpu_seconds=10, result_bytes=1_000_000)
    with pytest.raises(Unreadable, match=code):
        list(told(Asked(files=[order]), limits=limits))
