"""What a pack must be before the desk will use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import Any

import pytest

from duly.law import terms
from duly.law.facts import facts
from duly.law.loader import authority, instrument, pack, pack_ids, read_pack
from duly.law.terms import Confidence, Duty, Each, Engagement, Force, PackFault
from duly.order.terms import Kind, Refusal
from tests.rooms.law.golden import made_up, pack_of

OTHERS_RELY_ON = {
    "in-it-act": {
        "s69a_notice",
        "s69a_direction",
        "s69a_emergency",
        "r3_1_d",
        "r3_1_j",
        "noncompliance",
    },
    "eu-terreg": {"removal_order", "referral"},
    "generic": {"request"},
    "eu-dsa": {"art9_order", "art10_order"},
    "uk-ta2006": {"s3_notice"},
    "uk-osa2023": {"s121_notice", "s123_warning"},
    "de-terroibg": {"removal_order"},
    "fr-lcen": {"art6_1_request", "terreg_order"},
    "tr-5651": {"art8a_order"},
    "ru-149fz": {"art15_1_notice", "art15_3_demand", "art15_3_2_demand"},
    "br-tse": {"removal_order", "extension"},
    "br-mci": {"art19_order"},
    "au-osa2021": {"removal_notice", "cyber_abuse_notice"},
    "sg-pofma": {"targeted_correction", "disabling", "general_correction", "account_restriction"},
    "sg-ocha": {
        "disabling",
        "stop_communication",
        "account_restriction",
        "app_removal",
        "access_blocking",
    },
    "id-mr5": {"urgent_request", "removal_request"},
    "us-courts": {"court_order", "agency_request"},
}
TO_ACT = {
    Force.BINDING_ORDER,
    Force.INTERIM_ORDER,
    Force.SAFE_HARBOUR_NOTICE,
    Force.COURT_ORDER,
    Force.UNCLASSIFIED,
}
MAY_ACT = TO_ACT | {Force.INFORMATION_ORDER}  # its information may be asked for by `execute` too


def test_the_packs_keep_the_instruments_that_others_rely_on() -> None:
    assert {p: {one.id for one in pack(p).instruments} for p in pack_ids()} == OTHERS_RELY_ON


@pytest.mark.parametrize("pack_id", pack_ids())
def test_the_clock_to_act_is_always_called_execute(pack_id: str) -> None:
    for one in pack(pack_id).instruments:
        acts = {clock.id for clock in one.clocks if clock.duty is Duty.EXECUTE}
        named = any(clock.id == "execute" for clock in one.clocks)
        assert acts == ({"execute"} if one.force in TO_ACT else set())
        assert not named or one.force in MAY_ACT


@pytest.mark.parametrize("pack_id", pack_ids())
def test_a_shipped_pack_says_that_no_lawyer_has_read_it(pack_id: str) -> None:
    law = pack(pack_id)

    assert law.not_legal_advice and not law.reviewed.lawyer
    assert law.reviewed.next > law.reviewed.on


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_source_of_a_shipped_pack_is_cited_and_every_fact_has_one(pack_id: str) -> None:
    law = pack(pack_id)
    cited = [fact.cited.src for fact in facts(law)]

    assert all(cited)
    assert {s.id for src in cited for s in src} == set(law.sources)


def test_what_only_asks_never_orders() -> None:
    asks = [
        one
        for name in pack_ids()
        for one in pack(name).instruments
        if one.force in {Force.REFERRAL_OR_TOS_REQUEST, Force.ADVISORY}
    ]

    assert {one.id for one in asks} >= {"referral", "agency_request"}
    assert all(clock.duty is not Duty.EXECUTE for one in asks for clock in one.clocks)
    assert not any(one.territory.must for one in asks)


def test_counsel_comes_first_where_sanctions_may_forbid_dealing_with_an_authority() -> None:
    engage = pack("ru-149fz").engage

    assert engage is not None and engage.policy is Engagement.COUNSEL and engage.why
    assert pack("in-it-act").engage is None


def test_a_fine_by_the_hour_counts_from_the_end_of_a_clock_of_its_instrument() -> None:
    hourly = [
        (one, penalty)
        for name in pack_ids()
        for one in pack(name).instruments
        for penalty in one.penalties
        if penalty.each is Each.HOUR
    ]

    assert {one.id for one, _ in hourly} == {"removal_order", "extension"}
    assert all(one.clock(penalty.after or "").duty is Duty.EXECUTE for one, penalty in hourly)


def test_the_country_code_of_norway_stays_a_word() -> None:
    text = (
        json.dumps(made_up())
        .replace('["NO"]', "[NO, SE]")
        .replace('"pack": "zz-test"', "pack: zz-test")
    )

    law = read_pack(text)

    assert law.countries(law.instrument("order").territory) == ("NO", "SE")


def test_a_group_of_countries_is_spelled_out() -> None:
    law = pack("eu-terreg")

    countries = law.countries(law.instrument("removal_order").territory)

    assert len(countries) == 27
    assert {"DE", "IE"} < set(countries) and not {"GB", "NO", "CH", "EU27"} & set(countries)


def test_an_authority_is_found_by_its_full_name() -> None:
    assert authority("in-it-act:do_meity").min_rank == "Joint Secretary"


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda: pack("xx-none"), "no-such-pack"),
        (lambda: pack("../packs/generic"), "no-such-pack"),
        (lambda: instrument("in-it-act", "s70"), "no-such-instrument"),
        (lambda: authority("in-it-act:nobody"), "no-such-authority"),
        (lambda: authority("do_meity"), "no-such-pack"),
        (lambda: instrument("in-it-act", "r3_1_d", on=date(2021, 2, 24)), "not-in-force"),
        (lambda: instrument("generic", "request").clock("ack"), "no-such-clock"),
    ],
)
def test_it_refuses(ask: Callable[[], object], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        ask()

    assert refused.value.code == code


def test_an_instrument_is_in_force_from_its_first_day() -> None:
    assert instrument("in-it-act", "r3_1_d", on=date(2021, 2, 25)).id == "r3_1_d"


def test_a_fact_is_as_good_as_its_weakest_source() -> None:
    law = pack_of(made_up(src=["law", "hearsay"]))

    assert law.instrument("order").clock("execute").confidence is Confidence.UNVERIFIED


def test_the_schema_lists_exactly_the_words_of_the_code() -> None:
    schema = json.loads(files("duly.law").joinpath("pack.schema.json").read_text("utf-8"))
    in_code = {
        frozenset(kind)
        for kind in (*vars(terms).values(), Kind)
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    }

    assert in_code <= set(_lists(schema))


def _lists(node: Any) -> list[frozenset[str]]:
    if isinstance(node, dict):
        own = [frozenset(node["enum"])] if "enum" in node else []
        return own + [found for value in node.values() for found in _lists(value)]
    return [found for value in node for found in _lists(value)] if isinstance(node, list) else []


def _first(data: dict[str, Any], *keys: str) -> dict[str, Any]:
    node = data["instruments"][0]
    for key in keys:
        node = node[key][0] if isinstance(node[key], list) else node[key]
    found: dict[str, Any] = node
    return found


BREAKS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("'colour' was unexpected", lambda d: d.update(colour="red")),
    ('order/clocks/execute, line 1: "start"', lambda d: _first(d, "clocks").pop("start")),
    ("order/clocks/execute/length", lambda d: _first(d, "clocks").update(length="24 hours")),
    ("order/clocks/execute/length", lambda d: _first(d, "clocks").update(length="P")),
    ("order/clocks/execute/length", lambda d: _first(d, "clocks").update(length="PT")),
    ("length, line 1: 'PT0H' is no", lambda d: _first(d, "clocks").update(length="PT0H")),
    ("working days are counted in", lambda d: _first(d, "clocks").update(working="NO")),
    ("public holidays of ZZ", lambda d: _first(d, "clocks").update(length="P1D", working="ZZ")),
    ("no source 'nowhere'", lambda d: _first(d, "clocks").update(src=["nowhere"])),
    ("order/clocks/execute/src", lambda d: _first(d, "clocks").update(src=[])),
    ('order/checks/any, line 1: "src"', lambda d: _first(d, "checks").pop("src")),
    ("no authority 'ghost'", lambda d: _first(d).update(issuers=["ghost"])),
    ("no instrument 'next'", lambda d: _first(d).update(follows_into=["next"])),
    ("no clock 'gag_end'", lambda d: _first(d, "gag").update(clock="gag_end")),
    ("no group of countries 'EU99'", lambda d: _first(d, "territory").update(must=["EU99"])),
    ("order/territory/must", lambda d: _first(d, "territory").update(must=[False])),
    ("order/from", lambda d: _first(d).update({"from": "20 Feb 2026"})),
    ("order/from, line 1: day is out of range", lambda d: _first(d).update({"from": "2026-02-30"})),
    ("instrument ends", lambda d: _first(d).update({"from": "2026-02-20", "to": "2026-02-19"})),
    ("'order' stands twice", lambda d: d["instruments"].append({**_first(d), "name": "Other"})),
    ("not_legal_advice", lambda d: d.update(not_legal_advice=False)),
    ("no source 'old'", lambda d: d["sources"]["law"].update(amends="old")),
    ("seen_at", lambda d: d["sources"]["law"].update(seen_at=["same"])),
    ("needs a length", lambda d: _first(d, "clocks").update(
        length="as_stated_in_order", pauses=[{"at": "a", "until": "b"}])),
    ("cover the same day", lambda d: _first(d, "clocks").update(variants=[
        {"when": "received < 2026-02-20", "length": "PT1H", "src": ["law"]},
        {"when": "window:2026-02-19..2026-02-21", "length": "PT2H", "src": ["law"]}])),
    ("ends before it begins", lambda d: _first(d, "clocks").update(variants=[
        {"when": "window:2026-02-21..2026-02-19", "length": "PT1H", "src": ["law"]}])),
    ("reviewed/next, line 1: the next review", lambda d: d["reviewed"].update(next="2026-11-23")),
    ("sources/law, line 1: a primary source", lambda d: d["sources"]["law"].pop("seen_at")),
    ("sources/law, line 1: a secondary source", lambda d: d["sources"].update(
        law={"cite": "the law", "conf": "secondary"})),
    ("sources/law/reviewed/next", lambda d: d["sources"]["law"].update(
        reviewed={**d["reviewed"], "next": "2020-01-01"})),
    ("the source ends before", lambda d: d["sources"]["law"].update(
        {"from": "2026-02-20", "to": "2026-02-19"})),
    ("the check ends before", lambda d: _first(d, "checks").update(
        {"from": "2026-02-20", "to": "2026-02-19"})),
    ("the clock ends before", lambda d: _first(d, "clocks").update(
        {"from": "2026-02-20", "to": "2026-02-19"})),
    ("no clock 'act'", lambda d: _first(d).update(
        penalties=[{"breach": "late", "each": "hour", "after": "act", "src": ["law"]}])),
    ("a clock that repeats needs a length", lambda d: _first(d, "clocks").update(
        length="immediately", repeats=True)),
    ("regions have holidays only", lambda d: _first(d, "clocks").update(any_region=True)),
    ("annulled, line 1: 'x' stands twice", lambda d: d.update(annulled=[
        {"id": "x", "text": t, "cited_as": ["x"], "since": "2024-10-10", "src": ["law"]}
        for t in ("one", "two")])),
    ("annulled/x/src/0, line 1: there is no source", lambda d: d.update(annulled=[
        {"id": "x", "text": "x", "cited_as": ["x"], "since": "2024-10-10", "src": ["gone"]}])),
    ("engage/policy", lambda d: d.update(engage={"policy": "maybe", "why": "x", "src": ["law"]})),
    ("quote the word", lambda d: _first(d, "territory").update(must=[False])),
    ("zone/default, line 1: ", lambda d: d["zone"].update(default="Mars/Olympus")),
]  # fmt: skip


@pytest.mark.parametrize(("says", "harm"), BREAKS, ids=[says for says, _ in BREAKS])
def test_a_broken_pack_is_refused_with_the_place(
    says: str, harm: Callable[[dict[str, Any]], object]
) -> None:
    data = made_up()
    harm(data)

    with pytest.raises(PackFault) as fault:
        pack_of(data)

    assert says in str(fault.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pack: [", "pack-fault"),
        ("- a list", "a pack is a table of keys"),
        ("pack: a\npack: b", "line 2: duplicate key"),
        ("not_legal_advice: true\npack: xx-a", "is a required property"),
        ("", "a pack is a table of keys"),
    ],
)
def test_what_is_no_pack_is_refused(text: str, says: str) -> None:
    with pytest.raises(PackFault, match=says):
        read_pack(text)


def test_the_line_of_a_fault_is_named() -> None:
    lines = files("duly.law.packs").joinpath("generic.yaml").read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if "id: official_agency" in text)
    broken = "\n".join(lines).replace("test: issuer_named", "test: guess")

    with pytest.raises(PackFault, match=f"request/checks/official_agency/test, line {line}:"):
        read_pack(broken)
