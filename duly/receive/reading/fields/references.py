"""The order's own numbers: letters, files, cases, in every country's way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.fields.codes import labeled, shaped
from duly.receive.reading.fields.prose import Prose, without_addresses

_ID = r"(?:\(\d{1,3}\)\s+in\s+)?[\w()/-]*\d(?:[\w()./-]|:(?=\w))*"
_SERIES = r"(?:[A-Z]{1,5}(?:\s?\([A-Z]+\))?\s(?=\d))?"  # "AC 5/2024", "CS(COMM) 512/2022"
_NO = r"(?:№|#|\b(?:no|nr|num|number|número|nomor|n)(?:\b|(?=[º°])))\s?\.?\s?[º°]?\.?"
_ANYWHERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:номер реестровой записи|register entry is|"
        r"register(?:ed)? (?:entry )?number(?: is)?)\s*:?\s*"
        r"([\w/.-]*\d[\w/.-]*)",
        rf"\b(?:дел[оау]|справ[аи]|case|uid|уид|fir|petition|crime|suit|claim|urn|incident|"
        rf"ticket|"
        rf"aktenzeichen|az\.|expediente|expte\.?|procedimiento|autos|"
        rf"diligencias(?: previas| urgentes| de investigación)?)\s*"
        rf"(?:id\b|{_NO})?\s*[:.]?\s*((?-i:{_SERIES}){_ID})",
        rf"\b(?:ref(?:erence)?|file|f|letter|order|notice|direction|intimation|memo|diary|"
        rf"communication|outward|complaint|request|ticket|tracking|dispatch|"
        rf"our)\s*\.?\s*"
        rf"(?:ref\.?\s*)?(?:no\.?|number|id|#|nr\.?)\s*[:.]?\s*({_ID})",
        rf"^\W*(?:f\.\s*)?(?:no|№|number|nr)\.?\s*[:.]?\s*({_ID})",
        rf"^\W*№\s*({_ID})",
        rf"[–—-]\s*no\.?\s*({_ID})",
        rf"\b(?:file |our |your )?(?:reference|ref|aktenzeichen|geschäftszeichen|az|"
        rf"gz)\s*[:.]+\s*"
        rf"({_ID})",
        rf"\b(?:n/)?r[ée]f(?:érence)?s?\s*\.?\s*:\s*({_ID})",
        rf"\bn\s?/\s?ref\.?\s*:?\s*({_ID})",
        rf"\b(?:of[ií]cio|atestado|sayı|nomor|dosya no|esas no|karar no|soruşturma no|"
        rf"(?:değişik )?iş no|вих\.?|исх\.?|prot(?:ocollo)?\.?|registro|"
        rf"文号|案号|编号)\s*(?:{_NO})?\s*[:：]?\s*"
        rf"({_ID})",
        r"\b(\d{1,6}/\d{2,4})\s*r\.\s?g\b",
        r"(?:صادر|الصادر|كتاب|قيد|الرقم)\s*(?:رقم)?\s*[:/]?\s*(\d{1,7}\sلسنة\s\d{4})",
        r"문서번호\s*[:：]\s*([가-힣]{2,}(?:\s[가-힣]+){0,2}-\d+)",
        rf"\b(?:demande|réquisition|saisine|injonction|signalement)(?: d[eu] \w+){{0,2}}\s"
        rf"(?:{_NO}|n°)\s*({_ID})",
        rf"\b(?:kenmerk|zaaknummer|parketnummer|č\. ?j\.|문서번호)\s*[:：]?\s*({_ID})",
        rf"(?:पत्रांक|संख्या|क्रमांक)\s*[:.]?\s*({_ID})",
        r"\bsygn(?:atura)?\.?\s*(?:akt)?\s*:?\s*((?:[IVXL]+\s)?(?:[A-Z][A-Za-z]{0,4}\.?\s)?"
        r"(?:\d+\s[A-Z][a-z]{0,2}\.?\s)?[\w.-]*\d[\w./-]*)",
        rf"\b(?:ordine|ordinanza|delibera|determina|provvedimento|decreto|procedimento|proc\.|"
        rf"r\.?g\.?(?:n\.?r\.?)?|fascicolo)(?:\s+(?!legge|"
        rf"legislativo)\w+\.?)?\s*(?:{_NO})\s*({_ID})",
        rf"\b(?:peti[cç][aã]o|pet\.|inqu[eé]rito|inq\.|a[cç][aã]o \w+(?: \w+)?|reclama[cç][aã]o|"
        rf"rcl|"
        rf"representa[cç][aã]o|mandado(?: de \w+)?|processo|autos|procedimento(?: \w+)?|"
        rf"notifica[cç][aã]o|"
        rf"of[ií]cio|recurso \w+|habeas corpus)\s*(?:{_NO})?\s*:?\s*(\d[\w./-]*\d)",
        rf"\b(?:rg|minute|parquet|procédure|dossier|affaire|"
        rf"pv)\s*(?:{_NO})?\s*:?\s*(\d[\w./-]*)",
        rf"(?:n°|\bn[º°])\s*(?:rg|parquet|minute|dossier|de procédure)\s*:?\s*({_ID})",
    )
)
_SHAPES = tuple(
    map(
        re.compile,
        (
            r"(?<![\d.-])(\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4})(?![\d-])",  # a Brazilian court's
            r"(?<![\w/])((?:\d{1,4}|"
            r"[IVXL]{1,5})\s[A-Z][A-Za-z]{0,3}\s[A-Z]{0,3}"
            r"\d{1,6}/\d\d(?:\s?[a-z](?=\s*$))?)(?![\w/])",  # a German's
            # an Indian suit's
            r"(?<![\w/.])((?:[A-Z]{1,5}\.?){1,3}\s?\([A-Z.]{1,7}\)\s(?:No\.?\s)?(?:[A-Z]{1,3}-)?"
            r"\d{1,6}/(?:19|20)\d\d)(?![\w/])",
            # one of Hong Kong: a number in a file
            r"(\([A-Z]{0,3}\d{1,3}\)\s+in\s+[A-Z][\w/-]*(?:\s\d[\w/()]*){0,3})",
            r"(?<![\w/])((?:19|20)\d\d/\d{1,6} ?D\.? ?[İIi]ş)(?!\w)",
            # a Turkish decision's: "2025/2088 D. İş sayılı"
            r"(?<![\w/])((?:19|20)\d\d/[A-Z]{0,3}\d{1,6})(?=\s*(?:D\.?\s?[İIi]ş|[EK]\.|"
            r"sayılı kara))",
            # an American's
            r"(?<![\w-])(\d:\d\d-(?:cv|cr|mj|mc|md|bk|sw)-\d{3,6}(?:-[A-Z0-9]+)*)",
            # a Nigerian police file's, a sheriff's case
            r"(?<![\w/])([A-Z]{1,4}:\d{2,6}(?:/[A-Z0-9.]+){2,7})(?![\w/])",
            r"(?:^|[-–—]\s|[Cc]ase\s)(?:[A-Z]{2,6}\s)(\d\d-\d{4,7})$",
            # a tracking id
            r"\[([A-Z][A-Z0-9]{0,9}(?:[-/ #:][A-Z0-9]{1,12}){0,5}[-/#: ]?\d{3,16})\]",
            # one of a Japanese court, of a Korean one, of a Taiwanese one
            r"((?:令和|平成)\s?(?:\d{1,2}|"
            r"元)年\s?[（(][\u3040-\u30ff\u4e00-\u9fff]{1,3}[)）]\s?第\s?\d+号)",
            r"(?<!\d)((?:19|20)\d\d[가-힣]{1,3}\d{2,7})(?!\d)|(제\s?(?:19|20)\d\d-\d+호)",
            r"(?<![\u30a0-\u30ff\u4e00-\u9fff])(?!\S*(?:法律|政令|省令|府令|告示|条例|規則))"
            r"([\u30a0-\u30ff\u4e00-\u9fff]{1,8}第\d+号)",
            r"(\d{2,3}年度[\u4e00-\u9fff]{1,4}字第\d+號)",
            r"([\u4e00-\u9fff]{0,8}[〔\[（(【](?:19|"
            r"20)\d\d[〕\]）)】][^\s，。；、]{0,12}?\d{1,6}号)",
        ),
    )
)
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}\.? [^\W\d_]{3,10}\.? (?:19|20)\d\d)"
# The number that stands beside the letter's own date: "12.03.2024 № 27-31".
_DATED = re.compile(
    rf"^(?:[^,;:.]{{2,80}},\s*)?\W*{_DAY}\s*(?:г\.|года|року|р\.)?\s*,?\s*(?:ref\.?\s*)?"
    rf"(?:№|no\.?\s|n\s|nr\.?\s|ref\.?\s|case\s)\s*({_ID})",
    re.IGNORECASE,
)
# "Order 77 of 14 January", "decision 41/2024 of 19 June": the act's number before its date.
_ACT_OF = re.compile(
    rf"^(?:[^,;:.]{{2,80}}(?:,|\s[–—-])\s*)?(?:\w+\s)?(?:order|decision|direction|notice|ruling|"
    rf"resolution|decree|request|beschluss|bescheid|anordnung|décision|decisión|decisão|"
    rf"resolución|decyzja|рішення|решение|предписание|приказ)\s+({_ID})\s+"
    rf"(?:of|dated|du|de|vom|от|від|z dnia)\s",
    re.IGNORECASE,
)
# The number of a suit, alone on its line: "HCA 123/2020", "W.P.(C) 77/2024".
_ALONE = re.compile(
    r"^\W*((?:[A-Z]\.?){1,6}(?:\s?\([A-Z.]+\))?\s(?:No\.?\s)?\d{1,6}\s?(?:/|of)\s?(?:19|"
    r"20)?\d\d)\W*$"
)
_NO_REFERENCE = re.compile(
    r"(?:закон\w*|law|act|decision|решени\w+|resolution|regulation|rule|section|dated|"
    r"от|lei|ley|loi|legge|gesetz|ustaw\w*|ligji\w*|zákon\w*|zakon\w*|legea?|legii|laga|lög|"
    r"törvény\w*|kodi\w*|sayılı|undang\w*|art\w*\.?|стат\w*|your)"
    r"\W*(?:[\d.]+)?\W*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:our-?)?(?:ref(?:erence)?|ticket|case|file)(?:-?(?:id|no|number))?", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"[-/()\]〕（）号號]|\d\.\d|\d\.[A-Z]{2}|[A-Z]{2}\.\d|^[A-Z]{2,5} \d{2,4} \d{2,7}$|"
    r"^\d{3,}$|^\d{2,6}[A-Z]{1,2}$|"
    r"^[^\W\d_]{1,6}\d{5,}$|^[A-Z]\d{3,}$|لسنة"
)
_OF_UNION = re.compile(r"\(\w{2,3}\)\s?(?:n\S{0,3}\s)?\d+/\d+$")  # a law's number
_TOP = 8  # lines


def references_in(prose: Prose) -> tuple[str, ...]:
    """Give the order's own numbers, as written; numbers of laws and decisions are left out."""
    top = map(without_addresses, prose.head[:_TOP])
    top_lines = (prose.header("subject"), *_told(prose), *prose.head)
    head = tuple(map(without_addresses, top_lines))
    found = [*_found(_places(prose)), *_beside(list(top))]
    return _without_parts(_distinct([*found, *labeled(head), *shaped(head)]))


def _without_parts(numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what is only a part of a longer number."""
    return tuple(
        one for one in numbers if not any(one in other for other in numbers if one != other)
    )


def references_of(text: str) -> tuple[str, ...]:
    """Give the numbers that a single field holds."""
    return _distinct(_found((text,)))


def _distinct(found: list[str] | Iterator[str]) -> tuple[str, ...]:
    cleaned = map(_clean, found)
    return tuple(dict.fromkeys(one for one in cleaned if len(one) >= 3 and _is_number(one)))


def _found(places: tuple[str, ...]) -> Iterator[str]:
    for line in map(without_addresses, places):
        for pattern in (*_ANYWHERE, *_SHAPES):
            for match in pattern.finditer(line):
                if not _NO_REFERENCE.search(line[: match.start()][-40:]):
                    yield match[1]


def _beside(lines: list[str]) -> Iterator[str]:
    for line in lines:
        for pattern in (_DATED, _ACT_OF, _ALONE):
            match = pattern.match(line)
            if match:
                yield match[1]


def _told(prose: Prose) -> Iterator[str]:
    """Give the headers in which a mail names its own number."""
    yield from (f"{name}: {value}" for name, value in prose.headers if _HEADER.fullmatch(name))


def _places(prose: Prose) -> tuple[str, ...]:
    """Give the lines, and the sentences that run over them."""
    lines = (prose.header("subject"), *_told(prose), *prose.lines, *prose.sentences)
    return tuple(dict.fromkeys(lines))


def _clean(number: str) -> str:
    """Take off what punctuates the sentence; a bracket stays where its pair stands."""
    number = " ".join(number.split()).strip(".,;:/")
    if number.count("(") != number.count(")"):
        number = number.strip("()")
    return number


def _is_number(text: str) -> bool:
    if text.startswith("(") and _OF_UNION.match(text):
        return False
    if re.search(r"(?:ФЗ|FZ)$", text) or re.fullmatch(
        r"\d{1,2}([./-])\d{1,2}\1\d{2,4}|(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}|[\d.]*\.\d{1,2}", text
    ):
        return False
    if re.fullmatch(r"[A-Z]{1,6}\d(?=[A-Z\d]*\d{3})[A-Z\d]{5,}", text):
        return True
    return _NUMBERED.search(text) is not None and text.count("/") < 8
