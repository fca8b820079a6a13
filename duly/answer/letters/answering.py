"""How an answer to an order is worded, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duly.answer.letters.authority import AnsweredItem, ItemAnswer, PostsCounted, Result
from duly.answer.letters.cover import Cover
from duly.answer.letters.sheet import Fact, Facts, Heading, Items, Paragraph, Part, Points, Row
from duly.answer.letters.words import Said, Words, named_zone
from duly.order.terms import Country

_FEW = 3  # countries that are named in every row; longer lists are named once and numbered
_Places = tuple[Country, ...]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What is said once for several rows, by its number."""

    reasons: Mapping[Said, int]
    places: Mapping[_Places, int]


def answering(letter: ItemAnswer, words: Words) -> tuple[Part, ...]:
    """Word the counts first, then every item with its outcome and reason."""
    return (
        Paragraph(text=_opening(letter, words)),
        *_summary(letter, words),
        Paragraph(text=words.say("answer.scope")),
        *listing(letter.items, letter.cover, words),
        *_counted(letter.counted, words),
        Paragraph(text=words.say("answer.reconsider", contact=letter.cover.contact)),
    )


def listing(items: Sequence[AnsweredItem], cover: Cover, words: Words) -> tuple[Part, ...]:
    """Word every item with its outcome; what holds for several stands above, numbered."""
    if not items:
        return ()
    shared = _Shared(reasons=_shared_reasons(items, words), places=_shared_places(items))
    zone = cover.zone
    heads = tuple(
        words.say(f"answer.heads.{name}") for name in ("number", "locator", "resolved", "outcome")
    )
    named = words.say("answer.times_note", zone=named_zone(cover.written_at, zone))
    return (
        *_points("answer.reasons_head", tuple(shared.reasons), words),
        *_points("answer.places_head", tuple(map(words.places, shared.places)), words),
        Heading(text=words.say("answer.items_head")),
        Paragraph(text=named),
        Items(
            heads=(heads[0], heads[1], heads[2], heads[3]),
            rows=tuple(_row(item, zone, shared, words) for item in items),
        ),
    )


def _opening(letter: ItemAnswer, words: Words) -> str:
    received = words.moment(letter.received_at, letter.cover.zone)
    reference = letter.cover.our_reference
    return words.say("answer.opening", reference=reference, received=received)


def _summary(letter: ItemAnswer, words: Words) -> tuple[Part, ...]:
    tally = Counter(item.result for item in letter.items)
    facts = [Fact(label=words.say("answer.total"), value=words.number(len(letter.items)))]
    facts += [
        Fact(label=words.say(f"tally.{result}"), value=words.number(tally[result]))
        for result in Result
        if tally[result]
    ]
    head = Heading(text=words.say("answer.summary_head"))
    pending = tally[Result.PENDING]
    if not pending:
        return head, Facts(facts=tuple(facts))
    so_far = Paragraph(text=words.say("answer.so_far", pending=pending))
    return head, Facts(facts=tuple(facts)), so_far


def _counted(told: PostsCounted | None, words: Words) -> tuple[Part, ...]:
    """Tell counts of the order as a whole, with what they do not say; none of a single item."""
    if told is None:
        return ()
    facts = {
        "posts": words.number(told.posts),
        "accounts": words.number(told.accounts),
        "silent": words.number(told.silent),
        "compared": words.number(told.compared),
        "same": _of(told.same, told.same_of, words),
        "same_compared": _of(told.same_compared, told.same_compared_of, words),
    }
    return (
        Heading(text=words.say("answer.evidence_head")),
        Facts(
            facts=tuple(
                Fact(label=words.say(f"answer.evidence_{name}"), value=value)
                for name, value in facts.items()
            )
        ),
        Paragraph(text=words.say("answer.evidence_note")),
    )


def _of(count: int, of: int, words: Words) -> str:
    return words.say("answer.evidence_of", count=count, of=of)


def worded(reason: str, words: Words) -> Said:
    """Say a reason of the decision in the letter's language; other reasons stay as written."""
    known = words.texts.get(f"reason.{reason}")
    return Said(known) if known else words.prose(reason)


def _points(head: str, texts: tuple[Said, ...], words: Words) -> tuple[Part, ...]:
    return (Heading(text=words.say(head)), Points(texts=texts)) if texts else ()


def _shared_reasons(items: Sequence[AnsweredItem], words: Words) -> dict[Said, int]:
    times = Counter(worded(item.reason, words) for item in items if item.reason)
    shared = (reason for reason, count in times.items() if count > 1)
    return {reason: number for number, reason in enumerate(shared, 1)}


def _shared_places(items: Sequence[AnsweredItem]) -> dict[_Places, int]:
    long = dict.fromkeys(item.territory for item in items if len(item.territory) > _FEW)
    return {places: number for number, places in enumerate(long, 1)}


def _row(item: AnsweredItem, zone: str, shared: _Shared, words: Words) -> Row:
    unknown = words.say("answer.unidentified")
    return Row(
        number=words.number(item.position),
        locator=item.locator,
        resolved=unknown if item.resolved is None else words.named(item.kind, item.resolved),
        word=_word(item, zone, shared, words),
        detail=_detail(item, shared, words),
    )


def _word(item: AnsweredItem, zone: str, shared: _Shared, words: Words) -> str:
    number = shared.places.get(item.territory)
    named = words.places(item.territory)
    return words.say(
        f"outcome.{item.result}",
        territory=words.say("answer.place_ref", number=number) if number else named,
        until="" if item.until is None else words.brief(item.until, zone),
        position=item.duplicate_of or 0,
    )


def _detail(item: AnsweredItem, shared: _Shared, words: Words) -> str:
    reason = worded(item.reason, words)
    said: list[str] = [reason]
    if reason in shared.reasons:
        said = [words.say("answer.reason_ref", number=shared.reasons[reason])]
    if item.earlier_order is not None:
        said.append(words.say("answer.earlier", order=item.earlier_order))
    return " ".join(part for part in said if part)
