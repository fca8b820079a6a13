"""No bytes whatever crash the judge, and none that were changed pass for genuine."""

from __future__ import annotations

from dkim.canonicalization import Relaxed
from hypothesis import example, given, settings
from hypothesis import strategies as st

from duly.order.events import Verdict
from duly.receive.authenticity.message import open_mail
from tests.rooms.authenticity_mails import COVERS, HEADERS, OFFICER, judge, plain, sign, zone

GENUINE = sign(plain())
SIGNED = open_mail(GENUINE)
TAGS = ("v", "a", "c", "d", "s", "h", "bh", "b", "i", "l", "q", "t", "x", "z")

MANY = max(100, settings().max_examples)  # thousands at length


def same_as_signed(raw: bytes) -> bool:
    mail = open_mail(raw)
    fields = all(
        Relaxed.canonicalize_headers([(b"x", mail.first(name).encode())])
        == Relaxed.canonicalize_headers([(b"x", SIGNED.first(name).encode())])
        for name in COVERS
    )
    body = Relaxed.canonicalize_body(mail.body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    return fields and bool(body == Relaxed.canonicalize_body(SIGNED.body))


@settings(max_examples=MANY)
@given(
    at=st.integers(0, len(GENUINE)),
    cut=st.integers(0, 40),
    put=st.one_of(
        st.binary(max_size=12),
        st.sampled_from([b"\r", b"\n", b"\0", b"\r\n\r\n", b"From: a@evil.test\r\n", b"=?", b" "]),
    ),
)
def test_no_change_to_what_was_signed_passes_for_genuine(at: int, cut: int, put: bytes) -> None:
    raw = GENUINE[:at] + put + GENUINE[at + cut :]
    if judge(raw).verdict is Verdict.AUTHENTIC:
        assert same_as_signed(raw)


@settings(max_examples=MANY)
@given(raw=st.binary(max_size=300))
@example(raw=b" folded first\r\n\r\n")
@example(raw=b"\n\n")
@example(raw=b"From: \xff\xfe@\xff\r\n\r\n")
@example(raw=b"DKIM-Signature:\r\n\r\n")
def test_no_bytes_crash_the_judge(raw: bytes) -> None:
    assert judge(raw).verdict in (Verdict.UNVERIFIED, Verdict.REJECT)


@settings(max_examples=MANY)
@given(
    tags=st.dictionaries(
        st.sampled_from(TAGS),
        st.one_of(
            st.sampled_from(["1", "rsa-sha256", "ed25519-sha256", "ministry.gov.xx", "s1"]),
            st.sampled_from(["from:subject", "AAAA", "relaxed/simple", "999", "", "@", " " * 70]),
            st.text(
                st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=9
            ),
        ),
    )
)
def test_no_signature_line_crashes_the_judge(tags: dict[str, str]) -> None:
    line = "; ".join(f"{name}={value}" for name, value in tags.items())
    raw = f"DKIM-Signature: {line}\r\n".encode() + plain()
    assert judge(raw).verdict in (Verdict.UNVERIFIED, Verdict.REJECT)


@settings(max_examples=MANY)
@given(record=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@example(record="v=DKIM1; k=rsa; p=AAAA")
@example(record="v=DKIM1; k=ed25519; p=" + "A" * 43 + "=")
@example(record="v=spf1")
def test_no_record_of_a_name_crashes_the_judge(record: str) -> None:
    names = zone(**{"s1._domainkey.ministry.gov.xx": [record]})
    assert judge(GENUINE, names).verdict is Verdict.UNVERIFIED


@settings(max_examples=MANY)
@given(value=st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
@example(value="((((")
@example(value='"' * 1000)
@example(value="=?utf-8?b?////?= <a@b>")
@example(value="=?no-such?q?=FF?= <a@b>")
def test_no_sender_crashes_the_judge(value: str) -> None:
    raw = sign(plain({**HEADERS, "From": value}))
    found = judge(raw)
    assert found.verdict is not Verdict.AUTHENTIC or OFFICER in value.casefold()


def test_a_line_made_to_stall_the_reader_does_not() -> None:
    gap = " " * 4000
    line = f"DKIM-Signature: v=1; a=rsa-sha256; d=ministry.gov.xx; s=s1; h=from; bh=AAAA; b={gap}A"
    assert judge(line.encode() + b"\r\n" + plain()).why == ("signature-malformed",)
    many = (f"{line[:90]}; b=AA==\r\n" * 5000).encode() + plain()
    assert judge(many).verdict is not Verdict.AUTHENTIC
