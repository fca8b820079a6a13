import hashlib
import hmac
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from duly.gate import Entry, Register, RegisterRefused, build
from duly.gate.hashing import new_seed
from duly.gate.layout import Head, numbers, pack, texts
from duly.gate.lines import fill_numbers, shape
from tests.rooms.gate.registers import DAY, INDIA, NOON, READERS, entry, overwrite, write

KEY = b"a key of the platform"
HELD = [entry(7), entry("did:plc:zq", kind="account"), entry(9, kind="post", until=None)]


def sign(data: bytes) -> bytes:
    return hmac.digest(KEY, data, "sha256")


def verify(signature: bytes, data: bytes) -> bool:
    return hmac.compare_digest(signature, sign(data))


def answers(register: Register) -> object:
    return (
        register.register_id,
        register.epoch,
        register.issued_at,
        [
            register.explain(kind, id, country, now=NOON)
            for kind in ("account", "post")
            for id in (7, 9, "did:plc:zq", 6, 8)
            for country in ("IN", "US")
        ],
    )


def refusal(path: Path, **how: object) -> str:
    with pytest.raises(RegisterRefused) as refused:
        Register.open(path, **how)  # type: ignore[arg-type]
    return refused.value.code


LONG = settings().max_examples > 100  # then every bit of every byte


@pytest.mark.parametrize("signed", [True, False])
def test_a_bit_that_flips_in_any_byte_is_refused_or_changes_nothing(
    tmp_path: Path, signed: bool
) -> None:
    path = tmp_path / "r"
    check = verify if signed else None
    build(
        HELD,
        path,
        register_id="chirp",
        epoch=1,
        issued_at=NOON,
        sign=sign if signed else None,
    )
    whole = path.read_bytes()
    truth = answers(Register.open(path, verify=check))
    refused = 0
    for place in range(len(whole)):
        for bit in range(8) if LONG else (place % 8,):
            overwrite(path, whole, {place: whole[place] ^ 1 << bit})
            try:
                told = answers(Register.open(path, verify=check))
            except RegisterRefused:
                refused += 1
            else:
                assert told == truth, (place, bit)

    unvouched = 0 if signed else 16  # the length of the signature that nobody asked for
    assert refused >= (8 if LONG else 1) * len(whole) - unvouched


def test_a_register_cut_short_anywhere_or_grown_is_refused(tmp_path: Path) -> None:
    whole = write(tmp_path / "r", HELD).read_bytes()
    for size in range(len(whole)):
        overwrite(tmp_path / "r", whole[:size], {})
        assert refusal(tmp_path / "r") in {"not-a-register", "register-truncated"}

    for more in (b"\0", b"\0" * 64, b"x" * 64):
        (tmp_path / "r").write_bytes(whole + more)
        assert refusal(tmp_path / "r") in {"register-truncated", "register-corrupt"}


def test_a_missing_or_foreign_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("kind,id,countries\n" * 9)
    (tmp_path / "empty").touch()

    assert refusal(tmp_path / "none") == "register-missing"
    assert refusal(tmp_path) in {"register-missing", "not-a-register"}
    assert refusal(tmp_path / "text") == "not-a-register"
    assert refusal(tmp_path / "empty") == "not-a-register"


def test_a_later_format_is_refused(tmp_path: Path) -> None:
    whole = bytearray(write(tmp_path / "r", HELD).read_bytes())
    whole[8:12] = struct.pack("<I", 3)
    (tmp_path / "r").write_bytes(whole)

    assert refusal(tmp_path / "r") == "register-version"


def test_only_the_trusted_key_is_believed(tmp_path: Path) -> None:
    write(tmp_path / "unsigned", HELD)
    build(
        HELD,
        tmp_path / "forged",
        register_id="chirp",
        epoch=1,
        issued_at=NOON,
        sign=lambda data: hashlib.sha256(data).digest(),
    )

    assert refusal(tmp_path / "unsigned", verify=verify) == "register-unsigned"
    assert refusal(tmp_path / "forged", verify=verify) == "register-forged"


def test_another_or_an_older_register_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "r", HELD, epoch=4)

    assert refusal(path, register_id="other") == "wrong-register"
    assert refusal(path, after=5) == "rolled-back"
    assert Register.open(path, register_id="chirp", after=4).epoch == 4


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(HELD[0], kind="an account"), "entry-kind"),
        (replace(HELD[0], id=""), "entry-id"),
        (replace(HELD[0], id="\ud800"), "entry-id"),
        (replace(HELD[0], id="x" * 9_000), "entry-id"),
        (replace(HELD[0], countries=frozenset()), "entry-country"),
        (replace(HELD[0], countries=INDIA | {"XX"}), "entry-country"),
        (replace(HELD[0], countries=frozenset({"EU27"})), "entry-country"),
        (replace(HELD[0], until=NOON - 2 * DAY), "entry-time"),
        (replace(HELD[0], since=NOON.replace(tzinfo=None)), "entry-time"),
        (replace(HELD[0], order=" "), "entry-order"),
        (replace(HELD[0], order="A\r\nSet-Cookie: x"), "entry-order"),
        (replace(HELD[0], action="block"), "entry-action"),
    ],
)
def test_a_wrong_entry_is_refused_and_the_old_register_stays(
    tmp_path: Path, wrong: Entry, code: str
) -> None:
    before = write(tmp_path / "r", HELD).read_bytes()

    with pytest.raises(RegisterRefused) as refused:
        write(tmp_path / "r", [*HELD, wrong], epoch=2)

    assert refused.value.code == code
    assert (tmp_path / "r").read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} == {"r", "r.signal"}


SEED = new_seed(b"a test")
TABLE = fill_numbers(SEED, [([7], 0)], *shape(1)) or b""
WHOLE = {
    "territories": texts([b"IN"]),
    "orders": texts([b"A-1"]),
    "actions": texts([b"withhold"]),
    "ended": texts([]),
    "seed": SEED,
    "terms": struct.pack("<II", 1, 8) + struct.pack("<qqIIQ", 0, 2**63 - 1, 0, 0, 1),
    "classes": numbers("I", [1, 1, 0]),
    "numbers:account": TABLE,
}


def table(at: int, *values: int) -> bytes:
    """The table of one number with some words of 64 bits written over it."""
    return TABLE[:at] + struct.pack(f"<{len(values)}Q", *values) + TABLE[at + 8 * len(values) :]


def crafted(path: Path, **changed: bytes) -> Path:
    sections = WHOLE | changed
    head = Head(
        register_id="chirp",
        epoch=1,
        parent=0,
        below=bytes(32),
        issued_at=0,
        sections=tuple((n, len(d), hashlib.sha256(d).digest()) for n, d in sections.items()),
    )
    path.write_bytes(b"".join(pack(head, sections.values(), b"")))
    return path


@pytest.mark.parametrize("native", READERS)
@pytest.mark.parametrize(
    "changed",
    [
        {"orders": texts([])},
        {"orders": b"\xff" * 8},
        {"orders": numbers("Q", [1, 9]) + b"A-1"},
        {"orders": texts([b"\xff"])},
        {"terms": b""},
        {"terms": struct.pack("<II", 2**32 - 1, 2**32 - 1)},
        {"terms": struct.pack("<II", 1, 8) + struct.pack("<qqIIQ", 0, 2**63 - 2, 0, 0, 1)},
        {"classes": b""},
        {"classes": numbers("I", [9, 1, 0])},
        {"classes": numbers("I", [1, 1, 5])},
        {"classes": numbers("I", [2, 2, 1, 0])},
        {"territories": texts([b"IN", b"IN"])},
        {"ended": b""},
        {"seed": SEED[1:]},
        {"numbers:account": b"odd"},
        {"numbers:account": TABLE + bytes(64)},
        {"numbers:account": table(0, 2)},
        {"numbers:account": table(8, 0)},
        {"numbers:account": table(8, 2**63)},
        {"numbers:account": table(16, 2**61)},
        {"numbers:account": table(24, 2**64 - 1)},
        {"numbers:account": table(32, 33)},
        {"numbers:account": table(64, 7)},
        {"numbers:account": table(64, 1 | 4 << 32)},
        {"texts:account": TABLE},
    ],
)
def test_a_register_that_contradicts_itself_is_refused_though_its_checksums_hold(
    tmp_path: Path, changed: dict[str, bytes], native: bool
) -> None:
    whole = Register.open(crafted(tmp_path / "r"), native=native)
    assert whole.one("account", 7, "IN", now=NOON)
    assert refusal(crafted(tmp_path / "r", **changed), native=native) == "register-corrupt"
