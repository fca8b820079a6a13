"""Names made to be taken for another: they look the same, but somebody else owns them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.receive.alike import latin

_SHAPES = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"))
_LEAST = 8  # below this many letters, likeness is chance
_AT = re.compile(r"\s*(?:\[at\]|\(at\)|\s at \s|@)\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*(?:\[\.\]|\[dot\]|\(dot\))\s*", re.IGNORECASE)


def plain_domain(domain: str) -> str:
    """Return a domain in lower case, without a last dot, its encoded labels shown as letters."""
    return ".".join(_label(one) for one in domain.strip().rstrip(".").lower().split("."))


def skeleton(text: str) -> str:
    """Return what a hurried eye sees: one form for all that looks the same."""
    shown = latin(text.casefold()).casefold()
    for many, one in _SHAPES:
        shown = shown.replace(many, one)
    return shown


def imitates(domain: str, registered: str) -> bool:
    """Say whether ``domain`` was made to look like ``registered`` without belonging to it.

    Neighbours below one public parent of two labels or more (``a.gov.xx``, ``b.gov.xx``) may
    differ by a letter: nobody can register there without being entitled to.
    """
    if domain == registered or domain.endswith("." + registered):
        return False
    seen, true = skeleton(domain), skeleton(registered)
    if seen == true or seen.endswith("." + true):
        return True
    if len(true) < _LEAST:
        return False
    joined = re.sub(r"[.-]", "", true)
    if domain.startswith(registered + ".") or joined in re.sub(r"[.-]", "", seen):
        return True
    parent = registered.partition(".")[2]
    neighbours = "." in parent and domain.endswith("." + parent)
    return not neighbours and _one_apart(seen, true)


def mentions(text: str, names: Iterable[str]) -> bool:
    """Say whether a display name shows one of these domains, plainly or in disguise."""
    shown = skeleton(_DOT.sub(".", _AT.sub("@", text)))
    return any(
        re.search(rf"(?<![a-z0-9-]){re.escape(skeleton(name))}(?![a-z0-9-])", shown)
        for name in names
    )


def _label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _one_apart(one: str, other: str) -> bool:
    """Say whether one letter was changed, added, left out, or swapped with the next."""
    short, long = sorted((one, other), key=len)
    if short == long or len(long) - len(short) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped
