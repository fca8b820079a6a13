"""The words behind the codes of a card, in plain English; other languages come by catalogue."""

from __future__ import annotations

NETWORKS: dict[str, str] = {
    "co_share": "shared the same post",
    "co_link": "posted the same link",
    "co_text": "wrote the same text",
    "co_similar": "wrote nearly the same text",
    "co_reply": "answered the same post",
    "co_hashtag": "used the same hashtag",
    "co_mention": "named the same account",
    "co_object": "pointed at the same object",
}
INDICATORS: dict[str, str] = {
    "gap_entropy": "variety of the gaps between posts, in bits; a timer has little, chance more",
    "burstiness": "unevenness of the gaps, from -1 (a clock) over 0 (chance) to 1 (one burst)",
    "hour_entropy": "spread of the posts over the hours of the week, in bits; 7.4 is even",
    "quiet_hours": "longest run of hours of the day in which it never posted",
    "one_client": "share of the posts that came by the client it used most",
    "handle_digits": "digits at the end of the handle",
    "created_near": "other accounts given here that were created near in time, within a day if "
    "nothing else was chosen",
    "partners": "accounts that did the same within the window, counted once for each kind of it",
    "strongest": "most distinct objects within the window in common with one other account",
}
CANNOT_TELL: dict[str, str] = {
    "no-posts": "no post of this account was given",
    "few-posts": "too few posts for a rhythm",
    "few-matched": "too few accounts to compare with",
    "few-listed": "too few accounts of the list for which it can be told",
    "no-created-at": "when the account was created was not given",
    "no-handle": "its handle was not given",
    "no-client": "the client its posts came by was not given",
    "no-region-facts": "the platform gave no fact about regions that may be used",
    "short-span": "its posts span less than a week",
    "no-author": "who wrote the shared posts was not given",
}
NOTICED: dict[str, str] = {
    "after-the-question": "posts dated after the question was asked: a clock is wrong",
    "before-creation": "posts dated before the account was created: a clock is wrong",
    "direction-marks": "posts with marks that turn the direction of what is shown",
    "everybody": "objects it had in common that 50 or more accounts not on the list pointed at; "
    "where so many do, somebody nearly always is within the window",
    "loud": "its own posts, a tenth or more of all that were read; whoever posts so much is often "
    "within the window of others",
    "repeated": "rows that repeat a post that stood before; it counts once",
    "id-of-two-accounts": "posts with the id of another account's post; they are not counted",
    "no-time": "posts without a usable time; they are not counted",
    "no-post-id": "posts without an id; they are not counted",
}
KEPT: dict[str, str] = {
    "out-of-order": "rows earlier than the row before; the order of rows does not matter",
    "after-the-question": NOTICED["after-the-question"],
    "direction-marks": NOTICED["direction-marks"],
}
EXPLANATIONS: dict[str, str] = {
    "common_interest": "people who follow the same accounts see the same posts at the same time; "
    "so it may be with all that it had in common",
    "fans": "at least half of what it shared is by one account: so do its fans",
    "activists": "at least half of its uses of hashtags are of one that 10 or more accounts not on "
    "the list used: so do people in one cause",
    "news": "at least half of what it had in common was pointed at by 50 or more accounts not on "
    "the list: so it is with news",
    "share_button": "at least half of the posts whose text others wrote too have a link that "
    "others posted too: so do share buttons",
    "scheduler": "at least half of its posts came in the first 5 seconds of a full five minutes: "
    "so do tools that post later",
    "outage": "at least a quarter of its posts came within 10 minutes after everybody was silent "
    "for half an hour or more: so it is after an outage",
}
SAID_BY: dict[str, str] = {
    "labels": "the platform's own labels",
    "kinds": "the kinds of what the order lists",
    "decisions": "our own decisions on its earlier orders",
}
REGION_INNOCENT = (
    "People travel, live abroad, use a work network, a shared phone or a private network; "
    "a region says where a connection came out, not who sat there or for whom they wrote."
)
CONTEST = (
    "Whoever this is about may say what is wrong here: an appeal hears it, and anyone with the "
    "same data can repeat every figure."
)
LEFT_OUT: dict[str, str] = {
    "short-row": "rows with too few cells",
    "no-post-id": "without an id",
    "no-account": "without an account, or of a deleted one",
    "no-time": "without a usable time",
    "no-object": "pointing at nothing",
    "repost": "reposts, whose text is another's",
    "other-object": "of another type",
    "repeated": "posts that stood before",
    "id-of-two-accounts": "with the id of another account's post",
}
KINDS: dict[str, str] = {
    "post": "post",
    "repost": "repost",
    "share": "share",
    "reply": "reply",
    "quote": "quote",
}
ABSENT: dict[str, str] = {
    "kind": "of what kind a post is",
    "object_type": "of what type an object is",
    "object": "objects of any other kind",
    "text": "texts",
    "language": "languages",
    "share": "which post was shared",
    "reply": "which post was answered",
    "links": "links",
    "hashtags": "hashtags",
    "mentions": "mentions",
    "client": "by which client a post came",
}
