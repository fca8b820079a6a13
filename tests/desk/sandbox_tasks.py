"""Tasks that behave as a parser does once a hostile file has taken it over."""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time

from duly.order.terms import Refusal


def sleep(_payload: bytes) -> bytes:
    time.sleep(60)
    return b""


def spin(_payload: bytes) -> bytes:
    while True:
        pass


def hoard(_payload: bytes) -> bytes:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def crash(_payload: bytes) -> bytes:
    ctypes.string_at(0)
    return b""


def shout(_payload: bytes) -> bytes:
    return b"x" * 5_000_000


def refuse(_payload: bytes) -> bytes:
    raise Refusal("no-basis", "say which law")


def stumble(payload: bytes) -> bytes:
    raise KeyError(payload.decode())


def environment(payload: bytes) -> bytes:
    try:
        os.fstat(int(payload))
    except OSError:
        state = "closed"
    else:
        state = "open"
    ours = [name for name in os.environ if name not in {"LC_CTYPE", "PWD"}]
    return f"{json.dumps(ours)} {state}".encode() if sys.argv else b""
