"""Acts under the laws of the packs, known by the law's name and the provision beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import IGNORECASE, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An instrument of a pack: both must be said, the law and what tells this act apart."""

    regime: str
    instrument: str
    law: Pattern[str]
    told_by: Pattern[str]


def _act(regime: str, instrument: str, law: str, told_by: str) -> Act:
    return Act(
        regime=regime,
        instrument=instrument,
        law=re.compile(law, IGNORECASE),
        told_by=re.compile(told_by, IGNORECASE),
    )


def _article(number: str) -> str:
    """Match an article or section by its whole number, in the languages of the packs."""
    words = r"art(?:icle|icolo|ículo|ikel|igo|s?\.)?|стат\w+|ст\.|madde|pasal|s(?:ection|\.)?|§"
    return rf"(?:{words})\s*{number}(?![\d/-])|(?<![\d/-]){number}\s*(?:\.?\s*maddesi|madde)\b"


_DSA = (
    r"2022/2065|digital services act|\bDSA\b|gesetz über digitale dienste|"
    r"règlement sur les services numériques|reglamento de servicios digitales|"
    r"regolamento sui servizi digitali"
)
_INFORMATION = (
    r"149[-\s]?(?:ФЗ|FZ)|об информации, информационных технологиях|on information, inform"
)
_FALSEHOODS = r"protection from online falsehoods|\bPOFMA\b"
_HARMS = r"online criminal harms act|\bOCHA\b"
_MINISTERIAL = r"\bMR\s?5/2020|\bnomor 5 tahun 2020|number 5 of 2020"

ACTS = (
    _act("eu-dsa", "art9_order", _DSA, _article("9")),
    _act("eu-dsa", "art10_order", _DSA, _article("10")),
    _act("uk-ta2006", "s3_notice", r"terrorism act 2006", _article("3")),
    _act("uk-osa2023", "s121_notice", r"online safety act 2023", _article("121")),
    _act("uk-osa2023", "s123_warning", r"online safety act 2023", _article("123")),
    _act(
        "fr-lcen",
        "art6_1_request",
        r"confiance dans l.économie numérique|\bLCEN\b|2004-575",
        _article("6-1"),
    ),
    _act("tr-5651", "art8a_order", r"\b5651\b", r"(?<!\d)8/A\b"),
    _act("ru-149fz", "art15_3_2_demand", _INFORMATION, _article(r"15\.3-2")),
    _act("ru-149fz", "art15_3_demand", _INFORMATION, _article(r"15\.3")),
    _act("ru-149fz", "art15_1_notice", _INFORMATION, _article(r"15\.1")),
    _act(
        "br-tse",
        "removal_order",
        r"23\.714|tribunal superior eleitoral|justiça eleitoral",
        r"remo[çv]|retirad|indisponibili|exclus[ãa]o",
    ),
    _act("br-mci", "art19_order", r"12\.965|marco civil", _article("19")),
    _act("au-osa2021", "removal_notice", r"online safety act 2021", _article("109")),
    _act("au-osa2021", "cyber_abuse_notice", r"online safety act 2021", _article("88")),
    _act("sg-pofma", "targeted_correction", _FALSEHOODS, r"targeted correction direction"),
    _act("sg-pofma", "general_correction", _FALSEHOODS, r"general correction direction"),
    _act("sg-pofma", "account_restriction", _FALSEHOODS, r"account restriction direction"),
    _act("sg-pofma", "disabling", _FALSEHOODS, r"disabling direction"),
    _act("sg-ocha", "stop_communication", _HARMS, r"stop communication direction"),
    _act("sg-ocha", "account_restriction", _HARMS, r"account restriction direction"),
    _act("sg-ocha", "access_blocking", _HARMS, r"access blocking direction"),
    _act("sg-ocha", "app_removal", _HARMS, r"app removal direction"),
    _act("sg-ocha", "disabling", _HARMS, r"disabling direction"),
    _act("id-mr5", "urgent_request", _MINISTERIAL, r"\burgent\b|mendesak"),
    _act("id-mr5", "removal_request", _MINISTERIAL, r"permohonan|request|pemutusan akses"),
)


def act_in(text: str) -> tuple[str | None, str | None]:
    """Give regime and instrument where one law of the packs is named together with its act.

    Two acts of one law leave the instrument open, two laws leave both open: a person says which.
    """
    found = [act for act in ACTS if act.law.search(text) and act.told_by.search(text)]
    regimes = {act.regime for act in found}
    if len(regimes) != 1:
        return None, None
    kinds = {act.instrument for act in found}
    return regimes.pop(), kinds.pop() if len(kinds) == 1 else None
