"""Bytes to text: every encoding an office still uses, strictly, and said aloud when guessed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import chain

from duly.receive.readers.document import Flag
from duly.receive.readers.late import late

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_guess = late("charset_normalizer:from_bytes")  # slow to load, and hardly ever asked
_SAMPLE = 64 * 1024
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# UTF-8 read as windows-1252: a lead byte and its tail, seen as two or more high characters.
_HIGH_RUN = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the encoding that gave it and what a person must know about that."""

    text: str
    encoding: str
    flags: tuple[Flag, ...] = ()

    @property
    def binary(self) -> bool:
        """Test whether this is no text at all but bytes that happened to decode."""
        sample = self.text[:_SAMPLE]
        controls = len(_CONTROLS.findall(sample)) + sample.count("\ufffd")
        return controls > max(2, len(sample) // 500)


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode by mark, by declaration, as UTF-8, by shape, and only then by a guess.

    Every rung is strict. A guess and an undecodable byte are flagged.
    """
    for encoding in chain(_marked(data), _declared(declared), ("utf-8",), _wide(data)):
        text = _strictly(data, encoding)
        if text is not None and not ("\x00" in text and b"\x00" in data):
            return _mended(text, encoding, ())
    return _guessed(data)


def split_lines(text: str) -> list[str]:
    """Split at every line end in use, bare carriage returns included."""
    return _BREAKS.split(text)


def _marked(data: bytes) -> list[str]:
    return [encoding for mark, encoding in _BOMS if data.startswith(mark)]


def _declared(name: str | None) -> list[str]:
    try:
        return [codecs.lookup(name).name] if name else []
    except (LookupError, ValueError):
        return []


def _wide(data: bytes) -> list[str]:
    """UTF-16 without its mark: blanks, digits and line ends have one zero byte each."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if not data or len(data) % 2 or even + odd < max(2, len(data[:_SAMPLE]) // 100):
        return []
    return ["utf-16-le"] if odd > 4 * even else ["utf-16-be"] if even > 4 * odd else []


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    best = _guess(data[:_SAMPLE]).best()
    encoding = str(best.encoding) if best else "cp1252"
    office = _strictly(data, "cp1252")
    if office is not None and office == _strictly(data, encoding):
        encoding = "cp1252"
    text = _strictly(data, encoding)
    if text is None:
        why = f"Some bytes are not {encoding}; they show as \ufffd. Compare with the original."
        return _mended(
            data.decode(encoding, "replace"), encoding, (Flag(code="undecodable", why=why),)
        )
    why = f"The file does not say its encoding; it was read as {encoding}."
    return _mended(text, encoding, (Flag(code="encoding-guessed", why=why),))


def _mended(text: str, encoding: str, flags: tuple[Flag, ...]) -> Decoded:
    plain = text.isascii()
    mended = text if plain else _HIGH_RUN.sub(lambda run: _unscrambled(run.group()), text)
    if mended != text:
        why = "Letters had been scrambled by an earlier program; they were put right."
        flags = (*flags, Flag(code="mojibake", why=why))
    return Decoded(text=mended.removeprefix("\ufeff"), encoding=encoding, flags=flags)


def _unscrambled(run: str) -> str:
    try:
        return bytes(chain.from_iterable(map(_one_byte, run))).decode("utf-8")
    except UnicodeError:
        return run


def _one_byte(char: str) -> bytes:
    # Bytes that windows-1252 leaves undefined come through as their own code point.
    return char.encode("latin-1") if char < "\u0100" else char.encode("cp1252")
