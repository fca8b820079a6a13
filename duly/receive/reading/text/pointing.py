"""Sentences that ask about what the one before them named: "both posts", "the second one"."""

from __future__ import annotations

import re

from duly.receive.reading.text import unasked, words
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.ordinals import picks_some

_IMPERSONAL = re.compile(  # "it is necessary to …": what "it" is stands behind
    r"\b(?:it|es|il|het|sie) (?:is|ist|wird|est|wordt|shall be|should be|must be)"
    r"(?: [\w'’]+){0,2} (?:necessary|requested|ordered|required|demanded|directed|asked|urgent|"
    r"imperative|essential|important|erforderlich|notwendig|nötig|geboten|angeordnet|gebeten|"
    r"verlangt|beantragt|demandé|ordonné|requis|nécessaire|enjoint|indispensable|important|"
    r"noodzakelijk|nodig|verzocht|bevolen|vereist)\b|\bes ist zu (?:fordern|verlangen)\b",
    re.IGNORECASE,
)
_REMOVAL = re.compile(  # "its removal", which somebody may only fear
    r"\b(?:their|its|deren|dessen|ihre|seine|leur|sa|son|su|sua|seu|la loro|la sua|il loro|il suo|"
    r"ich|jego|jej) (?:\w+ )?(?:remov|delet|block|withdraw|take|susp|clos|lösch|sperr|entfern|"
    r"suppr|retra|ferm|bloc|bloq|elimin|retir|cierre|baja|remoç|exclus|rimoz|cancell|chius|sosp|oscur|"
    r"usuni|zablok|zawies)\w*|(?<!\w)(?:его|их|е[её]|їх|його|її) \w+",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:we|i|please|kindly|hereby|wir|bitte|hiermit|nous|veuillez|merci|wij|gelieve)\b|"
    r"\b(?:is|are|wird|werden|est|sont|wordt|worden|è|sono)(?: [\w'’]+){0,2} (?:ordered|requested|"
    r"required|directed|demanded|sought|angeordnet|verlangt|beantragt|gefordert|verfügt|"
    r"ordonnée?s?|demandée?s?|requise?s?|dispost[aoei]|richiest[aoei]|ordinat[aoei]|gelast|bevolen|"
    r"verzocht)\b|\bse (?:le |les )?(?:orden|solicit|dispon|requier|pid|exig)\w*|"
    r"\b(?:proceda\w*|procédez|solicitamos|ordenamos|orden[oe]|requerimos|sírvan\w*|dispongo|acuerdo|exigimos|"
    r"determin[oea]\w*|solicit[oae]\w*|requeiro|requisit\w+|si (?:chied|dispon|ordin|richied)\w+|"
    r"chiediamo|ordiniamo|disponiamo|zarządza\w*|prosimy|proszę|wnos\w+|żąda\w+|nakazuj\w+|"
    r"wzywa\w+)\b|"
    r"прос(?:им|имо|ьба)\b|прошу|требу(?:ем|ю)\b|необходимо|подлеж\w+|обязыва\w+|предписыва\w+|"
    r"вимага(?:ємо|ю)|необхідно|удалить|заблокировать|видалити|заблокувати",
    re.IGNORECASE,
)
_FEWEST, _FEW = 3, 6  # words of an ask that does not say of what
_KINDLY = re.compile(r"\bmerci de\b", re.IGNORECASE)  # thanks ahead ask
_PRONOUN = re.compile(  # what is asked of it stands right behind
    r"\A\W*(?:it|es|het|dieses|dieser|diese|sie|they|il|elle|ils|elles|zij) (?!ne\b)\w+",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:and|und|et|y|e|en) (?:the|die|das|les?|la|los|las|os?|as?|de|het)\b", re.I
)
_OF_ONE = re.compile(r"\A\W*sie (?:ist|muss)\b", re.IGNORECASE)
_CONTENT = re.compile(
    r"information|content|inhalt|contenu|conteúdo|информаци|сведени|материал", re.I
)
_ITS = re.compile(r"将其|予以")
_SUBJECT = re.compile(r"(?:\A|[，、。：])\W*(?:推特|涉案|违法)?(?:账号|帐号|账户|用户)\W*\Z")
_COPIES = re.compile(  # of one that is told of: they are others
    r"\b(?:fake|false|forged|falsified|bogus) (?:\w+ )?(?:accounts|profiles|copies|pages)\b", re.I
)


def asks_back(sentence: str) -> bool:
    """Tell whether a sentence may ask about what the one before it named, and names nothing.

    "The second one" is not all of it. An ask without an object may be about it too: "Block."
    """
    asks = words.ASKS.search(sentence) and (unasked.SAID.search(sentence) or _is_bare(sentence))
    return bool(asks) and MASK not in sentence and not picks_some(sentence)


def _is_bare(sentence: str) -> bool:
    """Tell whether a sentence is hardly more than an ask, and does not say of what."""
    said = sentence.strip(" \t\n.!?。！？।")
    ends = any(said.endswith(match[0]) for match in words.ASKS.finditer(said))
    count = max(len(said.split()), sum(sign > "\u2fff" for sign in said) // 3)
    return count <= (_FEW if ends else _FEWEST)


def asks_back_surely(sentence: str, before: str, *, last: bool, alone: bool, sign: bool) -> bool:
    """Tell whether a sentence plainly asks about a name that the one before it holds.

    "The said post" is the last one named; "both accounts" are more. What a bare "it" is can be
    told only where one name stands alone, and "they" only where several do; ``before`` leads up to
    the name, and what is no address (``sign``) holds no information by itself.
    """
    if not (asks_back(sentence) and asks_plainly(_KINDLY.sub(" ", sentence))):
        return False
    said = _IMPERSONAL.sub(" ", sentence)
    if not unasked.SAID.search(said) or (_REMOVAL.search(said) and not _ORDERS.search(sentence)):
        return False
    if (_PRONOUN.search(said) and _ANOTHER.search(said)) or (alone and _COPIES.search(said)):
        return False
    several = unasked.SEVERAL.search(said) is not None and not _OF_ONE.search(said)
    if unasked.SAID_THING.search(said):
        return last or several
    if sign and (_CONTENT.search(said) or (_ITS.search(said) and not _SUBJECT.search(before))):
        return False
    return alone != several


def picks_behind(behind: str, sentence: str) -> bool:
    """Tell whether the sentence behind one that asks nothing speaks of some of what it names.

    Whatever it says of "the second one", in words known or not, it does not say it of all.
    """
    return not words.ASKS.search(sentence) and MASK not in behind and picks_some(behind)
