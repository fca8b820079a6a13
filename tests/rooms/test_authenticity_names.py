"""Addresses, look-alikes, the register and the name service: small parts, exact answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from duly.desk.mail.dns import names
from duly.order.terms import Unreadable
from duly.receive.authenticity import Envelope, NamesDown, parse_register
from duly.receive.authenticity.lookalike import imitates, mentions
from duly.receive.authenticity.mailboxes import mailboxes
from duly.receive.authenticity.names import Names
from duly.receive.authenticity.reasons import HOLD, OPEN, REJECT
from duly.receive.authenticity.spf import spf
from tests.rooms.authenticity_mails import REGISTER, Zone, lookup


@pytest.mark.parametrize(
    ("value", "address", "shown"),
    [
        ("a@b.xx", "a@b.xx", ""),
        ("Clerk <A@B.xx>", "a@b.xx", "Clerk"),
        ('"Last, First" <a@b.xx>', "a@b.xx", "Last, First"),
        ("a@b.xx (the clerk)", "a@b.xx", "the clerk"),
        ("=?utf-8?q?Cl=C3=A9rk?= <a@b.xx>", "a@b.xx", "Clérk"),
        ("=?utf-8?b?Q2w=?= =?utf-8?b?ZXJr?= <a@b.xx>", "a@b.xx", "Clerk"),
        ("a@xn--bcher-kva.xx", "a@bücher.xx", ""),
    ],
)
def test_a_plain_address_is_read(value: str, address: str, shown: str) -> None:
    (one,) = mailboxes(value)
    assert (one.address, one.shown) == (address, shown)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "clerk",
        "a@b.xx,",
        "<a@b.xx> <c@d.xx>",
        "a@b.xx>",
        '"a@b.xx',
        "group: a@b.xx;",
        "a @b.xx",
        "<@relay:a@b.xx>",
        "<a@b.xx> clerk",
        "a@b.xx@c.xx",
        '"a b"@c.xx',
        "(a (b)) c@d.xx",
    ],
)
def test_a_doubtful_address_is_no_address(value: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        mailboxes(value)


@pytest.mark.parametrize(
    ("domain", "fake"),
    [
        ("ministry.gov.xx", False),
        ("it.ministry.gov.xx", False),
        ("treasury.gov.xx", False),
        ("minister.gov.xx", False),
        ("ministri.gov.xx", False),  # a neighbour: only a state body can register there
        ("evil.test", False),
        ("ministry.gov.xy", True),
        ("ministry-gov.xx", True),
        ("ministrygov-xx.test", True),
        ("ministry.gov.xx.evil.test", True),
        ("rninistry.gov.xx", True),
        ("mіnіstry.gov.xx", True),
        ("m1nistry.gov.xx", True),
        ("mail.mіnіstry.gov.xx", True),
    ],
)
def test_a_domain_made_to_look_like_another_is_known(domain: str, fake: bool) -> None:
    assert imitates(domain, "ministry.gov.xx") is fake


def test_likeness_below_a_common_top_level_counts_by_one_letter() -> None:
    assert imitates("ministri.xx", "ministry.xx")
    assert imitates("minisrty.xx", "ministry.xx")
    assert imitates("ministryy.xx", "ministry.xx")
    assert not imitates("registry.xx", "ministry.xx")
    assert not imitates("ab.xx", "ac.xx")


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("orders@ministry.gov.xx", True),
        ("orders (at) ministry.gov.xx", True),
        ("via ministry[.]gov[.]xx", True),
        ("ministry.gov\u200b.xx", True),
        ("mіnіstry.gov.xx", True),
        ("ministry.gov.xxx", False),
        ("administry.gov.xx", False),
        ("Ministry of Information", False),
    ],
)
def test_a_display_name_that_shows_a_registered_domain_is_known(text: str, shows: bool) -> None:
    assert mentions(text, ["ministry.gov.xx"]) is shows


def test_the_register_is_read_with_one_or_many_domains() -> None:
    held = parse_register(
        '{"authorities": [{"id": "a", "country": "xx", "domain": "A.gov.XX.", "domains": ["b.xx"],'
        ' "addresses": "Desk@A.gov.xx", "may_order": {"blocking": true, "data": false}}]}'
    )
    (one,) = held.authorities
    assert one.domains == ("b.xx", "a.gov.xx")
    assert held.by_address("desk@a.gov.xx") is one
    assert held.by_domain("mail.a.gov.xx") is one
    assert (one.country, one.may_order) == ("XX", frozenset({"blocking"}))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"authorities": [1]}', '{"authorities": [{"domain": "a.xx"}]}',
     '{"authorities": [{"id": "a"}]}'],
)  # fmt: skip
def test_a_register_with_a_hole_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="register-malformed"):
        parse_register(text)


def test_the_registers_of_these_tests_are_synthetic() -> None:
    assert all(one.country == "XX" for one in parse_register(REGISTER).authorities)


SPF: Zone = {
    "a.xx": ["v=spf1 a mx:b.xx ip6:2001:db8::/32 ?include:c.xx redirect=d.xx"],
    "a.xx A": ["192.0.2.1"],
    "b.xx MX": ["10 mail.b.xx"],
    "mail.b.xx A": ["192.0.2.2"],
    "c.xx": ["v=spf1 ip4:192.0.2.3 -all"],
    "d.xx": ["other", "v=spf1 ~ip4:192.0.2.4 exp=why.xx -all"],
    "loop.xx": ["v=spf1 include:loop.xx -all"],
    "macro.xx": ["v=spf1 exists:%{i}.xx -all"],
    "two.xx": ["v=spf1 -all", "v=spf1 +all"],
    "down.xx": ["down"],
}


@pytest.mark.parametrize(
    ("address", "domain", "result"),
    [
        ("192.0.2.1", "a.xx", "pass"),
        ("192.0.2.2", "a.xx", "pass"),
        ("2001:db8::1", "a.xx", "pass"),
        ("192.0.2.3", "a.xx", "neutral"),
        ("192.0.2.4", "a.xx", "softfail"),
        ("192.0.2.5", "a.xx", "fail"),
        ("192.0.2.5", "loop.xx", "none"),
        ("192.0.2.5", "macro.xx", "none"),
        ("192.0.2.5", "two.xx", "none"),
        ("192.0.2.5", "down.xx", "none"),
        ("192.0.2.5", "nowhere.xx", "none"),
        ("nonsense", "a.xx", "none"),
    ],
)
def test_a_domain_says_which_machines_may_send_for_it(
    address: str, domain: str, result: str
) -> None:
    assert spf(Envelope(client_ip=address), domain, Names(lookup(SPF))) == result


def test_a_question_is_asked_once_and_its_answer_kept() -> None:
    asked: list[str] = []

    def look(name: str, kind: str) -> list[str]:
        asked.append(f"{kind} {name}")
        return ["yes"]

    held = Names(look)
    assert held.ask("A.xx.") == held.ask("a.xx") == ("yes",)
    assert asked == ["TXT a.xx"]
    assert [answer.texts for answer in held.answers.values()] == [("yes",)]


def test_a_file_of_names_answers_as_the_network_would(tmp_path: Path) -> None:
    file = tmp_path / "names.json"
    file.write_text(
        json.dumps(
            {
                "One.xx": {"TXT": ["v=spf1 -all", ["v=DKIM1; ", "p=AAAA"]]},
                "two.xx.": {"TXT": "only", "A": ["192.0.2.1"]},
                "down.xx": {"error": "timeout"},
            }
        )
    )
    look = names(str(file))
    assert look("one.xx", "TXT") == ("v=spf1 -all", "v=DKIM1; p=AAAA")
    assert (look("two.xx", "TXT"), look("two.xx", "A")) == (("only",), ("192.0.2.1",))
    assert (look("two.xx", "MX"), look("absent.xx", "TXT")) == ((), ())
    with pytest.raises(NamesDown):
        look("down.xx", "TXT")


@pytest.mark.parametrize("text", ["", "[]", "no json"])
def test_a_file_that_is_none_of_names_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "names.json").write_text(text)
    with pytest.raises(Unreadable, match="dns-file-malformed"):
        names(str(tmp_path / "names.json"))


def test_every_reason_stands_in_the_handbook() -> None:
    handbook = (Path(__file__).parents[2] / "docs" / "authenticity.md").read_text()
    codes = {**REJECT, **HOLD, **OPEN}
    assert [code for code in codes if f"`{code}`" not in handbook] == []
