"""Authorities that are known by name, in every language they write in."""

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
    _known(
        "Agencia Española de Protección de Datos",
        r"agencia española de protección de datos|\baepd\b",
        "regulator",
        "ES",
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
    *(
        _known(name, pattern, kind, country)
        for name, pattern, kind, country in (
            # India
            ("Department of Telecommunications", r"department of telecom", "ministry", "IN"),
            ("Election Commission of India", r"election commission of india", "regulator", "IN"),
            ("National Investigation Agency", r"\bnational investigation agency", "police", "IN"),
            ("Central Bureau of Investigation", r"central bureau of investigation", "police", "IN"),
            # Eastern Europe
            (
                "Security Service of Ukraine",
                r"служб[аи] безпеки україни|security service of ukraine",
                "police",
                "UA",
            ),
            (
                "National Commission for Electronic Communications",
                r"національн\w+ комісі\w+[^,;]{0,40}електронних комунікацій|\bнкек\b",
                "regulator",
                "UA",
            ),
            ("Cyber Police of Ukraine", r"кіберполіці|cyber ?police of ukraine", "police", "UA"),
            ("NASK", r"\bnask\b", "cert", "PL"),
            ("CERT Polska", r"\bcert polska", "cert", "PL"),
            # Western Europe
            (
                "Office anti-cybercriminalité (OFAC)",
                r"\bofac\b|\bocltic\b|\bpharos\b|anti-cybercriminalité",
                "police",
                "FR",
            ),
            ("Autorité nationale des jeux", r"autorité nationale des jeux", "regulator", "FR"),
            ("Autorité des marchés financiers", r"autorité des marchés fin", "regulator", "FR"),
            ("Bundesnetzagentur", r"bundesnetzagentur", "regulator", "DE"),
            ("BaFin", r"\bbafin\b|finanzdienstleistungsaufsicht", "regulator", "DE"),
            ("Landesanstalt für Medien", r"landesanstalt für medien", "regulator", "DE"),
            (
                "Autorità per le garanzie nelle comunicazioni",
                r"autorità per le garanzie|\bagcom\b",
                "regulator",
                "IT",
            ),
            ("Agenzia delle dogane e dei monopoli", r"dogane e dei monopoli", "regulator", "IT"),
            ("Consob", r"\bconsob\b", "regulator", "IT"),
            ("Polizia Postale", r"polizia postale", "police", "IT"),
            ("Guardia di Finanza", r"guardia di finanza", "police", "IT"),
            ("Mossos d'Esquadra", r"mossos d['’]esquadra", "police", "ES"),
            (
                "Dirección General de Ordenación del Juego",
                r"ordenación del juego",
                "regulator",
                "ES",
            ),
            ("Ofcom", r"\bofcom\b", "regulator", "GB"),
            (
                "Counter Terrorism Internet Referral Unit",
                r"\bctiru\b|counter[- ]terrorism internet referral",
                "police",
                "GB",
            ),
            ("Metropolitan Police", r"metropolitan police service", "police", "GB"),
            ("National Crime Agency", r"\bnational crime agency", "police", "GB"),
            ("Financial Conduct Authority", r"financial conduct authority", "regulator", "GB"),
            # The Americas
            ("Superior Tribunal de Justiça", r"superior tribunal de justiça", "court", "BR"),
            ("Anatel", r"\banatel\b|agência nacional de telecom", "regulator", "BR"),
            ("Ministério Público Federal", r"ministério público federal", "prosecutor", "BR"),
            (
                "Federal Bureau of Investigation",
                r"federal bureau of investig|\bFBI\b",
                "police",
                "US",
            ),
            ("Federal Trade Commission", r"federal trade commission", "regulator", "US"),
            # Asia and the Pacific
            ("Radio and Television Supreme Council", r"\brtük\b|radyo ve telev", "regulator", "TR"),
            (
                "Korea Communications Standards Commission",
                r"방송통신심의위원회|korea communications standards",
                "regulator",
                "KR",
            ),
            ("Infocomm Media Development Authority", r"\bimda\b|infocomm media", "regulator", "SG"),
            ("Bangladesh Telecommunication Regulatory Commission", r"\bbtrc\b", "regulator", "BD"),
            (
                "Malaysian Communications and Multimedia Commission",
                r"\bmcmc\b(?!@)|suruhanjaya komunikasi",
                "regulator",
                "MY",
            ),
            ("Federal Investigation Agency", r"federal investigation agency", "police", "PK"),
            ("Australian Federal Police", r"australian federal police", "police", "AU"),
        )
    ),
)
