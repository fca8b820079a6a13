"""``duly bench law``: reading every pack of law, and holding a long order against one."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files

import yaml

from duly.check.facts import Citation, ItemFacts, OrderFacts
from duly.check.findings import hold
from duly.desk.bench.row import Row, row, seconds
from duly.law.clocks import start
from duly.law.duration import Duration
from duly.law.loader import pack, pack_ids, read_pack
from duly.order.events import Verdict
from duly.order.terms import Ask, ItemRef, Kind

_ITEMS = 1_178
_TURNS = 3
_READ_AT_MOST = 0.5  # seconds
_HELD_AT_MOST = 100.0  # milliseconds
_RECEIVED_AT = datetime(2021, 2, 4, 13, 12, tzinfo=UTC)
_GROUNDS = ("public order", "spreading misinformation", "sovereignty and integrity of India", None)
_ORDER = OrderFacts(
    authority="in-it-act:do_meity",
    authority_name="A ministry",
    authenticity=Verdict.AUTHENTIC,
    legal_basis=(Citation(law="Information Technology Act, 2000", provision="section 69A"),),
    grounds=("spreading misinformation", "imminent violence affecting public order"),
    ask=Ask.WITHHOLD,
    deadline="PT24H",
    confidential=True,
    received_at=_RECEIVED_AT,
)


def rows() -> list[Row]:
    """Measure in memory; medians of several turns, nothing kept from one to the next."""
    texts = {name: _text(name) for name in pack_ids()}
    read = _median(lambda: [read_pack(text, name=name) for name, text in texts.items()])
    parsed = _median(lambda: [_parsed(text) for text in texts.values()])
    return [
        row(
            f"read and validate all {len(texts)} packs",
            read,
            "s",
            floor=parsed,
            at_most=_READ_AT_MOST,
        ),
        row(
            f"checks and clocks of an order of {_ITEMS:,} items",
            1_000 * _median(_held),
            "ms",
            at_most=_HELD_AT_MOST,
        ),
    ]


def _held() -> None:
    law = pack("in-it-act")
    instrument = law.instrument("s69a_direction")
    hold(_ORDER, _items(), pack=law, instrument=instrument)
    for clock in instrument.clocks:
        start(
            clock,
            pack=law,
            received_at=_RECEIVED_AT,
            started_at=_RECEIVED_AT,
            stated=Duration(hours=24),
            confirmed_by_person=True,
        )


def _items() -> list[ItemFacts]:
    return [
        ItemFacts(
            item=ItemRef(f"IN-2021-0002/{number}"),
            kind=Kind.ACCOUNT if number % 3 else Kind.POST,
            norm=f"chirp.example/zq{number}/status/{number}",
            ground=_GROUNDS[number % len(_GROUNDS)],
        )
        for number in range(1, _ITEMS + 1)
    ]


def _parsed(text: str) -> object:
    """Return the bare YAML: what any reader has to do before it looks at a single fact."""
    return yaml.compose(text, Loader=yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)


def _median(do: Callable[[], object]) -> float:
    return statistics.median(seconds(do) for _ in range(_TURNS))


def _text(name: str) -> str:
    return files("duly.law.packs").joinpath(f"{name}.yaml").read_text("utf-8")
