"""The people named in an address field: read strictly, or not at all."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from dataclasses import dataclass

from duly.receive.authenticity.lookalike import plain_domain

_WORD = re.compile(r"=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?)")
_LOCAL = r"(?:[^\s\"(),:;<>@\[\]\\\x00-\x1f]+)"
_DOMAIN = r"(?:[^\s\"(),:;<>@\[\]\\\x00-\x1f!#$%&'*+/=?^`{|}~]+)"
_ADDRESS = re.compile(rf"({_LOCAL})@({_DOMAIN})")
_TOKEN = re.compile(
    r'"(?P<quote>(?:\\.|[^"\\])*)"|\((?P<comment>(?:\\.|[^()\\])*)\)|<(?P<angle>[^<>]*)>'
    r"|(?P<comma>,)|(?P<bare>[^\"()<>,:;]+)|(?P<wrong>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """An address, and all that is shown beside it (name and comments, decoded)."""

    address: str
    shown: str

    @property
    def domain(self) -> str:
        """The part behind the at sign."""
        return self.address.rpartition("@")[2]


def mailboxes(value: str) -> tuple[Mailbox, ...]:
    """Return the mailboxes of an address field; raises ``ValueError`` on any doubtful form.

    Groups, routes, blanks or comments inside an address, comments in comments, quoted local
    parts and empty places are refused: programs disagree on whom they mean.
    """
    return tuple(place.mailbox() for place in _places(value))


def decoded(text: str) -> str:
    """Return a header text with its encoded words decoded as far as they can be."""
    return _WORD.sub(_word, _BETWEEN.sub("", text))


@dataclass(slots=True)
class _Place:
    """What stands between two commas."""

    bare: str = ""
    aside: str = ""
    angle: str | None = None

    def add(self, kind: str, text: str) -> None:
        if kind == "bare" and not (self.angle is not None and text.strip()):
            self.bare += text
        elif kind in ("quote", "comment"):
            self.aside += " " + text.replace("\\", "")
        elif kind == "angle" and self.angle is None:
            self.angle = text
        else:
            raise ValueError("not an address")

    def mailbox(self) -> Mailbox:
        found = _ADDRESS.fullmatch((self.bare if self.angle is None else self.angle).strip())
        if found is None:
            raise ValueError("not an address")
        shown = self.aside if self.angle is None else f"{self.bare} {self.aside}"
        return Mailbox(
            address=f"{found[1].casefold()}@{plain_domain(found[2])}",
            shown=" ".join(decoded(shown).split()),
        )


def _places(value: str) -> list[_Place]:
    places = [_Place()]
    for token in _TOKEN.finditer(value):
        kind = token.lastgroup or "wrong"
        if kind == "comma":
            places.append(_Place())
        else:
            places[-1].add(kind, token[kind])
    return places


def _word(match: re.Match[str]) -> str:
    charset, kind, text = match.groups()
    try:
        if kind in "bB":
            raw = base64.b64decode(text + "=" * (-len(text) % 4))
        else:
            raw = quopri.decodestring(text.encode("ascii", "replace"), header=True)
        return raw.decode(charset, "replace")
    except (LookupError, ValueError, binascii.Error):
        return match.group()
