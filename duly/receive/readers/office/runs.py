"""Words with the addresses behind them, put together as lines and cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Cell, Line

CHANGED = "A tracked change or hidden text stands inside this word. Look at the original."
MIXED = "Its words and the addresses behind them do not agree. Look at the original."
_SIGN = re.compile(r"(?:\w{3,6}://|www\.)\S+|[@#]\w\S*|(?:[\w-]+\.)+[a-z]{2,12}/\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one go; ``link`` is the address behind them."""

    text: str
    link: str | None = None
    doubt: str | None = None
    raised: bool = False


def lines_of(runs: Iterable[Run]) -> Iterator[Line]:
    """Give a paragraph's lines; a second address behind a line's words follows as a line."""
    for row in _rows(runs):
        text = "".join(run.text for run in row).strip()
        doubt = next((run.doubt for run in row if run.doubt), None)
        linked = _linked(row)
        if len(linked) < 2:
            yield Line(text=text, link=linked[0].link if linked else None, doubt=doubt)
            continue
        bare = "".join(" " if run in linked else run.text for run in row)
        yield Line(text=re.sub(r"[ \t]+", " ", bare).strip(), doubt=doubt)
        for run in linked:
            yield Line(text=run.text.strip(), link=run.link, doubt=doubt)


def cell_of(runs: Iterable[Run], *, numeric: bool = False, hidden: bool = False) -> Cell:
    """Give a cell; several addresses behind its words are written out in their place."""
    runs = list(runs)
    linked = _linked(runs)
    doubt = next((run.doubt for run in runs if run.doubt), None)
    links = dict.fromkeys(run.link for run in linked)
    if len(links) > 1:
        doubt = doubt or (MIXED if any(_SIGN.search(run.text) for run in linked) else None)
        runs = [Run(text=f" {run.link} ") if run in linked else run for run in runs]
        links = {}
    text = re.sub(r"[ \t]*\n\s*", "\n", "".join(run.text for run in runs)).strip()
    return Cell(
        text=text, link=next(iter(links), None), numeric=numeric, hidden=hidden, doubt=doubt
    )


def _linked(runs: Sequence[Run]) -> list[Run]:
    """Join the pieces of each link, and leave out those whose words are their address."""
    return [run for run in runs if run.link and run.text.strip() not in {"", run.link.strip()}]


def joined(runs: Iterable[Run]) -> list[Run]:
    """Join neighbors behind which the same address stands: programs cut words into pieces."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last is not None and last.link == run.link:
            out[-1] = Run(text=last.text + run.text, link=run.link, doubt=last.doubt or run.doubt)
        else:
            out.append(run)
    return out


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Cut at the line breaks that the writer made."""
    row: list[Run] = []
    for run in joined(runs):
        first, *others = run.text.split("\n")
        row.append(Run(text=first, link=run.link, doubt=run.doubt))
        for other in others:
            yield row
            row = [Run(text=other, link=run.link, doubt=run.doubt)]
    yield row
