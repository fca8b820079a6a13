"""The process in which the demo runs, in a throwaway home that its parent made."""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from duly.desk import started as _started
from duly.desk.demo.orders import ministry
from duly.desk.demo.replay import replay
from duly.desk.demo.serving import serve
from duly.desk.demo.telling import Step, StoryBroken
from duly.desk.plain import plain

_READY = _started
_KOLKATA = ZoneInfo("Asia/Kolkata")


def main() -> int:
    """Replay the week; then serve it, unless only the story was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--story", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--port", type=int, default=8451)
    args = parser.parse_args()
    console = Console(stderr=args.json, highlight=False)
    sender = ministry()
    Path(os.environ["DULY_DNS_FILE"]).write_text(sender.dns())
    Path(os.environ["DULY_AUTHORITIES_FILE"]).write_text(sender.register())
    console.print(Text("A week in February 2021. Everyone and everything in it is synthetic.\n"))
    try:
        told = replay(sender, lambda step: console.print(_line(step)))
    except StoryBroken as broken:
        print(f"The story does not hold: {broken}", file=sys.stderr)
        return 4
    console.print(Text(f"\nTold and checked in {told.seconds} s.", style="bold"))
    if args.json:
        print(json.dumps(plain(told), ensure_ascii=False, indent=2))
    return 0 if args.story else serve(args.port, console)


def _line(step: Step) -> Text:
    line = Text(f"{_when(step.at)}  ", style="dim")
    line.append(f"{step.room:<9}", style="bold cyan")
    line.append(f" {step.text}", style="default")
    return line


def _when(at: datetime) -> str:
    return f"{at.astimezone(_KOLKATA):%a %-d %b %H:%M} IST"


if __name__ == "__main__":
    sys.exit(main())
