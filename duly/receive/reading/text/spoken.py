"""The numbers of a list that a letter speaks of apart from the list: "except no. 3", "as to (1)".

Whatever it says of them, in whatever language, it says of single entries: unless it plainly asks,
a person reads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from duly.receive.reading.text.negation import asks_plainly

_WORD = (  # what stands before a number of a list
    r"(?:items?|entr(?:y|ies)|rows?|lines?|points?|numbers?|nos?\.?|serials?(?: nos?\.?)?|"
    r"s\.? ?no\.?|s[lr]\.?(?: ?nos?\.?)?|urls?|links?|accounts?|posts?|position(?:en)?|pos\.|"
    r"nrn?\.?|nummern?|ziffern?|punkte?n?|zeilen?|eintr[aä]ge?|n\.?[°oº]s?\.?|numéros?|lignes?|"
    r"entrées?|números?|puntos?|numeral(?:es)?|ítems?|filas?|líneas?|apartados?|ite(?:m|ns)|"
    r"linhas?|alíneas?|n\.|numer[io]|punt[oi]|voc[ei]|righ[ae]|poz\.?|pozycj\w+|pkt\.?|"
    r"punkt\w*|lp\.?|wiersz\w*|č\.|čísl\w+|položk\w+|bod\w{0,3}|řád\w+|nummers?|punten?|regels?|"
    r"rad(?:er|en)?|række\w*|koh\w{2,5}|nro\.?|rivi\w*|sorszám\w*|pont\w*|tétel\w*|poziți\w+|"
    r"punct\w*|rând\w*|sıra|nomor|butir|angka|bil\.?|perkara|baris|số|mục|stt|dòng|namba|"
    r"пп?\.|п(?:ункт|оз)\w*\.?|№+|номер\w*|позиці\w+|позици\w+|стро[кч]\w+|рядк\w+|ред\w{0,3}\s|"
    r"αριθμ?\w*\.?|σημεί\w+|γραμμ\w+|θέσ\w+|στοιχεί\w+|מס['׳]?|סעיף|פריט|שורה|(?:ال)?رقم|(?:ال)?بند|"
    r"(?:ال)?سطر|أرقام|شماره|ردیف|نمبر|سیریل|क्र\.?|क्रमांक|क्रम(?: संख्या)?|सं\.?|संख्या|नंबर|बिंदु|"
    r"নং|ক্রমিক|ข้อ|ลำดับ(?:ที่)?|หมายเลข|รายการ(?:ที่)?|第|序号|編號|编号|番号|項目|上記|前記|연번|순번|제|"
    r"항목|번호)"
)
_AFTER = (  # what stands behind one
    r"(?:번|호|항|号|號|番|項|项|條|条|行|款|个|numaralı|nolu|no['’]?lu|sıra\w*|pont\w*|sorszám\w*|"
    r"tétel\w*|kohta|kohdan|kohdat|rivi\w*)"
)
_ONE = r"[1-9]\d{0,3}(?!\d)"
_NUMBERS = (
    rf"(?>{_ONE}(?:\s?(?:[,;&+–-]|and|to|und|bis|et|à|y|e|a|i|до|и|і|ve|dan|及|和|、)\s?{_ONE})*)"
)
_SPOKEN = re.compile(
    rf"(?<!\w){_WORD}[\s#(\[]{{0,2}}(?P<before>{_NUMBERS})(?![A-Za-z\d_(]|\s?[/\\]|[.:–-]\w)|"
    rf"(?<![\w./№-])(?P<behind>{_NUMBERS})[.)]?[\s-]?{_AFTER}",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b[A-Z]\w+ $")  # "Team 2"
_ALONE = re.compile(
    r"(?<![\w./№:,+-])(?<!\d[ \u00a0])[1-9]\d{0,2}(?![\w%/()]|[.:,–-]\d|\s?\d|"
    r"\W{1,3}\w+\W{1,3}(?:19|20)\d\d)"
)
_RANGE = re.compile(r"(\d{1,4})\s?(?:[–-]|to|bis|à|до)\s?(\d{1,4})")
_POINT = re.compile(
    r"(?:^|\n)[^\w\n(]*\(?(?:\d{1,4}|[ivxlc]{1,6}|[a-z])[.):\]°º](?=\s)", re.IGNORECASE
)
_ADDRESS = re.compile(r"^[^()]{0,60}?(?:[@#＠＃]\w|h\w{1,5}s?\s?:|www\.|\w\.\w{2,24}/|at://|did:)")
_IN_BRACKETS = re.compile(r"(?<=\s)\((\d{1,3}|[ivx]{1,5}|[a-z])\)")
_OF_LAW = re.compile(  # numbered otherwise than a list: laws, courts, papers of the file
    r"(?:§|abs\.?|satz|defendants?|respondents?|accused|parties|party|fir|एफआईआर|mobile|phone|volume|"
    r"district|act|law|rules?|sub-?section|sec\.|regulation|code|ordinance|decree|order|directive|resolution|section|branch|"
    r"court|chamber|bench|room|floor|annex\w*|schedule|chapter|article|art\.|paragraph|part|gesetz|"
    r"verordnung|verfügung|kammer|senat|saal|loi|décret|arrêté|chambre|ley|decreto|juzgado|sala|"
    r"lei|vara|legge|tribunale|ustaw\w+|rozporządz\w+|dz\.\s?u|wydział\w*|закон\w*|указ\w*|"
    r"постановлен\w*|приказ\w*|кодекс\w*|стат\w+|kanun\w*|mahkeme\w*|hâkimliği|undang\w*|"
    r"peraturan|pasal|case|file|ref\w*|application|petition|case|фз|дел[оуа]|справ\w+|f\.|"
    r"अधिनियम|धारा|نظام|مرسوم|قانون|部令|主席令|令|法|法律|政令|条例)\W{0,4}(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
_UNIT = re.compile(  # what is counted, and numbers nothing
    r"^\W{0,2}(?:(?:working|business|calendar|full|werk|arbeits|jours?|días?|giorni|dias?|dni|"
    r"dagen?|dager?|hours?|hrs|days?|minutes?|weeks?|months?|years?|stunden?|tage?n?|wochen?|"
    r"heures?|horas?|ore\b|godzin\w*|час\w*|дн\w+|дней|сут\w*|годин\w*|saat|gün|jam|hari|ngày|giờ|"
    r"vuorokau\w+|päiv\w+|tun\w+|timm\w+|timer|nap|óra\w*|zile|ore|accounts?|posts?|urls?|links?|"
    r"tweets?|ст\.?|стат\w+|art\.?|абз\w*|de \w+ de|of (?:section|article|rule|the act))(?!\w)|"
    r"ωρ|ημέρ|ημερ|घंट|दिन|小时|天|日|時間|시간|일)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?;。！？।])(?<!\d\.)(?<!\w\.\w\.)(?<!\b\w{3}\.)(?<!\b\w{2}\.)\s+|\n\s*\n"
)
_FEWEST = 3  # words of a sentence


def spoken_in(texts: Iterable[str]) -> frozenset[str]:
    """Give the labels that prose speaks of without plainly asking about them."""
    return frozenset(label for text in texts for label in _in_text(text))


def after_list(texts: Iterable[str]) -> frozenset[str]:
    """Give every number by itself in sentences below a list that do not plainly ask."""
    return frozenset(
        match[0]
        for text in texts
        for sentence in _telling(text)
        for match in _ALONE.finditer(sentence)
        if not _is_other(sentence, match)
    )


def singled_out(own: Collection[str], spoken: Collection[str]) -> frozenset[str]:
    """Give the labels of a list that are spoken of, unless all of them are."""
    return frozenset(spoken).intersection(own) if not set(own) <= set(spoken) else frozenset()


def _in_text(text: str) -> Iterator[str]:
    for sentence in _telling(text):
        yield from _labels(sentence)


def _telling(text: str) -> Iterator[str]:
    """Give the sentences of a text that do not plainly ask; one above a list may ask and except."""
    for sentence in _SENTENCE.split(text):
        flat = " ".join(_POINT.sub("\n", sentence).split())
        if len(flat.split()) < _FEWEST and not re.search(r"[^\x00-\u2fff]", flat):
            continue
        introduces = flat.endswith((":", "："))
        if flat.isupper() or (asks_plainly(flat) and not introduces):
            continue
        yield flat


def _labels(sentence: str) -> Iterator[str]:
    for pattern in (_SPOKEN, _IN_BRACKETS):
        for match in pattern.finditer(sentence):
            said = next(filter(None, match.groups()))
            if not _is_other(sentence, match):
                yield from _numbers(said) if said[0].isdigit() else [said.lower()]


def _is_other(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a number counts something, stands in a law, or begins a point of the list."""
    before, behind = sentence[: match.start()][-60:], sentence[match.end() :]
    other = (
        (_TITLE.search(before) and match.re is _ALONE)
        or _UNIT.match(behind)
        or _ADDRESS.match(behind)
        or _OF_LAW.search(before)
    )
    return other is not None


def _numbers(said: str) -> Iterator[str]:
    yield from (str(int(one)) for one in re.findall(r"\d{1,4}", said))
    for first, last in _RANGE.findall(said):
        if 0 < int(last) - int(first) < 100:
            yield from map(str, range(int(first), int(last)))
