"""Every address, handle, hashtag and e-mail address that stands in running text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from duly.receive.reading.locator.hosts import KNOWN_HOST
from duly.receive.reading.text.breaks import handle_readings, readings_of
from duly.receive.reading.text.endings import ALONE, IN_PROSE
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.names import names_in
from duly.receive.reading.text.tails import with_tail

_BODY = (
    r"(?:\[\s?(?:\.|:|/|://|dot)\s?\]|\((?:\.|dot)\)|"
    r"[^\s<>\"'«»“”„‘’`{}|\\^\[\]\u3000-\u3002\u3008-\u3011\uff08\uff09\uff0c\uff1b\uff1f])"
)
_SCHEME = r"(?:h[htpsx*]{2,6}|ttps?)\s?(?:\[?[:;]\]?\s?/{1,2}|//)\s?"
# Marks nobody sees, some of which turn the reading direction, belong to the name they stand in.
_UNSEEN = "\u00ad\ufffe\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_DOT = r"(?:\.|\s?[\[({]\s?(?:\.|dot)\s?[\])}]\s?)"  # also as clerks defang it
_ENDED = r"(?![\w-]|\.[a-z0-9])"
_LABELS = rf"(?:[\w-]{{1,63}}{_DOT})+"
_DOMAIN = (
    rf"(?:{_LABELS}(?:{IN_PROSE}){_ENDED}|"
    rf"(?:(?<=\n)|(?<=\A)|(?<=[*•–—-]\s)|"
    rf"(?<=\d[.)]\s))(?-i:(?:[a-z0-9-]{{2,63}}{_DOT})+(?:{ALONE}))"
    rf"(?=[/?#]|[ \t]*[.,;]?[ \t]*(?:\n|$)))"
)
_HOSTS = KNOWN_HOST.replace(r"\.", _DOT)
_MENTION = re.compile(
    "|".join(
        (
            r"(?P<fedi>(?<![\w@/])@[\w.-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24})",
            r"(?P<mail>(?:mailto:)?[\w.+\ufffe\u00ad-]{1,64}@(?:[\w\ufffe-]{1,63}\.)+[\w-]{2,24})",
            rf"(?P<at>(?<!\w)at\s?(?:\[?[:;]\]?)\s?/{{1,2}}\s?(?=did:|[\w-]+\.){_BODY}+|"
            r"did\s?:\s?(?:plc|web):\s?[\w.:%-]+)",
            rf"(?P<url>(?<![A-Za-z0-9]){_SCHEME}{_BODY}+)",
            rf"(?P<host>(?<![\w@.\ufffe\u00ad-])(?:{_HOSTS})(?![\w-]|"
            rf"\.[\w-])(?:[/?#]{_BODY}*)?)",
            rf"(?P<www>(?<![\w@.\ufffe\u00ad-])www\.(?:[\w-]{{1,63}}\.)+[\w-]{{2,24}}(?:[/?#]{_BODY}*)?)",
            rf"(?P<domain>(?<![\w@./\ufffe\u00ad-]){_DOMAIN}(?:[/?#]{_BODY}*)?)",
            rf"(?P<handle>(?<![\w@＠./\ufffe\u00ad-])[@＠](?:[\"“”„«'‘’](?=\w{{2,40}}[\"“”»'’])|"
            rf"[ \u00a0](?=[A-Za-z_]\w{{2,}}[ \t]*"
            r"(?:[\n,;()]|$)))?"
            rf"[A-Za-z0-9_](?:[\w.{_UNSEEN}-]*\w)?"
            rf"[{_UNSEEN}]*(?:…|\.{{3}})?)",
            r"(?P<tag>(?<![\w&/#＃])[#＃](?=[^\s]*[^\W\d])"
            r"[^\s#＃@,.;:!?()\[\]{}<>\"'«»“”‘’|/\\&%=+*^~`\u0964\u3000-\u3011\uff00-\uff20]+)",
        )
    ),
    re.IGNORECASE,
)
_REPO_LINE = re.compile(
    r"^\W*(?:\d{1,4}[.):\]]\W*)?([A-Za-z0-9-]{1,39})\s*/\s*([A-Za-z0-9._-]{1,100})[\s`*'\"”’»]*$"
)
_TRIM = ".,;:!?\u0964\u3002\uff01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One locator as it stands in a block; ``readings`` hold more than one where a line broke."""

    form: str  # fedi, mail, at, url, host, www, domain, handle, tag, repo, link, or of a name
    block: Block
    start: int
    end: int
    readings: tuple[str, ...]

    @property
    def text(self) -> str:
        """Give the likeliest reading."""
        return self.readings[0]


def mentions_in(
    block: Block, introduction: str = "", known: Collection[str] = ()
) -> Iterator[Mention]:
    """Find all mentions of a block from left to right; none overlaps another.

    ``introduction`` is the sentence above the block, ``known`` what ``names_of`` gives.
    """
    repo = _REPO_LINE.match(block.text)
    if block.entry and repo and not re.match(KNOWN_HOST, repo[1], re.IGNORECASE):
        start, end = repo.start(1), repo.end(2)
        yield Mention(
            form="repo", block=block, start=start, end=end, readings=(block.text[start:end],)
        )
        return
    found: list[Mention] = []
    for match in _MENTION.finditer(block.text):
        if not found or match.start() >= found[-1].end:
            found.append(_mention(block, match))
    taken = [(one.start, one.end) for one in found]
    in_cells = bool(block.sources) and block.sources[0].row is not None
    for named in names_in(block.text, taken, introduction, known, in_cells=in_cells):
        found.append(
            Mention(
                form=named.form,
                block=block,
                start=named.start,
                end=named.end,
                readings=(block.text[named.start : named.end],),
            )
        )
    yield from sorted(found, key=lambda one: one.start)
    yield from _behind(block)


def _mention(block: Block, match: re.Match[str]) -> Mention:
    form = str(match.lastgroup)
    text = _trimmed(match[0])
    text = _trimmed(with_tail(block, form, match.start(), text))
    if form in {"url", "host", "www", "domain"}:
        readings, end = readings_of(block, match.start(), match.start() + len(text))
    elif form == "handle":
        readings, end = handle_readings(block, match.start(), match.start() + len(text))
    else:
        readings, end = (text,), match.start() + len(text)
    return Mention(form=form, block=block, start=match.start(), end=end, readings=readings)


def _trimmed(text: str) -> str:
    """Drop what ends the sentence and not the address; an ellipsis stays: it says "cut off"."""
    while text and not text.endswith(("..", "…")):
        closing = text[-1] in ")]" and text.count(text[-1]) > text.count(
            "(" if text[-1] == ")" else "["
        )
        if not (text[-1] in _TRIM or closing):
            break
        text = text[:-1]
    return text


def _behind(block: Block) -> Iterator[Mention]:
    """Give the address behind a line's words, which may hide another one than they say."""
    if len(block.sources) != 1:
        return
    for link in block.links:
        if not link.startswith("mailto:"):
            yield Mention(form="link", block=block, start=0, end=len(block.text), readings=(link,))
