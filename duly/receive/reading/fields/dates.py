"""The dates an order names, in the date order of its authority; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from enum import StrEnum

from duly.receive.reading.fields.calendars import plainly
from duly.receive.reading.fields.heading import dates_letter
from duly.receive.reading.fields.months import month_of
from duly.receive.reading.fields.numbers import plain_digits
from duly.receive.reading.fields.prose import Prose, without_addresses
from duly.receive.reading.outcome import Dated
from duly.receive.reading.wordlist import WORD_END


class DateOrder(StrEnum):
    """Whether a date in figures starts with its day or its month."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a letter's dates are to be read: what comes first in figures, whose months are named."""

    first: DateOrder | None = None
    tongues: tuple[str, ...] = ()


_DAY = r"(?P<d>\d{1,2})(?:\s*(?:st|nd|rd|th|er)(?![^\W\d_])|\s*[ºª])?"
_NAME = r"(?P<m>[^\W\d_][^\s\d_.,;:()/!?\"'«»“”-]{0,14}\.?)"
_YEAR = r"(?P<y>(?:19\d|20[0-3])\d)"  # later ones are parts of an act's number
_SPELLED = (
    re.compile(
        rf"\b{_DAY}\s*(?:day of |of |de |ng |ta['’] )?[,.\s-]*{_NAME}(?: fómhair)?\s*(?:de )?"
        rf"[,.\s-]*{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_NAME}[.\s]*{_DAY}\s*[,.\s]+\s*{_YEAR}", re.IGNORECASE),
    re.compile(  # "2025. november 26.", "2025 m. gegužės 5 d.", "2025. gada 5. maijā"
        rf"(?<![\d/-]){_YEAR}\.?\s(?:m\.\s|жылғы\s)?{_NAME}\s{_DAY}(?!\d)", re.IGNORECASE
    ),
    re.compile(rf"(?<![\d/-]){_YEAR}\.?\s(?:gada\s|жылғы\s){_DAY}\.?\s{_NAME}", re.IGNORECASE),
)
_YEAR_FIRST = re.compile(
    rf"(?<![\d/-]){_YEAR}\s*[-./年]\s*(?P<m>\d{{1,2}})\s*[-./月]\s*(?P<d>\d{{1,2}})(?!\d|-\d)\s*日?"
)
_FIGURES = re.compile(
    rf"(?:(?<![\d./-])|"
    rf"(?<=\d\d/)(?=\d\d?\.))(?P<a>\d{{1,2}})\s?(?P<sign>[./-])\s?"
    rf"(?P<b>\d{{1,2}})\s?(?P=sign)\s?{_YEAR}(?!\d|[/-][^\W\d]|/\d)"
)
_HAN_DIGITS = "〇一二三四五六七八九○"
_HAN = re.compile(
    r"(?P<y>[一二][〇○一二三四五六七八九]{3})年(?P<m>十?[一二三四五六七八九]|十)月"
    r"(?P<d>[二三]?十?[一二三四五六七八九]|[二三]?十)日"
)
_OWN = re.compile(
    r"^\W*(?:dated?|date of (?:issue|order)|issued(?: on)?|дата|दिनांक|तारीख|日期|datum|fecha|"
    r"tarih|data|tanggal|التاريخ|تاریخ|मिति|date of (?:notice|letter|request|decision|"
    r"direction|issuance|signature)|karar tarihi|ausstellungsdatum|date d['’]émission|date)"
    rf"{WORD_END}|"
    r"^\W*(?:(?:raised|given|made|sent|signed|created|entered|notified|served) (?:on|at|under|"
    r"this|(?-i:[A-Z])[a-z]+ \d)|"
    r"rendue?|prononcée?|fait(?: à)?|erlassen|verkündet|gegeben|dad[oa] en|dad[oa] em|emess[oa]|"
    r"wydan[oa]|"
    r"ditetapkan|dikeluarkan|opgemaakt|uitgevaardigd|vydáno|kelt|ลงวันที่|วันที่|ngày|시행일자|"
    r"작성일|발신일|"
    rf"date and time){WORD_END}|"
    r"\bdated\b|दिनांक|\bdate\s*:|(?:new )?delhi|"
    r"^\W*(?:f\.?\s*)?(?:(?:no|ref|our ref|sayı|nomor|nr|az|aktenzeichen|sygn|исх|вих|prot|"
    r"of[ií]cio)\b|№|n[º°])|moscow|москва|place",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"-{3,}|(?:original|forwarded|ursprüngliche|weitergeleitete|исходное) (?:message|nachricht|"
    r"сообщение)|(?:mensaje|mensagem|messaggio|message)[^.]{0,3} "
    r"(?:original|originale|d['’]origine)|"
    r"\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|napisał\w*|skrev|schreef)\b|"
    r"\b(?:application|petition|complaint|statement|fir|suit|claim|affidavit|report|e-?mail|"
    r"request|"
    r"representation|letter)\b[^.;:]{0,30}\bdated|talep tarihi|başvuru tarihi|suç tarihi|"
    r"date of (?:the )?(?:incident|offence|offense|birth|complaint|application|hearing|receipt|"
    r"posting)|"
    r"fecha de (?:nacimiento|los hechos|solicitud|presentación)|date de (?:naissance|la plainte)|"
    r"tatzeit|"
    r"дата (?:рождения|поступления|правонарушения)|"
    r"\blist(?:ed)? (?:on|for)\b|returnable|adjourn|next date|\bexpires?\b|valid (?:\buntil\b|"
    r"till)|"
    r"\bprevious|withdrawn|revoked|hearing|deadline|\bdue\b|reply by|before(?!\s+(?:the\s)?(?:hon|"
    r"his|her|mr|mrs|ms|lord|lady|sir|dame|master|judge|justice)\b)|"
    r"decision|решени|vide\b|earlier|our letter|закон|"
    r"\blaw\b|\bact\b|постановл|act,|rules|born|सुनवाई|\bsince\b|\buntil\b|उत्तर|ordinance|posted|"
    r"judgment|received|получен|вх\.|входящ|eingang|reçu le|recibid|recebid|परिपत्र|"
    r"\bby (?:the )?(?:\d|[A-Z][a-z]+ \d)|\bдо \d|\bbis (?:zum )?\d|\baté \d|\bentro\b|"
    r"срок|не позднее|\bfrist\b|prazo|plazo|截止|之前|duruşma|audiencia|audience",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"\b(?:года?|г|город|гор|року|р|м|місто|the|of|day|den|le|el|tarihli|tarih|em|en|a|pada|"
    r"tanggal|"
    r"dnia|dne|r|li|on|this|dňa|zo|ze|dana|dne|die|denni|datë|më|date|godine|god|године|година|"
    r"ika|ng|ta|gada|jaar|an|na|mí|তারিখ|தேதி|ب|في|تاریخ|مورخ|الموافق|بتاريخ|ngày|tarehe)"
    rf"{WORD_END}",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\b(?:by|on|of|dated|before|until|till|from|since|the|от|до|на|с|vom|am|bis|zum|le|du|de|del|"
    r"el|em|até|dal|al|pada|sebelum)$",
    re.IGNORECASE,
)
_MONTH_FIRST = frozenset({"US", "PH"})
_YEAR_FIRST_LANDS = frozenset({"CN", "JP", "KR", "TW", "HU", "MN", "CA"})
_DAY_FIRST_TONGUES = frozenset(
    {"ru", "uk", "de", "fr", "es", "pt", "it", "pl", "tr", "hi", "id", "cs", "sk", "hr", "ro", "da"}
    | {"no", "fi", "et", "el", "nl", "vi", "ms", "az", "sq", "lv"}
)
_ENDED = re.compile(r"(?<=[.!?;])\s+(?=\S{4,30}$)")
_LINE = 110  # characters
_PARTICLES = (  # of a place's name
    "do da dos das de del la las los di della am an der auf sur les lès nad w of"
)
_SMALL = frozenset(_PARTICLES.split(" "))
_SO_ORDERED = re.compile(
    r"\b(?:so |it is |therefore |hereby )?(?:ordered|decided|entered|signed|dated|given|done|"
    r"made)?\W{0,2}"
    r"\bthis\s*$",
    re.IGNORECASE,
)
# "hat die Kammer am 13. Juli 2026 beschlossen:"; what it did before is told in another order.
_DECIDED = re.compile(
    r"\W{0,2}(?:durch [^;]{0,160} )?(?:beschlossen|entschieden|(?:für recht )?erkannt|beslist|"
    r"uitgesproken|postanowił[ao]?|postanawia|rozhodl[ao]?|usnesl[ao]?|beslutat|besluttet|"
    r"(?:l['’]|la |le |il |el |lo )?(?:ordonnance|décision|jugement|auto|resolución|ordinanza|"
    r"decreto)"
    r" (?:suivante?|siguiente|seguente))\s?(?::|\W*$)",
    re.IGNORECASE,
)
_HEADING = 160  # characters
_TOP = 8  # lines
_ROLES = tuple(
    (role, re.compile(words, re.IGNORECASE))
    for role, words in (
        (
            "law",
            r"(?:закон\w*|кодекс\w*|\blaw\b|\bact\b|regulation|постановлени\w+ правительства|"
            r"resolution of the government|ordinance|\bley\b|\blei\b|\bloi\b|gesetz)[^.;]{0,30}$",
        ),
        (
            "hearing",
            r"(?:hearing|appear|meeting|заседани\w*|सुनवाई|उपस्थित|duruşma|audiencia|audiência|"
            r"audience|verhandlung|sidang|开庭)[^.;]{0,60}$",
        ),
        (
            "due",
            r"(?:\bby\b|\bbefore\b|\buntil\b|not later than|deadline|\bdue\b|не позднее|в срок до|"
            r"\bдо\b|\bbis\b|avant le|au plus tard|antes del?|até|tarihine kadar|sebelum|تک|तक)"
            r"[^.;]{0,30}$",
        ),
        (
            "received",
            r"(?:received|receipt|incoming|получен\w*|поступил\w*|вх(?:одящий|\.)|eingegangen|"
            r"eingang|reçue?|recibid\w|recebid\w|प्राप्त|收到)[^.;]{0,40}$",
        ),
        (
            "decision",
            r"(?:decision|judge?ment|ruling|court order|warrant|решени\w+|определени\w+|"
            r"требовани\w+|"
            r"beschluss|urteil|jugement|ordonnance|sentencia|\bauto\b|decisão|karar\w*|判决|裁定|"
            r"निर्णय)[^;]{0,160}$",
        ),
        (
            "earlier",
            r"(?:our (?:earlier |previous )?(?:letter|order|notice|e-?mail|direction)|"
            r"earlier|previous|vide|наш\w* (?:письм|уведомл)|unser schreiben|notre courrier|"
            r"पूर्व पत्र)[^.;]{0,60}$",
        ),
        (
            "published",
            r"(?:posted|published|uploaded|tweeted|опубликован\w*|размещ[её]н\w*|veröffentlicht|"
            r"publié|publicad\w|发布)[^.;]{0,50}$",
        ),
    )
)


def reckoning_of(country: str | None, languages: tuple[str, ...]) -> Reckoning:
    """Say how the letter of a country in these languages writes its dates."""
    return Reckoning(_first(country, languages), languages)


def _first(country: str | None, languages: tuple[str, ...]) -> DateOrder | None:
    """Say which comes first in the authority's figures; nothing where nobody can know."""
    if country in _MONTH_FIRST:
        return DateOrder.MONTH_FIRST
    if country in _YEAR_FIRST_LANDS:
        return None
    sure = country is not None or (bool(languages) and set(languages) <= _DAY_FIRST_TONGUES)
    return DateOrder.DAY_FIRST if sure else None


def dates_in(text: str, order: Reckoning) -> Iterator[tuple[date, str]]:
    """Give every whole and certain date in a text with the words that write it."""
    for pattern in _SPELLED:
        for match in pattern.finditer(text):
            month = month_of(match["m"], order.tongues)
            if month:
                yield from _day(int(match["y"]), month, int(match["d"]), match[0])
    for match in _YEAR_FIRST.finditer(text):
        yield from _day(int(match["y"]), int(match["m"]), int(match["d"]), match[0])
    for match in _HAN.finditer(text):
        yield from _day(_han_year(match["y"]), _han(match["m"]), _han(match["d"]), match[0])
    for match in _FIGURES.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if order.first is None and _either(match):
            continue
        month_first = order.first is DateOrder.MONTH_FIRST or second > 12
        month, day = (first, second) if month_first and first <= 12 else (second, first)
        yield from _day(int(match["y"]), month, day, match[0])


def unsure_dates(text: str, order: Reckoning) -> Iterator[str]:
    """Give the dates in figures that two readers may read differently."""
    if order.first is None:
        yield from (match[0] for match in _FIGURES.finditer(text) if _either(match))


def _han_year(signs: str) -> int:
    return int("".join(str(_HAN_DIGITS.index(sign) % 10) for sign in signs))


def _han(signs: str) -> int:
    """Read a number below 100 in Chinese signs."""
    tens, ten, ones = signs.rpartition("十")
    units = _HAN_DIGITS.index(ones) % 10 if ones else 0
    return 10 * (_HAN_DIGITS.index(tens) if tens else bool(ten)) + units


def _either(match: re.Match[str]) -> bool:
    first, second = int(match["a"]), int(match["b"])
    return first <= 12 and second <= 12 and first != second


def issued_on(prose: Prose, order: Reckoning) -> str | None:
    """Give the date the order bears: beside "dated", or alone in its head or foot.

    Of several letters in one delivery the newest counts; a mail's own date stands in.
    """
    lines = _unbroken(prose)
    own = [found for line in lines for found in _own(line, order)]
    own.extend(_headed(prose, order))
    own.extend(_so_ordered(prose, order))
    own = own or list(_decided(prose, order))
    if own:
        return max(own).isoformat()
    sent = sent_on(prose)
    return sent.isoformat() if sent else None


def _headed(prose: Prose, order: Reckoning) -> Iterator[date]:
    """Give the dates that stand beside the sender's name, the act or its number at the top."""
    for line in map(_plain, prose.head[:_TOP]):
        for found, written in dates_in(line[:_HEADING], order):
            if dates_letter(line, written):
                yield found


def _so_ordered(prose: Prose, order: Reckoning) -> Iterator[date]:
    """Give the day on which a court says that it decides: "it is this 12th day of March, 2026"."""
    for sentence in map(_plain, prose.sentences):
        for found, written in dates_in(sentence, order) if "this" in sentence.lower() else ():
            if _SO_ORDERED.search(sentence[: sentence.find(written)]):
                yield found


def _decided(prose: Prose, order: Reckoning) -> Iterator[date]:
    """Give the day on which a court says at the head of its act that it has decided."""
    for sentence in map(_plain, prose.sentences):
        for found, written in dates_in(sentence, order) if _DECIDED.search(sentence) else ():
            if _DECIDED.match(sentence.partition(written)[2]):
                yield found


def _unbroken(prose: Prose) -> tuple[str, ...]:
    """Give the lines of head and foot that do not carry a sentence on: "… by" / "10 March"."""
    ends = (*prose.head, "", *prose.foot)
    pairs = zip(("", *ends), ends, strict=False)
    return tuple(dict.fromkeys(line for before, line in pairs if not _OPEN_END.search(before)))


def sent_on(prose: Prose) -> date | None:
    """Read a mail's Date header, in the sender's own time zone."""
    try:
        return parsedate_to_datetime(prose.header("date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return next((day for day, _ in dates_in(_plain(prose.header("date")), Reckoning())), None)


def dated_in(prose: Prose, order: Reckoning, issued: str | None) -> tuple[Dated, ...]:
    """Tell the dates apart by the words before them: of the order, a decision, a hearing …

    A date that may be read two ways has no ``on``.
    """
    found: dict[tuple[str | None, str], Dated] = {}
    if issued:
        found[issued, "issued"] = Dated(on=issued, role="issued")
    for line in map(_plain, dict.fromkeys((*prose.head, *prose.foot))):
        if len(line) <= _LINE and not _OTHERS.search(line):
            for written in unsure_dates(line, order):
                found[None, written] = Dated(on=None, role="issued", words=written)
    for sentence in map(_plain, map(without_addresses, prose.sentences)):
        for on, written in _written(sentence, order):
            role = _role(sentence[: sentence.find(written)])
            if role and (on, role) not in found:
                found[on, role] = Dated(on=on, role=role, words=written)
    return tuple(found.values())


def _written(sentence: str, order: Reckoning) -> Iterator[tuple[str | None, str]]:
    yield from ((day.isoformat(), written) for day, written in dates_in(sentence, order))
    yield from ((None, written) for written in unsure_dates(sentence, order))


def _role(before: str) -> str | None:
    near = before[-200:]
    return next((role for role, words in _ROLES if words.search(near)), None)


def _own(line: str, order: Reckoning) -> Iterator[date]:
    line = _plain(line)
    line = _ENDED.split(line)[-1] if len(line) > _LINE else line  # "… is ordered. 12/03/2024"
    if len(line) > _LINE or _OTHERS.search(line):
        return
    found_here = list(dates_in(line, order))
    for found, written in found_here:
        rest = line
        for _, one in found_here:  # "18 มิถุนายน 2567 (18 June 2024)"
            rest = rest.replace(one, " ")
        rest = _FILLERS.sub(" ", rest)
        if _OWN.search(line) or _is_place(rest, line, written):
            yield found


def _plain(text: str) -> str:
    return plainly(plain_digits(text))


def _is_place(rest: str, line: str, written: str) -> bool:
    """Tell whether beside the date stands nothing, or the place and the office of a letterhead."""
    words = re.findall(r"\w+", rest)
    if len(words) <= 2:
        return True
    ends = line.rstrip(" .*_").endswith(written)
    named = all(word[0].isupper() or word in _SMALL for word in words)
    return ends and len(words) <= 7 and named and words[0][0].isupper() and words[0] != "On"


def _day(year: int, month: int, day: int, written: str) -> Iterator[tuple[date, str]]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        try:
            yield date(year, month, day), written
        except ValueError:
            return
