"""The index made from a list: sorted names, notes, earlier names and skeletons, as bytes."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from json import dumps

from duly.order.terms import Kind
from duly.receive.alike import rules, skeletons
from duly.receive.directory.index import OFFSET, digest_of, sealed
from duly.receive.directory.rows import GONE, listed

_ACCOUNT = f"{Kind.ACCOUNT.value}\t"


def build(data: bytes) -> bytes:
    """Make the index of a list, from the bytes of its CSV file.

    Raises what ``listed`` raises. Equal lists give equal indexes.
    """
    found = listed(data)
    keys = sorted(found.notes)
    place = {key: number for number, key in enumerate(keys)}
    notes = [found.notes[key] for key in keys]
    former = sorted({(key, place[today]) for key, today in found.former})
    alike = _alike(keys, notes)
    kinds = Counter(key.partition("\t")[0] for key in keys)
    head = {"list": digest_of(data), "kinds": dict(sorted(kinds.items())), "rules": rules()}
    return sealed(
        [
            dumps(head, sort_keys=True).encode(),
            *_strings(keys),
            *_strings(notes),
            *_strings([key for key, _ in former]),
            array(OFFSET, [number for _, number in former]).tobytes(),
            *_strings([shape for shape, _ in alike]),
            array(OFFSET, [number for _, number in alike]).tobytes(),
        ]
    )


def _alike(keys: Sequence[str], notes: Sequence[str]) -> list[tuple[str, int]]:
    """Give the skeleton of every account that is still there, with its place, sorted."""
    start = len(_ACCOUNT)
    there = [
        number
        for number, key in enumerate(keys)
        if key.startswith(_ACCOUNT) and notes[number].rpartition("\t")[2] not in GONE
    ]
    shapes = skeletons([keys[number][start:] for number in there]) if there else []
    return sorted(zip(shapes, there, strict=True))


def _strings(texts: Sequence[str]) -> tuple[bytes, bytes]:
    """Give the texts as one run of bytes, and where each begins."""
    raw = [text.encode("utf-8", "surrogatepass") for text in texts]
    return b"".join(raw), array(OFFSET, accumulate(map(len, raw), initial=0)).tobytes()
