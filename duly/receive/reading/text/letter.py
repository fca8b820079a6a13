"""A letter's running text: what it asks about, and what it names for another reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from duly.order.terms import Kind
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator, locate, owner_repo
from duly.receive.reading.locator.cutoff import is_start_of
from duly.receive.reading.outcome import NotItem
from duly.receive.reading.text import words
from duly.receive.reading.text.around import OTHERS, TOLD
from duly.receive.reading.text.authored import is_perhaps_its
from duly.receive.reading.text.caution import cautious, label_of, prose_of_list
from duly.receive.reading.text.context import Context, with_context
from duly.receive.reading.text.designators import ACCOUNT_WORD, HANDLE_WORD
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found, Key
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.negation import asks_plainly
from duly.receive.reading.text.passedon import of_earlier
from duly.receive.reading.text.postnumbers import numbered_post
from duly.receive.reading.text.roles import is_bystander, role_of
from duly.receive.reading.text.spoken import spoken_in
from duly.receive.reading.text.told import NOTHING_TOLD, Told, told_of
from duly.receive.reading.text.upheld import upheld
from duly.receive.reading.text.verdict import ASIDE, UNKNOWN, UNSIGNED, VICTIM, Verdict

_BROKEN = "the address is broken over two lines: it is not certain where it ends"
DISAGREE = "the handle and the address beside it name different subjects"
_WHOLE = "the account stands beside one of its own posts or things: is all of it meant?"
# Doubts that a plain mention elsewhere lifts.
_WEAK = frozenset({ASIDE, UNSIGNED, VICTIM, OTHERS, TOLD})
_ALSO = re.compile(
    r"(?:as well as|and also|together with|así como|bem como|ainsi que|sowie|а также|oraz|"
    r"nonché|以及|ve ayrıca|serta|तथा|plus|along with)[^.;]{0,40}$",
    re.IGNORECASE,
)
_AUTHOR = re.compile(  # "the posts by @x": what it wrote is meant, not all that it is
    r"(?:\b(?:posts?|tweets?|messages?|videos?|content|publications?|statements?|articles?|clips?|"
    r"replies|beitr[aä]ge?n?|tuits|publicaciones|postagens|post|kicauan|unggahan|wpis\w*)\s+"
    r"(?:\w+\s){0,2}(?:by|of|from|on|von|des nutzers|de|da|do|di|dari|autorstwa|użytkownika)|"
    r"(?:пост\w*|публикаци\w+|допис\w*|сообщени\w+)(?: пользовател\w+| користувач\w*)?)"
    r"(?:\s(?:the|la|le|el|o|der|das|dem))?(?:\s(?:account|handle|user|cuenta|compte|conta|konto|"
    r"akun|"
    r"profile|profil|perfil)\w*)?\W{0,3}$",
    re.IGNORECASE,
)
_REACH = 120  # characters in which an account's own ask stands
SPARED = frozenset({"exempted", "withdrawn", "already-restricted"})
_BESIDE = re.compile(r"\s?[(\[–—:=-]\s?")
_NO_AUTHOR = Verdict(item=False, why="named-otherwise")
_ASKED = Verdict(item=True, doubt=ASIDE, weight=0)
_GUESSED = frozenset({"named-otherwise", "example"})
_THINGS = frozenset(
    {Kind.POST, Kind.REPO, Kind.GIST, Kind.FILE, Kind.ISSUE, Kind.COMMIT, Kind.WIKI, Kind.COMMENT}
)
_SIGNS = frozenset({"handle", "label", "name", "series"})
_UNSIGNED = frozenset({"label", "name", "series", "stray"})
_MAIL = "an address of e-mail, or a name without its first @: which of the two?"
_HIDES = "the words and the address behind them name different subjects"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReading:
    """What the running text gives."""

    entries: tuple[Entry, ...]
    not_items: tuple[NotItem, ...]
    told: Told = NOTHING_TOLD  # of the rows of tables beside it


def read_letter(
    blocks: Sequence[Block],
    *,
    platform: str,
    own: frozenset[str] = frozenset(),
    listed: bool = False,
) -> LetterReading:
    """Read the text's mentions; one named again is one item, unless a list repeats it.

    ``own`` holds the sender's domains; ``listed`` says that tables hold items already.
    """
    found = _found(blocks, platform, listed)
    taken = _Taken()
    roles = (
        role_of(one.mention, one.locator, one.context, platform=platform, own=own) for one in found
    )
    judged = _weighed(list(zip(found, roles, strict=True)), listed)
    judged = _of_bystanders(_never_lost(upheld(judged, blocks), blocks, listed))
    spoken = spoken_in(prose_of_list(blocks))
    held = cautious(of_earlier(judged, blocks), blocks, spoken, listed=listed)
    judged = _never_lost(held, blocks, listed)
    asked: dict[str | None, list[Found]] = defaultdict(list)  # by whose they are, if it is known
    for one, verdict in judged:
        if verdict.item:
            asked[one.locator.author].append(one)
    for one, said in judged:
        verdict = _narrowed(said, one, asked.get(one.locator.id, ()), asked.get(None, ()))
        source = one.mention.block.source_at(one.mention.start)
        if not verdict.item:
            taken.aside(one, NotItem(locator=one.locator.written, why=verdict.why, source=source))
            continue
        block, span = one.mention.block, (one.mention.start, one.mention.end)
        locator = _doubted(one.locator, verdict.doubt or block.doubt_of(*span))
        others = tuple(locate(said, platform=platform).norm for said in block.instead_of(*span))
        locator = replace(locator, alternatives=(*locator.alternatives, *others))
        above = (one.context.introduction,) if one.listed else ()
        taken.item(one, Entry(locator=locator, source=source, label=label_of(one), captions=above))
    return replace(taken.reading(), told=told_of(judged, blocks, spoken, listed=listed))


def _weighed(judged: Sequence[tuple[Found, Verdict]], listed: bool) -> list[tuple[Found, Verdict]]:
    """Doubt what is only named, or only accused, beside what the letter asks about."""
    lists = {one.context.group for one, said in judged if said.item and one.mention.block.entry}
    judged = [(one, _as_listed(one, said, lists)) for one, said in judged]
    weights = [said.weight for _, said in judged if said.item and not said.doubt]
    most = 2 if listed else max(weights, default=0)
    return [
        (
            one,
            replace(said, doubt=said.doubt or ASIDE) if said.item and said.weight < most else said,
        )
        for one, said in judged
    ]


def _never_lost(
    judged: list[tuple[Found, Verdict]], blocks: Sequence[Block], listed: bool
) -> list[tuple[Found, Verdict]]:
    """Ask about names, and about what else a letter that asks may mean, if nothing is an item."""
    if listed or any(said.item and not said.doubt and said.weight > 1 for _, said in judged):
        return judged
    nothing = not any(said.item for _, said in judged)
    asks = any(asks_plainly(block.text) for block in blocks)

    def is_left(one: Found, said: Verdict) -> bool:
        if one.mention.form in _SIGNS:
            return said == UNKNOWN or (nothing and said == _NO_AUTHOR)
        return nothing and asks and said.why in _GUESSED and one.locator.kind in _THINGS

    return [(one, _ASKED if is_left(one, said) else said) for one, said in judged]


def _of_bystanders(judged: list[tuple[Found, Verdict]]) -> list[tuple[Found, Verdict]]:
    """Put aside what somebody wrote who complains or saw it, where nothing asks about it."""
    owners = {
        one.locator.id
        for one, said in judged
        if said.why == _NO_AUTHOR.why and is_bystander(one.context)
    }
    return [
        (one, _NO_AUTHOR if said.doubt == ASIDE and one.locator.author in owners else said)
        for one, said in judged
    ]


def _as_listed(one: Found, said: Verdict, lists: set[int]) -> Verdict:
    """An address that an entry of a list holds is asked about like the other entries."""
    if said.why != "reference" or not one.mention.block.entry or one.context.group not in lists:
        return said
    return Verdict(item=True)


@dataclass(slots=True)
class _Taken:
    """What was read so far; what is named again is held against what was read of it before."""

    entries: list[Entry] = field(default_factory=list)
    not_items: dict[tuple[str, str], NotItem] = field(default_factory=dict)
    seen: dict[Key, tuple[int | None, int]] = field(default_factory=dict)  # group, and which entry
    spared: dict[Key, str] = field(default_factory=dict)

    def aside(self, one: Found, said: NotItem) -> None:
        self.not_items.setdefault((one.locator.norm, said.why), said)
        if said.why in SPARED:
            self.spared.setdefault(one.key, said.why)

    def item(self, one: Found, entry: Entry) -> None:
        """Take an entry; of one named twice outside of a list the certain one is kept."""
        group = one.context.group if one.mention.block.entry else None
        earlier = self.seen.get(one.key)
        if earlier is not None and (group is None or earlier[0] != group):
            place = earlier[1]
            if entry.locator.certain and self.entries[place].locator.needs_person in _WEAK:
                self.entries[place] = entry
            return
        self.seen[one.key] = (group, len(self.entries))
        self.entries.append(entry)

    def reading(self) -> LetterReading:
        entries = tuple(map(self._held, self.entries))
        norms = {entry.locator.norm for entry in entries}
        kept = (said for (norm, _), said in self.not_items.items() if norm not in norms)
        return LetterReading(entries=entries, not_items=tuple(kept))

    def _held(self, entry: Entry) -> Entry:
        """Doubt what the same letter also spares or takes back."""
        why = self.spared.get((entry.locator.kind, entry.locator.id))
        if why is None:
            return entry
        doubt = f"the letter also names it as {why}: which of the two holds?"
        return replace(entry, locator=_doubted(entry.locator, doubt))


def _narrowed(
    verdict: Verdict, one: Found, its_own: Sequence[Found], unknown: Sequence[Found]
) -> Verdict:
    """An account named beside one of its own things: in a list only the thing is asked about.

    ``unknown`` are things of which nothing says whose they are.
    """
    if not verdict.item or one.locator.kind is not Kind.ACCOUNT:
        return verdict
    if any(is_perhaps_its(other, one) for other in unknown):
        verdict = replace(verdict, doubt=verdict.doubt or _WHOLE)
    if _AUTHOR.search(one.context.lead):
        return _NO_AUTHOR if its_own else replace(verdict, doubt=verdict.doubt or _WHOLE)
    if one.mention.form not in _SIGNS:
        return verdict
    block = one.mention.block
    beside = any(
        other.mention.block is block and "\n" not in block.text[_between(one, other)]
        for other in its_own
    )
    if not beside:
        apart = not its_own or block.entry or _is_asked_itself(one.context.lead[-_REACH:])
        return verdict if apart else replace(verdict, doubt=verdict.doubt or _WHOLE)
    also = _ALSO.search(block.text, 0, one.mention.start)
    if (block.listed or one.mention.form == "name") and not also:
        return Verdict(item=False, why="named-otherwise")
    return Verdict(item=True, doubt=verdict.doubt or _WHOLE)


def _is_asked_itself(lead: str) -> bool:
    """Tell whether the words right before a name ask about an account as such."""
    called = ACCOUNT_WORD.search(lead[-40:]) or HANDLE_WORD.search(lead[-40:])
    return called is not None and words.ASKS.search(lead) is not None


def _between(one: Found, other: Found) -> slice:
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return slice(first.end, last.start)


def _doubted(locator: Locator, doubt: str | None) -> Locator:
    if doubt is None or locator.needs_person:
        return locator
    return replace(locator, needs_person=doubt)


def _found(blocks: Sequence[Block], platform: str, listed: bool) -> tuple[Found, ...]:
    pairs = list(with_context(blocks, listed=listed))
    sure = set(_whole(pairs, blocks, platform))
    located = [
        Found(mention=mention, context=context, locator=_settled(mention, platform, sure))
        for mention, context in pairs
    ]
    return tuple(_without_doubled_links(_held_beside(located)))


def _held_beside(located: Sequence[Found]) -> list[Found]:
    """Doubt a handle and the address in brackets behind it where they name different accounts."""
    held = list(located)
    for place, (one, other) in enumerate(pairwise(located)):
        names = (one.mention, other.mention)
        between = names[0].block.text[names[0].end : names[1].start]
        if (
            names[0].block is names[1].block
            and {one.locator.kind, other.locator.kind} == {Kind.ACCOUNT}
            and (names[0].form in _SIGNS) is not (names[1].form in _SIGNS)
            and one.key != other.key
            and _BESIDE.fullmatch(between)
        ):
            held[place] = replace(one, locator=_doubted(one.locator, DISAGREE))
            held[place + 1] = replace(other, locator=_doubted(other.locator, DISAGREE))
    return held


def _read(mention: Mention, reading: str, platform: str) -> Locator:
    if mention.form in {"repo", "repository"}:
        found = owner_repo(reading)
        return replace(found, repaired=None) if mention.form == "repository" else found
    if mention.form == "path":
        return replace(locate(f"github.com/{reading}", platform=platform), written=reading)
    if mention.form in {"number", "numbered"}:
        return numbered_post(reading, platform, called=mention.form == "numbered")
    return locate(reading, platform=platform, bare=mention.form in _UNSIGNED)


def _whole(
    pairs: Sequence[tuple[Mention, Context]], blocks: Sequence[Block], platform: str
) -> Iterator[Key]:
    """Give what stands unbroken somewhere: it settles how a broken address goes on."""
    for mention, _ in pairs:
        if len(mention.readings) == 1 and mention.form != "mail":
            one = _read(mention, mention.text, platform)
            if one.certain or one.kind is Kind.FOREIGN:
                yield (one.kind, one.id)
    for link in {link for block in blocks for link in block.links}:
        one = locate(link, platform=platform)
        yield (one.kind, one.id)


def _settled(mention: Mention, platform: str, sure: set[Key]) -> Locator:
    if mention.form == "mail":
        text = mention.text
        if platform == "mastodon" and mention.block.listed:
            return replace(locate(f"@{text}", platform=platform), written=text, needs_person=_MAIL)
        return Locator(written=text, kind=Kind.UNKNOWN, id=text, norm=text, needs_person="e-mail")
    readings = [_read(mention, reading, platform) for reading in mention.readings]
    if len(readings) == 1:
        return _hyphens_settled(mention, readings[0], platform, sure)
    for one in readings:
        if (one.kind, one.id) in sure:
            return one
    whole = [one for one in readings if one.certain and one.kind is Kind.POST]
    if len(whole) == 1 and not any(one.certain for one in readings if one not in whole):
        return replace(whole[0], written=readings[0].written, repaired="line break closed")
    others = tuple(one.norm for one in readings[1:])
    doubt = readings[0].needs_person or _BROKEN
    return replace(
        readings[0],
        needs_person=doubt,
        repaired="line break closed",
        alternatives=(*others, *readings[0].alternatives),
    )


def _hyphens_settled(mention: Mention, one: Locator, platform: str, sure: set[Key]) -> Locator:
    if one.certain or not {"\u00ad", "\ufffe"} & set(mention.text):
        return one
    for hyphen in ("-", ""):
        plain = mention.text.replace("\u00ad", hyphen).replace("\ufffe", hyphen)
        other = locate(plain, platform=platform)
        if (other.kind, other.id) in sure:
            return replace(other, written=mention.text, repaired="line-end hyphen")
    return one


def _without_doubled_links(located: Sequence[Found]) -> Iterator[Found]:
    """Hold the address behind a line's words against the words."""
    behind: dict[int, Found] = {
        id(one.mention.block): one for one in located if one.mention.form == "link"
    }
    worded = {id(one.mention.block) for one in located if one.mention.form not in {"link", "mail"}}
    for one in located:
        block = id(one.mention.block)
        if one.mention.form == "link":
            if block not in worded:
                yield one
            continue
        link = behind.get(block)
        if link is not None and is_start_of(one.mention.text, link.locator):
            how = link.locator.repaired or "address behind the words"
            yield replace(one, locator=replace(link.locator, repaired=how))
        elif link is not None and one.mention.form != "mail" and link.key != one.key:
            doubt = one.locator.needs_person or _HIDES
            others = (*one.locator.alternatives, link.locator.norm)
            locator = replace(one.locator, needs_person=doubt, alternatives=others)
            yield replace(one, locator=locator)
        else:
            yield one
