"""The rooms as verbs: check, resolve, find, propose, confirm, withhold, restore and the rest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from duly.answer.letters import LANGUAGES
from duly.desk import started as _started
from duly.desk.acts import (
    answer,
    appeal,
    check,
    clarify,
    clocks,
    decide,
    publish,
    resolve,
    restores,
)
from duly.desk.acts.platform import platform
from duly.desk.clock import now
from duly.desk.orders import read
from duly.desk.orders.door import Recorded
from duly.desk.verbs import escalating, proposing
from duly.desk.verbs.acting import actor, add_as
from duly.desk.verbs.arguments import words
from duly.desk.verbs.carrying import carry_out
from duly.desk.verbs.printing import document, line, recorded
from duly.desk.verbs.receive import read_file
from duly.desk.worker.drain import drain
from duly.order.events import (
    AnyEvent,
    Cause,
    FindingKind,
)
from duly.order.terms import Actor, Channel, OrderRef

__all__ = ["configure", "run"]
_READY = _started
Did = Recorded | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One room's arguments and what it does with them."""

    add: Callable[[argparse.ArgumentParser], None]
    do: Callable[[argparse.Namespace, Actor], Did]
    example: str


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the room's arguments."""
    room = ROOMS[parser.prog.rpartition(" ")[2]]
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"example:\n  {room.example}"
    room.add(parser)
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Do it and say what was recorded, unless it said so itself; then carry out what it owes."""
    by = actor(args)
    done = ROOMS[args.verb].do(args, by)
    if done is not None:
        _say(args, done.events)
    carry_out()
    return 0


def _say(args: argparse.Namespace, events: Sequence[tuple[str, AnyEvent]]) -> None:
    if args.json:
        document({"events": recorded(events)})
        return
    kinds: dict[str, int] = {}
    for _, event in events:
        kinds[type(event).__name__] = kinds.get(type(event).__name__, 0) + 1
    for kind, many in kinds.items():
        line(f"{kind}: {many}")


def _one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ref", help="the order's reference")


def _many(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("refs", nargs="+", metavar="REF", help="an order, or items of one order")


def _check(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--instrument", metavar="PACK:ID", help="what kind of act it is")
    parser.add_argument(
        "--hold",
        action="append",
        default=[],
        metavar="CHECK",
        help="a check that a person found satisfied",
    )
    parser.add_argument(
        "--ask", action="store_true", help="write to the authority about what is missing"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--confirm-rule", metavar="CLOCK", help="counsel read its rule: it runs")
    instead.add_argument("--possible-again", metavar="CLOCK", help="what stopped it has ended")
    instead.add_argument("--prolong", metavar="CLOCK", help="by one further period of its law")
    instead.add_argument("--still-needed", metavar="CLOCK", help="somebody looked again: it is")
    instead.add_argument(
        "--no-longer-needed", metavar="CLOCK", help="it is not: propose to restore"
    )
    parser.add_argument(
        "--given", type=Path, metavar="FILE", help="what the authority supplied when asked"
    )
    parser.add_argument("--point", action="append", default=[], metavar="CHECK", help="ask this")
    parser.add_argument(
        "--item", action="append", default=[], metavar="ITEM", help="what the point is about"
    )
    parser.add_argument(
        "--impossible", type=words, metavar="TEXT", help="with --ask: why it cannot be carried out"
    )
    parser.add_argument(
        "--fail", action="append", default=[], metavar="CHECK", help="one that a person did not"
    )


def _resolve(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--directory", metavar="FILE", help="CSV kind,id,author of what exists")


def _find(parser: argparse.ArgumentParser) -> None:
    _many(parser)
    parser.add_argument("--finding", required=True, choices=[each.value for each in FindingKind])
    parser.add_argument("--note", type=words)


def _restore(parser: argparse.ArgumentParser) -> None:
    _many(parser)
    parser.add_argument("--cause", choices=[each.value for each in Cause], default="review")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--propose", type=words, metavar="CAUSE", help="put it before people; restore nothing"
    )
    instead.add_argument(
        "--keep", type=words, metavar="TEXT", help="why what is proposed is not restored"
    )


def _answer(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--form", choices=[each.value for each in answer.Form])
    parser.add_argument("--channel", choices=[each.value for each in Channel])


def _appeal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["file", "uphold", "reject"])
    parser.add_argument("item")
    parser.add_argument("--text", type=words, required=True)


def _publish(parser: argparse.ArgumentParser) -> None:
    _one(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--seal", type=words, metavar="WHY", help="only counts may be shown from now on"
    )
    instead.add_argument("--unseal", type=words, metavar="WHY", help="it may be shown again")
    instead.add_argument("--close", action="store_true", help="nothing is owed under it any more")


def _do_restore(args: argparse.Namespace, by: Actor) -> Did:
    if args.propose:
        return restores.propose(args.refs[0], args.propose, by=by, at=now())
    if args.keep:
        return restores.keep(args.refs[0], args.keep, by=by, at=now())
    return decide.restore(args.refs, Cause(args.cause), by=by, at=now())


def _do_resolve(args: argparse.Namespace, by: Actor) -> Did:
    asked = platform(f"directory:{args.directory}") if args.directory else None
    return resolve.resolve(args.ref, by=by, at=now(), platform=asked)


def _do_appeal(args: argparse.Namespace, by: Actor) -> Did:
    if args.what == "file":
        return appeal.file(args.item, args.text, by=by, at=now())
    return appeal.decide(args.item, args.what == "uphold", args.text, by=by, at=now())


def _do_publish(args: argparse.Namespace, by: Actor) -> Did:
    if args.seal:
        return publish.seal(args.ref, args.seal, by=by, at=now())
    if args.unseal:
        return publish.unseal(args.ref, args.unseal, by=by, at=now())
    if args.close:
        return publish.close(args.ref, by=by, at=now())
    return publish.publish(args.ref, by=by, at=now())


def _do_check(args: argparse.Namespace, by: Actor) -> Did:
    if args.confirm_rule:
        return clocks.confirm_rule(args.ref, args.confirm_rule, by=by, at=now())
    if args.possible_again:
        return clocks.cause_ended(args.ref, args.possible_again, by=by, at=now())
    if args.prolong:
        return clocks.prolong(args.ref, args.prolong, by=by, at=now())
    if looked := args.still_needed or args.no_longer_needed:
        needed = bool(args.still_needed)
        return clocks.looked_again(args.ref, looked, needed, by=by, at=now())
    if args.given:
        return clarify.clarified(args.ref, [read_file(args.given)], by=by, at=now())
    if args.ask or args.point or args.impossible:
        return clarify.clarify(
            args.ref,
            by=by,
            at=now(),
            points=args.point,
            items=args.item,
            impossible=args.impossible or "",
        )
    return check.check(
        args.ref, by=by, at=now(), instrument=args.instrument, held=args.hold, failed=args.fail
    )


def _do_notify(args: argparse.Namespace, by: Actor) -> Did:
    read.order(args.ref, by)
    before = len(read.events(args.ref))
    drain(at=now())
    told = [(each.name, each.event) for each in read.events(args.ref)[before:]]
    if not told and not args.json:
        line(f"Nobody is owed a notice about {args.ref} now; nothing was recorded.")
    return Recorded(order=OrderRef(args.ref), events=tuple(told))


ROOMS: dict[str, Room] = {
    "check": Room(add=_check, do=_do_check, example="duly check IN-2021-0002 --as asha"),
    "resolve": Room(
        add=_resolve,
        do=_do_resolve,
        example="duly resolve IN-2021-0002 --directory accounts.csv --as dev",
    ),
    "find": Room(
        add=_find,
        do=lambda args, by: decide.find(
            args.refs, FindingKind(args.finding), args.note, by=by, at=now()
        ),
        example="duly find IN-2021-0002/7 --finding news_media --as asha",
    ),
    "propose": Room(
        add=proposing.add,
        do=proposing.do,
        example="duly propose IN-2021-0002 --outcome comply --territory IN"
        " --until 2021-03-06T00:00Z --reason lawful_order --as asha",
    ),
    "confirm": Room(
        add=_many,
        do=lambda args, by: decide.confirm(args.refs, by=by, at=now()),
        example="duly confirm IN-2021-0002 --as bilal",
    ),
    "withhold": Room(
        add=_many,
        do=lambda args, by: decide.withhold(args.refs, by=by, at=now()),
        example="duly withhold IN-2021-0002 --as bilal",
    ),
    "restore": Room(
        add=_restore,
        do=_do_restore,
        example="duly restore IN-2021-0002 --cause review --as bilal",
    ),
    "answer": Room(
        add=_answer,
        do=lambda args, by: answer.answer(
            args.ref,
            by=by,
            at=now(),
            language=args.language,
            channel=Channel(args.channel) if args.channel else None,
            form=answer.Form(args.form) if args.form else None,
        ),
        example="duly answer IN-2021-0002 --language en --as bilal",
    ),
    "notify": Room(add=_one, do=_do_notify, example="duly notify IN-2021-0002 --as bilal"),
    "appeal": Room(
        add=_appeal,
        do=_do_appeal,
        example='duly appeal uphold IN-2021-0002/7 --text "news reporting" --as grace',
    ),
    "escalate": Room(
        add=escalating.add,
        do=escalating.do,
        example="duly escalate notice IN-2021-0002 --file notice.eml --as dev",
    ),
    "publish": Room(add=_publish, do=_do_publish, example="duly publish IN-2021-0002 --as esi"),
}
