"""The rules by which a witness vouches for a log: it only ever grew from what was seen before.

C2SP ``tlog-witness``. Pure: what was seen last is handed in; keeping it is the caller's, who
must compare and keep in one step, so that no two requests are judged by the same past.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duly.ledger.checkpoint import Checkpoint, read
from duly.ledger.note import Note, Verifier, parse, unbase64
from duly.ledger.proof import verify_consistency
from duly.ledger.tree import EMPTY_ROOT, HASH_SIZE
from duly.order.terms import Unreadable

MAX_STEPS = 63
SIZE_TYPE = "text/x.tlog.size"
_OLD = re.compile(r"old (0|[1-9][0-9]{0,18})")
_MALFORMED, _FORBIDDEN, _UNKNOWN, _CONFLICT, _UNPROVED = 400, 403, 404, 409, 422


class Rejected(Exception):
    """A request that is not cosigned; ``status`` is HTTP's, ``size`` what was seen last.

    ``fork`` says that two heads of one size were signed: proof that the log, or whoever has
    its key, shows two histories. Anyone may send an old head, or a new one with a false
    proof; neither proves anything against the log.
    """

    def __init__(
        self, status: int, why: str, *, size: int | None = None, fork: bool = False
    ) -> None:
        super().__init__(why)
        self.status, self.why, self.size, self.fork = status, why, size, fork


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A head to be cosigned, with the proof that it continues the tree of ``old`` entries."""

    old: int
    proof: tuple[bytes, ...]
    note: str

    def __str__(self) -> str:
        steps = "".join(base64.b64encode(one).decode() + "\n" for one in self.proof)
        return f"old {self.old}\n{steps}\n{self.note}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The latest head of one log that a witness cosigned."""

    size: int
    root: bytes


def parse_submission(text: str) -> Submission:
    """Return the submission in the body of an ``add-checkpoint`` request; else ``Rejected``."""
    above, gap, note = text.partition("\n\n")
    first, *lines = above.split("\n")
    old = _OLD.fullmatch(first)
    if old is None or not gap or len(lines) > MAX_STEPS:
        raise Rejected(_MALFORMED, "the body is no add-checkpoint request")
    try:
        proof = tuple(unbase64(line) for line in lines)
    except ValueError as broken:
        raise Rejected(_MALFORMED, "a line of the proof is not base64") from broken
    if any(len(one) != HASH_SIZE for one in proof):
        raise Rejected(_MALFORMED, "a line of the proof is no hash")
    return Submission(old=int(old[1]), proof=proof, note=note)


def opened(
    submission: Submission, logs: Mapping[str, Sequence[Verifier]]
) -> tuple[Note, Checkpoint]:
    """Return the note and its head once a key that is trusted for its origin signed it.

    ``logs`` gives the trusted keys by origin. Raises ``Rejected``.
    """
    try:
        note = parse(submission.note)
        head = read(note)
    except Unreadable as broken:
        raise Rejected(_MALFORMED, broken.why) from broken
    if head.origin not in logs:
        raise Rejected(_UNKNOWN, f"no log {head.origin!r} is known here")
    try:
        note.signed_by(logs[head.origin])
    except Unreadable as broken:
        raise Rejected(_FORBIDDEN, broken.why) from broken
    if submission.old > head.size:
        raise Rejected(_MALFORMED, "the old size is larger than the head's")
    return note, head


def must_continue(submission: Submission, head: Checkpoint, seen: Seen | None) -> None:
    """Raise ``Rejected`` unless the head only adds to what was seen last."""
    last = seen or Seen(size=0, root=EMPTY_ROOT)
    if submission.old != last.size:
        why = f"the head seen last has {last.size} entries"
        raise Rejected(_CONFLICT, why, size=last.size)
    if seen and head.size == last.size and head.root != last.root:
        why = f"another head of {head.size} entries was seen"
        raise Rejected(_CONFLICT, why, size=last.size, fork=True)
    if not _proved(submission, head, last):
        why = f"it is not shown to continue the {last.size} entries that were seen"
        raise Rejected(_UNPROVED, why, size=last.size)


def _proved(submission: Submission, head: Checkpoint, last: Seen) -> bool:
    if last.size:
        proof = submission.proof
        return verify_consistency(last.size, head.size, proof, last.root, head.root)
    return not submission.proof and (head.size > 0 or head.root == EMPTY_ROOT)
