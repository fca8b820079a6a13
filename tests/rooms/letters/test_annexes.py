"""The forms of the law are filled in their own order, from what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from duly.answer.letters import (
    ImpossibilityFeedback,
    Language,
    Letter,
    Needed,
    Obstacle,
    RemovalFeedback,
    Rule,
    compose,
)
from duly.answer.letters.sheet import Facts
from duly.answer.letters.words import words
from duly.answer.mailtext import text_of
from duly.law.loader import pack
from tests.rooms.letters.samples import ANNEX2, ANNEX3, LATE, NOTICE, REFUSAL, TERMS

EN = words("en")
# The pack's fields of each form, by the words under which the letter gives them.
SHARED = {
    "addressee": "feedback.addressee",
    "issuing_authority": "feedback.authority",
    "authority_file_ref": "feedback.their_file",
    "platform_file_ref": "feedback.our_file",
    "received_at": "feedback.received",
    "removed_box": "annex2.removed",
    "disabled_in_all_member_states_box": "annex2.disabled",
    "measure_at": "annex2.measured",
    "box_force_majeure": "annex3.force_majeure",
    "box_manifest_errors": "annex3.manifest_errors",
    "box_insufficient_information": "annex3.insufficient_information",
    "further_reasons": "annex3.further",
    "provider_or_representative_name": "feedback.provider",
    "member_state": "feedback.member_state",
    "authorised_person": "feedback.authorised",
    "contact_email": "feedback.email",
    "date": "feedback.date",
    "signature": "annex3.signature",
    "signed_at": "annex3.signed",
}
POINTS = {"clarification_needed"}  # a list of its own


def facts(letter: Letter) -> Mapping[str, str]:
    sheet = compose(letter, language="en")
    return {
        fact.label: fact.value
        for part in sheet.parts
        if isinstance(part, Facts)
        for fact in part.facts
    }


def text(letter: Letter, language: Language = "en") -> str:
    return " ".join(text_of(compose(letter, language=language)).split())


@pytest.mark.parametrize(("form", "letter"), [("annex2", ANNEX2), ("annex3", ANNEX3)])
def test_a_form_gives_every_field_of_the_law_in_the_laws_order(form: str, letter: Letter) -> None:
    order = next(one for one in pack("eu-terreg").instruments if one.id == "removal_order")
    fields = next(one.fields for one in order.forms if one.id == form)
    wanted = [EN.say(SHARED[field]) for field in fields if field not in POINTS]
    given = [label for label in facts(letter) if label in wanted]
    assert given == wanted


def test_annex_two_says_when_the_measure_was_complete_and_what_it_leaves_out() -> None:
    assert facts(ANNEX2)["Date and time of the measure"].startswith("4 February 2021, 14:34 CET")
    assert "This feedback covers 2 of the 3 items listed." in text(ANNEX2)
    assert "This feedback covers" not in text(replace(ANNEX2, listed=2))


def test_a_box_is_ticked_only_for_what_is_so() -> None:
    said = facts(replace(ANNEX2, disabled=False, removed=True))
    assert (said[EN.say("annex2.removed")], said[EN.say("annex2.disabled")]) == ("Yes", "No")
    said = facts(replace(ANNEX3, obstacles=(Obstacle.FORCE_MAJEURE,)))
    assert [said[EN.say(f"annex3.{each}")] for each in Obstacle] == ["Yes", "No", "No"]


def test_a_form_without_content_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="what the measure covers"):
        RemovalFeedback(
            cover=ANNEX2.cover,
            received_at=ANNEX2.received_at,
            removed=True,
            disabled=False,
            items=(),
            listed=0,
        )
    with pytest.raises(ValueError, match="obstacle"):
        ImpossibilityFeedback(cover=ANNEX3.cover, received_at=ANNEX3.received_at, obstacles=())


def test_annex_three_says_so_where_nothing_is_needed() -> None:
    assert EN.say("annex3.not_needed") in text(replace(ANNEX3, needed=()))
    assert EN.say("annex3.not_needed") not in text(ANNEX3)
    assert "Item 7, listed as not stated: which?" in text(
        replace(ANNEX3, needed=(Needed(detail="which?", position=7),))
    )


def test_a_member_state_that_the_desk_was_not_told_is_said_to_be_so() -> None:
    assert (
        facts(replace(ANNEX2, member_state=None))[EN.say("feedback.member_state")] == "not stated"
    )


def test_a_refusal_gives_each_reason_with_the_items_it_holds_for() -> None:
    said = text(REFUSAL)
    assert "among those the law lists. Items: 1-4, 9." in said
    assert "The order bears no date. This holds for the order as a whole." in said
    assert "Items declined: 6 of 40." in said


def test_article_17_is_claimed_only_where_we_decided_under_our_own_terms() -> None:
    assert "It is not a statement of reasons under Article 17" in text(NOTICE)
    assert "Statement of reasons" not in text(NOTICE)
    assert "This is a statement of reasons under Article 17" in text(TERMS)
    assert "out-of-court dispute settlement" in text(TERMS)
    assert "Article 17" not in text(replace(NOTICE, rule=Rule.ORDER))


def test_a_late_notice_says_that_it_could_not_be_sent_earlier_and_why_as_far_as_allowed() -> None:
    assert "Regulation (EU) 2021/784 art 11 did not allow it until 18 March 2021" in text(LATE)
    late = LATE.held_back
    assert late is not None
    unnamed = text(replace(LATE, held_back=replace(late, law=None)))
    assert "the law did not allow it until 18 March 2021" in unnamed
    assert "2021/784" not in unnamed
    assert "art 11 did not allow it." in text(replace(LATE, held_back=replace(late, until=None)))
