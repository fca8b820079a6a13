"""How the affected person is told: reasons as far as allowed, and what has been restored."""

from __future__ import annotations

from duly.answer.letters.person import RestorationNotice, Rule, StatementOfReasons
from duly.answer.letters.sheet import Fact, Facts, Heading, Link, Paragraph, Part
from duly.answer.letters.words import EVERYWHERE, Said, Words


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
    if letter.rule.ours:
        return "rule.ours_opening"
    return "statement.opening_barred" if letter.authority is None else "statement.opening"


def _rule(letter: StatementOfReasons, words: Words) -> tuple[Part, ...]:
    if letter.rule is Rule.ORDER:
        return ()
    said = [words.say(f"rule.{letter.rule}")]
    if letter.home_state is not None:
        state = words.name("country", letter.home_state)
        said.append(words.say("rule.terreg_scrutiny", state=state))
    return tuple(Paragraph(text=text) for text in said)


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
    zone, territory = letter.cover.zone, words.places(letter.territory)
    how = "how_everywhere" if letter.territory == EVERYWHERE else "how_withheld"
    said = {
        "how": words.say(f"statement.{how}", territory=territory),
        "where": territory,
        "since": words.moment(letter.since, zone),
        "until": words.moment(letter.until, zone),
    }
    what = words.named(letter.kind, letter.subject)
    return (
        Fact(label=words.say("statement.what"), value=what, exact=True),
        *(Fact(label=words.say(f"statement.{name}"), value=text) for name, text in said.items()),
    )


def _reasons(letter: StatementOfReasons, words: Words) -> tuple[Fact, ...]:
    told = _ours(letter, words) if letter.rule.ours else _demand(letter, words)
    automated = "automated_yes" if letter.automated else "automated_no"
    if letter.facts:
        told["statement.facts"] = words.prose(letter.facts)
    told["statement.automated"] = words.say(f"statement.{automated}")
    if letter.redress:
        told["statement.redress"] = words.listed(letter.redress)
    return tuple(Fact(label=words.say(key), value=value) for key, value in told.items())


def _demand(letter: StatementOfReasons, words: Words) -> dict[str, Said]:
    return {
        "statement.authority": _told(letter.authority, words),
        "statement.order": _told(letter.order_reference, words),
        "statement.basis": _told(letter.legal_basis, words),
        "statement.grounds": _told(letter.grounds, words),
    }


def _ours(letter: StatementOfReasons, words: Words) -> dict[str, Said]:
    """Give what we decided by: whose hint it was, the term or the law, and why it is contrary."""
    told = {
        "rule.hint": _told(letter.authority, words),
        "statement.order": _told(letter.order_reference, words),
    }
    if letter.rule is Rule.DSA_17:
        told["rule.source"] = words.say(f"rule.source_{letter.source}")
    relied = {
        "rule.terms": letter.terms,
        "rule.illegal_under": letter.illegal_under,
        "rule.explanation": letter.explanation,
    }
    return told | {key: words.prose(text) for key, text in relied.items() if text}


def _told(text: str | None, words: Words) -> Said:
    if text is None:
        return words.say("statement.barred")
    return words.prose(text) if text.strip() else words.say("statement.not_given")


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
    territory = words.places(letter.territory)
    restored = words.moment(letter.restored_at, letter.cover.zone)
    what = words.named(letter.kind, letter.subject)
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
