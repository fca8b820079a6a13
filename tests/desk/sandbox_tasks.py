"""Tasks that behave as a parser does once a hostile file has taken it over."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from typing import BinaryIO

from duly.desk.sandbox.walls import allow_pages
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


def pace(payload: bytes) -> bytes:
    allow_pages(int(payload))
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    return f"{soft} {hard}".encode()


def tell_nonsense(_given: BinaryIO) -> Iterator[bytes]:
    yield b'["items", {"a": 1}]\n'


def tell_half_an_item(_given: BinaryIO) -> Iterator[bytes]:
    yield b'["items", [{"locator": "@zqa", "kind": "account"}]]\n'


def tell_no_end(_given: BinaryIO) -> Iterator[bytes]:
    yield b'["items", []]\n'


def tell_and_die(_given: BinaryIO) -> Iterator[bytes]:
    yield b'["items", []]\n'
    sys.stdout.buffer.flush()
    ctypes.string_at(0)


def tell_and_sleep(_given: BinaryIO) -> Iterator[bytes]:
    yield b'["items", []]\n'
    sys.stdout.buffer.flush()
    time.sleep(60)


def tell_without_end(_given: BinaryIO) -> Iterator[bytes]:
    while True:
        yield b'["items", []]\n' * 1_000
