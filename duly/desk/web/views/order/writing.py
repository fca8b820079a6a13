"""In which language a letter is to be written: asked with the authority's own chosen."""

from __future__ import annotations

from django.utils.translation import gettext as _

from duly.answer.letters import LANGUAGES
from duly.answer.letters.words import words
from duly.desk.acts.covering import language_of
from duly.desk.orders.read import OrderView
from duly.desk.web.views.structs import Field, Option


def language_field(order: OrderView, said: str | None = None) -> Field:
    """Return the choice among all languages of letters; ``said`` is what was chosen before."""
    chosen = said or language_of(order)
    options = tuple(
        Option(value=code, word=words(code).say("letter.language"), chosen=code == chosen)
        for code in LANGUAGES
    )
    return Field(name="language", label=_("Language"), kind="select", options=options)
