"""Real notices as a judge: every labelled field of an order against what was read of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from duly.desk.bench import equals

Label = Mapping[str, Any]
Read = Mapping[str, Any]  # the document of ``duly read --json``


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One field of one notice; ``right`` is none where the notice's text does not hold it."""

    path: str
    field: str
    wanted: object
    got: object
    right: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One line of the table."""

    field: str
    right: int
    of: int
    said_right: int  # of the notices whose label says something of the field
    said: int
    wrong: tuple[Held, ...]

    @property
    def share(self) -> float:
        """Return the part that is right of all notices, 1 where nothing was to be read."""
        return self.right / self.of if self.of else 1.0

    @property
    def said_share(self) -> float:
        """Return the part that is right where the label says something."""
        return self.said_right / self.said if self.said else 1.0


def hold(label: Label, read: Read, text: str) -> tuple[Held, ...]:
    """Hold one reading against its label; ``text`` is what the readers saw of the notice."""
    held = []
    for field, judge in _JUDGES.items():
        wanted, got, right = judge(label, read, text)
        path = str(label["path"])
        held.append(Held(path=path, field=field, wanted=wanted, got=got, right=right))
    return tuple(held)


def tally(held: Iterable[Held]) -> tuple[Tally, ...]:
    """Count every field over all notices, in the order of the fields."""
    by_field: dict[str, list[Held]] = {field: [] for field in _JUDGES}
    for one in held:
        by_field[one.field].append(one)
    return tuple(_tally(field, all_) for field, all_ in by_field.items())


def _tally(field: str, all_: Sequence[Held]) -> Tally:
    judged = [one for one in all_ if one.right is not None]
    said = [one for one in judged if one.wanted]
    return Tally(
        field=field,
        right=sum(one.right is True for one in judged),
        of=len(judged),
        said_right=sum(one.right is True for one in said),
        said=len(said),
        wrong=tuple(one for one in judged if one.right is False),
    )


def table(tallies: Iterable[Tally]) -> str:
    """Write the table for people."""
    head = f"{'field':<22} {'where labelled':>20}   {'of all notices':>18}"
    lines = (
        f"{one.field:<22} {one.said_right:>4} / {one.said:<4} {100 * one.said_share:6.1f} %   "
        f"{one.right:>4} / {one.of:<4} {100 * one.share:6.1f} %"
        for one in tallies
    )
    return "\n".join([head, *lines])


Verdict = tuple[object, object, bool | None]


def _plain(text: object) -> str:
    folded = unicodedata.normalize("NFKC", str(text or "")).casefold()
    return re.sub(r"\s+", " ", folded).strip(" .,;:\"'«»“”")


def _named(text: object, names: Sequence[tuple[str, str]]) -> str:
    plain = _plain(text)
    return next((name for name, words in names if re.search(words, plain)), plain)


def _holds(text: str, *names: object) -> bool:
    """Tell whether a text holds a name, in full or under any name of the same body."""
    plain = _plain(text)
    for name in map(_plain, names):
        known = dict(equals.BODIES).get(_named(name, equals.BODIES))
        if name and (name in plain or (known and re.search(known, plain))):
            return True
    return False


def _authority(label: Label, read: Read, text: str) -> Verdict:
    sender = label["authority"]
    got = read["order"]["authority"]
    names = (sender["name"], sender.get("name_native"))
    if got["name"] is None and not _holds(text, *names):
        return sender["name"], None, None
    wanted = _named(sender["name"], equals.BODIES)
    right = any(
        _named(one, equals.BODIES) in {wanted, *map(_plain, names)}
        for one in (got["name"], got.get("written"))
    )
    return sender["name"], got["name"], right


def _type(label: Label, read: Read, text: str) -> Verdict:
    wanted, got = label["authority"]["type"], read["order"]["authority"]["type"]
    if got is None and not _holds(text, label["authority"]["name"]):
        return wanted, got, None
    return wanted, got, got in equals.TYPES.get(wanted, {wanted})


def _country(label: Label, read: Read, text: str) -> Verdict:
    wanted, got = label["country"], read["order"]["country"]
    if got is None and not _holds(text, label["authority"]["name"]):
        return wanted, got, None
    return wanted, got, got == wanted


def _languages(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = set(label["languages"]), set(read["order"]["languages"])
    return sorted(wanted), sorted(got), wanted == got


def _date(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = label["notice_date"], read["order"]["issued_on"]
    return wanted, got, wanted == got


def _references(label: Label, read: Read, text: str) -> Verdict:
    plain = _plain(text)
    wanted = {_plain(one["value"]) for one in label["references"]}
    got = {_plain(one) for one in read["order"]["references"]}
    held = {one for one in wanted if one in plain}
    return sorted(wanted), sorted(got), held <= got <= wanted


def _basis(law: object, provision: object) -> tuple[str, frozenset[str]]:
    """Give the law and the numbers of what is cited of it, in any script."""
    digits = _chinese(str(provision or ""))
    numbers = re.findall(r"\d+(?:\.\d+)*(?:-\d+(?:\.\d+)?)?", digits)
    return _named(law, equals.LAWS), frozenset(numbers)


def _chinese(text: str) -> str:
    figures = {"三百": "300", "十五": "15", "三款": "3", "十": "10"}
    for word, digits in figures.items():
        text = text.replace(word, digits)
    return text


def _laws(label: Label, read: Read, _text: str) -> Verdict:
    wanted = [_basis(b["law"], b["provision"]) for b in label["legal_basis"] if b["cited"]]
    got: dict[str, set[str]] = {}
    for one in read["order"]["legal_basis"]:
        law, numbers = _basis(one["law"], one["provision"])
        got.setdefault(law, set()).update(numbers)
    right = all(law in got and numbers <= got[law] for law, numbers in wanted)
    return wanted, got, right if wanted else None


def _no_other_law(label: Label, read: Read, _text: str) -> Verdict:
    wanted = {_basis(b["law"], None)[0] for b in label["legal_basis"] if b["cited"]}
    got = {_basis(one["law"], None)[0] for one in read["order"]["legal_basis"]}
    return sorted(wanted), sorted(got), got <= wanted


def _decision(part: str) -> Callable[[Label, Read, str], Verdict]:
    def judge(label: Label, read: Read, _text: str) -> Verdict:
        wanted = (label["underlying_decision"] or {}).get(part)
        got = (read["order"]["underlying_decision"] or {}).get(part)
        if part == "body":
            one, other = _named(wanted, equals.BODIES), _named(got, equals.BODIES)
            return wanted, got, one == other or (bool(other) and one.startswith(other))
        return wanted, got, wanted == got

    return judge


def _grounds(label: Label, read: Read, _text: str) -> Verdict:
    said = label["grounds"]
    got = set(read["order"]["grounds"])
    if said and re.search(equals.NO_GROUND, said):
        return said, sorted(got), None
    plain = _plain(said)
    wanted = [codes for words, codes in equals.GROUNDS if said and re.search(words, plain)]
    right = all(codes & got for codes in wanted) and got <= frozenset().union(*wanted)
    return said, sorted(got), right


def _ask(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = label["action"]["code"], read["order"]["ask"]
    return wanted, got, got in equals.ASKS[wanted][0]


def _fallback(label: Label, read: Read, _text: str) -> Verdict:
    action, got = label["action"], read["order"]["fallback_ask"]
    wanted = equals.ASKS[action["code"]][1]
    if action.get("fallback"):
        wanted = frozenset({equals.FALLBACKS[action["fallback"]]})
    return sorted(map(str, wanted)), got, got in wanted


def _also(label: Label, read: Read, _text: str) -> Verdict:
    said = label["action"].get("also") or ""
    wanted = {ask for words, ask in equals.ALSO if re.search(words, said)}
    got = set(read["order"]["also_asks"])
    return sorted(wanted), sorted(got), wanted == got


def _sanction(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = label["action"]["sanction"], read["order"]["penalty"]
    return wanted, got, bool(wanted) == bool(got)


def _deadline(label: Label, read: Read, _text: str) -> Verdict:
    said, got = label["deadline"] or {}, read["order"]["deadline"]
    length = got and (got["length"], got["calendar"])
    if said.get("hours"):
        hours = said["hours"]
        same = {(f"PT{hours}H", "elapsed"), (f"P{hours / 24:g}D", "elapsed")}
        return said, length, length in same
    if said.get("working_days"):
        return said, length, length == (f"P{said['working_days']}D", "working-days")
    return said or None, length, length is None


def _deadline_from(label: Label, read: Read, _text: str) -> Verdict:
    said, got = (label["deadline"] or {}).get("from"), read["order"]["deadline"]
    if not said:
        return None, None, None
    codes = next((codes for words, codes in equals.STARTS if re.search(words, said)), {said})
    return said, got and got["from"], bool(got) and got["from"] in codes


def _deadline_words(label: Label, read: Read, _text: str) -> Verdict:
    said, got = (label["deadline"] or {}).get("text_only"), read["order"]["urgency"]
    if label["deadline"] and not said:
        return None, None, None  # a length is labelled; words of haste beside it are not
    wanted = _plain(said).partition(" (")[0]
    same = wanted == _plain(got) if said else got is None
    return said, got, same


def _appeal(label: Label, read: Read, _text: str) -> Verdict:
    said, got = label["appeal"], read["order"]["appeal"]
    if not said or not got:
        return said, got, bool(said) == bool(got)
    term = next((term for words, term in equals.TERMS if re.search(words, said)), None)
    return said, got, got["within"] == term and got["to"] is not None


def _redactions(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = bool(label["redactions"]), read["order"]["redactions"]["places"]
    return wanted, got, wanted == bool(got)


def _redacted_targets(label: Label, read: Read, _text: str) -> Verdict:
    wanted, got = label["redacted_targets"], read["order"]["redactions"]["items"]
    return wanted, got, wanted == got


def _targets(label: Label, read: Read, _text: str) -> Verdict:
    wanted = {one["norm"] for one in label["targets"] if one["status"] == "required"}
    got = {one["norm"] for one in read["items"]}
    return sorted(wanted), sorted(got), wanted <= got


def _no_wrong_target(label: Label, read: Read, _text: str) -> Verdict:
    known = {one["norm"] for one in label["targets"]}
    wrong = {one["norm"] for one in read["items"]} - known
    return [], sorted(wrong), not wrong


def _kinds(label: Label, read: Read, _text: str) -> Verdict:
    got = {one["norm"]: (one["kind"], one["id"]) for one in read["items"]}
    wrong = []
    for one in label["targets"]:
        said = got.get(one["norm"])
        kind = one["subject"]["kind"]
        if said and said[0] not in equals.KINDS.get(kind, frozenset({kind})):
            wrong.append((one["norm"], kind, said))
    return [], wrong, not wrong


def _item_asks(label: Label, read: Read, _text: str) -> Verdict:
    got = {one["norm"]: one["ask"] for one in read["items"]}
    wrong = [
        (one["norm"], one["ask"], got[one["norm"]])
        for one in label["targets"]
        if one["norm"] in got and got[one["norm"]] not in equals.ITEM_ASKS[one["ask"]]
    ]
    return [], wrong, not wrong


def _set_aside(label: Label, read: Read, _text: str) -> Verdict:
    """Every labelled non-target stands among what was set aside, with a reason."""
    said = {_bare(one["locator"]) for one in read["not_items"] if one["why"]}
    lost = [
        one["url"]
        for one in label["non_targets"]
        if not any(got and (got in _bare(one["url"]) or _bare(one["url"]) in got) for got in said)
    ]
    return [], lost, not lost


def _bare(text: str) -> str:
    return (text.partition("://")[2] or text.rpartition("@")[2]).rstrip("/").casefold()


def _unless_scanned(judge: Callable[[Label, Read, str], Verdict]) -> Callable[..., Verdict]:
    def judged(label: Label, read: Read, text: str) -> Verdict:
        if any(flag["code"] == "needs-ocr" for flag in read["flags"]) and not read["items"]:
            return None, None, None  # nobody has read a word of it; the flag says so
        return judge(label, read, text)

    return judged


_JUDGES: dict[str, Callable[[Label, Read, str], Verdict]] = {
    field: _unless_scanned(judge)
    for field, judge in (
        ("targets found", _targets),
        ("no wrong target", _no_wrong_target),
        ("kinds of targets", _kinds),
        ("asks of targets", _item_asks),
        ("non-targets set aside", _set_aside),
        ("authority", _authority),
        ("authority type", _type),
        ("country", _country),
        ("languages", _languages),
        ("date", _date),
        ("references", _references),
        ("laws and provisions", _laws),
        ("no other law", _no_other_law),
        ("decision body", _decision("body")),
        ("decision date", _decision("date")),
        ("decision number", _decision("number")),
        ("grounds", _grounds),
        ("ask", _ask),
        ("fallback ask", _fallback),
        ("also asked", _also),
        ("sanction", _sanction),
        ("deadline", _deadline),
        ("deadline from", _deadline_from),
        ("deadline in words", _deadline_words),
        ("appeal", _appeal),
        ("redactions", _redactions),
        ("redacted targets", _redacted_targets),
    )
}
