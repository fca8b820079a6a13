"""Writes the handbook's page of every regime from its pack: ``python -m tools.regimes``."""

from __future__ import annotations

from pathlib import Path

from duly.law.loader import pack, pack_ids
from duly.law.page import page

FOLDER = Path(__file__).parents[1] / "docs" / "regimes"


def pages() -> dict[str, str]:
    """Return every page by the name of its file."""
    return {f"{name}.md": page(pack(name)) for name in pack_ids()}


def write(folder: Path) -> None:
    """Write every page, and remove that of a pack that is gone."""
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(FOLDER)
