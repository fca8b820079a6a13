"""One place where the code is louder than the house allows."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """A broken rule, where, and what to do; ``size`` only for the rules that count lines."""

    path: str
    line: int
    rule: str
    advice: str
    name: str = ""
    size: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.advice}"


@dataclass(frozen=True, kw_only=True)
class Source:
    """One text file of the repository; ``path`` is relative to its root."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The file line by line, as an editor counts them."""
        return self.text.splitlines()

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the file's syntax tree. Raises ``SyntaxError``."""
        return tuple(ast.walk(ast.parse(self.text, self.path)))

    @cached_property
    def names(self) -> dict[str, str]:
        """What each imported name stands for: ``{"dt": "datetime.datetime"}``."""
        return dict(pair for node in self.nodes for pair in _imported(node))

    @property
    def suffix(self) -> str:
        """The ending of the file's name, such as ``.py``."""
        return PurePosixPath(self.path).suffix

    def dotted(self, node: ast.AST) -> str:
        """Spell out the imported thing that a name or attribute means, or ``""``."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id, "")
        if isinstance(node, ast.Attribute) and (owner := self.dotted(node.value)):
            return f"{owner}.{node.attr}"
        return ""

    def found(self, line: int, rule: str, advice: str, *, name: str = "", size: int = 0) -> Finding:
        """Report a rule broken on that line of this file."""
        return Finding(path=self.path, line=line, rule=rule, advice=advice, name=name, size=size)


def _imported(node: ast.AST) -> list[tuple[str, str]]:
    if isinstance(node, ast.Import):
        return [
            (a.asname, a.name) if a.asname else (a.name.split(".")[0], a.name.split(".")[0])
            for a in node.names
        ]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [(a.asname or a.name, f"{node.module}.{a.name}") for a in node.names]
    return []
