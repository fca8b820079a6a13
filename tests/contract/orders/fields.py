"""Hold the fields of a letter against the judge's labels; ``null`` there means: nothing is said."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from duly.desk.bench.equals import BODIES, LAWS

if TYPE_CHECKING:
    from tests.contract.orders.corpus import Order
    from tests.contract.orders.score import Verdict

Said = dict[str, Any]


def judge_fields(order: Order, said: Said, verdict: Verdict) -> None:
    for name, label in order.fields.items():
        for part, want, got, good in _JUDGES[name](label, said):
            verdict.fields += 1
            if good:
                continue
            text = f"{part}: wanted {want!r}, got {got!r}"
            (verdict.invented if want in (None, []) else verdict.missed).append(text)


Lines = list[tuple[str, Any, Any, bool]]


def _auth(label: str, said: Said) -> Lines:
    names, _, kinds = label.partition(";")
    authority = said["authority"] or {}
    got = " ".join(str(authority.get(key) or "") for key in ("name", "written"))
    lines: Lines = [("authority", names, got, any(_alike(n, got) for n in _either(names)))]
    if kinds:
        kind = authority.get("type")
        lines.append(("authority type", kinds.strip(), kind, kind in _either(kinds)))
    return lines


def _alike(want: str, got: str) -> bool:
    left, right = _bare(want), _bare(got)
    if left in right:
        return True
    return any(re.search(rule, left) and re.search(rule, right) for _, rule in (*BODIES, *LAWS))


def _bare(text: str) -> str:
    """Spell without case, accents and the two Turkish i."""
    plain = unicodedata.normalize("NFD", text.casefold()).replace("ı", "i")
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"\s+", " ", letters).strip()


def _either(label: str) -> list[str]:
    return [part.strip() for part in label.split(" / ")]


def _same(key: str) -> Any:
    def judge(label: Any, said: Said) -> Lines:
        return [(key, label, said[key], said[key] == label)]

    return judge


def _one_of(key: str) -> Any:
    def judge(label: str, said: Said) -> Lines:
        return [(key, label, said[key], said[key] in _either(label))]

    return judge


def _references(label: list[str], said: Said) -> Lines:
    got = [_tight(one) for one in said["references"]]
    return [
        (
            "reference",
            one,
            said["references"],
            any(_tight(o) in g for o in _either(one) for g in got),
        )
        for one in label
    ]


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", str(text).casefold())


def _laws(label: list[str], said: Said) -> Lines:
    got = said["legal_basis"]
    if not label:
        return [("law", [], got, not got)]
    return [("law", one, got, any(_law(one, basis) for basis in got)) for one in label]


def _law(label: str, basis: Said) -> bool:
    names, _, provisions = (part.strip() for part in label.partition("|"))
    if not any(_alike(name, basis["law"] or "") for name in _either(names)):
        return False
    given = (basis["provision"] or "").casefold()
    return any(
        not want or re.search(rf"(?<![0-9.]){re.escape(want.casefold())}(?![0-9a-z])", given)
        for want in _either(provisions)
    )


def _decision(label: Said | None, said: Said) -> Lines:
    got = said["underlying_decision"]
    if label is None:
        return [("decision", None, got, got is None)]
    got = got or {}
    body = f"{got.get('body') or ''} {got.get('written') or ''}"
    return [
        (
            "decision body",
            label["body"],
            body,
            any(_alike(n, body) for n in _either(label["body"])),
        ),
        ("decision date", label["date"], got.get("date"), got.get("date") == label["date"]),
        *(
            (
                "decision number",
                want,
                got.get("number"),
                _tight(want) in _tight(got.get("number") or ""),
            )
            for want in filter(None, [label.get("number")])
        ),
    ]


def _deadline(label: str | None, said: Said) -> Lines:
    got = said["deadline"] or {}
    if label is None:
        return [("deadline", None, got or None, not got.get("length"))]
    length, *rest = label.split()
    lines: Lines = [("deadline", length, got, _hours(got.get("length")) == _hours(length))]
    if "working" in rest:
        lines.append(("deadline calendar", "working", got, "work" in str(got.get("calendar"))))
    if "receipt" in rest:
        lines.append(("deadline from", "receipt", got, "recei" in str(got.get("from"))))
    return lines


def _hours(length: str | None) -> float | None:
    found = re.fullmatch(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", length or "")
    if not found:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    return weeks * 168 + days * 24 + hours + minutes / 60


def _languages(label: list[str], said: Said) -> Lines:
    return [("languages", label, said["languages"], sorted(said["languages"]) == sorted(label))]


_JUDGES: dict[str, Any] = {
    "auth": _auth,
    "country": _same("country"),
    "issued": lambda label, said: [
        ("issued_on", label, said["issued_on"], said["issued_on"] == label)
    ],
    "refs": _references,
    "laws": _laws,
    "dec": _decision,
    "ask": _one_of("ask"),
    "fallback": _one_of("fallback_ask"),
    "deadline": _deadline,
    "conf": _same("confidential"),
    "langs": _languages,
}
