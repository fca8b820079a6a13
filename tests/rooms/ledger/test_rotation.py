"""Keys that the history itself names are trusted, if one that was trusted signed for them."""

from __future__ import annotations

import pytest

from duly.ledger.keys import SigningKey
from tests.rooms.ledger.history import KEY, History

NEXT, THIRD, THIEF = (SigningKey(name=KEY.name, seed=bytes([n]) * 32) for n in (2, 3, 9))
ITEM = "IN-2021-0001/1"


def rotated() -> History:
    """A history under three keys, each adopted under the signature of the one before it."""
    history = History()
    for key, successor in ((KEY, NEXT), (NEXT, THIRD), (THIRD, None)):
        history.append(ITEM)
        history.seal(key)
        if successor is not None:
            history.adopt(successor.verifier)
            history.seal(key)
    return history


def test_the_first_key_verifies_a_history_whose_key_was_changed_twice() -> None:
    report = rotated().verify()
    assert (report.bad, report.signed) == ((), 5)
    assert report.adopted == (NEXT.verifier, THIRD.verifier)


def test_a_kept_head_of_a_later_key_is_held_against_the_history_too() -> None:
    history = rotated()
    kept = history.checkpoints[-1]
    assert history.verify(kept=[kept]).ok
    del history.entries[4:], history.leaves[4:], history.checkpoints[-1:]
    assert [bad.entry for bad in history.verify(kept=[kept]).bad] == ["checkpoint 5"]


def test_a_key_whose_adoption_only_it_has_signed_is_not_believed() -> None:
    history = History()
    history.append(ITEM)
    history.seal(KEY)
    history.adopt(THIEF.verifier)
    history.seal(THIEF)
    report = history.verify()
    assert [bad.entry for bad in report.bad] == ["checkpoint no. 2"]
    assert (report.signed, report.adopted) == (1, ())


def test_a_second_rotation_that_the_first_new_key_did_not_sign_is_refused() -> None:
    history = rotated()
    del history.checkpoints[3]
    report = history.verify()
    assert [bad.entry for bad in report.bad] == ["checkpoint no. 4"]
    assert report.adopted == (NEXT.verifier,)


def test_a_rotation_in_a_rewritten_history_is_not_believed() -> None:
    history = rotated()
    history.edit(0, body=history.entries[0].body.replace(b"sealed-0", b"sealed-X"))
    history.recommit(0)
    report = history.verify()
    assert report.bad[0].entry == "checkpoint 1"
    assert report.adopted == ()


@pytest.mark.parametrize("word", ["", "desk.example/duly+00000000+AAAA"])
def test_a_word_that_is_no_key_is_named(word: str) -> None:
    history = History()
    history.adopt(NEXT.verifier)
    raw = history.entries[0].body.replace(str(NEXT.verifier).encode(), word.encode())
    history.edit(0, body=raw)
    history.recommit(0)
    history.seal()
    assert [bad.entry for bad in history.verify().bad] == ["desk#0"]
