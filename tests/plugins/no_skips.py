"""With ``DULY_NO_SKIPS=1`` a skipped test fails; only ``no-corpus`` may skip, and is counted."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

SWITCH = "DULY_NO_SKIPS"
ALLOWED = "no-corpus"
_Report = TypeVar("_Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped or expected-to-fail test into a failure where nothing may be skipped."""
    return _judged((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a file skipped as a whole into an error where nothing may be skipped."""
    return _judged((yield))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what was skipped for want of the corpus."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(reason(report).startswith(ALLOWED) for report in skipped)
    if count or os.environ.get(SWITCH) == "1":
        terminalreporter.write_line(f"{ALLOWED}: {count} skipped")


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Give the words a skip was explained with."""
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(getattr(report, "wasxfail", "")) or str(report.longrepr)


def _judged(report: _Report) -> _Report:
    forbidden = os.environ.get(SWITCH) == "1" and report.outcome == "skipped"
    if forbidden and not reason(report).startswith(ALLOWED):
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here, but this was: {reason(report)}"
        if hasattr(report, "wasxfail"):
            del report.wasxfail
    return report
