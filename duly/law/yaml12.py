"""YAML 1.2 as a lawyer writes it: NO is Norway, a key stands once, and every value has its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
_WORDS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})")
_KNOWN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}
_MOST_VALUES = 50_000  # an alias of aliases must not fill the memory
_DEEPEST = 40


class NotYAML(Exception):
    """A text that is no YAML 1.2 a pack may use; ``line`` is where, if that is known."""

    def __init__(self, why: str, line: int | None) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


@dataclass(slots=True)
class _Reader:
    left: int = _MOST_VALUES
    path: list[Node] = field(default_factory=list)

    def value(self, node: Node) -> object:
        self.left -= 1
        if self.left < 0 or len(self.path) > _DEEPEST:
            raise NotYAML("it is larger or deeper than any law", _line(node))
        if node.tag not in _KNOWN_TAGS:
            raise NotYAML(f"a tag ({node.tag}) is not used in a pack", _line(node))
        self.path.append(node)
        try:
            return self._inside(node)
        finally:
            self.path.pop()

    def _inside(self, node: Node) -> object:
        if isinstance(node, MappingNode):
            return self._table(node)
        if isinstance(node, SequenceNode):
            return [self.value(each) for each in node.value]
        if isinstance(node, ScalarNode):
            return _scalar(node)
        raise NotYAML("it is neither a table, a list nor a word", _line(node))

    def _table(self, node: MappingNode) -> dict[str, object]:
        table: dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                raise NotYAML("a key is one word", _line(key))
            if key.value in table:
                raise NotYAML(f"duplicate key {key.value!r}", _line(key))
            table[key.value] = self.value(value)
        return table


def read(text: str) -> object:
    """Return the one document of ``text`` as tables, lists, words, numbers, true, false, none.

    Keys are always words. Raises ``NotYAML`` for anything that is not YAML, for a key that
    stands twice, and for what is too large to be a law.
    """
    root = _composed(text)
    return None if root is None else _Reader().value(root)


def line_of(text: str, path: Sequence[str | int]) -> tuple[str, int | None]:
    """Return where ``path`` leads, in words with the ids of list entries, and on which line.

    A step that leads nowhere is still named; the line is the last one that exists.
    """
    try:
        node = _composed(text)
    except NotYAML:
        node = None
    words: list[str] = []
    line = None
    for step in path:
        node = _child(node, step)
        words.append(_id_of(node) or str(step))
        line = _line(node) if node else line
    return "/".join(words), line


def _composed(text: str) -> Node | None:
    try:
        root: Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        why = " ".join(filter(None, (error.context, error.problem)))
        raise NotYAML(why, mark.line + 1 if mark else None) from error
    except (yaml.YAMLError, ValueError) as error:
        raise NotYAML(" ".join(str(error).split()), None) from error
    return root


def _scalar(node: ScalarNode) -> object:
    if node.style:  # quoted, or a block of text
        return node.value
    if node.value in _WORDS:
        return _WORDS[node.value]
    if _INT.fullmatch(node.value):
        return int(node.value)
    return float(node.value) if _FLOAT.fullmatch(node.value) else node.value


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: Node = node.value[step]
        return found
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    return None


def _id_of(node: Node | None) -> str | None:
    name = _child(node, "id")
    return str(name.value) if name is not None else None


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
