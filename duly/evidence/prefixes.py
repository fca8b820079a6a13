"""Nearly the same text within the window, exactly, without comparing every two posts."""

from __future__ import annotations

import math
from array import array
from collections import Counter

from duly.evidence.asked import Asked
from duly.evidence.rows import Loose, Rows, Words, arranged
from duly.evidence.traces import Trace


def candidates(trace: Trace, asked: Asked) -> Rows:
    """Point every post at its rarest words; two posts alike enough share one of them.

    Of n words at least ceil(alike * n) are shared with any text alike enough, so one of the
    first n - ceil(alike * n) + 1 in a fixed order is. The scan compares each candidate whole.
    """
    loose = trace.loose
    often = Counter(word for text in trace.texts for word in text)
    rank = {word: n for n, word in enumerate(sorted(often, key=lambda word: (often[word], word)))}
    places: dict[int, int] = {post: n for n, post in enumerate(loose.post)}
    spans, words = array("i", [0]), array("i")
    pointed, units = Loose(), array("i")
    texts: dict[frozenset[str], int] = {}
    for post in range(len(trace.posts)):
        if post not in places:
            spans.append(len(words))
            units.append(0)
            continue
        row = places[post]
        ranks = sorted(rank[word] for word in trace.texts[row])
        units.append(texts.setdefault(trace.texts[row], len(texts)))
        words.extend(ranks)
        spans.append(len(words))
        for word in ranks[: prefix(len(ranks), asked.alike)]:
            pointed.key.append(word)
            pointed.post.append(post)
            pointed.account.append(loose.account[row])
            pointed.time.append(loose.time[row])
    return arranged(
        pointed,
        accounts=len(trace.accounts),
        posts=len(trace.posts),
        window=asked.window * asked.scale,
        units=units,
        words=Words(spans=spans, words=words, alike=asked.alike),
    )


def prefix(many: int, alike: float) -> int:
    """Return how many of ``many`` words suffice; rather one more than one too few."""
    return many - max(1, math.ceil(alike * many - 1e-9)) + 1
