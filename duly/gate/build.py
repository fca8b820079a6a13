"""Write a register: every entry once, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import struct
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from duly.gate.entry import OPEN, Entry, RegisterRefused, check_terms, checked_id, instant
from duly.gate.layout import LONGEST_SIGNATURE, Head, numbers, pack, signed_text, texts

Sign = Callable[[bytes], bytes]
_Term = tuple[int, int, str, str, frozenset[str]]  # since, until, order, action, countries
_Filed = dict[tuple[str, int | str], frozenset[_Term]]


def build(
    entries: Iterable[Entry],
    path: Path | str,
    *,
    register_id: str,
    epoch: int,
    issued_at: datetime,
    sign: Sign | None = None,
) -> None:
    """Write the register and put it in place in one step; readers see the old or the new one.

    The file is on the disk when this returns. ``epoch`` grows with every issue of a register;
    ``sign`` gets a text of two lines and returns the signature (up to 16 KiB). The same entries
    give the same bytes. Refuses entries as ``checked`` does, and with ``register-head``.
    """
    sections = _sections(entries)
    head = Head(
        register_id=_named(register_id),
        epoch=_counted(epoch),
        parent=0,
        issued_at=instant(issued_at),
        sections=tuple(
            (name, len(data), hashlib.sha256(data).digest()) for name, data in sections.items()
        ),
    )
    signature = b"" if sign is None else sign(signed_text(head.packed()))
    if len(signature) > LONGEST_SIGNATURE:
        raise RegisterRefused("register-head", "The signature is longer than 16 KiB.")
    _place(Path(path), pack(head, sections.values(), signature))


def _named(register_id: str) -> str:
    if not register_id.isprintable() or not 0 < len(register_id.encode()) <= 200:
        raise RegisterRefused("register-head", "Give the register an id of 1 to 200 characters.")
    return register_id


def _counted(epoch: int) -> int:
    if not 0 < epoch < 2**64:
        raise RegisterRefused("register-head", "An epoch is a whole number from 1.")
    return epoch


def _sections(entries: Iterable[Entry]) -> dict[str, bytes]:
    filed = _filed(entries)
    classes = sorted(set(filed.values()), key=lambda of: sorted(map(_order, of)))
    terms = sorted({term for of in classes for term in of}, key=_order)
    territories = sorted({country for term in terms for country in term[4]})
    orders = sorted({term[2] for term in terms})
    actions = sorted({term[3] for term in terms})
    place = {term: at for at, term in enumerate(terms)}
    sections = {
        "territories": texts([one.encode() for one in territories]),
        "orders": texts([one.encode() for one in orders]),
        "actions": texts([one.encode() for one in actions]),
        "terms": _packed_terms(terms, territories, orders, actions),
        "classes": _packed_classes([sorted(place[term] for term in of) for of in classes]),
    }
    return sections | _packed_ids(filed, {of: at for at, of in enumerate(classes)})


def _filed(entries: Iterable[Entry]) -> _Filed:
    """Bring every order on one subject together: ending one leaves the others."""
    single: dict[tuple[object, ...], frozenset[_Term]] = {}
    interned: dict[frozenset[_Term], frozenset[_Term]] = {}
    filed: _Filed = {}
    for one in entries:
        said = (one.kind, one.since, one.until, one.order, one.action, one.countries)
        terms = single.get(said)
        if terms is None:
            terms = single[said] = _intern(interned, frozenset({_term(one)}))
        key = (one.kind, checked_id(one))
        held = filed.get(key)
        filed[key] = terms if held is None else _intern(interned, held | terms)
    return filed


def _term(one: Entry) -> _Term:
    check_terms(one)
    until = OPEN if one.until is None else instant(one.until)
    return (instant(one.since), until, one.order, one.action, one.countries)


def _intern(
    interned: dict[frozenset[_Term], frozenset[_Term]], terms: frozenset[_Term]
) -> frozenset[_Term]:
    return interned.setdefault(terms, terms)


def _order(term: _Term) -> tuple[int, int, str, str, list[str]]:
    return (*term[:4], sorted(term[4]))


def _packed_terms(
    terms: Sequence[_Term],
    territories: Sequence[str],
    orders: Sequence[str],
    actions: Sequence[str],
) -> bytes:
    bit = {country: at for at, country in enumerate(territories)}
    width = -(-len(territories) // 64) * 8
    order_at = {order: at for at, order in enumerate(orders)}
    action_at = {action: at for at, action in enumerate(actions)}
    packed = [struct.pack("<II", len(terms), width)]
    for since, until, order, action, countries in terms:
        packed.append(struct.pack("<qqII", since, until, order_at[order], action_at[action]))
        packed.append(sum(1 << bit[one] for one in countries).to_bytes(width, "little"))
    return b"".join(packed)


def _packed_classes(classes: Sequence[Sequence[int]]) -> bytes:
    ends, end = [], 0
    for of in classes:
        end += len(of)
        ends.append(end)
    return numbers("I", [len(classes), *ends, *(at for of in classes for at in of)])


def _packed_ids(filed: _Filed, class_at: dict[frozenset[_Term], int]) -> dict[str, bytes]:
    by_table: dict[str, list[tuple[int | str, int]]] = {}
    for (kind, known), of in filed.items():
        table = "numbers" if isinstance(known, int) else "texts"
        by_table.setdefault(f"{table}:{kind}", []).append((known, class_at[of]))
    sections = {}
    for name in sorted(by_table):
        if name.startswith("numbers:"):
            firm = sorted((known, of) for known, of in by_table[name] if isinstance(known, int))
            sections[name] = numbers("Q", [known for known, _ in firm])
            sections[f"classes:{name}"] = numbers("I", [of for _, of in firm])
        else:
            said = sorted((str(known).encode(), of) for known, of in by_table[name])
            sections[name] = texts([known for known, _ in said])
            sections[f"classes:{name}"] = numbers("I", [of for _, of in said])
    return sections


def _place(path: Path, parts: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    try:
        with open(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        os.rename(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
