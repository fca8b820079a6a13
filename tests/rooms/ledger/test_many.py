"""Many texts hashed in one call are hashed as the standard library hashes each."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger import many

texts = st.lists(st.binary(max_size=200), max_size=9)
pairs = st.lists(st.tuples(st.binary(min_size=32, max_size=32), st.binary(max_size=200)))
HMACS = [many.hmacs, many.key_by_key]
ways = [(many.prefixed, many.paired), (many.one_by_one, many.two_by_two)]


@pytest.mark.parametrize(("alone", "together"), ways)
@given(prefix=st.binary(max_size=3), row=texts)
def test_each_and_every_two_are_hashed_behind_their_prefix(
    alone: Callable[[bytes, list[bytes]], list[bytes]],
    together: Callable[[bytes, list[bytes]], list[bytes]],
    prefix: bytes,
    row: list[bytes],
) -> None:
    assert alone(prefix, row) == [sha256(prefix + each).digest() for each in row]
    two = [one + other for one, other in zip(row[::2], row[1::2], strict=False)]
    assert together(prefix, row) == [sha256(prefix + each).digest() for each in two]


@pytest.mark.parametrize("hmacs", HMACS)
@given(label=st.binary(max_size=30), told=pairs)
def test_each_is_hashed_under_its_own_salt(
    hmacs: Callable[..., list[bytes]], label: bytes, told: list[tuple[bytes, bytes]]
) -> None:
    salts, bodies = [salt for salt, _ in told], [body for _, body in told]
    assert hmacs(label, salts, bodies) == [
        hmac.digest(salt, label + body, "sha256") for salt, body in told
    ]


@pytest.mark.parametrize("hmacs", HMACS)
@pytest.mark.parametrize(
    ("salts", "bodies", "refused"),
    [
        ([bytes(31)], [b""], ValueError),
        ([bytes(32), bytes(33)], [b"", b""], ValueError),
        ([bytes(32)], [], ValueError),
        ([], [b""], ValueError),
        ([bytes(32)], ["text"], TypeError),
        (["s" * 32], [b""], TypeError),
        ([bytes(32)], [None], TypeError),
    ],
)
def test_what_is_no_salt_or_no_bytes_is_refused(
    hmacs: Callable[..., list[bytes]], salts: Any, bodies: Any, refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        hmacs(b"", salts, bodies)


@pytest.mark.parametrize(("alone", "together"), ways)
def test_a_row_of_what_is_no_bytes_is_refused(
    alone: Callable[..., list[bytes]], together: Callable[..., list[bytes]]
) -> None:
    for row in ([b"", "text"], [b"", None]):
        for way in (alone, together):
            with pytest.raises(TypeError):
                way(b"", row)
