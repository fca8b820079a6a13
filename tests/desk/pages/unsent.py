"""The pages of what could not be sent, out of the house or into it, as a template knows them."""

from __future__ import annotations

from duly.desk.web.views.structs import Action, StalePage, UnsentCard, UnsentLine, UnsentPage
from tests.desk.pages.week import HREF, REF, frame, when

_GIVEN_UP = UnsentLine(
    what="Mail",
    of="Order acknowledged",
    item="",
    why="The mail server refused the address.",
    code="SMTPRecipientsRefused 550",
    tries=4,
    at=when(2021, 2, 4, 9, 0),
    given_up=True,
)
_WAITS = UnsentLine(
    what="Telling the affected people",
    of="Item withheld",
    item=f"{REF}/7",
    why="",
    code="OSError",
    tries=0,
    at=when(2021, 2, 5, 9, 0),
    given_up=False,
)


def _card(*, given_up: int, may_try: bool) -> UnsentCard:
    return UnsentCard(
        order=REF,
        href=HREF,
        title="Blocking direction: 1,178 accounts",
        authority="Ministry of Electronics and IT",
        lines=(_GIVEN_UP, _WAITS) if given_up else (_WAITS,),
        given_up=given_up,
        may_try=may_try,
    )


UNSENT = UnsentPage(
    frame=frame("Unsent", "Unsent"),
    cards=(
        _card(given_up=1, may_try=True),
        _card(given_up=1, may_try=False),
        _card(given_up=0, may_try=False),
    ),
    action="/desk/unsent/",
)
UNSENT_EMPTY = UnsentPage(frame=frame("Unsent", "Unsent"), cards=(), action="/desk/unsent/")

STALE = StalePage(
    frame=frame("Send it again"),
    typed=("Counsel asked for the order itself.",),
    next=Action(label="Back to the inbox", href="/desk/"),
)
