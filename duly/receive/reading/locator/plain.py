"""Handles, hashtags and numbers written without an address."""

from __future__ import annotations

import re
from dataclasses import replace

from duly.order.terms import Kind
from duly.receive.alike import flooded, latin, latin_twin, mixed
from duly.receive.reading.locator import forms, x
from duly.receive.reading.locator.platforms import GRAMMARS
from duly.receive.reading.locator.point import Point
from duly.receive.reading.wordlist import words

_NAME = re.compile(r"^[^\s/?#@:,;()\[\]{}<>\"']{1,64}$")
_FIGURES = re.compile(r"^(?:\d+(?:[.\-]\d+)+|v\d+(?:\.\d+)+|[a-z]{1,4}\.\d+\w?)$", re.IGNORECASE)
NO_NAME = words(
    "na n/a nil none null no yes same ditto do -do- link here url click view open tweet tweets "
    "profile account accounts handle handles user username hashtag post total deleted suspended "
    "removed unknown blank status type text video image photo -- --- ."
)
_FOOTNOTE = re.compile(  # raised figures and letters
    "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]+$"
)
# Letters that show nothing: they make two hashtags of what reads as one.
_BLANKS = re.compile("[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]")


def handle(text: str, platform: str) -> Point:
    """Read ``@name``; letters of another script are never read as the Latin ones."""
    name = re.sub(r"^@+\s*", "", text)
    grammar = GRAMMARS[platform]
    if platform == "generic":
        claimed = (one for one in GRAMMARS.values() if one.claims and one.claims.match(name))
        grammar = next(claimed, grammar)
    return alike(grammar.handle(name))


def alike(point: Point) -> Point:
    """Put a doubt on an account named in letters of another script; tell what it looks like."""
    name = point.id
    if point.kind is not Kind.ACCOUNT or name.isascii():
        return point
    bare = _FOOTNOTE.sub("", name)
    if bare != name:
        doubt = "a small figure stands behind the name: a footnote, or part of it?"
        return replace(point, doubt=doubt, alternatives=(bare, latin(name)))
    if not any(char.isalnum() and not char.isascii() for char in name):
        return point
    twin = latin_twin(name)
    doubt = "letters of another script stand in the name"
    if twin:
        doubt = f"{doubt}: it looks like {twin}"
    others = (twin.lower(),) if twin else ()
    return replace(
        point, doubt=doubt, alternatives=tuple(dict.fromkeys((*others, *point.alternatives)))
    )


def hashtag(text: str) -> Point:
    """Read ``#tag``, lower-cased, in any script; a mixture of look-alike scripts is in doubt."""
    match = forms.TAG.match(text)
    if match is None or not any(char.isalpha() for char in text):
        return Point(kind=Kind.UNKNOWN, id=text, doubt="not a whole hashtag")
    return tag_doubts(forms.hashtag(match[1]))


def tag_doubts(point: Point) -> Point:
    """Put a doubt on a hashtag that reads as another one."""
    if point.kind is not Kind.HASHTAG or point.id.isascii():
        return point
    twin = latin_twin(point.id)
    offers = (twin.lower(),) if twin else ()
    if mixed(point.id):
        doubt = "the hashtag mixes scripts whose letters look the same"
        return replace(point, doubt=doubt, alternatives=offers)
    if _BLANKS.search(point.id):
        return replace(point, doubt="a letter that nobody sees stands in the hashtag")
    if flooded(point.id):
        return replace(point, doubt="marks cover the hashtag's letters", alternatives=offers)
    return point


def bare(text: str, platform: str) -> Point:
    """Read a name that stands alone in a list of locators, where a handle is expected."""
    if text.casefold() in NO_NAME or not _NAME.match(text) or not any(map(str.isalnum, text)):
        return Point(kind=Kind.UNKNOWN, id=text, doubt=f"{text!r} cannot be read as a locator")
    if text.isdigit():
        return _number(text, platform)
    if _FIGURES.match(text):
        return Point(kind=Kind.UNKNOWN, id=text, doubt=f"{text!r} is a figure or a date, no name")
    found = handle(f"@{text}", platform)
    if found.doubt is None and len(text) < 4:
        doubt = f"{text!r} stands alone and is very short: is it a handle?"
        return replace(found, doubt=doubt)
    return found


def _number(text: str, platform: str) -> Point:
    if platform in {"x", "generic"} and x.POST_ID.match(text):
        doubt = "a number alone: is it a post or an account?"
        return Point(kind=Kind.POST, id=text, doubt=doubt)
    return Point(kind=Kind.UNKNOWN, id=text, doubt="a number alone names nothing for certain")
