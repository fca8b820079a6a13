"""What the name service says of a sender's domain, and a record of every answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

Lookup = Callable[[str, str], Sequence[str]]


class NamesDown(Exception):
    """The name service gave no answer: neither yes nor no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question to the name service and its answer; ``error`` where there was none.

    Kept with the mail: once a domain changes its keys nobody can ask again.
    """

    name: str
    kind: str
    texts: tuple[str, ...]
    error: str = ""


@dataclass(slots=True)
class Names:
    """Asks each question once and keeps the answers."""

    lookup: Lookup
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def ask(self, name: str, kind: str = "TXT") -> tuple[str, ...]:
        """Return the records of a name, none if it has none; raises ``NamesDown``."""
        key = name.rstrip(".").lower(), kind
        if key not in self.answers:
            self.answers[key] = self._asked(*key)
        answer = self.answers[key]
        if answer.error:
            raise NamesDown(answer.error)
        return answer.texts

    def _asked(self, name: str, kind: str) -> Answer:
        try:
            return Answer(name=name, kind=kind, texts=tuple(self.lookup(name, kind)))
        except NamesDown as down:
            return Answer(name=name, kind=kind, texts=(), error=str(down) or "no answer")


def strict_alignment(names: Names, domains: Sequence[str]) -> bool:
    """Say whether the first of these domains with a DMARC record asks for strict alignment.

    A name service that does not answer counts as asking for it.
    """
    for domain in domains:
        try:
            records = [one for one in names.ask(f"_dmarc.{domain}") if one.startswith("v=DMARC1")]
        except NamesDown:
            return True
        if records:
            tags = {tag.partition("=")[0].strip(): tag for tag in records[0].split(";")}
            return tags.get("adkim", "").partition("=")[2].strip().lower() == "s"
    return False
