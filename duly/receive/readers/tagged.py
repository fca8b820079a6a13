"""The parser of web pages, which refuses a page that keeps it searching for what never ends."""

from __future__ import annotations

from html.parser import HTMLParser

from duly.order.terms import Unreadable

_OPEN_MARKS = (
    "The page opens many tags, quotation marks or remarks that it never closes. "
    "Send it as PDF or text."
)
_LOOKED_THROUGH = 4_000_000  # characters in vain, for marks that never end
_TIMES_WHOLE = 4  # times the page's own length, if that is more


class TagParser(HTMLParser):
    """Python's parser, in time: each mark without an end looks through all that stands behind it.

    ``feed`` and ``close`` refuse with ``broken-markup`` where they looked in vain too long.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in_vain = 0

    def parse_starttag(self, i: int) -> int:
        """Read a tag that opens an element."""
        return self._ended(i, super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        """Read a tag that closes one."""
        return self._ended(i, super().parse_endtag(i))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Read a remark."""
        return self._ended(i, super().parse_comment(i, report))

    def parse_html_declaration(self, i: int) -> int:
        """Read what begins with ``<!``."""
        return self._ended(i, super().parse_html_declaration(i))

    def parse_pi(self, i: int) -> int:
        """Read what begins with ``<?``."""
        return self._ended(i, super().parse_pi(i))

    def _ended(self, start: int, end: int) -> int:
        if end < 0:
            self._in_vain += len(self.rawdata) - start
            if self._in_vain > max(_LOOKED_THROUGH, _TIMES_WHOLE * len(self.rawdata)):
                raise Unreadable("broken-markup", _OPEN_MARKS)
        return end
