"""YAML 1.2 as a lawyer writes it, and nothing that can surprise one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from duly.law.yaml12 import NotYAML, line_of, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[IN, NO, SE]", ["IN", "NO", "SE"]),
        ("[on, off, yes, no, y, n]", ["on", "off", "yes", "no", "y", "n"]),
        ("{on: 1}", {"on": 1}),
        ("[true, False, ~, null]", [True, False, None, None]),
        ("['true', \"1\"]", ["true", "1"]),
        ("[1, -2, 1.5, 010, 0x1f, 1e3, 12:30]", [1, -2, 1.5, 10, "0x1f", "1e3", "12:30"]),
        ("2026-02-20", "2026-02-20"),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("%YAML 1.1\n---\nNO", "NO"),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ("", None),
    ],
)
def test_it_is_read_as(text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("a: 1\nb: 2\na: 3", "duplicate key 'a'", 3),
        ("a: [", "did not find", None),
        ("a: 1\n---\nb: 2", "single document", 2),
        ("a: !!binary aGk=", "a tag", 1),
        ("a: !mine x", "a tag (!mine)", 1),
        ("a: &x [*x]", "larger or deeper", 1),
        ("? [a]\n: b", "a key is one word", 1),
        ("a: *nowhere", "undefined alias", 1),
        ("a: \x07", "control characters", None),
    ],
)
def test_it_is_refused_with_its_line(text: str, says: str, line: int | None) -> None:
    with pytest.raises(NotYAML) as refused:
        read(text)

    assert says in refused.value.why
    assert line is None or refused.value.line == line


def test_aliases_of_aliases_do_not_fill_the_memory() -> None:
    tenfold = (f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]" for a, b in pairwise("abcdefgh"))
    text = "\n".join(["a: &a [x,x,x,x,x,x,x,x,x,x]", *tenfold])

    with pytest.raises(NotYAML, match="larger or deeper"):
        read(text)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("b", 1, "x"), ("b/second/x", 5)),
        (("b", 1, "missing"), ("b/second/missing", 4)),
        (("b", 9), ("b/9", 3)),
        ((), ("", None)),
    ],
)
def test_a_place_is_named_by_ids_and_line(path: tuple[Any, ...], place: tuple[str, int]) -> None:
    text = "a: 1\nb:\n  - {id: first}\n  - id: second\n    x: 2\n"

    assert line_of(text, path) == place
