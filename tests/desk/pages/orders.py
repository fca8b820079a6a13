"""The inbox, the order and its items, made up."""

from __future__ import annotations

from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import (
    Action,
    Aside,
    Badge,
    Choice,
    CorrectPage,
    Crop,
    Exhibit,
    ExhibitRow,
    ExhibitsPage,
    Field,
    Filter,
    Finding,
    Glance,
    Happened,
    HistoryPage,
    ItemPage,
    ItemRow,
    ItemTable,
    ItemView,
    LetterLink,
    Line,
    Mark,
    OrderPage,
    Paging,
    Proposal,
    Question,
    QueueRow,
    Reading,
    ReadingPage,
    State,
    Term,
    Told,
    Tone,
)
from tests.desk.pages.week import (
    DECLINED,
    HREF,
    NEEDS,
    REF,
    REVIEW,
    WAITING,
    WITHHELD,
    frame,
    head,
    when,
)

NEWS = Badge(word="news", icon="news", title="News media, found by Asha", tone=Tone.DECLINED)
TWIN = Badge(word="on 0001", icon="overlap", title="Item 31 of IN-2021-0001, as a link there")
COPY = Badge(word="twice", icon="copies", title="The same account as item 4")
STRANGE = {5: "kisan\u202eatkE", 9: "ekt\u0430_voice", 12: "kisan\u200b_rally"}


def row(n: int) -> ItemRow:
    """One made-up line of the list."""
    states = (WAITING, WAITING, REVIEW, DECLINED, WITHHELD)
    doubt = n in STRANGE
    return ItemRow(
        position=n,
        ref=f"{REF}/{n}",
        locator=visible(f"@{STRANGE.get(n, f'kisan_voice_{n}')}"),
        kind="account",
        icon="account",
        subject="" if doubt else str(8_000_000 + n),
        state=NEEDS if doubt else states[n % 5],
        badges=(NEWS,) if n % 5 == 3 else (TWIN,) if n % 7 == 0 else (COPY,) if n == 6 else (),
        needs_person="hidden or look-alike letters" if doubt else "",
        turn=4,
        here=n == 5,
        chosen=n in {1, 2},
    )


def table(rows: int = 1178, why_not: str = "") -> ItemTable:
    """The dense table."""
    asked = (("", "All", 1178, ""), ("needs", "Need a person", 14, "needs"))
    more = (("protected", "Protected", 31, "shield"), ("waiting", "Waiting", 842, "waiting"))
    last = (("withheld", "Withheld", 0, "withheld"), ("declined", "Declined", 305, "declined"))
    return ItemTable(
        rows=tuple(row(n) for n in range(1, rows + 1)),
        filters=tuple(
            Filter(
                code=code, word=word, count=n, href=f"{HREF}?show={code}", here=not code, icon=icon
            )
            for code, word, n, icon in (*asked, *more, *last)
        ),
        paging=Paging(first=1 if rows else 0, last=rows, total=rows),
        action=HREF,
        bulk=(
            Action(label="Record a finding", href=f"{HREF}find/", key="f", why_not=why_not),
            Action(label="Propose", href=f"{HREF}propose/", key="p", why_not=why_not),
        ),
        bulk_why_not=why_not,
    )


LINE = Crop(
    alt="@kisanU+202EatkE",
    image="/static/page.svg",
    width=220,
    height=27,
    mark=(18, 7, 184, 13),
)
READ = Reading(
    crop=LINE,
    path="mail attachment, page 1, table 1, row 5, column “Handle”",
    locator=visible("@kisan\u202eatkE"),
    norm="kisan_ekta?",
    repaired="two table cells joined",
    needs_person="A direction mark turns part of the handle around. Two accounts fit.",
    ground="public order",
    points=(Term(label="U+202E", value="right-to-left override"),),
    others=(visible("@kisanEkta"), visible("@kisanatkE")),
    same=Term(label="The same as", value="item 2", href=f"{HREF}items/2/"),
    by_person=Action(label="Read the line yourself", href=f"{HREF}items/5/correct/", key="e"),
)
ITEM = ItemView(
    ref=f"{REF}/5",
    href=f"{HREF}items/5/",
    position=5,
    locator=visible("@kisan\u202eatkE"),
    kind="account",
    state=NEEDS,
    subject=(
        Term(label="Name", value="kisan ekta (synthetic)"),
        Term(label="Id", value="8000005", mono=True),
        Term(label="Since", value="14 Nov 2018"),
    ),
    reading=READ,
    findings=(
        Finding(
            what="Posts at even intervals",
            icon="evidence",
            by="evidence, run of 4 Feb",
            at=when(2021, 2, 4, 8, 0),
            counted=(
                Term(label="Posts seen", value="412 in 7 days"),
                Term(label="Even gaps", value="61 %", note="of those 3–9 % are expected by chance"),
            ),
            limits="Scheduled posting looks the same. This says nothing about who runs it.",
        ),
    ),
    glance=Glance(lines=("27 posts were given.",), href=f"{HREF}items/5/evidence/"),
    rubric=(
        Question(
            ask="Is the ground given for this item?",
            answer=State(word="no", icon="no", tone=Tone.OVERDUE),
            source="section 69A(1)",
        ),
        Question(
            ask="Is it news media, a journalist, an activist, a politician?",
            answer=State(word="not found", icon="note"),
            by="Asha",
        ),
        Question(
            ask="Would withholding single posts be enough?",
            answer=State(word="open", icon="clock", tone=Tone.WAITING),
        ),
    ),
    history=(
        Happened(what="Checked: ground missing", by="Dev", room="check", at=when(2021, 2, 4, 6, 1)),
        Happened(
            what="Listed",
            by="Duly",
            room="receive",
            at=when(2021, 2, 4, 3, 42),
            entry="entry 4,711",
            entry_href="/ledger/4711/",
        ),
    ),
    letters=(
        LetterLink(
            title="Acknowledgement",
            href="/letters/1/",
            state=State(word="delivered", icon="done", tone=Tone.DONE),
            at=when(2021, 2, 4, 4, 0),
        ),
    ),
    turn=4,
    undo=None,
    more=(Action(label="Record a finding", href=f"{HREF}find/?item=5", key="f"),),
    before=f"{HREF}?item=4",
    after=f"{HREF}?item=6",
)

SCAN = Exhibit(
    name="direction-4-feb.pdf",
    digest="9f2c1e7a55d0" + "0" * 52,
    media="PDF, 31 pages",
    page=1,
    pages=31,
    image="/static/page.svg",
    width=595,
    height=842,
    marks=tuple(
        Mark(
            position=n,
            href=f"{HREF}?item={n}",
            x=60,
            y=208 + n * 18,
            width=475,
            height=18,
            here=n == 5,
            doubtful=n in STRANGE,
        )
        for n in range(1, 33)
    ),
    after=f"{HREF}?page=2",
    original="/exhibits/9f2c/",
)
SHEET = Exhibit(
    name="list.csv",
    digest="77aa01",
    media="CSV, 1,179 lines",
    page=1,
    pages=1,
    lines=(
        Line(number=1, cells=(visible("No."), visible("Handle"), visible("Ground")), head=True),
        *(
            Line(
                number=n + 1,
                cells=(
                    visible(str(n)),
                    visible(f"@{STRANGE.get(n, f'kisan_voice_{n}')}"),
                    visible("public order"),
                ),
                position=n,
                href=f"{HREF}?item={n}",
                here=n == 5,
                doubtful=n in STRANGE,
            )
            for n in range(1, 60)
        ),
    ),
)

ORDER = OrderPage(frame=frame(REF), head=head(), table=table(), exhibit=SCAN, item=ITEM)
ORDER_CSV = OrderPage(
    frame=frame(REF, told=Told(text="Recorded: 12 accounts are news media.")),
    head=head(
        primary=Action(
            label="Confirm 842",
            href="",
            key="c",
            why_not="You proposed this, so another person must confirm it. Bilal can.",
        )
    ),
    table=table(40, why_not="As auditor you read; reviewers and counsel act."),
    exhibit=SHEET,
    item=None,
)
ORDER_EMPTY = OrderPage(frame=frame(REF), head=head(), table=table(0), exhibit=None, item=None)
ITEM_PAGE = ItemPage(
    frame=frame(f"{REF}/5"),
    head=head(),
    item=ItemView(
        ref=f"{REF}/7",
        href=ITEM.href,
        position=7,
        locator=visible("@kisan_voice_7"),
        kind="account",
        state=WAITING,
        subject=ITEM.subject,
        reading=None,
        findings=ITEM.findings,
        glance=Glance(lines=("Nothing was counted yet.",)),
        rubric=ITEM.rubric,
        history=ITEM.history,
        letters=(),
        turn=4,
        proposal=Proposal(
            sentence="Withhold in India until 6 Mar 2021",
            reason="Named with certainty; the ground is stated; no protected speech found.",
            by="Asha",
            at=when(2021, 2, 4, 9, 40),
            can_confirm=("Bilal",),
        ),
    ),
    exhibit=SHEET,
)

HISTORY = HistoryPage(
    frame=frame("History"), head=head("History"), history=ITEM.history, total=2, receipts="/ledger/"
)
EXHIBITS = ExhibitsPage(
    frame=frame("Exhibits"),
    head=head("Exhibits"),
    rows=(
        ExhibitRow(
            name="list.csv",
            href="?document=77aa01",
            digest="77aa01",
            media="CSV, 1,179 lines",
            original="/exhibits/77aa01/original",
            here=True,
            note="A line is cut off.",
        ),
    ),
    exhibit=SHEET,
)
CORRECT = CorrectPage(
    frame=frame("Read the line"),
    head=head("Reading"),
    position=5,
    kind="account",
    state=NEEDS,
    reading=READ,
    action=f"{HREF}items/5/correct/",
    cancel=HREF,
    choices=(
        Choice(
            text="@kisanEkta", locator=visible("@kisanEkta"), means="account", key="1", chosen=True
        ),
        Choice(text="@kisanatkE", locator=visible("@kisanatkE"), means="account", key="2"),
    ),
    wider=(visible("#kisan"),),
    none_chosen=False,
    fields=(Field(name="locator", label="What stands there"),),
    seen=(("turn", "4"),),
    exhibit=SCAN,
    place=3,
    total=7,
    before=f"{HREF}items/2/correct/",
    after=f"{HREF}items/9/correct/",
    decline=f"{HREF}propose/?item=5.4",
)
AMONG = Crop(
    alt="@zqone",
    lines=(
        Line(number=3, cells=(visible("2"), visible("@zqtwo"))),
        Line(number=4, cells=(visible("3"), visible("@zqone")), here=True, doubtful=True),
    ),
)
QUEUE = tuple(
    QueueRow(
        position=n,
        href=f"{HREF}items/{n}/correct/",
        locator=visible(f"@{name}"),
        kind="account",
        doubt="hidden or look-alike letters",
        where="direction.pdf, page 1, row 5",
        crop=LINE if n == 5 else AMONG if n == 9 else None,
    )
    for n, name in STRANGE.items()
)
READING = ReadingPage(
    frame=frame("Reading"),
    head=head("Reading"),
    counts=(
        Term(label="The letter says", value="1,178", note="1 fewer were read", href="?show=needs"),
    ),
    flags=(Term(label="serial-gap", value="Number 17 is missing.", mono=True),),
    queue=QUEUE,
    waiting=70,
    begin=Action(label="Read them one by one", href=f"{HREF}items/5/correct/", key="e"),
    asides=(
        Aside(
            code="law-text",
            why="the text of a law",
            rows=((visible("https://law.example"), "letter, page 1"),),
            count=1,
        ),
    ),
    more=67,
)
READING_EMPTY = ReadingPage(
    frame=frame("Reading"),
    head=head("Reading"),
    counts=(),
    flags=(),
    queue=(),
    waiting=0,
    begin=None,
    asides=(),
)
