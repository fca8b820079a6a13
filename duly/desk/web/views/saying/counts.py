"""The codes of a count in words; none says more than was counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from duly.evidence.cards.values import Card, Explanation, Interval, Place

NETWORKS = {
    "co_share": _("shared the same post"),
    "co_link": _("posted the same link"),
    "co_text": _("wrote the same text"),
    "co_similar": _("wrote nearly the same text"),
    "co_reply": _("answered the same post"),
    "co_hashtag": _("used the same hashtag"),
    "co_mention": _("named the same account"),
    "co_object": _("pointed at the same object"),
}
INDICATORS = {
    "gap_entropy": _("Variety of the gaps between posts, in bits: a timer has little"),
    "burstiness": _("Unevenness of the gaps: -1 a clock, 0 chance, 1 one burst"),
    "hour_entropy": _("Spread of posts over the hours of the week, in bits"),
    "quiet_hours": _("Longest run of hours of the day without a post"),
    "one_client": _("Share of posts that came by the client it used most"),
    "handle_digits": _("Digits at the end of the handle"),
    "created_near": _("Others given here that were created at about the same time"),
    "partners": _("Accounts that did the same within the window"),
    "strongest": _("Most objects in common with one other account within the window"),
}
CANNOT_TELL = {
    "no-posts": _("no post of this account was given"),
    "few-posts": _("too few posts for a rhythm"),
    "few-matched": _("too few accounts to compare with"),
    "few-listed": _("too few accounts of the order for which it can be told"),
    "no-created-at": _("when the account was created was not given"),
    "no-handle": _("its handle was not given"),
    "no-client": _("the client its posts came by was not given"),
    "no-region-facts": _("from where it is operated: the platform gave nothing that may be used"),
    "short-span": _("its posts span less than a week"),
    "no-author": _("who wrote the shared posts was not given"),
    "authority_past": _("how we decided on what this authority asked before: nothing yet"),
    "overbreadth": _("how much of the order is wider than one account or post"),
    "protected": _("whom the platform labels as protected speakers"),
    "objects-not-named": _("texts that are nearly the same have no one object to name"),
}
EXPLANATIONS = {
    "common_interest": _("People who follow the same accounts see the same at the same time."),
    "fans": _("Most of what it shared is by one account: so do its fans."),
    "activists": _(
        "Most of its tagged posts bear one hashtag that many others used: so it is in one cause."
    ),
    "news": _("Much of what it had in common many others pointed at too: so it is with news."),
    "share_button": _("The same text came with the same link: so do share buttons."),
    "scheduler": _(
        "Most posts came in the first seconds of full five minutes: so do tools that post later."
    ),
    "outage": _("Posts came soon after a silence of everybody: so it is after an outage."),
}
SHARES = {
    "posted": _("at least one post was given"),
    "repeated": _("did the same as one other account, often enough for a group"),
    "no_quiet": _("never left four hours of the day in a row without a post"),
    "one_client_only": _("posted by one client alone"),
    "handle_five_digits": _("have a handle that ends in five digits or more"),
    "in_group": _("stand in a group connected by enough objects"),
    "created_with_ten": _("were created at about the same time as ten others given here"),
}
FACTS = {
    "protected": _("labelled news media, journalist, activist or politician"),
    "overbreadth": _("wider than one account or post: hashtags, searches, lists"),
    "authority_past": _("of what it asked before and we decided, complied with"),
}
LACKS = {
    "posts": _("posts"),
    "deleted-posts": _("posts that were deleted"),
    "accounts-that-left": _("accounts that left"),
    "clients": _("by which client a post came"),
    "views": _("who saw a post"),
    "where-an-account-is-operated": _("from where an account is operated"),
}
KINDS = {"post": _("post"), "repost": _("repost"), "reply": _("reply"), "quote": _("quote")}
LEFT_OUT = {
    "after-the-question": _("dated after the question: a clock is wrong"),
    "before-creation": _("dated before the account was created: a clock is wrong"),
    "direction-marks": _("hold marks that turn the direction of what is shown"),
    "out-of-order": _("earlier than the row before"),
    "repeated": _("a post that stood before, counted once"),
    "id-of-two-accounts": _("with the id of another account's post"),
    "no-time": _("without a usable time"),
    "no-post-id": _("without an id"),
    "no-account": _("without an account"),
    "no-object": _("pointing at nothing"),
    "repost": _("reposts, whose text is another's"),
}


def word(among: Mapping[str, object], code: str) -> str:
    """Say a code in words; one that has none yet is shown as it is."""
    return str(among.get(code, code.replace("_", " ").replace("-", " ")))


def unknown(codes: Iterable[str]) -> tuple[str, ...]:
    """Say what cannot be told."""
    return tuple(word(CANNOT_TELL, code) for code in codes)


def explained(found: Sequence[Explanation]) -> tuple[str, ...]:
    """Say the innocent explanations with the counts that they rest on."""
    return tuple(f"{word(EXPLANATIONS, one.code)} ({one.counted:,} / {one.of:,})" for one in found)


def between(interval: Interval | None, *, percent: bool = True) -> str:
    """Write an interval; empty where there is none."""
    if interval is None:
        return ""
    low, high = interval
    return f"{100 * low:.1f} – {100 * high:.1f} %" if percent else f"{low:.3g} – {high:.3g}"


def placed(place: Place) -> str:
    """Write how many of the accounts compared have less, as much, more."""
    return f"{place.less} · {place.equal} · {place.more}"


def figure(value: float | None) -> str:
    """Write a figure of an account; a dash where there is none."""
    if value is None:
        return "–"
    return f"{int(value):,}" if value == int(value) else f"{value:.2f}"


def seconds(value: float) -> str:
    """Write a gap."""
    return f"{value:,.0f} s" if value >= 10 else f"{value:.1f} s"


def lead(card: Card) -> tuple[str, ...]:
    """Say in a few sentences what was counted."""
    if not card.posts:
        return (gettext("No post of this account was given, so nothing can be told of it."),)
    said = [
        gettext("%(n)s posts were given, from %(first)s to %(last)s.")
        % {"n": f"{card.posts:,}", "first": day(card.first), "last": day(card.last)}
    ]
    met = [one for one in card.networks if one.partners]
    said += [
        gettext(
            "Times that another account %(did)s within a minute of it: %(n)s; by %(many)s accounts,"
            " of which %(listed)s are on the order."
        )
        % {
            "n": f"{one.objects:,}",
            "did": word(NETWORKS, one.kind),
            "many": f"{one.partners:,}",
            "listed": f"{one.partners_listed:,}",
        }
        for one in met
    ]
    if not met:
        said.append(gettext("No other account did the same within a minute of it."))
    return tuple(said)


def day(at: float | None) -> str:
    """Write an instant in UTC; a dash where none is known."""
    if at is None:
        return "–"
    try:
        return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, OverflowError, OSError):
        return f"{at:g} s"
