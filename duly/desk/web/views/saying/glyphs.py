"""Shows a locator as it was written, with the characters that hide or mislead made visible."""

from __future__ import annotations

import unicodedata

from duly.desk.web.views.structs.parts import Glyphs

_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
_HIDING = frozenset({"Cf", "Cc", "Zl", "Zp", "Co", "Cn", "Cs"})
_JOINERS = frozenset({"\u200c", "\u200d"})  # spelling, where the script needs them
_FILLERS = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")


def visible(text: str) -> tuple[Glyphs, ...]:
    """Split ``text`` into runs: plain, hidden (shown as code points) and lookalike.

    Joining the runs' ``text`` gives the original back, but for hidden runs, which read
    "U+202E". A full-width sign is a lookalike of the plain one.
    A joiner between letters of a script that spells with it stays plain.
    """
    main = _main_script(text)
    runs: list[Glyphs] = []
    for at, char in enumerate(text):
        run = _glyph(text, at, char, main)
        last = runs[-1] if runs else None
        if last and not (run.hidden or run.lookalike or last.hidden or last.lookalike):
            runs[-1] = Glyphs(text=last.text + char)
        else:
            runs.append(run)
    return tuple(runs)


def spelled(text: str) -> str:
    """Return ``text`` with what hides written as code points, for those who hear a picture."""
    return "".join(run.text for run in visible(text))


def unusual(text: str) -> tuple[tuple[str, str, int], ...]:
    """Name every character that hides or misleads: its code point, its name, how often."""
    titles = [run.title for run in visible(text) if run.hidden or run.lookalike]
    counts = dict.fromkeys(titles, 0)
    for title in titles:
        counts[title] += 1
    return tuple((*_named(title), many) for title, many in counts.items())


def _named(title: str) -> tuple[str, str]:
    point, _space, name = title.partition(" ")
    return point, name


def _glyph(text: str, at: int, char: str, main: str) -> Glyphs:
    point = f"U+{ord(char):04X}"
    name = unicodedata.name(char, "unnamed")
    if _hides(text, at, char):
        return Glyphs(text=point, hidden=True, title=f"{point} {name}")
    script = _script(char)
    if (script and main and script != main) or _wide(char):
        return Glyphs(text=char, lookalike=True, title=f"{point} {name}")
    return Glyphs(text=char)


def _hides(text: str, at: int, char: str) -> bool:
    if char in _JOINERS:
        before = text[at - 1] if at else ""
        return not (before and ord(before) > 0x0590 and unicodedata.category(before)[0] in "LM")
    if char in _FILLERS or unicodedata.category(char) in _HIDING:
        return True
    return unicodedata.category(char) == "Zs" and char != " "


def _wide(char: str) -> bool:
    """Tell a full-width sign from the plain one that it stands for."""
    return unicodedata.east_asian_width(char) == "F"


def _script(char: str) -> str:
    if not char.isalpha():
        return ""
    name = unicodedata.name(char, "").split(" ", 1)[0]
    return name if name in _SCRIPTS else ""


def _main_script(text: str) -> str:
    scripts = [script for script in map(_script, text) if script]
    if len(set(scripts)) < 2:
        return ""
    return max(_SCRIPTS, key=lambda script: (scripts.count(script), script == "LATIN"))
