"""The public keys an audit trusts: given by hand, or those this desk has signed with."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from duly.desk.home import Home
from duly.ledger.keys import VerifyingKey, parse_signing, parse_verifying
from duly.ledger.succession import heirs, is_successor
from duly.order.terms import Refusal


def trusted(given: Sequence[str], home: Home) -> tuple[VerifyingKey, ...]:
    """Return the keys to believe: those given, else the home's own.

    Each of ``given`` is a C2SP verifier key, a file with one a line, or a file in which one of
    them names its successor. The home's are in
    ``keys/*.vkey`` and behind ``keys/ledger.key``. Refuses when there is none.
    """
    told = [Path(one).read_text() if Path(one).is_file() else one for one in given]
    notes = [text for text in told if is_successor(text)]
    texts = [line for text in told if text not in notes for line in _lines(text)]
    texts = texts or _of_home(home)
    if not texts:
        raise Refusal(
            "no-key",
            f"There is no key to check signatures with in {home.keys}. Give the one that was "
            "published: --key NAME+ID+BASE64, or --key FILE.",
        )
    return heirs((parse_verifying(text) for text in dict.fromkeys(texts)), notes)


def _of_home(home: Home) -> list[str]:
    texts = [line for file in sorted(home.keys.glob("*.vkey")) for line in _lines(file.read_text())]
    if given := os.environ.get("DULY_LEDGER_KEY"):
        texts.append(str(parse_signing(given.strip()).verifier))
    secret = home.keys / "ledger.key"
    if secret.is_file():
        texts.append(str(parse_signing(secret.read_text().strip()).verifier))
    return texts


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
