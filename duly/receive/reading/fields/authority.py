"""Who sends the order, as letterhead, signature and opening words say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    name: str
    pattern: re.Pattern[str]
    type: str
    country: str
    id: str | None = None


def _known(name: str, pattern: str, kind: str, country: str, pack: str | None = None) -> _Known:
    compiled = re.compile(pattern, re.IGNORECASE)
    return _Known(name=name, pattern=compiled, type=kind, country=country, id=pack)


_AUTHORITIES = (
    _known(
        "Ministry of Electronics and Information Technology",
        r"ministry of electronics (?:and|&) (?:information technology|it)\b|\bmeity\b|"
        r"इलेक्ट्रॉनिकी और सूचना प्रौद्योगिकी मंत्रालय",
        "ministry",
        "IN",
        "in-it-act:do_meity",
    ),
    _known(
        "Indian Cyber Crime Coordination Centre (Sahyog)",
        r"\bi4c\b|sahyog|indian cyber ?crime coordination|सहयोग पोर्टल",
        "police",
        "IN",
        "in-it-act:i4c_sahyog",
    ),
    _known(
        "Roskomnadzor",
        r"ros[ck]omn?nadzor|роскомнадзор|федеральн\w+ служб\w+ по надзору в сфере связи|"
        r"federal service for supervision (?:in the sphere )?of (?:tele)?com",
        "regulator",
        "RU",
    ),
    _known(
        "Ministry of Public Security of China",
        r"(?:cyber security department of the )?ministry of public security|公安部",
        "police",
        "CN",
    ),
    _known(
        "Cyberspace Administration of China",
        r"cyberspace administration|网信办|互联网信息办公室",
        "regulator",
        "CN",
    ),
    _known(
        "Hong Kong Police Force",
        r"hong kong police|cyber security and technology crime bureau|\bcstcb\b|香港警務",
        "police",
        "HK",
    ),
    _known("Guardia Civil", r"guardia civil", "police", "ES"),
    _known("Bundeskriminalamt", r"bundeskriminalamt|\bBKA\b", "police", "DE"),
    _known(
        "Information Technologies and Communications Authority",
        r"\bBTK\b|bilgi teknolojileri ve",
        "regulator",
        "TR",
    ),
    _known(
        "Pakistan Telecommunication Authority",
        r"pakistan telecommunication auth",
        "regulator",
        "PK",
    ),
    _known("eSafety Commissioner", r"esafety commissioner", "regulator", "AU"),
    _known(
        "Singapore Cyber Emergency Response Team",
        r"\bsingcert\b|cyber security agency of singapore",
        "cert",
        "SG",
    ),
    _known("CERT-In", r"\bcert-in\b|indian computer emergency", "cert", "IN"),
)
_TYPES = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "court",
            r"\b(?:high |district |supreme |magistrate'?s? |sessions |city |regional )?court\b|"
            r"\btribunal\b|\bсуд(?:а|ья)?\b|न्यायालय|法院|juzgado|audiencia nacional|"
            r"\b(?:amts|land|oberlandes)gericht|mahkeme|hâkimli|vara \w+|supremo tribunal",
        ),
        (
            "prosecutor",
            r"prosecutor|прокур|अभियोजक|检察院|fiscal[ií]a|staatsanwalt|parquet|savcılı",
        ),
        ("cert", r"\bcert\b|\bcsirt\b|computer emergency|incident response"),
        (
            "police",
            r"\bpolice\b|полици|\bмвд\b|पुलिस|警察|公安|polic[ií]a|polizei|gendarmerie|"
            r"kriminalamt|"
            r"crime bureau|cyber ?(?:crime|cell)|criminal investigation|emniyet|policja",
        ),
        (
            "ministry",
            r"\bministr(?:y|ies)\b|\bdepartment of|министерств|मंत्रालय|विभाग|ministeri|"
            r"minist[eè]re|"
            r"bakanlı|home affairs|\bgovernment of\b|भारत सरकार|government office",
        ),
        (
            "regulator",
            r"regulator|\bcommission(?:er)?\b|\bauthority\b|federal service|федеральн\w+ служб|"
            r"\bagency\b|administration of|inspectorate|कर प्राधिकरण|प्राधिकरण|委员会|管理局|"
            r"autorit|"
            r"bundesnetzagentur|landesmedien|medienanstalt|\bofcom\b|\barcom\b",
        ),
        (
            "association",
            r"\bassociation\b|\bsociety\b|\bfoundation\b|\binstitute\b|\balliance\b|\bngo\b|"
            r"\btrust\b|"
            r"协会|學會|ассоциаци|\bфонд\b|общественн\w+ организац|\bverband\b|\be\.\s?v\.|संघ\b|"
            r"asociaci[oó]n|watch\b",
        ),
        (
            "company",
            r"\b(?:pvt|private limited|ltd|llp|llc|inc|gmbh|s\.a\.|plc)\b|\badvocates?\b|"
            r"law firm|"
            r"solicitors|\bооо\b|\bзао\b|legal counsel for|on behalf of our client",
        ),
    )
)
_OPENING = re.compile(
    r"(?:on behalf of|this is (?:a message from)?|message from|i am (?:writing )?from|we,|"
    r"we are)\s+"
    r"(?:the )?(?P<name>[^.,;:!?\n]{4,120})",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"^\W*(?:to\b|dear\b|attn|attention|cc\b|copy to|кому|सेवा में|an\b:?|"
    r"chief compliance officer|"
    r"grievance officer|subject\b|re:|विषय|тема)",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"government of|भारत सरकार|правительство", re.IGNORECASE)
_STATE = frozenset({"court", "prosecutor", "cert", "police", "ministry", "regulator"})


def authority_of(prose: Prose) -> tuple[Authority, str | None]:
    """Give the sender and, where it is a known one, its country; nothing found stays empty."""
    votes: Counter[_Known] = Counter()
    for text, weight in _places(prose):
        for known in _AUTHORITIES:
            if known.pattern.search(text):
                votes[known] += weight
    for known in _AUTHORITIES:
        votes[known] += bool(known.pattern.search(prose.text))
    best, score = votes.most_common(1)[0]
    unknown = _unknown(prose)
    if score >= 2 or (score == 1 and (unknown is None or _GOVERNMENT.search(unknown.name or ""))):
        return Authority(name=best.name, id=best.id, type=best.type), best.country
    return unknown or Authority(), None


def is_state_body(authority: Authority) -> bool:
    """Tell whether the sender's type is one that can order anything."""
    return authority.type is None or authority.type in _STATE


def type_of(text: str) -> str | None:
    """Name the kind of body that a text speaks of."""
    found = [name for name, pattern in _TYPES if pattern.search(text)]
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
        if len(line) <= 120 and not _ADDRESSEE.match(line):
            yield line, 2


def _unknown(prose: Prose) -> Authority | None:
    """Find a body nobody listed: a line that names one, in a place where senders sign."""
    votes: Counter[tuple[str, str]] = Counter()
    for text, weight in _places(prose):
        name = re.sub(r"\s+", " ", text).strip(" *_#-–—,.;:<>\"'")
        kind = type_of(name)
        if kind and 4 <= len(name) <= 120 and not re.search(r"[.!?]\s|\d{4,}|://", name):
            votes[(name, kind)] += weight
    if not votes:
        return None
    (name, kind), _ = votes.most_common(1)[0]
    return Authority(name=name, type=kind)
