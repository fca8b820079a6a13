"""Deciding, letters, escalations, the ledger and people, made up."""

from __future__ import annotations

from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import (
    Action,
    Badge,
    BulkConfirm,
    BulkPropose,
    CastMember,
    CheckGroup,
    CheckLine,
    CheckPage,
    Effect,
    Entry,
    Escalation,
    EscalationsPage,
    EscalationStep,
    Field,
    LedgerPage,
    LetterRow,
    LetterSheet,
    LettersPage,
    MissingPage,
    Named,
    Option,
    Paging,
    PeoplePage,
    Proof,
    Proposal,
    ReceiptPage,
    SeatRow,
    SignIn,
    State,
    StepForm,
    Term,
    Tone,
)
from tests.desk.pages.week import (
    EXECUTE,
    HREF,
    REF,
    WAITING,
    frame,
    head,
    when,
)

NAMED = tuple(
    Named(position=n, locator=visible(f"@kisan_voice_{n}"), kind="account", state=WAITING)
    for n in range(1, 843)
)
EFFECT = Effect(
    sentence="Withholds 842 accounts in India until 6 Mar 2021, 00:00 IST (30 days).",
    elsewhere="Elsewhere: nothing.",
    lines=(
        "336 items of this order stay as they are.",
        "Each account's owner is told the fact, not the order: rule 16 keeps the rest back.",
    ),
    undo="Undone as fast: “Restore whole order” stands in the order's head.",
)
PROPOSE = BulkPropose(
    frame=frame("Propose"),
    head=head(),
    action=f"{HREF}propose/",
    cancel=HREF,
    fields=(
        Field(
            name="outcome",
            label="Answer",
            kind="choices",
            required=True,
            options=(
                Option(
                    value="comply",
                    word="Comply: withhold in India",
                    help="At read time, for readers in India, until a date.",
                    chosen=True,
                ),
                Option(
                    value="decline",
                    word="Decline: leave visible",
                    help="With a reason for the authority, item by item.",
                ),
            ),
        ),
        Field(
            name="until",
            label="Until",
            kind="date",
            value="2021-03-06",
            help="Not included. No withholding is without an end.",
            required=True,
        ),
        Field(
            name="reason",
            label="Reason",
            kind="textarea",
            help="Kept with every item, and told to the authority.",
            required=True,
            wrong="Say why, in a sentence the authority and a court can read.",
        ),
    ),
    effect=EFFECT,
    items=NAMED,
    left_out=(
        Named(
            position=3,
            locator=visible("@ekt\u0430_voice"),
            kind="account",
            state=WAITING,
            why_not="A Cyrillic letter stands in the handle.",
        ),
        Named(
            position=8,
            locator=visible("@village_news"),
            kind="account",
            state=WAITING,
            badges=(Badge(word="news", icon="news", title="", tone=Tone.DECLINED),),
            why_not="News media are decided one by one.",
        ),
    ),
    seen=(("seen", "9"),),
    button="Propose for 842",
    who_confirms=("Bilal",),
)
CONFIRM = BulkConfirm(
    frame=frame("Confirm"),
    head=head(),
    verb="Confirm",
    action=f"{HREF}confirm/",
    cancel=HREF,
    effect=EFFECT,
    items=NAMED[:40],
    seen=(("seen", "9"),),
    button="Confirm 842",
    proposals=(
        Proposal(
            sentence="Withhold in India until 6 Mar 2021",
            reason="Named with certainty; the ground is stated; no protected speech was found.",
            by="Asha",
            at=when(2021, 2, 4, 9, 40),
        ),
    ),
    left_out=(
        Named(
            position=41,
            locator=visible("@kisan_voice_41"),
            kind="account",
            state=WAITING,
            why_not="You proposed this, so another person must confirm it.",
        ),
    ),
)
TRAIL = (
    Term(label="Sent", value="10:12 IST, Thu 4 Feb", note="to blocking@meity.example"),
    Term(label="Delivered", value="10:12 IST", note="250 2.0.0 OK"),
)
LETTERS = LettersPage(
    frame=frame("Letters", "Letters"),
    head=head("Letters", primary=Action(label="Write the answer", href=f"{HREF}answer/")),
    rows=(
        LetterRow(
            title="Answer, item by item",
            href="?letter=2",
            to="Designated Officer, Ministry of Electronics and IT",
            order=REF,
            language="English, हिन्दी",
            channel="mail",
            state=State(word="draft", icon="letter", tone=Tone.WAITING),
            at=when(2021, 2, 4, 9, 50),
            here=True,
        ),
        LetterRow(
            title="Acknowledgement",
            href="?letter=1",
            to="Designated Officer, Ministry of Electronics and IT",
            order=REF,
            language="English",
            channel="mail",
            state=State(word="delivered", icon="done", tone=Tone.DONE),
            at=when(2021, 2, 4, 4, 42),
        ),
    ),
    sheet=LetterSheet(
        subject="Your direction of 4 February 2021: answer, item by item",
        language="en",
        digest="1c44be07a9f3" + "0" * 52,
        paragraphs=("We have reviewed every item that your direction names.", "Yours faithfully,"),
        page=2,
        pages=27,
        image="/static/page.svg",
        width=595,
        height=842,
        before="?page=1",
        after="?page=3",
        pdf="/letters/2.pdf",
        trail=TRAIL,
    ),
)
LETTERS_EMPTY = LettersPage(frame=frame("Letters", "Letters"), rows=())
DISPUTE = Escalation(
    title="Notice of non-compliance, section 69A(3)",
    order="IN-2021-0001",
    order_href="/orders/IN-2021-0001/",
    state=WAITING,
    threatens="A fine, and prison up to seven years, for the platform's people in India.",
    staff="No name of staff stands in any letter. Seats in India see nothing of this order.",
    clocks=(EXECUTE,),
    steps=(
        EscalationStep(
            what="Notice of non-compliance received",
            icon="received",
            at=when(2021, 2, 8, 5, 0),
            by="Ministry of Electronics and IT",
            text="Failing which, action shall be initiated under section 69A(3).",
            terms=(Term(label="Items still visible", value="257"),),
        ),
        EscalationStep(
            what="Acknowledged, and a formal dialogue asked for",
            icon="speak",
            at=when(2021, 2, 8, 7, 30),
            by="Bilal",
            text="The safety of our employees is a top priority. We ask the Minister for a "
            "formal dialogue and for assurance that staff face no coercive action.",
            letter=Action(label="The letter", href="/letters/4/", icon="letter"),
            ours=True,
        ),
    ),
    still_up="257 items named; of these 12 are shown now.",
    staff_page=Action(label="Notes for counsel alone", href="staff/", icon="lock"),
    primary=Action(label="Record the dialogue", href="?step=dialogue", key="d"),
    more=(
        Action(label="File a challenge", href="?step=challenge", icon="gavel"),
        Action(label="Record a stay", href="?step=stay"),
        Action(label="Ask for scrutiny", href="?step=scrutiny"),
    ),
)
ESCALATIONS = EscalationsPage(frame=frame("Escalations", "Escalations"), escalations=(DISPUTE,))
ESCALATIONS_FORM = EscalationsPage(
    frame=frame("Escalations", "Escalations"),
    escalations=(DISPUTE,),
    head=head("Escalations"),
    form=StepForm(
        title="Record the dialogue",
        help="Minutes are sealed; the ledger keeps only that it was held, and when.",
        action="/escalate/",
        fields=(
            Field(name="held_at", label="Held at", kind="datetime-local", required=True),
            Field(name="minutes", label="Minutes", kind="textarea", required=True),
        ),
        seen=(("seen", "9"),),
        button="Record",
        cancel=HREF,
    ),
)
ESCALATIONS_EMPTY = EscalationsPage(
    frame=frame("Escalations", "Escalations"),
    escalations=(),
    primary=Action(label="Record a notice", href="?step=notice"),
)
DIGEST = "9f2c1e7a55d04b1c8e3f6a7d90b2c4e61f0a3b5c7d9e8f1a2b3c4d5e6f708192"
ENTRIES = tuple(
    Entry(
        index=6204 - n,
        what=("Decision confirmed", "Item withheld", "Finding recorded")[n % 3],
        room=("decide", "withhold", "review")[n % 3],
        order=REF,
        order_href=HREF,
        by=("Bilal", "Duly", "Asha")[n % 3],
        at=when(2021, 2, 4, 9, 59 - n),
        leaf=DIGEST,
        sealed=n % 3 == 2,
        receipt=f"/ledger/{6204 - n}/",
    )
    for n in range(24)
)
LEDGER = LedgerPage(
    frame=frame("Ledger", "Ledger"),
    size=6205,
    root=DIGEST,
    signed=when(2021, 2, 4, 10, 1),
    origin="chirp.example/duly",
    key="chirp.example/duly+a41f0c77+AbC1",
    verdict=State(word="verified", icon="done", tone=Tone.DONE),
    verdict_why="All 6,205 entries were hashed again when this page was made; the root fits.",
    note="chirp.example/duly\n6205\nnywe2lXQSxyOP2p9kLLE5h8KO1x9no8aKzxNXm9wgZI=\n\n"
    "— chirp.example/duly pB8Md4k1vC0yq1",
    commands=(
        Term(
            label="With our command, offline",
            value="duly ledger verify --checkpoint checkpoint.txt",
        ),
    ),
    entries=ENTRIES,
    paging=Paging(first=6181, last=6204, total=6205, after="?before=6181"),
    primary=Action(label="Export", href="/ledger/export/", icon="download"),
)
LEDGER_EMPTY = LedgerPage(
    frame=frame("Ledger", "Ledger"),
    size=0,
    root=DIGEST,
    signed=when(2021, 2, 4, 10, 1),
    origin="",
    key="",
    verdict=State(word="empty", icon="note"),
    verdict_why="Nothing has been recorded.",
    note="",
    commands=(),
    entries=(),
    paging=Paging(first=0, last=0, total=0),
)
RECEIPT = ReceiptPage(
    frame=frame("Receipt", "Ledger"),
    proof=Proof(
        entry=ENTRIES[1], path=(DIGEST,) * 5, size=6205, root=DIGEST, download="/ledger/1.json"
    ),
    back="/ledger/",
)
SEATS = (
    ("Asha", "reviewer", "US", "United States", "read, find, propose"),
    ("Bilal", "counsel", "IE", "Ireland", "read, confirm, answer, escalate"),
    ("Chitra", "reviewer", "IN", "India", "nothing of India's orders"),
)
PEOPLE = PeoplePage(
    frame=frame("People", "People"),
    rows=tuple(
        SeatRow(
            name=name,
            role=role,
            seat="s-1",
            country=country,
            country_name=place,
            may=may,
            since=when(2021, 1, 4, 9, 0),
            state=State(word="living", icon="done", tone=Tone.DONE),
            revoke=Action(label="Revoke", href="/people/revoke/", post=True),
        )
        for name, role, country, place, may in SEATS
    ),
)
CAST = (
    ("Asha", "reviewer", "US", "United States", "Reads every item and proposes"),
    ("Bilal", "counsel", "IE", "Ireland", "Confirms, answers, escalates"),
    ("Chitra", "reviewer", "IN", "India", "Must see nothing of India's orders"),
    ("Dev", "intake", "US", "United States", "Receives and acknowledges"),
    ("Esi", "transparency", "GH", "Ghana", "Publishes counts"),
    ("Farid", "administrator", "DE", "Germany", "Grants and revokes seats"),
    ("Gita", "auditor", "GB", "United Kingdom", "Reads and verifies, from outside"),
)
SIGN_IN = SignIn(
    frame=frame("Sign in").__class__(title="Sign in", demo=True),
    action="/sign-in/",
    fields=(
        Field(name="login", label="Name", required=True),
        Field(name="password", label="Password", kind="password", required=True),
    ),
    cast=tuple(
        CastMember(
            name=name, role=role, country=country, country_name=place, does=does, value=name.lower()
        )
        for name, role, country, place, does in CAST
    ),
    cast_action="/sign-in/as/",
)
CHECK = CheckPage(
    frame=frame("Check"),
    head=head("Check"),
    stands="Nothing that could be looked at is missing.",
    caution="No lawyer has read this pack; this is not legal advice.",
    groups=(
        CheckGroup(
            word="A person must say",
            lines=(
                CheckLine(
                    ask="Are written reasons in the order?",
                    answer=State(word="a person must say", icon="needs", tone=Tone.WAITING),
                    says="look for it in the order",
                    means="",
                    cite="IT Act 2000 s.69A(1)",
                    name="check.reasons",
                ),
                CheckLine(
                    ask="Which ground is given for this item?",
                    answer=State(word="no", icon="no", tone=Tone.OVERDUE),
                    says="no ground of this law",
                    means="counsel looks before anything is carried out",
                    cite="IT Act 2000 s.69A(1)",
                    about="272 items",
                ),
            ),
        ),
    ),
    recorded="Recorded: it holds.",
    action=f"{HREF}check/",
    button="Record the check",
)
MISSING = MissingPage(frame=frame("Nothing here"))
