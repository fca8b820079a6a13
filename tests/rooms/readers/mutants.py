"""Spoiled files: bits turned, pieces lost, doubled and swapped, words of the format strewn in."""

from __future__ import annotations

import random
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from duly.order.terms import Unreadable
from duly.receive.readers import File, open_files
from duly.receive.reading import read

_SAID = rb"""%PDF-1.7|endobj|/Kids [1 0 R]|/Length 99999999|/Encrypt 1 0 R|startxref|;|"|</a>
<!DOCTYPE a [|<!ENTITY b 'c'>|&b;|]]>|r='1048576'|begin 644 a|{|[[[[|1e999|=?utf-8?q?=0A?=|--x
Content-Type: multipart/mixed; boundary=x|Content-Transfer-Encoding: base64|<w:tbl>"""
WORDS = (
    *re.split(rb"[|\n]", _SAID),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\xff\xff\xff\xff", b"\x00" * 9, b"\r"),
    *(b"\xed\xa0\x80", b"\xfe\xff", b"\xe2\x80\xae", b"\xd0\xcf\x11\xe0", b"\r\n\r\n"),
)
_ZIPPED = b"PK\x03\x04"


def mutants(data: bytes, many: int, seed: int) -> Iterator[bytes]:
    """Give spoiled copies of a file, the same ones for the same seed."""
    source = random.Random(seed)  # noqa: S311 — the same copies every time
    for number in range(many):
        inside = data.startswith(_ZIPPED) and number % 2
        yield _inside(data, source) if inside else bent(data, source)


def bent(data: bytes, source: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(source.choice([1, 3, 10, 60])):
        place, much = source.randrange(len(out)), source.randrange(1, 60)
        other = source.randrange(len(out))
        match source.randrange(8):
            case 0 | 1:
                out[place] ^= 1 << source.randrange(8)
            case 2:
                out[place] = source.randrange(256)
            case 3:
                del out[place : place + much]
            case 4:
                out[place:place] = out[place : place + much]
            case 5:
                out[place:place] = source.choice(WORDS)
            case 6:
                out[place : place + much], out[other : other + much] = (
                    out[other : other + much],
                    out[place : place + much],
                )
            case _:
                out[place:] = out[place:] if source.random() < 0.8 else b""
        out = out or bytearray(b"x")
    return bytes(out)


def _inside(data: bytes, source: random.Random) -> bytes:
    """Spoil one member of a container and pack it again: the wrapping stays whole."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        chosen = source.choice(old.namelist())
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, bent(held, source) if name == chosen and held else held)
    return buffer.getvalue()


def verdicts(data: bytes, many: int, seed: int) -> Counter[str]:
    """Open and read spoiled copies; count how each ended. Whatever else is raised passes on."""
    ends: Counter[str] = Counter()
    for mutant in mutants(data, many, seed):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # libraries remark on what is spoiled, and rightly
                reading = read(open_files([File(name="bent", data=mutant)]))
        except Unreadable as refused:
            assert len(refused.why) > 20
            ends[refused.code] += 1
        else:
            assert reading.items or reading.flags
            ends["read"] += 1
    return ends


__all__ = ["bent", "mutants", "verdicts"]
