"""The page about the packs tells the truth."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

from duly.law.cases import cases, failing
from duly.law.loader import pack, pack_ids, read_pack

PAGE = (Path(__file__).parents[3] / "docs" / "regimes.md").read_text("utf-8")


def test_the_sample_pack_of_the_page_loads() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    sample = next(block for block in blocks if "pack: xx-sample" in block)

    assert read_pack(sample).instrument("order").clock("execute").length is not None


def test_the_sample_pack_has_twenty_lines_at_most() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    sample = next(block for block in blocks if "pack: xx-sample" in block)

    assert len(sample.strip().splitlines()) <= 20


def test_the_sample_cases_of_the_page_hold_for_its_sample_pack() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    sample = next(block for block in blocks if "pack: xx-sample" in block)
    told = next(block for block in blocks if "- it:" in block)

    found = cases(dedent(told), name="xx-sample")

    assert found and list(failing(found, read_pack(dedent(sample)))) == []


def test_the_page_names_every_pack_and_every_instrument() -> None:
    for name in pack_ids():
        assert f"[`{name}`](regimes/{name}.md)" in PAGE
        assert all(f"`{one.id}`" in PAGE for one in pack(name).instruments)
