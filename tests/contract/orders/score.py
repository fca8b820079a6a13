"""Hold a reading against the judge's labels: what is wrong, lost, doubted, invented, missed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.contract.orders.corpus import Order, Wanted
from tests.contract.orders.fields import judge_fields

HARD = frozenset({"account", "post", "hashtag", "repo", "gist"})
JUDGED_FLAGS = frozenset(
    {"not-a-state-body", "not-in-force", "withdrawal", "block-and-data-demand"}
    | {"open-ended-ask", "nothing-found", "language-unknown"}
)
Read = dict[str, Any]  # one document of `duly read --json`, or a part of it


@dataclass(repr=False)  # a failing test must not show what an unseen half holds
class Verdict:
    order: Order
    wrong: list[str] = field(default_factory=list)  # certain, and not what the order says
    lost: list[str] = field(default_factory=list)  # neither an item nor set aside
    aside: list[str] = field(default_factory=list)  # set aside, though it is asked about
    doubted: list[str] = field(default_factory=list)  # to a person, though it is plain
    unnamed: list[str] = field(default_factory=list)  # no item, and nobody is told so
    invented: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    fields: int = 0


COLUMNS = ("wrong", "lost", "aside", "doubted", "unnamed", "invented", "missed", "flags")


def judge(order: Order, read: Read) -> Verdict:
    verdict = Verdict(order)
    left = list(read["items"])
    for wanted in order.items:
        _wanted(wanted, left, read, verdict)
    verdict.wrong += [
        f"{item['kind']} {item['id']} ({item['locator']!r})"
        for item in left
        if item["needs_person"] is None and not any(_same(w, item) for w in order.items)
    ]
    _never(order, left, read, verdict)
    judge_fields(order, read["order"], verdict)
    verdict.flags += _flags(order, {flag["code"] for flag in read["flags"]})
    return verdict


def _wanted(wanted: Wanted, left: list[Read], read: Read, verdict: Verdict) -> None:
    name = f"{wanted.kind} {' / '.join(wanted.ids)}"
    found = next((item for item in left if _same(wanted, item)), None)
    if found is None:
        found = next((i for i in left if i["needs_person"] and _mentions(wanted.ids, i)), None)
    if found is None:
        if _set_aside(wanted.ids, read):
            verdict.aside.append(f"{name}: {_reasons(wanted.ids, read)}")
        else:
            verdict.lost.append(name)
        return
    left.remove(found)
    if found["needs_person"] is None and wanted.doubt == "!":
        verdict.wrong.append(f"{name} (certain, where only a person can say)")
    if found["needs_person"] is not None and not wanted.doubt:
        verdict.doubted.append(f"{name}: {found['needs_person']}")


def _same(wanted: Wanted, item: Read) -> bool:
    kind = item["kind"]
    if (wanted.kind in HARD or kind in HARD) and kind != wanted.kind:
        return False
    given = {_plain(item["id"] or ""), _plain(item["norm"] or "")}
    return any(_fits(_plain(one), given) for one in wanted.ids)


def _fits(want: str, given: Iterable[str]) -> bool:
    return any(one == want or (one.endswith("/" + want) and "/" in want) for one in given)


def _plain(text: str) -> str:
    bare = re.sub(r"^(?:h(?:tt|xx)ps?\W{1,6})", "", text.strip().lower())
    bare = re.sub(r"[\[({](?:\.|dot)[\])}]", ".", bare)
    return bare.split("#")[0].strip("@/. <>") if not bare.startswith("#") else bare[1:]


def _tail(text: str) -> str:
    return re.split(r"/", _plain(text))[-1]


def _mentions(ids: Sequence[str], thing: Read) -> bool:
    hay = json.dumps(thing, ensure_ascii=False).lower()
    squeezed = re.sub(r"(?:\\n|\s)+", "", hay)
    return any(_tail(one) in hay or _tail(one) in squeezed for one in ids)


def _aside(ids: Sequence[str], read: Read) -> Iterator[Read]:
    for said in read["not_items"]:
        if _mentions(ids, {"locator": said["locator"]}):
            yield said


def _set_aside(ids: Sequence[str], read: Read) -> bool:
    return any(_aside(ids, read))


def _reasons(ids: Sequence[str], read: Read) -> str:
    return ", ".join(sorted({said["why"] for said in _aside(ids, read)}))


def _never(order: Order, left: list[Read], read: Read, verdict: Verdict) -> None:
    for locator in order.never:
        asked = [item for item in left if item["needs_person"] and _mentions([locator], item)]
        if asked:
            verdict.doubted.append(f"no target {locator}: {asked[0]['needs_person']}")
        elif not _set_aside([locator], read) and not _mentions([locator], {"items": left}):
            verdict.unnamed.append(locator)


def _flags(order: Order, raised: set[str]) -> list[str]:
    judged = JUDGED_FLAGS if order.fields else frozenset({"nothing-found"})
    if order.fields.get("laws"):
        judged |= {"no-law-cited"}
    missing = [f"missing {flag}" for flag in order.flags if not _raised(flag, raised)]
    return missing + [f"false {flag}" for flag in sorted((raised & judged) - set(order.flags))]


def _raised(flag: str, raised: set[str]) -> bool:
    return flag in raised or (flag == "redacted" and "redacted-items" in raised)


def table(half: str, verdicts: Sequence[Verdict]) -> str:
    """A line for each class, and their sum; of an unseen half the sum alone."""
    seen = not half.startswith("held")
    groups = sorted({verdict.order.group for verdict in verdicts}) if seen else []
    lines = [_line(group, [v for v in verdicts if v.order.group == group]) for group in groups]
    head = f"{'class':20} docs items " + " ".join(f"{name:>8}" for name in COLUMNS) + "   fields"
    return "\n".join([head, *lines, _line("all", verdicts)])


def _line(name: str, verdicts: Sequence[Verdict]) -> str:
    counts = {column: sum(len(getattr(v, column)) for v in verdicts) for column in COLUMNS}
    items = sum(len(v.order.items) for v in verdicts)
    cells = " ".join(f"{counts[column]:8}" for column in COLUMNS)
    return f"{name:20} {len(verdicts):4} {items:5} {cells}   {share(verdicts)}"


def share(verdicts: Sequence[Verdict]) -> str:
    total = sum(v.fields for v in verdicts)
    bad = sum(len(v.missed) + len(v.invented) for v in verdicts)
    return f"{total - bad}/{total}" + (f" {100 * (total - bad) / total:.1f}%" if total else "")
