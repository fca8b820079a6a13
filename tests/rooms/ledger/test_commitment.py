"""The commitment binds to one text, hides it, and never changes its meaning."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger.commitment import SALT_SIZE, commit, commitments

SALT = bytes(range(32))


def test_a_commitment_is_what_it_was_on_the_first_day() -> None:
    # Pinned: every commitment ever published depends on it.
    assert (
        commit(SALT, b'{"event":"OrderReceived"}').hex()
        == (
            hmac.new(SALT, b'duly/ledger/entry/v1\n{"event":"OrderReceived"}', hashlib.sha256)
        ).hexdigest()
    )
    assert commit(SALT, b"").hex() == PINNED


PINNED = "4613ee64ee6481d70167fd3d8b9dd0747cf90262d4b2fb4e3e5817ee302c10c2"


@given(
    one=st.tuples(st.binary(min_size=32, max_size=32), st.binary()),
    other=st.tuples(st.binary(min_size=32, max_size=32), st.binary()),
)
def test_two_texts_or_two_salts_never_share_a_commitment(
    one: tuple[bytes, bytes], other: tuple[bytes, bytes]
) -> None:
    assert (commit(*one) == commit(*other)) == (one == other)


@given(st.lists(st.tuples(st.binary(min_size=32, max_size=32), st.binary())))
def test_many_at_once_are_each_as_it_is_alone(many: list[tuple[bytes, bytes]]) -> None:
    salts, bodies = [salt for salt, _ in many], [body for _, body in many]
    assert commitments(salts, bodies) == [commit(*each) for each in many]


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_salt_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match=f"{SALT_SIZE} bytes"):
        commit(bytes(size), b"text")
    with pytest.raises(ValueError, match=f"{SALT_SIZE} bytes"):
        commitments([SALT, bytes(size)], [b"text", b"text"])
