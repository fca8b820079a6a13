"""A decision cited in any order of words: what it rests on, whose it is, its date, its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.fields.bodies import body_of
from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.fields.calendars import plainly
from duly.receive.reading.fields.dates import Reckoning, dates_in
from duly.receive.reading.fields.numbers import plain_digits
from duly.receive.reading.outcome import Decision

# The words by which a letter rests on something.
_RESTS = (
    r"pursuant to|in (?:compliance|accordance|terms|view|execution|furtherance|pursuance) (?:with|"
    r"of)|"
    r"on the (?:basis|strength) of|by virtue of|as (?:directed|ordered) (?:by|in)|vide|under|by|"
    r"en cumplimiento de|en virtud de|de conformidad con|conforme al?|con base en|por|mediante|"
    r"em cumprimento (?:a|à|ao|de|da|do)|por força d[aeo]|nos termos d[aeo]|conforme|"
    r"en (?:exécution|application|vertu) d[eu]|conformément à|suivant|par|"
    r"gemäß|aufgrund|auf grund|nach|durch|in vollzug|in esecuzione d\w+|in virtù d\w+|visto il|"
    r"vista la|con|"
    r"na podstawie|zgodnie z|w wykonaniu|na mocy|ingevolge|op grond van|krachtens|bij|enligt|"
    r"на основании|во исполнение|в соответствии с|согласно|по|на підставі|згідно з|відповідно до|"
    r"на виконання|"
    r"na základě|podle|dle|v souladu s|na základe|podľa|în baza|în temeiul|în executarea|potrivit|"
    r"conform|i henhold til|i medfør af|på grundlag av|med stöd av|i enlighet med|na temelju|"
    r"temeljem|"
    r"na osnovu|sukladno|на основание|съгласно|в изпълнение на|на основу|у складу са|σε εκτέλεση|"
    r"δυνάμει|βάσει|κατ['’] εφαρμογή|σύμφωνα με|vadovaudam\w+|remiantis|pagal|saskaņā ar|"
    r"berdasarkan|menurut|theo|căn cứ|uyarınca|gereğince|根据|依据|按照|بناءً? على|"
    r"استنادا?ً? إلى|تنفيذا"
)
_ACTS = (
    r"orders?|judge?ments?|decisions?|rulings?|decrees?|warrants?|injunctions?|determinations?|"
    r"acuerdos?|autos?|resoluci[óo]n(?:es)?|sentencias?|providencias?|fallos?|"
    r"decis(?:ão|ões)|sentença|acórdão|despacho|mandado|ordonnances?|jugements?|arrêts?|décisions?|"
    r"beschluss\w*|urteil\w*|entscheidung\w*|verfügung\w*|bescheid\w*|ordinanza|sentenza|"
    r"provvedimento|decreto|"
    r"delibera|postanowieni\w+|wyrok\w*|decyzj\w+|beschikking|vonnis|bevel|beslut|dom|"
    r"rozhodnut\w+|usnesen\w+|uznesen\w+|rozsudk\w+|příkaz\w*|príkaz\w*|deciz\w+|hotăr\w+|"
    r"încheier\w+|"
    r"sentinț\w+|ordonanț\w+|mandat\w+|kendelse\w*|kjennelse\w*|afgørelse\w*|päätö\w+|rješenj\w+|"
    r"presud\w+|nalog\w*|naredb\w+|разпореждан\w+|заповед\w*|διάταξη\w*|διατάξ\w+|απόφασ\w+|"
    r"αποφάσ\w+|εντολή\w*|παραγγελί\w+|βουλεύμ\w+|nutart\w+|sprendim\w+|lēmum\w+|"
    r"решени\w+|постановлени\w+|определени\w+|требовани\w+|рішенн\w+|ухвал\w+|постанов\w+|"
    r"putusan|penetapan|keputusan|quyết định|bản án|karar\w*|决定|判决|裁定|حكم|قرار|أمر"
)
_CITED = re.compile(
    rf"\b(?:{_RESTS})\s+(?P<between>(?:[^\s.;:]+\s|\w{{1,6}}\.\s){{0,5}}?)(?:{_ACTS})\b",
    re.IGNORECASE,
)
# Where a language says it behind: "végzése alapján", "kararı uyarınca", "決定に基づき".
_CITED_BEHIND = re.compile(
    r"(?:(?:végzés|határozat|ítélet|utasítás|megkeresés)\w*\s(?:alapján|értelmében|szerint)|"
    r"(?:karar|emr|talimat|talep)\w*\s(?:uyarınca|gereğince|doğrultusunda|istinaden)|"
    r"(?:päätö|määräy|tuomio)\w+\s(?:perusteella|nojalla|mukaisesti)|"
    r"(?:qərar|qaydas)\w*\s(?:əsasən|əsasında)|(?:otsuse|määruse|korralduse)\s(?:alusel|kohaselt)|"
    r"(?:決定|命令|判決|仮処分)に(?:基づ|より|従)|(?:결정|명령|판결)에\s?(?:따라|의|근거)|"
    r"(?:आदेश|निर्णय)\S*\s(?:के\s)?(?:अनुपालन|अनुसार|तहत|आधार))",
    re.IGNORECASE,
)
_SMALL = (
    r"(?:of|the|for|and|de|del|de la|la|las|los|y|e|do|da|dos|das|di|della|du|des|d['’]|der|für|"
    r"van|het|w|we|i)"
)
_BODY = re.compile(
    rf"(?:\d{{1,3}}(?:st|nd|rd|th|ª|º|a|"
    rf"\.)?\s)?[^\W\d_a-zа-яёіїє][\w’'-]*\.?(?:\s(?:{_SMALL}\s){{0,2}}"
    rf"(?:[^\W\d_a-zа-яёіїє][\w’'-]*\.?|(?:N[.º°o]*\s?)?\d{{1,3}}(?:st|nd|rd|th|ª|º|\.)?)|"
    rf"\s(?:суд\w*|прокурат\w*|soud\w*|súd\w*|sud[au]?|bíróság\w*|törvényszék\w*|sąd\w*|"
    rf"tingsrätt\w*|"
    rf"tingrett\w*|käräjäoike\w+|kohtu\w*|teism\w+|ties\w+|judecători\w+|δικαστηρί\w+|"
    rf"zastupitelstv\w*|"
    r"район\w*|міськ\w*|област\w*|окруж\w*|городск\w*)){0,9}"
)
_NUMBER = re.compile(
    r"(?:№|\bαριθ\w*\.?|\bč\.\s?j\.|\bsp\.\s?zn\.|\bdnr\.?|\bbroj|\bпо дело|\bdosar\w*|"
    r"\bno(?:\.|(?=\s))|\bn[º°.]+|\bnr\.?|number|sygn\.(?: akt)?|\baz\.?:?|aktenzeichen:?|case|"
    r"expediente|processo|"
    r"หมายเลข(?:แดง|ดำ)ที่|autos|proceedings?|dossier|rg|nomor|справ\w+|дел\w+)\s{0,2}(?:no\.?|№|"
    r"n[º°]|nr\.?)?\s?"
    r"(?P<number>(?:[\u0e00-\u0e7f.\w]{2,8}\s|"
    r"\d{1,3}\s[A-Z][A-Za-z]{0,3}\s)?[\w().]{0,12}[\w/-]*\d[\w/.()-]*)|"
    r"(?<![\w/])(?P<code>[^\W\d_][\w]{0,12}(?:[-/.]\w{1,14}){2,8}|"
    r"\d{1,3}\.[^\W\d_]{1,5}\.\d[\d./-]*\d)",
    re.IGNORECASE,
)
_THAI = re.compile(
    r"(?P<body>ศาล[\u0e00-\u0e7f]{2,24}?)(?:ได้)?(?:มีคำสั่ง|สั่ง|พิพากษา)(?P<rest>[^\n]{5,160})"
)
_OURS = re.compile(
    r"\b(?:this|present|our|your|said|dieser?|cette|esta|este|presente|niniejsz\w+|настоящ\w+|"
    r"bu)\s*$",
    re.I,
)
_BODIES = frozenset({"court", "prosecutor", "regulator", "ministry", "police"})
_REACH = 240  # characters


def cited(sentences: tuple[str, ...], order: Reckoning) -> Iterator[Decision]:
    """Give every decision that a sentence rests on: its body, and its date or its number."""
    for sentence in sentences:
        for match in _CITED.finditer(sentence):
            rest = sentence[match.end() : match.end() + _REACH]
            if not _OURS.search(sentence[: match.end()].rsplit(" ", 1)[0][-24:]):
                yield from _decision(f"{match['between']}{rest}", order)
        for match in _CITED_BEHIND.finditer(sentence):
            yield from _decision(sentence[max(0, match.start() - _REACH) : match.start()], order)
        thai = _THAI.search(sentence)
        if thai:
            yield from _decision(thai["rest"], order, body=thai["body"])


def _decision(rest: str, order: Reckoning, body: str | None = None) -> Iterator[Decision]:
    plain = plainly(plain_digits(rest))
    written = body or next(_named(rest), None)
    dates = [day for day, _ in dates_in(plain, order)]
    number = next((one["number"] or one["code"] for one in _NUMBER.finditer(rest)), None)
    if written and (dates or number):
        yield Decision(
            body=body_of(written),
            date=dates[0].isoformat() if dates else None,
            number=number.strip(" .,;)") if number else None,
            written=written,
        )


def _named(rest: str) -> Iterator[str]:
    """Give the bodies that a clause names."""
    for match in _BODY.finditer(rest):
        if type_of(match[0]) in _BODIES and " " in match[0]:
            yield " ".join(match[0].split()).strip(" .")
