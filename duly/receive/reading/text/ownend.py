"""What speaks of an end still to come, or of one entry, and so takes nobody out for certain."""

from __future__ import annotations

import re

from duly.receive.reading.text.ordinals import ordinals_in
from duly.receive.reading.text.spared import LIFTED

OWN_END = "the words that lift may only name the order's own end: is it asked about until then?"
OF_ONE = "the sentence above its list speaks of one entry by its number: is this one asked about?"
_UNTIL = (  # words that put off what is said behind them
    r"(?:\b(?:until|till|unless|once|when|whenever|if|as (?:long|soon) as|"
    r"(?:from|on|after) the (?:date|day|time)|"
    r"bis|solange|sobald|sofern|falls|wenn|jusqu['’](?:à|au)|tant que|dès que|lorsque|"
    r"hasta|mientras|cuando|até|enquanto|quando|fino a|finché|fintanto|fin quando|"
    r"dopóki|dopoki|póki|aż|do czasu|totdat|tot|zolang|wanneer|sampai|hingga|selama|apabila|"
    r"dokud|dokiaľ|kým|pokud|până|cât timp|tills|så länge|indtil|inntil|så lenge|kunnes|kuni|"
    r"dok|dokler|amíg|mpaka|cho đến)\b|"
    r"до тех пор|(?<!\w)(?:пока|покуда|когда|если|доки|поки|допоки|коли|якщо|докато|док)(?!\w)|"
    r"до (?:его |её |их )?(?=отмен|снят)|μέχρι|έως|إلى أن|حتى|تا زمان|जब तक|直至|直到|יעד)"
)
_PUT_OFF = re.compile(rf"{_UNTIL}[^.;。]*\Z", re.IGNORECASE)
_UP_TO = re.compile(r"\w{0,14}\s?(?:まで|kadar\b|तक\b|때까지)")  # tongues that say it behind
_REACH = 100  # characters before the words that lift
_COUNTS = re.compile(r"(?<![\w./§-])\d{1,3}(?![\w/%]|[.,:-]\d)")


def names_own_end(*texts: str) -> bool:
    """Tell whether all words that lift in the texts speak of an end to come: "until lifted"."""
    found = [one for text in texts for one in LIFTED.finditer(text)]
    return bool(found) and all(map(_is_put_off, found))


def _is_put_off(lifted: re.Match[str]) -> bool:
    text = lifted.string
    before = text[max(0, lifted.start() - _REACH) : lifted.end()]
    return _PUT_OFF.search(before) is not None or _UP_TO.match(text, lifted.end()) is not None


def speaks_of_one(above: str) -> bool:
    """Tell whether a sentence above a list, which heads none, counts entries of it."""
    heads = above.rstrip().endswith((":", "："))
    return not heads and (_COUNTS.search(above) is not None or any(ordinals_in(above)))
