"""``duly gate follow``: keep the register on this host equal to the published one."""

from __future__ import annotations

import argparse
import json
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from duly.desk.verbs.arguments import seconds
from duly.desk.verbs.gating.keys import text, verifier, verifying
from duly.desk.verbs.gating.stopping import until_stopped
from duly.gate.fetching import Source
from duly.gate.following import LARGEST, Follower
from duly.gate.hints import listen
from duly.gate.logs import LOGGER, write_lines
from duly.gate.metrics import followed
from duly.gate.pace import EVERY, Report, keep_following, look
from duly.gate.placing import place
from duly.gate.proxies import proxy_for

LOG: Final = logging.getLogger(LOGGER)


def configure(act: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    act.add_argument("url", metavar="URL", help="the published folder, http or https")
    act.add_argument("dest", metavar="REGISTER", type=Path, help="the file that readers open")
    act.add_argument("--trust", metavar="FILE", type=Path, required=True, help="the public key")
    act.add_argument("--register-id", help="accept only this register")
    act.add_argument("--once", action="store_true", help="look once; 1 refused, 3 unreachable")
    act.add_argument("--every", type=seconds, default=EVERY, metavar="SECONDS", help="default: 15")
    act.add_argument("--no-hints", action="store_true", help="do not listen for events")
    act.add_argument("--metrics", metavar="FILE", type=Path, help="for a textfile collector")
    act.add_argument("--authorization", metavar="FILE", type=Path, help="holds that header's value")
    act.add_argument("--proxy", metavar="URL", help="or 'none'; default: HTTPS_PROXY, NO_PROXY")
    act.add_argument("--largest", type=int, default=LARGEST, metavar="BYTES", help="of one segment")


def run(args: argparse.Namespace) -> int:
    """Follow until stopped, or look once; whatever is refused leaves what is in use."""
    source = Source(
        url=args.url,
        authorization=text(args.authorization) if args.authorization else None,
        proxy=proxy_for(args.url, args.proxy),
    )
    follower = Follower(
        source,
        args.dest,
        verify=verifier(verifying(args.trust)),
        register_id=args.register_id,
        largest=args.largest,
    )
    return _once(args, follower) if args.once else _for_ever(args, source, follower)


def _once(args: argparse.Namespace, follower: Follower) -> int:
    report = look(follower, Report(at=datetime.now(UTC)))
    _measure(args.metrics, report)
    if report.refused is not None:
        raise report.refused
    told = {**_told(report), "register": str(args.dest)}
    line = f"{args.dest}: epoch {report.epoch}, {report.found}"
    print(json.dumps(told, ensure_ascii=False) if args.json else line)
    return 0


def _for_ever(args: argparse.Namespace, source: Source, follower: Follower) -> int:
    write_lines()
    stopped, woken = threading.Event(), threading.Event()
    if not args.no_hints:
        ear = threading.Thread(
            target=listen, args=(source,), kwargs={"heard": woken.set, "stopped": stopped}
        )
        ear.daemon = True
        ear.start()
    said: list[str] = [""]

    def tell(report: Report) -> None:
        _measure(args.metrics, report)
        news = report.refused.code if report.refused else f"{report.epoch}"
        if news != said[0]:
            said[0] = news
            _say(report)

    with until_stopped(stopped, woken):
        keep_following(follower, tell=tell, stopped=stopped, woken=woken, every=args.every)
    return 0


def _say(report: Report) -> None:
    if report.refused is None:
        LOG.info("register in use", extra={"gate": _told(report)})
    else:
        LOG.error("register not followed", extra={"gate": _told(report)})


def _measure(file: Path | None, report: Report) -> None:
    if file is not None:
        place(file, followed(report).encode())


def _told(report: Report) -> dict[str, object]:
    issued = report.issued_at
    return {
        "found": report.found,
        "epoch": report.epoch,
        "issued_at": None if issued is None else f"{issued:%Y-%m-%dT%H:%M:%SZ}",
        **(
            {"code": report.refused.code, "why": report.refused.why}
            if report.refused is not None
            else {}
        ),
    }
