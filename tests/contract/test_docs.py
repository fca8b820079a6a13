"""The handbook says what the program does: events, words, links, promises, commands."""

from __future__ import annotations

import dataclasses
import re
import typing
from enum import StrEnum
from pathlib import Path

import pytest

from duly.cli import VERBS
from duly.desk.orders.registry import COMMANDS
from duly.law.loader import pack, pack_ids
from duly.order import events
from duly.order import terms as order_terms
from duly.order.events.base import Event, ItemEvent
from duly.order.kinds import ASKS, KINDS, MEASURES
from duly.receive.reading.locator import GRAMMARS
from tools.regimes import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
ROOMS = (
    *("receive", "check", "resolve", "review", "decide", "withhold"),
    *("answer", "notify", "appeal", "escalate", "publish"),
)
EVERY: tuple[type[Event], ...] = typing.get_args(events.AnyEvent)
SHARED = {field.name for field in dataclasses.fields(ItemEvent)}
WORDS = [
    each
    for module in (events, order_terms)
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
]
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HOST = re.compile(r"https?://([^/\s:)>\"'`]+)")
_FENCED = re.compile(r"```.*?```", re.DOTALL)
HOSTS = {
    *("127.0.0.1", "c2sp.org", "example.org", "bsky.app", "x.com", "host"),
    *("chirp.example", "desk.example", "zq.example", "www.rfc-editor.org"),
    *("zqboard.example", "zqbord.example"),  # a new platform, and a slip of its name
}


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def sections(text: str) -> dict[str, str]:
    """Return what stands under each second heading."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def row_of(text: str, name: str) -> str:
    rows = [line for line in text.splitlines() if line.startswith(f"| `{name}`")]
    assert len(rows) == 1, name
    return rows[0]


def room_of(kind: type[Event]) -> str:
    return kind.__module__.rpartition(".")[2]


def anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", _FENCED.sub("", path.read_text("utf-8")), re.MULTILINE)
    plain = (re.sub(r"[^\w\s-]", "", re.sub(r"[`*]", "", head)).lower() for head in heads)
    return {each.strip().replace(" ", "-") for each in plain}


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_an_event_is_told_under_its_room_with_every_field_and_seal(kind: type[Event]) -> None:
    row = row_of(sections(page("events.md"))[room_of(kind)], kind.__name__)

    assert (" · item |" in row) is issubclass(kind, ItemEvent)
    for name, hint in typing.get_type_hints(kind).items():
        if name not in SHARED | {"version"}:
            assert f"`{name}`" in row
            assert (f"`{name}` *sealed*" in row) is ("Sealed" in str(hint)), name


def test_no_event_is_told_that_does_not_exist() -> None:
    told = re.findall(r"^\| `([A-Z]\w+)`", page("events.md"), re.MULTILINE)

    assert sorted(told) == sorted(kind.__name__ for kind in EVERY)


def test_the_commands_beside_the_events_are_those_of_the_registry() -> None:
    rooms = sections(page("events.md"))
    named = {
        (room, word)
        for room in ROOMS
        for cell in re.findall(r"^\| `[A-Z]\w+`[^|]*\| ([^|]+) \|", rooms[room], re.MULTILINE)
        for word in cell.split(", ")
    }
    known = {(entry.room, entry.name) for entry in COMMANDS.values()}

    assert known <= named
    assert named - known == {
        ("receive", "receive"),  # opens an order: the door's own
        ("decide", "decide-appeal"),  # upheld, it reopens or restores
        ("withhold", "decide-appeal"),
        ("withhold", "decide-scrutiny"),  # an infringement ends the order, and restores
        ("withhold", "lapse"),
        ("withhold", "grant-stay"),
        ("check", "promise"),  # its time runs as a clock
    }


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_an_event_has_its_place_in_the_life_of_an_order(kind: type[Event]) -> None:
    life = page("life-of-an-order.md")
    steps = re.split(r"^#+ ", life, flags=re.MULTILINE)
    room = f"`{room_of(kind)}`"

    assert any(f"`{kind.__name__}`" in step and room in step for step in steps)


@pytest.mark.parametrize("known", WORDS, ids=lambda known: known.__name__)
def test_every_word_that_can_be_recorded_is_explained(known: type[StrEnum]) -> None:
    explained = page("terms.md")

    assert [word for word in known if f"`{word}`" not in explained] == []


def test_the_table_of_kinds_asks_and_measures_is_that_of_the_code() -> None:
    text = page("terms.md")
    for kind in KINDS:
        less = ", ".join(f"`{each}`" for each in sorted(kind.less)) or "—"
        read = ", ".join(name for name, one in GRAMMARS.items() if kind.kind in one.kinds)
        gate = "yes" if kind.withheld else "no"
        cells = (f"`{kind.kind}`", kind.means, kind.id, read, gate, less, kind.content_type)
        assert f"| {' | '.join(cells)} |" in text
    for ask in ASKS:
        lawful = ", ".join(f"`{each}`" for each in sorted(ask.lawful)) or "—"
        answer = f"`{ask.answered_by}`" if ask.answered_by else "nothing"
        assert f"| `{ask.ask}` | {ask.means} | {lawful} | {answer} |" in text
    for one in MEASURES:
        words = (one.means, one.action, one.field, one.visibility)
        assert f"| `{one.measure}` | {' | '.join(words)} |" in text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    broken = []
    for target in _LINK.findall(_FENCED.sub("", path.read_text("utf-8"))):
        file, _, anchor = target.partition("#")
        there = path.parent / file if file else path
        if "://" in target or target.startswith("mailto:"):
            continue
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)

    assert broken == []


def test_every_page_is_in_the_index_of_the_handbook() -> None:
    index = page("README.md")
    pages = {each.name for each in DOCS.glob("*.md")} - {"README.md"}

    assert sorted(name for name in pages if f"]({name})" not in index) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_names_a_machine_or_an_unknown_host(path: Path) -> None:
    text = path.read_text("utf-8")
    cited = hosts_of_the_law() if path.parent.name == "regimes" else set()

    assert re.findall(r"(?<![\w.}/])/(?:work|tmp|root|home)/\S*", text) == []
    assert set(_HOST.findall(text)) - HOSTS - cited == set()


def hosts_of_the_law() -> set[str]:
    """Return the hosts where the sources of the packs were read; their pages name them."""
    sources = (source for name in pack_ids() for source in pack(name).sources.values())
    urls = " ".join(url for s in sources for url in (s.official_at or "", *s.seen_at))
    return set(_HOST.findall(urls))


def test_the_page_of_every_regime_is_the_one_its_pack_gives() -> None:
    told = {path.name: path.read_text("utf-8") for path in (DOCS / "regimes").glob("*.md")}

    assert told == pages(), "write them anew: python -m tools.regimes"


def promises() -> list[str]:
    told = sections((ROOT / "README.md").read_text("utf-8"))["What it promises"]
    return re.findall(r"^\d+\. .+?(?=^\d+\. |\Z)", told, re.MULTILINE | re.DOTALL)


def test_there_are_ten_promises() -> None:
    assert [promise.partition(".")[0] for promise in promises()] == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize("promise", promises(), ids=lambda promise: promise.partition(".")[0])
def test_a_promise_links_to_tests_that_exist(promise: str) -> None:
    named = re.findall(r"\[([^\]]+)\]\((tests/[\w/]+\.py)\)", promise)

    assert named
    for words, file in named:
        function = "test_" + re.sub(r"\W+", "_", words.strip().lower()).strip("_")
        assert re.search(rf"^def {function}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE), (
            f"{file} has no {function}"
        )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_that_a_page_shows_exists(path: Path) -> None:
    blocks = "\n".join(_FENCED.findall(path.read_text("utf-8")))
    verbs = re.findall(r"^\s*(?:\$ )?(?:\w+=\S+ )*duly ([a-z-]+)", blocks, re.MULTILINE)

    assert set(verbs) - set(VERBS) == set()


def test_the_map_and_the_picture_name_every_room() -> None:
    rooms = sections((ROOT / "README.md").read_text("utf-8"))["The rooms"]
    drawn = (DOCS / "walk.svg").read_text("utf-8")

    assert [room for room in ROOMS if f"| [`{room}`]" not in rooms] == []
    assert [room for room in ROOMS if f">{room}</text>" not in drawn] == []
    assert re.search(r"prefers-color-scheme: dark", drawn)
