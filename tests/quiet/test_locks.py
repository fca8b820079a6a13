"""What is installed was agreed on beforehand, by hash, and names no machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.licenses import pinned
from tools.quiet.__main__ import inspect, sources
from tools.quiet.finding import Source
from tools.quiet.table import TABLE, read
from tools.quiet.words import forbidden_words

ROOT = Path(__file__).parents[2]
LOCKS = ("build", "base", "ocr", "evidence", "cluster", "release", "dev")
_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*", re.MULTILINE)


def lock(name: str) -> Path:
    return ROOT / f"requirements/{name}.txt"


def wanted(name: str) -> set[str]:
    names: list[str] = _NAME.findall((ROOT / f"requirements/{name}.in").read_text())
    return {re.sub(r"[._-]+", "-", n).lower() for n in names}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_by_hash(name: str) -> None:
    entries = lock(name).read_text().replace("\\\n", " ").splitlines()
    assert entries
    assert [e for e in entries if not re.search(r"==\S+.*--hash=sha256:[0-9a-f]{64}", e)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_whatever_is_asked_for_is_locked(name: str) -> None:
    assert wanted(name) - set(pinned(lock(name))) == set()


@pytest.mark.parametrize("name", ["build", "base", "ocr", "evidence"])
def test_what_is_tested_is_what_runs(name: str) -> None:
    tested = pinned(lock("dev"))
    runs = pinned(lock(name))
    assert {p: v for p, v in runs.items() if tested.get(p, v) != v} == {}


def test_what_runs_is_all_tested() -> None:
    assert set(pinned(lock("base"))) - set(pinned(lock("dev"))) == set()


def test_no_file_names_a_registry_or_a_machine() -> None:
    table = read((ROOT / TABLE).read_text(encoding="utf-8"))
    findings = [f for source in sources(ROOT, []) for f in forbidden_words(source)]
    rules = {"registry-host", "machine-path", "outside-host"}
    assert [str(f) for f in table.left(findings, whole=False) if f.rule in rules] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_with_a_host_or_a_path_would_be_found(name: str) -> None:
    table = read((ROOT / TABLE).read_text(encoding="utf-8"))
    for line in ("--index-url https://py" + "pi.org/simple", "--find-links /wo" + "rk/wheels"):
        text = f"{line}\n{lock(name).read_text()}"
        assert list(inspect(Source(path=f"requirements/{name}.txt", text=text), table))


def test_no_lock_that_names_hosts_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True).stdout
    assert {"uv.lock", "pylock.toml", "poetry.lock"} & set(listed.decode().splitlines()) == set()


def test_the_ledger_rests_on_the_standard_library_and_one_package() -> None:
    """Whoever checks a history need not trust more than that."""
    imported = {
        name.partition(".")[0]
        for room in ("ledger", "order")
        for path in sorted((ROOT / "duly" / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [each.name for each in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported - sys.stdlib_module_names == {"duly", "cryptography"}
