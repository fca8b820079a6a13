"""Heads that only say something beside one another: wrong and right, real and pretended."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from duly.order.terms import Kind
from duly.receive.reading.table.heads import kind_of_type
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.titles import asks_to_do, spared_by

_SPARED = "the head of its column says no, beside one that asks: is it asked about?"
_PRETENDED = "a head says that one pretends to be another: which of them is asked about?"
_BOTH = "its head asks, and calls it wrong or real beside another one: is it asked about?"
_ADDRESS = re.compile(
    r"\b(?:urls?|links?|address(?:es)?|adress[ei]?n?|adresses?|enlaces?|direcci[oó]n\w*|endereços?|"
    r"liens?|indirizz\w+|tautan|alamat|bağlantı\w*|kiungo|viungo)\b|ссылк|адрес|посилан|رابط|"
    r"लिंक|यूआरएल|链接|網址|网址",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:incorrect|inexact|wrong(?:ly)?\b|erron|erroné|mistyp|misspel|faulty|err[oóô]ne|errad|"
    r"incorret|errat|sbagliat|scorrett|equivocad|falsch|fehlerhaft|fout|onjuist|błędn|chybn|nesprávn|hibás|greșit|"
    r"felaktig|forkert|feilaktig|virheelli|yanlış|hatalı|salah|keliru|makosa)|"
    r"ошибочн|неверн|неправильн|помилков|невірн|грешн|خاطئ|غلط|गलत|अशुद्ध|错误|錯誤|誤|잘못",
    re.IGNORECASE,
)
# … where no address is wrong, but what an account tells.
_TELLING = re.compile(
    r"\binform|\bnews\b|\bclaims?\b|\bfacts?\b|\bstatements?\b|\bnotici|\bnouvelle|\bnotizi|"
    r"\bfalsch[a-z]{5}|\bbehaupt|\bhaber|\bberita|информац|сведени|новост|जानकारी|सूचना|खबर|信息|情報|정보",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:correct|right\b|exact(?:[aeo]s?)?\b|should read|corregid|corret|corrigid|corrigé|"
    r"richtig|korrig|"
    r"corrett|juist|poprawn|správn|helyes|corect|korrekt|rätt|rigtig|riktig|oikea|doğru|düzeltil|benar|"
    r"sahihi)|верн|правильн|исправл|виправл|вірн|правилн|صحيح|درست|सही|शुद्ध|正确|正確|正しい|올바른",
    re.IGNORECASE,
)
_PRETENDING = re.compile(
    r"\b(?:fakes?|impersonat(?:ing|ors?)|impost[eo]rs?|clones?|cop(?:y|ies)|duplicates?|"
    r"fals[oaie]s?|faux|"
    r"fausse?s?|usurpat(?:eur|rice|or)\w*|suplantador\w*|imitador\w*|cópias?|copias?|copies?|"
    r"kopien?|nachahm\w+|gefälscht\w*|sahte|taklit|palsu|tiruan|nep|fałszyw\w+|falešn\w+|hamis|"
    r"falsk\w*)\b|"
    r"поддельн|фальшив|фейк|копи[яийю]|підробл|फर्जी|नकली|مزيف|وهمي|冒充|假冒|なりすまし|사칭|가짜",
    re.IGNORECASE,
)
_REAL = re.compile(
    r"\b(?:real|true|authenti\w+|genuine|legitimate|original\w*|impersonated|echt\w*|verdadeir\w+|"
    r"verdader\w+|aut[eé]ntic\w+|suplantad[oa]s?|usurpée?s?|véritables?|vrais?|vero|vera|gerçek|asli|"
    r"prawdziw\w+|skutečn\w+|valódi|äkta|ekte|ægte)\b|"
    r"подлинн|настоящ|оригинал|справжн|असली|الحقيقي|الأصلي|真实|本物|진짜",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:impersonated|imitated|copied|cloned) by\b|\busurpée?s? par\b|"
    r"\b(?:suplantad|imitad|personificad)[oa]s? por\b|\b(?:nachgeahmt|imitiert) (?:von|durch)\b",
    re.IGNORECASE,
)


def told_apart(
    heads: Mapping[int, str], locators: Collection[int]
) -> tuple[frozenset[int], Mapping[int, str]]:
    """Give the columns that hold nothing that is asked about, and those in doubt with why."""
    said = {column: heads.get(column, "") for column in locators}
    other = {*_wrong(said), *_real(said)}
    asked = {column for column in other if asks_plainly(said[column])}
    aside = frozenset(other - asked)
    left = {column: text for column, text in said.items() if column not in aside}
    if any(map(_BY.search, left.values())):
        return aside, dict.fromkeys(left, _PRETENDED)
    return aside, dict.fromkeys(_saying_no(left), _SPARED) | dict.fromkeys(asked, _BOTH)


def ask_each(heads: Mapping[int, str], locators: Collection[int]) -> Mapping[int, Kind]:
    """Give the kind that each column asks about, where all of them ask, for different kinds."""
    said = {column: heads.get(column, "") for column in locators}
    kinds = {column: kind for column, text in said.items() if (kind := kind_of_type(text))}
    apart = len(kinds) == len(said) and len(set(kinds.values())) > 1
    return kinds if apart and all(map(asks_to_do, said.values())) else {}


def _wrong(said: Mapping[int, str]) -> Iterator[int]:
    """Give the addresses that a head calls wrong, beside one that is called right."""
    wrong = {n for n, text in said.items() if _WRONG.search(text) and not _TELLING.search(text)}
    right = {n for n, text in said.items() if n not in wrong and _RIGHT.search(text)}
    if len(right) == 1 and any(_ADDRESS.search(text) for text in said.values()):
        yield from wrong


def _real(said: Mapping[int, str]) -> Iterator[int]:
    """Give whoever a head calls real, or pretended to be, beside one that pretends."""
    told = {column: text for column, text in said.items() if not _BY.search(text)}
    pretends = {column for column, text in told.items() if _PRETENDING.search(text)}
    real = {column for column, text in told.items() if _REAL.search(text)}
    if pretends - real and len(told) == len(said):
        yield from real - pretends


def _saying_no(said: Mapping[int, str]) -> Iterator[int]:
    """Give the columns whose heads say no, where the head of another one asks."""
    spared = {column for column, text in said.items() if spared_by(text)}
    if any(asks_plainly(said[column]) for column in said.keys() - spared):
        yield from spared
