"""The dense table of an order's items: filters, search, and what may be done with those chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from duly.desk.orders.read import ItemView
from duly.desk.web.views.order import steps
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.codes import FINDINGS, KINDS, kind
from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.saying.states import item_state
from duly.desk.web.views.structs import Action, Badge, Filter, ItemRow, ItemTable, Paging, Tone
from duly.desk.web.views.visitor import Visitor
from duly.order.events import PROTECTED, FindingKind

_ROWS = 2000  # shown at once; more are paged
_Holds = Callable[[ItemView], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of the table: a filter, words to find, an item, where to begin."""

    show: str = ""
    find: str = ""
    item: int = 0
    first: int = 1

    def href(self, base: str, **other: object) -> str:
        """Return the same question with something else, as an address."""
        said = {"show": self.show, "find": self.find, **other}
        told = {name: value for name, value in said.items() if value}
        return f"{base}?{urlencode(told)}" if told else base


_FILTERS: Mapping[str, tuple[str, _Holds]] = {
    "needs": ("needs", lambda item: item.state == "needs-person"),
    "open": ("search", lambda item: item.state in steps.OPEN),
    "unresolved": ("search", lambda item: item.state == "unresolvable"),
    "protected": ("shield", lambda item: item.protected),
    "overlap": ("overlap", lambda item: item.overlaps),
    "waiting": ("waiting", lambda item: item.state == "proposed"),
    "to-withhold": ("waiting", lambda item: item.state == "to-withhold"),
    "withheld": ("withheld", lambda item: item.state == "withheld"),
    "declined": ("declined", lambda item: item.state == "declined"),
    "restored": ("restored", lambda item: item.state in ("restored", "expired")),
    "appeals": ("speak", lambda item: item.appeal == "filed"),
}


def table(sight: Sight, who: Visitor, among: Sequence[ItemView], asked: Asked) -> ItemTable:
    """Return the rows that match, and the bar that acts on those chosen."""
    matching = [item for item in among if _matches(item, asked)]
    rows = matching[asked.first - 1 : asked.first - 1 + _ROWS]
    last = asked.first + len(rows) - 1
    return ItemTable(
        rows=tuple(_row(item, sight, here=item.position == asked.item) for item in rows),
        filters=_filters(sight, among, asked),
        paging=Paging(
            first=asked.first if rows else 0,
            last=last if rows else 0,
            total=len(matching),
            before=asked.href(sight.href, first=max(asked.first - _ROWS, 1))
            if asked.first > 1
            else "",
            after=asked.href(sight.href, first=last + 1) if last < len(matching) else "",
        ),
        action=sight.href,
        search=asked.find,
        filter=asked.show,
        bulk=_bulk(sight, who),
        bulk_why_not="" if who.may("find") else _("You read here; reviewers and counsel act."),
    )


def badges(item: ItemView) -> tuple[Badge, ...]:
    """Return what was found about an item, each in a word."""
    found = [_finding(code) for code in item.findings]
    if item.overlaps:
        word = _("on %(order)s") % {"order": item.overlaps.partition("/")[0][-4:]}
        found.append(
            Badge(
                word=word,
                icon="overlap",
                title=_("Named before: %(item)s") % {"item": item.overlaps},
            )
        )
    if item.duplicate_of:
        title = _("The same as %(item)s") % {"item": item.duplicate_of}
        found.append(Badge(word=_("twice"), icon="copies", title=title))
    if item.repaired:
        found.append(
            Badge(
                word=_("mended"),
                icon="note",
                title=_("The reading was repaired; see it beside the line"),
            )
        )
    if item.appeal == "filed":
        found.append(
            Badge(word=_("appeal"), icon="speak", title=_("The person objects"), tone=Tone.WAITING)
        )
    return tuple(found)


def _finding(code: str) -> Badge:
    finding = FindingKind(code)
    word, icon = FINDINGS[finding]
    protected = finding in PROTECTED
    return Badge(
        word=str(word),
        icon="shield" if protected and icon == "speak" else icon,
        title=_("Protected speech, found by a reviewer") if protected else _("Found by a reviewer"),
        tone=Tone.DECLINED if protected else Tone.QUIET,
    )


def _row(item: ItemView, sight: Sight, *, here: bool) -> ItemRow:
    return ItemRow(
        position=item.position,
        ref=item.ref,
        locator=visible(item.locator),
        kind=kind(item.kind),
        icon=KINDS.get(item.kind, "other"),
        subject=item.label or item.subject,
        state=item_state(item, now=sight.now, zone=sight.zone),
        badges=badges(item),
        needs_person=str(item.reading.get("needs_person") or "") if item.needs_person else "",
        turn=item.turn,
        here=here,
    )


def _matches(item: ItemView, asked: Asked) -> bool:
    if asked.show in _FILTERS and not _FILTERS[asked.show][1](item):
        return False
    words = asked.find.casefold().split()
    hay = " ".join((item.locator, item.label, item.subject, str(item.position), item.cluster))
    return all(word in hay.casefold() for word in words)


def _filters(sight: Sight, among: Sequence[ItemView], asked: Asked) -> tuple[Filter, ...]:
    words = _filter_words()
    counts = {
        code: sum(bool(holds(item)) for item in among) for code, (_i, holds) in _FILTERS.items()
    }
    shown = [("", "", len(among))]
    shown += [
        (code, _FILTERS[code][0], many)
        for code, many in counts.items()
        if many or code == asked.show
    ]
    return tuple(
        Filter(
            code=code,
            word=words[code],
            count=many,
            href=asked.href(sight.href, show=code),
            here=code == asked.show,
            icon=icon,
        )
        for code, icon, many in shown
    )


def _filter_words() -> Mapping[str, str]:
    return {
        "": _("All"),
        "needs": _("Need a person"),
        "open": _("In review"),
        "unresolved": _("Not found"),
        "protected": _("Protected"),
        "overlap": _("Named before"),
        "waiting": _("Waiting"),
        "to-withhold": _("To withhold"),
        "withheld": _("Withheld"),
        "declined": _("Declined"),
        "restored": _("Restored"),
        "appeals": _("Appeals"),
    }


def _bulk(sight: Sight, who: Visitor) -> tuple[Action, ...]:
    """Return what may be done with the items chosen, as things stand."""
    if not who.may("find"):
        return ()
    count = sight.order.counts.get
    could = (
        ("find", _("Record a finding"), "f", "evidence", True),
        ("restore", _("Restore"), "", "restored", count("withheld")),
        ("withhold", _("Withhold"), "w", "withheld", count("to-withhold")),
        ("confirm", _("Confirm"), "c", "done", count("proposed")),
        ("propose", _("Propose"), "p", "waiting", True),
    )
    return tuple(
        Action(label=label, href=f"{sight.href}{verb}/", key=key, icon=icon)
        for verb, label, key, icon, now in could
        if now
    )
