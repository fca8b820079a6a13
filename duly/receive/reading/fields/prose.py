"""The letter as a reader meets it: its head, its sentences, its foot, its mail headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.fields.months import months_of
from duly.receive.reading.text.flow import Block

_ADDRESS = re.compile(
    r"(?:https?|hxxps?)\s?\S{0,3}:?\s?//\s?\S+|\bwww\.\S+|[^\s@]{1,64}@\S{1,200}", re.IGNORECASE
)
_SMALL = "a-zа-яёß-öø-ÿāăąćčďđēęěėğģīįıķļłńňņőœŕřśšşťūůűųźżžșțєіїґјљњћџђѓќѕά-ώ"  # letters
_STOP = re.compile(rf"[.!?।;](?:[\"»”)\]]*)(?=\s+[^\s§{_SMALL}]|$)|[。！？；]|\n\n")
_SHORTENED = re.compile(
    r"(?:\b[\w]|\bNos?|\bart|\bArt|\bст|\bп|\bг|\bRs|\bMr|\bMs|\bDr|\bSec|\bAbs|\bAz|\bNr|\bvgl|"
    r"\bn|\bvs|\bCap|\bu/s|№|\bFed|\bCiv|\bCrim|\bProc|\bInc|\bLtd|\bSt|\bHon|\bDept|\bRegd|"
    r"\bZiff|"
    r"\bexp|\bproc|\bdott|\bsygn|\bnr|\bodst|\bods|\balin|\bč|\bčl|\bkap|\bpkt|\bAbschn|\bust|"
    r"\bpkt|"
    r"\b[αΑ]ριθ|\b[πΠ]ρωτ|\b[Dd]nr|\bsz|\bбр|\bчл|\bпроф|\bbr|\bod|\blett|\bstr|\bBl|"
    r"\bал|\bточ|\bBlg|\bgr|\bmgr|\bArt|\bÁr|\bš[tT]|\bšt|\bRegulas|\bтач|\bstk|\bkap|"
    r"\btel|\bpar|\blett|\blit|\bcpv|\bBuchst|\bexpte|\bExpte|\bpág|\bCorp|\b[eE]tc|\bRev|\bStat|\bAnn|"
    r"\bGen|\bComp)\.$"
)
_DAY = re.compile(r"(?<![\w.])\d{1,2}\.$")  # "17. April": no end, where a month follows
# "člana 21. Zakona", "2001. évi": a number in a citation, or of a year, ends nothing either.
_CITING = re.compile(
    r"(?:\bčlan\w*|\bčlen\w*|\bčl\.|\bčlank\w*|\bčlánk\w*|\bчлан\w*|§|\bstavk?\w*|"
    r"\bстав\w*)\s?\d{1,3}\.$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s+([^\W\d_]+)")
_ENDED = re.compile(r"[.!?:;,।。！？；][\"»”)\]]*$")
_CARRIES_ON = re.compile(r"[\"«“„(]|[a-zа-яё]")
_LONG = 2_000  # characters
_ENDS = 18
_LONGEST = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """All text of a delivery that is not quoted and not a row of its lists."""

    text: str
    lines: tuple[str, ...]
    sentences: tuple[str, ...]
    headers: tuple[tuple[str, str], ...] = ()
    running: tuple[str, ...] = ()  # sentences, those that a paragraph breaks put together

    @property
    def head(self) -> tuple[str, ...]:
        """Give the first lines, where letterhead, number and date stand."""
        return self.lines[:_ENDS]

    @property
    def foot(self) -> tuple[str, ...]:
        """Give the last lines, where the signature stands."""
        return self.lines[-_ENDS:]

    def header(self, name: str) -> str:
        """Give a mail header's first value, or an empty text."""
        return next((value for key, value in self.headers if key.lower() == name), "")


def prose_of(letters: Sequence[Sequence[Block]], headers: Sequence[tuple[str, str]] = ()) -> Prose:
    """Put the unquoted blocks of all documents together, the mail's subject before them."""
    subject = [value for key, value in headers if key.lower() == "subject"]
    blocks = [block for letter in letters for block in letter if not block.quoted]
    running = (block.text for block in blocks if not block.entry)
    paragraphs = subject + [" ".join(text.split("\n")).strip() for text in running]
    paragraphs = list(_within(paragraphs))
    lines = [line.strip() for block in blocks for line in block.text.split("\n")]
    return Prose(
        text="\n\n".join(filter(None, paragraphs)),
        lines=tuple(filter(None, [*subject, *lines])),
        sentences=tuple(sentence for text in paragraphs for sentence in sentences_of(text)),
        headers=tuple(headers),
        running=tuple(sentence for text in _joined(paragraphs) for sentence in sentences_of(text)),
    )


def _joined(paragraphs: Sequence[str]) -> Iterator[str]:
    """Put together paragraphs of which the first does not end and the next carries on."""
    held = ""
    for paragraph in filter(None, paragraphs):
        carries = _CARRIES_ON.match(paragraph) is not None
        if held and (_ENDED.search(held) or not carries or len(held) > _LONG):
            yield held
            held = paragraph
        else:
            held = f"{held} {paragraph}".strip()
    if held:
        yield held


def _within(paragraphs: Sequence[str]) -> Iterator[str]:
    """Keep what an order can be: no letter runs to hundreds of pages."""
    size = 0
    for paragraph in paragraphs:
        size += len(paragraph)
        if size > _LONGEST:
            return
        yield paragraph


def sentences_of(text: str) -> list[str]:
    """Cut a paragraph into sentences; the dots of addresses and short forms end none."""
    masked = _ADDRESS.sub(lambda match: "x" * len(match[0]), text)
    places = [
        match.end()
        for match in _STOP.finditer(masked)
        if not _SHORTENED.search(masked[max(0, match.start() - 6) : match.start() + 1])
        and not _is_day(masked, match)
        and not _CITING.search(masked[max(0, match.start() - 16) : match.end()])
    ]
    starts = [0, *places]
    pieces = (text[a:b].strip() for a, b in zip(starts, [*places, len(text)], strict=True))
    return [piece for piece in pieces if piece]


def _is_day(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a dot belongs to the day before a month's name."""
    following = _NEXT.match(text, stop.end())
    day = _DAY.search(text[max(0, stop.start() - 3) : stop.end()])
    return bool(day and following and months_of(following[1]))


def without_addresses(text: str) -> str:
    """Take web and mail addresses out, so that their parts are not read as words."""
    return _ADDRESS.sub(" ", text)
