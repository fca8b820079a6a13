"""ZIP archives, and those made to burst."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from duly.order.terms import Unreadable
from duly.receive.readers import File, Limits, open_files
from tests.rooms.readers.made import grid, zipped


def opened_all(data: bytes, limits: Limits = Limits()) -> list[str]:  # noqa: B008
    return [one.name for one in open_files([File(name="order.zip", data=data)], limits=limits)]


def test_every_member_is_opened_by_what_it_is() -> None:
    data = zipped({"a/letter.bin": b"Sir, act.", "list.doc": b"1;@zqa\n2;@zqb\n3;@zqc\n"})
    documents = open_files([File(name="order.zip", data=data)])
    assert [one.media_type for one in documents] == ["application/zip", "text/plain", "text/csv"]
    assert grid(documents[2])[0] == ["1", "@zqa"]
    assert {one.part_of for one in documents[1:]} == {documents[0].sha256}


def test_litter_of_other_systems_is_left_out() -> None:
    data = zipped({"a.txt": b"Sir", "__MACOSX/._a.txt": b"junk", ".DS_Store": b"junk"})
    assert opened_all(data) == ["order.zip", "a.txt"]


def test_an_archive_in_an_archive_is_opened_once() -> None:
    once = zipped({"b.zip": zipped({"a.txt": b"Sir"})})
    assert opened_all(once) == ["order.zip", "b.zip", "a.txt"]
    twice = open_files([File(name="order.zip", data=zipped({"c.zip": once}))])
    assert [flag.code for one in twice for flag in one.flags] == ["part-too-deep"]


def test_an_empty_archive_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        opened_all(zipped({}))


def overlapping() -> bytes:
    """Two names for the same bytes."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        archive.writestr("a.txt", b"x" * 5000)
        for number in range(3):
            twin = copy(archive.infolist()[0])
            twin.filename = f"{number}.txt"
            archive.filelist.append(twin)
    return buffer.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped({"a.txt": b"Sir"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: zipped({"a.txt": b"\0" * 40_000_000}), "bomb"),
        (lambda: zipped({f"{n}.txt": b"Sir" for n in range(2_100)}), "bomb"),
        (lambda: zipped({f"{n}.txt": f"{n}".encode() * 1_000_000 for n in range(9)}), "bomb"),
        (overlapping, "bomb"),
        (encrypted, "encrypted"),
        (lambda: zipped({"a.txt": b"Sir, act at once." * 9})[:-30], "broken-archive"),
    ],
    ids=["ratio", "members", "total", "overlap", "encrypted", "cut"],
)
def test_an_archive_that_would_burst_is_refused(make: Callable[[], bytes], code: str) -> None:
    data = make()
    limits = Limits(unpacked_bytes=8_000_000) if len(data) < 50_000 else Limits()
    with pytest.raises(Unreadable, match=code):
        opened_all(data, limits)


def test_archives_share_one_allowance() -> None:
    inner = zipped({"a.txt": bytes(range(32, 120)) * 30_000})
    data = zipped({f"{n}.zip": inner for n in range(5)})
    documents = open_files(
        [File(name="order.zip", data=data)], limits=Limits(unpacked_bytes=6_000_000, ratio=100_000)
    )
    assert "part-bomb" in [flag.code for one in documents for flag in one.flags]
