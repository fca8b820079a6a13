"""The decision of another body that the order says it rests on."""

from __future__ import annotations

import re

from duly.receive.reading.fields.bodies import body_of
from duly.receive.reading.fields.cited import cited
from duly.receive.reading.fields.dates import Reckoning, dates_in
from duly.receive.reading.fields.prose import Prose, without_addresses
from duly.receive.reading.outcome import Decision

_RU_DATE = r"\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-яё]{3,9}\s+\d{4}"
_EN_DATE = (
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+,?\s+\d{4}|"
    r"[A-Z][a-z]+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d"
)
_NUMBER = r"(?P<number>\w[\w/.-]*(?:(?<=-)\s+[А-ЯA-Z]{1,4}\b)?)"
_RU_ACT = r"(?:решени\w+|требовани\w+|постановлени\w+|определени\w+|заключени\w+|предписани\w+)"
_EN_ACT = r"(?:decision|demand|request|ruling|resolution|requirement|determination|judge?ment)"
_FORMS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (
            rf"(?:на основании|в соответствии с|во исполнение|согласно)\s+{_RU_ACT}\s+"
            rf"(?P<body>[^№;]{{2,200}}?)\s+(?:от\s+(?P<date>{_RU_DATE})(?:\s*(?:г\.|года))?\s*"
            rf"(?:по делу\s*)?(?:№|N|No\.?)\s*{_NUMBER})",
            re.IGNORECASE,
        ),
        (
            rf"(?:на основании|в соответствии с|во исполнение|согласно)\s+{_RU_ACT}\s+"
            rf"(?P<body>[^№;]{{2,200}}?)\s*(?:№|N)\s*{_NUMBER}\s+от\s+(?P<date>{_RU_DATE})",
            re.IGNORECASE,
        ),
        (
            rf"по\s+(?:требованию|решению|постановлению|определению|запросу)\s+"
            rf"(?P<body>[^№;]{{2,200}}?)\s+от\s+(?P<date>{_RU_DATE})(?:\s*(?:г\.|года))?\s*"
            rf"(?:по делу\s*)?(?:№|N|No\.?)\s*{_NUMBER}",
            re.IGNORECASE,
        ),
        (
            rf"\b(?:order|judge?ment|decision|decree|warrant|ruling)\s+of\s+(?:the\s+)?"
            rf"(?P<body>[A-Z][^;,]{{2,60}}?(?:Court|Tribunal|Prosecutor|"
            rf"Magistrate)[^;,]{{0,60}}?),?\s+"
            rf"(?:of|dated|from)\s+(?:the\s+)?(?P<date>{_EN_DATE})"
            rf"(?:,?\s*\(?(?:No\.?|№|proceedings?|case)\s*(?:No\.?\s*)?{_NUMBER})?",
            0,
        ),
        (
            rf"(?:основани\w+\s*[:–—-]\s*)(?:решение|требование|постановление|определение)\s+"
            rf"(?P<body>[^.;,№]{{2,90}}?)\s+от\s+(?P<date>{_RU_DATE})(?:\s*(?:г\.|года))?\s*"
            rf"(?:№|N)\s*{_NUMBER}",
            re.IGNORECASE,
        ),
        (
            rf"(?P<body>[А-ЯЁ][^.;,№]{{2,80}}?)\s+(?:своим\s+)?(?:решением|требованием)\s+"
            rf"от\s+(?P<date>{_RU_DATE})(?:\s*(?:г\.|года))?\s*(?:№|N)\s*{_NUMBER}",
            0,
        ),
        (
            rf"(?:решением|требованием|постановлением|определением)\s+(?P<body>[^№;.]{{2,200}}?)\s+"
            rf"от\s+(?P<date>{_RU_DATE})(?:\s*(?:г\.|года))?\s*(?:по делу\s*)?(?:(?:№|"
            rf"N)\s*{_NUMBER})?",
            re.IGNORECASE,
        ),
        (  # whoever asked for it, its decision in brackets
            r"(?:at the request of|a pedido d[aeo]s?|à la demande d(?:e la|u|e)|auf (?:antrag|"
            r"ersuchen) d(?:es|er)|a (?:petición|solicitud|instancia) de(?:l| la)?|"
            r"su richiesta d\w+|na wniosek)\s+(?:the\s)?(?P<body>[^(;.]{4,110}?)\s*"
            r"\((?:order|decision|request|decisão|despacho|decisión|"
            r"resolución|décision|entscheidung|beschluss|bescheid|decisione|provvedimento|"
            r"decyzja)\s+"
            r"(?:of|dated|de|du|vom|del|dd?\.|z dnia)\s+(?P<date>\d{1,2}(?:\.?\s+|\s+de\s+)\w+"
            r"(?:\s+de)?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[^)]{0,16}?(?:n\.?[º°o]?\.?[º°]?|"
            r"nr\.?|"
            r"az\.?:?|no\.?)\s*(?P<number>[\w/.-]*\d[\w/.-]*))?",
            re.IGNORECASE,
        ),
        (
            rf"(?:on the basis of|pursuant to|according to|under)\s+(?:a |the )?{_EN_ACT}\s+"
            rf"(?:of|by|from)\s+(?:the\s+)?(?P<body>[^;]{{2,200}}?),?\s+(?:dated|of)\s+"
            rf"(?P<date>{_EN_DATE}),?\s*(?:No\.?|№|N)\s*{_NUMBER}",
            re.IGNORECASE,
        ),
        (
            rf"\bdecision\s+of\s+(?:the\s+)?(?P<body>[^;]{{2,200}}?)\s+dated\s+(?P<date>{_EN_DATE})"
            rf",?\s*(?:No\.?|№|N)\s*{_NUMBER}",
            re.IGNORECASE,
        ),
        (
            rf"\b(?:order|judge?ment|decision|decree|"
            rf"warrant)\s+dated\s+(?:the\s+)?(?P<date>{_EN_DATE})"
            rf"\s+(?:passed |made |issued |given )?(?:of|by)\s+(?:the\s+)?"
            rf"(?P<body>(?:Hon['’]ble\s+)?[A-Z][^;.]{{3,90}}?(?:Court|Tribunal|"
            rf"Magistrate)[^;.,]{{0,40}}?)"
            rf"(?=[,.;]|"
            rf"\s+in\b)(?:,?\s+in\s+(?P<number>(?:[A-Z][\w.()]*\.?\s?){{1,4}}\d[\w/().-]*))?",
            0,
        ),
        (
            r"(?P<body>(?:[A-Z][\w’'-]*\s+(?:of\s+(?:the\s+)?)?){0,6}(?:Court|Tribunal|"
            r"Committee))\s+"
            r"(?:order|judge?ment|decision)[^.]{0,60}?(?:dated?|of|on)\s+"
            rf"(?P<date>{_EN_DATE}|[A-Z]\w+ \d{{1,2}}(?:st|nd|rd|th)?)",
            0,
        ),
        (
            rf"(?:[Oo]rder|[Jj]udge?ment|[Dd]ecision|[Rr]uling|[Dd]ecree|[Rr]esolution|"
            rf"[Ww]arrant)\s+(?:of|by|"
            rf"from)\s+(?:the\s+)?(?P<body>(?:Hon['’]ble\s+)?[A-Z](?:[^;.,]|\b(?:Nos?|"
            rf"n)\.(?=\s?\d)){{3,90}}?"
            rf"(?:Court|Tribunal|Magistrate|Judge)(?:[^;.,]|\b(?:Nos?|n)\.(?=\s?\d)){{0,60}}?),?\s+"
            rf"(?:of|dated|on)\s+(?P<date>{_EN_DATE})"
            r"(?:\s*\(?(?:in\s+)?(?:proceedings?|case|file|no\.?|№)\s*(?:no\.?\s*)?"
            r"(?P<number>[\w/.-]*\d[\w/.-]*))?",
            0,
        ),
        (
            r"(?:[Pp]ostanowieni\w+|[Ww]yrok\w*|[Dd]ecyzj\w+)\s+"
            r"(?P<body>(?:Sądu|Prokurat\w+|Prezesa)[^;,.]{3,90}?)\s+z\s+(?:dnia\s+)?"
            r"(?P<date>\d{1,2}\s+\w+\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"
            r"(?:\s*r\.)?(?:[^.]{0,20}?(?:sygn\.?(?:\s+akt)?|"
            r"nr)\s*(?P<number>[\w /.-]*\d[\w/.-]*))?",
            0,
        ),
        (
            r"(?:ordinanza|sentenza|decreto|provvedimento|delibera)\s+(?:del|della|dell['’])\s?"
            r"(?P<body>(?:tribunale|corte|procura|autorità|giudice|gip)[^;,.]{0,80}?),?\s+"
            r"(?:del|in data|emess\w+ il)\s+(?P<date>\d{1,2}\s+\w+\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})"
            r"(?:[^.]{0,14}?\bn\.\s*(?P<number>[\w/.-]*\d[\w/.-]*))?",
            re.IGNORECASE,
        ),
        (
            r"(?:рішення|ухвал\w+|постанов\w+)\s+(?P<body>[^№;.]{3,120}?)\s+від\s+"
            r"(?P<date>\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+\w+\s+\d{4})(?:\s*(?:р\.|року))?"
            r"(?:[^.]{0,20}?(?:№)\s*(?P<number>[\w/.-]*\d[\w/.-]*))?",
            re.IGNORECASE,
        ),
        (
            r"(?:[Pp]utusan|[Pp]enetapan|[Kk]eputusan)\s+(?P<body>(?:Pengadilan|Mahkamah|"
            r"Kejaksaan)[^;,.]{2,60}?)"
            r"\s+(?:[Nn]omor|"
            r"No\.)\s*(?P<number>[\w/.-]*\d[\w/.-]*(?:/PN\s\w+)?)\s+(?:ter)?tanggal\s+"
            r"(?P<date>\d{1,2}\s+\w+\s+\d{4})",
            0,
        ),
        (
            r"(?P<body>\bcourt)\s+order[^.]{0,60}?(?:dated?|of|on)\s+"
            rf"(?P<date>{_EN_DATE}|[A-Z]\w+ \d{{1,2}}(?:st|nd|rd|th)?)",
            0,
        ),
        (
            r"(?:Beschluss(?:es)?|Urteils?|Verfügung|Anordnung)\s+(?:des|"
            r"der)\s+(?P<body>[A-ZÄÖÜ][^;,.]{3,80}?)"
            r"\s+vom\s+(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[A-Zä]\w+)\s?\d{4})"
            r"(?:,?\s*\(?(?:Az\.?|Aktenzeichen|"
            r"Geschäftszeichen):?\s*(?P<number>[\w /.-]*\d[\w/.-]*))?",
            0,
        ),
        (
            r"(?:ordonnance|jugement|arrêt|décision)\s+(?:du|de la|"
            r"de l['’])\s?(?P<body>[^;,.]{3,80}?)"
            r"\s+(?:en date )?du\s+(?P<date>\d{1,2}(?:er)?\s+\w+\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})"
            r"(?:[^.]{0,12}?(?:n°|numéro|RG)\s*:?\s*(?P<number>[\w/.-]*\d[\w/.-]*))?",
            re.IGNORECASE,
        ),
        (
            r"(?:auto|resolución|sentencia|providencia)\s+(?:judicial\s+)?de\s+(?:fecha\s+)?"
            r"(?P<date>\d{1,2}\s+de\s+\w+\s+de\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})[^.]{0,40}?"
            r"(?:dictad\w+\s+por|del?)\s+(?:el\s+|la\s+)?(?P<body>(?:Juzgado|Audiencia|"
            r"Tribunal)[^;,.]{3,80})",
            re.IGNORECASE,
        ),
        (
            r"(?:acuerdo|resolución|acordo|resolução)\s(?:n[º°o.]+\s?)?(?P<number>[\w/.-]*\d[\w/.-]*),?\s"
            r"(?:aprobad|dictad|emitid|adoptad|aprovad|proferid)[oa]\s(?:por|pel[oa])\s(?:la\s|el\s|o\s|a\s)?"
            r"(?P<body>[^;,.]{3,90}?)\s(?:el|en fecha|de fecha|em|de)\s"
            r"(?P<date>\d{1,2}\s+de\s+\w+\s+de\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})",
            re.IGNORECASE,
        ),
        (
            r"(?:decisão|sentença|despacho)[^.]{0,30}?(?:proferid\w+|prolatad\w+|de)\s+(?:em\s+)?"
            r"(?P<date>\d{1,2}\s+de\s+\w+\s+de\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})[^.]{0,20}?"
            r"(?:pel[oa]|d[oa])\s+(?P<body>[^;,.]{3,90}?)(?:,|\.|;|\s+nos autos)"
            r"(?:[^.]{0,40}?n[º°o.]+\s*(?P<number>[\d.\-/]*\d))?",
            re.IGNORECASE,
        ),
        (
            r"(?P<body>[A-ZÇĞİÖŞÜ][\wçğıöşüİ]+\s+\d{0,2}\.?\s*(?:Sulh Ceza|Asliye|Ağır Ceza)\s+"
            r"(?:Hâkimliği|Hakimliği|Mahkemesi))\S*\s+(?P<date>\d{1,2}[./]\d{1,2}[./]\d{4})\s+"
            r"tarih\w*\s+ve\s+(?P<number>\d{4}/[A-Z]{0,3}\d+(?:\s*D\.?\s?İş)?)",
            0,
        ),
    )
)
_RECOGNIZED = re.compile(
    r"(?:has been|was|were)\s+(?:recogni[sz]ed|declared|found|held)\s+by\s+(?:the\s+)?"
    r"(?P<body>[^.;]{4,140}?)\s+(?:as|to be)\s+(?:prohibited|illegal|extremist|unlawful)",
    re.IGNORECASE,
)
_OTHER_LETTER = re.compile(r"\bour\b|\byour\b|\bvide\b", re.IGNORECASE)


def decision_in(prose: Prose, order: Reckoning) -> Decision | None:
    """Give the decision that the order says it rests on, its date only if it is certain."""
    text = re.sub(r"\s+", " ", without_addresses(prose.text))
    found = [match for form in _FORMS for match in [form.search(text)] if match]
    for match in found:
        if not _OTHER_LETTER.search(match["body"]):
            return _decision(match, order)
    recognized = _RECOGNIZED.search(text)
    if recognized is None:
        return next(cited(tuple(map(without_addresses, prose.running)), order), None)
    written = recognized["body"].strip()
    return Decision(body=body_of(written), date=None, number=None, written=written)


def _decision(match: re.Match[str], order: Reckoning) -> Decision:
    parts = match.groupdict()
    written = re.sub(r"^(?:the|Hon['’]ble)\s+", "", parts["body"].strip())
    written = re.sub(r"gerichts\b", "gericht", written)  # of the court: the court
    dates = [day for day, _ in dates_in(parts.get("date") or "", order)]
    number = re.sub(r"(?<=-)\s+", "", parts.get("number") or "").strip(" .,;)")
    return Decision(
        body=body_of(written),
        date=dates[0].isoformat() if dates else None,
        number=number or None,
        written=written,
    )
