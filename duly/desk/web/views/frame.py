"""What stands around every page of the desk: places, person, keys, what has just been done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from duly.desk.web.views.saying.codes import roles
from duly.desk.web.views.structs import Action, Frame, Key, NavLink, Person, Refused, Told
from duly.desk.web.views.visitor import Visitor
from duly.order.terms import Role

_TOLD = "told"
_THEMES = frozenset({"auto", "light", "dark"})


def frame(
    request: HttpRequest,
    who: Visitor | None,
    title: str,
    *,
    here: str = "",
    keys: Sequence[Key] = (),
    refused: Refused | None = None,
    waiting: int = 0,
) -> Frame:
    """Return the frame; ``here`` is the code of the place, ``waiting`` the inbox's count."""
    theme = request.COOKIES.get(settings.THEME_COOKIE_NAME, "auto")
    return Frame(
        title=title,
        person=_person(who) if who else None,
        nav=tuple(_places(who, here, waiting)) if who else (),
        theme=theme if theme in _THEMES else "auto",
        told=_told(request) if who and refused is None else None,
        refused=refused,
        keys=(*keys, *_everywhere(who)) if who else (),
        demo=settings.DULY_DEMO,
        sign_out="/sign-out/" if who else "",
        theme_href="/theme/",
        language_href="/language/",
        language=get_language() or "en",
    )


def shown(
    request: HttpRequest, template: str, page: object, *, status: int = 200, **more: Any
) -> HttpResponse:
    """Render a page from its view alone."""
    return render(request, f"duly/{template}", {"page": page, **more}, status=status)


def tell(request: HttpRequest, text: str, undo: Action | None = None) -> None:
    """Say on the next page what has just been recorded, with the way back beside it."""
    back = [undo.label, undo.href, undo.icon] if undo else None
    request.session[_TOLD] = {"text": text, "undo": back}


def _told(request: HttpRequest) -> Told | None:
    if request.method != "GET" or request.headers.get("HX-Request"):
        return None
    said = request.session.pop(_TOLD, None)
    if said is None:
        return None
    undo = said["undo"]
    return Told(
        text=said["text"],
        undo=Action(label=undo[0], href=undo[1], icon=undo[2]) if undo else None,
    )


def _person(who: Visitor) -> Person:
    return Person(name=who.seat.name, role=roles(who.seat.roles), country=who.seat.country)


def _places(who: Visitor, here: str, waiting: int) -> list[NavLink]:
    places = []
    if who.sees(""):
        places += [
            ("inbox", _("Inbox"), "/desk/", "inbox", "g i"),
            ("letters", _("Letters"), "/desk/letters/", "letter", "g l"),
            ("escalations", _("Escalations"), "/desk/escalations/", "scales", "g e"),
            ("restores", _("Restoring"), "/desk/restores/", "restored", "g r"),
            ("unsent", _("Unsent"), "/desk/unsent/", "send", "g u"),
            ("ledger", _("Ledger"), "/desk/ledger/", "ledger", "g h"),
        ]
    if Role.ADMINISTRATOR in who.actor.roles:
        places.append(("people", _("People"), "/desk/people/", "people", "g p"))
    return [
        NavLink(
            word=word,
            href=href,
            icon=icon,
            here=code == here,
            key=key,
            count=waiting if code == "inbox" else 0,
        )
        for code, word, href, icon, key in places
    ]


def _everywhere(who: Visitor) -> tuple[Key, ...]:
    places = [
        Key(keys=tuple(place.key.split()), does=_("Go to: %(place)s") % {"place": place.word})
        for place in _places(who, "", 0)
    ]
    return (*places, Key(keys=("?",), does=_("Show all keys")))
