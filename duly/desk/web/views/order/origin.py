"""Where an item was read: which document of its exhibits, which page or line of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from duly.desk.orders.read import HistoryLine, ItemView
from duly.desk.sandbox.crops import Spot, frame_of
from duly.desk.sandbox.leaves import Part, Strip
from duly.desk.web.views.order import leaves
from duly.desk.web.views.order.sight import Sight

_TEXT_LINE = re.compile(r"text, line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The document that an item was read from; ``spot`` is its line on a page of it."""

    part: Part
    spot: Spot | None


def source(item: ItemView) -> Mapping[str, Any]:
    """Return where the reader saw the item; empty once it was erased."""
    where = item.reading.get("source")
    return where if isinstance(where, dict) else {}


def named(sight: Sight, lines: Sequence[HistoryLine]) -> list[Part]:
    """Return every document of the exhibits under the name by which it was read."""
    read = sight.order.fields.get("documents") or ()
    names = {each.get("sha256"): str(each.get("name") or "") for each in read}
    names = {**leaves.labels(lines), **names}
    parts = (part for digest in leaves.digests(lines) for part in leaves.parts(digest))
    return [replace(each, name=names.get(each.sha256) or each.name) for each in parts]


def origin(item: ItemView, documents: Sequence[Part]) -> Origin | None:
    """Return where an item stands; none where two documents bear the name it was read under."""
    wanted = source(item).get("document")
    bearers = {part.sha256: part for part in documents if part.name == wanted}
    if len(bearers) != 1:
        return None
    (part,) = bearers.values()
    return Origin(part=part, spot=_spot(item, part))


def words(item: ItemView) -> str:
    """Say where an item stands: document, sheet, page, row, and the way it was read."""
    return said(source(item))


def said(where: Mapping[str, Any]) -> str:
    """Say a place that a reader gave."""
    parts = [where.get("document"), where.get("sheet")]
    parts += [_("page %(n)s") % {"n": where["page"]}] if where.get("page") else []
    parts += [_("row %(n)s") % {"n": where["row"]}] if where.get("row") else []
    return ", ".join(str(each) for each in (*parts, where.get("path")) if each)


def key(item: ItemView) -> tuple[str, int]:
    """Return the sheet and the number of an item's line in a document without pages."""
    where = source(item)
    if line := _TEXT_LINE.fullmatch(str(where.get("path") or "")):
        return "", int(line[1])
    return str(where.get("sheet") or "table"), int(where.get("row") or 0)


def stands_in(item: ItemView, strip: Strip) -> bool:
    """Tell whether a line of a document without pages is the item's."""
    return not strip.head and key(item) == (strip.sheet, strip.number)


def _spot(item: ItemView, part: Part) -> Spot | None:
    page, box = source(item).get("page"), source(item).get("box")
    if not isinstance(page, int) or not isinstance(box, list) or len(box) != 4:
        return None
    if not 1 <= page <= len(part.leaves) or not all(isinstance(at, int | float) for at in box):
        return None
    left, top, right, bottom = map(float, box)
    spot = Spot(page=page, box=(left, top, right, bottom))
    return spot if frame_of(spot.box, part.leaves[page - 1]) else None
