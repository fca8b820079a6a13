"""A refusal of the door as a lesson: what stood in the way, who can, where to go next."""

from __future__ import annotations

from django.utils.translation import gettext as _

from duly.desk.noting import turned_away
from duly.desk.web.views.structs import Action, Refused
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Refusal, Unreadable

_FORBIDDEN = frozenset({"no-right", "same-eyes", "local-seat", "not-yours", "counsel-first"})


def refused(
    no: Refusal | Unreadable,
    who: Visitor,
    *,
    command: str = "",
    country: str = "",
    kept: str = "",
    again: str = "",
) -> Refused:
    """Return the lesson; ``command`` names whose right it is, ``again`` where to look anew."""
    if no.code in _FORBIDDEN:
        turned_away(no.code, who.seat.login)
    can: tuple[str, ...] = ()
    if command and no.code in _FORBIDDEN:
        can = who.others(command, country=country, than=who.actor.person)
    look = Action(label=_("Look again"), href=again) if again else None
    return Refused(
        code=no.code,
        why=sentence(no.why),
        who_can=can,
        kept=kept,
        next=look if no.code == "changed-since-seen" else None,
    )


def status_of(no: Refusal) -> int:
    """Return 403 where it is not this person's, 409 where it cannot be done as things stand."""
    return 403 if no.code in _FORBIDDEN else 409


def sentence(why: str) -> str:
    """Write a reason as a sentence."""
    first = why.split(maxsplit=1)[0] if why.split() else ""
    named = bool({*"./@#_"} & {*first.rstrip(".")})  # a file or a handle, and no word
    text = why if named else why[:1].upper() + why[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."
