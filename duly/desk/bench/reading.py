"""``duly bench read``: one order of 1,178 rows, read by Duly and by others in the same run."""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from statistics import median

from duly.desk.bench.clerk import Wanted, order
from duly.desk.bench.engines import ENGINES, Reads, installed
from duly.desk.bench.row import Row, seconds
from duly.desk.bench.scoring import Score, Subject, by_row, by_set, plainly
from duly.desk.demo.annexures import ruled_pdf, spreadsheet
from duly.desk.sandbox.probes import describe
from duly.desk.sandbox.told import Asked, told
from duly.receive.readers import File, open_files
from duly.receive.reading import read

_NUMBER, _DATED = "11(9)/2021-CLES-Synth", "4th February, 2021"
_LETTER = ["Block access by the public to the accounts and addresses below (1,178 entries)."]
_TARGETS = {"pdf": 2.0, "xlsx": 0.3, "csv": 0.3}
_MEGABYTES = 300
_TIMES_FASTER = 7
_READINGS = 5  # of ours, which are short: the middle one counts
_RAISED = (Exception,)  # another's reader may raise anything at all; it is told, not hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared(Row):
    """One reader on one file; ``ratio`` is its processor time to ours for the same file."""

    file: str
    engine: str
    processor: float | None = None  # seconds; a busy machine stretches the others
    rows_exact: int | None = None
    wrong_subjects: int | None = None
    ratio: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sample:
    path: Path
    truth: Sequence[Subject]

    @property
    def form(self) -> str:
        return self.path.suffix[1:]


def rows(corpus: Path | None = None) -> list[Row]:
    """Write the synthetic order in three formats and have everybody read it; then the corpus."""
    with tempfile.TemporaryDirectory(prefix="duly-bench-") as made:
        samples = [*_written(Path(made), order()), *_of_corpus(corpus)]
        floor = seconds(describe)
        return [row for sample in samples for row in _side_by_side(sample, floor)]


def _written(folder: Path, listed: Sequence[Wanted]) -> Iterator[_Sample]:
    truth = [one.subject for one in listed]
    plain = [one.row for one in listed]
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["S.No.", "Handle / URL", "Type", "Grounds", "Ref."])
    writer.writerows(
        [row.serial, row.locator, row.kind.value, row.ground_hi, row.agency_ref] for row in plain
    )
    made = {
        "order.csv": text.getvalue().encode("utf-16"),
        "order.xlsx": spreadsheet(plain, _NUMBER, _DATED),
        "order.pdf": ruled_pdf(plain, _LETTER, _NUMBER, _DATED),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
        yield _Sample(path=folder / name, truth=truth)


def _of_corpus(corpus: Path | None) -> Iterator[_Sample]:
    place = corpus / "lookalike" if corpus else None
    if place is None or not (place / "truth.json").exists():
        return
    truth = [tuple(row["canon"]) for row in json.loads((place / "truth.json").read_text())]
    for name in ("order.csv", "order_cp1252.csv", "order.xlsx", "order.pdf"):
        yield _Sample(path=place / name, truth=truth)


def _side_by_side(sample: _Sample, floor: float) -> Iterator[Row]:
    _progress(sample, "duly")
    ours = list(_ours(sample, floor))
    yield from ours
    base = ours[0].processor or ours[0].value
    for form, engine, module, reads, knows_rows in ENGINES:
        if form == sample.form:
            _progress(sample, engine)
            yield _theirs(sample, engine, module, partial(_score, reads, knows_rows), base)


def _ours(sample: _Sample, floor: float) -> Iterator[Compared]:
    file = File(name=sample.path.name, data=sample.path.read_bytes())
    found: list[Subject | None] = []

    def reading() -> None:
        items = read(open_files([file]), platform="x").items
        found.extend(
            None if item.needs_person else (item.kind.value, item.id)
            for item in items
            if item.source.row is not None
        )

    reading()  # once, so that nothing is loaded while the clock runs: nor is it for the others
    found.clear()
    walls, processors = zip(*(_timed(reading) for _ in range(_READINGS)), strict=True)
    spent = median(walls), median(processors)
    score = by_row(found[: len(found) // _READINGS], sample.truth)
    yield _compared(sample, "duly, reading", spent, score, target=_TARGETS[sample.form])
    cost: dict[str, float] = {}
    wall, _ = _timed(lambda: cost.update(_last(sample)))
    whole = wall, cost["seconds"]
    yield _compared(
        sample, "duly, whole child", whole, score, floor=floor, ratio=whole[1] / spent[1]
    )
    megabytes = round(cost["kibibytes"] / 1024, 1)
    yield Compared(
        name=f"{sample.path.name}: memory of the child",
        value=megabytes,
        unit="MB",
        target=_MEGABYTES,
        met=megabytes <= _MEGABYTES,
        file=sample.path.name,
        engine="duly, child",
    )


def _timed(do: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds of the clock and of the processor."""
    begun = time.process_time()
    wall = seconds(do)
    return wall, time.process_time() - begun


def _last(sample: _Sample) -> dict[str, float]:
    *_, (_, cost) = told(Asked(files=[sample.path], platform="x"))
    return dict(cost)


def _theirs(
    sample: _Sample,
    engine: str,
    module: str,
    score_of: Callable[[_Sample], Score],
    ours: float,
) -> Compared:
    if not installed(module):
        return _compared(sample, engine, (0.0, 0.0), note="left out: not installed")
    scored: list[Score] = []
    try:
        spent = _timed(lambda: scored.append(score_of(sample)))
    except _RAISED as error:
        return _compared(sample, engine, (0.0, 0.0), note=f"failed: {type(error).__name__}")
    faster = engine.startswith("pdfplumber")
    ratio = spent[1] / ours
    return _compared(
        sample,
        engine,
        spent,
        scored[0],
        ratio=ratio,
        met=ratio >= _TIMES_FASTER if faster else None,
        note=f"Duly is to be {_TIMES_FASTER} times faster" if faster else "",
    )


def _score(reads: Reads, knows_rows: bool, sample: _Sample) -> Score:
    found = [plainly(text) for text in reads(sample.path)]
    return by_row(found, sample.truth) if knows_rows else by_set(found, sample.truth)


def _compared(
    sample: _Sample,
    engine: str,
    spent: tuple[float, float],
    score: Score | None = None,
    *,
    floor: float | None = None,
    target: float | None = None,
    ratio: float | None = None,
    met: bool | None = None,
    note: str = "",
) -> Compared:
    wall, processor = spent
    return Compared(
        name=f"{sample.path.name}: {engine}",
        value=float(f"{wall:.4g}"),
        unit="s",
        floor=None if floor is None else float(f"{floor:.4g}"),
        target=target,
        met=wall <= target if target is not None else met,
        file=sample.path.name,
        engine=engine,
        processor=float(f"{processor:.4g}"),
        rows_exact=score.exact if score else None,
        wrong_subjects=score.wrong if score else None,
        ratio=None if ratio is None else round(ratio, 2),
        note=note,
    )


def told_beside(row: Compared) -> str:
    """Say what stands beside a reader's time."""
    said = []
    if row.wrong_subjects is not None:
        exact = "knows no rows" if row.rows_exact is None else f"{row.rows_exact:,} rows exact"
        said.append(f"{exact}, {row.wrong_subjects:,} wrong")
    said += [f"processor {row.processor:g} s"] if row.processor else []
    said += [f"{row.ratio:g} x ours"] if row.ratio is not None else []
    said += [row.note] if row.note else []
    return "   " + "; ".join(said) if said else ""


def _progress(sample: _Sample, engine: str) -> None:
    if sys.stderr.isatty():
        print(f"{sample.path.name}: {engine} ...", file=sys.stderr)
