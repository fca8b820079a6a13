"""Hostile mails that mail servers let pass, each with the verdict that is due to it."""

from __future__ import annotations

from dataclasses import asdict
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from itertools import product

import dkim
import pytest

from duly.order.events import Verdict
from duly.order.terms import Channel
from duly.receive.authenticity import Envelope, Known, Seal, assess_account, explain, parse_register
from duly.receive.authenticity.reasons import HOLD, OPEN, REJECT
from tests.rooms.authenticity_mails import (
    AT,
    BODY,
    COVERS,
    HEADERS,
    MINISTRY,
    OFFICER,
    REGISTER,
    judge,
    pem,
    plain,
    record,
    sign,
    zone,
)

AUTHENTIC, UNVERIFIED = Verdict.AUTHENTIC, Verdict.UNVERIFIED
REJECTED, HELD = Verdict.REJECT, Verdict.HOLD
GENUINE = sign(plain())


def headers(**changed: str) -> dict[str, str]:
    spelled = {name.replace("_", "-"): value for name, value in changed.items()}
    return {**HEADERS, **spelled}


def test_a_genuine_mail_is_authentic() -> None:
    found = judge(GENUINE)
    assert (found.verdict, found.why, found.authority) == (AUTHENTIC, (), "xx:ministry")
    assert asdict(found.vector) == {
        "channel": "verified",
        "document": "none",
        "identity": "registered",
        "out_of_band": "not-done",
        "competence": "unknown",
    }
    assert [answer.name for answer in found.answers] == [f"s1._domainkey.{MINISTRY}"]


@pytest.mark.parametrize("ways", list(product((b"simple", b"relaxed"), repeat=2)))
@pytest.mark.parametrize("covers", [None, ["From", "Subject"]])
def test_what_other_programs_write_and_sign_is_authentic_too(
    ways: tuple[bytes, bytes], covers: list[str] | None
) -> None:
    letter = EmailMessage(policy=SMTP)
    letter["From"] = Address("सूचना मंत्रालय", "orders", MINISTRY)
    letter["To"] = "orders@chirp.example"
    letter["Subject"] = "आदेश 1/2021: धारा 69A के अधीन, " + "एक लंबा विषय " * 5
    letter.set_content("एक खाता\n-- \nकार्यालय\n")
    letter.add_alternative("<p>एक खाता</p>", subtype="html")
    letter.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="o.pdf")
    raw = letter.as_bytes()
    line = dkim.sign(
        raw, b"s1", MINISTRY.encode(), pem(MINISTRY), canonicalize=ways, include_headers=covers
    )
    found = judge(line + raw)
    assert (found.verdict, found.why) == (AUTHENTIC, ())


def above(line: str, raw: bytes = GENUINE) -> bytes:
    return f"{line}\r\n".encode() + raw


def swap(old: str, new: str, raw: bytes = GENUINE) -> bytes:
    assert old.encode() in raw
    return raw.replace(old.encode(), new.encode())


DISPLAY = headers(From=f'"{OFFICER}" <clerk@evil.test>')
HOSTILE = {
    "body changed": (swap("synthetic_one", "synthetic_two"), REJECTED, "body-altered"),
    "subject changed": (swap("Order 1/2021", "Order 2/2021"), REJECTED, "headers-altered"),
    "text appended": (GENUINE + b"And @synthetic_two.\r\n", REJECTED, "body-altered"),
    "second From": (above("From: Clerk <clerk@evil.test>"), REJECTED, "field-doubled"),
    "second Subject": (above("Subject: Order 2/2021"), REJECTED, "field-doubled"),
    "second To": (above("To: someone@evil.test"), REJECTED, "field-doubled"),
    "length limit and appended text": (
        sign(plain(), more=[("l", str(len(BODY)))]) + b"And @synthetic_two.\r\n",
        REJECTED,
        "body-appended",
    ),
    "length limit alone": (
        sign(plain(), more=[("l", str(len(BODY)))]),
        UNVERIFIED,
        "length-limited",
    ),
    "signed by another domain": (sign(plain(), "evil.test"), UNVERIFIED, "not-aligned"),
    "display name with own signature": (
        sign(plain(DISPLAY), "evil.test"),
        REJECTED,
        "name-impersonated",
    ),
    "display name encoded": (
        sign(plain(headers(From="=?utf-8?b?b3JkZXJzQG1pbmlzdHJ5Lmdvdi54eA==?= <a@evil.test>"))),
        REJECTED,
        "name-impersonated",
    ),
    "two From addresses": (
        sign(plain(headers(From=f"{OFFICER}, clerk@evil.test"))),
        REJECTED,
        "two-authors",
    ),
    "Reply-To elsewhere": (
        sign(plain(headers(Reply_To="clerk@evil.test")), covers=(*COVERS, "reply-to")),
        HELD,
        "reply-to-elsewhere",
    ),
    "Reply-To added unsigned": (above("Reply-To: clerk@evil.test"), HELD, "reply-to-elsewhere"),
    "no signature": (plain(), UNVERIFIED, "unsigned"),
    "expired": (sign(plain(), more=[("x", "1612000000")]), UNVERIFIED, "signature-expired"),
    "SHA-1": (sign(plain(), algorithm="rsa-sha1"), UNVERIFIED, "signature-weak"),
    "subject not signed": (
        sign(plain(), covers=("from", "to", "date")),
        UNVERIFIED,
        "subject-unsigned",
    ),
    "sender not signed": (sign(plain(), covers=("to", "subject")), UNVERIFIED, "from-unsigned"),
    "unregistered officer": (
        sign(plain(headers(From="new.officer@ministry.gov.xx"))),
        HELD,
        "officer-unregistered",
    ),
    "look-alike domain": (
        sign(plain(headers(From="orders@ministry.gov.xy")), "ministry.gov.xy"),
        REJECTED,
        "look-alike-domain",
    ),
    "look-alike letters": (
        sign(plain(headers(From="orders@mіnistry.gov.xx")), "evil.test"),
        REJECTED,
        "look-alike-domain",
    ),
    "registered name as a sub-domain": (
        plain(headers(From="orders@ministry.gov.xx.evil.test")),
        REJECTED,
        "look-alike-domain",
    ),
    "Sender elsewhere": (above("Sender: clerk@evil.test"), HELD, "sender-elsewhere"),
    "a field hidden by a lone return": (
        above("X-Note: a\rSubject: Order 2/2021"),
        REJECTED,
        "header-smuggled",
    ),
    "a line that is no field": (above("Subject : Order 2/2021"), REJECTED, "header-smuggled"),
    "an unreadable From": (
        plain(headers(From=f"<{OFFICER}> <clerk@evil.test>")),
        REJECTED,
        "from-unreadable",
    ),
    "From as a group": (
        plain(headers(From="undisclosed: a@evil.test;")),
        UNVERIFIED,
        "from-missing",
    ),
    "no From at all": (b"Subject: x\r\n\r\ny", UNVERIFIED, "from-missing"),
    "a stranger": (
        sign(plain(headers(From="clerk@evil.test")), "evil.test"),
        UNVERIFIED,
        "sender-unknown",
    ),
    "own mail server disagrees": (
        above("Authentication-Results: mx.chirp.example; dmarc=fail"),
        HELD,
        "own-server-disagrees",
    ),
    "another server's claim proves nothing": (
        above("Authentication-Results: mx.chirp.example; dkim=pass", plain()),
        UNVERIFIED,
        "unsigned",
    ),
    "nothing": (b"", UNVERIFIED, "from-missing"),
}


@pytest.mark.parametrize(("raw", "verdict", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_mail_gets_the_verdict_it_is_due(raw: bytes, verdict: Verdict, code: str) -> None:
    found = judge(raw)
    assert (found.verdict, code in found.why) == (verdict, True), found.why


def test_a_mail_with_bare_line_feeds_is_as_good() -> None:
    assert judge(GENUINE.replace(b"\r\n", b"\n")).verdict is AUTHENTIC


def test_what_a_mail_server_adds_on_the_way_does_no_harm() -> None:
    trace = "Received: from a.example\r\n\tby b.example; Mon, 1 Feb 2021 09:00:00 +0000"
    passed = above("Return-Path: <orders@ministry.gov.xx>", above(trace))
    assert judge(above("Authentication-Results: b.example; dkim=pass", passed)).verdict is AUTHENTIC


def test_a_second_valid_or_broken_signature_takes_nothing_from_one_that_holds() -> None:
    assert judge(sign(GENUINE, "evil.test")).verdict is AUTHENTIC
    spoiled = sign(plain(), more=[("t", "1")]).partition(b"From:")[0].replace(b"bh=", b"bh=AAAA")
    found = judge(spoiled + GENUINE)
    assert (found.verdict, found.why) == (AUTHENTIC, ("signature-extra-broken",))


def test_answers_may_go_to_a_registered_colleague() -> None:
    raw = sign(plain(headers(Reply_To="The Desk <desk@ministry.gov.xx>")))
    assert judge(raw).verdict is AUTHENTIC


def test_an_address_counts_in_any_letter_case() -> None:
    raw = sign(plain(headers(From="ORDERS@Ministry.GOV.xx")))
    assert judge(raw).verdict is AUTHENTIC


def test_a_sub_domain_may_be_signed_for_unless_the_domain_forbids_it() -> None:
    raw = sign(plain(headers(From="unit@sub.police.gov.xx")), "police.gov.xx")
    assert judge(raw).verdict is AUTHENTIC
    strict = zone(**{"_dmarc.police.gov.xx": ["v=DMARC1; p=reject; adkim=s"]})
    assert (judge(raw, strict).verdict, judge(raw, strict).why) == (UNVERIFIED, ("not-aligned",))
    silent = zone(**{"_dmarc.police.gov.xx": ["down"]})
    assert judge(raw, silent).verdict is UNVERIFIED


def test_one_authority_cannot_sign_for_another() -> None:
    found = judge(sign(plain(), "police.gov.xx"))
    assert (found.verdict, found.why) == (UNVERIFIED, ("not-aligned",))


def test_the_authority_above_cannot_sign_for_one_below_it() -> None:
    above_it = '"authorities": [{"id": "xx:state", "domain": "gov.xx"},'
    names = zone(**{"s1._domainkey.gov.xx": [record("gov.xx")]})
    found = judge(
        sign(plain(), "gov.xx"), names, register=REGISTER.replace('"authorities": [', above_it)
    )
    assert (found.verdict, found.why) == (UNVERIFIED, ("not-aligned",))


def test_what_speaks_against_a_mail_is_only_told_where_something_speaks_for_it() -> None:
    assert judge(plain(headers(Reply_To="clerk@evil.test"))).why == ("unsigned",)


KEYS = {
    "gone": ([], "key-missing"),
    "revoked": (["v=DKIM1; k=rsa; p="], "key-unusable"),
    "on trial": ([record(MINISTRY, more="t=y; ")], "key-unusable"),
    "not for mail": ([record(MINISTRY, more="s=tlsrpt; ")], "key-unusable"),
    "for another hash": ([record(MINISTRY, more="h=sha1; ")], "key-unusable"),
    "two at once": ([record(MINISTRY), record("evil.test")], "key-unusable"),
    "not a key": (["v=DKIM1; p=%%%"], "key-unusable"),
    "nonsense": (["\udcff;;=;"], "key-unusable"),
    "silent": (["down"], "names-down"),
}


@pytest.mark.parametrize(("records", "code"), KEYS.values(), ids=KEYS.keys())
def test_a_key_that_cannot_be_used_proves_nothing(records: list[str], code: str) -> None:
    found = judge(GENUINE, zone(**{f"s1._domainkey.{MINISTRY}": records}))
    assert (found.verdict, found.why) == (UNVERIFIED, (code,))


HALF_A_KEY = (  # RSA of 512 bits, made for this test
    "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAM/PSsoKlCf8br06GeuQ/ZOI2V5eCiZc"
    "vCPhsl8OqlYn+U7Y/n9ekT63PCB4yeMWOLAo6wgAt2z+YVaXLmmevM8CAwEAAQ=="
)


def test_a_key_too_short_to_be_safe_proves_nothing() -> None:
    selector = f"s1._domainkey.{MINISTRY}"
    least = zone(**{selector: [record(MINISTRY, size=1024)]})
    assert judge(sign(plain(), size=1024), least).verdict is AUTHENTIC
    assert judge(GENUINE, zone(**{selector: [f"v=DKIM1; p={HALF_A_KEY}"]})).why == ("key-unusable",)


def test_the_same_signed_mail_in_another_wrapping_is_a_replay() -> None:
    first = judge(GENUINE)
    again = judge(above("X-Relay: elsewhere"), seen=first.fingerprints)
    assert (again.verdict, again.why) == (HELD, ("replayed",))


SPF = {MINISTRY: ["v=spf1 ip4:192.0.2.0/24 include:relay.gov.xx -all"]}


@pytest.mark.parametrize(
    ("envelope", "verdict", "why"),
    [
        (Envelope(client_ip="192.0.2.7", mail_from=OFFICER), AUTHENTIC, ()),
        (Envelope(client_ip="192.0.2.7", mail_from="b@bounce.ministry.gov.xx"), AUTHENTIC, ()),
        (Envelope(client_ip="198.51.100.4", mail_from=OFFICER), AUTHENTIC, ()),
        (Envelope(client_ip="203.0.113.9", mail_from=OFFICER), HELD, ("spf-fail",)),
        (Envelope(client_ip="203.0.113.9", mail_from="<>"), AUTHENTIC, ()),
        (Envelope(client_ip="no address", mail_from=OFFICER), AUTHENTIC, ()),
        (
            Envelope(client_ip="203.0.113.9", mail_from="a@evil.test"),
            HELD,
            ("envelope-elsewhere",),
        ),
    ],
)
def test_the_way_a_mail_came_can_speak_against_it(
    envelope: Envelope, verdict: Verdict, why: tuple[str, ...]
) -> None:
    names = zone(**SPF, **{"relay.gov.xx": ["v=spf1 ip4:198.51.100.0/24 ~all"]})
    found = judge(GENUINE, names, envelope=envelope)
    assert (found.verdict, found.why) == (verdict, why)


PARTS = "--b\r\nContent-Type: text/plain\r\n\r\nOrder\r\n--b--\r\n"


@pytest.mark.parametrize(
    ("kind", "body", "verdict"),
    [
        ('multipart/mixed; boundary="b"', PARTS, AUTHENTIC),
        ('multipart/mixed; boundary="b"', "This is a multi-part message.\r\n" + PARTS, AUTHENTIC),
        ("text/plain", "Order\r\n", AUTHENTIC),
        ('multipart/mixed; boundary="c"', "Order\r\n--c\r\n\r\nOther\r\n--c--\r\n" + PARTS, HELD),
        ('multipart/mixed; boundary="other"', PARTS, HELD),
        ("multipart/mixed", PARTS, HELD),
        ("text/plain", PARTS, HELD),
    ],
)
def test_an_unsigned_type_may_not_show_another_text_than_was_signed(
    kind: str, body: str, verdict: Verdict
) -> None:
    raw = plain(headers(Content_Type=kind), body)
    assert judge(sign(raw, covers=("from", "subject", "to"))).verdict is verdict


def test_a_mail_written_to_another_platform_is_held() -> None:
    ours = REGISTER.replace('"authorities"', '"platform_addresses": ["a@b.example"], "authorities"')
    assert judge(GENUINE, register=ours).why == ("addressed-elsewhere",)
    named = REGISTER.replace(
        '"authorities"', '"platform_addresses": "Orders@chirp.example", "authorities"'
    )
    assert judge(GENUINE, register=named).verdict is AUTHENTIC


def test_an_authority_may_have_to_show_more_than_its_channel() -> None:
    wants = REGISTER.replace('"requires": []', '"requires": ["pdf_signature", "call_back"]')
    found = judge(GENUINE, register=wants)
    assert (found.verdict, found.why) == (HELD, ("seal-missing", "call-back-required"))
    shown = Known(seal=Seal.VALID, called_back=True, instrument="blocking")
    full = judge(GENUINE, register=wants, known=shown)
    assert (full.verdict, full.vector.document, full.vector.out_of_band) == (
        AUTHENTIC,
        "valid",
        "done",
    )
    assert full.vector.competence == "within"
    assert judge(GENUINE, known=Known(instrument="arrest")).vector.competence == "outside"


def test_a_broken_seal_holds_even_a_verified_mail() -> None:
    assert judge(GENUINE, known=Known(seal=Seal.BROKEN)).why == ("seal-broken",)


def test_only_a_registered_account_proves_another_channel() -> None:
    account = parse_register(REGISTER).authorities[0]
    assert assess_account(Channel.PORTAL, account).verdict is AUTHENTIC
    assert assess_account(Channel.API, account).authority == "xx:ministry"
    assert assess_account(Channel.API, None).verdict is UNVERIFIED
    for channel in (Channel.POST, Channel.COURT, Channel.MAIL):
        assert assess_account(channel, account).verdict is UNVERIFIED


def test_every_reason_can_be_told_to_a_person() -> None:
    codes = {code for raw, _, _ in HOSTILE.values() for code in judge(raw).why}
    assert all(explain(code).endswith(".") for code in codes)
    assert not (REJECT.keys() & HOLD.keys() or HOLD.keys() & OPEN.keys())


def test_expiry_is_judged_at_the_moment_of_receipt() -> None:
    raw = sign(plain(), more=[("t", "1612169700"), ("x", "1612256100")])
    assert judge(raw, at=AT).verdict is AUTHENTIC
    assert judge(raw, at=AT.replace(day=3)).why == ("signature-expired",)
