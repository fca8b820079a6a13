"""The codes of orders, items and seats in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from duly.answer.letters.words import Language, words
from duly.gate.countries import COUNTRIES
from duly.order.events import FindingKind, Reason
from duly.order.terms import Channel, Outcome, Role

ROLES = {
    Role.INTAKE: _("intake"),
    Role.REVIEWER: _("reviewer"),
    Role.COUNSEL: _("counsel"),
    Role.TRANSPARENCY: _("transparency"),
    Role.ADMINISTRATOR: _("administrator"),
    Role.AUDITOR: _("auditor"),
}
MAY = {
    Role.INTAKE: _("takes deliveries in, acknowledges"),
    Role.REVIEWER: _("reads, finds, proposes, confirms for another"),
    Role.COUNSEL: _("decides, answers, escalates"),
    Role.TRANSPARENCY: _("seals and publishes"),
    Role.ADMINISTRATOR: _("grants and revokes seats; sees no order"),
    Role.AUDITOR: _("reads and verifies"),
}
CHANNELS = {
    Channel.MAIL: _("by mail"),
    Channel.PORTAL: _("through the portal"),
    Channel.API: _("through the interface"),
    Channel.POST: _("by post"),
    Channel.COURT: _("from a court"),
}
REASONS = {
    Reason.LAWFUL_ORDER: _("a lawful order"),
    Reason.INTERIM_ORDER: _("an interim order, while it is reviewed"),
    Reason.NO_LEGAL_BASIS: _("no legal basis"),
    Reason.NO_REASONS_GIVEN: _("no reasons given for this item"),
    Reason.GROUND_NOT_IN_LAW: _("the ground is not one of the law's"),
    Reason.GROUND_NOT_SHOWN: _("the ground is not shown"),
    Reason.PROTECTED_SPEECH: _("protected speech"),
    Reason.DISPROPORTIONATE: _("disproportionate"),
    Reason.NOT_FOUND: _("not found on the platform"),
    Reason.ALREADY_GONE: _("gone already"),
    Reason.DUPLICATE: _("a duplicate of another item"),
    Reason.NOT_IDENTIFIED: _("not identified with certainty"),
    Reason.OTHER_PLATFORM: _("on another platform"),
    Reason.NOT_COMPETENT: _("the authority is not competent"),
    Reason.NOT_AUTHENTIC: _("not shown to be authentic"),
    Reason.OWN_TERMS: _("against our own terms"),
}
COMPLYING = (Reason.LAWFUL_ORDER, Reason.INTERIM_ORDER, Reason.OWN_TERMS)
OUTCOMES = {Outcome.COMPLY: _("comply"), Outcome.DECLINE: _("decline")}
FINDINGS = {
    FindingKind.NEWS_MEDIA: (_("news media"), "news"),
    FindingKind.JOURNALIST: (_("journalist"), "news"),
    FindingKind.ACTIVIST: (_("activist"), "speak"),
    FindingKind.POLITICIAN: (_("politician"), "speak"),
    FindingKind.SATIRE: (_("satire"), "speak"),
    FindingKind.COUNTER_SPEECH: (_("counter-speech"), "speak"),
    FindingKind.CALLS_FOR_VIOLENCE: (_("calls for violence"), "warn"),
    FindingKind.AUTOMATION: (_("automation"), "evidence"),
    FindingKind.COORDINATION: (_("coordination"), "evidence"),
    FindingKind.OUT_OF_SCOPE: (_("out of scope"), "note"),
    FindingKind.GROUND_NOT_SHOWN: (_("ground not shown"), "no"),
    FindingKind.GROUND_SHOWN: (_("ground shown"), "done"),
    FindingKind.CANNOT_TELL: (_("cannot tell"), "note"),
}
UNRESOLVED = {
    "not-found": _("not found"),
    "gone": _("gone already"),
    "ambiguous": _("fits more than one"),
    "foreign": _("on another platform"),
    "unsupported": _("nothing kept here"),
    "doubtful": _("needs a person"),
}
NOT_ITEMS = {
    "mail-address": _("a mail address"),
    "quoted": _("quoted text of somebody else"),
    "terms-of-service": _("the platform's own rules"),
    "law-text": _("the text of a law"),
    "authority-own": _("the authority's own address"),
    "app-advert": _("an advert for an app"),
    "exempted": _("named as spared"),
    "withdrawn": _("named as lifted"),
    "already-restricted": _("named as done already"),
    "example": _("named as an example"),
    "platform-itself": _("the platform itself"),
    "not-a-locator": _("no address after all"),
    "named-otherwise": _("named without being asked about"),
    "another-service": _("labeled as another service's"),
    "reference": _("a reference"),
    "in-the-grounds": _("named in the grounds"),
    "other-column": _("in a column of its own that lists nothing"),
    "hidden-row": _("in a hidden row"),
    "hidden-column": _("in a hidden column"),
    "hidden-sheet": _("on a hidden sheet"),
    "hidden-text": _("hidden text"),
    "tracked-deletion": _("struck out, and nobody has accepted it"),
    "comment": _("in a comment"),
    "page-margin": _("in the head or foot of a page"),
}
ROOMS = {
    "receive": _("receive"),
    "check": _("check"),
    "resolve": _("resolve"),
    "review": _("review"),
    "decide": _("decide"),
    "withhold": _("withhold"),
    "answer": _("answer"),
    "notify": _("notify"),
    "appeal": _("appeal"),
    "escalate": _("escalate"),
    "publish": _("publish"),
    "house": _("house"),
}
_COUNTED = ("account", "post", "hashtag")
KINDS = {"account": "account", "post": "post", "hashtag": "hashtag", "url": "url"}


def language() -> Language:
    """Return the reader's language, as the letters know it."""
    return "hi" if (get_language() or "").startswith("hi") else "en"


def country(code: str) -> str:
    """Name a country."""
    said = words(language()).name("country", code)
    return said if said != code else COUNTRIES.get(code, code)


def countries(codes: Iterable[str]) -> str:
    """Name the countries of a territory; many are counted."""
    wanted = list(codes)
    if len(wanted) > 3:
        return ngettext("%(n)s country", "%(n)s countries", len(wanted)) % {"n": len(wanted)}
    return ", ".join(country(each) for each in wanted)


def kind(code: str) -> str:
    """Name what a locator points at."""
    return words(language()).name("kind", code)


def duty(code: str) -> str:
    """Name a duty, as a heading."""
    said = words(language()).name("duty", code)
    return said[:1].upper() + said[1:]


def length(code: str) -> str:
    """Say an ISO 8601 length."""
    return words(language()).span(code)


def roles(codes: Iterable[str]) -> str:
    """Name the roles of a seat."""
    return ", ".join(str(ROLES.get(Role(code), code)) for code in codes)


def reason(code: str) -> str:
    """Name a reason."""
    return str(REASONS[Reason(code)]) if code else ""


def counted(kinds: Mapping[str, int]) -> str:
    """Count things by kind: "842 accounts, 3 posts"."""
    parts = [_of_kind(name, kinds[name]) for name in _COUNTED if kinds.get(name)]
    rest = sum(many for name, many in kinds.items() if name not in _COUNTED)
    if rest or not parts:
        parts.append(items(rest))
    return ", ".join(parts)


def _of_kind(name: str, many: int) -> str:
    said = {
        "account": ngettext("%(n)s account", "%(n)s accounts", many),
        "post": ngettext("%(n)s post", "%(n)s posts", many),
        "hashtag": ngettext("%(n)s hashtag", "%(n)s hashtags", many),
    }
    return said[name] % {"n": f"{many:,}"}


def items(many: int) -> str:
    """Count items: "1,178 items"."""
    return ngettext("%(n)s item", "%(n)s items", many) % {"n": f"{many:,}"}
