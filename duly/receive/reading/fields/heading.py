"""The line at the head of a letter that names the sender, its act and the day in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ACT = (
    r"orders?|decisions?|directions?|notices?|requests?|judge?ments?|rulings?|resolutions?|"
    r"decrees?|"
    r"warrants?|injunctions?|advisor(?:y|ies)|demands?|determinations?|directives?|circulars?|"
    r"letters?|memorandum|case|"
    r"решение|определение|постановление|предписание|требование|уведомление|приказ|"
    r"письмо|рішення|ухвала|постанова|розпорядження|припис|наказ|лист|"
    r"beschluss|urteil|anordnung|bescheid|verfügung|schreiben|entscheidung|"
    r"décision|ordonnance|arrêté?|jugement|injonction|courrier|"
    r"auto|resolución|sentencia|providencia|oficio|orden|decreto|"
    r"decisão|despacho|sentença|ofício|mandado|portaria|representação|petição|"
    r"ordinanza|delibera|provvedimento|sentenza|ordine|determina|"
    r"postanowienie|wyrok|decyzja|wniosek|zarządzenie|pismo|"
    r"karar|karar tarihi|emir|putusan|penetapan|surat|keputusan|perintah|"
    r"vonnis|beschikking|beslissing|besluit|bevel|arrest|brief|beslut|dom|föreläggande|skrivelse|"
    r"kendelse|kjennelse|afgørelse|påbud|pålegg|vedtak|brev|päätös|määräys|rozhodnut[íi]e?|"
    r"usneseni[ea]?|usnesení|uznesenie|rozsud[eo]k|výzva|p?r[ií]kaz|příkaz|opat[řr]en[íi]e?|"
    r"végzés|határozat|ítélet|felhívás|megkeresés|decizia?|hotăr[âa]re\w*|ordonanța?|sentința?|"
    r"încheiere\w*|adresa|somație|απόφαση|διάταξη|εντολή|βούλευμα|rješenje|presuda|nalog|odluka|"
    r"zahtjev|заповед|разпореждане|решење|одлука|nutartis|sprendimas|nurodymas|lēmums|rīkojums|"
    r"otsus|määrus|korraldus|ettekirjutus"
)
_LEADS = (
    r"of|dated|dd\.?|on|the|from|issued|vom|den|am|du|le|en date|de|del|di|dal|em|fecha|data|a|"
    r"van|av|af|fra|från|din|din data|la data|από|της|od|dana|ze dne|zo dňa|от|від|z dnia|dnia|dne|"
    r"tarihli|tarih|tanggal|tertanggal|ngày"
)
# A line that speaks of another act, of a law, of a hearing or a time limit dates no letter.
_OTHERS = re.compile(
    r"^\W*(?:subject|sub|re|ref(?:erence)?|betreff?|objet|asunto|assunto|oggetto|тема|konu|perihal|"
    r"dotyczy|to|dear)\b|"
    r"\b(?:compliance|pursuant|under|vide|your|our|earlier|previous|receiv|receipt|hearing|due|"
    r"deadline|act|law|rules|regulation|against|since|until|before(?!\s+(?:the\s)?(?:hon|his|her|"
    r"mr|mrs|ms|lord|lady|sir|dame|master|judge|justice)\b)|posted|published|appeal|"
    r"amend\w*|in view of|further to|following|regarding|concerning|respect|accordance|basis)\b|"
    r"(?:original|forwarded) message|ursprüngliche nachricht|mensa(?:je|gem) original|-{3,}|"
    r"закон|исполнени|основани|соответстви|получен|вх\.|згідно|відповідно|"
    r"\b(?:gemäß|nach|aufgrund|gesetz|bis|zum|eingang|vu|loi|suite|conformément|"
    r"ley|virtud|cumplimiento|lei|nos termos|cumprimento|legge|vista?o?|sensi|"
    r"ustaw\w*|podstawie|sayılı|kanun\w*|uyarınca|undang\w*|peraturan|berdasarkan)\b",
    re.IGNORECASE,
)
# What belongs to a letter of somebody else: its number and its date are no number and date of ours.
_ANOTHER = re.compile(
    r"\b(?:your|our|vide|reference|compliance|continuation|earlier|previous|received|further|"
    r"subject|ihr|votre|su|vosso|vostr\w)\b|исполн|основан|соответ|получ|ваш",
    re.IGNORECASE,
)
_SIGN = (
    r"(?:(?:ref\.?\s*)?(?:№|\bno\b\.?|\bn(?:\b|(?=[º°]))\.?\s?[º°]?|"
    r"\bnr\b\.?|\bnumber\b|\bnum\b\.?)\s*)"
)
_NUMBER = r"[\w()\[\]/.:-]*\d[\w()\[\]/.:-]*"
_LEAD = rf"(?:(?:{_LEADS})\s+){{0,3}}$"
_LAST = re.compile(
    rf"^\W*(?:[^\W\d_]+\s+){{0,3}}?(?:{_ACT})\b(?:\s+[^\W\d_]+){{0,4}}?"
    rf"(?:\s*{_SIGN}?{_NUMBER})?\W*{_LEAD}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"^\W*(?:f\.\s*)?{_SIGN}{_NUMBER}\s+(?:dated|dd|of|от|від|vom|du|de|del|z dnia|tanggal)\W*$",
    re.IGNORECASE,
)
# "nella riunione del 18 novembre": the day on which a body met and decided.
_MEETING = re.compile(
    r"\b(?:in|at|nella|nell['’]|en|em|na|i|dans|lors de|à|op|durante)\s?(?:the|its|sua|seiner|der|"
    r"la|sa|"
    r"su|het|de)?\s?(?:plenary |special |ordinary |ordinaria |extraordinaria )?"
    r"(?:meeting|session|sitting|seduta|riunione|adunanza|camera di consiglio|sesión|sessão|"
    r"reunión|"
    r"reunião|séance|réunion|sitzung|vergadering|posiedzeni\w+|møte|møde|sammanträde|ședința|"
    r"jednání)"
    r"(?:\s(?:held|plenaria|publique|plenária|ordinaria|extraordinaria|celebrada|realizada|"
    r"tenutasi))?"
    r"\s(?:of|on|del|dell['’]|de|du|vom|van|am|den|din|z dnia|w dniu|el|em|il|le|di|dne)?(?: the|"
    r" día)?\s*$",
    re.IGNORECASE,
)
_APART = re.compile(r"\d\S*\s{2,}$")  # behind the letter's number, at the other end of its line
# … and not behind the number of a case, or of the letter that this one answers.
_OF_CASE = re.compile(
    r"\b(?:f\.?i\.?r|crime|c\.?\s?r|complaint|processo|proceso|inquérito|procedimiento|diligencias|"
    r"ihre?|votre|v/r[ée]f|s/r[ée]f|su referencia|vostro|uw kenmerk|esas|soruşturma|кусп)\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^\W*(?:{_LEADS})?\W*$", re.IGNORECASE)
_PARTS = re.compile(r"[,;|]\s*|\s[–—-]\s*|:\s+")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|shall|will|may|must|please|we|informs?|wird|wurde|hat|"
    r"est|a été|"
    r"ha|foi|fue|adalah|telah)\b|сообща|что\b|просим|уведомля|направля",
    re.IGNORECASE,
)
_WORDS = 11
_AFTER = re.compile(
    r"\s*(?:г\.|года|року|р\.|r\.|d\.|j\.)?\s*(?:$|[.,;|)\[–—]|\s-|(?:№|No\.?|N|Nr\.?)\s|"
    r"(?:дело|справа|м\.\s?[^\W\d_]+|г(?:ор)?\.\s?[^\W\d_]+)\s|"
    r"\s(?:in de zaak|in (?:the )?(?:matter|case)|in der (?:rechts)?sache|dans l['’]affaire|"
    r"en el asunto|en los autos|nos autos|nella causa|w sprawie|ve věci|vo veci|у справі|"
    r"по делу)\b)",
    re.IGNORECASE,
)
_NUMBER_BESIDE = re.compile(
    r"^\W*(?:г\.|года|року|р\.|r\.)?\W*(?:(?:м|г|гор)\.\s?[^\W\d_]+(?:-[^\W\d_]+)*\W+)?"
    r"(?:case|file|дело|справа|ref\.?|(?:ref\.?\s*)?(?:№|no\.?|n[º°o]?\.?|"
    r"nr\.?))\s",
    re.IGNORECASE,
)
_BODY_ENDS = re.compile(
    rf"\s*(?:[,;|]|\s[–—-]\s|\bdated\b|\b(?:{_ACT})\b|\d|\b(?:№|No\.|Nr\.))", re.IGNORECASE
)
_ACT_OR_DATE = re.compile(
    rf"\W*(?:\w+\s+){{0,2}}?(?:(?:{_ACT})\b|\d|№|No\.?\s|Nr\.?\s|Az\b|Sygn)", re.IGNORECASE
)
_LONGEST = 120  # characters
_SHORT = 60


def dates_letter(line: str, written: str) -> bool:
    """Tell whether the date written in a line of the head is the letter's own.

    "Zqland Police, 9 October 2023", "Order No. 55 of 8 July 2024", "12.03.2024 № 27-31".
    """
    start = line.find(written)
    before, after = line[:start], line[start + len(written) :]
    if start > _LONGEST or not _AFTER.match(after):
        return False
    others = after.strip() or _OTHERS.search(before) or _OF_CASE.search(before)
    if _APART.search(before) and not others:
        return True
    if _MEETING.search(before) and not _ANOTHER.search(before):
        return True
    if not before.strip(" *_#-–—|"):
        return _NUMBER_BESIDE.match(after) is not None
    if _BARE.match(before) and _NUMBER_BESIDE.match(after) and len(line) < _SHORT:
        return True
    *parts, last = _PARTS.split(before)
    if _NUMBERED.match(last):
        return not any(map(_ANOTHER.search, parts))
    if _OTHERS.search(before) or any(map(_is_sentence, parts)):
        return False
    return bool(_LAST.match(last) or (parts and _BARE.match(last)))


def _is_sentence(part: str) -> bool:
    return len(part.split()) > _WORDS or _VERB.search(part) is not None


def bodies_in(line: str) -> Iterator[str]:
    """Give the words before the act, the number or the date: the body, if one is named there."""
    end = _BODY_ENDS.search(line, 3)
    if end and end.start() < _LONGEST and _ACT_OR_DATE.match(line[end.start() :]):
        body = line[: end.start()]
        if not _OTHERS.search(body) and not _is_sentence(body):
            yield body
