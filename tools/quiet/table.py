"""The one table of exceptions, each with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from tools.quiet.finding import Finding

TABLE = "tools/quiet/exceptions.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """One thing that is allowed to stand, up to ``limit`` lines where lines are counted."""

    rule: str
    path: str
    reason: str
    name: str = ""
    limit: int = 0

    def covers(self, finding: Finding) -> bool:
        """Tell whether the finding is the one this exception is about."""
        return (
            finding.rule == self.rule
            and fnmatchcase(finding.path, self.path)
            and self.name in {"", finding.name}
            and finding.size <= (self.limit or finding.size)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The limits, the reasons for skipping, and the exceptions."""

    file_length: int
    function_length: int
    skip_reasons: tuple[str, ...]
    allowances: tuple[Allowance, ...]

    def left(self, findings: Iterable[Finding], *, whole: bool) -> Iterator[Finding]:
        """Give what no exception covers; of a ``whole`` tree also the stale exceptions."""
        used: set[Allowance] = set()
        for finding in findings:
            covering = [a for a in self.allowances if a.covers(finding)]
            used.update(covering)
            if not covering:
                yield finding
        if whole:
            yield from (_stale(a) for a in self.allowances if a not in used)


def _stale(allowance: Allowance) -> Finding:
    what = " ".join(filter(None, [allowance.rule, allowance.path, allowance.name]))
    advice = f"nothing needs '{what}' any more (or it outgrew its limit); look, then remove it"
    return Finding(path=TABLE, line=1, rule="stale-exception", advice=advice)


def read(text: str) -> Table:
    """Read the table. Raises ``ValueError`` on an exception without reason or ceiling."""
    data = tomllib.loads(text)
    allowances = tuple(Allowance(**entry) for entry in data.get("exception", []))
    for allowance in allowances:
        if len(allowance.reason.split()) < 4:
            raise ValueError(f"{TABLE}: say why {allowance.rule} is allowed in {allowance.path}")
        if allowance.rule.endswith("-length") and not allowance.limit:
            raise ValueError(f"{TABLE}: give {allowance.path} a limit for {allowance.rule}")
    return Table(
        file_length=data["limits"]["file-length"],
        function_length=data["limits"]["function-length"],
        skip_reasons=tuple(data["skips"]["reasons"]),
        allowances=allowances,
    )
