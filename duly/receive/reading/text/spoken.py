"""The numbers of a list that a letter speaks of apart from the list: "except no. 3", "as to (1)".

Whatever it says of them, in whatever language, it says of single entries: unless it plainly asks,
a person reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from duly.receive.readers.numbering import STOPS
from duly.receive.reading.text import words
from duly.receive.reading.text.corrected import corrects, rows_corrected, without_its_words
from duly.receive.reading.text.excepted import excepted_in
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.lawnumbers import is_day, is_of_law
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import asks_plainly, is_turned, is_turned_or_done
from duly.receive.reading.text.ordinals import counted, counted_alone, counts_unsurely
from duly.receive.reading.text.picked import NOTHING_SPOKEN, Spoken
from duly.receive.reading.text.takenback import is_in_part, is_taken_back
from duly.receive.reading.text.titles import sets_aside

_WORD = (  # what stands before a number of a list
    r"(?:items?|entr(?:y|ies)|rows?|lines?|points?|numbers?|nos?\.?|serials?(?: nos?\.?)?|"
    r"s\.? ?no\.?|s[lr]\.?(?: ?nos?\.?)?|urls?|links?|accounts?|posts?|position(?:en)?|pos\.|"
    r"nrn?\.?|nummern?|ziffern?|punkte?n?|zeilen?|eintr[aä]ge?|n\.?[°oº]s?\.?|numéros?|lignes?|"
    r"entrées?|números?|puntos?|numeral(?:es)?|ítems?|filas?|líneas?|apartados?|ite(?:m|ns)|"
    r"linhas?|alíneas?|n\.|numer[io]|punt[oi]|voc[ei]|rig[ah]\w?|poz\.?|pozycj\w+|pkt\.?|"
    r"punkt\w*|lp\.?|wiersz\w*|č\.|čísl\w+|položk\w+|bod\w{0,3}|řád\w+|nummers?|punt(?:en)?|"
    r"regels?|toč[ck]\w*|točk\w*|точк\w*|onderde\w+|"
    r"rad(?:er|en)?|række\w*|koh\w{2,5}|nro\.?|rivi\w*|sorszám\w*|pont\w*|tétel\w*|poziți\w+|"
    r"punct\w*|rând\w*|sıra|nomor|butir|angka|bil\.?|perkara|baris|số|mục|stt|dòng|namba|"
    r"пп?\.|п(?:ункт|оз)\w*\.?|№+|номер\w*|позиці\w+|позици\w+|стро[кч]\w+|рядк\w+|ред\w{0,3}\s|"
    r"αριθμ?\w*\.?|σημεί\w+|γραμμ\w+|θέσ\w+|στοιχεί\w+|מס['׳]?|סעיף|פריט|שורה|(?:ال)?رقم|"
    r"(?:ال)?بند|"
    r"(?:ال)?سطر|أرقام|شماره|ردیف|نمبر|سیریل|क्र\.?|क्रमांक|क्रम(?: संख्या)?|सं\.?|संख्या|नंबर|"
    r"बिंदु|எண்|సంఖ్య|నంబరు?|ಸಂಖ್ಯೆ|നമ്പർ|નંબર|ક્રમ|ਨੰਬਰ|bilang|"
    r"নং|ক্রমিক|ข้อ|ลำดับ(?:ที่)?|หมายเลข|รายการ(?:ที่)?|第|序号|編號|编号|番号|項目|上記|前記|연번|순번|제|"
    r"항목|번호)"
)
_AFTER = (  # what stands behind one
    r"(?:번|호|항|号|號|番|項|项|條|条|行|款|个|numaralı|nolu|madde\w*|ben[dt]\w*|fıkra\w*|no['’]?lu|sıra\w*|"
    r"pont\w*|sorszám\w*|"
    r"tétel\w*|kohta|kohdan|kohdat|rivi\w*)"
)
_ONE = r"[1-9]\d{0,3}(?!\d)"
_NUMBERS = (
    rf"(?>{_ONE}(?:\s?(?:[,;&+–-]|and|to|und|bis|et|à|y|e|a|i|до|и|і|ve|dan|og|och|"
    rf"en|és|și|ja|va|và|at|na|oraz|και|та|और|एवं|तथा|व|ও|এবং|மற்றும்|మరియు|ಮತ್ತು|અને|ਅਤੇ|اور|و|及び|"
    rf"及|和|與|와|과|및|と|・|、)\s?{_ONE})*)"
)
_SPOKEN = re.compile(
    rf"(?:(?<!\w)|"
    rf"(?<=[^\x00-\u2fff])(?=[第제序編编番項前])){_WORD}[\s#(\[]{{0,2}}(?P<before>{_NUMBERS})(?![A-Za-z\d_(]|\s?[/\\]|[.:–-]\w)|"
    rf"(?<![\w./№-])(?P<behind>{_NUMBERS})[.)]?[\s-]?{_AFTER}|"
    rf"(?<![\w./№-]){_NUMBERS}",  # numbers of no word, not to be tried from each of them on
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b[A-Z]\w+ $")  # "Team 2"
_ALONE = re.compile(
    r"(?<![\w./№:,+-])(?<!\d[ \u00a0])[1-9]\d{0,2}(?![\w%/()]|[.:,–-]\d|\s?\d|"
    r"\W{1,3}\w+\W{1,3}(?:19|20)\d\d)"
)
_RANGE = re.compile(r"(\d{1,4})\s?(?:[–-]|to|bis|à|до)\s?(\d{1,4})")
_POINT = re.compile(
    rf"(?:^|\n)[^\w\n(]*\(?(?:\d{{1,4}}|[ivxlc]{{1,6}}|[a-z])[{STOPS}](?=\s)", re.IGNORECASE
)
_LAW_POINTS = re.compile(  # "Article 15 …: (1) …; (3) …; (6) …": the points of a law it recites
    r"(?:\b(?:articles?|sections?|rules?|artikel|articolo|artículo|artigo|art\.|ст\.|"
    r"стат\w+)\s?\d|§\s?\d|"
    r"第\s?[\d一二三四五六七八九十百]+\s?条)[^\n:：]{0,400}[:：]\s*"
    r"(?P<points>(?:\(\d{1,2}\)[^;.\n()]{10,300}[;.]\s*){3,})",
    re.IGNORECASE,
)
_POINT_OF_LAW = re.compile(r"\(\d{1,2}\)(?=[^;.\n()]{10,300}[;.])")
_CLEARS = (  # what was found of an entry, and is no offense
    r"\b(?:nobody|no one|nothing|satir\w*|parod\w*|critics?|free speech|lawful|niemand\w*|personne|"
    r"nadie|ninguém|nessuno|nikt\w*|nikogo)\b|никого|никому|сатир|讽刺|合法的"
)
_CLEARED = re.compile(_CLEARS, re.IGNORECASE)
_FINDS = re.compile(  # what was found of entries, and not what a law forbids
    r"\(\d{1,2}\)\s*(?:is|are|was|were|ist|sind|est|sont|es|son|é|são|è|sono|jest|są)\b|"
    rf"{_CLEARS}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^[^()]{0,60}?(?:[@#＠＃]\w|h\w{1,5}s?\s?:|www\.|\w\.\w{2,24}/|at://|did:)")
_IN_BRACKETS = re.compile(
    r"(?:(?<=\s)|(?<=^))(?:\((\d{1,3}|[ivx]{1,5}|[^\W\d_])\)|([^\W\d_])\))(?![A-Za-z\d_])",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?<!\w)(?:lit(?:t?era|t?\.)?|letters?|letras?|lettres?|letter[ae]|buchst(?:aben?|\.)|"
    r"alíneas?|"
    r"písm\.?|písmen\w+|liter[ayąęę]|bet[űu]\w*|bokstav\w*|bogstav\w*|kirjai\w+|täht|burt\w+|"
    r"raid\w+|"
    r"букв\w+|літер\w+|ли?і?т\.|γράμμα\w*|στοιχείο\w*|περίπτωσ\w+|huruf|điểm|(?:ال)?بند|"
    r"(?:ال)?فقرة|"
    r"(?:ال)?حرف)\s{0,2}[(\"'„“«‘]?([^\W\d_])(?!\w)",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|solely|nur|lediglich|ausschließlich|seulement|uniquement|seuls?|seules?|s[oó]lo|"
    r"solamente|únicamente|só|apenas|somente|soltanto|solamente|unicamente|tylko|wyłącznie|jedynie|"
    r"pouze|jenom?|výhradně|iba|len|csak|kizárólag|doar|numai|само|samo|isključivo|endast|enbart|"
    r"bara|kun|bare|udelukkende|vain|ainoastaan|ainult|üksnes|tikai|vienīgi|tik|vien|μόνο|alleen|"
    r"slechts|uitsluitend|лише|тільки|виключно|только|лишь|исключительно|yalnız\w*|sadece|hanya|"
    r"sahaja|chỉ|tu|pekee|amháin|biss)\b|فقط|केवल|सिर्फ|صرف|শুধু|কেবল|เฉพาะ|เท่านั้น|만\b|に限り|のみ|だけ|"
    r"仅|僅|只|(?<!\w)רק",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?!(?<=\d),\s?\d)[,;:，；、]\s*|\s[–—-]\s")
_OF_COLUMN = re.compile(
    r"(?:\b(?:columns?|spalten?|colonnes?|columnas?|colunas?|colonn[ae]|kolumn\w*|sloup\w*|stĺp\w*|"
    r"oszlop\w*|coloan\w*|kolonne\w*|kolom|sarak\w+|sütun\w*)|стовп\w+|столб\w+|\bграф[аеиіу]|"
    r"колон\w+|"
    r"στήλη\w*|स्तंभ)\W{0,3}(?:n\w{0,2}\W{1,2})?$",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"(?:\bngày|\btháng|\bnăm|年|月|년|월)\s?$", re.IGNORECASE)
_UNIT = re.compile(  # what is counted, and numbers nothing
    r"^\W{0,2}(?:(?:working|business|calendar|full|werk|arbeits|jours?|días?|giorni|dias?|dni|"
    r"dagen?|dager?|hours?|hrs|days?|minutes?|weeks?|months?|years?|stunden?|tage?n?|wochen?|"
    r"heures?|horas?|ore\b|godzin\w*|час\w*|дн\w+|дней|сут\w*|годин\w*|saat|gün|jam|hari|ngày|giờ|"
    r"vuorokau\w+|päiv\w+|tun\w+|timm\w+|timer|óra\w*|(?:munka)?nap\w*|pracovn\w+|"
    r"werkdag\w*|(?:arbejds|hver|virke|arbets|var)dag\w*|työpäiv\w*|tööpäev\w*|darb[ao] dien\w*|"
    r"radn\w+|iş gün\w*|рабоч\w+|робоч\w+|работн\w+|"
    r"zile|ore|accounts?|posts?|urls?|links?|"
    r"tweets?|ст\.?|стат\w+|art\.?|абз\w*|de \w+ de|of (?:section|article|rule|the act))(?!\w)|"
    r"tháng\b|năm\b|月|월|ωρ|ημέρ|ημερ|घंट|दिन|小时|天|日|時間|시간|일)",
    re.IGNORECASE,
)
_ENDED = re.compile(  # a sentence that may be a heading
    r"(?<=[.!?。！？।])(?<!\d\.)(?<!\b\w\.)(?<!\b\w{2}\.)(?<!\b\w{3}\.)\s+|(?<=[。！？।])|\n\s*\n"
)
_TITLED = re.compile(  # the line that says what a letter is about: its body says it in full
    r"^[^\w\n]*(?:sub(?:ject)?|re|betreff|objet|asunto|assunto|oggetto|onderwerp|betreft|dotyczy|"
    r"тема|konu|perihal|hal|제목|件名|主题|主題|主旨|الموضوع|विषय|הנדון|θέμα|ämne|ärende|emne|vedr\.?|"
    r"asia|věc|vec|tárgy|subiect|v/v|trích yếu)\s?[.:：][^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_AND_MORE = re.compile(  # a title of two things, whose body says which is which
    r"\b(?:further|new|fresh|another|additional|second|other|replacement|substitut\w+|weiter\w*|"
    r"neue\w*|nouve\w+|autres?|nuev[oa]s?|otr[oa]s?|nov[oa]s?|outr[oa]s?|nuov\w+|altr[oaie]|"
    r"now[aey]\w*|nieuwe?|nye?|nytt|nya|yeni|baru|нов\w+)\b|"
    r"新|새|नय[ाेी]|جديد",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?;。！？।])(?<!\d\.)(?<!\b[nčpп]\.)(?<!\w\.\w\.)(?<!\b\w{3}\.)(?<!\b\w{2}\.)\s+(?!nos?\b\.?\s?\d)|"
    r"(?<=[。！？])|\n\s*\n",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_FEWEST = 3  # words of a sentence
_FOOTNOTE = re.compile(r"\s*(?:\*+|[†‡§#]+)")
_FOOTNOTES = re.compile(r"\n|(?<=\s)(?=(?:\*+|[†‡§#]+)\s?[^\W\d_])")


def spoken_in(texts: Iterable[str]) -> Spoken:
    """Give the labels that prose speaks of."""
    said = NOTHING_SPOKEN
    for text in texts:
        for sentence in _sentences(text):
            said |= _said(sentence)
    return said


def spares_rows(text: str) -> bool:
    """Tell whether a note speaks of single rows by their numbers, and says no, or what was done."""
    if not (_DIGIT.search(text) and (sets_aside(text) or is_turned_or_done(text))):
        return False
    said = spoken_in([text])
    return bool(said.told | said.revoked)


def _said(sentence: str) -> Spoken:
    """Give what a sentence says of entries; whom its exceptions name it does not ask about."""
    said, left_out = _said_of(sentence), excepted_in(sentence)
    return replace(
        said,
        told=said.told | left_out.places,
        asked=said.asked - left_out.places,
        alone=said.alone - left_out.places,
        whole=said.whole or left_out.unsure,
    )


def _said_of(sentence: str) -> Spoken:
    if corrects(sentence):
        replaced = frozenset(_replaced(sentence))
        if replaced:
            return Spoken(told=replaced, revoked=replaced)
    turned = is_turned(sentence)
    revoked = takes_back(sentence) or is_taken_back(sentence)
    named = _all_labels if turned or revoked else _labels
    aside = sets_aside(sentence) and any(_labels(sentence))
    revoked = revoked or aside
    labels = frozenset(named(sentence))
    against = revoked or turned or is_turned_or_done(sentence)
    whole = against and counts_unsurely(sentence)
    if not labels:
        return Spoken(whole=whole)
    clauses = [(clause, frozenset(named(clause))) for clause in _clauses(sentence)]
    asking = [
        (clause, said)
        for clause, said in clauses
        if said and asks_plainly(clause) and not (aside and sets_aside(clause))
    ]
    asks = _asks(sentence) and not aside
    if not asking and asks:
        asking = [(sentence, labels)]
    asked = frozenset(label for _, said in asking for label in said)
    blamed = words.ACCUSES.search(sentence) is not None and not (turned or revoked)
    told = labels - asked if asks else labels
    return Spoken(
        told=frozenset() if blamed else told,
        blamed=told if blamed else frozenset(),
        revoked=labels - asked if revoked else frozenset(),
        turned=frozenset(label for clause, said in clauses if _clears(clause) for label in said),
        asked=asked,
        alone=frozenset(label for clause, said in asking if _ONLY.search(clause) for label in said),
        places=against and any(counted_alone(sentence)),
        whole=whole,
    )


def _clears(clause: str) -> bool:
    return is_turned(clause) or _CLEARED.search(clause) is not None


def _replaced(sentence: str) -> Iterator[str]:
    """Give the labels of what a correction replaces; the new address may stand right behind one."""
    yield from rows_corrected(sentence)
    for match in (one for one in _SPOKEN.finditer(sentence) if one.lastgroup):
        before = without_its_words(sentence[: match.start()][-60:])
        behind = sentence[match.end() :]
        if not (_UNIT.match(behind) or is_of_law(before, match[0])):
            yield from _numbers(next(filter(None, match.groups())))


def _all_labels(text: str) -> Iterator[str]:
    """Give labels, and numbers that no word calls one."""
    yield from _labels(text)
    yield from counted_alone(text)
    yield from _bare(text)


def _clauses(sentence: str) -> Iterator[str]:
    """Give the clauses of a sentence; one that only goes on counting belongs to the one before."""
    held = ""
    for clause in _CLAUSE.split(sentence):
        if held and re.search(r"[^\W\d_]{4}", clause):
            yield held
            held = clause
        else:
            held = f"{held}, {clause}" if held else clause
    yield held


def takes_all_back(texts: Iterable[str]) -> bool:
    """Tell whether a letter takes an order back without naming the part of it that it means.

    In its texts ``MASK`` stands for whatever is named.
    """
    whole = list(texts)
    bodies = [_TITLED.sub("\n\n", text) for text in whole]
    titles = [line[0] for text in whole for line in _TITLED.finditer(text)]
    told = _taking_back(bodies)
    taken = told + [one for one in _taking_back(titles) if not (told and _AND_MORE.search(one))]
    part = [one for one in taken if _names_part(one)]
    return any(one not in part and not is_in_part(one) for one in taken) or (
        bool(taken) and not part
    )


def _taking_back(texts: Iterable[str]) -> list[str]:
    said = (" ".join(one.split()) for text in texts for one in _ENDED.split(text))
    return [one for one in said if is_taken_back(one)]


def without_footnotes(texts: Iterable[str]) -> Iterator[str]:
    """Give texts without the footnotes in them: those mean the rows that are marked so."""
    for text in texts:
        yield "\n".join(one for one in _FOOTNOTES.split(text) if not _FOOTNOTE.match(one))


def _names_part(sentence: str) -> bool:
    """Tell whether a sentence says what it means: by name, by number, or in the list below it.

    Places in words never narrow what is taken back: "from the second on", "all but the first".
    """
    said = sentence.rstrip()
    return MASK in said or said.endswith((":", "：")) or any(_numbered(said))


def after_list(texts: Iterable[str]) -> frozenset[str]:
    """Give every number by itself in sentences below a list that do not plainly ask."""
    return frozenset(
        label for text in texts for sentence in _telling(text) for label in _bare(sentence)
    )


def _bare(sentence: str) -> Iterator[str]:
    """Give every number by itself."""
    for match in _ALONE.finditer(sentence):
        if not _is_other(sentence, match):
            yield match[0]


def _telling(text: str) -> Iterator[str]:
    """Give the sentences of a text that do not plainly ask."""
    yield from (sentence for sentence in _sentences(text) if not _asks(sentence))


def _asks(sentence: str) -> bool:
    """Tell whether a sentence plainly asks; one above a list may ask and except."""
    return asks_plainly(sentence) and not sentence.endswith((":", "："))


def _sentences(text: str) -> Iterator[str]:
    """Give the sentences of a text, without the labels by which its lines begin."""
    for sentence in _SENTENCE.split(_POINT.sub("\n", _LAW_POINTS.sub(_without_points, text))):
        flat = " ".join(sentence.split())
        if len(flat.split()) < _FEWEST and not re.search(r"[^\x00-\u2fff]", flat):
            continue
        if not flat.isupper():
            yield flat


def _without_points(law: re.Match[str]) -> str:
    """Give a law that a letter recites without its numbers, if it forbids and asks for nothing."""
    said = law["points"]
    asks = words.ASKS.search(law[0]) or MASK in law[0] or is_taken_back(law[0])
    finds = is_turned(said) or _FINDS.search(said)
    forbids = words.ACCUSES.search(said) is not None and not (asks or finds)
    return law[0].replace(said, _POINT_OF_LAW.sub("", said)) if forbids else law[0]


def _labels(sentence: str) -> Iterator[str]:
    """Give the labels that a sentence speaks of, in figures and in words."""
    yield from _numbered(sentence)
    yield from counted(sentence)


def _numbered(sentence: str) -> Iterator[str]:
    for pattern in (_SPOKEN, _IN_BRACKETS, _LETTERED):
        for match in (one for one in pattern.finditer(sentence) if one.lastindex):
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
        or is_of_law(before, f"{match[0]}{behind}")
        or _OF_COLUMN.search(before)
        or _OF_DAY.search(before)
    )
    return bool(other) or is_day(behind)


def _numbers(said: str) -> Iterator[str]:
    yield from (str(int(one)) for one in re.findall(r"\d{1,4}", said))
    for first, last in _RANGE.findall(said):
        if 0 < int(last) - int(first) < 100:
            yield from map(str, range(int(first), int(last)))
