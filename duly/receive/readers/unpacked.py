"""The inside of a ZIP, weighed before anything is unpacked."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from stat import S_ISLNK
from zipfile import BadZipFile, ZipFile, ZipInfo

from duly.order.terms import Unreadable
from duly.receive.readers.limits import MEGABYTE, Limits, Opening

BROKEN_ZIP = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
)
_END = b"PK\x05\x06"


def unpack(data: bytes, opening: Opening) -> list[tuple[str, bytes]]:
    """Unpack every member, in the archive's order, within the limits.

    Raises ``Unreadable`` with ``bomb``, ``encrypted``, ``hostile-file`` or ``broken-archive``.
    """
    try:
        with ZipFile(BytesIO(_counted(data, opening.limits))) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _weigh(members, len(data), opening)
            return [(member.filename, archive.read(member)) for member in members]
    except BROKEN_ZIP as broken:
        why = f"The archive is damaged ({type(broken).__name__}). Ask for the file again."
        raise Unreadable("broken-archive", why) from broken


def _counted(data: bytes, limits: Limits) -> bytes:
    """Read the member count before the directory itself, which may be huge."""
    end = data.rfind(_END)
    if end >= 0 and len(data) >= end + 12:
        (count,) = struct.unpack_from("<H", data, end + 10)
        if count > limits.members:
            raise _bomb(f"holds {count:,} files or more")
    return data


def _weigh(members: list[ZipInfo], packed: int, opening: Opening) -> None:
    limits = opening.limits
    if len(members) > limits.members:
        raise _bomb(f"holds more than {limits.members:,} files")
    if any(member.flag_bits & 0x1 for member in members):
        raise Unreadable("encrypted", "The archive needs a password. Send it without one.")
    if any(S_ISLNK(member.external_attr >> 16) for member in members):
        why = "The archive holds links to files of a machine. Send the files themselves."
        raise Unreadable("hostile-file", why)
    total = sum(member.file_size for member in members)
    if total > MEGABYTE and total > limits.ratio * packed:
        raise _bomb("grows beyond reason when unpacked")
    names = {member.filename for member in members}
    if len(names) < len(members) or sum(member.compress_size for member in members) > packed:
        raise _bomb("holds two files in one place")
    opening.spend(total)


def _bomb(what: str) -> Unreadable:
    return Unreadable("bomb", f"The archive {what}. Send the order's files by themselves.")
