"""The February week as the screens see it; every name and handle is made up."""

from __future__ import annotations

from datetime import UTC, datetime

from duly.desk.web.views.saying.instants import spoken
from duly.desk.web.views.structs import (
    Action,
    Clock,
    Frame,
    Key,
    NavLink,
    OrderHead,
    Person,
    State,
    Step,
    Term,
    Told,
    Tone,
    When,
)

NOW = datetime(2021, 2, 4, 10, 2, tzinfo=UTC)
REF = "IN-2021-0002"
HREF = f"/orders/{REF}/"

RECEIVED = State(word="received", icon="received", tone=Tone.QUIET)
WAITING = State(word="waiting for a second person", icon="waiting", tone=Tone.WAITING)
WITHHELD = State(word="withheld in IN until 6 Mar", icon="withheld", tone=Tone.WITHHELD)
RESTORED = State(word="restored", icon="restored", tone=Tone.RESTORED)
DECLINED = State(word="declined", icon="declined", tone=Tone.DECLINED)
OVERDUE = State(word="overdue", icon="overdue", tone=Tone.OVERDUE)
NEEDS = State(word="needs a person", icon="needs", tone=Tone.OVERDUE)
REVIEW = State(word="in review", icon="search", tone=Tone.QUIET)
DONE = State(word="met", icon="done", tone=Tone.DONE)
ROOMS = ("receive", "check", "resolve", "review", "decide", "withhold", "answer", "publish")


def when(*at: int, zone: str = "Asia/Kolkata") -> When:
    """Say a UTC instant of the week."""
    return spoken(datetime(*at, tzinfo=UTC), now=NOW, zone=zone)  # type: ignore[misc, arg-type]


def frame(title: str, here: str = "Inbox", told: Told | None = None, theme: str = "auto") -> Frame:
    """The frame around Asha's pages."""
    places = (
        ("Inbox", "/desk/", "inbox", 3, "g i"),
        ("Letters", "/letters/", "letter", 1, "g l"),
        ("Escalations", "/escalations/", "scales", 0, "g e"),
        ("Ledger", "/ledger/", "ledger", 0, "g h"),
    )
    return Frame(
        title=title,
        person=Person(name="Asha", role="reviewer", country="US"),
        nav=tuple(
            NavLink(word=word, href=href, icon=icon, here=word == here, count=count, key=key)
            for word, href, icon, count, key in places
        ),
        theme=theme,
        told=told,
        keys=(
            Key(keys=("j", "k"), does="Move down and up"),
            Key(keys=("x",), does="Choose the item"),
            Key(keys=("a",), does="Choose all shown"),
            Key(keys=("p",), does="Propose"),
            Key(keys=("c",), does="Confirm"),
            Key(keys=("/",), does="Find"),
            Key(keys=("g", "i"), does="Go to the inbox"),
        ),
        sign_out="/sign-out/",
        theme_href="/theme/",
        language_href="/language/",
    )


EXECUTE = Clock(
    duty="Carry out",
    state=State(word="running", icon="clock", tone=Tone.WAITING),
    due=when(2021, 2, 4, 13, 12),
    sums=(
        Term(label="Received", value="09:12 IST, Thu 4 Feb", note="by mail, DKIM verified"),
        Term(label="Stated in the order", value="+ 9 h 30 min", note="“by 18:42 today”"),
        Term(label="Due", value="18:42 IST, Thu 4 Feb"),
    ),
    source="IT Act 2000, section 69A(1); Blocking Rules 2009, rule 9",
)
ACKNOWLEDGE = Clock(
    duty="Acknowledge",
    state=DONE,
    due=when(2021, 2, 4, 5, 42),
    sums=(Term(label="Received", value="09:12 IST"), Term(label="Due", value="11:12 IST")),
    source="Rule 13",
)
COMMITTEE = Clock(
    duty="Committee decides",
    state=State(word="not started: the fact behind it is unverified", icon="paused"),
    due=None,
    sums=(),
    note="Counsel can start it by hand once the rule's text has been seen.",
)


def head(
    tab: str = "Items", primary: Action | None = None, undo: Action | None = None
) -> OrderHead:
    """The head of the second list, 1,178 accounts."""
    tabs = (("Items", 1178), ("Letters", 2), ("Escalations", 1), ("History", 0), ("Exhibits", 2))
    return OrderHead(
        ref=REF,
        href=HREF,
        title="Blocking direction: 1,178 accounts",
        authority="Ministry of Electronics and IT",
        country="IN",
        country_name="India",
        instrument="Blocking direction, section 69A",
        received=when(2021, 2, 4, 3, 42),
        state=REVIEW,
        authenticity=State(word="authentic", icon="done", tone=Tone.DONE),
        clocks=(ACKNOWLEDGE, EXECUTE, COMMITTEE),
        steps=tuple(
            Step(room=room, word=room, done=at < 3, here=at == 3) for at, room in enumerate(ROOMS)
        ),
        terms=(
            Term(label="Stated", value="1,178 accounts"),
            Term(label="Read", value="1,178 items, 1,171 distinct; 14 need a person"),
            Term(label="Grounds", value="sovereignty and integrity; public order"),
            Term(label="By", value="mail, DKIM verified", note="blocking@meity.example"),
        ),
        tabs=tuple(
            NavLink(word=word, href=HREF, icon="", here=word == tab, count=many)
            for word, many in tabs
        ),
        primary=primary or Action(label="Confirm 842", href=f"{HREF}confirm/", key="c"),
        undo=undo or Action(label="Restore whole order", href=f"{HREF}restore/", icon="restored"),
        more=(Action(label="Ask for clarification", href=f"{HREF}check/"),),
        confidential="Rule 16 asks for strict confidentiality. Counts may be published.",
        turn=9,
    )
