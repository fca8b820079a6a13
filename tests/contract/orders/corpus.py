"""The judge's orders: made-up documents with what a careful lawyer would read in them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import typst
import yaml

HERE = Path(__file__).parent
SEEN = ("dev", *sorted(path.name for path in HERE.glob("dev*")))
HELD = ("held", *sorted(path.name for path in HERE.glob("held*")))


@dataclass(frozen=True)
class Wanted:
    """One item: alternatives of its id, and whether a doubt is allowed or demanded."""

    kind: str
    ids: tuple[str, ...]
    doubt: str  # "" certain, "~" either, "!" a person must look

    @staticmethod
    def of(label: str) -> Wanted:
        kind, rest = label.split(maxsplit=1)
        doubt = rest[-1] if rest.endswith((" ~", " !")) else ""
        ids = tuple(part.strip() for part in rest.removesuffix(doubt).split(" / "))
        return Wanted(kind=kind, ids=ids, doubt=doubt)


@dataclass(frozen=True)
class Order:
    id: str
    half: str
    group: str
    platform: str | None
    container: str
    text: str
    items: tuple[Wanted, ...]
    never: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)
    flags: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.id}.{self.container}"

    @property
    def data(self) -> bytes:
        make = {"docx": docx, "xlsx": xlsx, "pdf": _pdf}.get(self.container)
        return make(self.text) if make else self.text.encode()


@cache
def orders() -> tuple[Order, ...]:
    return tuple(order for path in sorted(HERE.glob("**/*.yaml")) for order in _orders(path))


def _orders(path: Path) -> Iterator[Order]:
    """Read one file; a folder's name is the half of all it holds, elsewhere each row says it."""
    for row in yaml.safe_load(path.read_text()):
        yield _order(row, row["half"] if path.parent == HERE else path.parent.name)


def _order(row: dict[str, Any], half: str) -> Order:
    return Order(
        id=row["id"],
        half=half,
        group=row["class"],
        platform=row.get("platform"),
        container=row["as"],
        text=row["text"],
        items=tuple(map(Wanted.of, row["items"])),
        never=tuple(row.get("not", ())),
        doubt=tuple(row.get("doubt", ())),
        fields=row.get("fields", {}),
        flags=tuple(row.get("flags", ())),
    )


def _blocks(text: str) -> list[list[list[str]]]:
    """Part a text into paragraphs (one row of one cell) and tables, as rows of cells."""
    blocks: list[list[list[str]]] = []
    for line in filter(str.strip, text.splitlines()):
        cells = [cell.strip() for cell in line.split("|")]
        if blocks and len(cells) > 1 and len(blocks[-1][0]) > 1:
            blocks[-1].append(cells)
        else:
            blocks.append([cells])
    return blocks


def xlsx(text: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (row for block in _blocks(text) for row in block):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pdf(text: str) -> bytes:
    parts = ["#set page(margin: 2cm)\n#set text(size: 9pt)"]
    for block in _blocks(text):
        if len(block[0]) == 1:
            parts.append(f"#text({_literal(block[0][0])})")
            continue
        cells = ", ".join(_literal(cell) for row in block for cell in row)
        parts.append(f"#table(columns: (auto,) * {len(block[0])}, {cells})")
    made = typst.compile("\n\n".join(parts).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)


def docx(text: str) -> bytes:
    body = "".join(map(_docx_block, _blocks(text)))
    out = io.BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()


def _docx_block(block: list[list[str]]) -> str:
    if len(block[0]) == 1:
        return _paragraph(block[0][0])
    rows = (
        "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in block
    )
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _paragraph(text: str) -> str:
    plain = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<w:p><w:r><w:t>{plain}</w:t></w:r></w:p>"
