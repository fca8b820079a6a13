"""Other eras' years, and dates that are written out in words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from duly.receive.reading.fields.months import month_of

_REIWA, _HEISEI, _MINGUO, _BUDDHIST = 2018, 1988, 1911, 543
_ERA = re.compile(
    r"(?P<era>令和|平成|民國|民国|\bReiwa|\bHeisei)\s?(?P<n>\d{1,3}|元)\s?(?P<sign>年)?"
    r"(?:\s?\((?:19|20)\d\d\))?",
    re.IGNORECASE,
)
_ERAS = {"令和": _REIWA, "reiwa": _REIWA, "平成": _HEISEI, "heisei": _HEISEI}
_BUDDHIST_YEAR = re.compile(r"(?:พ\.?\s?ศ\.?\s?)?(?<!\d)(?P<y>25[5-9]\d)(?!\d|[/-])")
_THAI = re.compile("[\u0e00-\u0e7f]")
# The solar year of Iran; the lunar one of others is some forty years ahead of it.
_SOLAR = re.compile(
    r"(?<![\d/-])(?P<y>\d{4})\s?[/-]\s?(?P<m>\d{1,2})\s?[/-]\s?(?P<d>\d{1,2})(?![\d/-])",
)
_NEW_YEAR = date(2021, 3, 21)  # of 1400
_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of thirty-three years
_ARABIC = re.compile("[\u0600-\u06ef]")
_VIETNAMESE = re.compile(
    r"\bngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})", re.IGNORECASE
)
_KOREAN = re.compile(r"(?P<y>\d{4})년\s?(?P<m>\d{1,2})월\s?(?P<d>\d{1,2})일")
_UNITS = (
    "uno|primero|um|primeiro|premier|1er|primo dos|dois|deux|due tres|três|trois|tre "
    "cuatro|quatro|quatre|quattro cinco|cinq|cinque seis|six|sei siete|sete|sept|sette "
    "ocho|oito|huit|otto nueve|nove|neuf diez|dez|dix|dieci once|onze|undici doce|doze|douze|"
    "dodici "
    "trece|treze|treize|tredici catorce|quatorze|catorze|quattordici quince|quinze|quindici "
    "dieciséis|dezesseis|dezasseis|seize|sedici diecisiete|dezessete|dezassete|dix-sept|"
    "diciassette "
    "dieciocho|dezoito|dix-huit|diciotto diecinueve|dezenove|dezanove|dix-neuf|diciannove "
    "veinte|vinte|vingt|venti veintiuno|vinte-e-um|vingt-et-un|ventuno "
    "veintidós|vinte-e-dois|vingt-deux|ventidue veintitrés|vinte-e-três|vingt-trois|ventitré "
    "veinticuatro|vinte-e-quatro|vingt-quatre|ventiquattro "
    "veinticinco|vinte-e-cinco|vingt-cinq|venticinque veintiséis|vinte-e-seis|vingt-six|ventisei "
    "veintisiete|vinte-e-sete|vingt-sept|ventisette veintiocho|vinte-e-oito|vingt-huit|ventotto "
    "veintinueve|vinte-e-nove|vingt-neuf|ventinove treinta|trinta|trente|trenta "
    "treinta-y-uno|trinta-e-um|trente-et-un|trentuno"
)
_WORDS = {
    word: number
    for number, names in enumerate(_UNITS.split(" "), start=1)
    for word in names.split("|")
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
_ORDINALS = tuple(_ORDINAL_WORDS.split(" "))
_ORDINAL = re.compile(
    rf"\b({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?= day of\b)", re.IGNORECASE
)
# "veintiséis (26) de junio de dos mil veinticinco (2025)": the figures beside the words.
_BESIDE = re.compile(
    r"\b(?:[^\W\d_]+[\s-]){1,4}\((?P<n>\d{1,2})(?:st|nd|rd|th)?\)(?=\s(?:d[ei]\b|day|días|giorni|"
    r"jours))|"
    r"\b(?:dos mil|dois mil|deux mille|due ?mila|two thousand|zweitausend|dwa tysiące)"
    r"[^()\d\n]{0,40}\((?P<y>(?:19|20)\d\d)\)",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(r"(كانون|تشرين) (الأول|الثاني)")
_NUMBER_WORDS = "|".join(
    sorted((word.replace("-", r"[\s-]") for word in _WORDS), key=len, reverse=True)
)
_IN_WORDS = re.compile(
    rf"\b(?P<d>{_NUMBER_WORDS}|\d{{1,2}})\s(?:días? )?(?:de |del mes de )?(?P<m>[^\W\d_]{{3,10}})\s"
    r"(?:de(?:l año)?\s)?(?:dos mil|dois mil e?|deux mille|due ?mila)\s?"
    rf"(?P<y>{_NUMBER_WORDS})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # a letter's sentences are asked about from many sides
def plainly(text: str) -> str:
    """Write dates of other eras, and dates in words, with figures: the same day, ``2024-10-03``."""
    text = _BESIDE.sub(lambda match: match["n"] or match["y"], _ERA.sub(_of_era, text))
    text = _ORDINAL.sub(lambda match: str(_ORDINALS.index(match[1].lower()) + 1), text)
    text = _TWO_WORDS.sub("\\1\u00a0\\2", text)
    if _THAI.search(text):
        text = _BUDDHIST_YEAR.sub(lambda match: str(int(match["y"]) - _BUDDHIST), text)
    if _ARABIC.search(text):
        text = _SOLAR.sub(_of_solar, text)
    for form in (_VIETNAMESE, _KOREAN):
        text = form.sub(_figures, text)
    return _IN_WORDS.sub(_of_words, text)


def _of_solar(match: re.Match[str]) -> str:
    year, month, day = (int(match[name]) for name in ("y", "m", "d"))
    if not (1390 <= year < 1420 and 1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    before = range(1400, year) if year >= 1400 else range(year, 1400)
    days = sum(365 + (one % 33 in _LEAPS) for one in before)
    start = _NEW_YEAR + timedelta(days=days if year >= 1400 else -days)
    passed = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return (start + timedelta(days=passed + day - 1)).isoformat()


def _of_era(match: re.Match[str]) -> str:
    start = _ERAS.get(match["era"].lower(), _MINGUO)
    year = start + (1 if match["n"] == "元" else int(match["n"]))
    return f"{year}{match['sign'] or ''}"


def _figures(match: re.Match[str]) -> str:
    return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"


def _of_words(match: re.Match[str]) -> str:
    month = month_of(match["m"])
    day = match["d"] if match["d"].isdigit() else _WORDS.get(_key(match["d"]))
    year = _WORDS.get(_key(match["y"]))
    if month is None or day is None or year is None:
        return match[0]
    return f"{2000 + year}-{month:02}-{int(day):02}"


def _key(words: str) -> str:
    return "-".join(words.lower().split())
