"""Rules on Python code, read from its syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tools.quiet.finding import Finding, Source

_PURE = re.compile(
    r"duly/(?:order|law|ledger|evidence|receive|check|resolve|review|decide|withhold"
    r"|answer|notify|appeal|escalate|publish)/"
)
_CLOCKS = re.compile(
    r"datetime\.datetime\.(?:now|utcnow|today)|datetime\.date\.today|uuid\.uuid[14]|os\.urandom"
    r"|(?:time|random|secrets)\.\w+"
)
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def function_length(source: Source, limit: int) -> Iterator[Finding]:
    """Find functions longer than the limit, from ``def`` to the last line."""
    for node in source.nodes:
        if isinstance(node, _Function):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > limit:
                advice = f"{node.name} has {size} lines, the limit is {limit}; name its parts"
                yield source.found(
                    node.lineno, "function-length", advice, name=node.name, size=size
                )


def local_import(source: Source) -> Iterator[Finding]:
    """Find imports inside functions."""
    inside = {
        (inner.lineno, node.name)
        for node in source.nodes
        if isinstance(node, _Function)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    }
    for line, name in sorted(inside):
        yield source.found(
            line, "local-import", "import at the top; a cycle means a wrong layer", name=name
        )


def lazy_loading(source: Source) -> Iterator[Finding]:
    """Find modules of the product loaded by name instead of imported."""
    if not source.path.startswith("duly/"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Name | ast.Attribute):
            meant = source.dotted(node)
            builtin = isinstance(node, ast.Name) and node.id == "__import__"
            if builtin or meant.startswith(("importlib.import_module", "importlib.util")):
                yield source.found(
                    node.lineno, "lazy-loading", "write a plain import; only the CLI loads by name"
                )


def relative_import(source: Source) -> Iterator[Finding]:
    """Find imports that start with a dot."""
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            yield source.found(node.lineno, "relative-import", "name the whole path: from duly....")


def signal(source: Source) -> Iterator[Finding]:
    """Find signals and their receivers, which change things behind the door's back."""
    for node in source.nodes:
        modules: list[str] = []
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or "", *(f"{node.module}.{a.name}" for a in node.names)]
        elif isinstance(node, ast.Import):
            modules = [a.name for a in node.names]
        if any(f"{m}.".startswith("django.dispatch.") or m.endswith(".signals") for m in modules):
            advice = "no signals: call the function where the thing happens"
            yield source.found(node.lineno, "signal", advice)  # type: ignore[attr-defined]


def clock_or_chance(source: Source) -> Iterator[Finding]:
    """Find clocks and randomness where an order's rules live."""
    if not _PURE.match(source.path):
        return
    for node in source.nodes:
        if not isinstance(node, ast.Name | ast.Attribute):
            continue
        meant = source.dotted(node)
        if _CLOCKS.fullmatch(meant):
            advice = f"{meant}: pass the time as at=, chance as an argument"
            yield source.found(node.lineno, "clock-or-chance", advice)


def bare_except(source: Source) -> Iterator[Finding]:
    """Find ``except:`` without the name of what is expected."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and node.type is None:
            yield source.found(node.lineno, "bare-except", "name the error that is expected here")


PYTHON_RULES = (
    local_import,
    lazy_loading,
    relative_import,
    signal,
    clock_or_chance,
    bare_except,
)
