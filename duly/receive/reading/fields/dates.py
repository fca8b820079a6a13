"""The order's own date, in the date order of its authority; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime

from duly.receive.reading.fields.prose import Prose

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan янв जन ene",
            "feb фев फर févr fév",
            "mar мар मार्च mär mars",
            "apr апр अप्र avr abr",
            "may май мая मई mai",
            "jun июн जून juin",
            "jul июл जुला juil",
            "aug авг अग ago aoû",
            "sep сен सित",
            "oct окт अक्ट okt",
            "nov ноя नव",
            "dec дек दिस dez déc dic",
        ),
        start=1,
    )
    for name in names.split(" ")
}
_DAY = r"(?P<d>\d{1,2})\s*(?:st|nd|rd|th)?"
_NAME = r"(?P<m>[^\W\d_][^\W\d_\u0900]*[\u0900-\u097f]*\.?)"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_SPELLED = (
    re.compile(
        rf"\b{_DAY}\s*(?:day of |of |"
        rf"de )?[,.\s-]*{_NAME}\s*(?:de )?[,.\s-]*{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_NAME}[.\s]*{_DAY}\s*[,.\s]+\s*{_YEAR}", re.IGNORECASE),
)
_YEAR_FIRST = re.compile(
    rf"{_YEAR}\s*[-./年]\s*(?P<m>\d{{1,2}})\s*[-./月]\s*(?P<d>\d{{1,2}})\s*日?"
)
_FIGURES = re.compile(
    rf"(?<![\d./-])(?P<a>\d{{1,2}})\s?[./-]\s?(?P<b>\d{{1,2}})\s?[./-]\s?{_YEAR}(?!\d)"
)
_OWN = re.compile(
    r"^\W*(?:dated?|date of (?:issue|order)|issued(?: on)?|дата|दिनांक|तारीख|日期|datum|fecha|"
    r"tarih|date)\b|\bdated\b|(?:new )?delhi|^\W*(?:f\.?\s*)?(?:no|ref|№)\b|moscow|москва|place",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"hearing|deadline|due|reply by|before|decision|решени|vide\b|earlier|our letter|закон|"
    r"\blaw\b|"
    r"\bact\b|постановл|act,|rules|born|सुनवाई|since|until|उत्तर|ordinance|posted|judgment",
    re.IGNORECASE,
)
_MONTH_FIRST = frozenset({"US", "PH"})


def dates_in(text: str, country: str | None) -> Iterator[tuple[date, str]]:
    """Give every whole date in a text with the words that write it."""
    for pattern in _SPELLED:
        for match in pattern.finditer(text):
            month = _month(match["m"])
            if month:
                yield from _day(int(match["y"]), month, int(match["d"]), match[0])
    for match in _YEAR_FIRST.finditer(text):
        yield from _day(int(match["y"]), int(match["m"]), int(match["d"]), match[0])
    for match in _FIGURES.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        ambiguous = first <= 12 and second <= 12 and first != second
        if ambiguous and country is None:
            continue
        month_first = country in _MONTH_FIRST or second > 12
        month, day = (first, second) if month_first and first <= 12 else (second, first)
        yield from _day(int(match["y"]), month, day, match[0])


def issued_on(prose: Prose, country: str | None) -> str | None:
    """Give the date the order bears: beside "dated", or alone in its head or foot.

    Of several letters in one delivery the newest counts; a mail's own date stands in.
    """
    lines = dict.fromkeys((*prose.head, *prose.foot))
    own = [found for line in lines for found in _own(line, country)]
    if own:
        return max(own).isoformat()
    sent = _sent(prose.header("date"))
    return sent.isoformat() if sent else None


def _own(line: str, country: str | None) -> Iterator[date]:
    if len(line) > 110 or _OTHERS.search(line):
        return
    for found, written in dates_in(line, country):
        rest = line.replace(written, " ")
        if _OWN.search(line) or len(re.findall(r"\w+", rest)) <= 2:
            yield found


def _sent(header: str) -> date | None:
    """Read a mail's Date header, in the sender's own time zone."""
    try:
        return parsedate_to_datetime(header).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _month(name: str) -> int | None:
    name = name.lower().strip(".")
    return next((number for start, number in _MONTHS.items() if name.startswith(start)), None)


def _day(year: int, month: int, day: int, written: str) -> Iterator[tuple[date, str]]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        try:
            yield date(year, month, day), written
        except ValueError:
            return
