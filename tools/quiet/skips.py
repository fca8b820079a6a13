"""A rule on tests: what is skipped says what the machine lacks."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tools.quiet.finding import Finding, Source

_SKIPS = frozenset({"pytest.skip", "pytest.mark.skip", "pytest.mark.skipif"})
_REASON_FIRST = frozenset({"pytest.skip", "pytest.mark.skip"})
_SILENT = frozenset({"pytest.importorskip", "unittest.skip", "unittest.skipIf"})


def skip_reason(source: Source, allowed: Sequence[str]) -> Iterator[Finding]:
    """Find skips whose reason does not start with one of the allowed words."""
    called = {id(n.func): n for n in source.nodes if isinstance(n, ast.Call)}
    constants = _constants(source)
    for node in source.nodes:
        if not isinstance(node, ast.Name | ast.Attribute):
            continue
        meant = source.dotted(node)
        if meant in _SILENT:
            yield source.found(node.lineno, "skip-reason", "use pytest.skip with a known reason")
        elif meant in _SKIPS:
            call = called.get(id(node))
            reason = _reason(call, meant, constants) if call else ""
            if not reason.startswith(tuple(allowed)):
                yield source.found(
                    node.lineno,
                    "skip-reason",
                    f"start the reason, in plain letters, with one of: {', '.join(allowed)}",
                )


def _reason(call: ast.Call, meant: str, constants: dict[str, str]) -> str:
    given = [k.value for k in call.keywords if k.arg in {"reason", "msg"}]
    if not given and meant in _REASON_FIRST:
        given = call.args[:1]
    return _text(given[0], constants) if given else ""


def _text(node: ast.expr, constants: dict[str, str]) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            return text
        case ast.JoinedStr(values=[ast.FormattedValue(value=inner), *_]):
            return _text(inner, constants)
        case ast.Name(id=name):
            return constants.get(name, "")
        case ast.BinOp(left=left):
            return _text(left, constants)
        case _:
            return ""


def _constants(source: Source) -> dict[str, str]:
    return {
        target.id: _text(node.value, {})
        for node in source.nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
