"""What a letter that answers upholds of the order it quotes below: a person is asked about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duly.order.terms import Kind
from duly.receive.reading.text import words
from duly.receive.reading.text.byform import line_before
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.verdict import Verdict, put_aside

UPHELD = "the letter speaks of what it quotes from an earlier one: is it still asked about?"
_THINGS = frozenset({Kind.ACCOUNT, Kind.POST, Kind.HASHTAG, Kind.REPO, Kind.GIST})
_QUOTED = put_aside("quoted")
_UPHOLDS = re.compile(
    "|".join(
        (
            r"\b(?:we|i) (?:\w+ )?(?:maintain|uphold|reiterate|repeat|renew|stand by|insist)\b|"
            r"\b(?:remains?|continues?|stands?) (?:\w+ )?(?:in force|outstanding|unanswered|"
            r"unchanged|valid|as (?:it is|before|quoted))\b|"
            r"\b(?:request|order|notice|direction) stands\b",
            r"\b(?:halten?|erhalten?)\b[^.;]{0,60}\b(?:aufrecht|fest)\b|\baufrechterhalten\b|"
            r"\b(?:bleibt|bleiben)\b[^.;]{0,40}\b(?:bestehen|unverändert|in kraft|gültig)\b",
            r"\b(?:mainten(?:ons|ue?s?|ir)|réitér\w+|persist\w+|"
            r"demeur\w+ (?:valable|inchang)\w*)\b",
            r"\b(?:se mantiene\w*|mantenemos|reiter\w+|siguen? vigentes?|ratific\w+)\b",
            r"\b(?:mantém\w*|mantemos|mantêm\w*|ratific\w+)\b|"
            r"\b(?:manteniamo|si ribadisc\w+|ribadiamo|rest\w+ ferm\w|si conferma\w*)\b",
            r"\b(?:podtrzymuj\w+|ponawiam\w*)|\bpozostaj\w+ (?:w mocy|bez zmian|aktualn)|"
            r"\b(?:gehandhaafd|handhav\w+|herhal\w+|blij(?:ft|ven)\b[^.;]{0,40}\b(?:van kracht|"
            r"ongewijzigd))",
            r"\b(?:vidhåll\w*|kvarstår|fastholder|opretholder|opprettholder)\b|"
            r"\b(?:pidämme|pysyy|pysyvät) (?:\w+ )?voimassa|"
            r"\b(?:trváme|setrváváme|zůstáv\w+ v platnosti)",
            r"(?:остаётся|остаются|остается) в силе|настаива\w+|поддержива\w+ (?:\w+ )?(?:требован|"
            r"просьб)|(?:залишається|залишаються) чинн|наполяга\w+",
            r"yineli?yor\w*|yineleriz|geçerliliğini koru|\btetap berlaku\b|menegaskan kembali|"
            r"vẫn giữ nguyên|vẫn có hiệu lực|παραμένει σε ισχύ|εμμένουμε|επιμένουμε|rămâne valabil|"
            r"menținem",
            r"引き続き|引続き|維持(?:いた)?し|(?:계속|여전히)[^.]{0,20}(?:요청|삭제|차단)|유지합니다|"
            r"仍(?:然)?(?:需|请|請|要求|有效)|继续(?:要求|删除)|維持原|"
            r"نؤكد|نكرر|لا ي?زال (?:طلب|سار)|"
            r"यथावत|पुनः (?:अनुरोध|निवेदन)|בתוקף|עומדים על",
        )
    ),
    re.IGNORECASE,
)
_POINTS_BELOW = re.compile(
    r"\b(?:below|quoted|unten|nachstehend|ci-dessous|ci-après|más abajo|abajo|abaixo|qui sotto|"
    r"di seguito|poniżej|poniższ\w+|hieronder|onderstaand\w*|nedan|nedenfor|nedenstående|alla|"
    r"níže|nižšie|lentebb|mai jos|aşağıda\w*|di bawah|dưới đây)\b|ниже|нижч|παρακάτω|下記|아래|"
    r"下方|أدناه|नीचे|להלן|למטה",
    re.IGNORECASE,
)
_LABEL = 3  # words
_SENTENCE = re.compile(r"(?<=[.!?;।])\s+|(?<=[。！？])|\n\s*\n")


def upheld(
    judged: Sequence[tuple[Found, Verdict]], blocks: Sequence[Block]
) -> list[tuple[Found, Verdict]]:
    """Ask about what is quoted, where the letter above upholds what was asked, or points to it."""
    if not any(said == _QUOTED for _, said in judged) or not _speaks_of_quoted(judged, blocks):
        return list(judged)
    asked = Verdict(item=True, doubt=UPHELD, weight=0)
    return [(one, asked if said == _QUOTED and _is_thing(one) else said) for one, said in judged]


def _speaks_of_quoted(judged: Sequence[tuple[Found, Verdict]], blocks: Sequence[Block]) -> bool:
    places = {id(block): place for place, block in enumerate(blocks)}
    named = [one.mention for one, said in judged if said.item and not said.doubt and _is_row(one)]
    last = max(((places[id(one.block)], one.start) for one in named), default=(-1, 0))
    own = ((n, block.text) for n, block in enumerate(blocks) if not (block.quoted or block.aside))
    return any(_UPHOLDS.search(text) or _points_beyond(text, n, last) for n, text in own)


def _is_row(one: Found) -> bool:
    """Tell whether a name stands as what is said to stand below does, and not in a sentence."""
    entry = one.mention.block.entry or one.mention.block.listed
    return entry or len(line_before(one.mention).split()) <= _LABEL


def _points_beyond(text: str, place: int, last: tuple[int, int]) -> bool:
    """Tell whether a block asks about what stands below, and nothing of the letter's own does."""
    start = 0
    for sentence in _SENTENCE.split(text):
        start = text.find(sentence, start)
        points = _POINTS_BELOW.search(sentence)
        if points and words.ASKS.search(sentence) and (place, start + points.start()) > last:
            return True
    return False


def _is_thing(one: Found) -> bool:
    """Tell whether something of a platform is named, and asked about where it is quoted."""
    block = one.mention.block
    if one.locator.kind not in _THINGS or not block.quoted:
        return False
    asks = words.ASKS.search(f"{one.context.introduction} {one.context.near}")
    return block.entry or asks is not None
