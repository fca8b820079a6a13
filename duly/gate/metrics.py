"""Figures for operators in Prometheus's text form: no id, no country of a reader, no text."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import Final

from duly.gate.holder import Gate
from duly.gate.pace import Report

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """One figure with what it means; ``values`` by their labels."""

    name: str
    kind: str  # gauge or counter
    means: str
    values: Sequence[tuple[Labels, float]]

    def __str__(self) -> str:
        lines = [f"# HELP {self.name} {self.means}", f"# TYPE {self.name} {self.kind}"]
        lines += [f"{self.name}{_labels(labels)} {value:.15g}" for labels, value in self.values]
        return "\n".join(lines) + "\n"


class Counts:
    """What was asked and answered since the start; safe to share among threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: dict[str, int] = {}
        self._seconds = 0.0

    def count(self, answer: str, seconds: float, many: int = 1) -> None:
        """Add answers of one sort: ``withheld`` or ``shown``."""
        with self._lock:
            self._answers[answer] = self._answers.get(answer, 0) + many
            self._seconds += seconds

    def samples(self) -> list[Sample]:
        """Return them."""
        with self._lock:
            answers, seconds = dict(self._answers), self._seconds
        every = [({"answer": one}, float(answers.get(one, 0))) for one in _ANSWERS]
        return [
            Sample("duly_gate_answers_total", "counter", "Subjects asked about, by answer.", every),
            Sample("duly_gate_seconds_total", "counter", "Time spent on answers.", [({}, seconds)]),
        ]


_ANSWERS: Final = ("withheld", "shown")


@dataclass(frozen=True, slots=True)
class Watch:
    """What a gate says of itself."""

    gate: Gate
    counts: Counts = field(default_factory=Counts)

    def text(self) -> str:
        """Return all figures."""
        register, alarm, age = self.gate.register(), self.gate.alarm, self.gate.age()
        samples = [
            _gauge("duly_gate_epoch", "Epoch in use; 0 is none.", self.gate.epoch),
            _gauge("duly_gate_subjects", "Subjects in the register.", len(register or ())),
            *(
                [_gauge("duly_gate_age_seconds", "Since it was issued.", age.total_seconds())]
                if age is not None
                else []
            ),
            _alarm("duly_gate_alarm", alarm.code if alarm else None),
            *self.counts.samples(),
        ]
        return "".join(map(str, samples))


def followed(report: Report) -> str:
    """Return what a follower came to."""
    code = report.refused.code if report.refused else None
    issued: list[tuple[Labels, float]] = (
        [] if report.issued_at is None else [({}, report.issued_at.timestamp())]
    )
    samples = [
        _gauge("duly_gate_follow_epoch", "Epoch last verified; 0 is none.", report.epoch),
        Sample(
            "duly_gate_follow_issued_timestamp_seconds",
            "gauge",
            "When the checkpoint last verified was signed.",
            issued,
        ),
        _gauge(
            "duly_gate_follow_looked_timestamp_seconds",
            "When the publisher was last asked.",
            report.at.astimezone(UTC).timestamp(),
        ),
        _counter("duly_gate_follow_looks_total", "Looks at the publisher.", report.looks),
        _counter("duly_gate_follow_replaced_total", "Registers taken over.", report.replaced),
        _counter("duly_gate_follow_failures_total", "Looks that failed.", report.failures),
        _alarm("duly_gate_follow_alarm", code),
    ]
    return "".join(map(str, samples))


def _gauge(name: str, means: str, value: float) -> Sample:
    return Sample(name, "gauge", means, [({}, float(value))])


def _counter(name: str, means: str, value: float) -> Sample:
    return Sample(name, "counter", means, [({}, float(value))])


def _alarm(name: str, code: str | None) -> Sample:
    values = [({"code": code}, 1.0)] if code else [({"code": "none"}, 0.0)]
    return Sample(name, "gauge", "1 with the refusal's code while something is wrong.", values)


def _labels(labels: Labels) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{value}"' for name, value in labels.items()) + "}"
