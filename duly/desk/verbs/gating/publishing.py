"""``duly gate publish``: lay a register out as files for any web server, signed ever anew."""

from __future__ import annotations

import argparse
import json
import threading
from datetime import UTC, datetime
from pathlib import Path

from duly.desk.verbs.arguments import seconds
from duly.desk.verbs.gating.keys import sealer, signing, verifier
from duly.desk.verbs.gating.stopping import until_stopped
from duly.gate.chain import files, places
from duly.gate.checkpoint import Checkpoint
from duly.gate.layer import File, identity
from duly.gate.outlet import publish, renew


def configure(act: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    act.add_argument("register", metavar="REGISTER", type=Path)
    act.add_argument("folder", metavar="FOLDER", type=Path)
    act.add_argument("--key", metavar="FILE", type=Path, required=True, help="that signed it")
    act.add_argument("--every", type=seconds, metavar="SECONDS", help="go on until stopped")


def run(args: argparse.Namespace) -> int:
    """Publish what is there; with ``--every`` what changes, and the checkpoint again and again."""
    key = signing(args.key)
    seal, verify = sealer(key), verifier(key.verifier)
    seen: list[File | None] = []

    def once() -> Checkpoint:
        nonlocal seen
        at, now = datetime.now(UTC), [identity(place) for place in places(args.register)]
        renewed = renew(args.folder, seal=seal, verify=verify, at=at) if now == seen else None
        made = renewed or publish(
            files(args.register), args.folder, seal=seal, verify=verify, at=at
        )
        seen = now
        return made

    _print(args, once())
    if args.every:
        stopped = threading.Event()
        with until_stopped(stopped):
            while not stopped.wait(args.every):
                once()
    return 0


def _print(args: argparse.Namespace, made: Checkpoint) -> None:
    told = {
        "folder": str(args.folder),
        "register_id": made.register_id,
        "epoch": made.epoch,
        "issued_at": f"{made.issued_at:%Y-%m-%dT%H:%M:%SZ}",
        "segments": [
            {"epoch": one.epoch, "bytes": one.size, "sha256": one.digest} for one in made.segments
        ],
    }
    line = f"{args.folder}: epoch {made.epoch} of {made.register_id} is published"
    print(json.dumps(told, ensure_ascii=False) if args.json else line)
