"""A reading as the JSON that the command line promises."""

from __future__ import annotations

from dataclasses import asdict

from duly.receive.readers.document import Document
from duly.receive.reading.outcome import Deadline, NotItem, OrderFields, Reading, ReadItem, Source

Plain = dict[str, object]


def as_json(reading: Reading) -> Plain:
    """Give the document of ``duly read --json``."""
    return {
        **rest_as_json(reading),
        "items": [item_as_json(item) for item in reading.items],
        "not_items": [not_item_as_json(said) for said in reading.not_items],
    }


def rest_as_json(reading: Reading) -> Plain:
    """Give all of the document but its items and what is no item."""
    return {
        "platform": reading.platform,
        "documents": [_document(document) for document in reading.documents],
        "order": _order(reading.order),
        "counts": asdict(reading.counts),
        "flags": [{"code": flag.code, "why": flag.why} for flag in reading.flags],
    }


def not_item_as_json(said: NotItem) -> Plain:
    """Give one address that is no item, with why."""
    return {"locator": said.locator, "why": said.why, "source": _source(said.source)}


def _document(document: Document) -> Plain:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": document.pages,
        "text_layer": document.text_layer.value if document.text_layer else None,
        "signature": _signature(document),
    }


def _signature(document: Document) -> Plain | None:
    """Say what is signed and how far; whether it holds is another matter."""
    if not document.seals:
        return None
    return {
        "fields": [asdict(seal) for seal in document.seals],
        "whole": document.seals[-1].whole,
        "verified": None,
    }


def _order(order: OrderFields) -> Plain:
    decision = order.underlying_decision
    return {
        "authority": asdict(order.authority),
        "country": order.country,
        "issued_on": order.issued_on,
        "references": list(order.references),
        "languages": list(order.languages),
        "regime": order.regime,
        "instrument": order.instrument,
        "legal_basis": [asdict(basis) for basis in order.legal_basis],
        "grounds": list(order.grounds),
        "underlying_decision": asdict(decision) if decision else None,
        "ask": order.ask.value,
        "fallback_ask": order.fallback_ask.value if order.fallback_ask else None,
        "also_asks": [ask.value for ask in order.also_asks],
        "deadline": _deadline(order.deadline) if order.deadline else None,
        "deadlines": [_deadline(deadline) for deadline in order.deadlines],
        "due": [asdict(due) for due in order.due],
        "urgency": order.urgency,
        "penalty": order.penalty,
        "appeal": asdict(order.appeal) if order.appeal else None,
        "officer": asdict(order.officer) if order.officer else None,
        "dates": [asdict(one) for one in order.dates],
        "redactions": asdict(order.redactions),
        "confidential": order.confidential,
        "withdrawals": list(order.withdrawals),
        "form": order.form,
        "reasons": order.reasons,
        "territory": list(order.territory),
        "redress": order.redress,
    }


def _deadline(deadline: Deadline) -> Plain:
    return {
        "length": deadline.length,
        "from": deadline.start,
        "duty": deadline.duty,
        "calendar": deadline.calendar,
        "words": deadline.words,
        "who": deadline.who,
    }


def item_as_json(item: ReadItem) -> Plain:
    """Give one item."""
    return {
        "locator": item.locator,
        "kind": item.kind.value,
        "id": item.id,
        "norm": item.norm,
        "ask": item.ask.value,
        "source": _source(item.source),
        "repaired": item.repaired,
        "duplicate_of": item.duplicate_of,
        "needs_person": item.needs_person,
        "alternatives": list(item.alternatives),
        "ground": item.ground,
        "author": item.author,
    }


def _source(source: Source) -> Plain:
    return {
        "document": source.document,
        "page": source.page,
        "row": source.row,
        "sheet": source.sheet,
        "box": list(source.box) if source.box else None,
        "path": source.path,
    }
