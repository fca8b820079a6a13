"""What stands around an address: its sentence, the words before it, the section it is in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.text import persons, spared, unasked, words
from duly.receive.reading.text.announced import announces
from duly.receive.reading.text.attributes import in_doubt, in_lists, labels_aside
from duly.receive.reading.text.causes import only_hushes
from duly.receive.reading.text.clauses import Row, apart_in
from duly.receive.reading.text.flow import Block, last_saying
from duly.receive.reading.text.impostors import asks_about_false, pretends
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.mentions import Mention, mentions_in
from duly.receive.reading.text.names import owners_in
from duly.receive.reading.text.negation import asks_plainly, is_turned_or_done
from duly.receive.reading.text.pointing import asks_back, asks_back_surely, picks_behind
from duly.receive.reading.text.points import is_item, is_refusing

_STOP = re.compile(
    r"[.!?।。！？;](?:[\"»”)\]]*)(?=\s+(?!\([a-zа-яäöü@\ue000])[^\sa-zа-я]|$)|[。！？]|"
    r"\n\s*\n"
)
_HEADING = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?[A-ZА-ЯЁ\u0900-\u097f\u4e00-\u9fff][^.:]{2,70}:?\s*$"
)
_AND = (
    r"(?:and|or|und|oder|y|e|o|et|ou|и|или|ve|veya|dan|i|oraz|і|та|en|of|as well as|also|及|和|与|"
    r"以及|और|तथा|एवं|و)"
)
_JOINS = re.compile(
    rf"[\s,;/&、，；+()\[\]\"'“”‘’«»`*-]*{_AND}?[\s,;(\[\"'“”‘’«»`*]*", re.IGNORECASE
)
_LATELY = re.compile(  # "@a and, since Sunday, @b."
    rf"[\s,)\]\"'”’»`*]+{_AND}[\s,]+"
    r"(?:since|as of|as from|lately|recently|(?:more|most) recently|latterly|finally|"
    r"seit|neuerdings|zuletzt|depuis|récemment|desde|recientemente|recentemente|dal|sinds|"
    r"onlangs|ostatnio|sedan|siden|недавно|останнім часом)(?:\s[^\W_]+){0,3},\s[\s(\[\"'“‘«`*]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\"'”’»)\]`*]*\s*(?:[.;!?。；]|\Z)")  # no clause begins at the name before it
_LABELED = re.compile(
    r"(?:^|\n)[ \t]*[^\W\d_][\w /()'’.-]{1,40}[:：][ \t]\S[^\n]*\n(?![ \ta-zа-я])"
)
_LABEL = re.compile(r"\n(?=[ \t]*[^\W\d_][\w /()'’.-]{1,40}[:：](?:\s|$))")
_GOES_ON = re.compile(r"[,;、，；]\s*$")  # a row of names that the next block carries on
_INTRODUCES = re.compile(r"[ \t]*\n[^.;!?。；！？]{3,300}[:：]\s*")
_OF_ROW = (
    spared.SPARED,
    spared.LIFTED,
    spared.STRUCK_BEHIND,
    spared.REFUSED_BEHIND,
    persons.TELLS_OF_VICTIM,
    persons.PASSED_ON,
    persons.OWN,
)
_EARLY = 0.75  # of the longest line
_FEW = 3  # words
_SIGNS = frozenset({"handle", "fedi", "label", "name", "series", "stray"})  # no addresses
_REACH = 500  # characters
_ABBREVIATED = re.compile(
    r"(?:\b[\w]|\b[A-ZА-ЯЁ][a-zа-яё]|\b(?:viz|resp|incl|esp|cf|bzw|ggf|vgl|zw|tzn|np|tj|напр|зокр|ред|dvs|bl|"
    r"tel|nr|url|ref|acc|ie|eg|inkl|exkl|ex|res|tzv|tzw)|No|Nos|Sl|Sr|Nr|art|Art|ст|п|г|etc|e\.g|i\.e|Mr|Ms|Sec|vs|"
    r"Cap)\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """``lead`` is the text before the mention back to the sentence's start or the mention before.

    For an entry of a list it is the sentence that introduces the list. Of names in one row
    ("@a, @b and @c") each has the lead of the first and the tail of the last.
    """

    lead: str
    tail: str  # from the mention to the next one or the sentence's end
    sentence: str
    near: str  # the sentence with the one before it
    described: bool  # inside the description of what was published
    group: int  # entries under the same introduction share it
    before: str = ""  # its whole sentence up to its row
    beside_mail: bool = False  # a mail address stands on its line, as where somebody signs
    asked_next: bool = False  # the next sentence asks about what this one named
    asked_nearby: bool = False  # … or may ask about it, or about another name beside it
    false_asked: bool = False  # "the false account" is asked about, here or below
    asked_below: bool = False  # a later sentence asks about what stands above it
    apart: bool = False  # its sentence asks about other names than this one
    introduction: str = ""  # the sentence above the list that the mention stands in, if in one
    in_doubt: bool = False  # below a point that says no, or what is only announced


def with_context(
    blocks: Sequence[Block], *, listed: bool = False
) -> Iterator[tuple[Mention, Context]]:
    """Walk a document's blocks and give every mention with what stands around it.

    ``listed`` says that tables hold items: a sentence may introduce one that stands between.
    """
    over, described, group, carried = _Over(), False, 0, ""
    known = owners_in("\n".join(block.text for block in blocks))
    last, false = (last_saying(blocks, one) for one in (unasked.ABOVE.search, asks_about_false))
    told = zip(blocks, in_lists(blocks), in_doubt(blocks), strict=True)
    for number, (block, in_list, doubted) in enumerate(told):
        found = list(mentions_in(block, over.introduction, known))
        view = _View.of(block, found)
        described = described and not block.after_rule and not _HEADING.match(view.text)
        group += not in_list
        above, carried = "" if block.listed else carried, ""
        rows = list(_rows(view.text, found))
        apart, places = _apart(view, rows, found), _places(found)
        for mention, row in zip(found, rows, strict=True):
            around = _Around(
                carried="" if row.before or _is_far(view.text[: row.start]) else above,
                row=row,
                apart=row.start in apart,
                introduction=over.introduction,
                led=block.listed or (not listed and over.leads),
                described=described or view.describes_before(mention.start),
                group=group,
                asked_below=number < last,
                false_asked=number <= false,
                later=places[mention.form in _SIGNS],
                beside_mail=_beside_mail(block.text, mention, found),
                in_doubt=over.in_doubt or doubted,
            )
            context = _context(mention, view, around)
            carried = context.before if _GOES_ON.search(block.text) else ""
            yield mention, context
        described = described or view.describes_before(len(view.text))
        below = blocks[number + 1 : number + 2]
        over.read(block, view, found, below, in_list=in_list)


def _is_far(before: str) -> bool:
    """Tell whether so much stands before a name that it begins a row of its own."""
    return len(before.split()) > _FEW


def _beside_mail(text: str, mention: Mention, found: Sequence[Mention]) -> bool:
    return any(
        other.form == "mail"
        and "\n" not in text[min(mention.end, other.end) : max(mention.start, other.start)]
        for other in found
    )


def _rows(text: str, found: Sequence[Mention]) -> Iterator[Row]:
    """Give each mention the row that it stands in."""
    rows: list[list[Mention]] = []
    for mention in found:
        if rows and _is_joined(text, rows[-1][-1].end, mention):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    for place, row in enumerate(rows):
        one = Row(
            before=rows[place - 1][-1].end if place else 0,
            start=row[0].start,
            end=row[-1].end,
            after=rows[place + 1][0].start if place + 1 < len(rows) else len(text),
        )
        yield from [one] * len(row)


def _is_joined(text: str, end: int, mention: Mention) -> bool:
    """Tell whether a name goes on with the row that ends at a place."""
    between = text[end : mention.start]
    if _JOINS.fullmatch(between):
        return True
    lately = _LATELY.fullmatch(between)
    return lately is not None and _ENDS.match(text, mention.end) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """A block with its addresses hidden, so that their dots end no sentence."""

    text: str
    stops: tuple[int, ...]
    descriptions: tuple[int, ...]  # where the description of what was published starts

    @classmethod
    def of(cls, block: Block, found: Sequence[Mention]) -> _View:
        text = masked(block.text, found)
        return cls(
            text=text,
            stops=tuple(_stops(text)),
            descriptions=tuple(match.end() for match in words.DESCRIBES.finditer(text)),
        )

    def describes_before(self, place: int) -> bool:
        return bool(self.descriptions) and self.descriptions[0] <= place

    def sentence_at(self, place: int) -> tuple[int, int]:
        index = bisect_right(self.stops, place)
        start = self.stops[index - 1] if index else 0
        return start, self.stops[index] if index < len(self.stops) else len(self.text)

    def line_end(self, place: int) -> int:
        """Give where the words behind a place end with their line, if it ends before its width."""
        start, end = self.text.rfind("\n", 0, place) + 1, self.text.find("\n", place)
        if end < 0 or self.text[end + 1 : end + 2].islower():
            return len(self.text)
        return end if end - start < _EARLY * self.width else len(self.text)

    @property
    def width(self) -> int:
        return max(map(len, self.text.split("\n")))

    def last_sentences(self) -> tuple[str, str]:
        """Give the last sentence, and the one before it."""
        end = len(self.text.rstrip())
        earlier, start = (0, 0, *(stop for stop in self.stops if stop < end))[-2:]
        return self.text[start:].strip(), self.text[earlier:start].strip()


@dataclass(slots=True)
class _Over:
    """What stands over the next entries: the sentence that introduces them, and its points."""

    introduction: str = ""
    led: bool = False  # by the block right above
    asked: bool = False  # plainly, and not by a point of a list
    in_doubt: bool = False  # below a point that says no, or what is only announced

    @property
    def leads(self) -> bool:
        return self.led and self.introduction.endswith((":", "："))

    def read(
        self,
        block: Block,
        view: _View,
        found: Sequence[Mention],
        below: Sequence[Block],
        *,
        in_list: bool,
    ) -> None:
        """Take up a block; behind an entry no sentence stands right above the next one."""
        if in_list or labels_aside(view.text):
            self.led = False
            return
        refuses = is_refusing(block, found, below)
        self.in_doubt = refuses and self.asked
        item = self.in_doubt or (not refuses and is_item(block, found, below))
        self.led = bool(view.text.strip()) and not item
        if self.led:
            self.introduction, before = view.last_sentences()
            if before and only_hushes(self.introduction, words.ASKS.search):
                self.introduction = before
            self.asked = not block.bulleted and asks_plainly(self.introduction)
            self.in_doubt = announces(before) and not words.ASKS.search(self.introduction)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    row: Row
    apart: bool
    carried: str  # what stood before the row in the block above, where the row began there
    introduction: str
    led: bool  # the introduction stands right above, or over the list that it is in
    described: bool
    group: int
    asked_below: bool
    false_asked: bool  # "the false account", in this block or below
    later: Sequence[int]  # where names of its form stand in the block
    beside_mail: bool
    in_doubt: bool


def _context(mention: Mention, view: _View, around: _Around) -> Context:
    text, row = view.text, around.row
    above = around.carried or (around.introduction if around.led else "")
    start, end = view.sentence_at(row.start)[0], view.sentence_at(row.end)[1]
    sentence = _near(text[start:end], mention.start - start)
    if row.end - row.start > _REACH:  # what is said around so long a row is said of each name
        sentence = f"{text[start : row.start][-_REACH:]}{MASK}{text[row.end : end][:_REACH]}"
    lead = text[max(start, row.before) : row.start]
    if above:
        sentence = f"{above} {sentence}"
        lead = lead if row.before else f"{above} {lead}"
    earlier = text[view.sentence_at(max(0, start - 2))[0] : start] if start else around.introduction
    tail = _tail(text, row, min(end, row.after, view.line_end(row.end)))
    behind = text[end : view.sentence_at(end)[1]]
    names = [bisect_left(around.later, place) for place in (start, row.end, end)]
    return Context(
        lead=_flat(lead)[-_REACH:],
        tail=tail,
        sentence=_flat(sentence),
        near=_flat(f"{earlier[-_REACH:]} {sentence}"),
        described=around.described,
        group=around.group,
        introduction=_flat(above),
        before=_flat(f"{around.carried} {text[start : row.start]}")[-_REACH:],
        beside_mail=around.beside_mail,
        asked_next=(around.false_asked and pretends(_flat(lead), tail))
        or asks_back_surely(
            behind,
            _flat(lead),
            last=names[1] == names[2],
            alone=names[2] - names[0] == 1,
            sign=mention.form in _SIGNS,
        ),
        asked_nearby=asks_back(behind),
        false_asked=around.false_asked,
        apart=(around.apart and not above)
        or picks_behind(text[end : view.sentence_at(end)[1]], sentence),
        asked_below=around.asked_below,
        in_doubt=around.in_doubt,
    )


def _tail(text: str, row: Row, end: int) -> str:
    """Give what is said behind a row; a line of its own that introduces the next is not."""
    said = text[row.end : end]
    led = end == row.after < len(text) and _INTRODUCES.fullmatch(said)
    return "" if led and not _is_of_row(said) else _flat(said)[:_REACH]


def _is_wrapped(text: str, label: re.Match[str], width: int) -> bool:
    """Tell whether what looks like a label is the rest of a sentence: "… not block" / "these:"."""
    above = text[text.rfind("\n", 0, label.start()) + 1 : label.start()].rstrip()
    if above.endswith((".", ":", ";", ",", "!", "?", "。")):
        return False
    line = text[label.end() :].split("\n", 1)[0].strip()
    full = len(above) >= _EARLY * width
    if line[:1].islower():
        return full or ":" not in above
    return full and line.endswith((":", "：")) and len(line.split()) >= _FEW


def _is_of_row(said: str) -> bool:
    """Tell whether a line behind a row goes on about it, or may spare it."""
    flat = _flat(said).strip()
    return flat[:1].islower() or is_turned_or_done(flat) or any(w.search(flat) for w in _OF_ROW)


def _apart(view: _View, rows: Sequence[Row], found: Sequence[Mention]) -> frozenset[int]:
    """Give where the rows start of which their own sentence asks nothing.

    Where it asks nothing at all, one address in it is no riddle; two are.
    """
    sentences: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in dict.fromkeys(rows):
        start, end = view.sentence_at(row.start)[0], view.sentence_at(row.end)[1]
        sentences[start, end].append(row)
    addresses = {
        row.start for row, one in zip(rows, found, strict=True) if one.form not in _SIGNS | {"mail"}
    }
    apart: set[int] = set()
    for (start, end), one in sentences.items():
        places = {row.start for row in apart_in(view.text, start, end, one)}
        if len(places) < len(one) or len(places & addresses) > 1:
            apart |= places
    return frozenset(apart)


def _places(found: Sequence[Mention]) -> dict[bool, list[int]]:
    """Give where names stand, and where addresses do."""
    return {
        signs: [m.start for m in found if (m.form in _SIGNS) is signs] for signs in (True, False)
    }


def _near(sentence: str, place: int) -> str:
    return sentence[max(0, place - _REACH) : place + _REACH]


def _flat(text: str) -> str:
    return " ".join(text.split())


def masked(text: str, found: Sequence[Mention]) -> str:
    """Hide what is named, so that its dots end no sentence."""
    pieces, last = [], 0
    for mention in found:
        if mention.start >= last:
            pieces += [text[last : mention.start], MASK * (mention.end - mention.start)]
            last = mention.end
    return "".join([*pieces, text[last:]])


def _stops(text: str) -> Iterator[int]:
    """Give where sentences end: at full stops, and above a line that has a label of its own."""
    ends = {
        match.end()
        for match in _STOP.finditer(text)
        if not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start() + 1])
    }
    width = max(map(len, text.split("\n")))
    ends |= {one.end() for one in _LABEL.finditer(text) if not _is_wrapped(text, one, width)}
    ends |= {match.end() for match in _LABELED.finditer(text) if len(match[0]) < _EARLY * width}
    yield from sorted(ends)
