"""Signed notes and checkpoints: what is signed reads back, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.ledger import note
from duly.ledger.checkpoint import Checkpoint, open_note, sign
from duly.ledger.keys import SigningKey, parse_signing, parse_verifying
from duly.ledger.tree import EMPTY_ROOT
from duly.order.terms import Unreadable

KEY = SigningKey(name="desk.example/duly", seed=bytes(range(32)))
OTHER = SigningKey(name="other.example/duly", seed=bytes(32))
HEAD = Checkpoint(origin=KEY.name, size=15, root=bytes(range(32)))
SIGNED = sign(HEAD, KEY)

# The key, text and signature of the reference implementation's own test (Go, sumdb/note).
REFERENCE_PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
REFERENCE_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
REFERENCE_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
REFERENCE_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
    "KvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# The note shown in C2SP signed-note: blank lines within the text, another alphabet.
C2SP_NOTE = (
    "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
    "ed è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ"
    "2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n"
)


def test_the_reference_note_verifies_and_its_key_signs_it_again_byte_for_byte() -> None:
    public, secret = parse_verifying(REFERENCE_PUBLIC), parse_signing(REFERENCE_SECRET)
    read = note.parse(REFERENCE_TEXT + "\n" + REFERENCE_LINE)
    assert len(read.signed_by([public])) == 1
    assert secret.sign(REFERENCE_TEXT).line() == REFERENCE_LINE
    assert secret.verifier == public
    assert (str(public), secret.secret_text()) == (REFERENCE_PUBLIC, REFERENCE_SECRET)


def test_the_note_of_the_standard_is_read_with_its_blank_lines() -> None:
    read = note.parse(C2SP_NOTE)
    assert read.text.count("\n") == 4
    assert read.signatures[0].name == "quasimodo.example/salvatore"
    assert read.signatures[0].key_id.hex() == "367ba04b"
    assert len(read.signatures[0].value) == 64
    assert str(read) == C2SP_NOTE


def test_a_signed_checkpoint_reads_back_as_itself() -> None:
    assert open_note(SIGNED, [KEY.verifier]) == HEAD
    assert SIGNED.startswith("desk.example/duly\n15\n")


def test_a_checkpoint_of_an_unknown_key_is_not_believed() -> None:
    with pytest.raises(Unreadable, match="note-unsigned"):
        open_note(SIGNED, [OTHER.verifier])
    with pytest.raises(Unreadable, match="note-unsigned"):
        open_note(SIGNED, [])


def test_a_stranger_with_the_same_name_is_passed_over_but_does_not_count() -> None:
    stranger = SigningKey(name=KEY.name, seed=b"\x07" * 32)
    both = SIGNED + stranger.sign(HEAD.text()).line()
    assert open_note(both, [KEY.verifier]) == HEAD
    with pytest.raises(Unreadable, match="note-unsigned"):
        open_note(sign(HEAD, stranger), [KEY.verifier])


def test_one_false_signature_of_a_known_key_spoils_the_note() -> None:
    false = KEY.sign("something else\n").line()
    with pytest.raises(Unreadable, match="note-forged"):
        open_note(SIGNED + false, [KEY.verifier])


@given(at=st.integers(0, 8 * len(SIGNED.encode()) - 1))
def test_one_flipped_bit_anywhere_in_a_signed_checkpoint_is_found(at: int) -> None:
    raw = bytearray(SIGNED.encode())
    raw[at // 8] ^= 1 << at % 8
    with pytest.raises((Unreadable, UnicodeDecodeError)):
        open_note(raw.decode(), [KEY.verifier])


@given(text=st.text())
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    with pytest.raises(Unreadable):
        open_note(text, [KEY.verifier])


LINE = KEY.sign("x\n").line()
MALFORMED = {
    "no signature": "x\n",
    "no blank line": "x\n" + LINE,
    "no newline at the end": "x\n\n" + LINE[:-1],
    "a carriage return": "x\r\n\n" + LINE,
    "a dash for the em dash": "x\n\n" + LINE.replace("—", "--"),
    "a plus in the name": "x\n\n" + LINE.replace("desk", "desk+"),
    "a blank in the name": "x\n\n" + LINE.replace("desk", "de sk"),
    "no name": "x\n\n— " + LINE.rpartition(" ")[2],
    "base64 with more padding": "x\n\n" + LINE.replace("\n", "=\n"),
    "another spelling of the same base64": "x\n\n"
    + LINE.replace(LINE[-3:], chr(ord(LINE[-3]) + 1) + "=\n"),
    "only a key id": "x\n\n— desk.example/duly AAAAAA==\n",
    "too many signatures": "x\n\n" + LINE * 65,
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_note_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="note-malformed"):
        note.parse(text)


NO_CHECKPOINT = {
    "two lines": f"{KEY.name}\n15\n",
    "a leading nought": HEAD.text().replace("\n15\n", "\n015\n"),
    "a minus": HEAD.text().replace("\n15\n", "\n-15\n"),
    "more than any database counts": HEAD.text().replace("\n15\n", f"\n{1 << 63}\n"),
    "other digits": HEAD.text().replace("\n15\n", "\n१५\n"),
    "a short root": f"{KEY.name}\n15\nAAAA\n",
    "loose base64": HEAD.text().replace("=\n", "\n"),
    "an empty line within": f"{HEAD.text()}\nmore\n",
}


@pytest.mark.parametrize("text", NO_CHECKPOINT.values(), ids=NO_CHECKPOINT.keys())
def test_a_signed_note_that_is_no_checkpoint_is_refused(text: str) -> None:
    signed = str(note.Note(text=text, signatures=(KEY.sign(text),)))
    with pytest.raises(Unreadable, match="checkpoint-malformed"):
        open_note(signed, [KEY.verifier])


def test_extension_lines_are_signed_and_passed_over() -> None:
    text = HEAD.text() + "an extension\n"
    signed = str(note.Note(text=text, signatures=(KEY.sign(text),)))
    assert open_note(signed, [KEY.verifier]) == HEAD


def test_a_key_signs_only_for_its_own_origin() -> None:
    with pytest.raises(ValueError, match="does not speak for"):
        sign(HEAD, OTHER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "desk.example/duly",
        str(KEY.verifier).replace("desk", "dusk"),
        str(KEY.verifier)[:-4],
        str(KEY.verifier).replace("+A", "+B"),
        KEY.secret_text(),
    ],
)
def test_a_key_that_is_not_whole_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="key-malformed"):
        parse_verifying(text)


def test_a_private_key_never_shows_its_secret_by_accident() -> None:
    assert "seed" not in repr(KEY)
    assert parse_signing(KEY.secret_text()) == KEY


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb"])
def test_a_key_cannot_carry_a_name_that_a_note_cannot(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be named"):
        SigningKey(name=name, seed=bytes(32))


def test_the_empty_history_can_be_signed_too() -> None:
    first = Checkpoint(origin=KEY.name, size=0, root=EMPTY_ROOT)
    assert open_note(sign(first, KEY), [KEY.verifier]) == first
