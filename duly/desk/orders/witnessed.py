"""What outsiders said of our heads: kept, counted against the policy, and shown for what it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from duly.desk.home import current
from duly.desk.orders.grown import tree_of
from duly.desk.orders.models import Asked, Checkpoint, Cosignature
from duly.ledger.cosignature import cosigned_at
from duly.ledger.note import Note, Signature, parse
from duly.ledger.policy import Policy, Witness, parse_policy
from duly.ledger.tree import Tree
from duly.order.terms import Refusal, Unreadable

_TRIED = 200  # heads that are looked at for a quorum, the newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the newest head stands with its witnesses.

    ``size`` is that of the newest head which enough of them cosigned, nought when there is
    none; ``by`` are those under the newest head itself.
    """

    wants: str  # the quorum in words; empty when no witness is asked for
    by: tuple[str, ...]
    met: bool
    size: int
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How one witness answered last; ``against`` says that it knows another history."""

    witness: str
    asked_at: datetime
    why: str
    against: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The newest head, its tree, and up to which size each witness cosigned it before."""

    size: int
    note: str
    tree: Tree
    before: dict[str, int]  # by verifier key


def policy() -> Policy:
    """Return who has to cosign our heads; nobody, unless the home says so.

    Raises ``Unreadable`` (``policy-malformed``).
    """
    path = current().policy
    try:
        return parse_policy(path.read_text(encoding="utf-8")) if path.is_file() else Policy()
    except (OSError, UnicodeDecodeError) as broken:
        raise Unreadable("policy-malformed", f"{path} cannot be read: {broken}") from broken


def cosigned(size: int, note: str) -> str:
    """Return a head's note with every cosignature that was kept under it."""
    lines = Cosignature.objects.filter(checkpoint_id=size).order_by("pk")
    return note + "".join(lines.values_list("line", flat=True))


def standing(wanted: Policy) -> Standing:
    """Say how the newest head stands, and which is the newest that counts as witnessed."""
    top = Checkpoint.objects.order_by("-size").first()
    by = wanted.cosigners(parse(cosigned(top.size, top.note))) if top else ()
    found = newest_witnessed(wanted) if wanted.asks else None
    return Standing(
        wants=wanted.told() if wanted.asks else "",
        by=by,
        met=wanted.met(by),
        size=found[0] if found else 0,
        at=found[2] if found else None,
    )


def newest_witnessed(wanted: Policy, *, covering: int = -1) -> tuple[int, str, datetime] | None:
    """Return size, note and time of the newest head that enough witnesses cosigned.

    ``covering`` is the index of an entry that it must hold. None when there is none.
    """
    rows = Checkpoint.objects.filter(size__gt=covering, cosignature__isnull=False).distinct()
    for row in rows.order_by("-size")[:_TRIED]:
        note = parse(cosigned(row.size, row.note))
        if wanted.met(wanted.cosigners(note)):
            return row.size, str(note), _latest(note, wanted)
    return None


def question() -> Question | None:
    """Return what witnesses are to be asked now; none when nothing was ever signed.

    Raises ``LookupError`` when the stored leaves do not make the signed head.
    """
    top = Checkpoint.objects.order_by("-size").first()
    if top is None:
        return None
    before: dict[str, int] = {}
    for key, size in Cosignature.objects.order_by("checkpoint_id").values_list(
        "witness", "checkpoint_id"
    ):
        before[key] = size
    tree = tree_of(top.size, bytes(top.root))
    return Question(size=top.size, note=top.note, tree=tree, before=before)


def keep(witness: Witness, size: int, line: Signature) -> None:
    """Keep a cosignature that verified; keeping it twice keeps the first."""
    Cosignature.objects.bulk_create(
        [
            Cosignature(
                checkpoint_id=size,
                witness=str(witness.key),
                line=line.line(),
                cosigned_at=cosigned_at(line),
            )
        ],
        ignore_conflicts=True,
    )


def answered(witness: Witness, size: int, why: str, *, against: bool, at: datetime) -> None:
    """Keep how a witness answered.

    Once it said that it knows another history, only its own cosignature takes that back.
    """
    with transaction.atomic():
        row = Asked.objects.select_for_update().filter(pk=str(witness.key)).first()
        stays = row is not None and row.against and bool(why) and not against
        Asked.objects.update_or_create(
            pk=str(witness.key),
            defaults={
                "asked_at": at,
                "size": size,
                "why": row.why if stays and row else why[:200],
                "against": against or stays,
            },
        )


def answers(witnesses: Iterable[Witness]) -> tuple[Answer, ...]:
    """Return how each of these witnesses answered last, if it was ever asked."""
    names = {str(one.key): one.name for one in witnesses}
    return tuple(
        Answer(witness=names[row.pk], asked_at=row.asked_at, why=row.why, against=row.against)
        for row in Asked.objects.filter(pk__in=names).order_by("pk")
    )


def _latest(note: Note, wanted: Policy) -> datetime:
    return max(cosigned_at(line) for line in note.signed_by(one.key for one in wanted.witnesses))


def must_not_be_behind(wanted: Policy) -> None:
    """Refuse ``witness-knows-more`` while a witness says that ours is not the whole history."""
    for one in answers(wanted.witnesses):
        if one.against:
            raise Refusal(
                "witness-knows-more",
                f"the witness {one.witness} says: {one.why}. This history was rolled back or"
                " rewritten; restore a newer backup, and look at 'duly ledger verify'",
            )
