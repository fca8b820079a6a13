"""Powers that cannot carry what is asked: a demand for data used to block, and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.order.terms import Ask
from duly.receive.reading.outcome import Basis, OrderFields

_ACTS = frozenset({Ask.REMOVE, Ask.WITHHOLD, Ask.SUSPEND, Ask.RESTRICT})


@dataclass(frozen=True, slots=True, kw_only=True)
class _DataPower:
    """A provision by which data may be demanded and nothing taken down."""

    law: re.Pattern[str]
    provision: re.Pattern[str]
    named: str


def _power(named: str, law: str, provision: str) -> _DataPower:
    return _DataPower(
        law=re.compile(law, re.IGNORECASE),
        provision=re.compile(provision, re.IGNORECASE),
        named=named,
    )


_DATA_POWERS = (
    _power("section 91 CrPC", r"code of criminal procedure", r"section 91\b"),
    _power("section 94 BNSS", r"nagarik suraksha|\bbnss\b", r"section 94\b"),
    _power("article 10 of the Digital Services Act", r"2022/2065", r"article 10\b"),
    _power("18 U.S.C. 2703", r"u\.?s\.? code|u\.s\.c", r"\b2703\b"),
    _power("article 22 of the Marco Civil", r"12\.965|marco civil", r"article 22\b"),
    _power("§ 100j StPO", r"\bstpo\b", r"§ 100[jk]"),
    _power("article 588 ter LECrim", r"enjuiciamiento criminal", r"article 588"),
)
_BLOCKS = re.compile(r"\b69\s?A\b|69\s?क", re.IGNORECASE)
_INTIMATES = re.compile(r"79\s?\(3\)\s?\(b\)|\b3\s?\(1\)\s?\([djg]\)", re.IGNORECASE)


def wrong_powers(fields: OrderFields) -> Iterator[str]:
    """Say which power is used for what it does not carry."""
    if fields.ask not in _ACTS:
        return
    basis = fields.legal_basis
    for power in _DATA_POWERS:
        if _cites(basis, power) and not _others(basis, power):
            yield (
                f"The only power cited is {power.named}, by which data may be demanded; the order"
                f" asks to {fields.ask.value}. Ask for the power to do that."
            )
    provisions = " ".join(one.provision or "" for one in basis)
    if fields.regime == "in-it-act":
        yield from _indian(provisions, fields.authority.type)


def _indian(provisions: str, sender: str | None) -> Iterator[str]:
    if _BLOCKS.search(provisions) and sender in {"police", "court", "prosecutor"}:
        yield (
            "Section 69A directions are the Ministry's; this sender has the notice under section"
            " 79(3)(b) with rule 3(1)(d). Ask who issued the direction."
        )
    elif _BLOCKS.search(provisions) and _INTIMATES.search(provisions):
        yield (
            "A notice under section 79(3)(b) or rule 3(1)(d) is no blocking direction under"
            " section 69A: two powers with two procedures. Ask which of them is used."
        )


def _cites(basis: Sequence[Basis], power: _DataPower) -> bool:
    return any(_is(one, power) for one in basis)


def _others(basis: Sequence[Basis], power: _DataPower) -> bool:
    """Tell whether another law stands by it that could carry the ask; crimes alone cannot."""
    crimes = re.compile(r"penal code|nyaya sanhita|\bstgb\b|código penal|criminal law", re.I)
    return any(not _is(one, power) and not crimes.search(one.law or "") for one in basis)


def _is(one: Basis, power: _DataPower) -> bool:
    in_law = power.law.search(one.law or "") is not None
    return in_law and power.provision.search(one.provision or "") is not None
