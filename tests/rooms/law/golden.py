"""Makes a small pack around a single clock, for the rules that no shipped pack needs."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from duly.law.loader import read_pack
from duly.law.pack import Pack

ELSEWHERE: dict[str, Any] = {
    "pack": "zz-test",
    "version": "2026-11-23",
    "jurisdiction": "ZZ",
    "title": "A law made up for tests",
    "not_legal_advice": True,
    "reviewed": {"on": "2026-11-23", "by": "nobody", "next": "2026-12-23", "lawyer": False},
    "zone": {"default": "UTC"},
    "sources": {
        "law": {"cite": "the law", "conf": "primary", "seen_at": ["https://law.example/act"]},
        "hearsay": {"cite": "hearsay", "conf": "unverified"},
        "bill": {"cite": "a bill", "conf": "proposed"},
    },
    "authorities": [{"id": "office", "name": "The office", "kind": "regulator", "src": ["law"]}],
    "instruments": [
        {
            "id": "order",
            "name": "Order",
            "force": "binding_order",
            "issuers": ["office"],
            "targets": ["post"],
            "measures": ["remove"],
            "territory": {"must": ["NO"], "src": ["law"]},
            "checks": [{"id": "any", "ask": "Any?", "fail": "note_only", "src": ["law"]}],
            "clocks": [
                {
                    "id": "execute",
                    "duty": "execute",
                    "who": "platform",
                    "start": "order_received",
                    "length": "PT24H",
                    "src": ["law"],
                }
            ],
            "gag": {"mode": "none", "src": ["law"]},
            "user_notice": {"duty": "allowed", "src": ["law"]},
            "src": ["law"],
        }
    ],
}


def made_up(**changes: Any) -> dict[str, Any]:
    """Return the made-up pack as data, its only clock changed."""
    data: dict[str, Any] = json.loads(json.dumps(ELSEWHERE))
    data["instruments"][0]["clocks"][0].update(changes)
    return data


def pack_of(data: dict[str, Any]) -> Pack:
    return read_pack(json.dumps(data))  # JSON is YAML 1.2


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
