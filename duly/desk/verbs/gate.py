"""``duly gate``: build a register, ask one what is withheld where, publish, follow, serve."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from duly.desk.verbs.arguments import country
from duly.desk.verbs.gating import following, publishing, serving
from duly.desk.verbs.gating.keys import read, secret_in, signer, signing, verifier, verifying
from duly.gate import digests
from duly.gate.build import build
from duly.gate.entry import Entry, RegisterRefused, Standing
from duly.gate.holder import Gate
from duly.gate.layer import Verify
from duly.gate.listing import listed
from duly.gate.register import Register
from duly.order.terms import Kind, Refusal, Unreadable

_EXAMPLES: Final = """examples:
  duly gate build withheld.csv register.gate
  duly gate build withheld.csv register.gate --key gate.key --register-id chirp
  duly gate check register.gate --country IN --kind account 1356868433739783990 zqkara
  duly gate explain register.gate --country IN --kind post 1356868433739783990
  duly gate publish register.gate outlet --key gate.key --every 60
  duly gate follow https://chirp.example/gate/ register.gate --trust gate.pub
  duly gate serve register.gate --trust gate.pub --blocked-by https://chirp.example/ \
    --orders https://desk.example/orders --appeal https://desk.example/appeal

The list is CSV in UTF-8: kind,id,countries,from,until,order,action
  account,1356868433739783990,IN,2021-02-10T06:30:00Z,2021-03-12T06:30:00Z,IN-2021-0002,withhold
Countries are parted by spaces; EU27, EEA and WORLD stand for their members; an empty until is open.
A person who names no country or no kind is refused; the running gate then withholds nothing."""

_BROKEN: Final = frozenset(
    {
        *("not-a-register", "register-version", "register-truncated", "register-corrupt"),
        *("gate-checkpoint", "segment-wrong", "source-refuses", "source-unreachable"),
        *("register-missing", "list-not-text", "list-columns", "list-row", "list-missing"),
    }
)


_NETWORK: Final = {
    "publish": (publishing, "lay a register out as files for any web server"),
    "follow": (following, "keep the register on this host equal to the published one"),
    "serve": (serving, "answer checks over HTTP"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add build, check and explain with their arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    _configure_build(acts.add_parser("build", help="write a register from a list"))
    check = acts.add_parser("check", help="print the ids that are withheld in a country")
    explain = acts.add_parser("explain", help="name the orders by which an id is withheld")
    for act in (check, explain):
        act.add_argument("register", metavar="REGISTER", type=Path)
        where = act.add_argument("--country", required=True, metavar="CC", type=country)
        where.help = "the reader's country"
        act.add_argument("--kind", default="account", help="default: account")
        act.add_argument("--at", metavar="TIME", help="another time than now, ISO 8601")
        act.add_argument("--trust", metavar="FILE", type=Path, help="accept only this key's")
        act.add_argument("--max-stale", metavar="HOURS", type=float, help="4 where it is older")
    check.add_argument("ids", metavar="ID", nargs="+")
    explain.add_argument("ids", metavar="ID", nargs=1)
    for name, (module, what) in _NETWORK.items():
        module.configure(acts.add_parser(name, help=what))
    for act in acts.choices.values():
        act.formatter_class, act.epilog = parser.formatter_class, _EXAMPLES
        act.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON"
        )


def _configure_build(act: argparse.ArgumentParser) -> None:
    act.add_argument("list", metavar="IN.csv", type=Path)
    act.add_argument("out", metavar="OUT", type=Path)
    act.add_argument("--register-id", help="default: the replaced register's, else 'duly'")
    act.add_argument("--epoch", type=int, help="default: one more than the replaced register's")
    act.add_argument("--key", metavar="FILE", type=Path, help="sign with this private key")
    act.add_argument("--digests", metavar="FILE", type=Path, help="digests under this key for ids")


def run(args: argparse.Namespace) -> int:
    """Do one act; a register that cannot be read exits with 3."""
    try:
        return _ACTS[args.act](args)
    except RegisterRefused as refused:
        kind = Unreadable if refused.code in _BROKEN else Refusal
        raise kind(refused.code, refused.why) from refused


def _build(args: argparse.Namespace) -> int:
    before = Register.open(args.out) if args.out.exists() and args.epoch is None else None
    epoch = args.epoch or (1 if before is None else before.epoch + 1)
    register_id = args.register_id or ("duly" if before is None else before.register_id)
    entries: Iterable[Entry] = listed(read(args.list))
    if args.digests is not None:
        entries = digests.keyed(entries, secret := secret_in(args.digests))
        register_id = digests.name(register_id.partition("#")[0], secret)
    build(
        entries,
        args.out,
        register_id=register_id,
        epoch=epoch,
        issued_at=datetime.now(UTC),
        sign=None if args.key is None else signer(signing(args.key)),
    )
    made = Register.open(args.out)
    told = {
        "register": str(args.out),
        "register_id": made.register_id,
        "epoch": made.epoch,
        "entries": len(made),
        "bytes": args.out.stat().st_size,
    }
    line = f"{args.out}: epoch {made.epoch}, {len(made)} subjects"
    _print(args, told, [line + (", signed" if args.key else ", not signed")])
    return 0


def _check(args: argparse.Namespace) -> int:
    register, at = _asked(args), _time(args.at)
    positions = register.withheld(args.kind, args.ids, args.country, now=at)
    withheld = [args.ids[position] for position in positions]
    place = f"in {args.country} (epoch {register.epoch})"
    lines = [f"{args.kind} {one} is withheld {place}" for one in withheld]
    _print(
        args, _told(register, args, withheld), lines or [f"nothing asked about is withheld {place}"]
    )
    return _status(args)


def _explain(args: argparse.Namespace) -> int:
    register, at = _asked(args), _time(args.at)
    orders = register.explain(args.kind, args.ids[0], args.country, now=at)
    told = _told(register, args, args.ids if orders else [])
    told["orders"] = [
        {
            "order": one.order,
            "since": _utc(one.since),
            "until": None if one.until is None else _utc(one.until),
            "action": one.action,
        }
        for one in orders
    ]
    _print(args, told, [_line(one) for one in orders] or ["not withheld there"])
    return _status(args)


def _status(args: argparse.Namespace) -> int:
    """Return 4, and say why, where the register was not confirmed for longer than is allowed."""
    alarm = _alarm(args)
    if alarm is None:
        return 0
    print(f"{alarm.code}: {alarm.why}", file=sys.stderr)
    return 4


def _alarm(args: argparse.Namespace) -> RegisterRefused | None:
    if args.max_stale is None:
        return None
    limit = timedelta(hours=args.max_stale)
    return Gate(args.register, verify=_verify(args), max_stale=limit).alarm


_ACTS: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "build": _build,
    "check": _check,
    "explain": _explain,
    **{name: module.run for name, (module, _) in _NETWORK.items()},
}


def _told(register: Register, args: argparse.Namespace, withheld: list[str]) -> dict[str, object]:
    return {
        "withheld": withheld,
        "kind": args.kind,
        "country": args.country,
        "register_id": register.register_id,
        "epoch": register.epoch,
        "kernel": register.native,
        "issued_at": _utc(register.issued_at),
        "alarm": None if (alarm := _alarm(args)) is None else alarm.code,
    }


def _line(one: Standing) -> str:
    until = "until lifted" if one.until is None else f"until {_utc(one.until)}"
    return f"{one.order}: {one.action}, since {_utc(one.since)}, {until}"


def _print(args: argparse.Namespace, told: dict[str, object], lines: list[str]) -> None:
    print(json.dumps(told, ensure_ascii=False) if args.json else "\n".join(lines))


def _asked(args: argparse.Namespace) -> Register:
    """Open the register; refuses ``unknown-kind`` for a kind that neither it nor an order has."""
    register = Register.open(args.register, verify=_verify(args))
    known = register.kinds.union(Kind)
    if args.kind not in known:
        why = f"{args.kind!r} is no kind of thing; name one of {', '.join(sorted(known))}"
        raise Refusal("unknown-kind", why)
    return register


def _verify(args: argparse.Namespace) -> Verify | None:
    return None if args.trust is None else verifier(verifying(args.trust))


def _time(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        at = datetime.fromisoformat(written)
    except ValueError as unheard:
        raise Refusal(
            "bad-time", f"{written!r} is no time. Write 2021-02-10T06:30:00Z."
        ) from unheard
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
