"""The same order typeset in many ways: rules, fonts, widths, pages, columns, lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.rooms.metamorphic.orders import Entry
from tests.rooms.readers.made import escaped

CLASSES = (
    "boxed",
    "level-rules",
    "no-rules",
    "zebra",
    "two-row-head",
    "no-head",
    "narrow",
    "side-by-side",
    "rows-over-pages",
    "turned",
    "list",
    "glued-numbers",
    "two-columns",
    "before-and-after",
)
_FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
_LETTER = (
    "To the Grievance Officer. Direction under section 69A of the Information Technology Act, "
    "2000. You are directed to block the following accounts and posts within 24 hours:"
)
_FOOT = "Ministry (synthetic), https://www.meity.gov.in/orders, page"


@dataclass(frozen=True, slots=True)
class Typeset:
    """The markup of an order in one layout."""

    layout: str
    markup: str


def typeset(random: Random, layout: str, entries: Sequence[Entry]) -> Typeset:
    """Typeset an order in a layout of the named class."""
    body = _BODIES.get(layout, _table)(random, layout, entries)
    after = "\n\nYours faithfully, \\ Designated Officer (synthetic)\n"
    parts = [_page(random, layout), escaped(_LETTER), "\n\n", body, after]
    return Typeset(layout, "".join(parts))


def _page(random: Random, layout: str) -> str:
    large = layout in {"side-by-side", "turned"}
    paper = "a4" if large else random.choice(["a4", "us-letter", "a4", "a5"])
    flipped = "true" if layout == "side-by-side" or random.random() < 0.3 else "false"
    margin = random.choice(["0.8cm", "1.6cm"] if paper == "a5" else ["0.8cm", "1.6cm", "2.5cm"])
    size = random.choice([7, 8, 9] if paper == "a5" else [7, 8, 9, 10, 11])
    font = random.choice(_FONTS)
    foot = f"footer:context[#text(7pt)[{escaped(_FOOT)} #counter(page).display()]]"
    return (
        f'#set page(paper:"{paper}",flipped:{flipped},margin:{margin},{foot})\n'
        f'#set text(font:("{font}","Noto Sans Devanagari"),size:{size}pt,hyphenate:false)\n'
    )


def _columns(random: Random, layout: str) -> list[str]:
    columns = ["number", "written", "type", "ground"]
    if layout != "no-rules" and random.random() < 0.4:
        columns = ["number", "ground", "written", "type"]
    if random.random() < 0.3:
        columns.remove("type")
    return columns


_HEADS = {"number": "S.No.", "written": "Handle / URL", "type": "Type", "ground": "Grounds / आधार"}


def _table(random: Random, layout: str, entries: Sequence[Entry]) -> str:
    columns = _columns(random, layout)
    narrow = layout in {"narrow", "rows-over-pages"}
    wide = random.choice(["22%", "28%"] if narrow else ["36%", "45%", "52%"])
    sizes = {"number": "1.2cm", "written": wide, "type": "1.9cm", "ground": "1fr"}
    cells = "".join(f"[{_cell(entry, name)}]," for entry in entries for name in columns)
    table = (
        f"#table(columns:({','.join(sizes[name] for name in columns)}),"
        f"inset:{random.choice(['2pt', '3pt', '5pt'])},{_strokes(layout)}"
        f"{_head(layout, columns)}{cells})\n"
    )
    if layout == "rows-over-pages":
        table = "#set page(height:12cm)\n#show table.cell: set block(breakable:true)\n" + table
    if layout == "turned":
        return f"#pagebreak()\n#rotate(90deg,reflow:true,box(width:17cm)[{table}])\n"
    if layout == "before-and-after":
        return f"{table}\n{escaped('The list above is closed. Nothing else is asked for.')}\n"
    return table


def _cell(entry: Entry, name: str) -> str:
    if name == "number":
        return f"{entry.number}."
    return escaped(str(getattr(entry, name)))


def _strokes(layout: str) -> str:
    if layout == "level-rules":
        return "stroke:(x:none,y:0.4pt),"
    if layout == "no-rules":
        return "stroke:none,row-gutter:4pt,column-gutter:8pt,"
    if layout == "zebra":
        return "stroke:none,fill:(_,y)=>if calc.odd(y){luma(230)}else{white},"
    return "stroke:0.4pt,"


def _head(layout: str, columns: Sequence[str]) -> str:
    if layout == "no-head":
        return ""
    heads = "".join(f"[*{escaped(_HEADS[name])}*]," for name in columns)
    if layout == "two-row-head":
        return f"table.header(table.cell(colspan:{len(columns)})[*Annexure A*],{heads}),"
    return f"table.header({heads}),"


def _list(random: Random, layout: str, entries: Sequence[Entry]) -> str:
    gap = "" if layout == "glued-numbers" else " "
    lines = (f"{entry.number}\\.{gap}{escaped(entry.written)}" for entry in entries)
    spacing = random.choice(["0.65em", "1em"])
    body = "".join(f"#block(spacing:{spacing})[{line}]\n" for line in lines)
    return f"#columns({2 if layout == 'two-columns' else 1})[{body}]\n"


def _side_by_side(random: Random, layout: str, entries: Sequence[Entry]) -> str:
    half = (len(entries) + 1) // 2
    tables = (_half(part) for part in (entries[:half], entries[half:]))
    return f"#grid(columns:(1fr,1fr),column-gutter:1cm,{','.join(tables)})\n"


def _half(entries: Sequence[Entry]) -> str:
    cells = "".join(f"[{entry.number}.],[{escaped(entry.written)}]," for entry in entries)
    return f"table(columns:(1.2cm,1fr),stroke:0.4pt,[*S.No.*],[*Handle / URL*],{cells})"


_BODIES = {
    "list": _list,
    "glued-numbers": _list,
    "two-columns": _list,
    "side-by-side": _side_by_side,
}
