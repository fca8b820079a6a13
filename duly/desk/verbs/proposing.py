"""How an answer to items is proposed on the command line, and on what a decision of ours rests."""

from __future__ import annotations

import argparse

from duly.desk.acts import decide
from duly.desk.clock import now
from duly.desk.orders.door import Recorded
from duly.desk.verbs.arguments import words
from duly.desk.verbs.receive import instant
from duly.order.events import Reason, Source
from duly.order.terms import Actor, Country, Outcome, Refusal


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("refs", nargs="+", metavar="REF", help="an order, or items of one order")
    parser.add_argument("--outcome", required=True, choices=[each.value for each in Outcome])
    parser.add_argument("--territory", action="append", default=[], metavar="CC")
    parser.add_argument("--until", metavar="TIME")
    parser.add_argument(
        "--reason",
        type=_code_or_words,
        required=True,
        metavar="TEXT",
        help="a code, or words (kept as a note)",
    )
    parser.add_argument("--note", type=words)
    parser.add_argument("--cluster")
    own = parser.add_argument_group("with --reason own_terms, on what our decision rests")
    own.add_argument("--terms", type=words, metavar="TEXT", help="the clause of our terms")
    own.add_argument("--illegal-under", type=words, metavar="TEXT", help="the law it breaks")
    own.add_argument("--why", type=words, metavar="TEXT", help="why it is contrary to them")
    own.add_argument("--facts", type=words, metavar="TEXT", help="the facts relied on")
    own.add_argument("--automated", action="store_true", help="machines helped to find or judge")
    own.add_argument("--source", choices=[each.value for each in Source], default="request")


def do(args: argparse.Namespace, by: Actor) -> Recorded:
    """Propose; with ``--why`` say first on what a decision of our own rests.

    Refuses ``no-words`` for the rest of such a basis without its why.
    """
    reason, note = _reason(args)
    if not args.why and (args.terms or args.illegal_under or args.facts or args.automated):
        raise Refusal("no-words", "say also why it is contrary to them (--why), or leave that out")
    if args.why:
        decide.state_basis(
            args.refs,
            args.why,
            by=by,
            at=now(),
            terms=args.terms,
            illegal_under=args.illegal_under,
            facts=args.facts,
            automated=args.automated,
            source=Source(args.source),
        )
    return decide.propose(
        args.refs,
        Outcome(args.outcome),
        reason,
        by=by,
        at=now(),
        territory=[Country(each.upper()) for each in args.territory],
        until=instant(args.until),
        note=note,
        cluster=args.cluster,
    )


def _code_or_words(text: str) -> str:
    """Return the reason; a code that is none is a slip of the hand, and no words of its own."""
    known = [each.value for each in Reason]
    if "_" in text and not text.split()[1:] and text not in known:
        raise argparse.ArgumentTypeError(f"{text!r} is no code; one of {', '.join(known)}")
    return words(text)


def _reason(args: argparse.Namespace) -> tuple[Reason, str | None]:
    known = {each.value for each in Reason}
    if args.reason in known:
        return Reason(args.reason), args.note
    default = {
        Outcome.COMPLY: Reason.LAWFUL_ORDER,
        Outcome.DECLINE: Reason.GROUND_NOT_SHOWN,
    }
    return default[Outcome(args.outcome)], args.note or args.reason
