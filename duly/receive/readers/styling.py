"""Whether a page shows a text: styles that hide it, make it paper-white, or strike it through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from duly.receive.readers.tagged import TagParser

_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|"
    r"font-size\s*:\s*(?:0(?![.\d]*[1-9])|[01](?:\.\d+)?\s*(?:px|pt))|"
    r"(?<!-)opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|!|$)|transform\s*:[^;]*scale\(\s*0\s*[,)]|"
    r"(?:left|right|top|bottom|text-indent|margin(?:-left|-top)?)\s*:\s*-\d{3,}|"
    r"clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
)
_NO_ROOM = re.compile(r"(?<![\w-])(?:max-)?(?:height|width)\s*:\s*[01](?:px|pt)?\s*(?:;|!|$)")
_CUT = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)")
_STRIKES = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through")
_RAISES = re.compile(r"vertical-align\s*:\s*(?:super|sub\b|[1-9])")
_COLOR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)")
_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;!]+)")
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,5000})\}")
_SELECTOR = re.compile(r"(?:.*[\s>+~])?([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)", re.DOTALL)
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_PARTS = re.compile(r"rgba?\(([^)]*)\)")
_NAMED: Mapping[str, int] = {
    "white": 255, "snow": 251, "ivory": 254, "whitesmoke": 245, "black": 0, "silver": 192,
    "gray": 128, "grey": 128, "red": 76, "blue": 29, "navy": 15, "green": 75, "yellow": 226,
}  # fmt: skip
_PAPER, _INK = 255, 0
_CONTRAST = 24
_STRIKERS = frozenset({"s", "strike", "del"})
_MOST_RULES = 2_000


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of a page looks; ``ink`` and ``ground`` are shades, 255 is white."""

    hidden: bool = False
    struck: bool = False
    raised: bool = False
    ink: int = _INK
    ground: int = _PAPER

    @property
    def unseen(self) -> bool:
        """Tell whether nobody sees a text that looks so."""
        return self.hidden or abs(self.ink - self.ground) < _CONTRAST


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str
    names: frozenset[str]  # .class and #id
    style: str


class Sheet:
    """The styles that a page sets for its elements."""

    def __init__(self, page: str) -> None:
        text = " ".join(
            re.sub(r"/\*.*?(?:\*/|\Z)", "", block, flags=re.S) for block in _blocks(page)
        )
        self._rules = [
            rule for rule, _ in zip(_rules(text.lower()), range(_MOST_RULES), strict=False)
        ]

    def look(self, tag: str, given: Mapping[str, str], around: Look) -> Look:
        """Return how an element looks inside another."""
        names = {f".{name}" for name in given.get("class", "").lower().split()}
        names.add(f"#{given.get('id', '').lower()}")
        styles = [
            rule.style for rule in self._rules if rule.tag in {"", "*", tag} and rule.names <= names
        ]
        style = ";".join([*styles, given.get("style", "").lower()])
        found = _styled(style, around) if style.strip("; ") else around
        ink, ground = _shade(given.get("color", "")), _shade(given.get("bgcolor", ""))
        return replace(
            found,
            hidden=found.hidden or "hidden" in given,
            struck=found.struck or tag in _STRIKERS,
            raised=found.raised or tag in {"sup", "sub"},
            ink=found.ink if ink is None else ink,
            ground=found.ground if ground is None else ground,
        )


class _Blocks(TagParser):
    """Collects what stands in the ``style`` elements of a page, as whoever shows it takes them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "style"
        if self._inside:
            self.found.append([])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # HTML knows no element that ends itself

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1].append(data)


def _blocks(page: str) -> Iterator[str]:
    if re.search("<style", page, re.IGNORECASE) is None:
        return
    parser = _Blocks()
    parser.feed(page)
    parser.close()
    yield from map("".join, parser.found)


def _rules(text: str) -> Iterator[_Rule]:
    for selectors, style in _RULE.findall(text):
        for selector in selectors.split(","):
            match = _SELECTOR.fullmatch(selector.strip())
            if match and (match[1] or match[2]):
                names = frozenset(re.findall(r"[.#][\w-]+", match[2]))
                yield _Rule(match[1] or "", names, style)


def _styled(style: str, around: Look) -> Look:
    hides = _HIDES.search(style) or (_NO_ROOM.search(style) and _CUT.search(style))
    inks = [_shade(value) for value in _COLOR.findall(style)]
    grounds = [_shade(value) for value in _GROUND.findall(style)]
    ink = next((shade for shade in reversed(inks) if shade is not None), around.ink)
    ground = next((shade for shade in reversed(grounds) if shade is not None), around.ground)
    if inks and "transparent" in style and re.search(r"(?<![\w-])color\s*:\s*transparent", style):
        ink = ground
    return Look(
        hidden=around.hidden or hides is not None,
        struck=around.struck or _STRIKES.search(style) is not None,
        raised=around.raised or _RAISES.search(style) is not None,
        ink=ink,
        ground=ground,
    )


def _shade(value: str) -> int | None:
    """Return how bright a color is, or nothing where it is not known."""
    text = value.strip().lower()
    code, parts = _HEX.search(text), _PARTS.search(text)
    if code:
        digits = code[1] if len(code[1]) >= 6 else "".join(digit * 2 for digit in code[1])
        red, green, blue = (int(digits[place : place + 2], 16) for place in (0, 2, 4))
    elif parts and len(numbers := re.findall(r"\d+", parts[1])) >= 3:
        red, green, blue = (min(int(number), 255) for number in numbers[:3])
    else:
        return next((shade for name, shade in _NAMED.items() if text.split()[:1] == [name]), None)
    return round(0.3 * red + 0.59 * green + 0.11 * blue)
