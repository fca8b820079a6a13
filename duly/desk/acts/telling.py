"""What affected people are told of their things, and the private page where they can answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import zip_longest
from typing import TypedDict

from django.conf import settings
from django.core import signing

from duly.answer.letters import (
    LANGUAGES,
    Cover,
    HeldBack,
    Language,
    RestorationNotice,
    Rule,
    StatementOfReasons,
    compose,
)
from duly.answer.letters.sheet import Facts, Link, Part, Sheet
from duly.answer.letters.words import words
from duly.answer.mailtext import mail_of_sheet
from duly.desk.acts.covering import cover, established_in
from duly.desk.acts.lawful import Law, authority_name, law_of
from duly.desk.orders.read import ItemView, OrderView
from duly.desk.orders.told import ENDED, Spell, pasts
from duly.desk.orders.vault import open_sealed
from duly.gate.countries import GROUPS
from duly.law.terms import Force, Who
from duly.order.events import Source
from duly.order.terms import Country, Kind, Refusal

_SALT = "duly.private-page"
_OUR_OWN = {"review", "appeal", "mistake", ENDED}  # causes that say nothing of the demand
_TERREG = ("eu-terreg", "de-terroibg")
_BINDING = (Force.BINDING_ORDER, Force.COURT_ORDER, Force.INTERIM_ORDER)
_TOLD_WHY = "reasons_to_user"
_REASONS = 2  # parts that say what and why: opening and facts; then why only now


class Form(StrEnum):
    """What a letter to a person is about."""

    WITHHELD = "withheld"
    RESTORED = "restored"
    ENDED = "ended"  # withheld and over again before anyone was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One item, its order, and the fields that may be told.

    ``spells`` are the times of withholding to tell of; without any, how the item stands now.
    ``held_back``: the law kept us from telling it earlier.
    """

    order: OrderView
    item: ItemView
    told: tuple[str, ...]
    language: str
    spells: tuple[Spell, ...] = ()
    held_back: HeldBack | None = None

    @property
    def spoken(self) -> Language:
        """The language we write in: theirs if we can, else English."""
        return spoken(self.language)


def spoken(language: str) -> Language:
    """Return the language in which a reader of ``language`` (BCP 47) is written to."""
    main = language.partition("-")[0].lower()
    return next((each for each in LANGUAGES if each == main), "en")


def tell(tellings: Sequence[Telling], form: Form, *, at: datetime) -> str:
    """Return one mail about all that happened to one person's things under one order.

    A subject line, an empty line, the body. What is the same for all stands in it once.
    """
    language = tellings[0].spoken
    reasons = [letter for each in tellings for letter in _reasons(each, at)]
    ends = [] if form is Form.WITHHELD else [_restoration(each, at) for each in tellings]
    over = [compose(letter, language=language) for letter in ends]
    why = [] if form is Form.RESTORED else [_named(one, language, len(reasons)) for one in reasons]
    if form is Form.ENDED:  # nothing is left to object to, and nothing ends any more
        late = [letter.held_back is not None for letter in reasons]
        why = [
            replace(sheet, parts=sheet.parts[: _REASONS + one])
            for sheet, one in zip(why, late, strict=True)
        ]
    parts = (*_merged(over), *_merged(why))
    mail = mail_of_sheet(replace((over or why)[0], parts=parts))
    return f"{mail.subject}\n\n{mail.body}"


def statement(telling: Telling, *, at: datetime) -> StatementOfReasons | RestorationNotice:
    """Return the letter as its private page shows it: reasons, or the all-clear once it is over."""
    withheld = telling.item.until is not None
    return _reasons(telling, at)[-1] if withheld else _restoration(telling, at)


def private_link(item: str) -> str:
    """Return the address of the affected person's page; it holds no personal text."""
    return f"{settings.DULY_PUBLIC_URL}/p/{signing.dumps(item, salt=_SALT)}/"


def item_of_link(token: str) -> str:
    """Return the item that a private link is for.

    Refuses ``bad-link``.
    """
    try:
        return str(signing.loads(token, salt=_SALT))
    except signing.BadSignature as bad:
        raise Refusal("bad-link", "this link opens nothing; use the whole link we sent") from bad


def _reasons(telling: Telling, at: datetime) -> list[StatementOfReasons]:
    order, item, told = telling.order, telling.item, set(telling.told)
    reasons = _TOLD_WHY in told
    law = law_of(order.regime, order.instrument)
    return [
        StatementOfReasons(
            cover=_cover(telling, at),
            kind=Kind(item.kind),
            subject=item.label or item.locator,
            territory=law.places(spell.territory) or (Country(order.country),),
            since=spell.since,
            until=spell.ended_at or spell.until,
            authority=authority_name(order.authority) if "authority_name" in told else None,
            order_reference=_reference(order) if "order_copy" in told else None,
            legal_basis=order.basis if reasons else None,
            grounds=_ground(telling) if reasons else None,
            rule=_rule(order, law, told, spell),
            redress=_redress(law) if reasons and spell.basis is None else (),
            home_state=_home_state(order, law, told),
            held_back=telling.held_back,
            appeal_link=private_link(spell.item),
            **_relied_on(spell),
        )
        for spell in _spells(telling)
    ]


class _Relied(TypedDict, total=False):
    """What a letter says of a decision of our own."""

    source: Source
    terms: str
    illegal_under: str
    explanation: str
    facts: str
    automated: bool


def _rule(order: OrderView, law: Law, told: Collection[str], spell: Spell) -> Rule:
    """Return under which rule the person is told.

    Article 17 of Regulation (EU) 2022/2065 is for decisions of our own that reach the Union, and
    article 9(5) for orders of its states; those on terrorist content have a rule of their own,
    which names their law and so waits until reasons may be told.
    """
    union = GROUPS["EU27"]
    if spell.basis is not None:
        return Rule.DSA_17 if union & set(spell.territory) else Rule.OWN_TERMS
    if law.instrument is None or law.instrument.force not in _BINDING or order.country not in union:
        return Rule.ORDER
    if law.pack.pack not in _TERREG:
        return Rule.DSA_9_5
    return Rule.TERREG_11 if _TOLD_WHY in told else Rule.ORDER


def _home_state(order: OrderView, law: Law, told: Collection[str]) -> Country | None:
    """Return our own state where its authority may be asked to look at the order of another."""
    home = established_in()
    asked = law.over() is not None and _TOLD_WHY in told
    return home if asked and home != order.country else None


def _redress(law: Law) -> tuple[str, ...]:
    ways = law.instrument.redress if law.instrument else ()
    return tuple(f"{way.where} ({way.cite})" for way in ways if Who.USER in way.who)


def _relied_on(spell: Spell) -> _Relied:
    """Open what a decision of our own rests on; nothing for one under the order."""
    basis = spell.basis
    if basis is None:
        return {}
    sealed = (basis.terms, basis.illegal_under, basis.explanation, basis.facts)
    texts = open_sealed(each for each in sealed if each)
    return {
        "source": basis.source,
        "terms": texts.get(basis.terms or "", ""),
        "illegal_under": texts.get(basis.illegal_under or "", ""),
        "explanation": texts.get(basis.explanation, ""),
        "facts": texts.get(basis.facts or "", ""),
        "automated": basis.automated,
    }


def _restoration(telling: Telling, at: datetime) -> RestorationNotice:
    last = _spells(telling)[-1:]
    item, order = telling.item, telling.order
    law = law_of(order.regime, order.instrument)
    return RestorationNotice(
        cover=_cover(telling, at),
        kind=Kind(item.kind),
        subject=item.label or item.locator,
        territory=law.places(last[0].territory if last else ()) or (Country(order.country),),
        restored_at=(last[0].ended_at if last else item.restored_at) or at,
        reason=_cause(telling, last[0].cause if last else ""),
    )


def _spells(telling: Telling) -> tuple[Spell, ...]:
    item = telling.item
    if telling.spells or item.since is None or item.until is None:
        return telling.spells
    known = pasts(telling.order.ref, items=[item.ref])[item.ref].spells[-1]
    return (replace(known, territory=item.territory, since=item.since, until=item.until),)


def _cause(telling: Telling, cause: str) -> str | None:
    if not cause or not (_TOLD_WHY in telling.told or cause in _OUR_OWN):
        return None
    return words(telling.spoken).name("cause", cause)


def _cover(telling: Telling, at: datetime) -> Cover:
    return cover(telling.order, at=at, to=(telling.item.label or telling.item.locator,))


def _named(letter: StatementOfReasons, language: Language, of: int) -> Sheet:
    """Say beside each private page what it is for, where there are several."""
    sheet = compose(letter, language=language)
    if of == 1:
        return sheet
    what = words(language).named(letter.kind, letter.subject)
    parts = [
        replace(part, label=f"{part.label}: {what}") if isinstance(part, Link) else part
        for part in sheet.parts
    ]
    return replace(sheet, parts=tuple(parts))


def _merged(sheets: Sequence[Sheet]) -> Iterator[Part]:
    """Lay letters of one form over each other, so that each part stands there once."""
    for column in zip_longest(*(sheet.parts for sheet in sheets)):
        parts = list(dict.fromkeys(part for part in column if part is not None))
        facts = [part for part in parts if isinstance(part, Facts)]
        yield from _parted(facts) if len(facts) > 1 else parts


def _parted(parts: Sequence[Facts]) -> Iterator[Facts]:
    """Give what each thing has of its own, then once what is the same for all."""
    shared = [fact for fact in parts[0].facts if all(fact in part.facts for part in parts)]
    own = [tuple(fact for fact in part.facts if fact not in shared) for part in parts]
    if all(len(facts) == 1 for facts in own):
        yield Facts(facts=tuple(fact for facts in own for fact in facts))
    else:
        yield from (Facts(facts=facts) for facts in own)
    yield Facts(facts=tuple(shared))


def _reference(order: OrderView) -> str:
    references = order.fields.get("references") or [""]
    return str(references[0])


def _ground(telling: Telling) -> str:
    own = telling.item.reading.get("ground")
    return str(own) if own else "; ".join(map(str, telling.order.fields.get("grounds") or ()))
