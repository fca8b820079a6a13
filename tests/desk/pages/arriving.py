"""The inbox and the way in, made up."""

from __future__ import annotations

from duly.desk.web.views.structs import (
    Action,
    Field,
    InboxGroup,
    InboxPage,
    InboxRow,
    Option,
    ReceivePage,
    Refused,
    State,
    Tone,
)
from tests.desk.pages.week import EXECUTE, OVERDUE, REF, REVIEW, WITHHELD, frame, when


def inbox_row(ref: str, title: str, **more: object) -> InboxRow:
    """One made-up order in the inbox."""
    plain: dict[str, object] = {
        "ref": ref,
        "href": f"/orders/{ref}/",
        "title": title,
        "authority": "Ministry of Electronics and IT",
        "country": "IN",
        "instrument": "Blocking direction, s. 69A",
        "received": when(2021, 2, 4, 3, 42),
        "items": 1178,
        "state": REVIEW,
        "due": EXECUTE,
    }
    return InboxRow(**(plain | more))  # type: ignore[arg-type]


LATE = EXECUTE.__class__(
    duty="Answer the notice",
    state=OVERDUE,
    due=when(2021, 2, 4, 8, 0),
    sums=(),
)
INBOX = InboxPage(
    frame=frame("Inbox"),
    total=4,
    groups=(
        InboxGroup(
            word="Overdue",
            rows=(
                inbox_row(
                    "IN-2021-0001",
                    "Emergency interim direction: 257 handles, posts and hashtags",
                    items=257,
                    due=LATE,
                    state=State(word="restored", icon="restored", tone=Tone.RESTORED),
                    received=when(2021, 1, 31, 4, 30),
                ),
            ),
        ),
        InboxGroup(
            word="Due today",
            rows=(
                inbox_row(
                    REF,
                    "Blocking direction: 1,178 accounts",
                    more_clocks=1,
                    waiting_for_you="842 items wait for your confirmation",
                ),
            ),
        ),
        InboxGroup(
            word="No clock running",
            rows=(
                inbox_row(
                    "DE-2021-0004",
                    "Removal order: 1 post",
                    items=1,
                    due=None,
                    authority="Bundeskriminalamt",
                    country="DE",
                    instrument="Removal order, TERREG art. 3",
                    state=WITHHELD,
                ),
            ),
        ),
    ),
    primary=Action(label="Receive an order", href="/receive/", key="r", icon="received"),
)
INBOX_EMPTY = InboxPage(frame=frame("Inbox"), total=0, groups=(), address="orders@chirp.example")
RECEIVE = ReceivePage(
    frame=frame("Receive"),
    action="/receive/",
    fields=(
        Field(name="files", label="The delivery", kind="file", required=True),
        Field(
            name="channel",
            label="How it came",
            kind="select",
            options=(
                Option(value="mail", word="by mail", chosen=True),
                Option(value="portal", word="through the portal"),
            ),
        ),
        Field(
            name="received_at",
            label="When it came",
            kind="datetime-local",
            help="Leave empty for now. Every clock counts from here.",
        ),
    ),
    refused=Refused(
        code="encrypted-document",
        why="The PDF asks for a password, so nobody can read it yet.",
        kept="The bytes are kept as an exhibit.",
        next=Action(label="Ask the authority", href="/letters/"),
    ),
)
