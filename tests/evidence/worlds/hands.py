"""Campaigns in the society: a hand gives jobs, members do them among what they do anyway."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from duly.desk.bench.sentences import edited, handle, new_tag, sentence
from tests.evidence.worlds.people import Person
from tests.evidence.worlds.world import DAY, KINDS, START, Campaign

if TYPE_CHECKING:
    from tests.evidence.worlds.society import Society

# Seconds from a job to a member's work: median, and spread on a log scale.
DELAYS = {
    "ring": (45, 0.9),
    "copypasta": (900, 0.8),
    "links": (600, 1.0),
    "raid": (900, 0.7),
    "swarm": (420, 0.9),
    "slow": (25_000, 0.8),
    "hired": (1500, 1.0),
}


def hire(rng: Random, people: list[Person]) -> list[Campaign]:
    """Put ordinary accounts under hands; "hired" ones stay who they were."""
    free = [number for number, one in enumerate(people) if one.role == "person"]
    rng.shuffle(free)
    campaigns: list[Campaign] = []
    for kind in KINDS:
        size = max(5, min(30, int(len(people) * rng.uniform(0.006, 0.014))))
        chosen, free = free[:size], free[size:]
        born = START - int(rng.uniform(20, 400) * DAY)
        for number in chosen if kind != "hired" else ():
            one = people[number]
            one.sessions *= rng.uniform(0.2, 1.0)
            one.lang = people[chosen[0]].lang
            if rng.random() < 0.6:
                one.born = born + int(rng.gauss(0, 2 * DAY))
                one.handle = handle(rng, plain=True)
        members = frozenset(people[number].id for number in chosen)
        campaigns.append(Campaign(name=f"{kind}-{len(campaigns)}", kind=kind, members=members))
    return campaigns


def plan(live: Society, campaigns: list[Campaign]) -> None:
    """Lay down each hand's jobs over the fortnight."""
    rng = live.rng
    number_of = {one.id: number for number, one in enumerate(live.people)}
    for campaign in campaigns:
        members = sorted(number_of[member] for member in campaign.members)
        eager = {member: rng.betavariate(5, 3) for member in members}
        each_day = rng.uniform(0.5, 1.0) if campaign.kind == "hired" else rng.uniform(1.5, 5)
        office = rng.random() < 0.5
        for _ in range(max(4, int(live.days * each_day))):
            at = rng.uniform(START + DAY / 2, live.ends - 3600)
            if office:
                at -= at % DAY - rng.uniform(4, 12) * 3600
            order = _order(live, campaign.kind, members)
            median, spread = DELAYS[campaign.kind]
            for member in members:
                if rng.random() < eager[member]:
                    delay = median * rng.lognormvariate(0, spread)
                    live.later(at + delay, member, f"job {int(at)} {order}")


def _order(live: Society, kind: str, members: list[int]) -> str:
    rng = live.rng
    lang = live.people[members[0]].lang
    match kind:
        case "copypasta":
            return f"copy {sentence(rng, lang)}"
        case "links":
            return f"link https://site-{rng.randrange(3)}.example/a/{rng.randrange(10**5)}"
        case "raid":
            return f"tag {new_tag(rng, lang)}"
        case "swarm":
            return f"reply {_known(live)}"
        case _:
            own = rng.random() < 0.4
            return f"share {rng.choice(members) if own else _known(live)}"


def _known(live: Society) -> int:
    """Somebody whom many follow: the object of a job is popular with others too."""
    rng = live.rng
    public = [n for n, one in enumerate(live.people) if one.role in {"star", "outlet"}]
    return rng.choice(public) if rng.random() < 0.6 else rng.randrange(len(live.people))


def work(live: Society, who: int, at: float, what: str) -> None:
    """Do one job: the newest post of its target at the time it was given, a text, a link, a tag."""
    rng, one = live.rng, live.people[who]
    _, given, verb, rest = what.split(" ", 3)
    match verb:
        case "copy":
            live.put(who, at, text=edited(rng, rest, one.lang, 3))
        case "link":
            mark = rng.choice(("", "?utm_source=feed", "?utm_source=mail", "#top"))
            text = f"{sentence(rng, one.lang)} {rest}{mark}"
            live.put(who, at, text=text, urls=(rest + mark,))
        case "tag":
            live.put(who, at, text=f"{sentence(rng, one.lang)} {rest}", hashtags=(rest,))
        case _:
            aim = [number for when, number in live.walls[int(rest)] if when <= int(given)]
            if aim and verb == "share":
                live.share(who, aim[-1], at)
            elif aim:
                live.answer(who, aim[-1], at)
