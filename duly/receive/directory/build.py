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
from duly.receive.directory.rows import GONE, Listed, listed

_ACCOUNT = f"{Kind.ACCOUNT.value}\t"


def build(data: bytes) -> bytes:
    """Make the index of a list, from the bytes of its CSV file.

    Raises what ``listed`` raises. Equal lists give equal indexes.
    """
    found = listed(data)
    keys = sorted(found.notes)
    notes = [found.notes[key] for key in keys]
    former = _former(found, keys)
    places, shapes = _alike(keys, notes)
    kinds = Counter(key[: key.index("\t")] for key in keys)
    head = {"list": digest_of(data), "kinds": dict(sorted(kinds.items())), "rules": rules()}
    return sealed(
        [
            dumps(head, sort_keys=True).encode(),
            *_strings(keys),
            *_strings(notes),
            *_strings([key for key, _ in former]),
            array(OFFSET, [number for _, number in former]).tobytes(),
            *_strings(shapes),
            array(OFFSET, places).tobytes(),
        ]
    )


def _former(found: Listed, keys: Sequence[str]) -> list[tuple[str, int]]:
    """Give every earlier name with the place of what it is called today, sorted."""
    if not found.former:
        return []
    place = {key: number for number, key in enumerate(keys)}
    return sorted({(key, place[today]) for key, today in found.former})


def _alike(keys: Sequence[str], notes: Sequence[str]) -> tuple[list[int], list[str]]:
    """Give the place and skeleton of every account that is still there, sorted by skeleton."""
    start = len(_ACCOUNT)
    there = [
        number
        for number, (key, note) in enumerate(zip(keys, notes, strict=True))
        if key.startswith(_ACCOUNT) and not (note and note.rpartition("\t")[2] in GONE)
    ]
    shapes = skeletons([keys[number][start:] for number in there]) if there else []
    order = sorted(range(len(there)), key=shapes.__getitem__)
    return [there[number] for number in order], [shapes[number] for number in order]


def _strings(texts: Sequence[str]) -> tuple[bytes, bytes]:
    """Give the texts as one run of bytes, and where each begins."""
    whole = "".join(texts)
    if whole.isascii():
        return whole.encode(), array(OFFSET, accumulate(map(len, texts), initial=0)).tobytes()
    raw = [text.encode("utf-8", "surrogatepass") for text in texts]
    return b"".join(raw), array(OFFSET, accumulate(map(len, raw), initial=0)).tobytes()
