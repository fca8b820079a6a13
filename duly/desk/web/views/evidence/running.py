"""A count that waits or runs, in words: what it costs before it begins, how far it is."""

from __future__ import annotations

from django.utils.translation import gettext as _

from duly.desk.orders.counts import Counting, Stage
from duly.desk.web.views.order.sight import Sight
from duly.desk.web.views.refusing import sentence
from duly.desk.web.views.structs import Action, Running


def running(one: Counting | None, sight: Sight, *, may: bool) -> Running | None:
    """Return what is to be said of the newest count; nothing once it is done."""
    if one is None or one.stage is Stage.DONE:
        return None
    return Running(
        says=tuple(_says(one, sight)),
        active=one.active,
        failed=one.stage is Stage.FAILED,
        done=one.counted if one.pairs is not None else 0,
        whole=one.pairs or 0,
        look=f"{sight.href}evidence/",
        stop=_stop(sight) if one.active and may else None,
    )


def _says(one: Counting, sight: Sight) -> list[str]:
    when = sight.when(one.changed_at).exact
    match one.stage:
        case Stage.ASKED:
            return [_("Waiting for the worker, since %(when)s.") % {"when": when}]
        case Stage.READING:
            return [_("Reading what the platform gives. Posts so far: %(n)s.") % _n(one.posts)]
        case Stage.COUNTING:
            return [_cost(one), _left(one)]
        case Stage.FAILED:
            told = _("The count did not come to its end, %(when)s.") % {"when": when}
            return [told, sentence(one.why), _("What was counted before still stands.")]
        case _:
            told = _("The count was stopped, %(when)s.") % {"when": when}
            return [told, _("What was counted before still stands.")]


def _cost(one: Counting) -> str:
    told = {
        "posts": f"{one.posts:,}",
        "pairs": f"{one.pairs or 0:,}",
        "seconds": f"{max(1, round(one.seconds or 0)):,}",
    }
    return (
        _("Posts read: %(posts)s. Pairs of posts to look at: %(pairs)s. Expected: %(seconds)s s.")
        % told
    )


def _left(one: Counting) -> str:
    return _("Pairs looked at: %(n)s.") % _n(one.counted)


def _n(many: int) -> dict[str, str]:
    return {"n": f"{many:,}"}


def _stop(sight: Sight) -> Action:
    return Action(
        label=_("Stop counting"),
        href=f"{sight.href}evidence/",
        icon="declined",
        post=True,
        fields=(("do", "stop"),),
    )
