"""The container of old Office files and Outlook messages: streams in chains of sectors."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from duly.order.terms import Unreadable

_END = 0xFFFFFFFA  # this and what is above are marks, no sectors
_MOST_ENTRIES = 20_000
_NONE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    left: int
    right: int
    below: int
    start: int
    size: int


def read_compound(data: bytes) -> dict[str, bytes]:
    """Give every stream by its path, storages joined by ``/``.

    Raises ``Unreadable`` with ``broken-document``: a chain that loops or leaves the file.
    """
    try:
        return _Compound(data).streams()
    except (struct.error, IndexError, OverflowError, UnicodeError) as broken:
        raise _damaged(type(broken).__name__) from broken


def _damaged(what: str) -> Unreadable:
    return Unreadable("broken-document", f"The old Office file is damaged ({what}). Ask for a PDF.")


class _Compound:
    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift, mini_shift) = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise _damaged("sector size")
        self._size = 1 << shift
        self._least = struct.unpack_from("<I", data, 56)[0]
        self._table = list(self._allocation())
        self._entries = list(self._directory())
        mini = struct.unpack_from("<I", data, 60)[0]
        self._mini = self._numbers(self._joined(mini))
        root = self._entries[0]
        self._mini_stream = self._joined(root.start)[: root.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise _damaged("it ends too early")
        return self._data[start : start + self._size]

    def _numbers(self, data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def _allocation(self) -> Iterator[int]:
        """Read which sector follows which; the list of its own sectors is a chain as well."""
        first = struct.unpack_from("<109I", self._data, 76)
        places = [number for number in first if number < _END]
        further = struct.unpack_from("<I", self._data, 68)[0]
        seen: set[int] = set()
        while further < _END:
            if further in seen:
                raise _damaged("it runs in a circle")
            seen.add(further)
            numbers = self._numbers(self._sector(further))
            places += [number for number in numbers[:-1] if number < _END]
            further = numbers[-1]
        if len(set(places)) < len(places):
            raise _damaged("it runs in a circle")
        for place in places:
            yield from self._numbers(self._sector(place))

    def _chain(self, start: int, table: list[int]) -> Iterator[int]:
        seen: set[int] = set()
        while start < _END:
            if start in seen or start >= len(table):
                raise _damaged("it runs in a circle")
            seen.add(start)
            yield start
            start = table[start]

    def _joined(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in self._chain(start, self._table))

    def _directory(self) -> Iterator[_Entry]:
        data = self._joined(struct.unpack_from("<I", self._data, 48)[0])
        if not data or len(data) // 128 > _MOST_ENTRIES:
            raise _damaged("its directory")
        for place in range(0, len(data) - 127, 128):
            length, kind = struct.unpack_from("<HBx", data, place + 64)[:2]
            left, right, below = struct.unpack_from("<3I", data, place + 68)
            start, size = struct.unpack_from("<II", data, place + 116)
            raw = data[place : place + max(0, min(length, 64) - 2)]
            yield _Entry(
                name=raw.decode("utf-16-le", "replace"),
                kind=kind,
                left=left,
                right=right,
                below=below,
                start=start,
                size=size,
            )

    def streams(self) -> dict[str, bytes]:
        """Walk the tree of storages; what is reached twice is a circle."""
        found: dict[str, bytes] = {}
        seen = {0}
        waiting = [(self._entries[0].below, "")]
        total = 0
        while waiting:
            number, path = waiting.pop()
            if number == _NONE:
                continue
            if number in seen:
                raise _damaged("it runs in a circle")
            seen.add(number)
            entry = self._entries[number]
            name = f"{path}{entry.name}"
            waiting += [(entry.left, path), (entry.right, path)]
            if entry.kind == 2:
                found[name] = self._stream(entry)
                total += len(found[name])
                if total > 2 * len(self._data) + self._size:
                    raise _damaged("two streams in one place")
            elif entry.kind == 1:
                waiting.append((entry.below, f"{name}/"))
        return found

    def _stream(self, entry: _Entry) -> bytes:
        if entry.size >= self._least:
            data = self._joined(entry.start)
        else:
            numbers = self._chain(entry.start, self._mini) if entry.size else ()
            data = b"".join(self._mini_stream[n * 64 : n * 64 + 64] for n in numbers)
        if len(data) < entry.size:
            raise _damaged("it ends too early")
        return data[: entry.size]
