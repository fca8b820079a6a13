"""How the forms of Regulation (EU) 2021/784 are filled in, field by field in the form's order."""

from __future__ import annotations

from duly.answer.letters.annexes import (
    ImpossibilityFeedback,
    Measured,
    Needed,
    Obstacle,
    RemovalFeedback,
)
from duly.answer.letters.sheet import Fact, Facts, Heading, Items, Paragraph, Part, Points, Row
from duly.answer.letters.words import Said, Words, named_zone

_Feedback = RemovalFeedback | ImpossibilityFeedback


def reporting_removal(letter: RemovalFeedback, words: Words) -> tuple[Part, ...]:
    """Fill in Annex II: the order, what was done and when, who says so."""
    zone = letter.cover.zone
    measures = Facts(
        facts=(
            _fact("annex2.removed", _ticked(letter.removed, words), words),
            _fact("annex2.disabled", _ticked(letter.disabled, words), words),
            _fact("annex2.measured", words.moment(letter.measured_at, zone), words),
        )
    )
    written = words.date(letter.cover.written_at, zone)
    return (
        *_section_a("annex2", letter, words),
        Heading(text=words.say("annex2.section_b")),
        measures,
        *_section_c(letter, (_fact("feedback.date", written, words),), words),
        *_measured(letter, words),
    )


def reporting_impossibility(letter: ImpossibilityFeedback, words: Words) -> tuple[Part, ...]:
    """Fill in Annex III: the order, what stands in its way, what is needed, who says so."""
    boxes = [
        _fact(f"annex3.{each}", _ticked(each in letter.obstacles, words), words)
        for each in Obstacle
    ]
    if letter.further:
        boxes.append(_fact("annex3.further", words.prose(letter.further), words))
    signed = (
        _fact("annex3.signature", words.say("annex3.unsigned"), words),
        _fact("annex3.signed", words.moment(letter.cover.written_at, letter.cover.zone), words),
    )
    return (
        *_section_a("annex3", letter, words),
        Heading(text=words.say("annex3.section_b")),
        Facts(facts=tuple(boxes)),
        *_needed(letter, words),
        Paragraph(text=words.say("annex3.time")),
        *_section_c(letter, signed, words),
    )


def _section_a(form: str, letter: _Feedback, words: Words) -> tuple[Part, ...]:
    cover = letter.cover
    unknown = words.say("letter.unknown")
    facts = (
        _fact("feedback.addressee", cover.platform, words),
        _fact("feedback.authority", Said("; ".join(map(words.given, cover.to))), words),
        _fact("feedback.their_file", cover.their_reference or unknown, words),
        _fact("feedback.our_file", cover.our_reference, words),
        _fact("feedback.received", words.moment(letter.received_at, cover.zone), words),
    )
    return (
        Paragraph(text=words.say(f"{form}.opening", reference=cover.our_reference)),
        Heading(text=words.say("feedback.section_a")),
        Facts(facts=facts),
    )


def _section_c(letter: _Feedback, end: tuple[Fact, ...], words: Words) -> tuple[Part, ...]:
    cover, unknown = letter.cover, words.say("letter.unknown")
    state = words.name("country", letter.member_state) if letter.member_state else unknown
    who = [_fact("feedback.provider", cover.platform, words)]
    if letter.representative is not None:
        who.append(_fact("feedback.representative", letter.representative, words))
    facts = (
        *who,
        _fact("feedback.member_state", state, words),
        _fact("feedback.authorised", words.say("feedback.office"), words),
        _fact("feedback.email", cover.contact, words),
        *end,
    )
    return (
        Heading(text=words.say("feedback.section_c")),
        Facts(facts=facts),
        Paragraph(text=words.say("feedback.own_words")),
    )


def _needed(letter: ImpossibilityFeedback, words: Words) -> tuple[Part, ...]:
    if not letter.needed:
        return (Paragraph(text=words.say("annex3.not_needed")),)
    points = tuple(_point(one, words) for one in letter.needed)
    return Heading(text=words.say("annex3.needed_head")), Points(texts=points)


def _point(one: Needed, words: Words) -> str:
    detail = words.prose(one.detail)
    if one.position is None:
        return detail
    locator = one.locator or words.say("letter.unknown")
    return words.say("clarification.item", position=one.position, locator=locator, doubt=detail)


def _measured(letter: RemovalFeedback, words: Words) -> tuple[Part, ...]:
    zone, count = letter.cover.zone, len(letter.items)
    heads = (
        words.say("answer.heads.number"),
        words.say("answer.heads.locator"),
        words.say("answer.heads.resolved"),
        words.say("annex2.measured"),
    )
    named = words.say("answer.times_note", zone=named_zone(letter.cover.written_at, zone))
    parts: list[Part] = [Heading(text=words.say("annex2.items_head"))]
    if count < letter.listed:
        parts.append(Paragraph(text=words.say("annex2.part", count=count, total=letter.listed)))
    rows = tuple(_row(item, zone, words) for item in letter.items)
    return (*parts, Paragraph(text=named), Items(heads=heads, rows=rows))


def _row(item: Measured, zone: str, words: Words) -> Row:
    at = words.brief(item.measured_at, zone)
    territory = words.places(item.territory)
    key = "done" if item.territory else "done_removed"
    named = words.named(item.kind, item.resolved) if item.resolved else None
    return Row(
        number=words.number(item.position),
        locator=item.locator,
        resolved=named or words.say("answer.unidentified"),
        word=words.say(f"annex2.{key}", territory=territory, at=at),
    )


def _fact(key: str, value: str, words: Words) -> Fact:
    return Fact(label=words.say(key), value=value)


def _ticked(box: bool, words: Words) -> str:
    return words.say("feedback.yes" if box else "feedback.no")
