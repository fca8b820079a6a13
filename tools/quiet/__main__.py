"""Hold the tree against the house's rules: ``python -m tools.quiet [PATH...]``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.quiet.code import PYTHON_RULES, function_length
from tools.quiet.finding import Finding, Source
from tools.quiet.skips import skip_reason
from tools.quiet.table import TABLE, Table, read
from tools.quiet.words import TEXT_RULES, file_length

_BINARY = frozenset(
    {".ttf", ".otf", ".woff2", ".png", ".jpg", ".ico", ".pdf", ".xlsx", ".docx", ".zip", ".mo"}
)


def inspect(source: Source, table: Table) -> Iterator[Finding]:
    """Hold one file against every rule. An unparsable Python file is itself a finding."""
    yield from file_length(source, table.file_length)
    for text_rule in TEXT_RULES:
        yield from text_rule(source)
    if source.suffix != ".py":
        return
    try:
        yield from function_length(source, table.function_length)
    except SyntaxError as error:
        yield source.found(error.lineno or 1, "syntax", f"Python cannot read it: {error.msg}")
        return
    yield from skip_reason(source, table.skip_reasons)
    for rule in PYTHON_RULES:
        yield from rule(source)


def sources(root: Path, paths: Sequence[str]) -> Iterator[Source]:
    """Read the repository's text files, committed or about to be, below the given paths."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *paths]
    listing = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    for name in sorted(set(listing.decode().split("\0")) - {""}):
        file = root / name
        if file.is_file() and file.suffix not in _BINARY:
            # Fixtures may be in the old encodings of real mail; their words still count.
            yield Source(path=name, text=file.read_text(encoding="utf-8", errors="replace"))


def main(arguments: Sequence[str], root: Path) -> int:
    """Print what is too loud and return 4, or return 0 in silence."""
    table = read((root / TABLE).read_text(encoding="utf-8"))
    findings = (f for source in sources(root, arguments) for f in inspect(source, table))
    left = sorted(table.left(findings, whole=not arguments))
    for finding in left:
        print(finding)
    if left:
        print(f"quiet: {len(left)} to mend. A true exception goes into {TABLE} with its reason.")
    return 4 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parents[2]))
