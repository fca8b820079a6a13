"""The handbook's example of a new platform is a whole one: file, registration and table."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASK = """
import json, sys
from duly.receive.reading import PLATFORMS, locate
from duly.receive.reading.locator import GRAMMARS
from duly.receive.readers import Document, Line
from duly.receive.reading.voting import decide
found = [locate(text, platform="zqboard", bare=True) for text in json.load(sys.stdin)]
rows = [
    [f.written, f.kind, f.id, f.norm, f.repaired or "", f.needs_person or ""]
    + [" | ".join(f.alternatives)]
    for f in found
]
line = Line(text="see https://zqboard.example/t/1")
letter = Document(name="a", sha256="0" * 64, media_type="text/plain", lines=(line,))
kinds = sorted({f.kind for f in found} - GRAMMARS["zqboard"].kinds)
told = {"rows": rows, "named": "zqboard" in PLATFORMS, "voted": decide([letter]), "more": kinds}
json.dump(told, sys.stdout)
"""


def block(language: str, chapter: str) -> str:
    text = (ROOT / "docs" / "reading.md").read_text("utf-8").partition(f"## {chapter}\n")[2]
    found = re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


def test_the_example_of_a_new_platform_reads_its_own_table(tmp_path: Path) -> None:
    for room in ("order", "receive"):
        shutil.copytree(ROOT / "duly" / room, tmp_path / "duly" / room)
    shutil.copy(ROOT / "duly" / "__init__.py", tmp_path / "duly")
    folder = tmp_path / "duly" / "receive" / "reading" / "locator"
    (folder / "zqboard.py").write_text(block("python", "A new platform"), "utf-8")
    registry = (folder / "platforms.py").read_text("utf-8")
    registered = registry.replace("mastodon, x\n", "mastodon, x, zqboard\n")
    registered = registered.replace("generic.GRAMMAR)", "generic.GRAMMAR, zqboard.GRAMMAR)")
    (folder / "platforms.py").write_text(registered, "utf-8")
    table = list(csv.reader(StringIO(block("csv", "A new platform"))))

    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=tmp_path,
        input=json.dumps([row[0] for row in table[1:]]),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["rows"] == table[1:]
    assert (told["named"], told["voted"], told["more"]) == (True, "zqboard", [])


def test_the_example_is_short_enough_to_be_read_at_once() -> None:
    assert len(block("python", "A new platform").splitlines()) <= 45
