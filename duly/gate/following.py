"""Keeps the register on this host equal to the published one: fetch, verify once, swap."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from typing import Final

from duly.gate.chain import places
from duly.gate.checkpoint import LONGEST, Checkpoint, Segment, opened
from duly.gate.entry import RegisterRefused
from duly.gate.fetching import Reply, Source
from duly.gate.layer import Layer, Verify, identity
from duly.gate.outlet import digest_of, must_follow
from duly.gate.placing import place, put
from duly.gate.register import Register
from duly.gate.signal import Signal

LARGEST: Final = 8 << 30  # bytes of one segment
ROOM: Final = 64 << 20  # bytes that stay free on the disk
SLOWEST: Final = 128 << 10  # bytes per second, below which a fetch is given up and resumed later


class Found(StrEnum):
    """What a look at the publisher's checkpoint came to."""

    UNCHANGED = "unchanged"
    RENEWED = "renewed"  # the same register, said to be in force at a later instant
    REPLACED = "replaced"
    OLDER = "older"  # a cache's copy from before; what is held stays


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What is in use: the checkpoint, and the tag under which the server keeps it."""

    checkpoint: Checkpoint
    whole: bool  # whether the register at the path was seen to be this one
    etag: str | None


class Follower:
    """Follows the checkpoint at an address into a register's path; one per host.

    Beside the path lie ``.checkpoint`` (the last verified; its time of change is the instant it
    was issued at) and ``.incoming`` (what is being fetched). Nothing is put in place before every
    part of it is verified: signature, register, epoch, length, SHA-256. Whatever is refused leaves
    the last verified register in use.
    """

    def __init__(
        self,
        source: Source,
        path: Path,
        *,
        verify: Verify,
        register_id: str | None = None,
        largest: int = LARGEST,
        seconds: float = 30.0,
    ) -> None:
        self.path = path
        self._source = source
        self._verify = verify
        self._register_id = register_id
        self._largest = largest
        self._seconds = seconds
        self._signal = Signal(path)
        self._layers: tuple[Layer, ...] = ()  # verified here, by which file each is
        self._held = self._remembered()

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The last verified checkpoint; None before the first."""
        return None if self._held is None else self._held.checkpoint

    def once(self) -> Found:
        """Look at the publisher once and take over what is new.

        Refuses what ``Source.get``, ``checkpoint.opened`` and ``Register.open`` refuse, and with
        ``wrong-register``, ``rolled-back``, ``segment-too-large``, ``segment-wrong``.
        """
        raw, etag = self._looked()
        if raw is None:
            return Found.UNCHANGED
        checkpoint = opened(raw, self._verify)
        self._must_be_ours(checkpoint)
        found = self._compared(checkpoint)
        if found is Found.REPLACED:
            self._take(checkpoint)
        if found is not Found.OLDER:
            self._keep(raw, checkpoint, etag)
        return found

    def _compared(self, checkpoint: Checkpoint) -> Found:
        held = self._held
        if held is None or not held.whole or not self.path.exists():
            return Found.REPLACED
        if held.checkpoint.segments != checkpoint.segments:
            return Found.REPLACED
        if checkpoint.issued_at < held.checkpoint.issued_at:
            return Found.OLDER
        return Found.UNCHANGED if checkpoint == held.checkpoint else Found.RENEWED

    def _remembered(self) -> _Held | None:
        try:
            raw = self._note.read_bytes()
        except FileNotFoundError:
            return None
        try:
            checkpoint = opened(raw, self._verify)
        except RegisterRefused:
            return None  # another key is trusted now
        whole = self._in_use(checkpoint.register_id) == checkpoint.epoch
        return _Held(checkpoint=checkpoint, whole=whole, etag=None)

    @property
    def _note(self) -> Path:
        return self.path.with_name(f"{self.path.name}.checkpoint")

    def _looked(self) -> tuple[bytes | None, str | None]:
        known = self._held.etag if self._held is not None and self.path.exists() else None
        asked = {"If-None-Match": known} if known else {}
        with self._source.get("checkpoint", seconds=self._seconds, headers=asked) as reply:
            if reply.status == HTTPStatus.NOT_MODIFIED and known:
                return None, known
            _must_be_whole(reply)
            raw = bytearray()
            for piece in reply.pieces:
                raw += piece
                if len(raw) > LONGEST:
                    break  # refused as no checkpoint
            return bytes(raw), reply.headers.get("etag")

    def _must_be_ours(self, checkpoint: Checkpoint) -> None:
        if self._register_id is not None and checkpoint.register_id != self._register_id:
            raise RegisterRefused(
                "wrong-register",
                f"This is register {checkpoint.register_id!r}, not {self._register_id!r}.",
            )
        if self.checkpoint is not None:
            must_follow(self.checkpoint, checkpoint)

    def _take(self, checkpoint: Checkpoint) -> None:
        folder = self.path.with_name(f"{self.path.name}.incoming")
        folder.mkdir(exist_ok=True)
        wanted = {one.digest for one in checkpoint.segments}
        for stray in folder.iterdir():
            if stray.name not in wanted:
                stray.unlink()
        whole = folder / "register"
        for segment, made, target in zip(
            checkpoint.segments, places(whole), places(self.path), strict=False
        ):
            self._bring(segment, folder / segment.digest, target)
            os.rename(folder / segment.digest, made)
        self._layers = self._opened(whole, checkpoint).layers
        for made, target in zip(places(whole), places(self.path), strict=True):
            if made.exists():
                put(made, target)  # what is the same file already stays
            else:
                target.unlink(missing_ok=True)
        self._signal.ring()
        shutil.rmtree(folder)

    def _opened(self, whole: Path, checkpoint: Checkpoint) -> Register:
        """Open what was brought as a reader would; what was verified here is not read again."""
        register = Register.open(
            whole,
            verify=self._verify,
            register_id=checkpoint.register_id,
            after=self._in_use(checkpoint.register_id),
            known=self._layers,
        )
        if register.epoch != checkpoint.epoch or len(register.layers) != len(checkpoint.segments):
            raise RegisterRefused(
                "segment-wrong", "The segments are not the chain that their checkpoint says."
            )
        return register

    def _in_use(self, register_id: str | None) -> int:
        """Return the epoch at the path, also where the checkpoint beside it was lost."""
        try:
            register = Register.open(
                self.path, verify=self._verify, register_id=register_id, known=self._layers
            )
        except RegisterRefused:
            return 0
        self._layers = register.layers
        return register.epoch

    def _bring(self, segment: Segment, file: Path, target: Path) -> None:
        """Have a segment's bytes in a file: from its place, from what was fetched, or anew."""
        if self._has(target, segment):
            file.unlink(missing_ok=True)
            os.link(target, file)
            return
        self._must_fit(segment, file)
        start = file.stat().st_size if file.exists() else 0
        if start < segment.size:
            self._append(segment, file, start)
        if file.stat().st_size < segment.size:
            raise RegisterRefused(
                "source-unreachable", "The server broke off. What it sent is kept and resumed."
            )
        if not _is(file, segment):
            file.unlink()
            raise RegisterRefused(
                "segment-wrong",
                "A segment is not what its checkpoint says, in length or SHA-256."
                " It is fetched anew.",
            )

    def _has(self, target: Path, segment: Segment) -> bool:
        """Tell whether a segment is in its place: verified here before, or by its SHA-256."""
        held = () if self._held is None or not self._held.whole else self._held.checkpoint.segments
        known = dict(zip(places(self.path), held, strict=False)).get(target) == segment
        if known and identity(target) in {layer.file for layer in self._layers}:
            return True
        return _is(target, segment)

    def _must_fit(self, segment: Segment, file: Path) -> None:
        free = shutil.disk_usage(file.parent).free
        if segment.size > self._largest or segment.size + ROOM > free:
            raise RegisterRefused(
                "segment-too-large",
                f"A segment has {segment.size} bytes; allowed are {self._largest}, free on the"
                f" disk {free}. Make room, or allow more.",
            )

    def _append(self, segment: Segment, file: Path, start: int) -> None:
        seconds = self._seconds + segment.size / SLOWEST
        asked = {"Range": f"bytes={start}-"} if start else {}
        with self._source.get(segment.name, seconds=seconds, headers=asked) as reply:
            resumed = _resumes(reply, start, segment.size)
            if not resumed:
                _must_be_whole(reply)
            have = start if resumed else 0
            with file.open("ab" if resumed else "wb") as grown:
                for piece in reply.pieces:
                    grown.write(piece[: segment.size + 1 - have])
                    have += len(piece)
                    if have > segment.size:
                        break  # refused by its length
                grown.flush()
                os.fsync(grown.fileno())

    def _keep(self, raw: bytes, checkpoint: Checkpoint, etag: str | None) -> None:
        if self._held is None or checkpoint != self._held.checkpoint:
            place(self._note, raw, mtime=checkpoint.issued_at.timestamp())
        self._signal.confirm(checkpoint.issued_at)
        self._held = _Held(checkpoint=checkpoint, whole=True, etag=etag)


def _is(file: Path, segment: Segment) -> bool:
    try:
        same = file.stat().st_size == segment.size
    except FileNotFoundError:
        return False
    return same and digest_of(file).hex() == segment.digest


def _resumes(reply: Reply, start: int, size: int) -> bool:
    told = reply.headers.get("content-range", "")
    return (
        start > 0
        and reply.status == HTTPStatus.PARTIAL_CONTENT
        and told == f"bytes {start}-{size - 1}/{size}"
        and _plain(reply)
    )


def _must_be_whole(reply: Reply) -> None:
    if reply.status != HTTPStatus.OK or not _plain(reply):
        raise RegisterRefused(
            "source-refuses",
            f"The server answers with status {reply.status} or compressed. Serve files as they"
            " are.",
        )


def _plain(reply: Reply) -> bool:
    return reply.headers.get("content-encoding", "identity").lower() in {"", "identity"}
