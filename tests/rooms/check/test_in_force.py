"""An order is held against the law of its own day: annulled articles, rules that came later."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from duly.check.facts import Citation, OrderFacts
from duly.check.findings import Finding, hold
from duly.order.events import Passed, Verdict
from duly.order.terms import Ask
from tests.cast import NOON
from tests.rooms.check.test_findings import FEBRUARY, POST, held, of
from tests.rooms.law.golden import ELSEWHERE, pack_of

TURKEY = OrderFacts(
    authority="tr-5651:btk_president",
    authenticity=Verdict.AUTHENTIC,
    grounds=("national security",),
    ask=Ask.REMOVE,
    received_at=NOON.replace(year=2026),
)


def turkish(provision: str, law: str | None = "Law No. 5651", *, year: int = 2026) -> Finding:
    facts = replace(
        TURKEY,
        legal_basis=(Citation(law=law, provision=provision),),
        received_at=NOON.replace(year=year),
    )
    return of(held(facts, law="tr-5651/art8a_order"), "legal_basis")


def test_an_order_under_an_annulled_article_fails_the_basis_check_with_the_reason() -> None:
    found = turkish("Article 9")

    assert found.passed is Passed.NO
    assert "Article 9 (violation of personal rights) was annulled" in found.says
    assert "Constitutional Court E.2020/76 K.2023/172" in found.says


@pytest.mark.parametrize(
    ("provision", "law", "year", "passed", "annulled"),
    [
        ("Article 8/A", "Law No. 5651", 2026, Passed.YES, False),
        ("5651 sayılı Kanun madde 9", None, 2026, Passed.NO, True),
        ("Article 9", "Law No. 5651", 2024, Passed.NO, False),  # in February it still stood
        ("Article 9/A", "Law No. 5651", 2026, Passed.NO, False),  # another article, in force
        ("Article 9", "Law No. 6698", 2026, Passed.NO, False),  # another law
        ("Articles 8/A and article 9", "Law No. 5651", 2026, Passed.PERSON, True),
    ],
)
def test_only_the_annulled_article_is_called_annulled(
    provision: str, law: str | None, year: int, passed: Passed, annulled: bool
) -> None:
    found = turkish(provision, law, year=year)

    assert found.passed is passed
    assert ("annulled" in found.says) is annulled


@pytest.mark.parametrize(("doubt", "said"), [("law", True), ("hearsay", False), ("bill", False)])
def test_an_annulment_is_given_as_a_reason_only_if_somebody_read_it(doubt: str, said: bool) -> None:
    data = json.loads(json.dumps(ELSEWHERE))
    data["instruments"][0].update(
        cited_as=["section 3"],
        checks=[{"id": "a", "ask": "?", "test": "law_cited", "fail": "note_only", "src": ["law"]}],
    )
    gone = {"id": "a", "text": "gone", "cited_as": ["section 4"], "since": "2020-02-02"}
    data["annulled"] = [{**gone, "src": [doubt]}]
    made_up = pack_of(data)
    facts = replace(FEBRUARY, legal_basis=(Citation(law=None, provision="section 4"),))

    (found,) = hold(facts, [POST], pack=made_up, instrument=made_up.instruments[0]).order

    assert ("gone" in found.says) is said


def test_a_rule_of_later_years_is_not_asked_of_an_earlier_order() -> None:
    before = held(replace(FEBRUARY, received_at=NOON), law="in-it-act/r3_1_d")
    after = held(replace(FEBRUARY, received_at=NOON.replace(year=2026)), law="in-it-act/r3_1_d")

    assert {one.check.id for one in after.order} - {one.check.id for one in before.order} == {
        "rank",
        "legal_basis",
        "nature",
    }


def test_a_paragraph_with_a_number_of_its_own_is_not_the_article() -> None:
    def cited(provision: str) -> Passed:
        basis = (Citation(law="149-ФЗ", provision=provision),)
        result = held(replace(FEBRUARY, legal_basis=basis), law="ru-149fz/art15_3_demand")
        return of(result, "legal_basis").passed

    assert cited("статья 15.3") is Passed.YES
    assert cited("статья 15.3-2") is Passed.NO
