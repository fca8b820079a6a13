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
from duly.desk.demo.replay import STORIES, replay
from duly.desk.demo.serving import serve
from duly.desk.demo.telling import Step, StoryBroken
from duly.desk.plain import plain

_READY = _started


def main() -> int:
    """Replay a story; then serve it, unless only the story was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--story", choices=STORIES)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--port", type=int, default=8451)
    args = parser.parse_args()
    console = Console(stderr=args.json, highlight=False)
    story = STORIES[args.story or "week"]()
    Path(os.environ["DULY_DNS_FILE"]).write_text(story.sender.dns())
    Path(os.environ["DULY_AUTHORITIES_FILE"]).write_text(story.sender.register())
    console.print(Text(f"{story.title} Everyone and everything in it is synthetic.\n"))
    zone = ZoneInfo(story.zone)
    try:
        told = replay(story, lambda step: console.print(_line(step, zone)))
    except StoryBroken as broken:
        print(f"The story does not hold: {broken}", file=sys.stderr)
        return 4
    console.print(Text(f"\nTold and checked in {told.seconds} s.", style="bold"))
    if args.json:
        print(json.dumps(plain(told), ensure_ascii=False, indent=2))
    return 0 if args.story else serve(args.port, console)


def _line(step: Step, zone: ZoneInfo) -> Text:
    line = Text(f"{_when(step.at, zone)}  ", style="dim")
    line.append(f"{step.room:<9}", style="bold cyan")
    line.append(f" {step.text}", style="default")
    return line


def _when(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%a %-d %b %H:%M %Z}"


if __name__ == "__main__":
    sys.exit(main())
