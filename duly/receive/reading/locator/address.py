"""A web address taken apart, and its normal form."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote

from duly.receive.reading.wordlist import words

_PARTS = re.compile(
    r"^(?:https?://)?(?P<host>[^/?#\s]+)(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<mark>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_HOST = re.compile(r"^(?!-)[^\s/?#@:,;!\"'()<>\[\]{}|\\^`]{1,253}$")
_LABEL = re.compile(r"^[\w-]{1,63}$")
_TRACKERS = words(
    "fbclid gclid igshid igsh mc_cid mc_eid ref ref_src ref_url refsrc lang hl locale si share "
    "share_id source feature original_referer"
)
_NO_PLACE = words("m top main content")  # marks that point at no part of a page
_FIELD = re.compile(r"^[A-Za-z_~][\w.\-\[\]]*$")
_STRAY_MARK = re.compile(r"[/?=]")
_QUOTED_TEXT = ":~:text="  # what a browser adds to a shared address
_NEEDLESS = re.compile(r"%(?:3[0-9]|[46][1-9A-F]|[57][0-9A])|%(?![0-9A-F]{2})", re.IGNORECASE)
_NUMBERS = re.compile(r"^https?://(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A web address: ``host`` lower-cased, ``path`` with its case kept, no scheme."""

    host: str
    path: str = ""
    query: str = ""
    mark: str = ""  # what follows the #
    user: str = ""  # what stands before an @ in the host part: a known trick

    @property
    def norm(self) -> str:
        """Give host + path without trailing slash + ?query; no scheme, no fragment."""
        query = f"?{self.query}" if self.query else ""
        return f"{self.host}{self.path.rstrip('/')}{query}"

    @property
    def segments(self) -> tuple[str, ...]:
        """Give the path's parts, percent signs resolved."""
        return tuple(unquote(part) for part in self.path.split("/") if part)

    def value(self, name: str) -> str:
        """Give the value of a query field; an empty text where it is missing or said twice."""
        values = {value for key, value in self._fields() if key == name}
        return values.pop() if len(values) == 1 else ""

    @property
    def stray(self) -> str | None:
        """Say what makes it doubtful where the path ends, or what it says, if anything does."""
        if any(not _FIELD.match(key) for key, _ in self._fields()):
            return "a ? stands where the path may go on"
        if _STRAY_MARK.search(self.mark.partition(_QUOTED_TEXT)[0]):
            return "a # stands where the path may go on"
        if _NEEDLESS.search(self.path) or "\ufffd" in unquote(self.path):
            return "a percent sign stands where a letter or figure may be lost"
        return None

    def says_more(self, beside: Collection[str] = ()) -> bool:
        """Tell whether the query or the mark may point at something else than the path does.

        Trackers say nothing; ``beside`` names further query fields that say nothing here.
        """
        fields = {key for key, _ in self._fields() if not key.startswith("utm_")}
        mark = self.mark.partition(_QUOTED_TEXT)[0].lower()
        return bool(fields - _TRACKERS - set(beside) or (mark and mark not in _NO_PLACE))

    def _fields(self) -> list[tuple[str, str]]:
        pairs = parse_qsl(self.query, keep_blank_values=True)
        return [(key.lower(), value) for key, value in pairs]


def is_domain(host: str) -> bool:
    """Tell whether a text has the form of a domain name (any script)."""
    labels = host.split(".")
    return (
        len(labels) >= 2
        and all(_LABEL.match(label) for label in labels)
        and len(labels[-1]) >= 2
        and (labels[-1].startswith("xn--") or not any(char.isdigit() for char in labels[-1]))
    )


def parse(text: str) -> Address | None:
    """Take a web address apart, with or without its scheme; nothing if it has no domain."""
    match = _PARTS.match(text.strip())
    if match is None:
        return None
    user, _, host = match["host"].rpartition("@")
    host = host.lower().rstrip(".")
    host = re.sub(r":(?:80|443)?$", "", host)
    bare = host.partition(":")[0]
    if not _HOST.match(bare) or not (is_domain(bare) or _NUMBERS.match(text)):
        return None
    return Address(
        host=host,
        path=match["path"] or "",
        query=match["query"] or "",
        mark=match["mark"] or "",
        user=user,
    )
