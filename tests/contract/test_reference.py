"""The reference pages say what the program has: verbs, refusals, settings, checks, tables."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps

from duly.cli import VERBS
from duly.desk.api.problems import status_of
from duly.desk.api.site import CODES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SAID = {"Refusal": 0, "Unreadable": 0, "RegisterRefused": 0, "PackFault": 0, "problem": 1}
_SETTING = re.compile(r"\bDULY_[A-Z][A-Z_]*\b")
_MODELS = ("orders", "people", "api")


def rows(page: str) -> dict[str, list[str]]:
    """Return the cells of every row of a page's tables by the word in its first cell."""
    found: dict[str, list[str]] = {}
    for line in (DOCS / page).read_text("utf-8").splitlines():
        if match := re.match(r"\| `([^`]+)` \|", line):
            assert match[1] not in found, f"{page} tells {match[1]} twice"
            found[match[1]] = [cell.strip() for cell in line.strip("|").split("|")]
    return found


@cache
def codes() -> dict[str, set[str]]:
    """Return every code with what says it, as the source says it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "duly").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (said := _said(node)):
                found[said[1]].add(said[0])
    for code in CODES.values():
        found[code].add("problem")
    return dict(found)


def _said(node: ast.Call) -> tuple[str, str] | None:
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    if name not in SAID or len(node.args) <= SAID[name]:
        return None
    first = node.args[SAID[name]]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return name, first.value
    return None


def test_every_refusal_is_in_the_list_and_the_list_tells_no_other() -> None:
    told = rows("refusals.md")

    assert sorted(codes().keys() - told.keys()) == []
    assert sorted(told.keys() - codes().keys()) == []


@pytest.mark.parametrize("code", sorted(codes()))
def test_a_refusal_is_told_with_its_kind_its_status_and_what_to_do(code: str) -> None:
    said = codes()[code]
    _, kind, status, advice = rows("refusals.md")[code]

    wanted = "unreadable" if said == {"Unreadable"} else "refused"
    assert kind == ("gate" if said == {"RegisterRefused"} else wanted)
    assert advice.endswith(".")
    assert len(advice.split()) >= 4
    if said == {"Refusal"}:
        assert status == str(status_of(code))
    if said == {"Unreadable"}:
        assert status == "422"


def test_every_verb_has_a_line_with_an_example() -> None:
    told = rows("cli.md")

    assert set(VERBS) <= told.keys()
    for verb in VERBS:
        assert f"`duly {verb} " in f"{told[verb][2]} " or f"`duly {verb}`" in told[verb][2], verb


def sources() -> Iterator[str]:
    for folder in ("duly", "tools", "tests", ".ci"):
        for path in sorted((ROOT / folder).rglob("*")):
            if (
                path.is_file()
                and path.suffix in {".py", ".sh", ""}
                and "__pycache__" not in str(path)
            ):
                yield path.read_text("utf-8")
    yield (ROOT / "Makefile").read_text("utf-8")


def test_every_setting_is_told_and_none_that_is_not_there() -> None:
    used = {name for text in sources() for name in _SETTING.findall(text)}
    told = {name for name in rows("operations.md") if name.startswith("DULY_")}

    assert sorted(used - told) == []
    assert sorted(told - used) == []


def test_every_check_of_the_doctor_is_told_with_its_weight() -> None:
    told = {name for name in rows("operations.md") if not name.startswith("DULY_")}
    named = {
        str(node.value)
        for path in (ROOT / "duly/desk/doctor").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        for node in _names(call)
    }

    assert named == told


def _names(call: ast.Call) -> Iterator[ast.Constant]:
    name = getattr(call.func, "id", "")
    given = call.args[:1] if name == "check" else []
    given += [each.value for each in call.keywords if name == "Check" and each.arg == "id"]
    yield from (each for each in given if isinstance(each, ast.Constant))


def test_every_table_of_ours_is_told_with_its_writer_and_what_if_it_were_lost() -> None:
    told = rows("tables.md")
    ours = {
        model._meta.db_table
        for label in _MODELS
        for model in apps.get_app_config(label).get_models()
    }

    assert ours <= told.keys()
    assert {name for name in told if name.split("_")[0] in _MODELS} == ours
    assert all(len(told[name]) == 5 and all(told[name]) for name in ours)
