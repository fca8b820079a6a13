"""What one cell of a locator column names: one locator, several, or a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.order.terms import Kind
from duly.receive.readers.document import Cell
from duly.receive.reading.locator import Locator, locate
from duly.receive.reading.locator.cutoff import is_start_of
from duly.receive.reading.locator.repair import mend
from duly.receive.reading.locator.swift import at_once
from duly.receive.reading.table.starts import STARTS
from duly.receive.reading.wordlist import WORD_END

_ROUNDED = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d{1,2}$|^\d{16,}(?:\.0)?$")
_SHOWN = re.compile(
    r"^\W*(?:click )?(?:here|links?|url|open|view|see|tweet|post|profile|account|go|more|ссылка|"
    r"здесь|लिंक|यहाँ|链接|点击)\W*$",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"^(?:[\W\d_]|\([a-z]\)|\b(?:group|twitter|x|github|accounts?|handles?|profiles?|users?|username|tweets?|"
    r"posts?|"
    r"hashtags?|urls?|links?|id|on|and|suspended|active|inactive|verified|deleted|followers?|k|"
    rf"status|खाता|हैंडल|ट्वीट|аккаунт|твиттер|ссылка|пост){WORD_END})*$",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(?:not|except|formerly|earlier|previously|old|now|renamed|copy|clone|fake|of|victim|"
    r"original|real|genuine|cc|by)\b|не\b|नहीं",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\d{15}")  # a post's, or the account's own
_LONGEST = 2_500
_BLANK = re.compile(r"^(?:n\.?\s?/?\s?a\.?|nil|none|null|no|--?|–|—|\?+|\.|x|अनुपलब्ध|нет|无)$", re.I)
_MARKED = re.compile(r"^\[[^\[\]]+\]\([^()\s]+\)$")  # a link as Markdown writes it
_GOES_ON = re.compile(r"^[\w./?&=%-]+$", re.ASCII)
_NAMES = re.compile(r"^[\w.-]{2,40}(?:\s*[,;]\s*[\w.-]{2,40})+$", re.ASCII)
DISAGREE = "the handle and the address beside it name different subjects"
AUTHOR = "its own posts stand beside it: is the whole account asked about, or only they?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    locators: tuple[str, ...]
    other: str  # the words that are no locator
    doubt: str | None = None


def read_cell(cell: Cell, platform: str) -> tuple[Locator, ...]:
    """Read all locators of a cell; every doubt about the cell is on each of them."""
    plainly = None
    if not cell.link and not cell.doubt:
        plainly = at_once(cell.text.strip(), platform=platform, bare=True)
    return (plainly,) if plainly else read_at_length(cell, platform)


def read_at_length(cell: Cell, platform: str) -> tuple[Locator, ...]:
    """Read a cell by every rule there is; what ``read_cell`` does for all but plain forms."""
    text = cell.text.strip()
    if len(text) > _LONGEST:
        return (_unread(text[:200], "the cell holds far more than a locator"),)
    if cell.numeric and _ROUNDED.match(text):
        return (_unread(text, "the spreadsheet rounded this number: its last digits are lost"),)
    parts = _take_apart(text)
    found = tuple(locate(part, platform=platform, bare=True) for part in parts.locators)
    doubt = cell.doubt or parts.doubt or _beside(parts.other)
    if cell.link and not cell.link.lower().startswith("mailto:"):
        found = _with_link(found, text, cell.link, platform)
    others = tuple(locate(other, platform=platform).norm for other in cell.alternatives)
    found = tuple(replace(one, alternatives=(*one.alternatives, *others)) for one in found)
    return narrowed(tuple(_doubted(one, doubt) for one in found))


def is_blank(cell: Cell) -> bool:
    """Tell whether a cell names nothing: empty, or a sign that says so."""
    text = cell.text.strip()
    return not cell.link and (not text or _BLANK.match(text) is not None)


def _unread(text: str, why: str) -> Locator:
    return Locator(written=text, kind=Kind.UNKNOWN, id=text, norm=text, needs_person=why)


def _doubted(locator: Locator, doubt: str | None) -> Locator:
    if doubt is None or locator.needs_person:
        return locator
    return replace(locator, needs_person=doubt)


def _take_apart(text: str) -> _Parts:
    """Cut a cell where locators start; what follows a locator on its line may be a note."""
    if _MARKED.match(text):
        return _Parts(locators=(text,), other="")
    places = [match.start() for match in STARTS.finditer(text)]
    places = [place for place in places if not _inside_word(text, place)]
    if not places and _NAMES.match(text) and not re.search(r"\.\w+$", text):
        return _Parts(locators=tuple(re.split(r"\s*[,;]\s*", text)), other="")
    if not places:
        return _Parts(locators=(text,) if text else (), other="")
    other = [text[: places[0]]]
    locators: list[str] = []
    for place, end in zip(places, [*places[1:], len(text)], strict=True):
        locator, rest = _first_word(text[place:end].strip(" \t\r\n,;|"))
        if _is_lone_host(locator) and rest and not locators:
            locator, rest = locator + rest.replace(" ", ""), ""
        locators.append(locator)
        other.append(rest)
    goes_on = any(_GOES_ON.match(words) for words in other[1:])
    doubt = "the line below may carry this name on" if goes_on and "\n" in text else None
    kept = tuple(one for one in locators if not re.fullmatch(r"[@＠#＃]\W*", one))
    return _Parts(locators=kept or (text,), other=" ".join(other).strip(), doubt=doubt)


def _inside_word(text: str, place: int) -> bool:
    """An @ or # after a slash belongs to the address before it."""
    return place > 0 and text[place - 1] in "/=" and text[place] in "@#＠＃"


def _is_lone_host(text: str) -> bool:
    return text.endswith("/") and text.rstrip("/").count("/") <= 2 and " " not in text


def _first_word(piece: str) -> tuple[str, str]:
    match = re.match(r"^[@＠]\s\S+", piece)
    if match:
        return match[0], piece[match.end() :].strip()
    flat = mend(piece).text
    if not re.search(r"\s", flat):
        return piece, ""
    lines = piece.splitlines()
    if len(lines) > 1 and not re.search(r"\s", lines[0].strip()):
        return lines[0].strip(), " ".join(lines[1:]).strip()
    words = re.split(r"(?<=[^/\s:.,;?=&])\s+(?=[^/\s?&=])", piece, maxsplit=1)
    return words[0].strip(), words[1].strip() if len(words) > 1 else ""


def _beside(other: str) -> str | None:
    if _LONG_NUMBER.search(other):
        return f"a long number stands beside the locator and may belong to it: {other[:80]}"
    if not other or (_HARMLESS.match(other) and not _NOT_THIS.search(other)):
        return None
    return f"other words stand beside the locator: {other[:80]}"


def _with_link(
    found: tuple[Locator, ...], text: str, link: str, platform: str
) -> tuple[Locator, ...]:
    """Hold a cell's words against the address behind them."""
    behind = locate(link, platform=platform)
    signs = STARTS.search(text) is not None
    label = is_start_of(text, behind) or (not signs and _is_label(text, behind))
    if not found or _SHOWN.match(text) or label or (not signs and not found[0].certain):
        return (replace(behind, repaired=behind.repaired or "address behind the words"),)
    if any((one.kind, one.id) == (behind.kind, behind.id) for one in found):
        return found
    why = "the words of the cell and the address behind them name different subjects"
    shown = tuple(replace(one, needs_person=one.needs_person or why) for one in found)
    return (replace(shown[0], alternatives=(*shown[0].alternatives, behind.norm)), *shown[1:])


def _is_label(text: str, behind: Locator) -> bool:
    """Tell whether a word is the last part of the address behind it, and that is no account."""
    last = behind.norm.partition("?")[0].rpartition("/")[2]
    return behind.kind is not Kind.ACCOUNT and text.casefold() == last.casefold()


def narrowed(found: Sequence[Locator]) -> tuple[Locator, ...]:
    """Join what names one subject twice: the narrower of an account and its post is meant.

    A handle and an address that name different accounts are in doubt, both of them.
    """
    once: dict[tuple[Kind, str], Locator] = {}
    for one in sorted(found, key=lambda one: one.certain, reverse=True):
        once.setdefault((one.kind, one.id), one)
    if len(once) < 2:
        return tuple(once.values())
    accounts = [one for one in once.values() if one.kind is Kind.ACCOUNT]
    posts = [one for one in once.values() if one.kind in {Kind.POST, Kind.MEDIA}]
    if len(once) == 2 and accounts and posts:
        return _account_and_post(accounts[0], posts[0])
    if len(accounts) == 1 and {one.author for one in posts} == {accounts[0].id}:
        return tuple(_doubted(one, AUTHOR) if one in accounts else one for one in once.values())
    handles = [one for one in accounts if one.written.startswith(("@", "＠"))]
    if len(once) == 2 and len(accounts) == 2 and len(handles) == 1:
        return tuple(_doubted(one, DISAGREE) for one in accounts)
    return tuple(once.values())


def _account_and_post(account: Locator, post: Locator) -> tuple[Locator, ...]:
    if post.author == account.id:
        return (post,)
    if post.author is None:
        return (post,)
    return (replace(_doubted(post, DISAGREE), alternatives=(*post.alternatives, account.norm)),)
