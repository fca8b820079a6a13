"""Opens the regime packs, and refuses one that contradicts itself, with the place of the fault."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import cast

from jsonschema_rs import Draft202012Validator

from duly.law.cited import Source
from duly.law.faults import fault, first_fault, unknown_source
from duly.law.pack import Authority, Instrument, Pack
from duly.law.terms import PackFault
from duly.law.typed import Misread, build
from duly.law.windows import spread
from duly.law.yaml12 import NotYAML, read
from duly.order.terms import Refusal


def pack_ids() -> tuple[str, ...]:
    """Return the ids of the packs that ship with the project, sorted."""
    names = (entry.name for entry in files("duly.law.packs").iterdir())
    return tuple(sorted(n.removesuffix(".yaml") for n in names if n.endswith(".yaml")))


@cache
def pack(pack_id: str) -> Pack:
    """Return one shipped pack.

    Refuses with ``no-such-pack``; a malformed pack raises ``PackFault`` with the path of the
    fault.
    """
    if pack_id not in pack_ids():
        raise Refusal("no-such-pack", f"No pack {pack_id!r}. There are: {', '.join(pack_ids())}.")
    text = files("duly.law.packs").joinpath(f"{pack_id}.yaml").read_text("utf-8")
    found = read_pack(text, name=f"{pack_id}.yaml")
    if found.pack != pack_id:
        raise fault(pack_id, "", ("pack",), f"the file is named {pack_id}, the pack {found.pack}")
    return found


def instrument(pack_id: str, instrument_id: str, *, on: date | None = None) -> Instrument:
    """Return one instrument; with ``on``, only if an order received that local day falls under it.

    Refuses with ``no-such-pack``, ``no-such-instrument`` or ``not-in-force``.
    """
    found = pack(pack_id).instrument(instrument_id)
    if on is not None and not found.in_force_on(on):
        raise Refusal(
            "not-in-force",
            f"{found.name}: this text does not cover an order received on {on.isoformat()}. "
            "Find the law as it stood on that day.",
        )
    return found


def authority(ref: str) -> Authority:
    """Return an authority by ``PACK:ID``. Refuses with ``no-such-pack``, ``no-such-authority``."""
    pack_id, _, authority_id = ref.partition(":")
    return pack(pack_id).authority(authority_id)


def read_pack(text: str, *, name: str | None = None) -> Pack:
    """Return the pack that ``text`` holds as YAML 1.2; ``name`` is the file's, for the faults.

    Raises ``PackFault`` with file, path and line for an unknown key, a wrong type, a source or
    a name that resolves to nothing, and for rules that contradict each other.
    """
    data = _as_yaml(text, name or "pack")
    name = name or str(data.get("pack", "pack"))
    for error in sorted(_schema().iter_errors(data), key=lambda e: list(map(str, e.instance_path))):
        path = tuple(error.instance_path)
        raise fault(name, text, path, _said(error.message, data, path))
    missing = unknown_source(data)
    if missing:
        raise fault(name, text, *missing)
    try:
        found = _typed(data)
    except Misread as error:
        raise fault(name, text, error.path, error.what) from error
    wrong = first_fault(found)
    if wrong:
        raise fault(name, text, *wrong)
    return found


def _as_yaml(text: str, name: str) -> dict[str, object]:
    try:
        data = read(text)
    except NotYAML as error:
        at = f", line {error.line}" if error.line else ""
        raise PackFault("pack-fault", f"{name}{at}: {error.why}") from error
    if not isinstance(data, dict):
        raise fault(name, text, (), "a pack is a table of keys, and this is none")
    return cast("dict[str, object]", data)


def _said(message: str, data: object, path: Sequence[str | int]) -> str:
    """Say what a false or true most likely was, where a word should stand."""
    for step in path:
        data = cast("Mapping[str | int, object]", data)[step]
    if not isinstance(data, bool):
        return message
    return f"{message} (a tool for YAML 1.1 turns NO into false and ON into true: quote the word)"


def _typed(data: dict[str, object]) -> Pack:
    raw = cast("Mapping[str, Mapping[str, object]]", data["sources"])
    sources = {key: build(Source, {"id": key, **each}, {}) for key, each in raw.items()}
    found = build(Pack, {**spread(data), "sources": {key: key for key in sources}}, sources)
    return replace(found, instruments=tuple(_with_clocks(one) for one in found.instruments))


def _with_clocks(found: Instrument) -> Instrument:
    return replace(
        found, clocks=tuple(replace(clock, instrument=found.id) for clock in found.clocks)
    )


@cache
def _schema() -> Draft202012Validator:
    schema = json.loads(files("duly.law").joinpath("pack.schema.json").read_text("utf-8"))
    return Draft202012Validator(schema)
