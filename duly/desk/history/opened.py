"""An opened entry: the event's bytes and every sealed text in it, each proving itself."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from duly.desk.history.rows import History
from duly.desk.home import Home
from duly.desk.seals import unwrapped
from duly.ledger.commitment import SALT_SIZE, commit
from duly.ledger.receipt import Receipt
from duly.ledger.stored import StoredEntry
from duly.order.terms import Unreadable

_SEALED = re.compile(rb'"([0-9a-f]{64})"')


def opening(entry: StoredEntry, stored: History, home: Home) -> dict[str, object]:
    """Return salt and body of an entry, and salt and text of whatever is sealed in it.

    Texts that were erased are left out. Refuses ``other-seal`` without the home's key.
    """
    names = [name.decode() for name in _SEALED.findall(entry.body)]
    texts = []
    if names and (locked := stored.order_key(entry.order)) is not None:
        seal, kept = unwrapped(locked, entry.order, home), stored.sealed(entry.order)
        for name in dict.fromkeys(names):
            if name in kept:
                raw = seal.open(name, kept[name])
                salt, text = raw[:SALT_SIZE].hex(), raw[SALT_SIZE:]
                told = text.decode("utf-8", "surrogatepass")
                texts.append({"sealed": name, "salt": salt, "text": told})
    return {"salt": entry.salt.hex(), "body": entry.body.decode(), "texts": texts}


def must_open(receipt: Receipt, told: str) -> None:
    """Raise ``Unreadable`` (``opening-false``) unless this is what the receipt committed to.

    ``told`` is what ``duly ledger receipt --open --json`` printed, or its ``opening`` alone.
    """
    try:
        said = json.loads(told)
        said = said.get("opening", said)
        body, salt = str(said["body"]).encode(), bytes.fromhex(said["salt"])
        ours = receipt.opens(salt, body)
        false = [text["sealed"] for text in said.get("texts", ()) if not _holds(text, body)]
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise Unreadable("opening-false", "This file opens no entry. Ask for it again.") from broken
    if not ours:
        raise Unreadable("opening-false", "The event in it is not the one that was committed to.")
    if false:
        raise Unreadable("opening-false", f"The text of {false[0][:12]}… is not what was sealed.")


def _holds(text: Mapping[str, str], body: bytes) -> bool:
    raw = text["text"].encode("utf-8", "surrogatepass")
    name = text["sealed"]
    return commit(bytes.fromhex(text["salt"]), raw).hex() == name and f'"{name}"'.encode() in body
