"""What an order says about itself, in the tongues that orders come in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from duly.order.terms import Ask
from duly.receive.reading.fields.asks import ask_of
from duly.receive.reading.fields.authority import authority_of
from duly.receive.reading.fields.dates import Reckoning, dates_in, issued_on, reckoning_of
from duly.receive.reading.fields.deadline import deadlines_in, main_of
from duly.receive.reading.fields.law import laws_in
from duly.receive.reading.fields.order import fields_of
from duly.receive.reading.fields.prose import Prose, prose_of
from duly.receive.reading.fields.references import references_in
from duly.receive.reading.text.flow import Block

TONGUES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "fields_by_tongue.yaml").read_text(encoding="utf-8")
)
KINDS = ("type", "ref", "law", "ask", "deadline")
POST = "https://x.com/zqkara/status/1356868433739783990"
RESTRICTS = {Ask.RESTRICT, Ask.WITHHOLD}
YEAR, MONTH, DAY = 2026, 7, 14


def cut(line: str) -> tuple[str, str]:
    said, _, wanted = line.rpartition(" => ")
    return said, wanted


def dated(tongue: dict[str, Any], month: int) -> str:
    name = tongue["months"][month - 1]
    year = YEAR + tongue.get("year", 0)
    return str(tongue["date"]).format(d=DAY, m=name, y=year)


def prose(name: str, kind: str = "", place: int = 0) -> Prose:
    """Write a tongue's letter with one of its lines in place of the first of its kind."""
    tongue = TONGUES[name]
    lines = {one: cut(tongue[one][place if one == kind else 0])[0] for one in KINDS}
    date = dated(tongue, place if kind == "date" else MONTH)
    parts = (lines["type"], lines["ref"], date, lines["law"], lines["ask"], POST, lines["deadline"])
    return prose_of([[Block(text=part, starts=(0,), sources=()) for part in parts]])


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(name, place, cut(line)[1], id=f"{name}-{place}")
        for name, tongue in TONGUES.items()
        for place, line in enumerate(tongue[kind])
    ]


@pytest.mark.parametrize("name", TONGUES)
def test_each_month_of_a_tongue_is_read_as_itself(name: str) -> None:
    manner = reckoning_of(TONGUES[name]["country"], (name.partition("-")[0],))
    read = [issued_on(prose(name, "date", month), manner) for month in range(1, 13)]
    assert read == [f"{YEAR}-{month:02}-{DAY}" for month in range(1, 13)]


@pytest.mark.parametrize("name", TONGUES)
def test_a_letter_is_known_by_its_tongue_and_its_land(name: str) -> None:
    read = fields_of(prose(name))
    assert read.languages == (name.partition("-")[0],)
    assert read.country == TONGUES[name]["country"]


@pytest.mark.parametrize(("name", "place", "wanted"), cases("type"))
def test_the_sender_is_named_and_its_kind_is_known(name: str, place: int, wanted: str) -> None:
    sender, _ = authority_of(prose(name, "type", place))
    written = cut(TONGUES[name]["type"][place])[0]
    assert sender.type in wanted.split(" / ")
    assert written in {sender.written, sender.name}


@pytest.mark.parametrize(("name", "place", "wanted"), cases("ref"))
def test_the_letters_own_number_and_no_other_is_its_reference(
    name: str, place: int, wanted: str
) -> None:
    (number,) = references_in(prose(name, "ref", place))
    assert any(one in number for one in wanted.split(" / "))


@pytest.mark.parametrize(("name", "place", "wanted"), cases("law"))
def test_a_law_is_given_with_its_own_provision(name: str, place: int, wanted: str) -> None:
    laws, _, provision = wanted.partition(" | ")
    of = rf"(?<![0-9.])(?:{'|'.join(map(re.escape, provision.split(' / ')))})(?![0-9])"
    read = laws_in(prose(name, "law", place))
    named = [one for one in read if any(law in (one.law or "") for law in laws.split(" / "))]
    assert any(re.search(of, one.provision or "") for one in named)
    assert not [one for one in read if re.search(of, one.provision or "") and one not in named]


@pytest.mark.parametrize(("name", "place", "wanted"), cases("ask"))
def test_what_is_asked_is_known(name: str, place: int, wanted: str) -> None:
    ask, _ = ask_of(prose(name, "ask", place), None)
    assert ask.value == wanted or (wanted == "restrict" and ask in RESTRICTS)


@pytest.mark.parametrize(("name", "place", "wanted"), cases("deadline"))
def test_the_time_to_act_is_known_with_what_it_runs_from(
    name: str, place: int, wanted: str
) -> None:
    limit = main_of(deadlines_in(prose(name, "deadline", place)))
    length, start, *working = wanted.split(" ")
    assert limit is not None
    assert (limit.length, limit.start) == (length, start)
    assert (limit.calendar == "working-days") is bool(working)


@pytest.mark.parametrize(
    ("text", "tongues", "wanted"),
    [
        ("14. listopada 2026.", ("hr",), "2026-10-14"),
        ("14 listopada 2026", ("pl",), "2026-11-14"),
        ("14. listopadu 2026", ("cs",), "2026-11-14"),
        ("14. listopada 2026.", (), None),
        ("14. listopada 2026", ("cs", "hr"), None),
    ],
)
def test_a_month_that_neighbors_count_differently_is_read_by_the_tongue_or_not_at_all(
    text: str, tongues: tuple[str, ...], wanted: str | None
) -> None:
    found = [day.isoformat() for day, _ in dates_in(text, Reckoning(None, tongues))]
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    "text",
    [
        "Vedtaket kan påklages innen tre uker fra mottak.",
        "Päätökseen saa hakea muutosta valittamalla 30 päivän kuluessa tiedoksisaannista.",
        "Otsuse peale võib esitada vaide 30 päeva jooksul teatavakstegemisest.",
        "Lēmumu var apstrīdēt viena mēneša laikā no paziņošanas.",
        "Sprendimas gali būti skundžiamas per 14 dienų nuo gavimo.",
        "Zoper odločbo je mogoča pritožba v 15 dneh od vročitve.",
        "Protiv rješenja može se izjaviti žalba u roku od 15 dana od dostave.",
        "Решението може да се обжалва в срок от 14 дни от получаването.",
        "Mot beslutet kan ni överklaga inom tre veckor från mottagandet.",
        "Afgørelsen kan påklages inden fire uger efter modtagelsen.",
        "Kæra má ákvörðun þessa innan þriggja vikna frá móttöku.",
        "Keputusan ini boleh dirayu dalam tempoh 14 hari dari penerimaan.",
        "本決定に不服がある場合は、受領後30日以内に審査請求をすることができる。",
        "如不服本處分,得於送達後30日內提起訴願。",
        "이 처분에 불복하는 경우 수령한 날부터 90일 이내에 행정심판을 청구할 수 있습니다.",
        "Rufaa inaweza kukatwa ndani ya siku 14 tangu kupokea uamuzi huu.",
    ],
)
def test_the_time_for_a_complaint_is_no_time_to_act(text: str) -> None:
    assert deadlines_in(prose_of([[Block(text=text, starts=(0,), sources=())]])) == ()
