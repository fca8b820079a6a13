"""`duly doctor`: what on this machine would lose data, leak or lie, and what to do."""

from __future__ import annotations

import argparse

from duly.desk import started as _started
from duly.desk.doctor.examining import examine
from duly.desk.doctor.finding import Check
from duly.desk.home import current
from duly.desk.verbs.printing import document, line

__all__ = ["configure", "run"]
_READY = _started
_FOUND_BAD = 4


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the example; there are no arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "example:\n  duly doctor --json\n\n"
        "Exit 4 when something must be mended. A warning is for you to weigh."
    )


def run(args: argparse.Namespace) -> int:
    """Look at everything and say it; nothing is changed. Refuses ``no-home``."""
    current().must_be_made()
    found = list(examine())
    failed = any(each.failed for each in found)
    if args.json:
        document({"ok": not failed, "checks": found})
    else:
        for each in found:
            line(_told(each))
    return _FOUND_BAD if failed else 0


def _told(found: Check) -> str:
    mark = "ok" if found.ok else "warning" if not found.failed else "BAD"
    advice = f"\n{'':9}{found.fix}." if found.fix else ""
    return f"{mark:<8} {found.id}: {found.why.rstrip('.')}.{advice}"
