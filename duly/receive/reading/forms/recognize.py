"""Which form a document is, if it is one."""

from __future__ import annotations

from collections.abc import Callable

from duly.receive.readers.document import Document
from duly.receive.reading.forms.data import order_as_data
from duly.receive.reading.forms.elements import order_to_act
from duly.receive.reading.forms.form import Form
from duly.receive.reading.forms.registers import register
from duly.receive.reading.forms.removal import removal_order

_FORMS: tuple[Callable[[Document], Form | None], ...] = (
    removal_order,
    order_to_act,
    register,
    order_as_data,
)


def recognized(document: Document) -> Form | None:
    """Give the form that a document is, or nothing: then it is read as a letter."""
    for form in _FORMS:
        found = form(document)
        if found is not None:
            return found
    return None
