"""Locators become subjects: the platform is asked, duplicates and earlier orders are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from duly.desk.acts.platform import platform as default_platform
from duly.desk.orders import read
from duly.desk.orders.door import Recorded, handle_items
from duly.desk.orders.vault import Pouch, same_texts
from duly.order.events import Unresolved
from duly.order.terms import Actor, ItemRef, Kind, OrderRef, Refusal
from duly.platforms.port import Ambiguous, Answer, Found, Gone, Platform, Wanted
from duly.resolve.rules import Earlier, Resolve, Subject

_NEAR = 5
_OPEN = frozenset({"listed", "resolved", "unresolvable", "needs-person"})


def resolve(
    ref: str,
    *,
    by: Actor,
    at: datetime,
    platform: Platform | None = None,
    refs: Sequence[str] | None = None,
) -> Recorded:
    """Ask the platform about every undecided item and record what it says.

    Items that only a person can read stay unresolved as ``doubtful``. Refuses
    ``nothing-to-resolve``.
    """
    order = read.order(ref, by)
    todo = [item for item in read.items(order.ref, refs=refs) if item.state in _OPEN]
    if not todo:
        raise Refusal("nothing-to-resolve", f"every item of {ref} is decided already")
    sure = [item for item in todo if not item.needs_person]
    wanted = [_wanted(item) for item in sure]
    answers = dict(
        zip(
            (item.ref for item in sure),
            (platform or default_platform()).lookup(wanted),
            strict=True,
        )
    )
    earlier = _earlier(ref, answers)
    pouch = Pouch(OrderRef(ref))
    first: dict[tuple[str, str], str] = {}
    targets = [
        (ItemRef(item.ref), _command(item, answers.get(item.ref), earlier, first, pouch, by))
        for item in todo
    ]
    return handle_items(OrderRef(ref), targets, at=at, pouch=pouch)


def near(item: read.ItemView, *, platform: Platform | None = None) -> tuple[str, ...]:
    """Name existing handles that an account without a subject may be: renamed, or read wrongly.

    They are the platform's of today, for a person to choose from; none is taken unasked.
    """
    said = str(item.reading.get("id") or "")
    if read.kind_of(item) is not Kind.ACCOUNT or item.subject or not said:
        return ()
    asked = platform or default_platform()
    try:
        answer, *_ = asked.lookup([_wanted(item)])
        alike = asked.lookalikes(said)
    except OSError:  # out of reach: the line can still be read without it
        return ()
    today = (
        [answer.label.removeprefix("@")]
        if isinstance(answer, Found) and answer.renamed_from
        else []
    )
    return tuple(dict.fromkeys(other for other in (*today, *alike) if other != said))[:_NEAR]


def _wanted(item: read.ItemView) -> Wanted:
    return Wanted(
        kind=read.kind_of(item), id=str(item.reading.get("id") or ""), by=item.reading.get("author")
    )


def _earlier(ref: str, answers: Mapping[str, Answer]) -> Mapping[tuple[str, str], list[Earlier]]:
    found: dict[tuple[str, str], list[Earlier]] = {}
    by_kind: dict[str, list[str]] = {}
    for answer in answers.values():
        if isinstance(answer, Found):
            by_kind.setdefault(answer.kind, []).append(answer.subject)
    for kind, subjects in by_kind.items():
        sealed = {
            name: subject
            for subject, pairs in same_texts(topic(kind), subjects).items()
            for name, order in pairs
            if order != ref
        }
        for subject, items in read.same_subject(ref, sealed).items():
            found[kind, subject] = [
                Earlier(order=OrderRef(order), item=ItemRef(item)) for order, item in items
            ]
    return found


def topic(kind: str) -> str:
    """Return the vault topic under which subjects of a kind are found again."""
    return f"subject:{kind}"


def _command(
    item: read.ItemView,
    answer: Answer | None,
    earlier: Mapping[tuple[str, str], Sequence[Earlier]],
    first: dict[tuple[str, str], str],
    pouch: Pouch,
    by: Actor,
) -> Resolve:
    if not isinstance(answer, Found) or answer.renamed_from:
        return Resolve(by=by, seen=item.turn, unresolved=_why(answer))
    key = (answer.kind.value, answer.subject)
    before = first.setdefault(key, item.ref)
    return Resolve(
        by=by,
        seen=item.turn,
        found=Subject(
            kind=answer.kind,
            subject=pouch.seal(answer.subject, topic=topic(answer.kind)),
            label=pouch.seal(answer.label),
            author=pouch.seal(answer.author) if answer.author else None,
            traits=tuple(sorted(each.value for each in answer.traits)),
        ),
        duplicate_of=None if before == item.ref else ItemRef(before),
        earlier=tuple(earlier.get(key, ())),
    )


def _why(answer: Answer | None) -> Unresolved:
    match answer:
        case None:
            return Unresolved.DOUBTFUL
        case Gone():
            return Unresolved.GONE
        case Ambiguous() | Found():
            return Unresolved.AMBIGUOUS
        case _ if answer.wanted.kind.value == "foreign":
            return Unresolved.FOREIGN
        case _:
            return Unresolved.NOT_FOUND
