"""The policy: which outsiders must have cosigned a head before it counts as witnessed.

C2SP ``tlog-policy``: logs, witnesses, groups of k of n, and one quorum.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from duly.ledger.cosignature import WitnessKey, parse_witness
from duly.ledger.keys import VerifyingKey, parse_verifying
from duly.ledger.note import Note
from duly.order.terms import Unreadable

NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One outsider: the name in this policy, the key, and where to ask, if that is said."""

    name: str
    key: WitnessKey
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """So many of these witnesses, or groups of them."""

    least: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Who may vouch for a head, and how many of them it takes."""

    logs: tuple[VerifyingKey, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)
    quorum: str = NONE

    @property
    def asks(self) -> bool:
        """Whether it takes any witness at all."""
        return self.quorum != NONE

    def met(self, names: Iterable[str]) -> bool:
        """Say whether these witnesses, by their names in this policy, are enough."""
        return not self.asks or self._met(self.quorum, frozenset(names))

    def cosigners(self, note: Note) -> tuple[str, ...]:
        """Return the names of those whose cosignatures stand under a note.

        Raises ``Unreadable`` (``note-forged``) when a line in a witness's name does not verify.
        """
        try:
            held = note.signed_by(one.key for one in self.witnesses)
        except Unreadable as broken:
            if broken.code != "note-unsigned":
                raise
            return ()
        by = {(line.name, line.key_id) for line in held}
        return tuple(one.name for one in self.witnesses if (one.key.name, one.key.key_id) in by)

    def told(self) -> str:
        """Return the quorum in words, as ``2 of north, south, east``."""
        group = self.groups.get(self.quorum)
        if group is None:
            return self.quorum
        return f"{group.least} of {', '.join(group.members)}"

    def _met(self, name: str, names: frozenset[str]) -> bool:
        group = self.groups.get(name)
        if group is None:
            return name in names
        return sum(self._met(each, names) for each in group.members) >= group.least


def parse_policy(text: str) -> Policy:
    """Return the policy in a file; raises ``Unreadable`` (``policy-malformed``) on any other."""
    read = _Reader()
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.replace("\t", " ").split(" ")
        words = [word for word in words if word]
        if not words or words[0].startswith("#"):
            continue
        try:
            read.take(words)
        except (ValueError, Unreadable) as broken:
            raise _malformed(f"line {number}: {broken}") from broken
    if read.quorum is None:
        raise _malformed("it has no quorum line")
    return Policy(
        logs=tuple(read.logs),
        witnesses=tuple(read.witnesses.values()),
        groups=read.groups,
        quorum=read.quorum,
    )


class _Reader:
    """What was read of a policy so far; a name must be defined before it is used."""

    def __init__(self) -> None:
        self.logs: list[VerifyingKey] = []
        self.witnesses: dict[str, Witness] = {}
        self.groups: dict[str, Group] = {}
        self.quorum: str | None = None
        self._grouped: set[str] = set()

    def take(self, words: list[str]) -> None:
        """Read one line, in words; raises ``ValueError`` with what is wrong."""
        match words:
            case ["log", key, *rest] if len(rest) <= 1:
                self._log(parse_verifying(key))
            case ["witness", name, key, *rest] if len(rest) <= 1:
                self._witness(name, parse_witness(key), rest[0].rstrip("/") if rest else "")
            case ["group", name, many, *members] if members:
                self._group(name, many, members)
            case ["quorum", name] if self.quorum is None:
                if name != NONE:
                    self._known(name)
                self.quorum = name
            case _:
                raise ValueError("no log, witness, group or (one) quorum line")

    def _log(self, key: VerifyingKey) -> None:
        if any(one.public == key.public for one in self.logs):
            raise ValueError("this log's key stands here twice")
        self.logs.append(key)

    def _witness(self, name: str, key: WitnessKey, url: str) -> None:
        self._new(name)
        if any(one.key.public == key.public for one in self.witnesses.values()):
            raise ValueError("this witness's key stands here twice")
        self.witnesses[name] = Witness(name=name, key=key, url=url)

    def _group(self, name: str, many: str, members: list[str]) -> None:
        self._new(name)
        for each in members:
            self._known(each)
            if each in self._grouped or members.count(each) > 1:
                raise ValueError(f"{each} is in a group already")
        least = {"any": 1, "all": len(members)}.get(many) or int(many)
        if not 1 <= least <= len(members):
            raise ValueError(f"{least} of {len(members)} cannot be")
        self._grouped.update(members)
        self.groups[name] = Group(least=least, members=tuple(members))

    def _new(self, name: str) -> None:
        if name == NONE or name in self.witnesses or name in self.groups:
            raise ValueError(f"the name {name} is taken")

    def _known(self, name: str) -> None:
        if name not in self.witnesses and name not in self.groups:
            raise ValueError(f"{name} is not defined above")


def _malformed(why: str) -> Unreadable:
    return Unreadable(
        "policy-malformed", f"This is no witness policy (C2SP tlog-policy): {why}. Correct it."
    )
