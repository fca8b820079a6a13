"""Corrections of single entries: "in S. No. 4, for … read …", in the words of many languages."""

from __future__ import annotations

import re

_CORRECTS = re.compile(
    r"\b(?:corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|substitut\w*|replac(?:e[ds]?|ing)|"
    r"(?:shall|should|to|may|must|will|is|are) (?:now )?(?:be )?read\b|for [^;]{1,160}\bread\b|"
    r"(?:instead|in place|in lieu) of|rectif\w+|corrected|typographical|misprint\w*|"
    r"berichtig\w+|korrig\w+|statt(?: ?dessen)?|anstelle|ersetz\w+|druckfehler|schreibfehler|"
    r"au lieu d\w*|remplac\w+|corrige\w*|erreur matérielle|fe de erratas?|donde (?:dice|debe)|"
    r"en (?:lugar|vez) d\w+|reemplaz\w+|sustit\w+|corríj\w+|corrección|onde se lê|leia-se|"
    r"em (?:lugar|vez) d\w+|substituí\w+|corrija\w*|retific\w+|anziché|leggasi|invece d\w+|"
    r"sostitu\w+|correzione|al posto d\w+|rettific\w+|in plaats van|vervang\w+|lees|"
    r"sprostowani\w+|zamiast|zastęp\w+|zastąp\w+|oprav\w+|namísto|místo|namiesto|nahra[dzď]\w+|"
    r"helyesbít\w*|helyett|kijavít\w*|rectificare|în loc de|înlocui\w+|rättels\w*|i stället för|"
    r"istället för|ersätt\w+|rettels\w*|i stedet for|erstat\w+|rettelse|oikaisu\w*|sijasta|"
    r"sijaan|korvat\w+|ispravak\w*|ispravk\w+|umjesto|umesto|zamijen\w+|zamenj\w+|namesto|popravek|"
    r"parandus\w*|asemel|asenda\w+|labojum\w*|aizstāj\w*|aizstāt\w*|pataisym\w*|vietoj|pakeis\w+|"
    r"düzeltme\w*|yerine|değiştiril\w+|ralat|diganti\w*|digantikan|pembetulan|đính chính|"
    r"thay(?: thế)?|sửa (?:lại|đổi|thành)|badala ya|marekebisho)\b|"
    r"исправлен|опечатк|вместо|заменит|замене|следует читать|читать как|виправлен|замість|"
    r"замінит|слід читати|поправка|замества|исправка|уместо|διόρθωσ|αντί|αντικατ|תיקון|במקום|"
    r"להחליף|تصويب|تصحيح|استبد|يستبدل|بدل(?:ا|اً)? |اصلاحی|به جای|جایگزین|کی بجائے|تصحیح|शुद्धिपत्र|"
    r"शुद्धि|के स्थान पर|के बजाय|की जगह|সংশোধন|পরিবর্তে|திருத்த|பதிலாக|సవరణ|బదులు|แก้ไข|แทน|更正|勘误|"
    r"勘誤|改为|改為|应为|應為|替换|替換|訂正|正誤|読み替え|差し替え|정정|정오|대신|바꾸|바꿉",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:thứ tự|(?<!\w)[בל]?ה?(?:שורה|סעיף|פריט|מספר)|satır\w*|zeile|rij|rida|rinda|eilut\w+|"
    r"entry|ред|р\.)\W{0,3}(\d{1,4})(?!\d|\.\d)",
    re.IGNORECASE,
)


def corrects(sentence: str) -> bool:
    """Tell whether a sentence puts something in the place of what was written."""
    return _CORRECTS.search(sentence) is not None


def without_its_words(text: str) -> str:
    """Give a text without the words of a correction, which may look like others."""
    return _CORRECTS.sub(" ", text)


def rows_corrected(sentence: str) -> list[str]:
    """Give the numbers behind further words by which corrections call a row."""
    return [str(int(match[1])) for match in _LABEL.finditer(sentence)]
