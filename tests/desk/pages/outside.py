"""The pages for people outside, made up."""

from __future__ import annotations

from duly.desk.web.views.saying.glyphs import visible
from duly.desk.web.views.structs import (
    AppealView,
    Bar,
    Chart,
    Field,
    Identity,
    MissingPublic,
    PrivatePage,
    PublicFrame,
    PublicIndex,
    PublicOrder,
    PublicRow,
    State,
    Term,
    Tone,
    Unavailable,
)
from tests.desk.pages.others import DIGEST
from tests.desk.pages.week import DONE, RESTORED, WITHHELD, when

OUTSIDE = PublicFrame(
    title="Government orders",
    platform="Chirp (synthetic)",
    home="/public/",
    links=(("Counts as CSV", "/public/counts.csv"), ("Ledger", "/public/ledger/")),
    languages=(("en", "English", "?lang=en"), ("hi", "हिन्दी", "?lang=hi")),
)
BARS = Chart(
    title="Of 1,435 items asked about, most stay visible or were restored",
    bars=(
        Bar(label="Withheld in India", value=842, share=1.0, tone="withheld"),
        Bar(label="Declined", value=322, share=0.38, tone="declined"),
        Bar(label="Restored", value=257, share=0.305, tone="restored"),
        Bar(label="Not yet decided", value=14, share=0.017, tone="waiting"),
    ),
    csv="/public/counts.csv",
)
PUBLIC_INDEX = PublicIndex(
    frame=OUTSIDE,
    lead="This is every order a government has sent us to hide something, and what we did. "
    "Where the law keeps an order secret we still count it.",
    counts=(
        Term(label="Orders", value="2"),
        Term(label="Items asked about", value="1,435"),
        Term(label="Withheld now", value="842", note="in India only"),
        Term(label="Declined", value="322"),
        Term(label="Restored", value="257"),
    ),
    chart=BARS,
    rows=(
        PublicRow(
            ref="D-7K2M",
            href="/public/orders/D-7K2M/",
            authority="Ministry of Electronics and IT",
            country_name="India",
            received="4 Feb 2021",
            items=1178,
            withheld=842,
            declined=322,
            restored=0,
            state=WITHHELD,
        ),
    ),
    paging=None,
    checkpoint=Term(label="chirp.example/duly, 6,205 entries", value=DIGEST, href="/checkpoint"),
    csv="/public/orders.csv",
)
PUBLIC_EMPTY = PublicIndex(
    frame=OUTSIDE, lead="None yet.", counts=(), chart=None, rows=(), paging=None, checkpoint=None
)
PUBLIC_ORDER = PublicOrder(
    frame=OUTSIDE,
    ref="D-7K2M",
    title="Blocking direction of the Ministry of Electronics and IT, India",
    state=State(word="complied in part", icon="done", tone=Tone.DONE),
    terms=(
        Term(label="Received", value="4 Feb 2021"),
        Term(label="Legal basis", value="IT Act 2000, section 69A"),
    ),
    chart=BARS,
    course=(
        Term(label="4 Feb 2021", value="Received and acknowledged"),
        Term(label="10 Feb 2021", value="842 accounts withheld in India", note="Elsewhere visible"),
    ),
    untold="The law of India keeps the order itself secret (Blocking Rules 2009, rule 16).",
)
UNAVAILABLE = Unavailable(
    frame=OUTSIDE,
    what="This account is not shown to readers in India because the government of India "
    "demanded it.",
    country_name="India",
    elsewhere="Everywhere else it is shown.",
    terms=(
        Term(label="Demanded by", value="Ministry of Electronics and IT"),
        Term(label="Under", value="IT Act 2000, section 69A"),
        Term(label="Until", value="6 Mar 2021"),
    ),
    order="/public/orders/D-7K2M/",
    untold="The law of India keeps the order itself secret.",
)
PRIVATE = PrivatePage(
    frame=OUTSIDE,
    locator=visible("@kisan_voice_1"),
    state=WITHHELD,
    happened="Since 10 Feb 2021 your account is not shown to readers in India.",
    elsewhere="Everywhere else it is shown as before, and you can go on writing.",
    terms=(
        Term(label="Until", value="6 Mar 2021"),
        Term(label="Demanded by", value="Ministry of Electronics and IT, India"),
    ),
    reasons=("The authority named your account and the law it relies on.",),
    untold="Rule 16 of the Blocking Rules 2009 forbids us to show you the order.",
    redress=(Term(label="High Court", value="A writ under article 226"),),
    action="/yours/token/",
    fields=(Field(name="text", label="Your appeal", kind="textarea", required=True),),
)
PRIVATE_APPEALED = PrivatePage(
    frame=OUTSIDE,
    locator=visible("@kisan_voice_1"),
    state=RESTORED,
    happened="Your account is shown in India again.",
    elsewhere="",
    terms=(),
    reasons=(),
    appeal=AppealView(
        state=DONE,
        filed=when(2021, 2, 11, 9, 0),
        text="I report on farmers' markets.",
        decided="Upheld.",
    ),
)
IDENTITY = Identity(
    frame=OUTSIDE,
    lead="Chirp (synthetic) runs this desk.",
    terms=(Term(label="Contact", value="orders@chirp.example"),),
    points=("Two people agree to each item.",),
)
LOST = MissingPublic(frame=OUTSIDE)
