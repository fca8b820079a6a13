"""How the affected person is told: reasons as far as allowed, and what has been restored."""

from __future__ import annotations

from duly.answer.letters.inert import flowing
from duly.answer.letters.person import RestorationNotice, Rule, StatementOfReasons
from duly.answer.letters.sheet import Fact, Facts, Heading, Link, Paragraph, Part
from duly.answer.letters.words import Words


def giving_reasons(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    """Word the restriction, its reasons and how to object; what may not be told is named."""
    return (
        Paragraph(text=words.say(_opening(letter))),
        Facts(facts=(*_restriction(letter, words), *_reasons(letter, words))),
        *_held_back(letter, words),
        *_gag(letter, words),
        *_rule(letter, words),
        Paragraph(text=words.say("statement.lifted_alone")),
        *_appeal(letter, words),
    )


def subject_key(letter: StatementOfReasons) -> str:
    """Return the key of its subject: article 9(5) DSA owes a notice, not a statement of reasons."""
    return "rule.dsa_9_5_subject" if letter.rule is Rule.DSA_9_5 else "statement.subject"


def _opening(letter: StatementOfReasons) -> str:
    if letter.rule is Rule.DSA_17:
        return "rule.dsa_17_opening"
    return "statement.opening_barred" if letter.authority is None else "statement.opening"


def _rule(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    if letter.rule is Rule.ORDER:
        return ()
    return (Paragraph(text=words.say(f"rule.{letter.rule}")),)


def _held_back(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    """Say that it could not be sent earlier, by which law and until when as far as that is told."""
    late = letter.held_back
    if late is None:
        return ()
    keys = {(True, True): "named", (True, False): "open", (False, True): "unnamed_until"}
    key = keys.get((late.law is not None, late.until is not None), "unnamed")
    until = "" if late.until is None else words.moment(late.until, letter.cover.zone)
    return (Paragraph(text=words.say(f"late.{key}", law=late.law or "", until=until)),)


def _restriction(letter: StatementOfReasons, words: Words) -> tuple[Fact, ...]:
    zone, territory = letter.cover.zone, words.name("country", letter.territory)
    what = f"{words.name('kind', letter.kind)} {letter.subject}"
    how = words.say("statement.how_withheld", territory=territory)
    said = {
        "where": territory,
        "since": words.moment(letter.since, zone),
        "until": words.moment(letter.until, zone),
    }
    return (
        Fact(label=words.say("statement.what"), value=what, exact=True),
        Fact(label=words.say("statement.how"), value=how),
        *(Fact(label=words.say(f"statement.{name}"), value=text) for name, text in said.items()),
    )


def _reasons(letter: StatementOfReasons, words: Words) -> tuple[Fact, ...]:
    told = {
        "authority": letter.authority,
        "order": letter.order_reference,
        "basis": letter.legal_basis,
        "grounds": letter.grounds,
    }
    automated = "automated_yes" if letter.automated else "automated_no"
    facts = [
        Fact(label=words.say(f"statement.{name}"), value=_told(text, words))
        for name, text in told.items()
    ]
    for name, text in (("terms", letter.terms), ("explanation", letter.explanation)):
        if text:
            facts.append(Fact(label=words.say(f"rule.{name}"), value=flowing(text)))
    if letter.facts:
        facts.append(Fact(label=words.say("statement.facts"), value=flowing(letter.facts)))
    said = words.say(f"statement.{automated}")
    facts.append(Fact(label=words.say("statement.automated"), value=said))
    return tuple(facts)


def _told(text: str | None, words: Words) -> str:
    if text is None:
        return words.say("statement.barred")
    return flowing(text) or words.say("statement.not_given")


def _gag(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    if not letter.barred:
        return ()
    named = letter.gag_law is not None
    why = words.say("statement.gag" if named else "statement.gag_unnamed", law=letter.gag_law or "")
    return (Paragraph(text=f"{why} {words.say('statement.gag_later')}"),)


def _appeal(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    how: str = words.say("statement.appeal")
    court = "rule.dsa_17_redress" if letter.rule is Rule.DSA_17 else "statement.court"
    if letter.appeal_until is not None:
        until = words.moment(letter.appeal_until, letter.cover.zone)
        how = f"{how} {words.say('statement.appeal_until', until=until)}"
    return (
        Heading(text=words.say("statement.appeal_head")),
        Paragraph(text=how),
        Link(label=words.say("statement.appeal_link"), address=letter.appeal_link),
        Paragraph(text=words.say(court)),
    )


def telling_restored(letter: RestorationNotice, words: Words) -> tuple[Part, ...]:
    """Word that the restriction has been lifted, where and when."""
    territory = words.name("country", letter.territory)
    restored = words.moment(letter.restored_at, letter.cover.zone)
    what = f"{words.name('kind', letter.kind)} {letter.subject}"
    return (
        Paragraph(text=words.say("restoration.opening", territory=territory)),
        Facts(
            facts=(
                Fact(label=words.say("statement.what"), value=what, exact=True),
                Fact(label=words.say("restoration.restored"), value=restored),
                Fact(label=words.say("restoration.why"), value=_told(letter.reason, words)),
            )
        ),
        Paragraph(text=words.say("restoration.nothing")),
    )
