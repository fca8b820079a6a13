"""The questions the desk can answer by looking; everything else is for a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from duly.check.facts import Citation, ItemFacts, OrderFacts
from duly.check.grounds import names, weigh, words_of
from duly.law.pack import Instrument
from duly.law.scrutiny import Annulled, Grounds
from duly.law.terms import Test
from duly.order.events import Passed, Verdict
from duly.order.kinds import LAWFUL
from duly.order.terms import Kind

_NOTICE_OF_HEARING = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one question, and what was seen."""

    passed: Passed
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An order under one instrument; ``authorities`` are those of its pack, as ``PACK:ID``."""

    facts: OrderFacts
    instrument: Instrument
    authorities: frozenset[str]
    items: int
    annulled: tuple[Annulled, ...] = ()  # as of the day of receipt
    replies: dict[Test, Reply] = field(default_factory=dict)  # each is worked out once


def of_order(test: Test, asked: Asked) -> Reply:
    """Answer a question about the order as a whole; one about an item is for a person here."""
    if test not in _OF_ORDER:
        return _person("a question about each item")
    if test not in asked.replies:
        asked.replies[test] = _OF_ORDER[test](asked)
    return asked.replies[test]


def of_item(test: Test, item: ItemFacts, asked: Asked) -> Reply:
    """Answer a question about one item; what only the order can say is asked of the order."""
    if test in _OF_ITEM:
        return _OF_ITEM[test](item)
    if test is Test.GROUNDS_LISTED and item.ground:
        return grounds((item.ground,), asked.instrument.grounds, asked.facts)
    return of_order(test, asked)


def grounds(given: tuple[str, ...], law: Grounds | None, facts: OrderFacts) -> Reply:
    """Say which of the given grounds the law knows; one that it knows is enough to go on."""
    if law is None:
        return _person("the pack lists no grounds for this instrument")
    if not given:
        return _missing(facts, f"no ground is given; the law knows {_listed(law)}")
    weighed = weigh(given, law)
    foreign = ", ".join(f"“{one.text}”" for one in weighed.foreign)
    none_of_it = f"{foreign} is no ground of {law.cite}" if foreign else ""
    if weighed.known:
        found = f"names {', '.join(one.text for one in weighed.known)}"
        return _yes(f"{found}; {none_of_it}" if none_of_it else found)
    if weighed.near:
        close = f"comes close to {', '.join(one.text for one in weighed.near)} without naming it"
        return _person(f"{close}; {none_of_it}" if none_of_it else close)
    if weighed.strange or not law.closed:
        return _person(f"names no ground in the law's words; the law knows {_listed(law)}")
    return _no(f"{none_of_it}, which admits only {_listed(law)}")


def cites(asked: Asked) -> str:
    """Return the words by which the order names the instrument's own law; empty if it does not."""
    named = (_named_in(one, asked.instrument) for one in asked.facts.legal_basis)
    return next(filter(None, named), "")


def _named_in(one: Citation, law: Instrument | Annulled) -> str:
    words = words_of(str(one))
    if one.law is not None and not names(words_of(one.law), law.of_law or law.cited_as):
        return ""
    if names(words, law.not_cited_as):
        return ""
    return next((phrase for phrase in law.cited_as if names(words, (phrase,))), "")


def _listed(law: Grounds) -> str:
    return "; ".join(one.text for one in law.listed)


def _issuer(asked: Asked) -> Reply:
    facts = asked.facts
    if facts.authenticity is Verdict.REJECT:
        return _no("the delivery shows tampering or impersonation")
    if facts.authority not in asked.authorities:
        return _person("the sender was not recognised as an authority of this law")
    if facts.authority.partition(":")[2] not in asked.instrument.issuers:
        return _no(f"{facts.authority} may not issue this")
    if facts.authenticity is not Verdict.AUTHENTIC:
        return _person(f"it says it comes from {facts.authority}; nothing proves it yet")
    return _yes(f"comes from {facts.authority}")


def _named(facts: OrderFacts) -> Reply:
    if facts.authenticity is Verdict.REJECT:
        return _no("the delivery shows tampering or impersonation")
    if not facts.authority_name:
        return _missing(facts, "no agency is named")
    if facts.authenticity is not Verdict.AUTHENTIC:
        return _person("an agency is named; nothing proves yet that it sent this")
    return _yes("an agency is named, and the delivery is its own")


def _cited(asked: Asked) -> Reply:
    found, void = cites(asked), _void(asked)
    if void:
        return _person(f"cites {found}, and also: {void}") if found else _no(void)
    if found:
        return _yes(f"cites {found}")
    if asked.facts.legal_basis:
        return _no("cites another provision than this instrument rests on")
    return _missing(asked.facts, "no legal basis is cited")


def _void(asked: Asked) -> str:
    """Say which annulled provision the order rests on, if a reliable source says it is."""
    basis = asked.facts.legal_basis
    for one in asked.annulled:
        if one.confidence.acts_alone and any(_named_in(each, one) for each in basis):
            return f"{one.text} ({one.cite})"
    return ""


def _provision(facts: OrderFacts) -> Reply:
    if any(one.law and one.provision for one in facts.legal_basis):
        return _yes("a law and its provision are named")
    if any(one.provision for one in facts.legal_basis):
        return _person("a provision is named without its law")
    if facts.legal_basis:
        return _no("a law is named without its provision")
    return _missing(facts, "neither a law nor a provision is named")


def _signed(facts: OrderFacts) -> Reply:
    if facts.authenticity is Verdict.AUTHENTIC:
        return _yes("the delivery is proved to be the authority's own")
    return _looked(facts.signed, "a valid signature is on the document", "no signature holds")


def _hearing(facts: OrderFacts) -> Reply:
    if facts.hearing_at is None or facts.received_at is None:
        return _person("look for the date and time of the committee")
    early = facts.hearing_at - facts.received_at < _NOTICE_OF_HEARING
    return _reply(not early, "at least 48 hours are left", "fewer than 48 hours are left")


def _measure(asked: Asked) -> Reply:
    wanted = LAWFUL[asked.facts.ask]
    if not wanted:
        return _person("it is not clear what is asked")
    known = ", ".join(m.replace("_", " ") for m in asked.instrument.measures)
    fits = bool(wanted & set(asked.instrument.measures))
    return _reply(fits, "the law knows what it asks", f"it asks to {asked.facts.ask}; {known} only")


def _located(item: ItemFacts) -> Reply:
    if item.needs_person:
        return _person(item.needs_person)
    lost = item.kind in {Kind.UNKNOWN, Kind.FOREIGN}
    return _reply(not lost, "identified", "not identified on this platform")


def _exact(item: ItemFacts) -> Reply:
    host, slash, _ = item.norm.partition("/")
    return _located(item) if slash and "." in host else _no("a name, and no exact address")


def _below_account(item: ItemFacts) -> Reply:
    return _reply(item.kind is not Kind.ACCOUNT, "less than an account", "a whole account")


def _silence(facts: OrderFacts) -> Reply:
    said = "asks for silence" if facts.confidential else "does not ask for silence"
    return _looked(None if facts.confidential is None else True, f"the order {said}", "")


def _deadline(facts: OrderFacts) -> Reply:
    if facts.deadline:
        return _yes(f"a time to act is stated: {facts.deadline}")
    return _missing(facts, "no time to act is stated")


def _missing(facts: OrderFacts, says: str) -> Reply:
    return _no(says) if facts.read_whole else _person(f"{says}, as far as it could be read")


def _looked(seen: bool | None, there: str, not_there: str) -> Reply:
    return _person("look for it in the order") if seen is None else _reply(seen, there, not_there)


def _reply(passed: bool, yes: str, no: str) -> Reply:
    return _yes(yes) if passed else _no(no)


def _yes(says: str) -> Reply:
    return Reply(passed=Passed.YES, says=says)


def _no(says: str) -> Reply:
    return Reply(passed=Passed.NO, says=says)


def _person(says: str) -> Reply:
    return Reply(passed=Passed.PERSON, says=says)


_OF_ORDER: dict[Test, Callable[[Asked], Reply]] = {
    Test.ISSUER_LISTED: _issuer,
    Test.ISSUER_NAMED: lambda asked: _named(asked.facts),
    Test.LAW_CITED: _cited,
    Test.PROVISION_NAMED: lambda asked: _provision(asked.facts),
    Test.GROUNDS_LISTED: lambda asked: grounds(
        asked.facts.grounds, asked.instrument.grounds, asked.facts
    ),
    Test.REASONS_GIVEN: lambda asked: _looked(
        asked.facts.reasons, "reasons are given", "no reasons are given"
    ),
    Test.SIGNED: lambda asked: _signed(asked.facts),
    Test.DEADLINE_STATED: lambda asked: _deadline(asked.facts),
    Test.REDRESS_STATED: lambda asked: _looked(
        asked.facts.redress, "redress is stated", "no redress is stated"
    ),
    Test.CONFIDENTIALITY_STATED: lambda asked: _silence(asked.facts),
    Test.HEARING_GIVEN: lambda asked: _hearing(asked.facts),
    Test.EARLIER_ORDER_NAMED: lambda asked: _looked(
        asked.facts.earlier_order, "an earlier order is named", "no earlier order is named"
    ),
    Test.MEASURE_KNOWN: _measure,
    Test.ITEMS_LISTED: lambda asked: _reply(
        asked.items > 0, f"{asked.items} items are listed", "nothing is listed"
    ),
}
_OF_ITEM: dict[Test, Callable[[ItemFacts], Reply]] = {
    Test.ITEM_LOCATED: _located,
    Test.ITEM_HAS_URL: _exact,
    Test.ITEM_BELOW_ACCOUNT: _below_account,
}
