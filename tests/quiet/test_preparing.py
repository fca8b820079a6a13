"""Preparing a machine says plainly what is missing, and the package leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(script: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "tools" / script, *words],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    """A machine with a shell and little else."""
    for name in ("bash", "id", "env", "dirname"):
        found = shutil.which(name)
        assert found
        (tmp_path / name).symlink_to(found)
    return str(tmp_path)


def test_an_old_python_is_refused_with_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    refused = run("prepare.sh", "base", PYTHON=str(old), VENV=str(tmp_path / "venv"))
    assert refused.returncode == 1
    assert "needs Python 3.11 or newer" in refused.stderr
    assert not (tmp_path / "venv").exists()


def test_a_python_without_venv_is_refused_with_what_to_do(tmp_path: Path) -> None:
    partial = tmp_path / "python3"
    partial.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\n')
    partial.chmod(0o755)
    refused = run("prepare.sh", "base", PYTHON=str(partial), VENV=str(tmp_path / "venv"))
    assert refused.returncode == 1
    assert "apt-get install python3-venv" in refused.stderr


def test_a_missing_browser_is_said_and_stops_nothing(bare_path: str) -> None:
    done = run("extras.sh", PATH=bare_path, DULY_APT="0")
    assert done.returncode == 0
    assert "left out: the tests that walk the pages in a browser" in done.stderr


def test_a_browser_that_is_there_is_used_in_silence(bare_path: str) -> None:
    for name in ("chromium", "pdftotext", "softhsm2-util", "pkcs11-tool"):
        Path(bare_path, name).symlink_to(Path(bare_path, "env"))
    assert run("extras.sh", PATH=bare_path, DULY_APT="0").stderr == ""


def test_every_data_file_is_in_the_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    patterns = settings["tool"]["setuptools"]["package-data"]["*"]
    listing = subprocess.run(
        ["git", "ls-files", "duly"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = [Path(line) for line in listing.stdout.splitlines() if not line.endswith(".py")]
    assert [n for n in names if not any(fnmatchcase(n.name, p) for p in patterns)] == []
