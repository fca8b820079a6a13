"""What stands close behind a name and may belong to it: without it, it would be another name."""

from __future__ import annotations

import re

from duly.receive.reading.text.flow import Block
from duly.receive.reading.wordlist import words

_CLOSE = r"[^\s,;:()<>\"'“”«»]+"
_TAILS = {
    "handle": re.compile(rf"[/#＃&@＠]{_CLOSE}|\.{{2,}}|\s{{1,3}}/?status(?:es)?/\d{{6,}}"),
    "tag": re.compile(rf"[#＃@＠]{_CLOSE}"),
    "fedi": re.compile(rf"[@:/]{_CLOSE}"),
    "at": re.compile(rf"/{_CLOSE}"),
}
_GAP = re.compile(r"[ \u00a0]/(?=[\w@])[^\s<>\"'“”«»]+")  # a gap before a slash
_REST = re.compile(r"[ \u00a0](?P<more>[\w@.%/?=&#-]+)[ \t]*[.,;]?[ \t]*(?=\n|$)", re.ASCII)
_MORE_DIGITS = re.compile(r"[ \u00a0](?P<more>\d{1,18})(?![\w/]|[.:-]\d)")
_NUMBER = re.compile(r"/(?:status|statuses|post|posts|@[\w.-]+|@[\w.-]+@[\w.-]+)/(\d{6,18})$")
_LONGEST_NUMBER = 19
_MORE_OF_KEY = re.compile(r"[ \u00a0](?P<more>[a-z2-7]{1,12})(?!\w)")
_KEY = re.compile(r"/(?:post|app\.bsky\.feed\.post)/(3[a-z2-7]{3,11})$")
_WHOLE_KEY = 13
_MORE_OF_FILE = re.compile(
    r"[ \u00a0]\w[\w-]{0,40}\.(?:html?|md|txt|pdf|js|ts|py|json|ya?ml|php|csv|zip|png|jpe?g|sh|"
    r"java|go|apk|exe|ipynb)\b"
)
_LINE_START = re.compile(  # nothing but a number, a bullet or a label
    r"^\W*(?:\(?(?:\d{1,5}|[ivxlc]{1,6}|[a-z]{1,2})[.):\]]*\W*)?(?:\w[\w .]{0,20}[:–-]\s*)?$",
    re.IGNORECASE,
)
_NOTES = words(
    "suspended active inactive verified unverified deleted removed blocked withheld account "
    "profile handle user page post tweet repo repository and or also same ditto new old"
)
_ADDRESSES = frozenset({"url", "host", "www", "domain"})


def with_tail(block: Block, form: str, start: int, text: str) -> str:
    """Give a mention with what belongs to it although a gap or a sign stands between.

    A lone word behind an address that begins its line may be the address's end, unless it is
    a note; a ``*`` behind a name may be a footnote, or mean every name that begins so.
    """
    end = start + len(text)
    if form in _ADDRESSES:
        text += _more(block, end, text)
    elif form in _TAILS and (tail := _TAILS[form].match(block.text, end)):
        text += tail[0]
    end = start + len(text)
    starred = block.text[end : end + 1] == "*" and block.text[max(0, start - 1) : start] != "*"
    return f"{text}*" if starred and block.text[end + 1 : end + 2] != "*" else text


def _cut(text: str, end: int, address: str) -> str:
    """Give what stands behind a gap and would make a number, a key or a file's name whole."""
    number, digits = _NUMBER.search(address), _MORE_DIGITS.match(text, end)
    if number and digits and len(number[1]) + len(digits["more"]) <= _LONGEST_NUMBER:
        return digits[0]
    key, letters = _KEY.search(address), _MORE_OF_KEY.match(text, end)
    if key and letters and len(key[1]) + len(letters["more"]) == _WHOLE_KEY:
        return letters[0]
    file = _MORE_OF_FILE.match(text, end)
    return file[0] if file and address.count("/") >= 5 and "." not in address[-6:] else ""


def _more(block: Block, end: int, text: str) -> str:
    gap = _GAP.match(block.text, end)
    if gap:
        return gap[0]
    cut = _cut(block.text, end, text)
    if cut:
        return cut
    rest = _REST.match(block.text, end)
    if rest is None or (rest["more"].lower() in _NOTES and not text.endswith("/")):
        return ""
    start = end - len(text)
    before = block.text[block.text.rfind("\n", 0, start) + 1 : start]
    return rest[0].rstrip() if _LINE_START.match(before) else ""
