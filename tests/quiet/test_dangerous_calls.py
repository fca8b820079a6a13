"""What is not to be found in the source: shells, evaluated words, weak hashes, unescaped markup."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DULY = ROOT / "duly"
MODULES = {"pickle", "marshal", "shelve", "telnetlib", "crypt", "memcache", "ldap"}
CALLS = {
    "eval",
    "exec",
    "compile",
    "hashlib.new",
    "os.system",
    "os.popen",
    "mark_safe",
    "yaml.load",
    "Template",
}
ATTRIBUTES = {"from_string", "md5", "sha1", "MD5", "SHA1", "ECB"}
QUERIES = ("objects.raw", "objects.extra", "RawSQL")
ALLOWED = {
    ("receive/readers/frozen.py", "exec"),  # field names of our own classes, at import
}
WORDS = (
    *("innerHTML", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(", "new Function"),
    *("localStorage", "sessionStorage", "indexedDB", "postMessage", '"message"'),
)
CHANCE = ("evidence/", "gate/pace.py", "desk/bench/", "desk/demo/", "platforms/demo/")


_SEEN = re.compile(
    r"(?<![.\w])(?:eval|exec|compile|mark_safe|Template|RawSQL)\(|hashlib\.new|os\.(?:system|popen)"
    r"|yaml\.load|from_string|\b(?:md5|sha1|MD5|SHA1|ECB)\b|objects\.(?:raw|extra)|\bshell\b"
    r"|import (?:random|pickle|marshal|shelve|telnetlib|crypt|memcache|ldap)\b"
    r"|from (?:random|pickle|marshal|shelve|memcache|ldap)\b|\.execute"
)


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Parse the files in which a word of ours stands at all; most hold none."""
    texts = ((path, path.read_text("utf-8")) for path in sorted(DULY.rglob("*.py")))
    return tuple(
        (str(path.relative_to(DULY)), ast.parse(text)) for path, text in texts if _SEEN.search(text)
    )


def named() -> Iterator[tuple[str, str]]:
    """Yield where something dangerous is called or named, and what."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (what := ast.unparse(node.func)) in CALLS:
                yield path, what
            if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
                yield path, node.attr
            if isinstance(node, ast.Attribute) and ast.unparse(node).endswith(QUERIES):
                yield path, ast.unparse(node)


def imported() -> Iterator[tuple[str, str]]:
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((path, each.name.partition(".")[0]) for each in node.names)
            if isinstance(node, ast.ImportFrom):
                yield path, (node.module or "").partition(".")[0]


def test_no_word_is_evaluated_and_no_weak_hash_or_cipher_used() -> None:
    assert {*named()} == ALLOWED


def test_no_module_is_imported_that_runs_what_it_reads() -> None:
    assert {pair for pair in imported() if pair[1] in MODULES} == {
        ("receive/reading/spool.py", "marshal"),  # what this process wrote, from its own memory
        ("desk/sandbox/patterns.py", "marshal"),  # beside our bytecode, which also runs
    }


def test_no_program_is_started_through_a_shell() -> None:
    shells = [
        path
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "shell"
    ]
    assert shells == []


def test_chance_that_can_be_foretold_keeps_no_secret() -> None:
    """Secrets come from ``secrets``; ``random`` spreads load and makes samples."""
    found = {path for path, module in imported() if module == "random"}
    assert {path for path in found if not path.startswith(CHANCE)} == set()


def test_no_template_trusts_what_it_is_given() -> None:
    trusting = {
        path.name
        for path in DULY.rglob("*.html")
        if re.search(r"\|\s*safe\b|autoescape\s+off|safeseq", path.read_text("utf-8"))
    }
    assert trusting == {
        "docs.html",  # an address and three words of our own, as JSON
        "parts.html",  # pictures that we draw of numbers
    }


def test_no_statement_is_written_around_a_word_that_came_from_outside() -> None:
    """What is put into a statement are names of our own tables, triggers and numbers."""
    woven = {
        path
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in ("execute", "executemany", "executescript")
        and any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in ast.walk(node.args[0]))
    }
    ours = {"desk/orders/guard.py", "desk/orders/bulk.py", "desk/embedded/base.py"}
    assert {path for path in woven - ours if not path.startswith("desk/bench/")} == set()


@pytest.mark.parametrize("word", WORDS)
def test_our_script_writes_no_markup_and_keeps_nothing(word: str) -> None:
    assert word not in (DULY / "desk/web/static/duly/desk.js").read_text("utf-8")


def test_the_script_of_others_evaluates_and_keeps_nothing() -> None:
    page = (DULY / "desk/web/templates/duly/desk.html").read_text("utf-8")
    script = (DULY / "desk/web/static/duly/desk.js").read_text("utf-8")
    assert "const own = {\n  __proto__: null," in script
    for word in ('"allowEval":false', '"selfRequestsOnly":true', '"historyCacheSize":0'):
        assert word in page
