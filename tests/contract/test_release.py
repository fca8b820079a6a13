"""A release is signed, names what it is made of, comes out the same twice, and runs by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.licenses import pinned

ROOT = Path(__file__).parents[2]
LOCKS = ("base", "ocr", "evidence", "cluster")
ALONE = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}


def told(*words: str | Path, at: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=at, env=ALONE | more, capture_output=True, text=True, check=False
    )


def made(key: Path, at: Path) -> Path:
    assert told("git", "clone", "--quiet", ROOT, at, at=ROOT).returncode == 0
    done = told("make", "--no-print-directory", "release", at=at, KEY=str(key))
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.mark.parametrize(
    ("key", "why"), [("", "a release is signed"), ("/nowhere/key", "no key that can be read")]
)
def test_without_a_key_nothing_is_made(key: str, why: str) -> None:
    done = told(ROOT / "tools" / "release.sh", at=ROOT, KEY=key)
    assert (done.returncode, done.stdout) == (1, "")
    assert why in done.stderr


@pytest.mark.long
@pytest.mark.enable_socket
def test_a_release_holds_for_whoever_has_the_public_key_alone(tmp_path: Path) -> None:
    key = tmp_path / "key"
    told("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key, at=tmp_path)
    one, two = made(key, tmp_path / "here"), made(key, tmp_path / "elsewhere")
    files = sorted(each.name for each in one.iterdir())
    assert files == sorted(each.name for each in two.iterdir())
    assert [name for name in files if (one / name).read_bytes() != (two / name).read_bytes()] == []

    (tmp_path / "signers").write_text(f"release {key.with_suffix('.pub').read_text()}")
    checked = f"ssh-keygen -Y verify -f {tmp_path}/signers -I release -n file -s SHA256SUMS.sig"
    assert told("sh", "-c", f"{checked} < SHA256SUMS", at=one).returncode == 0
    assert told("sha256sum", "--check", "--strict", "SHA256SUMS", at=one).returncode == 0

    for lock in LOCKS:
        bill = json.loads((one / f"{lock}.cdx.json").read_text())
        named = {each["name"].lower(): each["version"] for each in bill["components"]}
        assert named == pinned(ROOT / f"requirements/{lock}.txt")

    (wheel,) = one.glob("*.whl")
    python = tmp_path / "venv" / "bin" / "python"
    for words in (
        (sys.executable, "-m", "venv", python.parents[1]),
        (python, "-m", "pip", "install", "-r", ROOT / "requirements/base.txt"),
        (python, "-m", "pip", "install", "--no-deps", wheel),
    ):
        assert told(*words, at=tmp_path).returncode == 0
    story = told(python.with_name("duly"), "demo", "--story", "terreg", "--json", at=tmp_path)
    assert story.returncode == 0, story.stderr

    with wheel.open("ab") as spoiled:
        spoiled.write(b"\0")
    assert told("sha256sum", "--check", "SHA256SUMS", at=one).returncode == 1
    sums = one / "SHA256SUMS"
    sums.write_text(sums.read_text().replace("0", "1", 1))
    assert told("sh", "-c", f"{checked} < SHA256SUMS", at=one).returncode != 0
