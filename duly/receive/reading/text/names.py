"""Names that a letter gives without any sign: behind a word for them, or in a list of names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from duly.receive.reading.text.designators import (
    ACCOUNT,
    ACCOUNT_WORD,
    HANDLE,
    HANDLE_WORD,
    NAMED,
    NO_NAMES,
    POST,
    REPOSITORY,
)
from duly.receive.reading.text.postnumbers import AHEAD, TWEET, is_called_post

_QUOTES = "‘’'“”\"«»„「」『』`*"
_OPEN, _CLOSE = rf"[{_QUOTES}(\[]{{0,3}}", rf"[{_QUOTES})\]]{{0,3}}"
_BARE = r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_])"
_WORD_ENDS = r"(?![\w@/-]|\.\w)"
_AND = (
    r"\s*(?:,|;|、|，|/|&|\band\b|\bor\b|\bund\b|\by\b|\be\b|\bet\b|\bve\b|\bdan\b|"
    r"и|和|及|与|और|و)\s*"
)
_BULLET_ONLY = re.compile(r"\s*(?:[-*•·–—]|\(?\w{1,4}[.):\]])\s+")
_LINE_ENDS = re.compile(r"[ \t]*(?:$|[\n|;,(]|\.(?:\s|$))")
_ONE = rf"{_OPEN}@?{_BARE}{_WORD_ENDS}{_CLOSE}"
_NOTE = r"(?:\s?\([^()\n]{1,40}\))?"
_EACH = re.compile(
    rf"(?:{_NOTE}{_AND})?{_OPEN}@?(?P<name>{_BARE}){_WORD_ENDS}{_CLOSE}", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?:(?P<handle>(?:{ACCOUNT}\s)?{HANDLE})|(?P<account>{ACCOUNT}))(?:\(s\))?\s*(?:(?:ids?|"
    rf"page)\b\s*)?"
    rf"(?P<named>{NAMED})?\s*(?P<colon>[:：=–-])?\s*(?P<list>{_ONE}(?:{_NOTE}{_AND}{_ONE})*)",
    re.IGNORECASE,
)
# A name before the word for it: "zqname" isimli hesap, ‘zqname’ नामक हैंडल, the "zqname" account.
_AHEAD = re.compile(
    rf"(?:(?P<open>[{_QUOTES}])|(?<![\w@./-]))@?(?P<name>{_BARE})(?(open)[{_QUOTES}])\s{{0,2}}"
    r"(?P<named>(?:isimli|adlı|rumuzlu|kullanıcı adlı|uzantılı|नामक|नाम के|नाम से|という|라는|이라는|"
    r"名义的)\s?)?"
    rf"(?:(?:sosyal medya|twitter|x|github|ट्विटर)\s)?(?:{HANDLE}|{ACCOUNT})",
    re.IGNORECASE,
)
_REPO = re.compile(
    rf"(?P<word>{REPOSITORY})?(?:\(s\))?\s*(?:{NAMED})?\s*[:：]?\s*(?P<open>[{_QUOTES}]{{0,3}})"
    r"(?<![\w./@-])(?P<name>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\s?/\s?[A-Za-z0-9._-]*[A-Za-z0-9_]"
    r"(?P<path>(?:/[\w.-]*\w)*))"
    rf"(?![\w/@-]|\.\w)(?P<close>[{_QUOTES}]{{0,3}})",
    re.IGNORECASE,
)
_NUMBER = re.compile(  # the dot of "Nr." ends no sentence
    rf"(?:{POST}|{TWEET})(?:[^\n.;]|\.(?=\s?\d)){{0,30}}?"
    r"(?<![a-z0-9_/.-])(?P<number>\d{15,19})(?![a-z0-9_/-])",
    re.IGNORECASE,
)
_NEXT_NUMBER = re.compile(rf"(?:{_AND}|\s)+(?P<number>\d{{17,19}})(?![\w/-])", re.IGNORECASE)
# A post's number that stands in a line of its own, as in a list.
_NUMBER_LINE = re.compile(
    r"^[ \t]*(?:[-*•·‣▪–—][ \t]*)?(?:\(?\d{1,4}[.):\]]?[ \t]+)?(?P<number>\d{17,19})"
    r"[.,;]?(?:[ \t]+[^\d\n][^\n]{0,60})?$",
    re.MULTILINE,
)
_LISTED = re.compile(
    r"^\s*(?:[-*•·‣▪–—]\s*|\(?(?:\d{1,4}|[a-zа-я]{1,2}|[ivxl]{1,5})[.):\]]\s*|"
    r"(?:sl|sr|s|no|nos|item|№|n[°º])\b[\s.]*(?:no)?[\s.]*\d{1,4}\W{1,4})?"
    rf"(?P<names>{_ONE}(?:{_NOTE}{_AND}{_ONE})*)\s*(?:[({{\[–—|;].*|\s-.*|[.,]?)$",
    re.IGNORECASE,
)
_LIST_HEAD = re.compile(
    rf"(?:following|below|namely|as follows|listed|следующ|ниже|如下|以下|निम्न|नीचे|folgende|"
    rf"nachstehend|suivant|ci-dessous|siguiente|seguinte|abaixo|aşağıda|berikut|seguenti|"
    rf"następując|"
    rf"{HANDLE}|{ACCOUNT})[^.。]{{0,160}}[:：-]+\s*$",
    re.IGNORECASE,
)
_SERIES_HEAD = re.compile(rf"(?:{HANDLE}|{ACCOUNT})[^.:：;\n]{{0,60}}[:：]", re.IGNORECASE)
_SERIES_END = re.compile(r"[.!?][\"”»']?\s+[^\sa-z]|\n\n|。")
_QUOTED = re.compile(rf"[{_QUOTES}]@?(?P<name>{_BARE})[!?,.]?[{_QUOTES}]")
_LIKE_A_NAME = re.compile(
    r"^(?=.*[A-Za-z])(?:.*[A-Za-z].*\d.*|.*\d.*[A-Za-z].*|.*_.*|.*[a-z][A-Z].*)$"
)
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff]")
_NO_SUCH = re.compile(r"^(?:\d+(?:[.-]\d+)*|.*\.(?:pdf|docx?|xlsx?|csv|png|jpe?g|zip|txt))$", re.I)
_UNDERSCORED = re.compile(
    rf"(?<![\w@/.#-])(?=\w*[A-Za-z])(?:[A-Za-z0-9]+_\w*|_\w+){_WORD_ENDS}", re.A
)
_OWNER = re.compile(
    rf"(?:\.[a-z]{{2,6}}/@?|(?<!\w)@)({_BARE})|"
    rf"(?<![\w./-])([A-Za-z0-9-]{{2,39}})\s?/\s?[A-Za-z0-9]",
    re.IGNORECASE,
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """A name without a sign; ``form`` tells how much the words before it promise.

    label: the name a platform knows; name: an account's, perhaps as shown; series: one of several
    that a sentence counts up; repository, repo: one by
    its owner; path: what lies in one; numbered: a number that is plainly called a post's; number:
    one that may be; stray: a name by its form alone.
    """

    form: str
    start: int
    end: int


def names_in(
    text: str,
    taken: Sequence[Span],
    introduction: str,
    known: Collection[str] = (),
    *,
    in_cells: bool = False,
) -> Iterator[Named]:
    """Find the names of a text that are no part of what is ``taken`` already.

    ``known`` are the names that stand in the letter's addresses, told in small letters;
    ``in_cells`` that a table's row became the text, where heads stand beside each other.
    """
    spans = list(taken)
    for found in (
        _repositories(text, known),
        _numbers(text, taken),
        _behind_words(text, known),
        _before_words(text, known),
        _in_lists(text, taken, introduction),
        _in_series(text),
        _strays(text),
    ):
        for one in found:
            if in_cells and not _LIKE_A_NAME.match(text[one.start : one.end]):
                continue
            if not any(one.start < end and start < one.end for start, end in spans):
                spans.append((one.start, one.end))
                yield one


def owners_in(text: str) -> frozenset[str]:
    """Give the names that stand in addresses, behind an @ or before a repository's name."""
    return frozenset((match[1] or match[2]).lower() for match in _OWNER.finditer(text))


def _repositories(text: str, known: Collection[str]) -> Iterator[Named]:
    for match in _REPO.finditer(text):
        quoted = bool(match["open"] and match["close"])
        if match["path"]:
            owner = match["name"].partition("/")[0].strip().lower()
            if quoted and owner in known:
                yield Named("path", *match.span("name"))
        elif match["word"] or quoted:
            form = "repository" if match["word"] and " " not in match["name"] else "repo"
            yield Named(form, *match.span("name"))


def _numbers(text: str, taken: Sequence[Span]) -> Iterator[Named]:
    found = (one for form in (_NUMBER, _NUMBER_LINE, AHEAD) for one in form.finditer(text))
    places = sorted({match.span("number") for match in found})
    for place in places:
        yield Named("numbered" if is_called_post(text, *place) else "number", *place)
    ends = [end for start, end in [*taken, *places] if text[end - 1].isdigit()]
    while ends:
        further = _NEXT_NUMBER.match(text, ends.pop())
        if further:
            place = further.span("number")
            yield Named("numbered" if is_called_post(text, *place) else "number", *place)
            ends.append(further.end("number"))


def _behind_words(text: str, known: Collection[str]) -> Iterator[Named]:
    for match in _BEHIND.finditer(text):
        promised = bool(match["colon"] or match["named"]) or _foreign(text, match.start("list"))
        spans = list(_each(match["list"], match.start("list")))
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        promised = promised or bool(
            _BULLET_ONLY.fullmatch(line) and _LINE_ENDS.match(text, match.end())
        )
        alone = bool(match["colon"]) and len(spans) == 1 and _LINE_ENDS.match(text, match.end())
        for one in spans:
            name = text[slice(*one)]
            if not (_is_quoted(text, one) or _plausible(name, known, promised)):
                break
            sure = match["handle"] and (alone or _LIKE_A_NAME.match(name))
            yield Named("label" if sure else "name", *one)


def _before_words(text: str, known: Collection[str]) -> Iterator[Named]:
    """Read what stands right before the word for an account, quoted, or called so."""
    for match in _AHEAD.finditer(text):
        name = match["name"]
        quoted = bool(match["open"]) and not _is_none(name)
        if quoted or (match["named"] and _plausible(name, known, promised=True)):
            yield Named("name", *match.span("name"))


def _each(text: str, offset: int) -> Iterator[Span]:
    place = 0
    while one := _EACH.match(text, place):
        yield offset + one.start("name"), offset + one.end("name")
        place = one.end()


def _foreign(text: str, place: int) -> bool:
    """Tell whether a Latin name stands in a text of another script, where it can be no word."""
    before = text[:place].rstrip(f" \t{_QUOTES}(：:")[-1:]
    return _OTHER_SCRIPT.match(before) is not None


def _is_quoted(text: str, span: Span) -> bool:
    marks = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    return all(mark and mark in _QUOTES for mark in marks) and not _is_none(text[slice(*span)])


def _is_none(name: str) -> bool:
    parts = re.split(r"[_.-]+", name.lower())
    return all(part in NO_NAMES for part in parts) or _NO_SUCH.match(name) is not None


def _plausible(name: str, known: Collection[str], promised: bool) -> bool:
    """Tell whether a word behind "account" may be its name and no word of the sentence."""
    if _is_none(name):
        return False
    return promised or name.lower() in known or _LIKE_A_NAME.match(name) is not None


def _in_lists(text: str, taken: Sequence[Span], introduction: str) -> Iterator[Named]:
    """Read lines of nothing but names, below a line that speaks of accounts and ends in a colon."""
    head, place = introduction, 0
    for line in text.split("\n"):
        end = place + len(line)
        listed = _LISTED.match(line)
        if line.rstrip().endswith((":", "：")):
            head = _sentence(text[:end])
        elif listed and _heads(head):
            promised = HANDLE_WORD.search(head) is not None
            for span in _each(listed["names"], place + listed.start("names")):
                name = text[slice(*span)]
                if _is_none(name):
                    break
                sure = promised and _LIKE_A_NAME.match(name)
                yield Named("label" if sure else "name", *span)
        elif line.strip() and not any(place <= start < end for start, _ in taken):
            head = ""
        place = end + 1


def _in_series(text: str) -> Iterator[Named]:
    """Read quoted names that a sentence counts up: "the accounts are: first, “a”; second, “b”"."""
    for head in _SERIES_HEAD.finditer(text):
        end = _SERIES_END.search(text, head.end())
        stop = end.start() if end else len(text)
        spans = [one.span("name") for one in _QUOTED.finditer(text, head.end(), stop)]
        spans = [one for one in spans if not _is_none(text[slice(*one)])]
        if len(spans) > 1:
            yield from (Named("series", *one) for one in spans)


def _sentence(text: str) -> str:
    return re.split(r"[.。!?]\s", text)[-1][-400:]


def _heads(head: str) -> bool:
    speaks = HANDLE_WORD.search(head) or ACCOUNT_WORD.search(head)
    return speaks is not None and _LIST_HEAD.search(head) is not None


def _strays(text: str) -> Iterator[Named]:
    for match in _UNDERSCORED.finditer(text):
        if len(match[0]) >= 4 and not _NO_SUCH.match(match[0]):
            yield Named("stray", *match.span())
