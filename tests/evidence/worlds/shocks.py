"""Common shocks in the field of bursts: fans, activists and campaigns answer points of their own.

All three are the same mathematics, which is the trouble: only who stands behind it differs.
"""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from duly.desk.bench.sentences import edited, new_tag, sentence
from tests.evidence.worlds.world import DAY, KINDS, START, Campaign

if TYPE_CHECKING:
    from tests.evidence.worlds.bursts import Field

Told = list[tuple[str, int, int]]
Rising = tuple[list[int], list[int]]

# Shape and scale of the gamma law of a member's delay, in seconds.
LAGS = {
    "ring": (1.2, 60),
    "copypasta": (1.5, 500),
    "links": (1.3, 700),
    "raid": (2.0, 400),
    "swarm": (1.5, 300),
    "slow": (1.6, 14_000),
    "hired": (1.1, 1500),
}


def strike(live: Field, days: int) -> tuple[list[Campaign], Told]:
    """Lay fans, activists and campaigns over what is there; tell the campaigns and the hours."""
    rng = live.rng
    free = [number for number, one in enumerate(live.sources) if one.role == "person"]
    rng.shuffle(free)
    told: Told = []
    by_account = _by_account(live)
    for star in [n for n, one in enumerate(live.sources) if one.role == "star"]:
        size = max(4, int(len(live.sources) * rng.uniform(0.006, 0.016)))
        fans, free = free[:size], free[size:]
        told += _cheer(live, fans, by_account.get(live.sources[star].id, []))
    _syndicate(live, [n for n, one in enumerate(live.sources) if one.role == "outlet"], days)
    size = max(6, len(live.sources) // 40)
    activists, free = free[:size], free[size:]
    told += _march(live, activists, days)
    campaigns = []
    for kind in KINDS:
        size = max(5, min(28, int(len(live.sources) * rng.uniform(0.005, 0.014))))
        members, free = free[:size], free[size:]
        campaigns.append(_conspire(live, kind, members, days))
    return campaigns, told


def _by_account(live: Field) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, post in enumerate(live.posts):
        if post.kind == "post":
            found.setdefault(post.account, []).append(number)
    return found


def _cheer(live: Field, fans: list[int], of_star: list[int]) -> Told:
    """Fans answer most of what their star posts, many at once, some after work."""
    rng = live.rng
    for fan in fans:
        live.sources[fan].role = "fan"
    love = {fan: rng.betavariate(4, 2.5) for fan in fans}
    for number in of_star:
        for fan in fans:
            if rng.random() < love[fan]:
                slow = rng.random() < 0.4
                lag = (900 if slow else 12) * (rng.paretovariate(1.1) - 1) + 2
                how = "repost" if rng.random() < 0.85 else "reply"
                live.pass_on(fan, number, live.posts[number].at + lag, how)
    at = rng.uniform(START, live.ends - 7200)
    word = new_tag(rng, live.sources[fans[0]].lang)
    for fan in fans:
        for _ in range(rng.randint(0, 5)):
            text = f"{sentence(rng, live.sources[fan].lang)} {word}"
            live.put(fan, at + rng.triangular(0, 5400, 900), text=text, hashtags=(word,))
    return [("fan party", int(at), int(at) + 5400)]


def _syndicate(live: Field, outlets: list[int], days: int) -> None:
    """Outlets take their stories from one agency and post them by machine."""
    rng = live.rng
    for number in range(3 * days):
        at = rng.uniform(START, live.ends - 3600)
        url = f"https://agency.example/{number}"
        title = sentence(rng, live.sources[outlets[0]].lang)
        for outlet in outlets:
            if rng.random() < 0.75:
                live.put(outlet, at + rng.expovariate(1 / 120), text=f"{title} {url}", urls=(url,))


def _march(live: Field, activists: list[int], days: int) -> Told:
    """Activists post the texts they published, in the hours they announced."""
    rng = live.rng
    told: Told = []
    lang = live.sources[activists[0]].lang
    for number in activists:
        live.sources[number].role = "activist"
        live.sources[number].lang = lang
    for _ in range(max(2, days // 4)):
        at = rng.uniform(START, live.ends - 7200)
        word, kit = new_tag(rng, lang), [sentence(rng, lang) for _ in range(5)]
        told.append(("activists' hour", int(at), int(at) + 3600))
        posted: list[int] = []
        for number in activists:
            for _ in range(rng.choices((0, 1, 2, 4), (20, 40, 25, 15))[0]):
                text = rng.choice(kit)
                text = text if rng.random() < 0.7 else edited(rng, text, lang, 4)
                when = at + rng.gammavariate(1.3, 900)
                posted.append(live.put(number, when, text=f"{text} {word}", hashtags=(word,)))
        for number in activists:
            for parent in rng.sample(posted, min(4, len(posted))):
                live.pass_on(
                    number, parent, live.posts[parent].at + rng.expovariate(1 / 900), "repost"
                )
    return told


def _conspire(live: Field, kind: str, members: list[int], days: int) -> Campaign:
    """Answer a hidden process; what a member does anyway is in the field already."""
    rng = live.rng
    will = {member: rng.betavariate(3, 2) for member in members}
    shape, scale = LAGS[kind]
    for member in members if kind != "hired" else ():
        live.sources[member].role = "member"
    early = START + DAY / 3
    rate = (0.8 if kind == "hired" else rng.uniform(1.5, 6)) / DAY
    at = early + rng.expovariate(rate)
    rising = _rising(live)
    while at < live.ends - 3600:
        job = _job(live, kind, members, at, rising)
        for member in members:
            if rng.random() < will[member]:
                _do(live, kind, member, job, at + rng.gammavariate(shape, scale))
        at += rng.expovariate(rate)
    ids = frozenset(live.sources[member].id for member in members)
    return Campaign(name=f"{kind}-of-{len(ids)}", kind=kind, members=ids)


def _rising(live: Field) -> Rising:
    """Original posts with some answers, by their time."""
    good = [
        (post.at, number)
        for number, post in enumerate(live.posts)
        if not post.repost_of and live.size.get(post.id, 0) >= 1
    ]
    good.sort()
    return [at for at, _ in good], [number for _, number in good]


def _job(live: Field, kind: str, members: list[int], at: float, rising: Rising) -> tuple[int, str]:
    """Return the post aimed at, or -1, and the words, tag or link of the job."""
    rng = live.rng
    lang = live.sources[members[0]].lang
    match kind:
        case "copypasta":
            return -1, sentence(rng, lang)
        case "links":
            return -1, f"https://push-{rng.randrange(3)}.example/n/{rng.randrange(10**5)}"
        case "raid":
            return -1, new_tag(rng, lang)
        case _ if kind == "ring" and rng.random() < 0.5:
            return live.put(rng.choice(members), at - 30, text=sentence(rng, lang)), ""
        case _:
            times, numbers = rising
            end = max(1, bisect(times, at))
            return numbers[rng.randrange(max(0, end - 60), end)], ""


def _do(live: Field, kind: str, member: int, job: tuple[int, str], at: float) -> None:
    rng = live.rng
    aim, what = job
    lang = live.sources[member].lang
    if at >= live.ends:
        return
    match kind:
        case "copypasta":
            live.put(member, at, text=edited(rng, what, lang, 4))
        case "links":
            mark = rng.choice(("", "", "?utm_campaign=x", "?fbclid=1", "#a"))
            live.put(member, at, text=f"{sentence(rng, lang)} {what}{mark}", urls=(what + mark,))
        case "raid":
            live.put(member, at, text=f"{what} {sentence(rng, lang)}", hashtags=(what,))
        case "swarm":
            live.pass_on(member, aim, at, "reply")
        case _:
            live.pass_on(member, aim, at, "repost")
