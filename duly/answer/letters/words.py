"""The words of letters: one catalogue per language; how dates, numbers and spans are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from io import StringIO
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from ruamel.yaml import YAML

from duly.answer.letters.inert import flowing, isolated, visible
from duly.order.terms import Country

Language = Literal["en", "hi", "de", "fr", "pt", "tr", "ru", "ar"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Direction = Literal["ltr", "rtl"]
EVERYWHERE = (Country("WORLD"),)
_PARTS = ("words", "forms", "places")
_SEPARATORS = {"de": ".", "pt": ".", "tr": ".", "fr": " ", "ru": " "}
_FRENCH_SIGN = re.compile(" (?=[;:!?»])")  # a sign that must not begin a line
_SPAN = re.compile(
    r"P(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)


def plural(language: str, count: int) -> str:
    """Return the form that a count takes: ``one``, ``many``, and what else a language has.

    Russian has few for 2 to 4 and one for 21. Arabic has two, few for 3 to 10, and hundred for
    what follows a full hundred.
    """
    if language == "ar":
        return _plural_ar(count)
    if language == "ru" and count % 100 not in range(11, 15):
        return {1: "one", 2: "few", 3: "few", 4: "few"}.get(count % 10, "many")
    return "one" if count == 1 else "many"


def _plural_ar(count: int) -> str:
    if count in (1, 2):
        return ("one", "two")[count - 1]
    rest = count % 100
    return "few" if 3 <= rest <= 10 else "many" if rest > 10 else "hundred"


def direction(language: Language) -> Direction:
    """Return the direction in which a language is written."""
    return "rtl" if language == "ar" else "ltr"


class Said(str):
    """Text of the catalogue with its values put in; it is harmless and may be put in elsewhere."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Words:
    """One language's catalogue, keyed by dotted path."""

    language: Language
    texts: Mapping[str, str]

    def say(self, key: str, **values: str | int) -> Said:
        """Give the text of ``key`` with its values put in, each made harmless first."""
        given = {name: self._value(value) for name, value in values.items()}
        return Said(self.texts[key].format_map(given))

    def name(self, group: str, code: str) -> Said:
        """Give the word for a code (a country, a duty, a kind), or the code itself if unknown."""
        known = self.texts.get(f"{group}.{code}")
        return Said(known or self.given(code.replace("_", " ")))

    def named(self, kind: str, what: str) -> Said:
        """Give a thing by the word for its kind and its own name: account @sample."""
        return Said(f"{self.name('kind', kind)} {self.given(what)}")

    def given(self, text: str) -> Said:
        """Make text from outside harmless."""
        if isinstance(text, Said):
            return text
        return Said(isolated(visible(text), rtl=direction(self.language) == "rtl"))

    def prose(self, text: str) -> Said:
        """Make prose of our own people harmless, and one paragraph."""
        return text if isinstance(text, Said) else self.given(flowing(text))

    def listed(self, texts: Iterable[str]) -> Said:
        """Write several texts as one list, each made harmless: a, b and c."""
        given = [self.given(text) for text in texts]
        if len(given) < 2:
            return Said("".join(given))
        *first, last = given
        return self.say(
            "letter.and", first=Said(f"{self.texts['letter.comma']} ".join(first)), last=last
        )

    def places(self, codes: Iterable[str]) -> Said:
        """Name countries, or what groups them, as one list."""
        return self.listed(self.name("country", code) for code in codes)

    def number(self, count: int) -> str:
        """Write a count with the separators readers expect (1,23,456 in Hindi)."""
        if self.language != "hi":
            return f"{count:,}".replace(",", _SEPARATORS.get(self.language, ","))
        head, tail = f"{count // 1000}", f"{count % 1000:03d}"
        return f"{_pairs(head)},{tail}" if count >= 1000 else str(count)

    def moment(self, at: datetime, zone: str) -> Said:
        """Write a time in the reader's zone and in UTC; once where the two are one."""
        if _named(at.astimezone(ZoneInfo(zone))) in _UTC:
            return self.local(at, zone)
        return self.say("moment.both", local=self.local(at, zone), utc=self._utc(at, zone))

    def local(self, at: datetime, zone: str) -> Said:
        """Write a time in the reader's zone, with the zone's name."""
        here = at.astimezone(ZoneInfo(zone))
        return self.say(
            "moment.local", day=self.day(here), clock=f"{here:%H:%M}", zone=_named(here)
        )

    def brief(self, at: datetime, zone: str) -> Said:
        """Write a time in the reader's zone without naming the zone; for tables that name it."""
        here = at.astimezone(ZoneInfo(zone))
        return self.say("moment.brief", day=self.day(here), clock=f"{here:%H:%M}")

    def date(self, at: datetime, zone: str) -> Said:
        """Write the date of a time in the reader's zone."""
        return self.day(at.astimezone(ZoneInfo(zone)))

    def day(self, here: datetime) -> Said:
        """Write the date of a time as it stands."""
        month = self.texts[f"month.{here.month}"]
        return self.say("moment.day", day=str(here.day), month=month, year=str(here.year))

    def span(self, length: str) -> Said:
        """Write an ISO 8601 duration in words; other lengths are looked up as codes."""
        match = _SPAN.fullmatch(length)
        if match is None or not any(match.groups()):
            return self.name("length", length)
        parts = {unit: int(count) for unit, count in match.groupdict().items() if count}
        return Said(" ".join(self._unit(unit, count) for unit, count in parts.items()))

    def _unit(self, unit: str, count: int) -> Said:
        key = f"span.{unit}.{plural(self.language, count)}"
        return self.say(key if key in self.texts else f"span.{unit}.many", count=count)

    def _utc(self, at: datetime, zone: str) -> str:
        there = at.astimezone(UTC)
        if there.date() == at.astimezone(ZoneInfo(zone)).date():
            return f"{there:%H:%M} UTC"
        return self.say("moment.local", day=self.day(there), clock=f"{there:%H:%M}", zone="UTC")

    def _value(self, value: str | int) -> str:
        if isinstance(value, int):
            return self.number(value)
        return self.given(value)


def named_zone(at: datetime, zone: str) -> str:
    """Name a zone with its distance from UTC at that time: IST (UTC+05:30)."""
    here = at.astimezone(ZoneInfo(zone))
    short, offset = _named(here), _offset(here)
    return short if short in {offset, *_UTC} else f"{short} ({offset})"


@lru_cache(maxsize=len(LANGUAGES))
def words(language: Language) -> Words:
    """Load one language's catalogue: words of letters, of prescribed forms, names of places."""
    here = files("duly.answer.letters")
    texts: dict[str, str] = {}
    for part in _PARTS:
        source = (here / f"{part}.{language}.yaml").read_text("utf-8")
        texts.update(_flat(YAML(typ="safe", pure=True).load(StringIO(source))))
    if language == "fr":
        texts = {key: _FRENCH_SIGN.sub("\u00a0", text) for key, text in texts.items()}
    return Words(language, texts)


def _flat(tree: Mapping[object, object], path: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        here = f"{path}{key}"
        if isinstance(value, Mapping):
            found.extend(_flat(value, f"{here}."))
        else:
            found.append((here, str(value).strip()))
    return found


def _pairs(head: str) -> str:
    first = len(head) % 2
    pairs = [head[:first]] if first else []
    return ",".join(pairs + [head[place : place + 2] for place in range(first, len(head), 2)])


_UTC = frozenset({"UTC", "UTC+00:00"})  # as zones are named that are UTC itself


def _named(here: datetime) -> str:
    short = here.strftime("%Z")
    return short if short.isalpha() else _offset(here)


def _offset(here: datetime) -> str:
    offset = here.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:5]}"
