"""Sheets that say what the color of a row means: then whoever reads only words reads half."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from html import unescape

from openpyxl.cell.cell import Cell as SheetCell

from duly.receive.readers.document import Cell, Row

COLORED = "The sheet says that the color of its rows means something. Look at the original."
_LEGEND = re.compile(
    "|".join(
        (
            r"\b(?:rows?|entries|cells?|lines?|items?|those|shaded|highlighted|marked|colou?red)\s"
            r"(?:\w+\s){0,3}?(?:red|yellow|green|orange|blue|gr[ae]y|pink|purple|amber)\b",
            r"\b(?:red|yellow|green|orange|blue|gr[ae]y|pink|amber)[ -]?(?:\w+\s)?"
            r"(?:rows?|entries|cells?|lines?|items?|shad\w+|highlight\w*|marked|colou?red)\b",
            r"\b(?:rot|gelb|grün|grau|blau|orange)\w*\s(?:markiert|[hu]\w*nterlegt|gekennzeichnet|"
            r"hervorgehoben|zeilen|einträge|felder)",
            r"\b(?:surlign|marqué|signalé)\w*\s(?:\w+\s)?(?:rouge|jaune|vert|gris|bleu|orange)",
            r"\b(?:resaltad|sombread|marcad|destacad|pintad|realçad)\w+\s(?:\w+\s){1,2}?(?:roj|"
            r"amarill|verde|gris|azul|naranja|vermelh|amarel|cinza|laranja)\w*",
            r"\b(?:evidenziat|segnat|marcat)\w+\s(?:\w+\s)?(?:rosso|giallo|verde|grigio|blu)",
            r"\b(?:zaznaczon|oznaczon|wyróżnion)\w+\s(?:\w+\s){0,2}?(?:czerwon|żół|zielon|szar)",
            r"\b(?:rood|geel|groen|grijs|blauw)\w*\s(?:gemarkeerd|gearceerd|rijen|regels)",
            r"\b(?:označen|zvýrazněn|zvýraznen)\w+\s(?:\w+\s)?(?:červen|žlut|žlt|zelen|šed|siv)",
            r"\b(?:kırmızı|sarı|yeşil|gri)\w*\s(?:ile\s|renk\w*\s)?(?:işaret|boya|vurgu|satır)",
            r"\b(?:ditandai|disorot|berwarna)\s(?:\w+\s)?(?:merah|kuning|hijau|abu)",
            r"(?:выделен|отмечен|закрашен|помечен)\w*\s(?:\w+\s)?(?:красн|ж[её]лт|зел[её]н|сер|цвет)",
            r"(?:виділен|позначен)\w*\s(?:\w+\s)?(?:червон|жовт|зелен|сір|кольор)",
            r"[红紅黄黃绿綠灰橙]色?(?:标注|標註|标记|標記|底色|高亮|部分|的?行|字)",
            r"[赤黄緑灰]色?(?:の行|で(?:示|表|塗)|網掛け|塗り)",
            r"(?:빨간|노란|녹색|회색|적색|황색)\S*\s?(?:표시|음영|행)",
            r"(?:المظللة|الملونة|المميزة) باللون|(?:लाल|पीले|हरे) रंग",
        )
    ),
    re.IGNORECASE,
)
_COLORS = (  # no legend is without one of these
    *(" red", "red ", "yellow", "green", "orange", "blue", "grey", "gray", "pink", "purple"),
    *("amber", "rot", "gelb", "grün", "grau", "blau", "rouge", "jaune", "vert", "gris", "bleu"),
    *("roj", "amarill", "verde", "azul", "naranja", "vermelh", "amarel", "cinza", "laranja"),
    *("rosso", "giallo", "grigio", "czerwon", "żół", "zielon", "szar", "rood", "geel", "groen"),
    *("grijs", "červen", "žlut", "žlt", "zelen", "kırmızı", "sarı", "yeşil", "gri", "merah"),
    *("kuning", "hijau", "красн", "желт", "жёлт", "зелен", "зелён", "цвет", "червон", "жовт"),
    *("кольор", "红", "紅", "黄", "黃", "绿", "綠", "赤", "緑", "빨간", "노란", "적색", "황색"),
    *("باللون", "रंग"),
)
_WHITE = frozenset({"FFFFFFFF", "00FFFFFF", "00000000"})


def speaks_of_colors(members: Iterable[tuple[str, bytes]]) -> bool:
    """Tell whether any words of a workbook say what a color means, and any style has one."""
    fills, words = False, []
    for name, body in members:
        if name.endswith("styles.xml"):
            fills = b'patternType="solid"' in body
        elif name.endswith("sharedStrings.xml") or ("worksheets/" in name and b"<is>" in body):
            words.append(body)
    return fills and any(map(_is_legend, words))


def _is_legend(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    text = (unescape(text) if "&#" in text else text).casefold()
    return any(word in text for word in _COLORS) and _LEGEND.search(text) is not None


def is_colored(cells: Iterable[SheetCell | None]) -> bool:
    """Tell whether some cell of a row has a color behind it."""
    return any(
        cell is not None
        and cell.has_style
        and cell.fill.fill_type == "solid"
        and str(getattr(cell.fill.fgColor, "rgb", "")) not in _WHITE
        for cell in cells
    )


def doubted_by_color(rows: Sequence[Row], colored: Collection[int]) -> tuple[Row, ...]:
    """Doubt the rows of a list of which some have a color behind them and others have none."""
    listed = [row for row in rows if sum(bool(cell.text) for cell in row.cells) > 1]
    some = sum(row.number in colored for row in listed)
    if not 0 < some < len(listed):
        return tuple(rows)
    return tuple(replace(row, cells=tuple(map(_doubted, row.cells))) for row in rows)


def _doubted(cell: Cell) -> Cell:
    return replace(cell, doubt=cell.doubt or COLORED) if cell.text or cell.link else cell
