"""Drawing instructions followed, to the pieces of text they draw and where each begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain
from math import hypot
from typing import Any, NamedTuple

from duly.receive.readers.pdf.second.fonts import Font, LaidOut, Stretches
from duly.receive.readers.pdf.second.tokens import (
    bound,
    instructions_of,
    parts_of,
    replacement_in,
    words_of,
)

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# What is kept and taken up again: Pen's fields from its matrix on.
_State = tuple[Matrix, "Font | None", float, float, float, float, float, float, float]
_UNSEEN = frozenset({3, 7})
_DEEPEST = 8
_FIRST_LETTER = ord("A")  # numbers, names and brackets come before it
_ENDS = frozenset((b"", b" ", b"\n", b"\r", b"\t", b"/"))  # what may stand behind a word
_OF_NUMBERS = b"+-.0123456789"
_MOST_LAID_OUT, _LONGEST_USUAL = 20_000, 400
_ONE_PIECE = 120  # thousandths of the size: moves between letters that are no blank


class Piece(NamedTuple):
    """Text drawn in one go. ``along`` runs with the text, ``up`` across it, in points."""

    text: str
    along: float
    end: float
    up: float
    size: float
    way: tuple[float, float]  # the direction in which the text runs


_piece = partial(tuple.__new__, Piece)  # a page has hundreds


@dataclass(slots=True, kw_only=True)
class Pen:
    """One page's drawing, followed; ``pieces`` are in the order in which they were drawn."""

    fonts: Callable[[Any], Font]
    pieces: list[Piece] = field(default_factory=list)
    done: int = 0  # plain instructions, which come several at once
    ctm: Matrix = _IDENTITY
    font: Font | None = None
    size: float = 0.0
    chars: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: float = 0
    _kept: list[_State] = field(default_factory=list)
    _text: Matrix = _IDENTITY
    _line: Matrix = _IDENTITY
    _resources: Any = None
    _depth: int = 0
    _spans: list[list[str]] = field(default_factory=list)  # what replaces the letters drawn now
    _known: dict[str, Font | None] = field(default_factory=dict)  # fonts of these resources

    def follow(self, content: bytes, resources: Any) -> None:
        """Follow a stream of instructions."""
        self._resources, self._known = resources, {}
        for form, instruction in instructions_of(content):
            _FORMS[form](self, instruction)

    def keep(self) -> None:
        """Keep the state (q)."""
        if len(self._kept) < 500:
            self._kept.append((
                self.ctm, self.font, self.size, self.chars, self.words,
                self.stretch, self.leading, self.rise, self.mode,
            ))  # fmt: skip

    def restore(self) -> None:
        """Take the state up again (Q)."""
        if self._kept:
            self._take_up(self._kept.pop())

    def keep_again(self) -> None:
        """Take the state up again, and keep it (Q q)."""
        if self._kept:
            self._take_up(self._kept[-1])
        else:
            self.keep()

    def _take_up(self, state: _State) -> None:
        (
            self.ctm, self.font, self.size, self.chars, self.words,
            self.stretch, self.leading, self.rise, self.mode,
        ) = state  # fmt: skip

    def move(self, *matrix: *Matrix) -> None:
        """Move the page (cm)."""
        self.ctm = _times(matrix, self.ctm)

    def begin(self) -> None:
        """Begin text (BT)."""
        self._text = self._line = _IDENTITY

    def place(self, *matrix: *Matrix) -> None:
        """Place the text (Tm)."""
        self._text = self._line = matrix

    def step(self, across: float, down: float) -> None:
        """Go to another line (Td)."""
        self._text = self._line = _times((1, 0, 0, 1, across, down), self._line)

    def step_lead(self, across: float, down: float) -> None:
        """Go to another line and remember its distance (TD)."""
        self.leading = -down
        self.step(across, down)

    def next_line(self) -> None:
        """Go to the next line (T*)."""
        self.step(0.0, -self.leading)

    def set_font(self, name: str, size: float) -> None:
        """Take a font (Tf)."""
        if name not in self._known:
            self._known[name] = self._font(name)
        self.font = self._known[name]
        self.size = size

    def _font(self, name: str) -> Font | None:
        fonts = self._resources.get("/Font") if self._resources is not None else None
        found = fonts.get(name) if fonts is not None else None
        return self.fonts(found) if found is not None else None

    def place_with(
        self, mode: float, name: str, size: float,
        a: float, b: float, c: float, d: float, e: float, f: float,
    ) -> None:  # fmt: skip
        """Place text of a mode and a font (Tr Tf Tm), also where it begins (BT)."""
        self.mode = mode
        self.set_font(name, size)
        self._text = self._line = a, b, c, d, e, f

    def show(self, shown: bytes) -> None:
        """Draw strings with moves between them (Tj, TJ)."""
        font = self.font
        if font is None:
            return
        key = (shown, self.size, self.chars, self.words, self.stretch)
        stretches, pen = font.laid_out.get(key) or self._laid_out(key, font)
        self._put(stretches)
        a, b, c, d, e, f = self._text
        self._text = (a, b, c, d, pen * a + e, pen * b + f)

    def _laid_out(self, key: LaidOut, font: Font) -> tuple[Stretches, float]:
        """Say what is drawn in one go, from where to where; the same words come again and again."""
        found = _lay_out(parts_of(key[0]), self, font)
        if len(font.laid_out) >= _MOST_LAID_OUT:
            font.laid_out.clear()
        font.laid_out[key] = found
        return found

    def draw_form(self, name: str) -> None:
        """Draw a form (Do)."""
        forms = self._resources.get("/XObject") if self._resources is not None else None
        form = forms.get(name) if forms is not None else None
        if form is None or form.get("/Subtype") != "/Form" or self._depth >= _DEEPEST:
            return
        self.keep()
        outer, known, self._depth = self._resources, self._known, self._depth + 1
        matrix = form.get("/Matrix")
        if matrix is not None:
            self.move(*_matrix([float(number) for number in matrix]))
        self.follow(bytes(form.read_bytes()), form.get("/Resources", outer))
        self._resources, self._known, self._depth = outer, known, self._depth - 1
        self.restore()

    def enter(self, replacement: str | None = None) -> None:
        """Begin marked content (BDC).

        A replacement is believed for scripts whose letters are reshaped when drawn, never for
        plain letters: what is drawn counts.
        """
        believed = replacement is not None and not any(map(str.isascii, replacement))
        self._spans.append([replacement or ""] if believed else [])

    def leave(self) -> None:
        """End marked content (EMC)."""
        if self._spans:
            self._spans.pop()

    def enter_next(self) -> None:
        """End marked content, and begin other (EMC BDC)."""
        self._spans[-1:] = [[]]

    def _put(self, stretches: Stretches) -> None:
        """Draw text where it stands, or what replaces it."""
        a, b, c, d, e, f = _times(self._text, self.ctm)
        wide, high, way = _stretched(a, b, c, d)
        right, down = way
        x, y = e + c * self.rise, f + d * self.rise
        along, up, size = x * right + y * down, y * right - x * down, high * abs(self.size)
        replaced = next(filter(None, reversed(self._spans)), None) if any(self._spans) else None
        for drawn, start, end in stretches:
            text = drawn
            if replaced is not None:
                text, replaced[0] = replaced[0], ""
            elif not drawn:
                continue
            if wide and high and self.mode not in _UNSEEN:
                piece = text, along + start * wide, along + end * wide, up, size, way
                self.pieces.append(_piece(piece))


@lru_cache(maxsize=1_024)
def _stretched(a: float, b: float, c: float, d: float) -> tuple[float, float, tuple[float, float]]:
    """Return how wide and how high a matrix makes letters, and the way in which they then run."""
    wide, high = hypot(a, b), hypot(c, d)
    return wide, high, (a / wide, b / wide) if wide else (0.0, 0.0)


def _lay_out(parts: Sequence[bytes | float], pen: Pen, font: Font) -> tuple[Stretches, float]:
    text, start, at = "", 0.0, 0.0
    stretches = []
    for part in parts:
        if isinstance(part, bytes):
            codes = font.codes(part)
            shown = font.text(codes)
            at += (font.width(codes) * pen.size + pen.chars * len(codes)) * pen.stretch
            at += pen.words * pen.stretch * (0 if font.wide else part.count(b" "))
            text += shown
            continue
        moved = -part / 1000 * pen.size * pen.stretch
        if abs(part) > _ONE_PIECE and text:
            stretches.append((text, start, at))
            text, start = "", at + moved
        elif not text:
            start = at + moved
        at += moved
    return (*stretches, (text, start, at)), at


def _times(first: Matrix, then: Matrix) -> Matrix:
    if then is _IDENTITY:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _matrix(numbers: Sequence[float]) -> Matrix:
    a, b, c, d, e, f = (*numbers, *_IDENTITY[len(numbers) :])[:6]
    return a, b, c, d, e, f


Step = tuple[Callable[..., None], tuple[Any, ...]]  # what to do, and with what
_Acts = tuple[Callable[..., None], ...]


def _set(name: str) -> Callable[[Pen, float], None]:
    return lambda pen, value: setattr(pen, name, value)


_set_mode = _set("mode")


# What each instruction does, and how many numbers it takes.
_ACTS: Mapping[bytes, tuple[Callable[..., None], int]] = {
    b"q": (Pen.keep, 0),
    b"Q": (Pen.restore, 0),
    b"cm": (Pen.move, 6),
    b"BT": (Pen.begin, 0),
    b"Tm": (Pen.place, 6),
    b"Td": (Pen.step, 2),
    b"TD": (Pen.step_lead, 2),
    b"T*": (Pen.next_line, 0),
    b"Tc": (_set("chars"), 1),
    b"Tw": (_set("words"), 1),
    b"Tz": (lambda pen, percent: setattr(pen, "stretch", percent / 100), 1),
    b"TL": (_set("leading"), 1),
    b"Ts": (_set("rise"), 1),
    b"Tr": (_set_mode, 1),
    b"BDC": (Pen.enter, 0),  # only numbered content comes here, which replaces nothing
    b"EMC": (Pen.leave, 0),
}


def _steps(instructions: bytes) -> Iterator[Step]:
    """Give what plain instructions do."""
    words = words_of(instructions)
    start = 0  # of the operands
    for place, word in enumerate(words):
        if word[0] < _FIRST_LETTER:
            continue
        if word in _ACTS:
            act, count = _ACTS[word]
            yield act, _numbers(words[start:place], count) if count else ()
        elif word == b"Tf" and place > start + 1 and words[place - 2].startswith(b"/"):
            name, size = words[place - 2 : place]
            yield Pen.set_font, (name.decode("latin-1"), float(size))
        start = place + 1


def _numbers(operands: Sequence[bytes], count: int) -> tuple[float, ...]:
    """Read an instruction's numbers; one that is cut short moves to nowhere."""
    given = tuple(map(float, operands[-count:]))
    return given if len(given) == count else (0.0,) * count


@lru_cache(maxsize=4_096)
def _usual(before: bytes, behind: bytes) -> tuple[tuple[Step, ...], tuple[Step, ...], int]:
    """Give what instructions around a move do, which come again word for word; and their count."""
    first, then = tuple(_steps(before)), tuple(_steps(behind))
    return _in_few(first), _in_few(then), len(first) + len(then)


def _in_few(steps: Sequence[Step]) -> tuple[Step, ...]:
    marks = (step for step in steps if step[0] in _OF_MARKS)
    others = (step for step in steps if step[0] not in _OF_MARKS)
    return (*_joined(marks), *_joined(others))


_OF_MARKS = frozenset({Pen.enter, Pen.leave})  # these touch nothing that any other does
# What hardly ever comes apart, by its last step, the longest first; and what does all of it.
_AT_ONCE: Mapping[Callable[..., None], Sequence[tuple[_Acts, Callable[..., None]]]] = {
    Pen.place: [
        ((Pen.begin, _set_mode, Pen.set_font, Pen.place), Pen.place_with),
        ((_set_mode, Pen.set_font, Pen.place), Pen.place_with),
    ],
    Pen.keep: [((Pen.restore, Pen.keep), Pen.keep_again)],
    Pen.enter: [((Pen.leave, Pen.enter), Pen.enter_next)],
}


def _joined(steps: Iterable[Step]) -> list[Step]:
    joined: list[Step] = []
    for step in steps:
        joined.append(step)
        for acts, at_once in _AT_ONCE.get(step[0], ()):
            last = joined[-len(acts) :]
            if tuple(act for act, _ in last) == acts:
                given = tuple(chain.from_iterable(given for _, given in last))
                joined[-len(acts) :] = [(at_once, given)]
                break
    return joined


def _plain(pen: Pen, instructions: bytes) -> None:
    place = instructions.rfind(b" cm")  # places differ, what stands around them hardly ever does
    split = instructions[:place].rsplit(None, 6) if place > 0 else []
    numbers = split[-6:]
    if (
        len(numbers) < 6
        or instructions[place + 3 : place + 4] not in _ENDS
        or b"".join(numbers).translate(None, _OF_NUMBERS)
    ):
        _go(pen, instructions)
        return
    _go(pen, split[0] if len(split) > 6 else b"", numbers, instructions[place + 3 :])


def _go(pen: Pen, before: bytes, numbers: Sequence[bytes] = (), behind: bytes = b"") -> None:
    """Do what instructions say, with a move (cm) among them where its numbers are given."""
    usual = len(before) + len(behind) <= _LONGEST_USUAL
    first, then, count = (_usual if usual else _usual.__wrapped__)(before, behind)
    for act, given in first:
        act(pen, *given)
    if numbers:
        a, b, c, d, e, f = map(float, numbers)
        pen.ctm = _times((a, b, c, d, e, f), pen.ctm)
    for act, given in then:
        act(pen, *given)
    pen.done += count + bool(numbers)
    bound(pen.done)


def _string(pen: Pen, instruction: bytes) -> None:
    if not instruction.endswith(b"Tj"):
        pen.next_line()
    pen.show(instruction)


_FORMS: Mapping[str, Callable[[Pen, bytes], None]] = {
    "plain": _plain,
    "font": _plain,
    "string": _string,
    "list": Pen.show,
    "form": lambda pen, instruction: pen.draw_form(instruction[:-2].strip().decode("latin-1")),
    "marked": lambda pen, instruction: pen.enter(replacement_in(instruction)),
}
