"""What a font of a PDF says about its codes: which letter each is, and how wide."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from pikepdf import Array, Dictionary, Stream

from duly.receive.readers.pdf.second.glyphnames import letter_named, usual_widths

UNTOLD = "\ufffd"  # a letter that the file does not tell
_MOST_CODES = 70_000
_RANGE = re.compile(rb"beginbf(char|range)(.*?)endbf\1", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_PLAIN = re.compile(r"[A-Za-z0-9_.-]")
_ENCODINGS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}


Stretches = tuple[tuple[str, float, float], ...]  # text drawn in one go, its start and its end
LaidOut = tuple[bytes, float, float, float, float]  # strings, size, room added, stretch


@dataclass(slots=True, kw_only=True, eq=False)
class Font:
    """``chars`` and ``widths`` (thousandths) by code; a code has one or two bytes."""

    chars: Mapping[int, str]
    widths: Mapping[int, float]
    wide: bool = False  # two bytes to a code
    missing_width: float = 0.0
    scale: float = 0.001
    twofold: frozenset[str] = frozenset()  # letters by which its map calls several codes
    laid_out: dict[LaidOut, tuple[Stretches, float]] = field(default_factory=dict)

    def codes(self, raw: bytes) -> array[int] | bytes:
        """Cut a string into codes."""
        if not self.wide:
            return raw
        codes = array("H", raw[: len(raw) // 2 * 2])
        codes.byteswap()
        return codes

    def text(self, codes: array[int] | bytes) -> str:
        """Return the letters of the codes."""
        return "".join(map(self.chars.get, codes, repeat(UNTOLD)))

    def drawn_twofold(self, cut: Callable[[bytes], Iterable[bytes | float]]) -> Iterator[str]:
        """Yield the letters that two of its codes which were drawn are called by."""
        if not self.twofold:
            return
        strings = (part for shown, *_ in self.laid_out for part in cut(shown))
        codes = {code for part in strings if isinstance(part, bytes) for code in self.codes(part)}
        counted = Counter(self.chars.get(code) for code in codes)
        yield from (letter for letter in sorted(self.twofold) if counted[letter] > 1)

    def width(self, codes: array[int] | bytes) -> float:
        """Return how far the codes move the pen, in text units."""
        return sum(map(self.widths.get, codes, repeat(self.missing_width))) * self.scale


def font_of(described: Any) -> Font:
    """Read a font's dictionary."""
    told = _mapped(described.get("/ToUnicode"))
    if described.get("/Subtype") == "/Type0":
        return _composite(described, told)
    chars = {**_encoded(described), **told}
    chars |= _named(described)  # where name and mapping differ the two readers will too
    widths = _widths(described)
    size = described.get("/FontMatrix")
    return Font(
        chars=chars,
        widths=widths,
        missing_width=500.0 if not widths else 0.0,
        twofold=_twofold(told),
        scale=abs(float(size[0])) if size is not None else 0.001,
    )


def _composite(described: Any, told: dict[int, str]) -> Font:
    inner = described.DescendantFonts[0]
    encoding = described.get("/Encoding")
    identity = str(encoding) in {"/Identity-H", "/Identity-V"}
    return Font(
        chars=told if identity else {},
        widths=dict(_cid_widths(inner.get("/W"))),
        wide=True,
        missing_width=float(inner.get("/DW", 1000)),
        twofold=_twofold(told),
    )


def _mapped(stream: Any) -> dict[int, str]:
    """Read a ToUnicode map."""
    found: dict[int, str] = {}
    if not isinstance(stream, Stream):
        return found
    for kind, body in _RANGE.findall(bytes(stream.read_bytes())):
        entries = [_entry(match) for match in _ENTRY.finditer(body)]
        found.update(_singles(entries) if kind == b"char" else _ranges(entries))
        if len(found) > _MOST_CODES:
            break
    return found


def _twofold(told: Mapping[int, str]) -> frozenset[str]:
    counted = Counter(told.values())
    return frozenset(
        letter for letter, count in counted.items() if count > 1 and _PLAIN.fullmatch(letter)
    )


def _entry(match: re.Match[bytes]) -> bytes:
    if match[1] is None:
        return match[0]
    digits = b"".join(match[1].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _singles(entries: list[bytes]) -> Iterator[tuple[int, str]]:
    for code, letters in zip(entries[::2], entries[1::2], strict=False):
        yield int.from_bytes(code, "big"), _letters(letters)


def _ranges(entries: list[bytes]) -> Iterator[tuple[int, str]]:
    place = 0
    while place + 2 < len(entries):
        first, last = (int.from_bytes(one, "big") for one in entries[place : place + 2])
        last = min(last, first + _MOST_CODES)
        place += 2
        if entries[place] == b"[":
            end = entries.index(b"]", place) if b"]" in entries[place:] else len(entries)
            for step, letters in enumerate(entries[place + 1 : end]):
                yield first + step, _letters(letters)
            place = end + 1
            continue
        start = _letters(entries[place])
        for step in range(last - first + 1 if start else 0):
            yield first + step, start[:-1] + chr(min(ord(start[-1]) + step, 0x10FFFF))
        place += 1


def _letters(raw: bytes) -> str:
    return raw.decode("utf-16-be", "replace").rstrip("\x00") or UNTOLD


def _encoded(described: Any) -> dict[int, str]:
    """Return the letters of a simple font's base encoding."""
    encoding = described.get("/Encoding")
    named = isinstance(encoding, Dictionary)
    name = str(encoding.get("/BaseEncoding", "")) if named else str(encoding)
    codec = _ENCODINGS.get(name, "ascii")
    letters = bytes(range(32, 256)).decode(codec, "replace")
    return {code: letter for code, letter in enumerate(letters, start=32) if letter != UNTOLD}


def _named(described: Any) -> dict[int, str]:
    """Return the letters that an encoding's differences name."""
    encoding = described.get("/Encoding")
    if not isinstance(encoding, Dictionary) or encoding.get("/Differences") is None:
        return {}
    found: dict[int, str] = {}
    code = 0
    for entry in list(encoding.Differences)[:_MOST_CODES]:
        name = str(entry)
        if not name.startswith("/"):
            code = int(entry)
            continue
        letter = letter_named(name[1:])
        if letter is not None:
            found[code] = letter
        code += 1
    return found


def _widths(described: Any) -> dict[int, float]:
    given = described.get("/Widths")
    if given is None:
        return usual_widths(str(described.get("/BaseFont", "")))
    first = int(described.get("/FirstChar", 0))
    return {first + place: float(width) for place, width in enumerate(list(given)[:_MOST_CODES])}


def _cid_widths(given: Any) -> Iterator[tuple[int, float]]:
    entries = list(given)[:_MOST_CODES] if given is not None else []
    place = 0
    while place + 1 < len(entries):
        first, second = int(entries[place]), entries[place + 1]
        if isinstance(second, Array):
            yield from ((first + step, float(width)) for step, width in enumerate(list(second)))
            place += 2
        elif place + 2 < len(entries):
            width = float(entries[place + 2])
            last = min(int(second), first + _MOST_CODES)
            yield from ((code, width) for code in range(first, last + 1))
            place += 3
        else:
            break
