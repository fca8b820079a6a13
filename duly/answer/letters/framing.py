"""The words around every letter: greeting, closing, who signs, where to reply, its references."""

from __future__ import annotations

from duly.answer.letters.cover import Cover
from duly.answer.letters.sheet import Frame
from duly.answer.letters.words import Words


def framing(cover: Cover, words: Words, *, personal: bool) -> Frame:
    """Word what stands around a letter's text, for an authority or for a person."""
    who = "_person" if personal else ""
    contact, reference = cover.contact, cover.our_reference
    return Frame(
        references=_references(cover, words),
        subject_label=words.say("letter.subject"),
        greeting=words.say(f"letter.greeting{who}"),
        closing=words.say(f"letter.closing{who}"),
        signed=words.say("letter.signed", platform=cover.platform),
        no_names=words.say(f"letter.no_names{who}", contact=contact, reference=reference),
        page=words.texts["letter.page"],
    )


def _references(cover: Cover, words: Words) -> tuple[tuple[str, str], ...]:
    pairs = [("our_reference", cover.our_reference)]
    if cover.their_reference is not None:
        pairs.append(("their_reference", cover.their_reference))
    pairs.append(("date", words.moment(cover.written_at, cover.zone)))
    return tuple((words.say(f"letter.{name}"), words.given(text)) for name, text in pairs)
