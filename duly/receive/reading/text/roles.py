"""What an address in running text is there for: asked about, or named for another reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from duly.order.terms import Kind
from duly.receive.reading.locator import GRAMMARS
from duly.receive.reading.locator.address import Address, parse
from duly.receive.reading.locator.elsewhere import is_store
from duly.receive.reading.locator.point import Locator
from duly.receive.reading.text import words
from duly.receive.reading.text.context import Context
from duly.receive.reading.text.mentions import Mention

_STATE = re.compile(
    r"(?:^|\.)(?:gov|mil|nic|gob|gouv|govt|gub|jus|police|gv|admin|bund|go|parliament|court|"
    r"judiciary|europa|sejm|kremlin|government)\.(?:[a-z]{2}|eu|int|рф)$|\.(?:gov|mil|int|"
    r"eu\.int)$|"
    r"(?:^|\.)gc\.ca$|(?:^|\.)(?:gov|europa)\.[a-z.]{2,6}$",
)
_LAW_HOSTS = re.compile(
    r"(?:^|\.)(?:eur-lex\.europa\.eu|legislation\.gov\.\w+|indiankanoon\.org|indiacode\.nic\.in|"
    r"consultant\.ru|garant\.ru|pravo\.gov\.ru|legifrance\.gouv\.fr|gesetze-im-internet\.de|"
    r"boe\.es|mevzuat\.gov\.tr|planalto\.gov\.br|elegislation\.gov\.hk|sso\.agc\.gov\.sg|"
    r"npc\.gov\.cn|laws?\.\w+\.\w+)$"
)
_LAW_PATH = re.compile(
    r"\.pdf$|/(?:law|act|acts|docs?|legislation|legal|rules|gazette)(?:[/.]|$)|"
    r"technology-act",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``why`` names the role of a non-item; an item may still carry a doubt."""

    item: bool
    why: str = ""
    doubt: str | None = None


_ITEM = Verdict(item=True)


def _no(why: str) -> Verdict:
    return Verdict(item=False, why=why)


def role_of(
    mention: Mention, locator: Locator, context: Context, *, platform: str, own: frozenset[str]
) -> Verdict:
    """Say what a mention is there for.

    ``own`` holds the domains the authority itself writes from.
    """
    if mention.form == "mail":
        return _no("mail-address")
    if mention.block.aside:
        return _no(mention.block.aside)
    if mention.block.quoted:
        return _no("quoted")
    address = parse(locator.norm) if mention.form in _WEB else None
    if address is not None:
        named = _by_host(address, context, platform, own)
        if named is not None:
            return named
    return _by_words(mention, locator, context)


_WEB = frozenset({"url", "host", "www", "domain", "link"})


def _by_host(
    address: Address, context: Context, platform: str, own: frozenset[str]
) -> Verdict | None:
    host = address.host.partition(":")[0]
    if _is_policy(address):
        return _no("terms-of-service")
    if _LAW_HOSTS.search(host):
        return _no("law-text")
    if _STATE.search(host) or any(host == name or host.endswith(f".{name}") for name in own):
        law = _LAW_PATH.search(address.path) or words.LAW.search(context.lead[-100:])
        return _no("law-text" if law else "authority-own")
    if is_store(host) and (platform != "generic" or words.APP.search(context.near)):
        return _no("app-advert") if words.APP.search(context.near) else None
    return None


def _is_policy(address: Address) -> bool:
    return any(grammar.is_policy(address) for grammar in GRAMMARS.values())


def _by_words(mention: Mention, locator: Locator, context: Context) -> Verdict:
    lead = context.lead
    if words.FOLLOWS.search(lead[-80:]):
        return _no("authority-own")
    if words.SAYS.search(lead) or (context.described and not words.OPENS.search(lead[-60:])):
        return _no("quoted")
    if words.SPARED.search(lead) or words.SPARED.search(context.tail):
        return _no("exempted")
    if words.LIFTED.search(lead) or words.LIFTED.search(context.tail):
        return _no("withdrawn")
    if words.DONE_AFTER.search(context.tail) or (
        words.DONE.search(lead) and not words.STILL.search(lead[-80:])
    ):
        return _no("already-restricted")
    if words.EXAMPLE.search(lead):
        return _example(context)
    return _by_form(mention, locator, context)


def _example(context: Context) -> Verdict:
    listed = words.ASKS.search(context.sentence) and words.EXAMPLE_LIST.search(context.lead)
    if listed or words.ACCUSES.search(context.sentence):
        return Verdict(item=True, doubt="named as an example of what is asked about")
    return _no("example")


def _by_form(mention: Mention, locator: Locator, context: Context) -> Verdict:
    if locator.kind in {Kind.PAGE, Kind.SITE} and "front page" in (locator.needs_person or ""):
        return _no("platform-itself") if not mention.block.entry else _ITEM
    if mention.form == "repo":
        named = words.REPOS.search(context.lead)
        doubt = "a repository named without its address: was it meant, or its owner?"
        return Verdict(item=True, doubt=doubt) if named else _no("not-a-locator")
    if mention.form in {"handle", "tag", "fedi"}:
        return _name(mention, context)
    if locator.kind is Kind.FOREIGN or locator.platform is None:
        return _elsewhere(mention, context)
    return _ITEM


def _name(mention: Mention, context: Context) -> Verdict:
    """A handle or hashtag: an entry of a list is asked about, one in a sentence may be."""
    if words.ENDORSES.search(context.lead[-80:]):
        return _no("named-otherwise")
    if mention.block.entry or words.ASKS.search(context.sentence):
        return _ITEM
    if words.ACCUSES.search(context.sentence) or words.LISTS.search(context.lead[-100:]):
        return Verdict(item=True, doubt="named in a sentence that asks for nothing by itself")
    return _no("named-otherwise")


def _elsewhere(mention: Mention, context: Context) -> Verdict:
    """An address that is not the platform's own: asked about only where an item would stand."""
    lead = context.lead
    if words.REFERS.search(lead[-100:]) and not words.ASKS.search(lead[-100:]):
        return _no("reference")
    if mention.block.entry:
        asked = words.ASKS.search(lead) or words.LISTS.search(lead[-100:])
        return _ITEM if asked else _no("reference")
    accused = words.ASKS.search(context.sentence) or words.ACCUSES.search(context.sentence)
    if mention.form == "domain":
        accused = accused and words.LISTS.search(lead[-60:])
    return _ITEM if accused else _no("reference")
