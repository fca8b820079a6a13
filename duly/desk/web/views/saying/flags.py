"""What is odd about an order's sender, law and dates, in a few words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

_SAID = {
    "authority-not-known": _("Authority not known"),
    "no-known-law": _("No known law"),
    "kind-of-act-unknown": _("Kind of act not known"),
    "counsel-first": _("Counsel first"),
    "no-dealing": _("Nobody may deal with them"),
    "dated-after-receipt": _("Dated after it arrived"),
    "due-when-recorded": _("Over before it was recorded"),
    "stated-time-differs": _("It states another time than the law"),
    "unverified": _("A rule nobody has verified"),
    "no-time-stated": _("No time to act"),
    "stated-time-has-passed": _("The stated time had passed"),
    "dates-conflict": _("Dates that conflict"),
    "not-in-force": _("Not in force on that day"),
    "beyond-calendar": _("Beyond the calendar"),
    "holidays-unknown": _("Holidays not known"),
}


def flag_word(code: str) -> str:
    """Name a flag; one without a name keeps its code."""
    return str(_SAID.get(code, code))
