"""What a letter says will be asked for, of a court or by a later order: nothing is asked yet."""

from __future__ import annotations

import re

_ASKING = r"(?:appl|seek|ask|request|petition|mov|fil|obtain|pursu)"
_ACTING = r"(?:block|order|direct|remov|restrict|suspend|disabl|withh|delet|issu|impos)"
# An ask of its own behind it, or a threat: "… unless you block the following".
_ASKS_ALL_THE_SAME = (
    r"\bunless you\b|\bandernfalls\b|(?:[,:;]|\b(?:and|but|und|et|y|e)\b)\s(?:\w+ )?"
    r"(?:you are (?:\w+ly |hereby |therefore )?(?:directed|ordered|requested|required|asked|"
    r"called)|we (?:hereby |therefore )?(?:request|direct|order|ask) you|please|kindly|bitte|"
    r"veuillez)\b"
)
ANNOUNCED = (
    rf"\b(?:intend|plan|propos|mean|prepar|expect|contemplat)\w* (?:\w+ ){{0,2}}?to {_ASKING}\w*|"
    rf"\b(?<!you )(?:intend|plan|propos|prepar|contemplat)\w* (?:\w+ ){{0,2}}?to (?:be )?{_ACTING}|"
    rf"\b(?:will|shall|is|are) (?:be |now |still |currently |further )?consider(?:ing)? {_ACTING}|"
    rf"\b(?:shall|will|may|going to|about to) (?:\w+ly |\w+ week |soon |then )?(?:be )?{_ASKING}\w*"
    r" (?:to (?:the|a) \w*\s?(?:court|judge|tribunal)|for (?:an?|the) (?:\w+ )?(?:order|injunction|"
    r"direction))|"
    r"\b(?:petition|application|motion|suit|claim)\b[^.;:]{0,120}\b(?:will|shall|is to|are to) be "
    r"(?:\w+ly )?(?:filed|made|lodged|submitted|moved|brought)\b|"
    r"\b(?:beabsichtig|erwäg|plan)\w*[^.;]{0,120}\b(?:zu beantragen|zu stellen|zu erwirken|"
    r"zu verfügen|anzuordnen|zu verlangen)|"
    r"\bwerden? (?:wir )?[^.;]{0,60}\b(?:beantragen|erwirken)|"
    r"\b(?:envisag|entend|compt|prévo)\w* (?:de |d['’])?(?:saisir|solliciter|demander|requérir|"
    r"ordonner|enjoindre|prononcer|bloquer|faire bloquer)|"
    r"\b(?:tenemos la intención|(?:se )?propone[n]?|pretende[mn]?|prevé[n]?|prevemos) (?:de )?"
    r"(?:solicitar|pedir|interesar|requerir|requerer|ordenar|acordar|determinar|bloquear)|"
    r"\bva(?:n|mos)? a (?:solicitar|pedir|interesar|requerir|ordenar|acordar)|"
    r"\b(?:vai|vão|vamos) (?:solicitar|pedir|requerer|ordenar|determinar)|"
    r"\b(?:intend|propon|preved)\w* (?:di )?(?:chiedere|richiedere|adire|ordinare|disporre)|"
    r"\b(?:намер[её]н\w*|планиру\w+) (?:обратиться|просить|подать|требовать|ограничить|"
    r"заблокировать|удалить|внести)|"
    r"\b(?:(?:має|мають) намір|плану[єю]\w*) (?:звернутися|просити|подати|обмежити|заблокувати)|"
    r"\b(?:zamierza|planuje)\w* (?:wystąpić|wnieść|złożyć|nakazać|zablokować)|"
    r"\b(?:berencana|bermaksud) (?:mengajukan|meminta|memerintahkan|memblokir)|"
    r"\b(?:is|zijn) voornemens\b[^.;]{0,60}\bte (?:verzoeken|vorderen|vragen|gelasten|blokkeren)|"
    r"\b(?:tuna|wana|ina|ana|nina)(?:kusudia|panga) ku\w+|"
    r"\b(?:talep ed|başvur|iste)\w*(?:acağ|eceğ|acak|ecek)\w*|"
    r"\b(?:engelle|kaldır)\w* (?:planlan|düşünül|öngörül)\w*|"
    r"(?:करने|हटाने) का (?:प्रस्ताव|इरादा|विचार)"
)
_SAID = re.compile(ANNOUNCED, re.IGNORECASE)
_ASKED = re.compile(_ASKS_ALL_THE_SAME, re.IGNORECASE)
BEFORE = rf"(?:{ANNOUNCED})(?![^;]{{0,240}}?(?:{_ASKS_ALL_THE_SAME}))[^;]{{0,240}}$"


def announces(text: str) -> bool:
    """Tell whether words only say that something will be asked for."""
    said = _SAID.search(text)
    return said is not None and _ASKED.search(text, said.end()) is None
