"""Rules on any text file: its length, its name, and words that stay outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tools.quiet.finding import Finding, Source

_COUNTED = frozenset({".py", ".html", ".css", ".js", ".typ", ".sh"})
_VAGUE = frozenset({"utils", "helpers", "services", "managers", "common", "misc"})
_OWED = re.compile(r"\b(?:TO(?:DO)|FIX(?:ME))\b(?!\s*\(?#\d)")
_BLANKET = re.compile(r"#\s*(type:\s*ignore(?!\[)|noqa(?!:\s*[A-Z]+\d))")
_MACHINE = re.compile(r"(?<![\w.}])/(?:work|tmp|root)/")
_REGISTRY = re.compile(
    r"(?i)\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|crates\.io"
    r"|rubygems\.org|anaconda\.org|proxy\.golang\.org)\b"
)
_CDN = re.compile(
    r"(?i)\b(?:unpkg\.com|jsdelivr\.net|cdnjs\.cloudflare\.com|fonts\.(?:googleapis|gstatic)\.com)\b"
)
_LINE_RULES = (
    ("owed-work", _OWED, "name the issue (#12), or do it now"),
    ("machine-path", _MACHINE, "a path of one machine; make it relative or a setting"),
    ("registry-host", _REGISTRY, "no package registry by name; clients know theirs"),
    ("outside-host", _CDN, "pages work offline; ship the file with the package"),
)


def file_length(source: Source, limit: int) -> Iterator[Finding]:
    """Find files longer than the limit."""
    size = len(source.lines)
    if source.suffix in _COUNTED and size > limit:
        advice = f"{size} lines, the limit is {limit}; split by a noun of the trade"
        yield source.found(1, "file-length", advice, size=size)


def file_name(source: Source) -> Iterator[Finding]:
    """Find files and folders whose name says nothing."""
    path = PurePosixPath(source.path)
    for part in (*path.parts[:-1], path.stem):
        if part in _VAGUE:
            yield source.found(1, "file-name", f"'{part}' says nothing; use a noun of the trade")


def forbidden_words(source: Source) -> Iterator[Finding]:
    """Find unnumbered debts, paths of one machine, registries and far hosts."""
    for rule, pattern, advice in _LINE_RULES:
        # A search of the whole text first: nearly every file is clean.
        if pattern.search(source.text):
            for number, line in enumerate(source.lines, 1):
                if pattern.search(line):
                    yield source.found(number, rule, advice)


def blanket_ignore(source: Source) -> Iterator[Finding]:
    """Find opt-outs from types or style that do not say from which rule."""
    if source.suffix == ".py" and _BLANKET.search(source.text):
        for number, line in enumerate(source.lines, 1):
            if _BLANKET.search(line):
                yield source.found(number, "blanket-ignore", "name the code that is ignored")


TEXT_RULES = (file_name, forbidden_words, blanket_ignore)
