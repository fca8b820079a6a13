"""``duly law``: the regimes a desk knows, their clocks, their changes, and what has grown old."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable

from duly.desk.verbs.arguments import country
from duly.desk.verbs.lawbook import asking, keeping

_ACTS: dict[str, Callable[[Namespace], int]] = {
    "list": asking.listed,
    "show": asking.show,
    "clock": asking.clock,
    "explain": asking.explain,
    "diff": keeping.diff,
    "check": keeping.check,
    "stale": keeping.stale,
}
_EXAMPLES = """examples:
  duly law list
  duly law show eu-terreg
  duly law clock in-it-act r3_1_d execute --start 2026-02-20T00:00+05:30
  duly law clock eu-terreg removal_order execute --start 2026-11-23T09:00Z \\
      --event annex3_clarification=2026-11-23T09:20Z \\
      --event clarification_received=2026-11-23T12:00Z --json
  duly law explain br-tse removal_order execute
  duly law diff last-year.yaml in-it-act
  duly law check xx-sample.yaml --golden xx-sample-cases.yaml
  duly law stale --on 2027-06-01

A pack is named by its id, or by the path of a YAML file of your own. Nothing is recorded and
no desk is needed. Nothing that is said is legal advice."""


def configure(parser: ArgumentParser) -> None:
    """Add the acts and their arguments."""
    parser.formatter_class, parser.epilog = RawDescriptionHelpFormatter, _EXAMPLES
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="every pack with what it holds, how far it may be relied on")
    show = acts.add_parser("show", help="a regime as one page")
    show.add_argument("pack", metavar="PACK")
    show.add_argument("--markdown", action="store_true", help="the page's own text")
    _clock(acts.add_parser("clock", help="when a duty is due, and why"))
    explain = acts.add_parser("explain", help="a clock, or all of an instrument, in sentences")
    explain.add_argument("pack", metavar="PACK")
    explain.add_argument("instrument", metavar="INSTRUMENT")
    explain.add_argument("clock", metavar="CLOCK", nargs="?")
    diff = acts.add_parser("diff", help="what changed from one text of a pack to another")
    diff.add_argument("before", metavar="A")
    diff.add_argument("after", metavar="B")
    check = acts.add_parser("check", help="whether packs and their golden cases hold; 4 if not")
    check.add_argument("file", metavar="FILE", nargs="?", help="without: every pack that ships")
    check.add_argument("--golden", metavar="CASES", help="golden cases for FILE")
    stale = acts.add_parser("stale", help="facts past their review date; 4 if there are any")
    stale.add_argument("--on", metavar="DATE", help="as of this day (default: today)")
    stale.add_argument("pack", metavar="PACK", nargs="*", help="default: every pack that ships")
    for act in acts.choices.values():
        act.formatter_class, act.epilog = RawDescriptionHelpFormatter, _EXAMPLES
        act.add_argument("--json", action="store_true", default=SUPPRESS, help="print JSON")


def _clock(clock: ArgumentParser) -> None:
    for name in ("pack", "instrument", "clock"):
        clock.add_argument(name, metavar=name.upper())
    clock.add_argument("--start", required=True, metavar="TIME", help="when it begins to run")
    clock.add_argument("--received-at", metavar="TIME", help="the order's receipt, if another")
    clock.add_argument(
        "--event",
        metavar="NAME=TIME",
        action="append",
        default=[],
        help="something that stopped it or started it anew; may be given again",
    )
    clock.add_argument("--stated", metavar="LENGTH|TIME", help="what the order itself says")
    clock.add_argument(
        "--country", type=country, metavar="CC", help="the authority's own, for its zone"
    )
    clock.add_argument("--zone", metavar="ZONE", help="the zone to count in, if another")
    clock.add_argument("--confirmed", action="store_true", help="a person confirms the rule")
    clock.add_argument("--round", type=int, default=1, metavar="N", help="of a repeating duty")
    clock.add_argument("--at", metavar="TIME", help="say also whether it is missed by then")


def run(args: Namespace) -> int:
    """Run one act; exits 4 when a pack does not hold or facts have grown old."""
    return _ACTS[args.act](args)
