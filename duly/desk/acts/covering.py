"""The cover of every letter that leaves the desk; no name of staff ever stands in one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from duly.answer.letters import LANGUAGES, Cover, Language, ToAuthority, data_of
from duly.answer.mailtext import mail_of
from duly.desk.acts.lawful import authority_name, law_of
from duly.desk.orders import exhibits
from duly.desk.orders.read import OrderView
from duly.desk.sandbox.letters import render_in_child
from duly.order.terms import Country, Digest

PDF = "application/pdf"
JSON = "application/json"
_OFFICIAL = {
    **dict.fromkeys(("AT", "DE", "LI"), "de"),
    **dict.fromkeys(("FR", "LU", "MC"), "fr"),
    **dict.fromkeys(("AO", "BR", "MZ", "PT"), "pt"),
    **dict.fromkeys(("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY"), "ar"),
    **dict.fromkeys(("MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"), "ar"),
    **dict.fromkeys(("BY", "RU"), "ru"),
    "TR": "tr",
}  # where one of our languages is the one in which offices write


def cover(
    order: OrderView,
    *,
    at: datetime,
    to: Sequence[str] | None = None,
    seated: Country | None = None,
    referring: bool = True,
) -> Cover:
    """Return the letterhead, the addressee and both references of a letter on an order.

    ``seated`` is the country whose time counts, by default the order's. Not ``referring``: the
    addressee never gave the order a reference.
    """
    references = order.fields.get("references") or []
    law = law_of(order.regime, order.instrument)
    return Cover(
        platform=str(settings.DULY_PLATFORM_NAME),
        contact=str(settings.DULY_CONTACT),
        to=tuple(to or (authority_name(order.authority),)),
        our_reference=order.ref,
        their_reference=str(references[0]) if references and referring else None,
        written_at=at,
        zone=str(law.zone(seated or order.country)),
    )


def established_in() -> Country | None:
    """Return the member state that forms name as ours, where the desk was told it."""
    return Country(settings.DULY_MEMBER_STATE) if settings.DULY_MEMBER_STATE else None


def language_of(order: OrderView) -> Language:
    """Return the language to write to an order's authority in: the order's own, if we write it.

    Of an order whose language was not read, that of its country; else English.
    """
    read = map(str, order.fields.get("languages") or ())
    known = (each for each in (*read, _OFFICIAL.get(order.country, "")) if each in LANGUAGES)
    return language_for(next(known, None))


def language_for(wanted: str | None) -> Language:
    """Return the language of a letter: the one wanted, if we write it, else English."""
    return next((each for each in LANGUAGES if each == wanted), "en")


def written(letter: ToAuthority, language: Language, *, at: datetime) -> Digest:
    """Write a letter as PDF, as data and as the mail that carries it, keep all three.

    Returns the digest of the PDF. The data is found by it, and gives every other form.
    """
    mail = mail_of(letter, language=language, attached=True)
    text = f"{mail.subject}\n\n{mail.body}"
    pdf = exhibits.keep(render_in_child(letter, language=language), PDF, at=at, text=text)
    exhibits.keep(data_of(letter, language=language), JSON, at=at, name=pdf)
    return pdf
