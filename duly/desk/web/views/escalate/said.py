"""What a form of a dispute says, read: times in the authority's zone, items by their number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from duly.order.terms import Actor, Refusal
from duly.receive.readers.document import File

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_MOST = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The fields of a form, with the order they are about and who sent them when."""

    ref: str
    by: Actor
    at: datetime
    zone: str
    fields: Mapping[str, str]
    files: Sequence[File]

    def one(self, name: str) -> str:
        """Return a field as typed."""
        return self.fields.get(name, "").strip()

    def text(self) -> str:
        """Return the main text. Refuses ``no-words``."""
        if not self.one("text"):
            raise Refusal("no-words", _("write what it is about"))
        return self.one("text")

    def lines(self, name: str) -> list[str]:
        """Return a field line by line. Refuses ``no-topics`` for none."""
        found = [line.strip() for line in self.fields.get(name, "").splitlines() if line.strip()]
        if not found:
            raise Refusal("no-topics", _("say what to speak about"))
        return found

    def instant(self, otherwise: datetime | None = None) -> datetime:
        """Return the time of the form. Refuses ``bad-time``, and for none without another."""
        text = self.one("at")
        if not text and otherwise is not None:
            return otherwise
        try:
            local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(self.zone))
            return local.astimezone(UTC)
        except (ValueError, OverflowError) as bad:
            raise Refusal("bad-time", _("this is no time that can be read")) from bad

    def items(self) -> list[str]:
        """Return the items that ``3, 7-9`` names, none for the whole order.

        Refuses ``bad-items``.
        """
        wanted: list[str] = []
        joined = re.sub(r"\s*[-–]\s*", "-", self.one("items"))
        for part in filter(None, re.split(r"[,;\s]+", joined)):
            found = _RANGE.fullmatch(part)
            first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
            if last < first or last - first > _MOST:
                raise Refusal("bad-items", _("name items by their number, as 3, 7-9"))
            wanted += [f"{self.ref}/{number}" for number in range(first, last + 1)]
        return wanted
