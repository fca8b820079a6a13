"""How an answer to an order is worded, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from duly.answer.letters.authority import AnsweredItem, ItemAnswer, Result
from duly.answer.letters.inert import flowing
from duly.answer.letters.sheet import Fact, Facts, Heading, Items, Paragraph, Part, Points, Row
from duly.answer.letters.words import Words, named_zone


def answering(letter: ItemAnswer, words: Words) -> tuple[Part, ...]:
    """Word the counts first, then every item with its outcome and reason."""
    shared = _shared_reasons(letter.items, words)
    return (
        Paragraph(text=_opening(letter, words)),
        *_summary(letter, words),
        Paragraph(text=words.say("answer.scope")),
        *_reasons(shared, words),
        *_list(letter, shared, words),
        Paragraph(text=words.say("answer.reconsider", contact=letter.cover.contact)),
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


def worded(reason: str, words: Words) -> str:
    """Say a reason of the decision in the letter's language; other reasons stay as written."""
    return words.texts.get(f"reason.{reason}") or flowing(reason)


def _shared_reasons(items: tuple[AnsweredItem, ...], words: Words) -> dict[str, int]:
    times = Counter(worded(item.reason, words) for item in items if item.reason)
    shared = (reason for reason, count in times.items() if count > 1)
    return {reason: number for number, reason in enumerate(shared, 1)}


def _reasons(shared: Mapping[str, int], words: Words) -> tuple[Part, ...]:
    if not shared:
        return ()
    head = Heading(text=words.say("answer.reasons_head"))
    return head, Points(texts=tuple(shared))


def _list(letter: ItemAnswer, shared: Mapping[str, int], words: Words) -> tuple[Part, ...]:
    zone = letter.cover.zone
    heads = tuple(
        words.say(f"answer.heads.{name}") for name in ("number", "locator", "resolved", "outcome")
    )
    return (
        Heading(text=words.say("answer.items_head")),
        Paragraph(
            text=words.say("answer.times_note", zone=named_zone(letter.cover.written_at, zone))
        ),
        Items(
            heads=(heads[0], heads[1], heads[2], heads[3]),
            rows=tuple(_row(item, zone, shared, words) for item in letter.items),
        ),
    )


def _row(item: AnsweredItem, zone: str, shared: Mapping[str, int], words: Words) -> Row:
    unknown = words.say("answer.unidentified")
    return Row(
        number=words.number(item.position),
        locator=item.locator,
        resolved=unknown if item.resolved is None else f"{_kind(item, words)} {item.resolved}",
        word=_word(item, zone, words),
        detail=_detail(item, shared, words),
    )


def _kind(item: AnsweredItem, words: Words) -> str:
    return words.name("kind", item.kind)


def _word(item: AnsweredItem, zone: str, words: Words) -> str:
    return words.say(
        f"outcome.{item.result}",
        territory=words.name("country", item.territory or ""),
        until="" if item.until is None else words.brief(item.until, zone),
        position=item.duplicate_of or 0,
    )


def _detail(item: AnsweredItem, shared: Mapping[str, int], words: Words) -> str:
    reason = worded(item.reason, words)
    said = [reason]
    if reason in shared:
        said = [words.say("answer.reason_ref", number=shared[reason])]
    if item.earlier_order is not None:
        said.append(words.say("answer.earlier", order=item.earlier_order))
    return " ".join(part for part in said if part)
