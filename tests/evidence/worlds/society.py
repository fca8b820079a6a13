"""A society of agents: they sleep, read what those they follow wrote, answer and pass it on.

Synthetic. Nobody's behaviour is drawn from a rate of pairs: accounts meet because they read the
same people, wake at the same hour, hear the same news, or are told to by one hand.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from heapq import heappop, heappush
from random import Random

from duly.desk.bench.sentences import new_tag, sentence, tag
from tests.evidence.worlds import hands
from tests.evidence.worlds.people import Person, befriend, person
from tests.evidence.worlds.world import DAY, START, Campaign, Post, World, after_outages

ROLES = (("star", 0.006), ("outlet", 0.006), ("shop", 0.02), ("fan", 0.07), ("activist", 0.03))


@dataclass(slots=True)
class Story:
    """News that many hear of at once; its page has a button that writes the post."""

    at: int
    url: str
    title: str
    tag: str


@dataclass
class Society:
    """The people, what was posted so far, and what will happen next."""

    rng: Random
    people: list[Person]
    days: int
    happened: list[tuple[str, int, int]] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    walls: list[deque[tuple[int, int]]] = field(default_factory=list)
    queue: list[tuple[float, int, int, str]] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    bells: dict[int, list[int]] = field(default_factory=dict)
    shared: set[tuple[int, str]] = field(default_factory=set)
    ends: int = 0

    def __post_init__(self) -> None:
        """Give everybody an empty wall."""
        self.walls = [deque(maxlen=40) for _ in self.people]
        self.ends = START + self.days * DAY

    def put(self, who: int, at: float, **what: object) -> int:
        """Post; followers see it from then on."""
        one = self.people[who]
        given: dict[str, object] = {"client": one.client, "lang": one.lang, **what}
        number = len(self.posts)
        post = Post(id=f"p{number}", account=one.id, at=int(at), **given)  # type: ignore[arg-type]
        self.posts.append(post)
        self.walls[who].append((int(at), number))
        return number

    def later(self, at: float, who: int, what: str) -> None:
        """Have somebody do something, if the fortnight still runs then."""
        if at < self.ends:
            heappush(self.queue, (at, len(self.queue) + self.rng.randrange(10**9), who, what))

    def share(self, who: int, number: int, at: float) -> None:
        """Repost what a post shows."""
        shown = self.posts[number]
        original = shown.repost_of or shown.id
        if (who, original) not in self.shared:
            self.shared.add((who, original))
            self.put(who, at, kind="repost", repost_of=original, lang=shown.lang)

    def answer(self, who: int, number: int, at: float) -> None:
        """Reply to what a post shows."""
        shown = self.posts[number]
        target = shown.repost_of or shown.id
        named = self.people[int(shown.account[1:])].handle
        text = f"@{named} {sentence(self.rng, self.people[who].lang)}"
        self.put(who, at, kind="reply", reply_to=target, text=text, mentions=(named,))


def society(seed: int, people: int = 2000, days: int = 14) -> World:
    """Let a society live for some days, the same for the same seed."""
    rng = Random(f"society {seed}")
    roles = [role for role, share in ROLES for _ in range(max(2, int(people * share)))]
    roles += ["person"] * (people - len(roles))
    rng.shuffle(roles)
    crowd = [person(rng, number, role) for number, role in enumerate(roles)]
    live = Society(rng=rng, people=crowd, days=days)
    stars = [number for number, role in enumerate(roles) if role == "star"]
    befriend(rng, crowd, stars)
    campaigns = hands.hire(rng, crowd)
    _plan(live, stars)
    hands.plan(live, campaigns)
    _run(live)
    return _finish(live, campaigns, seed)


def _plan(live: Society, stars: list[int]) -> None:
    """Lay down what does not follow from anybody's habits."""
    rng = live.rng
    for number, one in enumerate(live.people):
        live.later(START + rng.expovariate(one.sessions / DAY), number, "session")
        if one.role == "fan":
            one.bell = rng.choice(stars)
            live.bells.setdefault(one.bell, []).append(number)
        if one.role == "shop":
            _schedule(live, number)
    for _ in range(max(2, live.days // 2)):
        _break_news(live, int(rng.uniform(START, live.ends)))
    for _ in range(4 * live.days):
        _wire(live, int(rng.uniform(START, live.ends)))
    for star in live.bells:
        _party(live, star)
    _call(live, [n for n, one in enumerate(live.people) if one.role == "activist"])


def _schedule(live: Society, number: int) -> None:
    """A shop's posts leave a planner on the stroke of the hour, often a stock greeting."""
    one = live.people[number]
    hour = live.rng.choice((8, 9, 9, 12, 18))
    for day in range(live.days):
        live.later(START + day * DAY + (hour - one.hours) * 3600, number, "greet")


def _break_news(live: Society, at: int) -> None:
    rng = live.rng
    lang = rng.choice(("hi", "en", "pa", "es"))
    url = f"https://news-{rng.randrange(6)}.example/story/{len(live.stories)}-{rng.randrange(999)}"
    story = Story(at, url, sentence(rng, lang), new_tag(rng, lang))
    live.stories.append(story)
    live.happened.append(("news", at, at + 6 * 3600))
    for number, one in enumerate(live.people):
        if one.role == "outlet" and rng.random() < 0.6:
            live.later(at + rng.expovariate(1 / 240), number, f"wire {len(live.stories) - 1}")
        elif rng.random() < 0.25:
            live.later(at + rng.expovariate(1 / 2400), number, "session")


def _wire(live: Society, at: int) -> None:
    """Outlets of one agency post its story by machine, each day, in the same words."""
    lang = live.rng.choice(("hi", "en", "pa", "es"))
    url = f"https://agency.example/{len(live.stories)}"
    live.stories.append(Story(at - 2 * DAY, url, sentence(live.rng, lang), ""))
    for number, one in enumerate(live.people):
        if one.role == "outlet" and live.rng.random() < 0.7:
            live.later(at + live.rng.uniform(0, 90), number, f"wire {len(live.stories) - 1}")


def _party(live: Society, star: int) -> None:
    """Fans agree to make a hashtag trend at an hour."""
    rng = live.rng
    at = int(rng.uniform(START + DAY / 2, live.ends - DAY / 2))
    word = new_tag(rng, live.people[star].lang)
    live.happened.append(("fan party", at, at + 3600))
    for fan in live.bells[star]:
        for _ in range(rng.randint(0, 6)):
            live.later(at + rng.uniform(0, 3600), fan, f"tag {word}")


def _call(live: Society, activists: list[int]) -> None:
    """Activists publish what to post and when, and keep to it, openly."""
    rng = live.rng
    groups = max(1, len(activists) // 25)
    for group in range(groups):
        members = activists[group::groups]
        lang = live.people[members[0]].lang
        for _ in range(max(2, live.days // 3)):
            at = rng.uniform(START, live.ends)
            word, kit = new_tag(rng, lang), [sentence(rng, lang) for _ in range(4)]
            live.happened.append(("activists' hour", int(at), int(at) + 1800))
            for member in members:
                for text in rng.sample(kit, rng.choices((0, 1, 2, 3), (25, 35, 25, 15))[0]):
                    live.later(at + abs(rng.gauss(0, 700)), member, f"kit {word} {text}")


def _run(live: Society) -> None:
    while live.queue:
        at, _, who, what = heappop(live.queue)
        verb, _, rest = what.partition(" ")
        match verb:
            case "session":
                _session(live, who, at)
            case "bell":
                live.share(who, int(rest), at)
            case "greet":
                _greet(live, who, at)
            case "wire":
                story = live.stories[int(rest)]
                live.put(who, at, text=f"{story.title} {story.url}", urls=(story.url,))
            case "tag":
                text = f"{sentence(live.rng, live.people[who].lang)} {rest}"
                live.put(who, at, text=text, hashtags=(rest,))
            case "kit":
                word, _, text = rest.partition(" ")
                live.put(who, at, text=f"{text} {word}", hashtags=(word,))
            case _:
                hands.work(live, who, at, what)


def _greet(live: Society, who: int, at: float) -> None:
    rng, one = live.rng, live.people[who]
    stock = Random(f"greeting {one.lang} {int(at) // DAY} {rng.randrange(3)}")
    own = rng.random() < 0.4
    live.put(who, at, text=sentence(rng if own else stock, one.lang), client="planner")


def _session(live: Society, who: int, at: float) -> None:
    """Open the app: read, pass on, answer, perhaps say something; then plan the next time."""
    rng, one = live.rng, live.people[who]
    wait = one.asleep(at)
    if wait:
        live.later(at + wait + rng.expovariate(1 / 1800), who, "session")
        return
    now = at
    for number in _feed(live, one, at):
        now += rng.expovariate(1 / 12)
        luck = rng.random()
        if luck < one.shares:
            live.share(who, number, now)
        elif luck > 1 - one.answers * 0.5:
            live.answer(who, number, now)
    _news_button(live, who, now)
    if rng.random() < one.talks:
        _say(live, who, now + rng.expovariate(1 / 40))
    one.looked = int(at)
    live.later(at + 60 + rng.expovariate(one.sessions / DAY), who, "session")


def _feed(live: Society, one: Person, at: float) -> list[int]:
    """What those they follow posted since they last looked, newest first, not all of it."""
    since = max(one.looked, at - DAY)
    seen: dict[str, tuple[int, int]] = {}
    for liked in live.rng.sample(one.follows, min(25, len(one.follows))):
        for when, number in live.walls[liked]:
            if since < when <= at:
                shown = live.posts[number]
                seen[shown.repost_of or shown.id] = (when, number)
    return [number for _, number in sorted(seen.values(), reverse=True)[:20]]


def _news_button(live: Society, who: int, at: float) -> None:
    rng = live.rng
    for story in live.stories:
        if story.at < at < story.at + DAY:
            keen = 0.12 * 2 ** (-(at - story.at) / 10_000)
            if rng.random() < keen:
                own = rng.random() < 0.4
                text = sentence(rng, live.people[who].lang) if own else story.title
                said = f"{text} {story.url}"
                live.put(who, at + 5, text=said, urls=(story.url,), client="web")


def _say(live: Society, who: int, at: float) -> None:
    rng, one = live.rng, live.people[who]
    text, tags = sentence(rng, one.lang), ()
    if rng.random() < 0.15:
        word = tag(rng, one.lang)
        text, tags = f"{text} {word}", (word,)  # type: ignore[assignment]
    number = live.put(who, at, text=text, hashtags=tags)
    for fan in live.bells.get(who, ()):
        reader = live.people[fan]
        if rng.random() < 0.75 and not reader.asleep(at):
            live.later(at + rng.lognormvariate(4.2, 1.2), fan, f"bell {number}")


def _finish(live: Society, campaigns: list[Campaign], seed: int) -> World:
    """Apply the outages, put everything in order of its time, and tell who was who."""
    rng = live.rng
    outages = []
    for _ in range(2):
        begins = int(rng.uniform(START, live.ends - DAY / 4))
        outages.append((begins, begins + rng.randint(1200, 3000)))
    live.happened += [("outage", begins, ends) for begins, ends in outages]
    moved = [(after_outages(post.at, outages, rng), post) for post in live.posts]
    fields = Post.__dataclass_fields__
    posts = [
        Post(**{**{name: getattr(post, name) for name in fields}, "at": at})
        for at, post in sorted(moved, key=lambda pair: pair[0])
    ]
    roles = {one.id: one.role for one in live.people}
    return World(
        name="society",
        seed=seed,
        posts=posts,
        accounts=[one.account() for one in live.people],
        roles=roles | {m: "member" for c in campaigns if c.kind != "hired" for m in c.members},
        campaigns=campaigns,
        happened=sorted(live.happened, key=lambda what: what[1]),
    )
