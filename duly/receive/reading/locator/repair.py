"""A clerk's slips in an address, each mended by name, or left to a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from duly.receive.reading.locator.hosts import KNOWN_HOST, owner_of
from duly.receive.reading.locator.platforms import GRAMMARS
from duly.receive.reading.locator.slips import is_changed, is_slip
from duly.receive.reading.wordlist import words

Step = Callable[[str], str]

_INVISIBLE = re.compile(
    "[\u034f\u061c\u180b-\u180f\u200b\u200e\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
_JOINERS = re.compile(r"(?<![\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0dff])")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xFE6B: 0x40,
    0xFE5F: 0x23,
    0x3002: 0x2E,
    0xFF61: 0x2E,
    0x2044: 0x2F,
    0x2215: 0x2F,
}
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f]+")
_WORD = r"(?:h[htpxs*]{1,6}|t{1,2}ps?)"
_SCHEME = re.compile(
    rf"^(?P<word>{_WORD})(?=[\s.,]{{0,3}}[:;/\\])[\s:;.,/\\]{{1,8}}(?=[\w@])", re.IGNORECASE
)
_PLAIN_SCHEME = re.compile(r"^https?://(?=[\w@])", re.IGNORECASE)
_NO_SPACE_HERE = re.compile(
    r"(?<=[/=?&:])\s+(?=\S)|(?<=\S)\s+(?=[/?&])|(?<=[a-z0-9])\s+(?=\.[a-z])|(?<=\w\.)\s+(?=\w+/)"
)
_COMMA = re.compile(r"^(?P<scheme>(?:https?://)?)(?P<host>[\w-]+(?:[.,][\w-]+)+)(?=[/?#]|$)", re.I)
_HOST = re.compile(r"^(?P<head>(?:https?://)?)(?P<host>[\w.-]+)(?P<rest>.*)$", re.DOTALL)
_CLEAN = re.compile(  # most locators: nothing to mend, and lists have many thousands
    r"^(?:https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+(?:/status/\d+)?(?:\?[\w=&-]*\w)?|"
    r"[@#]\w+)$",
    re.ASCII,
)
_BRANDS = tuple(brand for grammar in GRAMMARS.values() for brand in grammar.brands)
_WRAPPED = re.compile(
    r"^https?://(?:[\w-]+\.)*safelinks\.protection\.(?:outlook|office365)\.\w{2,3}/[^?#]*\?"
    r"(?:[^#]*&(?:amp;)?)?url=(?P<url>[^&#\s]+)\S*$|"
    r"^https?://urldefense\.com/v3/__(?P<plain>[^*\s]+)__;\S*$",
    re.IGNORECASE,
)
_DEAD_ENDINGS = words("con comm vom xom cim c0m ocm comn cpm coom ccom")
_REAL_ENDINGS = words("cm co om")
_OTHER_SITES = frozenset({"titter", "witter", "github", "twitter"})
_NEARLY = {"tweeter": "twitter", "tweet": "twitter", "bluesky": "bsky"}  # other sites have these
_SHORT = 5  # letters: so short a name with a slip is easily somebody else's


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An address after its repairs: what was done, and why a person must look all the same."""

    text: str
    steps: tuple[str, ...] = ()
    doubt: str | None = None


def _refang(text: str) -> str:
    text = re.sub(r"^hxx?p(s?)", r"http\1", text, flags=re.IGNORECASE)
    text = re.sub(r"[\[({]\s*(\.|dot)\s*[\])}]", ".", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\w)[\[({]\.(?=\w)|(?<=\w)\.[\])}](?=\w)", ".", text)
    text = re.sub(r"[\[({]\s*(://|[:/@])\s*[\])}]", r"\1", text)
    text = re.sub(r"[\[({]\s*at\s*[\])}]", "@", text, flags=re.IGNORECASE)
    spelled = re.sub(r"(?<=\w)\s+(?:dot|DOT|Dot)\s+(?=\w)", ".", text)
    return spelled if _looks_like_address(spelled) else text


def _escapes(text: str) -> str:
    return re.sub(r"\\([._*~#-])", r"\1", text)


def _decode(text: str) -> str:
    return unquote(text) if re.match(r"^https?%3a%2f%2f", text, re.IGNORECASE) else text


def _encoded_end(text: str) -> str:
    return re.sub(r"(?:%20|%0[9ad]|%c2%a0|%e2%80%8b)+$", "", text, flags=re.IGNORECASE)


def _scheme(text: str) -> str:
    if _PLAIN_SCHEME.match(text):
        again = _SCHEME.sub("https://", _PLAIN_SCHEME.sub("", text))
        return again if again.startswith("https://") else text
    return _SCHEME.sub("https://", text)


def _commas(text: str) -> str:
    match = _COMMA.match(text)
    if match is None or "," not in match["host"]:
        return text
    host = match["host"].replace(",", ".")
    if match["scheme"] or re.fullmatch(KNOWN_HOST, host, re.IGNORECASE):
        return f"{match['scheme']}{host}{text[match.end() :]}"
    return text


def _structural_spaces(text: str) -> str:
    flat = _SPACES.sub(" ", text)
    return _NO_SPACE_HERE.sub("", flat) if _looks_like_address(flat) else text


def _looks_like_address(text: str) -> bool:
    return bool(_PLAIN_SCHEME.match(text) or re.match(KNOWN_HOST, text, re.IGNORECASE))


def _slip(word: str, brand: str) -> bool | None:
    """Tell whether a word is a brand with one letter lost, doubled or swapped.

    Gives ``None`` where it may be another site: one letter is another, or the name is short.
    """
    if _NEARLY.get(word) == brand or (word in _OTHER_SITES and is_slip(word, brand)):
        return None
    if is_slip(word, brand):
        return True if len(brand) > _SHORT else None
    return None if is_changed(word, brand) else False


def _host_slip(host: str) -> tuple[str, str | None]:
    """Give the host meant by a mistyped one, and a doubt where that host may really exist."""
    joined = next((brand for brand in _BRANDS if host == brand.replace(".", "")), None)
    if joined:
        return joined, None
    if owner_of(host) or "." not in host:
        return host, None
    *sub, label, ending = host.split(".")
    for brand in _BRANDS:
        name, _, last = brand.partition(".")
        if len(name) <= _SHORT and sub not in ([], ["www"]):
            continue
        right = ".".join([*sub, brand])
        doubt = f"{host} may be another site; {right} may be meant"
        if label == name and last == "com" and ending in _DEAD_ENDINGS | _REAL_ENDINGS:
            return right, None if ending in _DEAD_ENDINGS else doubt
        if label == name and (is_slip(ending, last) or ending == "com"):
            return right, doubt
        near = _slip(label, name)
        if ending == last and near is not False:
            return right, None if near else doubt
    return host, None


def _endless(text: str) -> str:
    """Give a brand the ending that it lacks, where a scheme shows that a host is meant."""
    for brand in _BRANDS:
        name, _, ending = brand.partition(".")
        host = rf"^(https?://(?:www\.)?){re.escape(name)}(?:/{re.escape(ending)})?(?=/)"
        text = re.sub(host, rf"\g<1>{brand}", text, flags=re.IGNORECASE)
    return text


def _host(text: str) -> tuple[str, str | None]:
    match = _HOST.match(text)
    if match is None:
        return text, None
    host = re.sub(r"^w{2,5}\.+(?=\w)", "www.", match["host"].lower())
    host = re.sub(r"\.{2,}", ".", host)
    right, doubt = _host_slip(host)
    if right == match["host"].lower() or not match["host"].isascii():
        return text, None
    return f"{match['head']}{right}{match['rest']}", doubt


def _tail(text: str) -> str:
    if text.endswith(("..", "\u2026")):  # cut off, not ended
        return text
    text = re.sub(r"(?<=\w)/+$", "", text) if text.startswith("@") else text
    text = re.sub(r"[.,;:!\u0964]+$", "", text)
    for left, right in ("()", "[]"):
        while text.endswith(right) and text.count(right) > text.count(left):
            text = text[:-1]
    return text


def _unwrap(text: str) -> str:
    """Give the address that a mail filter hides in its own, where it does so plainly."""
    found = _WRAPPED.match(text)
    inner = unquote(found["url"] or found["plain"]) if found else ""
    return inner if _PLAIN_SCHEME.match(inner) and "\ufffd" not in inner else text


_STEPS: tuple[tuple[str, Step], ...] = (
    ("wrapping of a mail filter removed", _unwrap),
    ("invisible characters removed", lambda text: _JOINERS.sub("", _INVISIBLE.sub("", text))),
    ("full-width signs", lambda text: text.translate(_FULL_WIDTH)),
    ("percent signs resolved", _decode),
    ("percent signs resolved", _encoded_end),
    ("escapes removed", _escapes),
    ("defanged address", _refang),
    ("scheme mistyped", _scheme),
    ("comma in the host", _commas),
    ("space in the address", _structural_spaces),
    ("old #! address", lambda text: re.sub(r"(?<=[a-z])/#!/", "/", text)),
    ("backslash", lambda text: text.replace("\\", "/") if _looks_like_address(text) else text),
    ("@ before the address", lambda text: re.sub(r"^@(?=https?://)", "", text)),
    ("@ doubled", lambda text: re.sub(r"^@{2,}(?=\w)", "@", text)),
    ("ending of the host missing", _endless),
    ("trailing punctuation", _tail),
)


_SLIPS: tuple[tuple[str, Step], ...] = tuple(
    slip for grammar in GRAMMARS.values() for slip in grammar.slips
)


@lru_cache(maxsize=256)  # what a cell names is taken apart first, and then read
def mend(text: str) -> Mended:
    """Mend every slip that leaves one reading; name each repair; pass on what stays in doubt."""
    if _CLEAN.match(text):
        return Mended(text=text)
    steps: list[str] = []
    doubt = None
    if _DIRECTION.search(text):
        text = _DIRECTION.sub("", text)
        steps.append("direction marks removed")
        doubt = "hidden marks turn the reading direction: what a reader saw may be another name"
    text = _all(_STEPS, text, steps)
    if _looks_like_address(text) or re.match(r"^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", text):
        right, slip = _host(text)
        if right != text:
            steps.append("host mistyped")
        text, doubt = right, doubt or slip
    text = _all(_SLIPS, text, steps)
    return Mended(text=text, steps=tuple(dict.fromkeys(steps)), doubt=doubt)


def _all(repairs: Sequence[tuple[str, Step]], text: str, done: list[str]) -> str:
    """Make every repair that is needed, and name it."""
    for name, repair in repairs:
        mended = repair(text)
        if mended != text:
            done.append(name)
            text = mended
    return text
