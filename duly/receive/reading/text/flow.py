"""A letter's lines as paragraphs and list entries, each character traceable to its line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Document, Line, Row
from duly.receive.readers.numbering import STOPS
from duly.receive.reading.locator.hosts import KNOWN_HOST
from duly.receive.reading.outcome import Source
from duly.receive.reading.text.designators import ACCOUNT
from duly.receive.reading.text.endings import ALONE
from duly.receive.reading.text.runningheads import repeated_heads
from duly.receive.reading.text.serials import numbers_apart

_RULE = re.compile(r"^\s*(?:[-–—=*~]{2,}|_{5,})\s*$")
_QUOTE = re.compile(r"^\s{0,3}>")
_BULLET = re.compile(
    rf"^\s*(?:[-*•·‣▪–—]|[一二三四五六七八九十]{{1,3}}、(?=\s?\S)|\(?\d{{1,4}}[{STOPS}][-–—)]?|"
    r"\(?\d{1,3}\s?[-–](?=\s)|[①-⑳](?=\s?\S)|\(?[^\W\d_][.)、-]|\(?[ivxl]{1,5}[.)])\s+",
    re.IGNORECASE,
)
_GLUED = re.compile(
    rf"^(\s*\(?\d{{1,4}}[{STOPS}][-–—)]?)(?=https?:|www\.|[@＠#＃]|{KNOWN_HOST}[/?])", re.IGNORECASE
)
_IN_CELLS = re.compile(  # a lone row of a table: "3 | @name", "| 3 | @name |"
    rf"^(\s*)(?:[|¦│]\s{{0,3}})?\(?(\d{{1,4}}|[ivxlc]{{1,5}}|[a-z])[.)]?\s{{0,3}}[|¦│;；]\s{{0,3}}"
    rf"(?=https?:|www\.|[@＠#＃]|{KNOWN_HOST}[/?])",
    re.IGNORECASE,
)
_LAST_EDGE = re.compile(r"\s*[|¦│;；]\s*$")
_ENTRY = re.compile(
    rf"^[\u200e\u200f\u202a-\u202e\u2066-\u2069]{{0,2}}(?:(?:\w{{1,12}}\s?[:=–-]|\d{{1,5}}|"
    r"(?:tweet|post|content|account|profile|video|offending|infringing|target) "
    r"(?:urls?|links?|address|handle)\s?[:=]|"
    r"(?:urls?|links?|enlace|lien|endereço|adresse) (?:of|de|da|do|del|du|des) "
    r"(?:(?:the|la|le|el) )?[^\W\d_]{3,14}\s?[:=]|"
    rf"(?:[^\W\d_]{{1,12}}|s/n|s[lr]?\. ?no|s[lr] no)\.?\s\d{{1,5}}[.):]?|"
    rf"(?:the |le |la |el |o |a |das |"
    rf"der |twitter |x )?{ACCOUNT})"
    r"\s{0,2})?"
    r"(?:h\w{1,5}\s?\[?[:;]?\]?\s?/+\s?\S+|www\.\S+|[@＠]\s?\S+|[#＃]\S+|at://\S+|did:\w+:\S+|"
    r"(?:[\w-]+\.)+[a-z]{2,12}/\S*|[\w-]{1,39} ?/ ?[\w.-]{1,100}|"
    rf"(?-i:(?:[a-z0-9-]{{2,63}}\.)+(?:{ALONE}))|\S+\.(?:com|org|net|io|ru|in|app))"
    rf"\s*(?:\([^()]{{0,60}}\)|[-–—].{{0,60}}|{ACCOUNT})?\s*[.,;]?\s*$",
    re.IGNORECASE,
)

# A number before an address belongs to it, whatever sign stands between.
_NUMBER = r"[^\w\s]{0,2}\d{1,5}(?:[^\w\s@＠#＃]{1,3}\s+|[^\w\s@＠#＃/.-]{1,3}|\s+)"
_START = re.compile(
    rf"^\s*(?:{_NUMBER}|[-*•]\s+)?(?:h[htpx]{{2,6}}s?\s?[:/]|www\.|[@＠#＃]|at://|"
    rf"did:|"
    rf"{KNOWN_HOST})",
    re.IGNORECASE,
)
_DOMAIN_START = re.compile(
    rf"^\s*(?:{_NUMBER}|[-*•]\s+)?(?:[a-z0-9-]{{2,63}}\.)+(?:{ALONE})(?:/\S*)?\s*$"
)
_ADDRESS_WORD = re.compile(r"^\s*([\w./?&=#:%~+-]+)(\s*)(\S?)", re.ASCII)
_TAIL = re.compile(r"[/?&=%_]|\d")
_DATE = re.compile(
    r"^\W*(?:\d{1,2}(?:st|nd|rd|th|\.)?\W{1,3}[^\W\d_]{3,12}\W{1,3}(?:de )?(?:19|20)\d\d|"
    r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d年)"
)
_DEFANGED = re.compile(r"\s?[\[({]\s?(\.|dot|/|:|://)\s?[\])}]\s?", re.IGNORECASE)
_EARLY = 0.75  # of the line below
_ENDED = (".", ":", ";", "!", "?", "：", "。", "।")
_LONGEST_WORD = 2_500
_LONGEST_BLOCK = 6_000


def bounded(text: str) -> str:
    """Cut words that no honest letter holds, saying so with an ellipsis, and close wide gaps."""
    text = re.sub(r"[^\S\n]{3,}", "  ", text)
    return re.sub(rf"(\S{{{_LONGEST_WORD}}})\S+", r"\1…", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or one entry of a list; ``starts`` are the places where its lines begin."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[Source, ...]
    entry: bool = False
    quoted: bool = False
    aside: str | None = None  # why nothing in it is an item
    broken: bool = False  # its lines were broken by a page's width
    after_rule: bool = False  # a rule or a new page stands above
    by_page: bool = False  # a page's layout made the lines
    links: tuple[str, ...] = ()  # the addresses behind its words
    doubts: tuple[str | None, ...] = ()  # of its lines, where the reader was not sure of one
    instead: tuple[tuple[str, ...], ...] = ()  # what its lines may say instead

    @property
    def bulleted(self) -> bool:
        """Tell whether it starts with a bullet or a number."""
        return _BULLET.match(self.text) is not None

    @property
    def listed(self) -> bool:
        """Tell whether it is an entry of a list or a point of it: what stands above holds here."""
        return self.entry or self.bulleted

    def doubt_of(self, start: int, end: int) -> str | None:
        """Say why a line between two places is doubted, or nothing."""
        return next(filter(None, self.doubts[self._lines(start, end)]), None)

    def instead_of(self, start: int, end: int) -> tuple[str, ...]:
        """Give what the lines between two places may say instead."""
        return tuple(one for others in self.instead[self._lines(start, end)] for one in others)

    def _lines(self, start: int, end: int) -> slice:
        first = max(0, bisect_right(self.starts, start) - 1)
        return slice(first, max(first + 1, bisect_right(self.starts, end - 1)))

    def source_at(self, place: int) -> Source:
        """Say where the character at a place stood."""
        return self.sources[max(0, bisect_right(self.starts, place) - 1)]


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    line: Line
    source: Source
    entry: bool
    quoted: bool
    heads: bool  # it stands over an entry elsewhere, and so is no rest of an address


def blocks_of(document: Document, sources: Sequence[Source] = ()) -> tuple[Block, ...]:
    """Give a document's paragraphs and entries in reading order.

    ``sources`` say where each line stood, where its place in the document does not.
    """
    by_page = document.media_type == "application/pdf"
    return tuple(_group(list(_pieces(document, sources)), by_page))


def _pieces(document: Document, sources: Sequence[Source]) -> Iterator[_Piece]:
    all_marked = all(line.quoted or not line.text.strip() for line in document.lines)
    repeated = repeated_heads(document.lines)
    apart = numbers_apart([line.text for line in document.lines], _starts_entry)
    heads = _heads([line.text for line in document.lines])
    labels = {below: document.lines[place].text.strip() for place, below in apart.items()}
    for number, line in enumerate(document.lines, start=1):
        if number - 1 in repeated or number - 1 in apart:
            continue
        quoted = line.quoted or (_QUOTE.match(line.text) is not None and not all_marked)
        whole = re.sub(r"^\s{0,3}(?:>\s?)+", "", bounded(line.text)).rstrip()
        source = sources[number - 1] if sources else _source(document, line, number)
        whole = _out_of_cells(_GLUED.sub(r"\1 ", whole))
        if number - 1 in labels:
            whole = f"{labels[number - 1].strip('().')}. {whole.lstrip()}"
        for text in _portions(whole):
            yield _Piece(
                text=text,
                line=line,
                source=source,
                entry=is_entry(text) or (line.link is not None and _is_label(text)),
                quoted=quoted,
                heads=text.strip() in heads,
            )


def _out_of_cells(text: str) -> str:
    """Give a lone row whose first cell is its number as a numbered entry of a list."""
    row = _IN_CELLS.match(text)
    return f"{row[1]}{row[2]}. {_LAST_EDGE.sub('', text[row.end() :])}" if row else text


def _heads(lines: Sequence[str]) -> frozenset[str]:
    """Give the single words between two entries that are no rest of an address.

    They stand in a letter of which a line above the first entry comes again below another one.
    """
    texts = [line.strip() for line in lines]
    around = list(zip(["", *texts], texts, texts[1:], strict=False))
    over = {text for above, text, below in around if _is_ended(above) and starts_anew(below)}
    between = {text for above, text, below in around if starts_anew(above) and starts_anew(below)}
    if not any(text and not starts_anew(text) for text in over & between):
        return frozenset()
    return frozenset(text for text in between if text.isalpha() and text[:1].isupper())


def _is_ended(text: str) -> bool:
    return not text or (text.endswith((*_ENDED, ",")) and not starts_anew(text))


def _source(document: Document, line: Line, number: int) -> Source:
    path = f"text, line {number}"
    return Source(document=document.name, page=line.page, box=line.box, path=path)


def is_entry(text: str) -> bool:
    """Tell whether a line is one entry of a list: a locator, its number, a short note."""
    bare = _BULLET.sub("", text).strip().strip("`*<>\"'“”‘’«»")
    bare = _DEFANGED.sub(lambda match: match[1].replace("dot", "."), bare)
    return len(text) <= _LONGEST_WORD and _ENTRY.match(bare) is not None


def _is_label(text: str) -> bool:
    """Tell whether words with an address behind them are its label, not a sentence."""
    return len(text.split()) <= 7 and not text.rstrip().endswith((".", ":", "।", "。"))


def _portions(text: str) -> Iterator[str]:
    """Cut an endless line between words."""
    while len(text) > _LONGEST_BLOCK:
        cut = text.rfind(" ", 0, _LONGEST_BLOCK)
        cut = cut if cut > 0 else _LONGEST_BLOCK
        yield text[:cut]
        text = text[cut:].lstrip()
    yield text


def _group(pieces: Sequence[_Piece], by_page: bool) -> Iterator[Block]:
    held: list[_Piece] = []
    rule = False
    size = 0
    runs = _runs(pieces) if by_page else frozenset()
    for number, (piece, below) in enumerate(zip(pieces, (*pieces[1:], None), strict=False)):
        size += len(piece.text)
        blank = not piece.text.strip() or _RULE.match(piece.text) is not None
        if held and (
            blank
            or _fills(held[-1], piece, size)
            or _parts(held, piece, by_page)
            or number in runs
            or (by_page and _is_led(held[-1], piece, below))
        ):
            yield _block(held, by_page, rule)
            held, rule, size = [], False, len(piece.text)
        if blank:
            rule = rule or _RULE.match(piece.text) is not None
        else:
            held.append(piece)
    if held:
        yield _block(held, by_page, rule)


def _fills(last: _Piece, piece: _Piece, size: int) -> bool:
    """End an overlong block where a sentence ends, so that no address is cut."""
    ended = last.text.rstrip().endswith((".", "!", "?", "।", "。")) or starts_anew(piece.text)
    return size > (_LONGEST_BLOCK if ended else 4 * _LONGEST_BLOCK)


def starts_anew(text: str) -> bool:
    """Tell whether a line starts a locator or a numbered entry of its own."""
    starts = _START.match(text) or _BULLET.match(text) or _DOMAIN_START.match(text)
    return starts is not None


def _starts_entry(text: str) -> bool:
    """Tell whether a line is an entry of a list that bears no number of its own."""
    bare = _BULLET.match(text) is None and not text.lstrip()[:1].isdigit()
    return bare and is_entry(text) and starts_anew(text)


def _carries_on(piece: _Piece) -> bool:
    """Tell whether a line may be the rest of the address that ends the line above."""
    word = _ADDRESS_WORD.match(piece.text)
    if word is None or piece.heads or starts_anew(piece.text) or _DATE.match(piece.text):
        return False
    return not word[3] or _TAIL.search(word[1]) is not None


def _is_half(text: str, below: str) -> bool:
    """Tell whether an address ends at a hyphen, and a line of nothing but its rest follows."""
    cut = re.search(r"//\S*[\w./]-$", text.rstrip())
    return cut is not None and re.match(r"^\s*[\w.-]+(?:/\S*)?\s*$", below) is not None


def _is_led(above: _Piece, piece: _Piece, below: _Piece | None) -> bool:
    """Tell whether an address stands alone below words that end in a colon, as a list begins."""
    alone = below is None or not below.text.strip()
    led = above.text.rstrip().endswith((":", "："))
    return alone and led and piece.entry and starts_anew(piece.text)


def _runs(pieces: Sequence[_Piece]) -> frozenset[int]:
    """Give where the lines of a list without numbers begin on a page, and where it has ended.

    Several addresses stand alone, each on a line, between two sentences of their own.
    """
    shown = [number for number, piece in enumerate(pieces) if piece.text.strip()]
    alone = [pieces[n].entry and _START.match(pieces[n].text) is not None for n in shown]
    found: set[int] = set()
    for first in range(1, len(shown)):
        if not alone[first] or alone[first - 1]:
            continue
        end = next((n for n in range(first, len(shown)) if not alone[n]), len(shown))
        above = pieces[shown[first - 1]].text.rstrip()
        below = pieces[shown[end]].text if end < len(shown) else "\u2026"
        if end - first > 1 and above.endswith(_ENDED) and not below.lstrip()[:1].islower():
            found.update(shown[first : end + 1])
    return frozenset(found)


def _parts(held: Sequence[_Piece], piece: _Piece, by_page: bool) -> bool:
    """Tell whether a new block starts between two lines."""
    before = held[-1]
    if before.quoted != piece.quoted or before.line.aside != piece.line.aside:
        return True
    if by_page:
        ended = before.entry and _BULLET.match(before.text) is not None
        begins = _BULLET.match(piece.text) is not None and piece.entry
        return begins or (ended and not _carries_on(piece))
    if held[0].entry:
        own = piece.line.link not in {None, before.line.link}  # an address of its own behind it
        return own or not (_carries_on(piece) or _is_half(before.text, piece.text))
    if before.entry or piece.entry or _BULLET.match(piece.text) is not None:
        return True
    return _BULLET.match(held[0].text) is not None and _is_over(before.text, piece.text)


def _is_over(text: str, below: str) -> bool:
    """Tell whether a point of a list ends with its line: the next one starts a sentence."""
    if not below[:1].isupper():
        return False
    return text.rstrip().endswith((".", ";", "।", "。")) or len(text) < _EARLY * len(below)


def _block(held: Sequence[_Piece], by_page: bool, rule: bool) -> Block:
    starts: list[int] = []
    place = 0
    for piece in held:
        starts.append(place)
        place += len(piece.text) + 1
    return Block(
        text="\n".join(piece.text for piece in held),
        starts=tuple(starts),
        sources=tuple(piece.source for piece in held),
        entry=held[0].entry and (len(held) == 1 or not by_page),
        quoted=held[0].quoted,
        aside=held[0].line.aside,
        broken=by_page or len(held) > 1,
        by_page=by_page,
        after_rule=rule,
        links=tuple(piece.line.link for piece in held if piece.line.link),
        doubts=tuple(piece.line.doubt for piece in held),
        instead=tuple(piece.line.alternatives for piece in held),
    )


def block_of_row(row: Row, source: Source) -> Iterator[Block]:
    """Give a table's row as text: label and value of a form, or a letter kept in cells."""
    shown = [cell for cell in row.cells if not cell.hidden and (cell.text.strip() or cell.link)]
    text = ": ".join(cell.text.strip().rstrip(":") for cell in shown if cell.text.strip())
    links = tuple(cell.link for cell in shown if cell.link)
    if text or links:
        text = bounded(text)
        yield Block(
            text=text or links[0],
            starts=(0,),
            sources=(source,),
            entry=len(shown) == 1 and is_entry(text),
            links=links,
            doubts=(next((cell.doubt for cell in shown if cell.doubt), None),),
            instead=(tuple(other for cell in shown for other in cell.alternatives),),
        )


def last_saying(blocks: Sequence[Block], says: Callable[[str], object]) -> int:
    """Give the place of the last block whose text says something, or -1."""
    return max((n for n, one in enumerate(blocks) if says(one.text)), default=-1)
