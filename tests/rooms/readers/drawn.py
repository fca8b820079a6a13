"""PDFs whose drawing instructions are written by hand, to draw what no honest program draws."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name


def drawn(
    content: str, *, encoding: pikepdf.Object | None = None, told: str | None = None
) -> bytes:
    """Make a page of the given instructions; ``/F`` is a plain font, perhaps with a false map."""
    with pikepdf.new() as book:
        book.add_blank_page(page_size=(595, 842))
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=encoding or Name.WinAnsiEncoding,
        )
        if told is not None:
            font.ToUnicode = book.make_stream(told.encode())
        page = book.pages[0]
        page.Resources = Dictionary(Font=Dictionary(F=book.make_indirect(font)))
        page.Contents = book.make_stream(content.encode("latin-1"))
        buffer = BytesIO()
        book.save(buffer)
    return buffer.getvalue()


def text(words: str, x: float, y: float, *, size: float = 10, before: str = "") -> str:
    """Write the instructions that draw words at a place."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"{before} BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def letter_map(**letters: str) -> str:
    """Write a map that calls letters by other letters."""
    pairs = "\n".join(f"<{ord(one):02x}> <{ord(other):04x}>" for one, other in letters.items())
    return (
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar"
    )
