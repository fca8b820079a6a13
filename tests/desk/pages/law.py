"""The clocks of an order, proposals to restore, notes for counsel: made up."""

from __future__ import annotations

from duly.desk.web.views.structs import (
    Action,
    ClockCard,
    ClockGroup,
    ClocksPage,
    Field,
    IdleClock,
    RestoreCard,
    RestoresPage,
    StaffNote,
    StaffPage,
    StepForm,
    Term,
)
from tests.desk.pages.week import ACKNOWLEDGE, COMMITTEE, EXECUTE, HREF, REF, frame, head, when

POSTED = Action(label="Looked again", href=HREF, post=True, fields=(("do", "still-needed"),))
CLOCKS = ClocksPage(
    frame=frame("Clocks"),
    head=head("Items"),
    groups=(
        ClockGroup(
            word="Ours",
            cards=(
                ClockCard(
                    id="execute",
                    clock=EXECUTE,
                    rests="rests on a secondary source",
                    percent=62,
                    follows=("For “late”: 100, for each hour from then on: 3 begun by now",),
                    actions=(POSTED,),
                ),
                ClockCard(id="ack", clock=ACKNOWLEDGE, rests="rests on the law's own text"),
            ),
        ),
        ClockGroup(
            word="The authority's",
            cards=(ClockCard(id="committee", clock=COMMITTEE, rests="rests on hearsay"),),
        ),
    ),
    idle=(
        IdleClock(
            duty="Acknowledge", whose="Ours", why="Believed.", word="Unverified", confirm=POSTED
        ),
        IdleClock(duty="Reinstate", whose="Ours", why="It waits.", waits=True),
    ),
    flags=(Term(label="No known law", value="It is held against three questions."),),
)
CLOCKS_EMPTY = ClocksPage(frame=frame("Clocks"), head=head("Items"), groups=(), idle=(), flags=())
RESTORES = RestoresPage(
    frame=frame("Restoring", "Restoring"),
    cards=(
        RestoreCard(
            order=REF,
            href=HREF,
            title="Blocking direction: 1,178 accounts",
            authority="Ministry of Electronics and IT",
            why="Nobody looked again.",
            since=when(2021, 2, 4, 9, 0),
            withheld="842 items withheld in India",
            clock=EXECUTE,
            restore=Action(label="Restore 842", href=f"{HREF}restore/", icon="restored"),
            action="/desk/restores/",
            fields=(Field(name="why", label="Keep it: why", kind="textarea", required=True),),
            seen=(("order", REF), ("turn", "9")),
            may_keep=True,
        ),
    ),
)
RESTORES_EMPTY = RestoresPage(frame=frame("Restoring", "Restoring"), cards=())


def _form(do: str, label: str) -> StepForm:
    return StepForm(
        title=label,
        help="",
        action=f"{HREF}staff/",
        fields=(Field(name="text", label=label, kind="textarea", required=True),),
        seen=(("do", do),),
        button=label,
        cancel=HREF,
    )


STAFF = StaffPage(
    frame=frame("Our people", "Escalations"),
    head=head("Escalations"),
    many=2,
    notes=(),
    opening=_form("open", "What for"),
    noting=_form("note", "The risk"),
)
STAFF_OPENED = StaffPage(
    frame=frame("Our people", "Escalations"),
    head=head("Escalations"),
    many=1,
    notes=(StaffNote(at=when(2021, 2, 4, 9, 0), text="Somebody is named in the press."),),
    opening=_form("open", "What for"),
    noting=_form("note", "The risk"),
)
