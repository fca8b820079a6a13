"""Authorities that are known by name, in every language they write in; the kinds of bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A known authority; ``id`` is its ``PACK:ID`` where a pack knows it."""

    name: str
    pattern: re.Pattern[str]
    type: str
    country: str
    id: str | None = None


def _known(name: str, pattern: str, kind: str, country: str, pack: str | None = None) -> Sender:
    compiled = re.compile(pattern, re.IGNORECASE)
    return Sender(name=name, pattern=compiled, type=kind, country=country, id=pack)


SENDERS = (
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
    _known("Policía Nacional", r"policía nacional", "police", "ES"),
    _known("Bundeskriminalamt", r"bundeskriminalamt|\bBKA\b", "police", "DE"),
    _known(
        "Information Technologies and Communications Authority",
        r"\bBTK\b|bilgi teknolojileri ve",
        "regulator",
        "TR",
    ),
    _known(
        "Pakistan Telecommunication Authority",
        r"pakistan telecommunication auth|پاکستان ٹیلی کمیونیکیشن",
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
    _known("Singapore Police Force", r"singapore police force", "police", "SG"),
    _known("POFMA Office", r"\bpofma office\b", "regulator", "SG"),
    _known("CERT-In", r"\bcert-in\b|indian computer emergency", "cert", "IN"),
    _known(
        "Ministry of Communication and Informatics of Indonesia",
        r"kementerian komunikasi|\bkominfo\b|\bkomdigi\b",
        "ministry",
        "ID",
    ),
    _known("Tribunal Superior Eleitoral", r"tribunal superior eleitoral", "court", "BR"),
    _known("Supremo Tribunal Federal", r"supremo tribunal federal", "court", "BR"),
    _known("Arcom", r"\barcom\b", "regulator", "FR"),
    _known("Coimisiún na Meán", r"coimisi[uú]n na me[aá]n", "regulator", "IE"),
)
KINDS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "court",
            r"\b(?:high |district |supreme |magistrate'?s? |sessions |city |regional )?court\b|"
            r"\btribunal\b|\bсуд(?:а|ья)?\b|न्यायालय|法院|juzgado|audiencia nacional|"
            r"\b(?:amts|land|oberlandes|verwaltungs)gericht|mahkeme|h[âa]k[iİ]ml[iİ]|"
            r"sulh ceza|vara \w+|"
            r"supremo tribunal|\btribunale\b|\bpengadilan\b|محكمة|عدالت|\bsąd\b",
        ),
        (
            "prosecutor",
            r"prosecutor|прокур|अभियोजक|检察院|fiscal[ií]a|staatsanwalt|parquet|savcılı|"
            r"kejaksaan|النيابة|ministério público|prokuratura|procura della",
        ),
        ("cert", r"\bcert\b|\bcsirt\b|computer emergency|incident response"),
        (
            "police",
            r"\bpolice\b|полици|поліці|\bмвд\b|पुलिस|警察|公安|polic[ií]a|polizei|gendarmerie|"
            r"kriminalamt|crime bureau|cyber ?(?:crime|cell)|criminal investigation|emniyet|"
            r"policja|policji|polizia|carabinieri|questura|kepolisian|\bpolri\b|شرطة|پولیس",
        ),
        (
            "ministry",
            r"\bministr(?:y|ies)\b|\bdepartment of|министерств|मंत्रालय|विभाग|ministeri|"
            r"minist[eè]re|ministério|bakanlı|home affairs|\bgovernment of\b|भारत सरकार|"
            r"government office|kementerian|وزارة|وزارت",
        ),
        (
            "regulator",
            r"regulator|\bcommission(?:er)?\b|\bauthority\b|federal service|федеральн\w+ служб|"
            r"\bagency\b|administration of|inspectorate|कर प्राधिकरण|प्राधिकरण|委员会|管理局|"
            r"autorit|bundesnetzagentur|landesmedien|landesanstalt|medienanstalt|\bofcom\b|"
            r"\barcom\b|kurumu\b|هيئة|اتھارٹی|\botoritas\b|ag[eê]ncia|agenzia|agencja|\bagcom\b",
        ),
        (
            "association",
            r"\bassociation\b|\bsociety\b|\bfoundation\b|\binstitute\b|\balliance\b|\bngo\b|"
            r"\btrust\b|协会|學會|ассоциаци|\bфонд\b|общественн\w+ организац|\bverband\b|"
            r"\be\.\s?v\.|संघ\b|asociaci[oó]n|associação|derneği|watch\b|جمعية",
        ),
        (
            "company",
            r"\b(?:pvt|private limited|ltd|llp|llc|inc|gmbh|s\.a\.|plc)\b|\badvocates?\b|"
            r"law firm|solicitors|\bооо\b|\bзао\b|legal counsel for|on behalf of our client|"
            r"rechtsanw[aä]lt|有限公司",
        ),
    )
)
