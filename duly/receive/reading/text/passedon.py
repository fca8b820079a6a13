"""The message that a letter answers or passes on, and what is named only there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.titlewords import ONLY_TOLD
from duly.receive.reading.text.verdict import Verdict

_EARLIER_MESSAGE = re.compile(
    r"^[^\w\n]*[-_]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|исходное|"
    r"пересылаемое|"
    r"пересланное|mensaje|mensagem|message|messaggio|oorspronkelijk|wiadomość)\b[^\n]{0,40}$|"
    r"^(?:On|Am|Le|El|Em|Il|Op|W dniu|Den) [^\n]{6,120}(?:wrote|schrieb\b[^\n]{0,60}|a écrit|"
    r"escribió|"
    r"escreveu|ha scritto|schreef\b[^\n]{0,60}|napisał\w*|skrev\b[^\n]{0,60})\s?:\s*$|"
    r"^[^\w\n]*[^\W\d_][^\n]{0,40}(?:message|mensaje|mensagem|nachricht|poruka|zpráva|üzenet|"
    r"viesti)"
    r"[^\n]{0,20}\n{1,2}\W*[^\W\d][^\n:]{1,20}:[ \t]|"
    r"^[^\n:]{2,16}:[ \t][^\n]*[\w>]@\w[^\n]*\n(?:[^\n:]{2,20}:[ \t][^\n]*\n?){1,}|"
    r"^[^\n]{6,120}<[^\s<>]+@[^\s<>]+>[^\n]{0,40}[:：][ \t]*$|"
    r"^[^\n]{6,100}(?:писал(?:\(а\)|а)?|пишет|写道|yazdı)\s?[:：]\s*$|原始邮件",
    re.IGNORECASE | re.MULTILINE,
)
ONLY_EARLIER = "named only in the earlier message below the letter: does it still ask about it?"
PASSED_ON = (
    "the words above the message passed on say no, or only tell: does the letter ask for it?"
)
_SENTENCE = re.compile(r"(?<=[.!?;।])\s+|(?<=[。！？])|\n\s*\n")


def of_earlier(
    judged: list[tuple[Found, Verdict]], blocks: Sequence[Block]
) -> list[tuple[Found, Verdict]]:
    """Doubt what stands only in it, where the letter asks about others or says no."""
    ends = ((n, _EARLIER_MESSAGE.search(block.text)) for n, block in enumerate(blocks))
    first, match = next(((n, match) for n, match in ends if match), (len(blocks), None))
    if match is None:
        return judged
    later = {id(block) for block in blocks[first + 1 :]}

    def is_below(one: Found) -> bool:
        block = one.mention.block
        return id(block) in later or (block is blocks[first] and one.mention.start > match.start())

    above = [*(block.text for block in blocks[:first]), blocks[first].text[: match.start()]]
    own = any(said.item and not said.doubt and not is_below(one) for one, said in judged)
    doubt = ONLY_EARLIER if own else PASSED_ON
    if not own and not _declines(above):
        return judged
    return [
        (one, replace(said, doubt=said.doubt or doubt) if is_below(one) else said)
        for one, said in judged
    ]


def _declines(texts: Iterable[str]) -> bool:
    """Tell whether words say no, or that they only inform, and nowhere plainly ask."""
    said = [sentence for text in texts for sentence in _SENTENCE.split(text)]
    told = any(is_turned(one) or ONLY_TOLD.search(one) for one in said)
    return told and not any(map(asks_plainly, said))
