"""One sample of every letter, from the February week; every name and handle is synthetic."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from duly.answer.letters import (
    Acknowledgement,
    AnsweredItem,
    Clarification,
    Clock,
    Counts,
    Cover,
    Declined,
    DialogueMinutes,
    DialogueRequest,
    Doubt,
    Exhibit,
    HeldBack,
    ImpossibilityFeedback,
    ItemAnswer,
    Letter,
    Measured,
    Needed,
    NoncomplianceAcknowledgement,
    NoncomplianceAnswer,
    Obstacle,
    OrderRefusal,
    Question,
    RemovalFeedback,
    RestorationNotice,
    Result,
    Rule,
    ScrutinyRequest,
    Standing,
    StatementOfReasons,
)
from duly.order.terms import Country, Digest, Kind

RECEIVED = datetime(2021, 2, 4, 13, 12, tzinfo=UTC)
UNTIL = RECEIVED + timedelta(days=30)
INDIA = Country("IN")
RECEIPT = (
    "duly.example/ledger\nentry 4711 of 5120\n"
    "root 7Zt1hH0cQm1vQmVYl3j1q2b8mXy7m0w9dC4sT6uVwXo=\n"
    "— duly.example/ledger 8Qm1vQmVYl3j1q2b8mXy7m0w9dC4sT6uVwXo7Zt1hH0cAAAA=="
)
REASON_PART = "The account was created to amplify the posts listed and has posted nothing else."
REASON_PRESS = (
    "The account belongs to a news organization; the order gives no ground for its restriction."
)
COVER = Cover(
    platform="Murmur (synthetic)",
    address=("1 Sample Street", "00000 Example City"),
    contact="orders@murmur.example",
    to=(
        "The Designated Officer",
        "Ministry of Electronics and Information Technology",
        "New Delhi, India",
    ),
    our_reference="IN-2021-0002",
    their_reference="SYN/69A/2021/1178",
    written_at=RECEIVED + timedelta(minutes=40),
    zone="Asia/Kolkata",
)
PERSON = replace(COVER, to=("@sample_voice (synthetic)",), their_reference=None)

ACKNOWLEDGEMENT = Acknowledgement(
    cover=COVER,
    received_at=RECEIVED,
    exhibits=(Exhibit(name="order-1178.pdf", sha256=Digest("3f9ac0d1" * 8)),),
    counts=Counts(
        stated=1178,
        rows=1180,
        items=1178,
        distinct=1171,
        repeated=112,
        needs_person=9,
        unreadable=2,
        withheld=31,
        unknown=4,
        last_serial=1180,
        serials_missing="17, 40-42",
        serials_doubled="906",
    ),
    clocks=(
        Clock(
            duty="acknowledge",
            start="order_received",
            from_at=RECEIVED,
            length="PT2H",
            due_at=RECEIVED + timedelta(hours=2),
            basis="Blocking Rules 2009, rule 13",
        ),
        Clock(
            duty="execute",
            start="order_received",
            from_at=RECEIVED,
            length="PT48H",
            due_at=RECEIVED + timedelta(hours=48),
            remark="The order states 48 hours in words and in digits.",
        ),
    ),
    receipt=RECEIPT,
)


def answered(position: int) -> AnsweredItem:
    results = (Result.WITHHELD, Result.DECLINED, Result.NOT_FOUND, Result.DUPLICATE, Result.CLARIFY)
    result = results[position % 11 % 5]
    handle = f"@sample_handle_{position:04d}"
    reasons = {Result.WITHHELD: REASON_PART, Result.DECLINED: REASON_PRESS}
    return AnsweredItem(
        position=position,
        locator=handle if position % 3 else f"https://murmur.example/{handle[1:]}?lang=en&s=20",
        kind=Kind.ACCOUNT,
        resolved=None if result in (Result.NOT_FOUND, Result.CLARIFY) else str(10**17 + position),
        result=result,
        reason=reasons.get(result, ""),
        territory=(INDIA,) if result is Result.WITHHELD else (),
        until=UNTIL if result is Result.WITHHELD else None,
        duplicate_of=position - 1 if result is Result.DUPLICATE else None,
        earlier_order="IN-2021-0001" if position % 10 == 1 else None,
    )


ANSWER = ItemAnswer(
    cover=COVER,
    received_at=RECEIVED,
    items=tuple(answered(position) for position in range(1, 41)),
    receipt=RECEIPT,
)
CLARIFICATION = Clarification(
    cover=COVER,
    questions=(
        Question(doubt=Doubt.NO_BASIS),
        Question(doubt=Doubt.DISAGREES, position=17, locator="@sample_0017 murmur.example/other"),
        Question(
            doubt=Doubt.ROUNDED,
            position=204,
            locator="1.35714E+18",
            detail="Please send the number as text.",
        ),
    ),
    clock_paused=True,
)
NONCOMPLIANCE = NoncomplianceAcknowledgement(
    cover=replace(COVER, their_reference="SYN/69A/2021/NC-3"),
    received_at=RECEIVED + timedelta(days=4),
    provision="section 69A(3) of the Information Technology Act, 2000",
    standing=Standing(listed=1178, withheld=583, restored=0, declined=126, pending=469),
    receipt=RECEIPT,
)
DIALOGUE = DialogueRequest(
    cover=COVER,
    topics=("The grounds for the items that name news organizations", "Form of future lists"),
    proposed_at=(RECEIVED + timedelta(days=5), RECEIVED + timedelta(days=6, hours=2)),
)
MINUTES = DialogueMinutes(
    cover=COVER,
    held_at=RECEIVED + timedelta(days=6),
    place="Video call",
    for_authority=("Office of the Secretary", "Cyber Law Division"),
    discussed=("The state of each item was explained.",),
    agreed=("Future lists come as a table with one item per row.",),
    left_open=("The items that name journalists.",),
)
STATEMENT = StatementOfReasons(
    cover=PERSON,
    kind=Kind.ACCOUNT,
    subject="@sample_voice",
    territory=(INDIA,),
    since=RECEIVED + timedelta(days=1),
    until=UNTIL,
    authority="Ministry of Electronics and Information Technology, India",
    order_reference="SYN/69A/2021/1178",
    legal_basis="Section 69A, Information Technology Act, 2000",
    grounds="Public order",
    facts=REASON_PART,
    automated=True,
    appeal_link="https://murmur.example/your/4f7d0c2b9a",
    appeal_until=RECEIVED + timedelta(days=180),
    receipt=RECEIPT,
)
GAGGED = replace(
    STATEMENT,
    authority=None,
    order_reference=None,
    legal_basis=None,
    grounds=None,
    facts="",
    gag_law="rule 16 of the Blocking Rules, 2009",
)
RESTORATION = RestorationNotice(
    cover=PERSON,
    kind=Kind.ACCOUNT,
    subject="@sample_voice",
    territory=(INDIA,),
    restored_at=RECEIVED + timedelta(hours=5),
    reason="No lawful ground was stated for this account.",
)
GERMANY, UNION = Country("DE"), Country("EU27")
EUROPE = replace(
    COVER,
    to=("Sample Federal Office (synthetic)", "Referat SYN 1"),
    our_reference="DE-2026-0007",
    their_reference="SYN/TCO/2026/41",
    zone="Europe/Berlin",
)
ANNEX2 = RemovalFeedback(
    cover=EUROPE,
    received_at=RECEIVED,
    removed=False,
    disabled=True,
    items=tuple(
        Measured(
            position=position,
            locator=f"https://murmur.example/sample_voice/status/{position}?s=20",
            kind=Kind.POST,
            resolved=str(10**17 + position),
            measured_at=RECEIVED + timedelta(minutes=20 + position),
            territory=(UNION,),
        )
        for position in (1, 2)
    ),
    listed=3,
    member_state=Country("IE"),
    receipt=RECEIPT,
)
ANNEX3 = ImpossibilityFeedback(
    cover=EUROPE,
    received_at=RECEIVED,
    obstacles=(Obstacle.MANIFEST_ERRORS, Obstacle.INSUFFICIENT_INFORMATION),
    further="The second address belongs to another provider.",
    needed=(
        Needed(detail="Is the exact URL given?", position=2, locator="murmur.example/…/status"),
        Needed(detail="Which of the five types of article 2(7) is named?"),
    ),
    representative="Murmur Representation (synthetic)",
    member_state=Country("IE"),
    receipt=RECEIPT,
)
REFUSAL = OrderRefusal(
    cover=COVER,
    received_at=RECEIVED,
    listed=40,
    declined=(
        Declined(reason="ground_not_in_law", positions=(4, 1, 2, 3, 9)),
        Declined(reason="protected_speech", positions=(12,)),
        Declined(reason="The order bears no date."),
    ),
    receipt=RECEIPT,
)
NOTICE = replace(STATEMENT, territory=(GERMANY,), rule=Rule.DSA_9_5, automated=False)
TERMS = replace(
    STATEMENT,
    territory=(GERMANY,),
    legal_basis="",
    rule=Rule.DSA_17,
    terms="Rule 4 of the community rules: no calls to violence",
    illegal_under="Section 111 of the Criminal Code",
    explanation="The profile text calls for an attack on a named place.",
)
OWN = replace(TERMS, territory=(INDIA,), rule=Rule.OWN_TERMS, illegal_under="")
LATE = replace(
    STATEMENT,
    held_back=HeldBack(law="Regulation (EU) 2021/784 art 11", until=RECEIVED + timedelta(days=42)),
)
REMOVAL = replace(
    STATEMENT,
    territory=(UNION,),
    rule=Rule.TERREG_11,
    home_state=Country("IE"),
    redress=("court of the member state that issued it",),
)
WIDE = replace(
    ANSWER,
    items=(
        replace(answered(11), territory=(INDIA, GERMANY, Country("BR"))),
        replace(answered(22), territory=(Country("WORLD"),)),
        replace(answered(33), territory=tuple(map(Country, ("AE", "EG", "JO", "SA", "QA")))),
        replace(answered(44), territory=(UNION, Country("CH"))),
    ),
)
SCRUTINY = ScrutinyRequest(
    cover=replace(
        EUROPE,
        to=("Sample Media Authority (synthetic)",),
        their_reference=None,
        zone="Europe/Dublin",
    ),
    received_at=RECEIVED,
    issuer="Sample Federal Office (synthetic), Referat SYN 1",
    issued_in=GERMANY,
    issuer_reference="SYN/TCO/2026/41",
    reasons=(
        "The video is a news report of 3 February; the order names none of the five types.",
        "Article 1(3) takes journalistic material out of the Regulation.",
    ),
    items=(replace(answered(11), territory=(UNION,)), answered(1)),
    due_at=RECEIVED + timedelta(hours=48),
    member_state=Country("IE"),
    representative="Murmur Representation (synthetic)",
    receipt=RECEIPT,
)
REPLY = NoncomplianceAnswer(
    cover=NONCOMPLIANCE.cover,
    received_at=NONCOMPLIANCE.received_at,
    provision=NONCOMPLIANCE.provision,
    standing=Standing(listed=1178, withheld=583, restored=0, declined=126, pending=469),
    items=tuple(answered(position) for position in (1, 11, 12, 14)),
    names_order=False,
    unknown=3,
    receipt=RECEIPT,
)
SAMPLES: dict[str, Letter] = {
    "acknowledgement": ACKNOWLEDGEMENT,
    "answer": ANSWER,
    "clarification": CLARIFICATION,
    "noncompliance": NONCOMPLIANCE,
    "dialogue": DIALOGUE,
    "minutes": MINUTES,
    "statement": STATEMENT,
    "gagged": GAGGED,
    "restoration": RESTORATION,
    "annex2": ANNEX2,
    "annex3": ANNEX3,
    "refusal": REFUSAL,
    "notice": NOTICE,
    "terms": TERMS,
    "own": OWN,
    "late": LATE,
    "removal": REMOVAL,
    "wide": WIDE,
    "scrutiny": SCRUTINY,
    "reply": REPLY,
}
