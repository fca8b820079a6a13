"""A command starts with what it needs, and not with what only readers, pages or the demo need."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "duly.receive.reading.whole",
    "duly.receive.reading.fields.askwords",
    "duly.platforms.demo.shown",
    "ninja",
    "pypdfium2",
)
ASKED = "import sys, {0}; print(sorted(set({1!r}) & set(sys.modules)))"


@pytest.mark.parametrize("verb", ["room", "order", "receive", "letter"])
def test_a_verb_loads_no_reader_no_page_and_no_demo(verb: str) -> None:
    words = [sys.executable, "-c", ASKED.format(f"duly.desk.verbs.{verb}", HEAVY)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"
