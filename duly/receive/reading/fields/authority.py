"""Who sends the order, as letterhead, signature and opening words say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.senders import KINDS, SENDERS, Sender
from duly.receive.reading.outcome import Authority

_OPENING = re.compile(
    r"(?:on behalf of|this is (?:a message from)?|message from|i am (?:writing )?from|we,|"
    r"we are)\s+"
    r"(?:the )?(?P<name>[^.,;:!?\n]{4,120})",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\bр\s?е\s?ш\s?е\s?н\s?и\s?е\b|именем российской федерации|\bопределение\b|"
    r"\bin the (?:hon['’]ble )?(?:high|supreme|district|city) court\b|\bjudge?ment\b|"
    r"im namen des volkes|\bbeschluss\b|au nom du peuple|\bkarar\b|判决书|裁定书",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"[А-ЯЁ][а-яё]+(?:ий|ой|ый)\s+(?:\w+\s+)?суд(?:\s+г(?:\.|орода)\s*[А-ЯЁ][\w-]+(?:-[\w]+)?|"
    r"\s+[А-ЯЁ][а-яё]+\s+(?:области|края|республики))?|"
    r"(?:High|Supreme|District|City) Court of [A-Z]\w+(?: [A-Z]\w+)*|"
    r"(?:Amts|Land|Oberlandes|Verwaltungs)gericht [A-ZÄÖÜ]\w+|"
    r"Tribunal (?:judiciaire|administratif) de [A-Z]\w+|[\u4e00-\u9fff]{2,12}人民法院"
)
_ADDRESSEE = re.compile(
    r"^\W*(?:to\b|dear\b|attn|attention|cc\b|copy to|кому|सेवा में|an\b:?|"
    r"chief compliance officer|"
    r"grievance officer|subject\b|re:|विषय|тема)",
    re.IGNORECASE,
)
# What no name of a body holds: an end of a sentence, a long number, an address, a verb.
_NO_NAME = re.compile(
    r"(?<!\bNo)(?<!\d)(?<!\b\w)[.!?]\s|\d{4,}|://|"
    r"\b(?:can|may|shall|must|will|has|have|is|are|was|were|been|would|should|hereby|please|"
    r"notify|inform|informs|request|requests|according|pursuant|under)\b|"
    r"может|обязан|просим|уведомля|сообща|является|согласно|\bwird\b|\bwerden\b|\bpeut\b|\bpuede\b|"
    r"\bpode\b|किया|करें",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"government of|भारत सरकार|правительство", re.IGNORECASE)
_STATE = frozenset({"court", "prosecutor", "cert", "police", "ministry", "regulator"})


def authority_of(prose: Prose) -> tuple[Authority, str | None]:
    """Give the sender and, where it is a known one, its country; nothing found stays empty.

    A court that decides speaks in its own head and is no other body's letter about it.
    """
    court = _court(prose)
    if court:
        return Authority(name=court, type="court", written=court), None
    votes: Counter[Sender] = Counter()
    for text, weight in _places(prose):
        for known in SENDERS:
            if known.pattern.search(text):
                votes[known] += weight
    for known in SENDERS:
        votes[known] += bool(known.pattern.search(prose.text))
    best, score = votes.most_common(1)[0]
    unknown = _unknown(prose)
    if score >= 2 or (score == 1 and (unknown is None or _GOVERNMENT.search(unknown.name or ""))):
        written = _written(best, prose)
        return Authority(name=best.name, id=best.id, type=best.type, written=written), best.country
    return unknown or Authority(), None


def _court(prose: Prose) -> str | None:
    """Name the court whose own decision this is: its title in the head, its name beside it."""
    head = " ".join(prose.head[:14])
    if not _DECIDES.search(head):
        return None
    named = _COURT.search(head)
    return " ".join(named[0].split()) if named else None


def _written(known: Sender, prose: Prose) -> str | None:
    """Give the words by which a known sender names itself, with its department."""
    for text, _ in _places(prose):
        if known.pattern.search(text):
            return " ".join(text.split()).strip(" *_#,.;:<>\"'()")[:160]
    return None


def is_state_body(authority: Authority) -> bool:
    """Tell whether the sender's type is one that can order anything."""
    return authority.type is None or authority.type in _STATE


def type_of(text: str) -> str | None:
    """Name the kind of body that a text speaks of."""
    found = [name for name, pattern in KINDS if pattern.search(text)]
    return found[0] if found else None


def _places(prose: Prose) -> Iterator[tuple[str, int]]:
    """Give the places where a sender names itself, each with its weight."""
    yield prose.header("from"), 3
    for match in _OPENING.finditer(prose.text[:3000]):
        yield match["name"], 5
    for line in prose.foot:
        if len(line) <= 160:
            yield line, 3
    for line in prose.head:
        if len(line) <= 120 and not _ADDRESSEE.match(line) and not _runs_on(line):
            yield line, 2


def _runs_on(line: str) -> bool:
    """Tell whether a line is the middle of a sentence: no letterhead starts with a small letter."""
    first = line.lstrip(" *_#-–—•\"'(«“")[:1]
    return first.islower()


def _unknown(prose: Prose) -> Authority | None:
    """Find a body nobody listed: a line that names one, in a place where senders sign."""
    votes: Counter[tuple[str, str]] = Counter()
    for text, weight in _places(prose):
        name = re.sub(r"\s+", " ", text).strip(" *_#-–—,.;:<>\"'")
        kind = type_of(name)
        if kind and 4 <= len(name) <= 120 and not _NO_NAME.search(name):
            votes[(name, kind)] += weight
    if not votes:
        return None
    (name, kind), _ = votes.most_common(1)[0]
    return Authority(name=name, type=kind, written=name)
