"""Every flag and every role of an address is in the handbook's chapter on reading."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
READING = ROOT / "duly" / "receive" / "reading"
CHAPTER = (ROOT / "docs" / "reading.md").read_text()
FLAG = re.compile(r'code="([a-z0-9-]+)"')
ROLE = re.compile(r'put_aside\("([a-z-]+)"\)|why="([a-z]+-[a-z-]+)"')


def sources() -> str:
    return "\n".join(path.read_text() for path in sorted(READING.rglob("*.py")))


def test_every_flag_of_the_reading_is_explained() -> None:
    raised = set(FLAG.findall(sources()))

    assert len(raised) > 20
    assert {code for code in raised if f"`{code}`" not in CHAPTER} == set()


def test_every_role_of_an_address_is_named() -> None:
    roles = {one or other for one, other in ROLE.findall(sources())}

    assert len(roles) > 10
    assert {role for role in roles if f"`{role}`" not in CHAPTER} == set()
