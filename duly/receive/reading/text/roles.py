"""What an address in running text is there for: asked about, or named for another reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from re import Match, Pattern

from duly.order.terms import Kind
from duly.receive.reading.locator import GRAMMARS
from duly.receive.reading.locator.address import Address, parse
from duly.receive.reading.locator.elsewhere import is_store
from duly.receive.reading.locator.point import Locator
from duly.receive.reading.text import kept, persons, spared, unasked, words
from duly.receive.reading.text.context import MASK, Context
from duly.receive.reading.text.designators import ACCOUNT_WORD, HANDLE_WORD
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.negation import asks_plainly, is_turned

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
    weight: int = 2  # 2: asked about, 1: only accused, 0: only named


_ITEM = Verdict(item=True)
NAMES = frozenset({"handle", "tag", "fedi", "label", "name", "series"})
_ALONE = "a repository named without its address: was it meant, or its owner?"
ASIDE = "named in a sentence that asks for nothing by itself"
UNSIGNED = "an account named in a sentence, without its address: is it meant, and is it this one?"
_WITNESS = "named as somebody who writes or reports: is it one of those asked about?"
TWICE = "left out of what the letter spares, or asked about all the same: is it meant?"
VICTIM = "it stands beside the words for a victim or complainant: whose is it?"


def _no(why: str) -> Verdict:
    return Verdict(item=False, why=why)


@lru_cache(maxsize=1024)
def _search(words_for: Pattern[str], text: str) -> Match[str] | None:
    """Look once for all names of a row: the same words stand around each of them."""
    return words_for.search(text)


def role_of(
    mention: Mention, locator: Locator, context: Context, *, platform: str, own: frozenset[str]
) -> Verdict:
    """Say what a mention is there for.

    ``own`` holds the domains the authority itself writes from.
    """
    if mention.form == "mail" and not _is_listed_name(locator, context):
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
    return _by_words(mention, locator, context, platform)


def _is_listed_name(locator: Locator, context: Context) -> bool:
    """Tell whether what looks like an address of e-mail is an entry of a list of accounts."""
    above = context.introduction
    asked = _search(words.ASKS, above) or _search(words.LISTS, above)
    return locator.kind is Kind.ACCOUNT and asked is not None


# Nothing but a number, or a label: the address is what its line is there for.
_LABELED = re.compile(r"^\W*\d{0,5}\W*$|^[^.;:：]{1,60}[:：]\W*$")
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
        law = _LAW_PATH.search(address.path) or _search(words.LAW, context.lead[-100:])
        return _no("law-text" if law else "authority-own")
    if is_store(host) and (platform != "generic" or _search(words.APP, context.near)):
        return _no("app-advert") if _search(words.APP, context.near) else None
    return None


def _is_policy(address: Address) -> bool:
    return any(grammar.is_policy(address) for grammar in GRAMMARS.values())


def _by_words(mention: Mention, locator: Locator, context: Context, platform: str) -> Verdict:
    why = _unasked(mention, locator, context)
    if why == "exempted" and _is_excepted_twice(context):
        return Verdict(item=True, doubt=TWICE)
    if why:
        return _no(why)
    if _is_put_right(context):
        return _ITEM
    lead = context.lead
    if _search(unasked.EXAMPLE, lead):
        return _example(context)
    if (silent := _search(unasked.NO_ACTION, context.tail)) or kept.is_evidence(lead):
        too = not silent and kept.is_asked_too(lead) and MASK not in lead
        return Verdict(item=True, doubt=kept.TOO) if too else _no("example")
    verdict = _near_victim(_by_form(mention, locator, context, platform), mention, context)
    own = f"{context.before} {context.tail}"
    if verdict.item and mention.block.listed and mention.form in NAMES and kept.wants_data(own):
        verdict = replace(verdict, doubt=verdict.doubt or kept.DATA_ONLY)
    return _as_witness(_on_another(verdict, mention, context, platform), context)


def _on_another(verdict: Verdict, mention: Mention, context: Context, platform: str) -> Verdict:
    """Doubt a bare name beside which the letter names another service than this platform."""
    if not verdict.item or mention.form not in NAMES or platform == "generic":
        return verdict
    before = words.SERVICE_BEFORE.search(_line(mention))
    named = before or _search(words.SERVICE_BEHIND, context.tail)
    if named is None or named["service"].lower() in words.CALLED.get(platform, (platform,)):
        return verdict
    doubt = f"the words beside it name {named['service']}: is it an account there?"
    return replace(verdict, doubt=verdict.doubt or doubt)


def _as_witness(verdict: Verdict, context: Context) -> Verdict:
    """Doubt whoever writes or passes on: a witness, unless the order says otherwise."""
    writes = _search(persons.WRITES, context.lead[-60:]) or _search(persons.PASSED_ON, context.tail)
    if not verdict.item or not writes:
        return verdict
    if not _search(words.ASKS, context.sentence):
        return _no("named-otherwise")
    return replace(verdict, doubt=verdict.doubt or _WITNESS)


def _unasked(mention: Mention, locator: Locator, context: Context) -> str | None:
    """Name the reason why nothing is asked about a mention, if the words around it give one."""
    lead, tail = context.lead, context.tail
    if mention.form == "link":  # its words are the lead
        lead = f"{lead} {mention.block.text}"
    corrected = _search(spared.INSTEAD_OF, lead) or (
        spared.READ_FOR.search(lead) and spared.READ_BEHIND.search(tail)
    )
    described = context.described and not _search(words.OPENS, lead[-60:])
    done = _search(words.DONE, lead) and not _search(words.STILL, lead[-80:])
    reasons = (
        ("authority-own", _search(words.FOLLOWS, lead[-80:])),
        ("quoted", described or (_search(words.SAYS, lead) and not _is_put_right(context))),
        ("named-otherwise", _is_addressed(mention) or corrected),
        ("exempted", _is_spared(locator, context) or _is_refused(context)),
        ("withdrawn", _search(spared.LIFTED, lead) or _search(spared.LIFTED, tail)),
        ("withdrawn", _search(spared.STRUCK_BEHIND, tail) or _search(spared.STRUCK_BEFORE, lead)),
        ("already-restricted", _search(words.DONE_AFTER, tail) or done),
        ("example", _search(unasked.SAMPLE, lead)),
        ("named-otherwise", _search(unasked.ENDORSES, lead[-120:])),
        ("named-otherwise", _search(persons.OWN, context.before[-240:])),
    )
    return next((why for why, holds in reasons if holds), None)


def is_bystander(context: Context) -> bool:
    """Tell whether words call somebody's account that of a complainant, an office or a witness."""
    own = _search(persons.OWN, context.before[-240:])
    return own is not None or _search(persons.PASSED_ON, context.tail) is not None


def _is_put_right(context: Context) -> bool:
    """Tell whether a correction names it: in "for A read B", "read B instead of A", B is meant."""
    if _search(spared.READ_AS, context.lead[-40:]) is None:
        return False
    return MASK in context.before or _search(spared.INSTEAD_BEHIND, context.tail) is not None


def _is_excepted_twice(context: Context) -> bool:
    """Tell whether it is left out of what is spared itself, or asked about behind the exception."""
    for before, text in ((context.before, context.lead), (context.before, context.tail)):
        said = _search(spared.EXCEPT, text)
        if said is None:
            continue
        behind = context.tail if text is context.lead else context.tail[said.end() :]
        earlier = before[: before.rfind(said[0])] if said[0] in before else before
        turned = _search(spared.SAME, earlier) or (earlier.strip() and is_turned(earlier))
        if turned or asks_plainly(behind):
            return True
    return False


def _is_refused(context: Context) -> bool:
    """Tell whether what was applied for against it was not granted."""
    if _search(spared.REFUSED_BEHIND, context.tail):
        return True
    refused = _search(spared.REFUSED, context.lead)
    return refused is not None and not _search(spared.COMMANDS, context.lead[refused.end() :])


def _is_addressed(mention: Mention) -> bool:
    """Tell whether it stands in the lines that say to whom the letter goes."""
    before = mention.block.text[: mention.start]
    return (
        unasked.ADDRESSEE.match(before) is not None
        and not _search(unasked.SUBJECT, before)
        and not _search(words.ASKS, before)
    )


def _is_spared(locator: Locator, context: Context) -> bool:
    """Tell whether the order says not to act on it; "the account is not" spares no post."""
    if _search(spared.SPARED, context.lead) or _spared_above(context.before):
        return True
    behind = _search(spared.SPARED, context.tail)
    if behind is None:
        return False
    other = _search(spared.OTHER_THING, context.tail[: behind.end()])
    return other is None or locator.kind is Kind.ACCOUNT


def _spared_above(before: str) -> bool:
    """Tell whether a sentence spares what it goes on to name; what it named first is its own."""
    said = _search(spared.SPARED, before)
    if said is None or MASK in before[: said.start()]:
        return False
    return not _search(words.ASKS, before[said.end() :])


def _near_victim(verdict: Verdict, mention: Mention, context: Context) -> Verdict:
    """Doubt what stands near the words for a victim: whose address it is must be read."""
    shown = _search(persons.SHOWS_VICTIM, context.lead) and mention.form not in NAMES
    near = (not shown and _search(persons.NEAR_VICTIM, context.lead)) or _search(
        persons.TELLS_OF_VICTIM, context.tail
    )
    if not verdict.item or not near:
        return verdict
    return replace(verdict, doubt=verdict.doubt or VICTIM)


def _example(context: Context) -> Verdict:
    listed = _search(words.ASKS, context.sentence) and _search(words.EXAMPLE_LIST, context.lead)
    if listed or _search(words.ACCUSES, context.sentence):
        return Verdict(item=True, doubt="named as an example of what is asked about")
    return _no("example")


def _by_form(mention: Mention, locator: Locator, context: Context, platform: str) -> Verdict:
    if locator.kind in {Kind.PAGE, Kind.SITE} and "front page" in (locator.needs_person or ""):
        return _no("platform-itself") if not mention.block.entry else _ITEM
    if mention.form in {"repo", "repository", "path"}:
        return _repository(mention, context, platform)
    if mention.form == "number":
        asked = _search(words.ASKS, context.sentence) or _search(words.ACCUSES, context.sentence)
        return _ITEM if asked else _no("not-a-locator")
    if mention.form == "stray":
        return _stray(context)
    if mention.form in NAMES:
        return _name(mention, context)
    if locator.kind is Kind.FOREIGN or locator.platform is None:
        return _elsewhere(mention, locator, context)
    return _own_address(mention, context)


def _is_told(context: Context) -> bool:
    """Tell whether what is said of it was asked by others, or by an earlier act."""
    if _search(unasked.OTHERS_ASK, context.lead):
        return True
    told = _search(unasked.ORDERED_BEFORE, context.before)
    return told is not None and not _search(spared.COMMANDS, context.before[told.end() :])


def _own_address(mention: Mention, context: Context) -> Verdict:
    """An address of the platform: asked about, unless its line is a signature with its contacts.

    One that no sentence asks about counts less than those that one does.
    """
    above = context.introduction
    listed = above and (_search(words.ASKS, above) or _search(words.LISTS, above))
    accused = _search(words.ACCUSES, context.near) or _search(words.LISTS, context.lead[-100:])
    own = not accused and context.beside_mail
    apart = context.apart or _is_told(context)
    if apart and not mention.block.entry and not context.asked_next:
        return _no("authority-own") if own else Verdict(item=True, doubt=ASIDE, weight=0)
    if mention.block.entry or listed or _asks(context) or context.asked_next:
        return _ITEM
    if _search(_LABELED, _line(mention)) or _search(unasked.INCLUDED, context.tail):
        return _ITEM
    return _no("authority-own") if own else Verdict(item=True, weight=int(accused is not None))


def _line(mention: Mention) -> str:
    """Give what stands before it on its line."""
    text = mention.block.text
    return text[text.rfind("\n", 0, mention.start) + 1 : mention.start]


def _repository(mention: Mention, context: Context, platform: str) -> Verdict:
    """``owner/name``: certain behind the word for a repository, in doubt where it stands alone."""
    if platform != "github":
        named = _search(words.REPOS, context.lead)
        return Verdict(item=True, doubt=_ALONE) if named else _no("not-a-locator")
    if mention.form == "path":
        return Verdict(item=True, doubt=_ALONE)
    asked = _search(words.ASKS, context.sentence) or _search(words.ACCUSES, context.sentence)
    if not asked and not _search(words.LISTS, context.lead[-100:]):
        return _no("named-otherwise")
    return _ITEM if mention.form == "repository" and asked else Verdict(item=True, doubt=_ALONE)


def _stray(context: Context) -> Verdict:
    asked = _search(words.ASKS, context.sentence)
    if asked and _search(ACCOUNT_WORD, context.lead[-80:]):
        return Verdict(item=True, doubt=UNSIGNED)
    return _no("named-otherwise")


def _name(mention: Mention, context: Context) -> Verdict:
    """A name: an entry of a list is asked about, one in a sentence may be."""
    asked = mention.block.entry or _asks(context)
    if not asked and context.asked_next:
        near = context.lead[-40:]
        called = mention.form != "name" and (
            _search(ACCOUNT_WORD, near) or _search(HANDLE_WORD, near)
        )
        return _ITEM if called else Verdict(item=True, doubt=ASIDE)
    if asked and mention.form in {"name", "series"}:
        return Verdict(item=True, doubt=UNSIGNED)
    if asked:
        return _ITEM
    if context.apart and _search(words.ASKS, context.sentence):
        return Verdict(item=True, doubt=ASIDE)
    if _search(words.ACCUSES, context.sentence) or _search(words.LISTS, context.lead[-100:]):
        return Verdict(item=True, doubt=ASIDE)
    if mention.form == "series" and _search(words.ASKS, context.near):
        return Verdict(item=True, doubt=UNSIGNED)
    return _no("named-otherwise")


def _asks(context: Context) -> bool:
    """Tell whether its sentence asks about it, or a later one about the list it stands in."""
    if context.apart or _is_told(context):
        return False
    if _search(words.ASKS, context.sentence):
        return True
    return context.asked_below and _search(words.LISTS, context.lead[-100:]) is not None


def _is_to_be_checked(context: Context) -> bool:
    """Tell whether an address is named to look something up, and nothing behind it asks."""
    checks = _search(words.CHECKS, context.lead[-60:])
    asked = checks and (_search(words.ASKS, checks[0]) or _search(words.ASKS, context.tail))
    return checks is not None and not asked


def _elsewhere(mention: Mention, locator: Locator, context: Context) -> Verdict:
    """An address that is not the platform's own: asked about only where an item would stand."""
    lead, above = context.lead, context.introduction
    if locator.kind is Kind.FOREIGN and _search(words.SERVICE_BEFORE, _line(mention)):
        return _no("another-service")
    if _search(words.REFERS, lead[-100:]) and not _search(words.ASKS, lead[-100:]):
        return _no("reference")
    if not mention.block.entry and _is_to_be_checked(context):
        return _no("reference")
    listed = above and (_search(words.ASKS, above) or _search(words.LISTS, above))
    if mention.block.entry:
        asked = listed or _search(words.ASKS, lead) or _search(words.LISTS, lead[-100:])
        return _ITEM if asked else _no("reference")
    if listed and _search(_LABELED, _line(mention)):
        return _ITEM
    asked = _search(words.ASKS, context.sentence)
    accused = asked or _search(words.ACCUSES, context.sentence)
    if mention.form == "domain":
        accused = accused and _search(words.LISTS, lead[-60:])
    return Verdict(item=True, weight=2 if asked else 1) if accused else _no("reference")
