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
    "created_near": "other accounts given here that were created within the same time",
    "partners": "accounts that did the same within the window, of any kind",
    "strongest": "most distinct objects within the window in common with one other account",
}
CANNOT_TELL: dict[str, str] = {
    "no-posts": "no post of this account was given",
    "few-posts": "too few posts for a rhythm",
    "few-matched": "too few accounts to compare with",
    "no-created-at": "when the account was created was not given",
    "no-handle": "its handle was not given",
    "no-client": "the client its posts came by was not given",
    "no-region-facts": "the platform gave no fact about regions that may be used",
    "short-span": "its posts span less than a week",
    "no-author": "who wrote the shared posts was not given",
    "objects-not-named": "texts that are nearly the same have no one object to name",
}
NOTICED: dict[str, str] = {
    "after-the-question": "posts are dated after the question was asked: a clock is wrong",
    "before-creation": "posts are dated before the account was created: a clock is wrong",
    "direction-marks": "posts hold marks that turn the direction of what is shown",
    "repeated": "rows repeat a post that stood before; it counts once",
    "id-of-two-accounts": "posts have the id of another account's post; they are not counted",
    "no-time": "posts have no usable time; they are not counted",
    "no-post-id": "posts have no id; they are not counted",
}
KEPT: dict[str, str] = {
    "out-of-order": "rows are earlier than the row before; the order of rows does not matter",
    "after-the-question": NOTICED["after-the-question"],
    "direction-marks": NOTICED["direction-marks"],
}
EXPLANATIONS: dict[str, str] = {
    "common_interest": "people who follow the same accounts see the same posts at the same time",
    "fans": "most of what it shared is by one account: so do its fans",
    "activists": "most of its tagged posts bear one hashtag that many not on the order used: "
    "so do people in one cause",
    "news": "most of what it had in common was pointed at by many not on the order: "
    "so it is with news",
    "share_button": "the same text came with the same link: so do share buttons",
    "scheduler": "most of its posts came in the first seconds of a full five minutes: "
    "so do tools that post later",
    "outage": "posts came soon after a silence of everybody: so it is after an outage",
}
REGION_INNOCENT = (
    "People travel, live abroad, use a work network, a shared phone or a private network; "
    "a region says where a connection came out, not who sat there or for whom they wrote."
)
CONTEST = (
    "Whoever this is about may say what is wrong here: an appeal hears it, and anyone with the "
    "same data can repeat every figure."
)
