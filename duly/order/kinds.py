"""The one table: what readers, laws, platforms, the gate and exports call the same thing.

``docs/terms.md`` prints it; a test keeps the two equal. Nothing here is decided elsewhere again.
"""

from __future__ import annotations

from dataclasses import dataclass

from duly.order.terms import Ask, Kind, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One kind of thing, from the order's line to the gate.

    ``id`` says what stands in an item's ``id``; which grammars of locators know a kind, each says
    itself (``Grammar.kinds``); ``withheld`` whether the gate can be asked about it; ``less`` what
    an item of this kind may be narrowed to. Regime packs (``targets``), directories, platforms
    (``Found.kind``)
    and registers use the kind's own word. ``content_type`` is the DSA database's word.
    """

    kind: Kind
    means: str
    id: str
    withheld: bool = False
    less: frozenset[Kind] = frozenset()
    content_type: str = "CONTENT_TYPE_OTHER"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRow:
    """One thing an authority asks for; ``lawful`` are the pack's measures that would cover it.

    ``answered_by`` is the measure by which an item is complied with, none where this desk
    has no measure for it.
    """

    ask: Ask
    means: str
    lawful: frozenset[str]
    answered_by: Measure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One thing the desk itself can do: as registers, platforms and exports write it."""

    measure: Measure
    means: str
    action: str  # a register's column
    field: str  # a platform's JSON
    visibility: str  # the DSA database's word


_TEXT, _IMAGE, _APP = "CONTENT_TYPE_TEXT", "CONTENT_TYPE_IMAGE", "CONTENT_TYPE_APP"

KINDS: tuple[KindRow, ...] = (
    KindRow(
        kind=Kind.ACCOUNT,
        means="everything one person or body publishes under one name",
        id="the handle in lower case without @, `user@host`, or the DID or number if that is given",
        withheld=True,
        less=frozenset({Kind.POST, Kind.MEDIA, Kind.IMAGE, Kind.GIST, Kind.REPO, Kind.FILE}),
    ),
    KindRow(
        kind=Kind.POST,
        means="one message",
        id="its number, `host/@user/number`, the at-URI, or `actor/rkey`",
        withheld=True,
        less=frozenset({Kind.MEDIA, Kind.IMAGE, Kind.COMMENT}),
        content_type=_TEXT,
    ),
    KindRow(
        kind=Kind.HASHTAG,
        means="the page that gathers posts under a tag; never the posts themselves",
        id="the tag in lower case without #",
        withheld=True,
        less=frozenset({Kind.POST}),
    ),
    KindRow(
        kind=Kind.URL,
        means="an address of a host that nobody's grammar knows",
        id="its `norm`",
    ),
    KindRow(
        kind=Kind.SEARCH,
        means="a search of the platform",
        id="its words in lower case",
        less=frozenset({Kind.POST}),
    ),
    KindRow(
        kind=Kind.LIST,
        means="a list of accounts",
        id="its number, `actor/name` or `host/lists/number`",
    ),
    KindRow(
        kind=Kind.FEED,
        means="a feed that somebody composed",
        id="`actor/name` or the at-URI",
    ),
    KindRow(kind=Kind.COMMUNITY, means="a group of accounts", id="its number"),
    KindRow(
        kind=Kind.MEDIA,
        means="a picture, video or live talk",
        id="`number/photo/1`, or its number",
    ),
    KindRow(
        kind=Kind.SITE,
        means="a whole host",
        id="the host",
        less=frozenset({Kind.PAGE, Kind.FILE, Kind.IMAGE}),
    ),
    KindRow(
        kind=Kind.PAGE,
        means="a page of the platform that is none of the others",
        id="its `norm`",
    ),
    KindRow(
        kind=Kind.APP,
        means="a program in a store",
        id="its name in the store",
        content_type=_APP,
    ),
    KindRow(
        kind=Kind.REPO,
        means="a repository",
        id="`owner/name`",
        less=frozenset({Kind.FILE, Kind.ISSUE, Kind.COMMIT, Kind.WIKI, Kind.COMMENT}),
    ),
    KindRow(kind=Kind.GIST, means="a loose page of code", id="its own id"),
    KindRow(kind=Kind.FILE, means="one file of a repository", id="`owner/name/…`"),
    KindRow(
        kind=Kind.ISSUE,
        means="a thread of a repository",
        id="`owner/name/…`",
        content_type=_TEXT,
    ),
    KindRow(
        kind=Kind.COMMIT,
        means="one change of a repository",
        id="`owner/name/…`",
    ),
    KindRow(kind=Kind.WIKI, means="the wiki of a repository", id="`owner/name/…`"),
    KindRow(
        kind=Kind.IMAGE,
        means="one picture",
        id="its `norm`",
        content_type=_IMAGE,
    ),
    KindRow(
        kind=Kind.COMMENT,
        means="one remark in a thread",
        id="`owner/name/…`",
        content_type=_TEXT,
    ),
    KindRow(kind=Kind.FORKS, means="every copy of a repository", id="`owner/name/…`"),
    KindRow(kind=Kind.FOREIGN, means="an address of another platform", id="its `norm`"),
    KindRow(
        kind=Kind.UNKNOWN,
        means="a locator that nobody can read with certainty",
        id="as written",
    ),
)

_COVERED = frozenset({"geo_withhold", "disable_access"})
ASKS: tuple[AskRow, ...] = (
    AskRow(
        ask=Ask.REMOVE,
        means="take it away everywhere",
        lawful=frozenset({"remove"}),
        answered_by=Measure.WITHHOLD,
    ),
    AskRow(
        ask=Ask.WITHHOLD,
        means="keep it from readers in a country",
        lawful=_COVERED,
        answered_by=Measure.WITHHOLD,
    ),
    AskRow(
        ask=Ask.SUSPEND,
        means="close an account",
        lawful=frozenset({"block_account"}),
        answered_by=Measure.WITHHOLD,
    ),
    AskRow(
        ask=Ask.RESTRICT,
        means="make it harder or impossible to reach",
        lawful=_COVERED,
        answered_by=Measure.WITHHOLD,
    ),
    AskRow(ask=Ask.INFORM, means="hand over data on a person", lawful=frozenset({"give_data"})),
    AskRow(ask=Ask.DECLARE, means="have a court declare it unlawful", lawful=frozenset()),
    AskRow(ask=Ask.NONE, means="nothing that could be read", lawful=frozenset()),
)

MEASURES: tuple[MeasureRow, ...] = (
    MeasureRow(
        measure=Measure.WITHHOLD,
        means="not shown to readers in the territory, from an instant until a date",
        action="withhold",
        field="withheld",
        visibility="DECISION_VISIBILITY_CONTENT_DISABLED",
    ),
)

WITHHOLDABLE = frozenset(row.kind for row in KINDS if row.withheld)
NARROWER = {row.kind: row.less for row in KINDS}
LAWFUL = {row.ask: row.lawful for row in ASKS}
OTHER_ASKS = frozenset(row.ask for row in ASKS if row.answered_by is None) - {Ask.NONE}


def less_than(kind: Kind) -> frozenset[Kind]:
    """Return every kind that something of ``kind`` may be narrowed to, over any steps."""
    less = NARROWER.get(kind, frozenset())
    return less.union(*(less_than(each) for each in less))
