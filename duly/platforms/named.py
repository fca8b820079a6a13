"""A platform without an adapter: things are known only by the name that the order gives."""

from __future__ import annotations

from collections.abc import Sequence

from duly.order.kinds import WITHHOLDABLE
from duly.order.terms import Kind
from duly.platforms.port import (
    Answer,
    Contact,
    Found,
    Unknown,
    Wanted,
)
from duly.platforms.silent import Silent


class AsNamed(Silent):
    """Takes names for permanent ids, for desks whose platform is asked by other means.

    A name that changes hands would carry a withholding to somebody else: `duly doctor` warns
    of that, and a directory or an adapter removes it.
    """

    @property
    def name(self) -> str:
        """What the platform is called."""
        return "platform without an adapter"

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        """Answer every account, post and hashtag with the name itself."""
        return [_answer(each) for each in wanted]

    def lookalikes(self, handle: str) -> Sequence[str]:
        """Return none: nobody knows here what else there is."""
        return ()

    def contact(self, subject: str) -> Contact | None:
        """Return none: nobody can be reached without an adapter."""
        return None


def _answer(wanted: Wanted) -> Answer:
    if wanted.kind not in WITHHOLDABLE or not wanted.id:
        return Unknown(wanted=wanted, why=f"no adapter serves a {wanted.kind}")
    author = wanted.id if wanted.kind is Kind.ACCOUNT else wanted.by
    return Found(wanted=wanted, subject=wanted.id, kind=wanted.kind, label=wanted.id, author=author)
