"""What is to be done next with an order, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from duly.desk.orders import read
from duly.desk.orders.registry import BY_NAME
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.saying.codes import ROLES
from duly.desk.web.views.structs import Action
from duly.desk.web.views.visitor import Visitor

_KEYS = {"confirm": "c", "withhold": "w"}
OPEN = frozenset({"listed", "resolved", "unresolvable", "needs-person", "restored", "expired"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    command: str
    label: str
    where: str
    key: str = ""
    icon: str = ""


def primary(sight: Sight, who: Visitor, items: Sequence[read.ItemView] = ()) -> Action | None:
    """Return the next step that is this seat's, or the next one at all, saying whose it is."""
    steps = list(_steps(sight.order))
    mine = [step for step in steps if who.may(step.command)]
    step = next(iter(mine or steps), None)
    if step is None or not who.sees(sight.order.country):
        return None
    return Action(
        label=step.label,
        href=sight.href + step.where,
        key=step.key,
        icon=step.icon,
        why_not=why_not(step.command, sight, who, items),
    )


def undo(sight: Sight, who: Visitor) -> Action | None:
    """Return the way back, as near as the way forth: restoring the whole order."""
    if not sight.order.counts.get("withheld"):
        return None
    return Action(
        label=_("Restore whole order"),
        href=f"{sight.href}restore/",
        key="u",
        icon="restored",
        why_not=why_not("restore", sight, who),
    )


def more(sight: Sight, who: Visitor) -> tuple[Action, ...]:
    """Return what else this seat may do with the order."""
    order = sight.order
    could = [
        ("seal", _("Seal"), "do/seal/", not order.sealed),
        ("unseal", _("Unseal"), "do/unseal/", order.sealed),
        ("publish", _("Publish counts"), "do/publish/", bool(order.public_ref)),
        ("close", _("Close"), "do/close/", order.state == "answered"),
    ]
    return tuple(
        Action(label=label, href=sight.href + where)
        for command, label, where, now in could
        if now and who.may(command) and order.state != "closed"
    )


def why_not(command: str, sight: Sight, who: Visitor, items: Sequence[read.ItemView] = ()) -> str:
    """Say why a step is not this seat's, and whose it is; empty where it is theirs."""
    country = sight.order.country
    if not who.may(command):
        wanted = ", ".join(str(ROLES[role]) for role in ROLES if role in BY_NAME[command].roles)
        return _("This needs a seat as %(roles)s. %(who)s") % {
            "roles": wanted,
            "who": can(who.others(command, country=country)),
        }
    proposers = {item.proposed_by for item in items if item.state == "proposed"}
    if command == "confirm" and proposers == {who.actor.person}:
        others = who.others(command, country=country, than=who.actor.person)
        return _("You proposed this, so another person must confirm it. %(who)s") % {
            "who": can(others)
        }
    return ""


def can(names: Sequence[str]) -> str:
    """Say who can: "Bilal and Grace can."."""
    if not names:
        return _("Nobody here can; ask an administrator for a seat.")
    if len(names) == 1:
        return _("%(name)s can.") % {"name": names[0]}
    return _("%(names)s and %(last)s can.") % {"names": ", ".join(names[:-1]), "last": names[-1]}


def walk(order: read.OrderView) -> dict[str, bool]:
    """Say by room whether the order has passed it."""
    count = order.counts.get
    opened = sum(count(state, 0) for state in OPEN if state != "listed")
    undecided = opened + count("listed", 0) + count("proposed", 0)
    return {
        "receive": order.acknowledged_at is not None,
        "check": bool(order.standing),
        "resolve": not count("listed", 0),
        "review": not undecided,
        "decide": not undecided,
        "withhold": not undecided and not count("to-withhold", 0),
        "answer": order.answered_at is not None and not undecided,
        "publish": bool(order.public_ref),
    }


def _steps(order: read.OrderView) -> list[_Step]:
    if order.state in ("closed", "withdrawn", "lapsed"):
        return []
    passed, count = walk(order), order.counts.get
    held, proposed = count("to-withhold", 0), count("proposed", 0)
    to_withhold = _("Withhold %(n)s") % {"n": f"{held:,}"}
    to_confirm = _("Confirm %(n)s") % {"n": f"{proposed:,}"}
    could = (
        (not passed["receive"], "acknowledge", _("Acknowledge"), "do/acknowledge/", "letter"),
        (not passed["resolve"], "resolve", _("Resolve"), "do/resolve/", "search"),
        (not passed["check"], "check", _("Check against the law"), "check/", "scales"),
        (held, "withhold", to_withhold, "withhold/", "withheld"),
        (proposed, "confirm", to_confirm, "confirm/", "done"),
        (
            passed["check"] and not passed["decide"] and not proposed,
            "propose",
            _("Propose for all open"),
            "propose/",
            "waiting",
        ),
        (
            passed["decide"] and not passed["answer"],
            "answer",
            _("Answer the authority"),
            "do/answer/",
            "send",
        ),
        (
            passed["answer"] and not passed["publish"],
            "publish",
            _("Publish counts"),
            "do/publish/",
            "send",
        ),
    )
    return [
        _Step(command=command, label=label, where=where, key=_KEYS.get(command, ""), icon=icon)
        for now, command, label, where, icon in could
        if now
    ]
