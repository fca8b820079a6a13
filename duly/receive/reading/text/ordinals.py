"""Entries that a letter counts in words: "the first and third accounts", "la troisième"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.text.designators import ACCOUNT, HANDLE, POST, REPOSITORY

_TENS = (
    r"first|erste[nrs]?|premi(?:er|ère)|primer[oa]?|primeir[oa]|prim[oa]|eerste|pierwsz\w+|"
    r"перв\w{2,3}|перш\w{1,3}|birinci|ilk|pertama|första|første",
    r"second|zweite[nrs]?|deuxième|seconde?|segund[oa]|second[oa]|tweede|drug(?:i|a|ie|iego|iej)|"
    r"втор\w{2,3}|друг(?:ий|а|е|ого|ої|у)|ikinci|kedua|andra|andre[tn]?|anden",
    r"third|dritte[nrs]?|troisième|tercer[oa]?|terceir[oa]|terz[oa]|derde|trzeci\w*|трет\w{2,4}|"
    r"üçüncü|ketiga|tredje",
    r"fourth|vierte[nrs]?|quatrième|cuart[oa]|quart[oa]|vierde|czwart\w+|четв[её]рт\w{2,3}|"
    r"четверт\w{1,3}|dördüncü|keempat|fjärde|fjerde",
    r"fifth|fünfte[nrs]?|cinquième|quint[oa]|vijfde|piąt\w+|пят(?:ый|ая|ое|ого|ой|ую)|"
    r"п['’]ят(?:ий|а|е|ого|ої|у)|beşinci|kelima|femte",
    r"sixth|sechste[nrs]?|sixième|sext[oa]|sest[oa]|zesde|szóst\w+|шест(?:ой|ая|ое|ого|ую)|"
    r"altıncı|keenam|sjätte|sjette",
    r"seventh|siebte[nrs]?|septième|séptim[oa]|sétim[oa]|settim[oa]|zevende|siódm\w+|"
    r"седьм\w{2,3}|yedinci|ketujuh|sjunde|syvende",
    r"eighth|achte[nrs]?|huitième|octav[oa]|oitav[oa]|ottav[oa]|achtste|ósm\w+|восьм\w{2,3}|"
    r"sekizinci|kedelapan|åttonde|ottende|åttende",
    r"ninth|neunte[nrs]?|neuvième|noven[oa]|non[oa]|negende|dziewiąt\w+|девят(?:ый|ая|ое|ого|ой)|"
    r"dokuzuncu|kesembilan|nionde|niende",
    r"tenth|zehnte[nrs]?|dixième|décim[oa]|decim[oa]|tiende|dziesiąt\w+|десят(?:ый|ая|ое|ого|ой)|"
    r"onuncu|kesepuluh|tionde",
)
_LAST = (
    r"last|letzte[nrs]?|derni(?:er|ère)|últim[oa]|ultim[oa]|laatste|ostatni\w*|последн\w{2,3}|"
    r"останн\w{1,3}|sonuncu|terakhir|sista|siste|sidste"
)
LAST = "last"  # told of a list of whatever length
_ONE = "|".join(f"(?P<n{n}>{words})" for n, words in enumerate(_TENS, start=1))
_ONE = rf"{_ONE}|(?P<n{LAST}>{_LAST})"
_ANY = "|".join((*_TENS, _LAST))
_THE = (
    r"(?:the|de[rnms]|die|das|dem|zum|zur|het|de|la|le|el|les?|las?|il|lo|o|a|ao|à|au|du|al|del|"
    r"della|do|da)"
)
_ORDINAL = re.compile(rf"\b(?:{_ONE})\b", re.IGNORECASE)
_JOINT = rf"(?:\s?[,/&]\s?|\s(?:and|or|und|oder|et|ou|y|e|en|i|и|та|ve|dan|och|og)\s)(?:{_THE}\s)?"
_ROW = rf"\b(?:{_ANY})\b(?:(?:{_JOINT}){{1,2}}(?:{_ANY})\b){{0,8}}"
_THING = (
    rf"(?:{ACCOUNT}|{HANDLE}|{POST}|{REPOSITORY}|(?:urls?|links?|entr(?:y|ies)|items?|rows?|"
    r"eintr[aä]g\w*|adress\w*|lien|adresse|enlace|ligação|endereço|ссылк\w+|адрес\w*|запис\w*|"
    r"публикац\w+|içeri\w+|bağlantı\w*|paylaşım\w*|konten|unggahan|tautan|inlägg\w*|"
    r"opslag\w*|innlegg\w*|wpis\w*|treś\w+|bericht\w*))"
)
_OF_THINGS = re.compile(
    rf"(?P<row>{_ROW})\s(?:(?:named|listed|said|genannte\w*|of the)\s)?{_THING}", re.IGNORECASE
)
# What courts and laws count too.
_OTHERS = (
    r"(?:petitions?|motions?|applications?|orders?|suits?|cases?|appeals?|notices?|letters?|"
    r"requests?|respondents?|defendants?|petitioners?|applicants?|plaintiffs?|claimants?|accused|party|"
    r"instances?|times?|days?|weeks?|months?|years?|quarters?|half|paragraphs?|sections?|proviso|"
    r"schedules?|parts?|chapters?|annex\w*|limb|floor|division|bench|information|report|place|"
    r"amendment|person|hearing|stage|step|instanz|kammer|senat|mal|tag|woche|absatz|satz|halbsatz|"
    r"teil|abschnitt|stock|person|beklagte\w*|antragsgegner\w*|chambre|fois|instance|ressort|"
    r"alinéa|partie|défende\w+|demande\w+|lieu|vice|sala|vez|instancia|instância|parte|párrafo|"
    r"parágrafo|lugar|turma|vara|câmara|demandad\w+|réu|sezione|volta|istanza|comma|"
    r"инстанци\w+|част\w+|очеред\w+|раз\w*|абзац\w*|суд\w*|fıkra\w*|bend\w*|daire\w*|kez|"
    r"mahkeme\w*|kali|tergugat|pihak|in(?:stans|stantie)|keer|kamer|lid)"
)
_FIRST_ONES = rf"\b(?:{'|'.join(_TENS)})\b(?:(?:{_JOINT}){{1,2}}(?:{_ANY})\b){{0,8}}"
_BY_ITSELF = re.compile(
    rf"\b{_THE}\s(?P<row>{_FIRST_ONES})(?!\s(?:[^\W\d_]+\s)?{_OTHERS}\b)(?![\w-])", re.IGNORECASE
)


def counted(sentence: str) -> Iterator[str]:
    """Give the numbers of the things that a sentence counts in words."""
    for match in _OF_THINGS.finditer(sentence):
        yield from _numbers(match["row"])


def counted_alone(sentence: str) -> Iterator[str]:
    """Give those too that it counts without saying what: "the second was removed"."""
    yield from counted(sentence)
    for match in _BY_ITSELF.finditer(sentence):
        yield from _numbers(match["row"])


def _numbers(row: str) -> Iterator[str]:
    for match in _ORDINAL.finditer(row):
        yield str(match.lastgroup or "").removeprefix("n")
