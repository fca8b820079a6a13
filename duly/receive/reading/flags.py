"""What a person must know about a delivery before anything is done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Document, Flag, TextLayer
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.orderflags import order_flags
from duly.receive.reading.outcome import Counts, OrderFields, ReadItem
from duly.receive.reading.table.serial import gaps

_SCAN_FLAGS = frozenset({"needs-ocr", "recognized"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found, for the flags to look at; of long lists only what was counted."""

    documents: tuple[Document, ...]
    prose: Prose
    fields: OrderFields
    foreign: int  # items on another platform
    wide: Sequence[ReadItem]  # wholes beside which something is offered
    contradicted: bool  # many of the posts are younger than the date of the order
    aside: Counter[str]  # what is no item, by why
    serials: Sequence[Sequence[int]]  # of each list
    empty_rows: Sequence[int]


def flags_of(found: Found, counts: Counts) -> tuple[Flag, ...]:
    """Give all flags, those of the opened documents first; each code with one reason once."""
    flags = [flag for document in found.documents for flag in document.flags]
    flags.extend(_about_documents(found))
    flags.extend(_about_list(found, counts))
    flags.extend(_about_reach(found))
    flags.extend(order_flags(found.fields, found.prose))
    flags.extend(_about_date(found))
    if not counts.items and not (found.fields.withdrawals and found.aside["withdrawn"]):
        flags.append(_nothing(found))
    return tuple(dict.fromkeys(flags))


def _about_documents(found: Found) -> Iterator[Flag]:
    for document in found.documents:
        known = any(flag.code in _SCAN_FLAGS for flag in document.flags)
        if document.text_layer in {TextLayer.SCAN, TextLayer.FOREIGN} and not known:
            why = f"{document.name} is a scan: its words must be recognised or read by a person."
            yield Flag(code="needs-ocr", why=why)


def _about_list(found: Found, counts: Counts) -> Iterator[Flag]:
    if counts.stated is not None and counts.stated not in {counts.rows, counts.items}:
        why = f"The order speaks of {counts.stated}; {counts.rows} rows were read."
        yield Flag(code="count-mismatch", why=f"{why} Ask which list is meant.")
    for said in gaps([number for table in found.serials for number in table]):
        yield Flag(code="serial-gap", why=f"The list's {said}.")
    if found.empty_rows:
        shown = ", ".join(map(str, found.empty_rows[:10]))
        yield Flag(code="row-without-locator", why=f"Rows with a number and no locator: {shown}.")
    foreign = found.foreign + found.aside["another-service"]
    if foreign:
        why = f"{foreign} of what is named stand on another platform and are not ours to act on."
        yield Flag(code="foreign-platform", why=why)
    hidden = sum(count for why, count in found.aside.items() if why.startswith("hidden-"))
    if hidden:
        why = f"{hidden} locators stand in hidden rows, columns or sheets and are no items."
        yield Flag(code="hidden-locators", why=why)


def _about_date(found: Found) -> Iterator[Flag]:
    issued = found.fields.issued_on
    if issued and found.contradicted:
        why = f"Many of the posts are younger than {issued}, the date read: which date is right?"
        yield Flag(code="date-contradicted", why=why)


def _about_reach(found: Found) -> Iterator[Flag]:
    """Tell where the order names less than the thing it lists: a gist of a whole account."""
    for item in found.wide:
        less = [norm for norm in item.alternatives if _is_part(norm, item)]
        if less:
            why = (
                f"{item.norm} is a whole {item.kind.value}, and the order itself names less:"
                f" {', '.join(less[:5])}. Offer the narrower."
            )
            yield Flag(code="wider-than-needed", why=why)


def _is_part(norm: str, item: ReadItem) -> bool:
    own = item.norm.partition("?")[0].casefold()
    owner = "/".join(own.split("/")[:2])
    return norm.casefold().startswith((f"{own}/", f"{owner}/")) and norm.casefold() != own


def _nothing(found: Found) -> Flag:
    quoted = found.aside["quoted"]
    why = "No account, post or address is asked about in what could be read."
    if quoted:
        why += " Addresses stand only in quoted text: ask the sender for the list itself."
    elif found.aside:
        why += " Look at what was set aside, and why."
    else:
        why += " Look at the original, and ask the sender for the list."
    return Flag(code="nothing-found", why=why)
