"""A folder of cards: bytes that anyone can repeat, and pages for reading; whole or not there."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duly.desk.evidence.pages import account_page, group_page, index_page
from duly.evidence.cards import Study, card_of, group_of, to_bytes
from duly.order.terms import Refusal

Progress = Callable[[int, int], None]  # cards done, cards in all
APART = 24  # from so many cards on, pages are made by several processes
_STYLE = Path(__file__).parent / "templates" / "cards.css"


@dataclass(frozen=True, slots=True)
class _Job:
    """One page to make: the card's bytes, where it goes, and its group's page."""

    kind: str
    data: bytes
    path: str
    group: str | None
    drawn: bool


def empty(out: Path) -> None:
    """Refuse ``file-exists`` where something is already."""
    if out.exists():
        raise Refusal("file-exists", f"{out} is there already; name another folder")


@contextmanager
def _making(out: Path) -> Iterator[Path]:
    """Make a folder beside, put it in place when whole, and take it away when not."""
    part = out.with_name(f"{out.name}.part")
    try:
        (part / "cards").mkdir(parents=True)
        (part / "groups").mkdir()
        yield part
        part.replace(out)
    except OSError as error:
        raise Refusal("cannot-write", f"{out}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write(
    study: Study, out: Path, *, drawn: bool, run: dict[str, Any], progress: Progress | None = None
) -> dict[str, int]:
    """Write every card and page; returns how many. Refuses ``cannot-write``, leaving nothing.

    ``run`` is what repeats them; its ``command`` stands on the first page.
    """
    whole, groups = study.whole(), list(study.groups())
    inside = {member.account: group.id for group in groups for member in group.members}
    names = {name: f"{n:05}" for n, name in enumerate(study.plan.traces.listed, 1)}
    with _making(out) as part:
        jobs = [
            *_cards(study, part, inside, names, drawn=drawn),
            *(
                _Job("group", to_bytes(g), f"{part}/groups/{g.id}.html", None, drawn)
                for g in groups
            ),
        ]
        (part / "groups.jsonl").write_bytes(b"".join(map(to_bytes, groups)))
        (part / "whole.json").write_bytes(to_bytes(whole))
        (part / "run.json").write_text(f"{json.dumps(run, indent=2, sort_keys=True)}\n", "utf-8")
        (part / "cards.css").write_bytes(_STYLE.read_bytes())
        page = index_page(study, whole, groups, str(run["command"]), names)
        (part / "index.html").write_text(page, "utf-8")
        _pages(jobs, progress)
    return {"cards": len(names), "groups": len(groups)}


def _cards(
    study: Study, part: Path, inside: dict[str, str], names: dict[str, str], *, drawn: bool
) -> Iterator[_Job]:
    with (part / "cards.jsonl").open("wb") as file:
        for card in study.cards():
            data = to_bytes(card)
            file.write(data)
            path = f"{part}/cards/{names[card.account]}.html"
            yield _Job("card", data, path, inside.get(card.account), drawn)


def _pages(jobs: list[_Job], progress: Progress | None) -> None:
    many = min(os.cpu_count() or 1, 8) if len(jobs) >= APART else 1
    pool = ProcessPoolExecutor(many, multiprocessing.get_context("spawn")) if many > 1 else None
    with pool or nullcontext():
        made: Iterable[None] = pool.map(_page, jobs, chunksize=8) if pool else map(_page, jobs)
        for done, _ in enumerate(made, 1):
            if progress:
                progress(done, len(jobs))


def _page(job: _Job) -> None:
    if job.kind == "card":
        text = account_page(card_of(job.data), job.group, drawn=job.drawn)
    else:
        text = group_page(group_of(job.data), drawn=job.drawn)
    Path(job.path).write_text(text, "utf-8")
