"""An exception stands in one table with its reason, and leaves when it is no longer needed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.quiet.__main__ import main
from tools.quiet.table import TABLE, read

HEAD = "[limits]\nfile-length = 400\nfunction-length = 40\n[skips]\nreasons = ['no-corpus']\n"
LONG = "def fold() -> None:\n" + "    x = 1\n" * 49


def exception(**values: str | int) -> str:
    lines = [f"{key} = {value!r}" for key, value in values.items()]
    return "\n".join([HEAD, "[[exception]]", *lines, ""])


FOLD = exception(
    rule="function-length",
    path="duly/order/state.py",
    name="fold",
    limit=50,
    reason="one match over all events",
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "duly/order").mkdir(parents=True)
    (tmp_path / "duly/order/state.py").write_text(LONG)
    (tmp_path / TABLE).parent.mkdir(parents=True)
    (tmp_path / TABLE).write_text(HEAD)
    return tmp_path


def test_a_loud_tree_ends_with_four_and_the_place(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], tree) == 4
    assert "duly/order/state.py:1: function-length: fold has 50 lines" in capsys.readouterr().out


def test_an_exception_with_its_reason_is_quiet(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / TABLE).write_text(FOLD)
    assert main([], tree) == 0
    assert capsys.readouterr().out == ""


def test_an_exception_ends_at_its_own_limit(tree: Path) -> None:
    (tree / TABLE).write_text(FOLD)
    (tree / "duly/order/state.py").write_text(LONG + "    x = 1\n")
    assert main([], tree) == 4


def test_an_exception_holds_for_the_named_function_only(tree: Path) -> None:
    (tree / TABLE).write_text(FOLD)
    (tree / "duly/order/state.py").write_text(LONG + LONG.replace("fold", "other"))
    assert main([], tree) == 4


def test_an_exception_that_nothing_needs_is_itself_found(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / TABLE).write_text(FOLD)
    (tree / "duly/order/state.py").write_text("x = 1\n")
    assert main([], tree) == 4
    assert "stale-exception" in capsys.readouterr().out


def test_a_look_at_one_folder_does_not_call_other_exceptions_stale(tree: Path) -> None:
    (tree / TABLE).write_text(FOLD)
    (tree / "duly/order/state.py").write_text("x = 1\n")
    assert main(["duly/order"], tree) == 0


def test_a_file_that_git_ignores_is_not_looked_at(tree: Path) -> None:
    (tree / ".gitignore").write_text("/duly/\n")
    assert main([], tree) == 0


@pytest.mark.parametrize(
    "table",
    [
        exception(rule="signal", path="duly/a.py", reason="because"),
        exception(rule="file-length", path="duly/a.py", reason="it is a table of facts"),
    ],
)
def test_an_exception_without_reason_or_ceiling_is_refused(table: str) -> None:
    with pytest.raises(ValueError, match=r"duly/a\.py"):
        read(table)
