"""Which kind of act this is, as far as its own words say so: a first guess for the intake clerk."""

from __future__ import annotations

import re
from dataclasses import replace

from duly.receive.reading.fields.acts import act_in
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Authority

_INDIAN = re.compile(
    r"69\s?A\b|69\s?क|69-?ए|blocking (?:for|of) access (?:of|to) information|79\s?\(3\)\s?\(b\)|"
    r"rule 3\s?\(1\)\s?\([djg]\)|\bsahyog\b|information technology act|"
    r"सूचना प्रौद्योगिकी अधिनियम",
    re.IGNORECASE,
)
_NONCOMPLIANCE = re.compile(
    r"notice of (?:continued )?non-?compliance|(?:have|has|had) (?:failed|refused|"
    r"neglected) to comply|"
    r"(?:have|has) not (?:fully )?complied|show[- ]cause (?:notice )?(?:for|as to|why)|"
    r"continued (?:non-?compliance|refusal)|restored[^.]{0,80}(?:unilaterally|without)|"
    r"अनुपालन न(?:हीं)? (?:करने|किए|किया)|अननुपालन की सूचना",
    re.IGNORECASE,
)
_INDIAN_KINDS = (
    ("r3_1_j", re.compile(r"3\s?\(1\)\s?\(j\)", re.IGNORECASE)),
    ("r3_1_d", re.compile(r"3\s?\(1\)\s?\(d\)|79\s?\(3\)\s?\(b\)|\bsahyog\b", re.IGNORECASE)),
    (
        "s69a_emergency",
        re.compile(
            r"\brule 9\b|emergency|interim (?:direction|order|measure)|नियम 9|आपात|अंतरिम",
            re.IGNORECASE,
        ),
    ),
    (
        "s69a_notice",
        re.compile(
            r"\brule 8\b[^.]{0,160}(?:appear|hearing|reply)|appear before the committee|"
            r"meeting of the committee|opportunity (?:of|to be) hea",
            re.IGNORECASE,
        ),
    ),
    ("s69a_direction", re.compile(r"69\s?A|69\s?क|69-?ए|blocking", re.IGNORECASE)),
)
_UNION = re.compile(
    r"2021/784|(?:removal order|entfernungsanordnung|injonction de retrait|orden de retirada|"
    r"nakaz usunięcia)[^.]{0,200}terroris|terrorist content online",
    re.IGNORECASE,
)
_EMERGENCY = "in-it-act:sec_meity"


def instrument_of(prose: Prose) -> tuple[str | None, str | None]:
    """Give regime and instrument by the packs' own ids, or nothing."""
    if _UNION.search(prose.text):
        return "eu-terreg", "removal_order"
    if not _INDIAN.search(prose.text):
        return act_in(prose.text)
    if _NONCOMPLIANCE.search(_said(prose)):
        return "in-it-act", "noncompliance"
    kind = next((name for name, words in _INDIAN_KINDS if words.search(prose.text)), None)
    return "in-it-act", kind


def _said(prose: Prose) -> str:
    """Leave out what only threatens: "non-compliance attracts …"."""
    threat = re.compile(
        r"attract|shall be|may lead|would|will be liable|in case of|failing", re.IGNORECASE
    )
    return "\n".join(
        sentence
        for sentence in prose.sentences
        if not threat.search(sentence) or re.search(r"\bnotice of\b", sentence, re.IGNORECASE)
    )


def seated(authority: Authority, instrument: str | None) -> Authority:
    """Give the office of the ministry that issues this kind of act."""
    if instrument == "s69a_emergency" and authority.id == "in-it-act:do_meity":
        return replace(authority, id=_EMERGENCY)
    return authority
