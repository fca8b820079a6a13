"""The index of a directory: sorted names in plain bytes, asked without reading them all.

Layout: magic, a mark of the byte order, the lengths of all parts, a checksum of what follows,
and the parts, each beginning at a multiple of eight bytes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from json import loads
from struct import Struct
from typing import Final, overload

from duly.order.terms import Kind, Unreadable
from duly.receive.alike import rules, skeleton
from duly.receive.directory.keys import folded, key_of

OFFSET: Final = "I"  # unsigned, four bytes: the names of one index may fill 4 GiB
_MAGIC = b"duly-directory-1\n"
_ORDER = 0x01020304  # written as this machine writes numbers; another machine sees it swapped
_PARTS = 11
_HEAD = Struct(f"={len(_MAGIC)}s7xI4x{_PARTS}Q32s")
_WIDTH = 4
Buffer = bytes | memoryview


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that stands, or stood, on the platform.

    ``id`` is what it is called today; ``subject`` the platform's permanent id, the ``id`` where
    the list gives none; ``author`` the handle of whoever wrote it; ``state`` is empty for what
    is simply there.
    """

    kind: Kind
    id: str
    subject: str
    author: str | None = None
    state: str = ""


class _Strings(Sequence[bytes]):
    """Sorted byte strings that lie one after another."""

    __slots__ = ("_blob", "_starts")

    def __init__(self, blob: memoryview, starts: memoryview) -> None:
        self._blob = blob
        self._starts = starts.cast(OFFSET)

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return bytes(self._blob[self._starts[place] : self._starts[place + 1]])

    def places(self, wanted: bytes) -> range:
        """Give the places at which a string stands."""
        first = last = bisect_left(self, wanted)
        while last < len(self) and self[last] == wanted:
            last += 1
        return range(first, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What exists, ready to be asked; ``source`` is the digest of the list it was made from."""

    source: str
    kinds: Mapping[str, int]
    _keys: _Strings
    _notes: _Strings
    _former: _Strings
    _renamed: memoryview
    _shapes: _Strings
    _alike: memoryview

    @classmethod
    def open(cls, buffer: Buffer) -> Index:
        """Open an index; nothing is read but its checksum.

        Raises ``Unreadable`` with ``directory-index`` for what is cut off, damaged, or of
        another version or machine.
        """
        head, keys, k, notes, n, former, f, renamed, shapes, s, alike = _parts(memoryview(buffer))
        said = loads(bytes(head))
        if said["rules"] != rules():
            raise _broken("was made by other rules of likeness")
        return cls(
            source=said["list"],
            kinds=said["kinds"],
            _keys=_Strings(keys, k),
            _notes=_Strings(notes, n),
            _former=_Strings(former, f),
            _renamed=renamed.cast(OFFSET),
            _shapes=_Strings(shapes, s),
            _alike=alike.cast(OFFSET),
        )

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, kind: Kind, name: str) -> Entry | None:
        """Give what is called so today."""
        key = key_of(kind, name).encode("utf-8", "surrogatepass")
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return None
        return self._entry(place)

    def once(self, kind: Kind, name: str) -> tuple[Entry, ...]:
        """Give everything that was called so before."""
        places = self._former.places(key_of(kind, name).encode("utf-8", "surrogatepass"))
        return tuple(self._entry(self._renamed[place]) for place in places)

    def lookalikes(self, handle: str) -> tuple[str, ...]:
        """Give every handle that exists and that a reader or a scanner may confuse with this one.

        The handle itself is among them if it exists; the nearest come first.
        """
        name = folded(Kind.ACCOUNT, handle)
        shape = skeleton(name.replace("\n", "")).encode("utf-8", "surrogatepass")
        found = (self._name(self._alike[place]) for place in self._shapes.places(shape))
        return tuple(sorted(found, key=lambda other: (_apart(name, other), other)))

    def _name(self, place: int) -> str:
        return self._keys[place].decode("utf-8", "surrogatepass").partition("\t")[2]

    def _entry(self, place: int) -> Entry:
        word, _, name = self._keys[place].decode("utf-8", "surrogatepass").partition("\t")
        note = self._notes[place].decode("utf-8", "surrogatepass")
        author, subject, state = note.split("\t") if note else ("", "", "")
        kind = Kind(word)
        author = author or (name if kind is Kind.ACCOUNT else "")
        return Entry(
            kind=kind, id=name, subject=subject or name, author=author or None, state=state
        )


def _apart(one: str, other: str) -> int:
    """Count by how many signs two names differ, place by place."""
    return sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))


def digest_of(data: bytes) -> str:
    """Give the digest by which an index knows its list."""
    return blake2b(data, digest_size=32).hexdigest()


def is_index(data: Buffer) -> bool:
    """Tell whether bytes are an index rather than a list."""
    return bytes(data[: len(_MAGIC)]) == _MAGIC


def sealed(parts: Sequence[bytes]) -> bytes:
    """Put the parts together under a head with their checksum."""
    body = b"".join(part + bytes(-len(part) % 8) for part in parts)
    lengths = [len(part) for part in parts]
    check = _checksum(lengths, body)
    return _HEAD.pack(_MAGIC, _ORDER, *lengths, check) + body


def _checksum(lengths: Sequence[int], body: Buffer) -> bytes:
    digest = blake2b(repr(list(lengths)).encode(), digest_size=32)
    digest.update(body)
    return digest.digest()


def _parts(view: memoryview) -> list[memoryview]:
    if len(view) < _HEAD.size or not is_index(view):
        raise _broken("is cut off, or no index")
    _, order, *lengths, check = _HEAD.unpack_from(view)
    if order != _ORDER:
        raise _broken("was made on another kind of machine")
    body = view[_HEAD.size :]
    if _checksum(lengths, body) != check:
        raise _broken("is damaged")
    parts, start = [], 0
    for length in lengths:
        parts.append(body[start : start + length])
        start += length + -length % 8
    return parts


def _broken(why: str) -> Unreadable:
    remedy = "Delete it: it is made anew from the list."
    return Unreadable("directory-index", f"The directory's index {why}. {remedy}")
