"""Patterns laid up for children are those that a child would work out itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from duly.desk.sandbox.patterns import laid_up, made

_LAY_UP = "import sys; from pathlib import Path; from duly.desk.sandbox import patterns; "


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("patterns") / "laid-up.bin"
    words = f"{_LAY_UP}patterns.lay_up(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", words, str(place)], check=True)
    return place


def test_a_pattern_that_was_laid_up_is_the_one_worked_out_anew(place: Path) -> None:
    known = laid_up(place)
    assert len(known) > 500
    asked = list(known.items())
    for (pattern, flags), worked in asked[::7]:
        assert made(pattern, worked) == re.compile(pattern, flags)


def test_a_child_finds_its_patterns_laid_up_and_works_out_few(place: Path) -> None:
    words = (
        f"{_LAY_UP}import re._compiler as inner; usual = inner.compile; anew = []\n"
        "inner.compile = lambda *asked: anew.append(asked) or usual(*asked)\n"
        "patterns.take_over(patterns.laid_up(Path(sys.argv[1])))\n"
        "import duly.desk.sandbox.telling; print(len(anew))"
    )
    run = [sys.executable, "-c", words, str(place)]
    assert int(subprocess.run(run, check=True, capture_output=True).stdout) < 20


@pytest.mark.parametrize("damage", [b"", b"\x00", b"x" * 40])
def test_what_is_damaged_or_of_another_interpreter_is_not_used(
    place: Path, tmp_path: Path, damage: bytes
) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(damage)
    assert laid_up(other) == {}
    other.write_bytes(place.read_bytes().replace(sys.version.encode(), sys.version[::-1].encode()))
    assert laid_up(other) == {}
    assert laid_up(tmp_path / "absent.bin") == {}
