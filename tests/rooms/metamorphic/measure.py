"""Measure many layouts: ``python -m tests.rooms.metamorphic.measure SEED COUNT [ENGINE]``."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from subprocess import run
from tempfile import TemporaryDirectory

from tests.rooms.metamorphic.containers import CONTAINERS, STYLES, page
from tests.rooms.metamorphic.judging import Verdict, judge
from tests.rooms.metamorphic.orders import Entry, make_order
from tests.rooms.metamorphic.typeset import CLASSES, typeset
from tests.rooms.readers.made import pdf

_LISTS = frozenset({"list", "glued-numbers", "two-columns"})
Made = tuple[str, bytes, tuple[Entry, ...]]


def typst_layouts(seed: int, count: int) -> Iterator[Made]:
    """Typeset orders, the classes in turn."""
    for number in range(count):
        random = Random(f"{seed}-{number}")  # noqa: S311 — a stage set
        layout = CLASSES[number % len(CLASSES)]
        most = 12 if layout == "turned" else 60  # what is turned stands on one page
        entries = make_order(random, rows=random.randint(8, most), bare=layout not in _LISTS)
        yield layout, pdf(typeset(random, layout, entries).markup), entries


def containers(seed: int, count: int) -> Iterator[Made]:
    """Write orders in the other containers, in turn."""
    names = list(CONTAINERS)
    for number in range(count):
        random = Random(f"{seed}-{number}")  # noqa: S311 — a stage set
        name = names[number % len(names)]
        entries = make_order(random, rows=random.randint(8, 60), bare=name in {"xlsx", "csv"})
        yield name, CONTAINERS[name](random, entries), entries


def printed(seed: int, count: int, command: Callable[[Path, Path], list[str]]) -> Iterator[Made]:
    """Print web pages with a program of this machine, one style after the other."""
    styles = list(STYLES)
    for number in range(count):
        random = Random(f"{seed}-{number}")  # noqa: S311 — a stage set
        style = styles[number % len(styles)]
        entries = make_order(random, rows=random.randint(8, 60), bare=False)
        with TemporaryDirectory() as folder:
            source, target = Path(folder, "order.html"), Path(folder, "order.pdf")
            source.write_text(page(random, entries, style=STYLES[style]))
            run(command(source, target), check=True, capture_output=True, timeout=120)
            yield style, target.read_bytes(), entries


def _chromium(source: Path, target: Path) -> list[str]:
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    return ["chromium", *flags, f"--print-to-pdf={target}", f"file://{source}"]


def _office(source: Path, target: Path) -> list[str]:
    home = f"-env:UserInstallation=file://{target.parent}/home"
    form = "pdf:writer_web_pdf_Export"
    return [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(target.parent),
        str(source),
    ]


ENGINES: dict[str, Callable[[int, int], Iterator[Made]]] = {
    "typst": typst_layouts,
    "containers": containers,
    "chromium": lambda seed, count: printed(seed, count, _chromium),
    "office": lambda seed, count: printed(seed, count, _office),
}


def main(seed: int, count: int, engine: str = "typst") -> int:
    """Print a line per layout class and every wrong subject."""
    verdicts: dict[str, list[Verdict]] = defaultdict(list)
    for number, (layout, data, entries) in enumerate(ENGINES[engine](seed, count)):
        verdict = judge(data, entries)
        verdicts[layout].append(verdict)
        if verdict.wrong or verdict.missed:
            print(f"{number} {layout}: wrong {verdict.wrong} missed {verdict.missed[:6]}")
    heads = ("layouts", "subjects", "certain", "asked", "missed", "wrong")
    print(f"{'class':18}" + "".join(f"{head:>9}" for head in heads))
    verdicts["all"] = [one for found in list(verdicts.values()) for one in found]
    for layout, found in verdicts.items():
        counts = (
            len(found),
            sum(one.subjects for one in found),
            sum(one.certain for one in found),
            sum(one.asked for one in found),
            sum(len(one.missed) for one in found),
            sum(len(one.wrong) for one in found),
        )
        print(f"{layout:18}" + "".join(f"{count:9}" for count in counts))
    return sum(len(one.wrong) for one in verdicts["all"])


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])))
