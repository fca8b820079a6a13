"""Our tree beside pymerkle's, in one run; a peer to measure against, never a dependency."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict

from pymerkle import InmemoryTree, verify_inclusion  # type: ignore[import-not-found,unused-ignore]

from duly.desk.bench.row import Row, row
from duly.ledger import proof as ours
from duly.ledger.tree import Tree, leaf_hash

_PROOFS = 2_000


def main() -> int:
    """Print the rows as JSON; the size of the trees is the one argument."""
    print(json.dumps([asdict(each) for each in _rows(int(sys.argv[1]))]))
    return 0


def _rows(size: int) -> list[Row]:
    data = [number.to_bytes(8, "big") for number in range(size)]
    mine, theirs = Tree(), InmemoryTree(algorithm="sha256")
    grown = _seconds(lambda: _grown(mine, data))
    theirs_grown = _seconds(lambda: [theirs.append_entry(one) for one in data])
    places = range(0, size, max(1, size // _PROOFS))
    proofs = [mine.inclusion(place, size) for place in places]
    proved = _seconds(lambda: [mine.inclusion(place, size) for place in places])
    held = [theirs.prove_inclusion(place + 1, size) for place in places]
    theirs_proved = _seconds(lambda: [theirs.prove_inclusion(place + 1, size) for place in places])
    root, other = mine.root(), theirs.get_root()
    checked = _seconds(
        lambda: [
            ours.verify_inclusion(leaf_hash(data[place]), place, size, proof, root)
            for place, proof in zip(places, proofs, strict=True)
        ]
    )
    theirs_checked = _seconds(
        lambda: [
            verify_inclusion(hashlib.sha256(b"\0" + data[place]).digest(), other, proof)
            for place, proof in zip(places, held, strict=True)
        ]
    )
    return [
        row(f"append to {size:,}, of pymerkle", theirs_grown / grown, "x", at_least=7.0),
        row(f"prove inclusion in {size:,}, of pymerkle", theirs_proved / proved, "x", at_least=3.0),
        row("check a proof, of pymerkle", theirs_checked / checked, "x", at_least=1.0),
    ]


def _grown(tree: Tree, data: list[bytes]) -> None:
    for one in data:
        tree.append(leaf_hash(one))


def _seconds(do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
