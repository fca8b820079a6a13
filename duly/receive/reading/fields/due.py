"""A fixed day, or moment, by which the order wants something done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.fields.calendars import plainly
from duly.receive.reading.fields.dates import Reckoning, dates_in
from duly.receive.reading.fields.deadline import duty_in
from duly.receive.reading.fields.numbers import plain_digits
from duly.receive.reading.fields.prose import Prose, without_addresses
from duly.receive.reading.outcome import Due

_BY = re.compile(
    r"(?:\bby\b|\bbefore\b|\buntil\b|not later than|no later than|latest by|\bdue on\b|"
    r"не позднее|в срок до|\bдо\b|\bbis(?: zum| spätestens)?\b|avant le|au plus tard(?: le)?|"
    r"antes del?|a más tardar el|até(?: o dia)?|sebelum(?: tanggal)?|paling lambat(?: tanggal)?)"
    r"\W{0,3}(?:the\s+)?[^.;,]{0,26}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\s*(?:तक|tarihine kadar|से पहले|之前|前|تک)|^[^.;]{0,20}(?:saat\s[\d.:]+\S*\s)?kadar",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d.])(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)\s*(?:hrs|hours|h\b|uhr)|"
    r"(?<![\d.])(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<half>a\.?m\.?|p\.?m\.?|hrs|hours|uhr|"
    r"h\b|часов|час\b|बजे)|(?<![\d.])(?P<h2>\d{1,2}):(?P<m2>\d\d)",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"appeal|обжал|posted|published|hearing|in force until|valid until|действ", re.IGNORECASE
)
_REACH = 40  # characters


def due_in(prose: Prose, order: Reckoning) -> tuple[Due, ...]:
    """Give every fixed time set to the platform; a date that reads two ways sets none."""
    found = (one for sentence in prose.sentences for one in _in(sentence, order))
    return tuple(dict.fromkeys(found))


def _in(sentence: str, order: Reckoning) -> Iterator[Due]:
    plain = plainly(plain_digits(without_addresses(sentence)))
    if _NOT_OURS.search(plain):
        return
    for day, written in dates_in(plain, order):
        start = plain.find(written)
        before, after = plain[:start], plain[start + len(written) :]
        if _BY.search(before[-60:]) or _AFTER.search(after[:_REACH]):
            time = _time(before[-_REACH:] + " " + after[:_REACH])
            yield Due(
                at=f"{day.isoformat()}T{time}" if time else day.isoformat(),
                duty=duty_in(plain, start),
                words=" ".join(f"{before[-_REACH:]}{written}{after[:_REACH]}".split()),
            )


def _time(text: str) -> str | None:
    match = _CLOCK.search(text)
    if match is None:
        return None
    hour = int(match["h"] or match["h2"] or match["h3"])
    minute = int(match["m"] or match["m2"] or match["m3"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
