"""Text from outside, made harmless: what cannot be seen is written out as its code point."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2000  # characters of one value; the exhibit holds the rest
MARKS = 6  # marks on one letter; no living orthography needs more
ISOLATES = "\u2068\u2069"
OURS = (
    f"{ISOLATES}\u00a0"  # what only our own words may hold: isolates, and blanks that hold a line
)
_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters by class, blank by design
_JOINING = re.compile("[\u0600-\u06ff\u0750-\u077f\u0900-\u0d7f]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_ARABIC = frozenset({"AL", "NSM", "WS"})
_FIGURES = re.compile("[0-9]+(?:[.,:][0-9]+)*")


def visible(text: str, *, keep: str = "") -> str:
    """Write out every control, formatting, private and unassigned character as ``[U+202E]``.

    Guarantees one line, at most ``MARKS`` marks in a row and about ``LONGEST`` characters; what
    was left out is counted. Characters in ``keep`` pass. Joiners pass inside a word of a script
    that writes with them. Applying it twice changes nothing.
    """
    if text.isascii() and text.isprintable() and len(text) <= LONGEST:
        return text
    shown: list[str] = []
    marks = 0
    for place, char in enumerate(text[:LONGEST]):
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        if marks <= MARKS:
            shown.append(char if char in keep or _plain(text, place) else code_point(char))
        elif marks == MARKS + 1:
            shown.append(_surplus(text, place))
    if len(text) > LONGEST:
        shown.append(f" [+{len(text) - LONGEST}]")
    return "".join(shown)


def flowing(text: str) -> str:
    """Write prose of our own people as one paragraph, and make it harmless too."""
    return visible(" ".join(text.split()))


def code_point(char: str) -> str:
    """Name a character by its number, in brackets."""
    return f"[U+{ord(char):04X}]"


def isolated(text: str, *, rtl: bool = False) -> str:
    """Keep text from being reordered by the sentence around it, and that sentence by it.

    Among text from right to left what has anything else in it is set apart, but for plain
    figures; elsewhere what has anything from right to left.
    """
    if rtl and (not text or _FIGURES.fullmatch(text)):
        return text
    words = {unicodedata.bidirectional(char) for char in text}
    apart = not words <= _ARABIC if rtl else bool(words & _RIGHT_TO_LEFT)
    return f"\u2068{text}\u2069" if apart else text


def _plain(text: str, place: int) -> bool:
    char = text[place]
    if char in _JOINERS:
        around = text[place - 1 : place] + text[place + 1 : place + 2]
        return bool(place) and all(_JOINING.match(each) for each in around)
    category = unicodedata.category(char)
    if category == "Zs":
        return char == " "
    return category not in _UNSEEN and char not in _BLANK


def _surplus(text: str, place: int) -> str:
    rest = text[place:LONGEST]
    count = 0
    for char in rest:
        if not unicodedata.category(char).startswith("M"):
            break
        count += 1
    return f"[+{count} {code_point(text[place])[1:-1]}]"
