"""The sentences of cards, in plain English; other languages come by catalogue."""

from __future__ import annotations

SECTIONS: dict[str, str] = {
    "posts": "The posts",
    "together": "Near others in time",
    "compared": "Beside accounts that are not on the list",
    "figures": "The figures",
    "region": "Where it is used",
    "explanations": "Innocent explanations",
    "noticed": "What is odd in the data",
    "cannot_tell": "What cannot be told",
    "facts": "What others say",
    "coverage": "What was read",
    "contest": "How to contest this",
}
LIMIT = (
    "This card counts. It says nothing of intent, of who sits behind an account, of why accounts "
    "did the same, or of whether what they say is true."
)
WORDS: dict[str, str] = {
    "posts": "Posts read of this account: %(posts)s, from %(first)s to %(last)s; %(shown)s of "
    "them are shown, chosen for having most posts of others near.",
    "no-posts": "No post of this account was given.",
    "created": "Created on %(at)s.",
    "network": "Within %(window)s seconds others %(what)s. Accounts: %(partners)s, of them on the "
    "list: %(listed)s; objects: %(objects)s. Of %(pairs)s pairs of posts this account came first "
    "in %(first)s, second in %(second)s.",
    "nobody": "Within %(window)s seconds nobody else %(what)s.",
    "partner": "The account that most often %(what)s: objects %(weight)s, pairs of posts "
    "%(pairs)s, on average %(gap)s seconds apart.",
    "matched": "Compared with %(n)s accounts that are not on the list (sought: %(wanted)s), alike "
    "in: %(by)s.",
    "unmatched": "Not alike in, or not known: %(without)s.",
    "place": "%(what)s: %(value)s. Of %(of)s compared accounts %(less)s have less, %(equal)s as "
    "much, %(more)s more; for all such accounts, between %(low)s and %(high)s have less (95 "
    "percent interval, if they were independent). Their middle is %(middle)s.",
    "intervals": "The intervals take the accounts for a chance draw, each independent of the "
    "others. Accounts with common interests are not: the truth is less certain than an interval "
    "says.",
    "unplaced": "%(what)s: cannot tell, %(why)s.",
    "valued": "%(what)s: %(value)s; how others lie cannot be told, %(why)s.",
    "region": "The platform says, %(what)s: %(value)s.%(uncertainty)s",
    "region-withheld": "Facts about regions that may not be used here: %(n)s.",
    "region-none": "Cannot tell: %(why)s. Language, hours and time zone say nothing of it.",
    "explained": "Possible: %(what)s (%(counted)s of %(of)s).",
    "explained-group": "Possible for %(counted)s of its %(of)s accounts: %(what)s.",
    "unexplained": "None of the few rules for innocent explanations held. There are other "
    "innocent reasons, and this makes no explanation true.",
    "noticed": "Noticed, %(n)s: %(what)s.",
    "cannot": "Cannot tell: %(what)s.",
    "coverage": "Rows read: %(rows)s; posts used: %(posts)s of %(accounts)s accounts, from "
    "%(first)s to %(last)s.",
    "rejected": "Left out, %(n)s: %(why)s.",
    "absent": "Not given: %(what)s.",
    "silent": "Accounts of the list: %(listed)s; without a post here: %(silent)s; not in the "
    "accounts' file: %(unknown)s.",
    "never": "What the platform deleted or never gave is not counted and cannot be.",
    "group": "Connected: %(size)s accounts of the list, each with at least %(threshold)s objects "
    "in common with another of them within the window; %(links)s links, %(pairs)s pairs of "
    "posts, on average %(gap)s seconds apart, the nearest %(least)s.",
    "group-limit": "That is all that connected means. Fans of one star, people in one cause and "
    "readers of the same news are connected in the same way.",
    "group-first": "Most often first of a pair: %(who)s.",
    "group-matched": "Of %(n)s compared accounts %(inside)s stand in groups at least as large by "
    "the same rule; for all such accounts, between %(low)s and %(high)s (95 percent interval, if "
    "they were independent).",
    "group-unmatched": "How many compared accounts stand in such groups cannot be told: too few.",
    "whole": "Accounts on the list: %(listed)s; compared accounts: %(matched)s. Connected groups "
    "on the list: %(groups)s, with %(inside)s accounts.",
    "share": "%(what)s: %(some)s of %(of)s on the list, %(others)s of %(of_others)s compared; the "
    "difference lies between %(low)s and %(high)s (95 percent interval, if accounts were "
    "independent).",
    "share-none": "%(what)s: %(some)s of %(of)s on the list, %(others)s of %(of_others)s "
    "compared; too few to compare.",
    "fact": "%(name)s: %(count)s%(of)s, according to %(by)s.",
    "fact-none": "Nobody has given: %(name)s.",
}
FACTS: dict[str, str] = {
    "overbreadth": "items wider than one account or post, as hashtags, searches and lists",
    "protected": "items labelled as news media, journalist, activist or politician",
    "authority_past": "items that this authority asked for before and that we decided on, complied "
    "with",
}
