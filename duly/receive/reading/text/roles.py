"""What an address in running text is there for: asked about, or named for another reason."""

from __future__ import annotations

import re
from dataclasses import replace

from duly.order.terms import Kind
from duly.receive.reading.locator import GRAMMARS
from duly.receive.reading.locator.address import Address, parse
from duly.receive.reading.locator.elsewhere import is_store
from duly.receive.reading.locator.point import Locator
from duly.receive.reading.text import kept, persons, spared, unasked, words
from duly.receive.reading.text.byform import by_form, line_before
from duly.receive.reading.text.context import Context
from duly.receive.reading.text.introductions import asks_behind, asks_instead
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.ordinals import without_counted
from duly.receive.reading.text.ownend import OF_ONE, OWN_END, names_own_end, speaks_of_one
from duly.receive.reading.text.verdict import ITEM, NAMES, VICTIM, Verdict, put_aside, search

_STATE = re.compile(
    r"(?:^|\.)(?:gov|mil|nic|gob|gouv|govt|gub|jus|police|gv|admin|bund|go|parliament|court|"
    r"judiciary|europa|sejm|kremlin|government)\.(?:[a-z]{2}|eu|int|рф)$|\.(?:gov|mil|int|"
    r"eu\.int)$|(?:^|\.)gc\.ca$|(?:^|\.)(?:gov|europa)\.[a-z.]{2,6}$",
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
_WITNESS = "named as somebody who writes or reports: is it one of those asked about?"
_RELATIVE = re.compile(  # "@x, whose account you are to close"
    r"^\W*(?:whose|who|which|that|dessen|deren|de[rnm]|die|dont|qui|que|cuy[oa]s?|cuj[oa]s?|il cui|"
    r"la cui|wiens|któr\w+|чей|чь[яеёию]\w*|котор\w+|яко\w+|чий)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile("[;；]")
_OUT = frozenset({"exempted", "withdrawn", "already-restricted"})
_WEB = frozenset({"url", "host", "www", "domain", "link"})
MEANT = "told of beside what is asked about, or asked about itself: is it meant?"
TWICE = "left out of what the letter spares, or asked about all the same: is it meant?"


def role_of(
    mention: Mention, locator: Locator, context: Context, *, platform: str, own: frozenset[str]
) -> Verdict:
    """Say what a mention is there for.

    ``own`` holds the domains the authority itself writes from.
    """
    if mention.form == "mail" and not _is_listed_name(locator, context):
        return put_aside("mail-address")
    if mention.block.aside:
        return put_aside(mention.block.aside)
    if mention.block.quoted:
        return put_aside("quoted")
    address = parse(locator.norm) if mention.form in _WEB else None
    if address is not None:
        named = _by_host(address, context, platform, own)
        if named is not None:
            return named
    return _by_words(mention, locator, context, platform)


def _is_listed_name(locator: Locator, context: Context) -> bool:
    """Tell whether what looks like an address of e-mail is an entry of a list of accounts."""
    above = context.introduction
    asked = search(words.ASKS, above) or search(words.LISTS, above)
    return locator.kind is Kind.ACCOUNT and asked is not None


def _by_host(
    address: Address, context: Context, platform: str, own: frozenset[str]
) -> Verdict | None:
    host = address.host.partition(":")[0]
    if _is_policy(address):
        return put_aside("terms-of-service")
    if _LAW_HOSTS.search(host):
        return put_aside("law-text")
    if _STATE.search(host) or any(host == name or host.endswith(f".{name}") for name in own):
        law = _LAW_PATH.search(address.path) or search(words.LAW, context.lead[-100:])
        return put_aside("law-text" if law else "authority-own")
    if is_store(host) and (platform != "generic" or search(words.APP, context.near)):
        return put_aside("app-advert") if search(words.APP, context.near) else None
    return None


def _is_policy(address: Address) -> bool:
    return any(grammar.is_policy(address) for grammar in GRAMMARS.values())


def _by_words(mention: Mention, locator: Locator, context: Context, platform: str) -> Verdict:
    if why := _unasked(mention, locator, context):
        doubt = _against(why, mention, locator, context)
        return Verdict(item=True, doubt=doubt) if doubt else put_aside(why)
    if _is_put_right(context):
        return ITEM
    if search(unasked.EXAMPLE, context.lead):
        return _example(context)
    if search(unasked.NO_ACTION, context.tail) or kept.is_evidence(context.lead):
        return _evidence(context)
    verdict = _near_victim(by_form(mention, locator, context, platform), mention, context)
    alone = not (mention.block.listed or context.asked_next or context.asked_below)
    kept_only = kept.is_kept_only(context.sentence) if alone else _is_kept_only(mention, context)
    if verdict.item and kept_only and (alone or mention.block.listed):
        verdict = replace(verdict, doubt=verdict.doubt or kept.DATA_ONLY)
    return _as_witness(_on_another(verdict, mention, context, platform), context)


def _against(why: str, mention: Mention, locator: Locator, context: Context) -> str | None:
    """Say what speaks against the reason why nothing is asked about a mention."""
    if why == "exempted" and (
        _is_excepted_twice(context)
        or search(unasked.OTHERS_ASK, context.lead)  # "if … is not removed"
        or asks_behind(context.introduction)
        or any(map(asks_instead, (context.introduction, context.sentence)))
        or _is_of_another(locator, context)
        or _is_asked_behind(context)
        or _is_described(context)
    ):
        return TWICE
    if _is_of_clause_before(mention, locator, context):
        return TWICE
    if why in _OUT and mention.block.entry and speaks_of_one(context.introduction):
        return OF_ONE
    if why == "withdrawn" and names_own_end(without_counted(context.lead), context.tail):
        return OWN_END
    told = why == "named-otherwise" and (
        _may_be_meant(mention, locator, context) or _is_replaced_in_ask(context)
    )
    return MEANT if told else None


def _is_replaced_in_ask(context: Context) -> bool:
    """Tell whether the sentence that reads another name in its place asks for something too."""
    replaced = search(spared.REPLACED_BEHIND, context.tail)
    return replaced is not None and search(words.ASKS, context.sentence) is not None


def _evidence(context: Context) -> Verdict:
    lead, tail = context.lead, context.tail
    if search(unasked.NO_ACTION, tail):
        return put_aside("example")
    asked = context.asked_next or context.asked_nearby or asks_plainly(tail)
    too = asked or (kept.is_asked_too(lead) and MASK not in lead)
    return Verdict(item=True, doubt=kept.TOO) if too else put_aside("example")


def _is_kept_only(mention: Mention, context: Context) -> bool:
    """Tell whether its own point, or the sentence above its list, asks for nothing but data."""
    own = f"{context.before} {context.tail}"
    return (mention.form in NAMES and kept.wants_data(own)) or kept.is_kept_only(
        context.introduction
    )


def _on_another(verdict: Verdict, mention: Mention, context: Context, platform: str) -> Verdict:
    """Doubt a bare name beside which the letter names another service than this platform."""
    if not verdict.item or mention.form not in NAMES or platform == "generic":
        return verdict
    before = words.SERVICE_BEFORE.search(line_before(mention))
    named = before or search(words.SERVICE_BEHIND, context.tail)
    if named is None or named["service"].lower() in words.CALLED.get(platform, (platform,)):
        return verdict
    doubt = f"the words beside it name {named['service']}: is it an account there?"
    return replace(verdict, doubt=verdict.doubt or doubt)


def _as_witness(verdict: Verdict, context: Context) -> Verdict:
    """Doubt whoever writes or passes on: a witness, unless the order says otherwise."""
    writes = search(persons.WRITES, context.lead[-60:]) or search(persons.PASSED_ON, context.tail)
    if not verdict.item or not writes:
        return verdict
    if not search(words.ASKS, context.sentence):
        return put_aside("named-otherwise")
    return replace(verdict, doubt=verdict.doubt or _WITNESS)


def _unasked(mention: Mention, locator: Locator, context: Context) -> str | None:
    """Name the reason why nothing is asked about a mention, if the words around it give one."""
    lead, tail = context.lead, context.tail
    if mention.form == "link":  # its words are the lead
        lead = f"{lead} {mention.block.text}"
    replaced = search(spared.REPLACED_BEHIND, tail) and not _is_put_right(context)
    corrected = (replaced or search(spared.INSTEAD_OF, lead)) or (
        spared.READ_FOR.search(lead) and spared.READ_BEHIND.search(tail)
    )
    described = context.described and not (
        search(words.OPENS, lead[-60:]) or words.CALLS_ADDRESS.match(line_before(mention))
    )
    whole = without_counted(lead)
    done = search(words.DONE, lead) and not search(words.STILL, lead[-80:])
    reasons = (
        ("authority-own", search(words.FOLLOWS, lead[-80:])),
        ("quoted", described or (search(words.SAYS, lead) and not _is_put_right(context))),
        ("named-otherwise", _is_addressed(mention) or corrected),
        ("exempted", _is_spared(locator, context) or _is_refused(context)),
        ("withdrawn", search(spared.LIFTED, whole) or search(spared.LIFTED, tail)),
        ("withdrawn", search(spared.STRUCK_BEHIND, tail) or search(spared.STRUCK_BEFORE, lead)),
        ("already-restricted", search(words.DONE_AFTER, tail) or done),
        ("example", search(unasked.SAMPLE, lead)),
        ("named-otherwise", search(unasked.ENDORSES, lead[-120:]) or _is_to_read_up(lead)),
        ("named-otherwise", search(persons.OWN, context.before[-240:])),
    )
    return next((why for why, holds in reasons if holds), None)


def _may_be_meant(mention: Mention, locator: Locator, context: Context) -> bool:
    """Tell whether an ask may be about what other words seem only to tell of.

    Whoever reported, posted or is copied is an account; a post that is asked about is meant.
    """
    if context.asked_next or context.asked_nearby or context.false_asked:
        return True
    if mention.form in NAMES or locator.kind is Kind.ACCOUNT:
        told = context.lead.rstrip().endswith(",") and asks_plainly(context.lead)
        return told or _is_asked_behind(context)
    return locator.kind is Kind.POST and asks_plainly(f"{context.lead} {context.tail}")


def _is_to_read_up(lead: str) -> bool:
    """Tell whether an address is where a text stands, and not where an offense does."""
    stands = search(unasked.STANDS_AT, lead)
    return stands is not None and not _speaks_of_it(lead[: stands.start()])


def _speaks_of_it(text: str) -> bool:
    """Tell whether words ask, accuse, or name something that a platform carries."""
    said = (words.ASKS, words.ACCUSES, unasked.CARRIED, unasked.FORGED)
    return any(search(one, text) for one in said)


def is_bystander(context: Context) -> bool:
    """Tell whether words call somebody's account that of a complainant, an office or a witness."""
    own = search(persons.OWN, context.before[-240:])
    return own is not None or search(persons.PASSED_ON, context.tail) is not None


def _is_put_right(context: Context) -> bool:
    """Tell whether a correction names it: in "for A read B", "read B instead of A", B is meant."""
    if search(spared.READ_AS, context.lead[-40:]) is None:
        return False
    return MASK in context.before or search(spared.INSTEAD_BEHIND, context.tail) is not None


def _is_excepted_twice(context: Context) -> bool:
    """Tell whether it is left out of what is spared itself, or asked about behind the exception."""
    for before, text in ((context.before, context.lead), (context.before, context.tail)):
        said = search(spared.EXCEPT, text)
        if said is None:
            continue
        behind = context.tail if text is context.lead else context.tail[said.end() :]
        earlier = before[: before.rfind(said[0])] if said[0] in before else before
        turned = search(spared.SAME, earlier) or (earlier.strip() and is_turned(earlier))
        if turned or asks_plainly(behind):
            return True
    return False


def _is_of_clause_before(mention: Mention, locator: Locator, context: Context) -> bool:
    """Tell whether only the clause before, which names another, speaks against a name."""
    *earlier, own = _CLAUSE.split(context.lead)
    if not earlier or MASK not in context.before:
        return False
    alone = replace(context, lead=own, before=own)
    return _unasked(mention, locator, alone) is None


def _is_described(context: Context) -> bool:
    """Tell whether words above a list only describe: "which are not covered by …, must be"."""
    said = search(spared.SPARED, context.introduction)
    return said is not None and asks_plainly(context.introduction[said.end() :])


def _is_asked_behind(context: Context) -> bool:
    """Tell whether words right behind a name ask about it: "@x, which you are to disable"."""
    tail, *later = _CLAUSE.split(context.tail)
    ended = context.tail.rstrip().endswith((".", "!", "。"))  # and leads to no other name
    return (ended and any(map(asks_plainly, later))) or (
        search(_RELATIVE, tail) is not None and asks_plainly(tail)
    )


def _is_of_another(locator: Locator, context: Context) -> bool:
    """Tell whether the words that spare stand above its list, and name somebody themselves."""
    if MASK not in context.introduction:
        return False
    own = replace(context, lead=context.before)
    return not (_is_spared(locator, own) or _is_refused(own))


def _is_refused(context: Context) -> bool:
    """Tell whether what was applied for against it was not granted."""
    if search(spared.REFUSED_BEHIND, context.tail):
        return True
    refused = search(spared.REFUSED, context.lead)
    return refused is not None and not search(spared.COMMANDS, context.lead[refused.end() :])


def _is_addressed(mention: Mention) -> bool:
    """Tell whether it stands in the lines that say to whom the letter goes."""
    before = mention.block.text[: mention.start]
    return (
        unasked.ADDRESSEE.match(before) is not None
        and not search(unasked.SUBJECT, before)
        and not search(words.ASKS, before)
    )


def _is_spared(locator: Locator, context: Context) -> bool:
    """Tell whether the order says not to act on it; "the account is not" spares no post."""
    lead = without_counted(spared.OTHERS.sub(" ", context.lead))
    if search(spared.SPARED, lead) or _spared_above(context.before):
        return True
    behind = search(spared.SPARED, context.tail)
    if behind is None:
        return False
    other = search(spared.OTHER_THING, context.tail[: behind.end()])
    return other is None or locator.kind is Kind.ACCOUNT


def _spared_above(before: str) -> bool:
    """Tell whether a sentence spares what it goes on to name; what it named first is its own."""
    said = search(spared.SPARED, before)
    if said is None or MASK in before[: said.start()]:
        return False
    return not search(words.ASKS, before[said.end() :])


def _near_victim(verdict: Verdict, mention: Mention, context: Context) -> Verdict:
    """Doubt what stands near the words for a victim: whose address it is must be read."""
    shown = search(persons.SHOWS_VICTIM, context.lead) and mention.form not in NAMES
    near = (not shown and search(persons.NEAR_VICTIM, context.lead)) or search(
        persons.TELLS_OF_VICTIM, context.tail
    )
    if not verdict.item or not near:
        return verdict
    return replace(verdict, doubt=verdict.doubt or VICTIM)


def _example(context: Context) -> Verdict:
    listed = search(words.ASKS, context.sentence) and search(words.EXAMPLE_LIST, context.lead)
    nearby = context.asked_next or context.asked_nearby
    if listed or nearby or search(words.ACCUSES, context.sentence):
        return Verdict(item=True, doubt="named as an example of what is asked about")
    return put_aside("example")
