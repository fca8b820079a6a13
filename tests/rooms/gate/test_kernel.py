"""The kernel in C gives the bytes and the answers of the readers in Python, whatever it gets."""

import os
import random
import threading
from array import array
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.gate import Bulk, Register, fast, lines
from duly.gate.entry import canonical, instant
from duly.gate.hashing import new_seed
from duly.gate.layout import numbers
from duly.gate.plain import PlainAsker
from tests.rooms.gate.registers import DAY, INDIA, NOON, entry, write

pytestmark = pytest.mark.skipif(not fast.KERNEL, reason="no-compiler: the kernel was not built")

MILLIONS = 1_000 if settings().max_examples > 100 else 10
SEED = new_seed(b"a test")
CLASSES = memoryview(numbers("I", [2, 1, 1, 0]))  # one with a term, one without
TERMS = memoryview(
    numbers("I", [1, 8]) + numbers("Q", [0, 2**63 - 1]) + numbers("I", [0, 0]) + numbers("Q", [1])
)
ids = st.one_of(st.integers(0, 40), st.integers(0, 2**64 - 1))
words = st.binary(min_size=1, max_size=40)
strange = st.one_of(
    *(st.integers(-5, 45), st.integers(0, 2**70), st.text(max_size=4), st.binary(max_size=4)),
    st.integers(0, 50).map(str),
    st.sampled_from(["07", "18446744073709551615", "18446744073709551616", "\ud800", b"\xff"]),
)


def askers(**tables: tuple[bytes | None, ...]) -> list[Any]:
    """The kernel and both readers in Python, over the same sections."""
    deep = len(next(iter(tables.values())))
    sections = {
        name: tuple(None if one is None else memoryview(one) for one in held)
        for name, held in tables.items()
    }
    none = (None,) * deep
    kinds = {"account": (sections.get("numbers", none), sections.get("texts", none))}
    bits = {"IN": b"".join((0).to_bytes(4, "little") for _ in range(deep))}
    layers = ((TERMS, CLASSES, b"\1"),) * deep
    rest = (SEED, layers, kinds, bits, 0, canonical, instant)
    assert fast.native_asker is not None
    return [
        fast.native_asker(*rest),
        PlainAsker(*rest, small=1 << 16),
        PlainAsker(*rest, small=0),
    ]


def told(asker: Any, asked: Iterable[Any]) -> object:
    asked = list(asked)
    return (
        asker.withheld("account", asked, "IN"),
        asker.find("account", asked),
        [asker.one("account", one, "IN") for one in asked],
    )


@settings(deadline=None)
@given(held=st.lists(st.tuples(ids, st.integers(0, 1)), unique_by=lambda one: one[0]))
def test_it_writes_the_bytes_that_python_writes(held: list[tuple[int, int]]) -> None:
    parts = ((array("Q", [one for one, _ in held]), array("I", [of for _, of in held])),)
    shape = lines.shape(len(held))

    assert fast.fill_numbers(SEED, parts, *shape) == lines.fill_numbers(SEED, parts, *shape)
    texts, of = [b"%d" % one for one, _ in held], array("I", [of for _, of in held])
    assert fast.fill_texts(SEED, texts, of, *shape) == lines.fill_texts(SEED, texts, of, *shape)


@pytest.mark.parametrize("each", [False, True], ids=["one class", "a class each"])
def test_it_writes_the_bytes_that_python_writes_of_very_many(each: bool) -> None:
    held = array("Q", random.Random(7).randbytes(8 * 140_000))  # noqa: S311 - ids, no secrets
    of = array("I", [at % 2 for at in range(len(held))]) if each else 1
    shape = lines.shape(len(held))

    written = fast.fill_numbers(SEED, ((held, of),), *shape)

    assert written is not None
    assert written == lines.fill_numbers(SEED, ((held, of),), *shape)


def table(held: Iterable[tuple[int, int]]) -> bytes:
    pairs = list(held)
    parts = ((array("Q", [id for id, _ in pairs]), array("I", [of for _, of in pairs])),)
    return lines.fill_numbers(SEED, parts, *lines.shape(len(pairs))) or b""


@settings(deadline=None)
@given(
    layers=st.lists(st.dictionaries(ids, st.integers(0, 1)), min_size=1, max_size=4),
    texts=st.dictionaries(words, st.integers(0, 1)),
    asked=st.lists(strange, max_size=80),
)
def test_it_answers_as_python_does(
    layers: list[dict[int, int]], texts: dict[bytes, int], asked: list[Any]
) -> None:
    of = array("I", texts.values())
    said = lines.fill_texts(SEED, list(texts), of, *lines.shape(len(texts)))
    everything = asked + [one for layer in layers for one in layer] + list(texts)

    kernel, kept, searched = askers(
        numbers=tuple(table(layer.items()) for layer in layers),
        texts=(said, *[None] * (len(layers) - 1)),
    )

    assert told(kernel, everything) == told(kept, everything) == told(searched, everything)


@settings(deadline=None)
@given(
    place=st.integers(0, 2**20),
    value=st.one_of(st.binary(min_size=1, max_size=8), st.just(b"\xff" * 8)),
    cut=st.integers(0, 80),
)
def test_a_hostile_table_is_refused_or_answered_within_its_bounds(
    place: int, value: bytes, cut: int
) -> None:
    texts = [b"text %d" % one for one in range(9)]
    of = array("I", [0] * 9)
    sections = {}
    for name, made in (
        ("numbers", table((one, 0) for one in range(9))),
        ("texts", lines.fill_texts(SEED, texts, of, *lines.shape(9)) or b""),
    ):
        at = place % len(made)
        broken = made[:at] + value + made[at + len(value) :]
        sections[name] = (broken[: len(made) - (cut if cut < 8 else 0)],)
    asked: list[Any] = [*range(20), *texts, b"text 10"]
    try:
        kernel, _, searched = askers(**sections)
    except ValueError:
        return

    assert told(kernel, asked) == told(searched, asked)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    path = tmp_path_factory.mktemp("kernel") / "r"
    drawn = random.Random(5)  # noqa: S311 - ids, no secrets
    held = [entry(drawn.getrandbits(61)) for _ in range(3_000)]
    return Register.open(write(path, held + [entry(f"did:plc:{n}") for n in range(3_000)]))


def members(register: Register) -> list[int]:
    drawn = random.Random(5)  # noqa: S311 - ids, no secrets
    return [drawn.getrandbits(61) for _ in range(3_000)]


def test_batches_of_every_size_and_make_give_the_same(register: Register) -> None:
    known = members(register)
    mixed: list[Any] = [x for n, one in enumerate(known) for x in (one, f"did:plc:{n}", n, "no")]
    expected = [at for at in range(len(mixed)) if at % 4 < 2]
    for size in (0, 1, 31, 32, 33, 127, 128, 129, 5_000, 8_191, 8_192, 12_000):
        for make in (list, tuple, iter):
            found = register.withheld("account", make(mixed[:size]), "IN", now=NOON)
            assert found == [at for at in expected if at < size]
    alone = array("Q", known * 4)
    for batch in (alone, memoryview(alone), array("q", known * 4), list(alone)):
        assert register.withheld("account", batch, "IN", now=NOON) == list(range(12_000))


def test_numpy_arrays_are_read_where_they_lie(register: Register) -> None:
    known = members(register)
    for make in ("uint64", "int64"):
        batch = numpy.array(known, dtype=make)
        assert len(register.withheld("account", batch, "IN", now=NOON)) == 3_000
        assert len(register.withheld("account", batch[::2], "IN", now=NOON)) == 1_500
    assert register.withheld("account", numpy.array([-1, known[0]]), "IN", now=NOON) == [1]
    assert register.one("account", numpy.uint64(known[0]), "IN", now=NOON)
    with pytest.raises(TypeError):
        register.withheld("account", numpy.array([1.0]), "IN", now=NOON)


class Sly:
    """An id that empties its own batch while it is read."""

    def __init__(self, batch: list[Any]) -> None:
        self.batch = batch

    def __index__(self) -> int:
        self.batch.clear()
        return 7


def test_a_batch_that_changes_while_it_is_read_is_answered_as_it_was(register: Register) -> None:
    batch: list[Any] = []
    batch += ["did:plc:0", Sly(batch), *[f"did:plc:{n}" for n in range(1, 300)]]

    assert len(register.withheld("account", batch, "IN", now=NOON)) == 300
    assert batch == []


def test_threads_and_forked_processes_may_ask_at_once(register: Register) -> None:
    known = members(register) * 6
    wrong: list[int] = []

    def ask() -> None:
        for _ in range(20):
            if len(register.withheld("account", known, "IN", now=NOON)) != 18_000:
                wrong.append(1)

    readers = [threading.Thread(target=ask) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    child = os.fork()
    if not child:
        os._exit(len(register.withheld("account", known, "IN", now=NOON)) != 18_000)
    assert (wrong, os.waitpid(child, 0)[1]) == ([], 0)


def test_many_millions_of_strangers_are_all_let_through() -> None:
    draw = random.Random(11)  # noqa: S311 - ids, no secrets
    listed = array("Q", draw.randbytes(8 * 100_000))
    held = Bulk(
        kind="account", ids=listed, countries=INDIA, since=NOON - DAY, until=None, order="A-1"
    )
    with TemporaryDirectory() as folder:
        write(Path(folder) / "r", [], bulk=[held])
        register = Register.open(Path(folder) / "r")
    assert len(register.withheld("account", listed, "IN", now=NOON)) == len(listed)
    known = frozenset(listed)
    for _ in range(MILLIONS):
        strangers = array("Q", draw.randbytes(8 * 1_000_000))
        for at in register.withheld("account", strangers, "IN", now=NOON):
            assert strangers[at] in known


@pytest.mark.parametrize(
    "asked", [(), ("account",), ("account", [7], "IN", NOON), ("account", 7.5, "IN")]
)
def test_a_wrong_question_is_a_mistake_of_the_caller(register: Register, asked: Any) -> None:
    with pytest.raises(TypeError):
        register.withheld(*asked)
