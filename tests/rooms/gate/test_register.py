from array import array
from datetime import timedelta
from pathlib import Path

import pytest

from duly.gate import COUNTRIES, GROUPS, Issuer, Register, build
from duly.gate.fast import KERNEL
from tests.rooms.gate.registers import DAY, INDIA, NOON, entry, write

# The kernel where it was built; without it, kept in a dictionary or searched where they lie.
SIZES = [
    *([pytest.param(-1, id="kernel")] * KERNEL),
    pytest.param(1 << 16, id="kept"),
    pytest.param(0, id="searched"),
]


def opened(path: Path, *entries: object, small: int = -1) -> Register:
    made = write(path / "r", entries)  # type: ignore[arg-type]
    return Register.open(made, small=max(small, 0), native=small < 0)


@pytest.mark.parametrize("small", SIZES)
def test_it_answers_with_the_positions_of_what_is_withheld(tmp_path: Path, small: int) -> None:
    register = opened(tmp_path, entry(7), entry(9), entry("did:plc:zq"), small=small)

    assert register.withheld("account", [1, 7, 8, "9", b"did:plc:zq"], "IN", now=NOON) == [1, 3, 4]


@pytest.mark.parametrize("small", SIZES)
@pytest.mark.parametrize(
    "ids", [(7, 1), array("Q", [7, 1]), memoryview(array("Q", [7, 1])), {7: 0, 1: 0}, ["7", b"1"]]
)
def test_it_takes_batches_of_any_make(tmp_path: Path, small: int, ids: object) -> None:
    register = opened(tmp_path, entry(7), small=small)

    assert register.withheld("account", ids, "IN", now=NOON) == [0]  # type: ignore[arg-type]


@pytest.mark.parametrize("small", SIZES)
def test_a_near_id_is_not_an_id(tmp_path: Path, small: int) -> None:
    register = opened(tmp_path, entry(1355996226945149623), entry("zq"), entry("-5"), small=small)
    numbers: list[int | str | bytes] = [1355996226945149622, 2**64, -1]
    words: list[int | str | bytes] = ["01355996226945149623", "zq ", "ZQ", "", "z", b"\xff"]

    assert register.withheld("account", [*numbers, *words], "IN", now=NOON) == []
    assert register.withheld("account", [-5], "IN", now=NOON) == [0]


def test_the_same_number_of_another_kind_is_another_thing(tmp_path: Path) -> None:
    register = opened(tmp_path, entry(7, kind="post"))

    assert not register.one("account", 7, "IN", now=NOON)
    assert register.one("post", 7, "IN", now=NOON)
    assert register.withheld("nothing", [7], "IN", now=NOON) == []


@pytest.mark.parametrize("country", [None, "", "XX", "T1", "A1", "in", "IND", "EU", "EU27", "US"])
def test_nothing_is_withheld_in_any_other_or_unknown_country(
    tmp_path: Path, country: str | None
) -> None:
    register = opened(tmp_path, entry(7))

    assert register.withheld("account", [7], country, now=NOON) == []
    assert register.explain("account", 7, country, now=NOON) == []


def test_a_group_means_its_member_states_and_nobody_else(tmp_path: Path) -> None:
    register = opened(tmp_path, entry(7, countries=GROUPS["EEA"]))

    where = {country for country in COUNTRIES if register.one("account", 7, country, now=NOON)}

    assert where == GROUPS["EEA"]
    assert (len(GROUPS["EU27"]), len(where), len(GROUPS["WORLD"])) == (27, 30, 249)


@pytest.mark.parametrize(
    ("after", "there"), [(-DAY, False), (timedelta(0), True), (DAY - timedelta.resolution, True)]
)
def test_it_stands_from_its_beginning_until_before_its_end(
    tmp_path: Path, after: timedelta, there: bool
) -> None:
    build(
        [entry(7, since=NOON, until=NOON + DAY)],
        tmp_path / "r",
        register_id="chirp",
        epoch=1,
        issued_at=NOON - 9 * DAY,
    )
    register = Register.open(tmp_path / "r")

    assert register.one("account", 7, "IN", now=NOON + after) is there
    assert not register.one("account", 7, "IN", now=NOON + DAY)


@pytest.mark.parametrize("small", SIZES)
def test_the_file_and_its_readers_have_room_for_parts_of_countries(
    tmp_path: Path, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = {f"IN-{number:04}": f"synthetic state {number}" for number in range(3_000)}
    monkeypatch.setattr("duly.gate.entry.COUNTRIES", {**COUNTRIES, **states})
    many = frozenset(list(states)[1:])
    register = opened(
        *(tmp_path, entry(7, countries=frozenset({"IN-0000"})), entry(8, countries=many)),
        *(entry(9),),
        small=small,
    )

    met = [register.withheld("account", [7, 8, 9], one, now=NOON) for one in ("IN-0000", "IN-2999")]
    assert met == [[0], [1]]
    assert register.withheld("account", [7, 8, 9], "IN", now=NOON) == [2]
    assert register.withheld("account", [7, 8, 9], "IN-3000", now=NOON) == []
    assert register.one("account", 8, "IN-0001", now=NOON)
    assert register.where("account", [7], now=NOON) == {0: ("IN-0000",)}


def test_an_open_end_never_comes(tmp_path: Path) -> None:
    register = opened(tmp_path, entry(7, until=None))

    assert register.one("account", 7, "IN", now=NOON + 36_500 * DAY)
    assert register.explain("account", 7, "IN", now=NOON)[0].until is None


def test_it_expires_by_itself_by_the_real_clock(tmp_path: Path) -> None:
    register = opened(tmp_path, entry(7), entry(8, until=None))

    assert register.withheld("account", [7, 8], "IN") == [1]


def test_a_clock_set_back_brings_nothing_back(tmp_path: Path) -> None:
    register = opened(tmp_path, entry(7, since=NOON - 9 * DAY, until=NOON - DAY))

    assert not register.one("account", 7, "IN", now=NOON - 5 * DAY)


def test_what_two_orders_withhold_survives_the_end_of_one(tmp_path: Path) -> None:
    first = entry(7, order="IN-2021-0001", since=NOON - 3 * DAY, until=NOON + DAY)
    second = entry("7", order="IN-2021-0002", until=NOON + 2 * DAY)
    register = opened(tmp_path, first, second)

    both = register.explain("account", 7, "IN", now=NOON)
    later = register.explain("account", 7, "IN", now=NOON + DAY)

    assert [(one.order, one.since, one.until) for one in both] == [
        ("IN-2021-0001", NOON - 3 * DAY, NOON + DAY),
        ("IN-2021-0002", NOON - DAY, NOON + 2 * DAY),
    ]
    assert [one.order for one in later] == ["IN-2021-0002"]
    assert not register.one("account", 7, "IN", now=NOON + 2 * DAY)


def test_one_order_in_two_places_ends_in_each_by_itself(tmp_path: Path) -> None:
    german = entry(7, countries=frozenset({"DE"}), until=NOON + 5 * DAY)
    register = opened(tmp_path, entry(7), german)

    assert not register.one("account", 7, "IN", now=NOON + DAY)
    assert register.one("account", 7, "DE", now=NOON + DAY)


def test_it_names_the_countries_of_each(tmp_path: Path) -> None:
    german = entry(7, countries=frozenset({"DE", "AT"}))
    ended = entry(8, until=NOON, countries=frozenset({"IN", "US"}))
    register = opened(tmp_path, entry(7), german, ended, entry("zq"))

    where = register.where("account", [1, 7, 8, "zq"], now=NOON)

    assert where == {1: ("AT", "DE", "IN"), 3: ("IN",)}
    assert register.where("post", [7], now=NOON) == {}


def test_it_says_which_issue_it_is_and_how_old(tmp_path: Path) -> None:
    register = Register.open(write(tmp_path / "r", [entry(7)], epoch=41))

    assert (register.register_id, register.epoch, register.issued_at) == ("chirp", 41, NOON)
    assert register.age(now=NOON + DAY) == DAY
    assert register.age(now=NOON - DAY) == timedelta(0)
    assert len(register) == 1


def test_the_same_entries_make_the_same_file(tmp_path: Path) -> None:
    entries = [entry(7), entry("zq"), entry(7, order="IN-2021-0001"), entry(9, countries=INDIA)]

    one = write(tmp_path / "one", entries).read_bytes()

    assert write(tmp_path / "two", reversed(entries)).read_bytes() == one


def test_restoring_a_whole_order_changes_one_record(tmp_path: Path) -> None:
    path = write(tmp_path / "r", [entry(n) for n in range(1_178)])
    before = path.read_bytes()

    Issuer(path, register_id="chirp").publish(epoch=2, at=NOON, end=["IN-2021-0002"])

    assert Register.open(path).withheld("account", range(1_178), "IN", now=NOON) == []
    assert (path.read_bytes(), len(Register.open(path))) == (before, 0)
    assert (tmp_path / "r.1").stat().st_size < 1_200


def test_an_empty_register_withholds_nothing(tmp_path: Path) -> None:
    assert opened(tmp_path).withheld("account", range(9), "IN", now=NOON) == []


@pytest.mark.parametrize("small", SIZES)
@pytest.mark.parametrize("ids", ["7", b"7"])
def test_a_single_id_is_not_taken_for_a_batch(tmp_path: Path, ids: str | bytes, small: int) -> None:
    with pytest.raises(TypeError, match="one"):
        opened(tmp_path, entry(7), small=small).withheld("account", ids, "IN", now=NOON)


@pytest.mark.parametrize("small", SIZES)
@pytest.mark.parametrize("id", [7.0, True, None])
def test_what_is_no_id_is_a_mistake_of_the_caller(tmp_path: Path, id: object, small: int) -> None:
    with pytest.raises(TypeError):
        opened(tmp_path, entry(1), small=small).one("account", id, "IN", now=NOON)  # type: ignore[arg-type]
