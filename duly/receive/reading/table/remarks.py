"""What a row says of itself: withdrawn, dealt with, not to be blocked, somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from duly.receive.readers.document import Row
from duly.receive.reading.table.columns import Layout
from duly.receive.reading.table.heads import NUMBERS, Role
from duly.receive.reading.table.manner import is_marked
from duly.receive.reading.table.starts import starts_in
from duly.receive.reading.text.attributes import is_label, tells_of_pair
from duly.receive.reading.text.spoken import spares_rows
from duly.receive.reading.text.titles import LABELED, is_set_aside, labels_bystander
from duly.receive.reading.text.unasked import EXAMPLE_ALONE
from duly.receive.reading.usual import without_numbers

FOOTNOTED = "a footnote's mark stands at its row, unlike at others: is it meant all the same?"
_SILENT = {Role.SERIAL, *NUMBERS}  # numbers say nothing of the kind
_MARK = 8  # characters: a box, and no words
_LONGEST = 100  # characters: a remark, and no ground told at length
_DONE = (  # "Blocked on 12 May", "gesperrt am 12.5."
    r"(?:(?:blocked|removed|deleted|suspended|withheld|disabled|taken down|restricted|actioned|"
    r"done|closed) (?:on|w\.?e\.?f\.?|since|vide|by)|"
    r"(?:gesperrt|gelöscht|entfernt) (?:am|seit)|(?:supprimée?|retirée?|bloquée?) (?:le|depuis)|"
    r"(?:bloquead|eliminad|retirad|removid|excluíd|suspens)[oa] (?:el|em|desde)|"
    r"(?:rimoss|bloccat|oscurat)[oa] (?:il|dal)|(?:usunięt|zablokowan)\w+ (?:dnia|w dniu)?|"
    r"(?:verwijderd|geblokkeerd) op|(?:удал[её]н|заблокирован|ограничен)\w* (?:с )?|"
    r"(?:видален|заблокован)\w* |(?:diblokir|dihapus)(?: pada)?(?: tanggal)?)"
)
_DONE_ON = rf"{_DONE}[\s:(–-]*(?:the )?(?:\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SETTLED = re.compile(
    r"\b(?:ignore|disregard|withdrawn|revoked|rescinded|cancel+ed|complied|resolved|"
    rf"{_DONE_ON}|"
    r"no (?:longer|further) (?:required|needed|sought|action)|no action|"
    r"(?:deleted|removed) by (?:the )?(?:user|author|owner|platform)|"
    r"already (?:\w+ )?(?:blocked|removed|deleted|suspended|restricted|withheld|taken down)|"
    r"not (?:to be |being )?(?:illegal|unlawful|blocked?|removed?|deleted?|restrict(?:ed)?|"
    r"withheld|pressed|covered|affected|included|ordered|requested)|"
    r"(?:quoted|cited|mentioned|reference) (?:in|by|for|only)|"
    r"for (?:reference|information|context)|"
    r"not (?:for|addressed to) (?:x|twitter|github|bluesky|mastodon|you)\b|"
    r"do(?:es)? not (?:block|remove|delete|restrict|apply)|exempt(?:ed)?|excluded)\b|"
    r"не (?:блок\w+|удалять|видаляти|ограничивать|подлеж\w+)|отозван|отмен[её]н|"
    r"уже (?:удал|заблок)\w+|вже (?:видал|заблок)\w+|скасован|відклик|исполнено|виконано|"
    r"nicht (?:zu )?(?:sperren|löschen|entfernen|rechtswidrig|illegal)|zurückgenommen|erledigt|"
    r"aufgehoben|bereits (?:gelöscht|gesperrt|entfernt)|"
    r"\b(?:ne pas|non) (?:bloquer|supprimer|retirer|illicite|illégal)|déjà (?:supprim|retir|bloqu)|"
    r"\bretirée?\b|\bannulée?\b|\bno (?:bloquear|retirar|eliminar|ilegal|ilícito)\b|"
    r"\bya (?:retirad|eliminad|bloquead)|desistid[oa]|\bnão (?:bloquear|remover|retirar|ilegal)\b|"
    r"\bjá (?:removid|retirad|bloquead)|\bnon (?:bloccare|rimuovere|oscurare|illecito)\b|"
    r"\bgià (?:rimoss|oscurat)|\bnie (?:blokować|usuwać)\b|\bjuż (?:usuni|zablok)|wycofan|"
    r"\bnu se (?:bloc|șterg|elimin)|"
    r"engellenme(?:sin|yecek)|silinmiş|kaldırıldı|\b(?:jangan|tidak) (?:di)?(?:blokir|hapus)|"
    r"\bsudah (?:di)?(?:blokir|hapus)|dicabut|已(?:删除|屏蔽|撤回|处理)|不予|无需|"
    r"वापस ल|न हटा|हटाया जा चुका|محذوف|لا (?:يحجب|تحجب|يحذف)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:^|[,;(/–—-])\s*(?:the )?(?:genuine (?:account|owner|profile)|real (?:account|owner)|"
    r"official account|original (?:post|account|author|video)|complainant\w*|victim\w*|"
    r"reporter|reported by|informant|applicant|petitioner|"
    r"posted by|author|uploader|source|evidence|witness|contact|"
    r"denunciante|víctima|vítima|victime|plaignante?|demandeu(?:r|se)|requérante?|"
    r"geschädigte\w*|opfer|anzeigeerstatter\w*|hinweisgeber\w*|verfasser\w*|auteur|autora?|"
    r"vittima|segnalante|autore|pokrzywdzon\w+|zgłaszając\w+|autor|pelapor|korban|mağdur|şikayetçi|"
    r"заявни\w+|потерп\w+|потерпіл\w+|заявител\w*|автор\w*|शिकायतकर्ता|पीड़ित|举报人|受害人|作者|"
    r"المشتكي|الضحية)\s*(?:$|[,;:)/–—-])",
    re.IGNORECASE,
)


# A box left open, or a mark that crosses out.
_OPEN_BOX = re.compile(r"\W*(?:[☐□▢◻✗✘❌❎✖✕]|\[\s?\]|\(\s?\))\W*")
_CROSSED = re.compile(r"\W*(?:[☒×xX]|\[[xX]\])\W*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ROMAN = re.compile(r"\W*[ivxlcdm]+\W*", re.IGNORECASE)
_MAIL = re.compile(r"(?:mailto:)?[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
_LONG = re.compile(r"\d{9}")
_SENTENCE = 4  # words
_LETTER = 8  # words, of a sentence that stands alone
_LONGEST_NOTE = 300  # characters
_BARE = re.compile(r"\w+\W*")


def is_told(row: Row, layout: Layout, platform: str) -> bool:
    """Tell whether a row is a label and what is said behind it, and names nothing: "Action | …"."""
    filled = [n for n, cell in enumerate(row.cells) if cell.text.strip() and not cell.hidden]
    lone = filled[0] if len(filled) == 1 else -1
    if lone >= 0 and _tells(row.cells[lone].text, named=lone in layout.locators):
        return True
    said = [row.cells[n].text.strip() for n in filled if n in layout.locators]
    if not said or len(said) == len(filled) or any(row.cells[n].link for n in filled):
        return False
    texts = [row.cells[n].text for n in filled]
    if filled[0] not in layout.locators and _is_labeled(texts, layout):
        return True
    return all(_is_prose(text) or _is_mail(text, platform) for text in said)


def _is_labeled(texts: Sequence[str], layout: Layout) -> bool:
    """Tell whether a row without heads above gives the reason of the one before: "Reason | spam".

    Below heads, or with more than one capital, the label may be somebody's name: "Nature Boy".
    """
    if layout.heads or len(texts) != 2 or starts_in(texts[1]):
        return False
    label, said = (text.strip() for text in texts)
    named = label.istitle() and len(label.split()) > 1
    return not named and tells_of_pair(f"{label.rstrip(':：')}: {said}")


def labeled(name: str, row: Row, layout: Layout) -> bool:
    """Tell whether a row names a label, or a bare word behind one: "Ground | spam"."""
    first = next((n for n, cell in enumerate(row.cells) if cell.text.strip()), 0)
    behind = first not in layout.locators and is_label(row.cells[first].text.strip(" :："))
    return is_label(name) or (behind and _BARE.fullmatch(name) is not None)


@lru_cache(maxsize=1024)  # a list says the same few words in all its rows
def is_worded_number(text: str) -> bool:
    """Tell whether a word stands where a list has its numbers: "e.g.", "Sample"."""
    letters = sum(map(str.isalpha, text))
    numbered = any(map(str.isdigit, text)) or _ROMAN.fullmatch(text)
    return not numbered and (letters > 1 or any(char > "\u2fff" for char in text))


def _tells(text: str, *, named: bool) -> bool:
    """Tell whether the only words of a row are a sentence, or a note on rows by their numbers.

    ``named`` says that they stand where the list has its locators.
    """
    if not named and _is_sentence(text):
        return True
    return len(text) <= _LONGEST_NOTE and not starts_in(text) and spares_rows(text)


def _is_sentence(text: str) -> bool:
    """Tell whether the only words of a row say something, as a letter below its list does."""
    dense = sum(char > "\u0dff" for char in text)
    long = len(text.split()) >= _LETTER or dense >= 2 * _LETTER
    return long and not (starts_in(text) or _LONG.search(text))


def _is_prose(text: str) -> bool:
    broken = starts_in(text) or "/" in text or _LONG.search(text)
    return not broken and len(_WORD.findall(text)) >= _SENTENCE


def _is_mail(text: str, platform: str) -> bool:
    """Tell whether an address is one to write to; some platforms name accounts so."""
    return platform != "mastodon" and _MAIL.fullmatch(text) is not None


def remark_against(row: Row, layout: Layout) -> str | None:
    """Say which remark beside a locator speaks against acting on it; nothing without one."""
    for column, cell in enumerate(row.cells):
        role, text = layout.roles.get(column), cell.text.strip()
        if column in layout.locators or cell.hidden or len(text) > _LONGEST or text.isdecimal():
            continue
        if _is_example(text):
            return f"its row says {text!r}: a person must say whether it is meant"
        words = without_numbers(text)
        if role is not Role.AVOIDED and _labels(words):
            return LABELED
        if role in _SILENT:
            continue
        settled = _is_settled(words) or (role is Role.GROUND and is_set_aside(text))
        if settled or (role is not Role.AVOIDED and _names_somebody(words)):
            return f"its row says {text!r}: a person must say whether it is meant"
    return _mark_against(row, layout) or _manner_against(row, layout)


def _mark_against(row: Row, layout: Layout) -> str | None:
    if not layout.manner.marked and is_marked(row, layout.locators):
        return FOOTNOTED
    if _is_open(row, layout):
        return "a box or mark of its row says no: is it meant all the same?"
    return None


def _manner_against(row: Row, layout: Layout) -> str | None:
    other = layout.manner.speaks_otherwise(row)
    if other is not None:
        told = f"says {other!r}" if other else "says nothing"
        return f"only its row {told}, unlike the others: is it meant all the same?"
    return None


def _is_open(row: Row, layout: Layout) -> bool:
    """Tell whether a box in a row is not ticked; one with a cross is, unless others bear a tick."""
    return any(
        _OPEN_BOX.fullmatch(cell.text) is not None
        or (column in layout.manner.ticked and _CROSSED.fullmatch(cell.text) is not None)
        for column, cell in enumerate(row.cells)
        if 0 < len(cell.text) <= _MARK and column not in layout.locators and not cell.hidden
    )


@lru_cache(maxsize=1024)  # a list says the same few words in all its rows
def _is_settled(text: str) -> bool:
    return _SETTLED.search(text) is not None


@lru_cache(maxsize=1024)
def _is_example(text: str) -> bool:
    return EXAMPLE_ALONE.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def _labels(text: str) -> bool:
    return labels_bystander(text)


@lru_cache(maxsize=1024)
def _names_somebody(text: str) -> bool:
    """Tell whether words name whose it is; a column of persons does so in every row."""
    return _PERSON.search(text) is not None
